"""Show of hands: two counters enter apart; a difference is a reason to count again, nobody's fault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from consult_app.domain.counting import of_hands
from consult_app.domain.voting import HandCount, Mark
from consult_app.services.counting import Figures
from consult_app.services.vote_view import VoteView
from consult_app.ui.theme import set_role
from consult_app.ui.widgets.base import IconLabel, Label, box, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band, Card
from consult_app.ui.words.meeting import mark_words

HAND_MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN)


class CounterCard(Card):
    """The column of one counter; what was entered stays covered until the other has entered too."""

    told = Signal(int, object)

    def __init__(self, counter: int) -> None:
        super().__init__(gap=10)
        self._counter = counter
        self._office, self._name = Label(t="small"), Label(t="leadstrong")
        self._fields = {mark: _number(mark_words(mark)) for mark in HAND_MARKS}
        self._lines = {
            mark: box(row(Label(mark_words(mark)), None, field, gap=8))
            for mark, field in self._fields.items()
        }
        self._covered = Label(self.tr("Entered. It is shown when both have entered."), wrap=True)
        self._keep = Button(self.tr("Keep these figures"), act=self._on_keep)
        self.body.addLayout(row(self._office, self._name, None, gap=8))
        for line in self._lines.values():
            self.body.addWidget(line)
        self.body.addWidget(self._covered)
        self.body.addWidget(self._keep)
        self.body.addStretch(1)

    def show_count(
        self,
        office: str,
        name: str,
        count: HandCount | None,
        *,
        both: bool,
        wrong: tuple[Mark, ...],
    ) -> None:
        self._office.setText(office)
        self._name.setText(name)
        covered = count is not None and not both
        self._covered.setVisible(covered)
        self._keep.set_words(
            self.tr("Enter again") if covered or both else self.tr("Keep these figures")
        )
        for mark, field in self._fields.items():
            self._lines[mark].setVisible(not covered)
            if both and count is not None and not field.hasFocus():
                field.setValue(of_hands(count).of(mark))
            set_role(field, "state", "error" if both and mark in wrong else "")

    def focus(self) -> None:
        field = self._fields[Mark.YES]
        field.setFocus()
        field.selectAll()

    def _on_keep(self) -> None:
        if not self._lines[Mark.YES].isVisibleTo(self):
            for line in self._lines.values():
                line.setVisible(True)
            self._covered.hide()
            self._keep.set_words(self.tr("Keep these figures"))
            self.focus()
            return
        yes, no, abstain = (field.value() for field in self._fields.values())
        self.told.emit(self._counter, Figures(yes, no, abstain))


class HandsPane(QWidget):
    """Two columns, one difference, one sentence for the chair."""

    told = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._method, self._question = Label(t="small"), Label(t="title", wrap=True)
        self._here, self._need = Label(t="hero"), Label(t="lead")
        head = row(
            column(self._method, self._question, gap=2),
            Label(self.tr("may vote"), "lead"),
            self._here,
            self._need,
            gap=10,
        )
        head.setStretch(0, 1)
        self._band = Band("block")
        self.counters = (CounterCard(1), CounterCard(2))
        for card in self.counters:
            card.told.connect(self.told)
        self._compare = {mark: Label() for mark in HAND_MARKS}
        self._icons = {mark: IconLabel("circle", "ink2") for mark in HAND_MARKS}
        lines = [
            row(self._icons[mark], Label(mark_words(mark), "strong"), None, words, gap=8)
            for mark, words in self._compare.items()
        ]
        self._missing = Label(t="small", wrap=True)
        compare = Card(
            Label(self.tr("Do they agree?"), "leadstrong"), *lines, self._missing, None, gap=10
        )
        cards = row(*self.counters, compare, gap=14)
        for place in range(3):
            cards.setStretch(place, 1)
        self._say = Label(t="leadstrong", wrap=True)
        say = row(IconLabel("speakerphone", "ink2", 24), self._say, gap=10)
        say.setStretch(1, 1)
        self.setLayout(column(head, self._band, cards, say, None, gap=12))

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        self._method.setText(method)
        self._question.setText(vote.question)
        self._here.setText(str(view.eligible))
        self._need.setText(self.tr("{0} needed").format(view.least) if view.least else "")
        both = view.first is not None and view.second is not None
        names = (vote.counter, vote.second_counter)
        offices = (self.tr("Counter 1"), self.tr("Counter 2"))
        for card, office, name, count in zip(
            self.counters, offices, names, (view.first, view.second), strict=True
        ):
            card.show_count(office, name, count, both=both, wrong=view.wrong)
        self._show_compare(view, both=both)
        self._show_band(view, both=both)

    def _show_compare(self, view: VoteView, *, both: bool) -> None:
        for mark, words in self._compare.items():
            if not both or view.first is None or view.second is None:
                self._icons[mark].show_icon("circle", "ink2")
                words.setText(self.tr("waiting"))
                continue
            one, other = of_hands(view.first).of(mark), of_hands(view.second).of(mark)
            same = one == other
            self._icons[mark].show_icon(
                "circle-check" if same else "circle-x", "met" if same else "block"
            )
            words.setText(
                self.tr("both {0}").format(one)
                if same
                else self.tr("{0} and {1}, {2} apart").format(one, other, abs(one - other))
            )
        total = of_hands(view.first).total if both and view.first else 0
        rest = view.eligible - total
        told = self.tr("{0} raised no hand").format(rest) if both and rest >= 0 else ""
        if both and rest < 0:
            told = self.tr("{0} more hands than people who may vote").format(-rest)
        self._missing.setText(told)

    def _show_band(self, view: VoteView, *, both: bool) -> None:
        words = self.tr("Who agrees, please raise your hand. Hold it up until both have counted.")
        self._band.setVisible(bool(view.wrong))
        if view.wrong:
            names = "、".join(mark_words(mark) for mark in view.wrong)
            self._band.show_words(
                "block", self.tr("{0} differs: raise hands again, both count anew").format(names)
            )
            words = self.tr(
                "Who said {0}, please raise your hand once more, high, until both have counted."
            ).format(names)
        elif both:
            words = self.tr("Thank you, the counts agree.")
        self._say.setText(words)


def _number(name: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, 99_999)
    field.setAccessibleName(name)
    field.setFixedWidth(scaled(120))
    return field
