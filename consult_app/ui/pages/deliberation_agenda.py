"""The agenda beside the deliberation: items with their times, and how people stand."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from consult_app.domain.meeting import AgendaItem, AgendaState, ContributionKind, MeetingState
from consult_app.services.deliberation_view import DeliberationView
from consult_app.ui.pages.together_parts import MatterRow
from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import pattern
from consult_app.ui.widgets.base import (
    ElidedLabel,
    IconLabel,
    Label,
    Painted,
    box,
    column,
    row,
    scaled,
)
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.words.dates import clock_words
from consult_app.ui.words.meeting import contribution_words

STANCES = (
    ContributionKind.FOR,
    ContributionKind.AGAINST,
    ContributionKind.QUESTION,
    ContributionKind.SUGGESTION,
)
_KIND_ICONS = {
    ContributionKind.QUESTION: "help-circle",
    ContributionKind.SUGGESTION: "circle-plus",
    ContributionKind.STATEMENT: "info-circle",
    ContributionKind.ANSWER: "message-circle",
    ContributionKind.WRITTEN: "mail",
}


class Swatch(Painted):
    """A small square in one of the ink patterns: solid for, hatched against."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        side = scaled(16)
        self.setFixedSize(side, side)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(16), scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("ink2"), 1))
        painter.setBrush(pattern(self._number))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.end()


def kind_mark(kind: ContributionKind) -> QWidget:
    """Return the mark of a kind of contribution, always beside its word."""
    if kind is ContributionKind.FOR:
        return Swatch(0)
    if kind is ContributionKind.AGAINST:
        return Swatch(1)
    return IconLabel(_KIND_ICONS[kind], "ink2", 18)


class AgendaColumn(QWidget):
    """The items from top to bottom; a click on one asks what shall be done with it."""

    opened = Signal(object)
    matter_wanted = Signal(object)
    """Go to another matter of the same meeting."""
    added = Signal()
    order_wanted = Signal()
    """Set the order of the matters of the meeting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        add = Button(self.tr("Add"), "small", "plus", act=self.added.emit)
        self._order = Button(self.tr("Order…"), "small", act=self.order_wanted.emit)
        self._list = ListCard()
        self._rows: dict[ListRow, AgendaItem] = {}
        self._stances = {kind: Label(t="strong") for kind in STANCES}
        lines = [
            row(kind_mark(kind), Label(contribution_words(kind), "strong"), None, words, gap=8)
            for kind, words in self._stances.items()
        ]
        stance_head = Label(self.tr("How people stand"), "strong")
        self._stance_box = box(column(stance_head, *lines, gap=6))
        layout = column(
            Head(self.tr("Agenda"), "", self._order, add), self._list, self._stance_box, gap=10
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_view(self, view: DeliberationView) -> None:
        self._rows = {}
        closed = view.meeting is None or view.meeting.state is MeetingState.CLOSED
        self._order.setVisible(view.together.may_be_moved and not closed)
        for number, item in enumerate(view.items, 1):
            line = self._row(number, item)
            line.clicked.connect(self._on_row)
            self._rows[line] = item
        self._list.show_rows(self._with_matters(view))
        for kind, words in self._stances.items():
            words.setText(self.tr("{0} people").format(view.stances.get(kind, 0)))

    def _with_matters(self, view: DeliberationView) -> list[QWidget]:
        """Put the items under the name of their matter, where the meeting has several; the others are one row each."""
        if not view.together.matters:
            return list(self._rows)
        rows: list[QWidget] = []
        for matter in view.together.matters:
            rows.append(MatterRow(matter, self.matter_wanted.emit))
            rows += self._rows if matter.here else ()
        return rows

    def set_stances_shown(self, shown: bool) -> None:  # noqa: FBT001 - a state
        self._stance_box.setVisible(shown)

    def _row(self, number: int, item: AgendaItem) -> ListRow:
        now = item.state is AgendaState.NOW
        mark: QWidget = (
            IconLabel("circle-check", "met", 22)
            if item.state is AgendaState.DONE
            else Label(str(number), "strong", "" if now else "ink3")
        )
        mark.setFixedWidth(scaled(24))
        title = ElidedLabel(item.title, "strong" if now else "")
        words = column(title, ElidedLabel(self._times(item), "small"), gap=0)
        line = ListRow(mark, words, hit=now)
        layout = line.layout()
        if isinstance(layout, QHBoxLayout):
            layout.setContentsMargins(10, 6, 8, 6)
            layout.setStretch(1, 1)
        line.setAccessibleName(f"{number} {item.title} {self._times(item)}")
        return line

    def _times(self, item: AgendaItem) -> str:
        planned = self.tr("{0} min").format(item.minutes)
        if item.started_at is None:
            return planned
        start = clock_words(item.started_at)
        if item.ended_at is None:
            return self.tr("since {0}, {1} planned").format(start, planned)
        return self.tr("{0}–{1} done").format(start, clock_words(item.ended_at))

    def _on_row(self) -> None:
        line = self.sender()
        if isinstance(line, ListRow):
            self.opened.emit(self._rows[line])
