"""The rules in force on a day, as a person reads them: numbers, source, history, and what the place adds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from consult_app.domain.finding import Basis, Status
from consult_app.domain.procedure import (
    RULES,
    AppliesTo,
    Laxer,
    NoticeRule,
    Procedure,
    PublicationRule,
    Rule,
    bases,
    rule_bases,
)
from consult_app.domain.profile import PlaceNote
from consult_app.domain.rule_changes import Change, changes, figures
from consult_app.domain.village import VillageKind
from consult_app.services.app import App
from consult_app.services.headcount import head_counts
from consult_app.services.plan_means import worked
from consult_app.services.rule_packs import installed_packs


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One procedure of the list; `to_check` counts the sources nobody has checked."""

    code: str
    title: str
    title_en: str
    applies_to: AppliesTo
    to_check: int


@dataclass(frozen=True, slots=True)
class Place:
    code: str
    title: str
    title_en: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """The list and what stands around it; `packs` are the installed ones, the last first."""

    rows: tuple[RuleRow, ...]
    places: tuple[Place, ...]
    place: str
    packs: tuple[Mapping[str, str], ...]
    meetings: tuple[date, ...]
    """Days of meetings that are planned, so that their law can be looked at."""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule as the nation has it and as it holds here; they are the same where the place adds nothing."""

    name: str
    national: Rule | None
    here: Rule

    @property
    def differs(self) -> bool:
        return self.national != self.here

    @property
    def sources(self) -> tuple[Basis, ...]:
        """Where it stands written; a place's own source first where it adds something."""
        found = tuple(dict.fromkeys(rule_bases(self.here)))
        if not self.differs or self.national is None:
            return found
        known = set(rule_bases(self.national))
        return tuple(sorted(found, key=lambda basis: basis in known))

    @property
    def verified(self) -> bool:
        return all(basis.status is Status.VERIFIED for basis in self.sources)


@dataclass(frozen=True, slots=True)
class Version:
    """One dated text; `changed` names the rules in which it differs from the one looked at."""

    valid_from: date
    valid_to: date | None
    basis: Basis
    changed: tuple[str, ...]
    looked_at: bool


@dataclass(frozen=True, slots=True)
class RuleView:
    """One procedure on a day; `quorum` and `decision` are worked with this village's numbers."""

    procedure: Procedure
    quorum: Mapping[str, Any]
    decision: Mapping[str, Any]
    due: Mapping[str, int]
    lines: tuple[RuleLine, ...]
    versions: tuple[Version, ...]
    laxer: tuple[tuple[str, Laxer], ...]
    """Rule and what a place asks for less strictly: the statute decides."""
    notes: tuple[PlaceNote, ...]
    to_check: tuple[Basis, ...]


def view_rules(app: App, on: date) -> RulesView:
    """Return every procedure in force on a day."""
    rules = app.rules
    with app.work() as work:
        village = work.villages.find(id=1)
        days = {meeting.planned_at.date() for meeting in work.meetings.all()}
    place = village.profile if village else ""
    kind = village.kind if village else VillageKind.VILLAGE
    usual = sorted(rules.on(on), key=lambda each: _order(each, kind))
    rows = (rules.procedure(each.code, on, place or None) for each in usual)
    return RulesView(
        tuple(
            RuleRow(each.code, each.title, each.title_en, each.applies_to, len(_to_check(each)))
            for each in rows
        ),
        tuple(Place(each.code, each.title, each.title_en) for each in rules.profiles),
        place,
        tuple(installed_packs(app.folder)),
        tuple(sorted(day for day in days if day >= app.today())),
    )


def _order(procedure: Procedure, kind: VillageKind) -> tuple[bool, bool, bool, str]:
    """The bodies of this kind of place come first, its representatives' meeting before all, parts of others last."""
    ours = procedure.applies_to.value == kind.value
    usual = procedure.code in ("villager_reps", "resident_reps")
    return (not ours, not usual, bool(procedure.within), procedure.applies_to.value)


def view_rule(app: App, code: str, on: date) -> RuleView:
    """Return one procedure; refuses `procedure.not-in-force`."""
    with app.work() as work:
        village = work.villages.find(id=1)
        place = village.profile if village else ""
        national = app.rules.procedure(code, on)
        here = app.rules.procedure(code, on, place or None)
        asked = [rule for rule in (here.quorum, here.decision) if rule]
        units = {unit for rule in asked for unit in rule.units}
        due = head_counts(work, units, here.body, on)
    quorum, decision = worked(here, due)
    return RuleView(
        here,
        quorum,
        decision,
        due,
        tuple(_lines(national, here)),
        tuple(_versions(app, national)),
        tuple(_laxer(here)),
        tuple(
            note
            for layer in app.rules.layers(place)
            for note in layer.notes
            if not note.procedures or code in note.procedures
        ),
        _to_check(here),
    )


def _to_check(procedure: Procedure) -> tuple[Basis, ...]:
    return tuple(basis for basis in bases(procedure) if basis.status is not Status.VERIFIED)


def _lines(national: Procedure, here: Procedure) -> Iterator[RuleLine]:
    for name in RULES:
        rule = getattr(here, name)
        if rule is not None:
            yield RuleLine(name, getattr(national, name), rule)


def _versions(app: App, looked_at: Procedure) -> Iterator[Version]:
    """Yield every text of the procedure, the newest first."""
    for version in reversed(app.rules.versions(looked_at.code)):
        found = changes(version, looked_at)
        named = tuple(one.rule for one in found if one.rule != "version" and _numbers_differ(one))
        same = version.valid_from == looked_at.valid_from
        yield Version(version.valid_from, version.valid_to, version.basis, named, same)


def _numbers_differ(change: Change) -> bool:
    """Say whether more than the article moved: 第26条 became 第30条 without another number."""
    if change.before is None or change.after is None:
        return True
    return figures(change.before, {}) != figures(change.after, {})


def _laxer(here: Procedure) -> Iterator[tuple[str, Laxer]]:
    for name in RULES:
        rule = getattr(here, name)
        if isinstance(rule, NoticeRule | PublicationRule):
            for each in rule.laxer:
                yield name, each
