"""The course of a meeting as a whole: break, too few, second call, end, and opening a closed one again."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Meeting, MeetingEvent, MeetingMoment, MeetingState
from consult_app.domain.voting import VoteState
from consult_app.services.app import App
from consult_app.services.case import Case, case_of
from consult_app.services.meeting_clock import moment_of
from consult_app.services.presence_counts import count_attendance
from consult_app.services.speaking import end_turns
from consult_app.storage.unit_of_work import UnitOfWork

BEFORE_OPENING = frozenset({MeetingState.PLANNED, MeetingState.SIGNING_IN})
RUNNING = frozenset({MeetingState.OPEN, MeetingState.ADJOURNED})


def keep_moment(case: Case, kind: MeetingMoment, at: datetime, remark: str = "") -> dict[str, Any]:
    """Keep what happened to the meeting with who was due and here then."""
    if case.meeting is None:
        raise ExpectedError("meeting.missing")
    counted = count_attendance(case.work, case.meeting, case.meeting_procedure)
    case.work.meeting_events.add(
        MeetingEvent(0, case.meeting.id, kind, at, remark, counted.due, counted.present)
    )
    return {"due": counted.due, "present": counted.present}


def adjourn(app: App, meeting_id: int, remark: str = "") -> Meeting:
    """Interrupt an open meeting (休会)."""
    return _turn(app, meeting_id, MeetingMoment.ADJOURNED, remark)


def resume(app: App, meeting_id: int) -> Meeting:
    """Go on with an interrupted meeting (复会)."""
    return _turn(app, meeting_id, MeetingMoment.RESUMED)


def declare_no_quorum(app: App, meeting_id: int, remark: str = "") -> Meeting:
    """Give up this call because not enough came; a second call follows."""
    return _turn(app, meeting_id, MeetingMoment.NO_QUORUM, remark)


def close_meeting(app: App, meeting_id: int) -> Meeting:
    """End the meeting (散会); refuses with `meeting.vote-open` while votes are being cast or counted."""
    return _turn(app, meeting_id, MeetingMoment.CLOSED)


def reopen_meeting(app: App, meeting_id: int, reason: str) -> Meeting:
    """
    Open a closed meeting again, for a closing by mistake or something left out; the minutes tell the reason.

    Whoever was here at the closing is still noted as here; who has gone home must be noted as having left.
    Refuses with `meeting.reason-missing`, `minutes.locked` once the minutes are locked, and `meeting.not-now`.
    """
    if not reason.strip():
        raise ExpectedError("meeting.reason-missing")
    return _turn(app, meeting_id, MeetingMoment.REOPENED, reason)


_TURNS: dict[MeetingMoment, tuple[frozenset[MeetingState], MeetingState]] = {
    MeetingMoment.ADJOURNED: (frozenset({MeetingState.OPEN}), MeetingState.ADJOURNED),
    MeetingMoment.RESUMED: (frozenset({MeetingState.ADJOURNED}), MeetingState.OPEN),
    MeetingMoment.NO_QUORUM: (BEFORE_OPENING, MeetingState.NO_QUORUM),
    MeetingMoment.CLOSED: (RUNNING, MeetingState.CLOSED),
    MeetingMoment.REOPENED: (frozenset({MeetingState.CLOSED}), MeetingState.OPEN),
}
"""From which states a moment may come, and to which it leads."""


def _turn(app: App, meeting_id: int, kind: MeetingMoment, remark: str = "") -> Meeting:
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        froms, to = _TURNS[kind]
        if meeting.state not in froms:
            raise ExpectedError("meeting.not-now", title=meeting.title, event=kind.value)
        now = moment_of(app, work, meeting_id)
        _check_turn(work, meeting, kind)
        changed = replace(meeting, state=to, closed_at=now if to is MeetingState.CLOSED else None)
        work.meetings.save(changed)
        if kind in (MeetingMoment.ADJOURNED, MeetingMoment.CLOSED):
            end_turns(work, meeting_id, now)
        counted = keep_moment(case_of(app, work, changed), kind, now, remark.strip())
        work.note(
            now,
            f"meeting.{kind.value}",
            consultation=meeting.consultation_id,
            meeting=meeting.id,
            title=meeting.title,
            reason=remark.strip(),
            **counted,
        )
        work.commit()
    return changed


def _check_turn(work: UnitOfWork, meeting: Meeting, kind: MeetingMoment) -> None:
    """A vote is never left standing in a closed meeting, and locked minutes stay as they were signed."""
    if kind is MeetingMoment.CLOSED:
        open_ = work.votes.find(meeting_id=meeting.id, state=VoteState.OPEN)
        if open_ is not None:
            raise ExpectedError("meeting.vote-open", question=open_.question)
    if kind is MeetingMoment.REOPENED and meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=meeting.title)


def call_again(app: App, meeting_id: int, planned_at: datetime, place: str = "") -> Meeting:
    """
    Call the meeting a second time after too few came: everybody signs in anew, the first call's events stay.

    Final: it cannot be undone, since the whole roll changes. Refuses with `meeting.not-now`.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        if meeting.state is not MeetingState.NO_QUORUM:
            raise ExpectedError("meeting.not-now", title=meeting.title, event="called_again")
        again = replace(
            meeting,
            state=MeetingState.PLANNED,
            call=meeting.call + 1,
            planned_at=planned_at,
            place=place.strip() or meeting.place,
        )
        work.meetings.save(again)
        came = [one for one in work.roll.all(meeting_id=meeting_id) if one.standing]
        work.roll.save_many(replace(one, standing=None, standing_at=None) for one in came)
        keep_moment(case_of(app, work, again), MeetingMoment.CALLED_AGAIN, app.now())
        work.note(
            app.now(),
            "meeting.called_again",
            undo=False,
            consultation=meeting.consultation_id,
            meeting=meeting.id,
            title=meeting.title,
            call=again.call,
        )
        work.commit()
    return again
