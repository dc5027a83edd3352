"""Sound recordings and papers that are no pictures: they leave the village only where somebody chose so."""

from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.publication import Attachment
from consult_app.exchange.bag import sha256_of
from consult_app.exchange.stick import safe_name
from consult_app.services.app import App
from consult_app.services.attaching import MATTER, attachment_path, is_picture
from consult_app.services.consultation_record import Json, masked, plain
from consult_app.services.recording import recording_path
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Extra:
    """A file that travels only by choice: where it lies, what it must be, its name in the package, what it is."""

    source: Path
    sha256: str
    name: str
    owner: str
    caption: str

    @property
    def size(self) -> int:
        return self.source.stat().st_size if self.source.is_file() else 0


def sound_travels(work: UnitOfWork, consultation_id: int) -> bool:
    """Say whether recordings go into the package; unless chosen they do not (least data)."""
    return bool(work.setting(_setting(consultation_id), default=False))


def choose_sound(app: App, consultation_id: int, *, travels: bool) -> None:
    """Keep the choice whether recordings and other files go into the package and the archive on a stick."""
    with app.work() as work:
        work.set(_setting(consultation_id), travels)
        title = work.consultations.get(consultation_id).title
        event = "package.with-sound" if travels else "package.without-sound"
        work.note(app.now(), event, undo=False, consultation=consultation_id, title=title)
        work.commit()


def _setting(consultation_id: int) -> str:
    return f"package.sound.{consultation_id}"


def extras_of(app: App, work: UnitOfWork, consultation_id: int) -> tuple[Extra, ...]:
    """Return every ended recording, and every attachment that is no picture, chosen to travel or not."""
    found: list[Extra] = []
    for meeting in work.meetings.all(consultation_id=consultation_id):
        for number, one in enumerate(work.recordings.all(meeting_id=meeting.id), start=1):
            if one.ended_at is not None and one.sha256:
                source = recording_path(app, one)
                name = f"files/{safe_name(f'{meeting.id}-{number:02}-录音')}{source.suffix}"
                found.append(Extra(source, one.sha256, name, "recording", one.file_name))
    for each in work.attachments.all(consultation_id=consultation_id):
        if by_choice(each):
            source = attachment_path(app, each)
            stem = safe_name(f"{each.id:03}-{masked(each.caption) or each.owner}")
            name = f"files/{stem}{source.suffix}"
            found.append(Extra(source, each.sha256, name, each.owner, each.caption))
    return tuple(found)


def by_choice(one: Attachment) -> bool:
    """Say whether a file travels only by choice: a letter or a list laid beside the matter cannot be masked."""
    return not is_picture(one) or one.owner in {"contribution", MATTER}


def checked(extra: Extra) -> Path:
    """Return the file, unchanged since it was kept; refuses with `package.source-missing`, `package.file-changed`."""
    if not extra.source.is_file():
        raise ExpectedError("package.source-missing", path=str(extra.source))
    if sha256_of(extra.source) != extra.sha256:
        raise ExpectedError("package.file-changed", path=str(extra.source))
    return extra.source


def told(extra: Extra) -> Json:
    """Return how the record names the file."""
    return {
        "path": f"data/{extra.name}",
        "sha256": extra.sha256,
        "owner": extra.owner,
        "caption": plain(extra.caption),
    }
