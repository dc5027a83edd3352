"""Owners (业主) of exclusive parts, their floor areas, and a floor area as a text."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from consult_app.domain.rules.weighing import AREA_DIGITS

LARGEST_AREA = 10**9
"""Hundredths of a square metre: 10 million m² is more than any one exclusive part has."""
_UNITS = ("平方米", "平米", "m2", "㎡", "m²")


@dataclass(frozen=True, slots=True)
class Owner:
    """
    One owner as votes count heads: a person, an organisation, or those who own one part together.

    Whoever owns several parts is one head with the sum of their areas; joint owners of one part are one head
    (Supreme People's Court, 法释〔2020〕17号, articles 8 and 9). `agent` votes for the owner by a written power.
    """

    id: int
    name: str
    organisation: bool = False
    agent: str = ""
    phone: str = ""
    note: str = ""
    initials: str = ""
    sort_key: str = ""
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class OwnedPart:
    """An exclusive part (专有部分), e.g. 3幢2单元501; `area` in hundredths of a square metre."""

    id: int
    owner_id: int
    number: str
    area: int


def read_area(words: str) -> int | None:
    """
    Return a floor area in hundredths of a square metre, from 98.35, 1,020.5㎡ or １２０ 平方米.

    None for what is no area above zero, or has more than two decimals: nothing is rounded in silence.
    """
    text = "".join(words.lower().replace(",", "").replace("，", "").split())
    for unit in _UNITS:
        text = text.removesuffix(unit)
    if not all(sign.isdecimal() or sign in ".．" for sign in text):
        return None
    text = unicodedata.normalize("NFKC", text)
    try:
        scaled = Decimal(text).scaleb(AREA_DIGITS)
    except InvalidOperation:
        return None
    if scaled != scaled.to_integral_value() or not 0 < scaled < LARGEST_AREA:
        return None
    return int(scaled)


def area_of(parts: Iterable[OwnedPart]) -> int:
    """Return the sum of floor areas, in hundredths of a square metre."""
    return sum(part.area for part in parts)
