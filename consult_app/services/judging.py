"""Judging cases from outside: a quick check of figures without a consultation."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.basics.garbage import not_collecting
from consult_app.domain.case import Case, read_case
from consult_app.domain.finding import Finding, Result, Status
from consult_app.domain.judging import Judged, judge, whole_outcome
from consult_app.domain.procedure import Procedure
from consult_app.domain.rules.weighing import AREA_DIGITS, amount
from consult_app.domain.tally import Word
from consult_app.services.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Judgement:
    """A whole case: its outcome, the main meeting, and the other meetings of a grouped procedure before it."""

    case: Case
    outcome: Word
    main: Judged
    steps: tuple[Judged, ...] = ()


def judge_facts(rulebook: RuleBook, case: Case) -> Judgement:
    """
    Judge a case by the text in force on its day and the rules of its place.

    Refuses an unknown procedure, place or matter, and a day that no version covers.
    """
    if case.matter is not None and case.matter not in rulebook.matter_kinds:
        raise ExpectedError("matter.unknown", matter=case.matter)
    procedure = rulebook.procedure(case.procedure, case.held_on, case.profile)
    main = judge(procedure, case)
    if not procedure.groups:
        return Judgement(case, main.outcome, main, tuple(_other_meetings(rulebook, case)))
    steps = tuple(_meetings_before(rulebook, procedure, case))
    needed = [each for each in steps if each.step in case.steps or _required(procedure, each.step)]
    return Judgement(case, whole_outcome(main, needed), main, steps)


def _required(procedure: Procedure, step: str) -> bool:
    return procedure.group(step).required


def _meetings_before(rulebook: RuleBook, procedure: Procedure, case: Case) -> Iterable[Judged]:
    """Judge the meetings before the last; one that the case does not tell of has no facts but its day."""
    known = {group.key: group.procedure for group in procedure.groups if group.procedure}
    for key in case.steps:
        if key not in known:
            raise ExpectedError("case.no-such-step", step=key, procedure=procedure.code)
    for key, code in known.items():
        yield _judge_step(
            rulebook, case, key, code, case.steps.get(key) or Case(code, case.held_on)
        )


def _other_meetings(rulebook: RuleBook, case: Case) -> Iterable[Judged]:
    """Judge meetings told beside an ordinary procedure, each by its own; they change nothing of its outcome."""
    for key, facts in case.steps.items():
        yield _judge_step(rulebook, case, key, facts.procedure, facts)


def _judge_step(rulebook: RuleBook, case: Case, key: str, code: str, facts: Case) -> Judged:
    own = rulebook.procedure(code, facts.held_on, case.profile)
    return judge(own, replace(facts, procedure=code, profile=case.profile), key)


def judge_case(rulebook: RuleBook, content: Mapping[str, Any]) -> dict[str, Any]:
    """
    Judge one case given as plain values and return the answer as plain values.

    Both are described in `resources/schemas/case.schema.json`. Refusals are `ExpectedError`s that name the key.
    """
    return answer(rulebook, judge_facts(rulebook, read_case(content)))


def judge_cases(rulebook: RuleBook, contents: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Judge many cases; a refusal says which one (`case`, counted from 1)."""
    with not_collecting():
        return [answer(rulebook, judged) for judged in _judge_all(rulebook, contents)]


def _judge_all(rulebook: RuleBook, contents: Iterable[Mapping[str, Any]]) -> Iterable[Judgement]:
    for number, content in enumerate(contents, 1):
        try:
            yield judge_facts(rulebook, read_case(content))
        except ExpectedError as error:
            raise ExpectedError(error.code, **{**error.facts, "case": number}) from error


def load_cases(text: str, name: str) -> Mapping[str, Any] | list[Any]:
    """Read the JSON of one case or of a list; refuses `case.file-unreadable` with the name and why."""
    try:
        content: object = json.loads(text)
    except ValueError as error:
        raise ExpectedError("case.file-unreadable", file=name, why=str(error)) from error
    if isinstance(content, dict | list):
        return content
    raise ExpectedError("case.value-wrong", key=".", want="{…} | […]")


