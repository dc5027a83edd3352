"""The fields of one counter of hands: one below the other, or a line for each section of the hall with their sums."""

from collections.abc import Collection, Iterator, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QSpinBox, QVBoxLayout, QWidget

from consult_app.domain.counting import of_hands
from consult_app.domain.voting import HandCount, Mark
from consult_app.services.hand_figures import Figures
from consult_app.ui.theme import set_role
from consult_app.ui.widgets.base import ElidedLabel, Label, SqueezedLabel, box, clear, row, scaled
from consult_app.ui.widgets.fields import WholeNumber

Counted = Mark | int
"""What hands are raised for: yes, no, abstain, or the place of an option in the order of the paper."""
Place = tuple[int, Counted]
"""Where a figure stands: the section, from 0, and what is counted."""
FIELD, NARROW_FIELD = 110, 84
"""How wide a field is in a hall counted as one, and where room is scarce."""
MOST = 99_999


def hands_for(count: HandCount, what: Counted, section: int | None = None) -> int:
    """Return what a counter counted: of the whole hall, or of one section (from 0)."""
    choices, told = count.choices, of_hands(count)
    if section is not None and count.parts:
        part = count.parts[section]
        if isinstance(what, Mark):
            return int(part[what.value])
        choices = tuple(part["choices"])
    if isinstance(what, Mark):
        return told.of(what)
    return choices[what] if what < len(choices) else 0


class FigureGrid(QWidget):
    """Enter goes to the next field, and after the last one the figures are `done`."""

    done = Signal()
    in_hand = Signal(object)
    """Which field has the keyboard now, so that it is scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self.parts: list[dict[Counted, QSpinBox]] = []
        self._sections: tuple[str, ...] = ()
        self._counted: Mapping[Counted, str] = {}
        self._sums: dict[Counted, Label] = {}
        self._lines: list[tuple[QBoxLayout, str, QSpinBox]] = []
        self._cramped = False
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)

    def build(
        self, counted: Mapping[Counted, str], sections: tuple[str, ...], *, digits: int
    ) -> None:
        """Offer empty fields for each thing hands are raised for, in each section; `digits` say how wide."""
        clear(self._outer)
        self.ensurePolished()
        self._counted, self._sections = counted, sections
        self._sums, self._lines = {}, []
        self.parts = [{what: _field() for what in counted} for _ in sections or ("",)]
        for field in self.fields():
            field.installEventFilter(self)
            field.valueChanged.connect(self._add_up)
        self._outer.addLayout(self._table(digits) if sections else self._list())
        self._outer.addStretch(1)
        self._add_up()

    def _list(self) -> QLayout:
        lines = QVBoxLayout()
        lines.setSpacing(6)
        for what, field in self.parts[0].items():
            line = row(ElidedLabel(self._counted[what]), field, gap=8)
            line.setStretch(0, 1)
            self._lines.append((line, self._counted[what], field))
            lines.addWidget(box(line))
        return lines

    def _table(self, digits: int) -> QLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        wide = self.fontMetrics().horizontalAdvance("0" * max(2, digits)) + scaled(30)
        for place, what in enumerate(self._counted, 1):
            head = SqueezedLabel(self._counted[what], t="small")
            head.setMinimumWidth(wide)
            grid.addWidget(head, 0, place)
        for number, (section, fields) in enumerate(zip(self._sections, self.parts, strict=True), 1):
            grid.addWidget(ElidedLabel(section, t="strong"), number, 0)
            for place, field in enumerate(fields.values(), 1):
                field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
                field.setFixedWidth(wide)
                grid.addWidget(field, number, place)
        below = len(self._sections) + 1
        grid.addWidget(Label(self.tr("Sum"), "strong"), below, 0)
        for place, what in enumerate(self._counted, 1):
            self._sums[what] = Label("0", "strong")
            grid.addWidget(self._sums[what], below, place)
        grid.setColumnStretch(0, 1)
        return grid

    def fields(self) -> Iterator[QSpinBox]:
        """Yield the fields in the order in which they are filled."""
        for part in self.parts:
            yield from part.values()

    def name_fields(self, who: str) -> None:
        """Let a screen reader say whose figure a field is, of which section, and of what."""
        for section, part in zip(self._sections or ("",), self.parts, strict=True):
            for what, field in part.items():
                told = (who, section, self._counted[what])
                field.setAccessibleName(" ".join(words for words in told if words))

    def show_count(self, count: HandCount | None, wrong: Collection[Place]) -> None:
        """Show what was kept, but for a field in hand; mark where the two counters differ."""
        for section, part in enumerate(self.parts):
            for what, field in part.items():
                if count is not None and not field.hasFocus():
                    field.setValue(hands_for(count, what, section))
                set_role(field, "state", "error" if (section, what) in wrong else "")

    def empty(self) -> None:
        for field in self.fields():
            field.setValue(0)

    def focus(self, wrong: Collection[Place] = frozenset()) -> None:
        """Give the keyboard to the first field, or to the first that differs."""
        places = [(section, what) for section, part in enumerate(self.parts) for what in part]
        section, what = next((place for place in places if place in wrong), places[0])
        field = self.parts[section][what]
        field.setFocus()
        field.selectAll()

    def figures(self) -> Figures:
        """Return what the fields say."""
        told = tuple(_figures(part) for part in self.parts)
        return Figures(0, 0, 0, sections=told) if self._sections else told[0]

    def set_cramped(self, *, cramped: bool) -> None:
        self._cramped = cramped
        for _, _, field in self._lines:
            field.setFixedWidth(scaled(NARROW_FIELD if cramped else FIELD))
        self._stack()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """Let words that do not fit beside their field stand above it: a counter must know for what the figure is."""
        ways = QBoxLayout.Direction
        for line, words, field in self._lines:
            needed = self.fontMetrics().horizontalAdvance(words) + field.width() + 10
            beside = needed <= self.width() or not self._cramped
            line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _add_up(self) -> None:
        for what, words in self._sums.items():
            words.setText(str(sum(part[what].value() for part in self.parts)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.in_hand.emit(watched)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._go_on(watched)
                return True
        return super().eventFilter(watched, event)

    def _go_on(self, field: QObject) -> None:
        fields = list(self.fields())
        after = next(place for place, one in enumerate(fields, 1) if one is field)
        if after == len(fields):
            fields[-1].interpretText()
            self.done.emit()
            return
        fields[after].setFocus()
        fields[after].selectAll()


def _field() -> QSpinBox:
    field = WholeNumber()
    field.setRange(0, MOST)
    field.setFixedWidth(scaled(FIELD))
    return field


def _figures(part: Mapping[Counted, QSpinBox]) -> Figures:
    told = {what: field.value() for what, field in part.items()}
    choices = tuple(count for what, count in told.items() if not isinstance(what, Mark))
    return Figures(told.get(Mark.YES, 0), told.get(Mark.NO, 0), told[Mark.ABSTAIN], choices=choices)
