"""Python's collector of cycles, kept from looking where there is nothing to find."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def not_collecting() -> Iterator[None]:
    """
    Look for no cycles meanwhile: for work that makes very many values, of which none is garbage before its end.

    What it leaves is found by the next look, as ever.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
