"""Use cases of looking somebody up."""

from consult_app.domain.people import Person
from consult_app.domain.people_index import PeopleIndex, index_people
from consult_app.services.app import App


def people_index(app: App, *, organisations: bool = True) -> PeopleIndex:
    """Read everybody who belongs to the roster today (and the organisations) into an index for searching."""
    today = app.today()
    with app.work() as work:
        people = [person for person in work.people.all() if person.lives_here(today)]
        listed = work.organisations.all() if organisations else ()
    return index_people(people, (one for one in listed if not one.left_on))


def find_person(app: App, person_id: int) -> Person:
    """Return a person, also one who left; a missing one is a bug of the caller."""
    with app.work() as work:
        return work.people.get(person_id)
