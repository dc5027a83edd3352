"""Stage 2, procedure and plan (方案): the lawful procedure, what it means, the plan, and its meetings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation, PartElsewhere
from consult_app.domain.finding import Finding, Result
from consult_app.domain.matter import Choice, MatterKind, Suggestions
from consult_app.domain.meeting import Meeting, MeetingState
from consult_app.domain.procedure import Procedure, Stage
from consult_app.domain.rules import delegation, earliest_meeting_day, method
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case
from consult_app.services.consulting import note
from consult_app.services.meeting_plan import MEETING_STAGES, begun, plan_meetings
from consult_app.services.plan_matter import (
    Part,
    delegated_on,
    kinds_here,
    part_elsewhere,
    suggestions,
)
from consult_app.services.plan_means import Means, bodies_entered, means_of, ruling_procedure
from consult_app.services.proposing import party_studied
from consult_app.services.roll import build_roll
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.ways import Way, way_of, ways_of
from consult_app.storage.unit_of_work import UnitOfWork

PLAN_FIELDS = (
    "background", "question", "options", "organiser", "chair", "recorder", "planned_at", "place",
    "form", "decision_method", "publicity",
)  # fmt: skip
"""What a plan must say (law.md 9, paper 3); budget and experts are asked for, but not every matter has them."""

BEFORE_MEETINGS = (Stage.PROPOSAL, Stage.PLAN, Stage.SUBJECTS)


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
    ways: tuple[Way, ...]
    way: Way
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
        ways=ways_of(case.procedure) if consultation.procedure else (),
        way=way_of(case.procedure, consultation.counted_in),
        meetings=meetings,
        missing=missing_fields(consultation),
        begun=begun(work, consultation.id),
    )


def _procedure(case: Case, code: str) -> Procedure:
    return case.app.rules.procedure(code, case.law_day, case.village.profile or None)


def _options(case: Case) -> Iterator[Option]:
    """Yield the suggested procedure, then every other of this place with why it can or cannot."""
    told = suggestions(case)
    if told is None:
        return
    for choice in (told.suggested, *sorted(told.others, key=_most_able)):
        rules = case.app.rules
        yield Option(
            choice,
            rules.title(choice.procedure),
            rules.title(choice.procedure, "en"),
            suggested=choice is told.suggested,
            chosen=choice.procedure == case.consultation.procedure,
        )


def _most_able(choice: Choice) -> tuple[bool, int]:
    """Put first who can decide, then who could after a delegation, then who can at least be heard."""
    order = ("not_delegated", "advice_only")
    place = order.index(choice.reason) if choice.reason in order else len(order)
    return not choice.can_decide, place


def missing_fields(consultation: Consultation) -> tuple[str, ...]:
    """Return the names of what the plan does not say yet, in the order of the form."""
    wanted = [name for name in PLAN_FIELDS if not getattr(consultation, name)]
    return (*wanted, *(["budget"] if consultation.money_yuan and not consultation.budget else []))


def choose_procedure(
    app: App, consultation_id: int, code: str, reason: str = "", *, drop: bool = False
) -> Consultation:
    """
    Choose the procedure, or another one later: everything entered so far is kept.

    Its meetings are planned with it. Refuses with `plan.meeting-begun` once a meeting was opened, and with
    `roll.would-lose` where receipts would go with people who are not due any more, unless `drop` lets them go.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        before = case.consultation
        procedure = _procedure(case, code)
        if before.procedure != code and begun(work, consultation_id):
            raise ExpectedError("plan.meeting-begun", title=before.title)
        way = before.counted_in if before.procedure == code else ""
        kept = replace(before, procedure=code, procedure_reason=reason.strip(), counted_in=way)
        work.consultations.save(kept)
        _carry_steps(work, kept, case.procedure, procedure)
        plan_meetings(app, work, kept, procedure, before)
        _renew_rolls(app, work, consultation_id, procedure, drop=drop)
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


def choose_way(app: App, consultation_id: int, unit: str, *, drop: bool = False) -> Consultation:
    """
    Choose which body holds the deciding meeting, by the unit it is counted in (`ways_of`).

    Refuses with `plan.way-unknown`, and as `choose_procedure` does.
    """
    with app.work() as work:
        case = read_case(app, work, consultation_id)
        before = case.consultation
        way = next((one for one in ways_of(case.procedure) if one.unit == unit), None)
        if way is None or not before.procedure:
            raise ExpectedError("plan.way-unknown")
        if begun(work, consultation_id):
            raise ExpectedError("plan.meeting-begun", title=before.title)
        kept = replace(before, counted_in=unit)
        work.consultations.save(kept)
        plan_meetings(app, work, kept, case.procedure, before)
        _renew_rolls(app, work, consultation_id, case.procedure, drop=drop)
        body = app.rules.term("body", way.body)
        work.note(app.now(), "plan.way-chosen", consultation=kept.id, title=kept.title, body=body)
        work.commit()
    return kept


