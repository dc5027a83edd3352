"""Dialogs: only for a reason, a loss, or a second person. Esc is the safe answer, Enter never the dangerous one."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import IconLabel, Label, Place, column, row, scaled
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.fields import ParagraphField, TextField
from consult_app.ui.widgets.gates import Gate

WIDTH = 720


class Shade(QWidget):
    """Darkens the window behind a dialog."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        shade = theme().colour("ink" if theme().colour("ground").lightness() > 128 else "ground")
        shade.setAlpha(110)
        painter.fillRect(self.rect(), shade)
        painter.end()


class Dialog(QDialog):
    """
    Title as a question, a column `body` of cells, danger at the left, the safe answer filled at the right.

    `exec()` gives 1 for the act (`act` button), 0 for the safe answer and Esc. With `danger` the act is the
    outlined one at the left and `safe` is filled; without it the act is filled and `safe` is outlined.
    """

    _shade: Shade | None = None  # Qt sends events before __init__ has run

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        act: str,
        safe: str = "",
        *,
        danger: bool = False,
        width: int = WIDTH,
    ) -> None:
        super().__init__(parent.window() if parent else None)
        self.setObjectName("dialog")
        self.setWindowTitle(question)
        self.setModal(True)
        self._shade = Shade(parent.window()) if parent else None
        self.body = column(gap=12)
        self.act_button = Button(act, "danger" if danger else "largeprimary", act=self._on_act)
        self.safe_button = Button(safe, "largeprimary" if danger else "large", act=self.reject)
        buttons = (
            (self.act_button, None, self.safe_button)
            if danger
            else (self.safe_button, None, self.act_button)
        )
        title = Label(question, "title", wrap=True)
        self.setLayout(column(title, self.body, 4, row(*buttons), gap=12, inset=(28, 22, 28, 20)))
        self.safe_button.setHidden(not safe)
        self.setFixedWidth(
            min(scaled(width), parent.window().width() - 40 if parent else scaled(width))
        )
        (self.safe_button if danger else self.act_button).setDefault(True)

    def add(self, *cells: QWidget | QLayout) -> None:
        for cell in cells:
            if isinstance(cell, QWidget):
                self.body.addWidget(cell)
            else:
                self.body.addLayout(cell)

    def check(self) -> bool:
        """Say whether the act may be taken; mark the fields that are wrong. For those who inherit."""
        return True

    def _on_act(self) -> None:
        if self.check():
            self.accept()

    def _fit(self) -> None:
        """Take the height the wrapped words need at this width; Qt guesses it from a narrower one."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()
            part.updateGeometry()
        if (layout := self.layout()) is not None and layout.hasHeightForWidth():
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._fit()
        if self._shade is not None:
            if event.type() == QEvent.Type.Show:
                self._shade.setGeometry(self._shade.window().rect())
                self._shade.show()
                self._shade.raise_()
            elif event.type() == QEvent.Type.Hide:
                self._shade.hide()
        return super().event(event)

    def done(self, result: int) -> None:
        if self._shade is not None:
            self._shade.deleteLater()
            self._shade = None
        super().done(result)


class ConfirmDialog(Dialog):
    """Asks before a loss: `words` say what will be lost, `act` is the verb, `safe` the way back."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        words: str,
        act: str,
        safe: str,
        *,
        danger: bool = True,
    ) -> None:
        super().__init__(parent, question, act, safe, danger=danger, width=560)
        self.add(Label(words, wrap=True))

    @classmethod
    def ask(cls, parent: QWidget | None, question: str, words: str, act: str, safe: str) -> bool:
        """Return whether the act was chosen."""
        return bool(cls(parent, question, words, act, safe).exec())


class ReasonDialog(Dialog):
    """Asks for a reason in words; `reason()` gives it."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        words: str,
        label: str,
        act: str,
        safe: str,
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(parent, question, act, safe, danger=danger, width=600)
        self._reason = ParagraphField(label, lines=3)
        if words:
            self.add(Label(words, wrap=True))
        self.add(self._reason)
        self._reason.editor.setFocus()

    def reason(self) -> str:
        return self._reason.text()

    def check(self) -> bool:
        self._reason.error(
            "" if self.reason() else self.tr("Write a reason, one sentence is enough")
        )
        return bool(self.reason())


class OverrideDialog(Dialog):
    """Passing a gate: names it and its article, asks for reason, person and office, says where it is printed."""

    def __init__(self, parent: QWidget | None, gate: Gate, safe: str = "") -> None:
        question = QCoreApplication.translate(
            "OverrideDialog", "“{0}” is not met. Go on all the same?"
        )
        act = QCoreApplication.translate("OverrideDialog", "Note the reason and go on")
        back = safe or QCoreApplication.translate("OverrideDialog", "Go back and mend it")
        super().__init__(parent, question.format(gate.title), act, back, danger=True)
        self._reason = ParagraphField(self.tr("Why this may go on (required)"), lines=3)
        self._name = TextField(self.tr("Who decided it (required)"))
        self._office = TextField(self.tr("Office"))
        self.add(
            self._band(gate), self._reason, row(self._name, self._office, gap=16), self._told()
        )
        self._reason.editor.setFocus()

    def _band(self, gate: Gate) -> QWidget:
        band = Place("bandblock")
        head = "，".join(part for part in (gate.title, gate.figure, gate.why) if part)
        words = column(Label(head, "strong", wrap=True), gap=2)
        if gate.article:
            words.addWidget(Label(gate.article, "small", wrap=True))
        layout = row(
            column(IconLabel("circle-x", "block", 20), None), words, gap=10, inset=(14, 10, 14, 10)
        )
        layout.setStretch(1, 1)
        band.setLayout(layout)
        return band

    def _told(self) -> QLayout:
        words = self.tr(
            "These words are printed in the minutes and go to the township with the package. "
            "If it is mended later, the date is noted."
        )
        line = row(
            column(IconLabel("info-circle", "ink2", 20), None),
            Label(words, "small", wrap=True),
            gap=8,
        )
        line.setStretch(1, 1)
        return line

    def answer(self) -> tuple[str, str, str]:
        """Return reason, name and office."""
        return self._reason.text(), self._name.text(), self._office.text()

    def check(self) -> bool:
        reason, name, _ = self.answer()
        self._reason.error("" if reason else self.tr("Write a reason, one sentence is enough"))
        self._name.error("" if name else self.tr("Write the name of who decided it"))
        return bool(reason and name)


def say(parent: QWidget | None, title: str, words: str) -> None:
    """Tell something that needs no answer but to be read."""
    dialog = Dialog(parent, title, QCoreApplication.translate("Dialog", "I see"), width=560)
    text = Label(words, wrap=True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    dialog.add(text)
    dialog.exec()
