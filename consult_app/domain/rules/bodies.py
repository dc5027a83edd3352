"""Rules about the body itself: who may call it, how it is made up, what it may decide, who stands aside."""

from collections.abc import Collection
from datetime import date
from typing import Any

from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.procedure import CompositionRule, Limit, PowerRule, Procedure, Size
from consult_app.domain.rules.weighing import (
    Counts,
    Weighed,
    all_of,
    any_of,
    facts,
    missing_fact,
    weigh,
)

Done = date | bool
Day = Done | None
"""When something was done; False: it was not done; None: nobody said."""


def convening(procedure: Procedure, called_for_by: Counts, base: Counts) -> Finding | None:
    """
    Say whether those who demand the meeting are enough; None when nobody demands it or the text gives no right to.

    `base` counts everybody of each unit (villagers 18+, representatives, households …).
    """
    rule = procedure.convening
    if rule is None or not called_for_by or not rule.any_of:
        return None
    shares = [share for share in rule.any_of if share.unit in called_for_by]
    if not shares:
        demanded = {"convener": rule.convener, "demanded_by": dict(called_for_by)}
        units = [share.unit for share in rule.any_of]
        return missing_fact(
            "convening", rule.basis, "", *(f"called_for_by.{unit}" for unit in units), **demanded
        )
    weighed = [
        weigh(share, called_for_by[share.unit], base.get(share.unit), "called_for_by")
        for share in shares
    ]
    result = any_of(each.result for each in weighed)
    chosen = next(each for each in weighed if each.result is result)
    told: dict[str, Any] = {
        **facts(chosen),
        "convener": rule.convener,
        "within_days": rule.within_days,
    }
    have = f"{chosen.have}/{'?' if chosen.base is None else chosen.base}"
    return Finding(
        "convening", result, have, chosen.share.need, chosen.margin, chosen.share.basis, told
    )


def party_discussion(
    procedure: Procedure, discussed_on: Day, held_on: date | None
) -> Finding | None:
    """Say whether the party organisation studied the matter first; None where the text does not ask."""
    rule = procedure.party
    if rule is None:
        return None
    need = "" if held_on is None else f"≤ {held_on.isoformat()}"
    if discussed_on is None:
        return missing_fact("party_discussion", rule.basis, need, "party_discussed_on")
    return _done_by("party_discussion", discussed_on, held_on, need, rule.basis)


def _done_by(code: str, done: Done, limit: date | None, need: str, basis: Basis) -> Finding:
    if isinstance(done, bool):
        result = Result.MET if done else Result.NOT_MET
        return Finding(code, result, "", need, None, basis, {"done": done})
    result = Result.MET if limit is None or done <= limit else Result.NOT_MET
    told = {"on": done.isoformat(), "by": limit and limit.isoformat()}
    return Finding(code, result, done.isoformat(), need, None, basis, told)


def composition(procedure: Procedure, counts: Counts) -> Finding | None:
    """Say whether the body is made up as the text asks; `counts` holds its members, representatives, women."""
    rule = procedure.composition
    if rule is None:
        return None
    weighed = tuple(
        weigh(share, counts.get(share.unit), counts.get(share.of), "composition")
        for share in rule.shares
    )
    sized = [(size, counts.get(size.unit)) for size in _sizes(rule, counts)]
    result = all_of([each.result for each in weighed] + [_fits(*each) for each in sized])
    return _composition(result, weighed, sized)


def _sizes(rule: CompositionRule, counts: Counts) -> list[Size]:
    """Keep the size for the largest number of villagers that the village reaches; one for each unit."""
    villagers = counts.get("villagers", 0)
    fitting = [size for size in rule.sizes if size.from_villagers <= villagers]
    largest = {size.unit: size for size in sorted(fitting, key=lambda size: size.from_villagers)}
    return list(largest.values())


def _fits(size: Size, have: int | None) -> Result:
    if have is None:
        return Result.UNKNOWN
    return Result.MET if size.met(have) else Result.NOT_MET


