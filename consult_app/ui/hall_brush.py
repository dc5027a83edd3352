"""What every picture for the hall is drawn with; all measures are hundredths of the width, from the top left."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from consult_app.ui.icons import pixmap
from consult_app.ui.theme import theme

MARGIN = 4.0
LEAST = 3.0
"""Nothing is smaller: on a picture 2 m wide that is a character of 60 mm."""
SLACK = 0.4
"""By so much a line may be longer than asked before it is cut: letters are a whole number of px high."""


def hall_font(face: str, size: float, unit: float) -> QFont:
    """Return a face in hundredths of the width, of which one is `unit` px."""
    return theme().face_font(face, max(1, round(size * unit)))


class HallBrush:
    """Writes lines, rules and icons."""

    def __init__(self, painter: QPainter, width: int, height: int, ratio: float) -> None:
        self._painter, self._unit, self._ratio = painter, width / 100, ratio
        self._high = height / self._unit

    def _font(self, face: str, size: float) -> QFont:
        return hall_font(face, size, self._unit)

    def _text(
        self, x: float, y: float, words: str, size: float, *, face: str = "text", duty: str = "ink", width: float = 0,
        right: bool = False,
    ) -> float:  # fmt: skip
        """
        Write one line whose top is `y`; return the width it took.

        In a `width` it is smaller, but never so small that the last row cannot read it: then it ends in an ellipsis.
        """
        painter = self._painter
        painter.setFont(self._font(face, size))
        taken = painter.fontMetrics().horizontalAdvance(words) / self._unit
        if width and taken > width:
            room, least = int((width + SLACK) * self._unit), min(size, LEAST)
            size = max(least, size * width / taken)
            painter.setFont(self._font(face, size))
            while size > least and painter.fontMetrics().horizontalAdvance(words) > room:
                size = max(least, size - 1 / self._unit)  # a px less: letters do not shrink evenly
                painter.setFont(self._font(face, size))
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            taken = painter.fontMetrics().horizontalAdvance(words) / self._unit
        painter.setPen(theme().colour(duty))
        left = x - taken if right else x
        base = y + size * 0.94
        painter.drawText(QPointF(left * self._unit, base * self._unit), words)
        return taken

    def _rect(self, x: float, y: float, wide: float, high: float) -> QRectF:
        return QRectF(x * self._unit, y * self._unit, wide * self._unit, high * self._unit)

    def _rule(self, y: float, duty: str = "line", thick: float = 0.12) -> None:
        self._painter.fillRect(self._rect(MARGIN, y, 100 - 2 * MARGIN, thick), theme().colour(duty))

    def _icon(self, name: str, duty: str, x: float, y: float, side: float) -> None:
        px = round(side * self._unit)
        spot = self._rect(x, y, side, side)
        self._painter.drawPixmap(spot.toRect(), pixmap(name, duty, px, self._ratio))
