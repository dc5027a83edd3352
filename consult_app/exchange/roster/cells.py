"""From the cells of rosters to clean values: texts, names, ID numbers, dates, yes and no."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from consult_app.domain import id_number
from consult_app.domain.people import Sex
from consult_app.exchange.roster.sheets import Cell

EARLIEST_BIRTH = date(1901, 1, 1)
"""Nobody on a roster was born before; spreadsheets show day 0 and empty dates as 1900."""

_EXCEL_DAY_0 = date(1899, 12, 30)
_SERIALS = range(366, 80_000)
_CJK_GAP = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_DOTS = str.maketrans(dict.fromkeys("•・‧∙●⋅｡", "·"))
_SPELLED = re.compile(
    r"(\d{4})(年|[./\-\\])\s*(\d{1,2})(?:月|[./\-\\])\s*(\d{1,2})日?(?:\s+[\d:]+)?"
)
_SPOILED_TEXT = re.compile(r'^\s*(?:="([^"]*)"|\'(\d[^\']*))\s*$')
_ID_NOISE = re.compile(r"[\s\-_'’]")

_YES = frozenset({"是", "有", "√", "✓", "✔", "☑", "1", "y", "yes", "对", "true"})
_NO = frozenset(
    {"否", "无", "不是", "×", "x", "0", "n", "no", "非", "-", "—", "/", "false", "没有"}
)
_MEN = frozenset({"男", "男性", "m", "male", "1"})
_WOMEN = frozenset({"女", "女性", "f", "female", "2"})
_NOT_REGISTERED = (
    "非",
    "否",
    "无",
    "外",
    "流动",
    "不",
    "租",
    "暂住",
    "寄住",
    "借住",
    "空挂",
    "挂靠",
)
_MINOR_PARTIES = (
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工",
    "致公",
    "九三",
    "台盟",
    "非",
    "不",
    "无党派",
)
_SUMS = re.compile(
    r"^(合\s*计|总\s*计|小\s*计|共\s*计|共\s*\d+|填表|制表|审核|填报|经办|负责人|备\s*注|说\s*明|注[::：]|以下空白|[((（]?以下空白)"
)


@dataclass(frozen=True, slots=True)
class Tidy:
    """A value cleaned, and the codes of what was done or found (`tidied` is harmless, `doubts` want a look)."""

    text: str
    tidied: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A birth date, or why there is none."""

    day: date | None
    tidied: str = ""
    doubt: str = ""


NO_DAY = Day(None)


def text_of(cell: Cell) -> str:
    """Return a cell as text on one line: whole numbers without a point, no blanks around, half-width forms."""
    match cell:
        case None:
            return ""
        case bool():
            return "是" if cell else "否"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return _unspoiled(" ".join(unicodedata.normalize("NFKC", str(cell)).split()))


def _unspoiled(text: str) -> str:
    """Take off what programs put around a number to keep it text: ="…" and a leading apostrophe."""
    found = _SPOILED_TEXT.match(text)
    return next(part for part in found.groups() if part is not None) if found else text


def name_of(cell: Cell) -> Tidy:
    """Return a name without blanks between Chinese characters; Latin names keep one between words."""
    if isinstance(cell, str) and cell.isalpha() and not cell.isascii():
        return Tidy(unicodedata.normalize("NFC", cell))
    if not isinstance(cell, str):
        return Tidy("", doubts=("name_not_text",) if text_of(cell) else ())
    raw = _unspoiled(cell)
    text = " ".join(unicodedata.normalize("NFKC", raw).split())
    clean = _CJK_GAP.sub("", text).translate(_DOTS)
    spaced = len(clean.replace(" ", "")) < len(raw) if not raw.isascii() else clean != raw
    odd = not clean.replace("·", "").replace(" ", "").replace(".", "").isalpha()
    return Tidy(
        clean,
        ("spaces_in_name",) if clean and spaced and any(map(str.isspace, raw)) else (),
        ("name_with_marks",) if clean and odd else (),
    )


def id_of(cell: Cell) -> Tidy:
    """Return an ID number with plain digits and a capital X."""
    if isinstance(cell, str) and id_number.has_form(cell):
        right = id_number.check_is_right(cell)
        return RIGHT_AS_IT_IS if right else Tidy(cell, doubts=("id_check_digit",))
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _id_from_number(cell)
    raw = _unspoiled(str(cell if cell is not None else ""))
    wide = unicodedata.normalize("NFKC", raw)
    bare = _ID_NOISE.sub("", wide)
    tidied = [code for code, done in _id_tidied(raw, wide, bare) if done]
    return Tidy(bare.upper(), tuple(tidied), _id_doubts(bare.upper()))


RIGHT_AS_IT_IS = Tidy("")
"""Nothing to say: the cell itself is the number. One value for all, since most rows are like this."""


