"""After a vote: declared void, repeated, counted again, and how a matter goes on after a no."""

from dataclasses import replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteState
from consult_app.services.app import App
from consult_app.services.voting import case_of_vote, current_vote, note_vote
from consult_app.storage.unit_of_work import UnitOfWork


def _latest(work: UnitOfWork, vote_id: int) -> Vote:
    """Return the vote, which must be the meeting's latest: an earlier round is history."""
    vote = work.votes.get(vote_id)
    if current_vote(work, work.meetings.get(vote.meeting_id)) != vote:
        raise ExpectedError("vote.later-round", question=vote.question)
    return vote


def void_vote(app: App, vote_id: int, reason: str) -> Vote:
    """Declare a vote void with a reason; it stays in the record and can be repeated."""
    if not reason.strip():
        raise ExpectedError("vote.reason-missing")
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state in (VoteState.SET_UP, VoteState.VOID):
            raise ExpectedError("vote.not-open", question=vote.question)
        case = case_of_vote(app, work, vote)
        voided = replace(
            vote, state=VoteState.VOID, void_reason=reason.strip(), closed_at=app.now()
        )
        work.votes.save(voided)
        work.consultations.save(replace(case.consultation, outcome=Outcome.OPEN))
        note_vote(app, work, case, "vote.voided", vote, reason=reason.strip())
        work.commit()
    return voided


def repeat_vote(app: App, vote_id: int) -> Vote:
    """
    Set up another round of a void vote, or of one that did not carry; both rounds are kept.

    Refuses with `vote.carried` a vote that must be declared void first, and with `vote.later-round`.
    """
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state not in (VoteState.VOID, VoteState.CLOSED):
            raise ExpectedError("vote.not-closed", question=vote.question)
        if vote.state is VoteState.CLOSED and vote.verdict["word"] == Word.CARRIED:
            raise ExpectedError("vote.carried", question=vote.question)
        case = case_of_vote(app, work, vote)
        again = Vote(
            id=0,
            meeting_id=vote.meeting_id,
            motion_id=vote.motion_id,
            round=vote.round + 1,
            method=vote.method,
            question=vote.question,
            options=vote.options,
            supervisor=vote.supervisor,
            counter=vote.counter,
            second_counter=vote.second_counter,
            caller=vote.caller,
            issuer=vote.issuer,
            reasons=vote.reasons,
        )
        again = work.votes.add(again)
        work.consultations.save(replace(case.consultation, outcome=Outcome.OPEN))
        note_vote(app, work, case, "vote.repeated", again, round=again.round)
        work.commit()
    return again


def recount(app: App, vote_id: int, reason: str) -> Vote:
    """Count the same vote again; the verdict before goes to `earlier`, its entries stay under their count."""
    if not reason.strip():
        raise ExpectedError("vote.reason-missing")
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state is not VoteState.CLOSED:
            raise ExpectedError("vote.not-closed", question=vote.question)
        case = case_of_vote(app, work, vote)
        before = {**vote.verdict, "recount_reason": reason.strip()}
        again = replace(
            vote,
            state=VoteState.OPEN,
            verdict={},
            earlier=(*vote.earlier, before),
            count=vote.count + 1,
            recount_reason=reason.strip(),
            closed_at=None,
        )
        work.votes.save(again)
        work.consultations.save(replace(case.consultation, outcome=Outcome.OPEN))
        note_vote(app, work, case, "vote.recounted", vote, reason=reason.strip())
        work.commit()
    return again


def choose_way_on(
    app: App, consultation_id: int, way: NextAfterNoAgreement, words: str = ""
) -> None:
    """Keep how the matter goes on after a no."""
    with app.work() as work:
        case = work.consultations.get(consultation_id)
        told = words.strip() or case.agreed_words
        work.consultations.save(replace(case, way_on=way, agreed_words=told))
        work.note(
            app.now(),
            "vote.way_on",
            consultation=consultation_id,
            title=case.title,
            way=way.value,
        )
        work.commit()
