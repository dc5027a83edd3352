"""The lines of a roll: who belongs to the body that meets, and whom the subjects bring in besides."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from consult_app.domain.consultation import Subject, SubjectRole
from consult_app.domain.meeting import Capacity, CountingMode, Meeting, RollEntry
from consult_app.domain.owners import OwnedPart, area_of
from consult_app.domain.people import Person, Sex
from consult_app.domain.pinyin import spell_words
from consult_app.domain.village import BodyKind, Membership
from consult_app.services.case import Case
from consult_app.storage.unit_of_work import UnitOfWork

BODIES: dict[str, tuple[BodyKind, ...]] = {
    "villager_reps": (BodyKind.COMMITTEE, BodyKind.REPRESENTATIVES),
    "resident_reps": (BodyKind.COMMITTEE, BodyKind.REPRESENTATIVES),
    "committee": (BodyKind.COMMITTEE,),
    "two_committees": (BodyKind.PARTY_COMMITTEE, BodyKind.COMMITTEE),
    "party_committee": (BodyKind.PARTY_COMMITTEE,),
    "party_members": (BodyKind.PARTY_MEMBERS,),
    "supervision": (BodyKind.SUPERVISION,),
    "collective_assembly": (BodyKind.COLLECTIVE_MEMBERS,),
    "collective_reps": (BodyKind.COLLECTIVE_REPRESENTATIVES,),
    "collective_council": (BodyKind.COLLECTIVE_COUNCIL,),
}
"""The bodies with members of their own; who sits in two of them is one line of the roll."""

OWNERS = "owners"
"""The body of those who own exclusive parts; their register is kept apart from the roster of residents."""

ASSEMBLIES = frozenset({"villagers_assembly", "residents_assembly", "village_group"})
"""The bodies of everybody: 18 years old, registered, living here on the day."""

OF_THEMSELVES = frozenset({*BODIES, OWNERS, *ASSEMBLIES})
"""The bodies whose members are due whatever the matter invites."""

CAPACITY = {
    SubjectRole.VOTING: Capacity.MEMBER,
    SubjectRole.CONSULTATIVE: Capacity.CONSULTATIVE,
    SubjectRole.OBSERVER: Capacity.OBSERVER,
}


def body_of(case: Case) -> str:
    """Return the body that meets at this step."""
    meeting = case.meeting
    return (meeting.body if meeting else "") or case.step.body or case.procedure.body


def entries_of(
    work: UnitOfWork, case: Case, meeting: Meeting, members: Iterable[RollEntry] | None = None
) -> Iterator[RollEntry]:
    """
    Yield the members, then whoever else the subjects bring in; nobody twice.

    The meetings that prepare the decision (a 四议's branch, two committees, party members) are of their own body
    alone: the parties are heard by the one that decides. `members` are lines of the body where they were read already.
    """
    strongest_first = sorted(
        work.subjects.all(consultation_id=case.consultation.id),
        key=lambda subject: list(SubjectRole).index(subject.role),
    )
    subjects = tuple(strongest_first)
    avoiding = {one.person_id for one in subjects if one.avoids and one.person_id}
    direct = {one.person_id for one in subjects if one.direct and one.person_id}
    seen: set[int] = set()
    for entry in _members(work, case, meeting) if members is None else members:
        seen.add(entry.person_id or 0)
        yield replace(entry, avoids=entry.person_id in avoiding, direct=entry.person_id in direct)
    if case.meeting_procedure.code != case.procedure.code:
        return
    of_body = body_of(case) != "consultation"
    for entry in _from_subjects(work, case, meeting, subjects, of_body=of_body):
        if entry.person_id is None or entry.person_id not in seen:
            seen.add(entry.person_id or 0)
            yield entry


def _members(work: UnitOfWork, case: Case, meeting: Meeting) -> Iterable[RollEntry]:
    body = body_of(case)
    if body == OWNERS:
        return owner_entries(work, meeting.id, case.law_day)
    if body in BODIES:
        return _of_bodies(work, meeting, BODIES[body], case.law_day)
    if body in ASSEMBLIES:
        groups = case.consultation.scope_groups if body == "village_group" else ()
        return _of_everybody(work, meeting, case.law_day, groups)
    return ()


def _of_bodies(
    work: UnitOfWork, meeting: Meeting, bodies: tuple[BodyKind, ...], day: date
) -> Iterator[RollEntry]:
    serving = [one for body in bodies for one in work.memberships.all(body=body)]
    serving = [one for one in serving if one.since <= day and (not one.until or day <= one.until)]
    people = {one.id: one for one in work.people.among("id", [one.person_id for one in serving])}
    by_person: dict[int, list[Membership]] = {}
    for one in serving:
        by_person.setdefault(one.person_id, []).append(one)
    for person_id, theirs in by_person.items():
        capacity = (
            Capacity.MEMBER if any(votes_in(one) for one in theirs) else Capacity.CONSULTATIVE
        )
        entry = entry_of(people[person_id], meeting.id, capacity)
        yield replace(
            entry,
            duty="、".join(dict.fromkeys(one.duty for one in theirs if one.duty)),
            representative=any(one.body in REPRESENTING for one in theirs),
            households=max(one.households_spoken_for for one in theirs),
        )


def votes_in(seat: Membership) -> bool:
    """Say whether a seat bears a vote; probationary Party members (预备党员) sit in and are not counted as due."""
    return seat.body is not BodyKind.PARTY_MEMBERS or not seat.duty.startswith("预备")


REPRESENTING = frozenset({BodyKind.REPRESENTATIVES, BodyKind.COLLECTIVE_REPRESENTATIVES})


def _of_everybody(
    work: UnitOfWork, meeting: Meeting, day: date, groups: tuple[str, ...]
) -> Iterator[RollEntry]:
    people = [
        one
        for one in work.people.all(registered=True)
        if one.lives_here(day) and one.is_adult(day) and (not groups or one.group in groups)
    ]
    if meeting.mode is CountingMode.HOUSEHOLDS:
        speakers = {one.number: one.speaker_id for one in work.households.all()}
        people = _speakers(people, speakers)
    yield from (entry_of(person, meeting.id) for person in people)


def owner_entries(work: UnitOfWork, meeting_id: int, day: date) -> Iterator[RollEntry]:
    """Yield a line for each owner of a day, with the parts owned and the sum of their areas."""
    parts: dict[int, list[OwnedPart]] = {}
    for part in work.owned_parts.all():
        parts.setdefault(part.owner_id, []).append(part)
    for owner in sorted(work.owners.all(), key=lambda one: (one.sort_key, one.name, one.id)):
        owned = parts.get(owner.id, [])
        if owner.left_on is not None and owner.left_on <= day:
            continue
        yield RollEntry(
            id=0,
            meeting_id=meeting_id,
            name=owner.name,
            initials=owner.initials,
            group="",
            household="、".join(part.number for part in owned),
            capacity=Capacity.MEMBER,
            duty="业主",
            owner_id=owner.id,
            area=area_of(owned),
        )


def _speakers(people: list[Person], speakers: dict[str, int | None]) -> list[Person]:
    """Return who speaks for each household: the one it named, else its head, else its first adult."""
    homes: dict[str, list[Person]] = {}
    for person in people:
        homes.setdefault(person.household_no or f"person {person.id}", []).append(person)
    chosen = []
    for number, living in homes.items():
        named = [one for one in living if one.id == speakers.get(number)]
        heads = [one for one in living if one.is_head]
        chosen.append((named or heads or living)[0])
    return chosen


def entry_of(person: Person, meeting_id: int, capacity: Capacity = Capacity.MEMBER) -> RollEntry:
    """Return a line of the roll with the facts the roster has on the day."""
    return RollEntry(
        id=0,
        meeting_id=meeting_id,
        name=person.name,
        initials=person.initials,
        group=person.group,
        household=person.household_no,
        capacity=capacity,
        woman=person.sex is Sex.FEMALE,
        representative=person.representative,
        person_id=person.id,
        born_year=person.born.year if person.born else None,
    )


def _from_subjects(
    work: UnitOfWork,
    case: Case,
    meeting: Meeting,
    subjects: tuple[Subject, ...],
    *,
    of_body: bool,
) -> Iterator[RollEntry]:
    """Yield a line for each subject; in a meeting of a body nobody but its members may vote."""
    people = {
        one.id: one
        for one in work.people.among("id", [one.person_id for one in subjects if one.person_id])
    }
    for subject in subjects:
        capacity = CAPACITY[subject.role]
        if of_body and capacity is Capacity.MEMBER:
            capacity = Capacity.CONSULTATIVE
        person = people.get(subject.person_id or 0)
        yield replace(
            entry_of(person, meeting.id, capacity) if person else _outsider(subject, meeting.id),
            capacity=capacity,
            kind=subject.kind,
            duty=subject.represents,
            avoids=subject.avoids,
            direct=subject.direct,
            subject_id=subject.id,
        )


def _outsider(subject: Subject, meeting_id: int) -> RollEntry:
    return RollEntry(
        id=0,
        meeting_id=meeting_id,
        name=subject.name,
        initials=spell_words(subject.name).initials,
        group=subject.group,
        household=subject.household,
        capacity=CAPACITY[subject.role],
    )
