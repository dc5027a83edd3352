"""The course of a meeting as a whole: break, too few, second call, end, and opening a closed one again."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding
from consult_app.domain.meeting import (
    Meeting,
    MeetingEvent,
    MeetingMoment,
    MeetingState,
    PresenceEvent,
    PresenceKind,
)
from consult_app.domain.procedure import Stage
from consult_app.domain.voting import VoteState
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, case_of
from consult_app.services.meeting_clock import moment_of
from consult_app.services.phrases import phrases
from consult_app.services.presence_counts import count_attendance, judge_quorum
from consult_app.services.questions import drop_unopened, keep_outcome
from consult_app.services.speaking import end_interrupted, end_turns
from consult_app.services.together import (
    check_no_other_vote,
    circle,
    note_for_all,
    save_together,
    told_title,
)
from consult_app.services.together_view import sign_in_case
from consult_app.services.who_is_due import passed_at_the_door
from consult_app.storage.unit_of_work import UnitOfWork

BEFORE_OPENING = frozenset({MeetingState.PLANNED, MeetingState.SIGNING_IN})
NIGHT = 6
"""Hours a break must last, beside passing midnight, to be one to another day."""
RUNNING = frozenset({MeetingState.OPEN, MeetingState.ADJOURNED})


def keep_moment(
    case: Case,
    kind: MeetingMoment,
    at: datetime,
    remark: str = "",
    until: datetime | None = None,
) -> dict[str, Any]:
    """Keep what happened to the meeting with who was due and here then."""
    if case.meeting is None:
        raise ExpectedError("meeting.missing")
    counted = count_attendance(case.work, case.meeting, case.meeting_procedure)
    case.work.meeting_events.add(
        MeetingEvent(0, case.meeting.id, kind, at, remark, counted.due, counted.present, until)
    )
    return {"due": counted.due, "present": counted.present}


def adjourn(app: App, meeting_id: int, remark: str = "", until: datetime | None = None) -> Meeting:
    """
    Interrupt an open meeting (休会); `until` is when it goes on, where the chair says it.

    Refuses with `meeting.until-passed` a time that is not to come.
    """
    if until is not None and until <= app.now():
        raise ExpectedError("meeting.until-passed")
    return _turn(app, meeting_id, MeetingMoment.ADJOURNED, remark, until)


def goes_on_at(work: UnitOfWork, meeting: Meeting) -> datetime | None:
    """Return when the break that a meeting has now ends; nothing where it has none, or nobody said it."""
    if meeting.state is not MeetingState.ADJOURNED:
        return None
    breaks = work.meeting_events.all(meeting_id=meeting.id, kind=MeetingMoment.ADJOURNED)
    return breaks[-1].until if breaks else None


def resume(app: App, meeting_id: int) -> Meeting:
    """
    Go on with an interrupted meeting (复会).

    Refuses with `meeting.sign-in-anew` on another day before everybody was called back to sign in, and with
    `meeting.too-few-back` while too few of them are here.
    """
    return _turn(app, meeting_id, MeetingMoment.RESUMED)


def needs_call_back(app: App, work: UnitOfWork, meeting: Meeting) -> bool:
    """
    Say whether a break went over to another day, so that nobody may be taken to be here any more.

    A break that only passes midnight is none: it must have lasted `NIGHT` hours as well.
    """
    newest = _newest_break(work, meeting)
    if newest is None:
        return False
    began, now = newest.at.astimezone(CHINA), app.now().astimezone(CHINA)
    return now.date() > began.date() and now - began >= timedelta(hours=NIGHT)


def _newest_break(work: UnitOfWork, meeting: Meeting) -> MeetingEvent | None:
    """Return what was last: the break that a meeting has now, or that everybody was called back on another day."""
    if meeting.state is not MeetingState.ADJOURNED:
        return None
    kinds = (MeetingMoment.ADJOURNED, MeetingMoment.CALLED_BACK)
    moments = [one for one in work.meeting_events.all(meeting_id=meeting.id) if one.kind in kinds]
    return moments[-1] if moments else None


def called_back_at(work: UnitOfWork, meeting: Meeting) -> datetime | None:
    """Return when everybody was called back to a meeting that has not gone on yet; nothing where nobody was."""
    newest = _newest_break(work, meeting)
    called = newest is not None and newest.kind is MeetingMoment.CALLED_BACK
    return newest.at if called and newest is not None else None


def too_few_back(app: App, work: UnitOfWork, meeting: Meeting) -> Finding | None:
    """
    Return the quorum where a meeting cannot go on another day because too few signed in anew; nothing where it can.

    Nobody is here from the last time, so it needs as many as at its opening, or a reason given at the sign-in.
    """
    if called_back_at(work, meeting) is None:
        return None
    case = sign_in_case(app, work, meeting)
    quorum = judge_quorum(case)
    if quorum is None or not quorum.blocks:
        return None
    return None if quorum.code in passed_at_the_door(case, (quorum,)) else quorum


def call_back(app: App, meeting_id: int) -> int:
    """
    Have everybody sign in anew for a meeting that goes on another day; return how many were here before.

    Each of them is noted as having left; the events before stay. Final. Refuses with `meeting.not-now`.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        if not needs_call_back(app, work, meeting):
            raise ExpectedError("meeting.not-now", title=meeting.title, event="called_back")
        now, remark = moment_of(app, work, meeting_id), phrases()["course"]["another_day"]
        here = sum(one.here for one in work.roll.all(meeting_id=meeting_id))
        for one in circle(work, meeting):
            _send_home(work, one, now, remark)
            keep_moment(case_of(app, work, one), MeetingMoment.CALLED_BACK, now)
        facts = {"title": meeting.title, "people": here}
        note_for_all(work, now, "meeting.called_back", meeting, undo=False, **facts)
        work.commit()
    return here


