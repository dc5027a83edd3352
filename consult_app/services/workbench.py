"""Today's work: what has to be done, in order of urgency, and what is under way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from consult_app.domain.concern import Concern, Urgency
from consult_app.domain.consultation import Consultation, Outcome, WayTaken
from consult_app.domain.following import TaskState
from consult_app.domain.meeting import Capacity, Meeting, MeetingState
from consult_app.domain.procedure import Procedure, Stage
from consult_app.domain.publication import Publication
from consult_app.domain.rules import latest_notice_day
from consult_app.domain.village import Village
from consult_app.services.app import CHINA, App
from consult_app.services.case import the_village
from consult_app.services.concerns import concern_rows
from consult_app.services.consulting import CaseRow, Waiting, case_rows, meeting_day
from consult_app.services.going_on_view import questions_resting, resting_until
from consult_app.services.rhythm import rhythms
from consult_app.services.together import circle, matter_of
from consult_app.storage.backup import DAILY_FOLDER
from consult_app.storage.unit_of_work import UnitOfWork

SOON_DAYS = 7


class Part(StrEnum):
    """The parts of the list, the most urgent first."""

    TODAY = "today"
    OVERDUE = "overdue"
    PUBLICATION = "publication"
    SOON = "soon"
    RHYTHM = "rhythm"
    TO_TELL = "to_tell"


class Kind(StrEnum):
    """What a row is about; the page has words and a verb for each."""

    MEETING = "meeting"
    MEETING_ON = "meeting_on"
    MEETING_PASSED = "meeting_passed"
    NOTICE = "notice"
    TASK = "task"
    CONCERN = "concern"
    OBJECTION = "objection"
    PUBLICATION = "publication"
    PUBLICATION_OVER = "publication_over"
    BODY = "body"
    TELL_CONCERN = "tell_concern"
    TELL_PROPOSER = "tell_proposer"
    TAKE_UP = "take_up"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the verb of a row leads: a step of a consultation, a concern, or a section."""

    consultation_id: int | None = None
    step: str = ""
    concern_id: int | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class WorkRow:
    """
    One thing to do. `days`: how long overdue, how many are left, or which day of a publication it is.

    `facts` are plain values for the second line.
    """

    part: Part
    kind: Kind
    title: str
    days: int
    target: Target
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BackupState:
    """The last backup on a stick, and the last daily copy beside the store."""

    made_at: datetime | None
    place: str
    copied_on: date | None


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What has been begun: figures of the roster and when it was taken in, concerns and cases so far."""

    people: int
    households: int
    groups: int
    imported_at: datetime | None
    concerns: int
    cases: int


@dataclass(frozen=True, slots=True)
class Workbench:
    """Today's work as plain values; `lunar` is the Chinese lunar date without its year."""

    village: Village
    today: date
    lunar: str
    rows: tuple[WorkRow, ...]
    cases: tuple[CaseRow, ...]
    backup: BackupState
    begun: Beginnings

    def part(self, part: Part) -> tuple[WorkRow, ...]:
        return tuple(row for row in self.rows if row.part is part)


_ORDER = {part: place for place, part in enumerate(Part)}


def view_workbench(app: App) -> Workbench:
    """Return everything that wants somebody today, overdue, running, soon, or not told yet."""
    with app.work() as work:
        cases = [row for row in case_rows(app, work) if row.waiting is not Waiting.CLOSED]
        rows = [
            *_case_work(app, work, cases),
            *_concern_work(app, work),
            *_rhythm_work(app, work),
        ]
        rows.sort(key=lambda row: (_ORDER[row.part], _urgency(row), row.title))
        return Workbench(
            village=the_village(work),
            today=app.today(),
            lunar=lunar_words(app.today()),
            rows=tuple(rows),
            cases=tuple(sorted(cases, key=lambda row: -row.consultation.id)),
            backup=_backup(app, work),
            begun=_beginnings(work),
        )


def _urgency(row: WorkRow) -> int:
    match row.part:
        case Part.TODAY:
            return int(row.facts.get("minute", 0))
        case Part.OVERDUE:
            return -row.days
        case _:
            return row.days


@cache
def lunar_words(day: date) -> str:
    """Return the lunar month and day in Chinese, e.g. 十月十七."""
    from lunar_python import Solar  # only here, and it takes a moment to load

    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return f"{lunar.getMonthInChinese()}月{lunar.getDayInChinese()}"


# consultations


def _case_work(app: App, work: UnitOfWork, cases: list[CaseRow]) -> Iterator[WorkRow]:
    for case in cases:
        consultation = case.consultation
        yield from _meeting_work(app, work, case)
        yield from _task_work(app, work, consultation, case)
        for publication in work.publications.all(consultation_id=consultation.id):
            yield from _publication_work(app, work, case, publication)
        yield from _resting_work(app, work, case)
        if consultation.outcome in (Outcome.RETURNED, Outcome.REFERRED):
            since = consultation.decided_on or app.today()
            yield WorkRow(
                Part.TO_TELL,
                Kind.TELL_PROPOSER,
                consultation.title,
                (app.today() - since).days,
                Target(consultation.id, case.step),
                {"who": consultation.proposer, "outcome": consultation.outcome.value},
            )


