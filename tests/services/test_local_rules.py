"""Whose local rules hold here, the village's own over them, and packs that count at once."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.finding import Status
from consult_app.domain.procedure import as_counted
from consult_app.exchange.rule_pack import write_pack
from consult_app.exchange.signing import installation_key
from consult_app.services.case import read_case
from consult_app.services.local_rules import (
    COUNTY,
    VILLAGE,
    LocalRule,
    choose_place,
    differences,
    place_above,
    place_layers,
    remove_local_rule,
    restore_place,
    save_local_rule,
)
from consult_app.services.rule_packs import take_pack, take_pack_back
from consult_app.services.rule_pages import view_rule, view_rules
from consult_app.services.stages import view_stage

DAY = date(2026, 11, 25)
FIRST = date(2026, 1, 1)
NOTICE = LocalRule("villager_reps", "notice", "清溪镇议事规程第9条", FIRST, number=5)


def own_rules(app):
    return tuple(one.plain for one in differences(app, DAY) if one.place == VILLAGE)


def _difference(app, rule, place=VILLAGE):
    wanted = ("villager_reps", rule, place)
    return next(
        one for one in differences(app, DAY) if (one.procedure, one.rule, one.place) == wanted
    )


def _here(app):
    with app.work() as work:
        return app.rules.procedure("villager_reps", DAY, work.villages.get(1).profile or None)


def test_the_rules_of_a_place_count_at_once_and_go_again(app, consultation):
    assert _here(app).notice is None
    choose_place(app, "zhejiang")
    assert _here(app).notice.days == 3
    view_stage(app, consultation, "notice")
    choose_place(app, "")
    assert _here(app).notice is None


def test_the_villages_own_rule_lies_over_its_place(app, consultation):
    choose_place(app, "zhejiang")
    save_local_rule(app, NOTICE)
    assert _here(app).notice.days == 5
    assert _here(app).notice.basis.status is Status.CUSTOM
    assert place_above(app) == "zhejiang"
    assert own_rules(app) == (NOTICE,)
    with app.work() as work:
        assert read_case(app, work, consultation, "notice").procedure.notice.days == 5
    remove_local_rule(app, _difference(app, "notice"))
    assert _here(app).notice.days == 3
    assert VILLAGE not in app.rules.profile_codes


def test_another_place_keeps_the_villages_own_rules(app, village):
    save_local_rule(app, NOTICE)
    choose_place(app, "zhejiang")
    assert own_rules(app) == (NOTICE,)
    assert app.rules.profile(VILLAGE).over == "zhejiang"


def test_an_own_share_makes_a_decision_stricter_never_laxer(app, village):
    strict = LocalRule(
        "villager_reps", "decision", "村规民约第3条", FIRST, unit="members", of="present",
        share=Fraction(2, 3),
    )  # fmt: skip
    save_local_rule(app, strict)
    view = view_rule(app, "villager_reps", DAY)
    line = next(one for one in view.lines if one.name == "decision")
    assert line.differs
    assert {share.need for share in line.here.any_of[0]} == {"> 1/2", "≥ 2/3"}
    assert own_rules(app) == (strict,)


def test_what_is_laxer_than_the_statute_is_shown_and_does_not_count(app, village):
    save_local_rule(app, replace(NOTICE, rule="publication", number=7))
    view = view_rule(app, "villager_reps", DAY)
    assert [(name, each.value) for name, each in view.laxer] == [("publication", 7)]
    assert view.procedure.publication.min_days == 15


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(NOTICE, source=" "), "local-rule.source-missing"),
        (replace(NOTICE, number=0), "local-rule.number-wrong"),
        (replace(NOTICE, rule="quorum", number=0), "local-rule.number-wrong"),
    ],
)
def test_an_own_rule_needs_a_number_and_a_source(app, village, wrong, code):
    with pytest.raises(ExpectedError) as refused:
        save_local_rule(app, wrong)
    assert refused.value.code == code


def test_quotes_in_a_source_survive_the_file(app, village):
    rule = replace(NOTICE, source='会议"决定"\\第1条')
    save_local_rule(app, rule)
    assert own_rules(app) == (rule,)


def test_a_rule_is_read_with_numbers_of_this_village_and_its_history(app, village):
    view = view_rule(app, "villager_reps", DAY)
    assert view.due["members"] >= 9
    assert view.quorum["parts"][0][0]["least"] == -(-view.due["members"] * 2 // 3)
    assert [(one.valid_from.year, one.looked_at) for one in view.versions] == [
        (2026, True),
        (2010, False),
    ]
    assert set(view.versions[1].changed) >= {"party", "publication"}
    assert "quorum" not in view.versions[1].changed


def test_every_rule_in_force_is_listed_on_both_sides_of_the_new_law(app, village):
    now = view_rules(app, DAY)
    assert {"villager_reps", "four_two", "owners_major"} <= {row.code for row in now.rows}
    for on in (DAY, date(2025, 6, 30)):
        for row in view_rules(app, on).rows:
            view_rule(app, row.code, on)
    assert next(row for row in now.rows if row.code == "four_two").to_check > 0


def test_a_pack_counts_at_once_and_is_taken_back(app, village, tmp_path):
    key = installation_key(tmp_path / "town", "清溪镇社会工作办公室", "")
    text = resource("procedures", "villager_reps.toml").read_text("utf-8")
    changed = text.replace('at_least = "2/3"', 'at_least = "3/4"').encode()
    pack = tmp_path / "pack.rules"
    write_pack(pack, "镇规则 2026", DAY, {"procedures/villager_reps.toml": changed}, key)
    with pytest.raises(ExpectedError, match="signer-unknown"):
        take_pack(app, pack)
    take_pack(app, pack, trusted=key.signer.key)
    assert _here(app).quorum.any_of[0][0].den == 4
    assert view_rules(app, DAY).packs[0]["title"] == "镇规则 2026"
    assert take_pack_back(app) == "镇规则 2026"
    assert _here(app).quorum.any_of[0][0].den == 3


def test_county_and_village_lie_over_the_province_in_this_order(app, village):
    choose_place(app, "zhejiang")
    save_local_rule(app, replace(NOTICE, number=7))
    save_local_rule(app, replace(NOTICE, number=5, source="县办法第2条", place=COUNTY))
    assert [(one.code, one.entered_here) for one in place_layers(app)] == [
        ("zhejiang", False),
        (COUNTY, True),
        (VILLAGE, True),
    ]
    assert _here(app).notice.days == 7
    assert place_above(app) == "zhejiang"
    remove_local_rule(app, _difference(app, "notice"))
    assert _here(app).notice.days == 5
    choose_place(app, "")
    assert [one.code for one in place_layers(app)] == [COUNTY]
    assert _here(app).notice.days == 5


def test_a_rule_that_changes_leaves_earlier_meetings_to_the_old_one(app, village):
    save_local_rule(app, NOTICE)
    later = date(2026, 9, 1)
    save_local_rule(app, replace(NOTICE, number=3, since=later))
    rules = lambda on: app.rules.procedure("villager_reps", on, VILLAGE)  # noqa: E731
    assert rules(date(2026, 8, 31)).notice.days == 5
    assert rules(later).notice.days == 3
    remove_local_rule(app, _difference(app, "notice"), last_day=date(2026, 10, 31))
    assert rules(date(2026, 10, 31)).notice.days == 3
    assert rules(date(2026, 11, 1)).notice is None
    assert rules(date(2026, 8, 31)).notice.days == 5


def test_a_rule_of_the_same_day_is_a_correction(app, village):
    save_local_rule(app, NOTICE)
    save_local_rule(app, replace(NOTICE, number=6))
    assert [one.number for one in own_rules(app)] == [6]


def test_a_rule_of_the_province_is_changed_and_given_back(app, village):
    choose_place(app, "shandong")
    before = _difference(app, "notice", "shandong")
    assert before.plain.number == 5
    changed = replace(before.plain, number=8, since=date(2026, 7, 1), source="新办法第20条")
    save_local_rule(app, changed, instead_of=before)
    rules = lambda on: app.rules.procedure("villager_reps", on, "shandong")  # noqa: E731
    assert (rules(date(2026, 6, 30)).notice.days, rules(DAY).notice.days) == (5, 8)
    assert rules(DAY).notice.basis.status is Status.CUSTOM
    four_two = as_counted(app.rules.procedure("four_two", DAY, "shandong"), ("members",))
    assert four_two.notice.days == 5
    assert place_layers(app)[0].changed
    restore_place(app, "shandong")
    assert rules(DAY).notice.days == 5
    assert not place_layers(app)[0].changed
    with pytest.raises(ExpectedError, match="nothing-to-restore"):
        restore_place(app, "shandong")


def test_days_for_representatives_stand_beside_none_of_the_nations(app, village):
    choose_place(app, "shandong")
    found = [one for one in differences(app, DAY) if one.rule == "notice"]
    told = {one.procedure: (one.national, one.here.days, one.overruled) for one in found}
    assert told["four_two"] == told["supervision_choice"] == (None, 5, False)
    assert told["villager_reps"][0] is None


def test_what_says_more_than_one_number_can_only_be_taken_out(app, village):
    choose_place(app, "shandong")
    quorum = _difference(app, "quorum", "shandong")
    assert quorum.plain is None
    remove_local_rule(app, quorum)
    with app.work() as work:
        here = app.rules.procedure(quorum.procedure, DAY, work.villages.get(1).profile)
    assert len(here.quorum.any_of[0]) == 1


def test_every_difference_of_every_place_is_listed_beside_the_nations_rule(app, village):
    for code in app.rules.profile_codes:
        choose_place(app, code)
        for one in differences(app, DAY):
            assert one.theirs is not None
            assert one.place in {layer.code for layer in app.rules.layers(code)}
            units = getattr(one.theirs, "units", ())
            national = app.rules.procedure(one.procedure, DAY)
            national = as_counted(national, units) if units else national
            assert one.national == getattr(national, one.rule)
    choose_place(app, "shandong")
    publication = _difference(app, "publication", "shandong")
    assert publication.overruled
    assert not _difference(app, "notice", "shandong").overruled


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (replace(NOTICE, rule="frequency", number=2), "months"),
        (
            replace(NOTICE, procedure="village_rules", rule="filing", to="township", number=5),
            "days",
        ),
    ],
)
def test_months_and_filing_are_numbers_of_their_own(app, village, rule, told):
    save_local_rule(app, rule)
    here = app.rules.procedure(rule.procedure, DAY, VILLAGE)
    assert getattr(getattr(here, rule.rule), told) == rule.number


def test_fewer_may_demand_a_meeting(app, village):
    tenth = replace(
        NOTICE, rule="convening", unit="representatives", share=Fraction(1, 10), number=0
    )
    save_local_rule(app, tenth)
    assert {share.den for share in _here(app).convening.any_of} == {5, 10}
    assert own_rules(app) == (replace(tenth, of="all"),)


def test_a_place_that_does_not_lie_over_this_village_is_refused(app, village):
    with pytest.raises(ExpectedError, match="place-wrong"):
        save_local_rule(app, replace(NOTICE, place="beijing"))
