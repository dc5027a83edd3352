"""A strip of days: which do not count yet, the earliest lawful one, and the one chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Painted, scaled
from consult_app.ui.words.dates import day_words, weekday_words

DAYS = 10
BETWEEN = 8
"""Px between the remarks of two days that stand close to each other."""


@dataclass(frozen=True, slots=True)
class Strip:
    """`first` day of ten; days before `earliest` do not count; `remarks` stand below days, never inside."""

    first: date
    earliest: date | None = None
    chosen: date | None = None
    remarks: Mapping[date, str] = field(default_factory=dict)


class CalendarStrip(Painted):
    """Draws a strip; `picked(date)` on a click or Enter. A day before the mark can be picked: it becomes a gate."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self._cursor: date | None = None
        self._by_keys = self._low = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_strip(self, strip: Strip) -> None:
        self._strip, self._cursor = strip, strip.chosen or strip.earliest
        told = [f"{day_words(day)} {words}" for day, words in sorted(strip.remarks.items())]
        self.say("；".join(told) or day_words(strip.first))
        self.update()

    def days(self) -> list[date]:
        """Return the days shown."""
        return (
            [self._strip.first + timedelta(days=number) for number in range(DAYS)]
            if self._strip
            else []
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(600, self._cell_height() + theme().px("small") + 20)

    minimumSizeHint = sizeHint  # noqa: N815 - Qt's name

    def set_low(self, *, low: bool) -> None:
        """Make the days lower, where what stands below has little room."""
        if low != self._low:
            self._low = low
            self.updateGeometry()
            self.update()

    def _cell_height(self) -> int:
        return scaled(66 if self._low else 90)

    def _cell(self, number: int) -> QRect:
        left, right = number * self.width() // DAYS, (number + 1) * self.width() // DAYS
        return QRect(left, 3, right - left, self._cell_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, day in enumerate(self.days()):
            self._paint_day(painter, self._cell(number), day)
        painter.setPen(QPen(theme().colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0.5, 3.5, self.width() - 1, self._cell_height() - 1), 4, 4)
        self._paint_marks(painter, self._strip)
        self._paint_remarks(painter, self._strip)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        worn, strip = theme(), self._strip
        early = strip is not None and strip.earliest is not None and day < strip.earliest
        painter.fillRect(cell, worn.colour("sunk" if early else "surface"))
        painter.fillRect(cell.right(), cell.top(), 1, cell.height(), worn.colour("line"))
        painter.setFont(worn.font("small"))
        painter.setPen(worn.colour("ink2"))
        half = cell.height() * 2 // 5
        upper, lower = (
            cell.adjusted(0, 0, 0, -(cell.height() - half)),
            cell.adjusted(0, half - 4, 0, -6),
        )
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), weekday_words(day))
        painter.setFont(worn.face_font("serif", worn.px("h2") + 7))
        painter.setPen(worn.colour("ink"))
        painter.drawText(lower, int(Qt.AlignmentFlag.AlignCenter), str(day.day))

    def _paint_remarks(self, painter: QPainter, strip: Strip) -> None:
        painter.setFont(theme().font("smallstrong"))
        top, high = self._cell(0).bottom() + 5, theme().px("small") + 10
        for day, words, left, wide in self._remarks(painter.fontMetrics()):
            strong = day in (strip.earliest, strip.chosen)
            painter.setFont(theme().font("smallstrong" if strong else "small"))
            painter.setPen(theme().colour("ink" if strong else "ink2"))
            painter.drawText(
                QRect(left, top, wide, high), int(Qt.AlignmentFlag.AlignHCenter), words
            )

    def _remarks(self, measures: QFontMetrics) -> list[tuple[date, str, int, int]]:
        """
        Return the remarks in order of their days, each with its left and its width in px.

        Each is whole, also below the first and the last day, and none is written over its neighbour.
        """
        told = self._strip.remarks if self._strip else {}
        shown = [(day, told[day]) for day in self.days() if told.get(day)]
        wide = [measures.horizontalAdvance(words) + 4 for _, words in shown]
        lefts, end = [], 0
        for (day, _), each in zip(shown, wide, strict=True):
            cell = self._cell(self.days().index(day))
            lefts.append(max(end, cell.center().x() - each // 2))
            end = lefts[-1] + each + BETWEEN
        end = self.width()
        for number in reversed(range(len(shown))):
            lefts[number] = max(0, min(lefts[number], end - wide[number]))
            end = lefts[number] - BETWEEN
        return [
            (*one, *place) for one, place in zip(shown, zip(lefts, wide, strict=True), strict=True)
        ]

    def _paint_marks(self, painter: QPainter, strip: Strip) -> None:
        days = self.days()
        if strip.earliest in days:
            left = self._cell(days.index(strip.earliest)).left()
            painter.fillRect(QRect(left - 1, 0, 3, self._cell_height() + 8), theme().colour("ink"))
        if strip.chosen in days:
            self._frame(painter, self._cell(days.index(strip.chosen)), "ink", 2)
        if self._by_keys and self.hasFocus() and self._cursor in days:
            self._frame(
                painter, self._cell(days.index(self._cursor)).adjusted(4, 4, -4, -4), "focus", 3
            )

    def _frame(self, painter: QPainter, cell: QRect, duty: str, width: int) -> None:
        painter.setPen(QPen(theme().colour(duty), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cell).adjusted(4, 4, -4, -4), 4, 4)

    def day_at(self, spot: QPoint) -> date | None:
        """Return the day whose cell lies there."""
        cells = range(DAYS) if self._strip else range(0)
        return next((self.days()[n] for n in cells if self._cell(n).contains(spot)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        days = self.days()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and days:
            now = days.index(self._cursor) if self._cursor in days else 0
            self._by_keys = True
            self._cursor = days[max(0, min(DAYS - 1, now + step))]
            self.update()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._cursor
        ):
            self.picked.emit(self._cursor)
        else:
            super().keyPressEvent(event)
