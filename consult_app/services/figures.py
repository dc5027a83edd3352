"""Figures of a year: what was raised, consulted, decided and done, each with the cases behind it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consult_app.domain.concern import Concern
from consult_app.domain.consultation import Consultation, Outcome
from consult_app.domain.following import TaskState
from consult_app.domain.meeting import Capacity, PresenceKind
from consult_app.services.app import CHINA, App
from consult_app.storage.unit_of_work import UnitOfWork

CAME = (PresenceKind.ARRIVED, PresenceKind.LATE, PresenceKind.RETURNED, PresenceKind.PROXY)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: a code or name, its count, and the consultations behind it."""

    name: str
    count: int
    cases: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many of a group's people on the rolls came, over all meetings of the year."""

    group: str
    came: int
    due: int


@dataclass(frozen=True, slots=True)
class FiguresView:
    """A year in numbers; `years` are those with anything in them."""

    year: int
    years: tuple[int, ...]
    concerns: int
    concerns_settled: int
    consultations: int
    decided: int
    carried: int
    finished: int
    meetings: int
    came: int
    due: int
    tasks: int
    tasks_done: int
    concern_classes: tuple[Bar, ...]
    procedures: tuple[Bar, ...]
    months: tuple[Bar, ...]
    groups: tuple[Attendance, ...]


def view_figures(app: App, year: int) -> FiguresView:
    """Count one calendar year; what began in it belongs to it."""
    with app.work() as work:
        cases = work.consultations.all(year=year)
        concerns = work.concerns.all(year=year)
        groups = _attendance(work, cases)
        tasks = [task for case in cases for task in work.tasks.all(consultation_id=case.id)]
        meetings = sum(
            1
            for case in cases
            for meeting in work.meetings.all(consultation_id=case.id)
            if meeting.opened_at is not None and meeting.joined_to is None
        )
        years = {one.year for one in work.consultations.all()}
        years |= {one.year for one in work.concerns.all()}
    return FiguresView(
        year=year,
        years=tuple(sorted(years | {app.today().year}, reverse=True)),
        concerns=len(concerns),
        concerns_settled=sum(one.settled for one in concerns),
        consultations=len(cases),
        decided=sum(case.outcome is not Outcome.OPEN for case in cases),
        carried=sum(case.outcome in (Outcome.CARRIED, Outcome.AGREED) for case in cases),
        finished=sum(case.closed_on is not None for case in cases),
        meetings=meetings,
        came=sum(one.came for one in groups),
        due=sum(one.due for one in groups),
        tasks=len(tasks),
        tasks_done=sum(task.state in (TaskState.DONE, TaskState.ACCEPTED) for task in tasks),
        concern_classes=_classes(concerns),
        procedures=_bars((case.procedure, case.id) for case in cases if case.procedure),
        months=_months(cases),
        groups=groups,
    )


def _classes(concerns: Iterable[Concern]) -> tuple[Bar, ...]:
    counted = Counter(one.kind.value for one in concerns)
    return tuple(Bar(name, count) for name, count in counted.most_common())


def _bars(pairs: Iterable[tuple[str, int]]) -> tuple[Bar, ...]:
    behind: dict[str, list[int]] = {}
    for name, case_id in pairs:
        behind.setdefault(name, []).append(case_id)
    bars = [Bar(name, len(cases), tuple(cases)) for name, cases in behind.items()]
    return tuple(sorted(bars, key=lambda bar: -bar.count))


def _months(cases: Iterable[Consultation]) -> tuple[Bar, ...]:
    behind: Mapping[int, list[int]] = {month: [] for month in range(1, 13)}
    for case in cases:
        behind[case.opened_at.astimezone(CHINA).month].append(case.id)
    return tuple(Bar(str(month), len(ids), tuple(ids)) for month, ids in behind.items())


def _attendance(work: UnitOfWork, cases: Iterable[Consultation]) -> tuple[Attendance, ...]:
    came: Counter[str] = Counter()
    due: Counter[str] = Counter()
    for case in cases:
        for meeting in work.meetings.all(consultation_id=case.id):
            if meeting.opened_at is None or meeting.joined_to is not None:
                continue  # several matters held together are one meeting
            here = {
                one.roll_entry_id
                for one in work.presence.all(meeting_id=meeting.id)
                if one.kind in CAME
            }
            for entry in work.roll.all(meeting_id=meeting.id, capacity=Capacity.MEMBER):
                due[entry.group] += 1
                came[entry.group] += entry.id in here
    return tuple(Attendance(group, came[group], due[group]) for group in sorted(due))
