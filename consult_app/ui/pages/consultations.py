"""All consultations: searched, sorted, begun, opened where they stand."""

from PySide6.QtWidgets import QWidget

from consult_app.domain.concern import Origin
from consult_app.services.app import App
from consult_app.services.consulting import (
    Beginning,
    CaseList,
    CaseRow,
    Waiting,
    correct_header,
    open_again,
    start_consultation,
    view_cases,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import SectionPage
from consult_app.ui.widgets.base import Cell, Label, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import EmptyState, PageTitle, ToggleTabs
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, SearchField, TextField
from consult_app.ui.widgets.gates import Gate
from consult_app.ui.widgets.name_field import NameField, PeopleFinder
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.people_search import Find
from consult_app.ui.widgets.tables import Column, DataTable, Mark
from consult_app.ui.words.cases import (
    WAITING_MARKS,
    procedure_words,
    step_words,
    waiting_words,
)
from consult_app.ui.words.concerns import origin_words

_ORDER = list(Waiting)


class HeaderDialog(Dialog):
    """Asks what a consultation is called and who brought it."""

    def __init__(
        self, parent: QWidget | None, find: Find, question: str, act: str, before: Beginning
    ) -> None:
        super().__init__(parent, question, act, "", width=640)
        self.safe_button.set_words(self.tr("Not now"))
        self.safe_button.show()
        self._title = TextField(
            self.tr("What it is called"),
            before.title,
            self.tr("Short, as it will stand on every paper"),
        )
        origins = [(origin.value, origin_words(origin)) for origin in Origin]
        self._origin = ChoiceField(self.tr("Raised by"), origins, before.origin)
        self._who = NameField(find, self.tr("Name or initials"))
        self._who.set_name(before.proposer)
        self._contact = TextField(self.tr("How to reach them"), before.proposer_contact)
        who = column(Label(self.tr("Who proposes it"), "strong"), self._who, gap=4)
        self.add(self._title, row(self._origin, self._contact, gap=16), who)
        self._title.editor.setFocus()

    def beginning(self) -> Beginning:
        return Beginning(
            self._title.text(), self._origin.code(), self._who.name(), self._contact.text()
        )

    def check(self) -> bool:
        self._title.error("" if self._title.text() else self.tr("Give it a title"))
        return bool(self._title.text())


class ConsultationsPage(SectionPage):
    """The list of cases; a double click or Enter opens one at its step in hand."""

    key = "cases"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._list: CaseList = view_cases(app)
        self._find = PeopleFinder(app)
        self._heading = PageTitle(self.tr("What is being consulted on?"))
        self._tabs = ToggleTabs([("open", ""), ("closed", ""), ("all", "")], "open")
        self._tabs.chosen.connect(self._on_filter)
        self._search = SearchField(self.tr("Title, number or who proposed it"))
        self._search.textChanged.connect(self._on_filter)
        self._table = self._make_table()
        self._empty = EmptyState(
            self.tr("Every matter that is consulted on stands here, with its step in hand.")
        )
        self._empty.add_row(
            self.tr("Begin a consultation"),
            self.tr("From nothing; or make a concern a topic"),
            self.tr("Begin"),
            self.begin_new,
        )
        self._panel = RightPanel()
        self._panel.gate_clicked.connect(self._on_panel)
        self._panel.next_clicked.connect(self._on_panel)
        self._lay_out()

    def _lay_out(self) -> None:
        copy = Button(self.tr("Copy the table"), "small", "copy", act=self._table.copy)
        self._table.copied.connect(self._on_copied)
        self._open = Button(self.tr("Open"), "small", "arrow-right", act=self._on_open)
        self._correct = Button(
            self.tr("Correct the title"), "small", "pencil", act=self._on_correct
        )
        self._again = Button(self.tr("Open again"), "small", act=self._on_again)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._search)
        self.body.addLayout(row(self._tabs, None, self._correct, self._again, self._open, copy))
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty)
        self.body.addStretch(0)

    def _make_table(self) -> DataTable:
        columns = [
            Column(
                self.tr("No."),
                lambda one: f"{one.consultation.year}-{one.consultation.number}",
                lambda one: (one.consultation.year, one.consultation.number),
                width=88,
            ),
            Column(
                self.tr("Consultation"),
                lambda one: one.consultation.title,
                second=self._second,
            ),
            Column(self.tr("Procedure"), procedure_words, width=150, least=True),
            Column(
                self.tr("Step"), self._step, lambda one: one.steps_done / one.steps_all, width=140
            ),
            Column(
                self.tr("State"),
                waiting_words,
                lambda one: _ORDER.index(one.waiting),
                mark=lambda one: Mark(*WAITING_MARKS[one.waiting]),
                width=160,
            ),
        ]
        table = DataTable(columns, self.tr("All consultations"))
        table.opened.connect(self._on_open)
        table.chosen.connect(self._on_chosen)
        return table

    def _second(self, one: CaseRow) -> str:
        who = one.consultation.proposer or origin_words(one.consultation.origin)
        return self.tr("{0}, {1}").format(who, one.number)

    def _step(self, one: CaseRow) -> str:
        words = self.tr("{0} ({1}/{2})")
        place = min(one.steps_done + 1, one.steps_all)
        return words.format(step_words(one), place, one.steps_all)

    def title(self) -> str:
        return self.tr("Consultations")

    def particulars(self) -> str:
        return self.tr("under way and finished")

    def top_cells(self) -> list[Cell]:
        return [Button(self.tr("Begin a consultation"), "", "plus", act=self.begin_new)]

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        return self._search

    search_field = first_field

    def press_next(self) -> None:
        self._panel.press_next()

    def open_item(self, item: str) -> None:
        """With `new`, ask for the title of a new consultation."""
        if item == "new":
            self.begin_new()

    def refresh(self) -> None:
        self._find.look_again()
        self._list = view_cases(self.app, self._search.text())
        found = self._list
        words = self.tr("{0} under way, {1} in all").format(found.open, found.total)
        self._heading.set_figures(words)
        self._tabs.set_tabs(
            [
                ("open", self.tr("Under way {0}").format(found.open)),
                ("closed", self.tr("Finished {0}").format(found.total - found.open)),
                ("all", self.tr("All {0}").format(found.total)),
            ]
        )
        self._show_table()
        self._show_panel()

    def _show_table(self) -> None:
        wanted = self._tabs.code()
        rows = [
            one
            for one in self._list.rows
            if wanted == "all" or (one.waiting is Waiting.CLOSED) is (wanted == "closed")
        ]
        self._table.show_rows(rows, key=lambda one: one.consultation.id)
        empty = self._list.total == 0
        self._table.setVisible(not empty)
        self._empty.setVisible(empty)
        self._on_chosen(self._table.row())

    def _on_filter(self) -> None:
        self._list = view_cases(self.app, self._search.text())
        self._show_table()

    def _on_chosen(self, one: object) -> None:
        chosen = isinstance(one, CaseRow)
        closed = isinstance(one, CaseRow) and one.consultation.closed_on is not None
        self._open.setVisible(chosen)
        self._correct.setVisible(chosen)
        self._again.setVisible(closed)

    def _on_open(self, one: object = None) -> None:
        found = one if isinstance(one, CaseRow) else self._table.row()
        if found is not None:
            self.case_wanted.emit(found.consultation.id, "")

    def begin_new(self) -> None:
        """Ask for title and proposer, then open the new case at its first step."""
        question, act = self.tr("What is to be consulted on?"), self.tr("Begin")
        dialog = HeaderDialog(self, self._find, question, act, Beginning(""))
        if not dialog.exec():
            return
        with telling(self):
            started = start_consultation(self.app, dialog.beginning())
            self.acted.emit("")
            self.case_wanted.emit(started.id, "")

    def _on_correct(self) -> None:
        found = self._table.row()
        if found is None:
            return
        one = found.consultation
        before = Beginning(one.title, one.origin, one.proposer, one.proposer_contact)
        question, act = self.tr("What is right?"), self.tr("Keep the changes")
        dialog = HeaderDialog(self, self._find, question, act, before)
        if not dialog.exec():
            return
        told = dialog.beginning()
        with telling(self):
            correct_header(
                self.app,
                one.id,
                title=told.title,
                origin=told.origin,
                proposer=told.proposer,
                proposer_contact=told.proposer_contact,
            )
            self.acted.emit("")

    def _on_again(self) -> None:
        found = self._table.row()
        if found is None:
            return
        with telling(self):
            open_again(self.app, found.consultation.id)
            self.acted.emit("")

    def _show_panel(self) -> None:
        rows = [one for one in view_cases(self.app).rows if one.waiting is not Waiting.CLOSED]
        urgent = (Waiting.OVERDUE_TASKS, Waiting.MEETING_TODAY, Waiting.MEETING_PASSED)
        gates = [self._gate(one) for one in rows if one.waiting in urgent]
        self._panel.show_gates(gates[:5])
        self._panel.show_papers([])
        if not rows:
            self._panel.show_next(
                NextAct("new", self.tr("Begin a consultation"), self.tr("From nothing"), "plus")
            )
            return
        first = rows[0]
        what = self.tr("Open “{0}”").format(first.consultation.title)
        then = f"{step_words(first)}，{waiting_words(first)}"
        self._panel.show_next(NextAct(str(first.consultation.id), what, then, "arrow-right"))

    def _gate(self, one: CaseRow) -> Gate:
        late = one.waiting is Waiting.OVERDUE_TASKS
        key, title = str(one.consultation.id), one.consultation.title
        return Gate(key, "block" if late else "warn", title, "", waiting_words(one))

    def _on_panel(self, code: str) -> None:
        if code == "new":
            self.begin_new()
        else:
            self.case_wanted.emit(int(code), "")

    def _on_copied(self, rows: int) -> None:
        self.failed_quietly.emit(self.tr("copied {0} rows").format(rows))
