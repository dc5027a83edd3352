"""Differences between two wordings: character level, a number changed as a whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

_TOKEN = re.compile(r"[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％]?|[A-Za-z]+|.", re.DOTALL)
"""A figure or a Latin word is one token, or the eye cannot read its change; else a character."""

NEAR = 2
"""Changes with fewer kept characters than this between them are shown as one."""


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


def _replacements(old: Sequence[str], new: Sequence[str]) -> tuple[_Replacement, ...]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    joined: list[tuple[int, int, int, int]] = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        if joined and _near(old[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end, joined[-1][2], new_end)
        else:
            joined.append((start, end, new_start, new_end))
    return tuple(_Replacement(a, b, "".join(new[c:d])) for a, b, c, d in joined)


def _near(kept: Sequence[str]) -> bool:
    return len("".join(kept)) < NEAR and "\n" not in kept


def _append(pieces: list[Piece], change: Change, words: Sequence[str]) -> None:
    text = "".join(words)
    if text:
        pieces.append(Piece(change, text))
