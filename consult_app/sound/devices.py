"""The microphone and the loudspeaker of this computer, where there are any."""

import errno
from array import array
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.sound.wav import LONGEST, RATE, WIDTH, WavFile

KEEP_EVERY = 0.5
"""Seconds after which what was heard lies on the disk: a killed process loses no more."""
SILENT_AFTER = 4.0
"""Seconds without a sample after which the microphone counts as unplugged."""
NOT_REAL = ("NULL", "CUSTOM")
"""Ways of sound that are no device: with them a computer without a microphone would record silence."""
DISK_FULL, UNPLUGGED, UNWRITABLE, TOO_LONG = "disk_full", "unplugged", "unwritable", "too_long"


def real_backends() -> list[Any]:
    """Return miniaudio's ways to sound that lead to a device."""
    import miniaudio  # a shared library: loaded when the first sound is made

    return [backend for backend in miniaudio.Backend if backend.name not in NOT_REAL]


def silent_backends() -> list[Any]:
    """Return the way to a device that hears nothing in real time; for trials without a microphone."""
    import miniaudio

    return [miniaudio.Backend.NULL]


class Taking:
    """
    One recording that runs: the device calls on its own thread, another writes to the disk.

    `problem` is "" while all is well, else why it ended by itself: `disk_full`, `unplugged`, `unwritable`,
    `too_long`. What was heard until then is kept.
    """

    def __init__(self, path: Path, backends: Sequence[Any]) -> None:
        """Begin; raises ExpectedError `sound.no-microphone`, `store.disk-full`."""
        self.path = path
        self.problem = ""
        self.seconds = 0.0
        self.loudest = 0
        """The highest sample of the last half second, 0 to 32,767."""
        self._heard: SimpleQueue[bytes | None] = SimpleQueue()
        self._last = monotonic()
        self._device = _opened_microphone(backends)
        try:
            self._file = WavFile(path)
        except OSError as error:
            self._device.close()
            raise ExpectedError("store.disk-full", why=error.strerror or "") from error
        self._thread = Thread(target=self._write, name="recording", daemon=True)
        self._thread.start()
        hearing = self._hear()
        next(hearing)
        self._device.start(hearing)

    def _hear(self) -> "Generator[None, bytes | array[int], None]":
        while True:
            sound = yield
            self._last = monotonic()
            self._heard.put(bytes(sound))

    def _write(self) -> None:
        kept = monotonic()
        fresh = b""
        try:
            with self._file as file:
                while (sound := self._heard.get()) is not None:
                    file.write(sound)
                    self.seconds = file.seconds
                    fresh += sound
                    if monotonic() - kept >= KEEP_EVERY:
                        file.keep()
                        kept, self.loudest, fresh = monotonic(), _loudest(fresh), b""
                    if file.seconds * RATE * WIDTH > LONGEST - RATE * WIDTH:
                        self.problem = TOO_LONG
                        break
                file.keep()
        except OSError as error:
            self.problem = DISK_FULL if error.errno == errno.ENOSPC else UNWRITABLE

    def check(self) -> str:
        """Return `problem`, after a look whether the microphone still sends anything."""
        if not self.problem and monotonic() - self._last > SILENT_AFTER:
            self.problem = UNPLUGGED
        return self.problem

    def stop(self) -> float:
        """End the recording and return its seconds; all that was heard is on the disk, unless it was full."""
        self._device.close()
        self._heard.put(None)
        self._thread.join()
        return self.seconds


def _loudest(sound: bytes) -> int:
    samples = array("h", sound[: len(sound) // WIDTH * WIDTH])
    return max((abs(sample) for sample in samples), default=0)


def _opened_microphone(backends: Sequence[Any]) -> Any:  # noqa: ANN401 - miniaudio has no types
    import miniaudio

    try:
        return miniaudio.CaptureDevice(
            input_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            backends=list(backends),
            app_name="consult-app",
        )
    except miniaudio.MiniaudioError as error:
        raise ExpectedError("sound.no-microphone") from error


@dataclass(slots=True)
class SoundDevices:
    """What this computer hears and sounds with; `taking` is the one recording that runs, if any."""

    microphone: Sequence[Any] | None = None
    """Miniaudio's backends for recording; None means every real one."""
    taking: Taking | None = None
    recording_id: int = 0

    def take(self, path: Path) -> Taking:
        """Begin to record into a new file."""
        backends = real_backends() if self.microphone is None else self.microphone
        self.taking = Taking(path, backends)
        return self.taking
