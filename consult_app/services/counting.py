"""Entering a count: papers read aloud, names called, hands counted by two; each entry kept at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.choosing import names_marked, same_name
from consult_app.domain.counting import FIRST, SECOND, SETTLED, differing_papers
from consult_app.domain.meeting import MeetingState
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
from consult_app.services.count_gates import (
    answers_of,
    carry_answers,
    carry_papers,
    counts_of,
    papers_of,
)
from consult_app.services.hand_figures import (
    Figures,
    check_hands,
    figures_of,
    parts_of,
    summed,
)
from consult_app.services.meeting_clock import moment_of
from consult_app.services.mobile_box import box_of, may_vote
from consult_app.services.phrases import phrases
from consult_app.services.weighed_votes import by_area
from consult_app.storage.unit_of_work import UnitOfWork


def collect_papers(
    app: App, vote_id: int, returned: int, issued: int, spoiled_before: int = 0
) -> Vote:
    """
    Note what came out of the box and how many papers were issued, before the first is read.

    More back than issued is kept as it is: closing then declares the vote void. Refuses impossible numbers:
    `count.negative`, `count.more-issued-than-voters`, `count.more-issued-than-printed`, `count.already-reading`;
    `box.away` while the mobile box is not back, since its papers are mixed with the others.
    """
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        if work.ballots_read.count(vote_id=vote_id, count=vote.count):
            raise ExpectedError("count.already-reading")
        check_numbers(work, vote, returned, issued, spoiled_before)
        collected = replace(
            vote,
            returned=returned,
            issued=issued,
            spoiled_before=spoiled_before,
            collected_at=moment_of(app, work, vote.meeting_id),
        )
        work.votes.save(collected)
        note_count(app, work, collected, "vote.collected", returned=returned, issued=issued)
        work.commit()
    return collected


def check_numbers(
    work: UnitOfWork, vote: Vote, returned: int, issued: int, spoiled_before: int
) -> None:
    """Refuse numbers of papers that cannot be; more back than issued can, and voids the vote."""
    if min(returned, issued, spoiled_before) < 0:
        raise ExpectedError("count.negative")
    box = box_of(work, vote.id)
    if box is not None and box.back_at is None:
        raise ExpectedError("box.away")
    voters = may_vote(work, vote)
    if issued > voters:
        raise ExpectedError("count.more-issued-than-voters", issued=issued, voters=voters)
    if issued + spoiled_before > vote.printed:
        raise ExpectedError(
            "count.more-issued-than-printed",
            issued=issued + spoiled_before,
            printed=vote.printed,
        )


def read_paper(
    app: App, vote_id: int, mark: Mark, reason: str = "", teller: int = FIRST
) -> BallotRead:
    """
    Note the next paper read aloud; kept before the function returns. `teller` 2 reads the pile for himself.

    Refuses with `count.box-not-opened` before the papers were counted, with `count.all-read` when there are no
    more, `count.reason-missing` for a spoiled one without a reason, and `count.choose-options` where a paper
    chooses among options: see `read_choice`.
    """
    if mark is Mark.SPOILED and not reason.strip():
        raise ExpectedError("count.reason-missing")
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        if vote.on_options and mark not in (Mark.ABSTAIN, Mark.SPOILED):
            raise ExpectedError("count.choose-options")
        paper = _next_paper(
            app,
            work,
            vote,
            teller,
            BallotRead(0, vote_id, 0, mark, reason.strip(), moment_of(app, work, vote.meeting_id)),
        )
        work.commit()
    return paper


def read_choice(
    app: App,
    vote_id: int,
    chosen: Sequence[int] = (),
    written: Sequence[str] = (),
    teller: int = FIRST,
) -> BallotRead:
    """
    Note the next paper of a vote on options: the numbers marked (from 1) and the names written in.

    A paper that marks nothing is an abstention, one that marks more than it may is spoiled as a whole. Refuses as
    `read_paper`, and with `count.no-such-option`, `count.no-write-in`, `count.other-method`.
    """
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        paper = choice_paper(vote, chosen, written)
        paper = _next_paper(
            app, work, vote, teller, replace(paper, at=moment_of(app, work, vote.meeting_id))
        )
        work.commit()
    return paper


def choice_paper(vote: Vote, chosen: Sequence[int], written: Sequence[str]) -> BallotRead:
    """Return what a paper with these marks is: valid, blank, or spoiled for too many; not yet numbered."""
    if not vote.on_options:
        raise ExpectedError("count.other-method", method=vote.method.value)
    numbers = tuple(sorted(set(chosen)))
    if any(not 1 <= number <= len(vote.options) for number in numbers):
        raise ExpectedError("count.no-such-option", most=len(vote.options))
    names = tuple({same_name(name): name.strip() for name in written if name.strip()}.values())
    if len(names) > vote.write_in:
        raise ExpectedError("count.no-write-in", most=vote.write_in)
    printed = {same_name(vote.options[number - 1]) for number in numbers}
    marked = len(numbers) + sum(same_name(name) not in printed for name in names)
    mark, reason = (Mark.YES if marked else Mark.ABSTAIN), ""
    if marked > vote.pick:
        mark, reason = Mark.SPOILED, str(phrases()["spoiled"]["too_many"]).format(pick=vote.pick)
    at = vote.collected_at or vote.opened_at
    if at is None:
        raise ExpectedError("vote.not-open", question=vote.question)
    return BallotRead(0, vote.id, 0, mark, reason, at, chosen=numbers, written=names)


def _next_paper(
    app: App, work: UnitOfWork, vote: Vote, teller: int, paper: BallotRead
) -> BallotRead:
    if vote.collected_at is None:
        raise ExpectedError("count.box-not-opened")
    if teller not in (FIRST, SECOND) or (teller == SECOND and not vote.second_reads):
        raise ExpectedError("count.no-such-counter", counter=teller)
    here = {"vote_id": vote.id, "count": vote.count, "teller": teller}
    number = work.ballots_read.highest("number", **here) + 1
    if number > vote.returned or vote.returned > vote.issued:
        raise ExpectedError("count.all-read", returned=vote.returned)
    before = papers_of(work, vote)
    paper = work.ballots_read.add(replace(paper, number=number, teller=teller, count=vote.count))
    carry_papers(work, vote, (*before, paper))
    facts = {"number": number, "mark": paper.mark.value, "teller": teller}
    if vote.on_options and paper.mark is Mark.YES:
        choice = "、".join(names_marked(vote, paper))
        note_count(app, work, vote, "vote.choice_read", choice=choice, **facts)
    else:
        note_count(app, work, vote, "vote.paper_read", **facts)
    return paper


def take_back_paper(app: App, vote_id: int, teller: int = FIRST) -> BallotRead:
    """Take a teller's last paper back; the journal keeps that it had been read otherwise."""
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        here = {"vote_id": vote_id, "count": vote.count}
        last = work.ballots_read.some(1, by="number", newest=True, teller=teller, **here)
        if not last:
            raise ExpectedError("count.nothing-read")
        number = last[0].number
        for settled in work.ballots_read.all(teller=SETTLED, number=number, **here):
            work.ballots_read.remove(settled.id)
        work.ballots_read.remove(last[0].id)
        note_count(app, work, vote, "vote.paper_taken_back", number=number, mark=last[0].mark.value)
        work.commit()
    return last[0]


