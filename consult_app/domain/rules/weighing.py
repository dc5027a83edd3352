"""Shares of a base weighed with whole numbers: any one alternative, and of it every share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.procedure import CountRule, Share

Counts = Mapping[str, int]
"""How many of each unit; floor area in hundredths of a square metre unless `digits` says otherwise."""

AREA_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Weighed:
    """One share with its figures; `missing` names the facts without which nothing can be said."""

    share: Share
    result: Result
    have: int | None
    base: int | None
    margin: int | None = None
    missing: tuple[str, ...] = ()


def weigh(share: Share, have: int | None, base: int | None, counted: str) -> Weighed:
    """
    Compare `have` with the share of `base`; figures that contradict each other say nothing.

    `counted` is where `have` stands in a case ("present", "vote.yes", "composition"), to name it when it is missing.
    """
    if have is None or base is None:
        names = ((f"{counted}.{share.unit}", have), (_base_name(share), base))
        missing = tuple(name for name, count in names if count is None)
        return Weighed(share, Result.UNKNOWN, have, base, missing=missing)
    if base <= 0 or have > base:
        return Weighed(share, Result.UNKNOWN, have, base)
    margin = have - share.least(base)
    return Weighed(share, Result.MET if margin >= 0 else Result.NOT_MET, have, base, margin)


def _base_name(share: Share) -> str:
    match share.of:
        case "due" | "present":
            return f"{share.of}.{share.unit}"
        case "all":
            return f"composition.{share.unit}"
        case other:
            return f"composition.{other}"


def all_of(results: Iterable[Result]) -> Result:
    overall = Result.MET
    for result in results:
        if result is Result.NOT_MET:
            return result
        if result is Result.UNKNOWN:
            overall = result
    return overall


def any_of(results: Iterable[Result]) -> Result:
    overall = Result.NOT_MET
    for result in results:
        if result is Result.MET:
            return result
        if result is Result.UNKNOWN:
            overall = result
    return overall


def judge_counts(
    code: str, rule: CountRule, alternatives: list[tuple[Weighed, ...]], digits: int
) -> Finding:
    """
    Say whether any alternative is met, with the figures of the one that decides.

    Of several alternatives with the same answer the first of the rule is shown.
    """
    answers = [all_of(each.result for each in weighed) for weighed in alternatives]
    result = any_of(answers)
    deciding = alternatives[answers.index(result)]
    if rule.advisory and result is Result.NOT_MET:
        result = Result.ADVICE
    return finding(code, result, deciding, digits)


def tightest(weighed: tuple[Weighed, ...]) -> Weighed:
    """Return the share that decides: the first that fails; of those in its unit, the one with least to spare."""
    if len(weighed) == 1:
        return weighed[0]
    overall = all_of(each.result for each in weighed)
    deciding = [each for each in weighed if each.result is overall]
    unit = deciding[0].share.unit
    same = [each for each in deciding if each.share.unit == unit]
    return min(same, key=lambda each: each.margin or 0)


def finding(code: str, result: Result, weighed: tuple[Weighed, ...], digits: int) -> Finding:
    chosen = tightest(weighed)
    told = facts(chosen, digits)
    shown = weighed
    if len(weighed) > 1:
        told["parts"] = [facts(each, digits) for each in weighed]
        if all(each.share.unit == chosen.share.unit for each in weighed):
            shown = (chosen,)
    have = "; ".join([_have(each, digits) for each in shown])
    need = "; ".join([each.share.need for each in shown])
    return Finding(code, result, have, need, chosen.margin, chosen.share.basis, told)


def facts(weighed: Weighed, digits: int = AREA_DIGITS) -> dict[str, Any]:
    """Return every number the words need; plain JSON values."""
    share, base = weighed.share, weighed.base
    told: dict[str, Any] = {
        "unit": share.unit,
        "of": share.of,
        "have": weighed.have,
        "base": base,
        "num": share.num,
        "den": share.den,
        "strict": share.strict,
        "least": None if base is None else share.least(base),
        "margin": weighed.margin,
    }
    if share.unit == "area":
        told["digits"] = digits
    if weighed.missing:
        told["missing"] = list(weighed.missing)
    elif weighed.result is Result.UNKNOWN:
        told["contradiction"] = True
    return told


def amount(count: int | None, unit: str, digits: int = AREA_DIGITS) -> str:
    """Write a count; floor area as a decimal of square metres."""
    if count is None:
        return "?"
    if unit != "area":
        return str(count)
    whole, part = divmod(abs(count), 10**digits)
    return f"{'-' if count < 0 else ''}{whole}.{part:0{digits}}"


def _have(weighed: Weighed, digits: int) -> str:
    unit = weighed.share.unit
    return f"{amount(weighed.have, unit, digits)}/{amount(weighed.base, unit, digits)}"


def missing_fact(code: str, basis: Basis, need: str, *names: str, **facts: Any) -> Finding:  # noqa: ANN401 - facts of a sentence
    """Say that it cannot be told, and for want of which facts."""
    return Finding(code, Result.UNKNOWN, "", need, None, basis, {**facts, "missing": list(names)})
