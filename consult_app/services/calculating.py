"""The calculator (表决计算器): one meeting judged from a few numbers; nothing is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from consult_app.domain.case import Case, CaseVote
from consult_app.domain.finding import Finding
from consult_app.domain.procedure import CountRule, Procedure, Shares
from consult_app.domain.rules import least_present, least_votes
from consult_app.domain.tally import Word
from consult_app.domain.village import VillageKind
from consult_app.services.app import App
from consult_app.services.headcount import head_counts
from consult_app.services.judging import Judgement, judge_facts, shown_only, words

COLUMNS = 7
"""How many meetings the table of thresholds tells of."""
FIRST = {VillageKind.VILLAGE: "villager_reps", VillageKind.COMMUNITY: "resident_reps"}
Units = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was typed; a number that was not said is missing. Floor areas in hundredths of a square metre."""

    due: Mapping[str, int] = field(default_factory=dict)
    present: Mapping[str, int] = field(default_factory=dict)
    yes: Mapping[str, int] = field(default_factory=dict)
    no: Mapping[str, int] = field(default_factory=dict)
    abstain: Mapping[str, int] = field(default_factory=dict)
    issued: int | None = None
    returned: int | None = None
    spoiled: int | None = None


@dataclass(frozen=True, slots=True)
class Threshold:
    """A meeting of so many: how many votes in favour it takes; None where no number is asked for."""

    present: int
    least: int | None


@dataclass(frozen=True, slots=True)
class Calculation:
    """What came of it: `least_present` and `thresholds` are counted in the first unit."""

    judgement: Judgement
    word: Word
    quorum: Finding | None
    papers: Finding | None
    decision: Finding | None
    least_present: int | None
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """One procedure that judges by numbers, with what may be counted (one unit, or two that count together)."""

    code: str
    title: str
    title_en: str
    counted: tuple[Units, ...]


@dataclass(frozen=True, slots=True)
class CalculatorView:
    """What the page begins with: the procedures in force, the village's usual one, and its place."""

    offers: tuple[Offer, ...]
    usual: str
    profile: str


def view_calculator(app: App, on: date) -> CalculatorView:
    """Return the procedures in force on a day that judge by numbers."""
    with app.work() as work:
        village = work.villages.find(id=1)
    kind = village.kind if village else VillageKind.VILLAGE
    found = (each for each in app.rules.on(on) if each.decision and not each.groups)
    offers = tuple(Offer(each.code, each.title, each.title_en, counted(each)) for each in found)
    return CalculatorView(offers, FIRST[kind], village.profile if village else "")


def counted(procedure: Procedure) -> tuple[Units, ...]:
    """Return what may be counted, each alternative of the decision once."""
    rule = procedure.decision or procedure.quorum
    return tuple(dict.fromkeys(_units(shares) for shares in rule.any_of)) if rule else ()


def _units(shares: Shares) -> Units:
    return tuple(dict.fromkeys(share.unit for share in shares))


def known_due(app: App, code: str, units: Units, on: date) -> dict[str, int]:
    """Return how many are due in this village as the roster tells it; empty where it cannot."""
    procedure = app.rules.procedure(code, on)
    with app.work() as work:
        told = head_counts(work, units, procedure.body, on)
    return {unit: count for unit, count in told.items() if count}


def calculate(app: App, code: str, on: date, units: Units, figures: Figures) -> Calculation:
    """
    Judge the figures by the text in force on a day, the village's place laid over it.

    Refuses a day that no version covers.
    """
    profile = view_calculator(app, on).profile or None
    procedure = app.rules.procedure(code, on, profile)
    judgement = judge_facts(app.rules, _case(code, on, profile, figures))
    found = {each.code: each for each in judgement.main.findings}
    chosen = replace(
        procedure,
        quorum=_only(procedure.quorum, units),
        decision=_only(procedure.decision, units),
    )
    due = figures.due.get(units[0])
    return Calculation(
        judgement,
        judgement.outcome,
        found.get("quorum"),
        found.get("ballot_account"),
        found.get("decision"),
        None if due is None else least_present(chosen, units[0], due),
        _thresholds(chosen, units[0], due, figures.present.get(units[0])),
    )


def _only(rule: CountRule | None, units: Units) -> CountRule | None:
    """Keep the alternatives that count these units, so that others do not raise the number."""
    if rule is None:
        return None
    kept = tuple(shares for shares in rule.any_of if set(_units(shares)) & set(units))
    return replace(rule, any_of=kept) if kept else None


def _case(code: str, on: date, profile: str | None, figures: Figures) -> Case:
    on_paper = figures.issued is not None or figures.returned is not None
    vote = CaseVote(
        figures.yes,
        figures.no,
        figures.abstain,
        figures.issued,
        figures.returned,
        figures.spoiled,
        "" if on_paper else "show_of_hands",
    )
    told: dict[str, Any] = {"due": figures.due, "present": figures.present}
    return Case(code, on, profile, vote=vote if figures.yes else None, **told)


def _thresholds(
    procedure: Procedure, unit: str, due: int | None, present: int | None
) -> tuple[Threshold, ...]:
    """From the meeting as it is, or the smallest lawful one, up to everybody, in even steps."""
    if not due:
        return ()
    first = min(due, max(1, present or least_present(procedure, unit, due) or 1))
    steps = min(COLUMNS - 1, due - first)
    sizes = [first + (due - first) * n // steps for n in range(steps + 1)] if steps else [due]
    return tuple(Threshold(size, least_votes(procedure, unit, due, size)) for size in sizes)


def told(app: App, calculation: Calculation, language: str = "zh") -> str:
    """Write the sums and the articles for the minutes or a message: quorum, papers, decision."""
    kept = (calculation.quorum, calculation.papers, calculation.decision)
    findings = tuple(each for each in kept if each is not None)
    return words(app.rules, shown_only(calculation.judgement, findings), language)
