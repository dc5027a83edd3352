"""The safety line: saved when, what was done last, undo, who sits here, type size and help."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from consult_app.ui.widgets.base import ElidedLabel, IconLabel, Label, Place, row, scaled, upright
from consult_app.ui.widgets.buttons import Button

HEIGHT, DENSE_BY = 38, 7


class Footer(Place):
    """It never disappears and never scrolls."""

    undo_clicked = Signal()
    redo_clicked = Signal()
    size_clicked = Signal()
    help_clicked = Signal()
    recording_clicked = Signal()
    stop_clicked = Signal()
    """Work that is shown by `show_work` is to be stopped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("foot", parent)
        self._dense = False
        self._saved, self._act = ElidedLabel(t="small"), ElidedLabel(t="small")
        for words in (
            self._saved,
            self._act,
        ):  # in a narrow window they give way, never what can be pressed
            words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._line = upright()
        self._undo = Button(
            self.tr("Undo Ctrl+Z"), "foot", "arrow-back-up", act=self.undo_clicked.emit
        )
        self._redo = Button(
            self.tr("Do it again"), "foot", "arrow-forward-up", act=self.redo_clicked.emit
        )
        self._stop = Button(self.tr("Stop"), "foot", "player-stop", act=self.stop_clicked.emit)
        self._clerk = Label(t="small")
        self._rehearsal = Label(self.tr("Rehearsal, nothing counts"), "smallstrong", "warn")
        self._rehearsal.hide()
        self._recording = Button("", "recording", "microphone", act=self.recording_clicked.emit)
        self._recording.hide()
        size = Button(self.tr("Text size F8"), "foot", act=self.size_clicked.emit)
        aid = Button(self.tr("Help F1"), "foot", act=self.help_clicked.emit)
        self._tool_buttons = (size, aid)
        saved_icon = IconLabel("device-floppy", "met", 18)
        layout = row(
            saved_icon, self._saved, 4, self._line, 4, self._act, self._undo, self._redo, self._stop, None, self._recording, self._rehearsal, self._clerk, 6, size, aid,
            gap=8, inset=(18, 0, 8, 0),
        )  # fmt: skip
        self.setLayout(layout)
        self.show_saved("")
        self.show_act("")
        self._measure()

    def show_saved(self, at: str) -> None:
        """Say when the last act was kept, e.g. 09:41; with "" that everything is kept at once."""
        words = (
            self.tr("Saved {0}, safe from power cuts").format(at)
            if at
            else self.tr("Everything is kept at once")
        )
        self._saved.set_whole(words)

    def show_rehearsal(self) -> None:
        """Say for as long as the window stands that this is the sample village."""
        self._rehearsal.show()

    def show_recording(self, words: str) -> None:
        """Show the red sign that sound is recorded, and that a press stops it; "" takes it away."""
        if words:
            self._recording.set_words(self.tr("{0}, stop").format(words))
        self._recording.setVisible(bool(words))

    def recording(self) -> str:
        """Return what the recording sign says, "" where it is not shown."""
        return "" if self._recording.isHidden() else self._recording.words()

    def show_act(self, words: str, *, can_undo: bool = False, undone: bool = False) -> None:
        """Show the last act in words, or that it was taken back."""
        sentence = self.tr("Taken back: {0}") if undone else self.tr("Just now: {0}")
        self._act.set_whole(sentence.format(words) if words else "")
        self._act.setVisible(bool(words))
        self._line.setVisible(bool(words))
        self._undo.setVisible(bool(words) and can_undo and not undone)
        self._redo.setVisible(bool(words) and undone)
        self._stop.hide()

    def show_work(self, words: str) -> None:
        """Show how far long work has come, with a key that stops it; the next act takes both away."""
        self._act.set_whole(words)
        for part in (self._act, self._line, self._stop):
            part.show()
        for part in (self._undo, self._redo):
            part.hide()

    def show_clerk(self, name: str) -> None:
        self._clerk.setText(self.tr("Clerk: {0}").format(name) if name else "")

    def words(self) -> str:
        """Return the last act as it is shown."""
        return self._act.whole()

    def can_undo(self) -> bool:
        return not self._undo.isHidden()

    def can_redo(self) -> bool:
        return not self._redo.isHidden()

    def set_dense(self, dense: bool) -> None:  # noqa: FBT001 - a state
        self._dense = dense
        self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        self.setFixedHeight(
            round((HEIGHT * 2 + scaled(HEIGHT)) / 3) - (DENSE_BY if self._dense else 0)
        )
