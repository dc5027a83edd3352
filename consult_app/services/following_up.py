"""Stage 9, implementation and feedback (落实反馈): tasks, money, satisfaction, replies, second publication."""

from dataclasses import dataclass, replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Outcome, passed_codes
from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.following import ProgressNote, Reply, Satisfaction, Task, TaskState
from consult_app.domain.publication import Attachment, PublicationKind
from consult_app.services import submitting
from consult_app.services.app import App
from consult_app.services.attaching import attachment_path
from consult_app.services.case import Case, read_case, result_steps
from consult_app.services.meeting_run import overrides_here
from consult_app.services.posting import Photograph
from consult_app.services.publishing import PublicationView, publication_gates, read_publication
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork

TASK = "task"
TO_BE_DONE = (Outcome.CARRIED, Outcome.AGREED, Outcome.PARTLY_AGREED)
"""Outcomes that ask for tasks; others are only told and published."""


@dataclass(frozen=True, slots=True)
class TaskView:
    task: Task
    notes: tuple[ProgressNote, ...]
    photographs: tuple[Photograph, ...]
    overdue: bool
    days_left: int

    @property
    def spent_yuan(self) -> int:
        return sum(note.spent_yuan for note in self.notes)


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """Stage 9 as plain values; money in whole yuan."""

    tasks: tuple[TaskView, ...]
    approved_yuan: int | None
    spent_yuan: int
    satisfaction: tuple[Satisfaction, ...]
    replies: tuple[Reply, ...]
    proposer: str
    result: PublicationView
    tasks_wanted: bool


def view_follow_up(app: App, consultation_id: int) -> FollowUpView:
    with app.work() as work:
        return _view(read_case(app, work, consultation_id))


def add_task(app: App, task: Task) -> Task:
    """Enter a task with its owner and its last day."""
    _check(task)
    with app.work() as work:
        kept = work.tasks.add(task)
        work.note(app.now(), "task.added", consultation=task.consultation_id, task=task.title)
        work.commit()
    return kept


def correct_task(app: App, task: Task, reason: str = "") -> None:
    """Correct a task; a later last day asks for the reason, which the journal keeps."""
    _check(task)
    with app.work() as work:
        before = work.tasks.get(task.id)
        if task.due_on > before.due_on and not reason.strip():
            raise ExpectedError("task.reason-for-later-day", task=task.title)
        work.tasks.save(task)
        work.note(
            app.now(),
            "task.corrected",
            consultation=task.consultation_id,
            task=task.title,
            reason=reason.strip(),
        )
        work.commit()


def note_progress(app: App, note: ProgressNote) -> ProgressNote:
    """Write down what was done or paid for a task."""
    if not note.words.strip():
        raise ExpectedError("task.words-missing")
    if note.spent_yuan < 0:
        raise ExpectedError("task.money-negative")
    with app.work() as work:
        task = work.tasks.get(note.task_id)
        kept = work.progress_notes.add(replace(note, words=note.words.strip()))
        work.note(app.now(), "task.progress", consultation=task.consultation_id, task=task.title)
        work.commit()
    return kept


def finish_task(app: App, task_id: int, on: date) -> None:
    _change(app, task_id, "task.finished", state=TaskState.DONE, finished_on=on)


def accept_task(app: App, task_id: int, by: str, on: date) -> None:
    """Say who accepted the finished work, and when (验收)."""
    if not by.strip():
        raise ExpectedError("task.accepted-by-missing")
    with app.work() as work:
        task = work.tasks.get(task_id)
    finished = task.finished_on or on
    _change(
        app,
        task_id,
        "task.accepted",
        state=TaskState.ACCEPTED,
        accepted_by=by.strip(),
        accepted_on=on,
        finished_on=finished,
    )


def give_up_task(app: App, task_id: int, problem: str) -> None:
    """Say that a task will not be done, and why."""
    if not problem.strip():
        raise ExpectedError("task.reason-missing")
    _change(app, task_id, "task.given-up", state=TaskState.GIVEN_UP, problem=problem.strip())


def reopen_task(app: App, task_id: int) -> None:
    _change(
        app,
        task_id,
        "task.reopened",
        state=TaskState.OPEN,
        finished_on=None,
        accepted_on=None,
        accepted_by="",
        problem="",
    )


def record_satisfaction(app: App, sheet: Satisfaction) -> Satisfaction:
    """Keep the counts of a satisfaction sheet; they must add up to what came back."""
    told = sheet.very + sheet.satisfied + sheet.basically + sheet.not_satisfied
    if min(sheet.very, sheet.satisfied, sheet.basically, sheet.not_satisfied, sheet.sent) < 0:
        raise ExpectedError("satisfaction.negative")
    if told != sheet.returned:
        raise ExpectedError("satisfaction.does-not-add-up", told=told, returned=sheet.returned)
    if sheet.returned > sheet.sent:
        raise ExpectedError("satisfaction.more-than-sent", sent=sheet.sent, returned=sheet.returned)
    with app.work() as work:
        kept = work.satisfaction.add(sheet)
        work.note(app.now(), "satisfaction.recorded", consultation=sheet.consultation_id)
        work.commit()
    return kept


def record_reply(app: App, reply: Reply) -> Reply:
    """Keep how somebody was told of the result."""
    if not reply.to.strip() or not reply.words.strip():
        raise ExpectedError("reply.to-and-words")
    with app.work() as work:
        kept = work.replies.add(reply)
        _tell_concern(work, reply)
        work.note(app.now(), "reply.given", consultation=reply.consultation_id, to=reply.to)
        work.commit()
    return kept