def _resting_work(app: App, work: UnitOfWork, case: CaseRow) -> Iterator[WorkRow]:
    """Yield a matter that was put off, once its day is near or passed."""
    resting = resting_until(work, case.consultation)
    if resting is not None:
        yield from _take_up(app, work, case, resting, case.consultation.title)
    for one in questions_resting(work, case.consultation):
        question = work.votes.get(one.question_id or 0).question
        yield from _take_up(app, work, case, one, question)


def _take_up(
    app: App, work: UnitOfWork, case: CaseRow, resting: WayTaken, title: str
) -> Iterator[WorkRow]:
    if resting.day is None:
        return
    left = (resting.day - app.today()).days
    if left > SOON_DAYS:
        return
    part = Part.SOON if left > 0 else Part.TODAY if left == 0 else Part.OVERDUE
    group = work.meetings.get(resting.meeting_id).group
    target = Target(case.consultation.id, _step_of(app, case, Stage.VOTE, group))
    facts = {"until": resting.day, "words": resting.words}
    yield WorkRow(part, Kind.TAKE_UP, title, abs(left), target, facts)


_BEGUN = (MeetingState.SIGNING_IN, MeetingState.OPEN, MeetingState.ADJOURNED)


def _meeting_work(app: App, work: UnitOfWork, case: CaseRow) -> Iterator[WorkRow]:
    for meeting in work.meetings.all(consultation_id=case.consultation.id):
        if meeting.joined_to is not None:
            continue  # the row of the matter it is held with names it
        if meeting.state in _BEGUN:
            yield _meeting_row(work, case, meeting, Part.TODAY, Kind.MEETING_ON, 0)
        elif meeting.state is MeetingState.PLANNED:
            yield from _planned(app, work, case, meeting)


def _planned(app: App, work: UnitOfWork, case: CaseRow, meeting: Meeting) -> Iterator[WorkRow]:
    days = (meeting_day(meeting).date() - app.today()).days
    if days < 0:
        yield _meeting_row(work, case, meeting, Part.OVERDUE, Kind.MEETING_PASSED, -days)
    elif days == 0:
        yield _meeting_row(work, case, meeting, Part.TODAY, Kind.MEETING, 0)
    elif meeting.notice_on is None:
        yield from _notice_work(app, work, case, meeting)
    elif days <= SOON_DAYS:
        yield _meeting_row(work, case, meeting, Part.SOON, Kind.MEETING, days)


def _meeting_row(
    work: UnitOfWork, case: CaseRow, meeting: Meeting, part: Part, kind: Kind, days: int
) -> WorkRow:
    at = meeting_day(meeting)
    members = work.roll.all(meeting_id=meeting.id, capacity=Capacity.MEMBER)
    told = {one.roll_entry_id for one in work.deliveries.all(meeting_id=meeting.id)}
    facts = {
        "clock": f"{at:%H:%M}",
        "minute": at.hour * 60 + at.minute,
        "on": at.date(),
        "meeting": meeting.title,
        "place": meeting.place,
        "due": len(members),
        "told": sum(one.id in told for one in members),
    }
    target = Target(case.consultation.id, case.step)
    return WorkRow(part, kind, _matters(work, meeting), days, target, facts)


def _matters(work: UnitOfWork, meeting: Meeting) -> str:
    """Return the title of the matter, or those of all that the meeting is held for."""
    return "、".join(matter_of(work, one) for one in circle(work, meeting))


def _notice_work(app: App, work: UnitOfWork, case: CaseRow, meeting: Meeting) -> Iterator[WorkRow]:
    """Yield the last day for the notice once it is near; past it, the notice is overdue."""
    held_on = meeting_day(meeting).date()
    place = the_village(work).profile or None
    rules = _rules_of(app, case.consultation, meeting, held_on, place)
    latest = latest_notice_day(rules, held_on)
    left = (latest - app.today()).days
    if left > SOON_DAYS:
        return
    facts = {"latest": latest, "held_on": held_on, "meeting": meeting.title}
    facts["rule_days"] = rules.notice.days if rules.notice else None
    part = Part.SOON if left >= 0 else Part.OVERDUE
    target = Target(case.consultation.id, case.step)
    yield WorkRow(part, Kind.NOTICE, _matters(work, meeting), abs(left), target, facts)


def _rules_of(
    app: App, consultation: Consultation, meeting: Meeting, day: date, place: str | None
) -> Procedure:
    """Return the rules that judge a meeting: its group's procedure, or the whole one's."""
    procedure = app.rules.procedure(consultation.procedure, day, place)
    group = next((one for one in procedure.groups if one.key == meeting.group), None)
    if group is None or not group.procedure:
        return procedure
    return app.rules.procedure(group.procedure, day, place)


