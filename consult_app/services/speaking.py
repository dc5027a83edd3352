"""Who speaks: the speakers' list, the clock of each turn, and what was said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import (
    AgendaState,
    Contribution,
    ContributionKind,
    Meeting,
    MeetingState,
    Turn,
    TurnState,
)
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.standing_in import who_is_there
from consult_app.storage.unit_of_work import UnitOfWork


def ask_to_speak(app: App, meeting_id: int, entry_id: int, *, urgent: bool = False) -> Turn:
    """
    Put somebody on the speakers' list; `urgent` is a point of order and goes first.

    For whom somebody stands in, that one speaks. Refuses with `turn.not-signed-in` whoever is not here, and with
    `turn.already-waiting`.
    """
    with app.work() as work:
        meeting = _running(work, meeting_id)
        entry = work.roll.get(entry_id)
        if not entry.here:
            raise ExpectedError("turn.not-signed-in", name=entry.name)
        waiting = work.turns.find(
            meeting_id=meeting_id, roll_entry_id=entry_id, state=TurnState.WAITING
        )
        if waiting is not None:
            raise ExpectedError("turn.already-waiting", name=entry.name)
        now = moment_of(app, work, meeting_id)
        name = who_is_there(work, entry)
        turn = work.turns.add(Turn(0, meeting_id, entry_id, name, now, urgent))
        _note(app, work, meeting, "turn.asked", name=name)
        work.commit()
    return turn


def withdraw_turn(app: App, turn_id: int) -> None:
    """Take somebody off the list who does not want to speak any more; who was interrupted has spoken."""
    with app.work() as work:
        turn = work.turns.get(turn_id)
        work.turns.save(_given_up(turn))
        _note(app, work, work.meetings.get(turn.meeting_id), "turn.withdrawn", name=turn.name)
        work.commit()


@dataclass(frozen=True, slots=True)
class Said:
    """What is filed: the words, their kind, and whose they are (`name` where the speaker is not on the roll)."""

    words: str
    kind: ContributionKind = ContributionKind.STATEMENT
    entry_id: int | None = None
    name: str = ""
    dissent: bool = False
    answers_id: int | None = None


def call_speaker(app: App, turn_id: int, said: Said | None = None) -> Turn:
    """
    Give somebody the floor; the turn before ends, the clock starts. What was `said` before is filed first.

    A point of order interrupts the turn before: its clock stands, and it comes next again with the time that is left.

    Refuses with `turn.not-waiting`, `turn.in-break`, and with `turn.not-signed-in` whoever has left since.
    """
    with app.work() as work:
        turn = work.turns.get(turn_id)
        if turn.state is not TurnState.WAITING:
            raise ExpectedError("turn.not-waiting", name=turn.name)
        speaking = _give_floor(app, work, _running(work, turn.meeting_id), turn, said)
        work.commit()
    return speaking


def call_next_speaker(app: App, meeting_id: int, said: Said | None = None) -> Turn:
    """
    Give the floor to the first of the list who is here; what was `said` before is filed first, in one act.

    Refuses with `turn.nobody-waiting` and `turn.in-break`.
    """
    with app.work() as work:
        meeting = _running(work, meeting_id)
        following = next_to_speak(work, meeting_id)
        if following is None:
            raise ExpectedError("turn.nobody-waiting")
        speaking = _give_floor(app, work, meeting, following, said)
        work.commit()
    return speaking


def _give_floor(
    app: App, work: UnitOfWork, meeting: Meeting, turn: Turn, said: Said | None
) -> Turn:
    if meeting.state is MeetingState.ADJOURNED:
        raise ExpectedError("turn.in-break", name=turn.name)
    if turn.id in gone_from_list(work, (turn,)):
        raise ExpectedError("turn.not-signed-in", name=turn.name)
    if said is not None:
        work.contributions.add(_contribution(app, work, meeting.id, said))
    now = moment_of(app, work, meeting.id)
    if turn.urgent and not turn.interrupted:
        _interrupt(work, meeting.id, now)
    end_turns(work, meeting.id, now)
    speaking = replace(_running_on(turn, now), state=TurnState.SPEAKING)
    if speaking.started_at is None:
        speaking = replace(speaking, started_at=now)
    work.turns.save(speaking)
    _note(app, work, meeting, "turn.started", name=turn.name)
    return speaking


def _interrupt(work: UnitOfWork, meeting_id: int, now: datetime) -> None:
    """Let who speaks give way to a point of order: the clock stands, and the floor comes back afterwards."""
    for turn in work.turns.all(meeting_id=meeting_id, state=TurnState.SPEAKING):
        paused = turn.paused_at or now
        work.turns.save(replace(turn, state=TurnState.WAITING, paused_at=paused))


def end_interrupted(work: UnitOfWork, meeting_id: int) -> None:
    """End the turns that nobody came back to, with the meeting; does not commit."""
    for turn in work.turns.all(meeting_id=meeting_id, state=TurnState.WAITING):
        if turn.interrupted:
            work.turns.save(_given_up(turn))


def _given_up(turn: Turn) -> Turn:
    """Return a turn that is not gone on with: what was said and how long stays."""
    if not turn.interrupted:
        return replace(turn, state=TurnState.WITHDRAWN)
    return replace(turn, state=TurnState.DONE, ended_at=turn.paused_at)


def put_first(app: App, turn_id: int) -> Turn:
    """Let somebody speak before all others, for a point of order; once more puts them back in line."""
    with app.work() as work:
        turn = work.turns.get(turn_id)
        if turn.state is not TurnState.WAITING:
            raise ExpectedError("turn.not-waiting", name=turn.name)
        changed = replace(turn, urgent=not turn.urgent)
        work.turns.save(changed)
        _note(app, work, work.meetings.get(turn.meeting_id), "turn.put_first", name=turn.name)
        work.commit()
    return changed


def end_turn(app: App, turn_id: int, said: Said | None = None) -> Turn:
    """End a turn (说完); what was `said` and is not filed yet is filed with it, in one act."""
    return _change_turn(app, turn_id, "turn.ended", said=said)


def pause_clock(app: App, turn_id: int) -> Turn:
    """Stop the clock of a turn (停表), or let a stopped one run on."""
    return _change_turn(app, turn_id, "turn.paused")


def grant_time(app: App, turn_id: int, seconds: int = 60) -> Turn:
    """Give a speaker more time."""
    return _change_turn(app, turn_id, "turn.granted", seconds)


def _change_turn(
    app: App, turn_id: int, event: str, seconds: int = 0, said: Said | None = None
) -> Turn:
    with app.work() as work:
        turn = work.turns.get(turn_id)
        if turn.state is not TurnState.SPEAKING:
            raise ExpectedError("turn.not-speaking", name=turn.name)
        now = moment_of(app, work, turn.meeting_id)
        if event == "turn.ended":
            changed = replace(_running_on(turn, now), state=TurnState.DONE, ended_at=now)
        elif event == "turn.granted":
            changed = replace(turn, granted_seconds=turn.granted_seconds + seconds)
        else:
            changed = _running_on(turn, now) if turn.paused_at else replace(turn, paused_at=now)
        work.turns.save(changed)
        if said is not None:
            work.contributions.add(_contribution(app, work, turn.meeting_id, said))
        _note(app, work, work.meetings.get(turn.meeting_id), event, name=turn.name)
        work.commit()
    return changed


def _running_on(turn: Turn, now: datetime) -> Turn:
    if turn.paused_at is None:
        return turn
    # A clock set back during the pause must not add time.
    stopped = max(0, int((now - turn.paused_at).total_seconds()))
    return replace(turn, paused_at=None, paused_seconds=turn.paused_seconds + stopped)


def end_turns(work: UnitOfWork, meeting_id: int, now: datetime, of: int | None = None) -> None:
    """
    End the turn that runs, for the next speaker, a break or the end of the meeting; does not commit.

    `of` ends only that of one line of the roll, of somebody who leaves.
    """
    for turn in work.turns.all(meeting_id=meeting_id, state=TurnState.SPEAKING):
        if of not in (None, turn.roll_entry_id):
            continue
        work.turns.save(replace(_running_on(turn, now), state=TurnState.DONE, ended_at=now))


def queue_of(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Return who waits to speak: points of order first, then who was interrupted by one, then in the order of asking."""
    waiting = [turn for turn in turns if turn.state is TurnState.WAITING]
    return tuple(sorted(waiting, key=_place))


