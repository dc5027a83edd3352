"""What the roster pages show, as plain values: groups, persons, one household."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consult_app.domain.people import Household, Namesakes, Person, counts, namesakes
from consult_app.services.app import App
from consult_app.services.bodies import in_office
from consult_app.services.rostering import IMPORTED
from consult_app.storage.unit_of_work import UnitOfWork

AWAY = ("外出", "在外", "务工")
"""Words of the remarks column that say somebody does not live in the village at present."""


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group (or a grid within it, with `grid`) and how many households it has."""

    group: str
    households: int
    people: int
    grid: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person of a list; `shared` says that others bear the name, `head` who heads the household."""

    person: Person
    shared: bool
    head: str
    away: bool
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RosterView:
    """
    The roster on a day.

    `lines` are those of the chosen group in the order of their pinyin; `without_speaker` are numbers of households
    for which no adult can speak yet; `imported_on` is the day the last file was taken in.
    """

    counts: Mapping[str, int]
    adults: int
    groups: tuple[GroupLine, ...]
    lines: tuple[PersonLine, ...]
    without_speaker: tuple[str, ...]
    not_registered_representatives: int
    away: int
    left: int
    imported_on: date | None


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a household; `age` is in full years; `left` says that the person no longer lives here."""

    person: Person
    age: int | None
    adult: bool
    left: bool
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HouseholdView:
    """A household with its persons; `speaker_id` is who speaks for it, `took_part` the consultations of its people."""

    household: Household
    members: tuple[Member, ...]
    speaker_id: int | None
    took_part: tuple[str, ...]

    @property
    def adults(self) -> int:
        return sum(one.adult and not one.left for one in self.members)


def view_roster(app: App, group: str = "", grid: str = "") -> RosterView:
    """Return the roster of today; with `group` and `grid` the lines of these only."""
    today = app.today()
    with app.work() as work:
        everybody = work.people.all()
        households = {one.number: one for one in work.households.all()}
        duties = _duties(work, today)
        imported = work.setting(IMPORTED, {})
    here = [one for one in everybody if one.lives_here(today)]
    known = namesakes(here)
    chosen = [one for one in here if _is_in(one, group, grid)]
    return RosterView(
        counts(here, today),
        sum(one.is_adult(today) for one in here),
        group_lines(here),
        tuple(_line(one, known, duties) for one in sorted(chosen, key=lambda one: one.sort_key)),
        _without_speaker(here, households, today),
        sum(one.representative and not one.registered for one in here),
        sum(is_away(one) for one in here),
        len(everybody) - len(here),
        date.fromisoformat(imported["on"]) if imported else None,
    )


def _is_in(person: Person, group: str, grid: str) -> bool:
    return (not group or person.group == group) and (not grid or person.grid == grid)


def _line(person: Person, known: Namesakes, duties: Mapping[int, tuple[str, ...]]) -> PersonLine:
    head = known.distinction(person).head
    return PersonLine(
        person, known.shared(person), head, is_away(person), duties.get(person.id, ())
    )


def is_away(person: Person) -> bool:
    return any(word in person.note for word in AWAY)


def group_lines(people: Iterable[Person]) -> tuple[GroupLine, ...]:
    """Return the groups in their own order, each followed by its grids where it has more than one."""
    listed = tuple(people)
    persons = Counter((one.group, "") for one in listed)
    persons.update((one.group, one.grid) for one in listed if one.grid)
    households: dict[tuple[str, str], set[str]] = {}
    for one in listed:
        for key in {(one.group, ""), (one.group, one.grid)}:
            households.setdefault(key, set()).add(one.household_no)
    grids = Counter(group for group, grid in persons if grid)
    shown = [key for key in persons if not key[1] or grids[key[0]] > 1]
    return tuple(
        GroupLine(group, len(households[group, grid]), persons[group, grid], grid)
        for group, grid in sorted(shown, key=lambda key: (_group_order(key[0]), key[1]))
    )


def _group_order(group: str) -> tuple[int, str]:
    """Sort 第二 before 第十 although its character comes later."""
    bare = group.removeprefix("第")
    number = 0
    for char in bare:
        if char in _NUMERALS:
            digit = _NUMERALS.index(char)
            number = (number or 1) * 10 if char == "十" else number + digit
        elif char.isdecimal():
            number = number * 10 + int(char)
        else:
            break
    return (number or 1000, group)


_NUMERALS = "〇一二三四五六七八九十"


def _without_speaker(
    people: Iterable[Person], households: Mapping[str, Household], today: date
) -> tuple[str, ...]:
    members: dict[str, list[Person]] = {}
    for one in people:
        if one.household_no:
            members.setdefault(one.household_no, []).append(one)
    return tuple(
        number
        for number, persons in members.items()
        if speaker(households.get(number), persons, today) is None
    )


def speaker(household: Household | None, members: Sequence[Person], today: date) -> Person | None:
    """Return who speaks for a household: the person chosen, else its head; an adult who lives here."""
    able = [one for one in members if one.is_adult(today) and one.lives_here(today)]
    chosen = household.speaker_id if household else None
    by_choice = (one for one in able if one.id == chosen)
    return next(by_choice, next((one for one in able if one.is_head), None))


def _duties(work: UnitOfWork, today: date) -> dict[int, tuple[str, ...]]:
    """Return what each person is in the bodies of today, in the order the memberships were entered."""
    told: dict[int, tuple[str, ...]] = {}
    for one in work.memberships.all():
        if in_office(one, today):
            told[one.person_id] = (*told.get(one.person_id, ()), f"{one.body.value}:{one.duty}")
    return told


def view_household(app: App, number: str) -> HouseholdView | None:
    """Return one household with everybody who belongs or belonged to it; nothing for an unknown number."""
    today = app.today()
    with app.work() as work:
        household = work.households.find(number=number)
        if household is None:
            return None
        persons = work.people.all(household_no=number)
        duties = _duties(work, today)
        took_part = _took_part(work, [one.id for one in persons])
    chosen = speaker(household, persons, today)
    listed = sorted(persons, key=lambda one: (not one.lives_here(today), not one.is_head, one.id))
    return HouseholdView(
        household,
        tuple(_member(one, today, duties) for one in listed),
        chosen.id if chosen else None,
        took_part,
    )


def _member(person: Person, today: date, duties: Mapping[int, tuple[str, ...]]) -> Member:
    return Member(
        person,
        person.age(today),
        person.is_adult(today),
        not person.lives_here(today),
        duties.get(person.id, ()),
    )


def _took_part(work: UnitOfWork, people: Sequence[int]) -> tuple[str, ...]:
    meetings = {one.meeting_id for one in work.roll.among("person_id", people)}
    cases = {one.consultation_id for one in work.meetings.among("id", sorted(meetings))}
    cases |= {one.consultation_id for one in work.subjects.among("person_id", people)}
    return tuple(one.title for one in work.consultations.among("id", sorted(cases)))
