"""The main window: navigation, the section or consultation on show, and the safety line at the bottom."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from consult_app.services.app import App
from consult_app.services.undoing import case_stands, redo, undo, view_last_act
from consult_app.ui.errors import telling
from consult_app.ui.jobs import wait_for_jobs
from consult_app.ui.section_frame import NavRail, Section, SectionFrame
from consult_app.ui.theme import look
from consult_app.ui.widgets.base import column, row
from consult_app.ui.widgets.focus import FocusRing
from consult_app.ui.widgets.footer import Footer
from consult_app.ui.words.dates import clock_words

if TYPE_CHECKING:
    from consult_app.ui.stage_frame import ConsultationFrame, StagePages

DENSE_BELOW = 740
LEAST_HEIGHT = 690


class MainWindow(QMainWindow):
    """
    The one window.

    `sections` stand behind the navigation rail, `stage_pages` make the pages of a consultation. Opening a paper's
    preview, the second screen and help are wishes that `main.py` answers: it connects the signals.
    """

    paper_wanted = Signal(int, str, str)
    dossier_wanted = Signal(int)
    papers_wanted = Signal(int, str)
    second_screen_wanted = Signal(int)
    hall_changed = Signal(int)
    help_wanted = Signal(str)
    """The topic of the page on show: a stage, or a section as `section_today`."""
    look_changed = Signal()
    closing = Signal()

    def __init__(
        self,
        app: App,
        sections: Sequence[Section],
        stage_pages: "StagePages",
        *,
        cases: str = "cases",
        clerk: str = "",
    ) -> None:
        super().__init__()
        self._app, self._sections, self._stage_pages = (
            app,
            {s.key: s for s in sections},
            stage_pages,
        )
        self._cases = cases
        self._shown: dict[str, SectionFrame] = {}
        self.frame: ConsultationFrame | None = None
        self._left_for_page: QWidget | None = None
        self._dense = False
        self.nav, self._stack, self.footer = NavRail(sections), QStackedWidget(), Footer()
        right = column(self._stack, self.footer, gap=0)
        right.setStretch(0, 1)
        middle = QWidget()
        layout = row(self.nav, right, gap=0)
        layout.setStretch(1, 1)
        middle.setLayout(layout)
        self.setCentralWidget(middle)
        self._ring = FocusRing(self)
        self.footer.show_clerk(clerk)
        self._connect()
        self._keys()
        self.resize(1366, 768)
        self.setMinimumSize(1024, 600)
        self.setWindowTitle(self.tr("Consult"))
        self.show_last_act("")

    def show_rehearsal(self) -> None:
        """Mark the window of a rehearsal (演练): nothing in it counts."""
        self.setWindowTitle(self.tr("Consult (rehearsal)"))
        self.footer.show_rehearsal()

    def _connect(self) -> None:
        self.nav.chosen.connect(self.open_section)
        self.footer.undo_clicked.connect(self.undo)
        self.footer.redo_clicked.connect(self.redo)
        self.footer.size_clicked.connect(self._on_size)
        self.footer.help_clicked.connect(self._on_help)

    def _keys(self) -> None:
        for key, act in self._key_table().items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)
        for number in range(10):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setProperty("place", (number - 1) % 10)
            shortcut.activated.connect(self._on_stage_key)

    def _key_table(self) -> Mapping[str, Callable[[], None]]:
        return {
            "Ctrl+Return": self._on_next_key,
            "Ctrl+Enter": self._on_next_key,
            "Ctrl+Z": self.undo,
            "Ctrl+F": self._on_search_key,
            "Ctrl+P": self._on_papers_key,
            "F1": self._on_help,
            "F6": self._on_jump,
            "F8": self._on_size,
            "F9": self._on_contrast,
            "F11": self._on_full_screen,
        }

    def open_section(self, key: str) -> None:
        """Show a section of the navigation rail; `key:item` also shows one thing in it, e.g. a concern."""
        key, _, item = key.partition(":")
        if not self._may_leave():
            self.nav.choose(self.place())
            return
        if key not in self._shown:
            self._shown[key] = self._new_section(key)
        shown = self._shown[key]
        self._drop_case()
        self._stack.setCurrentWidget(shown)
        self.nav.choose(self._sections[key].under or key)
        shown.refresh()
        if (field := shown.page.first_field()) is not None:
            field.setFocus()
        if item:
            shown.page.open_item(item)

    def open_case(self, consultation_id: int, step_key: str = "") -> None:
        """Show a consultation at a step, or at the one in hand."""
        if not self._may_leave():
            return
        if self.frame is None or self.frame.consultation_id != consultation_id:
            self._drop_case()
            self.frame = self._new_frame(consultation_id)
        self._stack.setCurrentWidget(self.frame)
        self.nav.choose(self._cases)
        self.frame.open_step(step_key)

    def show_page(self, widget: QWidget) -> None:
        """Show a page that stands neither behind the rail nor in a case, e.g. a paper's preview."""
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        if self._stack.currentWidget() is not widget:
            self._left_for_page = self._stack.currentWidget()
        self._stack.setCurrentWidget(widget)

    def leave_page(self, widget: QWidget) -> None:
        """Take such a page away again and show the case, or the section, as it now is."""
        if self._stack.currentWidget() is widget and self._left_for_page is not None:
            self._stack.setCurrentWidget(self._left_for_page)
        self._left_for_page = None
        self._stack.removeWidget(widget)
        widget.deleteLater()
        self.refresh()

    def place(self) -> str:
        """Return the key of the section on show; within a case that of the list of cases."""
        shown = self._stack.currentWidget()
        return next((key for key, frame in self._shown.items() if frame is shown), self._cases)

    def refresh(self) -> None:
        """Read again what is on show."""
        shown = self._stack.currentWidget()
        if isinstance(shown, SectionFrame) or (shown is not None and shown is self.frame):
            shown.refresh()

    def undo(self) -> None:
        """Take the last act back."""
        with telling(self):
            undo(self._app)
            self._after_turn()

    def redo(self) -> None:
        with telling(self):
            redo(self._app)
            self._after_turn()

    def _after_turn(self) -> None:
        """Show what is there now; where the case itself was taken back, the list of cases."""
        if self.frame is not None and not case_stands(self._app, self.frame.consultation_id):
            self._drop_case()
            self.open_section(self._cases)
        self.refresh()
        self.show_saved()
        self.show_last_act("")

    def show_last_act(self, words: str) -> None:
        """Show the last act in the footer; without words of a page the journal's event gives them."""
        last = view_last_act(self._app)
        told = words
        if last is not None and not words:
            from consult_app.ui.words.acts import act_words  # no first window waits for all words

            told = act_words(last.event, last.facts)
        undone = last is not None and last.undone
        self.footer.show_act(told, can_undo=last is not None and not undone, undone=undone)

    def show_saved(self) -> None:
        self.footer.show_saved(clock_words(self._app.now()))

    def _new_section(self, key: str) -> SectionFrame:
        page = self._sections[key].make(self._app)
        frame = SectionFrame(page)
        frame.set_dense(self._dense)
        page.acted.connect(self._on_acted)
        page.failed_quietly.connect(self.footer.show_act)
        page.case_wanted.connect(self.open_case)
        page.section_wanted.connect(self.open_section)
        page.dossier_wanted.connect(self.dossier_wanted)
        if under := self._sections[key].under:
            page.left.connect(lambda: self.open_section(under))
        self._stack.addWidget(frame)
        return frame

    def _new_frame(self, consultation_id: int) -> "ConsultationFrame":
        from consult_app.ui.stage_frame import ConsultationFrame  # nor for what a case needs

        frame = ConsultationFrame(self._app, consultation_id, self._stage_pages)
        frame.set_dense(self._dense)
        frame.acted.connect(self._on_case_acted)
        frame.failed_quietly.connect(self.footer.show_act)
        frame.back_clicked.connect(self._on_back)
        frame.case_wanted.connect(self.open_case)
        frame.section_wanted.connect(self.open_section)
        frame.paper_wanted.connect(self.paper_wanted)
        frame.dossier_wanted.connect(self.dossier_wanted)
        frame.papers_wanted.connect(self.papers_wanted)
        frame.second_screen_wanted.connect(self._on_second_screen)
        frame.hall_changed.connect(self._on_hall_changed)
        self._stack.addWidget(frame)
        return frame

    def _drop_case(self) -> None:
        if self.frame is not None:
            if self._left_for_page is self.frame:
                self._left_for_page = None
            self._stack.removeWidget(self.frame)
            self.frame.deleteLater()
            self.frame = None

    def _case_on_show(self) -> "ConsultationFrame | None":
        return self.frame if self._stack.currentWidget() is self.frame else None

    def _may_leave(self) -> bool:
        if (case := self._case_on_show()) is not None:
            return case.page().may_leave()
        shown = self._stack.currentWidget()
        return shown.page.may_leave() if isinstance(shown, SectionFrame) else True

    def _on_acted(self, words: str) -> None:
        self.refresh()
        self._on_case_acted(words)

    def _on_case_acted(self, words: str) -> None:
        self.show_saved()
        self.show_last_act(words)

    def _on_back(self) -> None:
        self.open_section(self._cases)

    def _on_second_screen(self) -> None:
        if self.frame is not None:
            self.second_screen_wanted.emit(self.frame.consultation_id)

    def _on_hall_changed(self) -> None:
        if self.frame is not None:
            self.hall_changed.emit(self.frame.consultation_id)

    def _on_next_key(self) -> None:
        shown = self._stack.currentWidget()
        if (case := self._case_on_show()) is not None:
            case.panel.press_next()
        elif isinstance(shown, SectionFrame):
            shown.page.press_next()

    def _on_papers_key(self) -> None:
        shown = self._stack.currentWidget()
        if (case := self._case_on_show()) is not None:
            case.panel.press_papers()
        elif isinstance(shown, SectionFrame):
            shown.page.press_papers()

    def _on_search_key(self) -> None:
        case, shown = self._case_on_show(), self._stack.currentWidget()
        page = case.page() if case is not None else getattr(shown, "page", None)
        if page is not None and (field := page.search_field()) is not None:
            field.setFocus()

    def _on_stage_key(self) -> None:
        place = int(self.sender().property("place"))
        if self.frame is not None and self._stack.currentWidget() is self.frame:
            keys = self.frame.rail.keys()
            if place < len(keys):
                self.frame.open_step(keys[place])

    def _on_jump(self) -> None:
        """Jump between page and panel (F6)."""
        case, focus = self._case_on_show(), QApplication.focusWidget()
        if case is not None:
            page: QWidget = case.page().first_field() or case.page()
            inside = focus is not None and case.panel.isAncestorOf(focus)
            (page if inside else case.panel.first_focus()).setFocus(Qt.FocusReason.TabFocusReason)
            self._ring.after_tab()

    def _on_help(self) -> None:
        case, shown = self._case_on_show(), self._stack.currentWidget()
        if case is not None:
            self.help_wanted.emit(case.page().stage.value)
        elif isinstance(shown, SectionFrame):
            self.help_wanted.emit(f"section_{shown.page.key}")
        else:
            self.help_wanted.emit("general")

    def _on_size(self) -> None:
        look().next_size()
        self.look_changed.emit()

    def _on_contrast(self) -> None:
        look().flip_contrast()
        self.look_changed.emit()

    def _on_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        dense = self.height() < DENSE_BELOW
        if dense != self._dense:
            self._dense = dense
            self.footer.set_dense(dense)
            for section in self._shown.values():
                section.set_dense(dense)
            if self.frame is not None:
                self.frame.set_dense(dense)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name
        """Tab comes through here, and Qt itself when the widget with the keyboard goes: that brings no ring."""
        before = self.focusWidget()
        by_hand = before is not None and before.isVisible() and before.isEnabled()
        moved = super().focusNextPrevChild(next)
        if by_hand:
            self._ring.after_tab()
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self._may_leave():
            event.ignore()
            return
        self.closing.emit()
        wait_for_jobs()
        super().closeEvent(event)
