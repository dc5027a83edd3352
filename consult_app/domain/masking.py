"""What may be posted: personal data found in words and hidden, the least that publication needs (PIPL art. 6, 25, 28)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["identity", "phone", "bank", "address", "health", "poverty"]

COMPOUND_SURNAMES = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 轩辕 长孙 宇文 端木 百里 呼延 南宫 独孤 西门 申屠 太史".split()
)

HEALTH = ("残疾", "精神病", "精神障碍", "艾滋", "癌", "肿瘤", "尿毒症", "肺结核", "乙肝", "孕", "重病", "大病")
POVERTY = ("低保", "特困", "五保", "贫困户", "脱贫户", "监测户", "困难户")

_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])")
_OLD_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])")
_BANK = re.compile(r"(?<![0-9A-Za-z])\d(?:[ -]?\d){14,18}(?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z])")
_LANDLINE = re.compile(r"(?<![0-9A-Za-z])0\d{2,3}[- ]?\d{7,8}(?![0-9A-Za-z])")
_ADDRESS = re.compile(r"(?<=[组村路街巷弄屯寨湾院号区])第?[0-9一二三四五六七八九十百]+(?:-\d+)?(?:号|栋|幢|单元|室)(?:[0-9]+(?:号|栋|幢|单元|室))*")


@dataclass(frozen=True, slots=True)
class Exposure:
    """A piece of personal data in a text: `text[start:end]`, and what would be posted instead."""

    kind: Kind
    start: int
    end: int
    shown: str


def mask_identity(number: str) -> str:
    """Keep the first six and the last four of an identity number; what is too short goes whole."""
    return _keep(number, 6, 4)


def mask_phone(number: str) -> str:
    """Keep the first three and the last four digits of a mobile number, of a landline the area code."""
    digits = re.sub(r"[ -]", "", number).removeprefix("+86")
    if len(digits) == 13 and digits.startswith("86"):
        digits = digits[2:]
    if digits.startswith("0"):
        return _keep(digits, 3 if digits[1:2] in {"1", "2"} else 4, 2)
    return _keep(digits, 3, 4)


def mask_bank(number: str) -> str:
    """Keep the last four digits of an account."""
    return _keep(re.sub(r"[ -]", "", number), 0, 4)


def _keep(text: str, first: int, last: int) -> str:
    hidden = len(text) - first - last
    if hidden < 1:
        return "*" * len(text)
    return text[:first] + "*" * hidden + text[len(text) - last :]


def mask_address(address: str) -> str:
    """Return an address up to its group; without one, up to the village or street."""
    for ending in ("组", "队", "屯", "寨", "村", "社区", "路", "街", "镇", "乡"):
        place = address.find(ending)
        if place > 0:
            return address[: place + len(ending)]
    return ""


def mask_name(name: str) -> str:
    """Return the surname and 某, as posted papers name minors."""
    bare = name.strip()
    surname = bare[:2] if bare[:2] in COMPOUND_SURNAMES and len(bare) > 2 else bare[:1]
    return f"{surname}某" if surname else ""


def posted_name(name: str, birth: date | None, on: date) -> str:
    """Return the name as it may be posted: whole for adults, surname only under 18, nothing told under 14."""
    age = years_between(birth, on) if birth else None
    if age is None or age >= 18:
        return name
    return mask_name(name) if age >= 14 else "未成年人"


def years_between(birth: date, on: date) -> int:
    """Return whole years; a birthday counts from its own day on."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


_PATTERNS: tuple[tuple[Kind, re.Pattern[str], Callable[[str], str]], ...] = (
    ("identity", _IDENTITY, mask_identity),
    ("identity", _OLD_IDENTITY, mask_identity),
    ("phone", _MOBILE, mask_phone),
    ("phone", _LANDLINE, mask_phone),
    ("bank", _BANK, mask_bank),
    ("address", _ADDRESS, lambda found: ""),
    ("health", re.compile("|".join(HEALTH)), lambda found: found),
    ("poverty", re.compile("|".join(POVERTY)), lambda found: found),
)


def find_personal(text: str) -> tuple[Exposure, ...]:
    """Return the personal data in `text`, in order and without overlap; words on health and poverty are only told."""
    found: list[Exposure] = []
    for kind, pattern, hide in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Exposure(kind, start, end, hide(match.group())))
    return tuple(sorted(found, key=lambda exposure: exposure.start))


def mask_text(text: str) -> str:
    """Hide every identity, telephone and account number and house number in `text`."""
    parts, place = [], 0
    for exposure in find_personal(text):
        parts += [text[place : exposure.start], exposure.shown]
        place = exposure.end
    return "".join(parts) + text[place:]
