"""What was done, in words for the footer, by event of the journal; `{name}` is a fact of the entry."""

from collections.abc import Mapping
from typing import Any

from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.findings import finding_title
from consult_app.ui.words.stages import facts_with_stage

ACTS: Mapping[str, str] = {
    "step.finished": QT_TRANSLATE_NOOP("Act", "finished {step}"),
    "step.reopened": QT_TRANSLATE_NOOP("Act", "opened {step} again"),
    "gate.overridden": QT_TRANSLATE_NOOP("Act", "passed “{finding}” with a reason"),
    "village.founded": QT_TRANSLATE_NOOP("Act", "set up {name}"),
    "village.corrected": QT_TRANSLATE_NOOP("Act", "corrected the village's particulars"),
    "operator.changed": QT_TRANSLATE_NOOP("Act", "the clerk is now {name}"),
    "board.saved": QT_TRANSLATE_NOOP("Act", "kept the board {place}"),
}


def act_words(event: str, facts: Mapping[str, Any]) -> str:
    """Return the act in words; an event without words is shown as it stands."""
    told = facts_with_stage(facts)
    if "finding" in told:
        told["finding"] = finding_title(str(told["finding"]))
    return fill("Act", ACTS[event], told) if event in ACTS else event
