"""What the choice of a procedure means: six lines with worked numbers of this village, each with its basis."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.procedure import CountRule, Procedure, as_counted
from consult_app.domain.rules import earliest_meeting_day, least_present, least_votes
from consult_app.services.case import Case
from consult_app.services.headcount import head_count, head_counts, members_of
from consult_app.services.roll_lines import ASSEMBLIES, BODIES, OWNERS
from consult_app.services.ways import Way, body_counting, way_of


@dataclass(frozen=True, slots=True)
class Means:
    """
    One line: `code` is who, quorum, decision, notice, publication or method; `facts` are plain values.

    quorum and decision hold `parts`: alternatives, each a list of shares with unit, num, den, strict, base and least
    (None where the village's figure is not known yet).
    """

    code: str
    basis: Basis | None
    facts: Mapping[str, Any] = field(default_factory=dict)


def means_of(case: Case, procedure: Procedure) -> tuple[Means, ...]:
    """Return the six lines for a procedure as it would be in this village, for this matter."""
    ruling = ruling_procedure(case, procedure)
    chosen = procedure.code == case.consultation.procedure
    way = way_of(ruling, case.consultation.counted_in if chosen else "")
    ruling = _of_way(ruling, way)
    due = _due(case, ruling)
    return (
        _who(case, procedure, ruling),
        Means("quorum", _basis(ruling.quorum), _quorum(ruling, due)),
        Means("decision", _basis(ruling.decision), _decision(ruling, due)),
        _notice(case, ruling),
        _publication(ruling),
        _method(case, ruling),
    )


def ruling_procedure(case: Case, procedure: Procedure) -> Procedure:
    """Return whose rules judge: the procedure's own, or those of its last meeting that has some."""
    if procedure.quorum or procedure.decision:
        return procedure
    codes = [group.procedure for group in procedure.groups if group.procedure]
    if not codes:
        return procedure
    return case.app.rules.procedure(codes[-1], case.law_day, case.village.profile or None)


def bodies_entered(case: Case) -> Finding | None:
    """Name the bodies that are to meet and have no members in the register yet; None where each has some."""
    ruling = ruling_procedure(case, case.procedure)
    way = way_of(ruling, case.consultation.counted_in)
    empty = [body for body in _bodies(case.procedure, ruling, way.body) if not _entered(case, body)]
    if not empty:
        return None
    rules = case.app.rules
    told = {
        "bodies": "、".join(rules.term("body", body) for body in empty),
        "bodies_en": ", ".join(rules.term("body", body, "en") for body in empty),
    }
    return Finding("plan.bodies", Result.ADVICE, facts=told)


def _bodies(procedure: Procedure, ruling: Procedure, meets: str) -> list[str]:
    """Return every body that meets, once each; `meets` is the one chosen to decide."""
    named = [group.body for group in procedure.groups if group.body] or [procedure.body]
    deciding = (procedure.body, ruling.body)
    return list(dict.fromkeys(meets if body in deciding else body for body in named))


def _entered(case: Case, body: str) -> bool:
    if body == OWNERS:
        return bool(head_count(case.work, OWNERS, body, case.law_day))
    return body not in BODIES or bool(members_of(case.work, body, case.law_day))


def worked(procedure: Procedure, due: Mapping[str, int]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the facts of quorum and decision, worked with how many are due."""
    return _quorum(procedure, due), _decision(procedure, due)


def _of_way(procedure: Procedure, way: Way) -> Procedure:
    """Keep of the rules what holds for the body that meets: the assembly's numbers are none for representatives."""
    told = as_counted(procedure, (way.unit,) if way.unit else ())
    return replace(
        told,
        body=way.body,
        quorum=_of_body(procedure, told.quorum, way.body),
        decision=_of_body(procedure, told.decision, way.body),
    )


def _of_body(procedure: Procedure, rule: CountRule | None, body: str) -> CountRule | None:
    if rule is None:
        return None
    kept = [
        shares
        for shares in rule.any_of
        if body in {body_counting(procedure, share.unit) for share in shares}
    ]
    return replace(rule, any_of=tuple(kept)) if kept else rule


def _basis(rule: CountRule | None) -> Basis | None:
    """Return where the number that decides stands: that of the largest share."""
    if rule is None:
        return None
    return max(
        rule.any_of[0], key=lambda share: (Fraction(share.num, share.den), share.strict)
    ).basis


def _due(case: Case, procedure: Procedure) -> dict[str, int]:
    rules = [rule for rule in (procedure.quorum, procedure.decision) if rule]
    units = {unit for rule in rules for unit in rule.units}
    groups = case.consultation.scope_groups if procedure.body == "village_group" else ()
    told = head_counts(case.work, units, procedure.body, case.law_day, groups)
    return {unit: count for unit, count in told.items() if count}  # nobody entered: not known yet


def _who(case: Case, procedure: Procedure, ruling: Procedure) -> Means:
    bodies = _bodies(procedure, ruling, ruling.body)
    facts: dict[str, Any] = {"bodies": bodies, "body": ruling.body}
    wanted: tuple[str, ...] = ("representatives", "members") if ruling.body in BODIES else ()
    if ruling.body in ASSEMBLIES:
        wanted = ("adults", "households")
    if ruling.body == OWNERS:
        wanted = ("owners",)
    groups = case.consultation.scope_groups if ruling.body == "village_group" else ()
    for unit in wanted:
        facts[unit] = head_count(case.work, unit, ruling.body, case.law_day, groups)
    if "representatives" in facts and ruling.body not in ("villager_reps", "resident_reps"):
        del facts["representatives"]
    basis = ruling.composition.basis if ruling.composition else ruling.basis
    return Means("who", basis, facts)


def _quorum(procedure: Procedure, due: Mapping[str, int]) -> dict[str, Any]:
    if procedure.quorum is None:
        return {"parts": []}
    return {"advisory": procedure.quorum.advisory, "parts": _parts(procedure.quorum, due)}


def _parts(rule: CountRule, due: Mapping[str, int]) -> list[list[dict[str, Any]]]:
    return [
        [
            {
                "unit": share.unit,
                "of": share.of,
                "num": share.num,
                "den": share.den,
                "strict": share.strict,
                "base": due.get(share.unit),
                "least": share.least(due[share.unit]) if share.unit in due else None,
            }
            for share in shares
        ]
        for shares in rule.any_of
    ]


def _decision(procedure: Procedure, due: Mapping[str, int]) -> dict[str, Any]:
    """Return the shares, each worked with the smallest meeting that may be held."""
    if procedure.decision is None:
        return {"parts": []}
    parts = _parts(procedure.decision, due)
    for part in _each(parts):
        base = due.get(part["unit"])
        present = None if base is None else least_present(procedure, part["unit"], base) or base
        part["present"] = present
        part["least"] = (
            None
            if base is None or present is None
            else least_votes(procedure, part["unit"], base, present)
        )
    return {"advisory": procedure.decision.advisory, "parts": parts}


def _each(parts: Iterable[Iterable[dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    for alternative in parts:
        yield from alternative


def _notice(case: Case, procedure: Procedure) -> Means:
    rule = procedure.notice
    if rule is None:
        return Means("notice", None, {"days": None})
    earliest = earliest_meeting_day(procedure, case.app.today())
    facts = {
        "days": rule.days,
        "short_notice": rule.short_notice,
        "advisory": rule.advisory,
        "earliest": earliest.isoformat(),
    }
    return Means("notice", rule.basis, facts)


def _publication(procedure: Procedure) -> Means:
    rule = procedure.publication
    if rule is None:
        return Means("publication", None, {"days": None})
    return Means("publication", rule.basis, {"days": rule.min_days, "before": rule.before})


def _method(case: Case, procedure: Procedure) -> Means:
    rule, matter = procedure.method, case.consultation.matter_kind
    if rule is None or (rule.matters and matter not in rule.matters):
        return Means("method", None, {"needed": [], "chosen": case.consultation.decision_method})
    facts = {"needed": list(rule.needed), "chosen": case.consultation.decision_method}
    return Means("method", rule.basis, facts)
