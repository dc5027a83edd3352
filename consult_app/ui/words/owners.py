"""Words about owners: their register, and votes by heads and floor area; refusals and acts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from consult_app.domain.finding import Finding, Result
from consult_app.domain.rules.weighing import amount
from consult_app.domain.tally import Word
from consult_app.ui.words.filling import QT_TRANSLATE_NOOP, fill

AREA = "area"

OWNER_REFUSALS: Mapping[str, str] = {
    "owner.name-missing": QT_TRANSLATE_NOOP("Refusal", "Write the owner's name."),
    "owner.no-part": QT_TRANSLATE_NOOP(
        "Refusal",
        "Write which part {name} owns, and its floor area: one line each, as 3-501 98.35.",
    ),
    "owner.line-unclear": QT_TRANSLATE_NOOP(
        "Refusal",
        "Line {number} is not understood: “{line}”. Write the part, a blank, and its area in m² with two decimals at most, as 3-501 98.35.",
    ),
    "owner.part-twice": QT_TRANSLATE_NOOP("Refusal", "{number} stands here twice."),
    "owner.part-taken": QT_TRANSLATE_NOOP(
        "Refusal",
        "{number} belongs to {name} by the register. If it was sold, take it out there first; joint owners are one line together.",
    ),
    "owner.area-wrong": QT_TRANSLATE_NOOP("Refusal", "The area of {number} cannot be right."),
    "owners.header-not-found": QT_TRANSLATE_NOOP(
        "Refusal",
        "{file} has no header with an area. Looked for were: {looked_for}. One row is one part, with owner, part and area.",
    ),
    "owners.nobody": QT_TRANSLATE_NOOP(
        "Refusal", "Below the header of {file} there is no owner with a part and its area."
    ),
    "vote.by-name-only": QT_TRANSLATE_NOOP(
        "Refusal",
        "This vote counts floor area or households, so every answer must say whose it is: take it by name.",
    ),
}

DECIDING_REFUSALS: Mapping[str, str] = {
    "plan.way-unknown": QT_TRANSLATE_NOOP(
        "Refusal", "This procedure knows no such meeting. Choose one of those shown."
    ),
    "roll.would-lose": QT_TRANSLATE_NOOP(
        "Refusal",
        "{names} would go off the list of {meeting}, and their receipts and sign-ins with them.",
    ),
    "submission.day-later": QT_TRANSLATE_NOOP("Refusal", "{on} is still to come."),
    "submission.answer-before-sent": QT_TRANSLATE_NOOP(
        "Refusal", "The answer of {on} would be earlier than what it answers."
    ),
    "submission.no-such-office": QT_TRANSLATE_NOOP(
        "Refusal", "This procedure sends nothing to {office}."
    ),
}

DECIDING_ACTS: Mapping[str, str] = {
    "plan.way-chosen": QT_TRANSLATE_NOOP("Act", "chose who decides: {body}"),
    "submission.sent": QT_TRANSLATE_NOOP("Act", "noted what was sent to {office}"),
    "submission.answered": QT_TRANSLATE_NOOP("Act", "noted the answer of {office}"),
}

DECIDING_FINDINGS: Mapping[str, tuple[str, str, str]] = {
    "roll.stale": (
        QT_TRANSLATE_NOOP("Finding", "List of those due"),
        QT_TRANSLATE_NOOP(
            "Finding", "Bodies, roster or the day changed since it was drawn up: look who"
        ),
        QT_TRANSLATE_NOOP("Finding", "As bodies and roster are now"),
    ),
    "notice.plan_hung": (
        QT_TRANSLATE_NOOP("Finding", "The plan hangs before the meeting"),
        QT_TRANSLATE_NOOP("Finding", "Hang the plan itself up, a day before the meeting at least"),
        QT_TRANSLATE_NOOP("Finding", "It hangs since {day}"),
    ),
}

OWNER_ACTS: Mapping[str, str] = {
    "owner.saved": QT_TRANSLATE_NOOP("Act", "kept the owner {name}"),
    "owner.taken-out": QT_TRANSLATE_NOOP("Act", "took {name} out of the owners"),
    "owners.imported": QT_TRANSLATE_NOOP("Act", "took in {count} owners"),
}

_PART = QT_TRANSLATE_NOOP("Owners", "{count} m²")
_HEADS = QT_TRANSLATE_NOOP("Owners", "{count} owners")
_AND = QT_TRANSLATE_NOOP("Owners", " and ")
_QUORUM: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP(
        "Owners", "{heads}, {area} take part: two thirds of both, the vote may be taken"
    ),
    "open": QT_TRANSLATE_NOOP("Owners", "{heads}, {area} take part: two thirds of both held"),
    "not_met": QT_TRANSLATE_NOOP("Owners", "{heads}, {area} take part: {short} short"),
}
_VERDICT: Mapping[str, str] = {
    "carried": QT_TRANSLATE_NOOP("Owners", "In favour {heads} and {area}: both shares reached"),
    "not_carried": QT_TRANSLATE_NOOP(
        "Owners", "In favour {heads} and {area}: {short} short of the share"
    ),
    "no_quorum": QT_TRANSLATE_NOOP("Owners", "{heads} and {area} took part: {short} short"),
}
_BASES = QT_TRANSLATE_NOOP(
    "Owners",
    "Counted of the {heads} with {area} who took part, of all {due} owners with {due_area}; whoever gave no paper counts among all only.",
)
_SHARE_LINE = QT_TRANSLATE_NOOP("Owners", "{what}: {have} of {base}, {share} is {least}")
_WHAT: Mapping[str, str] = {
    "owners": QT_TRANSLATE_NOOP("Owners", "Heads"),
    AREA: QT_TRANSLATE_NOOP("Owners", "Floor area"),
}


def tell(sentence: str, **facts: Any) -> str:  # noqa: ANN401 - facts of a sentence
    return fill("Owners", sentence, facts)


def area_words(area: int | None) -> str:
    """Return an area in hundredths of a square metre as 98.35 m²; whole ones without a point."""
    return tell(_PART, count=bare_area(area))


def bare_area(area: int | None) -> str:
    return amount(area, AREA).removesuffix(".00")


def base_words(part: Mapping[str, Any]) -> str:
    """Return the whole of a share as it stands at the end of a bar: 6, or 948.51."""
    base = part["base"] or 0
    return bare_area(base) if part["unit"] == AREA else str(base)


def count_words(count: int | None, unit: str) -> str:
    """Return 4 owners or 98.35 m²."""
    return area_words(count) if unit == AREA else tell(_HEADS, count=count)


def what_words(unit: str) -> str:
    """Return what a share is about: heads or floor area."""
    return tell(_WHAT.get(unit, _WHAT["owners"]))


def parts_of(facts: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """Return the two shares of an owners' rule, heads first; nothing for any other rule."""
    parts = tuple(facts.get("parts", ()))
    return parts if any(part["unit"] == AREA for part in parts) else ()


