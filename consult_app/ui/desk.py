"""The desk around the window: answers its wishes for a paper's preview, the second screen, and help."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from consult_app.basics.errors import ExpectedError
from consult_app.domain.records import Paper
from consult_app.services.app import CHINA, App
from consult_app.services.preferring import save_preferences
from consult_app.services.printing_habits import printing_habits, remember_printing
from consult_app.services.stage_view import PaperOffer
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.scan_watch import ScanWatch
from consult_app.ui.section_frame import SectionFrame
from consult_app.ui.theme import look
from consult_app.ui.window import DENSE_BELOW, MainWindow
from consult_app.ui.words.articles import know_laws
from consult_app.ui.words.dates import day_words

if TYPE_CHECKING:
    from consult_app.services.papers.making import PaperFiles
    from consult_app.ui.widgets.paper_preview import PaperPreview


class Desk(QObject):
    """Lives as long as its window. What makes papers is loaded with the first paper: it is half of the program."""

    def __init__(self, app: App, window: MainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.preview: PaperPreview | None = None
        self._paper: tuple[int, str, PaperOffer] | None = None
        self.calculator: SectionFrame | None = None
        self._binding: Job | None = None
        self._dossier_made = False
        window.footer.stop_clicked.connect(self._on_stop)
        self._kept_version = 0
        """The id of the kept version on show; printing that one keeps no new one."""
        if app.rules_folder.is_dir():
            know_laws(app.rules.laws)
        QShortcut(QKeySequence("Ctrl+K"), window).activated.connect(self.open_calculator)
        window.paper_wanted.connect(self.open_paper)
        window.dossier_wanted.connect(self.open_dossier)
        window.help_wanted.connect(self.show_help)
        window.look_changed.connect(self._on_look)
        self._scans = ScanWatch(app, self)
        self._scans.taken.connect(self._on_scans)
        window.closing.connect(self._scans.stop)

    # ---- papers

    def open_paper(self, consultation_id: int, step_key: str, code: str) -> None:
        """Make a paper's preview in the background and show it when it is there."""
        from consult_app.services.papers.making import preview_paper

        offer = self._offer(consultation_id, step_key, code)
        if (home := offer.home) is not None:  # the one paper of a meeting of several matters
            consultation_id, step_key, offer = home.case_id, home.step_key, home.offer
        self._paper, self._kept_version = (consultation_id, step_key, offer), 0
        job = Job(lambda _step: preview_paper(self._app, consultation_id, step_key, offer), self)
        job.succeeded.connect(self._on_preview)
        job.failed.connect(self._on_failed)
        self._window.footer.show_act(self.tr("Laying out the paper …"))
        job.start()

    def _offer(self, consultation_id: int, step_key: str, code: str) -> PaperOffer:
        from consult_app.services.stages import view_stage  # with the first case

        offers = view_stage(self._app, consultation_id, step_key).papers
        return next((one for one in offers if one.key == code), PaperOffer(code))

    def _on_preview(self, files: Any) -> None:  # noqa: ANN401 - a signal's object: PaperFiles
        self.show_preview(files)

    def show_preview(self, files: "PaperFiles") -> None:
        from consult_app.ui.widgets.paper_preview import PaperPreview

        self.close_paper()
        self.preview = PaperPreview(files)
        habits = printing_habits(self._app)
        self.preview.set_printer(habits.printer)
        if self._paper is not None:
            offer = self._paper[2]
            self.preview.set_copies(habits.copies_of(offer.code, offer.copies))
            self._offer_versions()
        self.preview.printed.connect(self._on_printed)
        self.preview.left.connect(self.close_paper)
        self.preview.printed.connect(self._on_kept)
        self.preview.saved.connect(self._on_kept)
        self.preview.exception_wanted.connect(self._on_exception)
        self._window.show_page(self.preview)
        self._window.show_last_act("")

    def save_paper(self, target: Path) -> None:
        """Save the paper on show; by that it is kept as a version."""
        if self.preview is not None:
            self.preview.save_to(target)

    def close_paper(self) -> None:
        """Go back to where the paper was asked for."""
        if self.preview is not None:
            gone, self.preview = self.preview, None
            self._window.leave_page(gone)

    def _offer_versions(self) -> None:
        """Offer the versions that were kept: an old paper is printed again as it was."""
        from consult_app.services.papers.making import versions_of

        if self._paper is None or self.preview is None:
            return
        words = self.tr("version {0}, {1}")
        today = self._app.today()
        kept = versions_of(self._app, self._paper[0], self._paper[2])
        told = [(one.id, words.format(one.version, day_words(_day(one), today))) for one in kept]
        self.preview.set_versions(told)
        self.preview.version_wanted.connect(self._on_version)

    def _on_version(self, paper_id: int) -> None:
        from consult_app.services.papers.making import open_version, preview_paper

        if self._paper is None:
            return
        app, paper, self._kept_version = self._app, self._paper, paper_id
        if paper_id:
            job = Job(lambda _step: open_version(app, paper_id), self)
        else:
            job = Job(lambda _step: preview_paper(app, *paper), self)
        job.succeeded.connect(self._on_version_ready)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_version_ready(self, files: Any) -> None:  # noqa: ANN401 - a signal's object: PaperFiles
        if self.preview is not None:
            self.preview.show_paper(files)

    def _on_printed(self, copies: int) -> None:
        """Offer as many copies of this paper, on this printer, the next time."""
        if self.preview is not None:
            counted = {self._paper[2].code: copies} if self._paper is not None else {}
            remember_printing(self._app, counted, self.preview.printer())

    def _on_kept(self, _how: object) -> None:
        """A paper that was printed or saved is kept as a version, with its digests in the journal."""
        from consult_app.services.papers.making import make_paper

        if self._paper is None or self._kept_version:
            return
        consultation_id, step_key, offer = self._paper
        with telling(self._window):
            make_paper(self._app, consultation_id, step_key, offer)
            self._window.show_saved()
            self._window.show_last_act("")

    def _on_exception(self, found: Any) -> None:  # noqa: ANN401 - a signal's object: what is hidden
        """Ask for reason and name of showing something private, and lay the paper out anew."""
        from consult_app.services.masking import show_all_the_same
        from consult_app.ui.widgets.hidden import ExceptionDialog

        dialog = ExceptionDialog(self._window, found)
        if self._paper is None or not dialog.exec():
            return
        consultation_id, step_key, offer = self._paper
        with telling(self._window):
            show_all_the_same(self._app, consultation_id, *dialog.answer())
            self.open_paper(consultation_id, step_key, offer.code)

    def _on_failed(self, error: Any) -> None:  # noqa: ANN401 - what the job raised
        self._window.show_last_act("")
        if not isinstance(error, ExpectedError):
            raise error
        tell(self._window, error)

    # ---- dossier

    def open_dossier(self, consultation_id: int) -> None:
        """Put a dossier together in the background and show it; asked for meanwhile, it is not made twice."""
        from consult_app.services.binding import bind_dossier

        if self._binding is not None:
            return
        self._binding = Job(lambda step: bind_dossier(self._app, consultation_id, step), self)
        self._binding.progressed.connect(self._on_bound)
        self._binding.succeeded.connect(self._on_dossier)
        self._binding.failed.connect(self._on_failed)
        self._binding.finished.connect(self._on_binding_over)
        self._dossier_made = False
        self._on_bound(0, 0)
        self._binding.start()

    def _on_bound(self, done: int, total: int) -> None:
        if self._binding is None or self._binding.stopped():
            return
        words = self.tr("Putting the dossier together: {0} of {1} …")
        beginning = self.tr("Putting the dossier together …")
        self._window.footer.show_work(words.format(done, total) if total else beginning)

    def _on_stop(self) -> None:
        if self._binding is not None:
            self._binding.cancel()
            self._window.footer.show_act(self.tr("Stopping …"))

    def _on_dossier(self, file: Any) -> None:  # noqa: ANN401 - a signal's object: DossierFile
        self._dossier_made = True
        self._paper = None  # it is kept already
        self._window.show_saved()
        self.show_preview(file)

    def _on_binding_over(self) -> None:
        if self._binding is not None and self._binding.stopped() and not self._dossier_made:
            self._window.footer.show_act(self.tr("Stopped; the dossier is as it was"))
        self._binding = None

    # ---- scans

    def _on_scans(self, taken: Any) -> None:  # noqa: ANN401 - a signal's object: what came of each file
        """Say in the footer what the scanner brought, and show it where scans are on show."""
        from consult_app.ui.words.scans import taken_words

        if self._window.place() == "scans":
            self._window.refresh()
        self._window.show_saved()
        self._window.show_last_act(taken_words(taken))

    # ---- calculator

    def open_calculator(self) -> None:
        """Show the calculator over whatever is at hand; a second time it still has its figures."""
        from consult_app.ui.pages.calculator import CalculatorPage

        if self.calculator is None:
            page = CalculatorPage(self._app)
            page.failed_quietly.connect(self._window.footer.show_act)
            page.left.connect(self.close_calculator)
            self.calculator = SectionFrame(page)
            self.calculator.set_dense(self._window.height() < DENSE_BELOW)
            self.calculator.refresh()
        self._window.show_page(self.calculator)
        if (field := self.calculator.page.first_field()) is not None:
            field.setFocus()

    def close_calculator(self) -> None:
        """Go back to where one was."""
        if self.calculator is not None:
            gone, self.calculator = self.calculator, None
            self._window.leave_page(gone)

    # ---- help, look

    def show_help(self, topic: str) -> None:
        """Show the page of help for a stage or a section."""
        from consult_app.ui.help import HelpDialog

        HelpDialog(self._window, topic).exec()

    def _on_look(self) -> None:
        worn = look()
        save_preferences(self._app.folder, palette=worn.palette, size=worn.size)


def _day(paper: Paper) -> date:
    return paper.made_at.astimezone(CHINA).date()
