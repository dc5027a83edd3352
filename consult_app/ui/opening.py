"""What is seen while the program opens: painted before the store and the pages are loaded."""

import time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from consult_app.basics.paths import resource

PATIENCE = 0.5
"""Seconds that a slow display may take to show the window before the program opens unseen."""
ICON_SIDE = 96


class Opening(QWidget):
    """The program's sign, its name, and that the data is being opened; no clicks, no taskbar entry."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen)
        self.setFixedSize(460, 260)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch()
        layout.addWidget(_sign())
        layout.addWidget(_line(self.tr("Consult"), "title"))
        layout.addWidget(_line(self.tr("Opening the data…"), "bignote"))
        layout.addStretch()

    def show_at_once(self) -> None:
        """Show the window and return when it has been painted, or when the display is too slow."""
        self.show()
        end = time.monotonic() + PATIENCE
        while not self._is_seen() and time.monotonic() < end:
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    def _is_seen(self) -> bool:
        handle = self.windowHandle()
        return handle is not None and handle.isExposed()


def _sign() -> QLabel:
    sign = QLabel()
    sign.setPixmap(QIcon(str(resource("icons", "app.png"))).pixmap(ICON_SIDE, ICON_SIDE))
    sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return sign


def _line(words: str, role: str) -> QLabel:
    line = QLabel(words)
    line.setProperty("t", role)
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return line
