"""WAV files that grow while they are written, and are whole again after a power cut."""

import os
import struct
from pathlib import Path
from types import TracebackType
from typing import Self

RATE = 16_000
"""Samples a second; speech needs no more, and an hour takes 115 MB."""
WIDTH = 2
"""Bytes a sample: signed 16 bit, one channel."""
HEADER = 44
LONGEST = 0xFFFFFFFF - HEADER
"""Bytes of sound that a WAV file can hold: 37 hours."""


class WavFile:
    """A WAV file being written; every `keep` brings header and sound onto the disk."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb")
        self._bytes = 0
        self._file.write(_header(0))
        self.keep()

    def write(self, sound: bytes) -> None:
        """Put sound at the end; it is safe after the next `keep`."""
        self._file.write(sound)
        self._bytes += len(sound)

    def keep(self) -> None:
        """Bring what was written onto the disk, the header with it."""
        self._file.seek(0)
        self._file.write(_header(self._bytes))
        self._file.seek(0, os.SEEK_END)
        self._file.flush()
        os.fsync(self._file.fileno())

    @property
    def seconds(self) -> float:
        return self._bytes / (RATE * WIDTH)

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _header(length: int) -> bytes:
    riff = struct.pack("<4sI4s", b"RIFF", min(length + HEADER - 8, 0xFFFFFFFF), b"WAVE")
    shape = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * WIDTH, WIDTH, WIDTH * 8)
    return riff + shape + struct.pack("<4sI", b"data", min(length, LONGEST))


def mend(path: Path) -> int:
    """
    Write the header anew after what the file holds, half a sample cut off; return whole seconds of sound.

    Raises OSError where the file is not there or cannot be written.
    """
    length = path.stat().st_size
    sound = max(0, length - HEADER) // WIDTH * WIDTH
    with path.open("r+b") as file:
        file.write(_header(sound))
        file.truncate(HEADER + sound)
        file.flush()
        os.fsync(file.fileno())
    return sound // (RATE * WIDTH)
