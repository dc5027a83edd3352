"""Where the program's own files lie, from a checkout, an installed wheel or a frozen folder."""

import sys
from pathlib import Path


def program_folder() -> Path:
    """Return the folder that holds `resources/` and `forms/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parents[2]


def resource(*parts: str) -> Path:
    """Return a file or folder below `resources/`."""
    return program_folder().joinpath("resources", *parts)


def forms_folder() -> Path:
    """Return the folder of the shipped forms."""
    return program_folder() / "forms"
