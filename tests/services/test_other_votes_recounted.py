"""Two readers, seats with another round, acclamation, the mobile box: totals equal a recount written here anew."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_maker import members_of, opened_meeting

from consult_app.domain.tally import Word
from consult_app.domain.voting import Mark, VoteKind, VoteMethod, VoteState
from consult_app.services.counting import (
    Figures,
    acclaim,
    collect_papers,
    count_hands,
    read_choice,
    read_paper,
    settle_paper,
    take_back_paper,
)
from consult_app.services.mobile_box import bring_box_back, plan_box
from consult_app.services.vote_ends import object_to_acclamation, repeat_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

MARKS = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)
NAMES = ("高一", "罗二", "宋三", "唐四")
TELLERS = {"supervisor": "甲", "counter": "乙", "caller": "丁", "printed": 99}
HERE, SEATS, PICK = 8, 2, 2
lives = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
marks = st.sampled_from(MARKS)
papers = st.lists(st.sets(st.integers(1, len(NAMES)), max_size=3), min_size=HERE, max_size=HERE)


def set_up(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    told = SetUp("怎么办", method, **{**TELLERS, **facts})
    return save_set_up(app, meeting.consultation_id, "vote", told)


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    set_up(app, meeting, method, **facts)
    return open_vote(app, meeting.consultation_id, "vote")


def read(app, vote, mark, teller) -> None:
    read_paper(app, vote.id, mark, "看不清" if mark is Mark.SPOILED else "", teller)


@lives
@given(
    st.lists(st.tuples(marks, marks, marks, st.booleans()), min_size=HERE, max_size=HERE),
    st.lists(st.booleans(), min_size=2 * HERE, max_size=2 * HERE),
)
def test_two_readers_come_to_what_both_saw(app, pile, turns):
    """Whoever reads faster, and whatever is taken back: what both read counts, and what they settled on."""
    meeting = opened_meeting(app, HERE)
    vote = opened(app, meeting, second_counter="丙", second_reads=True)
    collect_papers(app, vote.id, HERE, HERE)
    order = [1 if first else 2 for first in turns]
    for teller in (*order, *[1] * HERE, *[2] * HERE):
        done = order_read(app, vote, teller)
        if done == HERE:
            continue
        if pile[done][3]:
            read(app, vote, Mark.ABSTAIN, teller)
            take_back_paper(app, vote.id, teller)
        read(app, vote, pile[done][teller - 1], teller)
    told = []
    for number, (first, second, settled, _) in enumerate(pile, 1):
        if first is not second:
            settle_paper(app, vote.id, number, settled, "两人同看")
        told.append(first if first is second else settled)
    tally = close_vote(app, vote.id).verdict["tally"]
    assert [tally[mark.value] for mark in MARKS] == [told.count(mark) for mark in MARKS]


def order_read(app, vote, teller) -> int:
    with app.work() as work:
        return len(work.ballots_read.all(vote_id=vote.id, teller=teller))


def cast(app, vote, drawn) -> dict[str, int]:
    """Read the papers in; return what an independent counter wrote down."""
    collect_papers(app, vote.id, len(vote.roll), len(vote.roll))
    told: dict[str, int] = dict.fromkeys(vote.options, 0)
    for chosen in drawn:
        within = sorted(number for number in chosen if number <= len(vote.options))
        read_choice(app, vote.id, within)
        if len(within) <= vote.pick:
            for number in within:
                told[vote.options[number - 1]] += 1
    return told


def winners(told, free, *, by_most) -> set[str]:
    """Return who is chosen: above half of those here unless the most decide, and no tie for the last seat."""
    fit = {name: votes for name, votes in told.items() if votes and (by_most or votes * 2 > HERE)}
    if len(fit) <= free:
        return set(fit)
    last = sorted(fit.values(), reverse=True)[free]  # the best of those for whom no seat is left
    return {name for name, votes in fit.items() if votes > last}


@lives
@given(papers, papers)
def test_seats_and_another_round_equal_a_count_by_hand(app, first, second):
    meeting = opened_meeting(app, HERE)
    facts = {"kind": VoteKind.SEATS, "options": NAMES, "pick": PICK, "seats": SEATS}
    vote = opened(app, meeting, **facts)
    told = cast(app, vote, first)
    vote = close_vote(app, vote.id)
    assert {each["name"]: each["votes"] for each in vote.verdict["options"]} == told
    chosen = winners(told, SEATS, by_most=False)
    assert set(vote.verdict["chosen"]) == chosen
    if vote.verdict["word"] != Word.RUN_OFF:
        assert len(chosen) == SEATS
        return
    again = repeat_vote(app, vote.id)
    assert (again.round, set(again.chosen_before)) == (vote.round + 1, chosen)
    assert not chosen & set(again.options)
    with app.work() as work:
        work.votes.save(replace(again, printed=TELLERS["printed"]))
        work.note(app.now(), "vote.set_up", undo=False)
        work.commit()
    again = open_vote(app, meeting.consultation_id, "vote")
    told = cast(app, again, second)
    again = close_vote(app, again.id)
    assert {each["name"]: each["votes"] for each in again.verdict["options"]} == told
    more = winners(told, SEATS - len(chosen), by_most=again.by_most)
    assert set(again.verdict["chosen"]) | chosen == more | chosen
    assert len(more | chosen) <= SEATS


@lives
@given(st.integers(6, 9), st.booleans(), st.integers(0, 5))
def test_an_acclamation_is_everybody_or_nobody(app, here, against, yes):
    meeting = opened_meeting(app, here)
    vote = opened(app, meeting, VoteMethod.ACCLAMATION)
    if not against:
        acclaim(app, vote.id)
        vote = close_vote(app, vote.id)
        assert (vote.verdict["tally"]["yes"], vote.verdict["word"]) == (here, Word.CARRIED)
        return
    assert object_to_acclamation(app, vote.id).state is VoteState.VOID
    repeat_vote(app, vote.id)
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS, second_counter="丙")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(yes, here - yes, 0))
    vote = close_vote(app, vote.id)
    assert (vote.round, vote.verdict["tally"]["yes"]) == (2, yes)
    assert (vote.verdict["word"] == Word.CARRIED) == (yes * 2 > here)


@lives
@given(
    st.integers(6, 7),
    st.sets(st.integers(0, 1)),
    st.sets(st.integers(0, 1)),
    st.integers(0, 9),
)
def test_a_mobile_box_adds_just_those_it_reached(app, here, asked, reached, yes):
    meeting = opened_meeting(app, here)
    absent = [one.id for one in members_of(app, meeting) if not one.here]
    out = [absent[number] for number in asked]
    vote = set_up(app, meeting)
    if out:
        plan_box(app, vote.id, ["孙秀英", "许文清", "马德福"], out, "行动不便")
    vote = open_vote(app, meeting.consultation_id, "vote")
    assert len(vote.roll) == here + len(out)
    got = [absent[number] for number in asked & reached]
    if out:
        bring_box_back(app, vote.id, got)
    voters, yes = here + len(got), min(yes, here + len(got))
    collect_papers(app, vote.id, voters, voters)
    for number in range(voters):
        read_paper(app, vote.id, Mark.YES if number < yes else Mark.NO)
    vote = close_vote(app, vote.id)
    tally = vote.verdict["tally"]
    assert (tally["issued"], tally["yes"], tally["no"]) == (voters, yes, voters - yes)
    assert vote.verdict["eligible"] == voters
    assert vote.present == here
    assert (vote.verdict["word"] == Word.CARRIED) == (yes * 2 > voters)
