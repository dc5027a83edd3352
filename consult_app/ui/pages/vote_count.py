"""Counting papers read aloud: one key a paper, strokes that grow, sums that come out."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.counting import FIRST, SECOND
from consult_app.domain.voting import Mark, Vote
from consult_app.services.hand_figures import Figures
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import CRAMPED
from consult_app.ui.pages.vote_correct_button import CorrectButton
from consult_app.ui.pages.vote_reasons import ReasonBar
from consult_app.ui.pages.vote_tellers import TellerLine
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    SqueezedLabel,
    box,
    column,
    hair,
    row,
    scaled,
    upright,
)
from consult_app.ui.widgets.buttons import Button, CountKey, KeyCap
from consult_app.ui.widgets.cards import Band, Card
from consult_app.ui.widgets.fields import NumberField
from consult_app.ui.widgets.tally import STROKES, TallyStrokes
from consult_app.ui.words.meeting import mark_words

PAPER_MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)
KEYS = {
    Qt.Key.Key_1: Mark.YES,
    Qt.Key.Key_2: Mark.NO,
    Qt.Key.Key_3: Mark.ABSTAIN,
    Qt.Key.Key_0: Mark.SPOILED,
}
DIGITS = {Mark.YES: "1", Mark.NO: "2", Mark.ABSTAIN: "3", Mark.SPOILED: "0", Mark.AWAY: "0"}
NARROW = 640
"""Width of the pane in px below which the sum is not explained."""
ANSWERS = {
    Qt.Key.Key_Return: True,
    Qt.Key.Key_Enter: True,
    Qt.Key.Key_Escape: False,
    Qt.Key.Key_Backspace: False,
}
"""Whether a key struck twice at once was two papers, said without the mouse."""
GUARD_MS = 300
"""The same key within so many milliseconds is asked about: one paper is not two."""


class Column(Card):
    """One choice: its word, its figure, its strokes."""

    def __init__(self, mark: Mark) -> None:
        self.figure = Label("0", "figure")
        self.strokes = TallyStrokes(mark_words(mark), per_row=4, rows=3)
        head = row(SqueezedLabel(mark_words(mark), "leadstrong"), None, self.figure, gap=6)
        super().__init__(head, hair(), self.strokes, None, gap=6, inset=12)

    def show_count(self, count: int, *, newest: bool) -> None:
        self.figure.setText(str(count))
        self.strokes.show_count(count, newest=newest)


class CollectCard(Card):
    """What came out of the box, before the first paper is read."""

    collected = Signal(int, int, int)

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._issued = NumberField(self.tr("Issued"), 0, most=99_999)
        self._returned = NumberField(self.tr("Out of the box"), 0, most=99_999)
        self._spoiled = NumberField(self.tr("Spoiled before use"), 0, most=99_999)
        keep = Button(self.tr("Keep the numbers, then read aloud"), "large", act=self._on_keep)
        words = self.tr("Count the papers from the box before any is opened")
        head = SqueezedLabel(words, "leadstrong")
        fields = row(self._issued, self._returned, self._spoiled, None, gap=12)
        void = self.tr("More out of the box than issued: the whole vote is void.")
        why = SqueezedLabel(void, "small")
        self.body.addWidget(head)
        self.body.addLayout(fields)
        self.body.addWidget(why)
        self.correct = CorrectButton()
        self.body.addLayout(row(keep, None, self.correct))

    def show_vote(self, vote: Vote) -> None:
        for field, value in (
            (self._issued, vote.issued),
            (self._returned, vote.returned),
            (self._spoiled, vote.spoiled_before),
        ):
            if not field.editor.hasFocus():
                field.editor.setValue(value)

    def focus(self) -> None:
        self._returned.editor.setFocus()
        self._returned.editor.selectAll()

    def _on_keep(self) -> None:
        told = (self._returned.value(), self._issued.value(), self._spoiled.value())
        self.collected.emit(*told)


class SecondTellerCard(Card):
    """The totals of the second teller, who kept strokes on paper."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._fields = {mark: NumberField(mark_words(mark), 0, most=99_999) for mark in PAPER_MARKS}
        self._head = Label(t="leadstrong", wrap=True)
        keep = Button(self.tr("Compare"), act=self._on_keep)
        under = column(None, keep, 4, gap=0)
        self.body.addWidget(self._head)
        self.body.addLayout(row(*self._fields.values(), under, gap=12))

    def show_view(self, name: str, words: str) -> None:
        self._head.setText(words or self.tr("What did {0} count?").format(name))
        self._head.set_tone("block" if words else "")

    def focus(self) -> None:
        editor = self._fields[Mark.YES].editor
        editor.setFocus()
        editor.selectAll()

    def _on_keep(self) -> None:
        yes, no, abstain, spoiled = (field.value() for field in self._fields.values())
        self.told.emit(Figures(yes, no, abstain, spoiled))