def _place(turn: Turn) -> tuple[int, datetime, int]:
    rank = 1 if turn.interrupted else 0 if turn.urgent else 2
    return rank, turn.asked_at, turn.id


def gone_from_list(work: UnitOfWork, turns: Iterable[Turn]) -> frozenset[int]:
    """Return the ids of the waiting turns whose people have left: they keep their place, and are not called."""
    waiting = queue_of(turns)
    asked = [turn.roll_entry_id for turn in waiting if turn.roll_entry_id]
    away = {entry.id for entry in work.roll.among("id", asked) if not entry.here}
    return frozenset(turn.id for turn in waiting if turn.roll_entry_id in away)


def next_to_speak(work: UnitOfWork, meeting_id: int) -> Turn | None:
    """Return the first of the list who is here, or nothing."""
    turns = work.turns.all(meeting_id=meeting_id)
    gone = gone_from_list(work, turns)
    return next((turn for turn in queue_of(turns) if turn.id not in gone), None)


def speaks_still(app: App, turn: Turn) -> bool:
    """Say whether a turn still runs as it did when it was read."""
    with app.work() as work:
        return work.turns.find(id=turn.id) == turn


def spoken_seconds(turn: Turn, now: datetime) -> int:
    """Return how long a turn has run, pauses taken off; a clock that was set back gives no less than 0."""
    if turn.started_at is None:
        return 0
    until = turn.ended_at or turn.paused_at or now
    return max(0, int((until - turn.started_at).total_seconds()) - turn.paused_seconds)


