"""Counting papers on options: the digits are the rows, Enter closes the paper, strokes grow in one line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.counting import FIRST, SECOND
from consult_app.domain.voting import BallotRead, Vote
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import CRAMPED
from consult_app.ui.pages.vote_correct_button import CorrectButton
from consult_app.ui.pages.vote_count import CollectCard
from consult_app.ui.pages.vote_reasons import ReasonBar
from consult_app.ui.pages.vote_tellers import TellerLine
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Place,
    SqueezedLabel,
    box,
    clear,
    column,
    hair,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button, KeyCap
from consult_app.ui.widgets.cards import Band, scroll
from consult_app.ui.widgets.fields import TextField
from consult_app.ui.widgets.tally import TallyStrokes

ONE_KEY = 9
"""Up to so many options a digit is a row; beyond that a row has two digits, so that 1 and 12 are told apart."""


BUTTON, NARROW = 250, 640
"""Width in px of an option's key, and of the row below which it is half of that."""
LONG = 6
"""Characters of a name that stand in half a key; where one is longer, keys are wider in a narrow window."""
LEAST_STROKES, FIGURE = 104, 80
LOW_FROM = 7
"""From so many options on the rows are lower, so that nine are seen at once."""


class OptionRow(QWidget):
    """One option: its key with the name, its strokes in one line, its figure."""

    pressed = Signal(int)

    def __init__(self, number: int, digits: str, name: str, *, long: bool = False) -> None:
        super().__init__()
        self._number, self._long = number, long
        self._low, self._worn = False, ""
        self.button = Button(f"{digits}\u2002{name}", act=self._on_pressed)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setFixedWidth(scaled(BUTTON // 2))
        self.button.setToolTip(name)
        self.strokes = TallyStrokes(name, per_row=9, rows=1, side=28)
        self.strokes.setMinimumWidth(LEAST_STROKES)  # fewer fit, and the rest folds into 正 ×n
        self.figure = Label("0", "figure")
        line = row(self.button, self.strokes, None, self.figure, gap=14, inset=(8, 1, 10, 1))
        line.setStretch(1, 1)
        self.setLayout(line)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self.fit()
        super().resizeEvent(event)

    def fit(self) -> None:
        """In a narrow window the name gives way before the figure does; the tip has all of it."""
        wide, half = scaled(BUTTON), scaled(BUTTON // 2)
        wide = max(wide, self.width() * 2 // 5) if self._long else wide
        if self.width() < scaled(NARROW):
            alone = self.strokes.isHidden()
            share = self.width() - scaled(FIGURE) if alone else self.width() // 2
            wide = max(half, share) if self._long else half
        self.button.setFixedWidth(wide)

    def _on_pressed(self) -> None:
        self.pressed.emit(self._number)

    def show_count(self, count: int, *, newest: bool) -> None:
        self.figure.setText(str(count))
        self.strokes.show_count(count, newest=newest)

    def set_low(self, *, low: bool) -> None:
        self._low = low
        self.figure.set_role("h2" if low else "title")
        self.strokes.set_side(22 if low else 28, 1)
        self._worn = "small" if low else ""
        self.button.set_kind(self._worn)

    def show_chosen(self, *, chosen: bool) -> None:
        """Fill the key of what the paper in hand marks, with a tick: not by colour alone."""
        filled = "smallprimary" if self._low else "primary"
        worn = filled if chosen else "small" if self._low else ""
        if worn == self._worn:
            return  # of sixty keys one or two change with a digit; each takes a dressing
        self._worn = worn
        self.button.set_kind(worn)
        self.button.set_icon("check" if chosen else "")


class ChoicePane(QWidget):
    """Digits mark what the paper in hand chooses, 0 spoils it, Enter closes it, Backspace takes back."""

    read = Signal(object, object, int)
    spoiled = Signal(str, int)
    taken_back = Signal(int)
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: VoteView | None = None
        self._names: tuple[str, ...] = ()
        self._typed = ""
        self._hands: dict[int, list[int]] = {FIRST: [], SECOND: []}
        self._written: dict[int, list[str]] = {FIRST: [], SECOND: []}
        self.collect, self.tellers = CollectCard(), TellerLine()
        self.tellers.switched.connect(self._on_switched)
        self.tellers.settle_wanted.connect(self.settle_wanted)
        self._build_head()
        self._build_board()
        self._build_paper()
        layout = column(
            self._head,
            self.collect,
            self._board,
            self._warn,
            self._reasons,
            self._write_line,
            self._paper,
            self._foot,
            self.tellers,
            None,
            gap=6,
        )
        layout.setStretch(2, 100)
        layout.setStretch(9, 1)
        self.setLayout(layout)

    def _build_head(self) -> None:
        self._method, self._question = Label(t="small"), Label(t="title", wrap=True)
        self._lead, self._number, self._of = Label(t="lead"), Label(t="hero"), Label(t="lead")
        self._number_box = box(row(self._lead, self._number, self._of, gap=10))
        head = row(column(self._method, self._question, gap=2), self._number_box, gap=16)
        head.setStretch(0, 1)
        self._head = box(head)

    def _build_board(self) -> None:
        self.rows: list[OptionRow] = []
        self._lines = column(gap=0)
        inner = box(self._lines)
        self._board = scroll(inner)

    def _build_paper(self) -> None:
        self._now = Label(t="strong")
        self._chosen = ElidedLabel(t="strong")
        self._rest = SqueezedLabel(t="small")
        self._spoil = self._quiet(self.tr("Spoiled"), self._on_spoil)
        self._write = self._quiet(self.tr("Write in… +"), self._on_write)
        self._done = self._quiet(self.tr("Paper done"), self.close_paper)
        self._zero, self._enter = KeyCap("0"), KeyCap("Enter")
        line = row(
            self._now,
            self._chosen,
            self._rest,
            None,
            self._write,
            self._spoil,
            self._zero,
            self._done,
            self._enter,
            gap=8,
            inset=(14, 6, 14, 6),
        )
        line.setStretch(1, 1)
        self._paper = Place("well")
        self._paper.setLayout(line)
        self._warn = Band("warn")
        self._warn.hide()
        self._reasons = ReasonBar()
        self._reasons.chosen.connect(self._spoil_as)
        self._name = TextField(self.tr("Name written on the paper"))
        self._name.editor.returnPressed.connect(self._on_written)
        keep = Button(self.tr("Count this name"), "small", act=self._on_written)
        self._write_line = box(row(self._name, column(None, keep, 4, gap=0), None, gap=10))
        self._write_line.hide()
        self._back = self._quiet(self.tr("Take back"), self.take_back)
        self._sum_icon, self._sum = IconLabel("circle-check", "met"), ElidedLabel(t="small")
        self.correct = CorrectButton()
        foot = row(self._back, KeyCap("Backspace"), self._sum_icon, self._sum, self.correct, gap=10)
        foot.setStretch(3, 1)
        self._foot = box(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a cramped pane how many more may be marked stands whole, and the key is told in the right panel."""
        super().resizeEvent(event)
        self._enter.setVisible(self.width() >= scaled(CRAMPED))

    def _quiet(self, words: str, act: Callable[[], object]) -> Button:
        button = Button(words, "small", act=act)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    @property
    def teller(self) -> int:
        """Whose paper the main keys mark."""
        return self.tellers.teller

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        before = self._view.vote if self._view else None
        first = before is None or (before.id, before.count) != (vote.id, vote.count)
        self._view = view
        self._make_rows(view)
        both = {FIRST: vote.counter, SECOND: vote.second_counter} if vote.second_reads else {}
        self._reasons.show_reasons(view.spoiled_reasons, both)
        if first:
            self._reasons.forget()
        counting = vote.collected_at is not None and vote.returned <= vote.issued
        self._method.setText(method)
        self._question.setText(vote.question)
        self.collect.show_vote(vote)
        self.tellers.show_view(view)
        newest = _newest(vote, view.pile.last)
        for line, (name, count) in zip(self.rows, view.options, strict=True):
            line.show_count(count, newest=name in newest)
        self._show_paper()
        for part, shown in (
            (self.collect, not counting),
            (self._board, counting),
            (self._paper, counting and not self._all_read()),
            (self._foot, counting),
            (self._number_box, counting),
            (self.tellers, counting and vote.second_reads),
        ):
            part.setVisible(shown)
        self._write.setVisible(vote.write_in > 0)
        if first and counting:
            self.setFocus()

    def _make_rows(self, view: VoteView) -> None:
        names = tuple(name for name, _ in view.options)
        if names == self._names:
            return
        self._names = names
        clear(self._lines)
        printed = len(view.vote.options) if view.vote else 0
        wide = 2 if printed > ONE_KEY else 1
        long = any(len(name) > LONG for name in names)
        self.rows = []
        for number, name in enumerate(names, 1):
            digits = str(number).zfill(wide) if number <= printed else "+"
            line = OptionRow(number, digits, name, long=long)
            line.button.setEnabled(number <= printed)
            line.pressed.connect(self.toggle)
            line.set_low(low=printed >= LOW_FROM)
            self.rows.append(line)
            if number > 1:
                self._lines.addWidget(hair())
            self._lines.addWidget(line)
        self._lines.addStretch(1)
        self._zero.setText("0" * wide)

    def _read_so_far(self, teller: int = 0) -> int:
        pile = self._view.pile if self._view else None
        first = (teller or self.teller) == FIRST
        return 0 if pile is None else pile.first if first else pile.second

    def _all_read(self, teller: int = 0) -> bool:
        """Say whether this teller (else whose keys these are) has read the whole pile."""
        vote = self._view.vote if self._view else None
        return vote is not None and self._read_so_far(teller) >= vote.returned

    def _show_paper(self) -> None:
        """Say what the paper in hand chooses so far, and what is left."""
        view = self._view
        if view is None or view.vote is None:
            return
        vote, read = view.vote, self._read_so_far()
        done = self._all_read()
        self._lead.setText(self.tr("All are read") if done else self.tr("Read paper"))
        self._number.setText(str(min(read + 1, vote.returned)))
        self._number.setVisible(not done)
        self._of.setText(self.tr("of {0}").format(vote.returned))
        self._of.setVisible(not done)
        room = self._number_box.layout()
        if room is not None:
            room.activate()
            self._number_box.setMinimumWidth(room.sizeHint().width())
        chosen, written = self._hands[self.teller], self._written[self.teller]
        for number, line in enumerate(self.rows, 1):
            line.show_chosen(chosen=number in chosen)
        names = [f"{number} {vote.options[number - 1]}" for number in chosen] + written
        self._now.setText(self.tr("Paper {0}:").format(read + 1))
        self._chosen.set_whole("\u2002".join(names) or self.tr("nothing yet"))
        left = vote.pick - len(chosen) - len(written)
        cramped = self.width() < scaled(CRAMPED)
        told = self.tr("{0} more") if cramped else self.tr("{0} more may be marked")
        words = told.format(left)
        if left == 0:
            words = self.tr("as many as may be marked")
        elif left < 0:
            words = self.tr("{0} too many: the paper is spoiled").format(-left)
        self._rest.setText(words)
        self._rest.set_tone("block" if left < 0 else "")
        self._show_sums(view)
        self._back.setEnabled(bool(chosen or written or read))
        if self._typed:
            self._rest.setText(self.tr("{0}_ second digit").format(self._typed))

    def _show_sums(self, view: VoteView) -> None:
        marks = view.marks
        total = sum(count for _, count in view.options)
        pick = view.vote.pick if view.vote else 1
        most = marks.yes * pick
        holds = marks.yes <= total <= most
        self._sum_icon.show_icon(
            "circle-check" if holds else "circle-x", "met" if holds else "block"
        )
        words = self.tr("{0} papers: {1} choose, {2} blank, {3} spoiled; {4} marks, at most {5}")
        self._sum.set_whole(
            words.format(marks.total, marks.yes, marks.abstain, marks.spoiled, total, most)
        )

    def toggle(self, number: int) -> None:
        """Mark an option on the paper in hand, or take the mark off again."""
        self.setFocus()
        if self._reasons.asks(self.teller) or self._all_read():
            return
        self._toggle(self.teller, number)

    def _toggle(self, teller: int, number: int) -> None:
        hand = self._hands[teller]
        if number in hand:
            hand.remove(number)
        else:
            hand.append(number)
        self._show_paper()

    def close_paper(self) -> None:
        """The paper in hand is read; what it chooses is kept."""
        self._close(self.teller)

    def _close(self, teller: int) -> None:
        if self._view is None or self._all_read(teller):
            return
        chosen, written = tuple(self._hands[teller]), tuple(self._written[teller])
        self._empty(teller)
        self.read.emit(chosen, written, teller)

    def _empty(self, teller: int) -> None:
        self._hands[teller], self._written[teller], self._typed = [], [], ""

    def take_back(self) -> None:
        """Take the last mark of the paper in hand back, or the paper before it."""
        self._take_back(self.teller)

    def _take_back(self, teller: int) -> None:
        hand, written = self._hands[teller], self._written[teller]
        if self._typed:
            self._typed = ""
        elif written:
            written.pop()
        elif hand:
            hand.pop()
        else:
            self.taken_back.emit(teller)
        self._show_paper()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        view, key = self._view, Qt.Key(event.key())
        if event.isAutoRepeat() or view is None or not self._foot.isVisibleTo(self):
            super().keyPressEvent(event)
            return
        pad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        teller = SECOND if pad and self.tellers.by_pad else self.teller
        digit = int(key) - int(Qt.Key.Key_0)
        if self._reasons.asks(teller):
            self._reasons.strike(key, teller)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close(teller)
        elif key == Qt.Key.Key_Slash:
            self.tellers.switch()
        elif key == Qt.Key.Key_Plus and self._write.isVisibleTo(self):
            self._on_write()
        elif key == Qt.Key.Key_Backspace:
            self._take_back(teller)
        elif 0 <= digit <= ONE_KEY and not self._all_read(teller):
            self._on_digit(teller, digit)
        else:
            super().keyPressEvent(event)

    def _on_digit(self, teller: int, digit: int) -> None:
        printed = len(self._view.vote.options) if self._view and self._view.vote else 0
        wide = 2 if printed > ONE_KEY else 1
        self._typed += str(digit)
        if len(self._typed) < wide:
            self._show_paper()
            return
        number, self._typed = int(self._typed), ""
        if number == 0:
            self._ask_reason(teller)
        elif number <= printed:
            self._toggle(teller, number)
        else:
            self._show_paper()

    def _on_spoil(self) -> None:
        self._ask_reason(self.teller)

    def _ask_reason(self, teller: int) -> None:
        if not self._all_read(teller):
            self._reasons.ask(teller)

    def _spoil_as(self, reason: str, teller: int) -> None:
        self._empty(teller)
        self.spoiled.emit(reason, teller)

    def _on_write(self) -> None:
        self._write_line.show()
        self._name.editor.setFocus()

    def _on_written(self) -> None:
        if self._name.text():
            self._written[self.teller].append(self._name.text())
        self._name.set_text("")
        self._write_line.hide()
        self.setFocus()
        self._show_paper()

    def _on_switched(self) -> None:
        self._typed = ""
        self._paper.setVisible(not self._all_read())
        self._show_paper()
        self.setFocus()


def _newest(vote: Vote, last: BallotRead | None) -> set[str]:
    """Return the names whose last stroke is the paper's read last."""
    if last is None or last.mark == "spoiled":
        return set()
    return {vote.options[number - 1] for number in last.chosen} | set(last.written)
