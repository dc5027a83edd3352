"""The watched folder: which one it is, and which of its files a scanner has finished writing."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.scans import SCAN_SUFFIXES
from consult_app.services.app import App

SETTING = "scan_folder"
WAITING_MOST = 50
"""Files taken in one go; the rest comes with the next look."""

Sizes = Mapping[Path, tuple[int, int]]
"""Size and time of change of each file, as a look at the folder saw them."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the folder: `ready` are files whose size has not changed since the last look."""

    folder: Path | None
    there: bool
    seen: Sizes
    ready: tuple[Path, ...]


def watched_folder(app: App) -> Path | None:
    with app.work() as work:
        named = work.setting(SETTING, "")
    return Path(named) if named else None


def watch(app: App, folder: Path | None) -> None:
    """Watch a folder from now on, or none; ExpectedError `scan.folder-missing`, `scan.folder-own`."""
    if folder is not None:
        if not folder.is_dir():
            raise ExpectedError("scan.folder-missing", folder=str(folder))
        if folder.resolve().is_relative_to(app.folder.resolve()):
            raise ExpectedError("scan.folder-own", folder=str(folder))
    with app.work() as work:
        work.set(SETTING, str(folder) if folder else "")
        event = "scan.folder-chosen" if folder else "scan.folder-dropped"
        work.note(app.now(), event, undo=False, folder=str(folder or ""))
        work.commit()


def look(folder: Path | None, before: Sizes) -> Look:
    """Look into the folder; a file still being written, empty so far, or hidden is not ready."""
    if folder is None:
        return Look(None, there=False, seen={}, ready=())
    try:
        seen = _seen(folder)
    except OSError:
        return Look(folder, there=False, seen={}, ready=())
    ready = [path for path, size in seen.items() if size[0] and before.get(path) == size]
    return Look(folder, there=True, seen=seen, ready=tuple(sorted(ready)[:WAITING_MOST]))


def _seen(folder: Path) -> Sizes:
    found = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "~")) or not entry.is_file():
                continue
            if Path(entry.name).suffix.lower() in SCAN_SUFFIXES:
                told = entry.stat()
                found[Path(entry.path)] = (told.st_size, told.st_mtime_ns)
    return found
