"""How many there are of whatever a rule counts, on a day: adults, households, members, representatives."""

from collections.abc import Callable, Collection, Iterable
from datetime import date

from consult_app.domain.owners import area_of
from consult_app.domain.people import Person, Sex
from consult_app.domain.village import BodyKind, Membership
from consult_app.services.roll_lines import BODIES, votes_in
from consult_app.storage.unit_of_work import UnitOfWork

Tally = Callable[[UnitOfWork, date, Collection[str]], int]


def head_count(
    work: UnitOfWork, unit: str, body: str, day: date, groups: Collection[str] = ()
) -> int | None:
    """
    Return how many of a rule's `unit` there are on a day; nothing where the roster cannot tell.

    `body` says whose members are meant; `groups` narrows everybody to the residents of these groups.
    """
    if unit == "members":
        return len(members_of(work, body, day)) if body in BODIES else None
    if unit == "representatives" and body == "collective_reps":
        return len(members_of(work, body, day))
    tally = _TALLIES.get(unit)
    return tally(work, day, groups) if tally else None


def head_counts(
    work: UnitOfWork, units: Iterable[str], body: str, day: date, groups: Collection[str] = ()
) -> dict[str, int]:
    """Return the counts of several units, leaving out those that the roster cannot tell."""
    told = {unit: head_count(work, unit, body, day, groups) for unit in units}
    return {unit: count for unit, count in told.items() if count is not None}


def members_of(work: UnitOfWork, body: str, day: date) -> set[int]:
    """Return the ids of a body's members on a day; who sits in two of its parts is one."""
    return {one.person_id for kind in BODIES.get(body, ()) for one in serving(work, kind, day)}


def serving(work: UnitOfWork, kind: BodyKind, day: date) -> list[Membership]:
    """Return the memberships of one kind of body that hold on a day."""
    return [
        one
        for one in work.memberships.all(body=kind)
        if one.since <= day and (one.until is None or day <= one.until)
    ]


def _adults(work: UnitOfWork, day: date, groups: Collection[str]) -> list[Person]:
    return [
        one
        for one in work.people.all(registered=True)
        if one.lives_here(day) and one.is_adult(day) and (not groups or one.group in groups)
    ]


def _count_adults(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    return len(_adults(work, day, groups))


def _households(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    return len({one.household_no or f"person {one.id}" for one in _adults(work, day, groups)})


def _villagers(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    people = work.people.all(registered=True)
    return sum(one.lives_here(day) and (not groups or one.group in groups) for one in people)


def _representatives(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    return len({one.person_id for one in serving(work, BodyKind.REPRESENTATIVES, day)})


def _women_representatives(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    ids = {one.person_id for one in serving(work, BodyKind.REPRESENTATIVES, day)}
    return sum(one.sex is Sex.FEMALE for one in work.people.among("id", list(ids)))


def _count_owners(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    return len(_owners(work, day))


def _owners(work: UnitOfWork, day: date) -> set[int]:
    owners = work.owners.all()
    return {one.id for one in owners if one.left_on is None or day < one.left_on}


def _area(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    here = _owners(work, day)
    return area_of(part for part in work.owned_parts.all() if part.owner_id in here)


def _voting_members(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
    seats = serving(work, BodyKind.PARTY_MEMBERS, day)
    return len({one.person_id for one in seats if votes_in(one)})


def _of(kind: BodyKind) -> Tally:
    def tally(work: UnitOfWork, day: date, groups: Collection[str]) -> int:
        return len({one.person_id for one in serving(work, kind, day)})

    return tally


_TALLIES: dict[str, Tally] = {
    "adults": _count_adults,
    "residents": _count_adults,
    "households": _households,
    "villagers": _villagers,
    "representatives": _representatives,
    "women_representatives": _women_representatives,
    "voting_members": _voting_members,
    "directors": _of(BodyKind.COLLECTIVE_COUNCIL),
    "owners": _count_owners,
    "area": _area,
}
