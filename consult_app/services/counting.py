"""Entering a count: papers read aloud, names called, hands counted by two; each entry kept at once."""

from dataclasses import dataclass, replace
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.voting import (
    BallotRead,
    CallAnswer,
    HandCount,
    Mark,
    Vote,
    VoteMethod,
    VoteState,
)
from consult_app.services.app import App
from consult_app.services.count_gates import FIRST, SECOND
from consult_app.services.weighed_votes import by_area
from consult_app.storage.unit_of_work import UnitOfWork


def collect_papers(
    app: App, vote_id: int, returned: int, issued: int, spoiled_before: int = 0
) -> Vote:
    """
    Note what came out of the box and how many papers were issued, before the first is read.

    More back than issued is kept as it is: closing then declares the vote void. Refuses impossible numbers:
    `count.negative`, `count.more-issued-than-voters`, `count.more-issued-than-printed`, `count.already-reading`.
    """
    if min(returned, issued, spoiled_before) < 0:
        raise ExpectedError("count.negative")
    with app.work() as work:
        vote = _open(work, vote_id, VoteMethod.SECRET_BALLOT)
        if work.ballots_read.count(vote_id=vote_id, count=vote.count):
            raise ExpectedError("count.already-reading")
        if issued > len(vote.roll):
            raise ExpectedError(
                "count.more-issued-than-voters", issued=issued, voters=len(vote.roll)
            )
        if issued + spoiled_before > vote.printed:
            raise ExpectedError(
                "count.more-issued-than-printed",
                issued=issued + spoiled_before,
                printed=vote.printed,
            )
        collected = replace(
            vote,
            returned=returned,
            issued=issued,
            spoiled_before=spoiled_before,
            collected_at=app.now(),
        )
        work.votes.save(collected)
        _note(app, work, collected, "vote.collected", returned=returned, issued=issued)
        work.commit()
    return collected


def read_paper(app: App, vote_id: int, mark: Mark, reason: str = "") -> BallotRead:
    """
    Note the next paper read aloud; kept before the function returns.

    Refuses with `count.box-not-opened` before the papers were counted, with `count.all-read` when there are no
    more, and `count.reason-missing` for a spoiled one without a reason.
    """
    if mark is Mark.SPOILED and not reason.strip():
        raise ExpectedError("count.reason-missing")
    with app.work() as work:
        vote = _open(work, vote_id, VoteMethod.SECRET_BALLOT)
        if vote.collected_at is None:
            raise ExpectedError("count.box-not-opened")
        here = {"vote_id": vote_id, "count": vote.count, "teller": FIRST}
        number = work.ballots_read.highest("number", **here) + 1
        if number > vote.returned or vote.returned > vote.issued:
            raise ExpectedError("count.all-read", returned=vote.returned)
        paper = work.ballots_read.add(
            BallotRead(0, vote_id, number, mark, reason.strip(), app.now(), count=vote.count)
        )
        _note(app, work, vote, "vote.paper_read", number=number, mark=mark.value)
        work.commit()
    return paper


def take_back_paper(app: App, vote_id: int) -> BallotRead:
    """Take the last paper back; the journal keeps that it had been read otherwise."""
    with app.work() as work:
        vote = _open(work, vote_id, VoteMethod.SECRET_BALLOT)
        last = work.ballots_read.some(
            1, by="number", newest=True, vote_id=vote_id, count=vote.count, teller=FIRST
        )
        if not last:
            raise ExpectedError("count.nothing-read")
        work.ballots_read.remove(last[0].id)
        _note(
            app, work, vote, "vote.paper_taken_back", number=last[0].number, mark=last[0].mark.value
        )
        work.commit()
    return last[0]


def answer_call(app: App, vote_id: int, entry_id: int, mark: Mark, reason: str = "") -> CallAnswer:
    """
    Note somebody's answer to the call; a changed answer follows the first with a reason, and both stay.

    Only an owner's paper can be spoiled, what is said aloud cannot. Refuses with `count.not-on-roll`, `count.no-spoiled-answer`, `count.reason-missing`.
    """
    with app.work() as work:
        vote = _open(work, vote_id, VoteMethod.ROLL_CALL)
        if mark is Mark.SPOILED and not by_area(vote):
            raise ExpectedError("count.no-spoiled-answer")
        entry = work.roll.get(entry_id)
        if entry_id not in vote.roll:
            raise ExpectedError("count.not-on-roll", name=entry.name)
        changed = work.call_answers.count(vote_id=vote_id, roll_entry_id=entry_id, count=vote.count)
        if changed and not reason.strip():
            raise ExpectedError("count.reason-missing")
        answer = work.call_answers.add(
            CallAnswer(0, vote_id, entry_id, mark, app.now(), reason.strip(), vote.count)
        )
        event = "vote.answer_changed" if changed else "vote.answered"
        _note(app, work, vote, event, name=entry.name, mark=mark.value)
        work.commit()
    return answer


def take_back_answer(app: App, vote_id: int) -> CallAnswer:
    """Take the last answer back, for a slip of the hand."""
    with app.work() as work:
        vote = _open(work, vote_id, VoteMethod.ROLL_CALL)
        last = work.call_answers.some(1, newest=True, vote_id=vote_id, count=vote.count)
        if not last:
            raise ExpectedError("count.nothing-read")
        work.call_answers.remove(last[0].id)
        name = work.roll.get(last[0].roll_entry_id).name
        _note(app, work, vote, "vote.answer_taken_back", name=name)
        work.commit()
    return last[0]


@dataclass(frozen=True, slots=True)
class Figures:
    """What one counter says."""

    yes: int
    no: int
    abstain: int
    spoiled: int = 0


def count_hands(app: App, vote_id: int, counter: int, told: Figures) -> HandCount:
    """
    Keep what one of the two counters counted; counting again adds another, the latest holds.

    With papers it keeps the second teller's totals. Refuses `count.negative` and `count.no-such-counter`.
    """
    if min(told.yes, told.no, told.abstain, told.spoiled) < 0:
        raise ExpectedError("count.negative")
    if counter not in (FIRST, SECOND):
        raise ExpectedError("count.no-such-counter", counter=counter)
    with app.work() as work:
        vote = _open(work, vote_id, VoteMethod.SHOW_OF_HANDS, VoteMethod.SECRET_BALLOT)
        kept = work.hand_counts.add(
            HandCount(
                0,
                vote_id,
                counter,
                told.yes,
                told.no,
                told.abstain,
                app.now(),
                told.spoiled,
                vote.count,
            )
        )
        name = vote.counter if counter == FIRST else vote.second_counter
        _note(
            app,
            work,
            vote,
            "vote.hands_counted",
            name=name,
            yes=told.yes,
            no=told.no,
            abstain=told.abstain,
        )
        work.commit()
    return kept


def _open(work: UnitOfWork, vote_id: int, *methods: VoteMethod) -> Vote:
    vote = work.votes.get(vote_id)
    if vote.state is not VoteState.OPEN:
        raise ExpectedError("vote.not-open", question=vote.question)
    if vote.method not in methods:
        raise ExpectedError("count.other-method", method=vote.method.value)
    return vote


def _note(app: App, work: UnitOfWork, vote: Vote, event: str, **facts: Any) -> None:  # noqa: ANN401
    meeting = work.meetings.get(vote.meeting_id)
    work.note(app.now(), event, consultation=meeting.consultation_id, vote=vote.id, **facts)
