"""What is kept of papers, packages and acts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Paper:
    """
    One version of one printed paper; paths are relative to the data folder.

    `signed_scan_sha256` is the PDF of its signed pages, `signed_docx_sha256` a final version edited elsewhere; both
    lie among the kept files. `unsigned_reason` says why a signature cell rightly stays empty.
    """

    id: int
    consultation_id: int
    code: str
    title: str
    version: int
    made_at: datetime
    pdf: str
    docx: str
    pdf_sha256: str
    docx_sha256: str
    pages: int
    meeting_id: int | None = None
    vote_id: int | None = None
    publication_id: int | None = None
    signed_scan_sha256: str = ""
    signed_docx_sha256: str = ""
    unsigned_reason: str = ""
    form_sha256: str = ""
    """Which wording of its form it was made from; empty for papers of the first version of the program."""


@dataclass(frozen=True, slots=True)
class FormText:
    """One wording of a form that a paper was made from or that the village kept; never changed, never thrown away."""

    id: int
    code: str
    sha256: str
    text: str
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class OwnForm:
    """
    Which wording of a form the village uses instead of the shipped one.

    Without a `form_sha256` it is the shipped one, whatever file lies in the data folder.
    """

    id: int
    code: str
    form_sha256: str


@dataclass(frozen=True, slots=True)
class KindRetention:
    """How long this village keeps papers of one kind, where it differs from the shipped table (law.md 11.1)."""

    id: int
    code: str
    retention: str


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """
    One dossier as it was put together: `pdf` is relative to the data folder.

    `items` counts the lines of its catalogue, `missing` those that were not complete on that day.
    """

    id: int
    consultation_id: int
    version: int
    made_at: datetime
    pdf: str
    sha256: str
    pages: int
    items: int
    missing: int


@dataclass(frozen=True, slots=True)
class ArchiveItem:
    """
    What the clerk said of one line of the archive catalogue: retention, remark, or why it is not there.

    `original_on` is the day on which the signed original was laid into the dossier.
    """

    id: int
    consultation_id: int
    code: str
    retention: str = ""
    remark: str = ""
    absent_reason: str = ""
    original_on: date | None = None


@dataclass(frozen=True, slots=True)
class PackageRecord:
    """A package that was written, and the township's receipt where one came back."""

    id: int
    consultation_id: int
    written_at: datetime
    place: str
    manifest_sha256: str
    files: int
    receipt_at: datetime | None = None
    receipt_by: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One act, chained: `hash` covers the entry and the hash before it."""

    id: int
    at: datetime
    operator: str
    event: str
    facts: Mapping[str, Any]
    previous: str
    hash: str
