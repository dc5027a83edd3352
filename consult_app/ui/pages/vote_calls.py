"""Roll call: one name, four equal keys, the list running along."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from consult_app.domain.people import short_group
from consult_app.domain.voting import Mark
from consult_app.services.vote_view import Called, VoteView
from consult_app.ui.pages.vote_count import DIGITS
from consult_app.ui.widgets.base import IconLabel, Label, box, column, row
from consult_app.ui.widgets.buttons import Button, CountKey, KeyCap
from consult_app.ui.widgets.cards import Card, Head
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words.meeting import entry_details, mark_words

CALL_MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.AWAY)
KEYS = {
    Qt.Key.Key_1: Mark.YES,
    Qt.Key.Key_2: Mark.NO,
    Qt.Key.Key_3: Mark.ABSTAIN,
    Qt.Key.Key_0: Mark.AWAY,
}


class CallPane(QWidget):
    """1 2 3 0 note the answer of the name called; a double click changes one already given."""

    answered = Signal(int, object)
    changed = Signal(object)
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: VoteView | None = None
        self._method, self._question = Label(t="small"), Label(t="title", wrap=True)
        self._number, self._of = Label(t="hero"), Label(t="lead")
        self._called_word = Label(self.tr("Called"), "lead")
        head = row(
            column(self._method, self._question, gap=2),
            self._called_word,
            self._number,
            self._of,
            gap=10,
        )
        head.setStretch(0, 1)
        left, right = self._build_left(), self._build_right()
        both = row(left, right, gap=18)
        both.setStretch(0, 6)
        both.setStretch(1, 5)
        layout = column(head, both, gap=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _build_left(self) -> QWidget:
        self._ask, self._who, self._name = Label(t="small"), Label(t="small"), Label(t="hero")
        self._card = Card(row(self._ask, None, self._who), self._name, gap=4)
        grid = QGridLayout()
        grid.setSpacing(10)
        self.keys = {
            mark: CountKey(mark_words(mark), DIGITS[mark], height=76) for mark in CALL_MARKS
        }
        for number, (mark, key) in enumerate(self.keys.items()):
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setProperty("mark", mark.value)
            key.clicked.connect(self._on_key_button)
            grid.addWidget(key, number // 2, number % 2)
        self._figures = {mark: Label("0", "figure") for mark in CALL_MARKS}
        counts = row(
            *(
                column(Label(mark_words(mark), "small"), figure, gap=0)
                for mark, figure in self._figures.items()
            ),
            gap=24,
        )
        self._sum = Label(t="strong")
        sums = row(IconLabel("circle-check", "met"), self._sum, None, gap=8)
        self._counts = Card(counts, sums, place="well")
        self._back = Button("", "", "arrow-back-up", act=self.taken_back.emit)
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = row(self._back, KeyCap("Backspace"), None, gap=8)
        return box(column(self._card, grid, self._counts, foot, None, gap=10))

    def _build_right(self) -> QWidget:
        self._table = DataTable(
            [
                Column(
                    self.tr("No."),
                    lambda one: str(one.number),
                    sort=lambda one: one.number,
                    width=56,
                ),
                Column(self.tr("Name"), lambda one: one.entry.name, strong=True),
                Column(
                    self.tr("Group"), lambda one: short_group(one.entry.group), width=80, least=True
                ),
                Column(self.tr("Answer"), self._answer, width=130),
            ],
            self.tr("In the order of the list"),
        )
        self._table.opened.connect(self._on_opened)
        hint = Label(self.tr("Double click changes an answer; both are kept"), "small", wrap=True)
        layout = column(Head(self.tr("In the order of the list")), self._table, hint, gap=8)
        layout.setStretch(1, 1)
        return box(layout)

    def _answer(self, one: Called) -> str:
        if one.mark is None:
            calling = self._view.calling if self._view else None
            return self.tr("please answer") if one == calling else self.tr("not called yet")
        words = mark_words(one.mark)
        return self.tr("{0} (changed)").format(words) if one.answers > 1 else words

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        first = self._view is None
        self._view = view
        self._method.setText(method)
        self._question.setText(vote.question)
        calling, total = view.calling, len(view.called)
        done = view.marks.total
        self._number.setText(str(min(done + 1, total)))
        self._of.setText(self.tr("of {0}").format(total))
        self._ask.setText(self.tr("Please answer") if calling else self.tr("Everybody was called"))
        self._name.setText(calling.entry.name if calling else "")
        who = (
            self.tr("no. {0}, {1}").format(calling.number, entry_details(calling.entry))
            if calling
            else ""
        )
        self._who.setText(who)
        for mark, figure in self._figures.items():
            figure.setText(str(view.marks.of(mark)))
        parts = " + ".join(str(view.marks.of(mark)) for mark in CALL_MARKS)
        self._sum.setText(self.tr("{0} = {1}, as many as were called").format(parts, done))
        self._back.set_words(self.tr("Take the last answer back"))
        self._back.setEnabled(done > 0)
        for key in self.keys.values():
            key.setEnabled(calling is not None)
        self._table.show_rows(view.called, key=lambda one: one.number)
        if calling is not None:
            self._table.choose(calling.number)
        if first:
            self.setFocus()

    def set_folded(self, *, low: bool, large: bool) -> None:
        """Lower the keys in a low window; at large type the counts give way, the list has them."""
        for key in self.keys.values():
            key.set_height(52 if low or large else 76)
        self._counts.setVisible(not large)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Backspace:
            self.taken_back.emit()
        elif key in KEYS:
            self._strike(KEYS[key])
        else:
            super().keyPressEvent(event)

    def _on_key_button(self) -> None:
        self.setFocus()
        self._strike(Mark(str(self.sender().property("mark"))))

    def _strike(self, mark: Mark) -> None:
        calling = self._view.calling if self._view else None
        if calling is not None:
            self.answered.emit(calling.entry.id, mark)

    def _on_opened(self, one: Called) -> None:
        if one.mark is not None:
            self.changed.emit(one)
