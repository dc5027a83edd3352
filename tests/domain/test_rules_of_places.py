"""Rules of a place over a national text: what is added, what is kept, what is overruled; and what changed."""

from datetime import date

import pytest

from consult_app.domain.procedure import Counting
from consult_app.domain.procedure_file import read_procedure
from consult_app.domain.profile import lay_over, read_profile
from consult_app.domain.rule_changes import changes, changes_of_versions, figures
from consult_app.domain.rules import days_between, earliest_meeting_day, notice, publication

DAY = date(2026, 6, 1)
MEMBERS = [[{"unit": "members", "at_least": "1/2"}]]
NATION = {
    "valid_from": date(2020, 1, 1),
    "law": "practice",
    "article": "1",
    "notice": {"days": 10},
    "publication": {"min_days": 15},
    "quorum": {"any_of": MEMBERS},
    "approval": {"by": ["township"]},
    "filing": {"to": "township", "days": 10},
    "frequency": {"months": 6},
    "method": {"needed": ["show_of_hands"]},
    "power": {"delegated": False},
    "party": {},
}


def procedure(**rules):
    head = {"code": "circle", "title": "圈会", "title_en": "Circle", "applies_to": "village"}
    head |= {"body": "circle", "counted": ["members"], "version": [{**NATION, **rules}]}
    return read_procedure(head, "circle.toml")[0]


def here(**rules):
    rule = {
        "procedures": ["circle"],
        "valid_from": date(2020, 1, 1),
        "law": "practice",
        "article": "9",
    }
    head = {"code": "here", "title": "本地", "title_en": "Here", "level": "county"}
    return read_profile(head | {"rule": [rule | rules]}, "here.toml")


def laid(**rules):
    return lay_over(procedure(), [here(**rules)], DAY)


def test_a_laxer_notice_leaves_the_statute_and_is_named():
    found = notice(laid(notice={"days": 3}), date(2026, 5, 26), DAY)
    assert (found.result, found.need) == ("not_met", "≥ 10")
    assert found.facts["overruled"] == [
        {"profile": "here", "value": 3, "law": "practice", "article": "9"}
    ]


def test_the_same_notice_keeps_the_national_source():
    assert laid(notice={"days": 10}).notice.basis.article == "1"
    assert laid(notice={"days": 11}).notice.basis.article == "9"


def test_a_publication_without_days_is_laxer():
    rule = laid(publication={}).publication
    assert (rule.min_days, rule.laxer[0].value) == (15, 0)


def test_offices_limits_and_methods_of_a_place_are_added():
    limit = {"matters": ["land_contract"], "to": "land_contract_plan"}
    over = laid(
        approval={"by": ["county", "township"]},
        power={"delegated": True, "cannot": [limit]},
        method={"needed": ["secret_ballot"]},
        party={"article": "10"},
        filing={"to": "township", "days": 30},
        frequency={"months": 12},
    )
    assert over.approval.by == ("township", "county")
    assert (over.power.delegated, over.power.cannot[0].to) == (True, "land_contract_plan")
    assert over.method.needed == ("secret_ballot",)
    assert over.party.basis.article == "1"
    assert (over.filing.days, over.frequency.months) == (10, 6)


def test_a_share_that_is_there_already_is_not_added_twice():
    assert len(laid(quorum={"any_of": MEMBERS}).quorum.any_of[0]) == 1
    assert laid(quorum={"any_of": MEMBERS}).quorum.units == ("members",)


def test_rules_of_other_days_and_procedures_change_nothing():
    early = lay_over(procedure(), [here(notice={"days": 20})], date(2019, 12, 31))
    assert early.notice.days == 10
    other = here(notice={"days": 20}, procedures=["square"])
    assert lay_over(procedure(), [other], DAY).notice.days == 10


@pytest.mark.parametrize(
    ("counting", "days"),
    [(Counting.CLEAR_DAYS, 9), (Counting.UP_TO_MEETING, 10), (Counting.INCLUSIVE, 11)],
)
def test_days_are_counted_as_the_rule_says(counting, days):
    assert days_between(counting, date(2026, 5, 22), DAY) == days
    assert days_between(counting, DAY, date(2026, 5, 1)) == 0


@pytest.mark.parametrize("counting", ["clear_days", "up_to_meeting"])
def test_the_earliest_day_is_the_first_that_meets_the_rule(counting):
    rule = procedure(notice={"days": 10, "counting": counting})
    first = earliest_meeting_day(rule, date(2026, 5, 1))
    assert notice(rule, date(2026, 5, 1), first).margin == 0
    assert first.day == (12 if counting == "clear_days" else 11)


def test_an_advisory_publication_bars_nothing():
    rule = procedure(publication={"min_days": 15, "advisory": True})
    assert publication(rule, DAY, date(2026, 6, 2)).result == "advice"


def test_without_its_day_a_meeting_cannot_be_judged_for_notice():
    assert notice(procedure(), DAY, None).facts["missing"] == ["held_on"]


# -- what changed ------------------------------------------------------------------------------


def test_changes_name_the_rule_and_its_figures():
    old = procedure()
    new = procedure(
        approval={"by": ["county"]},
        method={"needed": ["secret_ballot"]},
        frequency={"months": 3},
        power={"cannot": [{"matters": ["land_contract"], "to": "land_contract_plan"}]},
        filing={"to": "township", "days": 5},
    )
    told = {
        each.rule: (figures(each.before, {}), figures(each.after, {})) for each in changes(old, new)
    }
    assert told == {
        "filing": ("≤ 10", "≤ 5"),
        "approval": ("township", "county"),
        "power": ("", "land_contract_plan"),
        "frequency": ("6", "3"),
        "method": ("show_of_hands", "secret_ballot"),
    }


def test_other_days_or_sources_of_a_text_are_a_change_of_the_text():
    new = procedure(valid_to=date(2030, 1, 1))
    (change,) = changes(procedure(), new)
    assert (change.rule, change.basis) == ("version", None)
    assert changes(new, new) == ()


def test_texts_that_come_and_go_are_changes():
    old, new = procedure(), procedure(valid_from=date(2026, 1, 1))
    found = changes_of_versions([old], [new])
    assert [(each.valid_from.year, each.rule) for each in found] == [
        (2020, "version"),
        (2026, "version"),
    ]
