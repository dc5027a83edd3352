"""The rail of steps: ten equal cells, or groups with a second line for the small steps of the open one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from consult_app.ui.icons import pixmap
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Label, Place, clear, column, row, scaled, squeezed

Standing = Literal["done", "now", "open", "locked", "warning"]
WIDE = 118
"""Px from which on a cell has room around its mark and words."""
_WORD_DUTIES = {"done": "met", "warning": "warn", "now": "ink2", "open": "ink3", "locked": "ink3"}


@dataclass(frozen=True, slots=True)
class RailStep:
    """A step as the rail shows it: its key, the name and remark in words, and where it stands."""

    key: str
    name: str
    standing: Standing
    remark: str = ""
    group: str = ""


class RailCell(QAbstractButton):
    """One cell: mark, name, remark; the step on the page has a white ground and an underline."""

    def __init__(
        self, number: int, step: RailStep, *, chosen: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._number, self.step, self._chosen = number, step, chosen
        self.stacked = False
        """Whether the name stands below the mark, without the remark: the mark says where a step stands."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"{number} {step.name} {step.remark}".strip())
        self.setToolTip(f"{step.name} {step.remark}".strip())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(90, scaled(62))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(60, 40)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._chosen or self.underMouse():
            painter.fillRect(self.rect(), look.colour("surface" if self._chosen else "wash"))
        if self._chosen:
            painter.fillRect(0, self.height() - 4, self.width(), 4, look.colour("ink"))
            painter.fillRect(0, 0, 1, self.height(), look.colour("line"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), look.colour("line"))
        if self.stacked:
            self._paint_stacked(painter)
            painter.end()
            return
        mark = scaled(28)
        wide = self.width() > WIDE
        spot = QRect(scaled(12) if wide else 6, (self.height() - mark) // 2, mark, mark)
        self._paint_mark(painter, spot)
        self._paint_words(painter, spot.right() + (scaled(9) if wide else 5))
        painter.end()

    def fits(self, width: int) -> bool:
        """Say whether name and remark are whole beside the mark in a cell so wide."""
        measures = QFontMetrics(theme().font("smallstrong"))
        words = max(measures.horizontalAdvance(one) for one in (self.step.name, self.step.remark))
        return words <= width - scaled(28) - 14

    def _paint_stacked(self, painter: QPainter) -> None:
        look, chosen = theme(), self._chosen or self.step.standing == "now"
        painter.setFont(look.font("smallstrong" if chosen else "small"))
        line = painter.fontMetrics().height()
        mark = min(scaled(24), self.height() - 8 - line)
        top = (self.height() - 4 - mark - line) // 2
        self._paint_mark(painter, QRect((self.width() - mark) // 2, top + 2, mark, mark))
        painter.setFont(look.font("smallstrong" if chosen else "small"))
        painter.setPen(look.colour("ink" if chosen else "ink2"))
        name = QRect(1, top + 2 + mark, self.width() - 2, line)
        font, told = squeezed(painter.font(), self.step.name, name.width())
        painter.setFont(font)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignCenter), told)

    def _paint_mark(self, painter: QPainter, spot: QRect) -> None:
        standing = self.step.standing
        if standing == "done":
            self._icon(painter, "circle-check", "met", spot.adjusted(-3, -3, 3, 3))
        elif standing == "warning":
            self._icon(painter, "alert-triangle", "warn", spot.adjusted(-2, -2, 2, 2))
        elif standing == "locked":
            self._ring(painter, spot, "ink3", Qt.PenStyle.DashLine, 1)
            inset = spot.width() * 3 // 14
            self._icon(painter, "lock", "ink3", spot.adjusted(inset, inset, -inset, -inset))
        else:
            self._number_mark(painter, spot)

    def _number_mark(self, painter: QPainter, spot: QRect) -> None:
        look = theme()
        now = self.step.standing == "now"
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ink"))
            painter.drawEllipse(spot)
        else:
            self._ring(painter, spot, "ink3", Qt.PenStyle.SolidLine, 1.5)
        painter.setPen(look.colour("surface" if now else "ink"))
        painter.setFont(look.face_font("semi", look.px("small")))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _ring(
        self, painter: QPainter, spot: QRect, duty: str, style: Qt.PenStyle, width: float
    ) -> None:
        painter.setPen(QPen(theme().colour(duty), width, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(spot)

    def _icon(self, painter: QPainter, name: str, duty: str, spot: QRect) -> None:
        painter.drawPixmap(spot, pixmap(name, duty, spot.width(), self.devicePixelRatioF()))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        look = theme()
        chosen = self._chosen or self.step.standing == "now"
        middle, width = self.height() // 2, self.width() - left - 2
        painter.setFont(look.font("smallstrong" if chosen else "small"))
        painter.setPen(look.colour("ink" if chosen else "ink2"))
        line = painter.fontMetrics().height()
        name = QRect(left, middle - line, width, line)
        painter.drawText(
            name, int(Qt.AlignmentFlag.AlignVCenter), self._fit(painter, self.step.name, width)
        )
        painter.setFont(look.font("small"))
        painter.setPen(look.colour(_WORD_DUTIES[self.step.standing]))
        remark = QRect(left, middle + 1, width, line)
        painter.drawText(
            remark, int(Qt.AlignmentFlag.AlignVCenter), self._fit(painter, self.step.remark, width)
        )

    def _fit(self, painter: QPainter, words: str, width: int) -> str:
        return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)

    def enterEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.update()


class SmallStep(QAbstractButton):
    """A small step on the second line of a grouped rail; the one in hand on ink."""

    def __init__(self, step: RailStep, *, chosen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self._chosen = step, chosen
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{step.name} {step.remark}".strip())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        metrics = self._metrics_width()
        return QSize(metrics + scaled(18) + 24, scaled(28))

    def _metrics_width(self) -> int:
        return QFontMetrics(theme().font("smallstrong")).horizontalAdvance(
            f"{self.step.name}  {self.step.remark}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ink"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        side = scaled(18)
        names = {
            "done": "check",
            "warning": "alert-triangle",
            "locked": "lock",
            "open": "circle",
            "now": "chevron-right",
        }
        duty = "surface" if self._chosen else _WORD_DUTIES[self.step.standing]
        painter.drawPixmap(
            8,
            (self.height() - side) // 2,
            pixmap(names[self.step.standing], duty, side, self.devicePixelRatioF()),
        )
        painter.setFont(look.font("smallstrong" if self._chosen else "small"))
        painter.setPen(look.colour("surface" if self._chosen else "ink2"))
        spot = self.rect().adjusted(side + 14, 0, 0, 0)
        painter.drawText(
            spot, int(Qt.AlignmentFlag.AlignVCenter), f"{self.step.name}  {self.step.remark}"
        )
        painter.end()


class StepRail(Place):
    """
    The steps of a case. `chosen(key)` when one is opened; all can be, a locked one to read why.

    Steps that carry a `group` make a grouped rail: the first line shows the groups, a second, lower line the
    small steps of the open group.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self._steps: tuple[RailStep, ...] = ()
        self._cells: list[RailCell] = []
        self._now, self._dense = "", False
        self._first, self._second = row(gap=0), row(gap=8, inset=(24, 4, 24, 4))
        self._second_box = Place("railsmall")
        self._second_box.setLayout(self._second)
        self._first_box = Place("railfirst")
        self._first_box.setLayout(self._first)
        self.setLayout(column(self._first_box, self._second_box, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Steps"))

    def show_steps(self, steps: Sequence[RailStep], now: str) -> None:
        """Show the steps; `now` is the key of the one on the page."""
        if (tuple(steps), now) == (self._steps, self._now):
            return
        self._steps, self._now = tuple(steps), now
        self._rebuild()

    def keys(self) -> list[str]:
        """Return the keys in the order of Alt+1 … Alt+0: of the cells of the first line."""
        return [cell.step.key for cell in self.cells()]

    def cells(self) -> list[RailCell]:
        """Return the cells of the first line."""
        return list(self._cells)

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        self._dense = dense
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
            self._stack()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """Where one name does not fit beside its mark all stand below theirs."""
        each = self.width() // max(1, len(self._cells))
        stacked = each <= WIDE and not all(cell.fits(each) for cell in self._cells)
        for cell in self._cells:
            if cell.stacked != stacked:
                cell.stacked = stacked
                cell.update()

    def _measure(self) -> None:
        self._first_box.setFixedHeight((63 + 2 * scaled(63)) // 3 - (8 if self._dense else 0))
        self._second_box.setFixedHeight(scaled(38) - (6 if self._dense else 0))

    def _rebuild(self) -> None:
        clear(self._first)
        clear(self._second)
        self._cells = []
        grouped = any(step.group for step in self._steps)
        cells = _groups(self._steps, self._now) if grouped else self._steps
        open_group = next((step.group for step in self._steps if step.key == self._now), "")
        for number, step in enumerate(cells, 1):
            chosen = step.group == open_group if grouped else step.key == self._now
            cell = RailCell(number, step, chosen=chosen)
            cell.clicked.connect(self._on_click)
            self._cells.append(cell)
            self._first.addWidget(cell)
        self._second_box.setVisible(grouped)
        if grouped:
            self._show_small([step for step in self._steps if step.group == open_group])
        self._measure()
        self._stack()

    def _show_small(self, steps: Sequence[RailStep]) -> None:
        self._second.addWidget(Label(self.tr("{0} small steps").format(len(steps)), "note"))
        for step in steps:
            small = SmallStep(step, chosen=step.key == self._now)
            small.clicked.connect(self._on_click)
            self._second.addWidget(small)
        self._second.addStretch(1)

    def _on_click(self) -> None:
        cell = self.sender()
        if isinstance(cell, RailCell | SmallStep):
            self.chosen.emit(cell.step.key)


def _groups(steps: Sequence[RailStep], now: str) -> list[RailStep]:
    """Fold small steps into one cell a group; a group is done when all its small steps are."""
    folded = []
    for group in dict.fromkeys(step.group for step in steps):
        members = [step for step in steps if step.group == group]
        folded.append(_fold(group, members, now))
    return folded


def _fold(group: str, members: Sequence[RailStep], now: str) -> RailStep:
    unfinished = [step for step in members if step.standing != "done"]
    in_hand = next((step for step in members if step.key == now), None)
    target = in_hand or (unfinished[0] if unfinished else members[0])
    if not unfinished:
        return RailStep(target.key, group, "done", members[-1].remark, group)
    standings = [step.standing for step in members]
    for standing in ("now", "warning", "open"):
        if standing in standings:
            remark = next(step.remark for step in members if step.standing == standing)
            return RailStep(target.key, group, standing, remark, group)
    return RailStep(target.key, group, "locked", members[0].remark, group)
