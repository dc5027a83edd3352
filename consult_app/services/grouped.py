"""Procedures of several meetings (四议两公开): what the meetings before this one said."""

from collections.abc import Iterator
from dataclasses import dataclass

from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Group, Procedure, Stage, Step
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote
from consult_app.services.case import Case


@dataclass(frozen=True, slots=True)
class GroupVote:
    """One meeting of the procedure with its latest vote; either may not be there yet."""

    group: Group
    meeting: Meeting | None
    vote: Vote | None

    @property
    def word(self) -> Word:
        """What it came to; no vote while none was closed."""
        if self.vote is None or not self.vote.verdict:
            return Word.NO_VOTE
        return Word(self.vote.verdict["word"])


def votes_after(procedure: Procedure, step: Step) -> bool:
    """Say whether another meeting votes after this step."""
    later = procedure.steps[procedure.steps.index(step) + 1 :]
    return any(each.stage is Stage.VOTE for each in later)


def group_votes(case: Case) -> Iterator[GroupVote]:
    """Yield each meeting that votes, in the order of the procedure."""
    voting = {step.group for step in case.procedure.steps if step.stage is Stage.VOTE}
    meetings = {
        each.group: each for each in case.work.meetings.all(consultation_id=case.consultation.id)
    }
    for group in case.procedure.groups:
        if group.key in voting:
            meeting = meetings.get(group.key)
            latest = case.work.votes.some(1, newest=True, meeting_id=meeting.id) if meeting else ()
            yield GroupVote(group, meeting, latest[0] if latest else None)


def agreed_before(case: Case) -> Finding | None:
    """
    Say whether every meeting before this one has agreed; nothing for the first and in a plain procedure.

    A meeting that did not agree stops the matter: the later ones may not go on as if it had.
    """
    before = []
    for each in group_votes(case):
        if each.group.key == case.step.group:
            break
        before.append(each)
    if not case.step.group or not before:
        return None
    agreed = [each for each in before if each.word is Word.CARRIED]
    behind = [each for each in before if each not in agreed]
    missing = [each.group.title for each in behind]
    steps = [f"{each.group.key}.{Stage.VOTE}" for each in behind]
    return Finding(
        "sign_in.before",
        Result.NOT_MET if missing else Result.MET,
        have=f"{len(agreed)}/{len(before)}",
        need=str(len(before)),
        margin=len(agreed) - len(before),
        basis=case.procedure.basis,
        facts={"missing": missing, "steps": steps},
    )
