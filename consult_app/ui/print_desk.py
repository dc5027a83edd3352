"""Printing several papers of a step in one go: made ready, asked about, kept, and sent to the printer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step
from consult_app.services.app import App
from consult_app.services.printing_habits import printing_habits, remember_printing
from consult_app.ui.errors import tell
from consult_app.ui.jobs import Job
from consult_app.ui.window import MainWindow

if TYPE_CHECKING:
    from consult_app.ui.print_dialog import Chosen, Ready


class PrintDesk(QObject):
    """Lives as long as its window; what makes and prints papers is loaded with the first wish."""

    def __init__(self, app: App, window: MainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._job: Job | None = None
        self._about = (0, "")
        window.papers_wanted.connect(self.open)

    def open(self, consultation_id: int, step_key: str) -> None:
        """Make the papers of a step ready and ask which are printed; asked twice, it is done once."""
        if self._job is not None:
            return
        self._about = (consultation_id, step_key)
        self._window.footer.show_act(self.tr("Laying out the papers …"))
        self._start(Job(self._ready, self), self._on_ready)

    def _start(self, job: Job, then: Any) -> None:  # noqa: ANN401 - a slot
        self._job = job
        job.finished.connect(self._on_over)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.progressed.connect(self._on_progress)
        job.start()

    def _ready(self, step: Step) -> tuple["Ready", ...]:
        from consult_app.documents.paper import empty_margins
        from consult_app.services.papers.making import preview_papers
        from consult_app.ui.print_dialog import Ready

        papers = preview_papers(self._app, *self._about, step)
        return tuple(Ready(paper, empty_margins(paper.pdf)) for paper in papers)

    def _on_ready(self, ready: Any) -> None:  # noqa: ANN401 - a signal's object
        from consult_app.ui.print_dialog import PrintDialog

        self._window.show_last_act("")
        habits = printing_habits(self._app)
        copies = [habits.copies_of(one.paper.code, one.paper.offer.copies) for one in ready]
        dialog = PrintDialog(self._window, ready, copies, habits.printer)
        taken, chosen = dialog.exec(), dialog.chosen()
        folder, printer = dialog.folder, dialog.printer()
        dialog.deleteLater()
        if not taken:
            return
        if folder is not None:
            self._save(ready, chosen, folder)
        else:
            self._print(ready, chosen, printer)

    def _keep(self, ready: "Sequence[Ready]", chosen: "Sequence[Chosen]", step: Step) -> list[Any]:
        """Keep every paper that was ticked as a version: what goes out of the house can be found again."""
        from consult_app.services.papers.making import make_paper

        kept = []
        for number, one in enumerate(chosen):
            step(number, len(chosen))
            kept.append(make_paper(self._app, *self._about, ready[one.index].paper.offer))
        return kept

    def _print(self, ready: "Sequence[Ready]", chosen: "Sequence[Chosen]", printer: str) -> None:
        from consult_app.ui.printing import PrintOrder, print_papers

        copies = {ready[one.index].paper.code: one.copies for one in chosen}
        remember_printing(self._app, copies, printer)

        def work(step: Step) -> str:
            kept = self._keep(ready, chosen, step)
            orders = [
                PrintOrder(
                    self._app.folder / paper.pdf, printer, one.copies, both_sides=one.both_sides
                )
                for paper, one in zip(kept, chosen, strict=True)
            ]
            print_papers(orders, step)
            return self.tr("Sent {0} papers to the printer").format(len(kept))

        self._start(Job(work, self), self._on_done)

    def _save(self, ready: "Sequence[Ready]", chosen: "Sequence[Chosen]", folder: Path) -> None:
        from consult_app.ui.widgets.paper_preview import copy_whole

        def work(step: Step) -> str:
            kept = self._keep(ready, chosen, step)
            for paper in kept:
                for file in (paper.pdf, paper.docx):
                    copy_whole(self._app.folder / file, folder / Path(file).name)
            return self.tr("Saved {0} papers as PDF and Word in {1}").format(len(kept), folder.name)

        self._start(Job(work, self), self._on_done)

    def _on_progress(self, done: int, total: int) -> None:
        self._window.footer.show_act(self.tr("Papers: {0} of {1} …").format(done, total))

    def _on_done(self, words: Any) -> None:  # noqa: ANN401 - a signal's object
        self._window.refresh()
        self._window.show_saved()
        self._window.show_last_act(str(words))

    def _on_over(self) -> None:
        self._job = None

    def _on_failed(self, error: Any) -> None:  # noqa: ANN401 - what the job raised
        self._window.show_last_act("")
        if not isinstance(error, ExpectedError):
            raise error
        tell(self._window, error)
