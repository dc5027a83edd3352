"""The meetings that a plan makes: one for each group of its procedure, kept when the procedure changes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import CountingMode, Meeting, MeetingState
from consult_app.domain.procedure import Procedure, Stage
from consult_app.domain.publication import PostingOf
from consult_app.services.app import App
from consult_app.services.parting import let_go
from consult_app.services.together import check_set_at_host, save_together
from consult_app.services.ways import way_of
from consult_app.storage.unit_of_work import UnitOfWork

MEETING_STAGES = frozenset({Stage.NOTICE, Stage.SIGN_IN, Stage.DELIBERATION, Stage.VOTE})


def begun(work: UnitOfWork, consultation_id: int) -> bool:
    """Say whether a meeting of the case was opened, held or broken off."""
    meetings = work.meetings.all(consultation_id=consultation_id)
    return any(one.state is not MeetingState.PLANNED for one in meetings)


def plan_meetings(
    app: App,
    work: UnitOfWork,
    consultation: Consultation,
    procedure: Procedure,
    before: Consultation | None = None,
) -> None:
    """
    Make the meetings of a procedure, or bring those that are still planned up to date.

    A meeting keeps what it has when the procedure changes; it only changes its body. While no time is planned
    there is nothing to make. `before` is the plan as it was: what a meeting took from it follows the new one.
    """
    if consultation.planned_at is None:
        return
    had = list(work.meetings.all(consultation_id=consultation.id))
    for wanted in meeting_groups(app, procedure, consultation.counted_in):
        old = _matching(had, wanted)
        if old is not None:
            had.remove(old)
        _plan_meeting(app, work, consultation, before or consultation, old, wanted)
    for meeting in had:
        if meeting.state is MeetingState.PLANNED and not _holds_anything(work, meeting):
            work.meetings.remove(let_go(app, work, meeting).id)


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """One meeting that a procedure has: its group, body, title, and whether heads or households are counted."""

    group: str
    body: str
    title: str
    mode: CountingMode


def meeting_groups(
    app: App, procedure: Procedure, counted_in: str = ""
) -> Iterator[PlannedMeeting]:
    """Yield each meeting that a procedure has, in their order; `counted_in` says which way the deciding one takes."""
    steps = [step for step in procedure.steps if step.stage in MEETING_STAGES]
    way = way_of(procedure, counted_in)
    for key in dict.fromkeys(step.group for step in steps):
        group = next((one for one in procedure.groups if one.key == key), None)
        own = next((step.body for step in steps if step.group == key and step.body), "")
        body, mode = own or (group.body if group else ""), CountingMode.HEADS
        title = group.title if group else ""
        if not body or group is None or not group.procedure:
            body, mode, title = way.body, way.mode, ""  # called by the body that decides
        title = title or app.rules.term("body", body)
        yield PlannedMeeting(key, body, title, mode)


def _matching(had: list[Meeting], wanted: PlannedMeeting) -> Meeting | None:
    """Return the meeting that a group takes over: of the same group, else of the same body."""
    latest = had[::-1]  # of several meetings of one body only the last may still be planned
    same = next((one for one in latest if one.group == wanted.group), None)
    return same or next((one for one in latest if one.body == wanted.body), None)


def _plan_meeting(
    app: App,
    work: UnitOfWork,
    plan: Consultation,
    before: Consultation,
    old: Meeting | None,
    wanted: PlannedMeeting,
) -> None:
    planned_at = plan.planned_at
    if planned_at is None or (old is not None and old.state is not MeetingState.PLANNED):
        return
    if old is None:
        work.meetings.add(
            Meeting(
                0,
                plan.id,
                wanted.group,
                wanted.body,
                wanted.title,
                planned_at,
                plan.place,
                plan.chair,
                plan.recorder,
                wanted.mode,
            )
        )
        return
    if (wanted.body, wanted.mode) != (old.body, old.mode):
        old = let_go(
            app, work, old
        )  # other people would be due than for the matters it was held with
    moved = (wanted.group, wanted.body) != (old.group, old.body)
    kept = replace(
        old,
        group=wanted.group,
        body=wanted.body,
        title=wanted.title if moved or not old.title else old.title,
        mode=wanted.mode,
        planned_at=planned_at if old.planned_at == before.planned_at else old.planned_at,
        place=plan.place if old.place == before.place else old.place,
        chair=plan.chair if old.chair == before.chair else old.chair,
        recorder=plan.recorder if old.recorder == before.recorder else old.recorder,
    )
    check_set_at_host(work, old, kept)
    if kept != old:
        save_together(work, kept)


def _holds_anything(work: UnitOfWork, meeting: Meeting) -> bool:
    """Say whether anything hangs on a meeting: then it stays, though the new procedure has no place for it."""
    shelves = (
        work.roll, work.deliveries, work.presence, work.agenda, work.turns, work.contributions,
        work.motions, work.minutes_notes, work.votes, work.papers, work.meeting_events,
        work.overrides, work.publications,
    )  # fmt: skip
    if work.postings.count(of=PostingOf.NOTICE, owner_id=meeting.id):
        return True
    return any(shelf.count(meeting_id=meeting.id) for shelf in shelves)


def correct_meeting(
    app: App, meeting_id: int, *, planned_at: datetime, place: str, chair: str, recorder: str
) -> Meeting:
    """Give one of several meetings its own time, place, chair and recorder."""
    with app.work() as work:
        found = work.meetings.get(meeting_id)
        if found.state is not MeetingState.PLANNED:
            raise ExpectedError("plan.meeting-begun", title=found.title)
        kept = replace(
            found,
            planned_at=planned_at,
            place=place.strip(),
            chair=chair.strip(),
            recorder=recorder.strip(),
        )
        check_set_at_host(work, found, kept)
        save_together(work, kept)
        work.note(
            app.now(), "plan.meeting-corrected", consultation=kept.consultation_id, title=kept.title
        )
        work.commit()
    return kept
