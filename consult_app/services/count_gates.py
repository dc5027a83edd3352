"""What an open vote still lacks before it can be closed, and what comes next in the count."""

from typing import Any

from consult_app.domain.choosing import OptionTally, count_papers, count_raised
from consult_app.domain.counting import (
    FIRST,
    SECOND,
    Marks,
    differing,
    differing_choices,
    differing_papers,
    differing_sections,
    holding_papers,
    latest_counts,
    not_called,
    of_answers,
    of_hands,
    of_papers,
    tally_of,
)
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import PresenceKind, RollEntry
from consult_app.domain.tally import Tally
from consult_app.domain.voting import BallotRead, CallAnswer, HandCount, Vote, VoteMethod
from consult_app.services.mobile_box import box_of
from consult_app.services.stage_view import NextStep
from consult_app.services.weighed_votes import by_area, option_tally
from consult_app.storage.unit_of_work import UnitOfWork

NAMED = 6
"""How many names a finding tells."""


def papers_of(work: UnitOfWork, vote: Vote) -> tuple[BallotRead, ...]:
    """Return every reading of a paper in the count in hand, of both tellers and what they settled on."""
    return work.remembered(
        ("papers", vote.id, vote.count),
        lambda: work.ballots_read.all(vote_id=vote.id, count=vote.count),
    )


def carry_papers(work: UnitOfWork, vote: Vote, papers: tuple[BallotRead, ...]) -> None:
    """Remember the readings with the one just added: of 500 papers read by two nobody waits for 1,000 rows."""
    work.carry(("papers", vote.id, vote.count), papers)


def answers_of(work: UnitOfWork, vote: Vote) -> tuple[CallAnswer, ...]:
    """Return every answer to the call in the count in hand, also those changed since."""
    return work.remembered(
        ("answers", vote.id, vote.count),
        lambda: work.call_answers.all(vote_id=vote.id, count=vote.count),
    )


def called_lines(work: UnitOfWork, vote: Vote) -> tuple[RollEntry, ...]:
    """Return the lines of the roll that are called; who comes or goes meanwhile does not change the frozen roll."""
    return work.remembered(("called", vote.id), lambda: work.roll.among("id", vote.roll))


def carry_answers(work: UnitOfWork, vote: Vote, answers: tuple[CallAnswer, ...]) -> None:
    """Remember the answers with the one just added, and the lines that were called: an answer changes none."""
    work.carry(("answers", vote.id, vote.count), answers)
    for key, lines in work.recall("called", vote.id).items():
        work.carry(key, lines)


def counts_of(work: UnitOfWork, vote: Vote) -> dict[int, HandCount]:
    """Return the figures that hold of each counter."""
    return latest_counts(work.hand_counts.all(vote_id=vote.id, count=vote.count))


def marks_of(work: UnitOfWork, vote: Vote) -> Marks:
    """Count the raw entries of the count in hand; on options `yes` are the papers that choose something."""
    match vote.method:
        case VoteMethod.SECRET_BALLOT:
            return of_papers(holding_papers(papers_of(work, vote)))
        case VoteMethod.ROLL_CALL:
            return of_answers(answers_of(work, vote))
        case VoteMethod.SHOW_OF_HANDS | VoteMethod.ACCLAMATION | VoteMethod.CONSENSUS:
            first = counts_of(work, vote).get(FIRST)
            return of_hands(first) if first else Marks()


def tally_now(work: UnitOfWork, vote: Vote) -> Tally:
    return tally_of(vote, marks_of(work, vote))


def option_tally_now(work: UnitOfWork, vote: Vote) -> OptionTally:
    """Count the options of the count in hand."""
    if vote.method is VoteMethod.SECRET_BALLOT:
        return count_papers(vote, holding_papers(papers_of(work, vote)))
    if vote.method is VoteMethod.ROLL_CALL:
        return option_tally(work, vote)
    return count_raised(vote, counts_of(work, vote).get(FIRST))


