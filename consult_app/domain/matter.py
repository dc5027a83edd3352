"""Kinds of matter: who may settle each, since when and by which text; the procedure that suits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from consult_app.domain.data_table import DataTable
from consult_app.domain.finding import Basis
from consult_app.domain.procedure import AppliesTo, Limit, Procedure
from consult_app.domain.procedure_file import basis


class MatterClass(StrEnum):
    ORDINARY = "ordinary"
    RESERVED = "reserved"
    NOT_DELEGABLE = "not_delegable"
    RULES_MAKING = "rules_making"
    COLLECTIVE_PROPERTY = "collective_property"
    LAND = "land"
    HOMESTEAD = "homestead"
    COMPENSATION = "compensation"
    OWNERS = "owners"


@dataclass(frozen=True, slots=True)
class MatterRule:
    """Which procedures may settle the matter in a time; the first of a list is the one suggested."""

    since: date | None
    until: date | None
    village: tuple[str, ...]
    community: tuple[str, ...]
    basis: Basis

    def holds(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)

    def procedures(self, place: AppliesTo) -> tuple[str, ...]:
        return self.community if place is AppliesTo.COMMUNITY else self.village


@dataclass(frozen=True, slots=True)
class MatterKind:
    id: str
    zh: str
    en: str
    examples: str
    kind: MatterClass
    rules: tuple[MatterRule, ...]

    def rule(self, on: date, place: AppliesTo) -> MatterRule | None:
        """Return what holds on a day in such a place; None where no text speaks of it."""
        return next(
            (rule for rule in self.rules if rule.holds(on) and rule.procedures(place)), None
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """
    One procedure that could be taken: can it settle the matter, and why (not).

    `reason` is a code whose words stand in `resources/terms.toml`, filled with `facts`; `title` is the procedure's.
    """

    procedure: str
    can_decide: bool
    reason: str
    basis: Basis
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The procedure that suits first, then every other of this place; `matter` is the kind's id."""

    matter: str
    suggested: Choice
    others: tuple[Choice, ...]

    def choice(self, procedure: str) -> Choice | None:
        """Return what was said of one procedure, None when it is not one of this place."""
        return next(
            (each for each in (self.suggested, *self.others) if each.procedure == procedure), None
        )


def read_matters(content: Mapping[str, Any], source: str) -> dict[str, MatterKind]:
    """Return the kinds of matter by id; every fault names file and key."""
    head = DataTable(content, source)
    kinds = [_kind(table) for table in head.tables("kind")]
    head.end()
    return {kind.id: kind for kind in kinds}


def _kind(table: DataTable) -> MatterKind:
    kind = MatterKind(
        table.text("id"),
        table.text("zh"),
        table.text("en"),
        table.text("examples", ""),
        table.kind("class", MatterClass),
        tuple(_rule(each) for each in table.tables("rule")),
    )
    table.end()
    return kind


def _rule(table: DataTable) -> MatterRule:
    rule = MatterRule(
        table.maybe_day("since"),
        table.maybe_day("until"),
        table.texts("village", ()),
        table.texts("community", ()),
        basis(table),
    )
    table.end()
    return rule


def with_limits(procedure: Procedure, kinds: Iterable[MatterKind]) -> Procedure:
    """Add to what a body may decide the matters that the table gives to others; not where it has only its own."""
    if procedure.power is None or procedure.special:
        return procedure
    limits = tuple(limit for kind in kinds for limit in _limits(procedure, kind))
    power = procedure.power
    return replace(procedure, power=replace(power, cannot=power.cannot + limits))


def _limits(procedure: Procedure, kind: MatterKind) -> Iterable[Limit]:
    here = [rule for rule in kind.rules if rule.procedures(procedure.applies_to)]
    for rule in here or kind.rules:
        able = rule.procedures(procedure.applies_to) or rule.village + rule.community
        if procedure.code not in able:
            yield Limit((kind.id,), able[0], rule.basis, rule.since, rule.until)


def suggest(
    kind: MatterKind,
    procedures: Iterable[Procedure],
    on: date,
    place: AppliesTo = AppliesTo.VILLAGE,
    delegated_on: date | None = None,
) -> Suggestions | None:
    """
    Choose the procedure for a kind of matter; None where no rule holds on that day.

    `procedures` are those in force on the day. A matter reserved to the assembly goes to the representatives once
    the assembly has delegated it, before that to the assembly itself.
    """
    rule = kind.rule(on, place)
    if rule is None:
        return None
    here = [each for each in procedures if _offered(each, place, rule)]
    able = [code for code in rule.procedures(place) if _can(code, here, on, delegated_on)]
    if not able:
        return None
    choices = [_choice(each, kind, rule, able, on, delegated_on) for each in here]
    order = [*able, *rule.procedures(place)]
    choices.sort(key=lambda choice: _rank(choice, order))
    return Suggestions(kind.id, choices[0], tuple(choices[1:]))


def _rank(choice: Choice, order: list[str]) -> int:
    return order.index(choice.procedure) if choice.procedure in order else len(order)


def _offered(procedure: Procedure, place: AppliesTo, rule: MatterRule) -> bool:
    if procedure.code in rule.procedures(place):
        return True
    return procedure.applies_to is place and not procedure.within and not procedure.special


def _can(code: str, here: list[Procedure], on: date, delegated_on: date | None) -> bool:
    """Say whether a procedure of the list is in force and has, where it must, the assembly's delegation."""
    procedure = next((each for each in here if each.code == code), None)
    if procedure is None:
        return False
    power = procedure.power
    needs = power is not None and power.delegated and not power.units
    return not needs or (delegated_on is not None and delegated_on <= on)


def _choice(
    procedure: Procedure,
    kind: MatterKind,
    rule: MatterRule,
    able: list[str],
    on: date,
    delegated_on: date | None,
) -> Choice:
    if procedure.code not in rule.village + rule.community:
        reason = "other_body" if procedure.binding else "advice_only"
        return Choice(
            procedure.code, can_decide=False, reason=reason, basis=rule.basis, facts={"to": able[0]}
        )
    if procedure.power is not None and procedure.power.delegated:
        return _delegated(procedure, kind, rule, on, delegated_on)
    return Choice(procedure.code, can_decide=True, reason=kind.kind.value, basis=rule.basis)


def _delegated(
    procedure: Procedure, kind: MatterKind, rule: MatterRule, on: date, delegated_on: date | None
) -> Choice:
    basis_of_power = procedure.power.basis if procedure.power else rule.basis
    if delegated_on is not None and delegated_on <= on:
        facts = {"on": delegated_on.isoformat()}
        return Choice(
            procedure.code, can_decide=True, reason="delegated", basis=rule.basis, facts=facts
        )
    if procedure.power and procedure.power.units:
        # the assembly decides it in any case, its representatives only what it has delegated
        return Choice(procedure.code, can_decide=True, reason="by_body", basis=basis_of_power)
    facts = {"matter": kind.id}
    return Choice(
        procedure.code, can_decide=False, reason="not_delegated", basis=basis_of_power, facts=facts
    )
