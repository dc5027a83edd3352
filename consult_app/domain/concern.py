"""Concerns (诉求): what residents raise, and how each one ends."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise


class Origin(StrEnum):
    """Who raised it: the tick box 动议事由 of the register."""

    VILLAGER = "villager"
    CADRE = "cadre"
    SUPERIOR = "superior"


class Channel(StrEnum):
    """How it came in."""

    VISIT = "visit"
    MEETING = "meeting"
    BOX = "box"
    PHONE = "phone"
    ONLINE = "online"
    PATROL = "patrol"


class ConcernClass(StrEnum):
    """What it is about, in the words of the 2015 Opinion's five contents and their daily kinds."""

    UNCLASSED = "unclassed"
    PUBLIC_WORKS = "public_works"
    ENVIRONMENT = "environment"
    MONEY_AND_ASSETS = "money_and_assets"
    LAND = "land"
    WELFARE = "welfare"
    DISPUTE = "dispute"
    SECURITY = "security"
    CUSTOMS = "customs"
    POLICY = "policy"
    OTHER = "other"


class Ending(StrEnum):
    """How a concern is closed; `NONE` while it is open."""

    NONE = "none"
    ANSWERED = "answered"
    REFERRED = "referred"
    JOINED = "joined"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Concern:
    """One concern, from the day it came to the day its proposer was told how it ended."""

    id: int
    number: int
    year: int
    received_at: datetime
    origin: Origin
    channel: Channel
    title: str
    detail: str
    demand: str
    proposer_name: str
    group: str
    contact: str
    receiver: str
    kind: ConcernClass
    owner: str
    due_on: date | None
    person_id: int | None = None
    affected: str = ""
    ending: Ending = Ending.NONE
    ended_on: date | None = None
    ending_words: str = ""
    referred_to: str = ""
    joined_to: int | None = None
    consultation_id: int | None = None
    told_on: date | None = None
    told_how: str = ""

    @property
    def open(self) -> bool:
        return self.ending is Ending.NONE

    @property
    def settled(self) -> bool:
        """Closed, and its proposer was told: nothing stays open unseen."""
        return not self.open and self.told_on is not None

    @property
    def text(self) -> str:
        return f"{self.title}{self.detail}{self.demand}"


class Urgency(StrEnum):
    """Where a concern stands in the register, the most urgent first."""

    OVERDUE = "overdue"
    DUE = "due"
    UNCLASSED = "unclassed"
    TO_TELL = "to_tell"
    OPEN = "open"
    SETTLED = "settled"


SOON_DAYS = 2
"""So many days before its due date a concern is told to be due."""


def urgency(concern: Concern, today: date) -> Urgency:
    """Say how urgent a concern is today; one that is due today is not yet overdue."""
    if concern.settled:
        return Urgency.SETTLED
    if not concern.open:
        return Urgency.TO_TELL
    left = None if concern.due_on is None else (concern.due_on - today).days
    if left is not None and left <= SOON_DAYS:
        return Urgency.OVERDUE if left < 0 else Urgency.DUE
    return Urgency.UNCLASSED if concern.kind is ConcernClass.UNCLASSED else Urgency.OPEN


def likeness(one: str, other: str) -> Fraction:
    """Return how alike two texts are, 0 to 1: the pairs of neighbouring characters of the shorter that the other has."""
    mine, theirs = _pairs(one), _pairs(other)
    fewer = min(len(mine), len(theirs))
    return Fraction(len(mine & theirs), fewer) if fewer else Fraction(0)


def _pairs(text: str) -> set[str]:
    letters = [char for char in text if char.isalnum()]
    return {"".join(pair) for pair in pairwise(letters)}
