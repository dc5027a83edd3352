"""Every code that the program says has words; dates and articles are said as people say them."""

import ast
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import consult_app
from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Basis, Finding, Result, Status
from consult_app.domain.procedure import Stage
from consult_app.services.stage_view import NextStep, PaperOffer, StageView, StepMark, StepState
from consult_app.ui.errors import refusal_words
from consult_app.ui.words.acts import ACTS, act_words
from consult_app.ui.words.articles import article_words
from consult_app.ui.words.dates import (
    day_words,
    distance_words,
    due_words,
    lasting_words,
    moment_words,
)
from consult_app.ui.words.filling import fill
from consult_app.ui.words.findings import FINDINGS, figure, gate
from consult_app.ui.words.papers import paper_line
from consult_app.ui.words.refusals import REFUSALS
from consult_app.ui.words.stages import STAGES, rail_step
from consult_app.ui.words.steps import NEXT, next_act

ROOT = Path(consult_app.__file__).parent
TODAY = date(2026, 11, 25)


def _calls(name: str, place: int = 0) -> Iterator[tuple[str, str]]:
    """Find the literal codes handed to calls of `name`, with the file they stand in."""
    for file in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _called(node.func) == name and len(node.args) > place:
                told = node.args[place]
                if isinstance(told, ast.Constant) and isinstance(told.value, str):
                    yield told.value, file.relative_to(ROOT).as_posix()


def _called(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _wordless(name: str, known, place: int = 0) -> dict[str, str]:
    return {code: file for code, file in _calls(name, place) if code not in known}


def test_every_refusal_has_words():
    assert _wordless("ExpectedError", REFUSALS) == {}


def test_every_finding_has_words():
    assert _wordless("Finding", FINDINGS) == {}


def test_every_next_step_has_words():
    assert _wordless("NextStep", {*NEXT, "finish", "mend"}) == {}


def test_every_stage_has_a_name():
    assert set(STAGES) == set(Stage)


def test_a_refusal_is_said_with_its_facts(chinese):
    error = ExpectedError("stage.blocked", step="notice", missing=["quorum"])
    assert refusal_words(error) == "这一步还不能结束，还缺：到会人数。请看右边。"


def test_a_refusal_without_words_shows_code_and_facts():
    assert "roster.new (row=3)" in refusal_words(ExpectedError("roster.new", row=3))


def test_a_fact_that_nobody_gave_is_a_dash():
    assert fill("Refusal", "{missing} of {name}", {"name": "王桂兰"}) == "— of 王桂兰"


def test_names_among_facts_are_joined(chinese):
    assert fill("Nowhere", "{who}", {"who": ["王桂兰", "李满仓"]}) == "王桂兰、李满仓"


@pytest.mark.parametrize(
    ("day", "told", "far", "due"),
    [
        (TODAY, "11月25日", "今天", "11月25日，今天"),
        (TODAY + timedelta(1), "11月26日", "明天", "11月26日，明天"),
        (TODAY + timedelta(3), "11月28日", "还有 3 天", "11月28日，还有 3 天"),
        (TODAY - timedelta(1), "11月24日", "昨天", "11月24日，逾期 1 天"),
        (date(2027, 1, 2), "2027年1月2日", "还有 38 天", "2027年1月2日，还有 38 天"),
    ],
    ids=["today", "tomorrow", "in three days", "yesterday", "next year"],
)
def test_dates_carry_their_distance(chinese, day, told, far, due):
    assert (day_words(day, TODAY), distance_words(day, TODAY), due_words(day, TODAY)) == (
        told,
        far,
        due,
    )


def test_a_moment_is_said_in_the_time_of_the_village(chinese):
    at = datetime(2026, 11, 25, 6, 30, tzinfo=UTC)
    assert moment_words(at, TODAY) == "11月25日 14:30"
    assert lasting_words(108) == "1:48"


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        (Basis("vc2025", "30"), "村民委员会组织法第30条"),
        (Basis("vc2025", "28(3)"), "村民委员会组织法第28条第3款"),
        (Basis("vc2025", "28.3"), "村民委员会组织法第28条第3款"),
        (Basis("vc2025", "28[4]"), "村民委员会组织法第28条第4项"),
        (Basis("vc2025", "19, 20"), "村民委员会组织法第19条第20条"),
        (Basis("vc2025", "30", Status.RECALLED), "村民委员会组织法第30条（需核对）"),
        (Basis("vc2025", ""), "村民委员会组织法"),
        (None, ""),
    ],
    ids=[
        "article",
        "paragraph",
        "paragraph with a dot",
        "item",
        "two articles",
        "to be checked",
        "no article",
        "no rule",
    ],
)
def test_articles_are_cited_as_people_cite_them(chinese, basis, said):
    assert article_words(basis) == said


