"""Use cases of the organisations of the place: from a file, or by hand."""

from dataclasses import replace
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.people import Organisation
from consult_app.domain.pinyin import spell_words
from consult_app.exchange.roster import OrganisationReading, read_organisations
from consult_app.services.app import App


def preview_organisations(path: Path) -> OrganisationReading:
    """Read a list of organisations; refusals are those of `read_organisations`."""
    return read_organisations(path)


def take_organisations(app: App, reading: OrganisationReading) -> int:
    """Take organisations in by their names: known ones are brought up to date; return how many."""
    with app.work() as work:
        known = {one.name: one for one in work.organisations.all()}
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


def save_organisation(app: App, organisation: Organisation) -> Organisation:
    """Add an organisation, or correct the one with its id; refuses one without a name."""
    if not organisation.name.strip():
        raise ExpectedError("organisation.name-missing")
    told = _spelled(replace(organisation, name=organisation.name.strip()))
    with app.work() as work:
        other = work.organisations.find(name=told.name)
        if other is not None and other.id != told.id:
            raise ExpectedError("organisation.already-there", name=told.name)
        kept = told
        if told.id:
            work.organisations.save(told)
        else:
            kept = work.organisations.add(told)
        work.note(app.now(), "organisation.saved", name=told.name)
        work.commit()
    return kept


def _spelled(organisation: Organisation) -> Organisation:
    spelling = spell_words(organisation.name)
    return replace(organisation, initials=spelling.initials, sort_key=spelling.sort_key)
