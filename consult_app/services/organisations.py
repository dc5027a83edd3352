"""Use cases of the organisations of the place: from a file, or by hand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Organisation
from consult_app.domain.pinyin import spell_words
from consult_app.exchange.roster import OrganisationReading, read_organisations
from consult_app.services.app import App


class Change(StrEnum):
    """What taking an organisation in from a file would do to the list."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class ReadOrganisation:
    """One organisation of a file beside the list: `unclear` says that its kind was not understood."""

    organisation: Organisation
    change: Change
    unclear: bool


def view_organisations(app: App) -> tuple[Organisation, ...]:
    """Return the organisations of the place by their names' sound, without those that were taken out."""
    with app.work() as work:
        listed = [one for one in work.organisations.all() if one.left_on is None]
    return tuple(sorted(listed, key=lambda one: (one.sort_key, one.name)))


def preview_organisations(path: Path) -> OrganisationReading:
    """Read a list of organisations; refusals are those of `read_organisations`."""
    return read_organisations(path)


def compare_organisations(app: App, reading: OrganisationReading) -> tuple[ReadOrganisation, ...]:
    """Say of each organisation of a file what taking it in would change."""
    with app.work() as work:
        known = _by_name(work.organisations.all())
    return tuple(
        ReadOrganisation(one, _change(known.get(one.name), one), one.name in reading.kind_unclear)
        for one in reading.organisations
    )


def _change(before: Organisation | None, read: Organisation) -> Change:
    if before is None or before.left_on is not None:
        return Change.NEW
    return Change.SAME if replace(_spelled(read), id=before.id) == before else Change.CHANGED


def take_organisations(app: App, reading: OrganisationReading) -> int:
    """Take organisations in by their names: known ones are brought up to date; return how many."""
    with app.work() as work:
        known = _by_name(work.organisations.all())
        for read in reading.organisations:
            told = _spelled(read)
            before = known.get(told.name)
            if before is None:
                work.organisations.add(told)
            else:
                work.organisations.save(replace(told, id=before.id))
        work.note(app.now(), "organisations.imported", undo=False, count=len(reading.organisations))
        work.commit()
    return len(reading.organisations)


def _by_name(listed: Iterable[Organisation]) -> dict[str, Organisation]:
    """Return organisations by name; of two with one name the one that is still in the list."""
    return {one.name: one for one in sorted(listed, key=lambda one: one.left_on is None)}


def save_organisation(app: App, organisation: Organisation) -> Organisation:
    """
    Add an organisation, or correct the one with its id; one that was taken out comes back under its name.

    Refuses with `organisation.name-missing` and `organisation.already-there`.
    """
    told = _spelled(replace(organisation, name=" ".join(organisation.name.split())))
    if not told.name:
        raise ExpectedError("organisation.name-missing")
    with app.work() as work:
        other = _by_name(work.organisations.all(name=told.name)).get(told.name)
        if other is not None and other.id != told.id and other.left_on is None:
            raise ExpectedError("organisation.already-there", name=told.name)
        if other is not None and not told.id:
            told = replace(told, id=other.id)
        if told.id:
            work.organisations.save(told)
            kept = told
        else:
            kept = work.organisations.add(told)
        work.note(app.now(), "organisation.saved", name=told.name)
        work.commit()
    return kept


def take_out_organisation(app: App, organisation_id: int) -> None:
    """Take an organisation out of the list from today; consultations in which it took part keep it."""
    with app.work() as work:
        organisation = work.organisations.get(organisation_id)
        work.organisations.save(replace(organisation, left_on=app.today()))
        work.note(app.now(), "organisation.taken-out", name=organisation.name)
        work.commit()


def _spelled(organisation: Organisation) -> Organisation:
    spelling = spell_words(organisation.name)
    return replace(organisation, initials=spelling.initials, sort_key=spelling.sort_key)
