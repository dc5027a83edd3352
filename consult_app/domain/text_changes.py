"""What was changed in a whole paper: paragraph by paragraph, and in each to the word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consult_app.domain.text_diff import Piece, difference

ALIKE = 0.3
"""How much of a paragraph has to be kept for a change to be shown within it, and not as one for another."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A paragraph that reads otherwise: `number` counts those of the earlier wording; an empty text was or is not there."""

    number: int
    before: str
    after: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return difference(self.before, self.after)


def changes_between(before: Sequence[str], after: Sequence[str]) -> tuple[TextChange, ...]:
    """Return the paragraphs that were changed, put in or taken out, in their order."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[TextChange] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            found += _paired(start, before[start:end], after[new_start:new_end])
    return tuple(found)


def _paired(start: int, old: Sequence[str], new: Sequence[str]) -> Iterator[TextChange]:
    """Set each old paragraph beside the first new one that is like it; the rest went or came."""
    place = 0
    for number, text in enumerate(old, start=start + 1):
        match = next((n for n in range(place, len(new)) if _alike(text, new[n])), None)
        if match is None:
            yield TextChange(number, text, "")
            continue
        yield from (TextChange(number, "", extra) for extra in new[place:match])
        yield TextChange(number, text, new[match])
        place = match + 1
    yield from (TextChange(start + len(old) + 1, "", extra) for extra in new[place:])


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
