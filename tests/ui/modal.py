"""Answering a modal dialog that the next gesture will open."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from consult_app.ui.widgets.dialogs import Dialog


def on_dialog(act: Callable[[Dialog], object]) -> None:
    """Once a dialog is open, do `act` with it; a dialog that stays open is closed, so that no test hangs."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, answer)


def press(dialog: Dialog) -> None:
    """Take the act of a dialog."""
    dialog.act_button.click()
