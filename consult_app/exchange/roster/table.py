"""One sheet's rows below its header as columns of clean texts, household cells carried down."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from consult_app.domain.people import HEAD_WORDS
from consult_app.exchange.roster.cells import Tidy, id_of, name_of, text_of
from consult_app.exchange.roster.headers import Header, plain
from consult_app.exchange.roster.sheets import Cell, Sheet, column_letter, filled_down
from consult_app.exchange.roster.values import ColumnSeen, SheetSeen

HOUSEHOLD_FIELDS = ("household_no", "head", "group", "grid", "address", "registered")
"""What is written once for a household, in a cell merged over its rows or in its first row only."""

PLAIN_FIELDS = (
    "household_no", "head", "sex", "relation", "registered", "group", "grid", "address", "phone",
    "ethnicity", "politics", "party_member", "representative", "note",
)  # fmt: skip


class _Texts(dict[Cell, str]):
    """Texts of cells already seen: most columns of a roster repeat a few values."""

    def __missing__(self, cell: Cell) -> str:
        text = self[cell] = text_of(cell)
        return text


@dataclass(slots=True)
class Table:
    """
    The data of one sheet by columns, all of one length.

    `first_row` is the sheet's row (counted from 1) of the first data row; `has` names the fields with a column of
    their own; `texts` holds each plain field, empty texts where there is no column.
    """

    name: str
    first_row: int
    header: Header
    names: list[Tidy]
    numbers: list[Tidy]
    number_cells: list[Cell]
    born_cells: list[Cell]
    texts: dict[str, list[str]]
    inherited: list[bool]
    cells: list[list[Cell]]

    def has(self, field: str) -> bool:
        return field in self.header.fields

    def letter(self, field: str) -> str:
        """Return the letter of a field's column; that of the name where it has none of its own."""
        fields = self.header.fields
        return column_letter(fields.get(field, fields.get("name", fields.get("head", 0))))

    def seen(self) -> SheetSeen:
        field_at = {column: field for field, column in self.header.fields.items()}
        columns = tuple(
            ColumnSeen(column_letter(index), words, field_at.get(index, ""))
            for index, words in enumerate(self.header.words)
            if words
        )
        return SheetSeen(self.name, self.first_row - 1, columns)


def read_table(sheet: Sheet, header: Header) -> Table:
    """Take the rows below the header apart into columns."""
    fields = header.fields
    household = [fields[field] for field in HOUSEHOLD_FIELDS if field in fields]
    filled_down(sheet, household, header.first_data_row)
    cells = sheet.rows[header.first_data_row :]
    length = len(cells)
    number_cells = _column(cells, fields.get("id_number"))
    table = Table(
        sheet.name,
        header.first_data_row + 1,
        header,
        _unique(_column(cells, fields.get("name", fields.get("head"))), name_of),
        list(map(id_of, number_cells)),
        number_cells,
        _column(cells, fields.get("born")),
        {field: _texts(cells, fields.get(field)) for field in PLAIN_FIELDS},
        [False] * length,
        cells,
    )
    _carry_down(table)
    return table


def _column(cells: Sequence[list[Cell]], column: int | None) -> list[Cell]:
    return [""] * len(cells) if column is None else [row[column] for row in cells]


def _texts(cells: Sequence[list[Cell]], column: int | None) -> list[str]:
    if column is None:
        return [""] * len(cells)
    texts = _Texts()
    return [texts[row[column]] for row in cells]


def _unique(column: Sequence[Cell], read: Callable[[Cell], Tidy]) -> list[Tidy]:
    keys = list(zip(map(type, column), column, strict=True))  # True, 1 and 1.0 are equal keys
    known = {key: read(key[1]) for key in set(keys)}
    return [known[key] for key in keys]


def _carry_down(table: Table) -> None:
    """Give the rows of a household what stands in its first row only."""
    texts = table.texts
    marks = texts["household_no"] if table.has("household_no") else texts["head"]
    told = [texts[field] for field in HOUSEHOLD_FIELDS if table.has(field)]
    before = -1
    for index, mark in enumerate(marks):
        same = bool(mark) and before >= 0 and mark == marks[before]
        if not mark and before >= 0 and _goes_on(table, index):
            table.inherited[index] = same = True
        if same:
            _fill(told, index, before, registration=table.inherited[index], table=table)
        if marks[index]:
            before = index


def _goes_on(table: Table, index: int) -> bool:
    """Say whether a row without a household of its own is another person of the one above."""
    person = table.names[index].text or table.number_cells[index]
    return bool(person) and not table.texts["relation"][index].startswith("户主")


def _fill(
    told: Sequence[list[str]], index: int, before: int, *, registration: bool, table: Table
) -> None:
    for column in told:
        if not column[index] and (registration or column is not table.texts["registered"]):
            column[index] = column[before]


def number_households(table: Table, start: int) -> int:
    """
    Number the households of a table that has no numbers, by its heads; return the next free number.

    A household begins with the row that is its head's, or where the column of heads names another one.
    """
    texts, number, last_head = table.texts, start - 1, None
    for index, name in enumerate(table.names):
        if not name.text:
            continue
        head = texts["head"][index]
        begins = (head != last_head) if head else texts["relation"][index] in HEAD_WORDS
        number += begins or number < start
        last_head = head or last_head
        texts["household_no"][index] = str(number)
    return number + 1


def repeats_header(table: Table, index: int) -> bool:
    """Say whether a row is the header again, as on each printed page."""
    row = table.cells[index]
    fields = table.header.fields.values()
    return sum(plain(row[column]) == table.header.words[column] for column in fields) >= max(
        2, len(fields) // 2
    )


def texts_of_row(table: Table, index: int) -> tuple[str, ...]:
    """Return the texts of all cells of a row that hold something."""
    return tuple(text for cell in table.cells[index] if (text := text_of(cell)))
