"""One sheet of paper on the desk: the page as it prints, whole or larger."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from consult_app.documents.paper import page_size, render_page
from consult_app.ui.printing import image_of
from consult_app.ui.theme import theme

MARGIN = 16
"""Desk around the sheet, in px."""

STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class Sheet(QWidget):
    """Paints one page at a scale; 1.0 is its real size on this screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf: Path | None = None
        self._index, self._scale = 0, 1.0
        self._key: tuple[object, ...] = ()
        self._image = QImage()
        self._marks: tuple[Sequence[float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def take(self, pdf: Path, index: int) -> None:
        self._pdf, self._index = pdf, index

    def grow(self, scale: float) -> None:
        self._scale = scale
        self.setFixedSize(self._wanted())
        self.update()

    def forget(self) -> None:
        """Draw afresh next time, as the file has changed."""
        self._key = ()
        self.update()

    def _wanted(self) -> QSize:
        width, height = self.size_at_one()
        return QSize(
            round(width * self._scale) + 2 * MARGIN, round(height * self._scale) + 2 * MARGIN
        )

    def size_at_one(self) -> tuple[float, float]:
        """Return the page's real size on this screen, in px."""
        if self._pdf is None:
            return 1.0, 1.0
        width, height = page_size(self._pdf, self._index)
        return width / 25.4 * self.logicalDpiX(), height / 25.4 * self.logicalDpiY()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._pdf is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(MARGIN, MARGIN, self.width() - 2 * MARGIN, self.height() - 2 * MARGIN)
        shade = QColor(theme().colour("ink"))
        shade.setAlpha(40)
        painter.fillRect(place.translated(QPointF(2, 3)), shade)
        painter.drawImage(place, self._drawn())
        self._paint_marks(painter, place)
        painter.setPen(theme().colour("edge"))
        painter.drawRect(place)
        painter.end()

    def mark(self, places: Sequence[Sequence[float]]) -> None:
        """Mark places of the page on show: left, top, width and height as shares of it."""
        self._marks = tuple(places)
        self.update()

    def _paint_marks(self, painter: QPainter, place: QRectF) -> None:
        """Paint a wash and a rule below, so that a mark is seen without its colour."""
        wash = QColor("#FFB400")
        wash.setAlpha(70)
        painter.setPen(QPen(QColor("#7A5200"), 2))
        for left, top, width, height in self._marks:
            spot = QRectF(
                place.x() + left * place.width(),
                place.y() + top * place.height(),
                width * place.width(),
                height * place.height(),
            )
            painter.fillRect(spot, wash)
            painter.drawLine(spot.bottomLeft(), spot.bottomRight())

    def _drawn(self) -> QImage:
        dpi = self.logicalDpiX() * self._scale * self.devicePixelRatioF()
        key = (self._pdf, self._index, dpi)
        if key != self._key and self._pdf is not None:
            self._image = image_of(render_page(self._pdf, self._index, dpi))
            self._key = key
        return self._image


class SheetView(QScrollArea):
    """A sheet that fits the view, or is larger and can be moved about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self._pdf: Path | None = None
        self._index = 0
        self._scale: float | None = None
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, pdf: Path, index: int) -> None:
        if (pdf, index) != (self._pdf, self._index):
            self.verticalScrollBar().setValue(0)
        self._pdf, self._index = pdf, index
        self._lay()

    def fit(self) -> None:
        """Show the whole page."""
        self._scale = None
        self._lay()

    def real_size(self) -> None:
        self._scale = 1.0
        self._lay()

    def zoom(self, steps: int) -> None:
        """Go to the next larger (1) or smaller (-1) scale."""
        now = self.scale()
        larger = [scale for scale in STEPS if scale > now + 0.01]
        smaller = [scale for scale in STEPS if scale < now - 0.01]
        if steps > 0 and larger:
            self._scale = larger[0]
        elif steps < 0 and smaller:
            self._scale = smaller[-1]
        self._lay()

    def scale(self) -> float:
        """Return the scale in use; 1.0 is the real size."""
        if self._scale is not None:
            return self._scale
        width, height = self.sheet.size_at_one()
        room = self.viewport().size()
        return max(
            0.1, min((room.width() - 2 * MARGIN) / width, (room.height() - 2 * MARGIN) / height)
        )

    def _lay(self) -> None:
        if self._pdf is not None:
            self.sheet.take(self._pdf, self._index)
            self.sheet.grow(self.scale())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._scale is None:
            self._lay()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
