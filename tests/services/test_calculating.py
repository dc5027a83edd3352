"""The calculator: a few numbers, judged and forgotten."""

from datetime import date

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Result
from consult_app.domain.tally import Word
from consult_app.services.calculating import (
    Figures,
    calculate,
    known_due,
    told,
    view_calculator,
)

DAY = date(2026, 11, 25)
MEMBERS = ("members",)


def _vote(yes: int, due: int = 50, present: int = 34, **more: int) -> Figures:
    no = present - yes
    return Figures(
        {"members": due},
        {"members": present},
        {"members": yes},
        {"members": no},
        {"members": 0},
        **more,
    )


def test_exactly_half_of_those_present_does_not_carry(app, village):
    found = calculate(app, "villager_reps", DAY, MEMBERS, _vote(17))
    assert (found.word, found.decision.margin) == (Word.NOT_CARRIED, -1)
    assert calculate(app, "villager_reps", DAY, MEMBERS, _vote(18)).word is Word.CARRIED


def test_the_next_thresholds_reach_from_the_meeting_to_everybody(app, village):
    found = calculate(app, "villager_reps", DAY, MEMBERS, _vote(17))
    assert (found.thresholds[0].present, found.thresholds[0].least) == (34, 18)
    assert (found.thresholds[-1].present, found.thresholds[-1].least) == (50, 26)
    assert found.least_present == 34


def test_a_party_meeting_is_reckoned_on_those_due(app, village):
    units = ("voting_members",)
    figures = Figures(
        {"voting_members": 30}, {"voting_members": 22}, {"voting_members": 15}, {}, {}
    )
    found = calculate(app, "party_members_review", DAY, units, figures)
    assert found.word is Word.NOT_CARRIED
    assert {each.least for each in found.thresholds} == {16}


def test_owners_need_both_their_number_and_their_floor_area(app, village):
    both = {"owners": 100, "area": 812050}
    present = {"owners": 70, "area": 600000}
    yes = {"owners": 36, "area": 300000}
    figures = Figures(both, present, yes, {"owners": 34, "area": 300000}, {"owners": 0, "area": 0})
    found = calculate(app, "owners_ordinary", DAY, ("owners", "area"), figures)
    assert (found.word, found.decision.facts["unit"]) == (Word.NOT_CARRIED, "area")


def test_too_few_present_and_too_many_papers_come_before_the_vote(app, village):
    few = calculate(app, "villager_reps", DAY, MEMBERS, _vote(33, present=33))
    assert few.word is Word.NO_QUORUM
    odd = calculate(
        app, "villager_reps", DAY, MEMBERS, _vote(20, issued=34, returned=35, spoiled=1)
    )
    assert odd.word is Word.VOID


def test_what_was_left_empty_counts_as_not_known(app, village):
    figures = Figures(present={"members": 34}, yes={"members": 20})
    found = calculate(app, "villager_reps", DAY, MEMBERS, figures)
    assert (found.word, found.quorum.result) == (Word.UNDECIDABLE, Result.UNKNOWN)
    assert calculate(app, "villager_reps", DAY, MEMBERS, Figures()).word is Word.NO_VOTE


def test_nothing_is_stored(app, village):
    with app.work() as work:
        before = work.latest("roster.imported").id
    calculate(app, "villager_reps", DAY, MEMBERS, _vote(18))
    with app.work() as work:
        assert work.latest("roster.imported").id == before


def test_the_sum_can_be_copied_with_its_article(app, village):
    text = told(app, calculate(app, "villager_reps", DAY, MEMBERS, _vote(18)))
    assert "通过" in text
    assert "村民委员会组织法第三十条" in text
    assert "公示" not in text


def test_only_rules_with_a_number_are_offered_and_the_roster_fills_who_is_due(app, village):
    view = view_calculator(app, DAY)
    codes = {offer.code for offer in view.offers}
    assert view.usual in codes
    assert not codes & {"four_two", "talk_day"}
    assert known_due(app, "villager_reps", MEMBERS, DAY)["members"] >= 9
    assert known_due(app, "owners_major", ("owners", "area"), DAY) == {}


def test_a_day_before_the_first_text_is_refused(app, village):
    with pytest.raises(ExpectedError) as refused:
        calculate(app, "villager_reps", date(1999, 1, 1), MEMBERS, Figures())
    assert refused.value.code == "procedure.not-in-force"