def settle_paper(
    app: App,
    vote_id: int,
    number: int,
    mark: Mark,
    reason: str = "",
    chosen: Sequence[int] = (),
    written: Sequence[str] = (),
) -> BallotRead:
    """
    Keep what both tellers see on a paper that they had read differently, with the paper in hand.

    On options `mark` says only whether it is spoiled. Both readings stay; settled again, the last one holds.
    Refuses with `count.not-differing` and `count.reason-missing`.
    """
    if mark is Mark.SPOILED and not reason.strip():
        raise ExpectedError("count.reason-missing")
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        pairs = {pair.number: pair for pair in differing_papers(papers_of(work, vote))}
        if number not in pairs:
            raise ExpectedError("count.not-differing", number=number)
        told = BallotRead(
            0, vote_id, number, mark, reason.strip(), moment_of(app, work, vote.meeting_id)
        )
        if vote.on_options and mark is not Mark.SPOILED:
            told = choice_paper(vote, chosen, written)
        had = pairs[number].settled
        told = replace(
            told,
            id=had.id if had else 0,
            number=number,
            at=moment_of(app, work, vote.meeting_id),
            teller=SETTLED,
            count=vote.count,
        )
        if had is None:
            told = work.ballots_read.add(told)
        else:
            work.ballots_read.save(told)
        note_count(app, work, vote, "vote.paper_settled", number=number, mark=told.mark.value)
        work.commit()
    return told


