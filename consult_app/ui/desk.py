"""The desk around the window: answers its wishes for a paper's preview, the second screen, and help."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTextBrowser

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.services.app import App
from consult_app.services.papers.making import PaperFiles, make_paper, preview_paper
from consult_app.services.preferring import save_preferences
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.theme import look, theme
from consult_app.ui.widgets.base import scaled
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.paper_preview import PaperPreview
from consult_app.ui.window import MainWindow


class Desk(QObject):
    """Lives as long as its window."""

    def __init__(self, app: App, window: MainWindow) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self.preview: PaperPreview | None = None
        self._paper: tuple[int, str, PaperOffer] | None = None
        window.paper_wanted.connect(self.open_paper)
        window.help_wanted.connect(self.show_help)
        window.look_changed.connect(self._on_look)

    # ---- papers

    def open_paper(self, consultation_id: int, step_key: str, code: str) -> None:
        """Make a paper's preview in the background and show it when it is there."""
        offer = self._offer(consultation_id, step_key, code)
        self._paper = (consultation_id, step_key, offer)
        job = Job(lambda _step: preview_paper(self._app, consultation_id, step_key, offer), self)
        job.succeeded.connect(self._on_preview)
        job.failed.connect(self._on_failed)
        self._window.footer.show_act(self.tr("Laying out the paper …"))
        job.start()

    def _offer(self, consultation_id: int, step_key: str, code: str) -> PaperOffer:
        offers = view_stage(self._app, consultation_id, step_key).papers
        return next((one for one in offers if one.code == code), PaperOffer(code))

    def _on_preview(self, files: Any) -> None:  # noqa: ANN401 - a signal's object: PaperFiles
        self.show_preview(files)

    def show_preview(self, files: PaperFiles) -> None:
        self.close_paper()
        self.preview = PaperPreview(files)
        if self._paper is not None:
            self.preview.set_copies(self._paper[2].copies)
        self.preview.left.connect(self.close_paper)
        self.preview.printed.connect(self._on_kept)
        self.preview.saved.connect(self._on_kept)
        self._window.show_page(self.preview)
        self._window.show_last_act("")

    def close_paper(self) -> None:
        """Go back to where the paper was asked for."""
        if self.preview is not None:
            gone, self.preview = self.preview, None
            self._window.leave_page(gone)

    def _on_kept(self, _how: object) -> None:
        """A paper that was printed or saved is kept as a version, with its digests in the journal."""
        if self._paper is None:
            return
        consultation_id, step_key, offer = self._paper
        with telling(self._window):
            make_paper(self._app, consultation_id, step_key, offer)
            self._window.show_saved()
            self._window.show_last_act("")

    def _on_failed(self, error: Any) -> None:  # noqa: ANN401 - what the job raised
        self._window.show_last_act("")
        if not isinstance(error, ExpectedError):
            raise error
        tell(self._window, error)

    # ---- help, look

    def show_help(self, topic: str) -> None:
        """Show the page of help for a stage or a section."""
        HelpDialog(self._window, topic).exec()

    def _on_look(self) -> None:
        worn = look()
        save_preferences(self._app.folder, palette=worn.palette, size=worn.size)


class HelpDialog(Dialog):
    """One page of help, in large type; every page begins with what to do now."""

    def __init__(self, window: MainWindow, topic: str) -> None:
        super().__init__(window, self.tr("Help"), self.tr("Close"), width=820)
        browser = QTextBrowser()
        browser.setAccessibleName(self.tr("Help"))
        browser.document().setDefaultFont(theme().font("body"))
        browser.setMarkdown(help_text(topic))
        browser.setMinimumHeight(scaled(430))
        self.add(browser)


def help_text(topic: str) -> str:
    """Return a topic's page, or the general one."""
    page: Path = resource("help", f"{topic}.md")
    general = resource("help", "general.md")
    return (page if page.is_file() else general).read_text("utf-8")
