"""What differs between two texts of a rule: a place's and the nation's, a pack's and the present one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from consult_app.domain.finding import Basis
from consult_app.domain.procedure import (
    RULES,
    ApprovalRule,
    CompositionRule,
    ConveningRule,
    CountRule,
    FilingRule,
    FrequencyRule,
    MethodRule,
    NoticeRule,
    PartyRule,
    PowerRule,
    Procedure,
    PublicationRule,
    Rule,
    Share,
    Size,
)
from consult_app.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class Change:
    """
    One rule of one version before and after; None where there is no such rule.

    `valid_from` is the version's first day; `rule` one of `RULES`, or "version" where a whole text came or went, or
    its own days or title changed. `place` is the code of the place whose rule it is, "" for the national text.
    """

    procedure: str
    valid_from: date
    rule: str
    before: Rule | None = None
    after: Rule | None = None
    place: str = ""

    @property
    def basis(self) -> Basis | None:
        rule = self.after or self.before
        return rule.basis if rule else None


def changes(before: Procedure, after: Procedure) -> tuple[Change, ...]:
    """Return the rules in which two texts of one procedure differ."""
    found = [
        Change(after.code, after.valid_from, name, getattr(before, name), getattr(after, name))
        for name in RULES
        if getattr(before, name) != getattr(after, name)
    ]
    if _frame(before) != _frame(after):
        found.insert(0, Change(after.code, after.valid_from, "version"))
    return tuple(found)


def _frame(procedure: Procedure) -> tuple[object, ...]:
    """What a text is besides its rules."""
    return (
        procedure.title,
        procedure.valid_to,
        procedure.binding,
        procedure.counted,
        procedure.steps,
        procedure.basis,
    )


def changes_of_versions(
    before: Iterable[Procedure], after: Iterable[Procedure]
) -> tuple[Change, ...]:
    """Compare all dated texts of one procedure, each with its own of the same first day."""
    old = {version.valid_from: version for version in before}
    new = {version.valid_from: version for version in after}
    found: list[Change] = []
    for first in sorted(old.keys() | new.keys()):
        if first in old and first in new:
            found += changes(old[first], new[first])
        else:
            found.append(Change((new.get(first) or old[first]).code, first, "version"))
    return tuple(found)


def changes_of_place(before: Profile | None, after: Profile) -> tuple[Change, ...]:
    """Compare the rules of a place one by one; "version" where its name, what it lies over or its notes changed."""
    old = _by_rule(before) if before else {}
    new = _by_rule(after)
    found = [
        Change(procedure, first, name, _rule(old.get(key)), _rule(new.get(key)), after.code)
        for key in sorted(old.keys() | new.keys())
        if old.get(key) != new.get(key)
        for procedure, name, first in [key]
    ]
    if before is None or _place_frame(before) != _place_frame(after):
        found.insert(0, Change("", date.min, "version", place=after.code))
    return tuple(found)


_InTime = tuple[date | None, Rule]


def _by_rule(profile: Profile) -> dict[tuple[str, str, date], _InTime]:
    return {
        (procedure, name, entry.valid_from): (entry.valid_to, rule)
        for entry in profile.rules
        for procedure in entry.procedures
        for name, rule in entry.rules.items()
    }


def _rule(found: _InTime | None) -> Rule | None:
    return found[1] if found else None


def _place_frame(profile: Profile) -> tuple[object, ...]:
    return profile.title, profile.level, profile.over, profile.notes


def figures(rule: Rule | None, words: Mapping[str, str]) -> str:
    """Write the numbers of a rule in one line; `words` name the units. Empty where there is no rule."""
    match rule:
        case None | PartyRule():
            return ""
        case NoticeRule():
            return "; ".join([str(rule.days), *(str(way.days) for way in rule.other_ways)])
        case PublicationRule():
            return "" if rule.min_days is None else f"≥ {rule.min_days}"
        case FilingRule():
            return f"≤ {rule.days}"
        case FrequencyRule():
            return str(rule.months)
        case ApprovalRule():
            return ", ".join(rule.by)
        case MethodRule():
            return ", ".join(rule.needed)
        case PowerRule():
            return ", ".join(sorted({limit.to for limit in rule.cannot}))
        case ConveningRule():
            return " | ".join(_share(share, words) for share in rule.any_of)
        case CompositionRule():
            told = [_share(share, words) for share in rule.shares]
            return "; ".join(told + [_size(size, words) for size in rule.sizes])
        case CountRule():
            return " | ".join(_all_of(shares, words) for shares in rule.any_of)


def _all_of(shares: Iterable[Share], words: Mapping[str, str]) -> str:
    return "; ".join(_share(share, words) for share in shares)


def _share(share: Share, words: Mapping[str, Any]) -> str:
    return f"{share.need} {words.get(share.unit, share.unit)}"


def _size(size: Size, words: Mapping[str, str]) -> str:
    return f"{size.need} {words.get(size.unit, size.unit)}"
