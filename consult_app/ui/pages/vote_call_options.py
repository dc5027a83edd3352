"""Roll call among several: a digit is what the person called names, with strokes that grow in one line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from consult_app.domain.voting import Mark, Vote
from consult_app.services.vote_view import Called, VoteView
from consult_app.ui.pages.vote_choices import LONG, LOW_FROM, ONE_KEY, OptionRow
from consult_app.ui.widgets.base import (
    ElidedLabel,
    Label,
    SqueezedLabel,
    box,
    clear,
    column,
    hair,
    row,
)
from consult_app.ui.widgets.buttons import Button, KeyCap
from consult_app.ui.widgets.cards import scroll
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.widgets.flow import Flow
from consult_app.ui.words.meeting import mark_words

NOBODY_KEY = "-"
"""A key of its own: a second Enter must not make the next person abstain."""
LEAST = 96
"""Height in px the list of options keeps in a low window."""


class CallOptions(QWidget):
    """
    The keys of a roll call among several.

    Where one is named a digit notes it at once; where several may be named digits collect them and Enter keeps
    them. `-` names nobody, 0 is nobody there (of an owner: a paper that cannot be read).
    """

    given = Signal(object, object, object)
    """Mark, numbers and names written in."""
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vote: Vote | None = None
        self._owners = False
        self._names: tuple[str, ...] = ()
        self._typed = ""
        self._hand: list[int] = []
        self._written: list[str] = []
        self.rows: list[OptionRow] = []
        self._lines = column(gap=0)
        self._board = scroll(box(self._lines))
        self._board.setMinimumHeight(LEAST)
        self._told, self._rest = ElidedLabel(t="strong"), SqueezedLabel(t="small")
        self._done = self._quiet(self.tr("Keep"), self.close_answer)
        self._enter = KeyCap("Enter")
        self._write = self._quiet(self.tr("Somebody else… +"), self._on_write)
        hand = row(self._told, self._rest, self._write, self._done, self._enter, gap=8)
        hand.setStretch(0, 1)
        self._hand_line = box(hand)
        self._name = TextField(self.tr("Name that is not on the list"))
        self._name.editor.returnPressed.connect(self._on_written)
        keep = Button(self.tr("Take this name"), "small", act=self._on_written)
        self._write_line = box(row(self._name, column(None, keep, 4, gap=0), None, gap=10))
        self._write_line.hide()
        self._nobody = self._quiet(self.tr("Names nobody"), self._on_nobody)
        self._away = self._quiet("", self._on_away)
        self._zero = KeyCap("0")
        self._back = self._quiet(self.tr("Take back"), self.taken_back.emit)
        self._back_cap = KeyCap("Backspace")
        others = Flow(
            box(row(self._nobody, KeyCap(NOBODY_KEY), gap=8)),
            box(row(self._away, self._zero, gap=8)),
            box(row(self._back, self._back_cap, gap=8)),
            last_right=True,
        )
        layout = column(self._board, self._write_line, self._hand_line, others, gap=6)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def _quiet(self, words: str, act: Callable[[], object]) -> Button:
        button = Button(words, "small", act=act)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def show_view(self, view: VoteView) -> None:
        """Show each option with what it has so far; whatever was typed for the one before is gone."""
        if view.vote is None:
            return
        self._vote, self._owners = view.vote, view.owners
        self._make_rows(view)
        for line, (_, count) in zip(self.rows, view.options, strict=True):
            line.show_count(count, newest=False)
        self._write.setVisible(view.vote.write_in > 0)
        self._away.set_words(mark_words(Mark.SPOILED if view.owners else Mark.AWAY))
        self._back.setEnabled(view.marks.total > 0)
        able = view.calling is not None
        for button in (self._nobody, self._away, self._write, *(line.button for line in self.rows)):
            button.setEnabled(able)
        for line in self.rows[len(view.vote.options) :]:
            line.button.setEnabled(False)
        self.empty()

    def _make_rows(self, view: VoteView) -> None:
        names = tuple(name for name, _ in view.options)
        if names == self._names or view.vote is None:
            return
        self._names, self.rows = names, []
        clear(self._lines)
        printed = len(view.vote.options)
        wide = 2 if printed > ONE_KEY else 1
        long = any(len(name) > LONG for name in names)
        for number, name in enumerate(names, 1):
            digits = str(number).zfill(wide) if number <= printed else "+"
            line = OptionRow(number, digits, name, long=long)
            line.set_low(low=printed >= LOW_FROM)
            line.pressed.connect(self.name_option)
            self.rows.append(line)
            if number > 1:
                self._lines.addWidget(hair())
            self._lines.addWidget(line)
        self._lines.addStretch(1)
        self._zero.setText("0" * wide)

    def set_folded(self, *, large: bool) -> None:
        """At large type the strokes give way to the figures, and a key that has its name to its button."""
        self._back_cap.setVisible(not large)
        for line in self.rows:
            line.strokes.setVisible(not large)
            line.fit()

    @property
    def _wide(self) -> int:
        return 2 if self._vote and len(self._vote.options) > ONE_KEY else 1

    def empty(self) -> None:
        """Forget what was typed for the person called."""
        self._typed, self._hand, self._written = "", [], []
        self._write_line.hide()
        self._show_hand()

    def _show_hand(self) -> None:
        vote = self._vote
        if vote is None:
            return
        for number, line in enumerate(self.rows, 1):
            line.show_chosen(chosen=number in self._hand)
        named = [f"{number} {vote.options[number - 1]}" for number in self._hand] + self._written
        several = vote.pick > 1
        self._hand_line.setVisible(several or vote.write_in > 0)
        for part in (self._done, self._enter):
            part.setVisible(several)
        self._told.set_whole("\u2002".join(named) or self.tr("nobody named yet"))
        left = vote.pick - len(named)
        words = self.tr("{0} more may be named").format(left)
        if left == 0:
            words = self.tr("as many as may be named")
        elif left < 0:
            words = self.tr("{0} too many").format(-left)
        if self._typed:
            words = self.tr("{0}_ second digit").format(self._typed)
        self._rest.setText(words)
        self._rest.set_tone("block" if left < 0 else "")
        self._rest.setVisible(several or bool(self._typed))

    def name_option(self, number: int) -> None:
        """Take what is named: at once where one is named, else marked until Enter."""
        if self._vote is None or not self.rows[number - 1].button.isEnabled():
            return
        if self._vote.pick == 1:
            self._give(Mark.YES, (number,), ())
            return
        if number in self._hand:
            self._hand.remove(number)
        else:
            self._hand.append(number)
        self._show_hand()

    def close_answer(self) -> None:
        """Keep what was named; nothing named is no answer yet."""
        if self._hand or self._written:
            self._give(Mark.YES, tuple(self._hand), tuple(self._written))

    def _give(self, mark: Mark, chosen: tuple[int, ...], written: tuple[str, ...]) -> None:
        self.empty()
        self.given.emit(mark, chosen, written)

    def _on_nobody(self) -> None:
        if self._nobody.isEnabled():
            self._give(Mark.ABSTAIN, (), ())

    def _on_away(self) -> None:
        if self._away.isEnabled():
            self._give(Mark.SPOILED if self._owners else Mark.AWAY, (), ())

    def _on_write(self) -> None:
        self._write_line.show()
        self._name.editor.setFocus()

    def _on_written(self) -> None:
        name = self._name.text()
        self._name.set_text("")
        self._write_line.hide()
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus()
        if not name or self._vote is None:
            return
        if self._vote.pick == 1:
            self._give(Mark.YES, (), (name,))
            return
        self._written.append(name)
        self._show_hand()

    def strike(self, event: QKeyEvent) -> bool:
        """Take a key if it is one of these; says whether it was."""
        key = Qt.Key(event.key())
        digit = int(key) - int(Qt.Key.Key_0)
        if 0 <= digit <= ONE_KEY:
            self._on_digit(digit)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_answer()
        elif key == Qt.Key.Key_Minus:
            self._on_nobody()
        elif key == Qt.Key.Key_Plus and self._write.isVisibleTo(self):
            self._on_write()
        elif key == Qt.Key.Key_Backspace and (self._typed or self._hand or self._written):
            if self._typed:
                self._typed = ""
            else:
                (self._written or self._hand).pop()
            self._show_hand()
        else:
            return False
        return True

    def _on_digit(self, digit: int) -> None:
        self._typed += str(digit)
        if len(self._typed) < self._wide:
            self._show_hand()
            return
        number, self._typed = int(self._typed), ""
        if number == 0:
            self._on_away()
        elif self._vote is not None and number <= len(self._vote.options):
            self.name_option(number)
        else:
            self._show_hand()


class NamedDialog(Dialog):
    """Changes what somebody named when called; both answers are kept with the reason."""

    def __init__(self, parent: QWidget | None, vote: Vote, called: Called, *, owners: bool) -> None:
        super().__init__(
            parent,
            self.tr("What does {0} answer now?").format(called.entry.name),
            self.tr("Keep both answers"),
            self.tr("Leave as it is"),
            width=560,
        )
        self._vote = vote
        away = Mark.SPOILED if owners else Mark.AWAY
        choices = [
            ("", self.tr("Names somebody")),
            (Mark.ABSTAIN.value, self.tr("Names nobody")),
            (away.value, mark_words(away)),
        ]
        self._choice = ChoiceField(self.tr("Answer"), choices)
        told = "\u2003".join(f"{number} {name}" for number, name in enumerate(vote.options, 1))
        self._list = Label(told, "small", wrap=True)
        self._numbers = TextField(
            self.tr("Numbers named"), hint=self.tr("With spaces between: 1 4")
        )
        self._reason = TextField(self.tr("Reason"))
        before = "、".join(called.chosen) or (mark_words(called.mark) if called.mark else "")
        self.add(
            Label(self.tr("So far: {0}").format(before)),
            self._choice,
            self._list,
            self._numbers,
            self._reason,
        )
        self._choice.editor.currentIndexChanged.connect(self._on_choice)

    def _on_choice(self) -> None:
        for part in (self._list, self._numbers):
            part.setVisible(not self._choice.code())
        self._fit()

    def _typed(self) -> tuple[int, ...]:
        """Return the numbers written; none where something else stands there, or more than may be named."""
        parts = self._numbers.text().replace("、", " ").replace(",", " ").replace("，", " ").split()
        most = len(self._vote.options)
        if not all(part.isdecimal() and 1 <= int(part) <= most for part in parts):
            return ()
        return tuple(dict.fromkeys(int(part) for part in parts))

    def check(self) -> bool:
        if not self._choice.code() and not 1 <= len(self._typed()) <= self._vote.pick:
            words = self.tr("Write numbers from 1 to {0}, at most {1}")
            self._numbers.error(words.format(len(self._vote.options), self._vote.pick))
            return False
        if not self._reason.text():
            self._reason.error(self.tr("Write the reason"))
        return bool(self._reason.text())

    def answer(self) -> tuple[Mark, str, tuple[int, ...]]:
        """Return mark, reason and numbers."""
        code = self._choice.code()
        return Mark(code) if code else Mark.YES, self._reason.text(), () if code else self._typed()
