"""Charts in ink patterns: figure at every bar's end, no colours, no axis names; every bar opens its cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.bars import pattern
from consult_app.ui.widgets.base import IconLabel, Label, Painted, row, scaled

SERIES_MOST = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One row or group of a chart: its label, one value a series, the figure in words ("4 件")."""

    label: str
    values: tuple[int, ...]
    figure: str = ""


class _Chart(Painted):
    """What both charts share: bars, a sentence, and which bar lies where."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], name: str = "") -> None:
        """Show bars of at most three series; `opened(n)` when the n-th is clicked."""
        self._bars = tuple(bars)
        if any(len(bar.values) > SERIES_MOST for bar in self._bars):
            raise ValueError("a chart shows at most three series")
        told = "，".join(
            f"{bar.label} {bar.figure or ' '.join(map(str, bar.values))}" for bar in self._bars
        )
        self.say(f"{name}：{told}" if name else told)
        self.setCursor(Qt.CursorShape.PointingHandCursor if bars else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def _place(self, spot: QPointF) -> int:
        raise NotImplementedError

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        place = self._place(event.position())
        if 0 <= place < len(self._bars):
            self.opened.emit(place)


class BarChart(_Chart):
    """Bars lying side by side from a base line; the series of one row follow each other."""

    def _pitch(self) -> int:
        return scaled(30)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(260, self._pitch() * max(len(self._bars), 1) + 8)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def _place(self, spot: QPointF) -> int:
        return int((spot.y() - 4) // self._pitch())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setFont(theme().font("small"))
        metrics = painter.fontMetrics()
        labels = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + 10
        figures = (
            max((metrics.horizontalAdvance(self._figure(bar)) for bar in self._bars), default=0)
            + 16
        )
        room = max(20, self.width() - labels - figures)
        most = max((sum(bar.values) for bar in self._bars), default=0) or 1
        for number, bar in enumerate(self._bars):
            self._paint_bar(
                painter, bar, QRectF(labels, 4 + number * self._pitch(), room, self._pitch()), most
            )
        painter.fillRect(
            QRectF(labels - 1, 0, 1.5, 8 + len(self._bars) * self._pitch()), theme().colour("edge")
        )
        painter.end()

    def _figure(self, bar: Bar) -> str:
        return bar.figure or str(sum(bar.values))

    def _paint_bar(self, painter: QPainter, bar: Bar, spot: QRectF, most: int) -> None:
        worn, thick = theme(), scaled(18)
        top = spot.top() + (spot.height() - thick) / 2
        left = spot.left()
        for series, value in enumerate(bar.values):
            wide = spot.width() * value / most
            painter.setPen(QPen(worn.colour("ink2"), 1))
            painter.setBrush(pattern(series))
            if value:
                painter.drawRect(QRectF(left, top, wide, thick))
            left += wide
        painter.setFont(worn.font("small"))
        painter.setPen(worn.colour("ink2"))
        name = QRectF(0, spot.top(), spot.left() - 9, spot.height())
        painter.drawText(
            name, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), bar.label
        )
        painter.setFont(worn.font("smallstrong"))
        painter.setPen(worn.colour("ink"))
        end = QRectF(left + 8, spot.top(), self.width() - left - 8, spot.height())
        painter.drawText(end, int(Qt.AlignmentFlag.AlignVCenter), self._figure(bar))


class ColumnChart(_Chart):
    """Columns over time: one group a label, the series beside each other, figures on top, at most three hairlines."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(420, scaled(190))

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def _place(self, spot: QPointF) -> int:
        left = scaled(26)
        return int((spot.x() - left) // ((self.width() - left) / max(len(self._bars), 1)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setFont(theme().font("small"))
        line = painter.fontMetrics().height()
        area = QRectF(scaled(26), line, self.width() - scaled(26), self.height() - 2 * line - 4)
        most = max((value for bar in self._bars for value in bar.values), default=0) or 1
        step = max(1, -(-most // 3))
        self._lines(painter, area, step, most)
        wide = area.width() / max(len(self._bars), 1)
        for number, bar in enumerate(self._bars):
            group = QRectF(area.left() + number * wide, area.top(), wide, area.height())
            self._group(painter, group, bar, max(most, step * -(-most // step)))
        painter.end()

    def _lines(self, painter: QPainter, area: QRectF, step: int, most: int) -> None:
        worn, top = theme(), step * -(-most // step)
        for value in range(0, top + 1, step):
            y = area.bottom() - area.height() * value / top
            painter.fillRect(
                QRectF(area.left(), y, area.width(), 1), worn.colour("line" if value else "edge")
            )
            painter.setPen(worn.colour("ink3"))
            label = QRectF(0, y - 12, area.left() - 8, 24)
            painter.drawText(
                label, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(value)
            )

    def _group(self, painter: QPainter, group: QRectF, bar: Bar, most: int) -> None:
        worn, thick = theme(), min(scaled(18), group.width() / (len(bar.values) + 1))
        gap = scaled(4)
        left = group.center().x() - (len(bar.values) * (thick + gap) - gap) / 2
        for series, value in enumerate(bar.values):
            high = group.height() * value / most
            spot = QRectF(left + series * (thick + gap), group.bottom() - high, thick, high)
            painter.setPen(QPen(worn.colour("ink2"), 1))
            painter.setBrush(pattern(series))
            painter.drawRect(spot)
            painter.setFont(worn.font("smallstrong"))
            painter.setPen(worn.colour("ink"))
            figure = QRectF(spot.center().x() - 30, spot.top() - 26, 60, 24)
            painter.drawText(
                figure,
                int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom),
                str(value),
            )
        painter.setFont(worn.font("small"))
        painter.setPen(worn.colour("ink2"))
        label = QRectF(group.left() - 10, group.bottom() + 4, group.width() + 20, 30)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignHCenter), bar.label)


class PatternChip(Painted):
    """A small square in the pattern of the n-th series."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.setFixedSize(scaled(16), scaled(16))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("ink2"), 1))
        painter.setBrush(pattern(self._number))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1))
        painter.end()


def legend(words: Sequence[str]) -> QWidget:
    """Return a line of series names, each beside its pattern."""
    line = QWidget()
    layout = row(gap=6)
    for number, word in enumerate(words):
        layout.addWidget(PatternChip(number))
        layout.addWidget(Label(word, "small"))
        layout.addSpacing(8)
    layout.addStretch(1)
    line.setLayout(layout)
    return line


def state_line(
    icon: str, duty: str, words: str, figure: str = "", *, strong: bool = False
) -> QWidget:
    """Return one line with a state's icon, its words, and a figure at the right."""
    line = QWidget()
    text = Label(
        words, "strong" if strong else "", duty if duty in ("met", "warn", "block") else ""
    )
    line.setLayout(row(IconLabel(icon, duty, 20), text, None, Label(figure, "small"), gap=8))
    return line
