"""The register of concerns: who raised what, how urgent it is, and how it ends."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from consult_app.domain.concern import Concern, Ending, Urgency
from consult_app.services.app import App
from consult_app.services.concerns import (
    ConcernEntry,
    ConcernRow,
    Register,
    answer_concern,
    correct_concern,
    correct_ending,
    join_concern,
    like_concerns,
    make_topic,
    refer_concern,
    reopen_concern,
    take_in,
    tell_proposer,
    view_register,
)
from consult_app.ui.errors import telling
from consult_app.ui.page import SectionPage
from consult_app.ui.pages.concern_dialogs import (
    AnswerDialog,
    JoinDialog,
    ReferDialog,
    TellDialog,
    TopicDialog,
)
from consult_app.ui.pages.concern_form import ConcernForm
from consult_app.ui.theme import look
from consult_app.ui.widgets.base import Cell, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import PageTitle, ToggleTabs
from consult_app.ui.widgets.dialogs import ConfirmDialog
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.widgets.gates import Gate, State
from consult_app.ui.widgets.name_field import PeopleFinder
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.concerns import (
    class_words,
    due_words_short,
    ending_words,
    number_words,
    state_mark,
    state_words,
    whence,
)
from consult_app.ui.words.dates import due_words

_URGENCIES = list(Urgency)


class ConcernsPage(SectionPage):
    """The list with the form beside it, so that both are seen."""

    key = "concerns"

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self._register: Register = view_register(app)
        self._wanted: int | None = None
        self._find = PeopleFinder(app)
        self._heading = PageTitle(self.tr("Who raised what?"))
        self._tabs = ToggleTabs([("todo", ""), ("topics", ""), ("all", "")], "todo")
        self._tabs.chosen.connect(self._on_filter)
        self._search = SearchField(self.tr("Name, initials or a few words"))
        self._search.textChanged.connect(self._on_filter)
        self._table = self._make_table()
        self._form = ConcernForm(self._find, app.today())
        self._form.kept.connect(self._on_kept)
        self._form.ending_wanted.connect(self._on_ending)
        self._form.text_rested.connect(self._on_text)
        self._form.like_wanted.connect(self._on_open)
        self._panel = RightPanel()
        self._panel.gate_clicked.connect(self._on_gate)
        self._panel.next_clicked.connect(self._on_next)
        self._lay_out()
        self._show_new()
        look().changed.connect(self.refresh)

    def _lay_out(self) -> None:
        copy = Button(self.tr("Copy the table"), "small", "copy", act=self._table.copy)
        self._table.copied.connect(self._on_copied)
        left = column(self._heading, row(self._tabs, None, copy), self._search, self._table, gap=8)
        left.setStretch(3, 1)
        self._both = row(left, self._form, gap=16)
        self._both.setStretch(0, 57)
        self.body.addLayout(self._both, 1)

    def _make_table(self) -> DataTable:
        columns = [
            Column(self.tr("No."), lambda one: str(one.concern.number), self._by_number, width=48),
            Column(
                self.tr("Concern"),
                lambda one: one.concern.title,
                second=lambda one: whence(one.concern),
            ),
            Column(
                self.tr("Class"), lambda one: class_words(one.concern.kind), width=92, least=True
            ),
            Column(self.tr("Due"), due_words_short, self._by_due, width=92, least=True),
            Column(
                self.tr("State"),
                state_words,
                lambda one: _URGENCIES.index(one.urgency),
                mark=state_mark,
                width=126,
            ),
        ]
        table = DataTable(columns, self.tr("Register of concerns"))
        table.chosen.connect(self._on_chosen)
        return table

    def _by_number(self, one: ConcernRow) -> tuple[int, int]:
        return one.concern.year, one.concern.number

    def _by_due(self, one: ConcernRow) -> int:
        return one.days_left if one.concern.open and one.days_left is not None else 10**6

    def title(self) -> str:
        return self.tr("Concerns")

    def particulars(self) -> str:
        return self.tr("take in, class, answer")

    def top_cells(self) -> list[Cell]:
        return [Button(self.tr("Enter a concern"), "", "plus", act=self.begin_new)]

    def side(self) -> QWidget:
        return self._panel

    def first_field(self) -> QWidget:
        return self._search

    search_field = first_field

    def press_next(self) -> None:
        self._panel.press_next()

    def may_leave(self) -> bool:
        return not self._form.changed() or self._may_drop()

    def open_item(self, item: str) -> None:
        """Show one concern by its id, or with `new` the empty form."""
        if item == "new":
            self.begin_new()
        else:
            self._on_open(int(item))

    def refresh(self) -> None:
        self._find.look_again()
        self._register = view_register(self.app, self._search.text())
        self._form.set_groups(list(self._register.groups))
        self._both.setStretch(1, 50 if look().size == "largest" else 36)
        self._show_figures()
        self._show_table()
        self._show_panel()

    def _show_figures(self) -> None:
        found = self._register
        words = self.tr("{0} this month, {1} not finished")
        self._heading.set_figures(words.format(found.this_month, found.to_do))
        self._tabs.set_tabs(
            [
                ("todo", self.tr("To do {0}").format(found.to_do)),
                ("topics", self.tr("Topics {0}").format(found.topics)),
                ("all", self.tr("All {0}").format(found.total)),
            ]
        )

    def _show_table(self) -> None:
        """Fill the list without losing what the form shows; an empty form stays empty."""
        rows = [one for one in self._register.rows if self._belongs(one)]
        wanted = self._wanted if self._wanted is not None else self._form.concern_id()
        self._table.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._table.show_rows(rows, key=lambda one: one.concern.id)
        self._table.clearSelection()
        found = bool(wanted) and self._table.choose(wanted)
        self._table.blockSignals(False)  # noqa: FBT003 - Qt's way
        self._wanted = None
        shown = self._row_of(wanted) if wanted else None
        if shown is not None and (found or self._form.concern_id() == wanted):
            self._form.show_concern(shown, self.app.today())
        elif not self._form.changed():
            self._show_new()

    def _belongs(self, one: ConcernRow) -> bool:
        match self._tabs.code():
            case "topics":
                return one.concern.ending is Ending.TOPIC
            case "todo" if not self._search.text().strip():
                return one.urgency is not Urgency.SETTLED
            case _:
                return True

    def _row_of(self, concern_id: int) -> ConcernRow | None:
        rows = view_register(self.app).rows
        return next((one for one in rows if one.concern.id == concern_id), None)

    def _show_new(self) -> None:
        today = self.app.today()
        self._form.show_new(today, today + timedelta(days=self._register.due_days))

    def begin_new(self) -> None:
        """Empty the form and give it the keyboard."""
        if not self.may_leave():
            return
        self._table.clearSelection()
        self._show_new()
        self._show_panel()
        self._form.first_field().setFocus()

    def _may_drop(self) -> bool:
        drop = ConfirmDialog.ask(
            self,
            self.tr("Leave what was typed?"),
            self.tr("The form holds words that were not kept yet."),
            self.tr("Drop them"),
            self.tr("Go on writing"),
        )
        if drop:
            self._form.drop_changes()
        return drop

    def _on_filter(self) -> None:
        self._register = view_register(self.app, self._search.text())
        self._show_table()

    def _on_chosen(self, one: object) -> None:
        if not isinstance(one, ConcernRow) or one.concern.id == self._form.concern_id():
            return
        if self._form.changed() and not self._may_drop():
            self._show_table()
            return
        self._form.show_concern(one, self.app.today())
        self._show_panel()

    def _on_open(self, concern_id: int) -> None:
        """Show a concern wherever it stands, past any filter."""
        if not self.may_leave():
            return
        self._search.clear()
        found = self._row_of(concern_id)
        if found is not None and not self._belongs(found):
            self._tabs.choose("all")
        self._wanted = concern_id
        self._show_table()
        self._show_panel()

    def _on_text(self, text: str) -> None:
        like = like_concerns(self.app, text, self._form.concern_id()) if text else ()
        words = ""
        if like:
            found = self._row_of(like[0].id)
            state = state_words(found) if found else ""
            number = number_words(like[0], self.app.today())
            words = self.tr("Like {0} “{1}”, {2}").format(number, like[0].title, state)
        self._form.show_like(like[0] if like else None, words)

    def _on_kept(self, entry: object) -> None:
        if not isinstance(entry, ConcernEntry):
            return
        with telling(self):
            concern_id = self._form.concern_id()
            if concern_id:
                kept = correct_concern(self.app, concern_id, entry)
            else:
                kept = take_in(self.app, entry)
            self._form.mark_kept()
            self._wanted = kept.id
            self.acted.emit("")

    def _on_ending(self, code: str) -> None:
        row_ = self._row_of(self._form.concern_id())
        if row_ is None or not self.may_leave():
            return
        with telling(self):
            self._end(code, row_)

    def _end(self, code: str, each: ConcernRow) -> None:
        concern = each.concern
        match code:
            case "answer":
                self._answer(concern)
            case "refer":
                self._refer(concern)
            case "join":
                self._join(concern)
            case "topic":
                self._topic(concern)
            case "tell":
                self._tell(each)
            case "words":
                self._correct_words(concern)
            case "reopen":
                reopen_concern(self.app, concern.id)
                self.acted.emit("")
            case "case" if concern.consultation_id is not None:
                self.case_wanted.emit(concern.consultation_id, "")

    def _about(self, concern: Concern, question: str) -> str:
        return question.format(number_words(concern, self.app.today()))

    def _answer(self, concern: Concern) -> None:
        dialog = AnswerDialog(self, self._about(concern, self.tr("What is the answer to {0}?")))
        if dialog.exec():
            answer_concern(self.app, concern.id, dialog.words())
            self.acted.emit("")

    def _refer(self, concern: Concern) -> None:
        dialog = ReferDialog(self, self._about(concern, self.tr("Where does {0} go?")))
        if dialog.exec():
            refer_concern(self.app, concern.id, dialog.to(), dialog.words())
            self.acted.emit("")

    def _join(self, concern: Concern) -> None:
        like = [one.id for one in like_concerns(self.app, concern.text, concern.id)]
        rows = [
            one
            for one in view_register(self.app).rows
            if one.concern.id != concern.id and one.concern.ending is not Ending.JOINED
        ]
        rows.sort(key=lambda one: one.concern.id not in like)
        words = self.tr("{0}: {1}")
        today = self.app.today()
        others = [
            (one.concern, words.format(number_words(one.concern, today), one.concern.title))
            for one in rows
        ]
        dialog = JoinDialog(self, self._about(concern, self.tr("Joined to which one?")), others)
        if dialog.exec():
            join_concern(self.app, concern.id, dialog.into())
            self.acted.emit("")

    def _topic(self, concern: Concern) -> None:
        question = self._about(concern, self.tr("Make {0} a topic?"))
        dialog = TopicDialog(self, question, concern.title)
        if dialog.exec():
            started = make_topic(self.app, concern.id, dialog.title())
            self.acted.emit("")
            self.case_wanted.emit(started.id, "")

    def _tell(self, each: ConcernRow) -> None:
        concern = each.concern
        who = concern.proposer_name or self.tr("no name left")
        question = self.tr("How was {0} told: {1}?").format(who, ending_words(each))
        dialog = TellDialog(self, question, self.app.today(), how=concern.told_how)
        if dialog.exec():
            tell_proposer(self.app, concern.id, dialog.on(), dialog.how())
            self.acted.emit("")

    def _correct_words(self, concern: Concern) -> None:
        if concern.ending is Ending.REFERRED:
            question = self._about(concern, self.tr("Where does {0} go?"))
            refer = ReferDialog(self, question, concern.referred_to, concern.ending_words)
            if refer.exec():
                correct_ending(self.app, concern.id, refer.words(), refer.to())
                self.acted.emit("")
            return
        question = self._about(concern, self.tr("What is the answer to {0}?"))
        answer = AnswerDialog(self, question, concern.ending_words)
        if answer.exec():
            correct_ending(self.app, concern.id, answer.words())
            self.acted.emit("")

    def _show_panel(self) -> None:
        rows = view_register(self.app).rows
        gates = [
            *self._gates(rows, Urgency.OVERDUE, "block", self.tr("Overdue")),
            *self._gates(rows, Urgency.DUE, "warn", self.tr("Due soon")),
            *self._gates(rows, Urgency.TO_TELL, "warn", self.tr("Proposer not told")),
            *self._gates(rows, Urgency.UNCLASSED, "wait", self.tr("To be classed")),
        ]
        self._panel.show_gates(gates)
        self._panel.show_papers([])
        self._panel.show_next(self._next(rows))

    def _gates(
        self, rows: tuple[ConcernRow, ...], wanted: Urgency, state: State, title: str
    ) -> list[Gate]:
        found = [one for one in rows if one.urgency is wanted]
        if not found:
            return []
        first, today = found[0].concern, self.app.today()
        who = first.proposer_name or self.tr("no name left")
        parts = [number_words(first, today), who]
        if wanted in (Urgency.OVERDUE, Urgency.DUE) and first.due_on:
            parts.append(due_words(first.due_on, today))
        figure = self.tr("{0} of them").format(len(found))
        why = self.tr(", ").join(parts)
        return [Gate(str(first.id), state, title, figure, why)]

    def _next(self, rows: tuple[ConcernRow, ...]) -> NextAct:
        """The filled button is always the most urgent concern, not the one on screen."""
        first = next((one for one in rows if one.urgency is not Urgency.SETTLED), None)
        if first is None:
            return NextAct("new", self.tr("Enter a concern"), icon="message-plus")
        number = number_words(first.concern, self.app.today())
        note = self.tr("Who answers and the day are kept")
        match first.urgency:
            case Urgency.TO_TELL:
                what, then = self.tr("Note how {0} was told"), self.tr("Then it is finished")
                return NextAct(f"tell:{first.concern.id}", what.format(number), then, "message")
            case Urgency.UNCLASSED:
                what, then = self.tr("Class {0}"), self.tr("Then say how it ends")
                return NextAct(f"class:{first.concern.id}", what.format(number), then, "list")
            case Urgency.OVERDUE:
                then = self.tr("This one is overdue")
            case _:
                then = first.concern.title
        what = self.tr("Answer {0}").format(number)
        return NextAct(f"answer:{first.concern.id}", what, then, "message-circle", note=note)

    def _on_gate(self, code: str) -> None:
        self._on_open(int(code))

    def _on_next(self, code: str) -> None:
        act, _, concern_id = code.partition(":")
        if not concern_id:
            self.begin_new()
            return
        self._on_open(int(concern_id))
        if self._form.concern_id() != int(concern_id):
            return
        if act == "class":
            self._form.class_field().setFocus()
        else:
            self._on_ending(act)

    def _on_copied(self, rows: int) -> None:
        self.failed_quietly.emit(self.tr("copied {0} rows").format(rows))

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        super().set_dense(dense)
        self._heading.setVisible(not (dense and look().size == "largest"))
