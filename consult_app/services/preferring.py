"""How this computer likes to look and speak: kept beside the store, read before there is one."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

FILE = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Language ("" for the system's), palette and type size by their names."""

    language: str = ""
    palette: str = "paper"
    size: str = "standard"


def load_preferences(folder: Path) -> Preferences:
    """Read them; a missing or damaged file gives the usual ones, for it holds nothing but comfort."""
    try:
        read = json.loads((folder / FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(read, dict):
        return Preferences()
    known = {field.name for field in fields(Preferences)}
    return Preferences(**{name: str(value) for name, value in read.items() if name in known})


def save_preferences(folder: Path, **changed: str) -> Preferences:
    """Change some; where the folder cannot be written the next start has the old ones."""
    kept = replace(load_preferences(folder), **changed)
    try:
        (folder / FILE).write_text(json.dumps(asdict(kept), ensure_ascii=False), "utf-8")
    except OSError:
        return kept
    return kept
