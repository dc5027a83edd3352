"""Show of hands: two counters enter apart; a difference is a reason to count again, nobody's fault."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSpinBox, QWidget

from consult_app.domain.voting import HandCount, Mark, Vote
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import CRAMPED
from consult_app.ui.pages.vote_correct_button import CorrectButton
from consult_app.ui.pages.vote_figures import Counted, FigureGrid, Place, hands_for
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
FEW = 3
"""Up to so many figures a section stand beside the comparison; more take its room."""


def counted_of(vote: Vote) -> dict[Counted, str]:
    """Return what is counted of a vote, with its words, in order."""
    if not vote.on_options:
        return {mark: mark_words(mark) for mark in HAND_MARKS}
    told: dict[Counted, str] = {
        place: f"{place + 1} {name}" for place, name in enumerate(vote.options)
    }
    return told | {Mark.ABSTAIN: mark_words(Mark.ABSTAIN)}


class CounterCard(Card):
    """The column of one counter; what was entered stays covered until the other has entered too."""

    told = Signal(int, object)
    other_wanted = Signal()

    def __init__(self, counter: int) -> None:
        super().__init__(gap=10)
        self._counter = counter
        self._office, self._name = Label(t="small"), Label(t="leadstrong")
        self.grid = FigureGrid()
        self.grid.done.connect(self._on_keep)
        self._lines = scroll(self.grid)
        self.grid.in_hand.connect(self._lines.ensureWidgetVisible)
        self._covered = Label(self.tr("Entered. It is shown when both have entered."), wrap=True)
        self._below = box(column(None, gap=0))
        self._keep = Button(self.tr("Keep figures"), act=self._on_keep)
        self.other = Button("", "small", act=self.other_wanted.emit)
        self.body.addLayout(row(self._office, self._name, None, self.other, gap=8))
        self.body.addWidget(self._lines, 1)
        self.body.addWidget(self._covered)
        self.body.addWidget(self._below, 1)
        self.body.addWidget(self._keep)

    @property
    def _fields(self) -> dict[Counted, QSpinBox]:
        """The fields of a hall that is counted as one."""
        return self.grid.parts[0]

    def count_what(
        self, counted: dict[Counted, str], sections: tuple[str, ...], *, digits: int
    ) -> None:
        """Offer an empty field for each thing hands are raised for, in each section."""
        self.grid.build(counted, sections, digits=digits)
        wide = bool(sections) and len(counted) > FEW
        bars = Qt.ScrollBarPolicy
        self._lines.setHorizontalScrollBarPolicy(
            bars.ScrollBarAsNeeded if wide else bars.ScrollBarAlwaysOff
        )

    def show_count(
        self,
        office: str,
        name: str,
        count: HandCount | None,
        *,
        both: bool,
        wrong: Collection[Place],
    ) -> None:
        self._office.setText(office)
        self._name.setText(name)
        self.grid.name_fields(name or office)
        covered = count is not None and not both
        self._keep.set_words(self.tr("Enter again") if covered or both else self.tr("Keep figures"))
        if covered:
            self.grid.empty()  # the other counter may press what uncovers them
        self._cover(covered=covered)
        self.grid.show_count(count if both else None, wrong if both else frozenset())

    def who(self) -> str:
        """Return the counter's name, or the office while nobody is named."""
        return self._name.text() or self._office.text()

    def _cover(self, *, covered: bool) -> None:
        self._covered.setVisible(covered)
        self._below.setVisible(covered)
        self._lines.setVisible(not covered)

    def set_cramped(self, *, cramped: bool) -> None:
        self._office.setVisible(not cramped)
        self.grid.set_cramped(cramped=cramped)

    def focus(self, wrong: Collection[Place] = frozenset()) -> None:
        """Give the keyboard to the first field, or to the first in which the counters differ."""
        self.grid.focus(wrong)

    def _on_keep(self) -> None:
        if not self._lines.isVisibleTo(self):
            self._cover(covered=False)
            self._keep.set_words(self.tr("Keep figures"))
            self.focus()
            return
        self.told.emit(self._counter, self.grid.figures())


