"""The red sign while sound is recorded: on every page, until somebody stops it or it ends by itself."""

from PySide6.QtCore import QObject, QTimer

from consult_app.basics.errors import ExpectedError
from consult_app.services.app import App
from consult_app.sound.devices import DISK_FULL, TOO_LONG, UNPLUGGED, UNWRITABLE
from consult_app.ui.errors import tell, telling
from consult_app.ui.window import MainWindow
from consult_app.ui.words.dates import lasting_words

TICK = 1000
FAINT = 40
"""Samples below this, of 32,767, for longer than `QUIET` seconds: nothing is heard, perhaps it is switched off."""
QUIET = 20

_ENDINGS = {
    DISK_FULL: "ended-disk-full",
    UNPLUGGED: "ended-unplugged",
    UNWRITABLE: "ended-unwritable",
    TOO_LONG: "ended-too-long",
}


class RecordingDesk(QObject):
    """Looks once a second whether sound is recorded, says so in the footer, and ends what stands still."""

    def __init__(self, app: App, window: MainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._faint = 0
        window.footer.recording_clicked.connect(self.stop)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self.look)
        self._tick.start()

    def look(self) -> None:
        """Show how long has been recorded; a full disk or a microphone pulled out ends it, and is told."""
        footer = self._window.footer
        if self._app.sound.taking is None:
            footer.show_recording("")
            return
        from consult_app.services.recording import recording_now  # brings the minutes along

        now = recording_now(self._app)
        if now is None:
            return
        if now.problem:
            self._end(now.problem)
            return
        self._faint = self._faint + 1 if now.loudest < FAINT else 0
        words = self.tr("Recording {0}").format(lasting_words(now.seconds))
        if self._faint > QUIET:
            words = self.tr("Recording {0}, nothing is heard").format(lasting_words(now.seconds))
        footer.show_recording(words)

    def _end(self, problem: str) -> None:
        from consult_app.services.recording import stop_recording

        stop_recording(self._app)
        self._window.footer.show_recording("")
        self._window.refresh()
        tell(self._window, ExpectedError(f"recording.{_ENDINGS[problem]}"))

    def stop(self) -> None:
        """End the recording that runs."""
        from consult_app.services.recording import stop_recording

        with telling(self._window):
            if self._app.sound.taking is not None:
                stop_recording(self._app)
        self._window.refresh()
        self._window.show_last_act("")
        self.look()
