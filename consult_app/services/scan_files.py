"""Scanned files as pages: what a file holds, and why one cannot be read."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.documents.foreign import count_foreign, draw_foreign
from consult_app.domain.scans import SCAN_SUFFIXES, TrayReason
from consult_app.scanning import pictures
from consult_app.scanning.pictures import Pixels

LARGEST = 500 * 1024 * 1024
"""Bytes; no office scanner writes more into one file."""
REASONS = {
    "scan.damaged": TrayReason.DAMAGED,
    "scan.password": TrayReason.PASSWORD,
    "scan.too-small": TrayReason.TOO_SMALL,
    "scan.not-a-scan": TrayReason.NOT_A_SCAN,
}
"""Why a file, or a page of it, cannot be read, and how the tray calls it."""


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file that was read once: its name, its bytes and their SHA-256."""

    name: str
    suffix: str
    data: bytes
    sha256: str


def read_scan(path: Path) -> ScanFile:
    """Read a file whole; ExpectedError `scan.unreadable`, `scan.too-large`."""
    try:
        if path.stat().st_size > LARGEST:
            raise ExpectedError("scan.too-large", file=path.name, most=LARGEST // 1024**2)
        data = path.read_bytes()
    except OSError as error:
        raise ExpectedError("scan.unreadable", file=path.name, why=error.strerror or "") from error
    return ScanFile(path.name, path.suffix.lower(), data, hashlib.sha256(data).hexdigest())


def count_pages(file: ScanFile, kept: Path) -> int:
    """Return how many pages the file holds, that is kept at `kept`; ExpectedError with a code of `REASONS`."""
    if file.suffix not in SCAN_SUFFIXES:
        raise ExpectedError("scan.not-a-scan")
    if not file.data:
        raise ExpectedError("scan.damaged")
    return count_foreign(kept) if file.suffix == ".pdf" else pictures.count_pictures(file.data)


def page_pixels(file: ScanFile, kept: Path, number: int) -> Pixels:
    """Return one page of the file, counted from 1; ExpectedError with a code of `REASONS`."""
    if file.suffix == ".pdf":
        drawn = draw_foreign(kept, number - 1)
        return pictures.from_rgba(drawn.width, drawn.height, drawn.rgba)
    return pictures.picture_page(file.data, number - 1)
