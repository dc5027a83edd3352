"""Watches the computer's clock while a meeting runs: a jump is told, and the minutes say when it was."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App
from consult_app.services.meeting_clock import LEAST_JUMP, note_clock_moved, trust_clock
from consult_app.ui.errors import tell
from consult_app.ui.window import MainWindow

EVERY_MS = 5000


class ClockWatch(QObject):
    """Compares the clock with the time that really passes; a sleep of the computer counts as a jump too."""

    def __init__(self, app: App, window: MainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        trust_clock(app)
        self._passed = QElapsedTimer()
        self._passed.start()
        self._last = app.now()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def rest(self) -> None:
        """Look no more: a rehearsal's clock stands still and jumps on purpose."""
        self._timer.stop()

    def look(self) -> None:
        """
        Look at both clocks; where they parted, keep it with the meeting on show and say so.

        While the store is held by a long paper, or its drive is gone, both clocks wait for the next look.
        """
        now = self._app.now()
        jump = int((now - self._last).total_seconds() - self._passed.elapsed() / 1000)
        if abs(jump) >= LEAST_JUMP:
            try:
                self._tell(jump)
            except ExpectedError as error:
                if error.code in {"store.busy", "store.unreachable"}:
                    return
                tell(self._window, error)
        self._last = now
        self._passed.restart()

    def _tell(self, jump: int) -> None:
        frame = self._window.frame
        if frame is None:
            return
        from consult_app.services.hall import meeting_on_show  # brings all of a meeting along

        meeting = meeting_on_show(self._app, frame.consultation_id, frame.step_key)
        if meeting is not None and note_clock_moved(self._app, meeting, jump):
            frame.refresh()
            forward, back = (
                self.tr("The clock went {0} min forward; everything is noted in its order"),
                self.tr("The clock went {0} min back; everything is noted in its order"),
            )
            told = forward if jump > 0 else back
            self._window.footer.show_act(told.format(max(1, abs(jump) // 60)))
