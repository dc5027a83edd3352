"""The minutes (会议记录): facts that write themselves, the recorder's words between them, notes and corrections."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Capacity, Meeting, PresenceKind, RollEntry
from consult_app.domain.minutes import (
    Fact,
    MinutesCopy,
    MinutesNote,
    MinutesPart,
    MinutesPassage,
    NoteAnswer,
    NoteKind,
    OwnWords,
    Recording,
    laid_out,
)
from consult_app.domain.publication import Attachment
from consult_app.services.app import App
from consult_app.services.attaching import MEETING
from consult_app.services.case import Case, read_case
from consult_app.services.meeting_clock import moment_of
from consult_app.services.minutes_facts import facts_of
from consult_app.services.presence_counts import Attendance, count_attendance
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class MinutesView:
    """
    The minutes as they stand: who was there, the document, its notes and recordings.

    `parts` is the document in order: generated facts, each exactly once, and the recorder's own words.
    """

    meeting: Meeting
    attendance: Attendance
    present: tuple[RollEntry, ...]
    absent: tuple[RollEntry, ...]
    guests: tuple[RollEntry, ...]
    parts: tuple[MinutesPart, ...]
    notes: tuple[MinutesNote, ...]
    recordings: tuple[Recording, ...] = ()
    files: tuple[Attachment, ...] = ()

    @property
    def locked(self) -> bool:
        return self.meeting.minutes_locked_at is not None

    @property
    def lines(self) -> tuple[Fact, ...]:
        """The generated facts alone, in order of time."""
        return tuple(part for part in self.parts if isinstance(part, Fact))

    @property
    def own_words(self) -> dict[str, str]:
        """What the recorder typed, by the key of the fact it stands behind."""
        return {part.after: part.words for part in self.parts if isinstance(part, OwnWords)}

    def notes_on(self, key: str) -> tuple[MinutesNote, ...]:
        """Return the dated notes under a generated fact."""
        return tuple(one for one in self.notes if one.kind is NoteKind.FACT and one.about == key)

    @property
    def asked(self) -> tuple[MinutesNote, ...]:
        """The wishes of the correction round, answered or not."""
        return tuple(one for one in self.notes if one.kind is NoteKind.CORRECTION)

    @property
    def additions(self) -> tuple[MinutesNote, ...]:
        """What was added after the lock; a note on a fact made then is one too."""
        return tuple(one for one in self.notes if one.after_lock)


def view_minutes(app: App, consultation_id: int, step_key: str) -> MinutesView | None:
    """Return the minutes of the case's meeting; nothing before there is one."""
    with app.work() as work:
        return minutes_of(read_case(app, work, consultation_id, step_key))


def minutes_of(case: Case) -> MinutesView | None:
    """Make the minutes from what is kept; asked anew they say the same. Locked ones never change."""
    meeting, work = case.meeting, case.work
    if meeting is None:
        return None
    roll = work.roll.all(meeting_id=meeting.id)
    members = [entry for entry in roll if entry.capacity is Capacity.MEMBER]
    ever = {event.roll_entry_id for event in work.presence.all(meeting_id=meeting.id)}
    here = [one for one in members if one.here or one.standing is PresenceKind.LEFT]
    return MinutesView(
        meeting=meeting,
        attendance=count_attendance(work, meeting, case.meeting_procedure),
        present=tuple(here),
        absent=tuple(one for one in members if one not in here),
        guests=tuple(one for one in roll if one.capacity is not Capacity.MEMBER and one.id in ever),
        parts=_parts(case, meeting, roll),
        notes=work.minutes_notes.all(meeting_id=meeting.id),
        recordings=work.recordings.all(meeting_id=meeting.id),
        files=work.attachments.all(owner=MEETING, owner_id=meeting.id),
    )


def _parts(case: Case, meeting: Meeting, roll: tuple[RollEntry, ...]) -> tuple[MinutesPart, ...]:
    copy = case.work.minutes_copies.find(meeting_id=meeting.id)
    if copy is not None:
        return parts_of_copy(copy)
    facts = tuple(facts_of(case, meeting, {entry.id: entry for entry in roll}))
    return laid_out(facts, case.work.minutes_passages.all(meeting_id=meeting.id))


def plain_parts(parts: tuple[MinutesPart, ...]) -> list[dict[str, Any]]:
    """Return the document as plain values, for the copy that is kept at the lock."""
    return [
        {
            "key": part.key,
            "at": part.at.isoformat(),
            "words": part.words,
            "said": part.contribution_id,
        }
        if isinstance(part, Fact)
        else {"after": part.after, "words": part.words}
        for part in parts
    ]


