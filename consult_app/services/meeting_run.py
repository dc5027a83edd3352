"""What belongs to which meeting where a matter took several of one body: its steps, passed gates and outcome."""

from dataclasses import replace
from datetime import date

from consult_app.domain.consultation import Consultation, NextAfterNoAgreement, Override
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Procedure, Stage, Step
from consult_app.services.app import CHINA
from consult_app.services.case import Case, earlier_meetings
from consult_app.services.meeting_plan import MEETING_STAGES
from consult_app.services.stage_view import PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork


def steps_anew(procedure: Procedure, group: str) -> tuple[Step, ...]:
    """Return the steps of a group that each of its meetings goes through by itself: from the notice on."""
    own = [step for step in procedure.steps if step.group == group]
    first = next((at for at, step in enumerate(own) if step.stage in MEETING_STAGES), len(own))
    return tuple(step for step in own[first:] if step.stage is not Stage.ARCHIVE)


def run_of(case: Case) -> int | None:
    """Return for which meeting a gate of this step is passed; none where a step is not gone through anew."""
    if case.meeting is None or case.step not in steps_anew(case.procedure, case.step.group):
        return None
    return case.meeting.id


def overrides_that_count(case: Case) -> tuple[Override, ...]:
    """
    Return the gates of every step that were passed with a reason, without those passed for another meeting.

    A group's latest meeting counts, or the one that this case is about. What bears no meeting was passed before
    there were several, and belongs to the first.
    """
    meetings = case.work.meetings.all(consultation_id=case.consultation.id)
    first = {one.group: one.id for one in reversed(meetings)}
    now = {one.group: one.id for one in meetings}
    if case.meeting is not None:
        now[case.meeting.group] = case.meeting.id
    anew = {step.key: group for group in first for step in steps_anew(case.procedure, group)}

    def counts(row: Override) -> bool:
        group = anew.get(row.step)
        return group is None or (row.meeting_id or first[group]) == now[group]

    rows = case.work.overrides.all(consultation_id=case.consultation.id)
    return tuple(row for row in rows if counts(row))


def overrides_here(case: Case) -> tuple[Override, ...]:
    """Return the gates of this step that were passed with a reason, as far as they count for its meeting."""
    return tuple(row for row in overrides_that_count(case) if row.step == case.step.key)


def deciding_meeting(case: Case, step: Step) -> Meeting | None:
    """Return the meeting whose decision a step is about: its own, else that of the group before it that met."""
    before = case.procedure.steps[: case.procedure.steps.index(step) + 1]
    for group in reversed(dict.fromkeys(one.group for one in before)):
        if case.meeting is not None and case.meeting.group == group:
            return case.meeting
        met = case.work.meetings.all(consultation_id=case.consultation.id, group=group)
        if met:
            return met[-1]
    return None


def held_before(case: Case) -> tuple[Meeting, ...]:
    """Return the meetings of the same body before this one that were really opened, oldest first."""
    return tuple(one for one in earlier_meetings(case) if one.opened_at is not None)


def papers_before(case: Case, *codes: str) -> tuple[PaperOffer, ...]:
    """Return papers of the meetings before this one: they stay on offer."""
    held = held_before(case)
    return tuple(
        PaperOffer(code, meeting_id=one.id, held_on=day_held(one)) for code in codes for one in held
    )


def day_held(meeting: Meeting) -> date:
    return (meeting.opened_at or meeting.planned_at).astimezone(CHINA).date()


def kept_under(work: UnitOfWork, meeting: Meeting | None) -> frozenset[int | None]:
    """Return under whose number lies what belongs to a meeting; to the first also what bears none."""
    if meeting is None:
        return frozenset({None})
    held = work.meetings.all(consultation_id=meeting.consultation_id, group=meeting.group)
    return frozenset({meeting.id, None} if held[0].id == meeting.id else {meeting.id})


def kept_for_others(case: Case) -> frozenset[int | None]:
    """Return under whose numbers lies what belongs to other meetings of the same body."""
    met = case.meeting
    if met is None:
        return frozenset()
    held = case.work.meetings.all(consultation_id=met.consultation_id, group=met.group)
    return frozenset({None, *(one.id for one in held)}) - kept_under(case.work, met)


def as_left(case: Case) -> Consultation:
    """Return the consultation as this meeting left it; after another was planned that stands with the way taken."""
    again = NextAfterNoAgreement.AGAIN
    met, found = case.meeting, case.consultation
    ways = case.work.ways_taken.all(meeting_id=met.id, way=again) if met else ()
    way = next((one for one in ways if one.question_id is None), None)
    if way is None:
        return found
    return replace(
        found,
        outcome=way.outcome,
        way_on=way.way_on,
        agreed_words=way.agreed_words,
        open_words=way.open_words,
        minority_words=way.minority_words,
    )
