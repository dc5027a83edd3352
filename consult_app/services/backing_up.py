"""Backups: a checked copy of everything on a stick, one a day beside the store, and the drill that proves them."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.exchange.bag import Contents, Phase, Source, Written, unannounced, write_bag
from consult_app.exchange.bag_check import check_bag
from consult_app.exchange.stick import drive_errors, safe_name
from consult_app.services.app import CHINA, App
from consult_app.storage.backup import DAILY_FOLDER, Proof, copy_store, drill
from consult_app.storage.store import STORE_FILE

KEPT_DAYS = 14
KEPT_WITH_STORE = ("files", "papers", "rules", "forms", "dossiers", "recordings")
"""Folders of the data folder that a backup on a stick takes along."""
PASSING_TABLES = frozenset({"last_act"})
"""What undo needs; it comes and goes, and says nothing of what was kept."""


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a backup holds, when it was made, and by how many rows each table differs from the store now."""

    made_on: str
    proof: Proof
    differing: Mapping[str, int]

    @property
    def same_as_now(self) -> bool:
        return not self.differing


def back_up(app: App, folder: Path, step: Step = silent, phase: Phase = unannounced) -> Written:
    """
    Write a backup of store, photographs and papers into `folder`; the phases are `copy`, `write`, `read-back`.

    The installation's key stays at home: whoever finds the stick must not be able to sign for the village.
    Raises ExpectedError `drive.*`, `store.*`; Cancelled. Nothing half done stays.
    """
    at = app.now().astimezone(CHINA)
    with app.work() as work:
        found = work.villages.find(id=1)  # a folder that only took a roster has none yet
    village = found.full_name if found else ""
    name = safe_name("-".join(filter(None, ("备份", village, f"{at:%Y%m%d-%H%M%S}"))))
    with tempfile.TemporaryDirectory(prefix="consult-backup-") as passing:
        phase("copy", 1)
        copy = copy_store(app.folder / STORE_FILE, Path(passing) / STORE_FILE, step)
        payload: dict[str, Source] = {STORE_FILE: copy.file, **_beside(app.folder, _running(app))}
        info = (("Source-Organization", village), ("Bagging-Date", at.date().isoformat()))
        written = write_bag(Contents(payload, info), folder / name, step, phase)
    with app.work() as work:
        work.note(
            app.now(), "backup.made", undo=False, place=str(folder), name=name, files=written.files
        )
        work.commit()
    return written


def _running(app: App) -> Path | None:
    """Return the recording that still grows: it is no file to copy yet, the next backup has it."""
    return app.sound.taking.path if app.sound.taking is not None else None


def _beside(folder: Path, running: Path | None = None) -> dict[str, Source]:
    """Return the files kept next to the store; half-written ones begin with a dot and stay out."""
    return {
        file.relative_to(folder).as_posix(): file
        for name in KEPT_WITH_STORE
        for file in sorted((folder / name).rglob("*"))
        if file.is_file() and not file.name.startswith(".") and file != running
    }


def daily_backup(app: App, keep: int = KEPT_DAYS) -> Path | None:
    """Copy the store once a day beside itself and keep the newest `keep`; nothing when today's is there."""
    folder = app.folder / DAILY_FOLDER
    target = _daily(folder, app.today())
    if target.exists():
        return None
    _copy_beside(app, target)
    for old in sorted(folder.glob("day-*.db"))[:-keep]:
        old.unlink()
    return target


def back_up_before(app: App, what: str) -> Path:
    """Copy the store before something that cannot be taken back, e.g. `clearing`; such copies are kept."""
    at = app.now().astimezone(CHINA)
    target = app.folder / DAILY_FOLDER / f"before-{safe_name(what)}-{at:%Y%m%d-%H%M%S}.db"
    _copy_beside(app, target)
    return target


def _daily(folder: Path, day: date) -> Path:
    return folder / f"day-{day.isoformat()}.db"


def _copy_beside(app: App, target: Path) -> None:
    with drive_errors(app.folder):
        target.parent.mkdir(exist_ok=True)
        copy_store(app.folder / STORE_FILE, target)


def restore_drill(app: App, backup: Path, step: Step = silent) -> Drilled:
    """
    Rehearse a restore from a backup (the folder on the stick, or one file of the daily ones).

    Raises ExpectedError `backup.damaged` (faults: how many, path: the first), `backup.not-one`, `store.damaged`.
    """
    file, made_on = _opened(backup, step)
    proof = drill(file)
    with tempfile.TemporaryDirectory(prefix="consult-backup-") as passing:
        now = copy_store(app.folder / STORE_FILE, Path(passing) / STORE_FILE)
    names = sorted({*now.rows, *proof.rows} - PASSING_TABLES)
    apart = {name: now.rows.get(name, 0) - proof.rows.get(name, 0) for name in names}
    with app.work() as work:
        work.note(app.now(), "backup.drilled", undo=False, name=backup.name)
        work.commit()
    return Drilled(made_on, proof, {name: rows for name, rows in apart.items() if rows})


def _opened(backup: Path, step: Step) -> tuple[Path, str]:
    """Return the store inside a backup and the day it was made, after checking every byte of it."""
    if backup.is_file():
        return backup, backup.stem.removeprefix("day-")
    checked = check_bag(backup, step)
    if checked.faults:
        first = checked.faults[0].path
        raise ExpectedError("backup.damaged", faults=len(checked.faults), path=first)
    file = backup / "data" / STORE_FILE
    if not file.is_file():
        raise ExpectedError("backup.not-one", path=str(backup))
    return file, checked.info.get("Bagging-Date", "")


def restore(backup: Path, folder: Path, step: Step = silent) -> Proof:
    """
    Put a backup into an empty data folder, with photographs and papers; the backup itself is only read.

    Raises ExpectedError `restore.folder-taken` where a store lies already, and those of `restore_drill`.
    """
    file, _made_on = _opened(backup, step)
    # A log without its store would be played into the one brought back, and spoil it.
    if any((folder / f"{STORE_FILE}{end}").exists() for end in ("", "-wal", "-shm")):
        raise ExpectedError("restore.folder-taken", path=str(folder))
    with drive_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if backup.is_dir():
            _bring_back(backup / "data", folder, step)
        return copy_store(file, folder / STORE_FILE, step, at_rest=True)


def _bring_back(data: Path, folder: Path, step: Step) -> None:
    """Copy what lay beside the store; the store follows last, so that a torn restore is none."""
    files = _beside(data)
    for done, (name, source) in enumerate(files.items()):
        step(done, len(files))
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(source, Path):
            shutil.copyfile(source, target)  # a recording may be larger than what fits in memory
