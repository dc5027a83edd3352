"""What can be done with the minutes: each wish of the pane is one use case, after its dialog where it needs one."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from consult_app.services.attaching import attach_to_meeting, attachment_path, remove_attachment
from consult_app.services.minutes import add_note, answer_note, save_passages
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.phrases import phrases
from consult_app.services.recording import (
    recording_path,
    remove_recording,
    start_recording,
    stop_recording,
)
from consult_app.ui.errors import telling
from consult_app.ui.pages.deliberation_dialogs import NameDialog
from consult_app.ui.pages.deliberation_minutes import open_outside
from consult_app.ui.widgets.dialogs import ConfirmDialog, ReasonDialog

if TYPE_CHECKING:
    from consult_app.ui.pages.deliberation import DeliberationPage

FILES = "*.jpg *.jpeg *.png *.bmp *.wav *.mp3 *.flac *.ogg *.pdf"


class MinutesActs(QObject):
    """Answers what the minutes pane wishes."""

    def __init__(self, page: "DeliberationPage") -> None:
        super().__init__(page)
        self._page = page

    def keep_typed(self, typed: Mapping[str, str]) -> None:
        """Keep the recorder's words; nothing else on the page changes, and no act is noted."""
        page = self._page
        with telling(page):
            save_passages(page.app, page.consultation_id, page.step_key, typed)

    def do(self, code: str, id_: int, key: str) -> None:
        """Do what was pressed."""
        app = self._page.app
        acts: dict[str, Callable[[], None]] = {
            "note": lambda: self._note(""),
            "note_on": lambda: self._note(key),
            "accept": lambda: self._page.act(lambda _m: answer_note(app, id_, accepted=True)),
            "refuse": lambda: self._refuse(id_),
            "lock": self._lock,
            "record": self._record,
            "file": self._file,
            "open_file": lambda: self._open(id_),
            "open_recording": lambda: self._open_sound(id_),
            "remove": lambda: self._page.act(lambda _m: remove_attachment(app, id_)),
            "destroy": lambda: self._destroy(id_),
            "said": lambda: self._page.correct(id_),
        }
        acts[code]()

    def _note(self, about: str) -> None:
        question = (
            self.tr("What is to be noted on this line?")
            if about
            else self.tr("What shall be noted?")
        )
        dialog = NameDialog(
            self._page,
            question,
            self.tr("Keep the note") if about else self.tr("Keep the remark"),
            self.tr("Who notes it") if about else self.tr("Whose remark"),
            words=self.tr("Words"),
        )
        if dialog.exec():
            app = self._page.app
            self._page.act(lambda m: add_note(app, m, dialog.name(), dialog.words(), about))

    def _refuse(self, note_id: int) -> None:
        dialog = ReasonDialog(
            self._page,
            self.tr("Why are the minutes not changed?"),
            self.tr("Wish and answer both stand in the minutes."),
            self.tr("Reason"),
            self.tr("Keep the answer"),
            self.tr("Answer later"),
        )
        if dialog.exec():
            words = dialog.reason()
            self._page.act(
                lambda _m: answer_note(self._page.app, note_id, accepted=False, words=words)
            )

    def _lock(self) -> None:
        self._page.may_leave()
        sure = ConfirmDialog.ask(
            self._page,
            self.tr("Has everybody agreed to the minutes?"),
            self.tr("After locking only dated additions can be made."),
            self.tr("Lock the minutes"),
            self.tr("Not yet"),
        )
        if sure:
            self._page.act(lambda meeting: lock_minutes(self._page.app, meeting))

    def _record(self) -> None:
        app = self._page.app
        if app.sound.taking is not None:
            self._page.act(lambda _m: stop_recording(app))
            return
        consent = str(phrases()["recording"]["consent"])
        sure = ConfirmDialog.ask(
            self._page,
            self.tr("Have people been told that sound is recorded?"),
            self.tr(
                "The chair says it aloud first, and whoever objects is heard. The minutes will say: {0}"
            ).format(consent),
            self.tr("They were told, record now"),
            self.tr("Do not record"),
        )
        if sure:
            self._page.act(lambda meeting: start_recording(app, meeting, consent))

    def _file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._page.window(),
            self.tr("Which file belongs to the minutes?"),
            "",
            self.tr("Pictures, sound and PDF ({0})").format(FILES),
        )
        if chosen:
            path = Path(chosen)
            self._page.act(lambda meeting: attach_to_meeting(self._page.app, meeting, path))

    def _open(self, attachment_id: int) -> None:
        with self._page.app.work() as work:
            kept = work.attachments.get(attachment_id)
        open_outside(attachment_path(self._page.app, kept))

    def _open_sound(self, recording_id: int) -> None:
        with self._page.app.work() as work:
            kept = work.recordings.get(recording_id)
        open_outside(recording_path(self._page.app, kept))

    def _destroy(self, recording_id: int) -> None:
        sure = ConfirmDialog.ask(
            self._page,
            self.tr("Destroy this recording for good?"),
            self.tr("It cannot be brought back. The minutes still say that sound was recorded."),
            self.tr("Destroy it"),
            self.tr("Keep it"),
        )
        if sure:
            self._page.act(lambda _m: remove_recording(self._page.app, recording_id))
