"""Procedures of several meetings (四议两公开): what the meetings before this one said."""

from collections.abc import Iterator
from dataclasses import dataclass

from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Group, Procedure, Stage, Step
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote
from consult_app.services.case import Case
from consult_app.services.questions import latest_rounds, word_of


@dataclass(frozen=True, slots=True)
class GroupVote:
    """One meeting of the procedure with the latest round of each of its questions; none of them may be there yet."""

    group: Group
    meeting: Meeting | None
    votes: tuple[Vote, ...]

    @property
    def word(self) -> Word:
        """What its questions came to; no vote while none was closed."""
        return word_of(self.votes)


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
            votes = latest_rounds(case.work, meeting.id) if meeting else ()
            yield GroupVote(group, meeting, votes)


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
