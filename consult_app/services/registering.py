"""Stage 3, stakeholder registration (主体登记): who takes part, as what, and who is still missing."""

from dataclasses import dataclass, replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import (
    DirectHousehold,
    KindNotConcerned,
    Subject,
    passed_codes,
)
from consult_app.domain.finding import Basis, Finding, Result, Status
from consult_app.domain.people import Organisation, Person
from consult_app.domain.village import BodyKind
from consult_app.services.app import App
from consult_app.services.case import Case
from consult_app.services.meeting_run import overrides_here
from consult_app.services.stage_view import NextStep, PaperOffer
from consult_app.services.subject_kinds import SubjectKind, subject_kind, subject_kinds
from consult_app.storage.unit_of_work import UnitOfWork

BODY_KINDS = (
    (BodyKind.SUPERVISION, "supervision_committee"),
    (BodyKind.COMMITTEE, "committee"),
    (BodyKind.PARTY_COMMITTEE, "party_organization"),
)
"""As what kind of subject a member of a body is usually entered, the first that fits."""


@dataclass(frozen=True, slots=True)
class SubjectsView:
    """Stage 3 as plain values; `missing` are the statutory kinds nobody stands for yet."""

    subjects: tuple[Subject, ...]
    kinds: tuple[SubjectKind, ...]
    missing: tuple[SubjectKind, ...]
    not_concerned: tuple[KindNotConcerned, ...]
    households: tuple[DirectHousehold, ...]
    households_missing: tuple[DirectHousehold, ...]
    people_taken: frozenset[int]
    organisations_taken: frozenset[int]

    @property
    def people(self) -> int:
        return sum(subject.organisation_id is None for subject in self.subjects)

    @property
    def organisations(self) -> int:
        return len(self.subjects) - self.people


def view_subjects(app: App, consultation_id: int) -> SubjectsView:
    with app.work() as work:
        return _view(work, consultation_id)


def register_person(
    app: App, consultation_id: int, person_id: int, *, kind: str = "", direct: bool = False
) -> Subject:
    """Register somebody of the roster; the kind is guessed from bodies and registration unless given."""
    with app.work() as work:
        person = work.people.get(person_id)
        if work.subjects.find(consultation_id=consultation_id, person_id=person_id):
            raise ExpectedError("subjects.already-registered", name=person.name)
        chosen = subject_kind(kind or _kind_of(work, person))
        subject = Subject(
            id=0,
            consultation_id=consultation_id,
            kind=chosen.id,
            name=person.name,
            role=chosen.role,
            group=person.group,
            household=person.household_no,
            contact=person.phone,
            person_id=person.id,
            direct=direct or _lives_in_direct_household(work, consultation_id, person),
        )
        return _keep(app, work, subject)


def register_organisation(
    app: App, consultation_id: int, organisation_id: int, *, delegate: str = ""
) -> Subject:
    """Register an organisation of the place; `delegate` is who comes for it."""
    with app.work() as work:
        organisation: Organisation = work.organisations.get(organisation_id)
        if work.subjects.find(consultation_id=consultation_id, organisation_id=organisation_id):
            raise ExpectedError("subjects.already-registered", name=organisation.name)
        kind = subject_kind(organisation.kind)
        subject = Subject(
            id=0,
            consultation_id=consultation_id,
            kind=kind.id,
            name=delegate.strip() or organisation.responsible or organisation.name,
            role=kind.role,
            represents=organisation.name,
            contact=organisation.phone,
            organisation_id=organisation.id,
        )
        return _keep(app, work, subject)


def register_by_hand(app: App, subject: Subject) -> Subject:
    """Register somebody who stands in no list: a visitor from the township, a tenant, an expert."""
    if not subject.name.strip():
        raise ExpectedError("subjects.name-missing")
    with app.work() as work:
        return _keep(app, work, replace(subject, name=subject.name.strip()))


def correct_subject(app: App, subject: Subject) -> None:
    """Keep a subject's corrected kind, role, interest, contact or avoidance."""
    if not subject.name.strip():
        raise ExpectedError("subjects.name-missing")
    if subject.avoids and not subject.avoidance_reason.strip():
        raise ExpectedError("subjects.avoidance-reason-missing", name=subject.name)
    with app.work() as work:
        work.subjects.save(subject)
        event = "subject.avoids" if subject.avoids else "subject.corrected"
        work.note(app.now(), event, consultation=subject.consultation_id, name=subject.name)
        work.commit()


