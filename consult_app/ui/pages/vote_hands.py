"""Show of hands: two counters enter apart; a difference is a reason to count again, nobody's fault."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QSpinBox, QWidget

from consult_app.domain.counting import of_hands
from consult_app.domain.voting import HandCount, Mark, Vote
from consult_app.services.counting import Figures
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import CRAMPED
from consult_app.ui.theme import set_role
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    box,
    clear,
    column,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Band, Card, scroll
from consult_app.ui.words.meeting import mark_words

HAND_MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN)

Counted = Mark | int
"""What hands are raised for: yes, no, abstain, or the place of an option in the order of the paper."""


def counted_of(vote: Vote) -> dict[Counted, str]:
    """Return what is counted of a vote, with its words, in order."""
    if not vote.on_options:
        return {mark: mark_words(mark) for mark in HAND_MARKS}
    told: dict[Counted, str] = {
        place: f"{place + 1} {name}" for place, name in enumerate(vote.options)
    }
    return told | {Mark.ABSTAIN: mark_words(Mark.ABSTAIN)}


def hands_for(count: HandCount, what: Counted) -> int:
    if isinstance(what, Mark):
        return of_hands(count).of(what)
    return count.choices[what] if what < len(count.choices) else 0


class CounterCard(Card):
    """The column of one counter; what was entered stays covered until the other has entered too."""

    told = Signal(int, object)

    def __init__(self, counter: int) -> None:
        super().__init__(gap=10)
        self._counter = counter
        self._office, self._name = Label(t="small"), Label(t="leadstrong")
        self._fields: dict[Counted, QSpinBox] = {}
        self._rows = column(gap=6)
        self._lines = scroll(_on_card(self._rows))
        self._covered = Label(self.tr("Entered. It is shown when both have entered."), wrap=True)
        self._keep = Button(self.tr("Keep these figures"), act=self._on_keep)
        self.body.addLayout(row(self._office, self._name, None, gap=8))
        self.body.addWidget(self._lines, 1)
        self.body.addWidget(self._covered)
        self.body.addWidget(self._keep)

    def count_what(self, counted: dict[Counted, str]) -> None:
        """Offer a field for each thing hands are raised for."""
        clear(self._rows)
        self._fields = {what: _number(words) for what, words in counted.items()}
        for what, field in self._fields.items():
            words = ElidedLabel(counted[what])
            line = row(words, field, gap=8)
            line.setStretch(0, 1)
            self._rows.addWidget(box(line))
        self._rows.addStretch(1)

    def show_count(
        self,
        office: str,
        name: str,
        count: HandCount | None,
        *,
        both: bool,
        wrong: Sequence[Counted],
    ) -> None:
        self._office.setText(office)
        self._name.setText(name)
        covered = count is not None and not both
        self._covered.setVisible(covered)
        self._keep.set_words(
            self.tr("Enter again") if covered or both else self.tr("Keep these figures")
        )
        self._lines.setVisible(not covered)
        for what, field in self._fields.items():
            if both and count is not None and not field.hasFocus():
                field.setValue(hands_for(count, what))
            set_role(field, "state", "error" if both and what in wrong else "")

    def set_cramped(self, *, cramped: bool) -> None:
        self._office.setVisible(not cramped)

    def focus(self) -> None:
        field = next(iter(self._fields.values()))
        field.setFocus()
        field.selectAll()

    def _on_keep(self) -> None:
        if not self._lines.isVisibleTo(self):
            self._lines.show()
            self._covered.hide()
            self._keep.set_words(self.tr("Keep these figures"))
            self.focus()
            return
        self.told.emit(self._counter, self._figures())

    def _figures(self) -> Figures:
        told = {what: field.value() for what, field in self._fields.items()}
        choices = tuple(count for what, count in told.items() if not isinstance(what, Mark))
        return Figures(
            told.get(Mark.YES, 0), told.get(Mark.NO, 0), told[Mark.ABSTAIN], choices=choices
        )


class HandsPane(QWidget):
    """Two columns, one difference, one sentence for the chair."""

    told = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted: dict[Counted, str] = {}
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
        self._compare: dict[Counted, Label] = {}
        self._icons: dict[Counted, IconLabel] = {}
        self._compared = column(gap=8)
        self._missing = Label(t="small", wrap=True)
        self._agree = compare = Card(Label(self.tr("Do they agree?"), "leadstrong"), gap=10)
        compare.body.addWidget(scroll(_on_card(self._compared)), 1)
        compare.body.addWidget(self._missing)
        cards = row(*self.counters, compare, gap=14)
        for place in range(3):
            cards.setStretch(place, 1)
        self._say = Label(t="leadstrong", wrap=True)
        say = row(IconLabel("speakerphone", "ink2", 24), self._say, gap=10)
        say.setStretch(1, 1)
        layout = column(head, self._band, cards, say, gap=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        self._count_what(counted_of(vote))
        self._method.setText(method)
        self._question.setText(vote.question)
        self._here.setText(str(view.eligible))
        plain = view.least is not None and not vote.by_most
        self._need.setText(self.tr("{0} needed").format(view.least) if plain else "")
        both = view.first is not None and view.second is not None
        wrong = self._wrong(view)
        names = (vote.counter, vote.second_counter)
        offices = (self.tr("Counter 1"), self.tr("Counter 2"))
        for card, office, name, count in zip(
            self.counters, offices, names, (view.first, view.second), strict=True
        ):
            card.show_count(office, name, count, both=both, wrong=wrong)
        self._show_compare(view, both=both)
        self._show_band(wrong, both=both)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a cramped pane the band below says whether they agree, and each counter is told by the name alone."""
        super().resizeEvent(event)
        cramped = self.width() < scaled(CRAMPED)
        self._agree.setVisible(not cramped)
        for card in self.counters:
            card.set_cramped(cramped=cramped)

    def _count_what(self, counted: dict[Counted, str]) -> None:
        if counted == self._counted:
            return
        self._counted = counted
        for card in self.counters:
            card.count_what(counted)
        clear(self._compared)
        self._compare = {what: Label() for what in counted}
        self._icons = {what: IconLabel("circle", "ink2") for what in counted}
        for what, words in counted.items():
            name = ElidedLabel(words, t="strong")
            told = column(name, self._compare[what], gap=0)  # a narrow card shows both whole
            line = row(self._icons[what], told, gap=8)
            line.setStretch(1, 1)
            self._compared.addWidget(box(line))
        self._compared.addStretch(1)

    def _wrong(self, view: VoteView) -> tuple[Counted, ...]:
        one, other = view.first, view.second
        if one is None or other is None:
            return ()
        return tuple(
            what for what in self._counted if hands_for(one, what) != hands_for(other, what)
        )

    def _show_compare(self, view: VoteView, *, both: bool) -> None:
        for what, words in self._compare.items():
            if not both or view.first is None or view.second is None:
                self._icons[what].show_icon("circle", "ink2")
                words.setText(self.tr("waiting"))
                continue
            one, other = hands_for(view.first, what), hands_for(view.second, what)
            same = one == other
            self._icons[what].show_icon(
                "circle-check" if same else "circle-x", "met" if same else "block"
            )
            words.setText(
                self.tr("both {0}").format(one)
                if same
                else self.tr("{0} and {1}, {2} apart").format(one, other, abs(one - other))
            )
        self._missing.setText(self._rest(view) if both else "")

    def _rest(self, view: VoteView) -> str:
        """Say how many raised no hand; several marks each do not tell it."""
        vote, first = view.vote, view.first
        if vote is None or first is None or (vote.on_options and vote.pick > 1):
            return ""
        raised = sum(hands_for(first, what) for what in self._counted)
        return self.tr("{0} raised no hand").format(view.eligible - raised)

    def _show_band(self, wrong: tuple[Counted, ...], *, both: bool) -> None:
        words = self.tr("Who agrees, please raise your hand. Hold it up until both have counted.")
        if any(not isinstance(what, Mark) for what in self._counted):
            words = self.tr(
                "One after the other, as the chair reads them; up until both have counted."
            )
        self._band.setVisible(bool(wrong))
        if wrong:
            names = "、".join(self._counted[what] for what in wrong)
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
    field.setFixedWidth(scaled(110))
    return field


def _on_card(lines: QLayout) -> QWidget:
    """Hold lines that may have to scroll, on the ground of their card."""
    inner = box(lines)
    inner.setObjectName("scrolled")
    return inner