def _composition(
    result: Result, weighed: tuple[Weighed, ...], sized: list[tuple[Size, int | None]]
) -> Finding:
    parts = [facts(each) | {"result": each.result.value} for each in weighed]
    parts += [_size_facts(*each) for each in sized]
    haves = [
        f"{'?' if each.have is None else each.have}/{'?' if each.base is None else each.base}"
        for each in weighed
    ]
    haves += ["?" if have is None else str(have) for _, have in sized]
    needs = [each.share.need for each in weighed] + [size.need for size, _ in sized]
    bases = [each.share.basis for each in weighed] + [size.basis for size, _ in sized]
    results = [part["result"] for part in parts]
    deciding = results.index(result.value)
    missing = [name for part in parts for name in part.get("missing", ())]
    told: dict[str, Any] = {"parts": parts}
    if result is Result.UNKNOWN and missing:
        told["missing"] = list(dict.fromkeys(missing))
    margin = _least_margin(parts, result)
    return Finding(
        "composition", result, "; ".join(haves), "; ".join(needs), margin, bases[deciding], told
    )


def _least_margin(parts: list[dict[str, Any]], result: Result) -> int | None:
    margins = [part["margin"] for part in parts if part["result"] == result.value]
    known = [margin for margin in margins if margin is not None]
    return min(known, default=None)


def _size_facts(size: Size, have: int | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "unit": size.unit,
        "have": have,
        "least": size.least,
        "most": size.most,
        "odd": size.odd,
        "margin": None if have is None else have - size.least,
        "result": _fits(size, have).value,
    }
    if have is None:
        told["missing"] = [f"composition.{size.unit}"]
    return told


def delegation(
    procedure: Procedure,
    matter: str | None,
    delegated_on: Day,
    held_on: date,
    units: Collection[str] = (),
) -> Finding | None:
    """
    Say whether this body may settle the matter: not reserved to another, and delegated to it where it must be.

    A consultation settles nothing that is reserved: for it the same limit is advice where to take the matter.
    """
    rule = procedure.power
    if rule is None or (matter is None and not procedure.binding):
        return None
    if matter is None:
        return missing_fact("delegation", rule.basis, "", "matter")
    limit = _limit(rule, matter, held_on, units)
    if limit is not None:
        result = Result.NOT_MET if procedure.binding and not limit.advisory else Result.ADVICE
        told = {"matter": matter, "to": limit.to}
        return Finding("delegation", result, matter, limit.to, None, limit.basis, told)
    if not rule.delegated:
        return Finding("delegation", Result.MET, matter, "", None, rule.basis, {"matter": matter})
    if delegated_on is None:
        return missing_fact("delegation", rule.basis, "", "delegated_on", matter=matter)
    need = f"≤ {held_on.isoformat()}"
    return _done_by("delegation", delegated_on, held_on, need, rule.basis)


def _limit(rule: PowerRule, matter: str, on: date, units: Collection[str]) -> Limit | None:
    for limit in rule.cannot:
        counted = not limit.units or any(unit in limit.units for unit in units)
        if matter in limit.matters and limit.holds(on) and counted:
            return limit
    return None


def method(procedure: Procedure, chosen: str, matter: str | None) -> Finding | None:
    """Say whether the way of voting is the one the text (or the place) asks for; None where it leaves it open."""
    rule = procedure.method
    if rule is None or (rule.matters and matter not in rule.matters):
        return None
    result = Result.MET if chosen in rule.needed else Result.NOT_MET
    told = {"method": chosen, "needed": list(rule.needed)}
    return Finding("vote.method", result, chosen, " | ".join(rule.needed), None, rule.basis, told)


def avoidance(officers: Collection[str], interested: Collection[str], basis: Basis) -> Finding:
    """Say whether anyone who watches or counts the vote has a direct interest in the matter."""
    both = sorted(set(officers) & set(interested))
    result = Result.ADVICE if both else Result.MET
    return Finding("avoidance", result, str(len(both)), "0", -len(both), basis, {"names": both})
