"""Stage 10: is the dossier complete, and does the township have it?"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step
from consult_app.domain.procedure import Stage
from consult_app.exchange.signing import Standing
from consult_app.exchange.stick import Drive, drives
from consult_app.services.app import App
from consult_app.services.archiving import (
    COMPLETE,
    EXPORT,
    PACKAGED,
    PUBLISHED,
    SIGNED,
    ArchiveView,
    excuse,
    file_original,
    file_originals,
    set_retention,
    take_excuse_back,
    view_archive,
)
from consult_app.services.binding import view_dossier
from consult_app.services.catalogue import CatalogueLine, LineState, Retention
from consult_app.services.package_sound import choose_sound
from consult_app.services.packaging import PackageReport, write_package
from consult_app.services.receiving import take_receipt, trust
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.page import StagePage
from consult_app.ui.pages.archive_dialogs import CompareDialog, RetentionDialog
from consult_app.ui.pages.archive_export import (
    DriveCard,
    PhaseTeller,
    ProofCard,
    ReceiptCard,
    size_words,
)
from consult_app.ui.widgets.base import ElidedLabel, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Card, Head, ToggleTabs, scroll
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.dates import day_words

MARKS = {
    LineState.COMPLETE: Mark("circle-check", "met"),
    LineState.NOT_MADE: Mark("alert-triangle", "warn"),
    LineState.UNSIGNED: Mark("alert-triangle", "warn"),
    LineState.EXCUSED: Mark("info-circle", "ink2"),
}
EXPORT_WIDTH = 320
EXPORT_WIDTH_LARGE = 366
"""Px of the right column; it grows less than the type, as the table needs the room."""


class ArchivePage(StagePage):
    """Shows the catalogue with what is missing, and writes the signed package onto a drive."""

    stage = Stage.ARCHIVE

    def __init__(
        self,
        app: App,
        consultation_id: int,
        step_key: str,
        parent: QWidget | None = None,
        look: Callable[[], tuple[Drive, ...]] = drives,
    ) -> None:
        super().__init__(app, consultation_id, step_key, parent)
        self._view: ArchiveView | None = None
        self._job: Job | None = None
        self._tabs = ToggleTabs([("all", ""), ("missing", "")], "all")
        self._tabs.chosen.connect(self._on_tab)
        self._table = self._make_table()
        self._drive, self._proof, self._receipt = DriveCard(look), ProofCard(), ReceiptCard()
        self._sound = QCheckBox()
        self._sound.clicked.connect(self._on_sound)
        self._town = Head("", "", self._drive.other, self._drive.ask)
        self._phases = PhaseTeller()
        self._make_verbs()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        return self.tr("Is the dossier complete?")

    def first_field(self) -> QWidget:
        return self._table

    def refresh(self) -> None:
        view = self._view = view_archive(self.app, self.consultation_id)
        lines, missing = view.catalogue.lines, view.catalogue.missing
        figures = self.tr("{0} papers wanted, {1} there, {2} pages")
        self.heading.set_figures(
            figures.format(len(lines), len(lines) - len(missing), view.catalogue.pages)
        )
        self._tabs.set_tabs(
            [
                ("all", self.tr("All {0}").format(len(lines))),
                ("missing", self.tr("{0} missing").format(len(missing))),
            ]
        )
        self._show_lines()
        waiting = sum(line.state is LineState.UNSIGNED for line in lines)
        self._file_all.set_words(self.tr("All {0} are in").format(waiting))
        self._file_all.setVisible(waiting > 1)
        self._town.set_words(self.tr("To {0}").format(view.town))
        self._sound.setVisible(view.extras > 0)
        self._sound.setText(
            self.tr("With sound and papers, {0}").format(size_words(view.extras_size))
        )
        self._sound.setToolTip(
            self.tr(
                "{0} sound recordings and other files stay in the village unless chosen"
            ).format(view.extras)
        )
        self._sound.setChecked(view.sound)
        self._drive.show_size(view.size)
        self._receipt.show_receipt(view.receipt)
        bound = view_dossier(self.app, self.consultation_id)
        words = self.tr("version {0}, {1} pages, lacked {2}")
        self._bound.set_remark(
            words.format(bound.record.version, bound.record.pages, bound.record.missing)
            if bound
            else self.tr("not put together yet")
        )

    def _on_sound(self, chosen: bool) -> None:  # noqa: FBT001 - a signal's value
        with telling(self):
            choose_sound(self.app, self.consultation_id, travels=chosen)
            self.acted.emit("")

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        super().set_dense(dense)
        self._fit()

    def take_step(self, code: str, facts: Mapping[str, Any]) -> None:
        if code == EXPORT:
            self._on_write()

    def mend(self, code: str) -> None:
        match code:
            case str() if code == COMPLETE:
                self._tabs.choose("missing")
                self._on_tab("missing")
                self._table.setFocus()
            case str() if code == PUBLISHED:
                self.step_wanted.emit(Stage.PUBLICATION.value)
            case str() if code == SIGNED:
                self.section_wanted.emit("scans")
            case str() if code == PACKAGED:
                self._proof.write.setFocus()
            case _:
                super().mend(code)

    def may_leave(self) -> bool:
        """Leaving stops the writing; an earlier package stays, and nothing half done is left."""
        if self._job is not None:
            self._job.cancel()
        return True

    def _make_table(self) -> DataTable:
        columns = [
            Column(self.tr("No."), lambda line: str(line.number), sort=_number, width=40),
            Column(self.tr("Paper"), lambda line: line.title, strong=True),
            Column(self.tr("Date"), self._day, sort=_day, width=124, least=True),
            Column(self.tr("Pp."), lambda line: str(line.pages or "—"), right=True, width=44),
            Column(self.tr("Kept"), self._kept, width=60, least=True),
            Column(
                self.tr("Complete?"), self._state, mark=lambda line: MARKS[line.state], width=132
            ),
        ]
        table = DataTable(columns, self.tr("Catalogue of the dossier"))
        table.chosen.connect(self._on_chosen)
        table.opened.connect(self._on_retention)
        return table

    def _make_verbs(self) -> None:
        self._original = Button(self.tr("Original is in"), "small", act=self._on_original)
        self._excuse = Button(self.tr("Not there, why"), "small", act=self._on_excuse)
        self._retention = Button(self.tr("How long"), "small", act=self._on_retention)
        self._reason = ElidedLabel(t="small")
        self._file_all = Button("", "small", "check", act=self._on_all)

    def _lay_out(self) -> None:
        verbs = row(self._original, self._excuse, self._retention, self._reason, gap=8)
        verbs.setStretch(3, 1)
        left = column(row(self._tabs, None, self._file_all), self._table, verbs, gap=8)
        left.setStretch(1, 1)
        bind = Button(self.tr("Dossier as one PDF"), "", "books", act=self._on_bind)
        self._bound = Head(self.tr("Dossier"))
        bound = Card(self._bound, bind)
        parts = (self._drive, self._sound, self._proof, self._receipt, bound, None)
        cards = column(*parts, gap=8)
        inner = box(cards)
        inner.setObjectName("scrolled")
        self._right = box(column(self._town, scroll(inner), gap=8))
        self.body.addWidget(self.heading)
        columns = row(box(left), self._right, gap=16)
        columns.setStretch(0, 1)
        self.body.addLayout(columns, 1)
        self._fit()

    def _fit(self) -> None:
        """Fold with the type: the column is measured anew when the look changes."""
        large = scaled(EXPORT_WIDTH) > EXPORT_WIDTH_LARGE
        self._right.setFixedWidth(EXPORT_WIDTH_LARGE if large else scaled(EXPORT_WIDTH))
        self._proof.set_folded(folded=large or self.dense)
        self._show_receipt_card()

    def _show_receipt_card(self) -> None:
        """Where there is little room, the receipt steps aside while the proof needs its four lines."""
        self._receipt.setVisible(not (self._proof.folded and self._proof.unfolded_now))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_right"):
            self._fit()
        super().changeEvent(event)

    def _connect(self) -> None:
        self._drive.folder_asked.connect(self._on_folder)
        self._proof.write_asked.connect(self._on_write)
        self._proof.stop_asked.connect(self._on_stop)
        self._receipt.take_asked.connect(self._on_receipt)
        self._phases.begun.connect(self._proof.show_phase)
        self._proof.unfolded.connect(self._show_receipt_card)

    def _show_lines(self) -> None:
        if self._view is None:
            return
        catalogue = self._view.catalogue
        lines = catalogue.missing if self._tabs.code() == "missing" else catalogue.lines
        self._table.show_rows(lines, key=lambda line: line.code)
        if self._table.row() is None and lines:
            self._table.choose(next((line for line in lines if line.missing), lines[0]).code)
        self._on_chosen(self._table.row())

    def _day(self, line: CatalogueLine) -> str:
        today = self._view.today if self._view else None
        return day_words(line.on, today) if line.on else "—"

    def _kept(self, line: CatalogueLine) -> str:
        match line.retention:
            case Retention.PERMANENT:
                return self.tr("ever")
            case Retention.YEARS_30:
                return self.tr("30 yr")
            case Retention.YEARS_10:
                return self.tr("10 yr")

    def _state(self, line: CatalogueLine) -> str:
        match line.state:
            case LineState.COMPLETE:
                return self.tr("final as a Word file") if line.edited else self.tr("complete")
            case LineState.NOT_MADE:
                more = self.tr("{0} to make").format(line.lacking)
                return more if line.lacking else self.tr("not made")
            case LineState.UNSIGNED:
                return self._unsigned(line)
            case LineState.EXCUSED:
                return self.tr("absent: {0}").format(line.absent_reason)

    def _unsigned(self, line: CatalogueLine) -> str:
        """Say what the scans lack, where there are some: a page, or somebody's signature."""
        comma = self.tr(", ")
        if line.pages_missing:
            return self.tr("page {0} missing").format(comma.join(map(str, line.pages_missing)))
        if line.not_signed_by:
            return self.tr("not signed: {0}").format(comma.join(line.not_signed_by))
        return self.tr("unsigned")

    def _on_tab(self, code: str) -> None:
        self._show_lines()

    def _on_chosen(self, line: CatalogueLine | None) -> None:
        for button in (self._original, self._excuse, self._retention):
            button.setEnabled(line is not None)
        self._reason.set_whole(line.absent_reason if line else "")
        if line is None:
            return
        laid_in = line.original_on is not None
        self._original.set_words(
            self.tr("Original is not in") if laid_in else self.tr("Original is in")
        )
        excused = line.state is LineState.EXCUSED
        self._excuse.set_words(
            self.tr("It is there after all") if excused else self.tr("Not there, why")
        )

    def _on_original(self) -> None:
        line = self._table.row()
        with telling(self):
            on = None if line.original_on else self.app.today()
            file_original(self.app, self.consultation_id, line.code, on)
            self.acted.emit("")

    def _on_bind(self) -> None:
        self.dossier_wanted.emit(self.consultation_id)

    def _on_all(self) -> None:
        with telling(self):
            file_originals(self.app, self.consultation_id, self.app.today())
            self.acted.emit("")

    def _on_excuse(self) -> None:
        line = self._table.row()
        with telling(self):
            if line.state is LineState.EXCUSED:
                take_excuse_back(self.app, self.consultation_id, line.code)
                self.acted.emit("")
            elif reason := self._asked_reason(line):
                excuse(self.app, self.consultation_id, line.code, reason)
                self.acted.emit("")

    def _asked_reason(self, line: CatalogueLine) -> str:
        dialog = ReasonDialog(
            self,
            self.tr("Why is {0} not in the dossier?").format(line.title),
            self.tr("The reason stands in the catalogue and goes to the township."),
            self.tr("Reason"),
            self.tr("Keep the reason"),
            self.tr("Not now"),
        )
        return dialog.reason() if dialog.exec() else ""

    def _on_retention(self, _line: object = None) -> None:
        line = self._table.row()
        dialog = RetentionDialog(self, line)
        if dialog.exec() and dialog.answer() is not line.retention:
            with telling(self):
                set_retention(self.app, self.consultation_id, line.code, dialog.answer())
                self.acted.emit("")

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where shall the package go?"))
        if chosen:
            self._drive.choose_folder(Path(chosen))

    def _on_write(self) -> None:
        target = self._drive.target()
        if target is None:
            tell(self, ExpectedError("drive.none"))
            return
        if self._job is not None or self._view is None:
            return
        self._proof.show_begun()
        place = target.folder / self._view.package_name
        self._job = Job(self._work(place), self)
        self._job.progressed.connect(self._proof.show_progress)
        self._job.succeeded.connect(self._on_written)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def _work(self, place: Path) -> Callable[[Step], object]:
        app, consultation_id, phases = self.app, self.consultation_id, self._phases
        return lambda step: write_package(app, consultation_id, place, step, phases)

    def _on_written(self, report: PackageReport) -> None:
        self._proof.show_done(report.files, report.size)
        self.acted.emit("")

    def _on_failed(self, error: Exception) -> None:
        self._proof.show_idle()
        self._drive.look_again()
        if not isinstance(error, ExpectedError):
            raise error
        tell(self, error)

    def _on_finished(self) -> None:
        self._job = None
        if not self._proof.may_pull:
            self._proof.show_idle()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_receipt(self) -> None:
        target = self._drive.target()
        start = str(target.folder) if target else ""
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Which file is the receipt?"), start, self.tr("Receipts (*.json)")
        )
        if not chosen:
            return
        with telling(self):
            view = take_receipt(self.app, Path(chosen))
            self.acted.emit("")
            if (
                view.standing is Standing.UNKNOWN
                and CompareDialog(self, view.receipt.signer).exec()
            ):
                trust(self.app, view.receipt.signer)
                self.acted.emit("")


def _number(line: CatalogueLine) -> int:
    return line.number


def _day(line: CatalogueLine) -> str:
    return line.on.isoformat() if line.on else ""