def _carry_steps(
    work: UnitOfWork, consultation: Consultation, before: Procedure, now: Procedure
) -> None:
    """Let what was finished or passed before the meetings count in the new procedure, whose keys differ."""
    keys = {}
    for stage in BEFORE_MEETINGS:
        old = next((step.key for step in before.steps if step.stage is stage), "")
        new = next((step.key for step in now.steps if step.stage is stage), "")
        if old and new and old != new:
            keys[old] = new
    for done in work.steps_done.all(consultation_id=consultation.id):
        if done.step in keys:
            work.steps_done.save(replace(done, step=keys[done.step]))
    for passed in work.overrides.all(consultation_id=consultation.id):
        if passed.step in keys:
            work.overrides.save(replace(passed, step=keys[passed.step]))


def _renew_rolls(
    app: App, work: UnitOfWork, consultation_id: int, procedure: Procedure, *, drop: bool
) -> None:
    """Bring rolls that were drawn up before into line with the bodies that meet now."""
    for meeting in work.meetings.all(consultation_id=consultation_id):
        steps = [
            step.key
            for step in procedure.steps
            if step.group == meeting.group and step.stage in MEETING_STAGES
        ]
        drawn_up = work.roll.count(meeting_id=meeting.id) > 0
        if drawn_up and steps and meeting.state is MeetingState.PLANNED:
            build_roll(work, read_case(app, work, consultation_id, steps[0]), drop=drop)


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


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of the plan: the matter, its procedure, who may decide, what is not filled in."""
    consultation = case.consultation
    told: list[Finding | None] = [_matter(consultation), _chosen(case)]
    if consultation.procedure:
        told += [_power(case), party_studied(case), _part(case), _method(case), _notice_room(case)]
        told.append(bodies_entered(case))
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
    return Finding("plan.procedure", result, facts={"procedure": consultation.procedure})


def _power(case: Case) -> Finding | None:
    """Say whether the chosen body may settle the matter; unsaid kinds are asked for by the matter's own gate."""
    matter = case.consultation.matter_kind
    if not matter:
        return None
    ruling = ruling_procedure(case, case.procedure)
    unit = way_of(case.procedure, case.consultation.counted_in).unit
    counted = (unit,) if unit else ()
    found = delegation(ruling, matter, delegated_on(case, matter), case.law_day, counted)
    told = suggestions(case)
    choice = told.choice(case.consultation.procedure) if told else None
    if told is not None and choice is None and case.procedure.special:
        # made for other kinds of matter: it is not even offered for this one
        choice = _not_for_it(case.procedure, told.suggested)
        found = Finding("delegation", _short(case.procedure), basis=choice.basis)
    if found is None:
        return None
    why = {}
    if choice is not None and choice.can_decide and found.facts.get("to"):
        # a stricter law beside the matter's own gives it to another body: advice, not a bar
        facts = {"to": found.facts["to"]}
        choice = replace(choice, reason="stricter", basis=found.basis or choice.basis, facts=facts)
    if choice is not None and found.result is not Result.MET:
        why = {"why": case.app.rules.reason(choice), "why_en": case.app.rules.reason(choice, "en")}
    return replace(found, have="", need="", margin=None, facts={**found.facts, **why})


def _short(procedure: Procedure) -> Result:
    return Result.NOT_MET if procedure.binding else Result.ADVICE


def _not_for_it(procedure: Procedure, suggested: Choice) -> Choice:
    reason = "other_body" if procedure.binding else "advice_only"
    facts = {"to": suggested.procedure}
    return Choice(
        procedure.code, can_decide=False, reason=reason, basis=suggested.basis, facts=facts
    )


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
    if not chosen:
        return None
    found = method(ruling_procedure(case, case.procedure), chosen, case.consultation.matter_kind)
    return replace(found, have="", need="") if found else None


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
    facts = {"day": day, "earliest": earliest, "days": rule.days}
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


def papers(_case: Case) -> tuple[PaperOffer, ...]:
    """Return the plan's papers: 协商方案, and 专家意见, blank until an expert has spoken."""
    return PaperOffer("consultation_plan"), PaperOffer("expert_opinion")


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return taking the suggested procedure, or splitting off a part; else mending and finishing."""
    told, blocking = suggestions(case), {one.code for one in found if one.blocks}
    passed = {
        one.finding
        for one in case.work.overrides.all(consultation_id=case.consultation.id, step=case.step.key)
    }
    wrong = "delegation" in blocking - passed and _never(told, case.consultation.procedure)
    if told is not None and (wrong or not case.consultation.procedure):
        code = told.suggested.procedure
        titles = {"title": case.app.rules.title(code), "title_en": case.app.rules.title(code, "en")}
        return NextStep("plan.choose", {"procedure": code, **titles})
    if "plan.part_elsewhere" not in blocking - passed:
        return None
    part = next(one for one in found if one.code == "plan.part_elsewhere")
    return NextStep("plan.split", dict(part.facts))


def _never(told: Suggestions | None, procedure: str) -> bool:
    """Say whether no delegation would help: the matter is for another body, by whatever procedure was chosen."""
    choice = told.choice(procedure) if told is not None else None
    return choice is None or choice.reason in ("other_body", "advice_only")
