"""Bars: people against a threshold, votes in ink patterns, days of a publication."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Painted, scaled, squeezed

CELLS_MOST = 60
DAYS_WIDE, DAYS_MOST = 20, 40
PATTERNS = ("solid", "hatched", "dotted", "empty")


def pattern(number: int, duty: str = "ink2", fine: int = 6) -> QBrush:
    """Return the ink pattern of the n-th series: solid, hatched, dotted, empty; `fine` is its mesh in px."""
    ink = theme().colour(duty)
    match PATTERNS[number % len(PATTERNS)]:
        case "solid":
            return QBrush(ink)
        case "empty":
            return QBrush(theme().colour("surface"))
        case kind:
            return QBrush(_mesh(kind, duty, fine))


def _mesh(kind: str, duty: str, fine: int) -> QPixmap:
    mesh = QPixmap(fine, fine)
    mesh.fill(theme().colour("surface"))
    painter = QPainter(mesh)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme().colour(duty)
    if kind == "hatched":
        painter.setPen(QPen(ink, max(1.0, fine / 6)))
        for shift in (-fine, 0, fine):
            painter.drawLine(QPointF(shift, fine), QPointF(shift + fine, 0))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        dot = max(1.0, fine / 4)
        for at in (QPointF(fine / 4, fine / 4), QPointF(fine * 3 / 4, fine * 3 / 4)):
            painter.drawEllipse(at, dot / 1.6, dot / 1.6)
    painter.end()
    return mesh


def draw_threshold(painter: QPainter, at: float, top: float, height: float, width: int = 3) -> None:
    """Draw the mark of a threshold with a halo, so that it is seen on ink and on paper."""
    halo = theme().colour("ground")
    painter.fillRect(QRectF(at - width / 2 - 2, top - 4, width + 4, height + 8), halo)
    painter.fillRect(QRectF(at - width / 2, top - 4, width, height + 8), theme().colour("ink"))


class QuorumBar(Painted):
    """One cell a head up to 60 heads, plain above; a mark at the threshold with its own label below."""

    def __init__(self, name: str = "", *, duty: str = "met", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._duty = name, duty
        self._have, self._need, self._of, self._label, self._end = 0, 0, 1, "", "1"

    def show_counts(
        self, have: int, need: int, of: int, label: str, sentence: str = "", end: str = ""
    ) -> None:
        """
        Show `have` of `of` heads with the mark at `need`; `label` stands below the mark (三分之二 = 34 人).

        `end` is how the whole is written, where it is not the bare number.
        """
        self._have, self._need, self._of, self._label = have, need, max(of, 1), label
        self._end = end or str(self._of)
        self.say(sentence or f"{self._name} {have}/{of}，{label}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(300, scaled(30) + theme().px("small") + 12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0.5, 4.5, self.width() - 1, scaled(26))
        worn = theme()
        painter.setPen(QPen(worn.colour("edge"), 1))
        painter.setBrush(worn.colour("sunk"))
        painter.drawRoundedRect(bar, 4, 4)
        filled = QRectF(bar)
        filled.setWidth(bar.width() * min(self._have, self._of) / self._of)
        met = self._have >= self._need
        if self._have:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour(self._duty if met else "ink2"))
            painter.drawRoundedRect(filled, 4, 4)
        self._cells(painter, bar)
        draw_threshold(
            painter,
            bar.left() + bar.width() * min(self._need, self._of) / self._of,
            bar.top(),
            bar.height(),
        )
        self._words(painter, bar)
        painter.end()

    def _cells(self, painter: QPainter, bar: QRectF) -> None:
        if self._of > CELLS_MOST:
            return
        painter.setPen(QPen(theme().colour("surface"), 1))
        for head in range(1, self._of):
            x = round(bar.left() + bar.width() * head / self._of) + 0.5
            painter.drawLine(QPointF(x, bar.top() + 1), QPointF(x, bar.bottom() - 1))

    def _words(self, painter: QPainter, bar: QRectF) -> None:
        worn = theme()
        line = QRect(0, round(bar.bottom()) + 3, self.width(), worn.px("small") + 8)
        painter.setFont(worn.font("small"))
        painter.setPen(worn.colour("ink3"))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), "0")
        far = painter.fontMetrics().horizontalAdvance(self._end)
        strong, label = squeezed(worn.font("smallstrong"), self._label, self.width() - 18)
        wide = QFontMetrics(strong).horizontalAdvance(label)
        if 18 + wide + 10 + far > self.width():
            far = 0  # the mark's words say more than the whole, and none is written over the other
        else:
            painter.drawText(line, int(Qt.AlignmentFlag.AlignRight), self._end)
        painter.setFont(strong)
        painter.setPen(worn.colour("ink"))
        at = bar.left() + bar.width() * min(self._need, self._of) / self._of
        left = max(
            18.0, min(at - wide / 2, self.width() - wide - (max(28, far + 10) if far else 0))
        )
        painter.drawText(QPointF(left, line.top() + painter.fontMetrics().ascent()), label)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: its word and its count."""

    word: str
    count: int


