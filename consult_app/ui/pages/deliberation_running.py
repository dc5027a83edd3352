"""The running sheet on the deliberation page: the sentence to read, the next click, every item with its times."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from consult_app.domain.meeting import AgendaItem, AgendaState, MeetingState
from consult_app.services.running_sheet import RunningLine, RunningSheet
from consult_app.services.together_view import BY_ITSELF, HeldTogether
from consult_app.ui.pages.together_parts import MatterRow
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, Place, column, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.words.dates import clock_words


class RunningPane(QWidget):
    """What the chair reads aloud stands large at the top; items are taken up and moved below."""

    wanted = Signal(str, object)
    """What shall be done with an item: take, up, down, or "" to open it; and the item."""
    matter_wanted = Signal(object)
    """Go to another matter of the same meeting."""
    matter_moved = Signal(object, int)
    """Deal with a matter earlier (-1) or later (+1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Label(t="title", wrap=True)
        self._next, self._late = Label(tone="ink2", wrap=True), Label(t="small", wrap=True)
        said = Place("card")
        said.setLayout(column(self._say, self._next, gap=8, inset=(16, 14, 16, 14)))
        self._list = ListCard()
        self._rows: dict[QWidget, tuple[str, AgendaItem]] = {}
        self._over = False
        layout = column(Head(self.tr("The chair reads")), said, self._late, self._list, gap=8)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def show_sheet(self, sheet: RunningSheet | None, next_click: str) -> None:
        """Show the sheet as it stands; `next_click` are the words of the large button at the right."""
        self._say.setText(sheet.say if sheet else "")
        self._next.setText(self.tr("Then press at the right: {0}").format(next_click))
        self._next.setVisible(bool(next_click))
        late = sheet.late if sheet else 0
        behind, ahead = self.tr("{0} min behind the plan"), self.tr("{0} min ahead of the plan")
        self._late.setText((behind if late > 0 else ahead).format(abs(late)) if late else "")
        self._late.setVisible(bool(late))
        self._rows = {}
        lines = sheet.lines if sheet else ()
        held = sheet.together if sheet else BY_ITSELF
        self._over = sheet is not None and sheet.meeting.state is MeetingState.CLOSED
        self._list.show_rows(list(self._all_rows(lines, BY_ITSELF if self._over else held)))

    def _all_rows(self, lines: tuple[RunningLine, ...], held: HeldTogether) -> Iterator[QWidget]:
        """
        Yield the items as rows, in a meeting of several matters under the name of each.

        At the first matter the whole evening is seen; at another one its own items, so that they need no scrolling.
        """
        whole = any(
            one.matter is not None and one.matter.here and one.matter.no == 1 for one in lines
        )
        for matter, theirs in groupby(lines, key=lambda one: one.matter):
            if matter is not None:
                ways = [by for by in (-1, 1) if held.matters and held.moved(matter.meeting_id, by)]
                yield MatterRow(matter, self.matter_wanted.emit, self.matter_moved.emit, ways)
            own = list(theirs) if matter is None or matter.here or whole else []
            for number, line in enumerate(own, 1):
                yield self._row(number, line, len(own))

    def _row(self, number: int, line: RunningLine, count: int) -> ListRow:
        item = line.item
        mark: QWidget = (
            IconLabel("circle-check", "met", 22)
            if item.state is AgendaState.DONE
            else Label(str(number), "strong")
        )
        mark.setFixedWidth(scaled(24))
        title = ElidedLabel(item.title, "strong" if item.state is AgendaState.NOW else "")
        times = self._times(line)
        words = column(title, ElidedLabel(f"{times}\u3000{line.say}", "small"), gap=0)
        here = not self._over and (line.matter is None or line.matter.here)
        first, last = number == 1, number == count
        buttons = self._buttons(item, first=first, last=last) if here else []
        made = ListRow(mark, words, *buttons, hit=item.state is AgendaState.NOW)
        layout = made.layout()
        if layout is not None:
            layout.setStretch(1, 1)  # type: ignore[attr-defined]
        made.setAccessibleName(f"{number} {item.title} {times} {line.say}")
        return made

    def _buttons(self, item: AgendaItem, *, first: bool, last: bool) -> list[QWidget]:
        if item.state is not AgendaState.WAITING:
            return []
        told = [("take", self.tr("Now"), True), ("up", "↑", not first), ("down", "↓", not last)]
        names = {"up": self.tr("Earlier"), "down": self.tr("Later")}
        buttons: list[QWidget] = []
        for code, words, fits in told:
            button = Button(words, "small", name=f"{names.get(code, words)} {item.title}")
            button.setEnabled(fits)
            button.clicked.connect(self._on_button)
            self._rows[button] = (code, item)
            buttons.append(button)
        return buttons

    def _times(self, line: RunningLine) -> str:
        item = line.item
        planned = self.tr("planned {0}, {1} min").format(clock_words(line.planned_at), item.minutes)
        if item.started_at is None:
            return planned
        start = clock_words(item.started_at)
        end = clock_words(item.ended_at) if item.ended_at else ""
        return f"{planned}\u3000" + self.tr("really {0}–{1}").format(start, end)

    def _on_button(self) -> None:
        code, item = self._rows[self.sender()]  # type: ignore[index]
        self.wanted.emit(code, item)
