"""Opening the store of a data folder: the one place, so that a key can be asked for here."""

import sys
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage
from typing import IO, Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from consult_app.basics.errors import ExpectedError
from consult_app.storage.link import Memory, refusing
from consult_app.storage.migrating import HEAD, bring_up_to_date, version_of
from consult_app.storage.unit_of_work import UnitOfWork

STORE_FILE = "consult.db"
LOCK_FILE = "consult.lock"
LEAST_ROOM = 1 << 20
"""Bytes: below it SQLite, whose log needs room even to read, says of a full disk that it does not answer."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open store: `work()` begins a transaction, `close()` lets another copy of the program in."""

    folder: Path
    engine: Engine
    lock: IO[str]
    memory: Memory = field(default_factory=Memory)

    def work(self) -> UnitOfWork:
        return UnitOfWork(self.engine, self.memory)

    def close(self) -> None:
        self.engine.dispose()
        self.lock.close()


def open_store(folder: Path) -> Store:
    """
    Open the store in `folder`, making it or bringing it up to date where needed.

    Refuses with `store.in-use`, `store.no-room`, `store.too-new`, `store.read-only`, `store.unreachable` or `store.damaged`.
    """
    _make_folder(folder)
    lock = _lock(folder)
    try:
        file = folder / STORE_FILE
        engine = _engine(file)
        with refusing():
            version = version_of(engine)
        if version > HEAD:
            raise ExpectedError("store.too-new", folder=str(folder), version=version, known=HEAD)
        if version < HEAD:
            with refusing():
                bring_up_to_date(engine, file, version)
    except ExpectedError as error:
        lock.close()
        if error.code == "store.unreachable" and disk_usage(folder).free < LEAST_ROOM:
            raise ExpectedError("store.no-room", folder=str(folder)) from error
        raise
    except BaseException:
        lock.close()
        raise
    return Store(folder, engine, lock)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".write-test"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise ExpectedError(
            "store.folder-not-writable", folder=str(folder), why=error.strerror or ""
        ) from error


def _lock(folder: Path) -> IO[str]:
    """Hold the folder for this process; the operating system lets go of it when the process dies."""
    file = (folder / LOCK_FILE).open("a+", encoding="utf-8")
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise ExpectedError("store.in-use", folder=str(folder)) from error
    return file


def _engine(file: Path) -> Engine:
    """Make an engine on SQLCipher's SQLite, without a key a plain file, with its safety settings on."""
    # QueuePool: a second thread (printing, packing) gets a connection of its own.
    address = URL.create("sqlite", database=str(file))
    engine = create_engine(address, module=sqlite, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - DB-API
        connection.isolation_level = None  # transactions begin where we say so, DDL included
        for pragma in (
            "foreign_keys = ON",
            "journal_mode = WAL",
            "synchronous = FULL",
            "busy_timeout = 5000",
        ):
            connection.execute(f"PRAGMA {pragma}").close()

    return engine
