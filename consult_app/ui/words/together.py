"""Several matters in one meeting, in words; merged into the tables of acts, findings, next steps and refusals."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.procedure import Stage
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP
from consult_app.ui.words.stages import stage_name

TOGETHER_ACTS: Mapping[str, str] = {
    "together.apart": QT_TRANSLATE_NOOP("Act", "“{title}” is held by itself again"),
    "together.held": QT_TRANSLATE_NOOP("Act", "held together with “{title}”"),
    "together.joined": QT_TRANSLATE_NOOP("Act", "“{title}” is held in the same meeting"),
    "together.ordered": QT_TRANSLATE_NOOP("Act", "order of the matters: {titles}"),
    "together.left": QT_TRANSLATE_NOOP("Act", "“{title}” is no longer held in the same meeting"),
}
TOGETHER_FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "notice.left_by": (
        QT_TRANSLATE_NOOP("Finding", "One matter fewer in this meeting"),
        QT_TRANSLATE_NOOP(
            "Finding", "“{title}” is held by itself now. Look at time, place, notice and list"
        ),
        "",
    ),
    "notice.named_elsewhere": (
        QT_TRANSLATE_NOOP("Finding", "An older notice names this matter"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "What is out says {at}, {place}, with {others}. Strike this matter out where it hangs or hang a "
            "supplement, and give its own notice: its days begin anew",
        ),
        "",
    ),
    "notice.names_gone": (
        QT_TRANSLATE_NOOP("Finding", "The notice names a matter too many"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "“{title}” is not dealt with then any more. Strike it out where it hangs, or print the notice anew "
            "and hang that. Its days and receipts count on",
        ),
        "",
    ),
    "sign_in.together": (
        QT_TRANSLATE_NOOP("Finding", "The other matters are ready"),
        QT_TRANSLATE_NOOP("Finding", "Not finished: {missing}"),
        QT_TRANSLATE_NOOP("Finding", "{have} ready"),
    ),
}
TOGETHER_NEXT: Mapping[str, tuple[str, str, str]] = {
    "sign_in.together": (
        QT_TRANSLATE_NOOP("Next", "Go to “{title}”"),
        QT_TRANSLATE_NOOP("Next", "It is held in the same meeting and is not so far yet"),
        "arrow-right",
    ),
    "deliberation.other_matter": (
        QT_TRANSLATE_NOOP("Next", "Now: {title}"),
        QT_TRANSLATE_NOOP("Next", "To have this one first, press “Now” in its running sheet"),
        "arrow-right",
    ),
    "vote.report_of_matter": (
        QT_TRANSLATE_NOOP("Next", "Report of “{title}”"),
        QT_TRANSLATE_NOOP("Next", "Its tellers have not signed one yet, and are still here"),
        "printer",
    ),
    "vote.next_matter": (
        QT_TRANSLATE_NOOP("Next", "Next matter: {title}"),
        QT_TRANSLATE_NOOP("Next", "The meeting goes on with the same people"),
        "arrow-right",
    ),
}
TOGETHER_REFUSALS: Mapping[str, str] = {
    "together.alone": QT_TRANSLATE_NOOP("Refusal", "This matter is held by itself already."),
    "together.already": QT_TRANSLATE_NOOP(
        "Refusal", "This matter's meeting is held together with another already."
    ),
    "together.begun": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting of one of the two has begun, so “{title}” cannot be added any more."
    ),
    "together.called-again": QT_TRANSLATE_NOOP(
        "Refusal", "One of the two is a second call, whose notice names its own matter only."
    ),
    "together.not-ready": QT_TRANSLATE_NOOP(
        "Refusal",
        "Not everything before the meeting is finished: {titles}. Finish it, hold it by itself, or pass the gate with a reason.",
    ),
    "together.notice-given": QT_TRANSLATE_NOOP(
        "Refusal",
        "The notice of one of the two went out already and does not name the other. One notice must name both.",
    ),
    "together.opened": QT_TRANSLATE_NOOP(
        "Refusal", "The meeting was opened with “{title}”; it stays one of its matters."
    ),
    "together.order-begun": QT_TRANSLATE_NOOP(
        "Refusal", "“{title}” was taken up already, so its place stays as it is."
    ),
    "together.order-others": QT_TRANSLATE_NOOP(
        "Refusal",
        "Other matters are held together now than were shown here. Look at the order again.",
    ),
    "together.other-procedure": QT_TRANSLATE_NOOP(
        "Refusal", "It goes by another procedure or counts otherwise than “{title}”."
    ),
    "together.people-differ": QT_TRANSLATE_NOOP(
        "Refusal",
        "Not the same people are due for “{title}”: {names}. Invite them to both matters first, then hold them together.",
    ),
    "together.set-at-host": QT_TRANSLATE_NOOP(
        "Refusal",
        "Time, place, chair and recorder are set at “{title}”, with which this matter is held together.",
    ),
    "together.vote-open": QT_TRANSLATE_NOOP(
        "Refusal",
        "In the matter “{title}” the vote on “{question}” is open. Close its count or declare it void first.",
    ),
}


def with_stages(code: str, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Say of each matter that is not ready which of its steps are missing, by their names."""
    if code != "sign_in.together":
        return facts
    missing = [str(one).rpartition(":")[::2] for one in facts.get("missing", ())]
    comma = QCoreApplication.translate("Words", ", ")
    words = QCoreApplication.translate("Together", "{0}: {1}")
    told = []
    for title, theirs in groupby(missing, key=lambda one: one[0]):
        names = (stage_name(Stage(what)) if what in set(Stage) else what for _, what in theirs)
        told.append(words.format(title, comma.join(names)))
    return {**facts, "missing": told}
