"""The minutes (会议记录): they grow from events, contributions and votes; people add, correct, lock and sign."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Override
from consult_app.domain.meeting import (
    AmendmentState,
    Capacity,
    Contribution,
    Meeting,
    MinutesNote,
    PresenceEvent,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.people import short_group
from consult_app.domain.presence import holding
from consult_app.domain.voting import Vote, VoteState
from consult_app.services.agenda import in_order
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.phrases import phrases
from consult_app.services.presence_counts import Attendance, count_attendance
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class MinutesLine:
    """One line in the order of time; `contribution_id` where people wrote it, else it is a generated fact."""

    at: datetime
    words: str
    contribution_id: int | None = None


@dataclass(frozen=True, slots=True)
class MinutesView:
    """The minutes as they stand: who was there, what happened, what was added."""

    meeting: Meeting
    attendance: Attendance
    present: tuple[RollEntry, ...]
    absent: tuple[RollEntry, ...]
    guests: tuple[RollEntry, ...]
    lines: tuple[MinutesLine, ...]
    remarks: str
    notes: tuple[MinutesNote, ...]

    @property
    def locked(self) -> bool:
        return self.meeting.minutes_locked_at is not None


def view_minutes(app: App, consultation_id: int, step_key: str) -> MinutesView | None:
    """Return the minutes of the case's meeting; nothing before there is one."""
    with app.work() as work:
        return minutes_of(read_case(app, work, consultation_id, step_key))


def minutes_of(case: Case) -> MinutesView | None:
    """Make the minutes from what is kept; asked anew they say the same."""
    meeting, work = case.meeting, case.work
    if meeting is None:
        return None
    roll = work.roll.all(meeting_id=meeting.id)
    members = [entry for entry in roll if entry.capacity is Capacity.MEMBER]
    ever = {event.roll_entry_id for event in work.presence.all(meeting_id=meeting.id)}
    here = [one for one in members if one.here or one.standing is PresenceKind.LEFT]
    lines = sorted(_lines(case, meeting, {entry.id: entry for entry in roll}), key=_at)
    return MinutesView(
        meeting=meeting,
        attendance=count_attendance(work, meeting, case.meeting_procedure),
        present=tuple(here),
        absent=tuple(one for one in members if one not in here),
        guests=tuple(one for one in roll if one.capacity is not Capacity.MEMBER and one.id in ever),
        lines=tuple(lines),
        remarks=meeting.minutes_remarks,
        notes=work.minutes_notes.all(meeting_id=meeting.id),
    )


def _at(line: MinutesLine) -> datetime:
    return line.at


def _lines(case: Case, meeting: Meeting, roll: dict[int, RollEntry]) -> Iterator[MinutesLine]:
    work = case.work
    yield from _meeting_lines(work, meeting)
    yield from _presence_lines(work, meeting, roll)
    yield from _agenda_lines(work, meeting)
    yield from _said_lines(work.contributions.all(meeting_id=meeting.id), roll)
    yield from _text_lines(work, meeting)
    for vote in work.votes.all(meeting_id=meeting.id):
        yield from _vote_lines(vote)
    keys = {step.key for step in case.procedure.steps if step.group == meeting.group}
    yield from _override_lines(work.overrides.all(consultation_id=case.consultation.id), keys)


