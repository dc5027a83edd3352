"""Reading a list of organisations with their kinds of subject."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Organisation
from consult_app.exchange.roster.cells import is_sum_or_remark, text_of
from consult_app.exchange.roster.headers import find_header, plain, vocabulary
from consult_app.exchange.roster.sheets import Sheet, open_sheets

UNKNOWN_KIND = "other_stakeholder"


@dataclass(frozen=True, slots=True)
class OrganisationReading:
    """
    The organisations of a file, and what was wrong with it.

    `kind_unclear` names those whose kind was not understood, `named_twice` those of which only the first row was
    taken; `without_name` are rows (sheet, number from 1) that were left out.
    """

    organisations: tuple[Organisation, ...]
    kind_unclear: tuple[str, ...] = ()
    named_twice: tuple[str, ...] = ()
    without_name: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Mapping[str, str]


def read_organisations(path: Path) -> OrganisationReading:
    """
    Read organisations from a spreadsheet; one named twice is taken once.

    Refuses with the codes of `open_sheets`, `roster.organisations-header-not-found`, `roster.no-organisations`.
    """
    found: dict[str, Organisation] = {}
    unclear: list[str] = []
    twice: list[str] = []
    nameless: list[tuple[str, int]] = []
    headed = False
    for sheet in open_sheets(path):
        rows = _rows(sheet)
        headed = headed or rows is not None
        for row in rows or []:
            name = row.cells["name"]
            kind = kind_of(row.cells.get("kind", ""), name)
            if not name:
                nameless.append((sheet.name, row.number))
            elif name in found:
                twice.append(name)
            else:
                found[name] = _organisation(row.cells, kind or UNKNOWN_KIND)
                unclear += [] if kind else [name]
    if not headed:
        raise ExpectedError(
            "roster.organisations-header-not-found", file=path.name, looked_for=["单位名称", "类别"]
        )
    if not found:
        raise ExpectedError("roster.no-organisations", file=path.name)
    return OrganisationReading(
        tuple(found.values()), tuple(unclear), tuple(dict.fromkeys(twice)), tuple(nameless)
    )


def _rows(sheet: Sheet) -> list[_Row] | None:
    """Return the rows that say anything, or nothing without a header; a sum or a remark is none."""
    header = find_header(sheet, vocabulary("organisation"), ("name",))
    if header is None:
        return None
    rows = []
    for number, cells in enumerate(sheet.rows[header.first_data_row :], header.first_data_row + 1):
        row = {field: text_of(cells[column]) for field, column in header.fields.items()}
        if any(row.values()) and not is_sum_or_remark(
            (row["name"] or next(filter(None, row.values())),)
        ):
            rows.append(_Row(number, row))
    return rows


def _organisation(row: Mapping[str, str], kind: str) -> Organisation:
    return Organisation(
        0, row["name"], kind, row.get("responsible", ""), row.get("phone", ""), row.get("note", "")
    )


def kind_of(words: str, name: str) -> str | None:
    """Return the kind of subject that the words (else the name itself) tell, or nothing."""
    known = vocabulary("organisation_kind")
    exact = known.exact(plain(words))
    if exact or words:
        return exact or None
    return known.by_ending(plain(name)) or None
