"""Judging cases from outside: what a case may hold, what is refused, and how the answer reads."""

import json
from pathlib import Path

import jsonschema
import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.case import read_case
from consult_app.services.judging import (
    judge_case,
    judge_cases,
    judge_facts,
    load_cases,
    read_case_file,
    tell_cases,
    words,
)
from consult_app.services.rulebook import load_rulebook
from tests.second_evaluator.generator import cases

CASE = {
    "procedure": "villager_reps",
    "held_on": "2026-11-20",
    "profile": None,
    "matter": "public_works",
    "notice": {"given_on": "2026-11-09", "short_notice_reason": None},
    "called_for_by": {"representatives": 10},
    "party_discussed_on": "2026-11-01",
    "composition": {"members": 50, "representatives": 45, "women_representatives": 18},
    "due": {"members": 50},
    "present": {"members": 34},
    "vote": {
        "issued": 34,
        "returned": 34,
        "spoiled": 0,
        "yes": {"members": 18},
        "no": {"members": 10},
        "abstain": {"members": 6},
    },
    "publication": {"from": "2026-11-21", "to": "2026-12-06"},
}


@pytest.fixture(scope="module")
def book():
    return load_rulebook()


@pytest.fixture(scope="module")
def schema():
    return json.loads(resource("schemas", "case.schema.json").read_text("utf-8"))


def rule(answer, name):
    return next(found for found in answer["findings"] if found["rule"] == name)


def test_the_answer_has_the_agreed_form(book):
    answer = judge_case(book, CASE)
    assert answer["outcome"] == "carried"
    assert rule(answer, "quorum") == {
        "rule": "quorum",
        "result": "met",
        "have": "34/50",
        "need": "≥ 2/3",
        "margin": 0,
        "basis": "村民委员会组织法第三十条",
        "status": "verified",
    }
    assert rule(answer, "delegation")["missing"] == ["delegated_on"]


def test_cases_and_answers_are_as_the_schema_describes_them(book, schema):
    case_form = jsonschema.Draft202012Validator(schema)
    answer_form = case_form.evolve(schema={**schema, "oneOf": [{"$ref": "#/$defs/answer"}]})
    for case in (CASE, *cases(7, 150)):
        case_form.validate(case)
        answer_form.validate(judge_case(book, case))
    case_form.validate([CASE, CASE])
    assert not case_form.is_valid(CASE | {"held_on": 5})
    assert not case_form.is_valid(CASE | {"colour": "red"})


def test_every_figure_missing_is_named_and_none_counts_as_met(book):
    answer = judge_case(book, {"procedure": "villagers_assembly", "held_on": "2026-11-20"})
    assert answer["outcome"] == "no_vote"
    assert {found["result"] for found in answer["findings"]} == {"unknown"}
    assert all(found["missing"] for found in answer["findings"])
    assert rule(answer, "quorum")["missing"] == ["present.adults", "due.adults"]


@pytest.mark.parametrize(
    ("change", "code", "key"),
    [
        ({"procedure": None}, "case.key-missing", "procedure"),
        ({"held_on": None}, "case.key-missing", "held_on"),
        ({"held_on": "20.11.2026"}, "case.value-wrong", "held_on"),
        ({"held_on": 20261120}, "case.value-wrong", "held_on"),
        ({"colour": "red"}, "case.key-unknown", "colour"),
        ({"notice": {"on": "2026-11-09"}}, "case.key-unknown", "notice.on"),
        ({"notice": "yesterday"}, "case.value-wrong", "notice"),
        ({"due": {"heads": 50}}, "case.key-unknown", "due.heads"),
        ({"due": {"members": -1}}, "case.value-wrong", "due.members"),
        ({"due": {"members": 50.0}}, "case.value-wrong", "due.members"),
        ({"due": {"members": True}}, "case.value-wrong", "due.members"),
        ({"due": {"area": 10.5}}, "case.value-wrong", "due.area"),
        ({"due": {"area": "ten"}}, "case.value-wrong", "due.area"),
        ({"due": {"area": "NaN"}}, "case.value-wrong", "due.area"),
        ({"due": {"area": "-1.00"}}, "case.value-wrong", "due.area"),
        ({"due": {"area": "1.0000001"}}, "case.value-wrong", "due.area"),
        ({"due": {"area": True}}, "case.value-wrong", "due.area"),
        ({"composition": {"area": "1.234"}}, "case.value-wrong", "composition.area"),
        ({"vote": {"issued": "34"}}, "case.value-wrong", "vote.issued"),
        ({"vote": {"maybe": {}}}, "case.key-unknown", "vote.maybe"),
        ({"party_discussed_on": True}, "case.value-wrong", "party_discussed_on"),
        ({"matter": 5}, "case.value-wrong", "matter"),
        ({"steps": {"vote": {"due": {"heads": 1}}}}, "case.key-unknown", "steps.vote.due.heads"),
        ({"steps": {"vote": {"colour": 1}}}, "case.key-unknown", "steps.vote.colour"),
        ({"steps": {"vote": 5}}, "case.value-wrong", "steps.vote"),
    ],
)
def test_a_faulty_case_is_refused_by_its_key(change, code, key):
    with pytest.raises(ExpectedError) as refusal:
        read_case(CASE | change)
    assert (refusal.value.code, refusal.value.facts["key"]) == (code, key)