def _words(code: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    return str(phrases()["minutes"][code]).format(**facts)


def _meeting_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[MinutesLine]:
    for event in work.meeting_events.all(meeting_id=meeting.id):
        facts = {
            "chair": meeting.chair,
            "due": event.due,
            "present": event.present,
            "remark": event.remark,
        }
        yield MinutesLine(event.at, _words(event.kind.value, **facts))


TOLD = frozenset({PresenceKind.LATE, PresenceKind.LEFT, PresenceKind.RETURNED})
"""What the minutes tell of single people; who signed in on time stands in the list."""


def _presence_lines(
    work: UnitOfWork, meeting: Meeting, roll: dict[int, RollEntry]
) -> Iterator[MinutesLine]:
    if meeting.opened_at is None:
        return
    by_entry: dict[int, list[PresenceEvent]] = {}
    for event in work.presence.all(meeting_id=meeting.id, call=meeting.call):
        by_entry.setdefault(event.roll_entry_id, []).append(event)
    for entry_id, theirs in by_entry.items():
        for event in holding(theirs):
            if event.kind in TOLD and event.at >= meeting.opened_at:
                name = told_name(roll[entry_id])
                yield MinutesLine(event.at, _words(event.kind.value, name=name))


def told_name(entry: RollEntry) -> str:
    """Return a name with its group, as it stands in the minutes."""
    group = short_group(entry.group)
    return f"{entry.name}（{group}）" if group else entry.name


def _agenda_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[MinutesLine]:
    for number, item in enumerate(in_order(work, meeting.id), 1):
        if item.started_at is not None:
            yield MinutesLine(item.started_at, _words("item", number=number, title=item.title))


def _said_lines(said: Iterable[Contribution], roll: dict[int, RollEntry]) -> Iterator[MinutesLine]:
    for one in said:
        entry = roll.get(one.roll_entry_id or 0)
        speaker = told_name(entry) if entry else one.speaker
        words = _words(one.kind.value, speaker=speaker, words=one.words)
        yield MinutesLine(one.at, words + (_words("dissent") if one.dissent else ""), one.id)


_FATES = {
    AmendmentState.ADOPTED: "adopted",
    AmendmentState.REFUSED: "refused",
    AmendmentState.WITHDRAWN: "withdrawn",
}


def _text_lines(work: UnitOfWork, meeting: Meeting) -> Iterator[MinutesLine]:
    for motion in work.motions.all(meeting_id=meeting.id):
        for amendment in work.amendments.all(motion_id=motion.id):
            if amendment.decided_at is not None and amendment.state in _FATES:
                reason = amendment.decision_reason
                words = _words(_FATES[amendment.state], proposer=amendment.proposer, reason=reason)
                yield MinutesLine(amendment.decided_at, words)
        if motion.fixed_at is not None:
            yield MinutesLine(motion.fixed_at, _words("fixed", title=motion.title))
    for sounding in work.soundings.all(meeting_id=meeting.id):
        counts = {"yes": sounding.yes, "no": sounding.no, "unsure": sounding.unsure}
        yield MinutesLine(sounding.at, _words("sounding", title=sounding.title, **counts))


def _vote_lines(vote: Vote) -> Iterator[MinutesLine]:
    if vote.opened_at is not None:
        words = _words("vote_opened", question=vote.question, voters=len(vote.roll))
        yield MinutesLine(vote.opened_at, words)
    for earlier in vote.earlier:
        if vote.opened_at is not None:
            words = _words("recounted", reason=earlier.get("recount_reason", ""))
            yield MinutesLine(vote.closed_at or vote.opened_at, words)
    if vote.closed_at is None:
        return
    if vote.state is VoteState.VOID:
        yield MinutesLine(vote.closed_at, _words("vote_void", reason=vote.void_reason))
    elif vote.verdict:
        words = _words("vote_closed", announcement=vote.verdict["announcement"])
        yield MinutesLine(vote.closed_at, words)


def _override_lines(overrides: Iterable[Override], keys: set[str]) -> Iterator[MinutesLine]:
    for one in overrides:
        if one.step in keys:
            facts = {"name": one.name, "office": one.office, "reason": one.reason}
            yield MinutesLine(one.at, _words("override", **facts))


def save_remarks(app: App, meeting_id: int, words: str) -> Meeting:
    """Keep what the recorder adds in their own words; refuses with `minutes.locked`."""
    with app.work() as work:
        meeting = _unlocked(work, meeting_id)
        kept = replace(meeting, minutes_remarks=words.strip())
        if kept != meeting:
            work.meetings.save(kept)
            _note(app, work, kept, "minutes.remarked")
            work.commit()
    return kept


def add_note(app: App, meeting_id: int, by: str, words: str) -> MinutesNote:
    """Add a remark of the correction round, or after locking a dated addition; nothing is rewritten."""
    if not words.strip() or not by.strip():
        raise ExpectedError("minutes.note-missing")
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        locked = meeting.minutes_locked_at is not None
        note = work.minutes_notes.add(
            MinutesNote(0, meeting_id, app.now(), by.strip(), words.strip(), locked)
        )
        _note(app, work, meeting, "minutes.noted", name=note.by)
        work.commit()
    return note


def lock_minutes(app: App, meeting_id: int) -> Meeting:
    """Close the minutes for good: from now on only dated additions; refuses with `minutes.vote-open`."""
    with app.work() as work:
        meeting = _unlocked(work, meeting_id)
        if meeting.opened_at is None:
            raise ExpectedError("vote.meeting-not-open")
        if work.votes.count(meeting_id=meeting_id, state=VoteState.OPEN):
            raise ExpectedError("minutes.vote-open")
        locked = replace(meeting, minutes_locked_at=app.now())
        work.meetings.save(locked)
        _note(app, work, locked, "minutes.locked")
        work.commit()
    return locked


def _unlocked(work: UnitOfWork, meeting_id: int) -> Meeting:
    meeting = work.meetings.get(meeting_id)
    if meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=meeting.title)
    return meeting


def _note(app: App, work: UnitOfWork, meeting: Meeting, event: str, **facts: Any) -> None:  # noqa: ANN401
    work.note(
        app.now(),
        event,
        consultation=meeting.consultation_id,
        meeting=meeting.id,
        title=meeting.title,
        **facts,
    )
