"""Words of the meeting hour: shares, the quorum sentence, marks of a vote, what became of somebody."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Capacity, ContributionKind, PresenceKind, RollEntry
from consult_app.domain.people import short_group
from consult_app.domain.voting import Mark, VoteKind, VoteMethod
from consult_app.services.subject_kinds import subject_kinds
from consult_app.ui.words import owners
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.subjects import kind_name

HOUSEHOLDS = frozenset({"households", "represented_households"})

_SHARES: Mapping[tuple[int, int], str] = {
    (1, 2): QT_TRANSLATE_NOOP("Meeting", "half"),
    (1, 3): QT_TRANSLATE_NOOP("Meeting", "one third"),
    (2, 3): QT_TRANSLATE_NOOP("Meeting", "two thirds"),
    (3, 4): QT_TRANSLATE_NOOP("Meeting", "three quarters"),
    (4, 5): QT_TRANSLATE_NOOP("Meeting", "four fifths"),
}


def say(sentence: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    """Translate one of this module's sentences and fill it."""
    return fill("Meeting", sentence, facts)


def share_words(num: int, den: int) -> str:
    """Return half, two thirds …; a share without a word of its own as a fraction."""
    return say(_SHARES[num, den]) if (num, den) in _SHARES else f"{num}/{den}"


def measure_words(unit: str) -> str:
    """Return what a count of this unit is followed by: 人 or 户; nothing in English."""
    households = QCoreApplication.translate("Meeting", "households")
    people = QCoreApplication.translate("Meeting", "people")
    return households if unit in HOUSEHOLDS else people


QUORUM: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP(
        "Meeting",
        "{base} {measure} due, {have} here: {share} reached, the meeting may open",
    ),
    "met_strict": QT_TRANSLATE_NOOP(
        "Meeting",
        "{base} {measure} due, {have} here: more than {share}, the meeting may open",
    ),
    "not_met": QT_TRANSLATE_NOOP(
        "Meeting", "{base} {measure} due, {have} here: {short} short, the meeting cannot open"
    ),
    "advice": QT_TRANSLATE_NOOP(
        "Meeting", "{base} {measure} due, {have} here: {short} short of {share}, usual but no duty"
    ),
    "open": QT_TRANSLATE_NOOP("Meeting", "{base} {measure} due, {have} here: {share} held"),
    "lost": QT_TRANSLATE_NOOP(
        "Meeting", "{base} {measure} due, {have} here: {short} short, no vote may be taken"
    ),
    "none": QT_TRANSLATE_NOOP("Meeting", "{due} due, {present} here"),
}


def quorum_facts(quorum: Finding) -> dict[str, Any]:
    facts = dict(quorum.facts)
    return facts | {
        "measure": measure_words(str(facts.get("unit", ""))),
        "share": share_words(facts.get("num", 1), facts.get("den", 1)),
        "short": max(0, -(quorum.margin or 0)),
    }


def quorum_sentence(quorum: Finding | None, due: int, present: int, *, opened: bool) -> str:
    """Return what the chair says about who is here."""
    if quorum is None or quorum.result is Result.UNKNOWN:
        return say(QUORUM["none"], due=due, present=present)
    if owners.parts_of(quorum.facts):
        return owners.owners_sentence(quorum, opened=opened)
    facts = quorum_facts(quorum)
    match quorum.result:
        case Result.MET if opened:
            kind = "open"
        case Result.MET:
            kind = "met_strict" if facts.get("strict") else "met"
        case Result.ADVICE:
            kind = "advice"
        case _:
            kind = "lost" if opened else "not_met"
    return say(QUORUM[kind], **facts)


def quorum_label(quorum: Finding) -> str:
    """Return what stands below the threshold: two thirds = 34."""
    facts = quorum_facts(quorum)
    return say(_LABEL, **facts)


