"""Progress of long work: a sentence with numbers, a bar, a way to stop, and what happens to what is done."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from consult_app.ui.jobs import Job
from consult_app.ui.widgets.base import Label, Place, column, row
from consult_app.ui.widgets.buttons import Button

QUIET_MS = 1000


class ProgressCard(Place):
    """
    Shows from the first second on and goes when the work ends.

    `watch(job, sentence, fate)`: `sentence` has {0} done and {1} total (正在读第 {0} 张，共 {1} 张), `fate` says what
    happens to the work done so far when it is stopped.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._job: Job | None = None
        self._template = "{0} / {1}"
        self._sentence, self._fate = Label(t="strong"), Label(t="small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button(self.tr("Stop"), "small", act=self._on_stop)
        head = row(self._sentence, None, self._stop)
        self.setLayout(column(head, self._bar, self._fate, gap=8, inset=(16, 12, 16, 12)))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.show)
        self.hide()

    def watch(self, job: Job, sentence: str, fate: str) -> None:
        """Follow a job; connect before it is started."""
        self._job, self._template = job, sentence
        self._fate.setText(fate)
        self._stop.setEnabled(True)
        self.show_progress(0, 0)
        job.progressed.connect(self.show_progress)
        job.finished.connect(self._on_finished)
        self._wait.start(QUIET_MS)

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        words = self._template.format(done, total) if total else self.tr("Beginning")
        self._sentence.setText(words)
        self.setAccessibleName(words)

    def sentence(self) -> str:
        return self._sentence.text()

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._sentence.setText(self.tr("Stopping"))
        if self._job is not None:
            self._job.cancel()
        self.stopped.emit()

    def _on_finished(self) -> None:
        self._wait.stop()
        self._job = None
        self.hide()
