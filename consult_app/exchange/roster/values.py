"""What reading a roster found: persons, remarks on rows, and what was assumed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from consult_app.domain.people import Person


@dataclass(frozen=True, slots=True)
class RowRemark:
    """
    One thing said of one row. `row` is the row of the sheet, counted from 1; `column` is its letter.

    `value` is the text of the cell; `facts` are plain values for the sentence; `person` is the row as it was
    read, also when it was refused (its name may then be empty).
    """

    sheet: str
    row: int
    column: str
    code: str
    value: str
    person: Person
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the file does not say and that was taken for granted, to be shown before importing."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """One column of the header: its letter, its words, and the field it was taken for ("" for none)."""

    letter: str
    words: str
    field: str


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """A sheet that was read: where its header ended (row of the sheet) and its columns."""

    name: str
    header_row: int
    columns: tuple[ColumnSeen, ...]


@dataclass(frozen=True, slots=True)
class RosterReading:
    """
    A roster file as values: nothing is kept yet.

    `rows` are the persons in the order of the file with the sheet and row each stands in.
    """

    people: tuple[Person, ...]
    rows: tuple[tuple[str, int], ...]
    refused: tuple[RowRemark, ...]
    to_be_checked: tuple[RowRemark, ...]
    tidied: tuple[RowRemark, ...]
    assumptions: tuple[Assumption, ...]
    sheets: tuple[SheetSeen, ...]
