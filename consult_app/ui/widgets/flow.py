"""A row that goes on in the next line where the window is too narrow for it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """
    Lays widgets from left to right in as many lines as they need; hidden ones take no room.

    With `last_right` the last one stands at the right edge of its line, as what leads away from a page does.
    """

    def __init__(self, *widgets: QWidget, gap: int = 8, last_right: bool = False) -> None:
        super().__init__()
        self._parts: list[QLayoutItem] = []
        self._gap, self._last_right = gap, last_right
        self.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem, /) -> None:  # noqa: N802 - Qt's name
        self._parts.append(item)

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int, /) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # type: ignore[override] # noqa: N802 - its stub forgets that there may be none
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int, /) -> int:  # noqa: N802 - Qt's name
        return self._lay(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of one line."""
        sizes = [one.sizeHint() for one in self._parts if not one.isEmpty()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        least = QSize()
        for one in self._parts:
            if not one.isEmpty():
                least = least.expandedTo(one.minimumSize())
        return least

    def setGeometry(self, place: QRect, /) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(place)
        self._lay(place, place=True)

    def _lay(self, room: QRect, *, place: bool) -> int:
        """Lay the lines in a width; return the height they take."""
        top = room.y()
        for line in self._lines(room.width()):
            high = max(size.height() for _, size in line)
            left = room.x()
            for one, size in line:
                if self._last_right and one is self._parts[-1]:
                    left = room.x() + room.width() - size.width()
                if place:
                    down = (high - size.height()) // 2
                    one.setGeometry(QRect(QPoint(left, top + down), size))
                left += size.width() + self._gap
            top += high + self._gap
        return max(0, top - room.y() - self._gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for one in self._parts:
            if one.isEmpty():
                continue
            size = one.sizeHint()
            size.setWidth(min(size.width(), width))
            if not lines or used + self._gap + size.width() > width:
                lines.append([])
                used = -self._gap
            lines[-1].append((one, size))
            used += self._gap + size.width()
        return lines
