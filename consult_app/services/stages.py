"""The steps of a consultation: what each still lacks, finishing one, and passing a gate with a reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Override, StepDone, figures_of, passed_codes
from consult_app.domain.finding import Finding
from consult_app.domain.procedure import Stage, Step
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.meeting_run import overrides_that_count, run_of
from consult_app.services.papers.of_together import home_of
from consult_app.services.stage_view import NextStep, PaperOffer, StageView, StepMark, StepState
from consult_app.services.together import others
from consult_app.services.together_view import step_case

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class StageParts:
    """The three questions of the right-hand panel, for one stage."""

    findings: Callable[[Case], Findings]
    papers: Callable[[Case], tuple[PaperOffer, ...]]
    next_step: Callable[[Case, Findings], NextStep | None]


_MODULES = {
    Stage.PROPOSAL: "proposing",
    Stage.PLAN: "planning",
    Stage.SUBJECTS: "registering",
    Stage.NOTICE: "notifying",
    Stage.SIGN_IN: "attending",
    Stage.DELIBERATION: "deliberating",
    Stage.VOTE: "voting",
    Stage.PUBLICATION: "publishing",
    Stage.FOLLOW_UP: "following_up",
    Stage.ARCHIVE: "archiving",
}


@cache
def parts_of(stage: Stage) -> StageParts:
    """Return a stage's answers; its module is loaded here, as today's work is shown without any of the ten."""
    module = import_module(f"{__package__}.{_MODULES[stage]}")
    return StageParts(module.findings, module.papers, module.next_step)


def view_stage(app: App, consultation_id: int, step_key: str) -> StageView:
    """Return what the frame around a stage's page shows."""
    with app.work() as work:
        return _view(read_case(app, work, consultation_id, step_key))


def current_step(app: App, consultation_id: int) -> str:
    """Return the key of the first step that is not finished, or of the last one."""
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        return current_step_of(case).key


def current_step_of(case: Case) -> Step:
    done = {row.step for row in case.work.steps_done.all(consultation_id=case.consultation.id)}
    steps = case.procedure.steps
    return next((step for step in steps if step.key not in done), steps[-1])


def finish_step(app: App, consultation_id: int, step_key: str) -> None:
    """
    Finish a step whose gates are met or were passed with a reason.

    Refuses with `stage.blocked` while something is missing and `stage.not-yet` before its turn.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        view = _view(case)
        if view.step.mark is StepMark.LOCKED:
            raise ExpectedError("stage.not-yet", step=step_key)
        if view.blocking:
            missing = [found.code for found in view.blocking]
            raise ExpectedError("stage.blocked", step=step_key, missing=missing)
        if view.step.mark is not StepMark.OPEN:
            return  # a double click finishes once
        work.steps_done.add(
            StepDone(0, consultation_id, step_key, app.now(), work.setting("operator", ""))
        )
        if case.step.stage is Stage.ARCHIVE:
            from consult_app.services.archiving import on_finished  # signing is slow to load

            on_finished(case)
        if case.step.stage is Stage.NOTICE:
            _finish_with_others(case)
        work.note(
            app.now(),
            "step.finished",
            consultation=consultation_id,
            title=case.consultation.title,
            step=step_key,
        )
        work.commit()


def _finish_with_others(case: Case) -> None:
    """The notice of several matters is one: where it is another's turn and nothing is missing, its step is finished too."""
    for one in others(case.work, case.meeting) if case.meeting is not None else ():
        theirs = step_case(case.app, case.work, one, case.step.stage)
        view = _view(theirs)
        if view.step.mark is not StepMark.OPEN or view.blocking:
            continue
        now, operator = case.app.now(), case.work.setting("operator", "")
        key, found = theirs.step.key, theirs.consultation
        case.work.steps_done.add(StepDone(0, found.id, key, now, operator))
        told = {"consultation": found.id, "title": found.title, "step": key}
        case.work.note(now, "step.finished", undo=True, **told)


def reopen_step(app: App, consultation_id: int, step_key: str) -> None:
    """Open a finished step again, so that it asks to be finished anew; nothing entered is lost."""
    with app.work() as work:
        done = work.steps_done.find(consultation_id=consultation_id, step=step_key)
        if done is None:
            return
        work.steps_done.remove(done.id)
        if read_case(app, work, consultation_id, step_key).step.stage is Stage.ARCHIVE:
            from consult_app.services.archiving import on_reopened  # signing is slow to load

            on_reopened(work, consultation_id)
        work.note(app.now(), "step.reopened", consultation=consultation_id, step=step_key)
        work.commit()


def override(
    app: App,
    consultation_id: int,
    step_key: str,
    finding: str,
    reason: str,
    name: str,
    office: str,
) -> None:
    """Pass a gate with a reason and a name; kept, printed in the minutes, exported."""
    if not reason.strip() or not name.strip():
        raise ExpectedError("override.reason-and-name")
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        view = _view(case)
        passed = next((found for found in view.blocking if found.code == finding), None)
        if passed is None:
            raise ExpectedError("override.nothing-blocked", finding=finding)
        told = figures_of(passed)
        work.overrides.add(
            Override(
                0,
                consultation_id,
                step_key,
                finding,
                reason.strip(),
                name.strip(),
                office.strip(),
                app.now(),
                told,
                run_of(case),
            )
        )
        work.note(
            app.now(),
            "gate.overridden",
            consultation=consultation_id,
            step=step_key,
            finding=finding,
            reason=reason.strip(),
            name=name.strip(),
        )
        work.commit()


def _view(case: Case) -> StageView:
    found = parts_of(case.step.stage).findings(case)
    consultation = case.consultation
    overrides = overrides_that_count(case)
    here = tuple(row for row in overrides if row.step == case.step.key)
    steps = _states(case, {row.step for row in overrides})
    state = next(step for step in steps if step.key == case.step.key)
    return StageView(
        consultation_id=consultation.id,
        title=consultation.title,
        number=consultation.document_number(case.village.short),
        procedure=case.procedure.code,
        procedure_chosen=bool(consultation.procedure),
        step=state,
        steps=steps,
        findings=found,
        overrides=here,
        papers=tuple(_at_home(case, one) for one in parts_of(case.step.stage).papers(case)),
        next=_next(case, found, passed_codes(here, found)),
        rehearsal=case.village.rehearsal,
        closed=consultation.closed_on is not None,
    )


def _at_home(case: Case, offer: PaperOffer) -> PaperOffer:
    home = home_of(case, offer)
    return offer if home is None else replace(offer, home=home)


def _next(case: Case, found: Findings, passed: frozenset[str]) -> NextStep:
    special = parts_of(case.step.stage).next_step(case, found)
    if special is not None:
        return special
    missing = next((item for item in found if item.blocks and item.code not in passed), None)
    if missing is not None:
        return NextStep("mend", {"finding": missing.code, **missing.facts})
    return NextStep("finish")


def _states(case: Case, overridden: Iterable[str]) -> tuple[StepState, ...]:
    done = {row.step for row in case.work.steps_done.all(consultation_id=case.consultation.id)}
    now = current_step_of(case).key
    groups = {group.key: group for group in case.procedure.groups}
    states = []
    for step in case.procedure.steps:
        if step.key in done:
            mark = StepMark.WARNING if step.key in overridden else StepMark.DONE
        else:
            mark = StepMark.OPEN if step.key == now else StepMark.LOCKED
        named = (groups[step.group].title, groups[step.group].title_en) if step.group else ("", "")
        states.append(StepState(step.key, step.stage, step.group, step.title, mark, *named))
    return tuple(states)