def _id_tidied(raw: str, wide: str, bare: str) -> tuple[tuple[str, bool], ...]:
    return (
        ("full_width_id", wide != raw and bare != ""),
        ("spaces_in_id", bare != wide.strip() and bare != ""),
        ("lower_case_x", "x" in bare),
    )


def _id_from_number(cell: float) -> Tidy:
    """A number typed as a number has lost its last digits, except the 15 of an old one."""
    text = str(int(cell)) if float(cell).is_integer() else str(cell)
    if len(text) == id_number.OLD_LENGTH:
        return Tidy(text, doubts=_id_doubts(text))
    return Tidy("", doubts=("id_lost_digits",) if cell else ())


def _id_doubts(number: str) -> tuple[str, ...]:
    if not number:
        return ()
    if len(number) == id_number.OLD_LENGTH and number.isascii() and number.isdigit():
        return ("id_15_digits",)
    if len(number) != id_number.LENGTH:
        return ("id_length",)
    if not id_number.has_form(number):
        return ("id_characters",)
    return () if id_number.check_is_right(number) else ("id_check_digit",)


def day_of(cell: Cell, on: date) -> Day:
    """Return the birth date that a cell tells, in any of the spellings in use."""
    match cell:
        case None | "":
            return NO_DAY
        case datetime():
            return _possible(cell.date(), "", on)
        case date():
            return _possible(cell, "", on)
        case bool():
            return Day(None, doubt="bad_date")
        case int() | float():
            return _day_of_number(cell, on)
        case str():
            return _day_of_text(unicodedata.normalize("NFKC", _unspoiled(cell)).strip(), on)
        case _:
            return Day(None, doubt="bad_date")


def _day_of_number(cell: float, on: date) -> Day:
    """Read 19850103, or the running day of a spreadsheet."""
    whole = int(cell) if abs(cell) < 1e9 else 0
    if whole in _SERIALS:
        return _possible(_EXCEL_DAY_0 + timedelta(days=whole), "", on)
    return _day_of_text(str(whole), on)


def _day_of_text(text: str, on: date) -> Day:
    if not text:
        return NO_DAY
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():
        return _iso_day(text, on)
    if text.isdigit() and len(text) == 8:
        return _made(text[:4], text[4:6], text[6:], "", on)
    if text.isascii() and text.isdigit() and int(text[:9]) in _SERIALS and len(text) == 5:
        return _possible(_EXCEL_DAY_0 + timedelta(days=int(text)), "text_date_serial", on)
    found = _SPELLED.fullmatch(text)
    if not found:
        return Day(None, doubt="bad_date")
    year, mark, month, day = found.groups()
    return _made(year, month, day, _SPELLINGS.get(mark, ""), on)


_SPELLINGS = {".": "text_date_dots", "年": "text_date_chinese", "/": "text_date_slashes"}
"""Year-month-day with hyphens is how dates are written; the others are worth a line."""


def _iso_day(text: str, on: date) -> Day:
    """Read 1985-01-03, as most columns have it."""
    try:
        return _possible(date.fromisoformat(text), "", on)
    except ValueError:
        return Day(None, doubt="bad_date")


def _made(year: str, month: str, day: str, tidied: str, on: date) -> Day:
    try:
        return _possible(date(int(year), int(month), int(day)), tidied, on)
    except ValueError:
        return Day(None, doubt="bad_date")


def _possible(day: date, tidied: str, on: date) -> Day:
    return Day(day, tidied) if EARLIEST_BIRTH <= day <= on else Day(None, doubt="bad_date")


def sex_of(text: str) -> Sex | None:
    low = text.lower()
    if low in _MEN:
        return Sex.MALE
    return Sex.FEMALE if low in _WOMEN else None


def yes(text: str) -> bool:
    """Return what a column of the kind 是否… says; any word but a no counts as a yes."""
    low = text.lower()
    return bool(low) and (
        low in _YES or not (low in _NO or low.startswith(("非", "否", "不", "无")))
    )


def is_registered(text: str) -> bool:
    """Return what the column of registration says; an empty cell counts as registered."""
    return not (text.startswith(_NOT_REGISTERED) or text.lower() in _NO)


def is_party_member(politics: str) -> bool:
    """Say whether a political status is membership, full or on probation, of the Communist Party."""
    return "党员" in politics and not politics.startswith(_MINOR_PARTIES)


def is_row_of_numbers(cells: Sequence[Cell]) -> bool:
    """Say whether a row only numbers the columns of the header above it."""
    told = [cell for cell in cells if cell not in ("", None)]
    return all(isinstance(cell, int | float) and 0 < cell < _MOST_COLUMNS for cell in told)


_MOST_COLUMNS = 100


def is_sum_or_remark(texts: tuple[str, ...]) -> bool:
    """Say whether a row without a name is a sum, a signature line or a remark below the table."""
    return any(_SUMS.match(text) for text in texts)
