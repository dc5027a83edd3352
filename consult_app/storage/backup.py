"""Copies of the store that were checked: made while it is in use, and opened again to prove it."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent

DAILY_FOLDER = "backups"
"""Where a copy of the store for each day lies, below the data folder."""
PAGES_AT_ONCE = 256
"""Copied between two calls of `step`: 1 MiB with SQLite's usual pages."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a copy holds, as counted in the copy itself; `rows` by table name."""

    file: Path
    version: int
    size: int
    rows: Mapping[str, int]


def copy_store(source: Path, target: Path, step: Step = silent, *, at_rest: bool = False) -> Proof:
    """
    Copy a store that may be in use to `target`, whole and checked or not at all; `step` counts pages.

    A source `at_rest` (a backup) is opened without locks, so that nothing is made beside it, even on a
    write-protected drive.

    Raises ExpectedError `store.damaged` when the copy fails SQLite's own checks, `drive.*` by the caller's
    guard where the drive fails, `store.disk-full` when SQLite finds it full; Cancelled when `step` says so.
    """
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with (
            _refusing(),
            closing(_read_only(source, unchanging=at_rest)) as here,
            closing(_new(part)) as there,
        ):
            here.backup(there, pages=PAGES_AT_ONCE, progress=_progress(step))
        _flush(part)
        proof = prove(part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return Proof(target, proof.version, proof.size, proof.rows)


def prove(file: Path) -> Proof:
    """
    Open a copy without changing it, run SQLite's checks, and count every table.

    Raises ExpectedError `store.damaged` (path, said) when it is no whole store.
    """
    with _refusing(file), closing(_read_only(file, unchanging=True)) as store:
        said = [str(row[0]) for row in store.execute("PRAGMA integrity_check(5)")]
        loose = store.execute("PRAGMA foreign_key_check").fetchall()
        if said != ["ok"] or loose:
            raise ExpectedError("store.damaged", path=str(file), said="; ".join(said))
        tables = store.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        names = [str(row[0]) for row in tables if not str(row[0]).startswith("sqlite_")]
        rows = {name: _count(store, name) for name in names}
        version = int(store.execute("PRAGMA user_version").fetchone()[0])
        if not version:  # SQLite takes an emptied file for a new store
            raise ExpectedError("store.damaged", path=str(file), said="empty")
    return Proof(file, version, file.stat().st_size, rows)


def drill(copy: Path) -> Proof:
    """Rehearse a restore: put the copy where a store would lie, in a passing folder, and prove it there."""
    with tempfile.TemporaryDirectory(prefix="consult-drill-") as folder:
        restored = copy_store(copy, Path(folder) / copy.name, at_rest=True)
    return Proof(copy, restored.version, restored.size, restored.rows)


def _count(store: Any, table: str) -> int:  # noqa: ANN401 - DB-API
    return int(store.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - read from the store


def _read_only(file: Path, *, unchanging: bool = False) -> Any:  # noqa: ANN401 - DB-API
    """Open for reading; an `unchanging` file is one nobody writes, so no lock or WAL is made beside it."""
    options = "mode=ro&immutable=1" if unchanging else "mode=ro"
    return sqlite.connect(f"{file.resolve().as_uri()}?{options}", uri=True)


def _new(file: Path) -> Any:  # noqa: ANN401 - DB-API
    return sqlite.connect(str(file))


def _progress(step: Step) -> Any:  # noqa: ANN401 - SQLite's (status, remaining, total)
    def tell(_status: int, remaining: int, total: int) -> None:
        step(total - remaining, total)

    return tell


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


@contextmanager
def _refusing(file: Path | None = None) -> Iterator[None]:
    """Say what SQLite found: a full drive, or a file that is no store."""
    try:
        yield
    except sqlite.DatabaseError as error:
        said = str(error).lower()
        if "full" in said:
            raise ExpectedError("store.disk-full") from error
        if any(word in said for word in ("malformed", "not a database", "unable to open")):
            raise ExpectedError("store.damaged", path=str(file or ""), said=said) from error
        raise
