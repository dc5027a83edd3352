"""The second screen: the window in which the hall's picture stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from consult_app.ui.hall_picture import HallCanvas
from consult_app.ui.hall_view import HallView
from consult_app.ui.widgets.base import column


class SecondScreen(QWidget):
    """
    The window on the second display: no buttons, no cursor.

    `blank` empties it, `freeze` keeps the picture while views go on arriving; Esc closes it. `closed` tells the
    clerk's window, also when the projector went away.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Second screen"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.canvas = HallCanvas(self)
        self.setLayout(column(self.canvas, gap=0))
        self._frozen = False
        self._waiting: HallView | None = None

    def show_view(self, view: HallView) -> None:
        """Show a view, or keep it until the picture is let go."""
        self._waiting = view
        if not self._frozen:
            self.canvas.show_view(view)

    def set_blank(self, blank: bool) -> None:  # noqa: FBT001 - a state
        self.canvas.blank = blank
        self.canvas.update()

    def set_frozen(self, frozen: bool) -> None:  # noqa: FBT001 - a state
        """Keep the picture as it is; when let go, the newest view is shown."""
        self._frozen = frozen
        if not frozen:
            self.canvas.show_view(self._waiting)

    def is_blank(self) -> bool:
        return self.canvas.blank

    def is_frozen(self) -> bool:
        return self._frozen

    def open_on_second(self) -> bool:
        """Fill the second display; with one display only, stand in a window. Says whether there was a second."""
        screens = QGuiApplication.screens()
        own = QGuiApplication.primaryScreen()
        other = next((screen for screen in screens if screen is not own), None)
        if other is None:
            self.resize(960, 540)
            self.show()
            return False
        self.setGeometry(other.geometry())
        self.showFullScreen()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        super().closeEvent(event)
        self.closed.emit()
