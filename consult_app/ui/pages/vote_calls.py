"""Roll call: one name, four equal keys, the list running along."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHeaderView, QSizePolicy, QWidget

from consult_app.domain.people import short_group
from consult_app.domain.voting import Mark
from consult_app.services.vote_view import Called, VoteView
from consult_app.ui.pages.vote_call_options import CallOptions
from consult_app.ui.pages.vote_choices import LOW_FROM
from consult_app.ui.pages.vote_correct_button import CorrectButton
from consult_app.ui.pages.vote_count import DIGITS
from consult_app.ui.widgets.bars import QuorumBar
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    SqueezedLabel,
    box,
    column,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button, CountKey, KeyCap
from consult_app.ui.widgets.cards import Card, Head
from consult_app.ui.widgets.fields import SearchField
from consult_app.ui.widgets.tables import Column, DataTable
from consult_app.ui.words import owners as owner_words
from consult_app.ui.words.meeting import entry_details, mark_words, share_label

CALL_MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.AWAY)
OWNER_MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)
"""What an owner's paper can say; one that does not come back is not entered."""
NUMBER_COLUMN, NAME_COLUMN, GROUP_COLUMN, PARTS_COLUMN, ANSWER_COLUMN = range(5)
ANSWER = 132
NARROW, PARTS = 640, 110
"""Width of the pane in px below which the list shows no groups."""
KEY, LOW_KEY = 76, 52
"""How high the keys are, and where room is scarce."""
ALL_MARKS = (*CALL_MARKS, Mark.SPOILED)
KEYS = {
    Qt.Key.Key_1: Mark.YES,
    Qt.Key.Key_2: Mark.NO,
    Qt.Key.Key_3: Mark.ABSTAIN,
    Qt.Key.Key_0: Mark.AWAY,
}


class OwnerBars(Card):
    """An owners' vote as it stands: in favour by heads and by floor area, and who has taken part so far."""

    def __init__(self) -> None:
        super().__init__(gap=2, inset=8)
        self.took_part = Label(t="small", wrap=True)
        self.bars = [QuorumBar(self.tr("In favour")) for _ in range(2)]
        self._heads = [SqueezedLabel(t="strong") for _ in range(2)]
        for head, bar in zip(self._heads, self.bars, strict=True):
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.body.addWidget(head)
            self.body.addWidget(bar)
        self.body.addWidget(self.took_part)

    def wrap_heads(self, *, wrap: bool) -> None:
        """Let the words over the bars go on in a second line, where there is the height for it."""
        for head in self._heads:
            head.setWordWrap(wrap)

    def show_shares(
        self, shares: Sequence[Mapping[str, Any]], taking_part: Sequence[Mapping[str, Any]]
    ) -> None:
        """Show both shares with their thresholds, as verdicts keep them."""
        for shown in (*self._heads, *self.bars):
            shown.setVisible(bool(shares))
        for head, bar, part in zip(self._heads, self.bars, shares, strict=False):
            unit = str(part["unit"])
            words = self.tr("In favour: {0} of {1}").format(
                owner_words.count_words(part["have"], unit),
                owner_words.count_words(part["base"], unit),
            )
            head.setText(words)
            bar.show_counts(
                part["have"] or 0,
                part["least"] or 0,
                part["base"] or 0,
                share_label(part),
                words,
                owner_words.base_words(part),
            )
        short = owner_words.short_words(taking_part)
        missing = self.tr("{0} more must take part").format(short)
        self.took_part.setText(
            missing if short else self.tr("Enough take part, by heads and by area")
        )


