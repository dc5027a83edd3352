"""Whose local rules hold here, the village's own over them, and packs that count at once."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.finding import Status
from consult_app.exchange.rule_pack import write_pack
from consult_app.exchange.signing import installation_key
from consult_app.services.case import read_case
from consult_app.services.own_rules import (
    OWN,
    OwnRule,
    choose_place,
    own_rules,
    place_above,
    remove_own_rule,
    save_own_rule,
)
from consult_app.services.rule_packs import take_pack, take_pack_back
from consult_app.services.rule_pages import view_rule, view_rules
from consult_app.services.stages import view_stage

DAY = date(2026, 11, 25)
FIRST = date(2026, 1, 1)
NOTICE = OwnRule("villager_reps", "notice", "清溪镇议事规程第9条", FIRST, days=5)


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
    save_own_rule(app, NOTICE)
    assert _here(app).notice.days == 5
    assert _here(app).notice.basis.status is Status.CUSTOM
    assert place_above(app) == "zhejiang"
    assert own_rules(app) == (NOTICE,)
    with app.work() as work:
        assert read_case(app, work, consultation, "notice").procedure.notice.days == 5
    remove_own_rule(app, "villager_reps", "notice")
    assert _here(app).notice.days == 3
    assert OWN not in app.rules.profile_codes


def test_another_place_keeps_the_villages_own_rules(app, village):
    save_own_rule(app, NOTICE)
    choose_place(app, "zhejiang")
    assert own_rules(app) == (NOTICE,)
    assert app.rules.profile(OWN).over == "zhejiang"


def test_an_own_share_makes_a_decision_stricter_never_laxer(app, village):
    strict = OwnRule(
        "villager_reps", "decision", "村规民约第3条", FIRST, unit="members", of="present",
        share=Fraction(2, 3),
    )  # fmt: skip
    save_own_rule(app, strict)
    view = view_rule(app, "villager_reps", DAY)
    line = next(one for one in view.lines if one.name == "decision")
    assert line.differs
    assert {share.need for share in line.here.any_of[0]} == {"> 1/2", "≥ 2/3"}
    assert own_rules(app) == (strict,)


def test_what_is_laxer_than_the_statute_is_shown_and_does_not_count(app, village):
    save_own_rule(app, replace(NOTICE, rule="publication", days=7))
    view = view_rule(app, "villager_reps", DAY)
    assert [(name, each.value) for name, each in view.laxer] == [("publication", 7)]
    assert view.procedure.publication.min_days == 15


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(NOTICE, source=" "), "own-rule.source-missing"),
        (replace(NOTICE, days=0), "own-rule.number-wrong"),
        (replace(NOTICE, rule="quorum", days=0), "own-rule.number-wrong"),
    ],
)
def test_an_own_rule_needs_a_number_and_a_source(app, village, wrong, code):
    with pytest.raises(ExpectedError) as refused:
        save_own_rule(app, wrong)
    assert refused.value.code == code


def test_quotes_in_a_source_survive_the_file(app, village):
    rule = replace(NOTICE, source='会议"决定"\\第1条')
    save_own_rule(app, rule)
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
