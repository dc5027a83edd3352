"""The names of those missing, each a button in its place; painted, since a hall waits for all of them at every key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
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
FRAME = 3
"""Px of the frame around the name that Enter takes."""
TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NameGrid(QWidget):
    """
    Names side by side that can be clicked; a double click is one click, since the names move up under the mouse.

    Tab comes to them, arrows go from name to name, Enter takes the one in the frame, which is what a screen reader
    says. A click leaves the keyboard where it is, in the field above.
    """

    chosen = Signal(int)
    """The id of the line of the roll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[RollEntry, ...] = ()
        self._columns = COLUMNS
        self._over = self._down = self._marked = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleDescription(self.tr("Arrow keys go from name to name, Enter signs in"))
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
            self.mark(self._marked)
            self.updateGeometry()
            self.update()

    def marked(self) -> int:
        """Return the number of the name that Enter takes; -1 while the keyboard is elsewhere."""
        return self._marked

    def mark(self, number: int) -> None:
        """Frame a name, and let a screen reader say it; with -1 it says all of them."""
        self._marked = min(number, len(self._entries) - 1)
        if self._marked < 0:
            self.setAccessibleName("，".join(one.name for one in self._entries))
        else:
            name = self._entries[self._marked].name
            self.setAccessibleName(f"{name}，{self._marked + 1}/{len(self._entries)}")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.mark(max(0, self._marked))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.mark(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, last = Qt.Key(event.key()), len(self._entries) - 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Home: -last,
            Qt.Key.Key_End: last,
        }
        if key in steps and self._marked >= 0:
            self.mark(max(0, min(last, self._marked + steps[key])))
        elif key in TAKES and self._marked >= 0 and not event.isAutoRepeat():
            self._take(self._marked)
        else:
            super().keyPressEvent(event)

    def _take(self, number: int) -> None:
        """Take a name; the page gives the keyboard back to its field, but who is here goes on with the next name."""
        self.chosen.emit(self._entries[number].id)
        if self._entries:
            self.setFocus()
            self.mark(number)

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
        if self._marked >= 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("focus"), FRAME))
            inside = self.place_of(self._marked).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(inside, FRAME, FRAME)
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
