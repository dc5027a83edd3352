"""Use cases of the bodies: who sits in them until when, following the marks of the roster or by election."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Person
from consult_app.domain.village import BodyKind, Membership, VillageKind
from consult_app.services.app import App
from consult_app.storage.unit_of_work import UnitOfWork

ELECTED = (BodyKind.COMMITTEE, BodyKind.SUPERVISION)
"""Bodies whose members are entered with their duties; the others follow from marks in the roster."""


@dataclass(frozen=True, slots=True)
class Term:
    """How long members are in office; the last day counts, `None` is without end."""

    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Elected:
    """Somebody elected into a body: the duty, and for a representative how many households are spoken for."""

    person_id: int
    duty: str
    households: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """One member of a body and the person."""

    membership: Membership
    person: Person


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body on a day: its members, how many are women, and the last day of the term ("" unknown is None)."""

    kind: BodyKind
    seats: tuple[Seat, ...]
    until: date | None


def view_bodies(app: App) -> tuple[BodyView, ...]:
    """Return the bodies that have members, each with those in office today."""
    today = app.today()
    with app.work() as work:
        people = {one.id: one for one in work.people.all()}
        running = [one for one in work.memberships.all() if in_office(one, today)]
    return tuple(
        _body(kind, [one for one in running if one.body is kind], people) for kind in BodyKind
    )


def _body(kind: BodyKind, members: Sequence[Membership], people: dict[int, Person]) -> BodyView:
    seats = tuple(Seat(one, people[one.person_id]) for one in members)
    return BodyView(kind, seats, max((one.until for one in members if one.until), default=None))


def seat_body(
    app: App, body: BodyKind, seats: Sequence[tuple[int, str] | Elected], term: Term
) -> None:
    """
    Enter the members (person id, duty) elected into a body; who sat there before ends the day before.

    Refuses with `body.nobody`, `body.term-upside-down`, and `body.supervision-in-committee` where somebody would
    sit in the committee and in the body that watches it.
    """
    if not seats:
        raise ExpectedError("body.nobody")
    if term.until and term.until < term.since:
        raise ExpectedError("body.term-upside-down", since=term.since, until=term.until)
    elected = [one if isinstance(one, Elected) else Elected(*one) for one in seats]
    with app.work() as work:
        _refuse_both(work, body, {one.person_id for one in elected}, term.since)
        seated = [one for one in work.memberships.all(body=body) if in_office(one, term.since)]
        before = {one.person_id for one in seated}
        _end(work, seated, term.since)
        for one in elected:
            person = work.people.get(one.person_id)
            work.memberships.add(
                Membership(
                    0,
                    body,
                    person.id,
                    one.duty,
                    term.since,
                    term.until,
                    person.group,
                    one.households,
                )
            )
        if term.since <= app.today():
            now = {one.person_id for one in elected}
            _mark(work, body, now, before - now)
        work.note(app.now(), "body.seated", body=body.value, members=len(seats))
        work.commit()


def _mark(
    work: UnitOfWork, body: BodyKind, elected: Collection[int], gone: Collection[int]
) -> None:
    """Let the marks of the roster follow an election, as the body follows the marks."""
    for person in work.people.among("id", [*elected, *gone]):
        member = person.id in elected
        if body is BodyKind.REPRESENTATIVES and person.representative != member:
            work.people.save(replace(person, representative=member))
        if body is BodyKind.PARTY_MEMBERS and person.party_member != member:
            work.people.save(replace(person, party_member=member))


def registered_adults(app: App) -> tuple[Person, ...]:
    """Return the registered residents of full age today: who usually are the members of the collective."""
    today = app.today()
    with app.work() as work:
        people = work.people.all(registered=True)
    here = [one for one in people if one.lives_here(today) and one.is_adult(today)]
    return tuple(sorted(here, key=lambda one: (one.sort_key, one.id)))


def _refuse_both(work: UnitOfWork, body: BodyKind, wanted: set[int], day: date) -> None:
    """Committee members do not sit in supervision (Organic Law of Villagers' Committees, art. 37)."""
    if body not in ELECTED:
        return
    other = ELECTED[1 - ELECTED.index(body)]
    both = [
        one.person_id
        for one in work.memberships.all(body=other)
        if in_office(one, day) and one.person_id in wanted
    ]
    if both:
        names = [work.people.get(person_id).name for person_id in both]
        raise ExpectedError("body.supervision-in-committee", names=names)


def follow_marks(
    work: UnitOfWork,
    everybody: Sequence[Person],
    fields: frozenset[str],
    term: Term,
    today: date,
) -> None:
    """Let the bodies follow the marks of the roster, where the file has a column for them."""
    here = [one for one in everybody if one.lives_here(today)]
    for body, field in _MARKS:
        if field in fields:
            _follow(work, body, [one for one in here if getattr(one, field)], term, today)
    gone = {one.id for one in everybody if not one.lives_here(today)}
    _end(work, (one for one in work.memberships.all() if one.person_id in gone), today)


_MARKS = (
    (BodyKind.REPRESENTATIVES, "representative"),
    (BodyKind.PARTY_MEMBERS, "party_member"),
)


def _follow(
    work: UnitOfWork, body: BodyKind, marked: Sequence[Person], term: Term, today: date
) -> None:
    current = [one for one in work.memberships.all(body=body) if in_office(one, today)]
    have, want = {one.person_id for one in current}, {one.id for one in marked}
    _end(work, (one for one in current if one.person_id not in want), today)
    until, duty = term.until if body is BodyKind.REPRESENTATIVES else None, _duty(work, body)
    work.memberships.add_many(
        Membership(0, body, one.id, duty, term.since, until, one.group)
        for one in marked
        if one.id not in have
    )


def follow_one(work: UnitOfWork, person: Person, today: date) -> None:
    """Let the bodies follow the marks of one person corrected by hand."""
    for body, field in _MARKS:
        current = [
            one
            for one in work.memberships.all(body=body, person_id=person.id)
            if in_office(one, today)
        ]
        if not getattr(person, field):
            _end(work, current, today)
        elif not current:
            until, duty = _running_term(work, body, today), _duty(work, body)
            work.memberships.add(Membership(0, body, person.id, duty, today, until, person.group))


def _duty(work: UnitOfWork, body: BodyKind) -> str:
    if body is BodyKind.PARTY_MEMBERS:
        return "党员"
    village = work.villages.find(id=1)
    community = village is not None and village.kind is VillageKind.COMMUNITY
    return "居民代表" if community else "村民代表"


def _running_term(work: UnitOfWork, body: BodyKind, today: date) -> date | None:
    """Return until when the others of the body are in office: whoever comes later ends with them."""
    days = [one.until for one in work.memberships.all(body=body) if in_office(one, today)]
    return max((day for day in days if day), default=None)


def end_memberships(work: UnitOfWork, person_id: int, on: date) -> None:
    """End everything a person sits in, with the day before `on` as the last."""
    _end(work, work.memberships.all(person_id=person_id), on)


def _end(work: UnitOfWork, memberships: Iterable[Membership], day: date) -> None:
    for one in memberships:
        if in_office(one, day):
            work.memberships.save(replace(one, until=day - timedelta(days=1)))


def in_office(membership: Membership, day: date) -> bool:
    """Say whether a membership runs on a day; its last day counts."""
    return membership.since <= day and (membership.until is None or day <= membership.until)