def _tell_concern(work: UnitOfWork, reply: Reply) -> None:
    """The proposer who was told of the result need not be told of the concern once more."""
    for concern in work.concerns.all(consultation_id=reply.consultation_id):
        if concern.told_on is None and reply.to.strip() == concern.proposer_name.strip():
            work.concerns.save(replace(concern, told_on=reply.on, told_how=reply.how))


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of stage 9: tasks, money, feedback and the second publication."""
    view = _view(case)
    duty = case.organic_law("33", "32")
    gates = [*_task_gates(view, duty)] if view.tasks_wanted else []
    told = Finding(
        "follow_up.told",
        Result.MET if view.replies else Result.NOT_MET,
        have=str(len(view.replies)),
        need="≥ 1",
        margin=len(view.replies) - 1,
        facts={"proposer": view.proposer},
    )
    # In a grouped procedure the second publication is a step of its own.
    hung = () if result_steps(case.procedure) else publication_gates(case, view.result, "result")
    return (*gates, *submitting.findings(case), told, _satisfaction_gate(view), *hung)


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here."""
    view = _view(case)
    offers = [PaperOffer("implementation"), PaperOffer("satisfaction")]
    if view.result.publication is not None and not result_steps(case.procedure):
        hung = view.result.publication.id
        offers.append(PaperOffer("result_announcement", publication_id=hung))
        offers.append(PaperOffer("result_announcement_a3", publication_id=hung))
    return tuple(offers)


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Lead to the overdue task first, else to the second publication, else wait for its days."""
    view = _view(case)
    overdue = next((one for one in view.tasks if one.overdue), None)
    given = overrides_here(case)
    passed = passed_codes(given, found)
    if overdue is not None and "follow_up.overdue" not in passed:
        return NextStep(
            "follow_up.urge",
            {"id": overdue.task.id, "owner": overdue.task.owner, "task": overdue.task.title},
        )
    open_gates = [one for one in found if one.blocks and one.code not in passed]
    if [one.code for one in open_gates] == ["result.days"] and view.result.running:
        return NextStep("publication.wait", {"until": str(view.result.ends_on)}, waiting=True)
    return None


def _view(case: Case) -> FollowUpView:
    app, work, consultation = case.app, case.work, case.consultation
    tasks = tuple(
        _task_view(app, work, task) for task in work.tasks.all(consultation_id=consultation.id)
    )
    concern = work.concerns.find(consultation_id=consultation.id)
    return FollowUpView(
        tasks=tasks,
        approved_yuan=consultation.money_yuan,
        spent_yuan=sum(one.spent_yuan for one in tasks),
        satisfaction=work.satisfaction.all(consultation_id=consultation.id),
        replies=work.replies.all(consultation_id=consultation.id),
        proposer=concern.proposer_name if concern else "",
        result=read_publication(case, PublicationKind.RESULT),
        tasks_wanted=consultation.outcome in TO_BE_DONE,
    )


def _task_view(app: App, work: UnitOfWork, task: Task) -> TaskView:
    kept: tuple[Attachment, ...] = work.attachments.all(owner=TASK, owner_id=task.id)
    return TaskView(
        task,
        work.progress_notes.all(task_id=task.id),
        tuple(Photograph(one, attachment_path(app, one)) for one in kept),
        task.overdue(app.today()),
        (task.due_on - app.today()).days,
    )


def _task_gates(view: FollowUpView, duty: Basis) -> tuple[Finding, ...]:
    total = len(view.tasks)
    settled = [one for one in view.tasks if one.task.state is not TaskState.OPEN]
    accepted = [
        one for one in view.tasks if one.task.state in (TaskState.ACCEPTED, TaskState.GIVEN_UP)
    ]
    overdue = [one for one in view.tasks if one.overdue]
    over = view.approved_yuan is not None and view.spent_yuan > view.approved_yuan
    return (
        Finding(
            "follow_up.tasks",
            Result.MET if total else Result.NOT_MET,
            have=str(total),
            need="≥ 1",
            margin=total - 1,
            basis=duty,
        ),
        Finding(
            "follow_up.overdue",
            Result.NOT_MET if overdue else Result.MET,
            have=str(len(overdue)),
            need="0",
            margin=-len(overdue),
            facts={"tasks": [one.task.title for one in overdue]},
        ),
        Finding(
            "follow_up.accepted",
            Result.MET if total and len(accepted) == total else Result.NOT_MET,
            have=f"{len(accepted)}/{total}",
            need=str(total),
            margin=len(accepted) - total,
            facts={
                "open": [one.task.title for one in view.tasks if one not in accepted],
                "finished": len(settled),
            },
        ),
        Finding(
            "follow_up.money",
            Result.ADVICE if over else Result.MET,
            have=str(view.spent_yuan),
            need="" if view.approved_yuan is None else str(view.approved_yuan),
            facts={"spent": view.spent_yuan, "approved": view.approved_yuan},
        ),
    )


def _satisfaction_gate(view: FollowUpView) -> Finding:
    return Finding(
        "follow_up.satisfaction",
        Result.MET if view.satisfaction else Result.ADVICE,
        have=str(len(view.satisfaction)),
        need="≥ 1",
        margin=len(view.satisfaction) - 1,
    )


def _check(task: Task) -> None:
    if not task.title.strip() or not task.owner.strip():
        raise ExpectedError("task.title-and-owner")
    if task.budget_yuan is not None and task.budget_yuan < 0:
        raise ExpectedError("task.money-negative")


def _change(app: App, task_id: int, event: str, **fields: object) -> None:
    with app.work() as work:
        task = work.tasks.get(task_id)
        work.tasks.save(replace(task, **fields))  # type: ignore[arg-type]
        work.note(app.now(), event, consultation=task.consultation_id, task=task.title)
        work.commit()