@pytest.mark.parametrize("content", [[], 5, None, "case"])
def test_what_is_no_case_is_refused(content):
    with pytest.raises(ExpectedError, match=r"case\."):
        read_case(content)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"matter": "moonlight"}, "matter.unknown"),
        ({"procedure": "moon_meeting"}, "procedure.unknown"),
        ({"profile": "atlantis"}, "profile.unknown"),
        ({"held_on": "2009-01-01"}, "procedure.not-in-force"),
        ({"steps": {"nap": {}}}, "procedure.unknown"),
        ({"procedure": "four_two", "steps": {"nap": {}}}, "case.no-such-step"),
    ],
)
def test_names_that_do_not_exist_are_refused(book, change, code):
    with pytest.raises(ExpectedError) as refusal:
        judge_case(book, CASE | change)
    assert refusal.value.code == code


def test_many_cases_are_judged_in_order_and_a_fault_is_counted(book):
    answers = judge_cases(book, [CASE, CASE | {"present": {"members": 33}}])
    assert [answer["outcome"] for answer in answers] == ["carried", "no_quorum"]
    with pytest.raises(ExpectedError) as refusal:
        judge_cases(book, [CASE, CASE | {"profile": "atlantis"}])
    assert refusal.value.facts["case"] == 2


def test_finer_areas_than_hundredths_stay_exact(book):
    due = {"owners": 3, "area": "3.000"}
    yes = {"owners": 3, "area": "1.500"}
    case = {"procedure": "owners_ordinary", "held_on": "2026-03-01", "due": due, "present": due}
    answer = judge_case(book, case | {"vote": {"yes": yes}})
    assert answer["outcome"] == "not_carried"
    assert rule(answer, "decision")["margin"] == "-0.001"
    whole = judge_case(book, case | {"vote": {"yes": yes | {"area": 3}}})
    assert whole["outcome"] == "carried"


def test_contradicting_figures_decide_nothing(book):
    answer = judge_case(book, CASE | {"present": {"members": 51}})
    assert answer["outcome"] == "undecidable"
    assert rule(answer, "quorum")["contradiction"] is True
    nobody = judge_case(book, CASE | {"due": {"members": 0}, "present": {"members": 0}})
    assert rule(nobody, "quorum")["result"] == "unknown"


def test_a_demand_by_people_who_have_no_right_to_it_cannot_be_told(book):
    answer = judge_case(book, CASE | {"called_for_by": {"adults": 900}})
    assert rule(answer, "convening")["missing"] == ["called_for_by.representatives"]


def test_a_meeting_without_papers_has_no_account_of_them(book):
    by_hand = CASE | {"vote": {"method": "show_of_hands", "yes": {"members": 18}}}
    assert "ballot_account" not in [
        found["rule"] for found in judge_case(book, by_hand)["findings"]
    ]
    unsaid = CASE | {"vote": {"yes": {"members": 18}}}
    found = rule(judge_case(book, unsaid), "ballot_account")
    assert found["missing"] == ["vote.issued", "vote.returned"]
    assert judge_case(book, unsaid)["outcome"] == "carried"


@pytest.mark.parametrize(
    ("vote", "need", "margin"),
    [
        ({"issued": 35, "returned": 34}, "≤ 34", -1),
        ({"issued": 34, "returned": 33}, "= 34", -1),
        ({"issued": 34, "returned": 34, "spoiled": 1}, "= 35", -1),
    ],
    ids=["more issued than present", "a vote without a paper", "a paper counted twice"],
)
def test_sums_that_do_not_come_out_are_told_but_only_more_papers_back_void(
    book, vote, need, margin
):
    answer = judge_case(book, CASE | {"vote": CASE["vote"] | vote})
    found = rule(answer, "ballot_account")
    assert (found["result"], found["need"], found["margin"]) == ("not_met", need, margin)
    assert answer["outcome"] == "carried"


