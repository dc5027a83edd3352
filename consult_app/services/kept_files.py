"""Files kept under their SHA-256 in the data folder: photographs, scanned pages, signed papers."""

import hashlib
import os
import tempfile
from pathlib import Path

from consult_app.basics.errors import ExpectedError


def kept_place(folder: Path, digest: str, suffix: str) -> Path:
    """Return where a kept file lies, or would lie."""
    return folder / "files" / digest[:2] / f"{digest}{suffix}"


def keep_bytes(folder: Path, content: bytes, suffix: str) -> str:
    """Write whole or not at all, and onto the disk before the store names it; return the SHA-256."""
    digest = hashlib.sha256(content).hexdigest()
    place = kept_place(folder, digest, suffix)
    if place.exists():
        return digest
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ExpectedError("store.disk-full", why=error.strerror or "") from error
    return digest
