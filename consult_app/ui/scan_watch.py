"""Watches the scanner's folder while the window is open: a look every few seconds, in the background."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step
from consult_app.services.app import App
from consult_app.services.scan_folder import Sizes, watched_folder
from consult_app.ui.jobs import Job

EVERY_MS = 5000


class ScanWatch(QObject):
    """`taken` tells what came in. A folder that is gone is no fault: it is looked for again the next time."""

    taken = Signal(object)

    def __init__(self, app: App, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._seen: dict[Path, tuple[int, int]] = {}
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now, unless the last look still takes files in."""
        if self._job is not None:
            return
        app, seen = self._app, self._seen
        self._job = Job(lambda step: _looked(app, seen, step), self)
        self._job.succeeded.connect(self._on_seen)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def stop(self) -> None:
        """Take no more files in; a page that is being read is finished first."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _on_seen(self, watched: object) -> None:
        if watched is None:
            return
        from consult_app.services.scan_watch import Watched

        if isinstance(watched, Watched):
            self._seen = dict(watched.look.seen)
            if watched.taken:
                self.taken.emit(watched.taken)

    def _on_failed(self, error: Exception) -> None:
        """A full disk or a store that does not answer is told by the act that needs it; a bug is a bug."""
        if not isinstance(error, ExpectedError):
            raise error

    def _on_finished(self) -> None:
        self._job = None


def _looked(app: App, seen: Sizes, step: Step) -> object:
    """Look once; where no folder is watched, the half of the program that reads pictures is never loaded."""
    if watched_folder(app) is None:
        return None
    from consult_app.services.scan_watch import watch_once

    return watch_once(app, seen, step)
