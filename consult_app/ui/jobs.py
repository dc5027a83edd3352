"""Background work: the work is plain Python, Qt stays in the job."""

from collections.abc import Callable
from threading import Event

import shiboken6
from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QApplication

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled, Step

Work = Callable[[Step], object]
"""Work takes `step(done, total)`, which reports progress and raises `Cancelled` when asked to stop."""

_begun: "list[Job]" = []
"""Jobs live here and not with their page: the page may be gone while the thread still sends signals."""


class Job(QObject):
    """
    One piece of background work for `owner`; jobs run one after another, never two at a time.

    Connect its signals to methods of QObjects: such a connection ends with its object, while a lambda would go on
    calling a page that is gone. `failed` carries the exception; show an `ExpectedError` with `errors.tell` and
    raise the rest. Work goes on when its owner is gone; what then fails is told over the window in front.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, work: Work, owner: QObject) -> None:
        super().__init__()
        self._work, self._owner = work, owner
        self._stop = Event()
        self._over = False
        self.failed.connect(self._on_failed)

    def start(self) -> None:
        _begun[:] = [job for job in _begun if not job._over]  # noqa: SLF001 - its own kind
        _begun.append(self)
        pool().start(self._run)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def stopped(self) -> bool:
        """Say whether the work was asked to stop."""
        return self._stop.is_set()

    def _run(self) -> None:
        try:
            self.succeeded.emit(self._work(self._step))
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - carried to the screen, never swallowed
            self.failed.emit(error)
        finally:
            self.finished.emit()
            self._over = True

    def _step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def _on_failed(self, error: Exception) -> None:
        """Tell what nobody else is left to tell."""
        if shiboken6.isValid(self._owner):
            return
        if not isinstance(error, ExpectedError):
            raise error
        from consult_app.ui.errors import tell  # words of refusals: only few jobs fail

        tell(QApplication.activeWindow(), error)


def pool() -> QThreadPool:
    """Return the pool of the one worker, so that one job at a time writes."""
    shared = QThreadPool.globalInstance()
    if shared.maxThreadCount() != 1:
        shared.setMaxThreadCount(1)
    return shared


def wait_for_jobs() -> None:
    """Wait until all work has ended; the window calls this before it closes."""
    pool().waitForDone()
