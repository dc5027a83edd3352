"""The second screen connected: the frame's button opens it, its picture follows the meeting, keys blank and hold it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QMenu

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App
from consult_app.ui.hall_view import HallView, SpeakerScene
from consult_app.ui.window import MainWindow

if TYPE_CHECKING:
    from consult_app.ui.second_screen import SecondScreen

TICK = 1000
BLANK_KEY, FREEZE_KEY, TEXT_KEY = "F12", "F10", "F7"


class HallDesk(QObject):
    """Opens the second screen for the case on show, keeps its picture true, blanks and freezes it."""

    def __init__(self, app: App, window: MainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.screen: SecondScreen | None = None
        self._meeting: int | None = None
        self._lost: tuple[bool, HallView | None] | None = None
        """Whether it was blank, and the picture that was held, when the projector went away; nothing while it is there."""
        self._page: int | None = None
        """Which page of the text the hall reads, from 0; nothing while the picture follows the meeting."""
        self._page_in: object = None
        """In which scene the text was called for: with the next the picture follows again."""
        self._newest: object = None
        """The newest that was noted when the picture was last made, and the minute."""
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._on_tick)
        window.second_screen_wanted.connect(self._on_wanted)
        window.hall_changed.connect(self._on_changed)
        self._keys = {
            Qt.Key.Key_F12: self.blank,
            Qt.Key.Key_F10: self.freeze,
            Qt.Key.Key_F7: self.turn_text,
        }
        for key, act in self._keys.items():
            QShortcut(QKeySequence(key), window).activated.connect(act)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._on_screen_removed)
            application.screenAdded.connect(self._on_screen_added)

    def _on_wanted(self, consultation_id: int) -> None:
        if self.screen is None:
            self.open(consultation_id)
        else:
            self._menu()

    def open(self, consultation_id: int) -> None:
        """Open the screen on the projector, or in a window where there is none."""
        self._lost = None
        self._show(self._meeting_of(consultation_id))

    def _show(
        self, meeting: int | None, held: HallView | None = None, *, blank: bool = False
    ) -> "SecondScreen":
        """Open the screen; one that was empty or held begins so, and shows nothing else in between."""
        from consult_app.ui.second_screen import SecondScreen

        self._meeting = meeting
        self.screen = SecondScreen()
        self.screen.set_blank(blank)
        if held is not None:
            self.screen.show_view(held)
            self.screen.set_frozen(True)
        self.screen.closed.connect(self._on_closed)
        self.screen.installEventFilter(self)
        self.refresh()
        if not self.screen.open_on_second():
            self._window.footer.show_act(
                self.tr("No projector found: the picture for the hall stands in a window")
            )
        self._tick.start()
        return self.screen

    def _meeting_of(self, consultation_id: int) -> int | None:
        frame = self._window.frame
        step = frame.step_key if frame is not None else ""
        from consult_app.services.hall import meeting_on_show  # needed in meetings only

        return meeting_on_show(self._app, consultation_id, step)

    def refresh(self) -> None:
        """Show the meeting as it stands; the frame's key says whether the screen is on."""
        frame = self._window.frame
        if frame is not None:
            frame.second.show_state(is_open=self.screen is not None)
        if self.screen is None:
            return
        from consult_app.ui.hall import hall_view, welcome_view

        if self._meeting is None:
            self.screen.show_view(welcome_view())
        else:
            from consult_app.services.hall import newest_of, view_hall

            self._newest = newest_of(self._app)
            state = view_hall(self._app, self._meeting)
            if state.scene is not self._page_in:
                self._page = None
            self.screen.show_view(hall_view(state, self._page))

    def _on_tick(self) -> None:
        """
        Let the picture follow the clock; while a long paper holds the store it stands a moment longer.

        Where the drive was pulled the hall goes on seeing what it saw; the window says so at the next act.
        """
        from consult_app.services.hall import newest_of

        try:
            if self._clock_runs() or newest_of(self._app) != self._newest:
                self.refresh()
        except ExpectedError as error:
            if error.code not in {"store.busy", "store.unreachable"}:
                raise

    def _clock_runs(self) -> bool:
        view = self.screen.canvas.view if self.screen is not None else None
        return view is not None and isinstance(view.scene, SpeakerScene)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the same keys while the window in the hall has the keyboard."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.screen
        if pressed and isinstance(event, QKeyEvent) and event.key() in self._keys:
            self._keys[Qt.Key(event.key())]()
            return True
        return super().eventFilter(watched, event)

    def blank(self) -> None:
        """Empty the picture, or bring it back."""
        if self.screen is not None:
            self.screen.set_blank(not self.screen.is_blank())
            self._tell_state()

    def freeze(self) -> None:
        """Hold the picture as it is, or let it follow again."""
        if self.screen is not None:
            self.screen.set_frozen(not self.screen.is_frozen())
            self._tell_state()

    def turn_text(self) -> None:
        """Show the text, its next page, and after the last the meeting again."""
        if self.screen is None or self._meeting is None:
            return
        from consult_app.services.hall import view_hall
        from consult_app.ui.hall import hall_view, text_scene

        state = view_hall(self._app, self._meeting)
        text = text_scene(state)
        if text is None:
            self._window.footer.show_act(self.tr("There is no text at hand to show"))
            return
        pages, shown = self.screen.canvas.pages(text), self._page
        if shown is None and hall_view(state).scene == text:
            shown = 0  # the vote is open, and its text stands there already
        page = 0 if shown is None else shown + 1
        self._page, self._page_in = (page if page < pages else None), state.scene
        self.refresh()
        words = self.tr("The hall's picture follows the meeting")
        if self._page is not None:
            words = self.tr("The hall reads the text, page {0} of {1}; F7 turns the page")
            words = words.format(page + 1, pages)
        self._window.footer.show_act(words)

    def _tell_state(self) -> None:
        if self.screen is None:
            return
        if self.screen.is_blank():
            words = self.tr("The hall sees an empty picture; F12 brings it back")
        elif self.screen.is_frozen():
            words = self.tr("The hall's picture is held; F10 lets it follow again")
        else:
            words = self.tr("The hall's picture follows the meeting")
        self._window.footer.show_act(words)

    def close(self) -> None:
        if self.screen is not None:
            self.screen.close()

    def _menu(self) -> None:
        if self.screen is None:
            return
        menu = QMenu(self._window)
        blank = (
            self.tr("Bring the picture back")
            if self.screen.is_blank()
            else self.tr("Empty picture")
        )
        hold = (
            self.tr("Let it follow again")
            if self.screen.is_frozen()
            else self.tr("Hold this picture")
        )
        for words, key, act in (
            (blank, BLANK_KEY, self.blank),
            (hold, FREEZE_KEY, self.freeze),
            (self.tr("Show the text, or its next page"), TEXT_KEY, self.turn_text),
            (self.tr("Close the second screen"), "", self.close),
        ):
            action = menu.addAction(f"{words}\t{key}" if key else words)
            action.triggered.connect(act)
        menu.popup(self._window.cursor().pos())

    def _on_changed(self, consultation_id: int) -> None:
        meeting = self._meeting_of(consultation_id) if self.screen is not None else None
        if meeting is not None:
            self._meeting = meeting
        self.refresh()

    def _on_closed(self) -> None:
        self._tick.stop()
        gone, self.screen = self.screen, None
        if gone is not None:
            gone.deleteLater()
        self.refresh()

    def _on_screen_removed(self, _screen: QScreen) -> None:
        """The projector went away: what it showed must not land on the clerk's own display."""
        if self.screen is not None and self.screen.isFullScreen():
            held = self.screen.canvas.view if self.screen.is_frozen() else None
            self._lost = (self.screen.is_blank(), held)
            self.close()
            self._window.footer.show_act(
                self.tr(
                    "The projector is gone; the meeting goes on and nothing is lost. "
                    "Plug it in again and the picture comes back by itself"
                )
            )

    def _on_screen_added(self, _screen: QScreen) -> None:
        """The projector is back: the picture returns to it as it was, blank or held; one in a window goes over to it."""
        if self.screen is not None and not self.screen.isFullScreen():
            if self.screen.open_on_second():
                self._window.footer.show_act(
                    self.tr("The picture for the hall is on the projector")
                )
            return
        if self._lost is None or self.screen is not None or self._meeting is None:
            return
        (blank, held), self._lost = self._lost, None
        self._show(self._meeting, held, blank=blank)
        self._window.footer.show_act(self.tr("The projector is back, and so is the picture"))
