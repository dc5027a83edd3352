"""Outline icons, drawn in the colour of a duty at the screen's own resolution."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from consult_app.ui.theme import outline, theme


def pixmap(name: str, duty: str, side: int, ratio: float = 1.0) -> QPixmap:
    """Return icon `name` in the colour of `duty`, `side` logical pixels wide."""
    colour = theme().colour(duty).name()
    key = f"icon {name} {colour} {side} {ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _draw(outline(name, colour), side, ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _draw(source: str, side: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, duty: str = "press", side: int = 20, ratio: float = 1.0) -> QIcon:
    """Return an icon that stays in its colour when its button is disabled."""
    made = QIcon(pixmap(name, duty, side, ratio))
    made.addPixmap(pixmap(name, "ink3", side, ratio), QIcon.Mode.Disabled)
    return made
