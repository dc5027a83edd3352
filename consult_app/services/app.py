"""`App`: the outside world, handed to every use case."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from consult_app.services.rulebook import RuleBook, load_rulebook
from consult_app.storage.store import Store, open_store
from consult_app.storage.unit_of_work import UnitOfWork

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China's one time zone, without daylight saving time since 1991."""


@dataclass(frozen=True, slots=True)
class App:
    """The outside world, handed in: no use case reaches for a global."""

    work: Callable[[], UnitOfWork]
    rules: RuleBook
    now: Callable[[], datetime]
    folder: Path
    close: Callable[[], None]

    def today(self) -> date:
        """Return the day it is in the village."""
        return self.now().astimezone(CHINA).date()


def wall_clock() -> datetime:
    return datetime.now(CHINA)


def open_app(folder: Path, now: Callable[[], datetime] = wall_clock) -> App:
    """Open the store of a data folder; refusals are those of `storage.store.open_store`."""
    store: Store = open_store(folder)
    return App(store.work, load_rulebook(folder / "rules"), now, folder, store.close)
