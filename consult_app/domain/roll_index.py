"""Finding people of a roll by initials, part of a name or household number, as fast as keys are struck."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from consult_app.domain.meeting import RollEntry

WORD, LINE, HOLE = "\x1f", "\x1e", "\x1d"


@dataclass(frozen=True, slots=True)
class Lines:
    """One long text with a line for each entry, searched by the fastest loop there is; `starts` are their places."""

    text: str
    starts: tuple[int, ...]

    def with_(self, sought: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold what is sought, one by one as they are asked for."""
        place = self.text.find(sought)
        while place >= 0:
            line = bisect_right(self.starts, place) - 1
            yield line
            after = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
            place = self.text.find(sought, after)


@dataclass(frozen=True, slots=True)
class Other:
    """Another of a household who may come for it."""

    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class RollIndex:
    """
    The words of each entry: those typed with letters and digits apart, since a text of these alone is read faster.

    20,000 entries are some 600 kB; who asks for a few does not wait for the rest to be looked through.
    """

    plain: Lines
    """Initials and numbers; of other words what is ASCII in them, with a mark for the rest."""
    other: Lines
    ids: tuple[int, ...]
    names: frozenset[str] = field(default_factory=frozenset)
    others: Mapping[int, Sequence[Other]] = field(default_factory=dict)
    """By the id of an entry that stands for a household, who else may come for it."""

    def came_for(self, entry: RollEntry, typed: str) -> str:
        """Return which other of its household was typed, "" where the one on the roll, or the household, is meant."""
        sought = "".join(typed.lower().split())
        others = self.others.get(entry.id, ())
        if not sought or not others or any(sought in word for word in _words_of(entry)):
            return ""
        words = [(one.name, _lowered(*one.initials.split(), one.name)) for one in others]
        begun = [name for name, theirs in words if any(w.startswith(sought) for w in theirs)]
        inside = [name for name, theirs in words if any(sought in w for w in theirs)]
        return next(iter((*begun, *inside)), "")

    def search(self, words: str) -> Iterator[int]:
        """Yield the ids of the entries that match: whose words begin so first, then who has it inside."""
        sought = "".join(words.lower().split())
        if not sought:
            return
        lines = self.plain if sought.isascii() else self.other
        seen: set[int] = set()
        for beginning in (WORD + sought, sought):
            for line in lines.with_(beginning):
                if line not in seen:
                    seen.add(line)
                    yield self.ids[line]


def index_roll(
    entries: Iterable[RollEntry], others: Mapping[int, Sequence[Other]] | None = None
) -> RollIndex:
    """
    Make the index of a roll; names that occur twice are in `names`, to be told apart.

    By `others`, those of its household, an entry is found besides its own words.
    """
    besides = others or {}
    plain, other, ids = [], [], []
    seen: set[str] = set()
    twice: set[str] = set()
    for entry in entries:
        (twice if entry.name in seen else seen).add(entry.name)
        words = _words_of(entry)
        for one in besides.get(entry.id, ()):
            words += _lowered(*one.initials.split(), one.name)
        plain.append("".join(map(_plainly, words)) + LINE)
        other.append("".join(WORD + word for word in words if not word.isascii()) + LINE)
        ids.append(entry.id)
    return RollIndex(_lines(plain), _lines(other), tuple(ids), frozenset(twice), besides)


def _words_of(entry: RollEntry) -> list[str]:
    return _lowered(*entry.initials.split(), entry.name, entry.household)


def _lowered(*words: str) -> list[str]:
    return [word.lower() for word in words if word]


def _plainly(word: str) -> str:
    """Return what of a word can be typed without an input method, behind its mark; nothing where that is nothing."""
    if word.isascii():
        return WORD + word
    if not word.encode("ascii", "ignore"):
        return ""
    return WORD + "".join(letter if letter.isascii() else HOLE for letter in word)


def _lines(lines: Sequence[str]) -> Lines:
    return Lines("".join(lines), (0, *accumulate(map(len, lines))))
