"""Stage 2, procedure and plan (方案): the lawful procedure, what it means, the plan, and its meetings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation, PartElsewhere
from consult_app.domain.finding import Finding, Result
from consult_app.domain.matter import Choice, MatterKind
from consult_app.domain.meeting import CountingMode, Meeting, MeetingState
from consult_app.domain.procedure import Procedure, Stage
from consult_app.domain.rules import delegation, earliest_meeting_day, method
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case
from consult_app.services.consulting import note
from consult_app.services.plan_matter import (
    Part,
    delegated_on,
    kinds_here,
    part_elsewhere,
    suggestions,
)
from consult_app.services.plan_means import Means, means_of, ruling_procedure
from consult_app.services.proposing import party_studied
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork

PLAN_FIELDS = (
    "background", "question", "options", "organiser", "chair", "recorder", "planned_at", "place",
    "form", "decision_method", "publicity",
)  # fmt: skip
"""What a plan must say (law.md 9, paper 3); budget and experts are asked for, but not every matter has them."""

MEETING_STAGES = frozenset({Stage.NOTICE, Stage.SIGN_IN, Stage.DELIBERATION, Stage.VOTE})
HOUSEHOLD_UNITS = frozenset({"households", "represented_households"})


@dataclass(frozen=True, slots=True)
class Option:
    """A procedure that could be taken: `choice` says whether it can settle the matter, and why."""

    choice: Choice
    title: str
    title_en: str
    suggested: bool
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlanView:
    """Stage 2 as plain values; `means` is of the chosen procedure, or of the suggested one before that."""

    consultation: Consultation
    kinds: tuple[MatterKind, ...]
    groups: tuple[str, ...]
    options: tuple[Option, ...]
    means_procedure: str
    means: tuple[Means, ...]
    part: Part | None
    second_case: Consultation | None
    meetings: tuple[Meeting, ...]
    missing: tuple[str, ...]
    begun: bool

    @property
    def suggested(self) -> Option | None:
        return next((option for option in self.options if option.suggested), None)

    @property
    def chosen(self) -> Option | None:
        return next((option for option in self.options if option.chosen), None)


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """What the plan says; times are aware, minutes are whole."""

    background: str
    question: str
    options: str
    organiser: str
    chair: str
    recorder: str
    planned_at: datetime | None
    place: str
    form: str
    speaking_minutes: int
    decision_method: str
    publicity: str
    budget: str
    experts: str


def view_plan(app: App, consultation_id: int) -> PlanView:
    with app.work() as work:
        return _view(read_case(app, work, consultation_id))


def _view(case: Case) -> PlanView:
    work, consultation = case.work, case.consultation
    options = tuple(_options(case))
    code = consultation.procedure or next(
        (option.choice.procedure for option in options if option.suggested), ""
    )
    meetings = work.meetings.all(consultation_id=consultation.id)
    return PlanView(
        consultation=consultation,
        kinds=kinds_here(case),
        groups=tuple(sorted({one.group for one in work.households.all() if one.group})),
        options=options,
        means_procedure=code,
        means=means_of(case, _procedure(case, code)) if code else (),
        part=part_elsewhere(case),
        second_case=work.consultations.find(part_of=consultation.id),
        meetings=meetings,
        missing=missing_fields(consultation),
        begun=any(one.state is not MeetingState.PLANNED for one in meetings),
    )


def _procedure(case: Case, code: str) -> Procedure:
    return case.app.rules.procedure(code, case.law_day, case.village.profile or None)


def _options(case: Case) -> Iterator[Option]:
    """Yield the suggested procedure, then every other of this place with why it can or cannot."""
    told = suggestions(case)
    if told is None:
        return
    for choice in (told.suggested, *told.others):
        rules = case.app.rules
        yield Option(
            choice,
            rules.title(choice.procedure),
            rules.title(choice.procedure, "en"),
            suggested=choice is told.suggested,
            chosen=choice.procedure == case.consultation.procedure,
        )


def missing_fields(consultation: Consultation) -> tuple[str, ...]:
    """Return the names of what the plan does not say yet, in the order of the form."""
    wanted = [name for name in PLAN_FIELDS if not getattr(consultation, name)]
    return (*wanted, *(["budget"] if consultation.money_yuan and not consultation.budget else []))


def choose_procedure(app: App, consultation_id: int, code: str, reason: str = "") -> Consultation:
    """
    Choose the procedure, or another one later: everything entered so far is kept.

    Its meetings are planned with it. Refuses with `plan.meeting-begun` once a meeting was opened.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        before = case.consultation
        procedure = _procedure(case, code)
        if before.procedure != code and _begun(work, consultation_id):
            raise ExpectedError("plan.meeting-begun", title=before.title)
        kept = replace(before, procedure=code, procedure_reason=reason.strip())
        work.consultations.save(kept)
        plan_meetings(app, work, kept, procedure, before)
        work.note(
            app.now(),
            "plan.procedure-chosen",
            consultation=kept.id,
            title=kept.title,
            procedure=procedure.title,
            procedure_en=procedure.title_en,
        )
        work.commit()
    return kept


