"""The bell of the speaking clock: two tones made by arithmetic, played where there is a loudspeaker."""

import math
from array import array
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from threading import Thread
from time import sleep
from typing import Any

from consult_app.sound.devices import real_backends

RATE = 44_100
LOUD = 0.5
FADE = 0.02
"""Seconds in which a tone swells and dies away, so that it does not click."""


class Bell(StrEnum):
    """A minute is left (two short tones), or the time is up (one long lower one)."""

    WARNING = "warning"
    END = "end"


_TONES: dict[Bell, tuple[tuple[float, float], ...]] = {
    Bell.WARNING: ((880.0, 0.15), (0.0, 0.1), (880.0, 0.15)),
    Bell.END: ((660.0, 0.35), (523.25, 0.7)),
}
"""Hertz and seconds; 0 Hz is a rest."""


@cache
def tones(bell: Bell) -> "array[int]":
    """Return a bell as signed 16-bit samples, one channel, 44,100 a second."""
    samples = array("h")
    for hertz, seconds in _TONES[bell]:
        count = round(seconds * RATE)
        for place in range(count):
            edge = min(place, count - 1 - place) / (FADE * RATE)
            swing = math.sin(2 * math.pi * hertz * place / RATE)
            samples.append(round(32_767 * LOUD * min(1.0, edge) * swing))
    return samples


def ring(bell: Bell, backends: Sequence[Any] | None = None) -> Thread:
    """Ring without waiting for it; where there is no loudspeaker nothing is heard, and nothing goes wrong."""
    ringing = Thread(target=sound_out, args=(bell, backends), name="bell", daemon=True)
    ringing.start()
    return ringing


def sound_out(bell: Bell, backends: Sequence[Any] | None = None) -> bool:
    """Ring and wait until it has rung; say whether there was a loudspeaker."""
    import miniaudio  # a shared library: loaded when the first bell rings

    samples = tones(bell)
    try:
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE,
            backends=list(real_backends() if backends is None else backends),
            app_name="consult-app",
        )
    except miniaudio.MiniaudioError:
        return False  # the page shows the sign in any case
    with device:
        stream = miniaudio.stream_raw_pcm_memory(samples, 1, 2)
        next(stream)
        device.start(stream)
        sleep(len(samples) / RATE + 0.3)
    return True
