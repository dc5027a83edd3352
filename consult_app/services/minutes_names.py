"""How the minutes name people: with group, in what capacity they sit in, and so that namesakes stay apart."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from consult_app.domain.meeting import Capacity, RollEntry
from consult_app.domain.people import short_group
from consult_app.services.papers.words import word
from consult_app.services.phrases import phrases


@dataclass(frozen=True, slots=True)
class Names:
    """The people of one meeting's roll by the id of their line; `twice` are name and group that several share."""

    roll: Mapping[int, RollEntry]
    twice: frozenset[tuple[str, str]]

    def of(self, entry: RollEntry) -> str:
        """Return a name with what tells it: 王桂兰（三组）, 王桂兰（三组，1968年生）, 林工（镇农办，旁听）."""
        parts = [short_group(entry.group)]
        if (entry.name, entry.group) in self.twice and entry.born_year:
            parts.append(_words("born", year=entry.born_year))
        if entry.capacity is not Capacity.MEMBER:
            duty = entry.duty if entry.duty != entry.name else ""
            parts += ["" if parts[0] else duty, word("capacity", entry.capacity)]
        told = "，".join(part for part in parts if part)
        return f"{entry.name}（{told}）" if told else entry.name

    def speaker(self, entry: RollEntry, speaker: str) -> str:
        """Return who speaks or goes for a line: its person, or who stands in, with the name stood in for."""
        if speaker == entry.name:
            return self.of(entry)
        name = f"{short_group(entry.group)}{entry.name}"
        return _words("stands_in", speaker=speaker, name=name)


def names_of(roll: Mapping[int, RollEntry]) -> Names:
    """Look through a roll for namesakes of one group, once for all minutes of a meeting."""
    counted = Counter((one.name, one.group) for one in roll.values())
    return Names(roll, frozenset(key for key, times in counted.items() if times > 1))


def _words(code: str, **facts: object) -> str:
    return str(phrases()["minutes"][code]).format(**facts)
