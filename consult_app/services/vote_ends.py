"""After a vote: declared void, repeated, counted again, and how a matter goes on after a no."""

from collections.abc import Sequence
from dataclasses import replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.choosing import another_round
from consult_app.domain.consultation import NextAfterNoAgreement
from consult_app.domain.meeting import RollEntry
from consult_app.domain.tally import Word
from consult_app.domain.voting import LateAvoidance, Vote, VoteMethod, VoteState
from consult_app.services.announcing import unfilled_words
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.minutes import add_after_lock
from consult_app.services.phrases import phrases
from consult_app.services.questions import (
    drop_unopened,
    keep_outcome,
    latest_rounds,
    motion_of,
)
from consult_app.services.voting import (
    YES_NO_ABSTAIN,
    case_of_vote,
    note_vote,
    open_meeting_of,
)
from consult_app.storage.columns import moment_text
from consult_app.storage.unit_of_work import UnitOfWork


def _latest(work: UnitOfWork, vote_id: int) -> Vote:
    """Return the vote, which must be the latest round of its question: an earlier one is history."""
    vote = work.votes.get(vote_id)
    if vote not in latest_rounds(work, vote.meeting_id):
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
        voided = _void(app, work, vote, reason.strip())
        work.commit()
    return voided


def _void(app: App, work: UnitOfWork, vote: Vote, reason: str) -> Vote:
    """Keep a vote as void; a verdict it had stays beside the reason, and the minutes tell both."""
    case = case_of_vote(app, work, vote)
    now = moment_of(app, work, vote.meeting_id)
    voided = replace(
        vote,
        state=VoteState.VOID,
        void_reason=reason,
        closed_at=vote.closed_at or now,
        voided_at=now,
    )
    work.votes.save(voided)
    keep_outcome(case)
    note_vote(app, work, case, "vote.voided", vote, reason=reason)
    _add_after_lock(app, work, vote, "vote_void", reason=reason)
    return voided


def _add_after_lock(app: App, work: UnitOfWork, vote: Vote, code: str, **facts: str) -> None:
    """Add a dated line about the vote to minutes that were locked already."""
    words = phrases()["minutes"]
    told = words["after_lock"].format(question=vote.question) + words[code].format(**facts)
    add_after_lock(app, work, work.meetings.get(vote.meeting_id), told)


def object_to_acclamation(app: App, vote_id: int) -> Vote:
    """Note that somebody is against: nothing is carried by acclamation, and hands are raised instead."""
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state is not VoteState.OPEN or vote.method is not VoteMethod.ACCLAMATION:
            raise ExpectedError("vote.not-open", question=vote.question)
        voided = _void(app, work, vote, phrases()["spoiled"]["objected"])
        work.commit()
    return voided


def repeat_vote(app: App, vote_id: int) -> Vote:
    """
    Set up another round of a void vote, or of one that did not carry; both rounds are kept.

    A vote on options that left a seat free goes to another round (另行投票) with those tied, where the most marks
    decide, or else with the best of the others. Refuses with `vote.carried` a vote that must be declared void
    first, with `vote.later-round`, and with `vote.meeting-closed` in a meeting that is over.
    """
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state not in (VoteState.VOID, VoteState.CLOSED):
            raise ExpectedError("vote.not-closed", question=vote.question)
        word = vote.verdict.get("word")
        if vote.state is VoteState.CLOSED and word == Word.CARRIED:
            raise ExpectedError("vote.carried", question=vote.question)
        case = case_of_vote(app, work, vote)
        open_meeting_of(case)
        again = replace(_another(vote), round=vote.round + 1, first_id=vote.question_id)
        if vote.state is VoteState.CLOSED and word == Word.RUN_OFF:
            again = _run_off(vote, again)
        again = work.votes.add(again)
        keep_outcome(case)
        note_vote(app, work, case, "vote.repeated", again, round=again.round)
        work.commit()
    return again


