"""The first window: painted before the store is opened, so that nobody waits before an empty screen."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.widgets.base import Label, column, row


class OpeningWindow(QWidget):
    """Says that the village's data is being opened; `painted` once, after it was first seen."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._seen = False
        self.setWindowTitle(self.tr("Consult"))
        self.resize(1366, 768)
        words = column(
            None,
            Label(self.tr("Consult"), "hero"),
            Label(self.tr("Opening the village's data …"), "bignote"),
            None,
        )
        self.setLayout(row(48, words, None))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def give_way(self, window: QWidget) -> None:
        """Show the real window in this one's place."""
        window.setGeometry(self.geometry())
        if self.isMaximized():
            window.showMaximized()
        else:
            window.show()
        self.close()
        self.deleteLater()
