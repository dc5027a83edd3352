"""Presence: from time-stamped events to who is here, and what may follow what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from consult_app.domain.meeting import HERE, PresenceEvent, PresenceKind

MAY_FOLLOW: dict[PresenceKind, frozenset[PresenceKind | None]] = {
    PresenceKind.ARRIVED: frozenset({None, PresenceKind.EXCUSED, PresenceKind.PROXY}),
    PresenceKind.LATE: frozenset({None, PresenceKind.EXCUSED, PresenceKind.PROXY}),
    PresenceKind.EXCUSED: frozenset({None}),
    PresenceKind.PROXY: frozenset({None, PresenceKind.EXCUSED, PresenceKind.LEFT}),
    PresenceKind.LEFT: HERE,
    PresenceKind.RETURNED: frozenset({PresenceKind.LEFT}),
}
"""What may follow what; `None` is somebody of whom nothing was noted yet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody's events come to: the latest that holds, and since when."""

    kind: PresenceKind | None = None
    at: datetime | None = None

    @property
    def here(self) -> bool:
        return self.kind in HERE

    def may_become(self, kind: PresenceKind) -> bool:
        """Say whether this event may follow; taking back needs something to take back."""
        if kind is PresenceKind.TAKEN_BACK:
            return self.kind is not None
        return self.kind in MAY_FOLLOW[kind]


NOBODY_YET = Standing()


def holding(events: Iterable[PresenceEvent]) -> tuple[PresenceEvent, ...]:
    """Return the events of one entry that hold, oldest first: each `TAKEN_BACK` takes the one before it."""
    kept: list[PresenceEvent] = []
    for event in events:
        if event.kind is not PresenceKind.TAKEN_BACK:
            kept.append(event)
        elif kept:
            kept.pop()
    return tuple(kept)


def standing(events: Iterable[PresenceEvent]) -> Standing:
    """Return what the events of one entry come to, in the order they were noted."""
    kept = holding(events)
    return Standing(kept[-1].kind, kept[-1].at) if kept else NOBODY_YET


def standings(events: Iterable[PresenceEvent]) -> dict[int, Standing]:
    """Return the standing of every entry that has events: the recount from the raw events."""
    by_entry: dict[int, list[PresenceEvent]] = {}
    for event in events:
        by_entry.setdefault(event.roll_entry_id, []).append(event)
    return {entry: standing(theirs) for entry, theirs in by_entry.items()}


def first_came(events: Iterable[PresenceEvent]) -> dict[int, datetime]:
    """Return when each entry that came was first here, also of those who left or came back since."""
    by_entry: dict[int, list[PresenceEvent]] = {}
    for event in events:
        by_entry.setdefault(event.roll_entry_id, []).append(event)
    firsts = {
        entry: next((one.at for one in holding(theirs) if one.kind in HERE), None)
        for entry, theirs in by_entry.items()
    }
    return {entry: at for entry, at in firsts.items() if at is not None}


def last_here(events: Iterable[PresenceEvent]) -> PresenceEvent | None:
    """Return the latest event that holds by which one entry was here; it names who stood in for it."""
    here = [event for event in holding(events) if event.kind in HERE]
    return here[-1] if here else None


def stand_ins(events: Iterable[PresenceEvent]) -> dict[int, str]:
    """Return who is, or was last, here in the place of an entry: the bearer of a proxy, or whom its household sent."""
    by_entry: dict[int, list[PresenceEvent]] = {}
    for event in events:
        by_entry.setdefault(event.roll_entry_id, []).append(event)
    found = {entry: last_here(theirs) for entry, theirs in by_entry.items()}
    return {entry: event.proxy_name for entry, event in found.items() if event and event.proxy_name}


def bearers(events: Iterable[PresenceEvent]) -> dict[str, int]:
    """Count how many people each bearer of a proxy stands for now, by the bearer's name."""
    by_entry: dict[int, list[PresenceEvent]] = {}
    for event in events:
        by_entry.setdefault(event.roll_entry_id, []).append(event)
    carried: dict[str, int] = {}
    for theirs in by_entry.values():
        kept = holding(theirs)
        if kept and kept[-1].kind is PresenceKind.PROXY:
            carried[kept[-1].proxy_name] = carried.get(kept[-1].proxy_name, 0) + 1
    return carried
