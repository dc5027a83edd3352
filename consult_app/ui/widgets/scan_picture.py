"""The picture of a scanned page: whole beside its row, and large in a dialog of its own."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.dialogs import Dialog

LARGE_HEIGHT = 520
LARGE_WIDTH = 900


class ScanPicture(QWidget):
    """Paints one page as large as there is room; without a picture it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image, self._shown, self._key = QImage(), QImage(), (Path(), 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(180, 200)

    def show_picture(self, path: Path | None, turn: int, name: str) -> None:
        """Show a picture turned clockwise by `turn` degrees; `name` is what a screen reader says."""
        key = (path or Path(), turn)
        if key != self._key:
            self._key, self._image, self._shown = key, picture_of(path, turn), QImage()
        self.setAccessibleName(name)
        self.update()

    def _scaled(self, size: QSize) -> QImage:
        """Return the picture at the size shown, made once: a page is a dozen times larger."""
        if self._shown.size() != size:
            kept, smooth = (
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._shown = self._image.scaled(size, kept, smooth)
        return self._shown

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(300, 420)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("sunk"))
        if self._image.isNull():
            painter.setPen(theme().colour("ink2"))
            painter.setFont(theme().font("small"))
            wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(12, 12, -12, -12), wrapped, self.tr("No picture"))
        else:
            size = self._image.size().scaled(
                self.size() - QSize(16, 16), Qt.AspectRatioMode.KeepAspectRatio
            )
            x, y = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(QRect(QPoint(x, y), size), self._scaled(size))
        painter.end()


def picture_of(path: Path | None, turn: int) -> QImage:
    """Read a kept picture, turned; an empty image where there is none."""
    if path is None or not path.is_file():
        return QImage()
    image = QImage.fromData(path.read_bytes())
    return image.transformed(QTransform().rotate(turn)) if turn else image


class PictureDialog(Dialog):
    """One page large enough to read, to be scrolled."""

    def __init__(self, parent: QWidget, title: str, path: Path | None, turn: int) -> None:
        super().__init__(parent, title, self.tr("Close"), width=LARGE_WIDTH + 60)
        shown, area = QLabel(), QScrollArea()
        image = picture_of(path, turn)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown.setPixmap(QPixmap.fromImage(image.scaledToWidth(LARGE_WIDTH, smooth)))
        shown.setAccessibleName(title)
        area.setWidget(shown)
        area.setFixedHeight(min(LARGE_HEIGHT, max(260, parent.window().height() - 240)))
        self.add(area)
