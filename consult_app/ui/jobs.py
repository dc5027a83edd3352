"""Background work: the work is plain Python, Qt stays in the job."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QThreadPool, Signal

from consult_app.basics.progress import Cancelled, Step

Work = Callable[[Step], object]
"""Work takes `step(done, total)`, which reports progress and raises `Cancelled` when asked to stop."""


class Job(QObject):
    """
    One piece of background work; jobs run one after another, never two at a time.

    Connect its signals to methods of QObjects: such a connection ends with its object, while a lambda would go on
    calling a page that is gone. `failed` carries the exception; show an `ExpectedError` with `errors.tell` and
    raise the rest.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()

    def start(self) -> None:
        pool().start(self._run)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def _run(self) -> None:
        try:
            self.succeeded.emit(self._work(self._step))
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - carried to the screen, never swallowed
            self.failed.emit(error)
        finally:
            self.finished.emit()

    def _step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


def pool() -> QThreadPool:
    """Return the pool of the one worker, so that one job at a time writes."""
    shared = QThreadPool.globalInstance()
    if shared.maxThreadCount() != 1:
        shared.setMaxThreadCount(1)
    return shared


def wait_for_jobs() -> None:
    """Wait until all work has ended; the window calls this before it closes."""
    pool().waitForDone()
