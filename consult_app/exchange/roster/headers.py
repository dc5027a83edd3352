"""Finding the header of a table under titles and remarks, and telling what each column holds."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consult_app.basics.paths import resource
from consult_app.exchange.roster.sheets import Cell, Sheet

ROWS_SEARCHED = 30
LEAST_FIELDS = 2
SHORTEST_ENDING = 2

_BRACKETED = re.compile(r"[(\[【<][^)\]】>]*[)\]】>]")
_NOISE = re.compile(r"[\s()\[\]【】<>:*/、,.。·\-_]")


@dataclass(frozen=True, slots=True)
class Header:
    """Where data begins (index of its first row) and which column holds which field."""

    first_data_row: int
    fields: Mapping[str, int]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that fields are headed by."""

    words: Mapping[str, str]

    def exact(self, text: str) -> str:
        """Return the field headed by these words, or nothing."""
        return self.words.get(text, "")

    def by_ending(self, text: str) -> str:
        """Return the field whose words end the text (家庭成员身份证号码); the longest words win."""
        if text.startswith("户主"):
            return ""
        for start in range(1, len(text) - SHORTEST_ENDING + 1):
            if text[start:] in self.words:
                return self.words[text[start:]]
        return ""


def vocabulary(section: str) -> Vocabulary:
    """Read the words of one section of `resources/roster_headers.toml`."""
    spec = tomllib.loads(resource("roster_headers.toml").read_text("utf-8"))[section]
    return Vocabulary({plain(word): field for field, words in spec.items() for word in words})


def plain(value: Cell) -> str:
    """Return a heading without blanks, marks and remarks in brackets, letters in lower case."""
    text = unicodedata.normalize("NFKC", str(value or "")).lower()
    bare = _NOISE.sub("", _BRACKETED.sub("", text))
    return bare or _NOISE.sub("", text)


def find_header(sheet: Sheet, known: Vocabulary, named: Sequence[str]) -> Header | None:
    """
    Return the header among the first rows, one or two rows high, or nothing.

    A header names at least two fields, one of which is one of `named`.
    """
    best: Header | None = None
    for index in range(min(ROWS_SEARCHED, len(sheet.rows))):
        for header in _headers_at(sheet, index, known):
            good = len(header.fields) >= LEAST_FIELDS and any(one in header.fields for one in named)
            if good and (best is None or len(header.fields) > len(best.fields)):
                best = header
    return best


def _headers_at(sheet: Sheet, index: int, known: Vocabulary) -> list[Header]:
    upper = [plain(cell) for cell in sheet.rows[index]]
    headers = [Header(index + 1, _fields(upper, known), tuple(upper))]
    if index + 1 < len(sheet.rows):
        lower = [plain(cell) for cell in sheet.rows[index + 1]]
        if _continues(upper, lower, known):
            both = [below or above for above, below in zip(upper, lower, strict=True)]
            headers.append(Header(index + 2, _fields(both, known), tuple(both)))
    return headers


def _continues(upper: Sequence[str], lower: Sequence[str], known: Vocabulary) -> bool:
    """Say whether the lower row goes on with the header: it only fills what the upper one leaves open."""
    told = [(above, below) for above, below in zip(upper, lower, strict=True) if below]
    recognised = sum(bool(known.exact(below)) for _above, below in told)
    open_above = all(known.exact(above) in ("", known.exact(below)) for above, below in told)
    return recognised > 0 and open_above


def _fields(words: Sequence[str], known: Vocabulary) -> dict[str, int]:
    """Return the column of each field: first by the very words, then by how they end."""
    found: dict[str, int] = {}
    for look in (known.exact, known.by_ending):
        for column, text in enumerate(words):
            field = look(text) if text and column not in found.values() else ""
            if field and field not in found:
                found[field] = column
    return found
