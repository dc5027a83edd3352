"""Watching the scanner's folder: files that are whole are taken in and laid aside."""

from dataclasses import dataclass
from pathlib import Path

from consult_app.basics.progress import Step, silent
from consult_app.domain.scans import Taken
from consult_app.services.app import App
from consult_app.services.scan_folder import Look, Sizes, look, watched_folder
from consult_app.services.scan_taking import take_files

TAKEN_FOLDER = "已收"
"""Files that were taken lie in this folder inside the watched one: nothing of the clerk's is removed."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What one round of watching saw and took."""

    look: Look
    taken: tuple[Taken, ...]


def watch_once(app: App, before: Sizes, step: Step = silent) -> Watched:
    """Look into the watched folder and take in what has stopped growing since `before`."""
    seen = look(watched_folder(app), before)
    return Watched(seen, take_ready(app, seen.ready, step))


def take_ready(app: App, ready: tuple[Path, ...], step: Step = silent) -> tuple[Taken, ...]:
    """Take the ready files in, and lay each aside when its last page is kept."""
    taken: list[Taken] = []
    for path in ready:
        (done,) = take_files(app, (path,), step)
        taken.append(done)
        if done.refusal is None:
            _lay_aside(path)
    return tuple(taken)


def _lay_aside(path: Path) -> None:
    """Move a file that was taken; where the folder does not allow it, the file stays and is known by its bytes."""
    target = path.parent / TAKEN_FOLDER / path.name
    number = 1
    while target.exists():
        number += 1
        target = target.with_name(f"{path.stem}-{number}{path.suffix}")
    try:
        target.parent.mkdir(exist_ok=True)
        path.replace(target)
    except OSError:
        return