def short_words(parts: Iterable[Mapping[str, Any]]) -> str:
    """Return how much is missing: 2 owners and 120.5 m²."""
    missing = [(-(part.get("margin") or 0), str(part["unit"])) for part in parts]
    return tell(_AND).join(count_words(count, unit) for count, unit in missing if count > 0)


def owners_sentence(quorum: Finding, *, opened: bool) -> str:
    """Return what the chair says about who takes part, in heads and area."""
    parts = parts_of(quorum.facts)
    heads, area = (count_words(part["have"], str(part["unit"])) for part in parts)
    met = quorum.result is Result.MET
    kind = "open" if met and opened else "met" if met else "not_met"
    return tell(_QUORUM[kind], heads=heads, area=area, short=short_words(parts))


def verdict_sentence(said: Mapping[str, Any]) -> tuple[str, str]:
    """Return the sentence of an owners' verdict and the line below it, from the values kept at closing."""
    heads, area = (count_words(part["have"], str(part["unit"])) for part in said["shares"])
    took = {
        "heads": count_words(said["took_part"], "owners"),
        "area": area_words(said["took_part_area"]),
    }
    below = tell(_BASES, **took, due=said["due"], due_area=area_words(said["due_area"]))
    if said["word"] == Word.NO_QUORUM:
        short = short_words(said["taking_part"])
        return tell(_VERDICT["no_quorum"], **took, short=short), below
    kind = "carried" if said["word"] == Word.CARRIED else "not_carried"
    short = short_words(said["shares"])
    return tell(_VERDICT[kind], heads=heads, area=area, short=short), below


def share_line(part: Mapping[str, Any], share: str) -> str:
    """Return one share in figures: Floor area: 850.16 m² of 850.16 m², three quarters is 637.62 m²."""
    unit = str(part["unit"])
    return tell(
        _SHARE_LINE,
        what=what_words(unit),
        have=count_words(part["have"], unit),
        base=count_words(part["base"], unit),
        share=share,
        least=count_words(part["least"], unit),
    )


def two_shares(said: Mapping[str, Any], share: Callable[[int, int], str]) -> tuple[str, str]:
    """Return both shares of a verdict in figures, and how much of each was needed."""
    heads, area = said["shares"][0], said["shares"][-1]
    figures = (
        f"{heads['have']}/{heads['base']}\u2003{bare_area(area['have'])}/{base_words(area)} m²"
    )
    needed = [count_words(part["least"], str(part["unit"])) for part in (heads, area)]
    return figures, f"{share(heads['num'], heads['den'])}: {', '.join(needed)}"


def by_name_words() -> str:
    """Return how an owners' vote is taken."""
    return QCoreApplication.translate("Owners", "Papers with names, owner by owner")


OFFICES: Mapping[str, str] = {
    "township": QT_TRANSLATE_NOOP("Office", "township or street office"),
    "county": QT_TRANSLATE_NOOP("Office", "county department"),
    "district_or_street": QT_TRANSLATE_NOOP("Office", "district government or street office"),
    "commissioner": QT_TRANSLATE_NOOP("Office", "commissioning office"),
}
"""Offices to which a decision goes; a rule pack may name others, which are shown as they are written."""


def office_words(office: str) -> str:
    return fill("Office", OFFICES[office]) if office in OFFICES else office


def with_offices(code: str, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Say the offices of filing and approval in words."""
    if code == "filing":
        return {**facts, "to": office_words(str(facts.get("to", "")))}
    if code != "approval":
        return facts
    none = QCoreApplication.translate("Office", "nobody")
    said = {
        name: [office_words(str(one)) for one in facts.get(name, ())] or [none]
        for name in ("waiting", "refused")
    }
    return {**facts, **said}