def file_words(app: App, meeting_id: int, said: Said) -> Contribution:
    """
    File what somebody said; time, name and agenda item fill themselves.

    Refuses with `contribution.words-missing`, `contribution.speaker-missing` and `minutes.locked`.
    """
    with app.work() as work:
        meeting = _unlocked(work, meeting_id)
        kept = work.contributions.add(_contribution(app, work, meeting_id, said))
        _note(app, work, meeting, "contribution.filed", name=kept.speaker, kind=kept.kind.value)
        work.commit()
    return kept


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something: a line of the roll, or a name that is not on it."""

    entry_id: int | None
    name: str


def correct_words(
    app: App,
    contribution_id: int,
    words: str,
    kind: ContributionKind,
    *,
    dissent: bool,
    by: Speaker | None = None,
) -> Contribution:
    """
    Correct what was filed, and `by` whom it was said where that was wrong; the journal keeps that it was.

    Refuses with `contribution.words-missing`, `contribution.speaker-missing` and `minutes.locked`.
    """
    if not words.strip():
        raise ExpectedError("contribution.words-missing")
    if by is not None and not by.name.strip():
        raise ExpectedError("contribution.speaker-missing")
    with app.work() as work:
        before = work.contributions.get(contribution_id)
        meeting = _unlocked(work, before.meeting_id)
        kept = replace(before, words=words.strip(), kind=kind, dissent=dissent)
        if by is not None:
            name = _spoke_for(work, by.entry_id) if by.entry_id is not None else by.name.strip()
            kept = replace(kept, speaker=name, roll_entry_id=by.entry_id)
        work.contributions.save(kept)
        _note(app, work, meeting, "contribution.corrected", name=kept.speaker)
        work.commit()
    return kept


def remove_words(app: App, contribution_id: int) -> None:
    """Take out what was filed by mistake."""
    with app.work() as work:
        before = work.contributions.get(contribution_id)
        meeting = _unlocked(work, before.meeting_id)
        for answer in work.contributions.all(answers_id=contribution_id):
            work.contributions.save(replace(answer, answers_id=None))
        work.contributions.remove(contribution_id)
        _note(app, work, meeting, "contribution.removed", name=before.speaker)
        work.commit()


def _contribution(app: App, work: UnitOfWork, meeting_id: int, said: Said) -> Contribution:
    if not said.words.strip():
        raise ExpectedError("contribution.words-missing")
    name = said.name.strip()
    if said.entry_id is not None:
        name = _spoke_for(work, said.entry_id)
    if not name:
        raise ExpectedError("contribution.speaker-missing")
    item = work.agenda.find(meeting_id=meeting_id, state=AgendaState.NOW)
    return Contribution(
        id=0,
        meeting_id=meeting_id,
        at=moment_of(app, work, meeting_id),
        speaker=name,
        kind=said.kind,
        words=said.words.strip(),
        roll_entry_id=said.entry_id,
        agenda_item_id=item.id if item else None,
        dissent=said.dissent,
        answers_id=said.answers_id,
    )


def _spoke_for(work: UnitOfWork, entry_id: int) -> str:
    """Return who says something for a line: whoever is here for it, or else whoever spoke for it last."""
    entry = work.roll.get(entry_id)
    if entry.here:
        return who_is_there(work, entry)
    turns = work.turns.all(roll_entry_id=entry_id, state=TurnState.DONE)
    return turns[-1].name if turns else entry.name


def keep_half_typed(app: App, meeting_id: int, words: str, who: str = "") -> None:
    """
    Keep the words in the field as they are typed, so that a power cut takes none.

    `who` says them: the id of a line of the roll, or a name.
    """
    with app.work() as work:
        work.set(f"half_typed.{meeting_id}", words)
        work.set(f"half_typed_by.{meeting_id}", who if words else "")
        work.commit()


def half_typed(work: UnitOfWork, meeting_id: int) -> tuple[str, str]:
    """Return the words typed and not filed yet, and who says them."""
    words = work.setting(f"half_typed.{meeting_id}", "")
    return str(words), str(work.setting(f"half_typed_by.{meeting_id}", ""))


def _running(work: UnitOfWork, meeting_id: int) -> Meeting:
    meeting = work.meetings.get(meeting_id)
    if meeting.opened_at is None or meeting.closed_at is not None:
        raise ExpectedError("meeting.not-running", title=meeting.title)
    return meeting


def _unlocked(work: UnitOfWork, meeting_id: int) -> Meeting:
    meeting = work.meetings.get(meeting_id)
    if meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=meeting.title)
    return meeting


def _note(app: App, work: UnitOfWork, meeting: Meeting, event: str, **facts: Any) -> None:  # noqa: ANN401
    work.note(app.now(), event, consultation=meeting.consultation_id, meeting=meeting.id, **facts)
