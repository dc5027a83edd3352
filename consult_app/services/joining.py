"""Holding a matter together with another: which others there are, why one does not go, and the two acts."""

from dataclasses import dataclass, replace
from datetime import datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.services.agenda import fit_agendas
from consult_app.services.app import App
from consult_app.services.case import Case, case_of, read_case
from consult_app.services.parting import let_go
from consult_app.services.roll import BEFORE_OPENING, build_roll, differing
from consult_app.services.together import (
    HELD,
    JOINED,
    SHARED,
    circle,
    matter_of,
    note_of,
)
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    Another matter whose meeting of the same body is planned; `why_not` is the code of what stands against it.

    `names` are the people who would be due for one of the two only.
    """

    meeting_id: int
    number: str
    title: str
    at: datetime
    place: str
    why_not: str = ""
    names: tuple[str, ...] = ()


def view_candidates(app: App, consultation_id: int, step_key: str) -> tuple[Candidate, ...]:
    """Return with which other matters this one's meeting could be held, those that go first."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting is None:
            return ()
        found = [_candidate(case, one) for one in same_body(case, case.meeting)]
    return tuple(sorted(found, key=lambda one: (bool(one.why_not), one.at, one.number)))


def same_body(case: Case, meeting: Meeting) -> list[Meeting]:
    """Return the meetings of the same body that have not begun, without those that follow another."""
    work, planned = case.work, []
    for one in work.meetings.all(body=meeting.body, joined_to=None, state=MeetingState.PLANNED):
        told = work.consultations.get(one.consultation_id)
        same = one.consultation_id == meeting.consultation_id
        if not same and told.closed_on is None and _body(work, one) == _body(work, meeting):
            planned.append(one)
    return planned


def _body(work: UnitOfWork, meeting: Meeting) -> tuple[str, str]:
    """Return what meets: the body, and where the meeting does not name it, that of the procedure."""
    procedure = work.consultations.get(meeting.consultation_id).procedure
    return (meeting.body, "" if meeting.body else procedure)


def _candidate(case: Case, host: Meeting) -> Candidate:
    theirs = case_of(case.app, case.work, host)
    why, names = _against(case, theirs)
    number = theirs.consultation.document_number(case.village.short)
    title = theirs.consultation.title
    return Candidate(host.id, number, title, host.planned_at, host.place, why, names)


def _against(case: Case, theirs: Case) -> tuple[str, tuple[str, ...]]:
    """Return the code of what stands against holding a matter together with another's, "" where nothing does."""
    mine, host = case.meeting, theirs.meeting
    if mine is None or host is None:
        raise ExpectedError("meeting.missing")
    if len(circle(case.work, mine)) > 1:
        return "together.already", ()
    if case.consultation.procedure != theirs.consultation.procedure:
        return "together.other-procedure", ()
    if (mine.group, mine.mode) != (host.group, host.mode):
        return "together.other-procedure", ()
    if mine.state is not MeetingState.PLANNED or host.state is not MeetingState.PLANNED:
        return "together.begun", ()
    if mine.call != host.call:
        return "together.called-again", ()
    told = (case.work.deliveries.count(meeting_id=one.id) for one in (mine, host))
    if mine.notice_on or host.notice_on or any(told):
        return "together.notice-given", ()
    held_then = replace(case, meeting=replace(mine, planned_at=host.planned_at))
    names = differing(held_then, theirs)
    return ("together.people-differ", names) if names else ("", ())


def hold_together(app: App, consultation_id: int, step_key: str, host_id: int) -> Meeting:
    """
    Hold this matter's meeting together with another's: it takes over time, place, chair and recorder.

    One notice names both, people sign in once. Refuses with `together.already` where others are held with it,
    `together.other-procedure`, `together.begun`, `together.called-again`, `together.notice-given` once the notice of
    one of them went out without the other, and `together.people-differ` (names) where not the same people are due.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        host = work.meetings.get(host_id)
        theirs = case_of(app, work, host)
        if case.meeting is None or host.joined_to is not None or host.id == case.meeting.id:
            raise ExpectedError("together.begun", title=theirs.consultation.title)
        why, names = _against(case, theirs)
        if why:
            raise ExpectedError(why, title=theirs.consultation.title, names=names)
        shared = {name: getattr(host, name) for name in SHARED}
        joined = replace(case.meeting, **shared, joined_to=host.id)
        work.meetings.save(joined)
        if work.roll.find(meeting_id=host.id) or work.roll.find(meeting_id=joined.id):
            build_roll(work, theirs)
        fit_agendas(app, work, joined)
        _note(app, work, joined, theirs.consultation.title)
        work.commit()
    return joined


def _note(app: App, work: UnitOfWork, joined: Meeting, host_title: str) -> None:
    for one in circle(work, joined):
        if one.id != joined.id:
            note_of(app, work, JOINED, one, matter_of(work, joined))
    note_of(app, work, HELD, joined, host_title)


def hold_apart(app: App, consultation_id: int, step_key: str) -> Meeting:
    """
    Hold this matter's meeting by itself again, as `let_go` does.

    Refuses with `together.opened` once the meeting was opened, and `together.alone` where it is held by itself.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        meeting = case.meeting
        if meeting is None or len(circle(work, meeting)) == 1:
            raise ExpectedError("together.alone")
        if meeting.state not in BEFORE_OPENING:
            raise ExpectedError("together.opened", title=case.consultation.title)
        alone = let_go(app, work, meeting)
        work.commit()
    return alone
