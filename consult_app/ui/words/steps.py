"""Words of the next step: what will be done, what follows, its icon, by code of `NextStep`.

A line is (what, then, icon); `{name}` is a fact of the step. A waiting step has the same table. `mend` takes its
words from `MEND`, by the code of the finding that is missing.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from consult_app.domain.procedure import Stage
from consult_app.services.stage_view import StageView
from consult_app.ui.widgets.panel import NextAct
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill
from consult_app.ui.words.findings import finding_title
from consult_app.ui.words.stages import step_name

NEXT: Mapping[str, tuple[str, str, str]] = {}
MEND: Mapping[str, tuple[str, str, str]] = {}
FINISH: Mapping[Stage, tuple[str, str, str]] = {
    Stage.ARCHIVE: (
        QT_TRANSLATE_NOOP("Next", "Close the file"),
        QT_TRANSLATE_NOOP("Next", "Everything is in order"),
        "archive",
    ),
}


def next_act(view: StageView) -> NextAct:
    """Return the next step of a stage in words; where something blocks, also the quiet line beside it."""
    code, facts = view.next.code, view.next.facts
    if code == "mend":
        finding = str(facts.get("finding", ""))
        what, then, icon = MEND.get(finding, ("", "", "tool"))
        words = fill("Next", what, facts) if what else _mend_words(finding)
    elif code == "finish":
        what, then, icon = _finish(view)
        words = what
    else:
        what, then, icon = NEXT.get(code, (code, "", "arrow-right"))
        words = fill("Next", what, facts)
    return NextAct(
        code,
        words,
        fill("Next", then, facts) if then else "",
        icon,
        waiting=view.next.waiting,
        quiet=QCoreApplication.translate("Next", "Give a reason and go on")
        if view.blocking
        else "",
        quiet_code="override" if view.blocking else "",
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
