"""The register of owners: the list with floor areas, one of them corrected, and a sheet taken in."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.owners import OwnedPart, Owner
from consult_app.exchange.roster import RowProblem
from consult_app.services.app import App
from consult_app.services.owners import (
    Fate,
    OwnerCompared,
    OwnerLine,
    OwnersPreview,
    export_owners,
    preview_owners,
    read_parts,
    save_owner,
    take_out_owner,
    take_owners,
    view_owners,
)
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.widgets.base import Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from consult_app.ui.widgets.fields import ParagraphField, SearchField, TextField
from consult_app.ui.widgets.progress import ProgressCard
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.filling import told
from consult_app.ui.words.owners import area_words, bare_area

SHEETS = "*.xlsx *.xls *.ods *.csv *.et"
SHOWN = 5


class OwnersPane(QWidget):
    """The register with its verbs; it acts by itself, as a page does."""

    acted = Signal(str)

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        add = Button(self.tr("Add an owner"), "", "plus", act=self.add)
        self._heading = PageTitle(self.tr("Who owns which part?"), "", add)
        self.progress = ProgressCard()
        self.search = SearchField(self.tr("Name, part or agent"))
        self.table = OwnerTable()
        self.search.textChanged.connect(self._on_typed)
        self.table.chosen.connect(self._dress_verbs)
        self.table.opened.connect(self._ask)
        self.correct_button = Button(self.tr("Correct"), "small", "pencil", act=self._on_correct)
        self.out_button = Button(self.tr("Take out"), "small", "minus", act=self.take_out)
        read = Button(self.tr("Take in a sheet"), "small", "table", act=self.choose_file)
        self.write_button = Button(self.tr("Write a sheet"), "small", act=self.choose_target)
        self._empty = Label(
            self.tr(
                "The owners of a housing estate belong here, with the floor area on each title: owners' votes count heads and area together. Take in the sheet of the property office, or add them one by one."
            ),
            tone="ink2",
            wrap=True,
        )
        verbs = row(self.correct_button, self.out_button, None, read, self.write_button, gap=8)
        self.setLayout(
            column(self._heading, self.progress, self.search, self._empty, self.table, verbs, gap=8)
        )

    def refresh(self) -> None:
        view = view_owners(self._app)
        words = self.tr("{0} owners with {1} parts, {2} altogether")
        figures = words.format(len(view.lines), view.parts, area_words(view.area))
        self._heading.set_figures(figures if view.lines else "")
        self._empty.setHidden(bool(view.lines))
        self.write_button.setEnabled(bool(view.lines))
        self.table.show_rows(view.lines, key=lambda one: one.owner.id)
        if self.table.row() is None and self.table.rows():
            self.table.selectRow(0)
        self._dress_verbs()

    def _on_typed(self, text: str) -> None:
        self.table.set_filter(text)
        if self.table.row() is None and self.table.rows():
            self.table.selectRow(0)
        self._dress_verbs()

    def _dress_verbs(self, _row: object = None) -> None:
        for button in (self.correct_button, self.out_button):
            button.setEnabled(self.table.row() is not None)

    # -- one owner --------------------------------------------------------------------------

    def add(self) -> None:
        """Open the dialog in which an owner is added."""
        self._ask(OwnerLine(Owner(0, ""), ()))

    def _on_correct(self) -> None:
        if (one := self.table.row()) is not None:
            self._ask(one)

    def _ask(self, line: OwnerLine) -> None:
        dialog = OwnerDialog(self, line)
        while dialog.exec():
            try:
                kept = save_owner(self._app, dialog.owner(), dialog.parts())
            except ExpectedError as error:
                tell(self, error)
                continue
            self.search.clear()
            self.acted.emit("")
            self.table.choose(kept.owner.id)
            return

    def take_out(self) -> None:
        """Ask whether the chosen owner goes, and take them out with their parts."""
        one = self.table.row()
        if one is None:
            return
        sure = ConfirmDialog.ask(
            self,
            self.tr("Take {0} out?").format(one.owner.name),
            self.tr("{0} and {1} go out of the register; votes that were taken keep them.").format(
                one.owner.name, one.numbers
            ),
            self.tr("Take out"),
            self.tr("Stays in the register"),
        )
        if sure:
            with telling(self):
                take_out_owner(self._app, one.owner.id)
                self.acted.emit("")

    # -- a sheet ----------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a sheet of owners and show what is in it."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the sheet of owners"),
            "",
            self.tr("Spreadsheets ({0})").format(SHEETS),
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Read a sheet in the background and ask whether it is right."""
        job = Job(lambda _step: preview_owners(self._app, path), self)
        self.progress.watch(
            job,
            self.tr("Reading row {0} of {1}"),
            self.tr("Nothing is taken in before you have seen it."),
        )
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_failed(self, error: object) -> None:
        if not isinstance(error, ExpectedError):
            raise error  # type: ignore[misc]
        tell(self, error)

    def _on_read(self, preview: OwnersPreview) -> None:
        if OwnersPreviewDialog(self, preview).exec():
            with telling(self):
                take_owners(self._app, preview.reading)
                self.acted.emit("")

    def choose_target(self) -> None:
        """Ask where the register is to be written, and write it."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the register of owners"), self.tr("Owners.xlsx"), "*.xlsx"
        )
        if name:
            self.write_file(Path(name))

    def write_file(self, path: Path) -> None:
        """Write the register as a sheet that can be taken in again."""
        with telling(self):
            count = export_owners(self._app, path)
            self.acted.emit(self.tr("{0} owners written").format(count))


class OwnerTable(DataTable):
    """Owners by name, with parts, area and agent."""

    def __init__(self) -> None:
        columns = (
            Column(
                QCoreApplication.translate("OwnerTable", "Owner"),
                lambda one: one.owner.name,
                sort=lambda one: one.owner.sort_key,
                strong=True,
                width=190,
            ),
            Column(
                QCoreApplication.translate("OwnerTable", "Parts"),
                lambda one: one.numbers,
                second=lambda one: one.owner.note,
            ),
            Column(
                QCoreApplication.translate("OwnerTable", "Area, m²"),
                lambda one: bare_area(one.area),
                sort=lambda one: one.area,
                right=True,
                width=150,
            ),
            Column(
                QCoreApplication.translate("OwnerTable", "Agent"),
                lambda one: one.owner.agent,
                width=110,
            ),
            Column(
                QCoreApplication.translate("OwnerTable", "Phone"),
                lambda one: one.owner.phone,
                width=140,
                least=True,
            ),
        )
        name = QCoreApplication.translate("OwnerTable", "Owners and their parts")
        super().__init__(columns, name)


class OwnerDialog(Dialog):
    """Adds or corrects an owner with the parts owned, one line each."""

    def __init__(self, parent: QWidget, line: OwnerLine) -> None:
        new = QCoreApplication.translate("OwnerDialog", "Which owner is to be added?")
        known = QCoreApplication.translate("OwnerDialog", "What is right about {0}?")
        super().__init__(
            parent,
            known.format(line.owner.name) if line.owner.name else new,
            QCoreApplication.translate("OwnerDialog", "Keep"),
            QCoreApplication.translate("OwnerDialog", "Leave as it was"),
            width=640,
        )
        self._before = owner = line.owner
        self.name = TextField(
            self.tr("Owner"), owner.name, hint=self.tr("Joint owners of one part: write all names")
        )
        self.organisation = QCheckBox(self.tr("An organisation"))
        self.organisation.setChecked(owner.organisation)
        written = "\n".join(f"{part.number} {bare_area(part.area)}" for part in line.parts)
        self.lines = ParagraphField(
            self.tr("Parts and floor areas in m², one a line, as 3-501 98.35"), written, lines=4
        )
        self.agent = TextField(self.tr("Agent with a written power"), owner.agent)
        self.phone = TextField(self.tr("Phone"), owner.phone)
        self.note = TextField(self.tr("Remarks"), owner.note)
        self.add(
            self.name,
            self.organisation,
            self.lines,
            row(self.agent, self.phone, gap=12),
            self.note,
        )
        self.name.editor.setFocus()

    def check(self) -> bool:
        self.name.error("" if self.name.text() else self.tr("Write the name"))
        return not self.name.has_error()

    def owner(self) -> Owner:
        """Return the owner as the fields say."""
        return replace(
            self._before,
            name=self.name.text(),
            organisation=self.organisation.isChecked(),
            agent=self.agent.text(),
            phone=self.phone.text(),
            note=self.note.text(),
        )

    def parts(self) -> tuple[OwnedPart, ...]:
        """Return the parts as the lines say; refuses a line that is not understood."""
        return read_parts(self.lines.text())


class OwnersPreviewDialog(Dialog):
    """What a sheet holds, before it is taken in."""

    def __init__(self, parent: QWidget, preview: OwnersPreview) -> None:
        act = QCoreApplication.translate("OwnersPreviewDialog", "Take {0} owners in")
        super().__init__(
            parent,
            QCoreApplication.translate("OwnersPreviewDialog", "Are these the owners?"),
            act.format(len(preview.owners)),
            QCoreApplication.translate("OwnersPreviewDialog", "Not now"),
            width=1000,
        )
        self._preview = preview
        problems = Label("\n".join(self.problems()), tone="warn", wrap=True)
        problems.setVisible(bool(self.problems()))
        area = sum(one.line.area for one in preview.owners)
        parts = sum(len(one.line.parts) for one in preview.owners)
        sums = self.tr(
            "{0} owners with {1} parts, {2} altogether: compare it with the property office's sum"
        )
        table = DataTable(self._columns(), self.tr("Rows of the sheet"))
        table.setMinimumHeight(scaled(260))
        table.show_rows(preview.owners, key=lambda one: one.line.numbers)
        told_sums = Label(sums.format(len(preview.owners), parts, area_words(area)), wrap=True)
        self.add(problems, told_sums, table, Label(self.tr("Your file stays as it is."), "small"))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Owner"), lambda one: one.line.owner.name, strong=True),
            Column(self.tr("Parts"), lambda one: one.line.numbers),
            Column(
                self.tr("Area, m²"), lambda one: bare_area(one.line.area), right=True, width=120
            ),
            Column(self.tr("What happens"), self._fate, mark=_mark, width=190),
        )

    def _fate(self, one: OwnerCompared) -> str:
        match one.fate:
            case Fate.NEW:
                return self.tr("new")
            case Fate.CHANGED:
                return self.tr("brought up to date")
            case Fate.SAME:
                return self.tr("stays as it is")

    def problems(self) -> list[str]:
        """Return what was wrong with the sheet and what it would take away, a sentence each."""
        reading = self._preview.reading
        said = [self._problem(one) for one in reading.problems[:SHOWN]]
        if len(reading.problems) > SHOWN:
            said.append(
                self.tr("{0} more rows are left out.").format(len(reading.problems) - SHOWN)
            )
        if reading.same_name:
            words = self.tr(
                "Rows named {0} stay separate owners: the sheet does not say that they are one. Give them the same telephone or owner's number, if they are."
            )
            said.append(words.format(told(list(reading.same_name[:SHOWN]))))
        if reading.joint:
            words = self.tr("{0}: their owners stand in several rows and are one head together.")
            said.append(words.format(told(list(reading.joint[:SHOWN]))))
        if self._preview.going:
            words = self.tr("{0} own nothing any more and go out of the register.")
            said.append(words.format(told(list(self._preview.going[:SHOWN]))))
        return said

    def _problem(self, one: RowProblem) -> str:
        sentences = {
            "name": self.tr("Row {0} is left out: no owner stands there."),
            "part": self.tr("Row {0} is left out: which part {1} owns does not stand there."),
            "area": self.tr("Row {0} is left out: “{1}” is no area with two decimals at most."),
            "part_twice": self.tr(
                "Row {0} is left out: {1} stands there already with another area."
            ),
        }
        return sentences[one.code].format(one.row, one.words)


def _mark(one: OwnerCompared) -> Mark:
    return Mark("minus", "ink3") if one.fate is Fate.SAME else Mark("circle-check", "met")