def section_values(work: UnitOfWork, vote: Vote) -> list[dict[str, Any]]:
    """Return what both counters agreed on in each section, as a verdict keeps it; nothing of a hall counted as one."""
    first: HandCount | None = counts_of(work, vote).get(FIRST)
    return [dict(part) for part in first.parts] if first is not None else []


def count_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    """Return the gates of an open vote; the last says that it is not closed yet."""
    match vote.method:
        case VoteMethod.SECRET_BALLOT:
            found = (*_box_findings(work, vote), *_paper_findings(work, vote))
        case VoteMethod.ROLL_CALL:
            found = _call_findings(work, vote)
        case VoteMethod.ACCLAMATION:
            found = _acclamation_findings(work, vote)
        case VoteMethod.SHOW_OF_HANDS | VoteMethod.CONSENSUS:
            found = _hand_findings(work, vote)
    return (*found, Finding("vote.closed", Result.NOT_MET))


def open_step(work: UnitOfWork, vote: Vote, found: tuple[Finding, ...]) -> NextStep:
    """Return the next step of an open vote: what people must do, or closing it."""
    missing = next((one for one in found if one.blocks and one.code != "vote.closed"), None)
    if missing is None:
        if vote.method is VoteMethod.SECRET_BALLOT and vote.returned > vote.issued:
            return NextStep("vote.close_void", {"returned": vote.returned, "issued": vote.issued})
        return NextStep("vote.close")
    steps = {
        "vote.box_back": NextStep("vote.box_back", missing.facts),
        "vote.collected": NextStep("vote.collect", {"issued": vote.issued}),
        "vote.all_read": NextStep(
            "vote.reading_options" if vote.on_options else "vote.reading",
            missing.facts,
            waiting=True,
        ),
        "vote.second_teller": NextStep("vote.second_teller", missing.facts),
        "vote.papers_differ": NextStep("vote.settle", missing.facts),
        "vote.all_called": NextStep(
            "vote.calling_options" if vote.on_options else "vote.calling",
            missing.facts,
            waiting=True,
        ),
        "vote.acclaimed": NextStep("vote.acclaiming", missing.facts, waiting=True),
        "vote.both_counted": NextStep("vote.counting_hands", missing.facts, waiting=True),
        "vote.counters_agree": NextStep("vote.count_again", missing.facts),
        "vote.sections_agree": NextStep("vote.count_section_again", missing.facts),
    }
    return steps[missing.code]


def _box_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    box = box_of(work, vote.id)
    if box is None:
        return ()
    back = box.back_at is not None
    facts = {"asked": len(box.asked), "reached": len(box.reached)}
    have = f"{len(box.reached)}/{len(box.asked)}" if back else ""
    return (Finding("vote.box_back", Result.MET if back else Result.NOT_MET, have, facts=facts),)


def _paper_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    if vote.collected_at is None:
        facts = {"issued": vote.issued}
        return (Finding("vote.collected", Result.NOT_MET, "", f"≤ {vote.issued}", facts=facts),)
    more = vote.returned > vote.issued
    accounted = Finding(
        "vote.returned",
        Result.ADVICE if more else Result.MET,
        f"{vote.returned}/{vote.issued}",
        f"≤ {vote.issued}",
        vote.issued - vote.returned,
        facts={"returned": vote.returned, "issued": vote.issued},
    )
    if more:
        return (accounted,)  # void as a whole: there is nothing to read
    papers = papers_of(work, vote)
    marks = of_papers(holding_papers(papers))
    left = vote.returned - marks.total
    read = Finding(
        "vote.all_read",
        Result.NOT_MET if left else Result.MET,
        f"{marks.total}/{vote.returned}",
        str(vote.returned),
        -left,
        facts={"left": left},
    )
    return (read, accounted, *_second_teller(work, vote, marks, papers))


