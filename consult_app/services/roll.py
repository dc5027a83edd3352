"""The roll (应到名单) of a meeting: made from the body that meets, with the facts of its day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Subject, SubjectRole
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Capacity, CountingMode, Meeting, MeetingState, RollEntry
from consult_app.domain.owners import OwnedPart, area_of
from consult_app.domain.people import Person, Sex
from consult_app.domain.pinyin import spell_words
from consult_app.domain.village import BodyKind, Membership
from consult_app.services.app import App
from consult_app.services.case import Case, case_of, read_case
from consult_app.services.together import due_apart, others, united
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

_OF_THEMSELVES = frozenset({*BODIES, OWNERS, *ASSEMBLIES})
"""The bodies whose members are due whatever the matter invites."""

MOST_SLIPS = 2000
"""People for each of whom a slip for the door is printed; a larger roll is signed in by its sheets, group by group."""

CAPACITY = {
    SubjectRole.VOTING: Capacity.MEMBER,
    SubjectRole.CONSULTATIVE: Capacity.CONSULTATIVE,
    SubjectRole.OBSERVER: Capacity.OBSERVER,
}

FEW = 300
"""A roll up to this size is written line by line and can be undone; a longer one at once, for good."""

_Key = tuple[str, int | str]


def body_of(case: Case) -> str:
    """Return the body that meets at this step."""
    meeting = case.meeting
    return (meeting.body if meeting else "") or case.step.body or case.procedure.body


BEFORE_OPENING = frozenset({MeetingState.PLANNED, MeetingState.SIGNING_IN})

ROLL_EVENTS = frozenset(
    {
        "roster.imported", "person.added", "person.corrected", "person.left", "person.back",
        "household.speaker-chosen", "body.seated", "owner.saved", "owner.taken-out", "owners.imported",
        "subject.registered", "subject.corrected", "subject.avoids", "subject.removed",
        "household.marked", "household.unmarked", "act.undone", "act.redone", "together.left", "together.apart",
    }
)  # fmt: skip
"""Acts after which somebody else may be due; those of another case's subjects are looked at and change nothing."""


@dataclass(frozen=True, slots=True)
class RollChange:
    """
    What renewing a roll would change, by name: who comes on, who goes off, and whose line says something else.

    `losing` are those of `leaving` for whom a receipt or a sign-in was noted already: it would go with them.
    """

    joining: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    losing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.joining or self.leaving or self.changed)


def stale_roll(case: Case) -> Finding | None:
    """
    Say that bodies, roster, subjects or the day changed after the roll was drawn up; nothing while it holds.

    Cheap: it looks at the journal, not at the people; `view_roll_change` says who it is about.
    """
    meeting = case.meeting
    if meeting is None or meeting.roll_on is None or meeting.state not in BEFORE_OPENING:
        return None
    moved = meeting.roll_on != case.law_day
    if not moved and not case.work.noted_since(meeting.roll_seen, ROLL_EVENTS):
        return None
    return Finding("roll.stale", Result.ADVICE, facts={"moved": moved, "day": meeting.roll_on})


