"""The minutes as a document to type in: generated facts stand fast and stay live, people write around them."""

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from consult_app.domain.minutes import Fact, MinutesPart, OwnWords
from consult_app.ui.theme import theme
from consult_app.ui.words.dates import clock_words

KEY = QTextFormat.Property.UserProperty.value + 1
"""The block property that names the fact a block shows; a note below a fact bears its key and `NOTE`."""
NOTE = "\x1fnote"
KEEP_AFTER = 1000
"""Milliseconds from the first key that is not kept yet until it is: typing on does not put it off."""
_DELETING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})


class MinutesEditor(QTextEdit):
    """
    `typed(words)` at most a second after a key: the recorder's words by the key of the fact they stand behind.

    A block that shows a fact cannot be changed by keys, input method, paste, drop or undo: what would touch it
    is typed below it instead, or not at all.
    """

    typed = Signal(object)
    fact_opened = Signal(str)
    at_fact = Signal(str)
    """The caret came to a fact (its key), or with "" to the recorder's own words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._facts: tuple[Fact, ...] = ()
        self._notes: Mapping[str, Sequence[str]] = {}
        self._good: dict[str, str] = {}
        self._wanted: list[tuple[str, str]] = []
        self._empty = True
        self._shown: tuple[object, ...] = ()
        self._writing = False
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_AFTER)
        self._keep.timeout.connect(self.keep)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_caret)

    def show_document(
        self, parts: Sequence[MinutesPart], notes: Mapping[str, Sequence[str]], *, fast: bool
    ) -> None:
        """Show a document; words not kept yet stay, and the caret stays where it is. `fast`: nobody types."""
        facts = tuple(part for part in parts if isinstance(part, Fact))
        own = {part.after: part.words for part in parts if isinstance(part, OwnWords)}
        if self._keep.isActive():
            own = _moved(self.words(), [fact.key for fact in self._facts], facts)
        key = (facts, own, dict(notes), theme().px("body"))
        self.setReadOnly(fast)
        if key == self._shown and own == self.words():
            return
        grown = self._grown(facts, own, notes)
        self._shown, self._facts, self._notes = key, facts, dict(notes)
        self._wanted = self._all_wanted()
        if grown:
            self._append(grown)
        else:
            self._write(own)

    def _grown(
        self,
        facts: tuple[Fact, ...],
        own: Mapping[str, str],
        notes: Mapping[str, Sequence[str]],
    ) -> tuple[Fact, ...]:
        """Return the facts to put at the end, where nothing else changed: all but the first drawing are so."""
        known = len(self._facts)
        same = known and facts[:known] == self._facts and own == self.words()
        fresh = facts[known:]
        if not same or any(notes.get(fact.key) for fact in fresh) or not self._dressed():
            return ()
        before = {fact.key: list(self._notes.get(fact.key, ())) for fact in self._facts}
        after = {fact.key: list(notes.get(fact.key, ())) for fact in self._facts}
        return fresh if before == after else ()

    def _dressed(self) -> bool:
        """Say whether the document was drawn in the type worn now."""
        return bool(self._shown) and self._shown[-1] == theme().px("body")

    def _append(self, facts: Sequence[Fact]) -> None:
        place, bar = self._place(), self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 4
        self._writing = True
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for fact in facts:
            self._put_fact(cursor, fact)
        self._writing = False
        self.document().clearUndoRedoStacks()
        self._restore(place)
        if at_end:
            bar.setValue(bar.maximum())

    def words(self) -> dict[str, str]:
        """Return the recorder's own words as they stand, by the key of the fact before them."""
        return self._read()[0]

    def _read(self) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """Return the recorder's words, and every fact and note with its key, in one walk."""
        own: dict[str, list[str]] = {}
        found: list[tuple[str, str]] = []
        after, block = "", self.document().begin()
        while block.isValid():
            key, text = _key(block), block.text()
            if key:
                found.append((key, text))
                after = after if key.endswith(NOTE) else key
            else:
                own.setdefault(after, []).append(text)
            block = block.next()
        told = {after: "\n".join(lines).strip("\n") for after, lines in own.items()}
        return {after: words for after, words in told.items() if words.strip()}, found

    def fact_here(self) -> str:
        """Return the key of the fact the caret is in, or nothing."""
        return _key(self.textCursor().block()).removesuffix(NOTE)

    def keep(self) -> None:
        """Say what was typed now, if anything waits to be kept."""
        if self._keep.isActive() or self.sender() is self._keep:
            self._keep.stop()
            self.typed.emit(self.words())

    def _write(self, own: Mapping[str, str]) -> None:
        place = self._place()
        bar = self.verticalScrollBar()
        at_end, height = bar.value() >= bar.maximum() - 4, bar.value()
        self._writing = True
        self.clear()
        cursor = QTextCursor(self.document())
        self._empty = True
        self._put_words(cursor, own.get("", ""))
        for fact in self._facts:
            self._put_fact(cursor, fact)
            self._put_words(cursor, own.get(fact.key, ""))
        self._writing = False
        self._good = self.words()
        self.document().clearUndoRedoStacks()
        self._restore(place)
        bar.setValue(bar.maximum() if at_end else height)

    def _next_block(self, cursor: QTextCursor, key: str) -> None:
        shape = _block_shape(key)
        if self._empty:
            cursor.setBlockFormat(shape)
            self._empty = False
        else:
            cursor.insertBlock(shape)

    def _put_fact(self, cursor: QTextCursor, fact: Fact) -> None:
        self._next_block(cursor, fact.key)
        cursor.insertText(f"{clock_words(fact.at)}\u3000", _shape("small", "ink3"))
        cursor.insertText(_one_line(fact.words), _shape("body", "ink2"))
        for note in self._notes.get(fact.key, ()):
            self._next_block(cursor, fact.key + NOTE)
            cursor.insertText(_one_line(note), _shape("small", "warn"))

    def _put_words(self, cursor: QTextCursor, words: str) -> None:
        for line in words.split("\n") if words else ():
            self._next_block(cursor, "")
            cursor.insertText(line, _shape("body", "ink"))

    def _place(self) -> tuple[str, int, int]:
        """Return where the caret is: the fact before, the how many-eth block behind it, and the column."""
        block, cursor = self.textCursor().block(), self.textCursor()
        count = 0
        while block.isValid() and (not _key(block) or _key(block).endswith(NOTE)):
            block, count = block.previous(), count + 1
        return _key(block) if block.isValid() else "", count, cursor.positionInBlock()

    def _restore(self, place: tuple[str, int, int]) -> None:
        after, count, column = place
        block = self.document().begin()
        if after:
            while block.isValid() and _key(block) != after:
                block = block.next()
            if not block.isValid():
                return
        else:
            count = max(0, count - 1)
        for _ in range(count):
            if block.next().isValid():
                block = block.next()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)

    def _on_changed(self) -> None:
        if self._writing:
            return
        words, found = self._read()
        if found != self._wanted:
            self._write(self._good)  # undo, a drag or a menu reached into a fact
        elif words != self._good:
            self._good = words
            if not self._keep.isActive():
                self._keep.start()

    def _all_wanted(self) -> list[tuple[str, str]]:
        """Return every fact and note as it must stand: once, in order, letter by letter."""
        wanted: list[tuple[str, str]] = []
        for fact in self._facts:
            wanted.append((fact.key, f"{clock_words(fact.at)}\u3000{_one_line(fact.words)}"))
            wanted += [(fact.key + NOTE, _one_line(note)) for note in self._notes.get(fact.key, ())]
        return wanted

    def _on_caret(self) -> None:
        if not self._writing:
            self.at_fact.emit(self.fact_here())

    def _touches_fact(self, cursor: QTextCursor) -> bool:
        """Say whether a change at the caret or of the selection would reach into a fact."""
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        while block.isValid():
            if _key(block):
                return True
            if block == last:
                return False
            block = block.next()
        return False

    def _own_paragraph(self) -> None:
        """Go to a paragraph of one's own: before a document's first fact when at its beginning, else below."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        block = cursor.block()
        if not _key(block):
            self.setTextCursor(cursor)
            return
        cursor.beginEditBlock()  # in between, the fact would seem to stand twice
        if cursor.atBlockStart() and not block.previous().isValid():
            cursor.insertBlock(_block_shape(_key(block)))
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        else:
            while _key(block.next()).endswith(NOTE):
                block = block.next()
            cursor.setPosition(block.position() + block.length() - 1)
            cursor.insertBlock()
        cursor.setBlockFormat(_block_shape(""))
        cursor.setBlockCharFormat(_shape("body", "ink"))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(_shape("body", "ink"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self.isReadOnly() or not _changes(event):
            super().keyPressEvent(event)
            return
        cursor, key = self.textCursor(), event.key()
        if key in _DELETING or event.matches(QKeySequence.StandardKey.Cut):
            if not self._would_delete_fact(cursor, key):
                super().keyPressEvent(event)
            return
        fresh = self._touches_fact(cursor)
        if fresh:
            self._own_paragraph()
        if not (fresh and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)

    def _would_delete_fact(self, cursor: QTextCursor, key: int) -> bool:
        if cursor.hasSelection():
            return self._touches_fact(cursor)
        block = cursor.block()
        if _key(block):
            return True
        beside = block.previous() if key == Qt.Key.Key_Backspace else block.next()
        at_edge = cursor.atBlockStart() if key == Qt.Key.Key_Backspace else cursor.atBlockEnd()
        if not (at_edge and _key(beside)):
            return False
        if not block.text():
            self._write(self.words())  # an empty paragraph between facts goes with the next drawing
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        typing = not self.isReadOnly() and (event.commitString() or event.preeditString())
        if typing and self._touches_fact(self.textCursor()):
            self._own_paragraph()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        if source.hasText() and not self.isReadOnly():
            if self._touches_fact(self.textCursor()):
                self._own_paragraph()
            self.textCursor().insertText(source.text(), _shape("body", "ink"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseDoubleClickEvent(event)
        if key := self.fact_here():
            self.fact_opened.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.keep()


def _changes(event: QKeyEvent) -> bool:
    """Say whether a key would change the text."""
    standard = QKeySequence.StandardKey
    if event.matches(standard.Paste) or event.matches(standard.Cut):
        return True
    if event.key() in _DELETING or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return True
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    return bool(event.text()) and event.text().isprintable() and not held


def _key(block: QTextBlock) -> str:
    return str(block.blockFormat().property(KEY) or "") if block.isValid() else ""


_BREAKS = re.compile("\\r\\n|[\\n\\r\\u2029\\ufdd0\\ufdd1]")
"""What begins another block when it is put into a document."""


def _one_line(words: str) -> str:
    """A fact is one block, whatever its words; line breaks in it are soft ones."""
    return _BREAKS.sub("\u2028", words)


def _moved(
    words: Mapping[str, str], before: Sequence[str], facts: Sequence[Fact]
) -> dict[str, str]:
    """Keep typed words whose fact was taken back behind the fact before it."""
    here = {fact.key for fact in facts}
    moved: dict[str, str] = {}
    last = ""
    for key in ("", *before):
        last = key if key in here or not key else last
        if key in words:
            moved[last] = "\n".join(filter(None, (moved.get(last, ""), words[key])))
    return moved


def _block_shape(key: str) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setBottomMargin(0 if key.endswith(NOTE) else 6)
    if key:
        shape.setProperty(KEY, key)
        shape.setBackground(theme().colour("sunk"))
        shape.setLeftMargin(24 if key.endswith(NOTE) else 0)
    return shape


def _shape(role: str, duty: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(theme().font(role))
    shape.setForeground(theme().colour(duty))
    return shape
