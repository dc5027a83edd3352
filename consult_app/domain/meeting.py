"""A meeting: its notice, roll, presence, agenda, speakers, contributions, motions and amendments."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class MeetingState(StrEnum):
    PLANNED = "planned"
    SIGNING_IN = "signing_in"
    OPEN = "open"
    ADJOURNED = "adjourned"
    CLOSED = "closed"
    NO_QUORUM = "no_quorum"


class CountingMode(StrEnum):
    """Whether heads or households are counted for the quorum."""

    HEADS = "heads"
    HOUSEHOLDS = "households"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of one body; `group` is the step group of the procedure ("" in a ten-step one)."""

    id: int
    consultation_id: int
    group: str
    body: str
    title: str
    planned_at: datetime
    place: str
    chair: str
    recorder: str
    mode: CountingMode = CountingMode.HEADS
    state: MeetingState = MeetingState.PLANNED
    call: int = 1
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    notice_on: date | None = None
    notice_method: str = ""
    notice_matters: str = ""
    notice_materials: str = ""
    notice_contact: str = ""
    short_notice_reason: str = ""
    minutes_locked_at: datetime | None = None
    roll_on: date | None = None
    """The day whose bodies and roster the roll was drawn up by."""
    roll_seen: int = 0
    """The last entry of the journal when the roll was drawn up: what came after may have changed who is due."""
    sheet_count: int | None = None
    sheet_reason: str = ""
    joined_to: int | None = None
    """The meeting it is held together with, where time, place and notice are kept; none where it is held by itself."""
    matter_no: int = 0
    """In which place its matter is dealt with where several are held in one meeting; 0 while nobody said it."""


class MeetingMoment(StrEnum):
    """What happened to the meeting as a whole; the minutes tell it."""

    OPENED = "opened"
    ADJOURNED = "adjourned"
    CALLED_BACK = "called_back"
    RESUMED = "resumed"
    NO_QUORUM = "no_quorum"
    CALLED_AGAIN = "called_again"
    CLOSED = "closed"
    REOPENED = "reopened"
    SHEET_COUNTED = "sheet_counted"
    CLOCK_MOVED = "clock_moved"
    RECORDING_ON = "recording_on"
    RECORDING_OFF = "recording_off"
    SETTLED = "settled"
    UNSETTLED = "unsettled"
    ITEM_ADDED = "item_added"
    ITEM_STRUCK = "item_struck"
    ITEM_AGAIN = "item_again"


@dataclass(frozen=True, slots=True)
class MeetingEvent:
    id: int
    meeting_id: int
    kind: MeetingMoment
    at: datetime
    remark: str = ""
    due: int = 0
    present: int = 0
    until: datetime | None = None
    """When a break ends, where the chair said it."""


class DeliveryResult(StrEnum):
    SIGNED = "signed"
    ANSWERED = "answered"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notice brought to one person of the roll: how, when, and what came back."""

    id: int
    meeting_id: int
    roll_entry_id: int
    how: str
    at: datetime
    result: DeliveryResult
    remark: str = ""


class Capacity(StrEnum):
    """In what capacity somebody is on the roll; only `MEMBER` counts for quorum and vote."""

    MEMBER = "member"
    CONSULTATIVE = "consultative"
    OBSERVER = "observer"


class PresenceKind(StrEnum):
    """What happened to somebody's presence; the events are never changed, only followed by others."""

    ARRIVED = "arrived"
    LATE = "late"
    LEFT = "left"
    RETURNED = "returned"
    EXCUSED = "excused"
    PROXY = "proxy"
    TAKEN_BACK = "taken_back"


HERE = frozenset(
    {PresenceKind.ARRIVED, PresenceKind.LATE, PresenceKind.RETURNED, PresenceKind.PROXY}
)
"""Standings that count as present; whoever sent a proxy is present through the bearer."""


@dataclass(frozen=True, slots=True)
class RollEntry:
    """
    One line of the roll (应到名单), with the facts of its day: the roster may change later.

    `household` is the number of the household, of an owner those of the parts owned; `area` is the owner's floor
    area in hundredths of a square metre. `standing` and `standing_at` are what the presence events come to (domain/presence.py), kept beside
    them in the same act, so that 20,000 lines are counted without reading them. `households` is how many
    a representative speaks for; `direct` marks somebody whom the matter touches directly.
    """

    id: int
    meeting_id: int
    name: str
    initials: str
    group: str
    household: str
    capacity: Capacity
    kind: str = ""
    duty: str = ""
    woman: bool = False
    representative: bool = False
    avoids: bool = False
    person_id: int | None = None
    subject_id: int | None = None
    born_year: int | None = None
    households: int = 0
    standing: PresenceKind | None = None
    standing_at: datetime | None = None
    direct: bool = False
    owner_id: int | None = None
    area: int = 0

    @property
    def here(self) -> bool:
        return self.standing in HERE