def ask_next(app: App, vote_id: int) -> Vote:
    """
    Set up the next question of the same meeting, once the one before has its verdict.

    It is about the next text that was not put to the vote yet; where there is none it is still to be worded. Who
    supervises and counts stays. Refuses with `vote.not-closed` while a question of the meeting has no verdict yet,
    `vote.run-off-first` before the other round of one that left a seat free, `vote.later-round`,
    `vote.meeting-closed`.
    """
    with app.work() as work:
        vote = _latest(work, vote_id)
        case = case_of_vote(app, work, vote)
        open_meeting_of(case)
        before = latest_rounds(work, vote.meeting_id)
        _all_done(before)
        asked = {text.id for one in before if (text := motion_of(work, one))}
        texts = work.motions.all(meeting_id=vote.meeting_id)
        motion = next((one for one in texts if one.id not in asked), None)
        kept = work.votes.add(
            Vote(
                id=0,
                meeting_id=vote.meeting_id,
                motion_id=motion.id if motion else None,
                round=1,
                method=vote.method,
                question=motion.title if motion else "",
                options=YES_NO_ABSTAIN,
                supervisor=vote.supervisor,
                counter=vote.counter,
                second_counter=vote.second_counter,
                caller=vote.caller,
                issuer=vote.issuer,
                printed=vote.printed,
                paper_size=vote.paper_size,
                sections=vote.sections,
            )
        )
        keep_outcome(case)
        note_vote(app, work, case, "vote.next_question", kept)
        work.commit()
    return kept


def _all_done(votes: Sequence[Vote]) -> None:
    """Refuse while a question of the meeting still waits for a verdict or for its other round."""
    for vote in votes:
        if vote.state is not VoteState.CLOSED:
            raise ExpectedError("vote.not-closed", question=vote.question)
        if vote.word is Word.RUN_OFF:
            raise ExpectedError("vote.run-off-first", question=vote.question)


def drop_question(app: App, vote_id: int) -> None:
    """
    Take a further question or round back that was only set up; what stood before it stands again.

    Where its ballots were printed it stays in the record as withdrawn. Refuses with `vote.already-open` one that was
    opened, and with `vote.first` the only one of its meeting.
    """
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state is not VoteState.SET_UP:
            raise ExpectedError("vote.already-open", question=vote.question)
        if not drop_unopened(app, work, vote):
            raise ExpectedError("vote.first")
        case = case_of_vote(app, work, vote)
        keep_outcome(case)
        note_vote(app, work, case, "vote.question_dropped", vote)
        work.commit()


def _another(vote: Vote) -> Vote:
    """Return the same question to be voted on anew; after an acclamation hands are raised."""
    hands = vote.method is VoteMethod.ACCLAMATION
    return Vote(
        id=0,
        meeting_id=vote.meeting_id,
        motion_id=vote.motion_id,
        round=vote.round,
        method=VoteMethod.SHOW_OF_HANDS if hands else vote.method,
        question=vote.question,
        options=vote.options,
        supervisor=vote.supervisor,
        counter=vote.counter,
        second_counter=vote.second_counter,
        caller=vote.caller,
        issuer=vote.issuer,
        printed=vote.printed,  # as many are printed anew
        reasons=vote.reasons,
        kind=vote.kind,
        pick=vote.pick,
        seats=vote.seats,
        write_in=vote.write_in,
        by_most=vote.by_most,
        chosen_before=vote.chosen_before,
        second_reads=vote.second_reads,
        paper_size=vote.paper_size,
        sections=vote.sections,
    )


def _run_off(vote: Vote, again: Vote) -> Vote:
    told = vote.verdict["options"]
    tied = [each["name"] for each in told if each["state"] == "tied"]
    before = tuple(vote.verdict["chosen"])
    free = max(1, vote.seats - len(before))
    names = tied or another_round(
        [(each["name"], each["votes"]) for each in told if each["state"] == "short"], free
    )
    if not names:  # only names written in were asked for, and no valid paper bears one
        return replace(again, chosen_before=before)
    return replace(
        again,
        options=tuple(names),
        chosen_before=before,
        pick=min(free, len(names)),
        write_in=0,
        by_most=vote.by_most or bool(tied),
    )


