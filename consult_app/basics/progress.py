"""How long work reports its progress and is asked to stop."""

from collections.abc import Callable

Step = Callable[[int, int], None]
"""`step(done, total)`: reports progress; raises `Cancelled` when asked to stop."""


class Cancelled(Exception):  # noqa: N818 - an outcome, not an error
    """The person at the screen stopped the work."""


def silent(done: int, total: int) -> None:
    """Report to nobody; the default for callers that do not show progress."""
