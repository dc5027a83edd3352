"""What can be printed at a vote: before it opens, after it closed, and of the meeting's other questions."""

from collections.abc import Iterator
from dataclasses import replace

from consult_app.domain.consultation import WITHOUT_VOTE
from consult_app.domain.meeting import Meeting
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.case import Case
from consult_app.services.going_on_view import handed_over
from consult_app.services.meeting_run import as_left, day_held, held_before
from consult_app.services.mobile_box import box_of
from consult_app.services.questions import decided, latest_rounds, other_questions, report_of
from consult_app.services.roll_lines import OWNERS, body_of
from consult_app.services.stage_view import PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork


def vote_papers(case: Case, vote: Vote | None) -> tuple[PaperOffer, ...]:
    """Return the letter of handing over, the papers of the vote in hand, and of other questions and meetings before."""
    if case.meeting is None:
        return ()
    meeting_id = case.meeting.id
    letter = (
        (PaperOffer("handover", 1, meeting_id),) if handed_over(case.work, case.meeting) else ()
    )
    before = tuple(offer for met in held_before(case) for offer in _of_meeting_before(case, met))
    if case.consultation.outcome in WITHOUT_VOTE:
        codes = ("resolution", "minutes_raw", "minutes_official")
        return (*letter, *(PaperOffer(code, 1, meeting_id) for code in codes), *before)
    if vote is None:
        return (*letter, *before)
    own = (*_of_vote(case, vote, meeting_id), *_of_others(case, vote, meeting_id))
    return (*letter, *own, *before)


def reported(work: UnitOfWork, vote: Vote) -> bool:
    """Say whether the report that tellers sign was printed, of the count that holds."""
    return report_of(work, vote)[1]


def _of_meeting_before(case: Case, met: Meeting) -> Iterator[PaperOffer]:
    """What a meeting before this one came to: its letter, its agreement, the last vote on each of its questions."""
    work, day = case.work, day_held(met)
    if handed_over(work, met):
        yield PaperOffer("handover", meeting_id=met.id, held_on=day)
    if as_left(replace(case, meeting=met)).outcome in WITHOUT_VOTE:
        yield PaperOffer("resolution", meeting_id=met.id, held_on=day)
    for one in decided(latest_rounds(work, met.id)):
        yield PaperOffer("vote_report", 1, met.id, one.id, held_on=day, about=one.question)
        if one.word is Word.CARRIED:
            yield PaperOffer("resolution", 1, met.id, one.id, held_on=day, about=one.question)


def _of_vote(case: Case, vote: Vote, meeting_id: int) -> Iterator[PaperOffer]:
    closed, secret = vote.state is VoteState.CLOSED, vote.method is VoteMethod.SECRET_BALLOT
    if secret and not closed:
        yield PaperOffer("ballot", max(1, vote.printed), meeting_id, vote.id)
    if body_of(case) == OWNERS and not closed:
        yield PaperOffer("owner_ballot", meeting_id=meeting_id)
    if closed or vote.state is VoteState.VOID:
        yield PaperOffer("vote_report", 1, meeting_id, vote.id)
        if secret:
            yield PaperOffer("ballot_cover", 1, meeting_id, vote.id)
        yield PaperOffer("minutes_raw", 1, meeting_id)
        yield PaperOffer("minutes_official", 1, meeting_id)
    if vote.word is Word.CARRIED:
        yield PaperOffer("resolution", 1, meeting_id, vote.id)
    if closed and vote.verdict:
        yield PaperOffer("result_poster", 1, meeting_id, vote.id)
    if closed and case.step.group:
        yield PaperOffer("four_two_register")
    yield from _of_the_count(case, vote, meeting_id)


def _of_the_count(case: Case, vote: Vote, meeting_id: int) -> Iterator[PaperOffer]:
    """What lies on the tellers' table, empty before the count and filled after it: lists, strokes, papers handed out."""
    match vote.method:
        case VoteMethod.ROLL_CALL:
            yield PaperOffer("roll_call", 1, meeting_id, vote.id)
        case VoteMethod.SECRET_BALLOT:
            yield PaperOffer("ballot_issue", 1, meeting_id, vote.id)
            if box_of(case.work, vote.id) is not None:
                yield PaperOffer("mobile_box", 1, meeting_id, vote.id)
            yield PaperOffer("tally_sheet", 1, meeting_id, vote.id)
        case VoteMethod.SHOW_OF_HANDS if vote.sections:
            yield PaperOffer("hand_slip", 1, meeting_id, vote.id)
        case VoteMethod.SHOW_OF_HANDS | VoteMethod.ACCLAMATION | VoteMethod.CONSENSUS:
            pass


def _of_others(case: Case, vote: Vote, meeting_id: int) -> Iterator[PaperOffer]:
    for one in other_questions(case.work, vote):
        for offer in _of_vote(case, one, meeting_id):
            if offer.vote_id is not None:
                yield replace(offer, about=one.question)
