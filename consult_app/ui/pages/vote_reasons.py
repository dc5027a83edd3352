"""Why a paper is spoiled: the reasons with their digits, asked of one teller after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from consult_app.ui.widgets.base import Label, Place
from consult_app.ui.widgets.buttons import Button

INSET, GAP = 14, 8


class ReasonBar(Place):
    """
    Asks for the reason of a spoiled paper; Esc leaves it unspoiled.

    Two tellers read at once: each is asked about his own paper, the second after the first, and only the keys of
    who is asked answer.
    """

    chosen = Signal(str, int)
    """Reason and teller."""
    asking = Signal(bool)
    """Whether somebody is asked now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bandinfo", parent)
        self._words = Label(t="strong", wrap=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(INSET, 6, INSET, 6)
        self._grid.setSpacing(GAP)
        self._buttons: list[Button] = []
        self._reasons: tuple[str, ...] = ()
        self._asked: list[int] = []
        self._names: dict[int, str] = {}
        self._laid: object = None
        self.hide()

    def show_reasons(self, reasons: Sequence[str], names: dict[int, str]) -> None:
        """Offer these reasons; `names` say who is asked where two read."""
        self._names = names
        if tuple(reasons) != self._reasons:
            for old in self._buttons:
                self._grid.removeWidget(old)
                old.deleteLater()
            self._reasons, self._buttons = tuple(reasons), []
            for number, reason in enumerate(reasons, 1):
                button = Button(f"{reason} {number}", "small")
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setProperty("reason", reason)
                button.clicked.connect(self._on_button)
                self._buttons.append(button)
        self._lay()

    def ask(self, teller: int) -> None:
        """Ask a teller, now or after the other has answered."""
        if teller not in self._asked:
            self._asked.append(teller)
        self._show()

    def asks(self, teller: int) -> bool:
        """Say whether a teller has to answer before he reads on."""
        return teller in self._asked

    def strike(self, key: Qt.Key, teller: int) -> None:
        """Take a key of a teller who is asked; of one who waits for his turn nothing."""
        number = int(key) - int(Qt.Key.Key_0)
        if self._asked[0] != teller:
            return
        if key == Qt.Key.Key_Escape:
            self._asked.pop(0)
            self._show()
        elif 1 <= number <= len(self._reasons):
            self._choose(self._reasons[number - 1])

    def forget(self) -> None:
        """Ask nobody any more, e.g. of another vote."""
        self._asked.clear()
        self._show()

    def _choose(self, reason: str) -> None:
        teller = self._asked.pop(0)
        self._show()
        self.chosen.emit(reason, teller)

    def _on_button(self) -> None:
        if self._asked:
            self._choose(str(self.sender().property("reason")))

    def _show(self) -> None:
        words = self.tr("Why is it spoiled?")
        if self._asked and self._names.get(self._asked[0]):
            words = self.tr("{0}: why is it spoiled?").format(self._names[self._asked[0]])
        self._words.setText(words)
        self.setAccessibleName(words)
        self._lay()
        self.setVisible(bool(self._asked))
        self.asking.emit(bool(self._asked))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        """Stand in one line where there is room, else the question above two reasons a line."""
        for part in (self._words, *self._buttons):
            part.ensurePolished()
        widths = [one.sizeHint().width() for one in (self._words, *self._buttons)]
        asked = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        needed = asked + sum(widths[1:]) + GAP * len(widths) + 2 * INSET
        line = needed <= self.width()
        laid = (line, tuple(self._buttons))
        if laid == self._laid:
            return  # a layout that is made anew asks for another size, and so on without an end
        self._laid = laid
        self._grid.addWidget(self._words, 0, 0, 1, 1 if line else 2)
        for number, button in enumerate(self._buttons):
            place = (0, number + 1) if line else (1 + number // 2, number % 2)
            self._grid.addWidget(button, *place)
        self._grid.setColumnStretch(len(self._buttons) + 1, 1 if line else 0)
