"""`App`: the outside world, handed to every use case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from consult_app.services.rulebook import RuleBook, load_rulebook
from consult_app.sound.devices import SoundDevices
from consult_app.storage.store import Store, open_store
from consult_app.storage.unit_of_work import UnitOfWork

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
"""China's one time zone, without daylight saving time since 1991."""


@dataclass(slots=True)
class RulesInForce:
    """Holds the rule book; after a rule pack or a village's own rule a new one is put in."""

    book: RuleBook


@dataclass(frozen=True, slots=True)
class App:
    """The outside world, handed in: no use case reaches for a global."""

    work: Callable[[], UnitOfWork]
    in_force: RulesInForce
    now: Callable[[], datetime]
    folder: Path
    close: Callable[[], None]
    sound: SoundDevices = field(default_factory=SoundDevices)

    @property
    def rules(self) -> RuleBook:
        """The rules as they are now; what was judged before was judged by the text of its own day."""
        return self.in_force.book

    @property
    def rules_folder(self) -> Path:
        """Where packs and the village's own rules lie."""
        return self.folder / "rules"

    def reload_rules(self) -> None:
        """Read the rules again, so that a pack counts at once."""
        self.in_force.book = load_rulebook(self.rules_folder)

    def today(self) -> date:
        """Return the day it is in the village."""
        return self.now().astimezone(CHINA).date()


def wall_clock() -> datetime:
    return datetime.now(CHINA)


def open_app(folder: Path, now: Callable[[], datetime] = wall_clock) -> App:
    """Open the store of a data folder; refusals are those of `storage.store.open_store`."""
    store: Store = open_store(folder)
    rules = RulesInForce(load_rulebook(folder / "rules"))
    return App(store.work, rules, now, folder, store.close)