def remove_subject(app: App, subject_id: int) -> None:
    """Take a subject out again; one who stands on a roll already stays, and says so."""
    with app.work() as work:
        subject = work.subjects.get(subject_id)
        if work.roll.find(subject_id=subject_id):
            raise ExpectedError("subjects.on-the-roll", name=subject.name)
        work.subjects.remove(subject_id)
        work.note(
            app.now(), "subject.removed", consultation=subject.consultation_id, name=subject.name
        )
        work.commit()


def say_not_concerned(app: App, consultation_id: int, kind: str, reason: str) -> None:
    """Say with a reason that this matter does not concern a statutory kind of subject (不涉及)."""
    if not reason.strip():
        raise ExpectedError("subjects.reason-missing", kind=subject_kind(kind).zh)
    with app.work() as work:
        told = work.kinds_not_concerned.find(consultation_id=consultation_id, kind=kind)
        if told:
            work.kinds_not_concerned.save(replace(told, reason=reason.strip()))
        else:
            work.kinds_not_concerned.add(KindNotConcerned(0, consultation_id, kind, reason.strip()))
        work.note(app.now(), "kind.not-concerned", consultation=consultation_id, kind=kind)
        work.commit()


def take_back_not_concerned(app: App, not_concerned_id: int) -> None:
    with app.work() as work:
        told = work.kinds_not_concerned.get(not_concerned_id)
        work.kinds_not_concerned.remove(told.id)
        work.note(
            app.now(), "kind.concerned-again", consultation=told.consultation_id, kind=told.kind
        )
        work.commit()


def mark_household(app: App, consultation_id: int, household: str) -> None:
    """Say that the matter directly touches a household, so that somebody of it must be at the table."""
    with app.work() as work:
        members = work.people.all(household_no=household)
        if not members:
            raise ExpectedError("subjects.no-such-household", household=household)
        if work.direct_households.find(consultation_id=consultation_id, household=household):
            return
        head = next((person for person in members if person.is_head), members[0])
        work.direct_households.add(
            DirectHousehold(0, consultation_id, household, head.name, head.group)
        )
        _mark_members_direct(work, consultation_id, household, direct=True)
        work.note(app.now(), "household.marked", consultation=consultation_id, head=head.name)
        work.commit()


def unmark_household(app: App, direct_household_id: int) -> None:
    with app.work() as work:
        marked = work.direct_households.get(direct_household_id)
        work.direct_households.remove(marked.id)
        _mark_members_direct(work, marked.consultation_id, marked.household, direct=False)
        work.note(
            app.now(), "household.unmarked", consultation=marked.consultation_id, head=marked.head
        )
        work.commit()