class CountPane(QWidget):
    """1 2 3 0 count a paper, Backspace takes the last one back; nothing else here takes digits."""

    read = Signal(object, str, int)
    taken_back = Signal(int)
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: VoteView | None = None
        self._since = {FIRST: QElapsedTimer(), SECOND: QElapsedTimer()}
        self._last_key: dict[int, Mark] = {}
        self._asked: tuple[Mark, int] | None = None
        """The key that was struck twice at once, and whose it is; nothing while nobody is asked."""
        self.collect, self.second = CollectCard(), SecondTellerCard()
        self.tellers = TellerLine()
        self.tellers.switched.connect(self._on_switched)
        self.tellers.settle_wanted.connect(self.settle_wanted)
        self._build()
        self._build_asking()
        layout = column(
            self._head,
            self.collect,
            self._columns_box,
            self._keys_box,
            self._ask,
            self._reasons,
            self._sum_line,
            self.second,
            self._foot,
            self.tellers,
            None,
            gap=10,
        )
        layout.setStretch(10, 1)
        self.setLayout(layout)

    def _build(self) -> None:
        self._method, self._question = Label(t="small"), Label(t="title", wrap=True)
        self._read, self._number, self._of = (
            Label(self.tr("Read paper"), "lead"),
            Label(t="hero"),
            Label(t="lead"),
        )
        self._number_box = box(row(self._read, self._number, self._of, gap=10))
        titles = column(self._method, self._question, gap=2)
        head = row(titles, self._number_box, gap=16)
        head.setStretch(0, 1)
        self._head = box(head)
        self.columns = {mark: Column(mark) for mark in PAPER_MARKS}
        columns = row(*self.columns.values(), gap=10)
        self._columns_box = box(columns)
        self.keys = {mark: CountKey(mark_words(mark), DIGITS[mark]) for mark in PAPER_MARKS}
        for mark, key in self.keys.items():
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setProperty("mark", mark.value)
            key.stand_beside(tuple(self.keys.values()))
            key.clicked.connect(self._on_key_button)
        self._keys_box = box(row(*self.keys.values(), gap=10))
        for number in range(len(PAPER_MARKS)):
            columns.setStretch(number, 1)
        self._sum_icon, self._sum, self._left = (
            IconLabel("circle-check", "met"),
            SqueezedLabel(t="strong"),
            Label(t="strong"),
        )
        self._sum_note = Label(t="small")
        self._sum_line = Place("well")
        self._sum_line.setLayout(
            row(
                self._sum_icon,
                self._sum,
                self._sum_note,
                None,
                self._left,
                gap=8,
                inset=(14, 8, 14, 8),
            )
        )
        self._back = Button("", "", "arrow-back-up", act=self._on_back)
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tellers = ElidedLabel(t="small")
        self.correct = CorrectButton()
        foot = row(self._back, KeyCap("Backspace"), upright(), self._tellers, self.correct, gap=12)
        foot.setStretch(3, 1)
        self._foot = box(foot)

    def _build_asking(self) -> None:
        self._ask = Band("warn")
        self._again = Button(self.tr("Two papers, count it (Enter)"), "small", act=self._on_again)
        self._not_again = Button(self.tr("One paper only (Esc)"), "small", act=self._on_not_again)
        for button in (self._again, self._not_again):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._ask.add_action(button)
        self._reasons = ReasonBar()
        self._reasons.chosen.connect(self._on_reason)
        self._reasons.asking.connect(self._show_keys)
        self._ask.hide()

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        before = self._view.vote if self._view else None
        first = before is None or (before.id, before.count) != (vote.id, vote.count)
        self._view = view
        collected = vote.collected_at is not None
        self._method.setText(method)
        self._question.setText(vote.question)
        counting = collected and vote.returned <= vote.issued
        self.collect.show_vote(vote)
        both = {FIRST: vote.counter, SECOND: vote.second_counter} if vote.second_reads else {}
        self._reasons.show_reasons(view.spoiled_reasons, both)
        if first:
            self._reasons.forget()
            self._on_not_again()
        self._show_count(view, vote)
        agreed = self._show_second(view, vote)
        self.tellers.show_view(view)
        done = self._all_read()
        totals = bool(vote.second_counter) and not vote.second_reads
        comparing = counting and done and totals and not agreed
        _switch(
            (self._columns_box, counting),
            (self._sum_line, counting and not comparing),
            (self._foot, counting),
            (self._number_box, counting),
            (self.collect, not counting),
            (self.second, comparing),
            (self._keys_box, counting and not done and not self._crowded()),
            (self.tellers, counting and vote.second_reads),
        )
        if first and counting:
            self.setFocus()

    def _show_count(self, view: VoteView, vote: Vote) -> None:
        marks = view.marks
        for mark, option in self.columns.items():
            # one stroke with a line below would read as two
            newest = mark is view.last_mark and marks.of(mark) % STROKES == 0
            option.show_count(marks.of(mark), newest=newest)
        read = view.pile.first if self.tellers.teller == FIRST else view.pile.second
        left = vote.returned - read
        self._number.setText(str(min(read + 1, vote.returned)))
        self._number.setVisible(left > 0)
        self._read.setText(self.tr("Read paper") if left > 0 else self.tr("All are read"))
        self._of.setText(self.tr("of {0}").format(vote.returned))
        self._of.setVisible(left > 0)
        parts = " + ".join(f"{mark_words(mark)} {marks.of(mark)}" for mark in PAPER_MARKS)
        self._sum.setText(self.tr("{0} = {1} papers").format(parts, marks.total))
        holds = sum(marks.of(mark) for mark in PAPER_MARKS) == marks.total
        self._sum_icon.show_icon(
            "circle-check" if holds else "circle-x", "met" if holds else "block"
        )
        self._sum_note.setText(
            self.tr("as many as were read") if holds else self.tr("does not come out")
        )
        self._left.setText(self.tr("{0} back, {1} left").format(vote.returned, left))
        paper = view.pile.last if self.tellers.teller == FIRST else view.pile.second_last
        last = paper.mark if paper else None
        words = self.tr("Take back no. {0} ({1})")
        self._back.set_words(words.format(read, mark_words(last)) if last else self.tr("Take back"))
        self._back.setEnabled(last is not None)
        names = [
            (self.tr("reads"), vote.caller),
            (self.tr("counts"), vote.counter),
            (self.tr("counts too"), vote.second_counter),
            (self.tr("supervises"), vote.supervisor),
        ]
        told = "\u3000".join(f"{office} {name}" for office, name in names if name)
        self._tellers.set_whole(told)

    def _show_second(self, view: VoteView, vote: Vote) -> bool:
        """Show where the second teller differs; say whether both agree."""
        words = ""
        second = view.second
        if second is not None:
            theirs = {
                Mark.YES: second.yes,
                Mark.NO: second.no,
                Mark.ABSTAIN: second.abstain,
                Mark.SPOILED: second.spoiled,
            }
            wrong = [
                self.tr("{0}: {1} and {2}").format(mark_words(mark), view.marks.of(mark), count)
                for mark, count in theirs.items()
                if count != view.marks.of(mark)
            ]
            if wrong:
                words = self.tr("The two differ. Look the papers through again. {0}").format(
                    "; ".join(wrong)
                )
        self.second.show_view(vote.second_counter, words)
        return second is not None and not words

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window the sum itself is what must be read."""
        self._sum_note.setVisible(self.width() >= scaled(NARROW))
        self._left.setVisible(self.width() >= scaled(CRAMPED))
        super().resizeEvent(event)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        """Lower keys and strokes in a low window."""
        for key in self.keys.values():
            key.set_height(72 if dense else 96)
        for option in self.columns.values():
            option.strokes.set_side(34 if dense else 40, 2 if dense else 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.isAutoRepeat() or self._view is None or not self._counting():
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        teller = SECOND if pad and self.tellers.by_pad else self.tellers.teller
        waits = self._asked is not None and self._asked[1] == teller
        if self._reasons.asks(teller):
            self._reasons.strike(key, teller)
        elif waits and key in ANSWERS:
            self._on_again() if ANSWERS[key] else self._on_not_again()
        elif key == Qt.Key.Key_Slash:
            self.tellers.switch()
        elif key == Qt.Key.Key_Backspace:
            self.taken_back.emit(teller)
        elif key in KEYS and not waits and not self._all_read(teller):
            self.strike(KEYS[key], teller)
        else:
            super().keyPressEvent(event)

    def _all_read(self, teller: int = 0) -> bool:
        """Say whether this teller (else whose keys these are) has read the whole pile."""
        view = self._view
        if view is None or view.vote is None:
            return False
        first = (teller or self.tellers.teller) == FIRST
        return (view.pile.first if first else view.pile.second) >= view.vote.returned

    def _crowded(self) -> bool:
        """In a cramped pane the reasons take the room of the keys, while they are asked for."""
        return not self._reasons.isHidden() and self.width() < scaled(CRAMPED)

    def _show_keys(self) -> None:
        counting = self._foot.isVisibleTo(self) and not self._all_read()
        self._keys_box.setVisible(counting and not self._crowded())

    def _on_back(self) -> None:
        self.taken_back.emit(self.tellers.teller)

    def _on_switched(self) -> None:
        if self._view is not None and self._view.vote is not None:
            self._show_count(self._view, self._view.vote)
            self._show_keys()
        self.setFocus()

    def _counting(self) -> bool:
        return self._keys_box.isVisibleTo(self) or self._foot.isVisibleTo(self)

    def strike(self, mark: Mark, teller: int = 0) -> None:
        """Count a paper; the same key again at once is asked about first."""
        teller = teller or self.tellers.teller
        since = self._since[teller]
        soon = since.isValid() and since.elapsed() < GUARD_MS
        if soon and mark is self._last_key.get(teller):
            if self._asked is None:  # one question at a time; the other teller strikes once more
                self._asked = (mark, teller)
                words = self.tr("{0} was struck twice at once. Were those two papers?")
                self._ask.show_words("warn", words.format(mark_words(mark)))
                self._ask.show()
            return
        self._last_key[teller] = mark
        since.restart()
        self._count(mark, teller)

    def _count(self, mark: Mark, teller: int) -> None:
        if mark is Mark.SPOILED:
            self._reasons.ask(teller)
        else:
            self.read.emit(mark, "", teller)

    def _on_key_button(self) -> None:
        self.setFocus()
        if not self._reasons.asks(self.tellers.teller) and self._asked is None:
            self.strike(Mark(str(self.sender().property("mark"))))

    def _on_again(self) -> None:
        asked = self._asked
        self._on_not_again()
        if asked is not None:
            self._count(*asked)

    def _on_not_again(self) -> None:
        self._ask.hide()
        if self._asked is not None:
            self._since[self._asked[1]].invalidate()
        self._asked = None

    def _on_reason(self, reason: str, teller: int) -> None:
        self.read.emit(Mark.SPOILED, reason, teller)


def _switch(*shown: tuple[QWidget, bool]) -> None:
    """Show and hide parts; those that go go first, or the window would grow for a moment."""
    for part, visible in sorted(shown, key=lambda each: each[1]):
        part.setVisible(visible)