class VoteBar(Painted):
    """Parts of a whole in ink patterns with labels above, and a mark at the threshold; no colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._mark: Fraction | None = None
        self._label, self._base = "", ""

    def show_parts(
        self, parts: Sequence[Part], mark: Fraction | None = None, label: str = "", base: str = ""
    ) -> None:
        """Show parts; `mark` is the threshold as a share of the whole bar, `label` stands below it, `base` at the right."""
        self._parts, self._mark, self._label, self._base = tuple(parts), mark, label, base
        told = "，".join(f"{part.word} {part.count}" for part in parts)
        self.say("，".join(words for words in (told, label, base) if words))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        below = theme().px("small") + 12 if self._label or self._base else 6
        return QSize(300, theme().px("small") + 10 + scaled(30) + below)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = theme().px("small") + 10
        bar = QRectF(0.5, top + 0.5, self.width() - 1, scaled(30))
        self._paint_parts(painter, bar)
        if self._mark is not None:
            draw_threshold(
                painter, bar.left() + bar.width() * float(self._mark), bar.top(), bar.height()
            )
        self._below(painter, bar)
        painter.end()

    def _paint_parts(self, painter: QPainter, bar: QRectF) -> None:
        whole = sum(part.count for part in self._parts) or 1
        spots: list[QRectF] = []
        left = bar.left()
        for number, part in enumerate(self._parts):
            wide = bar.width() * part.count / whole
            spot = QRectF(left, bar.top(), wide, bar.height())
            if part.count:
                painter.setPen(QPen(theme().colour("ink2"), 1))
                painter.setBrush(pattern(number))
                painter.drawRect(spot)
            spots.append(spot)
            left += wide
        if not any(part.count for part in self._parts):
            painter.setPen(QPen(theme().colour("edge"), 1))
            painter.setBrush(theme().colour("surface"))
            painter.drawRect(bar)
        self._labels(painter, spots)

    def _labels(self, painter: QPainter, spots: Sequence[QRectF]) -> None:
        """Set each label above its part, pushed left where the next one would be covered."""
        painter.setFont(theme().font("smallstrong"))
        painter.setPen(theme().colour("ink"))
        metrics = painter.fontMetrics()
        limit = float(self.width())
        for part, spot in reversed(list(zip(self._parts, spots, strict=True))):
            words = f"{part.word} {part.count}"
            wide = metrics.horizontalAdvance(words)
            left = max(0.0, min(spot.left() + 1, limit - wide))
            painter.drawText(QPointF(left, metrics.ascent() + 1), words)
            limit = left - 10

    def _below(self, painter: QPainter, bar: QRectF) -> None:
        """Write the mark's words below it, and the whole at the right, pushing the words left where they would meet."""
        metrics = painter.fontMetrics()
        base_line = bar.bottom() + 6 + metrics.ascent()
        small = QFontMetrics(theme().font("small"))
        far = small.horizontalAdvance(self._base) + 10 if self._base else 0
        if self._mark is not None and self._label:
            wide = metrics.horizontalAdvance(self._label)
            at = bar.left() + bar.width() * float(self._mark)
            left = max(0.0, min(at - wide / 2, self.width() - wide - far))
            painter.drawText(QPointF(left, base_line), self._label)
        if self._base:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().colour("ink3"))
            painter.drawText(QPointF(self.width() - far + 10, base_line), self._base)


class DayCount(Painted):
    """One cell a day of a publication, today ringed; beyond 20 days smaller, beyond 40 a plain bar."""

    def __init__(self, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._small = small
        self._past, self._days, self._today = 0, 0, False

    def show_days(self, past: int, days: int, sentence: str, *, today: bool = True) -> None:
        """Show that the `past`-th of `days` days is running (`today`), or that so many are over."""
        self._past, self._days, self._today = min(past, days), days, today and 0 < past <= days
        self.say(sentence)
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        if self._small:
            return scaled(14)
        return 44 if self._days <= DAYS_WIDE else 22

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        pitch = self._side() + (4 if self._small else 3)
        wide = 300 if self._days > DAYS_MOST else pitch * max(self._days, 1) + 6
        return QSize(wide, self._side() + 8)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._days > DAYS_MOST:
            self._plain(painter)
        else:
            self._cells(painter)
        painter.end()

    def _plain(self, painter: QPainter) -> None:
        bar = QRectF(2.5, 4.5, self.width() - 5, self._side())
        painter.setPen(QPen(theme().colour("edge"), 1))
        painter.setBrush(theme().colour("surface"))
        painter.drawRect(bar)
        bar.setWidth(bar.width() * self._past / self._days)
        painter.fillRect(bar, theme().colour("ink2"))

    def _cells(self, painter: QPainter) -> None:
        side = self._side()
        pitch = side + (4 if self._small else 3)
        for day in range(1, self._days + 1):
            spot = QRectF(3.5 + (day - 1) * pitch, 4.5, side - 1, side - 1)
            over = day <= self._past
            painter.setPen(QPen(theme().colour("ink2" if over else "edge"), 1))
            painter.setBrush(theme().colour("ink2" if over else "surface"))
            painter.drawRoundedRect(spot, 2, 2)
            if self._today and day == self._past:
                painter.setPen(QPen(theme().colour("ink"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(spot.adjusted(-2.5, -2.5, 2.5, 2.5), 4, 4)