def test_a_law_of_an_unknown_id_is_shown_as_it_stands():
    assert article_words(Basis("village-charter", "5")).startswith("village-charter")


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Result.MET, "met"),
        (Result.NOT_MET, "block"),
        (Result.UNKNOWN, "wait"),
        (Result.ADVICE, "warn"),
    ],
)
def test_a_finding_becomes_a_gate_of_its_state(result, state):
    found = Finding("quorum", result, "34", "50", margin=-2)
    assert (gate(found).state, figure(found)) == (state, "34/50")


@pytest.mark.parametrize(
    ("have", "need", "shown"),
    [
        ("4", "≥ 3", "4/3"),
        ("", "≥ 3", "—/3"),
        ("2026-11-21", "≤ 2026-11-25", "2026年11月21日"),
        ("", "≤ 2026-11-25", ""),
        ("1/2", "≥ 2/3", "1/2"),
    ],
    ids=["days", "nothing yet", "a day", "no day yet", "a share"],
)
def test_figures_of_gates_are_short(chinese, have, need, shown):
    assert figure(Finding("notice", Result.NOT_MET, have, need)) == shown


def test_a_gate_passed_with_a_reason_no_longer_blocks(chinese):
    passed = gate(Finding("quorum", Result.NOT_MET, "30", "34"), passed=True)
    assert (passed.state, passed.why) == ("warn", "已写明理由，先往下办")


def _view(following: NextStep, findings: tuple[Finding, ...] = ()) -> StageView:
    steps = (
        StepState("notice", Stage.NOTICE, "", "", StepMark.OPEN),
        StepState("sign_in", Stage.SIGN_IN, "", "", StepMark.LOCKED),
    )
    return StageView(
        1, "三组村道硬化", "柳协〔2026〕5号", "villager_reps", True, steps[0], steps, findings, (), (),
        following, False, False,
    )  # fmt: skip


def test_finishing_says_what_comes_next(chinese):
    act = next_act(_view(NextStep("finish")))
    assert (act.what, act.then, act.quiet) == ("通知办完了", "接着办：签到", "")


def test_what_blocks_gives_the_quiet_line(chinese):
    act = next_act(
        _view(NextStep("mend", {"finding": "quorum"}), (Finding("quorum", Result.NOT_MET),))
    )
    assert (act.quiet, act.quiet_code) == ("说明理由，先往下办", "override")


def test_a_step_of_the_rail_says_where_it_stands(chinese):
    step = StepState("notice", Stage.NOTICE, "", "", StepMark.OPEN)
    assert (rail_step(step, "notice").standing, rail_step(step, "plan").standing) == ("now", "open")
    assert rail_step(step, "notice").remark == "正在办"
    own = StepState("review", Stage.VOTE, "审议", "党员大会表决", StepMark.DONE)
    assert rail_step(own, "").name == "党员大会表决"


def test_papers_say_their_copies(chinese):
    assert paper_line(PaperOffer("no-such-paper", 3)).remark == "3 份"
    assert paper_line(PaperOffer("no-such-paper", 1)).remark == ""


def test_an_act_is_said_with_names_instead_of_codes(chinese):
    assert act_words("step.finished", {"step": "notice"}) == "办完了“通知”"
    assert act_words("gate.overridden", {"finding": "quorum"}) == "说明理由，放过“到会人数”"
    assert act_words("nothing.known", {}) == "nothing.known"
    assert "step.finished" in ACTS