class CallPane(QWidget):
    """
    1 2 3 0 note the answer of the name called; a double click changes one already given.

    Owners' papers come back in any order: a search finds the owner, and two bars stand in the place of the counts.
    """

    answered = Signal(int, object, object, object)
    """Id of the line, mark, numbers named, names written in."""
    changed = Signal(object)
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view: VoteView | None = None
        self._low = self._large = False
        self._method, self._question = ElidedLabel(t="small"), Label(t="title", wrap=True)
        self._taken = ""
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
        self._both = row(left, right, gap=18)
        self._both.setStretch(0, 6)
        self._both.setStretch(1, 5)
        layout = column(head, self._both, gap=12)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _build_left(self) -> QWidget:
        self._ask, self._who, self._name = Label(t="small"), Label(t="small"), Label(t="hero")
        who = row(column(self._ask, self._name, gap=4), self._who)
        who.setStretch(0, 1)
        who.setAlignment(self._who, Qt.AlignmentFlag.AlignTop)
        self._card = Card(who)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.keys = {
            mark: CountKey(mark_words(mark), DIGITS[mark], height=KEY) for mark in ALL_MARKS
        }
        for mark, key in self.keys.items():
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setProperty("mark", mark.value)
            key.stand_beside(tuple(self.keys.values()))
            key.clicked.connect(self._on_key_button)
        self.keys[Mark.SPOILED].hide()
        self._keys_box = box(self._grid)
        self._stack_keys(below=False)
        self.options = CallOptions(self)
        self.options.given.connect(self._on_given)
        self.options.taken_back.connect(self.taken_back)
        self.options.hide()
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
        self.bars = OwnerBars()
        self.bars.hide()
        self._back = Button("", "", "arrow-back-up", act=self.taken_back.emit)
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot_cap = KeyCap("Backspace")
        self._foot = box(row(self._back, self._foot_cap, None, gap=8))
        layout = column(
            self._card,
            self._keys_box,
            self.options,
            self._counts,
            self.bars,
            self._foot,
            None,
            gap=10,
        )
        layout.setStretch(2, 100)
        layout.setStretch(6, 1)
        return box(layout)

    def _build_right(self) -> QWidget:
        self._table = DataTable(
            [
                Column(
                    self.tr("No."),
                    lambda one: str(one.number),
                    sort=lambda one: one.number,
                    width=48,
                ),
                Column(self.tr("Name"), lambda one: one.entry.name, strong=True),
                Column(self.tr("Group"), lambda one: short_group(one.entry.group), width=70),
                Column(self.tr("Parts"), lambda one: one.entry.household, width=PARTS),
                Column(self.tr("Answer"), self._answer, width=ANSWER),
            ],
            self.tr("In the order of the list"),
        )
        self._table.opened.connect(self._on_opened)
        self._table.chosen.connect(self._on_chosen)
        self.search = SearchField(self.tr("Part, name or initials; Enter takes the first"))
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_found)
        self.search.hide()
        hint = self._hint = Label(
            self.tr("Double click changes an answer; both are kept"), "small", wrap=True
        )
        head = Head(self.tr("In the order of the list"))
        self.correct = CorrectButton()
        under = row(hint, self.correct, gap=8)
        under.setStretch(0, 1)
        layout = column(head, self.search, self._table, under, gap=8)
        layout.setStretch(2, 1)
        return box(layout)

    def _on_typed(self, _text: str) -> None:
        if self._view is not None:
            found = [one for one in self._view.called if self._sought(one)]
            self._table.show_rows(found, key=lambda one: one.number)

    def _sought(self, one: Called) -> bool:
        """Say whether a line has what is typed in its name or parts, or begins so in its initials."""
        typed, entry = "".join(self.search.text().lower().split()), one.entry
        told = f"{entry.name}{entry.household}".lower()
        return typed in told or any(each.startswith(typed) for each in entry.initials.split())

    def _on_found(self) -> None:
        """Choose the first one found that gave no paper yet, and let the keys count."""
        rows = [one for one in self._table.rows() if one.mark is None] or self._table.rows()
        if rows:
            self._table.choose(rows[0].number)
            self.setFocus()

    def _on_chosen(self, _row: object) -> None:
        if self._view is not None and self._view.owners:
            self.options.empty()
            self._show_called()
            self.setFocus()

    def _calling(self) -> Called | None:
        """Return whose answer comes next: of owners' papers the one chosen, else the first without an answer."""
        view = self._view
        if view is None:
            return None
        chosen = self._table.row() if view.owners else None
        return chosen if chosen is not None and chosen.mark is None else view.calling

    def _answer(self, one: Called) -> str:
        if one.mark is None:
            if self._view is not None and self._view.owners:
                return self.tr("no paper yet")
            calling = self._view.calling if self._view else None
            return self.tr("please answer") if one == calling else self.tr("not called yet")
        words = self._mark_words(one)
        return self.tr("{0} (changed)").format(words) if one.answers > 1 else words

    def _mark_words(self, one: Called) -> str:
        """Return what was named, else the word of the mark; whoever names nobody abstains."""
        return "、".join(one.chosen) or (mark_words(one.mark) if one.mark else "")

    def show_view(self, view: VoteView, method: str) -> None:
        vote = view.vote
        if vote is None:
            return
        first = self._view is None
        self._view = view
        self._taken = method
        self._question.setText(vote.question)
        total, done = len(view.called), view.marks.total
        self._number.setText(str(min(done + 1, total)))
        self._of.setText(self.tr("of {0}").format(total))
        owners = view.owners
        self.search.setVisible(owners)
        self.bars.setVisible(owners)
        self._keys_box.setVisible(not vote.on_options)
        self.options.setVisible(vote.on_options)
        self._foot.setVisible(not vote.on_options)
        if vote.on_options:
            self.options.show_view(view)
        self._counts.setVisible(self._counts_fit())
        self._called_word.setText(self.tr("Paper") if owners else self.tr("Called"))
        self.keys[Mark.AWAY].setVisible(not owners)
        self.keys[Mark.SPOILED].setVisible(owners)
        self.bars.show_shares(view.shares, view.taking_part)
        self._lower_keys()
        for mark, figure in self._figures.items():
            figure.setText(str(view.marks.of(mark)))
        parts = " + ".join(str(view.marks.of(mark)) for mark in CALL_MARKS)
        self._sum.setText(self.tr("{0} = {1}, as many as were called").format(parts, done))
        self._back.setEnabled(done > 0)
        self.search.clear()
        self._table.show_rows(view.called, key=lambda one: one.number)
        calling = view.calling
        if calling is not None:
            self._table.choose(calling.number)
        self._show_called()
        if owners and calling is not None:
            self.search.setFocus()
        elif first:
            self.setFocus()

    def _counts_fit(self) -> bool:
        """Owners have bars and options their own figures; at large type the list has the counts."""
        view = self._view
        plain = view is None or not (
            view.owners or (view.vote is not None and view.vote.on_options)
        )
        return plain and not self._large

    def _show_called(self) -> None:
        """Show whose answer the keys note now."""
        calling = self._calling()
        owners = self._view is not None and self._view.owners
        asked = self.tr("This owner's paper says") if owners else self.tr("Please answer")
        self._ask.setText(asked if calling else self.tr("Everybody was called"))
        self._name.setText(calling.entry.name if calling else "")
        who = ""
        if calling is not None:
            who = self.tr("no. {0}, {1}").format(calling.number, entry_details(calling.entry))
            if calling.there:
                who = self.tr("{0}; {1} answers for them").format(who, calling.there)
        self._who.setText(who)
        self._show_head(calling if self._folded() else None)
        for key in self.keys.values():
            key.setEnabled(calling is not None)

    def _show_head(self, owner: Called | None) -> None:
        """Say over the question how the vote is taken, or which owner's paper is noted now."""
        entry = owner.entry if owner is not None else None
        self._method.set_role("strong" if entry else "small")
        self._method.set_whole(f"{entry.household}\u2002{entry.name}" if entry else self._taken)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window the group gives way to names and answers."""
        super().resizeEvent(event)
        self._fold()

    def _cramped(self) -> bool:
        return self._large and self.width() < scaled(NARROW)

    def _folded(self) -> bool:
        """Say whether the owner called stands above the question, since list and both bars need the room."""
        return self._cramped() and self._view is not None and self._view.owners

    def _fold(self) -> None:
        """An owner's parts are always shown: there they tell one line from the other, and the name gives way."""
        cramped = self._cramped()
        self._table.setColumnHidden(NUMBER_COLUMN, cramped)
        self._table.setColumnWidth(ANSWER_COLUMN, scaled(84 if cramped else ANSWER))
        self._ask.setVisible(not self._weighed())
        self._who.setVisible(not cramped)
        self._foot_cap.setVisible(not cramped)
        self._stack_keys(below=cramped and not self._low and not self._weighed())
        whole, short = self.tr("Take the last answer back"), self.tr("Take it back")
        self._back.set_words(short if cramped else whole)
        self._both.setStretch(0, 5 if cramped else 6)
        owners = self._view is not None and self._view.owners
        narrow = self._large or self.width() < scaled(NARROW)
        self._table.setColumnHidden(GROUP_COLUMN, narrow or owners)
        self._table.setColumnHidden(PARTS_COLUMN, not owners)
        folded, mode = self._folded(), QHeaderView.ResizeMode
        self._table.setColumnHidden(NAME_COLUMN, folded)
        stretched = mode.Stretch if folded else mode.Interactive
        self._table.horizontalHeader().setSectionResizeMode(PARTS_COLUMN, stretched)
        if self._card.isHidden() != folded:  # told anew, it would be laid out once more
            self._card.setHidden(folded)
        self.bars.wrap_heads(wrap=folded)
        self._show_head(self._calling() if folded else None)
        self.bars.took_part.setVisible(self._weighed() and not cramped)  # the right panel says it
        self._hint.setVisible(not (owners and cramped))  # there every line of the list is needed

    def _stack_keys(self, *, below: bool) -> None:
        """Lay the keys two by two, or one below the other, so that their words are whole."""
        for mark, key in self.keys.items():
            number = min(ALL_MARKS.index(mark), 3)  # spoiled and away share a place
            self._grid.addWidget(key, *((number, 0) if below else divmod(number, 2)))

    def set_folded(self, *, low: bool, large: bool) -> None:
        """Lower the keys in a low window; at large type the counts give way, the list has them."""
        self._low, self._large = low, large
        self._lower_keys()
        self.options.set_folded(large=large)
        self._counts.setVisible(self._counts_fit())

    def _lower_keys(self) -> None:
        """Give both bars of an owners' vote their height, with the threshold's words, whatever the window's."""
        bars = self._weighed()
        vote = self._view.vote if self._view is not None else None
        many = vote is not None and len(vote.options) >= LOW_FROM
        self._name.set_role("title" if bars or many or self._cramped() else "hero")
        self._name.setWordWrap(bars)
        for key in self.keys.values():
            key.set_height(LOW_KEY if bars or self._low or self._large else KEY)
        self._fold()

    def _weighed(self) -> bool:
        """Say whether two bars, heads and floor area, stand below the keys."""
        return self._view is not None and bool(self._view.shares)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if not self.options.isHidden() and self.options.strike(event):
            return
        if key == Qt.Key.Key_Backspace:
            self.taken_back.emit()
        elif key in KEYS and self.options.isHidden():
            self._strike(self._mark_of(KEYS[key]))
        else:
            super().keyPressEvent(event)

    def _mark_of(self, mark: Mark) -> Mark:
        """The last key is a paper that cannot be read, where papers come back; else a name that is not there."""
        owners = self._view is not None and self._view.owners
        return Mark.SPOILED if owners and mark is Mark.AWAY else mark

    def _on_key_button(self) -> None:
        self.setFocus()
        self._strike(Mark(str(self.sender().property("mark"))))

    def _strike(self, mark: Mark) -> None:
        calling = self._calling()
        if calling is not None:
            self.answered.emit(calling.entry.id, mark, (), ())

    def _on_given(self, mark: Mark, chosen: tuple[int, ...], written: tuple[str, ...]) -> None:
        calling = self._calling()
        self.setFocus()
        if calling is not None:
            self.answered.emit(calling.entry.id, mark, chosen, written)

    def _on_opened(self, one: Called) -> None:
        if one.mark is not None:
            self.changed.emit(one)