@dataclass(frozen=True, slots=True)
class PresenceEvent:
    """
    A time-stamped event; `TAKEN_BACK` undoes the entry's latest one. A proxy names its bearer.

    `call` is the meeting's call it belongs to: after a second call everybody signs in anew.
    """

    id: int
    meeting_id: int
    roll_entry_id: int
    kind: PresenceKind
    at: datetime
    remark: str = ""
    proxy_entry_id: int | None = None
    proxy_name: str = ""
    call: int = 1


class AgendaState(StrEnum):
    WAITING = "waiting"
    NOW = "now"
    DONE = "done"


class AgendaKind(StrEnum):
    """What happens at an item; a vote is held at its own stage."""

    TALK = "talk"
    TEXT = "text"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item; `minutes` is the time planned for it, `say` the sentence the chair reads."""

    id: int
    meeting_id: int
    position: int
    title: str
    minutes: int
    say: str = ""
    state: AgendaState = AgendaState.WAITING
    started_at: datetime | None = None
    ended_at: datetime | None = None
    kind: AgendaKind = AgendaKind.TALK


class TurnState(StrEnum):
    WAITING = "waiting"
    SPEAKING = "speaking"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn on the speakers' list."""

    id: int
    meeting_id: int
    roll_entry_id: int | None
    name: str
    asked_at: datetime
    urgent: bool = False
    state: TurnState = TurnState.WAITING
    started_at: datetime | None = None
    ended_at: datetime | None = None
    paused_at: datetime | None = None
    paused_seconds: int = 0
    granted_seconds: int = 0

    @property
    def interrupted(self) -> bool:
        """Say whether its speaker gave way to a point of order: the floor comes back, with the time that is left."""
        return self.state is TurnState.WAITING and self.paused_at is not None


class ContributionKind(StrEnum):
    FOR = "for"
    AGAINST = "against"
    QUESTION = "question"
    SUGGESTION = "suggestion"
    STATEMENT = "statement"
    ANSWER = "answer"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Contribution:
    """
    What somebody said, as the recorder put it down.

    `source` says where the paper lies that a written opinion was read from.
    """

    id: int
    meeting_id: int
    at: datetime
    speaker: str
    kind: ContributionKind
    words: str
    roll_entry_id: int | None = None
    agenda_item_id: int | None = None
    dissent: bool = False
    answers_id: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Motion:
    """
    The text put to the vote (草案); `text` is always its present wording.

    `fixed_at` says since when it is final (定稿): not a word changes after that unless it is opened again.
    """

    id: int
    meeting_id: int
    position: int
    title: str
    text: str
    original: str
    fixed_at: datetime | None = None


class AmendmentState(StrEnum):
    OPEN = "open"
    ADOPTED = "adopted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class DecidedHow(StrEnum):
    """How an amendment was decided: nobody objected, or hands were counted."""

    NOT_SAID = "not_said"
    NO_OBJECTION = "no_objection"
    HANDS = "hands"


@dataclass(frozen=True, slots=True)
class Amendment:
    """
    A change of a motion's wording: `before` is the text it was made against, `after` what it asks for.

    Once adopted these two are the wording before and after that very moment; what it was made against and
    what it asked for stay in `asked_before` and `asked_after`.
    """

    id: int
    motion_id: int
    proposer: str
    before: str
    after: str
    reason: str
    proposed_at: datetime
    state: AmendmentState = AmendmentState.OPEN
    decided_at: datetime | None = None
    decision_reason: str = ""
    asked_before: str = ""
    asked_after: str = ""
    decided_how: DecidedHow = DecidedHow.NOT_SAID
    yes: int = 0
    no: int = 0
    abstain: int = 0


@dataclass(frozen=True, slots=True)
class Sounding:
    """A sounding out (试问意向): simple counts that bind nobody; `amendment_id` where it was about one."""

    id: int
    meeting_id: int
    title: str
    yes: int
    no: int
    unsure: int
    at: datetime
    amendment_id: int | None = None
