"""Profiles: what a province, county or village asks for beyond the national text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, assert_never

from consult_app.domain.data_table import DataTable
from consult_app.domain.finding import Basis
from consult_app.domain.procedure import (
    ApprovalRule,
    CompositionRule,
    ConveningRule,
    CountRule,
    FilingRule,
    FrequencyRule,
    Laxer,
    MethodRule,
    NoticeRule,
    PartyRule,
    PowerRule,
    Procedure,
    PublicationRule,
    Rule,
    Shares,
)
from consult_app.domain.procedure_file import basis, rules


class Level(StrEnum):
    PROVINCE = "province"
    COUNTY = "county"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """Rules of a place for some procedures, in force in a time."""

    procedures: tuple[str, ...]
    valid_from: date
    valid_to: date | None
    rules: Mapping[str, Rule]

    def holds(self, procedure: str, on: date) -> bool:
        begun = self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
        return begun and procedure in self.procedures


@dataclass(frozen=True, slots=True)
class PlaceNote:
    """A local rule that is shown where it matters and judged by people."""

    procedures: tuple[str, ...]
    zh: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Profile:
    """One place; `over` is the code of the place above it, whose rules hold here too ("" for none)."""

    code: str
    title: str
    title_en: str
    level: Level
    over: str
    rules: tuple[PlaceRule, ...]
    notes: tuple[PlaceNote, ...]


def read_profile(content: Mapping[str, Any], source: str) -> Profile:
    """Return the profile of one file; every fault names file and key."""
    table = DataTable(content, source)
    profile = Profile(
        table.text("code"),
        table.text("title"),
        table.text("title_en"),
        table.kind("level", Level),
        table.text("over", ""),
        tuple(_rule(each) for each in table.tables("rule")),
        tuple(_note(each) for each in table.tables("note")),
    )
    table.end()
    return profile


def _rule(table: DataTable) -> PlaceRule:
    source = basis(table)
    rule = PlaceRule(
        table.texts("procedures"),
        table.day("valid_from"),
        table.maybe_day("valid_to"),
        rules(table, source),
    )
    table.end()
    return rule


def _note(table: DataTable) -> PlaceNote:
    note = PlaceNote(table.texts("procedures", ()), table.text("zh"), basis(table))
    table.end()
    return note


def lay_over(procedure: Procedure, profiles: Iterable[Profile], on: date) -> Procedure:
    """Return the procedure with the rules of the places, widest place first; a statute is never made laxer."""
    for profile in profiles:
        changes: dict[str, Any] = {"profiles": (*procedure.profiles, profile.code)}
        for rule in profile.rules:
            if rule.holds(procedure.code, on):
                for name, place in rule.rules.items():
                    national = changes.get(name) or getattr(procedure, name)
                    changes[name] = _stricter(national, place, profile.code) if national else place
        procedure = replace(procedure, **changes)
    return procedure


def _stricter(national: Any, place: Rule, code: str) -> Any:  # noqa: ANN401 - the same kind of rule as `place`
    match place:
        case NoticeRule():
            return _notice(national, place, code)
        case PublicationRule():
            return _publication(national, place, code)
        case CountRule():
            return _count(national, place)
        case CompositionRule():
            return replace(
                national,
                shares=national.shares + place.shares,
                sizes=national.sizes + place.sizes,
            )
        case ConveningRule():
            return _convening(national, place)
        case FilingRule():
            return place if place.days <= national.days else national
        case FrequencyRule():
            return place if place.months <= national.months else national
        case MethodRule():
            return place
        case ApprovalRule():
            return replace(national, by=tuple(dict.fromkeys(national.by + place.by)))
        case PowerRule():
            cannot = national.cannot + place.cannot
            return replace(national, delegated=national.delegated or place.delegated, cannot=cannot)
        case PartyRule():
            return national
        case _:
            assert_never(place)


def _notice(national: NoticeRule, place: NoticeRule, code: str) -> NoticeRule:
    """Let the longer notice hold, way by way: days for the assembly are none for the representatives."""
    if national.units and not set(national.units) & set(place.units):
        others = (*national.other_ways, place)
        if not place.units:
            national = _longer_notice(national, replace(place, units=national.units), code)
        return replace(national, other_ways=others)
    return _longer_notice(national, place, code)


def _longer_notice(national: NoticeRule, place: NoticeRule, code: str) -> NoticeRule:
    if national.advisory:
        return place
    if place.days < national.days:
        return replace(national, laxer=(*national.laxer, Laxer(code, place.days, place.basis)))
    if place.days == national.days:
        return national
    return replace(place, short_notice=national.short_notice or place.short_notice)


def _publication(national: PublicationRule, place: PublicationRule, code: str) -> PublicationRule:
    ours, theirs = national.min_days or 0, place.min_days or 0
    if theirs < ours:
        return replace(national, laxer=(*national.laxer, Laxer(code, theirs, place.basis)))
    return national if theirs == ours else replace(place, before=national.before)


def _count(national: CountRule, place: CountRule) -> CountRule:
    """Add the place's shares to the alternatives that count the same unit; binding numbers replace mere advice."""
    if national.advisory and not place.advisory:
        return place
    return replace(national, any_of=tuple(_with_place(shares, place) for shares in national.any_of))


def _with_place(shares: Shares, place: CountRule) -> Shares:
    units = {share.unit for share in shares}
    known = {(share.unit, share.need) for share in shares}
    added = (each for theirs in place.any_of for each in theirs if units & {s.unit for s in theirs})
    return shares + tuple(share for share in added if (share.unit, share.need) not in known)


def _convening(national: ConveningRule, place: ConveningRule) -> ConveningRule:
    days = place.within_days if place.within_days is not None else national.within_days
    return replace(national, any_of=national.any_of + place.any_of, within_days=days)
