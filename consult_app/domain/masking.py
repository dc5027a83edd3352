"""What may be posted: the least the duty to publish needs (law.md 11.2; PIPL arts 6, 25, 28)."""

import re
from datetime import date

from consult_app.domain.people import ADULT_AGE, full_years

_ID = re.compile(r"(?<![0-9A-Za-z])(\d{6})\d{8}(\d{3}[0-9Xx])(?![0-9A-Za-z])")
_OLD_ID = re.compile(r"(?<![0-9A-Za-z])(\d{6})\d{5}(\d{4})(?![0-9A-Za-z])")
_BANK = re.compile(r"(?<!\d)(?:\d[ -]?){12,15}(\d[ -]?\d[ -]?\d[ -]?\d)(?!\d)")
_PHONE = re.compile(r"(?<!\d)(1\d{2})[ -]?\d{4}[ -]?(\d{4})(?!\d)")
_DOOR = re.compile(
    r"((?:组|队|屯|寨|村|社区|小区|路|街|巷|弄))\s*(?:\d+|[一二三四五六七八九十百]+)(?:[-－]\d+)*(?:号|栋|幢|单元|室)(?:\s*\d*(?:号|栋|幢|单元|室))*"
)


def mask_text(text: str) -> str:
    """Return free text with ID numbers, mobile phones, bank accounts and door numbers hidden."""
    text = _ID.sub(r"\1********\2", text)
    text = _OLD_ID.sub(r"\1*****\2", text)
    text = _BANK.sub(lambda found: "****" + re.sub(r"\D", "", found[1]), text)
    text = _PHONE.sub(r"\1****\2", text)
    return _DOOR.sub(r"\1", text)


def mask_id_number(number: str) -> str:
    """Return 999999********1234; anything else of that length keeps its last four only."""
    if len(number) <= 4:
        return "*" * len(number)
    if _ID.fullmatch(number) or _OLD_ID.fullmatch(number):
        return mask_text(number)
    return "*" * (len(number) - 4) + number[-4:]


def mask_phone(phone: str) -> str:
    """Return 138****5678; a short number keeps its last two."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) < 7:
        return "*" * max(len(digits) - 2, 0) + digits[-2:]
    return f"{digits[:3]}****{digits[-4:]}"


def mask_address(address: str, group: str) -> str:
    """Return the address up to the group: posted papers say no more."""
    return group or mask_text(address)


def posted_name(name: str, born: date | None, on: date) -> str:
    """Return the name as it may be posted: a minor's keeps its family name only (张某)."""
    if born is None or full_years(born, on) >= ADULT_AGE:
        return name
    return f"{name[:1]}某"
