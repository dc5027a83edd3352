"""The names of those missing, each a button in its place; painted, since a hall waits for all of them at every key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from consult_app.domain.meeting import RollEntry
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import scaled
from consult_app.ui.widgets.buttons import Button, picture_of

COLUMNS, LEAST = 5, 2
NAME_WIDE = 72
"""Px that a name of three characters needs with its button."""
GAP = 8
INSET = 20
"""Px of a button beside its words."""


class NameGrid(QWidget):
    """
    Names side by side that can be clicked; a double click is one click, since the names move up under the mouse.

    They are for the mouse alone: who types finds each of them in the field above.
    """

    chosen = Signal(int)
    """The id of the line of the roll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[RollEntry, ...] = ()
        self._columns = COLUMNS
        self._over = self._down = -1
        self._pattern = Button("", "small", parent=self)
        self._pattern.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing behind is painted first
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._high = self._em = 0
        self._measure()

    def entries(self) -> tuple[RollEntry, ...]:
        """Return whose names are shown."""
        return self._entries

    def columns(self, width: int) -> int:
        """Return in how many columns the names are laid in `width` px, so that each is whole."""
        return max(LEAST, min(COLUMNS, width // scaled(NAME_WIDE)))

    def line_height(self) -> int:
        """Return the px from one line of names to the next."""
        return self._high + GAP

    def show_entries(self, entries: Sequence[RollEntry], columns: int) -> None:
        told = tuple(entries)
        if (told, columns) != (self._entries, self._columns):
            self._entries, self._columns = told, columns
            self._over = self._down = -1
            self.setAccessibleName("，".join(one.name for one in told))
            self.updateGeometry()
            self.update()

    def place_of(self, number: int) -> QRect:
        """Return where a name stands."""
        wide, columns = self.width() + GAP, self._columns
        row, column = divmod(number, columns)
        left, right = column * wide // columns, (column + 1) * wide // columns
        return QRect(left, row * self.line_height(), right - left - GAP, self._high)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        rows = -(-len(self._entries) // self._columns)
        wide = self._columns * scaled(NAME_WIDE)
        return QSize(wide, max(0, rows * self.line_height() - GAP))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(LEAST * scaled(NAME_WIDE), self.sizeHint().height())

    def _measure(self) -> None:
        self._pattern.set_words("名")
        self._pattern.ensurePolished()
        self._high = self._pattern.sizeHint().height()
        self._em = self._pattern.fontMetrics().horizontalAdvance("名")

    def _at(self, spot: QPoint) -> int:
        """Return the number of the name at a place, or -1."""
        spots = range(len(self._entries))
        return next((number for number in spots if self.place_of(number).contains(spot)), -1)

    def _picture(self, name: str, size: QSize, *, over: bool, down: bool) -> QPixmap:
        words = self._fitting(name, size.width())
        return picture_of(self._pattern, words, size, over=over, down=down)

    def _fitting(self, name: str, width: int) -> str:
        if len(name) * self._em <= width - INSET:
            return name
        return self._pattern.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, width - INSET
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, shown = QPainter(self), event.rect()
        painter.fillRect(shown, theme().colour("ground"))
        for number, entry in enumerate(self._entries):
            place = self.place_of(number)
            if place.intersects(shown):
                over, down = number == self._over, number == self._down
                picture = self._picture(entry.name, place.size(), over=over, down=down)
                painter.drawPixmap(place.topLeft(), picture)
        painter.end()

    def event(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.StyleChange | QEvent.Type.LayoutRequest:
                self._measure()
                self.updateGeometry()
                self.update()
            case QEvent.Type.ToolTip if isinstance(event, QHelpEvent):
                number = self._at(event.pos())
                name = self._entries[number].name if number >= 0 else ""
                whole = not name or self._fitting(name, self.place_of(number).width()) == name
                QToolTip.showText(event.globalPos(), "" if whole else name, self)
                return True
            case QEvent.Type.Leave:
                self._point(-1)
        return super().event(event)

    def _point(self, over: int) -> None:
        if over != self._over:
            for number in (self._over, over):
                if number >= 0:
                    self.update(self.place_of(number))
            self._over = over

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(self._at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self._down = self._at(event.position().toPoint())
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Its release is no second click."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        pressed, self._down = self._down, -1
        if pressed >= 0:
            self.update()
            if pressed == self._at(event.position().toPoint()):
                self.chosen.emit(self._entries[pressed].id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.update()
