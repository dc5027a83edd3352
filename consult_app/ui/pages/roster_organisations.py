"""The organisations of the place: the list, one of them corrected, and a file taken in."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Organisation
from consult_app.exchange.roster import OrganisationReading
from consult_app.services.app import App
from consult_app.services.organisations import (
    Change,
    ReadOrganisation,
    compare_organisations,
    preview_organisations,
    save_organisation,
    take_organisations,
    take_out_organisation,
    view_organisations,
)
from consult_app.services.subject_kinds import subject_kinds
from consult_app.ui.errors import tell, telling
from consult_app.ui.jobs import Job
from consult_app.ui.widgets.base import Label, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from consult_app.ui.widgets.fields import ChoiceField, SearchField, TextField
from consult_app.ui.widgets.progress import ProgressCard
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.filling import told
from consult_app.ui.words.subjects import kind_name


class OrganisationsPane(QWidget):
    """The list with its verbs; it acts by itself, as a page does."""

    acted = Signal(str)

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        add = Button(self.tr("Add an organisation"), "", "plus", act=self.add)
        self._heading = PageTitle(self.tr("Which organisations are there?"), "", add)
        self.progress = ProgressCard()
        self.search = SearchField(self.tr("Part of the name, the kind or a person"))
        self.table = OrganisationTable()
        self.search.textChanged.connect(self._on_typed)
        self.table.chosen.connect(self._dress_verbs)
        self.table.opened.connect(self._on_opened)
        self.correct_button = Button(self.tr("Correct"), "small", "pencil", act=self._on_correct)
        self.out_button = Button(self.tr("Take out"), "small", "minus", act=self.take_out)
        self._empty = Label(
            self.tr(
                "Offices, party branch, enterprises, schools, cooperatives and associations belong here. "
                "From here they are registered to a consultation without typing them again."
            ),
            tone="ink2",
            wrap=True,
        )
        verbs = row(self.correct_button, self.out_button, None, gap=8)
        self.setLayout(
            column(self._heading, self.progress, self.search, self._empty, self.table, verbs, gap=8)
        )

    def refresh(self) -> None:
        listed = view_organisations(self._app)
        kinds = len({one.kind for one in listed})
        words = self.tr("{0} organisations of {1} kinds").format(len(listed), kinds)
        self._heading.set_figures(words if listed else "")
        self._empty.setHidden(bool(listed))
        self.table.show_rows(listed, key=lambda one: one.id)
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

    # -- one organisation -------------------------------------------------------------------

    def add(self) -> None:
        """Open the dialog in which an organisation is added."""
        self._ask(Organisation(0, "", ""))

    def _on_correct(self) -> None:
        if (one := self.table.row()) is not None:
            self._ask(one)

    def _on_opened(self, one: Organisation) -> None:
        self._ask(one)

    def _ask(self, one: Organisation) -> None:
        dialog = OrganisationDialog(self, one)
        while dialog.exec():
            try:
                kept = save_organisation(self._app, dialog.answer())
            except ExpectedError as error:
                tell(self, error)
                continue
            self.search.clear()
            self.acted.emit("")
            self.table.choose(kept.id)
            return

    def take_out(self) -> None:
        """Ask whether the chosen organisation goes, and take it out."""
        one = self.table.row()
        if one is None:
            return
        sure = ConfirmDialog.ask(
            self,
            self.tr("Take {0} out?").format(one.name),
            self.tr(
                "It goes out of the list from today, and stays in every consultation in which it took part."
            ),
            self.tr("Take out"),
            self.tr("Stays in the list"),
        )
        if sure:
            with telling(self):
                take_out_organisation(self._app, one.id)
                self.acted.emit("")

    # -- a file -----------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file of organisations and show what is in it."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the list of organisations"),
            "",
            self.tr("Spreadsheets ({0})").format("*.xlsx *.xls *.ods *.csv *.et"),
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path) -> None:
        """Read a file in the background and ask whether it is right."""
        job = Job(lambda _step: preview_organisations(path), self)
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

    def _on_read(self, reading: OrganisationReading) -> None:
        dialog = OrganisationsPreview(self, self._app, reading)
        if dialog.exec():
            with telling(self):
                take_organisations(self._app, dialog.reading)
                self.acted.emit("")


class OrganisationTable(DataTable):
    """Organisations by name, with kind, responsible person and telephone."""

    def __init__(self) -> None:
        columns = (
            Column(
                QCoreApplication.translate("OrganisationTable", "Name"),
                lambda one: one.name,
                sort=lambda one: one.sort_key,
                strong=True,
                second=lambda one: one.note,
            ),
            Column(
                QCoreApplication.translate("OrganisationTable", "Kind"),
                lambda one: kind_name(one.kind),
                width=220,
            ),
            Column(
                QCoreApplication.translate("OrganisationTable", "Responsible"),
                lambda one: one.responsible,
                width=110,
            ),
            Column(
                QCoreApplication.translate("OrganisationTable", "Phone"),
                lambda one: one.phone,
                width=140,
                least=True,
            ),
        )
        name = QCoreApplication.translate("OrganisationTable", "Organisations of the place")
        super().__init__(columns, name)


class OrganisationDialog(Dialog):
    """Adds or corrects an organisation."""

    def __init__(self, parent: QWidget, one: Organisation) -> None:
        new = QCoreApplication.translate("OrganisationDialog", "Which organisation is to be added?")
        known = QCoreApplication.translate("OrganisationDialog", "What is right about {0}?")
        super().__init__(
            parent,
            known.format(one.name) if one.name else new,
            QCoreApplication.translate("OrganisationDialog", "Keep"),
            QCoreApplication.translate("OrganisationDialog", "Leave as it was"),
        )
        self._before = one
        self.name = TextField(self.tr("Name as on its seal"), one.name)
        offered = [kind.id for kind in subject_kinds() if kind.organisation or kind.id == one.kind]
        choices = [(kind, kind_name(kind)) for kind in offered]
        self.kind = ChoiceField(self.tr("Kind"), [("", "—"), *choices], one.kind)
        self.responsible = TextField(self.tr("Responsible person"), one.responsible)
        self.phone = TextField(self.tr("Phone"), one.phone)
        self.note = TextField(self.tr("Remarks"), one.note)
        for cells in ((self.name,), (self.kind, self.responsible), (self.phone, self.note)):
            line = row(*cells, gap=12)
            for place in range(len(cells)):
                line.setStretch(place, 1)
            self.add(line)
        self.name.editor.setFocus()

    def check(self) -> bool:
        self.name.error("" if self.name.text() else self.tr("Write the name"))
        self.kind.error("" if self.kind.code() else self.tr("Choose the kind"))
        return not (self.name.has_error() or self.kind.has_error())

    def answer(self) -> Organisation:
        """Return the organisation as the fields say."""
        return replace(
            self._before,
            name=self.name.text(),
            kind=self.kind.code(),
            responsible=self.responsible.text(),
            phone=self.phone.text(),
            note=self.note.text(),
        )


class OrganisationsPreview(Dialog):
    """What a file holds, before it is taken in; `reading` is it, with what was put right here."""

    def __init__(self, parent: QWidget, app: App, reading: OrganisationReading) -> None:
        question = QCoreApplication.translate(
            "OrganisationsPreview", "Are these the organisations?"
        )
        act = QCoreApplication.translate("OrganisationsPreview", "Take {0} organisations in")
        super().__init__(
            parent,
            question,
            act.format(len(reading.organisations)),
            QCoreApplication.translate("OrganisationsPreview", "Not now"),
            width=980,
        )
        self._app, self.reading = app, reading
        self._problems = Label(t="", tone="warn", wrap=True)
        self.table = DataTable(self._columns(), self.tr("Rows of the file"))
        self.table.setMinimumHeight(scaled(260))
        self.table.opened.connect(self._on_opened)
        correct = Button(
            self.tr("Put the chosen row right"), "small", "pencil", act=self._on_correct
        )
        hint = Label(self.tr("Your file stays as it is."), "small")
        self.add(self._problems, self.table, row(correct, hint, None, gap=12))
        self._show()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Name"), lambda one: one.organisation.name, strong=True),
            Column(self.tr("Kind"), lambda one: kind_name(one.organisation.kind), width=210),
            Column(self.tr("Responsible"), lambda one: one.organisation.responsible, width=116),
            Column(self.tr("Phone"), lambda one: one.organisation.phone, width=130, least=True),
            Column(self.tr("What happens"), self._fate, mark=_mark, width=190),
        )

    def _fate(self, one: ReadOrganisation) -> str:
        if one.unclear:
            return self.tr("kind unclear")
        match one.change:
            case Change.NEW:
                return self.tr("new")
            case Change.CHANGED:
                return self.tr("brought up to date")
            case Change.SAME:
                return self.tr("stays as it is")

    def _show(self) -> None:
        rows = compare_organisations(self._app, self.reading)
        rows = tuple(sorted(rows, key=lambda one: not one.unclear))
        self.table.show_rows(rows, key=lambda one: one.organisation.name)
        if self.table.row() is None and rows:
            self.table.selectRow(0)
        problems = self.problems()
        self._problems.setText("\n".join(problems))
        self._problems.setHidden(not problems)

    def problems(self) -> list[str]:
        """Return what was wrong with the file, a sentence each."""
        reading, said = self.reading, []
        if reading.kind_unclear:
            words = self.tr("The kind of {0} is not understood: choose it, or they count as “{1}”.")
            said.append(words.format(_some(reading.kind_unclear), kind_name("other_stakeholder")))
        if reading.named_twice:
            words = self.tr("{0} stand in the file twice: the first row counts.")
            said.append(words.format(_some(reading.named_twice)))
        if reading.without_name:
            rows = [str(number) for _sheet, number in reading.without_name]
            said.append(self.tr("Rows without a name are left out: {0}.").format(_some(rows)))
        return said

    def _on_correct(self) -> None:
        self._on_opened(self.table.row())

    def _on_opened(self, one: object) -> None:
        if not isinstance(one, ReadOrganisation):
            return
        dialog = OrganisationDialog(self, one.organisation)
        if dialog.exec():
            self.put_right(one.organisation.name, dialog.answer())

    def put_right(self, name: str, right: Organisation) -> None:
        """Let a row read as `right`; its kind is clear then."""
        listed = self.reading.organisations
        self.reading = replace(
            self.reading,
            organisations=tuple(right if one.name == name else one for one in listed),
            kind_unclear=tuple(one for one in self.reading.kind_unclear if one != name),
        )
        self._show()


def _mark(one: ReadOrganisation) -> Mark:
    if one.unclear:
        return Mark("alert-triangle", "warn")
    return Mark("minus", "ink3") if one.change is Change.SAME else Mark("circle-check", "met")


def _some(names: tuple[str, ...] | list[str]) -> str:
    return told(list(names[:5])) + (" …" if len(names) > 5 else "")
