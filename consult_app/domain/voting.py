"""One vote: how it is taken, the frozen roll, and the raw entries that a count is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class VoteMethod(StrEnum):
    SHOW_OF_HANDS = "show_of_hands"
    ROLL_CALL = "roll_call"
    SECRET_BALLOT = "secret_ballot"  # noqa: S105 - a way of voting
    CONSENSUS = "consensus"


class VoteState(StrEnum):
    SET_UP = "set_up"
    OPEN = "open"
    CLOSED = "closed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Vote:
    """
    One question put to the vote.

    `roll` freezes the ids of the roll entries that may vote when it opens: members present without avoidance.
    `due` and `present` freeze the numbers of members, `bases` those of every unit the rules may ask for.
    `returned` holds from `collected_at` on. `verdict` keeps what the rules said at closing as plain values and
    is never recomputed; before a recount it goes to `earlier`, and `count` says which count is in hand.
    """

    id: int
    meeting_id: int
    motion_id: int | None
    round: int
    method: VoteMethod
    question: str
    options: tuple[str, ...]
    state: VoteState = VoteState.SET_UP
    supervisor: str = ""
    counter: str = ""
    caller: str = ""
    issuer: str = ""
    printed: int = 0
    issued: int = 0
    spoiled_before: int = 0
    returned: int = 0
    roll: tuple[int, ...] = ()
    due: int = 0
    present: int = 0
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    void_reason: str = ""
    recount_reason: str = ""
    verdict: Mapping[str, Any] = field(default_factory=dict)
    second_counter: str = ""
    bases: Mapping[str, Any] = field(default_factory=dict)
    collected_at: datetime | None = None
    count: int = 1
    earlier: tuple[Mapping[str, Any], ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Why a teller with an interest or an avoidance serves all the same, by name."""


class Mark(StrEnum):
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    SPOILED = "spoiled"
    AWAY = "away"
    """Not there when called; only in a roll call."""


@dataclass(frozen=True, slots=True)
class BallotRead:
    """One paper read aloud, in the order it was read; the order says nothing of who cast it."""

    id: int
    vote_id: int
    number: int
    mark: Mark
    reason: str
    at: datetime
    teller: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class HandCount:
    """
    One counter's figures: of a show of hands, or the second teller's totals of papers (then with `spoiled`).

    A counter who counts again adds another; the latest holds.
    """

    id: int
    vote_id: int
    counter: int
    yes: int
    no: int
    abstain: int
    at: datetime
    spoiled: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class CallAnswer:
    """One answer in a roll call; a changed answer follows the first, both stay."""

    id: int
    vote_id: int
    roll_entry_id: int
    mark: Mark
    at: datetime
    reason: str = ""
    count: int = 1