def share_label(part: Mapping[str, Any]) -> str:
    """Return what stands below the threshold of one of an owners' two bars: two thirds = 565.67 m²."""
    share = share_words(part["num"], part["den"])
    return f"{share} = {owners.count_words(part['least'], str(part['unit']))}"


_LABEL = QT_TRANSLATE_NOOP("Meeting", "{share} = {least} {measure}")


def quorum_formula(quorum: Finding) -> str:
    """Return the sum in figures: 34×3=102 ≥ 50×2=100."""
    facts = quorum.facts
    if owners.parts_of(facts):
        return ""  # the two bars say it
    have, base = facts.get("have"), facts.get("base")
    if have is None or base is None:
        return ""
    num, den = facts["num"], facts["den"]
    left, right = have * den, base * num
    sign = "=" if left == right else ">" if left > right else "<"
    sign = "≥" if sign in ("=", ">") and not facts["strict"] else sign
    return f"{have}×{den}={left} {sign} {base}×{num}={right}"


STANDINGS: Mapping[PresenceKind, str] = {
    PresenceKind.ARRIVED: QT_TRANSLATE_NOOP("Meeting", "here"),
    PresenceKind.LATE: QT_TRANSLATE_NOOP("Meeting", "late, counted from {at}"),
    PresenceKind.LEFT: QT_TRANSLATE_NOOP("Meeting", "left at {at}"),
    PresenceKind.RETURNED: QT_TRANSLATE_NOOP("Meeting", "came back at {at}"),
    PresenceKind.EXCUSED: QT_TRANSLATE_NOOP("Meeting", "excused"),
    PresenceKind.PROXY: QT_TRANSLATE_NOOP("Meeting", "represented by {bearer}"),
}

STANDING_ICONS: Mapping[PresenceKind, tuple[str, str]] = {
    PresenceKind.ARRIVED: ("check", "met"),
    PresenceKind.LATE: ("clock", "warn"),
    PresenceKind.LEFT: ("logout", "ink2"),
    PresenceKind.RETURNED: ("check", "met"),
    PresenceKind.EXCUSED: ("calendar-event", "ink2"),
    PresenceKind.PROXY: ("file-text", "ink2"),
}


def told_entry(entry: RollEntry) -> str:
    """Return a name with its group: 王桂兰（三组）."""
    group = short_group(entry.group)
    return say(_WITH_GROUP, name=entry.name, group=group) if group else entry.name


_WITH_GROUP = QT_TRANSLATE_NOOP("Meeting", "{name} ({group})")
_HOUSEHOLDS = QT_TRANSLATE_NOOP("Meeting", "speaks for {count} households")
_BORN = QT_TRANSLATE_NOOP("Meeting", "born {year}")
_AVOIDS = QT_TRANSLATE_NOOP("Meeting", "stands aside")
_COMMA = QT_TRANSLATE_NOOP("Meeting", ", ")
_NO_VOTE = QT_TRANSLATE_NOOP("Meeting", "no vote")


def entry_details(entry: RollEntry, *, namesake: bool = False) -> str:
    """Return what tells a line of the roll: group, duty, households; the year where a name occurs twice."""
    parts = [short_group(entry.group)]
    if namesake and entry.born_year:
        parts.append(say(_BORN, year=entry.born_year))
    if entry.area:
        parts += [entry.household, owners.area_words(entry.area)]
    else:
        parts.append(say(_HOUSEHOLDS, count=entry.households) if entry.households else entry.duty)
    if entry.avoids:
        parts.append(say(_AVOIDS))
    if entry.capacity != "member":
        parts.append(say(_NO_VOTE))
    return say(_COMMA).join(part for part in parts if part)


MARKS: Mapping[Mark, str] = {
    Mark.YES: QT_TRANSLATE_NOOP("Meeting", "Yes"),
    Mark.NO: QT_TRANSLATE_NOOP("Meeting", "No"),
    Mark.ABSTAIN: QT_TRANSLATE_NOOP("Meeting", "Abstain"),
    Mark.SPOILED: QT_TRANSLATE_NOOP("Meeting", "Spoiled"),
    Mark.AWAY: QT_TRANSLATE_NOOP("Meeting", "Not there"),
}