def register_household(app: App, direct_household_id: int) -> Subject:
    """Register the head of a directly touched household, with one press."""
    with app.work() as work:
        marked = work.direct_households.get(direct_household_id)
        members = work.people.all(household_no=marked.household)
        present = [one for one in members if one.lives_here(app.today())]
        adults = [one for one in present if one.is_adult(app.today())]
        head = next((one for one in adults if one.is_head), None) or next(iter(adults), None)
    if head is None:
        raise ExpectedError("subjects.no-adult-in-household", head=marked.head)
    return register_person(app, marked.consultation_id, head.id, direct=True)


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of stage 3: direct households, somebody who votes, supervision, kinds."""
    view = _view(case.work, case.consultation.id)
    return tuple(
        found
        for found in (
            _household_gate(view, case.organic_law("33", "32")),
            _anybody_gate(view),
            _supervision_gate(view, case.organic_law("37", "36")),
            _kinds_gate(view),
        )
        if found
    )


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here: the register of subjects."""
    avoids = case.work.subjects.count(consultation_id=case.consultation.id, avoids=True)
    return (PaperOffer("participants"), *((PaperOffer("avoidance"),) if avoids else ()))


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Offer to register exactly the household that is missing."""
    missing = _view(case.work, case.consultation.id).households_missing
    if missing and found[0].result is Result.NOT_MET:
        given = overrides_here(case)
        if "subjects.direct_households" not in passed_codes(given, found):
            return NextStep(
                "subjects.register_household",
                {"id": missing[0].id, "head": missing[0].head, "more": len(missing) - 1},
            )
    return None


def _household_gate(view: SubjectsView, basis: Basis) -> Finding | None:
    if not view.households:
        return None
    have = len(view.households) - len(view.households_missing)
    return Finding(
        "subjects.direct_households",
        Result.NOT_MET if view.households_missing else Result.MET,
        have=f"{have}/{len(view.households)}",
        need=str(len(view.households)),
        margin=have - len(view.households),
        basis=basis,
        facts={"missing": [row.head for row in view.households_missing]},
    )


def _anybody_gate(view: SubjectsView) -> Finding:
    count = len(view.subjects)
    return Finding(
        "subjects.registered",
        Result.MET if count else Result.NOT_MET,
        have=str(count),
        need="≥ 1",
        margin=count - 1,
        facts={"people": view.people, "organisations": view.organisations},
    )


def _supervision_gate(view: SubjectsView, basis: Basis) -> Finding:
    watching = [
        one for one in view.subjects if one.kind == "supervision_committee" and not one.avoids
    ]
    avoiding = [
        one.name for one in view.subjects if one.kind == "supervision_committee" and one.avoids
    ]
    return Finding(
        "subjects.supervision",
        Result.MET if watching else Result.ADVICE,
        have=str(len(watching)),
        need="≥ 1",
        margin=len(watching) - 1,
        basis=basis,
        facts={"avoiding": avoiding},
    )


def _kinds_gate(view: SubjectsView) -> Finding:
    statutory = sum(kind.statutory for kind in view.kinds)
    have = statutory - len(view.missing)
    return Finding(
        "subjects.kinds",
        Result.ADVICE if view.missing else Result.MET,
        have=f"{have}/{statutory}",
        need=str(statutory),
        margin=have - statutory,
        basis=Basis("opinion2015", "", Status.RECALLED),
        facts={"missing": [kind.id for kind in view.missing]},
    )


def _view(work: UnitOfWork, consultation_id: int) -> SubjectsView:
    subjects = work.subjects.all(consultation_id=consultation_id)
    not_concerned = work.kinds_not_concerned.all(consultation_id=consultation_id)
    households = work.direct_households.all(consultation_id=consultation_id)
    settled = {one.kind for one in subjects} | {one.kind for one in not_concerned}
    seated = {one.household for one in subjects if one.household and not one.avoids}
    kinds = subject_kinds()
    return SubjectsView(
        subjects=tuple(sorted(subjects, key=_place)),
        kinds=kinds,
        missing=tuple(kind for kind in kinds if kind.statutory and kind.id not in settled),
        not_concerned=not_concerned,
        households=households,
        households_missing=tuple(row for row in households if row.household not in seated),
        people_taken=frozenset(one.person_id for one in subjects if one.person_id),
        organisations_taken=frozenset(
            one.organisation_id for one in subjects if one.organisation_id
        ),
    )


def _place(subject: Subject) -> tuple[int, int]:
    order = [kind.id for kind in subject_kinds()]
    return (order.index(subject.kind) if subject.kind in order else len(order), subject.id)


def _kind_of(work: UnitOfWork, person: Person) -> str:
    bodies = {row.body for row in work.memberships.all(person_id=person.id)}
    for body, kind in BODY_KINDS:
        if body in bodies:
            return kind
    return "registered_resident" if person.registered else "non_registered_resident_rep"


def _lives_in_direct_household(work: UnitOfWork, consultation_id: int, person: Person) -> bool:
    return bool(
        person.household_no
        and work.direct_households.find(
            consultation_id=consultation_id, household=person.household_no
        )
    )


def _mark_members_direct(
    work: UnitOfWork, consultation_id: int, household: str, *, direct: bool
) -> None:
    for subject in work.subjects.all(consultation_id=consultation_id, household=household):
        work.subjects.save(replace(subject, direct=direct))


def _keep(app: App, work: UnitOfWork, subject: Subject) -> Subject:
    kept = work.subjects.add(subject)
    work.note(
        app.now(), "subject.registered", consultation=subject.consultation_id, name=subject.name
    )
    work.commit()
    return kept
