"""The next step around a vote: with the vote itself, with the next matter of the same meeting, with its report."""

from consult_app.domain.consultation import WITHOUT_VOTE, passed_codes
from consult_app.domain.finding import Finding
from consult_app.domain.meeting import MeetingState
from consult_app.domain.procedure import Stage
from consult_app.domain.tally import Word
from consult_app.domain.voting import Vote, VoteState
from consult_app.services.case import Case
from consult_app.services.count_gates import open_step
from consult_app.services.going_on_view import came_to_nothing
from consult_app.services.grouped import votes_after
from consult_app.services.meeting_run import overrides_here
from consult_app.services.questions import current_vote
from consult_app.services.stage_view import NextStep
from consult_app.services.together import untouched
from consult_app.services.together_view import held_together
from consult_app.services.vote_gates import voters
from consult_app.services.vote_papers import reported

UNABLE = (Word.NO_QUORUM, Word.UNDECIDABLE)
REPORTS = REPORT, REPORT_BEFORE = "vote.print_report", "vote.print_report_before"
"""Next steps that ask for the report, the second where a later meeting of the procedure votes again."""


def step_around(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """
    Return how to go on with the vote in hand, and after it with the next matter of the same meeting.

    The hall does not wait for a report: while others are still to come it stays a finding of this matter, and is
    asked for behind the last one.
    """
    step = vote_step(case, found)
    if step is not None and step.code not in REPORTS:
        return step
    return _next_matter(case) or step or _too_few(case, found) or _report_elsewhere(case)


def _too_few(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Say how many are short where a vote that could be opened waits for people only."""
    quorum = next((one for one in found if one.code == "quorum"), None)
    if quorum is None or not quorum.blocks or "quorum" in passed_codes(overrides_here(case), found):
        return None
    steps = (one for one in case.procedure.steps if one.stage is Stage.SIGN_IN)
    same = [one.key for one in steps if one.group == case.step.group]
    if not same or quorum.margin is None or "parts" in quorum.facts:
        return None  # an owners' quorum is told in two numbers by its gate
    there = {"case": case.consultation.id, "step": same[0]}
    return NextStep("vote.too_few", {**quorum.facts, "short": -quorum.margin, **there})


def _next_matter(case: Case) -> NextStep | None:
    """While the meeting goes on and this matter has come to something, the next one is taken up."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN or untouched(case.work, meeting):
        return None
    vote = current_vote(case.work, meeting)
    if vote is not None and vote.state is VoteState.SET_UP:
        return None  # a further question waits for its gates
    other = held_together(case).following
    if other is None:
        return None
    facts = {"title": other.title, "case": other.case_id, "step": other.step(Stage.DELIBERATION)}
    return NextStep("vote.next_matter", facts)


def _report_elsewhere(case: Case) -> NextStep | None:
    """Before the people go, lead back to a matter of this meeting whose tellers have no report to sign yet."""
    meeting = case.meeting
    if meeting is None or meeting.state is not MeetingState.OPEN or untouched(case.work, meeting):
        return None
    held = {one.meeting_id: one for one in held_together(case).matters if not one.here}
    for id_, other in held.items():
        vote = current_vote(case.work, case.work.meetings.get(id_))
        if vote is not None and vote.state is VoteState.CLOSED and not reported(case.work, vote):
            facts = {"title": other.title, "case": other.case_id, "step": other.step(Stage.VOTE)}
            return NextStep("vote.report_of_matter", facts)
    return None


def _too_late(case: Case, vote: Vote | None) -> bool:
    """Say whether a vote waits for something that cannot be done any more: the meeting is over."""
    if case.meeting is None or case.meeting.state is not MeetingState.CLOSED:
        return False
    if vote is None or vote.state in (VoteState.SET_UP, VoteState.VOID):
        return True
    if vote.word in UNABLE:
        return reported(case.work, vote)
    return vote.word is Word.RUN_OFF


def vote_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return how to go on with the vote in hand, up to its printed report."""
    if case.meeting is None or case.meeting.opened_at is None:
        return None
    vote = current_vote(case.work, case.meeting)
    if case.consultation.outcome in WITHOUT_VOTE:
        return None
    if _too_late(case, vote):
        return NextStep("vote.meet_again") if came_to_nothing(case) else None
    if vote is None or vote.state is VoteState.SET_UP:
        given = overrides_here(case)
        passed = passed_codes(given, found)
        blocked = any(one.blocks and one.code not in passed | {"vote.closed"} for one in found)
        return None if blocked else NextStep("vote.open", {"voters": len(voters(case))})
    if vote.state is VoteState.VOID:
        return NextStep("vote.repeat", {"round": vote.round + 1})
    if vote.state is VoteState.OPEN:
        return open_step(case.work, vote, found)
    if vote.verdict.get("word") == Word.RUN_OFF:
        left = vote.seats - len(vote.verdict["chosen"])
        return NextStep("vote.run_off", {"round": vote.round + 1, "left": left})
    if reported(case.work, vote):
        return None
    more = votes_after(case.procedure, case.step)
    return NextStep(REPORT_BEFORE if more else REPORT)
