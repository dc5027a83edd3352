"""Names of the ten stages and what the rail says below them."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.procedure import Stage
from consult_app.services.stage_view import StepMark, StepState
from consult_app.ui.widgets.rail import RailStep, Standing
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

STAGES: Mapping[Stage, str] = {
    Stage.PROPOSAL: QT_TRANSLATE_NOOP("Stage", "Proposal"),
    Stage.PLAN: QT_TRANSLATE_NOOP("Stage", "Plan"),
    Stage.SUBJECTS: QT_TRANSLATE_NOOP("Stage", "Subjects"),
    Stage.NOTICE: QT_TRANSLATE_NOOP("Stage", "Notice"),
    Stage.SIGN_IN: QT_TRANSLATE_NOOP("Stage", "Sign-in"),
    Stage.DELIBERATION: QT_TRANSLATE_NOOP("Stage", "Debate"),
    Stage.VOTE: QT_TRANSLATE_NOOP("Stage", "Vote"),
    Stage.PUBLICATION: QT_TRANSLATE_NOOP("Stage", "Publish"),
    Stage.FOLLOW_UP: QT_TRANSLATE_NOOP("Stage", "Follow-up"),
    Stage.ARCHIVE: QT_TRANSLATE_NOOP("Stage", "Archive"),
}
_REMARKS: Mapping[Standing, str] = {
    "done": QT_TRANSLATE_NOOP("Stage", "Done"),
    "now": QT_TRANSLATE_NOOP("Stage", "Now"),
    "open": QT_TRANSLATE_NOOP("Stage", "Open"),
    "locked": QT_TRANSLATE_NOOP("Stage", "Later"),
    "warning": QT_TRANSLATE_NOOP("Stage", "Passed"),
}
STEP_TITLES: Mapping[str, str] = {}
"""English of the titles that procedures give their own steps; the Chinese stands in the data."""


def stage_name(stage: Stage) -> str:
    return fill("Stage", STAGES[stage])


def step_name(state: StepState) -> str:
    """Return the step's own title where the procedure gives one, else the stage's name."""
    return state.title or stage_name(state.stage)


def rail_step(state: StepState, now: str) -> RailStep:
    """Return a step as the rail shows it; `now` is the key of the step on the page."""
    standing = _standing(state, now)
    chinese = QCoreApplication.translate("Articles", "en") == "zh"
    title = (state.group_title if chinese else state.group_title_en) or state.group
    group = title.partition("（")[0].partition(" (")[0]  # what is said in brackets has no room
    return RailStep(state.key, step_name(state), standing, _remark(standing), group)


def _standing(state: StepState, now: str) -> Standing:
    match state.mark:
        case StepMark.DONE:
            return "done"
        case StepMark.WARNING:
            return "warning"
        case StepMark.LOCKED:
            return "locked"
        case StepMark.OPEN:
            return "now" if state.key == now else "open"


def _remark(standing: Standing) -> str:
    return fill("Stage", _REMARKS[standing])


def facts_with_stage(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Replace a `step` fact, where it is a step's key, by the name of its stage."""
    told = dict(facts)
    key = str(told.get("step", "")).rpartition(".")[2]
    if key in set(Stage):
        told["step"] = stage_name(Stage(key))
    return told
