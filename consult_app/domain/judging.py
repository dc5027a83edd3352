"""Judging one meeting: every rule of the procedure against the facts of a case, and what comes of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from consult_app.domain.case import Case, CaseVote
from consult_app.domain.finding import Finding, Result
from consult_app.domain.procedure import Procedure, as_counted
from consult_app.domain.rules import (
    approval,
    ballot_account,
    composition,
    convening,
    decision,
    delegation,
    filing,
    notice,
    party_discussion,
    publication,
    quorum,
)
from consult_app.domain.rules.ballots import WITHOUT_PAPERS, votes_on_papers
from consult_app.domain.rules.weighing import Counts
from consult_app.domain.tally import Word, outcome


@dataclass(frozen=True, slots=True)
class Judged:
    """What the rules said of one meeting, in the order of the stages; `step` is its group ("" for the main one)."""

    step: str
    procedure: Procedure
    outcome: Word
    findings: tuple[Finding, ...]


def judge(procedure: Procedure, case: Case, step: str = "") -> Judged:
    """Judge one meeting by a procedure (with its place's rules laid over it)."""
    units = tuple(case.vote.yes if case.vote else case.due)
    procedure = as_counted(procedure, units)
    enough = quorum(procedure, case.due, case.present, case.area_digits)
    papers = _papers(case.vote, case.present)
    agreed = _decision(procedure, case, enough)
    held = case.held_on
    # The body's own counts; how many are due serves where its size was not said.
    body = {**case.due, **case.composition}
    findings = (
        notice(procedure, case.notice_given_on, held, case.short_notice_reason),
        convening(procedure, case.called_for_by, body),
        party_discussion(procedure, case.party_discussed_on, held),
        composition(procedure, body),
        enough,
        papers,
        agreed,
        publication(procedure, case.published_from, case.published_to, held),
        filing(procedure, case.filed_on, held),
        approval(procedure, case.approved, held),
        delegation(procedure, case.matter, case.delegated_on, held, units),
    )
    word = outcome(void=_void(papers), voted=case.vote is not None, quorum=enough, decision=agreed)
    return Judged(step, procedure, word, tuple(each for each in findings if each is not None))


def _papers(vote: CaseVote | None, present: Counts) -> Finding | None:
    if vote is None:
        return None
    if vote.issued is None and vote.returned is None and vote.method in WITHOUT_PAPERS:
        return None
    unit, votes = votes_on_papers(vote.yes, vote.no, vote.abstain)
    return ballot_account(vote.issued, vote.returned, vote.spoiled, votes, present.get(unit))


def _void(papers: Finding | None) -> bool:
    return papers is not None and papers.facts.get("identity") == "returned_at_most_issued"


def _decision(procedure: Procedure, case: Case, enough: Finding | None) -> Finding | None:
    yes: Counts = case.vote.yes if case.vote else {}
    unit = ""
    if enough is not None and enough.result is Result.MET:
        unit = str(enough.facts["unit"])
    return decision(procedure, case.due, case.present, yes, unit, case.area_digits)


def whole_outcome(main: Judged, before: Iterable[Judged]) -> Word:
    """
    Settle what a grouped procedure came to: one meeting that failed stops the whole.

    `before` are the meetings that were held, or must have been; one of them of which nothing is known leaves the
    whole undecided, unless there was no vote at the end at all.
    """
    words = [each.outcome for each in (*before, main)]
    for stop in (Word.VOID, Word.NO_QUORUM, Word.NOT_CARRIED):
        if stop in words:
            return stop
    if main.outcome is not Word.CARRIED:
        return main.outcome
    return Word.CARRIED if set(words) == {Word.CARRIED} else Word.UNDECIDABLE
