"""Scanned pages on their way to their papers, and where a paper is to be signed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from consult_app.basics.errors import ExpectedError

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp")
SCAN_SUFFIXES = (".pdf", *PICTURE_SUFFIXES)
"""Files that scanners and telephones write."""


class ScanState(StrEnum):
    """Lying in the tray; filed with its paper; thrown away with a reason."""

    TRAY = "tray"
    FILED = "filed"
    THROWN = "thrown"


class TrayReason(StrEnum):
    """Why a page waits for a person; of a whole file that cannot be opened there is one entry, page 0."""

    WAITING = "waiting"
    """Taken from its file, not placed yet: the program was ended between two pages, or filing was taken back."""
    NO_CODE = "no_code"
    FOREIGN_VILLAGE = "foreign_village"
    UNKNOWN_CONSULTATION = "unknown_consultation"
    UNKNOWN_PAPER = "unknown_paper"
    OLDER_VERSION = "older_version"
    ALREADY_FILED = "already_filed"
    SEVERAL_PAGES = "several_pages"
    DOSSIER_CLOSED = "dossier_closed"
    BALLOT = "ballot"
    TAKEN_OUT = "taken_out"
    DAMAGED = "damaged"
    PASSWORD = "password"  # noqa: S105 - a reason's name
    NOT_A_SCAN = "not_a_scan"
    TOO_SMALL = "too_small"


@dataclass(frozen=True, slots=True)
class ScanPage:
    """
    One page of a scanned file. Pictures are named by their SHA-256, `turn` is clockwise degrees set by hand.

    Of a filed page `straight` is its straightened picture, `empty` names the signature cells without ink,
    and `measured` says whether they could be looked at.
    """

    id: int
    file_sha256: str
    file_name: str
    file_page: int
    taken_at: datetime
    state: ScanState = ScanState.TRAY
    reason: str = TrayReason.WAITING.value
    facts: Mapping[str, Any] = field(default_factory=dict)
    picture: str = ""
    turn: int = 0
    paper_id: int | None = None
    page: int = 0
    straight: str = ""
    empty: tuple[str, ...] = ()
    measured: bool = False
    thrown_reason: str = ""


@dataclass(frozen=True, slots=True)
class PaperLayout:
    """Where a kept paper is to be signed: each of `cells` is page, x, y, width, height (tenths of a mm) and label."""

    id: int
    paper_id: int
    cells: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file's pages; `known` says that the file had been taken before."""

    name: str
    pages: int = 0
    filed: int = 0
    tray: int = 0
    blank: int = 0
    known: bool = False
    refusal: ExpectedError | None = None

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(
            self.name,
            self.pages + other.pages,
            self.filed + other.filed,
            self.tray + other.tray,
            self.blank + other.blank,
        )
