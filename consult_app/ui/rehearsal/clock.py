"""The rehearsal's clock: it stands still until the walk lets days or minutes pass."""

from datetime import datetime, timedelta


class RehearsalClock:
    """Called like the wall clock; nobody can wait fifteen days for a publication in a rehearsal."""

    def __init__(self, begins: datetime) -> None:
        self._now = begins

    def __call__(self) -> datetime:
        return self._now

    def pass_time(
        self, *, days: int = 0, hours: int = 0, minutes: int = 0, seconds: int = 0
    ) -> None:
        self._now += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)

    def go_to(self, moment: datetime) -> None:
        """Let time pass until a moment; it never runs back."""
        self._now = max(self._now, moment)
