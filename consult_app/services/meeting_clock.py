"""The time of a meeting's events: the computer's clock may jump, the order of what happened may not."""

from datetime import datetime, timedelta

from consult_app.domain.meeting import MeetingEvent, MeetingMoment, MeetingState
from consult_app.domain.voting import VoteState
from consult_app.services.app import CHINA, App
from consult_app.services.phrases import phrases
from consult_app.services.together import circle, note_for_all
from consult_app.storage.unit_of_work import UnitOfWork

HELD = frozenset({MeetingState.SIGNING_IN, MeetingState.OPEN, MeetingState.ADJOURNED})
"""States in which a meeting has begun and is not over."""
LEAST_JUMP = 30
"""Seconds by which the clock must run away from the real course of time before it is told."""


LATEST = "clock.latest"
"""Key under which the time of a meeting's newest event is remembered between two acts."""
JUMPED = "clock.jumped"
"""The setting that holds, for one meeting, by how many seconds (0 or less) the clock stands back of the real time."""


def moment_of(app: App, work: UnitOfWork, meeting_id: int) -> datetime:
    """
    Return the time at which something of this meeting happens now.

    It is the computer's, but never before what was noted last: a clock that was set back, or lost its battery in
    a power cut, must not turn the order of the events round. Where the program saw the clock go back, the meeting's
    time runs on all the same, so that nobody's speaking time stands still. Matters held together have one time.
    """
    held = [one.id for one in circle(work, work.meetings.get(meeting_id))]
    known = [at for id_ in held if (at := _latest(work, id_)) is not None]
    return max([app.now() + _set_back(work, held), *known])


def moment_after_all(app: App, work: UnitOfWork, meeting_id: int) -> datetime:
    """Return the time of what closes all that was noted so far (the lock): later than the last of it, if by an instant."""
    moment, latest = moment_of(app, work, meeting_id), _latest(work, meeting_id)
    return moment if latest is None else max(moment, latest + timedelta(microseconds=1))


def carry_moment(work: UnitOfWork, meeting_id: int, at: datetime) -> None:
    """Remember that this act, which happened at its `moment_of`, is the newest of the meeting."""
    work.carry((LATEST, meeting_id), at)


def seconds_behind(app: App, work: UnitOfWork, meeting_id: int) -> int:
    """Return by how many seconds the clock stands before the meeting's time; 0 where it is right."""
    return int((moment_of(app, work, meeting_id) - app.now()).total_seconds())


def _set_back(work: UnitOfWork, held: list[int]) -> timedelta:
    """Return by how much the clock stands back of the time that has really passed, as far as it was seen."""
    told = work.setting(JUMPED)
    seconds = told["seconds"] if told and told["meeting"] in held else 0
    return timedelta(seconds=-seconds)


def set_back_after(before: int, jump: int) -> int:
    """
    Return by how many seconds (0 or less) the clock stands back after it jumped.

    A jump forward makes good what it was set back before, and no more: the rest the meeting's time goes with it, so
    there is nothing left that a later jump back could be set off against.
    """
    return min(0, before + jump)


def _latest(work: UnitOfWork, meeting_id: int) -> datetime | None:
    """Return the time of the newest event of a meeting, or nothing."""
    return work.remembered(
        (LATEST, meeting_id), lambda: max(_newest(work, meeting_id), default=None)
    )


def _newest(work: UnitOfWork, meeting_id: int) -> list[datetime]:
    """Return the times of the newest events; a shelf that is only added to is in order, so its newest has the latest."""
    locked_at = work.meetings.get(meeting_id).minutes_locked_at
    known = [
        *([locked_at] if locked_at else ()),
        *(one.at for one in work.minutes_notes.some(1, newest=True, meeting_id=meeting_id)),
        *(one.at for one in work.presence.some(1, newest=True, meeting_id=meeting_id)),
        *(one.at for one in work.meeting_events.some(1, newest=True, meeting_id=meeting_id)),
        *(one.at for one in work.contributions.some(1, newest=True, meeting_id=meeting_id)),
        *(one.at for one in work.soundings.some(1, newest=True, meeting_id=meeting_id)),
    ]
    counted = work.votes.all(meeting_id=meeting_id, state=VoteState.OPEN)
    for vote in counted or work.votes.some(1, newest=True, meeting_id=meeting_id):
        known += [one.at for one in work.ballots_read.some(1, newest=True, vote_id=vote.id)]
        known += [one.at for one in work.call_answers.some(1, newest=True, vote_id=vote.id)]
        known += [one.at for one in work.hand_counts.some(1, newest=True, vote_id=vote.id)]
    mine = {"meeting_id": meeting_id}
    changed = [
        work.turns.latest("asked_at", "started_at", "paused_at", "ended_at", **mine),
        work.agenda.latest("started_at", "ended_at", **mine),
        work.votes.latest("opened_at", "collected_at", "closed_at", "voided_at", **mine),
        work.motions.latest("fixed_at", **mine),
        *(
            work.amendments.latest("proposed_at", "decided_at", motion_id=motion.id)
            for motion in work.motions.all(meeting_id=meeting_id)
        ),
    ]
    return known + [at for at in changed if at is not None]


def trust_clock(app: App) -> None:
    """Forget which jumps were seen: while the program did not run nobody saw what the clock did."""
    with app.work() as work:
        if work.setting(JUMPED) is not None:
            work.set(JUMPED, None)
            work.commit()


def note_clock_moved(app: App, meeting_id: int, seconds: int) -> bool:
    """
    Keep that the computer's clock jumped by so many seconds (less than 0: back) since the meeting began.

    While it runs the minutes and the journal tell it, so that nobody wonders about the times later; after its end
    only the sum is kept, so that a clock that was put right is trusted again, and so while a computer sleeps through
    a break. Says whether it was told.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        if meeting.state is MeetingState.PLANNED:
            return False
        told, held = work.setting(JUMPED), circle(work, meeting)
        before = told["seconds"] if told and told["meeting"] in [one.id for one in held] else 0
        after = set_back_after(before, seconds)
        work.set(JUMPED, {"meeting": meeting_id, "seconds": after})
        asleep = (
            meeting.state is MeetingState.ADJOURNED and seconds > 0
        )  # it bears no time of anything
        if meeting.state not in HELD or asleep:
            work.commit()
            return False
        at, shown = moment_of(app, work, meeting_id), app.now().astimezone(CHINA)
        way = "forward" if seconds > 0 else "back"
        words = phrases()["clock"][way].format(minutes=max(1, abs(seconds) // 60))
        remark = f"{words}{phrases()['clock']['shown'].format(shown=f'{shown:%Y-%m-%d %H:%M}')}"
        for one in held:
            event = MeetingEvent(0, one.id, MeetingMoment.CLOCK_MOVED, at, remark)
            work.meeting_events.add(event)
        facts = {"title": meeting.title, "minutes": int(seconds / 60)}
        note_for_all(work, at, "meeting.clock_moved", meeting, undo=False, **facts)
        work.commit()
    return True
