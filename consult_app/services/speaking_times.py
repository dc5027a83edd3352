"""Who has spoken how often and how long: for each person, for each kind of subject, and whom that suggests next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from consult_app.domain.meeting import Capacity, PresenceKind, RollEntry, Turn, TurnState
from consult_app.domain.people import short_group
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.speaking import queue_of, spoken_seconds
from consult_app.services.standing_in import by_name_of

SPOKE = frozenset({TurnState.SPEAKING, TurnState.DONE})


@dataclass(frozen=True, slots=True)
class SpokenShare:
    """Turns had and seconds spoken, of a person or of a kind of subject; `people` is how many spoke."""

    name: str
    turns: int
    seconds: int
    people: int = 1


@dataclass(frozen=True, slots=True)
class SpeakingTimes:
    """
    `persons` from who spoke longest; `kinds` by code (a kind of subject, else the capacity on the roll).

    `silent` are members who are here in person and have not spoken, or who came for their household. Of several
    people of one name each is told with group, and where that is the same too with the year of birth.
    """

    persons: tuple[SpokenShare, ...]
    kinds: tuple[SpokenShare, ...]
    silent: tuple[str, ...]

    @property
    def seconds(self) -> int:
        return sum(one.seconds for one in self.persons)


def view_speaking_times(app: App, meeting_id: int) -> SpeakingTimes:
    """Return the meeting's speaking times up to now."""
    with app.work() as work:
        turns = work.turns.all(meeting_id=meeting_id)
        roll = work.roll.all(meeting_id=meeting_id)
        now = moment_of(app, work, meeting_id)
        there = by_name_of(work, work.meetings.get(meeting_id))
    kinds = {entry.id: kind_of(entry) for entry in roll}
    spoke = {turn.roll_entry_id for turn in turns if _spoke(turn)}
    apart = _apart({turn.id: turn for turn in turns}, {entry.id: entry for entry in roll})
    return SpeakingTimes(
        persons=_shares(turns, now, apart, people=True),
        kinds=_shares(
            turns, now, {turn.id: kinds.get(turn.roll_entry_id or 0, "") for turn in turns}
        ),
        silent=tuple(
            there.get(entry.id, entry.name)
            for entry in roll
            if entry.here
            and entry.standing is not PresenceKind.PROXY
            and entry.capacity is Capacity.MEMBER
            and entry.id not in spoke
        ),
    )


def _apart(turns: dict[int, Turn], roll: dict[int, RollEntry]) -> dict[int, str]:
    """Name the speaker of each turn so that two people of one name stay two."""
    told = {id_: turn.name for id_, turn in turns.items()}
    for more in (_group, _year):
        lines: dict[str, set[int | None]] = {}
        for id_, name in told.items():
            lines.setdefault(name, set()).add(turns[id_].roll_entry_id)
        for id_, name in told.items():
            entry = roll.get(turns[id_].roll_entry_id or 0)
            if len(lines[name]) > 1 and entry is not None and more(entry):
                told[id_] = f"{name}（{more(entry)}）"
    return told


def _group(entry: RollEntry) -> str:
    return short_group(entry.group)


def _year(entry: RollEntry) -> str:
    return str(entry.born_year or "")


def kind_of(entry: RollEntry) -> str:
    """Return the code of an entry's kind of subject; where none is kept, its capacity on the roll."""
    return entry.kind or entry.capacity.value


def _spoke(turn: Turn) -> bool:
    """Say whether a turn was had, though its end may be to come."""
    return turn.state in SPOKE or turn.interrupted


def _shares(
    turns: Iterable[Turn], now: datetime, names: dict[int, str], *, people: bool = False
) -> tuple[SpokenShare, ...]:
    """Sum turns up under a name each; `people` of one name stay apart by their line of the roll."""
    had: dict[tuple[str, int | None], list[Turn]] = {}
    for turn in turns:
        if _spoke(turn):
            key = names[turn.id], turn.roll_entry_id if people else None
            had.setdefault(key, []).append(turn)
    shares = [
        SpokenShare(
            name,
            len(theirs),
            sum(spoken_seconds(turn, now) for turn in theirs),
            len({turn.roll_entry_id or turn.name for turn in theirs}),
        )
        for (name, _line), theirs in had.items()
    ]
    return tuple(sorted(shares, key=_longest_first))


def _longest_first(share: SpokenShare) -> tuple[int, int, str]:
    return -share.seconds, -share.turns, share.name


def urged_turn(turns: tuple[Turn, ...], now: datetime) -> int:
    """
    Return the waiting turn of whoever has spoken least: fewest turns, then shortest, then first to ask.

    0 where the first of the list is that person, or where a point of order, or who gave way to one, goes before all. It is never taken
    by itself: the chair calls whom the chair calls.
    """
    waiting = queue_of(turns)
    if not waiting or waiting[0].urgent or waiting[0].interrupted:
        return 0

    def spoken(turn: Turn) -> tuple[int, int]:
        theirs = [one for one in turns if one.state in SPOKE and _who(one) == _who(turn)]
        return len(theirs), sum(spoken_seconds(one, now) for one in theirs)

    least = min(waiting, key=spoken)  # the first of equals, as they asked
    return 0 if spoken(least) == spoken(waiting[0]) else least.id


def _who(turn: Turn) -> int | str:
    return turn.roll_entry_id or turn.name
