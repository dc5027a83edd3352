"""Photographs and files kept with a consultation, each under its SHA-256 in the data folder."""

from dataclasses import replace
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.documents.opened import is_readable
from consult_app.domain.publication import Attachment, PhotoView
from consult_app.services.app import App
from consult_app.services.kept_files import keep_bytes, kept_place
from consult_app.storage.unit_of_work import UnitOfWork

LARGEST = 100 * 1024 * 1024
"""Bytes; a photograph or scan beyond this is refused."""
MEETING = "meeting"
"""Whose a file is that lies with the minutes; its `owner_id` is the meeting's."""
PICTURES: dict[str, bytes | tuple[bytes, ...]] = {
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".bmp": b"BM",
}
"""Pictures that can be kept, and the bytes that such a file begins with."""
SOUNDS: dict[str, bytes | tuple[bytes, ...]] = {
    ".wav": b"RIFF",
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    ".flac": b"fLaC",
    ".ogg": b"OggS",
}
"""Sound files that can be kept with a meeting."""
FILES = {**PICTURES, **SOUNDS, ".pdf": b"%PDF-"}
"""What can be kept beside the minutes: a picture, a sound, a scanned paper."""
MATTER = "matter"
"""Whose a file is that is laid before the meeting with the matter (附件); its `owner_id` is the consultation's."""
_PACKAGE, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ANNEXES: dict[str, bytes | tuple[bytes, ...]] = {
    **PICTURES,
    ".pdf": b"%PDF-",
    **dict.fromkeys((".docx", ".xlsx"), _PACKAGE),
    **dict.fromkeys((".doc", ".xls", ".wps", ".et"), (_COMPOUND, _PACKAGE)),
}
"""What can be laid beside a matter: a picture, a PDF, a file of an office program."""


def attach_photograph(  # what the photograph strip asks for
    app: App,
    consultation_id: int,
    owner: str,
    owner_id: int,
    view: PhotoView,
    caption: str,
    path: Path,
) -> Attachment:
    """Keep a picture with its owner (`posting`, `task`, …); the original stays where it is."""
    content = _read(path)
    start = PICTURES.get(path.suffix.lower())
    if start is None or not content.startswith(start):
        raise ExpectedError("attachment.not-a-picture", file=path.name)
    digest = keep_bytes(app.folder, content, path.suffix.lower())
    with app.work() as work:
        kept = _put(
            app, work, path, digest, consultation_id, owner=owner, owner_id=owner_id,
            caption=caption.strip(), view=view,
        )  # fmt: skip
        work.note(app.now(), "photograph.added", consultation=consultation_id, file=path.name)
        work.commit()
    return kept


def _put(  # what an attachment says of itself
    app: App,
    work: UnitOfWork,
    path: Path,
    digest: str,
    consultation_id: int,
    *,
    owner: str,
    owner_id: int,
    caption: str,
    view: PhotoView = PhotoView.OTHER,
) -> Attachment:
    return work.attachments.add(
        Attachment(
            id=0,
            consultation_id=consultation_id,
            owner=owner,
            owner_id=owner_id,
            view=view,
            caption=caption,
            file_name=path.name,
            sha256=digest,
            added_at=app.now(),
        )
    )


def keep_file(app: App, path: Path) -> str:
    """
    Put a picture, sound or PDF into the data folder and return its SHA-256.

    Refuses with `attachment.not-a-file-to-keep`, `attachment.too-large`, `attachment.unreadable`.
    """
    content = _read(path)
    start = FILES.get(path.suffix.lower())
    if start is None or not content.startswith(start):
        raise ExpectedError("attachment.not-a-file-to-keep", file=path.name)
    return keep_bytes(app.folder, content, path.suffix.lower())


def attach_to_meeting(app: App, meeting_id: int, path: Path, caption: str = "") -> Attachment:
    """Keep a picture, sound or PDF with the minutes of a meeting; refuses what `keep_file` refuses."""
    digest = keep_file(app, path)
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        kept = _put(
            app, work, path, digest, meeting.consultation_id, owner=MEETING, owner_id=meeting_id,
            caption=caption.strip() or path.stem,
        )  # fmt: skip
        work.note(
            app.now(), "attachment.added", consultation=meeting.consultation_id, file=path.name
        )
        work.commit()
    return kept


