"""All dossiers of the village: finished ones and those under way, with what each lacks and who must act."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consult_app.domain.consultation import Consultation
from consult_app.domain.people import short_group
from consult_app.services.app import App
from consult_app.services.case import UNDECIDED, the_village
from consult_app.services.catalogue import read_catalogue
from consult_app.storage.unit_of_work import UnitOfWork


class DossierState(StrEnum):
    """Who must act: nobody any more, the township (its receipt is awaited), or the clerk."""

    RECEIVED = "received"
    SENT = "sent"
    CLOSED = "closed"
    INCOMPLETE = "incomplete"
    UNDER_WAY = "under_way"


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier; `missing` counts the papers of its catalogue that are not complete."""

    consultation: Consultation
    procedure: str
    scope: str
    closed_on: date | None
    pages: int
    missing: int
    state: DossierState


@dataclass(frozen=True, slots=True)
class DossierList:
    rows: tuple[DossierRow, ...]
    total: int
    years: tuple[int, ...]


def view_dossiers(app: App, search: str = "", year: int | None = None) -> DossierList:
    """Return the dossiers, newest first; `search` looks at titles, numbers, and names on the subjects' list."""
    with app.work() as work:
        cases = work.consultations.all()
        chosen = [
            one
            for one in reversed(cases)
            if (year is None or one.year == year) and _holds(work, one, search.strip())
        ]
        rows = tuple(_row(app, work, one) for one in chosen)
    return DossierList(rows, len(cases), tuple(sorted({one.year for one in cases}, reverse=True)))


def _holds(work: UnitOfWork, case: Consultation, search: str) -> bool:
    if not search:
        return True
    told = f"{case.year}-{case.number} {case.title} {case.question} {case.background}"
    if search in told:
        return True
    subjects = work.subjects.all(consultation_id=case.id)
    return any(search in one.name or search in one.represents for one in subjects)


def _row(app: App, work: UnitOfWork, case: Consultation) -> DossierRow:
    catalogue = read_catalogue(work, case.id)
    village = the_village(work)
    code = case.procedure or UNDECIDED[village.kind]
    missing = len(catalogue.missing)
    return DossierRow(
        consultation=case,
        procedure=app.rules.procedure(code, app.today()).title if case.procedure else "",
        scope="、".join(short_group(group) for group in case.scope_groups),
        closed_on=case.closed_on,
        pages=sum(line.pages for line in catalogue.lines),
        missing=missing,
        state=_state(work, case, missing),
    )


def _state(work: UnitOfWork, case: Consultation, missing: int) -> DossierState:
    packages = work.packages.all(consultation_id=case.id)
    if packages and packages[-1].receipt_at is not None:
        return DossierState.RECEIVED
    if packages:
        return DossierState.SENT
    if case.closed_on is None:
        return DossierState.UNDER_WAY
    return DossierState.INCOMPLETE if missing else DossierState.CLOSED
