"""Words of every finding: its title, and what is missing when it is not met.

A line is (title, sentence while unmet, sentence when met); `{name}` is a fact of the finding, and `{have}`,
`{need}`, `{margin}` are always known. An empty sentence shows no line.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.domain.finding import Finding, Result
from consult_app.ui.widgets.gates import Gate, State
from consult_app.ui.words import proposing
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill, is_day, told
from consult_app.ui.words.meeting_tables import MEETING_FINDINGS
from consult_app.ui.words.owners import DECIDING_FINDINGS, with_offices
from consult_app.ui.words.rule_findings import RULE_FINDINGS
from consult_app.ui.words.together import TOGETHER_FINDINGS, with_stages
from consult_app.ui.words.vote_words import VOTE_AWAITED, VOTE_FINDINGS
from consult_app.ui.words.who_is_due import NOBODY_FINDINGS

FINDINGS: Mapping[str, tuple[str, str, str]] = {
    **proposing.FINDINGS,
    **MEETING_FINDINGS,
    **TOGETHER_FINDINGS,
    **NOBODY_FINDINGS,
    **VOTE_FINDINGS,
    **RULE_FINDINGS,
    **DECIDING_FINDINGS,
    "archive.complete": (
        QT_TRANSLATE_NOOP("Finding", "Papers of the dossier"),
        QT_TRANSLATE_NOOP("Finding", "Missing: no. {numbers}, the table says why"),
        QT_TRANSLATE_NOOP("Finding", "Every paper is there or its absence is explained"),
    ),
    "archive.packaged": (
        QT_TRANSLATE_NOOP("Finding", "Package for the township"),
        QT_TRANSLATE_NOOP("Finding", "It counts as written only after it was read back"),
        QT_TRANSLATE_NOOP("Finding", "Written, read back and signed"),
    ),
    "archive.signed": (
        QT_TRANSLATE_NOOP("Finding", "Signed papers scanned"),
        QT_TRANSLATE_NOOP("Finding", "Not yet, or not wholly signed: {titles}"),
        QT_TRANSLATE_NOOP("Finding", "The signed version of every paper is here"),
    ),
    "archive.published": (
        QT_TRANSLATE_NOOP("Finding", "Publications hung their full time"),
        QT_TRANSLATE_NOOP("Finding", "Not yet: {titles}"),
        QT_TRANSLATE_NOOP("Finding", "{days} days and more"),
    ),
    "subjects.direct_households": (
        QT_TRANSLATE_NOOP("Finding", "Touched households at the table"),
        QT_TRANSLATE_NOOP("Finding", "Households missing: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Every touched household is registered"),
    ),
    "subjects.registered": (
        QT_TRANSLATE_NOOP("Finding", "Parties registered"),
        QT_TRANSLATE_NOOP("Finding", "Register at least one party"),
        QT_TRANSLATE_NOOP("Finding", "{people} people, {organisations} organisations"),
    ),
    "subjects.supervision": (
        QT_TRANSLATE_NOOP("Finding", "Supervision committee watches"),
        QT_TRANSLATE_NOOP("Finding", "Nobody registered who may watch (avoiding: {avoiding})"),
        QT_TRANSLATE_NOOP("Finding", "The supervision committee takes part"),
    ),
    "subjects.kinds": (
        QT_TRANSLATE_NOOP("Finding", "Kinds of subject"),
        QT_TRANSLATE_NOOP("Finding", "Register them, or say why they are not concerned"),
        QT_TRANSLATE_NOOP("Finding", "All kinds are there or not concerned"),
    ),
    "notice.given": (
        QT_TRANSLATE_NOOP("Finding", "Notice sent out"),
        QT_TRANSLATE_NOOP("Finding", "Say on which day it goes out"),
        QT_TRANSLATE_NOOP("Finding", "Sent out on {have}"),
    ),
    "notice.listed": (
        QT_TRANSLATE_NOOP("Finding", "Notice brought to everybody"),
        QT_TRANSLATE_NOOP("Finding", "Nobody is listed yet: draw up who is to be told"),
        "",
    ),
    "notice.delivered": (
        QT_TRANSLATE_NOOP("Finding", "Notice brought to everybody"),
        QT_TRANSLATE_NOOP("Finding", "Missing: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Everybody was told"),
    ),
    "notice.posted": (
        QT_TRANSLATE_NOOP("Finding", "Announcement posted"),
        QT_TRANSLATE_NOOP("Finding", "Post it at one place at least"),
        QT_TRANSLATE_NOOP("Finding", "Hangs at {places}"),
    ),
    "notice.photographs": (
        QT_TRANSLATE_NOOP("Finding", "Photographs of the posting"),
        QT_TRANSLATE_NOOP("Finding", "Near and far missing: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Near and far photographs are there"),
    ),
    "publication.text": (
        QT_TRANSLATE_NOOP("Finding", "Text of the publication"),
        QT_TRANSLATE_NOOP("Finding", "Keep the text that will hang"),
        QT_TRANSLATE_NOOP("Finding", "The text is kept"),
    ),
    "publication.posted": (
        QT_TRANSLATE_NOOP("Finding", "Posted"),
        QT_TRANSLATE_NOOP("Finding", "Post it at one place at least"),
        QT_TRANSLATE_NOOP("Finding", "Hangs at {places}"),
    ),
    "publication.days": (
        QT_TRANSLATE_NOOP("Finding", "Full days of publication"),
        QT_TRANSLATE_NOOP("Finding", "{have} of {days} days"),
        QT_TRANSLATE_NOOP("Finding", "{have} days, {days} needed"),
    ),
    "publication.days_fresh": (
        QT_TRANSLATE_NOOP("Finding", "Full days of publication"),
        QT_TRANSLATE_NOOP("Finding", "Does not hang yet; {days} full days are needed"),
        "",
    ),
    "publication.days_since": (
        QT_TRANSLATE_NOOP("Finding", "Full days of publication"),
        QT_TRANSLATE_NOOP("Finding", "Hangs since {have}, later than the text asks for"),
        QT_TRANSLATE_NOOP("Finding", "Hangs since {have}; the text names no number of days"),
    ),
    "publication.objections": (
        QT_TRANSLATE_NOOP("Finding", "Objections answered"),
        QT_TRANSLATE_NOOP("Finding", "Still to answer: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Nothing open"),
    ),
    "publication.places": (
        QT_TRANSLATE_NOOP("Finding", "Places of the plan"),
        QT_TRANSLATE_NOOP("Finding", "Not posted yet: {missing}"),
        "",
    ),
    "publication.photographs": (
        QT_TRANSLATE_NOOP("Finding", "Near and far photographs"),
        QT_TRANSLATE_NOOP("Finding", "Missing: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Every place has both"),
    ),
    "result.text": (
        QT_TRANSLATE_NOOP("Finding", "Text of the result publication"),
        QT_TRANSLATE_NOOP("Finding", "Keep the text of the second publication"),
        QT_TRANSLATE_NOOP("Finding", "The text is kept"),
    ),
    "result.posted": (
        QT_TRANSLATE_NOOP("Finding", "Result posted"),
        QT_TRANSLATE_NOOP("Finding", "Post it at one place at least"),
        QT_TRANSLATE_NOOP("Finding", "Hangs at {places}"),
    ),
    "result.days": (
        QT_TRANSLATE_NOOP("Finding", "Full days of the result publication"),
        QT_TRANSLATE_NOOP("Finding", "{have} of {days} days"),
        QT_TRANSLATE_NOOP("Finding", "{have} days, {days} needed"),
    ),
    "result.days_fresh": (
        QT_TRANSLATE_NOOP("Finding", "Full days of the result publication"),
        QT_TRANSLATE_NOOP("Finding", "Does not hang yet; {days} full days are needed"),
        "",
    ),
    "result.days_since": (
        QT_TRANSLATE_NOOP("Finding", "Full days of the result publication"),
        QT_TRANSLATE_NOOP("Finding", "Hangs since {have}, later than the text asks for"),
        QT_TRANSLATE_NOOP("Finding", "Hangs since {have}; the text names no number of days"),
    ),
    "result.objections": (
        QT_TRANSLATE_NOOP("Finding", "Objections to the result answered"),
        QT_TRANSLATE_NOOP("Finding", "Still to answer: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Nothing open"),
    ),
    "result.places": (
        QT_TRANSLATE_NOOP("Finding", "Places of the plan, for the result"),
        QT_TRANSLATE_NOOP("Finding", "Not posted yet: {missing}"),
        "",
    ),
    "result.photographs": (
        QT_TRANSLATE_NOOP("Finding", "Photographs of the result posting"),
        QT_TRANSLATE_NOOP("Finding", "Missing: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "Every place has both"),
    ),
    "follow_up.tasks": (
        QT_TRANSLATE_NOOP("Finding", "Tasks"),
        QT_TRANSLATE_NOOP("Finding", "Enter who does what by when"),
        QT_TRANSLATE_NOOP("Finding", "{have} tasks"),
    ),
    "follow_up.overdue": (
        QT_TRANSLATE_NOOP("Finding", "Overdue tasks"),
        QT_TRANSLATE_NOOP("Finding", "{tasks}"),
        QT_TRANSLATE_NOOP("Finding", "Nothing overdue"),
    ),
    "follow_up.accepted": (
        QT_TRANSLATE_NOOP("Finding", "Accepted"),
        QT_TRANSLATE_NOOP("Finding", "Still open: {open}"),
        QT_TRANSLATE_NOOP("Finding", "All accepted"),
    ),
    "follow_up.money": (
        QT_TRANSLATE_NOOP("Finding", "Money within what was approved"),
        QT_TRANSLATE_NOOP("Finding", "Spent {spent} of {approved} yuan"),
        QT_TRANSLATE_NOOP("Finding", "Spent {spent} yuan"),
    ),
    "follow_up.told": (
        QT_TRANSLATE_NOOP("Finding", "The proposer was told"),
        QT_TRANSLATE_NOOP("Finding", "Tell {proposer} the result and how"),
        QT_TRANSLATE_NOOP("Finding", "Told"),
    ),
    "follow_up.satisfaction": (
        QT_TRANSLATE_NOOP("Finding", "Satisfaction asked"),
        QT_TRANSLATE_NOOP("Finding", "No satisfaction sheet yet"),
        QT_TRANSLATE_NOOP("Finding", "Asked"),
    ),
    "quorum": (
        QT_TRANSLATE_NOOP("Finding", "People present"),
        QT_TRANSLATE_NOOP("Finding", "{need} needed"),
        QT_TRANSLATE_NOOP("Finding", "{need} needed"),
    ),
}
_STATES: Mapping[Result, State] = {
    Result.MET: "met",
    Result.NOT_MET: "block",
    Result.UNKNOWN: "wait",
    Result.ADVICE: "warn",
}


AWAITED = frozenset(
    {
        "sign_in.opened",
        "vote.all_called",
        "vote.all_read",
        "vote.both_counted",
        "vote.closed",
        "vote.collected",
        "vote.second_teller",
        *VOTE_AWAITED,
    }
)
"""What simply has not happened yet: it is waited for, and there is nothing to give a reason for."""
NEVER_PASSED = AWAITED | frozenset(NOBODY_FINDINGS)
"""What no reason helps over: it comes by itself, or nobody could hold the meeting."""


def gate(finding: Finding, *, passed: bool = False) -> Gate:
    """Return a finding in words; `passed` ones were overridden with a reason and no longer block."""
    title, unmet, met = FINDINGS.get(_said_as(finding), (finding.code, "", ""))
    facts = {
        **proposing.with_field_words(
            with_stages(finding.code, with_offices(finding.code, finding.facts))
        ),
        "have": finding.have,
        "need": finding.need,
        "margin": abs(finding.margin or 0),
    }
    why = fill("Finding", met if finding.result is Result.MET else unmet, facts)
    state = _STATES[finding.result]
    if finding.code in AWAITED and finding.blocks:
        state = "wait"
    if passed and finding.blocks:
        state, why = "warn", QCoreApplication.translate("Finding", "Passed with a reason")
    return Gate(
        finding.code,
        state,
        fill("Finding", title, facts),
        figure(finding),
        why,
        article_words(finding.basis),
    )


def _said_as(finding: Finding) -> str:
    """Return under which code a finding has its words: some say another sentence by their figures."""
    if finding.code == "sign_in.sheet" and finding.margin == 0:
        return "sign_in.sheet_same"
    if finding.code in ("publication.days", "result.days"):
        if not finding.have:
            return f"{finding.code}_fresh"
        if is_day(finding.have):
            return f"{finding.code}_since"
    return finding.code


_NUMBER = re.compile(r"(?:[≥≤=<>] )?(\d+)")


def figure(finding: Finding) -> str:
    """Return what stands at the right of a gate: 11/12, or what is known of it."""
    have, need = finding.have, _NUMBER.fullmatch(finding.need)
    if need and (not have or have.isdigit()):
        return f"{have or '—'}/{need[1]}"
    if have and finding.need and "/" not in have and not is_day(have):
        return f"{have}/{finding.need}"
    return told(have) if have else ""


def finding_title(code: str) -> str:
    """Return the title of a finding's code; a code without words is shown as it stands."""
    return fill("Finding", FINDINGS[code][0]) if code in FINDINGS else code
