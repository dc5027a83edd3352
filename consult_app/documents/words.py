"""Official Chinese spellings of dates, times, numbers and shares; text made safe to print."""

import unicodedata
from datetime import date, datetime, time
from fractions import Fraction

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")

TICKED, UNTICKED = "☑", "☐"
"""Tick boxes in the text of a form; both writers draw them, as hardly any Chinese face has them."""


def date_words(day: date) -> str:
    """Spell a date as official papers do: full year, no leading zeros (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def time_words(moment: time | datetime) -> str:
    """Spell the time of day: `9时`, `14时30分`, `15时02分`."""
    minutes = f"{moment.minute:02d}分" if moment.minute else ""
    return f"{moment.hour}时{minutes}"


def moment_words(moment: datetime) -> str:
    return date_words(moment.date()) + time_words(moment)


def number_words(number: int) -> str:
    """Spell a whole number of less than 10^16 in Chinese: 34 is 三十四, 10005 is 一万零五."""
    if number < 0:
        return "负" + number_words(-number)
    if number == 0:
        return "零"
    words, nought = "", False
    for power, group in reversed(list(enumerate(_groups_of_four(number)))):
        if group:
            gap = words and (nought or group < 1000)
            words += ("零" if gap else "") + _below_ten_thousand(group) + _GROUPS[power]
        nought = not group
    return words.removeprefix("一") if words.startswith("一十") else words


def _groups_of_four(number: int) -> list[int]:
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    return groups


def _below_ten_thousand(number: int) -> str:
    words, nought = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            words += ("零" if nought and words else "") + _DIGITS[digit] + _UNITS[power]
        nought = not digit
    return words


def share_words(share: Fraction) -> str:
    """Spell a share as a percentage of at most two digits, rounded down: it is shown, never compared."""
    hundredths = share.numerator * 10_000 // share.denominator
    whole, rest = divmod(hundredths, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") + "%"


def tick(*, chosen: bool) -> str:
    return TICKED if chosen else UNTICKED


def clean_text(text: str) -> str:
    """Return `text` without what no paper can show, so that every writer prints the same words.

    Control, format and unassigned code points go, tabs and odd spaces become spaces, all line ends become line feeds.
    """
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    if text.isascii() and text.isprintable():
        return text
    return "".join(_kept(char) for char in unicodedata.normalize("NFC", text))


def _kept(char: str) -> str:
    if char == "\n":
        return char
    kind = unicodedata.category(char)
    if kind == "Zs" and char != "\u3000":
        return " "
    if kind == "Cc":
        return " " if char in "\t\x0b\x0c\x85" else ""
    if (
        kind in {"Cf", "Cs", "Cn"}
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0100" <= char <= "\U000e01ef"
    ):
        return ""
    return char
