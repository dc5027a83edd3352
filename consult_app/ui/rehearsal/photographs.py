"""Pictures that stand for photographs in the rehearsal: no real place and nobody is shown."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

SIZE = (900, 600)


def photograph(folder: Path, words: str, colour: str) -> Path:
    """Paint a board with a sheet on it and return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    sheet = QRect(150, 120, 600, 380)
    painter.fillRect(sheet, QColor("#fdfdf8"))
    painter.setPen(QColor("#333333"))
    font = painter.font()
    font.setPixelSize(48)
    painter.setFont(font)
    painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    path = folder / f"{words}.png"
    image.save(str(path))
    return path
