"""The smallest pieces every widget is made of: labels, lines, boxes, and the base of painted widgets."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from consult_app.ui.icons import pixmap
from consult_app.ui.theme import set_role, theme

Cell = QWidget | QLayout | int | None
"""What a row or column holds: a widget, a layout, a gap in px, or None for a stretch."""


class Label(QLabel):
    """Plain text in a role of type (`t`) and a tone; names from people are never read as markup."""

    def __init__(
        self,
        text: str = "",
        t: str = "",
        tone: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if t:
            self.setProperty("t", t)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Show the text as block, warn, met, ink2, ink3, press or, with "", as ordinary ink."""
        set_role(self, "tone", tone)

    def set_role(self, t: str) -> None:
        set_role(self, "t", t)


class ElidedLabel(Label):
    """One line that gives way with an ellipsis; the whole text is its tool tip and accessible name."""

    def __init__(self, text: str = "", t: str = "", tone: str = "") -> None:
        super().__init__("", t, tone)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_whole(text)

    def set_whole(self, text: str) -> None:
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._elide()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        wanted = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._elide()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._elide()
        super().changeEvent(event)

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        if shown != self.text():
            self.setText(shown)
            self.setToolTip(self._whole if shown != self._whole else "")


LEAST_TYPE = 15
"""Px of the smallest type that is shown (screens.md, 1)."""


def squeezed(font: QFont, words: str, room: int) -> tuple[QFont, str]:
    """Return the largest type, and the words, that fit into `room` px; below the least type they end in an ellipsis."""
    wanted = QFontMetrics(font).horizontalAdvance(words)
    if wanted <= room:
        return font, words
    smaller = QFont(font)
    smaller.setPixelSize(max(LEAST_TYPE, font.pixelSize() * max(0, room) // wanted))
    shown = QFontMetrics(smaller).elidedText(words, Qt.TextElideMode.ElideRight, room)
    return smaller, shown


class SqueezedLabel(Label):
    """One line whose type gets smaller where it lacks room; with word wrap it is a label like any other."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hint = super().minimumSizeHint()
        if self.wordWrap():
            return hint
        least = QFont(self.font())
        least.setPixelSize(min(LEAST_TYPE, least.pixelSize()))
        wide = QFontMetrics(least).horizontalAdvance(self.text()) + 2
        return QSize(min(hint.width(), wide), hint.height())

    def cut(self) -> bool:
        """Say whether even the least type is too wide for the words."""
        return squeezed(self.font(), self.text(), self.width())[1] != self.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        font, shown = squeezed(self.font(), self.text(), self.width())
        if self.wordWrap() or font.pixelSize() == self.font().pixelSize():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()


class IconLabel(QLabel):
    """An outline icon beside a word; it follows palette, type size and screen. It has no name of its own."""

    def __init__(
        self, name: str, duty: str = "ink2", side: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._duty, self._side = name, duty, side
        self._draw()

    def show_icon(self, name: str, duty: str) -> None:
        if (name, duty) != (self._name, self._duty):
            self._name, self._duty = name, duty
            self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        side = scaled(self._side)
        self.setFixedSize(side, side)
        self.setPixmap(pixmap(self._name, self._duty, side, self.devicePixelRatioF()))


class Painted(QWidget):
    """A widget that paints itself from the theme; `say` gives it its sentence for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, sentence: str) -> None:
        """Set the sentence a screen reader speaks for this picture."""
        self.setAccessibleName(sentence)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


class Place(QFrame):
    """A frame the style sheet knows by its object name (card, well, bandwarn, side …); may be clicked."""

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(place)
        self._click_act: Callable[[], None] | None = None

    def set_place(self, place: str) -> None:
        """Change what the frame is, e.g. from row to rowhit."""
        if self.objectName() != place:
            self.setObjectName(place)
            self.style().unpolish(self)
            self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._click_act and event.button() == Qt.MouseButton.LeftButton:
            self._click_act()
        super().mousePressEvent(event)

    def on_click(self, act: Callable[[], None]) -> None:
        self._click_act = act


def scaled(side: int) -> int:
    """Return a side in px drawn for standard type, grown with the body text."""
    return round(side * theme().px("body") / 16)


def row(*cells: Cell, gap: int = 8, inset: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Lay cells from left to right, `gap` px apart; `inset` is left, top, right, bottom."""
    layout = QHBoxLayout()
    _fill(layout, cells, gap, inset)
    return layout


def column(
    *cells: Cell, gap: int = 8, inset: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Lay cells from top to bottom, `gap` px apart."""
    layout = QVBoxLayout()
    _fill(layout, cells, gap, inset)
    return layout


def _fill(
    layout: QBoxLayout, cells: tuple[Cell, ...], gap: int, inset: tuple[int, int, int, int]
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*inset)
    for cell in cells:
        match cell:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(cell)
            case QWidget():
                layout.addWidget(cell)
            case QLayout():
                layout.addLayout(cell)


def box(layout: QLayout, place: str = "") -> QWidget:
    """Wrap a layout into a widget, or into a frame the style sheet knows as `place`."""
    widget: QWidget = Place(place) if place else QWidget()
    widget.setLayout(layout)
    return widget


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if (inner := item.layout()) is not None:
            clear(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def hair() -> QFrame:
    """Return a horizontal hairline."""
    line = QFrame()
    line.setObjectName("hair")
    return line


def upright() -> QFrame:
    """Return a vertical hairline."""
    line = QFrame()
    line.setObjectName("vhair")
    return line
