"""
Votes of which one answer carries more than a head: an owner's floor area, the households a representative stands for.

Civil Code, art. 278: owners' heads and areas are counted together. 国办发〔2007〕4号: representatives vote one vote a
household. Such a vote is taken by name, since a secret paper carries nobody's weight: an answer of the roll call, or
a paper with the name on it that came back. An owner who gives none does not take part, and is in no base but that of
all owners.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from consult_app.domain.choosing import OptionTally, OptionVerdict, count_called, holds_without
from consult_app.domain.counting import latest_answers
from consult_app.domain.finding import Finding
from consult_app.domain.meeting import RollEntry
from consult_app.domain.rules.weighing import amount
from consult_app.domain.tally import Verdict, Word
from consult_app.domain.voting import CallAnswer, LateAvoidance, Mark, Vote, VoteMethod
from consult_app.services.phrases import phrases, share_words
from consult_app.services.presence_counts import AREA, OWNERS, REPRESENTED, Attendance
from consult_app.storage.unit_of_work import UnitOfWork

GIVEN = (Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED)
"""Answers by which somebody takes part; an unreadable paper takes part and agrees to nothing."""

WEIGHTS: Mapping[str, Callable[[RollEntry], int]] = {
    AREA: lambda entry: entry.area,
    REPRESENTED: lambda entry: entry.households,
}
"""What a line of the roll weighs in each unit that is more than a head."""

BY_NAME = frozenset({VoteMethod.ROLL_CALL})
"""The ways in which a vote knows whose weight it carries."""


def weighs(units: Iterable[str]) -> bool:
    """Say whether any of the units counted is more than a head."""
    return not WEIGHTS.keys().isdisjoint(units)


def must_be_by_name(counted: Attendance) -> bool:
    return weighs(counted.units_due or ())


def weighed(vote: Vote) -> bool:
    """Say whether an opened vote counts more than heads."""
    return weighs(vote.bases.get("due", ()))


def by_area(vote: Vote) -> bool:
    """Say whether an opened vote counts floor area beside heads: an owners' vote."""
    return AREA in vote.bases.get("due", ())


@dataclass(frozen=True, slots=True)
class WeighedCount:
    """Heads by mark, and by unit the weight of each mark, as far as answers have come in."""

    heads: Mapping[Mark, int] = field(default_factory=dict)
    weights: Mapping[str, Mapping[Mark, int]] = field(default_factory=dict)

    @property
    def took_part(self) -> int:
        return sum(self.heads.get(mark, 0) for mark in GIVEN)

    def weight_took_part(self, unit: str) -> int:
        return sum(self.weights[unit][mark] for mark in GIVEN)


def count_weights(work: UnitOfWork, vote: Vote) -> WeighedCount:
    """Count the answers that hold, each with what its line of the roll weighs."""
    units = [unit for unit in WEIGHTS if unit in vote.bases.get("due", ())]
    return _count(work, work.call_answers.all(vote_id=vote.id, count=vote.count), units)


def option_tally(work: UnitOfWork, vote: Vote) -> OptionTally:
    """Count what the names called chose; where answers weigh more than a head, with the weights behind each option."""
    answers = work.call_answers.all(vote_id=vote.id, count=vote.count)
    units = [unit for unit in WEIGHTS if unit in vote.bases.get("due", ())]
    lines = work.roll.among("id", list(latest_answers(answers))) if units else ()
    weights = {unit: {line.id: WEIGHTS[unit](line) for line in lines} for unit in units}
    return count_called(vote, answers, weights)


def _count(work: UnitOfWork, answers: Iterable[CallAnswer], units: list[str]) -> WeighedCount:
    latest = latest_answers(answers)
    heads = dict.fromkeys(Mark, 0)
    weights = {unit: dict.fromkeys(Mark, 0) for unit in units}
    for entry in work.roll.among("id", list(latest)):
        mark = latest[entry.id].mark
        heads[mark] += 1
        for unit in units:
            weights[unit][mark] += WEIGHTS[unit](entry)
    return WeighedCount(heads, weights)


def bases_of(vote: Vote, counted: WeighedCount) -> tuple[dict[str, Any], dict[str, int]]:
    """Return the bases of the verdict, and the votes in favour by unit; of owners only those who took part count."""
    bases, yes = dict(vote.bases), {unit: by[Mark.YES] for unit, by in counted.weights.items()}
    if by_area(vote):
        yes[OWNERS] = counted.heads[Mark.YES]
        bases["present"] = {OWNERS: counted.took_part, AREA: counted.weight_took_part(AREA)}
    return bases, yes


def weighed_values(vote: Vote, counted: WeighedCount, judged: Verdict) -> dict[str, Any]:
    """
    Return what such a verdict keeps beside the ordinary values: plain JSON, areas in hundredths of m².

    `weights` holds by unit the weight of each mark. An owners' verdict has `shares` and `taking_part` too, each share
    of the decision and of participation with unit, have, base, num, den, strict, least, margin; its ordinary figures
    are those of heads, and `due_area`, `took_part`, `took_part_area` say who took part.
    """
    weights = {
        unit: {mark.value: by[mark] for mark in GIVEN} for unit, by in counted.weights.items()
    }
    if not by_area(vote):
        return {"weights": weights}
    decision, quorum = _parts(judged.decision), _parts(judged.quorum)
    told = {
        **_figures_of_heads(decision),
        "weights": weights,
        "shares": decision,
        "taking_part": quorum,
        "tally_heads": {mark.value: counted.heads[mark] for mark in GIVEN},
        "due_area": vote.bases["due"][AREA],
        "took_part": counted.took_part,
        "took_part_area": counted.weight_took_part(AREA),
    }
    return told | {"announcement": _announcement(vote, counted, judged.word, told)}