def mark_words(mark: Mark) -> str:
    return say(MARKS[mark])


METHODS: Mapping[VoteMethod, tuple[str, str]] = {
    VoteMethod.SECRET_BALLOT: (
        QT_TRANSLATE_NOOP("Meeting", "Secret ballot"),
        QT_TRANSLATE_NOOP("Meeting", "Printed papers, a box, read aloud one by one"),
    ),
    VoteMethod.SHOW_OF_HANDS: (
        QT_TRANSLATE_NOOP("Meeting", "Show of hands"),
        QT_TRANSLATE_NOOP("Meeting", "Two count apart; if they differ, they count again"),
    ),
    VoteMethod.ACCLAMATION: (
        QT_TRANSLATE_NOOP("Meeting", "Acclamation"),
        QT_TRANSLATE_NOOP("Meeting", "For courtesies only: one against, and hands are counted"),
    ),
    VoteMethod.ROLL_CALL: (
        QT_TRANSLATE_NOOP("Meeting", "Roll call"),
        QT_TRANSLATE_NOOP("Meeting", "Name by name, every answer is noted"),
    ),
}


KINDS: Mapping[VoteKind, str] = {
    VoteKind.YES_NO: QT_TRANSLATE_NOOP("Meeting", "Yes or no to one text"),
    VoteKind.OPTIONS: QT_TRANSLATE_NOOP("Meeting", "Which of several"),
    VoteKind.SEATS: QT_TRANSLATE_NOOP("Meeting", "Who takes the seats"),
}


def method_words(method: VoteMethod) -> str:
    return say(METHODS[method][0]) if method in METHODS else method.value


CONTRIBUTIONS: Mapping[ContributionKind, str] = {
    ContributionKind.FOR: QT_TRANSLATE_NOOP("Meeting", "For"),
    ContributionKind.AGAINST: QT_TRANSLATE_NOOP("Meeting", "Against"),
    ContributionKind.QUESTION: QT_TRANSLATE_NOOP("Meeting", "Question"),
    ContributionKind.SUGGESTION: QT_TRANSLATE_NOOP("Meeting", "Suggestion"),
    ContributionKind.STATEMENT: QT_TRANSLATE_NOOP("Meeting", "Statement"),
    ContributionKind.ANSWER: QT_TRANSLATE_NOOP("Meeting", "Answer"),
    ContributionKind.WRITTEN: QT_TRANSLATE_NOOP("Meeting", "In writing"),
}


def contribution_words(kind: ContributionKind) -> str:
    return say(CONTRIBUTIONS[kind])


_SITS_IN = {
    Capacity.MEMBER: QT_TRANSLATE_NOOP("Meeting", "member"),
    Capacity.CONSULTATIVE: QT_TRANSLATE_NOOP("Meeting", "adviser"),
    Capacity.OBSERVER: QT_TRANSLATE_NOOP("Meeting", "listener"),
}


def capacity_words(capacity: Capacity) -> str:
    """Return in what capacity one person sits in the hall."""
    return say(_SITS_IN[capacity])


_CAPACITIES = {
    "member": QT_TRANSLATE_NOOP("Meeting", "members of the body"),
    "consultative": QT_TRANSLATE_NOOP("Meeting", "heard without a vote"),
    "observer": QT_TRANSLATE_NOOP("Meeting", "guests"),
}


def speaker_kind_words(code: str) -> str:
    """Return a kind of subject by its code, or the capacity in which somebody is on the roll."""
    if code in _CAPACITIES:
        return say(_CAPACITIES[code])
    known = {kind.id for kind in subject_kinds()}
    return kind_name(code) if code in known else code or say(_OTHERS)


_OTHERS = QT_TRANSLATE_NOOP("Meeting", "others")
