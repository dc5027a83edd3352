"""A strip of photographs: thumbnails 3:2, caption below, the next one wanted as a dashed tile."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from consult_app.ui.widgets.base import IconLabel, Label, Place, clear, column, row


@dataclass(frozen=True, slots=True)
class Photo:
    """One picture on the strip; `caption` says what it shows and when."""

    path: Path
    caption: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture that is still missing: its code and the words for it (远景)."""

    code: str
    words: str


class Tile(Place):
    """A thumbnail, or a dashed tile with a camera; clicked or taken by Enter."""

    pressed = Signal()

    def __init__(self, place: str, name: str, size: QSize) -> None:
        super().__init__(place)
        self.setFixedSize(size)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def place_is_wanted(self) -> bool:
        """Say whether the tile stands for a picture that is still missing."""
        return self.findChild(IconLabel) is not None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class PhotoStrip(QWidget):
    """`opened(path)` when a picture is clicked, `wanted(code)` when a missing one is."""

    opened = Signal(object)
    wanted = Signal(str)

    def __init__(self, width: int = 138, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = QSize(width, width * 2 // 3)
        self._row = row(gap=8)
        self.setLayout(self._row)

    def show_photos(self, photos: Sequence[Photo], wanted: Sequence[Wanted] = ()) -> None:
        clear(self._row)
        for photo in photos:
            self._row.addLayout(
                column(self._photo(photo), Label(photo.caption, "note"), None, gap=3)
            )
        for missing in wanted:
            self._row.addLayout(
                column(self._missing(missing), Label(missing.words, "small", "warn"), None, gap=3)
            )
        self._row.addStretch(1)

    def _photo(self, photo: Photo) -> Tile:
        tile = Tile("tile", photo.caption, self._size)
        picture = QLabel()
        picture.setPixmap(thumbnail(photo.path, self._size, self.devicePixelRatioF()))
        tile.setLayout(column(picture))
        tile.pressed.connect(lambda: self.opened.emit(photo.path))
        return tile

    def _missing(self, missing: Wanted) -> Tile:
        tile = Tile("tile", missing.words, self._size)
        camera = IconLabel("camera", "ink3", 26)
        tile.setLayout(row(None, camera, None))
        tile.pressed.connect(lambda: self.wanted.emit(missing.code))
        return tile


def thumbnail(path: Path, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Return a picture filling `size`, cut to its shape; one that cannot be read is an empty picture."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    wanted = size * ratio
    if whole.isValid():
        reader.setScaledSize(whole.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    read = QPixmap.fromImage(reader.read())
    if read.isNull():
        return read
    filling = read.scaled(
        wanted,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (filling.width() - wanted.width()) // 2, (filling.height() - wanted.height()) // 2
    cut = filling.copy(left, top, wanted.width(), wanted.height())
    cut.setDevicePixelRatio(ratio)
    return cut
