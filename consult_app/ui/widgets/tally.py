"""Tally marks: 正 in five brush strokes, four a row on the board, seven in the hall."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Painted

STROKES = 5


@dataclass(frozen=True, slots=True)
class _Brush:
    """A stroke in a box of 100: from, to, and how thick it is at its head, middle and foot."""

    start: tuple[float, float]
    end: tuple[float, float]
    head: float
    middle: float
    foot: float


_ORDER = (
    _Brush((10, 9), (88, 7), 7, 5, 10),
    _Brush((53, 9), (53, 90), 7, 8, 9),
    _Brush((55, 48), (86, 46), 6, 6, 9),
    _Brush((27, 42), (25, 90), 9, 7, 8),
    _Brush((4, 93), (97, 91), 7, 5.5, 11),
)


@cache
def _path(number: int) -> QPainterPath:
    """Return the outline of the n-th stroke (0 … 4): knobs at both ends, thinner between."""
    brush = _ORDER[number]
    (x1, y1), (x2, y2) = brush.start, brush.end
    along = QPointF(x2 - x1, y2 - y1)
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5
    unit = QPointF(along.x() / length, along.y() / length)
    side = QPointF(-unit.y(), unit.x())

    def at(share: float, out: float) -> QPointF:
        return QPointF(x1 + along.x() * share, y1 + along.y() * share) + side * out

    path = QPainterPath(at(0, -brush.head / 2))
    path.cubicTo(at(0.12, -brush.head / 2), at(0.2, -brush.middle / 2), at(0.5, -brush.middle / 2))
    path.cubicTo(at(0.75, -brush.middle / 2), at(0.86, -brush.foot / 2), at(0.97, -brush.foot / 2))
    path.cubicTo(at(1.03, -brush.foot / 3), at(1.03, brush.foot / 3), at(0.97, brush.foot / 2))
    path.cubicTo(at(0.88, brush.foot / 2), at(0.75, brush.middle / 2), at(0.5, brush.middle / 2))
    path.cubicTo(at(0.2, brush.middle / 2), at(0.12, brush.head / 2), at(0, brush.head / 2))
    path.cubicTo(at(-0.03, brush.head / 4), at(-0.03, -brush.head / 4), at(0, -brush.head / 2))
    path.closeSubpath()
    return path


def draw_mark(
    painter: QPainter, left: float, top: float, side: float, strokes: int, duty: str = "ink"
) -> None:
    """Draw one 正 of 1 … 5 strokes in a square of `side` px."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(left, top)
    painter.scale(side / 100, side / 100)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(duty))
    for number in range(min(strokes, STROKES)):
        painter.drawPath(_path(number))
    painter.restore()


@dataclass(frozen=True, slots=True)
class Marks:
    """How a count is shown: `folded` whole marks as 正 ×n, then marks of these strokes."""

    folded: int
    strokes: tuple[int, ...]


def marks(count: int, per_row: int, rows: int) -> Marks:
    """Return the marks of a count; what does not fit folds, by full rows where there is more than one."""
    strokes = [STROKES] * (count // STROKES) + ([count % STROKES] if count % STROKES else [])
    room = per_row * rows
    if len(strokes) <= room:
        return Marks(0, tuple(strokes))
    if rows == 1:
        shown = max(per_row - 2, 1)
        return Marks(len(strokes) - shown, tuple(strokes[-shown:]))
    over = len(strokes) - per_row * (rows - 1)
    folded = -(-over // per_row) * per_row
    return Marks(min(folded, len(strokes) - 1), tuple(strokes[min(folded, len(strokes) - 1) :]))


class TallyStrokes(Painted):
    """The strokes of one option; the newest mark is underlined. `side` is that of a mark in px."""

    def __init__(
        self,
        word: str = "",
        *,
        per_row: int = 4,
        rows: int = 3,
        side: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._word, self._per_row, self._rows, self._side = word, per_row, rows, side
        self._count, self._newest = 0, False

    def show_count(self, count: int, *, newest: bool = False) -> None:
        """Show a count; `newest` underlines the last mark."""
        self._count, self._newest = count, newest
        self.say(f"{self._word} {count}".strip())
        self.update()

    def set_side(self, side: int, rows: int) -> None:
        """Take other sizes, e.g. smaller in a dense window."""
        self._side, self._rows = side, rows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        pitch = round(self._side * 1.2)
        return QSize(pitch * self._per_row, pitch * self._rows + 4)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        least = 3 if self._rows == 1 else 2  # room for 正 ×n and one mark more
        fits = max(least, int(self.width() / (self._side * 1.2)))
        painter = QPainter(self)
        draw_marks(
            painter,
            QRectF(self.rect()),
            self._count,
            self._side,
            min(self._per_row, fits),
            self._rows,
            newest=self._newest,
        )
        painter.end()


def draw_marks(
    painter: QPainter,
    spot: QRectF,
    count: int,
    side: float,
    per_row: int,
    rows: int,
    *,
    newest: bool = False,
) -> None:
    """Draw the marks of a count into a rectangle, row by row."""
    shown = marks(count, per_row, rows)
    pitch, line = side * 1.2, 0
    place = 0
    if shown.folded:
        _draw_folded(painter, spot, side, shown.folded)
        place, line = (2, 0) if rows == 1 else (0, 1)
    for number, strokes in enumerate(shown.strokes):
        row, column = divmod(number + place, per_row)
        left, top = spot.left() + column * pitch, spot.top() + (row + line) * pitch
        draw_mark(painter, left, top, side, strokes)
        if newest and number == len(shown.strokes) - 1:
            painter.fillRect(
                QRectF(left - 1, top + side * 1.07, side + 2, max(2.0, side / 22)),
                theme().colour("ink"),
            )


def _draw_folded(painter: QPainter, spot: QRectF, side: float, folded: int) -> None:
    draw_mark(painter, spot.left(), spot.top(), side, STROKES)
    painter.setPen(theme().colour("ink"))
    painter.setFont(theme().face_font("semi", round(side * 0.55)))
    words = QRectF(spot.left() + side * 1.12, spot.top(), side * 2.5, side)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), f"×{folded}")
