"""What posted papers hide: told in a sentence, and marked where it stands in a text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from consult_app.documents.posted import Hidden
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Label, column, hair
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import Dialog
from consult_app.ui.widgets.fields import ChoiceField, TextField
from consult_app.ui.words.supporting import hidden_kind


def hidden_sentence(found: Sequence[Hidden]) -> str:
    """Say what is hidden and what stands there instead; nothing where nothing is."""
    if not found:
        return QCoreApplication.translate("Hidden", "Nothing private in it")
    told = [_told(one) for one in found]
    return QCoreApplication.translate("Hidden", "Private: {0}").format("；".join(told))


def _told(one: Hidden) -> str:
    kind = hidden_kind(one.kind)
    if one.excepted:
        words = QCoreApplication.translate("Hidden", "{0} {1} is shown by decision")
        return words.format(kind, one.words)
    if one.shown == one.words:
        words = QCoreApplication.translate("Hidden", "{0} “{1}”: look whether it is about a person")
        return words.format(kind, one.words)
    if not one.shown:
        return QCoreApplication.translate("Hidden", "{0} {1} is left out").format(kind, one.words)
    return f"{kind} {one.words} → {one.shown}"


def mark_words(editor: QPlainTextEdit, words: Sequence[str]) -> None:
    """Mark every place of the words in an editor's text; its words stay as they are."""
    look = QTextCharFormat()
    look.setBackground(theme().colour("warn_bg"))
    marks = []
    for word in words:
        found = editor.document().find(word, 0, QTextDocument.FindFlag.FindCaseSensitively)
        while not found.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = QTextCursor(found), look  # type: ignore[attr-defined]  # Qt's own
            marks.append(mark)
            found = editor.document().find(word, found, QTextDocument.FindFlag.FindCaseSensitively)
    editor.setExtraSelections(marks)


class PrivatePart(QWidget):
    """Beside a paper for a public board: what it hides, each with what stands there, before it is printed."""

    exception_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Hidden, ...] = ()
        self._told = Label("", "small", wrap=True)
        words = self.tr("Show something all the same …")
        self._show = Button(words, "quiet", act=self.exception_wanted.emit)
        head = Label(self.tr("Hidden in public"), "leadstrong")
        self.setLayout(column(hair(), head, self._told, self._show, gap=6))
        self.show_found(())

    def show_found(self, found: Sequence[Hidden]) -> None:
        self.found = tuple(found)
        self._told.setText("\n".join(_told(one) for one in self.found))
        self._show.setVisible(bool(self.hideable()))
        self.setVisible(bool(self.found))

    def hideable(self) -> tuple[Hidden, ...]:
        """Return what is hidden now and could be shown by decision."""
        return tuple(one for one in self.found if not one.excepted and one.shown != one.words)

    def words_on_paper(self) -> tuple[str, ...]:
        """Return what stands on the paper in place of what is hidden."""
        return tuple(one.shown for one in self.found if one.shown)


class ExceptionDialog(Dialog):
    """Which of the hidden words are shown in public all the same, why, and who decided it."""

    def __init__(self, parent: QWidget, found: Sequence[Hidden]) -> None:
        super().__init__(
            parent,
            self.tr("What is shown in public all the same?"),
            self.tr("Show it in public"),
            self.tr("Leave it hidden"),
            danger=True,
            width=600,
        )
        choices = [(one.words, f"{hidden_kind(one.kind)} {one.words}") for one in found]
        self._words = ChoiceField(self.tr("What"), choices, choices[0][0])
        self._reason = TextField(
            self.tr("Reason"), "", self.tr("Goes into the journal and to the township")
        )
        self._who = TextField(self.tr("Who decided it"))
        self.add(self._words, self._reason, self._who)

    def answer(self) -> tuple[str, str, str]:
        """Return the words, the reason and the name."""
        return self._words.code(), self._reason.text(), self._who.text()

    def check(self) -> bool:
        self._reason.error("" if self._reason.text() else self.tr("Write the reason"))
        self._who.error("" if self._who.text() else self.tr("Write the name"))
        return bool(self._reason.text() and self._who.text())
