"""Persons, households and organisations of a village, as plain values."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

HEAD_WORDS = frozenset({"户主", "本人", "本人或户主", "本人(户主)", "家主"})
"""How rosters say that somebody is the head of the household."""

ADULT_AGE = 18


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class Person:
    """
    Somebody of the roster; `id` is 0 until the store has given one.

    `initials` are the pinyin initials of all readings of the name, separated by blanks; `sort_key` is the
    spelled pinyin that lists are sorted by. `left_on` is the day from which the person no longer belongs to
    the roster; such a person stays in everything that happened before.
    """

    id: int
    name: str
    household_no: str = ""
    sex: Sex | None = None
    born: date | None = None
    id_number: str = ""
    relation: str = ""
    group: str = ""
    grid: str = ""
    address: str = ""
    phone: str = ""
    registered: bool = True
    party_member: bool = False
    representative: bool = False
    ethnicity: str = ""
    politics: str = ""
    note: str = ""
    left_on: date | None = None
    initials: str = ""
    sort_key: str = ""

    @property
    def is_head(self) -> bool:
        return self.relation in HEAD_WORDS

    def age(self, day: date) -> int | None:
        """Return the full years lived on `day`; nothing when the birth date is not known."""
        return None if self.born is None else full_years(self.born, day)

    def is_adult(self, day: date) -> bool:
        """Say whether the person is known to be 18 on `day`; the birthday itself counts."""
        age = self.age(day)
        return age is not None and age >= ADULT_AGE

    def lives_here(self, day: date) -> bool:
        """Say whether the person still belongs to the roster on `day`."""
        return self.left_on is None or day < self.left_on


@dataclass(frozen=True, slots=True)
class Household:
    """A household as the store keeps it; `speaker_id` is the person who speaks and votes for it (户代表)."""

    id: int
    number: str
    group: str = ""
    grid: str = ""
    address: str = ""
    speaker_id: int | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of the place; `kind` is an id of the kinds of subject (law.md, table 14.2)."""

    id: int
    name: str
    kind: str
    responsible: str = ""
    phone: str = ""
    note: str = ""
    initials: str = ""
    sort_key: str = ""
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Distinction:
    """What tells a person from others of the same name, in the order it is said."""

    group: str
    birth_year: int | None
    head: str
    relation: str


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Who shares a name with whom, and who heads which household: enough to tell persons apart."""

    times: Mapping[str, int] = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)

    def shared(self, person: Person) -> bool:
        return self.times.get(person.name, 0) > 1

    def distinction(self, person: Person) -> Distinction:
        head = "" if person.is_head else self.heads.get(person.household_no, "")
        year = person.born.year if person.born else None
        return Distinction(person.group, year, head, person.relation)

    def on_paper(self, person: Person) -> str:
        """Return the name, followed by what tells it apart where others bear the same one."""
        return told_apart(person, self.distinction(person)) if self.shared(person) else person.name


def told_apart(person: Person, distinction: Distinction) -> str:
    """Return e.g. 苏建（三组，1968年生，户主苏国强）: the Chinese of the papers."""
    year = f"{distinction.birth_year}年生" if distinction.birth_year else ""
    head = f"户主{distinction.head}" if distinction.head else ("户主" if person.is_head else "")
    told = [part for part in (short_group(distinction.group), year, head) if part]
    return f"{person.name}（{'，'.join(told)}）" if told else person.name


def namesakes(people: Iterable[Person]) -> Namesakes:
    """Look through a roster for shared names and heads of household."""
    listed = tuple(people)
    heads = {person.household_no: person.name for person in listed if person.is_head}
    return Namesakes(Counter(person.name for person in listed), heads)


def short_group(group: str) -> str:
    """Return 三组 for 第三村民小组; any other name stays as it is."""
    bare = group.removeprefix("第")
    for tail in ("村民小组", "居民小组", "小组"):
        if bare.endswith(tail) and len(bare) > len(tail):
            return bare.removesuffix(tail) + "组"
    return group


def full_years(born: date, day: date) -> int:
    """Return the full years from `born` to `day`; somebody born on 29 February has lived a year on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def counts(people: Sequence[Person], on: date) -> dict[str, int]:
    """Count those who belong to the roster on a day, under the names of the roster's summary."""
    here = [person for person in people if person.lives_here(on)]
    registered = [person for person in here if person.registered]
    representatives = [person for person in here if person.representative]
    return {
        "people": len(here),
        "households": _distinct(person.household_no for person in here),
        "groups": _distinct(person.group for person in here),
        "grids": _distinct(person.grid for person in here),
        "registered": len(registered),
        "not_registered": len(here) - len(registered),
        "adults_registered": sum(person.is_adult(on) for person in registered),
        "registered_households": _distinct(person.household_no for person in registered),
        "party_members": sum(person.party_member for person in here),
        "representatives": len(representatives),
        "women_representatives": sum(one.sex is Sex.FEMALE for one in representatives),
    }


def _distinct(values: Iterable[str]) -> int:
    return len({value for value in values if value})
