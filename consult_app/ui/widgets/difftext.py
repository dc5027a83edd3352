"""The difference between two versions of a text, in ink only: struck through, or underlined and bold."""

from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from consult_app.domain.text_diff import Change, Piece, difference
from consult_app.ui.theme import theme

View = Literal["changes", "clean", "original"]
LINE_HEIGHT = 108.0


class DiffText(QTextBrowser):
    """Shows changes, the clean text or the original; the paper shows the same marks."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._old, self._new = "", ""
        self._view: View = "changes"
        self._first = 0
        self._fresh = False

    def show_texts(self, old: str, new: str, view: View = "changes") -> None:
        """Show what leads from `old` to `new`; its first change comes into sight."""
        if (old, new, view) == (self._old, self._new, self._view) and self.toPlainText():
            return
        self._fresh = (old, new) != (self._old, self._new) or self._fresh
        self._old, self._new, self._view = old, new, view
        self._write()
        self._bring_change()

    def _bring_change(self) -> None:
        """Scroll so that the first change stands in the upper third, where the words before it are seen too."""
        if not self._fresh:
            return
        place = QTextCursor(self.document())
        place.setPosition(self._first)
        bar = self.verticalScrollBar()
        top = bar.value() + self.cursorRect(place).top()
        bar.setValue(top - self.viewport().height() // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._bring_change()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        self._fresh = False  # where somebody scrolled to is where they want to be
        super().wheelEvent(event)

    def _write(self) -> None:
        kept = self.verticalScrollBar().value()
        self._first = 0  # before the old words go: that may take a scroll bar, and the place is looked for anew
        self.clear()
        cursor = QTextCursor(self.document())
        lines = QTextBlockFormat()
        lines.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        lines.setBottomMargin(6)
        cursor.setBlockFormat(lines)
        for piece in self._pieces():
            if piece.change is not Change.KEPT and not self._first:
                self._first = cursor.position()
            cursor.insertText(piece.text, self._format(piece))
        self.verticalScrollBar().setValue(kept)

    def _pieces(self) -> tuple[Piece, ...]:
        match self._view:
            case "changes":
                return difference(self._old, self._new)
            case "clean":
                return (Piece(Change.KEPT, self._new),)
            case "original":
                return (Piece(Change.KEPT, self._old),)

    def _format(self, piece: Piece) -> QTextCharFormat:
        worn, shape = theme(), QTextCharFormat()
        shape.setFont(worn.font("strong" if piece.change is Change.PUT_IN else "body"))
        shape.setForeground(worn.colour("ink3" if piece.change is Change.TAKEN_OUT else "ink"))
        if piece.change is not Change.KEPT:
            shape.setBackground(worn.colour("sunk"))
        shape.setFontStrikeOut(piece.change is Change.TAKEN_OUT)
        shape.setFontUnderline(piece.change is Change.PUT_IN)
        return shape

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and (self._old or self._new):
            self._write()
