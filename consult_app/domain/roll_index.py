"""Finding people of a roll by initials, part of a name or household number, as fast as keys are struck."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from consult_app.domain.meeting import RollEntry

WORD, LINE = "\x1f", "\x1e"


@dataclass(frozen=True, slots=True)
class RollIndex:
    """
    One long text with a line for each entry, searched by the fastest loop there is.

    20,000 entries are some 600 kB; a key is answered in about a millisecond.
    """

    text: str
    starts: tuple[int, ...]
    ids: tuple[int, ...]
    names: frozenset[str] = field(default_factory=frozenset)

    def search(self, words: str, limit: int = 60) -> tuple[int, ...]:
        """Return the ids of at most `limit` entries: whose words begin so first, then who has it inside."""
        sought = "".join(words.lower().split())
        if not sought:
            return ()
        found = dict.fromkeys(self._at(WORD + sought, limit))
        if len(found) < limit:
            found |= dict.fromkeys(self._at(sought, limit))
        return tuple(found)[:limit]

    def _at(self, sought: str, limit: int) -> Iterable[int]:
        place, last, count = self.text.find(sought), -1, 0
        while place >= 0 and count < limit:
            line = bisect_right(self.starts, place) - 1
            if line != last:
                yield self.ids[line]
                count, last = count + 1, line
            place = self.text.find(sought, place + 1)


def index_roll(entries: Iterable[RollEntry]) -> RollIndex:
    """Make the index of a roll; names that occur twice are in `names`, to be told apart."""
    lines, starts, ids, place = [], [], [], 0
    seen: set[str] = set()
    twice: set[str] = set()
    for entry in entries:
        (twice if entry.name in seen else seen).add(entry.name)
        words = [*entry.initials.split(), entry.name, entry.household]
        line = "".join(WORD + word.lower() for word in words if word) + LINE
        lines.append(line)
        starts.append(place)
        ids.append(entry.id)
        place += len(line)
    return RollIndex("".join(lines), tuple(starts), tuple(ids), frozenset(twice))
