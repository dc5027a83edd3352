"""One ring around whatever the keyboard is on; the style sheet's own outlines are not dependable."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from consult_app.ui.theme import theme

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox)
OFF = 5


class FocusRing(QWidget):
    """Shown after Tab, never after a click; fields show the keyboard by their border and wash."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def after_tab(self) -> None:
        """Show the ring around the widget that Tab came to."""
        target = QApplication.focusWidget()
        if target is not None and not isinstance(target, _FIELDS) and self._inside(target):
            self._follow(target)

    def _inside(self, target: QWidget) -> bool:
        return target.window() is self.parentWidget()

    def _follow(self, target: QWidget) -> None:
        self._target = target
        target.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self.parentWidget()
        if self._target is not None and window is not None:
            corner = self._target.mapTo(window, self._target.rect().topLeft())
            self.setGeometry(self._target.rect().translated(corner).adjusted(-OFF, -OFF, OFF, OFF))

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if self._target is not None and now is not self._target:
            self._target.removeEventFilter(self)
            self._target = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        match event.type():
            case QEvent.Type.Move | QEvent.Type.Resize:
                self._place()
            case QEvent.Type.Hide | QEvent.Type.MouseButtonPress:
                self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("focus"), theme().px("line_3")))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 7, 7)
        painter.end()