def _send_home(work: UnitOfWork, meeting: Meeting, now: datetime, remark: str) -> None:
    here = [one for one in work.roll.all(meeting_id=meeting.id) if one.here]
    left = PresenceKind.LEFT
    work.presence.add_many(
        PresenceEvent(0, meeting.id, one.id, left, now, remark, call=meeting.call) for one in here
    )
    work.roll.save_many(replace(one, standing=left, standing_at=now) for one in here)


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


def _turn(
    app: App,
    meeting_id: int,
    kind: MeetingMoment,
    remark: str = "",
    until: datetime | None = None,
) -> Meeting:
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        froms, to = _TURNS[kind]
        if meeting.state not in froms:
            raise ExpectedError("meeting.not-now", title=meeting.title, event=kind.value)
        now = moment_of(app, work, meeting_id)
        if kind is MeetingMoment.CLOSED:
            check_no_other_vote(work, meeting)
        for one in circle(work, meeting):
            _check_turn(app, work, one, kind)
        changed = replace(meeting, state=to, closed_at=now if to is MeetingState.CLOSED else None)
        save_together(work, changed)
        for one in circle(work, changed):
            counted = _turned(app, work, one, kind, now, remark.strip(), until)
        facts = {"title": meeting.title, "reason": remark.strip(), **counted}
        note_for_all(work, now, f"meeting.{kind.value}", meeting, **facts)
        work.commit()
    return changed


def _turned(
    app: App,
    work: UnitOfWork,
    meeting: Meeting,
    kind: MeetingMoment,
    now: datetime,
    remark: str,
    until: datetime | None,
) -> dict[str, Any]:
    """Do to one matter's meeting what follows from its turn; return who was due and here."""
    if kind is MeetingMoment.CLOSED:
        end_interrupted(work, meeting.id)
        _drop_unasked(app, work, meeting)
    if kind in (MeetingMoment.ADJOURNED, MeetingMoment.CLOSED):
        end_turns(work, meeting.id, now)
    return keep_moment(case_of(app, work, meeting), kind, now, remark, until)


def _drop_unasked(app: App, work: UnitOfWork, meeting: Meeting) -> None:
    """A further question that was never put to the vote ends with the meeting; what stood before it stands again."""
    unasked = work.votes.all(meeting_id=meeting.id, state=VoteState.SET_UP)
    if [one for one in unasked if drop_unopened(app, work, one)]:
        keep_outcome(case_of(app, work, meeting))


def _check_turn(app: App, work: UnitOfWork, meeting: Meeting, kind: MeetingMoment) -> None:
    """A vote is never left standing in a closed meeting, and locked minutes stay as they were signed."""
    if kind is MeetingMoment.RESUMED and needs_call_back(app, work, meeting):
        raise ExpectedError("meeting.sign-in-anew", title=meeting.title)
    if kind is MeetingMoment.RESUMED and (few := too_few_back(app, work, meeting)) is not None:
        raise ExpectedError("meeting.too-few-back", short=-(few.margin or 0), **few.facts)
    if kind is MeetingMoment.CLOSED:
        open_ = work.votes.find(meeting_id=meeting.id, state=VoteState.OPEN)
        if open_ is not None:
            raise ExpectedError("meeting.vote-open", question=open_.question)
    if kind is MeetingMoment.REOPENED and meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=told_title(work, meeting))


def call_again(app: App, meeting_id: int, planned_at: datetime, place: str = "") -> Meeting:
    """
    Call the meeting a second time after too few came: everybody signs in anew, the first call's events stay.

    Where the procedure asks for a notice, a second one must be given, with its days: that step is open again.
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
            notice_on=None,
            short_notice_reason="",
        )
        save_together(work, again)
        now = moment_of(app, work, meeting_id)
        for one in circle(work, again):
            came = [each for each in work.roll.all(meeting_id=one.id) if each.standing]
            work.roll.save_many(replace(each, standing=None, standing_at=None) for each in came)
            case = case_of(app, work, one)
            keep_moment(case, MeetingMoment.CALLED_AGAIN, now)
            _ask_for_notice(case)
        facts = {"title": meeting.title, "call": again.call}
        note_for_all(work, app.now(), "meeting.called_again", meeting, undo=False, **facts)
        work.commit()
    return again


def _ask_for_notice(case: Case) -> None:
    """Open the step of the notice again where the procedure has one: everybody must be told of the new day."""
    group = case.meeting.group if case.meeting else ""
    keys = {
        step.key
        for step in case.procedure.steps
        if step.stage is Stage.NOTICE and step.group == group
    }
    for done in case.work.steps_done.all(consultation_id=case.consultation.id):
        if done.step in keys:
            case.work.steps_done.remove(done.id)


def called_again_at(work: UnitOfWork, meeting: Meeting) -> datetime | None:
    """Return since when notices belong to the present call; nothing at the first one."""
    moments = work.meeting_events.all(meeting_id=meeting.id, kind=MeetingMoment.CALLED_AGAIN)
    return moments[-1].at if moments else None
