"""Scanned pages on their way to their papers, and where a paper is to be signed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class ScanState(StrEnum):
    """Taken from its file but not looked at yet; lying in the tray; filed with its paper; thrown away with a reason."""

    WAITING = "waiting"
    TRAY = "tray"
    FILED = "filed"
    THROWN = "thrown"


class TrayReason(StrEnum):
    """Why a page waits for a person; of a whole file that cannot be opened there is one entry, page 0."""

    NO_CODE = "no_code"
    FOREIGN_VILLAGE = "foreign_village"
    UNKNOWN_CONSULTATION = "unknown_consultation"
    UNKNOWN_PAPER = "unknown_paper"
    OLDER_VERSION = "older_version"
    ALREADY_FILED = "already_filed"
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
    state: ScanState = ScanState.WAITING
    reason: str = ""
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
