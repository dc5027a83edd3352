"""Reading a list of organisations with their kinds of subject."""

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
    """The organisations of a file; `kind_unclear` names those whose kind was not understood."""

    organisations: tuple[Organisation, ...]
    kind_unclear: tuple[str, ...]


def read_organisations(path: Path) -> OrganisationReading:
    """
    Read organisations from a spreadsheet; one named twice is taken once.

    Refuses with the codes of `open_sheets`, `roster.organisations-header-not-found`, `roster.no-organisations`.
    """
    found: dict[str, Organisation] = {}
    unclear: list[str] = []
    headed = False
    for sheet in open_sheets(path):
        rows = _rows(sheet)
        headed = headed or rows is not None
        for row in rows or []:
            kind = kind_of(row.get("kind", ""), row["name"])
            if kind is None:
                unclear.append(row["name"])
            found.setdefault(row["name"], _organisation(row, kind or UNKNOWN_KIND))
    if not headed:
        raise ExpectedError(
            "roster.organisations-header-not-found", file=path.name, looked_for=["单位名称", "类别"]
        )
    if not found:
        raise ExpectedError("roster.no-organisations", file=path.name)
    return OrganisationReading(tuple(found.values()), tuple(dict.fromkeys(unclear)))


def _rows(sheet: Sheet) -> list[dict[str, str]] | None:
    header = find_header(sheet, vocabulary("organisation"), ("name",))
    if header is None:
        return None
    rows = []
    for cells in sheet.rows[header.first_data_row :]:
        row = {field: text_of(cells[column]) for field, column in header.fields.items()}
        if row["name"] and not is_sum_or_remark((row["name"],)):
            rows.append(row)
    return rows


def _organisation(row: dict[str, str], kind: str) -> Organisation:
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
