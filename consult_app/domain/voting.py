"""One vote: how it is taken, the frozen roll, and the raw entries that a count is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from consult_app.domain.tally import Word


class VoteMethod(StrEnum):
    SHOW_OF_HANDS = "show_of_hands"
    ROLL_CALL = "roll_call"
    SECRET_BALLOT = "secret_ballot"  # noqa: S105 - a way of voting
    ACCLAMATION = "acclamation"
    CONSENSUS = "consensus"


class VoteKind(StrEnum):
    """What is asked: one text, which of several ways, or who takes the seats."""

    YES_NO = "yes_no"
    OPTIONS = "options"
    SEATS = "seats"


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

    Of a vote on options or seats `options` are the names on the paper, `pick` how many of them a paper may mark,
    `seats` how many are to be chosen in all rounds together, `write_in` the empty lines for names people write
    themselves. `by_most` drops the share: the most marks decide, as the meeting agreed. `chosen_before` were
    chosen in the rounds before. `second_reads` says that the second teller enters every paper too, instead of totals.

    The rounds of one question are one chain: every later round has the id of the first in `first_id`. The words of
    two questions may be the same.
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
    kind: VoteKind = VoteKind.YES_NO
    pick: int = 1
    seats: int = 1
    write_in: int = 0
    by_most: bool = False
    chosen_before: tuple[str, ...] = ()
    second_reads: bool = False
    paper_size: str = "A5"
    voided_at: datetime | None = None
    first_id: int | None = None
    sections: tuple[str, ...] = ()
    """The parts of a large hall in which hands are counted one by one; none where it is counted as a whole."""

    @property
    def question_id(self) -> int:
        """What tells the questions of a meeting apart: the id of the first round."""
        return self.first_id or self.id

    @property
    def withdrawn(self) -> bool:
        """Whether the question was taken back before it was put to the vote, though its ballots were printed."""
        return self.state is VoteState.VOID and self.opened_at is None

    @property
    def word(self) -> Word:
        """The verdict that stands; no vote while there is none, or where the vote is void."""
        if self.state is not VoteState.CLOSED or not self.verdict:
            return Word.NO_VOTE
        return Word(self.verdict["word"])

    @property
    def on_options(self) -> bool:
        return self.kind is not VoteKind.YES_NO

    @property
    def free_seats(self) -> int:
        """How many are still to be chosen in this round."""
        return max(0, self.seats - len(self.chosen_before))


def as_of(vote: Vote, at: datetime) -> Vote:
    """
    Return a vote as it stood at a moment: before a recount with the verdict of then, before it was void as closed.

    Minutes that were locked keep telling of this one, whatever is counted or declared afterwards.
    """
    if vote.voided_at is not None and vote.voided_at >= at and vote.verdict:
        vote = replace(vote, state=VoteState.CLOSED, void_reason="", voided_at=None)
    for number, before in enumerate(vote.earlier):
        recounted, closed = before.get("recounted_at"), before.get("closed_at")
        if recounted and closed and datetime.fromisoformat(recounted) >= at:
            return replace(
                vote,
                state=VoteState.CLOSED,
                verdict=before,
                closed_at=datetime.fromisoformat(closed),
                earlier=vote.earlier[:number],
                count=number + 1,
            )
    return vote


class Mark(StrEnum):
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    SPOILED = "spoiled"
    AWAY = "away"
    """Not there when called; only in a roll call."""


@dataclass(frozen=True, slots=True)
class BallotRead:
    """
    One paper read aloud, in the order it was read; the order says nothing of who cast it.

    On options `chosen` holds the numbers marked, from 1 in the order of the paper, `written` the names written
    in; the mark is then YES (something is chosen), ABSTAIN (blank) or SPOILED. `teller` is 1 or 2, and 3 for what
    both settled on when their readings of this number differed.
    """

    id: int
    vote_id: int
    number: int
    mark: Mark
    reason: str
    at: datetime
    teller: int = 1
    count: int = 1
    chosen: tuple[int, ...] = ()
    written: tuple[str, ...] = ()

    @property
    def content(self) -> tuple[Mark, tuple[int, ...], tuple[str, ...]]:
        """What two tellers compare; why a paper is spoiled they may word differently."""
        return self.mark, tuple(sorted(self.chosen)), tuple(sorted(self.written))


@dataclass(frozen=True, slots=True)
class HandCount:
    """
    One counter's figures: of a show of hands, or the second teller's totals of papers (then with `spoiled`).

    A counter who counts again adds another; the latest holds. On options `choices` has the hands (or marks) of
    each in the order of the paper; of an acclamation `no` is 1 when somebody spoke against it. Where the hall is
    counted by sections, `parts` has those figures of each (`name`, `yes`, `no`, `abstain`, `choices`), and the
    others are their sums.
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
    choices: tuple[int, ...] = ()
    parts: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class CallAnswer:
    """
    One answer in a roll call; a changed answer follows the first, both stay.

    On options `chosen` and `written` hold what was named, as on a paper (`BallotRead`); the mark is then YES.
    """

    id: int
    vote_id: int
    roll_entry_id: int
    mark: Mark
    at: datetime
    reason: str = ""
    count: int = 1
    chosen: tuple[int, ...] = ()
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MobileBox:
    """
    A box carried to members who cannot come (流动票箱).

    `staff` are at least three (law.md 8, after the Henan election method); `asked` are the roll entries it is taken
    to, `reached` those who really got a paper, known when it is back. Their papers are mixed with the others before
    any is opened, so nothing is counted of this box alone.
    """

    id: int
    vote_id: int
    staff: tuple[str, ...]
    asked: tuple[int, ...]
    reason: str = ""
    left_at: datetime | None = None
    back_at: datetime | None = None
    reached: tuple[int, ...] = ()
    route: str = ""


@dataclass(frozen=True, slots=True)
class LateAvoidance:
    """Somebody who should have stood aside had voted; found out after the roll was frozen."""

    id: int
    vote_id: int
    name: str
    reason: str
    at: datetime
    roll_entry_id: int | None = None