def option_weighed_values(
    vote: Vote, counted: WeighedCount, judged: OptionVerdict
) -> dict[str, Any]:
    """
    Return what a verdict on options keeps beside the ordinary values where answers carry weights: plain JSON.

    `option_shares` has for each unit the share that each option had to reach: unit, of, base, num, den, strict,
    least. An owners' verdict has `taking_part`, `due_area`, `took_part` and `took_part_area` as for a yes or no.
    """
    told: dict[str, Any] = {
        "weights": {
            unit: {mark.value: by[mark] for mark in GIVEN} for unit, by in counted.weights.items()
        },
        "option_shares": [
            {
                "unit": each.share.unit,
                "of": each.share.of,
                "base": each.base,
                "num": each.share.num,
                "den": each.share.den,
                "strict": each.share.strict,
                "least": each.least,
            }
            for each in judged.asked
        ],
    }
    if not by_area(vote):
        return told
    return told | {
        "taking_part": _parts(judged.quorum),
        "due_area": vote.bases["due"][AREA],
        "took_part": counted.took_part,
        "took_part_area": counted.weight_took_part(AREA),
    }


def _figures_of_heads(parts: list[dict[str, Any]]) -> dict[str, Any]:
    heads = next((part for part in parts if part["unit"] != AREA), None)
    if heads is None:
        return {}
    names = ("base", "unit", "num", "den", "strict", "least", "margin")
    told = {"yes": heads["have"], "base_kind": heads["of"], **{name: heads[name] for name in names}}
    if heads["have"] is None or heads["base"] is None:
        return told
    return told | {"left": heads["have"] * heads["den"], "right": heads["base"] * heads["num"]}


def _parts(found: Finding | None) -> list[dict[str, Any]]:
    return [dict(part) for part in found.facts.get("parts", (found.facts,))] if found else []


def stands_without(work: UnitOfWork, vote: Vote, late: Iterable[LateAvoidance]) -> bool:
    """Say whether a verdict stands without those who should have stood aside, each with all that they weigh."""
    found = tuple(late)
    lines = work.roll.among("id", sorted({one.roll_entry_id for one in found if one.roll_entry_id}))
    if not weighed(vote) or vote.verdict["word"] != Word.CARRIED:
        return holds_without(vote.verdict, people_of(found))
    if vote.on_options:
        return _chosen_without(vote.verdict, lines)
    shares = vote.verdict.get("shares")
    yes = "have" if shares else "yes"
    return all(
        part["least"] is None
        or part[yes] - sum(_weight(line, part["unit"]) for line in lines) >= part["least"]
        for part in shares or [vote.verdict]
    )


def _chosen_without(said: Mapping[str, Any], lines: Iterable[RollEntry]) -> bool:
    """Say whether each one chosen keeps every share and its place without all that these lines weigh."""
    lost = {
        unit: sum(_weight(line, unit) for line in lines)
        for unit in (said["unit"], *(part["unit"] for part in said["option_shares"]))
    }
    least = {part["unit"]: part["least"] or 0 for part in said["option_shares"]}
    rest = [each["votes"] for each in said["options"] if each["state"] != "chosen"]
    return all(
        each["votes"] - lost[said["unit"]] > max(rest, default=0)
        and all(
            each.get("weights", {}).get(unit, each["votes"]) - lost[unit] >= needed
            for unit, needed in least.items()
        )
        for each in said["options"]
        if each["state"] == "chosen"
    )


def people_of(late: Iterable[LateAvoidance]) -> int:
    """Return how many people they are: two of one name on the roll are two."""
    return len({one.roll_entry_id or one.name for one in late})


def _weight(line: RollEntry, unit: str) -> int:
    return WEIGHTS[unit](line) if unit in WEIGHTS else 1


def short_units(parts: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the units whose share is not reached, in their order."""
    return tuple(str(part["unit"]) for part in parts if (part.get("margin") or 0) < 0)


def _announcement(vote: Vote, counted: WeighedCount, word: Word, told: Mapping[str, Any]) -> str:
    """Return the sentence for the chair, in Chinese as it is said in the hall."""
    say = phrases()["announce_owners"]
    facts: dict[str, Any] = {
        "due": vote.due,
        "due_area": square_metres(told["due_area"]),
        "heads": counted.took_part,
        "area": square_metres(told["took_part_area"]),
    }
    for mark in GIVEN:
        facts[mark.value] = counted.heads[mark]
        facts[f"{mark.value}_area"] = square_metres(counted.weights[AREA][mark])
    parts = told["taking_part"] if word is Word.NO_QUORUM else told["shares"]
    if parts:
        facts["share"] = share_words(parts[0]["num"], parts[0]["den"])
        facts["more"] = say["strictly" if parts[0]["strict"] else "at_least"]
        facts["what"] = units_words(short_units(parts))
    return "".join(say[part].format(**facts) for part in ("due", "votes", word.value))


def units_words(units: Iterable[str]) -> str:
    """Return 人数, 面积 or 人数和面积."""
    say = phrases()["announce_owners"]
    return str(say["and"]).join(say["areas" if unit == AREA else "heads"] for unit in units)


def square_metres(area: int) -> str:
    """Return an area as papers write it: 98.35, and 120 where nothing stands behind the point."""
    return amount(area, AREA).removesuffix(".00")