@pytest.mark.parametrize(
    ("code", "filed", "approved", "result"),
    [
        ("village_rules", False, None, "not_met"),
        ("village_rules", "2026-11-19", None, "not_met"),
        ("village_rules", "2026-11-20", None, "met"),
        ("land_outsider", None, {"township": "2026-11-19"}, "not_met"),
        ("land_outsider", None, {}, "unknown"),
        ("land_outsider", None, {"township": "2026-11-20"}, "met"),
    ],
)
def test_filing_and_approval_follow_the_decision(book, code, filed, approved, result):
    case = {
        "procedure": code,
        "held_on": "2026-11-20",
        "filing": {"filed_on": filed},
        "approval": approved,
    }
    name = "filing" if code == "village_rules" else "approval"
    assert rule(judge_case(book, case), name)["result"] == result


def test_a_fact_that_is_null_is_a_fact_that_is_missing(book):
    counts = {"members": None, "area": None}
    answer = judge_case(book, CASE | {"due": counts, "steps": None, "approval": None})
    assert rule(answer, "quorum")["missing"] == ["due.members"]


def test_a_notice_after_the_meeting_is_none(book):
    case = {"procedure": "villagers_assembly", "held_on": "2026-11-20"}
    told = {"given_on": "2026-11-21", "short_notice_reason": "急"}
    found = rule(judge_case(book, case | {"notice": told}), "notice")
    assert (found["result"], found["have"], found["margin"]) == ("not_met", "0", -10)


def test_what_hung_before_the_decision_does_not_count(book):
    early = {"from": "2026-11-10", "to": "2026-12-03"}
    found = rule(judge_case(book, CASE | {"publication": early}), "publication")
    assert (found["have"], found["margin"]) == ("14", -1)


def test_a_meeting_told_beside_another_names_its_step(book):
    review = {"due": {"voting_members": 30}, "present": {"voting_members": 19}}
    answer = judge_case(book, CASE | {"steps": {"party_members_review": review}})
    told = [found for found in answer["findings"] if found.get("step") == "party_members_review"]
    assert {found["rule"]: found["result"] for found in told}["quorum"] == "not_met"
    assert answer["outcome"] == "carried"


# -- in words ----------------------------------------------------------------------------------


def test_a_judgement_reads_in_plain_words(book):
    case = CASE | {"profile": "shandong", "due": {"members": 50, "women_representatives": 18}}
    told = words(book, judge_facts(book, read_case(case)))
    lines = told.splitlines()
    assert lines[0] == "村民代表会议 2026-11-20：缺少事实，不能判定"
    assert "  √ 同意票：符合。18/34；须 > 1/2；刚好够；依据：村民委员会组织法第三十条" in lines
    assert "  ? 到会人数：不能判定。缺：实到（妇女代表）；依据：山东省实施办法第二十四条" in lines
    assert any("山东省规定 5 日，低于法律，按法律 15 日" in line for line in lines)
    assert "需核对" in told


def test_english_words_have_no_chinese_marks(book):
    told = tell_cases(book, [CASE, CASE | {"profile": "shandong"}], "en")
    assert "carried" in told
    assert "Art. 30" in told
    assert not set("：；。（）、") & set(told)


def test_every_meeting_of_a_four_two_has_its_own_lines(book):
    case = {"procedure": "four_two", "held_on": "2026-05-20", "publication": {"from": "2026-05-21"}}
    told = tell_cases(book, case)
    assert "〔党员大会审议〕" in told
    assert "〔村民代表会议〕" in told
    assert "缺：公示结束日" in told


def test_every_generated_case_can_be_told(book):
    for case in cases(11, 300):
        for language in ("zh", "en"):
            told = words(book, judge_facts(book, read_case(case)), language)
            assert "{" not in told
            assert "vote_" not in told


# -- files -------------------------------------------------------------------------------------


def test_a_file_of_cases_is_read_and_faults_are_named(tmp_path):
    good = tmp_path / "case.json"
    good.write_text("\ufeff" + json.dumps(CASE), "utf-8")
    assert read_case_file(good)["procedure"] == "villager_reps"
    bad = tmp_path / "bad.json"
    bad.write_bytes(b"\xff\xfe\x00")
    for path in (bad, tmp_path / "none.json", Path(tmp_path)):
        with pytest.raises(ExpectedError, match=r"case\.file-unreadable"):
            read_case_file(path)
    for text in ("", "{", "5", '"case"'):
        with pytest.raises(ExpectedError, match=r"case\.(file-unreadable|value-wrong)"):
            load_cases(text, "-")
