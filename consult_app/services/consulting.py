"""Consultations: beginning one, the list of all, correcting the header, closing."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.domain.procedure import Stage
from consult_app.services.app import CHINA, App
from consult_app.services.case import read_case, the_village
from consult_app.services.parting import release_planned
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a consultation begins with; everything but the title may come later."""

    title: str
    origin: str = "villager"
    proposer: str = ""
    proposer_contact: str = ""
    background: str = ""
    question: str = ""


def start_consultation(app: App, beginning: Beginning) -> Consultation:
    """Begin a consultation from nothing; one from a concern begins in `concerns.make_topic`."""
    with app.work() as work:
        started = begin(app, work, beginning)
        work.commit()
    return started


def begin(app: App, work: UnitOfWork, beginning: Beginning) -> Consultation:
    """Enter a consultation under the next number of the year, inside somebody's transaction."""
    if not beginning.title.strip():
        raise ExpectedError("consultation.title-missing")
    year = app.today().year
    started = work.consultations.add(
        Consultation(
            id=0,
            uid=str(uuid4()),
            number=work.consultations.highest("number", year=year) + 1,
            year=year,
            title=beginning.title.strip(),
            opened_at=app.now(),
            origin=beginning.origin,
            proposer=beginning.proposer.strip(),
            proposer_contact=beginning.proposer_contact.strip(),
            background=beginning.background.strip(),
            question=beginning.question.strip(),
            organiser=the_village(work).committee,
        )
    )
    note(app, work, "consultation.started", started)
    return started


def correct_header(
    app: App,
    consultation_id: int,
    *,
    title: str,
    origin: str,
    proposer: str,
    proposer_contact: str = "",
) -> Consultation:
    """Correct what the case is called and who brought it; its number stays."""
    if not title.strip():
        raise ExpectedError("consultation.title-missing")
    with app.work() as work:
        kept = replace(
            work.consultations.get(consultation_id),
            title=title.strip(),
            origin=origin,
            proposer=proposer.strip(),
            proposer_contact=proposer_contact.strip(),
        )
        work.consultations.save(kept)
        note(app, work, "consultation.corrected", kept)
        work.commit()
    return kept


def close_consultation(app: App, consultation_id: int) -> Consultation:
    """Close the case: nothing waits any more."""
    with app.work() as work:
        found = work.consultations.get(consultation_id)
        if found.closed_on is not None:
            raise ExpectedError("consultation.closed-already", title=found.title)
        kept = replace(found, closed_on=app.today())
        work.consultations.save(kept)
        release_planned(app, work, kept)
        note(app, work, "consultation.closed", kept)
        work.commit()
    return kept


def open_again(app: App, consultation_id: int) -> Consultation:
    """Open a closed case again."""
    with app.work() as work:
        kept = replace(work.consultations.get(consultation_id), closed_on=None)
        work.consultations.save(kept)
        note(app, work, "consultation.opened-again", kept)
        work.commit()
    return kept


def note(app: App, work: UnitOfWork, event: str, consultation: Consultation) -> None:
    """Write an act of a consultation into the journal, with what its sentence needs."""
    work.note(
        app.now(),
        event,
        consultation=consultation.id,
        title=consultation.title,
        number=consultation.number,
    )


class Waiting(StrEnum):
    """What a case waits for, in the order in which somebody must look at it."""

    OVERDUE_TASKS = "overdue_tasks"
    MEETING_TODAY = "meeting_today"
    MEETING_PASSED = "meeting_passed"
    PUBLICATION = "publication"
    MEETING_IN_DAYS = "meeting_in_days"
    STEP = "step"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case of the list: its step now, and what it waits for (`figure` in days or pieces)."""

    consultation: Consultation
    number: str
    procedure_title: str
    procedure_title_en: str
    step: str
    stage: Stage
    step_title: str
    steps_done: int
    steps_all: int
    waiting: Waiting
    figure: int = 0


@dataclass(frozen=True, slots=True)
class CaseList:
    rows: tuple[CaseRow, ...]
    total: int
    open: int


_ORDER = {state: place for place, state in enumerate(Waiting)}


def view_cases(app: App, search: str = "") -> CaseList:
    """Return all cases, what needs somebody first; `search` looks at titles, numbers and proposers."""
    with app.work() as work:
        rows = sorted(case_rows(app, work), key=_by_waiting)
    found = tuple(row for row in rows if _found_by(row, search))
    return CaseList(found, len(rows), sum(row.waiting is not Waiting.CLOSED for row in rows))


def case_rows(app: App, work: UnitOfWork) -> list[CaseRow]:
    return [_case_row(app, work, one) for one in work.consultations.all()]


def _by_waiting(row: CaseRow) -> tuple[int, int, int]:
    return (_ORDER[row.waiting], -row.consultation.year, -row.consultation.number)


def _found_by(row: CaseRow, search: str) -> bool:
    wanted = search.strip().lower()
    texts = (row.consultation.title, row.number, row.consultation.proposer, row.procedure_title)
    plain_number = f"{row.consultation.year}-{row.consultation.number}"
    return not wanted or any(wanted in text.lower() for text in (*texts, plain_number))


def _case_row(app: App, work: UnitOfWork, consultation: Consultation) -> CaseRow:
    case = read_case(app, work, consultation.id)
    done = {row.step for row in work.steps_done.all(consultation_id=consultation.id)}
    steps = case.procedure.steps
    step = next((one for one in steps if one.key not in done), steps[-1])
    waiting, figure = _waiting(app, work, consultation, step.stage)
    return CaseRow(
        consultation=consultation,
        number=consultation.document_number(case.village.short),
        procedure_title=case.procedure.title if consultation.procedure else "",
        procedure_title_en=case.procedure.title_en if consultation.procedure else "",
        step=step.key,
        stage=step.stage,
        step_title=step.title,
        steps_done=sum(one.key in done for one in steps),
        steps_all=len(steps),
        waiting=waiting,
        figure=figure,
    )


def _waiting(
    app: App, work: UnitOfWork, consultation: Consultation, stage: Stage
) -> tuple[Waiting, int]:
    today = app.today()
    if consultation.closed_on is not None:
        return Waiting.CLOSED, 0
    late = sum(task.overdue(today) for task in work.tasks.all(consultation_id=consultation.id))
    if late:
        return Waiting.OVERDUE_TASKS, late
    for publication in work.publications.all(consultation_id=consultation.id):
        ends = publication.ends_on
        if publication.starts_on and ends and publication.starts_on <= today <= ends:
            return Waiting.PUBLICATION, (today - publication.starts_on).days + 1
    return _meeting_waits(app, work, consultation, stage)


def _meeting_waits(
    app: App, work: UnitOfWork, consultation: Consultation, stage: Stage
) -> tuple[Waiting, int]:
    before_it = (Stage.SUBJECTS, Stage.NOTICE, Stage.SIGN_IN, Stage.DELIBERATION, Stage.VOTE)
    planned = work.meetings.all(consultation_id=consultation.id, state=MeetingState.PLANNED)
    if not planned or stage not in before_it:
        return Waiting.STEP, 0
    days = (meeting_day(min(planned, key=_when)).date() - app.today()).days
    if days == 0:
        return Waiting.MEETING_TODAY, 0
    return (Waiting.MEETING_IN_DAYS, days) if days > 0 else (Waiting.MEETING_PASSED, -days)


def _when(meeting: Meeting) -> datetime:
    return meeting.planned_at


def meeting_day(meeting: Meeting) -> datetime:
    """Return when a meeting is, as the village's clock says it."""
    return meeting.planned_at.astimezone(CHINA)
