"""Readable situations (tests/cases) and every boundary of the shares that the law uses."""

import json
import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

from consult_app.services.judging import judge_case
from consult_app.services.rulebook import load_rulebook

FOLDER = Path(__file__).parents[1] / "cases"


def situations():
    for path in sorted(FOLDER.glob("*.toml")):
        for situation in tomllib.loads(path.read_text("utf-8"))["situation"]:
            yield pytest.param(situation, id=f"{path.stem}: {situation['says']}")


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


@pytest.mark.parametrize("situation", list(situations()))
def test_the_answer_is_as_the_situation_says(rulebook, situation):
    case = json.loads(json.dumps(situation["case"], default=str))
    answer = judge_case(rulebook, case)
    findings = {found["rule"]: found for found in answer["findings"] if "step" not in found}
    expected = dict(situation["expect"])
    assert answer["outcome"] == expected.pop("outcome")
    assert not set(expected.pop("absent", ())) & findings.keys()
    for rule, wanted in expected.items():
        found = findings[rule]
        if "overruled" in wanted:
            assert wanted.pop("overruled") == found["overruled"][0]["profile"]
        assert {key: found.get(key) for key in wanted} == wanted


def test_every_procedure_and_every_place_with_numbers_has_a_situation(rulebook):
    cases = [each.values[0]["case"] for each in situations()]
    told = {case["procedure"] for case in cases} | {
        "party_committee_proposal",
        "two_committees_meeting",
    }
    assert told == set(rulebook.codes)
    with_numbers = {profile.code for profile in rulebook.profiles if profile.rules}
    assert {case["profile"] for case in cases if "profile" in case} == with_numbers


BOUNDARIES = [
    ("villagers_assembly", "adults", Fraction(1, 2), True),
    ("villager_reps", "members", Fraction(2, 3), False),
    ("residents_assembly", "households", Fraction(1, 2), True),
    ("one_case_one_meeting", "represented_households", Fraction(2, 3), False),
]


@pytest.mark.parametrize(("code", "unit", "share", "strict"), BOUNDARIES)
def test_quorum_turns_exactly_at_the_share_for_bodies_of_1_to_500(
    rulebook, code, unit, share, strict
):
    for size in range(1, 501):
        for there in around(size, share):
            case = {
                "procedure": code,
                "held_on": "2026-06-01",
                "due": {unit: size},
                "present": {unit: there},
            }
            met = there > size * share if strict else there >= size * share
            found = finding(rulebook, case, "quorum")
            assert (found["result"] == "met") is met
            assert (found["margin"] >= 0) is met
            assert needed(there, found["margin"], size, share, strict)


DECISIONS = [
    ("villager_reps", "members", "present", Fraction(1, 2), True),
    ("collective_assembly", "members", "due", Fraction(2, 3), False),
    ("collective_council", "directors", "due", Fraction(1, 2), True),
    ("owners_major", "owners", "present", Fraction(3, 4), False),
    ("party_members_review", "voting_members", "due", Fraction(1, 2), True),
]


@pytest.mark.parametrize(("code", "unit", "of", "share", "strict"), DECISIONS)
def test_a_decision_turns_exactly_at_its_share_for_bodies_of_1_to_500(
    rulebook, code, unit, of, share, strict
):
    for size in range(1, 501):
        for yes in around(size, share):
            counts = {unit: size, "area": "1000.00"}
            case = {
                "procedure": code,
                "held_on": "2026-06-01",
                "due": counts,
                "present": counts,
                "vote": {"yes": {unit: yes, "area": "1000.00"}},
            }
            met = yes > size * share if strict else yes >= size * share
            found = finding(rulebook, case, "decision")
            assert (found["result"] == "met") is met
            assert needed(yes, found["margin"], size, share, strict)


def around(size, share):
    """Return the whole numbers at the share, one below and one above."""
    exact = size * share
    below = exact.numerator // exact.denominator
    return [each for each in (below - 1, below, below + 1, below + 2) if 0 <= each <= size]


def needed(have, margin, size, share, strict):
    """Say whether have - margin is the smallest number that suffices."""
    least = have - margin
    enough = least > size * share if strict else least >= size * share
    fewer = least - 1 > size * share if strict else least - 1 >= size * share
    return enough and not fewer


def finding(rulebook, case, rule):
    return next(found for found in judge_case(rulebook, case)["findings"] if found["rule"] == rule)
