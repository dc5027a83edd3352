"""The sign-in page as plain values: the sentence, who came, who is missing, and the search over the roll."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from consult_app.domain.finding import Finding
from consult_app.domain.meeting import (
    Capacity,
    Meeting,
    MeetingState,
    PresenceEvent,
    PresenceKind,
    RollEntry,
)
from consult_app.domain.presence import stand_ins
from consult_app.domain.roll_index import RollIndex, index_roll
from consult_app.services.app import App
from consult_app.services.case import read_case
from consult_app.services.meeting_clock import seconds_behind
from consult_app.services.meeting_course import called_back_at
from consult_app.services.presence_counts import Attendance, count_attendance, quorum_of
from consult_app.services.proxies import ProxyRule, proxy_rule
from consult_app.services.roll_lines import body_of
from consult_app.services.standing_in import others_of_households
from consult_app.services.together_view import BY_ITSELF, HeldTogether, held_together
from consult_app.services.who_is_due import nobody_due
from consult_app.storage.unit_of_work import UnitOfWork

RECENT = 12
AWAITED = 60
HITS = 6
LOOKED_AT = 360
"""So many lines that match are looked at for some who are not here yet: in a full hall the first are here already."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody whose presence changed: the line, what became of it, and the bearer of a proxy."""

    entry: RollEntry
    kind: PresenceKind
    at: datetime
    bearer: str = ""


@dataclass(frozen=True, slots=True)
class SignInView:
    """
    Sign-in of one meeting; `attendance` and `quorum` are empty while there is no meeting.

    `newest_line` is the highest id on the roll, 0 while there is none: a roll that grew has another.
    `clock_behind` is by how many seconds the computer's clock stands before what was noted last.
    """

    meeting: Meeting | None
    attendance: Attendance
    quorum: Finding | None
    recent: tuple[Signed, ...]
    awaited: tuple[RollEntry, ...]
    proxy: ProxyRule
    newest_line: int
    clock_behind: int = 0
    begun: bool = False
    """Whether the planned time has come."""
    together: HeldTogether = BY_ITSELF
    """The matters this meeting is held for, where there are several: whoever signs in is here for all of them."""

    sent_home: int = 0
    """How many members were here the day before and have not signed in anew."""
    nobody: Finding | None = None
    """Why nobody is due, where that is so."""

    @property
    def missing(self) -> int:
        """Return of how many members it is not known whether they come."""
        return self.attendance.awaited + self.sent_home

    @property
    def enough(self) -> bool:
        return self.quorum is None or not self.quorum.blocks


def view_sign_in(app: App, consultation_id: int, step_key: str) -> SignInView:
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        meeting, rule = case.meeting, proxy_rule(body_of(case))
        if meeting is None:
            return SignInView(None, Attendance(), None, (), (), rule, 0)
        counted = count_attendance(work, meeting, case.meeting_procedure)
        sent_home = _sent_home(work, meeting)
        quorum = quorum_of(case.meeting_procedure, counted)
        return SignInView(
            meeting=meeting,
            attendance=counted,
            quorum=quorum,
            nobody=nobody_due(case, counted, quorum),
            recent=_recent(work, meeting),
            awaited=(
                *sent_home[:AWAITED],
                *work.roll.some(
                    AWAITED, meeting_id=meeting.id, capacity=Capacity.MEMBER, standing=None
                ),
            ),
            sent_home=len(sent_home),
            proxy=rule,
            newest_line=work.roll.highest("id", meeting_id=meeting.id),
            clock_behind=seconds_behind(app, work, meeting.id),
            begun=app.now() >= meeting.planned_at,
            together=held_together(case),
        )


def _sent_home(work: UnitOfWork, meeting: Meeting) -> tuple[RollEntry, ...]:
    """Return the members whom a meeting that goes on another day waits for anew."""
    if meeting.state is not MeetingState.ADJOURNED or (at := called_back_at(work, meeting)) is None:
        return ()
    gone = {"standing": PresenceKind.LEFT, "standing_at": at}
    return work.roll.all(meeting_id=meeting.id, capacity=Capacity.MEMBER, **gone)


def read_roll_index(app: App, meeting_id: int) -> RollIndex:
    """
    Read the roll once for searching; it changes only when the roll is rebuilt or a guest comes.

    Where households are counted, each is found by any adult of it.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        others = others_of_households(app, work, meeting)
        return index_roll(work.roll.all(meeting_id=meeting_id), others)


def search_roll(
    app: App, index: RollIndex, words: str, limit: int = HITS, *, here_first: bool = False
) -> tuple[RollEntry, ...]:
    """
    Return the lines that match, as they stand now: those not yet here first, or with `here_first` those here.

    They are sought among the first `LOOKED_AT` that match.
    """
    ids = islice(index.search(words), LOOKED_AT)
    wanted: list[RollEntry] = []
    others: list[RollEntry] = []
    read = limit
    with app.work() as work:
        while len(wanted) < limit and (some := tuple(islice(ids, read))):
            read = 10 * limit  # the first few are mostly enough; where they are not, it may be far
            found = {entry.id: entry for entry in work.roll.among("id", some)}
            for entry in (found[id_] for id_ in some if id_ in found):
                (wanted if entry.here is here_first else others).append(entry)
    return tuple([*wanted, *others][:limit])


def namesakes(app: App, entry: RollEntry) -> tuple[RollEntry, ...]:
    """Return the others of the same name on this roll who are not here yet."""
    with app.work() as work:
        same = work.roll.all(meeting_id=entry.meeting_id, name=entry.name)
    return tuple(one for one in same if one.id != entry.id and not one.here)


def _recent(work: UnitOfWork, meeting: Meeting) -> tuple[Signed, ...]:
    entries = work.roll.some(RECENT, by="standing_at", newest=True, meeting_id=meeting.id)
    bearers = _bearers(work, entries, meeting.call)
    return tuple(
        Signed(entry, entry.standing, entry.standing_at, bearers.get(entry.id, ""))
        for entry in entries
        if entry.standing is not None and entry.standing_at is not None
    )


def _bearers(work: UnitOfWork, entries: tuple[RollEntry, ...], call: int) -> dict[int, str]:
    """Return who came for whom, by the line of the roll, as the events that hold say."""
    events: dict[int, list[PresenceEvent]] = {entry.id: [] for entry in entries}
    for event in work.presence.among("roll_entry_id", list(events)):
        if event.call == call:
            events[event.roll_entry_id].append(event)
    return stand_ins(event for theirs in events.values() for event in theirs)
