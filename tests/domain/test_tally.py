"""Counting papers: what must add up, what a vote came to, options and seats."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.choosing import OptionTally, ShareAsked, choose, option_identities
from consult_app.domain.finding import Basis
from consult_app.domain.procedure import Share
from consult_app.domain.tally import (
    Tally,
    Word,
    identities,
    is_void,
    verdict,
)
from consult_app.services.rulebook import load_rulebook

DAY = date(2026, 11, 20)
PRINTED = Tally(yes=22, no=7, abstain=4, spoiled=1, issued=34, returned=34, printed=40, unused=6)


@pytest.fixture(scope="module")
def reps():
    return load_rulebook().procedure("villager_reps", DAY)


def test_the_account_of_the_drawn_example_adds_up():
    sums = identities(PRINTED, present=34)
    assert [each.code for each in sums] == [
        "printed",
        "issued_at_most_present",
        "returned_at_most_issued",
        "returned",
        "valid",
    ]
    assert all(each.holds for each in sums)
    assert (sums[0].left, sums[0].parts) == (40, {"issued": 34, "unused": 6, "spoiled_before": 0})


@pytest.mark.parametrize(
    ("tally", "code", "off_by"),
    [
        (Tally(22, 7, 4, 1, issued=34, returned=34, printed=41, unused=6), "printed", 1),
        (Tally(22, 7, 4, 1, issued=33, returned=34), "returned_at_most_issued", 1),
        (Tally(22, 7, 4, 0, issued=34, returned=34), "returned", 1),
        (Tally(22, 7, 4, 1, issued=35, returned=34), "issued_at_most_present", 1),
    ],
    ids=[
        "printed",
        "more back than issued",
        "one paper is neither valid nor spoiled",
        "more issued than present",
    ],
)
def test_a_sum_that_does_not_come_out_is_named(tally, code, off_by):
    wrong = [each for each in identities(tally, present=34) if not each.holds]
    assert [(each.code, each.off_by) for each in wrong] == [(code, off_by)]


def test_a_show_of_hands_has_no_papers_to_account_for():
    sums = identities(Tally(yes=18, no=10, abstain=6), present=34)
    assert [each.code for each in sums] == ["valid"]


def test_no_count_is_below_nothing():
    with pytest.raises(ValueError, match="negative"):
        Tally(yes=-1, no=0, abstain=0)
    with pytest.raises(ValueError, match="negative"):
        Tally(yes=1, no=0, abstain=0, issued=-1)
    with pytest.raises(ValueError, match="negative"):
        OptionTally((("甲", -1),), valid=1)


def test_the_verdict_holds_every_number_of_its_sentence(reps):
    told = verdict(reps, PRINTED, {"members": 50}, {"members": 34})
    assert (told.word, told.yes, told.base, told.least, told.margin) == (
        Word.CARRIED,
        22,
        34,
        18,
        4,
    )
    assert (told.left, told.right, told.strict) == (44, 34, True)
    assert told.basis == Basis("vc2025", "30")
    assert told.facts()["base_kind"] == "present"


@pytest.mark.parametrize(
    ("tally", "present", "word"),
    [
        (Tally(17, 12, 4, 1, issued=34, returned=34), 34, Word.NOT_CARRIED),
        (Tally(18, 12, 3, 1, issued=34, returned=34), 34, Word.CARRIED),
        (Tally(33, 0, 0, 0, issued=33, returned=33), 33, Word.NO_QUORUM),
        (Tally(34, 0, 0, 0, issued=33, returned=34), 33, Word.VOID),
    ],
    ids=["a tie", "one more", "one too few came", "one paper too many came back"],
)
def test_what_a_vote_came_to(reps, tally, present, word):
    assert verdict(reps, tally, {"members": 50}, {"members": present}).word is word


def test_a_void_vote_is_void_only_by_more_papers_back():
    assert not is_void(Tally(1, 0, 0, issued=2, returned=1))
    assert not is_void(Tally(1, 0, 0))
    assert is_void(Tally(2, 0, 0, issued=1, returned=2))


def test_without_a_rule_of_counting_nothing_is_weighed():
    talk = load_rulebook().procedure("talk_day", DAY)
    told = verdict(talk, Tally(3, 0, 0), {"invited": 3}, {"invited": 3})
    assert (told.word, told.left, told.right, told.basis) == (Word.NO_VOTE, None, None, None)
    assert told.facts()["law"] == ""


def test_owners_are_judged_by_heads_and_area():
    owners = load_rulebook().procedure("owners_ordinary", DAY)
    due = {"owners": 100, "area": 1_000_000}
    yes = {"owners": 51, "area": 499_999}
    told = verdict(owners, Tally(51, 49, 0), due, due, "owners", yes)
    assert told.word is Word.NOT_CARRIED
    assert (told.unit, told.margin) == ("area", -2)


# -- options -----------------------------------------------------------------------------------


def test_one_mark_a_paper_and_blanks_make_up_the_valid_papers():
    tally = OptionTally((("甲", 12), ("乙", 9)), valid=24, blank=3)
    assert all(each.holds for each in option_identities(tally))
    wrong = OptionTally((("甲", 12), ("乙", 9)), valid=24, blank=2)
    assert [each.code for each in option_identities(wrong) if not each.holds] == ["marks"]


def test_papers_and_marks_are_checked_together():
    tally = OptionTally((("甲", 3),), valid=3, spoiled=1, issued=5, returned=4, printed=6, unused=1)
    assert [each.code for each in option_identities(tally, present=5) if not each.holds] == []


@pytest.mark.parametrize(
    ("marks", "wrong"),
    [
        ((10, 10, 10), []),
        ((10, 11, 1), ["option"]),
        ((10, 10, 11), ["marks_at_most", "option"]),
        ((9, 0, 0), ["marks_at_least"]),
    ],
)
def test_several_marks_a_paper_stay_within_what_ten_papers_can_bear(marks, wrong):
    tally = OptionTally(tuple(zip("甲乙丙", marks, strict=True)), valid=12, blank=2, pick=3)
    assert [each.code for each in option_identities(tally) if not each.holds] == wrong


HALF = Share("members", "present", 1, 2, strict=True, basis=Basis("practice", ""))


def test_the_most_marks_fill_the_seats():
    tally = OptionTally((("甲", 5), ("乙", 20), ("丙", 9)), valid=24, pick=2)
    done = choose(tally, seats=2)
    assert (done.chosen, done.tied, done.short) == (("乙", "丙"), (), ())
    assert done.ranked[0] == ("乙", 20)


def test_a_tie_for_the_last_seat_is_not_settled_by_order():
    tally = OptionTally((("甲", 9), ("乙", 20), ("丙", 9)), valid=24, pick=2)
    done = choose(tally, seats=2)
    assert (done.chosen, done.tied) == (("乙",), ("甲", "丙"))


def test_a_tie_within_the_seats_needs_no_other_round():
    tally = OptionTally((("甲", 9), ("乙", 9), ("丙", 1)), valid=12, pick=2)
    assert choose(tally, seats=2).chosen == ("甲", "乙")


def test_options_below_the_share_are_not_chosen_even_for_free_seats():
    tally = OptionTally((("甲", 13), ("乙", 12), ("丙", 0)), valid=24, pick=2)
    done = choose(tally, 2, (ShareAsked(HALF, 24),))
    assert (done.chosen, done.short) == (("甲",), ("乙", "丙"))


@given(st.integers(1, 10_000), st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_the_least_count_suffices_and_one_less_does_not(base, num, den, strict):
    share = Share("members", "due", min(num, den), den, strict, Basis("practice", ""))
    least = share.least(base)
    part = Fraction(share.num, share.den) * base
    assert share.met(least, base) is (least > part if strict else least >= part) is True
    assert not share.met(least - 1, base)
