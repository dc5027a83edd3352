"""The button at the foot of a count that offers what can be put right in it."""

from PySide6.QtCore import QCoreApplication, Qt

from consult_app.ui.widgets.buttons import Button


class CorrectButton(Button):
    """No key of the count goes to it: whoever reads papers keeps the keyboard."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Correcting", "Correct…"), "small")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
