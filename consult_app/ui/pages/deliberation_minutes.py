"""The minutes: facts that fill themselves, what was said, the recorder's remarks, corrections, the lock."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from consult_app.services.minutes import MinutesView
from consult_app.ui.theme import theme
from consult_app.ui.widgets.base import Label, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.widgets.fields import ParagraphField
from consult_app.ui.words.dates import clock_words, moment_words


class MinutesPane(QWidget):
    """What stands here is what the paper will say; generated lines are marked and cannot be typed over."""

    remarks_changed = Signal(str)
    note_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locked = False
        self._shown: tuple[object, ...] = ()
        self._paper = QTextBrowser()
        self._paper.setAccessibleName(self.tr("Minutes"))
        self._head = Head(self.tr("Minutes"), self.tr("lines in grey fill themselves"))
        left = column(self._head, self._paper, gap=6)
        left.setStretch(1, 1)
        self._remarks = ParagraphField(self.tr("The recorder adds"), lines=4)
        self._remarks.editor.installEventFilter(self)
        note = Button(self.tr("Add a remark"), "small", "message-plus", act=self.note_wanted.emit)
        self._notes_head = Head(self.tr("Correction round"), "", note)
        self._notes = ListCard()
        self._lock = Button(self.tr("Lock the minutes"), "small", "lock", act=self.lock_wanted.emit)
        self._state = Label(t="small", wrap=True)
        right = column(
            self._remarks, self._notes_head, self._notes, row(self._lock, None), self._state, gap=8
        )
        right.setStretch(2, 1)
        both = row(left, box(right), gap=14)
        both.setStretch(0, 5)
        both.setStretch(1, 3)
        self.setLayout(both)

    def show_view(self, view: MinutesView | None) -> None:
        self.setEnabled(view is not None)
        if view is None:
            return
        self._locked = view.locked
        key = (view.lines, theme().px("body"))
        if key != self._shown:
            self._shown = key
            self._write(view)
        if not self._remarks.editor.hasFocus():
            self._remarks.set_text(view.remarks)
        self._remarks.editor.setReadOnly(view.locked)
        self._lock.setVisible(not view.locked)
        at = view.meeting.minutes_locked_at
        self._state.setText(
            self.tr("Locked {0}. Only dated additions can be made.").format(moment_words(at))
            if at
            else self.tr("Let people read it, note their remarks, then lock it.")
        )
        rows = []
        for entry in view.notes:
            words = Label(entry.words, wrap=True)
            later = self.tr("after the lock") if entry.after_lock else ""
            head = Label(f"{entry.by} {moment_words(entry.at)} {later}".strip(), "small")
            rows.append(ListRow(column(head, words, gap=2)))
        self._notes.show_rows(rows)

    def _write(self, view: MinutesView) -> None:
        self._paper.clear()
        cursor = QTextCursor(self._paper.document())
        block = QTextBlockFormat()
        block.setBottomMargin(6)
        cursor.setBlockFormat(block)
        for number, line in enumerate(view.lines):
            if number:
                cursor.insertBlock()
            generated = line.contribution_id is None
            cursor.insertText(f"{clock_words(line.at)}\u3000", _shape("small", "ink3"))
            cursor.insertText(line.words, _shape("body", "ink2" if generated else "ink"))
        bar = self._paper.verticalScrollBar()
        bar.setValue(bar.maximum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut and not self._locked:
            self.remarks_changed.emit(self._remarks.text())
        return super().eventFilter(watched, event)


def _shape(role: str, duty: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(theme().font(role))
    shape.setForeground(theme().colour(duty))
    return shape