def _task_work(
    app: App, work: UnitOfWork, consultation: Consultation, case: CaseRow
) -> Iterator[WorkRow]:
    today = app.today()
    for task in work.tasks.all(consultation_id=consultation.id, state=TaskState.OPEN):
        left = (task.due_on - today).days
        if left > SOON_DAYS:
            continue
        part = Part.OVERDUE if left < 0 else Part.SOON
        facts = {"task": task.title, "owner": task.owner, "due_on": task.due_on}
        target = Target(consultation.id, _step_of(app, case, Stage.FOLLOW_UP))
        yield WorkRow(part, Kind.TASK, consultation.title, abs(left), target, facts)


def _publication_work(
    app: App, work: UnitOfWork, case: CaseRow, publication: Publication
) -> Iterator[WorkRow]:
    starts, ends = publication.starts_on, publication.ends_on
    step = _step_of(app, case, Stage.PUBLICATION, publication.group)
    target = Target(case.consultation.id, step)
    for objection in work.objections.all(publication_id=publication.id, replied_on=None):
        days = (app.today() - objection.on).days
        facts = {"who": objection.who, "on": objection.on}
        yield WorkRow(Part.OVERDUE, Kind.OBJECTION, case.consultation.title, days, target, facts)
    if starts is None or ends is None or publication.ended_on or app.today() < starts:
        return
    day = (app.today() - starts).days + 1
    over = app.today() > ends
    kind = Kind.PUBLICATION_OVER if over else Kind.PUBLICATION
    facts = {
        "kind": publication.kind.value,
        "days": publication.days,
        "left": max((ends - app.today()).days, 0),
        "ends_on": ends,
    }
    yield WorkRow(
        Part.PUBLICATION, kind, case.consultation.title, min(day, publication.days), target, facts
    )


def _step_of(app: App, case: CaseRow, stage: Stage, group: str = "") -> str:
    """Return the key of a stage's step, of one group where the procedure has several."""
    code = case.consultation.procedure
    if not code:
        return case.step
    steps = [step for step in app.rules.procedure(code, app.today()).steps if step.stage is stage]
    same = [step for step in steps if step.group == group] or steps
    return same[0].key if same else case.step


# concerns


def _concern_work(app: App, work: UnitOfWork) -> Iterator[WorkRow]:
    for row in concern_rows(work.concerns.all(), app.today()):
        concern, left = row.concern, row.days_left
        if row.urgency is Urgency.TO_TELL:
            yield _tell_row(app, concern)
        elif row.urgency is Urgency.OVERDUE and left is not None:
            yield _concern_row(concern, Part.OVERDUE, -left)
        elif concern.open and left is not None and left <= SOON_DAYS:
            yield _concern_row(concern, Part.SOON, left)


def _concern_row(concern: Concern, part: Part, days: int) -> WorkRow:
    facts = {
        "number": concern.number,
        "who": concern.proposer_name,
        "owner": concern.owner,
        "due_on": concern.due_on,
    }
    return WorkRow(part, Kind.CONCERN, concern.title, days, Target(concern_id=concern.id), facts)


def _tell_row(app: App, concern: Concern) -> WorkRow:
    days = (app.today() - (concern.ended_on or app.today())).days
    facts = {"number": concern.number, "who": concern.proposer_name, "ending": concern.ending.value}
    target = Target(concern_id=concern.id)
    return WorkRow(Part.TO_TELL, Kind.TELL_CONCERN, concern.title, days, target, facts)


# bodies


def _rhythm_work(app: App, work: UnitOfWork) -> Iterator[WorkRow]:
    """Yield the bodies that have to meet soon, or should have met already."""
    today = app.today()
    for one in rhythms(app, work):
        left = one.days_left(today)
        if left is None or not one.is_near(today):
            continue
        part = Part.RHYTHM if left >= 0 else Part.OVERDUE
        facts = {
            "title_en": one.procedure.title_en,
            "months": one.months,
            "last": one.last_held,
            "due_by": one.due_by,
        }
        target = Target(section=f"rules:{one.procedure.code}")
        yield WorkRow(part, Kind.BODY, one.procedure.title, abs(left), target, facts)


# where everything stands


def _backup(app: App, work: UnitOfWork) -> BackupState:
    made = work.latest("backup.made")
    copies = sorted((app.folder / DAILY_FOLDER).glob("day-*.db"))
    copied = date.fromisoformat(copies[-1].stem.removeprefix("day-")) if copies else None
    place = str(made.facts.get("place", "")) if made else ""
    return BackupState(made.at.astimezone(CHINA) if made else None, place, copied)


def _beginnings(work: UnitOfWork) -> Beginnings:
    taken = work.latest("roster.imported")
    homes = work.households.all()
    return Beginnings(
        people=work.people.count(left_on=None),
        households=len(homes),
        groups=len({home.group for home in homes if home.group}),
        imported_at=taken.at.astimezone(CHINA) if taken else None,
        concerns=work.concerns.count(),
        cases=work.consultations.count(),
    )
