"""Which ways a matter has gone since a meeting settled nothing, or not everything."""

from collections.abc import Iterable
from dataclasses import dataclass

from consult_app.domain.consultation import Consultation, NextAfterNoAgreement, Outcome, WayTaken
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.domain.tally import Word
from consult_app.domain.voting import VoteState
from consult_app.services.case import Case
from consult_app.services.papers.words import town_office
from consult_app.services.phrases import phrases
from consult_app.services.questions import current_vote
from consult_app.storage.unit_of_work import UnitOfWork

UNSETTLED = frozenset({Outcome.PARTLY_AGREED, Outcome.NOT_AGREED, Outcome.NOT_CARRIED})
"""Outcomes after which a matter, or a part of it, has still to go somewhere."""
HANDED_OVER = frozenset({NextAfterNoAgreement.MEDIATION, NextAfterNoAgreement.REFER_UP})


def of_matter(ways: Iterable[WayTaken]) -> tuple[WayTaken, ...]:
    """Return the ways that the whole matter went, without those of single questions."""
    return tuple(one for one in ways if one.question_id is None)


@dataclass(frozen=True, slots=True)
class WayOn:
    """A way that was taken, with the number and title of the consultation it began, where it began one."""

    taken: WayTaken
    next_case: str = ""


def ways_on(case: Case) -> tuple[WayOn, ...]:
    """Return the ways that were taken after this meeting, oldest first."""
    if case.meeting is None:
        return ()
    told = []
    for one in case.work.ways_taken.all(meeting_id=case.meeting.id):
        begun = case.work.consultations.find(id=one.next_case_id) if one.next_case_id else None
        number = begun.document_number(case.village.short) if begun else ""
        told.append(WayOn(one, f"{number} {begun.title}" if begun else ""))
    return tuple(told)


def usual_recipients(case: Case) -> dict[NextAfterNoAgreement, str]:
    """Return who mediates here, and the office above."""
    village = case.village
    mediator = phrases()["going_on"]["mediator"].format(village=village.name)
    return {
        NextAfterNoAgreement.MEDIATION: mediator,
        NextAfterNoAgreement.REFER_UP: town_office(village.town),
    }


def came_to_nothing(case: Case) -> bool:
    """
    Say whether a meeting is over and decided nothing on a matter that must be voted on: no vote, a void one, too few.

    Nobody can vote in it any more; the same body meets again.
    """
    met = case.meeting
    if met is None or met.opened_at is None or met.state is not MeetingState.CLOSED:
        return False
    if case.consultation.outcome is not Outcome.OPEN:
        return False
    vote = current_vote(case.work, met)
    if vote is None:
        return case.meeting_procedure.binding
    unable = vote.word in (Word.NO_QUORUM, Word.UNDECIDABLE)
    return vote.state in (VoteState.VOID, VoteState.SET_UP) or unable


def handed_over(work: UnitOfWork, meeting: Meeting | None) -> WayTaken | None:
    """Return the latest handing over after a meeting, or nothing."""
    taken = work.ways_taken.all(meeting_id=meeting.id) if meeting else ()
    return next((one for one in taken[::-1] if one.way in HANDED_OVER), None)


def resting_until(work: UnitOfWork, consultation: Consultation) -> WayTaken | None:
    """Return the putting off under which a matter still rests; nothing once something else was done."""
    if consultation.outcome not in UNSETTLED:
        return None
    latest = of_matter(work.ways_taken.all(consultation_id=consultation.id))
    return latest[-1] if latest and latest[-1].way is NextAfterNoAgreement.PUT_OFF else None


def questions_resting(work: UnitOfWork, consultation: Consultation) -> tuple[WayTaken, ...]:
    """Return the refused questions that rest until a day, and went no other way since."""
    latest = {
        one.question_id: one
        for one in work.ways_taken.all(consultation_id=consultation.id)
        if one.question_id is not None
    }
    return tuple(one for one in latest.values() if one.way is NextAfterNoAgreement.PUT_OFF)