def _begun(work: UnitOfWork, consultation_id: int) -> bool:
    meetings = work.meetings.all(consultation_id=consultation_id)
    return any(one.state is not MeetingState.PLANNED for one in meetings)


def fill_plan(app: App, consultation_id: int, entry: PlanEntry) -> Consultation:
    """Enter or correct the plan; meetings that were not given another time, place or chair follow it."""
    if entry.speaking_minutes < 1:
        raise ExpectedError("plan.minutes-missing")
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        before = case.consultation
        kept = replace(
            before,
            background=entry.background.strip(),
            question=entry.question.strip(),
            options=entry.options.strip(),
            organiser=entry.organiser.strip(),
            chair=entry.chair.strip(),
            recorder=entry.recorder.strip(),
            planned_at=entry.planned_at,
            place=entry.place.strip(),
            form=entry.form.strip(),
            speaking_minutes=entry.speaking_minutes,
            decision_method=entry.decision_method.strip(),
            publicity=entry.publicity.strip(),
            budget=entry.budget.strip(),
            experts=entry.experts.strip(),
        )
        work.consultations.save(kept)
        if kept.procedure:
            plan_meetings(app, work, kept, case.procedure, before)
        note(app, work, "plan.filled", kept)
        work.commit()
    return kept


def plan_meetings(
    app: App,
    work: UnitOfWork,
    consultation: Consultation,
    procedure: Procedure,
    before: Consultation | None = None,
) -> None:
    """
    Make the meetings of a procedure, or bring those that are still planned up to date.

    A meeting keeps what it has when the procedure changes; it only changes its body. While no time is planned
    there is nothing to make. `before` is the plan as it was: what a meeting took from it follows the new one.
    """
    if consultation.planned_at is None:
        return
    had = list(work.meetings.all(consultation_id=consultation.id))
    for key, body, title in meeting_groups(app, procedure):
        old = _matching(had, key, body)
        if old is not None:
            had.remove(old)
        _plan_meeting(
            work, consultation, before or consultation, procedure, old, (key, body, title)
        )
    for meeting in had:
        if meeting.state is MeetingState.PLANNED and not _holds_anything(work, meeting):
            work.meetings.remove(meeting.id)


