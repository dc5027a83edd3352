"""Which body decides, and what the choice means: its own numbers, its days, and whether it may at all."""

from datetime import date

import pytest

from consult_app.domain.finding import Result
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.plan_matter import set_delegation, set_matter
from consult_app.services.planning import choose_procedure, choose_way, view_plan
from consult_app.services.stages import view_stage
from tests.carrying import seat_everybody

FOUR_TWO = "committee_meeting.plan"


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化"))


def gates(app, road, step="plan"):
    return {found.code: found for found in view_stage(app, road.id, step).findings}


def test_four_two_by_representatives_needs_the_delegation_by_the_assembly_does_not(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    choose_procedure(app, road.id, "four_two", "重大事项")
    gate = gates(app, road, FOUR_TWO)["delegation"]
    assert gate.blocks
    assert "先有会议授权" in gate.facts["why"]
    choose_way(app, road.id, "adults")
    assert not gates(app, road, FOUR_TWO)["delegation"].blocks
    choose_way(app, road.id, "members")
    set_delegation(app, road.id, date(2026, 3, 8))
    assert not gates(app, road, FOUR_TWO)["delegation"].blocks


def test_a_matter_that_became_another_is_not_decided_by_the_procedure_chosen_before(app, road):
    set_matter(app, road.id, matter_kind="village_rules", money_source="none")
    choose_procedure(app, road.id, "village_rules")
    assert "delegation" not in gates(app, road)
    set_matter(app, road.id, matter_kind="homestead", money_source="none")
    gate = gates(app, road)["delegation"]
    assert gate.blocks
    assert (
        gate.facts["why"]
        == "不归它定，要按“集体经济组织成员大会”定（农村集体经济组织法第二十六条）"
    )
    choose_procedure(app, road.id, "four_two", "重大事项")
    view = view_stage(app, road.id, FOUR_TWO)
    assert "delegation" in {one.code for one in view.blocking}
    assert view.next.code == "plan.choose"  # no day of a delegation would help
    assert view.next.facts["procedure"] == "collective_assembly"


def test_land_by_representatives_is_warned_of_the_stricter_law(app, road):
    set_matter(app, road.id, matter_kind="land_adjust", money_source="none")
    choose_procedure(app, road.id, "land_adjust")
    assert gates(app, road)["delegation"].result is Result.MET
    choose_way(app, road.id, "representatives")
    gate = gates(app, road)["delegation"]
    assert gate.result is Result.ADVICE
    assert gate.facts["why"].startswith("另一部法律更严：按“集体经济组织成员大会”定才稳妥")


def test_land_by_representatives_is_held_by_those_of_the_village(app, road):
    """土地承包法 28: two thirds of the members, or of the village's representatives, not the collective's own."""
    seat_everybody(app)
    set_matter(app, road.id, matter_kind="land_adjust", money_source="none")
    choose_procedure(app, road.id, "land_adjust")
    choose_way(app, road.id, "representatives")
    assert view_plan(app, road.id).way.body == "villager_reps"
    means = {line.code: line for line in view_plan(app, road.id).means}
    part = means["decision"].facts["parts"][0][0]
    assert (part["unit"], part["base"], part["least"]) == ("representatives", 9, 6)


def test_the_lines_are_those_of_the_body_that_meets(app, road):
    set_matter(app, road.id, matter_kind="supervision_members", money_source="none")
    choose_procedure(app, road.id, "supervision_choice")
    means = {line.code: line for line in view_plan(app, road.id).means}
    assert means["who"].facts["adults"] == 36
    assert [part[0]["unit"] for part in means["quorum"].facts["parts"]] == ["adults", "households"]
    assert means["notice"].facts["days"] == 10
    choose_way(app, road.id, "members")
    means = {line.code: line for line in view_plan(app, road.id).means}
    assert means["who"].facts["members"] == 9
    assert [part[0]["unit"] for part in means["quorum"].facts["parts"]] == ["members"]
    assert means["decision"].basis is not None
    assert means["decision"].basis.article == "30"
    assert means["notice"].facts["days"] is None


def test_the_collectives_representatives_are_not_the_villages(app, road):
    seat_everybody(app)
    set_matter(app, road.id, matter_kind="collective_property", money_source="none")
    choose_procedure(app, road.id, "collective_reps", "按章程")
    means = {line.code: line for line in view_plan(app, road.id).means}
    part = means["decision"].facts["parts"][0][0]
    assert (part["of"], part["base"], part["least"]) == ("due", 24, 16)
    assert "plan.bodies" not in gates(app, road)


def test_a_body_without_members_is_named_before_anybody_is_invited(app, road):
    set_matter(app, road.id, matter_kind="collective_property", money_source="none")
    choose_procedure(app, road.id, "collective_reps", "按章程")
    gate = gates(app, road)["plan.bodies"]
    assert (gate.result, gate.facts["bodies"]) == (Result.ADVICE, "成员代表大会")
    means = {line.code: line for line in view_plan(app, road.id).means}
    assert means["decision"].facts["parts"][0][0]["least"] is None
    set_matter(app, road.id, matter_kind="common_parts", money_source="none")
    choose_procedure(app, road.id, "owners_major", "按规定")
    assert gates(app, road)["plan.bodies"].facts["bodies_en"] == "owners' meeting"
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    choose_procedure(app, road.id, "four_two", "重大事项")
    assert "党组织委员会" in gates(app, road, FOUR_TWO)["plan.bodies"].facts["bodies"]