def answer_call(
    app: App,
    vote_id: int,
    entry_id: int,
    mark: Mark,
    reason: str = "",
    chosen: Sequence[int] = (),
    written: Sequence[str] = (),
) -> CallAnswer:
    """
    Note somebody's answer to the call; a changed answer follows the first with a reason, and both stay.

    On options YES goes with what is named, the numbers (from 1) and names not on the list; nobody can say no. Only an
    owner's paper can be spoiled, what is said aloud cannot. Refuses with `count.stands-aside`, `count.not-on-roll`,
    `count.no-spoiled-answer`, `count.reason-missing`, `count.choose-options`, `count.too-many-named`,
    `count.no-such-option`, `count.no-write-in`.
    """
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.ROLL_CALL)
        told = _named(vote, mark, chosen, written)
        mark = told.mark if told is not None else mark
        if mark is Mark.SPOILED and not by_area(vote):
            raise ExpectedError("count.no-spoiled-answer")
        entry = work.roll.get(entry_id)
        if entry_id not in vote.roll:
            aside = entry.meeting_id == vote.meeting_id and entry.avoids
            code = "count.stands-aside" if aside else "count.not-on-roll"
            raise ExpectedError(code, name=entry.name)
        changed = work.call_answers.count(vote_id=vote_id, roll_entry_id=entry_id, count=vote.count)
        if changed and not reason.strip():
            raise ExpectedError("count.reason-missing")
        before = answers_of(work, vote)
        answer = work.call_answers.add(
            CallAnswer(
                0,
                vote_id,
                entry_id,
                mark,
                moment_of(app, work, vote.meeting_id),
                reason.strip() or (told.reason if told else ""),
                vote.count,
                told.chosen if told else (),
                told.written if told else (),
            )
        )
        carry_answers(work, vote, (*before, answer))
        event = "vote.answer_changed" if changed else "vote.answered"
        choice = "、".join(names_marked(vote, answer)) if mark is Mark.YES and told else ""
        facts = {"choice": choice} if choice else {"mark": mark.value}
        note_count(app, work, vote, f"{event}_to" if choice else event, name=entry.name, **facts)
        work.commit()
    return answer


def _named(
    vote: Vote, mark: Mark, chosen: Sequence[int], written: Sequence[str]
) -> BallotRead | None:
    """Return what an answer on options chooses; nothing of an ordinary one, or where nothing is chosen."""
    if not vote.on_options:
        return None
    if mark is not Mark.YES:
        if mark is Mark.NO:
            raise ExpectedError("count.choose-options")
        return None
    paper = choice_paper(vote, chosen, written)
    if paper.mark is Mark.ABSTAIN:
        raise ExpectedError("count.choose-options")
    if paper.mark is Mark.SPOILED and not by_area(vote):
        raise ExpectedError("count.too-many-named", pick=vote.pick)
    return paper


def take_back_answer(app: App, vote_id: int) -> CallAnswer:
    """Take the last answer back, for a slip of the hand."""
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.ROLL_CALL)
        last = work.call_answers.some(1, newest=True, vote_id=vote_id, count=vote.count)
        if not last:
            raise ExpectedError("count.nothing-read")
        work.call_answers.remove(last[0].id)
        name = work.roll.get(last[0].roll_entry_id).name
        note_count(app, work, vote, "vote.answer_taken_back", name=name)
        work.commit()
    return last[0]


