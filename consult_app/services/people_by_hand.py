"""Use cases of correcting the roster by hand: persons, who left, who speaks for a household."""

from dataclasses import replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Household, Person
from consult_app.services.app import App
from consult_app.services.bodies import end_memberships, follow_one
from consult_app.services.rostering import spelled
from consult_app.storage.unit_of_work import UnitOfWork


def save_person(app: App, person: Person) -> Person:
    """
    Add a person by hand, or correct the one with this id.

    Refuses with `person.name-missing`, `person.born-in-future` and `person.id-already-there`.
    """
    today = app.today()
    told = spelled(replace(person, name=" ".join(person.name.split())))
    _check(told, today)
    with app.work() as work:
        _check_number(work, told)
        if told.id:
            work.people.save(told)
            kept = told
        else:
            kept = work.people.add(told)
        _keep_one_household(work, kept)
        follow_one(work, kept, today)
        event = "person.corrected" if person.id else "person.added"
        work.note(app.now(), event, name=kept.name, household=kept.household_no)
        work.commit()
    return kept


def _check(person: Person, today: date) -> None:
    if not person.name:
        raise ExpectedError("person.name-missing")
    if person.born and person.born > today:
        raise ExpectedError("person.born-in-future", born=person.born)


def _check_number(work: UnitOfWork, person: Person) -> None:
    if not person.id_number:
        return
    for other in work.people.all(id_number=person.id_number):
        if other.id != person.id:
            raise ExpectedError(
                "person.id-already-there", name=other.name, household=other.household_no
            )


def _keep_one_household(work: UnitOfWork, person: Person) -> None:
    number = person.household_no
    if number and work.households.find(number=number) is None:
        work.households.add(Household(0, number, person.group, person.grid, person.address))


def mark_left(app: App, person_id: int, on: date) -> None:
    """Note that somebody no longer belongs to the roster from a day; what happened before stays."""
    if on > app.today():
        raise ExpectedError("person.left-in-future", on=on)
    with app.work() as work:
        person = work.people.get(person_id)
        work.people.save(replace(person, left_on=on))
        end_memberships(work, person_id, on)
        work.note(app.now(), "person.left", name=person.name, household=person.household_no)
        work.commit()


def mark_back(app: App, person_id: int) -> None:
    """Note that somebody belongs to the roster again."""
    with app.work() as work:
        person = work.people.get(person_id)
        work.people.save(replace(person, left_on=None))
        work.note(app.now(), "person.back", name=person.name, household=person.household_no)
        work.commit()


def choose_speaker(app: App, number: str, person_id: int) -> None:
    """Say who speaks for a household; refuses a person who is not 18 or of another household."""
    with app.work() as work:
        household = work.households.find(number=number)
        person = work.people.get(person_id)
        if household is None or person.household_no != number:
            raise ExpectedError("household.not-a-member", name=person.name, household=number)
        if not person.is_adult(app.today()):
            raise ExpectedError("household.speaker-not-adult", name=person.name)
        work.households.save(replace(household, speaker_id=person_id))
        work.note(app.now(), "household.speaker-chosen", name=person.name, household=number)
        work.commit()
