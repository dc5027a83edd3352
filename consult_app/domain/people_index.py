"""Finding people and organisations while a name is being typed: by initials, part of the name, or household."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from consult_app.domain.people import Namesakes, Organisation, Person, Sex, namesakes

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    Somebody or some organisation that a search may find, with what a list shows of it; never an ID number.

    `organisation_kind` is empty for persons; `shared` says that others bear the same name; `head` is the head of the
    household where the person is somebody else.
    """

    id: int
    name: str
    initials: str
    sort_key: str = ""
    household_no: str = ""
    sex: Sex | None = None
    birth_year: int | None = None
    group: str = ""
    head: str = ""
    organisation_kind: str = ""
    shared: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """Return what tells candidates of both sorts apart: ("person" or "organisation", id)."""
        return ("organisation" if self.organisation_kind else "person", self.id)


def person_candidate(person: Person, known: Namesakes) -> Candidate:
    told = known.distinction(person)
    return Candidate(
        person.id,
        person.name,
        person.initials,
        person.sort_key,
        person.household_no,
        person.sex,
        told.birth_year,
        person.group,
        told.head,
        shared=known.shared(person),
    )


def organisation_candidate(organisation: Organisation) -> Candidate:
    return Candidate(
        organisation.id,
        organisation.name,
        organisation.initials,
        organisation.sort_key,
        organisation_kind=organisation.kind,
    )


class _Haystack:
    """Many short texts as one long one, so that a search is one scan in C."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        parts, self._starts, self._owners, place = ["\n"], [], [], 1
        for owner, text in texts:
            parts.append(f"{text}\n")
            self._starts.append(place)
            self._owners.append(owner)
            place += len(text) + 1
        self._text = "".join(parts)

    def owners(self, needle: str) -> Iterator[int]:
        """Yield who owns each place the needle stands at; a leading or closing newline binds it to an end."""
        lead = needle.startswith("\n")
        at = self._text.find(needle)
        while at >= 0:
            yield self._owners[bisect_right(self._starts, at + lead) - 1]
            at = self._text.find(needle, at + 1)


class PeopleIndex:
    """
    Candidates in the order of their pinyin, searchable in far less than a key stroke.

    Build it once a page; it is a picture of the roster at that moment.
    """

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.candidates: Sequence[Candidate] = sorted(candidates, key=lambda one: one.sort_key)
        listed = list(enumerate(self.candidates))
        self._initials = _Haystack(
            (place, word) for place, one in listed for word in one.initials.split()
        )
        self._names = _Haystack((place, one.name.lower()) for place, one in listed)
        self._numbers = _Haystack(
            (place, one.household_no.lower()) for place, one in listed if one.household_no
        )

    def search(self, typed: str, most: int = MOST_FOUND) -> tuple[Candidate, ...]:
        """
        Return who fits what was typed, at most `most`: whole first, then beginnings, then parts.

        Letters are initials (wgl), digits a household number, anything else part of a name; 王gl is both.
        """
        query = "".join(unicodedata.normalize("NFKC", typed).lower().split())
        if not query:
            return ()
        if query.isascii() and query.isdigit():
            return self._found((self._numbers,), query, most)
        if query.isascii():
            return self._found((self._initials, self._names, self._numbers), query, most)
        letters = _letters_at_end(query)
        if letters:
            return self._mixed(query.removesuffix(letters), letters, most)
        return self._found((self._names,), query, most)

    def _found(self, stacks: Sequence[_Haystack], query: str, most: int) -> tuple[Candidate, ...]:
        found: dict[int, None] = {}
        for needle in (f"\n{query}\n", f"\n{query}", query):
            for stack in stacks:
                for owner in stack.owners(needle):
                    found.setdefault(owner)
                    if len(found) == most:
                        return self._listed(found)
        return self._listed(found)

    def _listed(self, found: Iterable[int]) -> tuple[Candidate, ...]:
        return tuple(self.candidates[place] for place in found)

    def _mixed(self, words: str, letters: str, most: int) -> tuple[Candidate, ...]:
        named = self._found((self._names,), words, len(self.candidates))
        fitting = (one for one in named if any(letters in word for word in one.initials.split()))
        return tuple(one for one, _count in zip(fitting, range(most), strict=False))


def _letters_at_end(query: str) -> str:
    bare = query.rstrip("abcdefghijklmnopqrstuvwxyz")
    return query[len(bare) :]


def index_people(
    people: Iterable[Person], organisations: Iterable[Organisation] = ()
) -> PeopleIndex:
    """Make the index of a roster; those who left must not be among `people`."""
    listed = tuple(people)
    known = namesakes(listed)
    persons = (person_candidate(person, known) for person in listed)
    return PeopleIndex((*persons, *map(organisation_candidate, organisations)))
