"""The minutes as a document: generated facts, the recorder's own passages between them, notes, recordings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class NoteKind(StrEnum):
    """A wish of the correction round, a dated note on one generated fact, or an addition after the lock."""

    CORRECTION = "correction"
    FACT = "fact"
    ADDITION = "addition"


class NoteAnswer(StrEnum):
    """What became of a wish of the correction round; other notes need no answer."""

    NONE = "none"
    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class MinutesNote:
    """
    A dated note: minutes are never rewritten by others than their recorder, and after the lock by nobody.

    `about` is the key of the generated fact a note of kind FACT stands under.
    """

    id: int
    meeting_id: int
    at: datetime
    by: str
    words: str
    after_lock: bool = False
    kind: NoteKind = NoteKind.CORRECTION
    about: str = ""
    answer: NoteAnswer = NoteAnswer.NONE
    answered_at: datetime | None = None
    answer_words: str = ""


@dataclass(frozen=True, slots=True)
class MinutesPassage:
    """
    What the recorder typed behind the generated fact `after` ("" is the beginning).

    `at` is the time of that fact, so that the words keep their place when the fact is taken back.
    """

    id: int
    meeting_id: int
    after: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class MinutesCopy:
    """Minutes as they were when locked: the facts of the paper as plain values, and their SHA-256."""

    id: int
    meeting_id: int
    at: datetime
    sha256: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Recording:
    """
    A sound recording of a meeting: a WAV file `file_name` in the data folder's `recordings`.

    While it runs `ended_at` is empty; `ending` says why it ended where nobody stopped it.
    """

    id: int
    meeting_id: int
    file_name: str
    started_at: datetime
    consent: str
    ended_at: datetime | None = None
    seconds: int = 0
    sha256: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A generated line of the minutes; `key` names what it tells of and never changes."""

    key: str
    at: datetime
    words: str
    contribution_id: int | None = None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The recorder's words behind the fact `after`; paragraphs are parted by line breaks."""

    after: str
    words: str


MinutesPart = Fact | OwnWords


def laid_out(facts: Sequence[Fact], passages: Iterable[MinutesPassage]) -> tuple[MinutesPart, ...]:
    """
    Lay facts and passages out as one document: every fact once, in order of time, no word lost.

    A passage whose fact was taken back stands behind the last fact that is not later than it was.
    """
    in_time = sorted(facts, key=_when)
    keys = {fact.key for fact in in_time}
    behind: dict[str, list[str]] = {}
    for passage in sorted(passages, key=_passage_order):
        after = passage.after
        if after and after not in keys:
            earlier = [fact.key for fact in in_time if fact.at <= passage.at]
            after = earlier[-1] if earlier else ""
        if passage.words.strip():
            behind.setdefault(after, []).append(passage.words)
    parts: list[MinutesPart] = list(_own("", behind))
    for fact in in_time:
        parts.append(fact)
        parts += _own(fact.key, behind)
    return tuple(parts)


def _own(after: str, behind: Mapping[str, list[str]]) -> Iterable[OwnWords]:
    if after in behind:
        yield OwnWords(after, "\n".join(behind[after]))


def _when(fact: Fact) -> datetime:
    return fact.at


def _passage_order(passage: MinutesPassage) -> tuple[datetime, int]:
    return passage.at, passage.id
