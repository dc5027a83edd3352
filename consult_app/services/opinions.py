"""Written opinions (书面意见) of people who are absent: read in at the meeting, kept with the paper they came on."""

from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import (
    AgendaState,
    Contribution,
    ContributionKind,
    Meeting,
    RollEntry,
)
from consult_app.domain.publication import Attachment, PhotoView
from consult_app.services.app import App
from consult_app.services.attaching import attachment_path, keep_file
from consult_app.services.meeting_clock import moment_of
from consult_app.services.minutes import note_act, unlocked
from consult_app.services.standing_in import there_for
from consult_app.storage.unit_of_work import UnitOfWork

OWNER = "contribution"


def read_in_opinion(
    app: App,
    meeting_id: int,
    words: str,
    *,
    entry_id: int | None = None,
    name: str = "",
    source: str = "",
    paper: Path | None = None,
) -> Contribution:
    """
    Keep a written opinion that was read aloud, in the name of somebody on the roll or of a `name`.

    `paper` is a photograph or PDF of it, `source` says where the paper itself is kept; one of them is needed.
    Refuses with `contribution.words-missing`, `contribution.speaker-missing`, `opinion.is-here` (name) whoever
    can speak in person, `opinion.source-missing`, `minutes.locked`, and what `keep_file` refuses.
    """
    if not words.strip():
        raise ExpectedError("contribution.words-missing")
    if paper is None and not source.strip():
        raise ExpectedError("opinion.source-missing")
    digest = keep_file(app, paper) if paper is not None else ""
    with app.work() as work:
        meeting = unlocked(work, meeting_id)
        entry = _writer(work, meeting_id, entry_id, name)
        # whoever is represented counts as here, and is absent all the same
        if entry is not None and entry.here and not there_for(work, entry):
            raise ExpectedError("opinion.is-here", name=entry.name)
        speaker = entry.name if entry is not None else name.strip()
        if not speaker:
            raise ExpectedError("contribution.speaker-missing")
        item = work.agenda.find(meeting_id=meeting_id, state=AgendaState.NOW)
        kept = work.contributions.add(
            Contribution(
                id=0,
                meeting_id=meeting_id,
                at=moment_of(app, work, meeting_id),
                speaker=speaker,
                kind=ContributionKind.WRITTEN,
                words=words.strip(),
                roll_entry_id=entry.id if entry is not None else None,
                agenda_item_id=item.id if item else None,
                source=source.strip() or (paper.name if paper is not None else ""),
            )
        )
        if paper is not None:
            _attach(app, work, kept, meeting, paper, digest)
        note_act(app, work, meeting, "opinion.read", name=speaker)
        work.commit()
    return kept


def _attach(  # the paper lies with what was read from it
    app: App, work: UnitOfWork, read: Contribution, meeting: Meeting, paper: Path, digest: str
) -> None:
    work.attachments.add(
        Attachment(
            id=0,
            consultation_id=meeting.consultation_id,
            owner=OWNER,
            owner_id=read.id,
            view=PhotoView.OTHER,
            caption=read.speaker,
            file_name=paper.name,
            sha256=digest,
            added_at=app.now(),
        )
    )


def _writer(work: UnitOfWork, meeting_id: int, entry_id: int | None, name: str) -> RollEntry | None:
    """Return who on the roll wrote it: by line, or by a name that stands there once."""
    if entry_id is not None:
        return work.roll.get(entry_id)
    named = work.roll.all(meeting_id=meeting_id, name=name.strip())
    return named[0] if len(named) == 1 else None


def opinion_paper(app: App, contribution_id: int) -> Path | None:
    """Return where the picture or PDF of a written opinion lies, or nothing."""
    with app.work() as work:
        kept = work.attachments.find(owner=OWNER, owner_id=contribution_id)
    return attachment_path(app, kept) if kept is not None else None
