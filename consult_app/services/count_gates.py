"""What an open vote still lacks before it can be closed, and what comes next in the count."""

from consult_app.domain.counting import (
    Marks,
    differing,
    latest_counts,
    not_called,
    of_answers,
    of_hands,
    of_papers,
    tally_of,
)
from consult_app.domain.finding import Finding, Result
from consult_app.domain.tally import Tally
from consult_app.domain.voting import Vote, VoteMethod
from consult_app.services.stage_view import NextStep
from consult_app.services.weighed_votes import by_area
from consult_app.storage.unit_of_work import UnitOfWork

FIRST, SECOND = 1, 2


def marks_of(work: UnitOfWork, vote: Vote) -> Marks:
    """Count the raw entries of the count in hand."""
    here = {"vote_id": vote.id, "count": vote.count}
    match vote.method:
        case VoteMethod.SECRET_BALLOT:
            return of_papers(work.ballots_read.all(teller=FIRST, **here))
        case VoteMethod.ROLL_CALL:
            return of_answers(work.call_answers.all(**here))
        case VoteMethod.SHOW_OF_HANDS | VoteMethod.CONSENSUS:
            first = latest_counts(work.hand_counts.all(**here)).get(FIRST)
            return of_hands(first) if first else Marks()


def tally_now(work: UnitOfWork, vote: Vote) -> Tally:
    return tally_of(vote, marks_of(work, vote))


def count_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    """Return the gates of an open vote; the last says that it is not closed yet."""
    match vote.method:
        case VoteMethod.SECRET_BALLOT:
            found = _paper_findings(work, vote)
        case VoteMethod.ROLL_CALL:
            found = _call_findings(work, vote)
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
        "vote.collected": NextStep("vote.collect", {"issued": vote.issued}),
        "vote.all_read": NextStep("vote.reading", missing.facts, waiting=True),
        "vote.second_teller": NextStep("vote.second_teller", missing.facts),
        "vote.all_called": NextStep("vote.calling", missing.facts, waiting=True),
        "vote.both_counted": NextStep("vote.counting_hands", missing.facts, waiting=True),
        "vote.counters_agree": NextStep("vote.count_again", missing.facts),
        "vote.hands_at_most": NextStep("vote.count_again", missing.facts),
    }
    return steps[missing.code]


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
    marks = marks_of(work, vote)
    left = vote.returned - marks.total
    read = Finding(
        "vote.all_read",
        Result.NOT_MET if left else Result.MET,
        f"{marks.total}/{vote.returned}",
        str(vote.returned),
        -left,
        facts={"left": left},
    )
    return (read, accounted, *_second_teller(work, vote, marks))


def _second_teller(work: UnitOfWork, vote: Vote, marks: Marks) -> tuple[Finding, ...]:
    if not vote.second_counter.strip():
        return ()
    counts = latest_counts(work.hand_counts.all(vote_id=vote.id, count=vote.count))
    theirs = of_hands(counts[SECOND]) if SECOND in counts else None
    wrong = differing(marks, theirs) if theirs else ()
    facts = {
        "name": vote.second_counter,
        "told": theirs is not None,
        "differing": [mark.value for mark in wrong],
    }
    met = theirs is not None and not wrong
    result = Result.MET if met else Result.NOT_MET
    have = f"{theirs.total if theirs else 0}/{vote.returned}"
    return (Finding("vote.second_teller", result, have, str(vote.returned), facts=facts),)


def _call_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    answers = work.call_answers.all(vote_id=vote.id, count=vote.count)
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


def _hand_findings(work: UnitOfWork, vote: Vote) -> tuple[Finding, ...]:
    counts = latest_counts(work.hand_counts.all(vote_id=vote.id, count=vote.count))
    told = len(counts.keys() & {FIRST, SECOND})
    both = Finding(
        "vote.both_counted", Result.MET if told == SECOND else Result.NOT_MET, f"{told}/2", "2"
    )
    if told < SECOND:
        return (both,)
    one, other = of_hands(counts[FIRST]), of_hands(counts[SECOND])
    wrong = differing(one, other)
    agree = Finding(
        "vote.counters_agree",
        Result.NOT_MET if wrong else Result.MET,
        f"{3 - len(wrong)}/3",
        "3",
        facts={"differing": [mark.value for mark in wrong]},
    )
    most = max(one.total, other.total)
    within = Finding(
        "vote.hands_at_most",
        Result.MET if most <= len(vote.roll) else Result.NOT_MET,
        f"{most}/{len(vote.roll)}",
        f"≤ {len(vote.roll)}",
        len(vote.roll) - most,
        facts={"counted": most, "voters": len(vote.roll)},
    )
    return (both, agree, within)
