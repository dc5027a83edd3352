"""Section 扫描件: the tray, what signed papers still lack, the pages that came home, and the watched folder."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QSizePolicy, QStackedWidget, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.scans import SCAN_SUFFIXES, ScanPage, ScanState, Taken
from consult_app.services.app import App
from consult_app.services.final_version import preview_final, take_final
from consult_app.services.scan_filing import (
    accept_empty,
    place_page,
    settle,
    take_out,
    throw_away,
    turn_page,
)
from consult_app.services.scan_folder import watch
from consult_app.services.scan_taking import take_files
from consult_app.services.scan_view import PaperRow, ScansView, places, scan_picture, view_scans
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.scan_dialogs import FinalDialog, PlaceDialog
from consult_app.ui.pages.scan_tables import filed_table, lacking_table, tray_table
from consult_app.ui.widgets.base import ElidedLabel, Label, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle, ToggleTabs
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.gates import Gate
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.progress import ProgressCard
from consult_app.ui.widgets.scan_picture import PictureDialog, ScanPicture
from consult_app.ui.widgets.tables import DataTable
from consult_app.ui.words.scans import page_words, reason_sentence, reason_words, taken_words

PICTURE_WIDTH = 270
"""Px at every size of type: the table needs the room."""
TABS = ("tray", "lacking", "filed")


class ScansPage(SectionPage):
    """Every signed page finds its paper; what does not lies here with its picture and a reason."""

    key = "scans"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._view: ScansView = view_scans(app)
        self._job: Job | None = None
        self.heading = PageTitle(self.tr("Have the signed papers come back?"))
        self._folder = ElidedLabel(t="small")
        self._tabs = ToggleTabs([(code, "") for code in TABS], TABS[0])
        self._tabs.chosen.connect(self._on_tab)
        self._tray, self._lacking, self._filed = tray_table(), lacking_table(), filed_table()
        for table in (self._tray, self._lacking, self._filed):
            table.chosen.connect(self._on_chosen)
        self._lacking.opened.connect(self._on_open_case)
        for table in (self._tray, self._filed):
            table.opened.connect(self._on_larger)
        self._why, self._picture = Label(t="small", wrap=True), ScanPicture()
        self._progress, self._panel = ProgressCard(), RightPanel()
        self._panel.next_clicked.connect(self._on_next)
        self._panel.gate_clicked.connect(self._on_gate)
        self._stack, self._verbs = QStackedWidget(), QStackedWidget()
        self._lay_out()

    # ---- building

    def _lay_out(self) -> None:
        folder = row(
            self._folder,
            Button(self.tr("Watched folder"), "small", "folder", act=self._on_folder),
            Button(self.tr("Choose files"), "small", "upload", act=self._on_files),
            gap=8,
        )
        folder.setStretch(0, 1)
        for table, verbs in (
            (self._tray, self._tray_verbs()),
            (self._lacking, self._lacking_verbs()),
            (self._filed, self._filed_verbs()),
        ):
            self._stack.addWidget(table)
            verbs.addStretch(1)
            self._verbs.addWidget(box(verbs))
        self._verbs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        larger = Button(self.tr("Larger"), "small", "zoom-in", act=self._on_larger, repeats=True)
        self._seen = box(column(self._picture, self._why, row(larger, None), gap=8))
        self._seen.setFixedWidth(PICTURE_WIDTH)
        below = row(self._stack, self._seen, gap=12)
        below.setStretch(0, 1)
        self.body.addWidget(self.heading)
        self.body.addLayout(folder)
        self.body.addWidget(self._progress)
        self.body.addLayout(row(self._tabs, None))
        self.body.addLayout(below, 1)
        self.body.addWidget(self._verbs)

    def _tray_verbs(self) -> Any:  # noqa: ANN401 - a row of buttons
        self._place = Button(self.tr("Place it"), "small", "file-text", act=self._on_place)
        self._turn = Button(self.tr("Turn"), "small", "refresh", act=self._on_turn, repeats=True)
        self._again = Button(self.tr("Look again"), "small", "search", act=self._on_again)
        self._throw = Button(self.tr("Throw away"), "small", "trash", act=self._on_throw)
        return row(self._place, self._turn, self._again, self._throw, gap=8)

    def _lacking_verbs(self) -> Any:  # noqa: ANN401
        self._right = Button(self.tr("Rightly empty"), "small", act=self._on_right)
        self._final = Button(self.tr("Final version from Word"), "small", act=self._on_final)
        self._open = Button(self.tr("Open the case"), "small", act=self._on_open_case)
        return row(self._right, self._final, self._open, gap=8)

    def _filed_verbs(self) -> Any:  # noqa: ANN401
        self._out = Button(self.tr("Take it out"), "small", act=self._on_out)
        return row(self._out, gap=8)

    # ---- the frame's questions

    def title(self) -> str:
        return self.tr("Scans")

    def particulars(self) -> str:
        return self.tr("signed papers come home by the code at their foot")

    def back(self) -> str:
        return self.tr("Archive")

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        return self._table()

    def press_next(self) -> None:
        self._panel.press_next()

    def may_leave(self) -> bool:
        """Work goes on behind other pages: every page is kept by itself."""
        return True

    # ---- showing

    def _table(self) -> DataTable:
        """Return the table on show."""
        return {"tray": self._tray, "lacking": self._lacking}.get(self._tabs.code(), self._filed)

    def refresh(self) -> None:
        view = self._view = view_scans(self.app)
        figures = self.tr("{0} of {1} papers signed and back")
        self.heading.set_figures(figures.format(view.signed, view.papers))
        self._tabs.set_tabs(
            [
                ("tray", self.tr("Tray {0}").format(len(view.tray))),
                ("lacking", self.tr("Lacking {0}").format(len(view.lacking))),
                ("filed", self.tr("Filed {0}").format(len(view.filed))),
            ]
        )
        self._folder.set_whole(self._folder_words())
        self._tray.show_rows(view.tray, key=lambda scan: scan.id)
        self._lacking.show_rows(view.lacking, key=lambda one: one.paper.id)
        self._filed.show_rows(view.filed, key=lambda one: one.scan.id)
        self._on_tab(self._tabs.code())
        self._show_panel()

    def _folder_words(self) -> str:
        view = self._view
        if view.folder is None:
            return self.tr("No folder is watched; scans can be chosen as files.")
        if not view.folder_there:
            return self.tr("{0} is not there: is the drive plugged in?").format(view.folder)
        return self.tr("Watched: {0}").format(view.folder)

    def _on_tab(self, code: str) -> None:
        table = self._table()
        for stack in (self._stack, self._verbs):
            stack.setCurrentIndex(TABS.index(code or TABS[0]))
        if table.row() is None and table.rows():
            table.selectRow(0)
        self._seen.setVisible(code != "lacking")
        self._on_chosen(table.row())

    def _scan(self) -> ScanPage | None:
        chosen = self._table().row()
        return chosen if isinstance(chosen, ScanPage) else getattr(chosen, "scan", None)

    def _on_chosen(self, _row: object) -> None:
        scan, tab = self._scan(), self._tabs.code()
        for button in (self._place, self._turn, self._again):
            button.setEnabled(scan is not None and bool(scan.picture))
        self._throw.setEnabled(scan is not None)
        self._out.setEnabled(scan is not None)
        paper = self._paper_row()
        self._right.setEnabled(paper is not None and bool(paper.state.empty))
        self._open.setEnabled(paper is not None)
        if tab == "lacking":
            return
        path = scan_picture(self.app, scan) if scan else None
        turn = scan.turn if scan and scan.state is ScanState.TRAY else 0
        self._picture.show_picture(path, turn, page_words(scan) if scan else "")
        self._why.setText(reason_sentence(scan) if scan and tab == "tray" else "")

    def _paper_row(self) -> PaperRow | None:
        chosen = self._lacking.row() if self._tabs.code() == "lacking" else None
        return chosen if isinstance(chosen, PaperRow) else None

    def _show_panel(self) -> None:
        view, comma = self._view, self.tr(", ")
        pages = [one for one in view.lacking if one.state.begun and one.state.missing]
        names = [one for one in view.lacking if one.state.empty]
        kinds = comma.join(dict.fromkeys(reason_words(scan) for scan in view.tray))
        rows = [
            ("tray", self.tr("Pages in the tray"), len(view.tray), kinds),
            ("lacking", self.tr("Papers lacking pages"), len(pages), self._titles(pages)),
            ("unsigned", self.tr("Papers lacking signatures"), len(names), self._titles(names)),
        ]
        self._panel.show_gates(
            [
                Gate(code, "warn" if count else "met", title, str(count), why)
                for code, title, count, why in rows
            ]
        )
        self._panel.show_papers([])
        self._panel.show_next(self._next())

    def _titles(self, rows: list[PaperRow]) -> str:
        return self.tr(", ").join(one.paper.title for one in rows[:3])

    def _next(self) -> NextAct:
        view = self._view
        if view.tray:
            words = self.tr("Look at the tray: {0} pages").format(len(view.tray))
            return NextAct("tray", words, self.tr("Each says why it waits"), "eye")
        if view.folder is None or not view.folder_there:
            words = self.tr("Choose the scanner's folder")
            return NextAct("folder", words, self.tr("Scans then come in by themselves"), "folder")
        return NextAct(
            "files", self.tr("Choose scanned files"), self.tr("PDF, TIFF or photographs"), "upload"
        )

    # ---- acting

    def _on_next(self, code: str) -> None:
        match code:
            case "folder":
                self._on_folder()
            case "files":
                self._on_files()
            case _:
                self._show_tab("tray")

    def _on_gate(self, code: str) -> None:
        self._show_tab("tray" if code == "tray" else "lacking")

    def _show_tab(self, code: str) -> None:
        self._tabs.choose(code)
        self._on_tab(code)
        self._table().setFocus()

    def _on_folder(self) -> None:
        start = str(self._view.folder or Path.home())
        question = self.tr("Which folder does the scanner write into?")
        chosen = QFileDialog.getExistingDirectory(self, question, start)
        if chosen:
            with telling(self):
                watch(self.app, Path(chosen))
                self.acted.emit("")

    def _on_files(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SCAN_SUFFIXES)
        question = self.tr("Which files were scanned?")
        chosen, _kind = QFileDialog.getOpenFileNames(
            self, question, "", self.tr("Scans ({0})").format(kinds)
        )
        if chosen:
            self.take([Path(name) for name in chosen])

    def take(self, paths: list[Path]) -> None:
        """Take files in, in the background; a second time only after the first is done."""
        if self._job is not None:
            return
        app = self.app
        self._job = Job(lambda step: take_files(app, paths, step), self)
        self._progress.watch(
            self._job,
            self.tr("Page {0} of {1}"),
            self.tr("Pages that were read are kept; the rest can be taken in later."),
        )
        self._job.succeeded.connect(self._on_taken)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def _on_taken(self, taken: tuple[Taken, ...]) -> None:
        self.acted.emit(taken_words(taken))
        for one in taken:
            if one.refusal is not None:
                tell(self, one.refusal)

    def _on_failed(self, error: Exception) -> None:
        self.acted.emit("")
        if not isinstance(error, ExpectedError):
            raise error
        tell(self, error)

    def _on_finished(self) -> None:
        self._job = None
        self.refresh()

    def _on_place(self) -> None:
        scan = self._scan()
        if scan is None:
            return
        dialog = PlaceDialog(self, scan, places(self.app))
        if dialog.exec():
            with telling(self):
                place_page(self.app, scan.id, *dialog.answer())
                self.acted.emit("")

    def _on_turn(self) -> None:
        if (scan := self._scan()) is not None:
            with telling(self):
                turn_page(self.app, scan.id)
                self.acted.emit("")

    def _on_again(self) -> None:
        """Recognise the page once more, e.g. after a dossier was opened again."""
        if (scan := self._scan()) is None:
            return
        with telling(self):
            settled = settle(self.app, scan.id)
            filed = settled.state is ScanState.FILED
            self.acted.emit(
                "" if filed else self.tr("It still waits: {0}").format(reason_words(settled))
            )

    def _on_throw(self) -> None:
        scan = self._scan()
        if scan is None:
            return
        dialog = ReasonDialog(
            self,
            self.tr("Why is this page thrown away?"),
            self.tr(
                "The reason stands in the journal. The paper itself you keep or destroy by hand."
            ),
            self.tr("Reason"),
            self.tr("Throw it away"),
            self.tr("Keep it"),
            danger=True,
        )
        if dialog.exec():
            with telling(self):
                throw_away(self.app, scan.id, dialog.reason())
                self.acted.emit("")

    def _on_out(self) -> None:
        if (scan := self._scan()) is not None:
            with telling(self):
                take_out(self.app, scan.id)
                self.acted.emit("")

    def _on_right(self) -> None:
        paper = self._paper_row()
        if paper is None:
            return
        names = self.tr(", ").join(paper.state.empty)
        dialog = ReasonDialog(
            self,
            self.tr("Why may these stay empty: {0}?").format(names),
            self.tr("The paper then counts as signed; the reason stands in the journal."),
            self.tr("Reason"),
            self.tr("Keep the reason"),
            self.tr("Not now"),
        )
        if dialog.exec():
            with telling(self):
                accept_empty(self.app, paper.paper.id, dialog.reason())
                self.acted.emit("")

    def _on_final(self) -> None:
        question = self.tr("Which Word file is the final version?")
        chosen, _kind = QFileDialog.getOpenFileName(self, question, "", "Word (*.docx)")
        if not chosen:
            return
        with telling(self):
            preview = preview_final(self.app, Path(chosen))
            if FinalDialog(self, preview).exec():
                take_final(self.app, preview)
                self.acted.emit("")

    def _on_open_case(self, _row: object = None) -> None:
        if (paper := self._paper_row()) is not None:
            self.case_wanted.emit(paper.consultation.id, "")

    def _on_larger(self, _row: object = None) -> None:
        scan = self._scan()
        path = scan_picture(self.app, scan) if scan else None
        if scan is not None and path is not None:
            turn = scan.turn if scan.state is ScanState.TRAY else 0
            PictureDialog(self, page_words(scan), path, turn).exec()