def attach_to_matter(app: App, consultation_id: int, path: Path, caption: str = "") -> Attachment:
    """
    Keep a file that belongs to the matter (附件); papers name it by `caption`, else by the file's own name.

    Refuses `attachment.not-an-annex`, `attachment.too-large`, `attachment.unreadable`, `scan.dossier-closed`.
    """
    content = _read(path)
    suffix = path.suffix.lower()
    if suffix not in ANNEXES or not content.startswith(ANNEXES[suffix]):
        raise ExpectedError("attachment.not-an-annex", file=path.name)
    if suffix == ".pdf" and not is_readable(path):
        raise ExpectedError("attachment.not-an-annex", file=path.name)
    digest = keep_bytes(app.folder, content, suffix)
    with app.work() as work:
        case = work.consultations.get(consultation_id)
        if case.closed_on is not None:
            raise ExpectedError("scan.dossier-closed", title=case.title)
        kept = _put(
            app, work, path, digest, consultation_id, owner=MATTER, owner_id=consultation_id,
            caption=caption.strip() or path.stem,
        )  # fmt: skip
        work.note(app.now(), "annex.added", consultation=consultation_id, file=kept.caption)
        work.commit()
    return kept


def view_annexes(app: App, consultation_id: int) -> tuple[Attachment, ...]:
    """Return the files laid beside a matter, in the order in which papers number them."""
    with app.work() as work:
        return work.attachments.all(consultation_id=consultation_id, owner=MATTER)


def name_annex(app: App, attachment_id: int, name: str) -> None:
    """Give a file beside the matter the name that papers call it by; refuses `annex.name-missing`."""
    if not name.strip():
        raise ExpectedError("annex.name-missing")
    with app.work() as work:
        found = _open_annex(work, attachment_id)
        work.attachments.save(replace(found, caption=name.strip()))
        work.note(app.now(), "annex.named", consultation=found.consultation_id, file=name.strip())
        work.commit()


def move_annex(app: App, attachment_id: int, by: int) -> None:
    """
    Let a file change places with the one before (`by` -1) or behind it (1); at either end nothing happens.

    Papers number files in the order of their entries, so the two entries exchange what they hold.
    """
    with app.work() as work:
        found = _open_annex(work, attachment_id)
        files = work.attachments.all(consultation_id=found.consultation_id, owner=MATTER)
        place = files.index(found) + by
        if not 0 <= place < len(files):
            return
        other = files[place]
        work.attachments.save(replace(other, id=found.id))
        work.attachments.save(replace(found, id=other.id))
        work.note(app.now(), "annex.moved", consultation=found.consultation_id, file=found.caption)
        work.commit()


def _open_annex(work: UnitOfWork, attachment_id: int) -> Attachment:
    """Return a file beside a matter whose dossier is not closed yet."""
    found = work.attachments.get(attachment_id)
    case = work.consultations.get(found.consultation_id)
    if case.closed_on is not None:
        raise ExpectedError("scan.dossier-closed", title=case.title)
    return found


def is_picture(attachment: Attachment) -> bool:
    """Say whether an attachment can be shown as a picture."""
    return Path(attachment.file_name).suffix.lower() in PICTURES


def remove_attachment(app: App, attachment_id: int) -> None:
    """Take a picture out of the list; its file stays, so that undo can bring it back."""
    with app.work() as work:
        gone = work.attachments.get(attachment_id)
        work.attachments.remove(attachment_id)
        work.note(
            app.now(), "photograph.removed", consultation=gone.consultation_id, file=gone.file_name
        )
        work.commit()


def attachment_path(app: App, attachment: Attachment) -> Path:
    """Return where an attachment's file lies."""
    suffix = Path(attachment.file_name).suffix.lower()
    return kept_place(app.folder, attachment.sha256, suffix)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise ExpectedError("attachment.too-large", file=path.name, most=LARGEST // 1024**2)
        return path.read_bytes()
    except OSError as error:
        raise ExpectedError(
            "attachment.unreadable", file=path.name, why=error.strerror or ""
        ) from error