def _second_teller(
    work: UnitOfWork, vote: Vote, marks: Marks, papers: tuple[BallotRead, ...]
) -> tuple[Finding, ...]:
    if not vote.second_counter.strip():
        return ()
    if vote.second_reads:
        return (_second_reading(vote, papers),)
    counts = counts_of(work, vote)
    told = counts.get(SECOND)
    theirs = of_hands(told) if told else None
    wrong = [mark.value for mark in differing(marks, theirs)] if theirs else []
    facts = {
        "name": vote.second_counter,
        "told": theirs is not None,
        "differing": wrong,
    }
    met = theirs is not None and not wrong
    have = f"{theirs.total if theirs else 0}/{vote.returned}"
    result = Result.MET if met else Result.NOT_MET
    return (Finding("vote.second_teller", result, have, str(vote.returned), facts=facts),)


def _second_reading(vote: Vote, papers: tuple[BallotRead, ...]) -> Finding:
    """Both tellers have entered every paper, and what they read differently was settled one by one."""
    read = sum(paper.teller == SECOND for paper in papers)
    unsettled = [pair.number for pair in differing_papers(papers) if pair.settled is None]
    facts: dict[str, Any] = {"name": vote.second_counter, "left": vote.returned - read}
    if unsettled:
        facts |= {"numbers": unsettled, "count": len(unsettled), "number": unsettled[0]}
        return Finding("vote.papers_differ", Result.NOT_MET, str(len(unsettled)), facts=facts)
    result = Result.MET if read == vote.returned else Result.NOT_MET
    have = f"{read}/{vote.returned}"
    return Finding("vote.second_teller", result, have, str(vote.returned), facts=facts)


def _call_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    answers = answers_of(work, vote)
    left = len(not_called(vote.roll, answers))
    called = len(vote.roll) - left
    result = Result.NOT_MET if left else Result.MET
    if left and called and by_area(vote):
        result = (
            Result.ADVICE
        )  # an owner who gives no paper takes no part, and keeps nobody waiting
    facts = {"left": left}
    have = f"{called}/{len(vote.roll)}"
    return (Finding("vote.all_called", result, have, str(len(vote.roll)), -left, facts=facts),)


def _acclamation_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    asked = FIRST in counts_of(work, vote)
    return (Finding("vote.acclaimed", Result.MET if asked else Result.NOT_MET),)


def _hand_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    counts = counts_of(work, vote)
    told = len(counts.keys() & {FIRST, SECOND})
    both = Finding(
        "vote.both_counted", Result.MET if told == SECOND else Result.NOT_MET, f"{told}/2", "2"
    )
    if told < SECOND:
        return (both, *_left_since(work, vote))
    one, other = counts[FIRST], counts[SECOND]
    wrong = [mark.value for mark in differing(of_hands(one), of_hands(other))]
    options = [vote.options[each] for each in differing_choices(one.choices, other.choices)]
    compared = len(vote.options) + 1 if vote.on_options else 3
    if vote.on_options:
        wrong = [mark for mark in wrong if mark == "abstain"]
    facts: dict[str, Any] = {"differing": wrong, "options": options}
    left = len(wrong) + len(options)
    if vote.sections:
        apart = differing_sections(one, other)
        compared, left = len(vote.sections), len(apart)
        facts["sections"] = "、".join(apart)
    agree = Finding(
        "vote.sections_agree" if vote.sections else "vote.counters_agree",
        Result.NOT_MET if left else Result.MET,
        f"{compared - left}/{compared}",
        str(compared),
        facts=facts,
    )
    return (both, agree, *_left_since(work, vote))


def _left_since(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    """Name who left after the list of a vote by hands was frozen: they stay on it, and raise no hand any more."""
    on_roll = set(vote.roll)
    gone = work.roll.all(meeting_id=vote.meeting_id, standing=PresenceKind.LEFT)
    names = [one.name for one in gone if one.id in on_roll]
    if not names:
        return ()
    facts = {"names": names[:NAMED], "people": len(names)}
    return (Finding("vote.left_since", Result.ADVICE, str(len(names)), facts=facts),)