def count_hands(app: App, vote_id: int, counter: int, told: Figures) -> HandCount:
    """
    Keep what one of the two counters counted; counting again adds another, the latest holds.

    With papers it keeps the second teller's totals. Refuses `count.negative`, `count.no-such-counter`,
    `count.choices-missing`, `count.sections-missing`, and `count.more-hands-than-voters`: such figures cannot be
    true and are not kept.
    """
    for part in told.parts():
        if min(part.yes, part.no, part.abstain, part.spoiled, *part.choices) < 0:
            raise ExpectedError("count.negative")
    if counter not in (FIRST, SECOND):
        raise ExpectedError("count.no-such-counter", counter=counter)
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SHOW_OF_HANDS, VoteMethod.SECRET_BALLOT)
        hands = vote.method is VoteMethod.SHOW_OF_HANDS
        if hands:
            told = summed(vote, told)
        if vote.on_options and hands and len(told.choices) != len(vote.options):
            raise ExpectedError("count.choices-missing", options=len(vote.options))
        if hands:
            check_hands(vote, told)
        kept = work.hand_counts.add(
            HandCount(
                0,
                vote_id,
                counter,
                told.yes,
                told.no,
                told.abstain,
                moment_of(app, work, vote.meeting_id),
                told.spoiled,
                vote.count,
                told.choices,
                parts_of(vote, told) if told.sections else (),
            )
        )
        _note_hands(app, work, vote, kept)
        work.commit()
    return kept


def _note_hands(app: App, work: UnitOfWork, vote: Vote, kept: HandCount) -> None:
    """Note a count; while the other counter still counts, the line that everybody sees tells no figure."""
    names = {FIRST: vote.counter, SECOND: vote.second_counter}
    other = counts_of(work, vote).get(SECOND if kept.counter == FIRST else FIRST)
    facts: dict[str, Any] = {"name": names[kept.counter], **figures_of(vote, kept)}
    if kept.parts:
        facts["sections"] = list(kept.parts)
    event = "vote.option_hands_counted" if vote.on_options else "vote.hands_counted"
    if vote.method is VoteMethod.SHOW_OF_HANDS:
        if other is None:
            event = "vote.hands_entered"
        else:
            facts["other"] = names[other.counter]
            facts |= {f"other_{what}": told for what, told in figures_of(vote, other).items()}
            event = "vote.both_option_hands" if vote.on_options else "vote.both_hands"
    note_count(app, work, vote, event, **facts)


def acclaim(app: App, vote_id: int) -> HandCount:
    """Note that the chair asked and nobody was against: everybody who may vote agrees."""
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.ACCLAMATION)
        kept = work.hand_counts.add(
            HandCount(
                0,
                vote_id,
                FIRST,
                len(vote.roll),
                0,
                0,
                moment_of(app, work, vote.meeting_id),
                count=vote.count,
            )
        )
        note_count(app, work, vote, "vote.acclaimed", voters=len(vote.roll))
        work.commit()
    return kept


def open_count(work: UnitOfWork, vote_id: int, *methods: VoteMethod) -> Vote:
    """Return a vote that is being counted in one of these ways; refuses any other, and in a break."""
    vote = work.votes.get(vote_id)
    if vote.state is not VoteState.OPEN:
        raise ExpectedError("vote.not-open", question=vote.question)
    if vote.method not in methods:
        raise ExpectedError("count.other-method", method=vote.method.value)
    meeting = work.meetings.get(vote.meeting_id)
    if meeting.state is MeetingState.ADJOURNED:
        raise ExpectedError("vote.meeting-adjourned", title=meeting.title)
    return vote


def note_count(app: App, work: UnitOfWork, vote: Vote, event: str, **facts: Any) -> None:  # noqa: ANN401
    meeting = work.meetings.get(vote.meeting_id)
    work.note(app.now(), event, consultation=meeting.consultation_id, vote=vote.id, **facts)
