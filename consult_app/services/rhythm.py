"""How often each body has to meet: when it last did, and by when it must again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import MeetingState
from consult_app.domain.procedure import AppliesTo, Procedure
from consult_app.domain.rules import frequency
from consult_app.domain.village import BodyKind, Village
from consult_app.services.app import CHINA, App
from consult_app.storage.unit_of_work import UnitOfWork

_NOT_HELD = frozenset({MeetingState.PLANNED, MeetingState.SIGNING_IN, MeetingState.NO_QUORUM})
WARN_MONTHLY_DAYS = 10
"""A reminder comes so many days before the end for each month of the rhythm: 30 days for a quarter."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One body's duty to meet; `last_held` and `due_by` are None where nothing tells of a meeting."""

    procedure: Procedure
    finding: Finding
    months: int
    last_held: date | None
    due_by: date | None

    def days_left(self, today: date) -> int | None:
        return None if self.due_by is None else (self.due_by - today).days

    def is_near(self, today: date) -> bool:
        left = self.days_left(today)
        return left is not None and left <= self.months * WARN_MONTHLY_DAYS


def rhythms(app: App, work: UnitOfWork) -> Iterator[Rhythm]:
    """Yield what the law asks of each body of this place; of a collective only where its members are kept."""
    village = work.villages.find(id=1)
    if village is None:
        return
    held = held_by_body(work)
    for national in app.rules.on(app.today()):
        if _concerns(work, village, national):
            yield from _rhythm(app, work, village, national.code, held)


def rhythm_of(app: App, code: str) -> Rhythm | None:
    """Return one body's rhythm; None where the text names none, or for another kind of place."""
    with app.work() as work:
        return next((one for one in rhythms(app, work) if one.procedure.code == code), None)


def _concerns(work: UnitOfWork, village: Village, procedure: Procedure) -> bool:
    if procedure.applies_to is AppliesTo.COLLECTIVE:
        return work.memberships.count(body=BodyKind.COLLECTIVE_MEMBERS) > 0
    return procedure.applies_to.value == village.kind.value


def _rhythm(
    app: App, work: UnitOfWork, village: Village, code: str, held: Mapping[str, date]
) -> Iterator[Rhythm]:
    procedure = app.rules.procedure(code, app.today(), village.profile or None)
    if procedure.frequency is None or procedure.special:
        return
    days = [held.get(procedure.body), _told(work, code)]
    last = max((day for day in days if day is not None), default=None)
    found = frequency(procedure, last, app.today())
    if found is None:
        return
    unknown = found.result is Result.UNKNOWN
    due_by = None if unknown else date.fromisoformat(found.facts["due_by"])
    yield Rhythm(procedure, found, procedure.frequency.months, last, due_by)


def held_by_body(work: UnitOfWork) -> dict[str, date]:
    """Return the last day on which each body met in this program."""
    last: dict[str, date] = {}
    for meeting in work.meetings.all():
        if meeting.state in _NOT_HELD or meeting.opened_at is None:
            continue
        day = meeting.opened_at.astimezone(CHINA).date()
        last[meeting.body] = max(day, last.get(meeting.body, day))
    return last


def _told(work: UnitOfWork, code: str) -> date | None:
    told = work.setting(_setting(code))
    return date.fromisoformat(told) if told else None


def _setting(code: str) -> str:
    return f"rhythm.{code}"


def note_meeting_elsewhere(app: App, code: str, held_on: date) -> None:
    """Note the day on which a body met without this program; refuses `rhythm.day-to-come`."""
    if held_on > app.today():
        raise ExpectedError("rhythm.day-to-come", day=held_on)
    title = app.rules.title(code)
    with app.work() as work:
        work.set(_setting(code), held_on.isoformat())
        work.note(app.now(), "rhythm.noted", undo=False, title=title, day=held_on.isoformat())
        work.commit()
