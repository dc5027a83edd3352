"""Rosters from the spreadsheets of an office, and back into one."""

from consult_app.exchange.roster.export import write_roster
from consult_app.exchange.roster.organisations import OrganisationReading, read_organisations
from consult_app.exchange.roster.owners import (
    OwnersReading,
    ReadOwner,
    RowProblem,
    read_owners,
    write_owners,
)
from consult_app.exchange.roster.reading import read_roster
from consult_app.exchange.roster.values import (
    Assumption,
    ColumnSeen,
    RosterReading,
    RowRemark,
    SheetSeen,
)

__all__ = [
    "Assumption",
    "ColumnSeen",
    "OrganisationReading",
    "OwnersReading",
    "ReadOwner",
    "RosterReading",
    "RowProblem",
    "RowRemark",
    "SheetSeen",
    "read_organisations",
    "read_owners",
    "read_roster",
    "write_owners",
    "write_roster",
]