def leave_unfilled(app: App, vote_id: int, reason: str) -> Vote:
    """
    End a vote that left a seat free without another round: whoever was chosen stays chosen, the rest stays open.

    The verdict keeps its figures and says so with the reason. Refuses with `vote.no-run-off`.
    """
    if not reason.strip():
        raise ExpectedError("vote.reason-missing")
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state is not VoteState.CLOSED or vote.verdict.get("word") != Word.RUN_OFF:
            raise ExpectedError("vote.no-run-off", question=vote.question)
        case = case_of_vote(app, work, vote)
        word = Word.CARRIED if vote.verdict["chosen"] else Word.NOT_CARRIED
        values = {
            **vote.verdict,
            "word": word.value,
            "unfilled": vote.seats - len(vote.verdict["chosen"]),
            "unfilled_reason": reason.strip(),
            "announcement": unfilled_words(vote, reason.strip()),
        }
        ended = replace(vote, verdict=values)
        work.votes.save(ended)
        keep_outcome(case)
        note_vote(app, work, case, "vote.left_unfilled", vote, reason=reason.strip())
        _add_after_lock(app, work, vote, "vote_unfilled", reason=reason.strip())
        work.commit()
    return ended


def recount(app: App, vote_id: int, reason: str) -> Vote:
    """
    Count the same vote again; the verdict before goes to `earlier`, its entries stay under their count.

    Any question of the meeting may be counted again, once no other is being counted: `vote.another-open`.
    """
    if not reason.strip():
        raise ExpectedError("vote.reason-missing")
    with app.work() as work:
        vote = _latest(work, vote_id)
        if vote.state is not VoteState.CLOSED:
            raise ExpectedError("vote.not-closed", question=vote.question)
        other = work.votes.find(meeting_id=vote.meeting_id, state=VoteState.OPEN)
        if other is not None:
            raise ExpectedError("vote.another-open", question=other.question)
        case = case_of_vote(app, work, vote)
        now = moment_of(app, work, vote.meeting_id)
        before = {
            **vote.verdict,
            "recount_reason": reason.strip(),
            "closed_at": moment_text(vote.closed_at or now),
            "recounted_at": moment_text(now),
        }
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
        keep_outcome(case)
        note_vote(app, work, case, "vote.recounted", vote, reason=reason.strip())
        _add_after_lock(app, work, vote, "recounted", reason=reason.strip())
        work.commit()
    return again


def voters_named(app: App, vote_id: int, name: str) -> tuple[RollEntry, ...]:
    """Return who of a vote's frozen roll bears a name: of two of one name it must be said who is meant."""
    with app.work() as work:
        return _named(work, work.votes.get(vote_id), name)


def _named(work: UnitOfWork, vote: Vote, name: str) -> tuple[RollEntry, ...]:
    return tuple(one for one in work.roll.among("id", vote.roll) if one.name == name.strip())


def report_avoidance(
    app: App, vote_id: int, name: str, reason: str, entry_id: int | None = None
) -> LateAvoidance:
    """
    Keep that somebody who should have stood aside had voted, found out after the roll was frozen.

    Nobody's paper can be told from the others, so nothing is taken off the count; `avoidance_effect` says whether
    the result could hang on it. `entry_id` says which of several of one name it is. Refuses with
    `vote.name-missing`, `vote.reason-missing`, `vote.not-voted`, `vote.namesakes`.
    """
    if not name.strip():
        raise ExpectedError("vote.name-missing")
    if not reason.strip():
        raise ExpectedError("vote.reason-missing")
    with app.work() as work:
        vote = work.votes.get(vote_id)
        meant = [one for one in _named(work, vote, name) if entry_id in (None, one.id)]
        if not meant:
            raise ExpectedError("vote.not-voted", name=name.strip())
        if len(meant) > 1:
            raise ExpectedError("vote.namesakes", name=name.strip(), count=len(meant))
        entry = meant[0]
        now = moment_of(app, work, vote.meeting_id)
        found = LateAvoidance(0, vote_id, entry.name, reason.strip(), now, entry.id)
        found = work.late_avoidances.add(found)
        case = case_of_vote(app, work, vote)
        note_vote(
            app, work, case, "vote.avoidance_found", vote, name=entry.name, reason=found.reason
        )
        _add_after_lock(app, work, vote, "avoidance_found", name=entry.name, reason=found.reason)
        work.commit()
    return found


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