def read_case_file(path: Path) -> Mapping[str, Any] | list[Any]:
    """Read a file of cases; refuses `case.file-unreadable`."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        why = error.strerror or str(error)
        raise ExpectedError("case.file-unreadable", file=path.name, why=why) from error
    except UnicodeDecodeError as error:
        raise ExpectedError("case.file-unreadable", file=path.name, why=str(error)) from error
    return load_cases(text, path.name)


def answer(rulebook: RuleBook, judgement: Judgement) -> dict[str, Any]:
    """Return outcome and findings as plain values; findings of the meetings before the last name their step."""
    findings = [
        _finding(rulebook, finding, judged.step)
        for judged in (*judgement.steps, judgement.main)
        for finding in judged.findings
    ]
    return {"outcome": judgement.outcome.value, "findings": findings}


def _finding(rulebook: RuleBook, finding: Finding, step: str) -> dict[str, Any]:
    basis = finding.basis
    told: dict[str, Any] = {
        "rule": finding.code,
        "result": str(finding.result),
        "have": finding.have,
        "need": finding.need,
        "margin": _margin(finding),
        "basis": rulebook.cite(basis) if basis else "",
        "status": str(basis.status if basis else Status.CUSTOM),
    }
    if finding.result is Result.UNKNOWN:
        if missing := _missing(finding):
            told["missing"] = missing
        if "contradiction" in finding.facts:
            told["contradiction"] = True
    elif finding.code in ("notice", "publication"):
        for name in ("overruled", "short_notice"):
            if finding.facts.get(name):
                told[name] = finding.facts[name]
    if step:
        told["step"] = step
    return told


def _margin(finding: Finding) -> int | str | None:
    """A margin of floor area is a decimal text, as areas are in the case."""
    if finding.margin is not None and finding.facts.get("unit") == "area":
        return amount(finding.margin, "area", finding.facts.get("digits", AREA_DIGITS))
    return finding.margin


def tell_cases(
    rulebook: RuleBook, content: Mapping[str, Any] | list[Any], language: str = "zh"
) -> str:
    """Judge one case or a list and write each in plain words."""
    cases = content if isinstance(content, list) else [content]
    return "\n\n".join(words(rulebook, each, language) for each in _judge_all(rulebook, cases))


def missing_words(rulebook: RuleBook, finding: Finding, language: str = "zh") -> list[str]:
    """Name the facts without which a finding cannot say anything."""
    return [_fact(rulebook, name, language) for name in _missing(finding)]


def shown_only(judgement: Judgement, findings: tuple[Finding, ...]) -> Judgement:
    """Return the judgement of one meeting with these findings alone, to be told in words."""
    return replace(judgement, main=replace(judgement.main, findings=findings))


def words(rulebook: RuleBook, judgement: Judgement, language: str = "zh") -> str:
    """Write a judgement in plain words, one line a finding."""
    head = rulebook.term("outcome", judgement.outcome.value, language)
    title = rulebook.title(judgement.case.procedure, language)
    colon = _mark(language, "：", ": ")
    lines = [f"{title} {judgement.case.held_on.isoformat()}{colon}{head}"]
    for judged in (*judgement.steps, judgement.main):
        if judged.step:
            lines.append(f"〔{rulebook.title(judged.procedure.code, language)}〕")
        elif judgement.steps:
            lines.append(f"〔{rulebook.term('body', judged.procedure.body, language)}〕")
        lines += [_line(rulebook, finding, language) for finding in judged.findings]
    return "\n".join(lines)


def _line(rulebook: RuleBook, finding: Finding, language: str) -> str:
    result = rulebook.term("result", finding.result.value, language)
    parts = [*_figures(rulebook, finding, language), *_remarks(rulebook, finding, language)]
    if finding.basis is not None:
        cited = rulebook.cite(finding.basis, language)
        if finding.basis.status is not Status.VERIFIED:
            cited += _aside(rulebook.term("status", finding.basis.status.value, language), language)
        parts.append(rulebook.term("say", "basis", language).format(cited))
    mark = {Result.MET: "√", Result.NOT_MET: "×", Result.UNKNOWN: "?", Result.ADVICE: "!"}
    rule = rulebook.term("rule", finding.code, language)
    told = _mark(language, "；", "; ").join(part for part in parts if part)
    colon, stop = _mark(language, "：", ": "), _mark(language, "。", ". ")
    return f"  {mark[finding.result]} {rule}{colon}{result}{stop}{told}"


def _mark(language: str, chinese: str, english: str) -> str:
    return chinese if language == "zh" else english


def _aside(text: str, language: str) -> str:
    return f"（{text}）" if language == "zh" else f" ({text})"


def _figures(rulebook: RuleBook, finding: Finding, language: str) -> Iterable[str]:
    if finding.code == "delegation" or finding.result is Result.UNKNOWN:
        return
    yield finding.have
    if finding.need:
        yield rulebook.term("say", "need", language).format(finding.need)
    if finding.margin is not None:
        yield _spare(rulebook, finding, language)


def _spare(rulebook: RuleBook, finding: Finding, language: str) -> str:
    margin = finding.margin or 0
    unit = str(finding.facts.get("unit", ""))
    size = amount(abs(margin), unit, finding.facts.get("digits", AREA_DIGITS))
    say = "exact" if margin == 0 else "more" if margin > 0 else "fewer"
    measured = f"{size} {_measure(rulebook, finding, language)}".strip()
    return rulebook.term("say", say, language).format(measured)


def _measure(rulebook: RuleBook, finding: Finding, language: str) -> str:
    if finding.code in ("notice", "publication", "filing"):
        return rulebook.term("measure", "days", language)
    if finding.code == "ballot_account":
        return rulebook.term("measure", "papers", language)
    unit = str(finding.facts.get("unit", "other"))
    known = unit if unit in rulebook.terms["measure"] else "other"
    return rulebook.term("measure", known, language)


def _remarks(rulebook: RuleBook, finding: Finding, language: str) -> Iterable[str]:
    facts = finding.facts
    if missing := missing_words(rulebook, finding, language):
        named = _mark(language, "、", ", ").join(missing)
        yield rulebook.term("say", "missing", language).format(named)
    if facts.get("contradiction"):
        yield rulebook.term("say", "contradiction", language)
    if facts.get("short_notice"):
        yield rulebook.term("say", "short_notice", language)
    for each in facts.get("overruled", ()):
        place = rulebook.profile(each["profile"])
        name = place.title if language == "zh" else place.title_en
        yield rulebook.term("say", "overruled", language).format(name, each["value"], facts["days"])
    if finding.code == "delegation" and facts.get("to"):
        title = rulebook.title(str(facts["to"]), language)
        yield rulebook.term("say", "other_body", language).format(title)


def _missing(finding: Finding) -> list[str]:
    if finding.result is not Result.UNKNOWN:
        return []
    named: list[str] = list(finding.facts.get("missing", ()))
    for part in finding.facts.get("parts", ()):
        named += part.get("missing", ())
    return list(dict.fromkeys(named))


def _fact(rulebook: RuleBook, name: str, language: str) -> str:
    """Name a missing fact: "due.members" is 应到（组成人员）."""
    known = rulebook.terms["fact"]
    whole = name.replace(".", "_")
    if whole in known:
        return known[whole][language]
    place, _, unit = name.rpartition(".")
    kind = "office" if place == "approval" else "unit"
    fact = rulebook.term("fact", place.replace(".", "_"), language)
    return fact + _aside(rulebook.term(kind, unit, language), language)
