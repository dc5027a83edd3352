"""Two tellers who read the same pile: whose keys these are, how far each is, and settling what they read differently."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.counting import FIRST, SECOND, PaperPair
from consult_app.domain.voting import BallotRead, Mark, Vote
from consult_app.services.vote_view import VoteView
from consult_app.ui.page import CRAMPED
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.words.meeting import mark_words


class TellerLine(QWidget):
    """
    Says how far the second teller has read, and lets the keys change hands.

    Both may count at once: the row of digits is the first teller's, the number pad the second's.
    """

    switched = Signal()
    settle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.teller = FIRST
        self.by_pad = False
        self._open = 0
        self._names = {FIRST: "", SECOND: ""}
        self._icon = IconLabel("users", "ink2", 20)
        self._words = ElidedLabel(t="small")
        self._keys = Label(t="strong")
        self._switch = Button("", "small", act=self.switch, tip=self.tr("Key /"))
        self._settle = Button("", "small", "users", act=self.settle_wanted.emit)
        for button in (self._switch, self._settle):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = row(self._icon, self._keys, self._words, self._switch, self._settle, gap=10)
        line.setStretch(2, 1)
        self.setLayout(line)

    def show_view(self, view: VoteView) -> None:
        vote = view.vote
        if vote is None or not vote.second_reads:
            self.teller, self.by_pad = FIRST, False
            return
        self.by_pad = True
        self._names = {FIRST: vote.counter, SECOND: vote.second_counter}
        pile = view.pile
        told = self.tr("{0} has read {1}, {2} has read {3} of {4}; the number pad is {2}'s")
        self._words.set_whole(
            told.format(vote.counter, pile.first, vote.second_counter, pile.second, vote.returned)
        )
        self._open = len(pile.unsettled)
        self._settle.setVisible(bool(pile.differing))
        self._show_keys()
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """In a cramped pane the papers that differ are told in few words, and the icons give way."""
        cramped = self.width() < scaled(CRAMPED)
        words = self.tr("Papers that differ: {0}…").format(self._open)
        if cramped:
            words = self.tr("{0} differ…").format(self._open)
        self._settle.set_words(words if self._open else self.tr("All settled: look again…"))
        self._settle.set_icon("" if cramped else "users")
        self._icon.setVisible(not cramped)

    def _show_keys(self) -> None:
        other = SECOND if self.teller == FIRST else FIRST
        self._keys.setText(self.tr("Keys: {0}").format(self._names[self.teller]))
        self._switch.set_words(self.tr("Keys to {0}").format(self._names[other]))

    def switch(self) -> None:
        """Let the main keys change hands; nothing where one teller reads alone."""
        if self.by_pad:
            self.switch_to(SECOND if self.teller == FIRST else FIRST)

    def switch_to(self, teller: int) -> None:
        """Give the main keys to the other teller, e.g. where there is no number pad."""
        self.teller = teller
        self._show_keys()
        self.switched.emit()


def paper_words(vote: Vote, paper: BallotRead) -> str:
    """Return what a paper says: yes, or the names it chooses, or why it is spoiled."""
    if paper.mark is Mark.SPOILED:
        return f"{mark_words(Mark.SPOILED)}\u2002{paper.reason}"
    if not vote.on_options or paper.mark is Mark.ABSTAIN:
        return mark_words(paper.mark)
    names = [f"{number} {vote.options[number - 1]}" for number in paper.chosen]
    return "、".join([*names, *paper.written])


class SettleDialog(Dialog):
    """One paper in hand that two tellers read differently: what do both see on it?"""

    def __init__(self, parent: QWidget | None, vote: Vote, pair: PaperPair) -> None:
        super().__init__(
            parent,
            self.tr("Take out paper {0}. What do both see on it?").format(pair.number),
            self.tr("Both agree"),
            self.tr("Leave it for later"),
            width=620,
        )
        self._vote, self._pair = vote, pair
        first, second = paper_words(vote, pair.first), paper_words(vote, pair.second)
        choices = [
            ("", self.tr("Choose…")),
            ("first", first),
            ("second", second),
            *self._others(),
        ]
        self._choice = ChoiceField(self.tr("The paper says"), choices)
        self._numbers = TextField(
            self.tr("Numbers marked"), hint=self.tr("With spaces between: 1 4")
        )
        self._reason = TextField(self.tr("Why it is spoiled"))
        read = self.tr("{0} read: {1}")
        self.add(
            Label(read.format(vote.counter, first), wrap=True),
            Label(read.format(vote.second_counter, second), wrap=True),
            self._choice,
            self._numbers,
            self._reason,
        )
        self._choice.editor.currentIndexChanged.connect(self._on_choice)
        self._on_choice()

    def _others(self) -> list[tuple[str, str]]:
        read = {self._pair.first.mark, self._pair.second.mark}
        if self._vote.on_options:
            marks: tuple[Mark, ...] = (Mark.ABSTAIN, Mark.SPOILED)
            more = [("numbers", self.tr("Something else"))]
        else:
            marks, more = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED), []
        return [(mark.value, mark_words(mark)) for mark in marks if mark not in read] + more

    def _on_choice(self) -> None:
        code = self._choice.code()
        self._numbers.setVisible(code == "numbers")
        self._reason.setVisible(code == Mark.SPOILED.value)
        self._fit()

    def check(self) -> bool:
        code = self._choice.code()
        if not code:
            self._choice.error(self.tr("Choose what the paper says"))
        elif code == Mark.SPOILED.value and not self._reason.text():
            self._reason.error(self.tr("Write the reason"))
        elif code == "numbers" and self._typed() is None:
            self._numbers.error(
                self.tr("Write numbers from 1 to {0}").format(len(self._vote.options))
            )
        else:
            return True
        return False

    def _typed(self) -> tuple[int, ...] | None:
        parts = self._numbers.text().replace("、", " ").replace(",", " ").replace("，", " ").split()
        most = len(self._vote.options)
        if not parts or not all(part.isdecimal() and 1 <= int(part) <= most for part in parts):
            return None
        return tuple(int(part) for part in parts)

    def answer(self) -> tuple[Mark, str, tuple[int, ...], tuple[str, ...]]:
        """Return mark, reason, numbers and names of what was settled."""
        code = self._choice.code()
        if code in ("first", "second"):
            paper = self._pair.first if code == "first" else self._pair.second
            return paper.mark, paper.reason, paper.chosen, paper.written
        if code == "numbers":
            return Mark.YES, "", self._typed() or (), ()
        return Mark(code), self._reason.text(), (), ()
