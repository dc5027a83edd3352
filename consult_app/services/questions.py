"""The questions of a meeting: the rounds each went through, the text it is about, and what they come to together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from consult_app.domain.consultation import WITHOUT_VOTE, Outcome
from consult_app.domain.meeting import Meeting, Motion
from consult_app.domain.procedure import Stage
from consult_app.domain.records import Paper
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteState
from consult_app.services.app import App
from consult_app.services.case import Case
from consult_app.services.meeting_clock import moment_of
from consult_app.services.phrases import phrases
from consult_app.storage.unit_of_work import UnitOfWork


def latest_rounds(work: UnitOfWork, meeting_id: int) -> tuple[Vote, ...]:
    """Return the latest round of each question of a meeting, in the order they were first asked."""
    latest: dict[int, Vote] = {}
    for vote in work.votes.all(meeting_id=meeting_id):
        if not vote.withdrawn:
            latest[vote.question_id] = vote
    return tuple(latest.values())


def rounds_of(work: UnitOfWork, vote: Vote) -> tuple[Vote, ...]:
    """Return every round of a vote's question, oldest first."""
    votes = work.votes.all(meeting_id=vote.meeting_id)
    return tuple(one for one in votes if one.question_id == vote.question_id and not one.withdrawn)


def current_vote(work: UnitOfWork, meeting: Meeting) -> Vote | None:
    """
    Return the vote in hand: the latest question that still waits for something, else the latest question.

    A vote that is counted comes before one that is only set up, and that before one that has to be repeated.
    """
    latest = latest_rounds(work, meeting.id)
    return max(latest, key=lambda vote: (_urgency(vote), vote.id), default=None)


def _urgency(vote: Vote) -> int:
    order = (VoteState.VOID, VoteState.SET_UP, VoteState.OPEN)
    if vote.state in order:
        return order.index(vote.state) + 1
    return 1 if vote.word is Word.RUN_OFF else 0


def decided(votes: Sequence[Vote]) -> tuple[Vote, ...]:
    """Return those of the votes that have a verdict that stands."""
    return tuple(vote for vote in votes if vote.state is VoteState.CLOSED and vote.verdict)


def other_questions(work: UnitOfWork, vote: Vote) -> tuple[Vote, ...]:
    """Return the other questions of the meeting that have their verdict, in the order they were first asked."""
    latest = decided(latest_rounds(work, vote.meeting_id))
    return tuple(one for one in latest if one.question_id != vote.question_id)


OF_THE_RESULT = frozenset({"vote_report", "resolution", "result_poster"})
"""Papers that tell what a vote came to."""


def overtaken(vote: Vote, paper: Paper) -> bool:
    """
    Say whether a kept paper tells a result of this vote that holds no more: counted again since, or declared void.

    It stays among the versions. A report of a void vote is no falsehood: it tells what was counted.
    """
    if paper.code not in OF_THE_RESULT:
        return False
    if vote.state is VoteState.VOID and paper.code != "vote_report":
        return True
    again = vote.earlier[-1].get("recounted_at") if vote.earlier else None
    return again is not None and paper.made_at < datetime.fromisoformat(again)


def report_of(work: UnitOfWork, vote: Vote) -> tuple[bool, bool]:
    """Return whether the report of a vote was kept, and whether the one kept last tells the count that holds."""
    kept = work.papers.all(code="vote_report", vote_id=vote.id)
    return bool(kept), bool(kept) and not overtaken(vote, max(kept, key=lambda one: one.version))


def motion_of(work: UnitOfWork, vote: Vote) -> Motion | None:
    """Return the text at hand that a vote is about: the one it names, else the one whose title it puts."""
    if vote.motion_id is not None:
        return work.motions.get(vote.motion_id)
    return next(
        (one for one in work.motions.all(meeting_id=vote.meeting_id) if one.title == vote.question),
        None,
    )


def text_of(work: UnitOfWork, vote: Vote) -> str:
    """Return what a vote resolves where it carries: its text, for a meeting's only question the draft, else its words."""
    motion = motion_of(work, vote)
    if motion is not None:
        return motion.text
    if len(latest_rounds(work, vote.meeting_id)) > 1:
        return vote.question
    meeting = work.meetings.get(vote.meeting_id)
    texts = [one.text for one in work.motions.all(meeting_id=meeting.id)]
    return "\n".join(texts) or work.consultations.get(meeting.consultation_id).draft


def votes_on(work: UnitOfWork, motion: Motion) -> tuple[Vote, ...]:
    """Return the questions that are about a text; a meeting's only question is about every text it has."""
    votes = latest_rounds(work, motion.meeting_id)
    if len(votes) == 1:
        return votes
    return tuple(one for one in votes if motion_of(work, one) == motion)


def word_of(votes: Sequence[Vote]) -> Word:
    """
    Return what the questions of one meeting come to; of several one that carried is a resolution.

    No vote while one of them still waits for its verdict and none has carried.
    """
    words = {vote.word for vote in votes}
    if Word.CARRIED in words:
        return Word.CARRIED
    if words & {Word.NO_VOTE, Word.RUN_OFF} or not words:
        return Word.NO_VOTE
    return Word.NOT_CARRIED if Word.NOT_CARRIED in words else words.pop()


def droppable(work: UnitOfWork, vote: Vote) -> bool:
    """Say whether there is another vote beside this one: the only one of a meeting is worded anew instead."""
    return vote.first_id is not None or len(latest_rounds(work, vote.meeting_id)) > 1


def drop_unopened(app: App, work: UnitOfWork, vote: Vote) -> bool:
    """
    Take back a vote that was only set up; says whether there was another beside it, which the matter needs.

    It is removed with its mobile box; where a paper of it was kept it stays in the record, withdrawn.
    """
    if not droppable(work, vote):
        return False
    for box in work.mobile_boxes.all(vote_id=vote.id):
        work.mobile_boxes.remove(box.id)
    if work.papers.count(vote_id=vote.id):
        now = moment_of(app, work, vote.meeting_id)
        reason = phrases()["spoiled"]["withdrawn"]
        work.votes.save(
            replace(vote, state=VoteState.VOID, void_reason=reason, closed_at=now, voided_at=now)
        )
    else:
        work.votes.remove(vote.id)
    return True


def keep_outcome(case: Case) -> None:
    """Keep what all votes of a matter come to now, after anything that changed one of them."""
    kept = case.work.consultations.get(case.consultation.id)
    case.work.consultations.save(replace(kept, outcome=outcome_of(case)))


def outcome_of(case: Case) -> Outcome:
    """
    Return what all votes of a matter come to: carried once every meeting that votes has carried a question.

    The first meeting that has not says what stands instead. What was agreed without a vote is not touched by one.
    """
    kept = case.work.consultations.get(case.consultation.id).outcome
    if kept in WITHOUT_VOTE:
        return kept
    voting = [step.group for step in case.procedure.steps if step.stage is Stage.VOTE]
    latest = {
        one.group: one for one in case.work.meetings.all(consultation_id=case.consultation.id)
    }
    for group in voting:
        meeting = latest.get(group)
        word = word_of(latest_rounds(case.work, meeting.id)) if meeting else Word.NO_VOTE
        if word is not Word.CARRIED:
            return Outcome.NOT_CARRIED if word is Word.NOT_CARRIED else Outcome.OPEN
    return Outcome.CARRIED
