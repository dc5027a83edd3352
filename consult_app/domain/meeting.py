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
    minutes_remarks: str = ""
    minutes_locked_at: datetime | None = None


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


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One line of the roll (应到名单), with the facts of its day: the roster may change later."""

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


class PresenceKind(StrEnum):
    """What happened to somebody's presence; the events are never changed, only followed by others."""

    ARRIVED = "arrived"
    LATE = "late"
    LEFT = "left"
    RETURNED = "returned"
    EXCUSED = "excused"
    PROXY = "proxy"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class PresenceEvent:
    """A time-stamped event; `TAKEN_BACK` undoes the entry's latest one. A proxy names its bearer."""

    id: int
    meeting_id: int
    roll_entry_id: int
    kind: PresenceKind
    at: datetime
    remark: str = ""
    proxy_entry_id: int | None = None
    proxy_name: str = ""


class AgendaState(StrEnum):
    WAITING = "waiting"
    NOW = "now"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    id: int
    meeting_id: int
    position: int
    title: str
    minutes: int
    say: str = ""
    state: AgendaState = AgendaState.WAITING
    started_at: datetime | None = None
    ended_at: datetime | None = None


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
    """What somebody said, as the recorder put it down."""

    id: int
    meeting_id: int
    at: datetime
    speaker: str
    kind: ContributionKind
    words: str
    roll_entry_id: int | None = None
    agenda_item_id: int | None = None
    dissent: bool = False


@dataclass(frozen=True, slots=True)
class Motion:
    """The text put to the vote (草案); `text` is always its present wording."""

    id: int
    meeting_id: int
    position: int
    title: str
    text: str
    original: str


class AmendmentState(StrEnum):
    OPEN = "open"
    ADOPTED = "adopted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of a motion's wording: `before` is the text it was made against, `after` what it asks for."""

    id: int
    motion_id: int
    proposer: str
    before: str
    after: str
    reason: str
    proposed_at: datetime
    state: AmendmentState = AmendmentState.OPEN
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MinutesNote:
    """A remark of the correction round, or after locking a dated addition (minutes are never rewritten)."""

    id: int
    meeting_id: int
    at: datetime
    by: str
    words: str
    after_lock: bool = False
