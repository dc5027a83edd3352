"""What may be posted: the least the duty to publish needs (law.md 11.2; PIPL arts 6, 25, 28)."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from consult_app.domain.people import ADULT_AGE, full_years
from consult_app.domain.private_facts import HEALTH, POVERTY, is_of_somebody

Kind = Literal["identity", "phone", "bank", "address", "minor", "health", "poverty"]

NAMELESS_AGE = 14
"""Any data of a child under fourteen is sensitive (PIPL art. 28): not even the family name is posted."""

COMPOUND_SURNAMES = frozenset(
    (
        *(
            "欧阳",
            "司马",
            "上官",
            "诸葛",
            "东方",
            "皇甫",
            "尉迟",
            "公孙",
            "慕容",
            "令狐",
            "司徒",
            "司空",
        ),
        *(
            "夏侯",
            "轩辕",
            "长孙",
            "宇文",
            "端木",
            "百里",
            "呼延",
            "南宫",
            "独孤",
            "西门",
            "申屠",
            "太史",
        ),
    )
)
_NARROW = str.maketrans("０１２３４５６７８９ＸｘＡａ　－—–", "0123456789XxAa ---")
"""Typed in full width a number says the same; one sign for one, so that places stay."""
_ID = re.compile(r"(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[ -]?[0-9Xx](?![0-9A-Za-z])")
_OLD_ID = re.compile(
    r"(?<![0-9A-Za-z])\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])"
)
_BANK = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){15,18}(?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z])")
_DOOR = re.compile(
    r"(?<=[组队屯寨村区路街巷弄])\s*(?:\d+|[一二三四五六七八九十百]+)(?:[-－]\d+)*(?:号|栋|幢|单元|室)(?:\s*\d*(?:号|栋|幢|单元|室))*"
)


@dataclass(frozen=True, slots=True)
class Exposure:
    """
    Personal data at `text[start:end]`, and what is posted instead.

    Words of health and poverty are hidden where they tell of a person; of a rule for all they are only told.
    """

    kind: Kind
    start: int
    end: int
    shown: str


@dataclass(frozen=True, slots=True)
class Known:
    """Who lives here: `minors` maps a minor's name to what is posted instead, `names` are all names."""

    names: frozenset[str] = frozenset()
    minors: Mapping[str, str] = field(default_factory=dict)


NOBODY = Known()
LEFT_OUT = "（略）"
_CLAUSE = re.compile(r"[^。；;！!？?\n]+")


def mask_id_number(number: str) -> str:
    """Return 999999********1234; anything else keeps its last four only."""
    number = re.sub("[ -]", "", number)
    if _ID.fullmatch(number) or _OLD_ID.fullmatch(number):
        return number[:6] + "*" * (len(number) - 10) + number[-4:]
    return "*" * max(len(number) - 4, 0) + number[-4:] if len(number) > 4 else "*" * len(number)


def mask_phone(phone: str) -> str:
    """Return 138****5678; a short number keeps its last two."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) == 13 and digits.startswith("86"):
        digits = digits[2:]
    if len(digits) < 7:
        return "*" * max(len(digits) - 2, 0) + digits[-2:]
    return f"{digits[:3]}****{digits[-4:]}"


def mask_bank(number: str) -> str:
    """Return ****5678."""
    return "****" + re.sub(r"\D", "", number)[-4:]


def mask_address(address: str, group: str) -> str:
    """Return the address up to the group: posted papers say no more."""
    return group or mask_text(address)


def mask_name(name: str) -> str:
    """Return the family name and 某, as posted papers name minors."""
    bare = name.strip()
    length = 2 if bare[:2] in COMPOUND_SURNAMES and len(bare) > 2 else 1
    return f"{bare[:length]}某" if bare else ""


def posted_name(name: str, born: date | None, on: date) -> str:
    """Return the name as it may be posted: a minor's keeps its family name only, a child's is left out."""
    if born is None or full_years(born, on) >= ADULT_AGE:
        return name
    return mask_name(name) if full_years(born, on) >= NAMELESS_AGE else "未成年人"


_PATTERNS: tuple[tuple[Kind, re.Pattern[str], Callable[[str], str]], ...] = (
    ("identity", _ID, mask_id_number),
    ("identity", _OLD_ID, mask_id_number),
    ("phone", _MOBILE, mask_phone),
    ("bank", _BANK, mask_bank),
    ("address", _DOOR, lambda _: ""),
    ("health", re.compile("|".join(HEALTH)), lambda words: words),
    ("poverty", re.compile("|".join(POVERTY)), lambda words: words),
)


def find_personal(text: str, known: Known = NOBODY) -> tuple[Exposure, ...]:
    """Return the personal data in free text, in order and without overlap; office telephones are none."""
    found: list[Exposure] = []
    narrow = text.translate(_NARROW)
    for kind, pattern, hide in _PATTERNS:
        for match in pattern.finditer(narrow):
            _take(found, Exposure(kind, *match.span(), hide(match.group())))
    for name in (name for name in known.minors if name in text):
        for match in re.finditer(re.escape(name), text):
            _take(found, Exposure("minor", *match.span(), known.minors[name]))
    if any(one.kind in _FACTS for one in found):
        found = [_of_a_person(one, text, known, found) for one in found]
    return tuple(sorted(found, key=lambda exposure: exposure.start))


_FACTS = ("health", "poverty")


def _take(found: list[Exposure], one: Exposure) -> None:
    if all(one.end <= other.start or one.start >= other.end for other in found):
        found.append(one)


def _of_a_person(one: Exposure, text: str, known: Known, found: Collection[Exposure]) -> Exposure:
    """Hide a fact of health or poverty that tells of a person, as does one beside a number or a door."""
    if one.kind not in _FACTS:
        return one
    for clause in _CLAUSE.finditer(text):
        if clause.start() <= one.start < clause.end():
            beside = any(
                other.kind not in _FACTS and clause.start() <= other.start < clause.end()
                for other in found
            )
            told, place = clause.group(), one.start - clause.start()
            if beside or is_of_somebody(told, place, known.names):
                return Exposure(one.kind, one.start, one.end, LEFT_OUT)
    return one


def mask_text(text: str, allowed: Collection[str] = (), known: Known = NOBODY) -> str:
    """
    Return free text with what identifies people hidden.

    `allowed` are the very words that somebody decided to show all the same, with a reason.
    """
    parts, place = [], 0
    for exposure in find_personal(text, known):
        words = text[exposure.start : exposure.end]
        parts += [text[place : exposure.start], words if words in allowed else exposure.shown]
        place = exposure.end
    return "".join(parts) + text[place:]
