"""Every procedure of the product, carried from topic to archive through the use cases."""

from dataclasses import replace

import pytest

from consult_app.basics.paths import resource
from consult_app.domain.consultation import Outcome
from consult_app.domain.village import BodyKind, VillageKind
from consult_app.services.ways import way_of
from tests.carrying import Carrier, seat_everybody

BINDING = (
    ("villagers_assembly", "public_works", ""),
    ("villagers_assembly", "public_works", "households"),
    ("villager_reps", "environment", ""),
    ("village_group", "group_matter", ""),
    ("village_rules", "village_rules", ""),
    ("village_rules", "village_rules", "households"),
    ("supervision_choice", "supervision_members", ""),
    ("supervision_choice", "supervision_members", "members"),
    ("one_case_one_meeting", "labour_and_money", ""),
    ("one_case_one_meeting", "labour_and_money", "represented_households"),
    ("land_contract_plan", "land_contract", ""),
    ("land_contract_plan", "land_contract", "representatives"),
    ("land_adjust", "land_adjust", ""),
    ("land_outsider", "land_outsider", ""),
    ("collective_assembly", "collective_property", ""),
    ("collective_reps", "collective_property", ""),
    ("collective_council", "collective_business", ""),
    ("party_members_review", "environment", ""),
    ("party_committee_proposal", "environment", ""),
    ("two_committees_meeting", "environment", ""),
    ("owners_major", "rebuild", ""),
    ("owners_ordinary", "owners_rules", ""),
    ("four_two", "environment", ""),
    ("four_two", "environment", "adults"),
)
ADVISING = (
    "village_consultation", "hearing", "talk_day", "joint_meeting", "cross_village_consultation",
    "commissioned_consultation",
)  # fmt: skip
COMMUNITY = (
    ("residents_assembly", "community_important", ""),
    ("resident_reps", "community_important", ""),
    ("residents_pact", "residents_pact", ""),
    ("residents_pact", "residents_pact", "members"),
    ("community_consultation", "parking", ""),
)
CASES = (
    *(("village", *one) for one in BINDING),
    *(("village", code, "environment", "") for code in ADVISING),
    *(("community", *one) for one in COMMUNITY),
)


def test_no_procedure_is_left_out():
    files = {file.stem for file in resource("procedures").glob("*.toml")}
    assert {code for _kind, code, _matter, _unit in CASES} == files


@pytest.fixture
def peopled(app, village, request):
    seat_everybody(app)
    return village


def carried(app, clock, village, kind, code, matter, unit, *, printing) -> Carrier:
    """Carry one case to its end, and check what is the same for all."""
    if kind == "community":
        with app.work() as work:
            work.villages.save(replace(village, kind=VillageKind.COMMUNITY))
            work.commit()
    carrier = Carrier(app, clock, code, matter, unit, printing)
    carrier.begin()
    carrier.carry()
    with app.work() as work:
        case = work.consultations.get(carrier.case_id)
        assert work.overrides.count(consultation_id=case.id) == 0
        met = work.meetings.all(consultation_id=case.id)[-1]
        way = way_of(app.rules.procedure(code, met.planned_at.date()), unit)
        assert (met.body, met.mode) == (way.body, way.mode)
    assert case.closed_on is not None
    assert {"notice", "sign_in", "minutes_raw", "publication", "archive_list"} <= carrier.papers
    advising = code in ADVISING or code == "community_consultation"
    assert case.outcome is (Outcome.AGREED if advising else Outcome.CARRIED)
    assert carrier.words == ([] if advising else ["carried"] * (4 if code == "four_two" else 1))
    return carrier


EVERY = pytest.mark.parametrize(
    ("kind", "code", "matter", "unit"),
    CASES,
    ids=[f"{c}-{u}" if u else c for _k, c, _m, u in CASES],
)


@EVERY
def test_it_is_carried_from_topic_to_archive(app, clock, peopled, kind, code, matter, unit):
    carrier = carried(app, clock, peopled, kind, code, matter, unit, printing=False)
    gates = set().union(*carrier.met.values())
    filed = {"village_rules", "residents_pact", "commissioned_consultation"}
    approved = {"land_adjust", "land_outsider", "one_case_one_meeting"}
    assert ("filing" in gates) is (code in filed)
    assert ("approval" in gates) is (code in approved)
    assert ("notice.plan_hung" in gates) is code.startswith("land_")


@pytest.mark.long
@EVERY
def test_every_paper_of_it_is_made(app, clock, peopled, kind, code, matter, unit):
    carrier = carried(app, clock, peopled, kind, code, matter, unit, printing=True)
    with app.work() as work:
        made = {one.code for one in work.papers.all(consultation_id=carrier.case_id)}
    assert made == carrier.papers


def test_every_body_with_members_can_be_seated():
    assert set(BodyKind) >= {BodyKind.PARTY_COMMITTEE, BodyKind.COLLECTIVE_COUNCIL}
