"""The time of a meeting's events: the computer's clock may jump, the order of what happened may not."""

from datetime import datetime

from consult_app.domain.meeting import MeetingEvent, MeetingMoment, MeetingState
from consult_app.services.app import CHINA, App
from consult_app.services.phrases import phrases
from consult_app.storage.unit_of_work import UnitOfWork

HELD = frozenset({MeetingState.SIGNING_IN, MeetingState.OPEN, MeetingState.ADJOURNED})
"""States in which a meeting has begun and is not over."""
LEAST_JUMP = 30
"""Seconds by which the clock must run away from the real course of time before it is told."""


def moment_of(app: App, work: UnitOfWork, meeting_id: int) -> datetime:
    """
    Return the time at which something of this meeting happens now.

    It is the computer's, but never before what was noted last: a clock that was set back, or lost its battery in
    a power cut, must not turn the order of the events round.
    """
    return max([app.now(), *_latest(work, meeting_id)])


def seconds_behind(app: App, work: UnitOfWork, meeting_id: int) -> int:
    """Return by how many seconds the clock stands before the meeting's latest event; 0 where it is right."""
    latest, now = max(_latest(work, meeting_id), default=None), app.now()
    return int((latest - now).total_seconds()) if latest is not None and latest > now else 0


def _latest(work: UnitOfWork, meeting_id: int) -> list[datetime]:
    """Return the times of the newest events; each shelf's are in order, so its newest has the latest."""
    presence = work.presence.some(1, newest=True, meeting_id=meeting_id)
    moments = work.meeting_events.some(1, newest=True, meeting_id=meeting_id)
    return [*(one.at for one in presence), *(one.at for one in moments)]


def note_clock_moved(app: App, meeting_id: int, seconds: int) -> bool:
    """
    Keep that the computer's clock jumped by so many seconds (less than 0: back) while the meeting ran.

    The minutes and the journal tell it, so that nobody wonders about the times later. Says whether the meeting was
    running at all; before its sign-in and after its end there is nothing to tell.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        if meeting.state not in HELD:
            return False
        at, shown = moment_of(app, work, meeting_id), app.now().astimezone(CHINA)
        way = "forward" if seconds > 0 else "back"
        told = phrases()["clock"][way].format(minutes=max(1, abs(seconds) // 60))
        remark = f"{told}{phrases()['clock']['shown'].format(shown=f'{shown:%Y-%m-%d %H:%M}')}"
        work.meeting_events.add(MeetingEvent(0, meeting_id, MeetingMoment.CLOCK_MOVED, at, remark))
        work.note(
            at,
            "meeting.clock_moved",
            undo=False,
            consultation=meeting.consultation_id,
            meeting=meeting_id,
            title=meeting.title,
            minutes=int(seconds / 60),
        )
        work.commit()
    return True