def view_roll_change(app: App, consultation_id: int, step_key: str) -> RollChange:
    """Say who would come on and go off if the roll were drawn up anew; refuses as `build_roll` does."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        return roll_change(work, case)


def roll_change(work: UnitOfWork, case: Case) -> RollChange:
    """Compare the roll with the one that bodies, roster and subjects make today."""
    meeting = _fresh(case)
    wanted, had = _wanted(case), _drawn_up(work, meeting)
    leaving = [had[key] for key in had.keys() - wanted.keys()]
    both = [(had[key], _kept(wanted[key], had[key])) for key in had.keys() & wanted.keys()]
    return RollChange(
        _names(wanted[key] for key in wanted.keys() - had.keys()),
        _names(leaving),
        _names(one for one in leaving if _noted(work, one)),
        _names(now for before, now in both if before != now),
    )


def _names(entries: Iterable[RollEntry]) -> tuple[str, ...]:
    return tuple(sorted(entry.name for entry in entries))


def _noted(work: UnitOfWork, entry: RollEntry) -> bool:
    here = {"roll_entry_id": entry.id}
    return bool(work.deliveries.count(**here) or work.presence.count(**here))


def _fresh(case: Case) -> Meeting:
    meeting = case.meeting
    if meeting is None:
        raise ExpectedError("meeting.missing")
    if meeting.state not in BEFORE_OPENING:
        raise ExpectedError("roll.frozen", meeting=meeting.title)
    return meeting


def _wanted(case: Case) -> dict[_Key, RollEntry]:
    """Return the lines that the roll must have, with whom only another matter of the same meeting invites."""
    held = _held(case)
    entries = {id_: tuple(_entries(case.work, each, _fresh(each))) for id_, each in held.items()}
    return {_key(entry): entry for entry in united(_fresh(case).id, entries)}


def _held(case: Case) -> dict[int, Case]:
    """Return the cases of all matters held together, by their meeting; the case that was asked about comes last."""
    app, meeting = case.app, _fresh(case)
    held = {one.id: case_of(app, case.work, one) for one in others(case.work, meeting)}
    return {**held, meeting.id: case}


def _drawn_up(work: UnitOfWork, meeting: Meeting) -> dict[_Key, RollEntry]:
    """Return the lines that bodies and subjects made; a guest who was added at the door stays in any case."""
    lines = work.roll.all(meeting_id=meeting.id)
    return {_key(one): one for one in lines if one.person_id or one.subject_id or one.owner_id}


def _kept(wanted: RollEntry, had: RollEntry) -> RollEntry:
    """Return a line as it is wanted now, with its receipts (by its id) and its presence."""
    return replace(wanted, id=had.id, standing=had.standing, standing_at=had.standing_at)


def build_roll(work: UnitOfWork, case: Case, *, drop: bool = False) -> int:
    """
    Make the roll of the case's meeting, or bring it up to date, and return how many lines it has.

    Lines that stay keep their id, receipts and sign-ins. Refuses with `roll.frozen` once the meeting was opened, and
    with `roll.would-lose` (names) where somebody goes off for whom a receipt or sign-in was noted, unless `drop`
    says that they may go with them. Does not commit; a roll of more than `FEW` new lines is written at once and the
    act cannot be undone. The rolls of matters held together are made in the same act; refuses with
    `together.people-differ` (title, names) where other people would be due for one of them.
    """
    held = _held(case)
    entries = {id_: tuple(_entries(work, each, _fresh(each))) for id_, each in held.items()}
    for id_, each in held.items():
        if names := due_apart(entries[_fresh(case).id], entries[id_]):
            title = each.consultation.title
            raise ExpectedError("together.people-differ", title=title, names=names)
    for id_, each in held.items():
        lines = _build(work, each, united(id_, entries), drop=drop)
    return lines


def differing(case: Case, other: Case) -> tuple[str, ...]:
    """
    Return, by name, who would be due for one of two matters and not for the other.

    Whoever a body's meeting is due by follows from body, day and groups; 20,000 people are not read for that.
    """
    if body_of(case) in _OF_THEMSELVES and _due_by(case) == _due_by(other):
        return ()
    mine, theirs = (tuple(_entries(one.work, one, _fresh(one))) for one in (case, other))
    return due_apart(mine, theirs)


def _due_by(case: Case) -> tuple[object, ...]:
    body, mode = body_of(case), _fresh(case).mode
    groups = frozenset(case.consultation.scope_groups) if body == "village_group" else frozenset()
    return (body, mode, case.law_day, groups)


def _build(work: UnitOfWork, case: Case, entries: Iterable[RollEntry], *, drop: bool) -> int:
    meeting = _fresh(case)
    wanted, had = {_key(entry): entry for entry in entries}, _drawn_up(work, meeting)
    leaving = [had[key] for key in had.keys() - wanted.keys()]
    losing = [one.name for one in leaving if _noted(work, one)]
    if losing and not drop:
        raise ExpectedError("roll.would-lose", meeting=meeting.title, names=losing)
    for entry in leaving:
        _remove(work, entry)
    for key in had.keys() & wanted.keys():
        entry = _kept(wanted[key], had[key])
        if entry != had[key]:
            work.roll.save(entry)
    _add(work, [entry for key, entry in wanted.items() if key not in had])
    seen = work.meetings.get(meeting.id)
    work.meetings.save(replace(seen, roll_on=case.law_day, roll_seen=work.last_entry()))
    return len(wanted)


def rebuild_roll(app: App, consultation_id: int, step_key: str, *, drop: bool = False) -> int:
    """Make the roll anew from today's subjects and bodies, before the meeting is opened; refuses as `build_roll`."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        entries = build_roll(work, case, drop=drop)
        work.note(
            app.now(),
            "roll.built",
            consultation=consultation_id,
            title=case.consultation.title,
            people=entries,
        )
        work.commit()
    return entries


def _add(work: UnitOfWork, entries: list[RollEntry]) -> None:
    if len(entries) > FEW:
        work.roll.add_many(entries)
    else:
        for entry in entries:
            work.roll.add(entry)


def _remove(work: UnitOfWork, entry: RollEntry) -> None:
    for delivery in work.deliveries.all(roll_entry_id=entry.id):
        work.deliveries.remove(delivery.id)
    for event in work.presence.all(roll_entry_id=entry.id):
        work.presence.remove(event.id)
    work.roll.remove(entry.id)


def _key(entry: RollEntry) -> _Key:
    if entry.person_id is not None:
        return ("person", entry.person_id)
    if entry.owner_id is not None:
        return ("owner", entry.owner_id)
    if entry.subject_id is not None:
        return ("subject", entry.subject_id)
    return (entry.name, entry.duty)


def _entries(work: UnitOfWork, case: Case, meeting: Meeting) -> Iterator[RollEntry]:
    """
    Yield the members, then whoever else the subjects bring in; nobody twice.

    The meetings that prepare the decision (a 四议's branch, two committees, party members) are of their own body
    alone: the parties are heard by the one that decides.
    """
    strongest_first = sorted(
        work.subjects.all(consultation_id=case.consultation.id),
        key=lambda subject: list(SubjectRole).index(subject.role),
    )
    subjects = tuple(strongest_first)
    avoiding = {one.person_id for one in subjects if one.avoids and one.person_id}
    direct = {one.person_id for one in subjects if one.direct and one.person_id}
    seen: set[int] = set()
    for entry in _members(work, case, meeting):
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
