"""Differences between two wordings: character level, a number changed as a whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

_TOKEN = re.compile(r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?|[A-Za-z]+|.", re.DOTALL)
"""A figure or a Latin word is one token, or the eye cannot read its change; else a character."""

ALIKE = 0.4
"""How much of two lines has to be the same for one to be the other reworded."""
MOST_PAIRS = 2_500
"""Above this many pairs of changed lines they are set beside each other in their order, and not each with each."""
NEAR = 2
"""Changes with fewer kept characters than this between them are shown as one."""

_Span = tuple[int, int, int, int]
"""Tokens from and to in the old wording, and from and to in the new."""


class Change(StrEnum):
    KEPT = "kept"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and what became of it."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class _Replacement:
    """Tokens `start` to `end` of the old wording give way to `text`."""

    start: int
    end: int
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """
    Return the pieces that tell one wording from the other, taken out before put in.

    What is kept and taken out together is `before`; what is kept and put in is `after`.
    """
    old = _TOKEN.findall(before)
    pieces: list[Piece] = []
    place = 0
    for change in _replacements(old, _TOKEN.findall(after)):
        _append(pieces, Change.KEPT, old[place : change.start])
        _append(pieces, Change.TAKEN_OUT, old[change.start : change.end])
        _append(pieces, Change.PUT_IN, [change.text])
        place = change.end
    _append(pieces, Change.KEPT, old[place:])
    return tuple(pieces)


def carry_over(before: str, after: str, present: str) -> str | None:
    """
    Make the change from `before` to `after` in a wording that has meanwhile changed.

    Returns nothing where both changed the same place: then people must say how it shall read.
    """
    if present == before:
        return after
    old = _TOKEN.findall(before)
    asked = _replacements(old, _TOKEN.findall(after))
    made = _replacements(old, _TOKEN.findall(present))
    if any(_touch(one, other) for one in asked for other in made):
        return None
    words: list[str] = []
    place = 0
    for change in sorted((*asked, *made), key=_start):
        words += [*old[place : change.start], change.text]
        place = change.end
    return "".join([*words, *old[place:]])


def put_together(base: str, wanted: Sequence[str]) -> str | None:
    """
    Make several changes of one wording at once; their order does not matter.

    What two of them ask alike is made once. Returns nothing where two change the same place differently.
    """
    old = _TOKEN.findall(base)
    asked: dict[_Replacement, None] = {}
    for after in wanted:
        asked.update(dict.fromkeys(_replacements(old, _TOKEN.findall(after))))
    changes = sorted(asked, key=_start)
    if any(_touch(one, other) for one, other in pairwise(changes)):
        return None
    words: list[str] = []
    place = 0
    for change in changes:
        words += [*old[place : change.start], change.text]
        place = change.end
    return "".join([*words, *old[place:]])


def _start(change: _Replacement) -> int:
    return change.start


def _touch(one: _Replacement, other: _Replacement) -> bool:
    return one.start <= other.end and other.start <= one.end


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """
    Set two lists of lines beside each other: the same, or one reworded; nothing stands beside what went or came.

    The places come in their order, what went before what came.
    """
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(start, end), range(new_start, new_end), strict=True)
            continue
        at, new_at = start, new_start
        for one, other in _alike(old[start:end], new[new_start:new_end]):
            yield from ((number, None) for number in range(at, start + one))
            yield from ((None, number) for number in range(new_at, new_start + other))
            yield start + one, new_start + other
            at, new_at = start + one + 1, new_start + other + 1
        yield from ((number, None) for number in range(at, end))
        yield from ((None, number) for number in range(new_at, new_end))


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return which of the lines that differ are one another reworded, so that they are most alike as a whole."""
    if len(old) * len(new) > MOST_PAIRS:
        likely = zip(range(len(old)), range(len(new)), strict=False)
        return [(one, other) for one, other in likely if _likeness(old[one], new[other]) >= ALIKE]
    likeness = [[_likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for one in reversed(range(len(old))):
        for other in reversed(range(len(new))):
            both = likeness[one][other] + best[one + 1][other + 1] if likeness[one][other] else 0.0
            best[one][other] = max(best[one + 1][other], best[one][other + 1], both)
    pairs, one, other = [], 0, 0
    while one < len(old) and other < len(new):
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            pairs.append((one, other))
            one, other = one + 1, other + 1
    return pairs


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _TOKEN.findall(one), _TOKEN.findall(other), autojunk=False)
    if matcher.quick_ratio() < ALIKE:
        return 0.0
    likeness = matcher.ratio()
    return likeness if likeness >= ALIKE else 0.0


def _replacements(old: Sequence[str], new: Sequence[str]) -> tuple[_Replacement, ...]:
    joined: list[_Span] = []
    for start, end, new_start, new_end in _differing(old, new):
        if joined and joined[-1][1] == start:  # or a wish would seem to clash with itself
            joined[-1] = (joined[-1][0], end, joined[-1][2], new_end)
        else:
            joined.append((start, end, new_start, new_end))
    return tuple(_Replacement(a, b, "".join(new[c:d])) for a, b, c, d in joined)


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[_Span]:
    """
    Yield the spans of tokens that differ.

    Lines are set beside each other first: else a paragraph put in begins for the eye in the middle of another.
    """
    lines, new_lines = _lines(old), _lines(new)
    at = new_at = 0
    pairs = aligned(
        ["".join(old[start:end]) for start, end in lines],
        ["".join(new[start:end]) for start, end in new_lines],
    )
    for one, other in pairs:
        if one is None or other is None:
            continue
        (start, end), (new_start, new_end) = lines[one], new_lines[other]
        yield from _between(old, new, (at, start), (new_at, new_start))
        yield from _within(old, new, (start, end), (new_start, new_end))
        at, new_at = end, new_end
    yield from _between(old, new, (at, len(old)), (new_at, len(new)))


def _lines(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each line that has words begins and ends, its line break left out."""
    breaks = (n for n, letters in enumerate(tokens) if letters == "\n")
    bounds = [-1, *breaks, len(tokens)]
    return [(one + 1, other) for one, other in pairwise(bounds) if other > one + 1]


def _within(
    old: Sequence[str], new: Sequence[str], span: tuple[int, int], new_span: tuple[int, int]
) -> Iterator[_Span]:
    matcher = SequenceMatcher(
        None, old[span[0] : span[1]], new[new_span[0] : new_span[1]], autojunk=False
    )
    joined: list[_Span] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if joined and _near(old[joined[-1][1] + span[0] : start + span[0]]):
            joined[-1] = (joined[-1][0], end, joined[-1][2], new_end)
        else:
            joined.append((start, end, new_start, new_end))
    for start, end, new_start, new_end in joined:
        yield start + span[0], end + span[0], new_start + new_span[0], new_end + new_span[0]


def _between(
    old: Sequence[str], new: Sequence[str], span: tuple[int, int], new_span: tuple[int, int]
) -> Iterator[_Span]:
    """Between two lines that stay whole lines went or came: only their line breaks are set beside each other."""
    gone, come = _pieces(old, span), _pieces(new, new_span)
    words = [["".join(old[a:b]) for a, b in gone], ["".join(new[a:b]) for a, b in come]]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            at = gone[start][0] if start < len(gone) else span[1]
            new_at = come[new_start][0] if new_start < len(come) else new_span[1]
            until = gone[end][0] if end < len(gone) else span[1]
            new_until = come[new_end][0] if new_end < len(come) else new_span[1]
            yield at, until, new_at, new_until


def _pieces(tokens: Sequence[str], span: tuple[int, int]) -> list[tuple[int, int]]:
    """Part a span into whole lines and single line breaks."""
    parts: list[tuple[int, int]] = []
    for number in range(*span):
        if parts and tokens[number] != "\n" and tokens[number - 1] != "\n":
            parts[-1] = (parts[-1][0], number + 1)
        else:
            parts.append((number, number + 1))
    return parts


def _near(kept: Sequence[str]) -> bool:
    return len("".join(kept)) < NEAR


def _append(pieces: list[Piece], change: Change, words: Sequence[str]) -> None:
    text = "".join(words)
    if text:
        pieces.append(Piece(change, text))