def parts_of_copy(copy: MinutesCopy) -> tuple[MinutesPart, ...]:
    """Return the document as it was when it was locked."""
    return tuple(
        Fact(row["key"], datetime.fromisoformat(row["at"]), row["words"], row["said"])
        if "key" in row
        else OwnWords(row["after"], row["words"])
        for row in copy.facts["parts"]
    )


def save_passages(
    app: App, consultation_id: int, step_key: str, typed: Mapping[str, str]
) -> tuple[MinutesPassage, ...]:
    """
    Keep the recorder's own words, by the key of the fact they stand behind ("" is the beginning).

    Called every second or so while the recorder types, and therefore not noted in the journal: the lock notes
    the digest of the whole. Words behind a fact that meanwhile was taken back keep their place in time.
    Refuses with `minutes.locked`.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting is None:
            raise ExpectedError("vote.meeting-not-open")
        meeting = unlocked(work, case.meeting.id)
        roll = {entry.id: entry for entry in work.roll.all(meeting_id=meeting.id)}
        times = {fact.key: fact.at for fact in facts_of(case, meeting, roll)}
        before = {one.after: one for one in work.minutes_passages.all(meeting_id=meeting.id)}
        beginning = meeting.opened_at or meeting.planned_at
        for after, words in typed.items():
            known = before.pop(after, None)
            at = times.get(after) or (known.at if known else beginning)
            kept = MinutesPassage(known.id if known else 0, meeting.id, after, at, words)
            if known is None and words.strip():
                work.minutes_passages.add(kept)
            elif known is not None and kept != known:
                work.minutes_passages.save(kept)
        for gone in before.values():
            work.minutes_passages.remove(gone.id)
        passages = work.minutes_passages.all(meeting_id=meeting.id)
        work.commit()
    return passages


def add_note(app: App, meeting_id: int, by: str, words: str, about: str = "") -> MinutesNote:
    """
    Keep a wish of the correction round, or with `about` a dated note on one generated fact.

    After the lock every note is a dated addition; nothing is rewritten. Refuses with `minutes.note-missing`.
    """
    if not words.strip() or not by.strip():
        raise ExpectedError("minutes.note-missing")
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        locked = meeting.minutes_locked_at is not None
        kind = NoteKind.FACT if about else NoteKind.ADDITION if locked else NoteKind.CORRECTION
        answer = NoteAnswer.OPEN if kind is NoteKind.CORRECTION else NoteAnswer.NONE
        note = work.minutes_notes.add(
            MinutesNote(
                0,
                meeting_id,
                moment_of(app, work, meeting_id),
                by.strip(),
                words.strip(),
                locked,
                kind,
                about,
                answer,
            )
        )
        note_act(app, work, meeting, "minutes.noted", name=note.by)
        work.commit()
    return note


def answer_note(app: App, note_id: int, *, accepted: bool, words: str = "") -> MinutesNote:
    """
    Say whether a wish of the correction round was accepted; the recorder changes the words himself.

    Refuses with `minutes.locked` and with `minutes.reason-missing` a refusal without its reason.
    """
    if not accepted and not words.strip():
        raise ExpectedError("minutes.reason-missing")
    with app.work() as work:
        note = work.minutes_notes.get(note_id)
        meeting = unlocked(work, note.meeting_id)
        answer = NoteAnswer.ACCEPTED if accepted else NoteAnswer.REFUSED
        now = moment_of(app, work, meeting.id)
        kept = replace(note, answer=answer, answered_at=now, answer_words=words.strip())
        work.minutes_notes.save(kept)
        note_act(app, work, meeting, "minutes.answered", name=note.by)
        work.commit()
    return kept


def add_after_lock(app: App, work: UnitOfWork, meeting: Meeting, words: str) -> None:
    """
    Add a dated line to minutes that were locked already: what they say stays as it was signed.

    Minutes that are still open tell it by themselves.
    """
    if meeting.minutes_locked_at is None:
        return
    at = moment_of(app, work, meeting.id)
    note = MinutesNote(
        0, meeting.id, at, meeting.recorder, words, after_lock=True, kind=NoteKind.ADDITION
    )
    work.minutes_notes.add(note)


def unlocked(work: UnitOfWork, meeting_id: int) -> Meeting:
    """Return a meeting whose minutes may still be changed; refuses with `minutes.locked`."""
    meeting = work.meetings.get(meeting_id)
    if meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=meeting.title)
    return meeting


def note_act(  # the journal's entry for every act on the minutes
    app: App,
    work: UnitOfWork,
    meeting: Meeting,
    event: str,
    *,
    undo: bool = True,
    **facts: Any,  # noqa: ANN401 - JSON
) -> None:
    """Write an act on the minutes into the journal."""
    work.note(
        app.now(),
        event,
        undo=undo,
        consultation=meeting.consultation_id,
        meeting=meeting.id,
        title=meeting.title,
        **facts,
    )