class HandsPane(QWidget):
    """Two columns, one difference, one sentence for the chair."""

    told = Signal(int, object)
    sections_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: VoteView | None = None
        self._shown: object = None
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
        self._band = Band("block", wrap=True)
        self._apart_now = False
        self.counters = (CounterCard(1), CounterCard(2))
        for card in self.counters:
            card.told.connect(self._on_told)
            card.other_wanted.connect(self._on_other)
        self._turn = 0
        """Whose table is on show, where there is room for one only."""
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
        self._divide = Button(self.tr("Count by sections…"), "small", act=self.sections_wanted.emit)
        self.correct = CorrectButton()
        self._acts = row(self._divide, self.correct, gap=6)
        say = row(IconLabel("speakerphone", "ink2", 24), self._say, box(self._acts), gap=10)
        say.setStretch(1, 1)
        layout = column(head, self._band, cards, say, gap=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        self._view = view
        self._count_what(vote, view.eligible)
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
        self._show_compare(view, wrong, both=both)
        self._show_band(vote, wrong, both=both)
        counted = view.first is not None or view.second is not None
        self._divide.setVisible(not counted)
        if not both:
            self._turn = 1 if view.first is not None else 0
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a cramped pane the band below says whether they agree, and each counter is told by the name alone."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """By sections a cramped pane shows one counter's table at a time; who has to count, or the one asked for."""
        cramped = self.width() < scaled(CRAMPED)
        vote = self._view.vote if self._view else None
        sections = vote is not None and bool(vote.sections)
        wide = sections and len(self._counted) > FEW
        self._agree.setVisible(not cramped and not wide)
        alone = cramped and sections
        ways = QBoxLayout.Direction
        self._acts.setDirection(ways.TopToBottom if cramped else ways.LeftToRight)
        for place, card in enumerate(self.counters):
            card.set_cramped(cramped=cramped)
            card.setVisible(not alone or place == self._turn)
            card.other.setVisible(alone)
            card.other.set_words(self.counters[1 - place].who())
        self._band.setVisible(self._apart_now and not cramped)  # the sentence for the chair says it

    def _on_other(self) -> None:
        self._turn = 1 - self._turn
        self._fold()
        self.counters[self._turn].focus()

    def _count_what(self, vote: Vote, eligible: int) -> None:
        """Offer empty fields for each vote and each count of it: nothing of the one before stands in them."""
        counted = counted_of(vote)
        shown = (vote.id, vote.count, tuple(counted.items()), vote.sections)
        if shown == self._shown:
            return
        self._shown, self._counted = shown, counted
        for card in self.counters:
            card.count_what(counted, vote.sections, digits=len(str(eligible)))
        clear(self._compared)
        self._compare = {what: Label(wrap=True) for what in counted}
        self._icons = {what: IconLabel("circle", "ink2") for what in counted}
        for what, words in counted.items():
            name = ElidedLabel(words, t="strong")
            told = column(name, self._compare[what], gap=0)  # a narrow card shows both whole
            line = row(self._icons[what], told, gap=8)
            line.setStretch(1, 1)
            self._compared.addWidget(box(line))
        self._compared.addStretch(1)

    def _on_told(self, counter: int, figures: object) -> None:
        """Once a counter's figures are kept, the keyboard is the other's."""
        self.told.emit(counter, figures)
        view = self._view
        if view is None or (view.first is None) is (view.second is None):
            return
        self.counters[1 if view.second is None else 0].focus()

    def focus(self) -> None:
        """Give the keyboard to where the hands are counted again, or to who has not counted yet."""
        view = self._view
        if view is not None:
            waits = view.first is not None and view.second is None
            self._turn = 1 if waits else 0
            self._fold()
            self.counters[self._turn].focus(self._wrong(view))

    def _wrong(self, view: VoteView) -> frozenset[Place]:
        """Return where the two counters differ, section by section."""
        one, other = view.first, view.second
        if one is None or other is None:
            return frozenset()
        return frozenset(
            (section, what)
            for section in range(max(1, len(one.parts)))
            for what in self._counted
            if hands_for(one, what, section) != hands_for(other, what, section)
        )

    def _show_compare(self, view: VoteView, wrong: Collection[Place], *, both: bool) -> None:
        for what, words in self._compare.items():
            if not both or view.first is None or view.second is None:
                self._icons[what].show_icon("circle", "ink2")
                words.setText(self.tr("waiting"))
                continue
            differ = any(place[1] == what for place in wrong)
            self._icons[what].show_icon(
                "circle-x" if differ else "circle-check", "block" if differ else "met"
            )
            words.setText(self._compare_words(view.first, view.second, what, wrong))
        self._missing.setText(self._rest(view) if both else "")

    def _compare_words(
        self, first: HandCount, second: HandCount, what: Counted, wrong: Collection[Place]
    ) -> str:
        """Say that both have the same, or what each has; by sections only of those that differ."""
        apart = sorted(section for section, other in wrong if other == what)
        if not apart:
            return self.tr("both {0}").format(hands_for(first, what))
        if not first.parts:
            one, other = hands_for(first, what), hands_for(second, what)
            return self.tr("{0} and {1}, {2} apart").format(one, other, abs(one - other))
        told = self.tr("{0}: {1} and {2}")
        return "；".join(
            told.format(
                first.parts[section]["name"],
                hands_for(first, what, section),
                hands_for(second, what, section),
            )
            for section in apart
        )

    def _rest(self, view: VoteView) -> str:
        """Say how many raised no hand; several marks each do not tell it."""
        vote, first = view.vote, view.first
        if vote is None or first is None or (vote.on_options and vote.pick > 1):
            return ""
        raised = sum(hands_for(first, what) for what in self._counted)
        return self.tr("{0} raised no hand").format(view.eligible - raised)

    def _show_band(self, vote: Vote, wrong: Collection[Place], *, both: bool) -> None:
        words = self.tr("Who agrees, please raise your hand. Hold it up until both have counted.")
        if vote.on_options:
            words = self.tr(
                "One after the other, as the chair reads them; up until both have counted."
            )
        elif vote.sections:
            words = self.tr("Section by section: who agrees, who is against, who abstains.")
        self._apart_now = bool(wrong)
        if wrong:
            names = self._names_of(wrong)
            self._band.show_words("block", self._difference_words(vote, wrong))
            words = self.tr(
                "Who said {0}, please raise your hand once more, high, until both have counted."
            ).format(names)
            if vote.sections:
                words = self.tr(
                    "Only {0}: who said {1}, please raise your hand once more, high."
                ).format(self._apart(vote, wrong), names)
        elif both:
            words = self.tr("Thank you, the counts agree.")
        self._say.setText(words)

    def _names_of(self, wrong: Collection[Place]) -> str:
        differing = {what for _, what in wrong}
        return "、".join(words for what, words in self._counted.items() if what in differing)

    def _apart(self, vote: Vote, wrong: Collection[Place]) -> str:
        apart = sorted({section for section, _ in wrong})
        return "、".join(vote.sections[section] for section in apart)

    def _difference_words(self, vote: Vote, wrong: Collection[Place]) -> str:
        if not vote.sections:
            words = self.tr("{0} differs: raise hands again, both count anew")
            return words.format(self._names_of(wrong))
        told = "、".join(
            f"{vote.sections[section]}（{self._names_of({one for one in wrong if one[0] == section})}）"
            for section in sorted({section for section, _ in wrong})
        )
        return self.tr("{0} differs: raise hands again only there").format(told)


def _on_card(lines: QLayout) -> QWidget:
    """Hold lines that may have to scroll, on the ground of their card."""
    inner = box(lines)
    inner.setObjectName("scrolled")
    return inner
