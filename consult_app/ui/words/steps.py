"""Words of the next step: what will be done, what follows, its icon, by code of `NextStep`.

A line is (what, then, icon); `{name}` is a fact of the step. A waiting step has the same table. `mend` takes its
words from `MEND`, by the code of the finding that is missing.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.domain.procedure import Stage
from consult_app.services.stage_view import StageView
from consult_app.ui.widgets.panel import NextAct
from consult_app.ui.words import proposing
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.findings import NEVER_PASSED, finding_title
from consult_app.ui.words.meeting import measure_words
from consult_app.ui.words.meeting_tables import MEETING_MEND, MEETING_NEXT
from consult_app.ui.words.owners import parts_of, short_words
from consult_app.ui.words.stages import step_name
from consult_app.ui.words.together import TOGETHER_NEXT
from consult_app.ui.words.vote_words import VOTE_NEXT
from consult_app.ui.words.who_is_due import NOBODY_NEXT

NEXT: Mapping[str, tuple[str, str, str]] = {
    **proposing.NEXT,
    **MEETING_NEXT,
    **TOGETHER_NEXT,
    **NOBODY_NEXT,
    **VOTE_NEXT,
    "archive.export": (
        QT_TRANSLATE_NOOP("Next", "Write the package for the township"),
        QT_TRANSLATE_NOOP("Next", "Onto the USB drive, then read back"),
        "usb",
    ),
    "archive.closed": (
        QT_TRANSLATE_NOOP("Next", "The file is closed"),
        QT_TRANSLATE_NOOP("Next", "Nothing is left to do here"),
        "archive",
    ),
    "subjects.register_household": (
        QT_TRANSLATE_NOOP("Next", "Register {head}'s household"),
        QT_TRANSLATE_NOOP("Next", "{more} more are missing"),
        "user-plus",
    ),
    "notice.build_roll": (
        QT_TRANSLATE_NOOP("Next", "Draw up who is to be told"),
        QT_TRANSLATE_NOOP("Next", "From the bodies and the registered parties"),
        "users",
    ),
    "notice.give": (
        QT_TRANSLATE_NOOP("Next", "Note that the notice went out"),
        QT_TRANSLATE_NOOP("Next", "The earliest lawful day is then {earliest}"),
        "send",
    ),
    "notice.deliver": (
        QT_TRANSLATE_NOOP("Next", "Note {people} deliveries"),
        QT_TRANSLATE_NOOP("Next", "Choose people, then how they were told"),
        "clipboard-check",
    ),
    "publication.answer": (
        QT_TRANSLATE_NOOP("Next", "Answer {who}"),
        QT_TRANSLATE_NOOP("Next", "The answer hangs beside the publication"),
        "message-circle",
    ),
    "publication.wait": (
        QT_TRANSLATE_NOOP("Next", "Wait until {until} is over"),
        QT_TRANSLATE_NOOP("Next", "Nothing has to be pressed, people may object"),
        "clock",
    ),
    "follow_up.urge": (
        QT_TRANSLATE_NOOP("Next", "Urge {owner}: {task}"),
        QT_TRANSLATE_NOOP("Next", "Note what was said, or a later day with its reason"),
        "bell",
    ),
}
MEND: Mapping[str, tuple[str, str, str]] = {
    **proposing.MEND,
    **MEETING_MEND,
    "archive.complete": (
        QT_TRANSLATE_NOOP("Next", "Complete the dossier: {count} missing"),
        QT_TRANSLATE_NOOP("Next", "Lay the originals in, or say why not"),
        "archive",
    ),
    "archive.published": (
        QT_TRANSLATE_NOOP("Next", "See to the publication"),
        QT_TRANSLATE_NOOP("Next", "It must hang its full time"),
        "calendar",
    ),
    "subjects.registered": (
        QT_TRANSLATE_NOOP("Next", "Register who takes part"),
        QT_TRANSLATE_NOOP("Next", "Type initials, Enter registers"),
        "user-plus",
    ),
    "notice.given": (
        QT_TRANSLATE_NOOP("Next", "Note that the notice went out"),
        QT_TRANSLATE_NOOP("Next", "The day it goes out is not counted"),
        "send",
    ),
    "notice.posted": (
        QT_TRANSLATE_NOOP("Next", "Note where the announcement hangs"),
        QT_TRANSLATE_NOOP("Next", "With a near and a far photograph"),
        "map-pin",
    ),
    "notice": (
        QT_TRANSLATE_NOOP("Next", "Choose a lawful day"),
        QT_TRANSLATE_NOOP("Next", "Or give the reason for a short notice"),
        "calendar",
    ),
    "publication.text": (
        QT_TRANSLATE_NOOP("Next", "Keep the text that will hang"),
        QT_TRANSLATE_NOOP("Next", "ID numbers and phones are hidden"),
        "file-text",
    ),
    "publication.posted": (
        QT_TRANSLATE_NOOP("Next", "Note where it hangs"),
        QT_TRANSLATE_NOOP("Next", "With a near and a far photograph"),
        "map-pin",
    ),
    "publication.days": (
        QT_TRANSLATE_NOOP("Next", "Note that it hangs now"),
        QT_TRANSLATE_NOOP("Next", "From then the days run"),
        "calendar",
    ),
    "result.text": (
        QT_TRANSLATE_NOOP("Next", "Write the second publication"),
        QT_TRANSLATE_NOOP("Next", "What was done, what it cost"),
        "file-text",
    ),
    "result.posted": (
        QT_TRANSLATE_NOOP("Next", "Note where the result hangs"),
        QT_TRANSLATE_NOOP("Next", "With a near and a far photograph"),
        "map-pin",
    ),
    "result.days": (
        QT_TRANSLATE_NOOP("Next", "Note that the result hangs now"),
        QT_TRANSLATE_NOOP("Next", "From then the days run"),
        "calendar",
    ),
    "follow_up.tasks": (
        QT_TRANSLATE_NOOP("Next", "Enter the first task"),
        QT_TRANSLATE_NOOP("Next", "Who does what by when"),
        "checklist",
    ),
    "follow_up.accepted": (
        QT_TRANSLATE_NOOP("Next", "Note the acceptance"),
        QT_TRANSLATE_NOOP("Next", "Choose the task, say who accepted it"),
        "circle-check",
    ),
    "follow_up.told": (
        QT_TRANSLATE_NOOP("Next", "Tell the proposer"),
        QT_TRANSLATE_NOOP("Next", "Write how and what was said"),
        "message-circle",
    ),
}
FINISH: Mapping[Stage, tuple[str, str, str]] = {
    Stage.ARCHIVE: (
        QT_TRANSLATE_NOOP("Next", "Close the file"),
        QT_TRANSLATE_NOOP("Next", "Everything is in order"),
        "archive",
    ),
}


def next_act(view: StageView) -> NextAct:
    """Return the next step of a stage in words; where something blocks, also the quiet line beside it."""
    code, facts = view.next.code, proposing.with_field_words(view.next.facts)
    if code == "mend":
        finding = str(facts.get("finding", ""))
        what, then, icon = MEND.get(finding, ("", "", "tool"))
        words = fill("Next", what, facts) if what else _mend_words(finding)
    elif code == "finish":
        what, then, icon = _finish(view)
        words = what
    else:
        key = code
        if code == "sign_in.wait" and (parts := parts_of(facts)):
            key, facts["short"] = "sign_in.wait_owners", short_words(parts)
        elif code in ("sign_in.wait", "vote.too_few"):
            facts["measure"] = measure_words(str(facts.get("unit", "")))
        what, then, icon = NEXT.get(key, (key, "", "arrow-right"))
        words = fill("Next", what, facts)
    passable = any(found.code not in NEVER_PASSED for found in view.blocking)
    return NextAct(
        code,
        words,
        fill("Next", then, facts) if then else "",
        icon,
        waiting=view.next.waiting,
        quiet=QCoreApplication.translate("Next", "Give a reason and go on") if passable else "",
        quiet_code="override" if passable else "",
    )


def _mend_words(finding: str) -> str:
    return QCoreApplication.translate("Next", "Mend: {0}").format(finding_title(finding))


def _finish(view: StageView) -> tuple[str, str, str]:
    if view.step.stage in FINISH:
        what, then, icon = FINISH[view.step.stage]
        return fill("Next", what), then, icon
    following = _following(view)
    what = QCoreApplication.translate("Next", "Finish {0}").format(step_name(view.step))
    then = QCoreApplication.translate("Next", "Then: {0}").format(following) if following else ""
    return what, then.replace("{", "{{").replace("}", "}}"), "check"


def _following(view: StageView) -> str:
    keys = [step.key for step in view.steps]
    after = keys.index(view.step.key) + 1
    return step_name(view.steps[after]) if after < len(keys) else ""
