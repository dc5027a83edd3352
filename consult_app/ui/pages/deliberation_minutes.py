"""The minutes: a document of facts and the recorder's words, corrections, files and sound, the lock."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QWidget

from consult_app.domain.minutes import MinutesNote, NoteAnswer, NoteKind, Recording
from consult_app.domain.publication import Attachment
from consult_app.services.minutes import MinutesView
from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, box, column, row
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.cards import Head, ListCard, ListRow
from consult_app.ui.widgets.flow import Flow
from consult_app.ui.widgets.minutes_editor import MinutesEditor
from consult_app.ui.words.dates import clock_words, lasting_words, moment_words

_ANSWERS = {
    NoteAnswer.NONE: ("info-circle", "ink2"),
    NoteAnswer.OPEN: ("circle", "warn"),
    NoteAnswer.ACCEPTED: ("circle-check", "met"),
    NoteAnswer.REFUSED: ("circle-x", "ink2"),
}


class MinutesPane(QWidget):
    """What stands here is what the paper will say; generated lines are marked and cannot be typed over."""

    typed = Signal(object)
    """The recorder's words by the key of the fact they stand behind, a second after the first key."""
    wanted = Signal(str, int, str)
    """What was pressed (`note`, `note_on`, `accept`, `refuse`, `lock`, `record`, `stop`, `file`, `open`, `said`,
    `destroy`, `remove`), the id it is about, and the key of a fact."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: MinutesView | None = None
        self._fact = ""
        self._large = False
        self.editor = MinutesEditor(self.tr("Minutes"))
        self.editor.typed.connect(self.typed)
        self.editor.at_fact.connect(self._on_fact)
        self.editor.fact_opened.connect(self._on_opened)
        self._note_on = Button(
            self.tr("Note on this line"), "small", "message-plus", act=self._on_note_on
        )
        self._note_on.setEnabled(False)
        self._head = Head(
            self.tr("Minutes"), self.tr("shaded lines fill themselves"), self._note_on
        )
        self._locked_band = Label(t="small", wrap=True)
        left = column(self._head, self.editor, self._locked_band, gap=6)
        left.setStretch(1, 1)
        both = row(left, box(self._right()), gap=14)
        both.setStretch(0, 5)
        both.setStretch(1, 3)
        self.setLayout(both)

    def _right(self) -> QLayout:
        self._sign, self._cramped = "microphone", False
        self._record = Button(self.tr("Record sound…"), "small", "microphone", act=self._on_record)
        self._file = Button(self.tr("Add a file…"), "small", "plus", act=self._on_file)
        self._files_head = Head(self.tr("Sound and pictures"))
        self._files = ListCard()
        self._sound_words = Label(t="small", wrap=True)
        self._note = Button(self.tr("Add a wish"), "small", "message-plus", act=self._on_note)
        self._notes_head = Head(self.tr("Correction round"), "", self._note)
        self._notes = ListCard()
        self._lock = Button(self.tr("Lock the minutes"), "small", "lock", act=self._on_lock)
        self._state = Label(t="small", wrap=True)
        right = column(
            self._notes_head,
            self._notes,
            self._files_head,
            Flow(self._record, self._file),
            self._sound_words,
            self._files,
            row(self._lock, None),
            self._state,
            gap=8,
        )
        right.setStretch(1, 3)
        right.setStretch(5, 2)
        return right

    def show_view(self, view: MinutesView | None, *, recording: int = 0) -> None:
        """Show the minutes; `recording` is the id of the recording that runs, 0 for none."""
        self.setEnabled(view is not None)
        self._view = view
        if view is None:
            return
        notes = {
            part.key: [self._note_words(note) for note in view.notes_on(part.key)]
            for part in view.lines
        }
        self.editor.show_document(view.parts, notes, fast=view.locked)
        self._lock.setVisible(not view.locked)
        at = view.meeting.minutes_locked_at
        self._state.setText(
            self.tr("Locked {0}. Only dated additions can be made.").format(moment_words(at))
            if at
            else self.tr("Let people read it, answer their wishes, then lock it.")
        )
        self._note.set_words(self.tr("Add a dated addition") if at else self.tr("Add a wish"))
        self._locked_band.setVisible(not view.locked)
        self._locked_band.setText(
            self.tr("Click below a line and type; double-click what was said to correct it.")
        )
        self._show_notes(view)
        self._show_files(view, recording)

    def _note_words(self, note: MinutesNote) -> str:
        return self.tr("Note {0} {1}: {2}").format(moment_words(note.at), note.by, note.words)

    def _show_notes(self, view: MinutesView) -> None:
        open_ = sum(one.answer is NoteAnswer.OPEN for one in view.asked)
        told = self.tr("{0} to answer").format(open_) if open_ else ""
        self._notes_head.set_remark(told)
        listed = [one for one in view.notes if one.kind is not NoteKind.FACT]
        self._notes.show_rows([self._note_row(one, view) for one in listed])

    def _note_row(self, one: MinutesNote, view: MinutesView) -> ListRow:
        icon, duty = _ANSWERS[one.answer]
        later = self.tr("after the lock") if one.after_lock else ""
        who = ElidedLabel(f"{one.by} {moment_words(one.at)} {later}".strip(), "small")
        head = row(IconLabel(icon, duty, 18), who, gap=6)
        head.setStretch(1, 1)
        parts = column(head, Label(one.words, wrap=True), gap=2)
        if one.answer_words:
            parts.addWidget(Label(one.answer_words, "small", wrap=True))
        if one.answer is NoteAnswer.OPEN and not view.locked:
            parts.addLayout(
                row(
                    self._verb(self.tr("Accepted"), "accept", one.id),
                    self._verb(self.tr("Not accepted…"), "refuse", one.id),
                    None,
                    gap=6,
                )
            )
        line = ListRow(parts)
        line.setAccessibleName(f"{one.by} {one.words}")
        return line

    def _verb(self, words: str, code: str, id_: int) -> Button:
        button = Button(words, "small")
        button.setProperty("code", code)
        button.setProperty("id", id_)
        button.clicked.connect(self._on_verb)
        return button

    def _show_files(self, view: MinutesView, recording: int) -> None:
        running = view.meeting.opened_at is not None and view.meeting.closed_at is None
        self._record.set_words(self.tr("Stop recording") if recording else self.tr("Record sound…"))
        self._sign = "player-stop" if recording else "microphone"
        self._record.set_icon("" if self._cramped else self._sign)
        self._record.setVisible(bool(recording) or (running and not view.locked))
        self._sound_words.setVisible(bool(recording) and not self._large)
        self._sound_words.setText(
            self.tr(
                "Recording now. It lies in this computer's data folder, and is not exported unless chosen."
            )
        )
        rows = [self._recording_row(one, recording) for one in view.recordings]
        rows += [self._file_row(one) for one in view.files]
        self._files.show_rows(rows)

    def _recording_row(self, one: Recording, recording: int) -> ListRow:
        on = one.id == recording
        lasted = self.tr("recording") if on else lasting_words(one.seconds)
        words = self.tr("Sound from {0}, {1}").format(clock_words(one.started_at), lasted)
        line = _file_line(IconLabel("microphone", "block" if on else "ink2", 18), words)
        line.setProperty("about", ("recording", one.id))
        if not on:
            line.clicked.connect(self._on_file_row)
        line.setAccessibleName(words)
        return line

    def _file_row(self, one: Attachment) -> ListRow:
        line = _file_line(IconLabel("photo", "ink2", 18), one.caption or one.file_name)
        line.setProperty("about", ("file", one.id))
        line.clicked.connect(self._on_file_row)
        line.setAccessibleName(one.caption or one.file_name)
        return line

    def set_folded(self, *, low: bool, large: bool) -> None:
        """In a low window or large type what only explains gives way to the lists."""
        self._large = large
        self._sound_words.setVisible(self._sound_words.isVisible() and not large)
        self._state.setVisible(not (low or large))
        self._locked_band.setVisible(not low and not large)
        self._head.set_remark("" if large else self.tr("shaded lines fill themselves"))
        self._files_head.setVisible(not large)

    def set_cramped(self, *, cramped: bool) -> None:
        """In a cramped pane words have the room of their icons."""
        for button in (self._note_on, self._note):
            button.set_icon("" if cramped else "message-plus")
        self._cramped = cramped
        self._record.set_icon("" if cramped else self._sign)
        self._file.set_icon("" if cramped else "plus")
        self._notes_head.set_words("" if cramped else self.tr("Correction round"))

    def keep(self) -> None:
        """Keep what was typed and waits."""
        self.editor.keep()

    def _on_fact(self, key: str) -> None:
        self._fact = key
        self._note_on.setEnabled(bool(key))

    def _on_opened(self, key: str) -> None:
        view = self._view
        said = next(
            (one.contribution_id for one in view.lines if one.key == key) if view else iter(()),
            None,
        )
        if said is not None and view is not None and not view.locked:
            self.wanted.emit("said", said, key)

    def _on_verb(self) -> None:
        sender = self.sender()
        self.wanted.emit(str(sender.property("code")), int(sender.property("id")), "")

    def _on_file_row(self) -> None:
        line = self.sender()
        if not isinstance(line, ListRow):
            return
        kind, id_ = line.property("about")
        menu = QMenu(self)
        verbs = [(self.tr("Open it"), f"open_{kind}")]
        if kind == "recording":
            verbs.append((self.tr("Destroy it for good…"), "destroy"))
        elif self._view is not None and not self._view.locked:
            verbs.append((self.tr("Take it off the list"), "remove"))
        for words, code in verbs:
            action = menu.addAction(words)
            action.setProperty("code", code)
            action.setProperty("id", id_)
            action.triggered.connect(self._on_verb)
        menu.popup(line.mapToGlobal(line.rect().bottomLeft()))

    def _on_note(self) -> None:
        self.wanted.emit("note", 0, "")

    def _on_note_on(self) -> None:
        self.wanted.emit("note_on", 0, self._fact)

    def _on_lock(self) -> None:
        self.wanted.emit("lock", 0, "")

    def _on_record(self) -> None:
        self.wanted.emit("record", 0, "")

    def _on_file(self) -> None:
        self.wanted.emit("file", 0, "")


def _file_line(icon: IconLabel, words: str) -> ListRow:
    line = ListRow(icon, ElidedLabel(words))
    layout = line.layout()
    if isinstance(layout, QHBoxLayout):
        layout.setStretch(1, 1)
    return line


def open_outside(path: Path) -> bool:
    """Open a file with the program this computer has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
