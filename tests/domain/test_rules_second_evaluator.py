"""Two evaluators that share nothing must say the same of every case."""

from decimal import Decimal

import pytest

from consult_app.services.judging import judge_case
from consult_app.services.rulebook import load_rulebook
from tests.second_evaluator.evaluator import evaluate
from tests.second_evaluator.generator import cases


def margin(found):
    """Floor areas are told as decimal text; the other evaluator counts hundredths."""
    told = found["margin"]
    return int(Decimal(told) * 100) if isinstance(told, str) else told


def as_told(answer):
    findings = {
        (found.get("step", ""), found["rule"]): (found["result"], margin(found))
        for found in answer["findings"]
    }
    return answer["outcome"], findings


def differences(seed, count):
    rulebook = load_rulebook()
    for case in cases(seed, count):
        ours, theirs = as_told(judge_case(rulebook, case)), evaluate(case)
        if ours != theirs:
            yield case, ours, theirs


def test_both_evaluators_agree_on_three_thousand_cases():
    assert next(differences(20260101, 3_000), None) is None


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_both_evaluators_agree_on_forty_thousand_cases(seed):
    assert next(differences(seed, 5_000), None) is None


def test_the_cases_reach_every_outcome_on_both_sides_of_2026():
    reached = {(evaluate(case)[0], case["held_on"] >= "2026") for case in cases(1, 3_000)}
    words = ("carried", "not_carried", "no_quorum", "void", "undecidable", "no_vote")
    assert reached == {(word, late) for word in words for late in (True, False)}
