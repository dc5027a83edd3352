"""The frame around one consultation: top bar, rail of steps, the stage's page, and the right panel."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from consult_app.domain.procedure import Stage
from consult_app.services.app import App
from consult_app.services.stage_view import StageView
from consult_app.services.stages import current_step, finish_step, override, view_stage
from consult_app.ui.errors import telling
from consult_app.ui.page import StagePage
from consult_app.ui.widgets.base import column, row
from consult_app.ui.widgets.dialogs import OverrideDialog
from consult_app.ui.widgets.panel import RightPanel
from consult_app.ui.widgets.rail import StepRail
from consult_app.ui.widgets.top import SecondScreenKey, TopBar
from consult_app.ui.words.findings import NEVER_PASSED, gate
from consult_app.ui.words.papers import paper_line
from consult_app.ui.words.procedures import procedure_words
from consult_app.ui.words.stages import rail_step
from consult_app.ui.words.steps import next_act

FIRST_FACTS = {
    Stage.PROPOSAL: 0,
    Stage.PLAN: 1,
    Stage.DELIBERATION: 2,
    Stage.VOTE: 2,
    Stage.PUBLICATION: 3,
    Stage.FOLLOW_UP: 5,
    Stage.ARCHIVE: 4,
}
"""Which section of the entries for papers a stage opens first."""

StagePages = Mapping[Stage, type[StagePage]]


class ConsultationFrame(QWidget):
    """Shows one consultation at one step; pages are built when first opened and kept."""

    acted = Signal(str)
    failed_quietly = Signal(str)
    back_clicked = Signal()
    case_wanted = Signal(int, str)
    section_wanted = Signal(str)
    paper_wanted = Signal(int, str, str)
    """The preview of a paper: consultation, step key, code of the paper."""
    dossier_wanted = Signal(int)
    papers_wanted = Signal(int, str)
    """Print several papers of a step in one go: consultation, step key."""
    second_screen_wanted = Signal()
    hall_changed = Signal()

    def __init__(
        self, app: App, consultation_id: int, pages: StagePages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._app, self.consultation_id, self._pages = app, consultation_id, pages
        self._built: dict[str, StagePage] = {}
        self._dense = False
        self.top = TopBar("", back=self.tr("All cases"))
        self.second = SecondScreenKey()
        self.top.add_right(self.second)
        self.rail, self.panel, self._stack = StepRail(), RightPanel(), QStackedWidget()
        below: QHBoxLayout = row(self._stack, self.panel, gap=0)
        below.setStretch(0, 1)
        layout = column(self.top, self.rail, below, gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._connect()
        self.step_key = current_step(app, consultation_id)
        self.view: StageView = view_stage(app, consultation_id, self.step_key)

    def _connect(self) -> None:
        self.top.back_clicked.connect(self.back_clicked)
        self.second.wanted.connect(self.second_screen_wanted)
        self.rail.chosen.connect(self.open_step)
        self.panel.gate_clicked.connect(self._on_gate)
        self.panel.paper_clicked.connect(self._on_paper)
        self.panel.facts_clicked.connect(self.open_facts)
        self.panel.several_clicked.connect(self._on_several)
        self.panel.next_clicked.connect(self._on_next)
        self.panel.quiet_clicked.connect(self._on_quiet)

    def page(self) -> StagePage:
        """Return the page on show."""
        return self._page(self.step_key)

    def open_step(self, key: str = "") -> None:
        """Show a step by its key, or the one in hand."""
        if key != self.step_key and self.step_key in self._built and not self.page().may_leave():
            return
        self.step_key = self._known(key) or current_step(self._app, self.consultation_id)
        page = self._page(self.step_key)
        self._stack.setCurrentWidget(page)
        self.refresh()
        if (field := page.first_field()) is not None:
            field.setFocus()

    def refresh(self) -> None:
        """Read the step again: page, rail and panel."""
        self.page().refresh()
        self.refresh_frame()

    def refresh_frame(self) -> None:
        self.view = view = view_stage(self._app, self.consultation_id, self.step_key)
        if view.step.key != self.step_key:  # the procedure now chosen calls its steps otherwise
            self.open_step(self.step_key)
            return
        procedure = (
            procedure_words(self._app, view.procedure)
            if view.procedure_chosen
            else self.tr("Procedure not chosen yet")
        )
        self.top.show_words(view.title, f"{procedure}\u3000{view.number}")
        self.rail.show_steps([rail_step(step, view.step.key) for step in view.steps], view.step.key)
        passed = view.passed
        self.panel.show_gates([gate(found, passed=found.code in passed) for found in view.findings])
        self.panel.show_papers([paper_line(offer) for offer in view.papers])
        self.panel.show_next(next_act(view))

    def _known(self, key: str) -> str:
        """Return the key as this procedure has it: itself, else the first step of its stage, else none."""
        stage, steps = key.rpartition(".")[2], self.view.steps
        same = (step.key for step in steps if step.stage == stage)
        return key if any(step.key == key for step in steps) else next(same, "")

    def _page(self, key: str) -> StagePage:
        if key not in self._built:
            self._built[key] = self._new_page(key)
        return self._built[key]

    def _new_page(self, key: str) -> StagePage:
        stage = next(step.stage for step in self.view.steps if step.key == key)
        page = self._pages[stage](self._app, self.consultation_id, key, self)
        page.set_dense(self._dense)
        page.acted.connect(self._on_acted)
        page.failed_quietly.connect(self.failed_quietly)
        page.step_wanted.connect(self.open_step)
        page.paper_wanted.connect(self._on_paper)
        page.dossier_wanted.connect(self.dossier_wanted)
        page.case_wanted.connect(self.case_wanted)
        page.section_wanted.connect(self.section_wanted)
        page.hall_changed.connect(self.hall_changed)
        self._stack.addWidget(page)
        return page

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        self._dense = dense
        self.top.set_dense(dense)
        self.rail.set_dense(dense)
        self.panel.set_dense(dense)
        for page in self._built.values():
            page.set_dense(dense)

    def _on_acted(self, words: str) -> None:
        self.refresh()
        self.acted.emit(words)
        self.hall_changed.emit()

    def _on_gate(self, code: str) -> None:
        self.page().mend(code)

    def _on_paper(self, code: str) -> None:
        self.paper_wanted.emit(self.consultation_id, self.step_key, code)

    def open_facts(self) -> None:
        """Ask for what only the extra papers need, beginning with what this stage brings up."""
        from consult_app.ui.pages.facts import FactsDialog  # small, but asked for seldom

        stage = next(step.stage for step in self.view.steps if step.key == self.step_key)
        dialog = FactsDialog(self, self._app, self.consultation_id, FIRST_FACTS.get(stage, 6))
        dialog.exec()
        if dialog.changed:
            self._on_acted("")

    def _on_several(self) -> None:
        self.papers_wanted.emit(self.consultation_id, self.step_key)

    def _on_next(self, code: str) -> None:
        facts = self.view.next.facts
        match code:
            case "finish":
                self._finish()
            case "mend":
                self.page().mend(str(facts.get("finding", "")))
            case _:
                self.page().take_step(code, facts)

    def _finish(self) -> None:
        """Finish the step and go on to the next one; the last one stays where it is."""
        with telling(self):
            finish_step(self._app, self.consultation_id, self.step_key)
            following = current_step(self._app, self.consultation_id)
            self.open_step(following)
            self.acted.emit("")
            self.hall_changed.emit()

    def _on_quiet(self, code: str) -> None:
        if code == "override":
            self.override_first()
        else:
            self.page().take_step(code, self.view.next.facts)

    def override_first(self) -> None:
        """Ask for a reason for the first gate that blocks, note it, and stay to see what is left."""
        passable = [found for found in self.view.blocking if found.code not in NEVER_PASSED]
        if not passable:
            return
        found = passable[0]
        dialog = OverrideDialog(self, gate(found))
        if not dialog.exec():
            self.page().mend(found.code)
            return
        with telling(self):
            reason, name, office = dialog.answer()
            override(
                self._app, self.consultation_id, self.step_key, found.code, reason, name, office
            )
            self._on_acted("")
