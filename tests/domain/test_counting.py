"""From raw entries to counts."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.counting import (
    Marks,
    count_marks,
    differing,
    latest_counts,
    not_called,
    of_answers,
    of_papers,
    strokes,
    tally_of,
)
from consult_app.domain.tally import identities
from consult_app.domain.voting import BallotRead, CallAnswer, HandCount, Mark, Vote, VoteMethod

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
ON_PAPER = st.sampled_from([Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED])


def answer(entry: int, mark: Mark) -> CallAnswer:
    return CallAnswer(0, 1, entry, mark, NOW)


def ballot(**papers) -> Vote:
    return Vote(1, 1, None, 1, VoteMethod.SECRET_BALLOT, "?", (), **papers)


@given(st.lists(ON_PAPER, max_size=60))
def test_every_paper_is_in_exactly_one_count(marks):
    papers = [BallotRead(0, 1, n, mark, "", NOW) for n, mark in enumerate(marks, 1)]
    assert of_papers(papers).total == len(marks)
    assert of_papers(papers).yes == marks.count(Mark.YES)


@given(st.lists(ON_PAPER, max_size=40))
def test_the_sums_of_a_complete_count_come_out(marks):
    vote = ballot(printed=len(marks) + 3, issued=len(marks), returned=len(marks))
    tally = tally_of(vote, count_marks(marks))
    assert all(each.holds for each in identities(tally, present=len(marks)))


def test_of_a_changed_answer_the_last_one_counts():
    told = [answer(1, Mark.YES), answer(2, Mark.NO), answer(1, Mark.ABSTAIN)]
    assert of_answers(told) == Marks(no=1, abstain=1)


def test_names_are_called_in_the_order_of_the_roll():
    assert not_called((3, 1, 2), [answer(1, Mark.YES)]) == (3, 2)


def test_two_counters_differ_on_what_they_differ():
    assert differing(Marks(26, 5, 2), Marks(26, 6, 2)) == (Mark.NO,)
    assert differing(Marks(26, 5, 2), Marks(26, 5, 2)) == ()


def test_a_counter_who_counts_again_is_believed_the_second_time():
    told = [HandCount(1, 1, 1, 26, 5, 2, NOW), HandCount(2, 1, 1, 26, 6, 2, NOW)]
    assert latest_counts(told)[1].no == 6


def test_a_show_of_hands_has_no_papers():
    vote = Vote(1, 1, None, 1, VoteMethod.SHOW_OF_HANDS, "?", ())
    tally = tally_of(vote, Marks(26, 5, 2))
    assert (tally.issued, tally.returned, tally.printed) == (None, None, None)


def test_nineteen_papers_are_three_characters_and_four_strokes():
    assert strokes(19) == (3, 4)
    assert strokes(0) == (0, 0)