def meeting_groups(app: App, procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    """Yield key, body and title of each meeting that a procedure has, in their order."""
    steps = [step for step in procedure.steps if step.stage in MEETING_STAGES]
    for key in dict.fromkeys(step.group for step in steps):
        group = next((one for one in procedure.groups if one.key == key), None)
        own = next((step.body for step in steps if step.group == key and step.body), "")
        body = own or (group.body if group else "") or procedure.body
        yield key, body, (group.title if group else "") or app.rules.term("body", body)


def _matching(had: list[Meeting], key: str, body: str) -> Meeting | None:
    """Return the meeting that a group takes over: of the same group, else of the same body."""
    same = next((one for one in had if one.group == key), None)
    return same or next((one for one in had if one.body == body), None)


def _plan_meeting(
    work: UnitOfWork,
    plan: Consultation,
    before: Consultation,
    procedure: Procedure,
    old: Meeting | None,
    told: tuple[str, str, str],
) -> None:
    key, body, title = told
    planned_at = plan.planned_at
    if planned_at is None or (old is not None and old.state is not MeetingState.PLANNED):
        return
    households = procedure.counted[:1] and procedure.counted[0] in HOUSEHOLD_UNITS
    mode = CountingMode.HOUSEHOLDS if households else CountingMode.HEADS
    if old is None:
        work.meetings.add(
            Meeting(
                0,
                plan.id,
                key,
                body,
                title,
                planned_at,
                plan.place,
                plan.chair,
                plan.recorder,
                mode,
            )
        )
        return
    kept = replace(
        old,
        group=key,
        body=body,
        title=title if body != old.body or not old.title else old.title,
        mode=mode if body != old.body else old.mode,
        planned_at=planned_at if old.planned_at == before.planned_at else old.planned_at,
        place=plan.place if old.place == before.place else old.place,
        chair=plan.chair if old.chair == before.chair else old.chair,
        recorder=plan.recorder if old.recorder == before.recorder else old.recorder,
    )
    if kept != old:
        work.meetings.save(kept)


def _holds_anything(work: UnitOfWork, meeting: Meeting) -> bool:
    """Say whether anything hangs on a meeting: then it stays, though the new procedure has no place for it."""
    shelves = (
        work.roll, work.deliveries, work.presence, work.agenda, work.turns, work.contributions,
        work.motions, work.minutes_notes, work.votes,
    )  # fmt: skip
    return any(shelf.count(meeting_id=meeting.id) for shelf in shelves)


def correct_meeting(
    app: App, meeting_id: int, *, planned_at: datetime, place: str, chair: str, recorder: str
) -> Meeting:
    """Give one of several meetings its own time, place, chair and recorder."""
    with app.work() as work:
        found = work.meetings.get(meeting_id)
        if found.state is not MeetingState.PLANNED:
            raise ExpectedError("plan.meeting-begun", title=found.title)
        kept = replace(
            found,
            planned_at=planned_at,
            place=place.strip(),
            chair=chair.strip(),
            recorder=recorder.strip(),
        )
        work.meetings.save(kept)
        work.note(
            app.now(), "plan.meeting-corrected", consultation=kept.consultation_id, title=kept.title
        )
        work.commit()
    return kept


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of the plan: the matter, its procedure, who may decide, what is not filled in."""
    consultation = case.consultation
    told: list[Finding | None] = [_matter(consultation), _chosen(case)]
    if consultation.procedure:
        told += [_power(case), party_studied(case), _part(case), _method(case), _notice_room(case)]
    return tuple(found for found in (*told, _fields(consultation)) if found is not None)


def _matter(consultation: Consultation) -> Finding:
    said = {"matter": consultation.matter_kind, "money": consultation.money_source}
    missing = [name for name, words in said.items() if not words]
    result = Result.NOT_MET if missing else Result.MET
    have = f"{len(said) - len(missing)}/{len(said)}"
    return Finding("plan.matter", result, have, facts={"missing": missing})


def _chosen(case: Case) -> Finding:
    consultation = case.consultation
    result = Result.MET if consultation.procedure else Result.NOT_MET
    title = case.procedure.title if consultation.procedure else ""
    return Finding("plan.procedure", result, title, facts={"procedure": consultation.procedure})


def _power(case: Case) -> Finding | None:
    """Say whether the chosen body may settle the matter; unsaid kinds are asked for by the matter's own gate."""
    matter = case.consultation.matter_kind
    if not matter:
        return None
    ruling = ruling_procedure(case, case.procedure)
    found = delegation(ruling, matter, delegated_on(case, matter), case.law_day)
    if found is None or "to" not in found.facts:
        return found
    to = str(found.facts["to"])
    rules = case.app.rules
    names = {"to_title": rules.title(to), "to_title_en": rules.title(to, "en")}
    return replace(found, facts={**found.facts, **names})


def _part(case: Case) -> Finding | None:
    part = part_elsewhere(case)
    if part is None:
        return None
    settled = case.consultation.part_elsewhere
    open_ = settled is PartElsewhere.OPEN
    facts = {
        "matter": part.matter,
        "to": part.to,
        "to_title": case.app.rules.title(part.to),
        "to_title_en": case.app.rules.title(part.to, "en"),
        "money": part.money_yuan,
        "settled": settled.value,
    }
    result = Result.NOT_MET if open_ else Result.MET
    return Finding("plan.part_elsewhere", result, basis=part.basis, facts=facts)


def _method(case: Case) -> Finding | None:
    chosen = case.consultation.decision_method
    ruling = ruling_procedure(case, case.procedure)
    return method(ruling, chosen, case.consultation.matter_kind) if chosen else None


def _notice_room(case: Case) -> Finding | None:
    """Warn of a day so early that the notice can no longer be lawful; the notice itself is judged in stage 4."""
    planned, meeting = case.consultation.planned_at, case.meeting
    rule = ruling_procedure(case, case.procedure).notice
    told_already = meeting is not None and (meeting.notice_on or meeting.opened_at)
    if planned is None or rule is None or told_already:
        return None
    day = planned.astimezone(CHINA).date()
    earliest = earliest_meeting_day(ruling_procedure(case, case.procedure), case.app.today())
    result = Result.MET if day >= earliest else Result.ADVICE
    facts = {"day": day.isoformat(), "earliest": earliest.isoformat(), "days": rule.days}
    return Finding(
        "plan.notice_room", result, day.isoformat(), f"≥ {earliest.isoformat()}", basis=rule.basis,
        facts=facts,
    )  # fmt: skip


def _fields(consultation: Consultation) -> Finding:
    missing = missing_fields(consultation)
    total = len(PLAN_FIELDS) + bool(consultation.money_yuan)
    result = Result.NOT_MET if missing else Result.MET
    have = f"{total - len(missing)}/{total}"
    return Finding("plan.fields", result, have, facts={"missing": list(missing)})


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return the plan's paper, 协商方案."""
    return (PaperOffer("consultation_plan"),)


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return taking the suggested procedure, or splitting off a part; else mending and finishing."""
    told = suggestions(case)
    if not case.consultation.procedure and told is not None:
        code = told.suggested.procedure
        titles = {"title": case.app.rules.title(code), "title_en": case.app.rules.title(code, "en")}
        return NextStep("plan.choose", {"procedure": code, **titles})
    part = next((one for one in found if one.code == "plan.part_elsewhere" and one.blocks), None)
    passed = case.work.overrides.find(
        consultation_id=case.consultation.id, step=case.step.key, finding="plan.part_elsewhere"
    )
    return NextStep("plan.split", dict(part.facts)) if part and not passed else None
