"""What posted papers hide, and what somebody decided to show all the same, with a reason and a name."""

from collections.abc import Callable

from consult_app.basics.errors import ExpectedError
from consult_app.documents.posted import Hidden, Hider
from consult_app.domain.masking import Known, mask_text, posted_name
from consult_app.domain.people import ADULT_AGE, full_years
from consult_app.domain.supporting import MaskException
from consult_app.services.app import App
from consult_app.services.case import the_village
from consult_app.storage.unit_of_work import UnitOfWork


def hider_for(app: App, work: UnitOfWork, consultation_id: int) -> Hider:
    """Return what hides personal data on this consultation's posted papers."""
    allowed = (one.words for one in work.mask_exceptions.all(consultation_id=consultation_id))
    office = frozenset(filter(None, (the_village(work).phone,)))
    return Hider(frozenset(allowed), known_people(app, work), office)


def known_people(app: App, work: UnitOfWork) -> Known:
    """
    Return the names of the roster, and what is posted for those of minors.

    A name that an adult bears too is not hidden: nobody could tell whose it is.
    """
    names, minors, adults = set(), {}, set()
    for one in work.people.all(left_on=None):
        names.add(one.name)
        if one.born is not None and full_years(one.born, app.today()) < ADULT_AGE:
            minors[one.name] = posted_name(one.name, one.born, app.today())
        else:
            adults.add(one.name)
    kept = {name: shown for name, shown in minors.items() if name not in adults and len(name) > 1}
    return Known(frozenset(name for name in names if len(name) > 1), kept)


def looking(app: App, consultation_id: int) -> Callable[[str], tuple[str, tuple[Hidden, ...]]]:
    """Return what gives a text as it would hang, and what is hidden in it, fast enough for every key."""
    with app.work() as work:
        hider = hider_for(app, work, consultation_id)

    def look(text: str) -> tuple[str, tuple[Hidden, ...]]:
        hider.found.clear()
        return hider(text), tuple(hider.found.values())

    return look


def view_exceptions(app: App, consultation_id: int) -> tuple[MaskException, ...]:
    with app.work() as work:
        return work.mask_exceptions.all(consultation_id=consultation_id)


def show_all_the_same(
    app: App, consultation_id: int, text: str, reason: str, name: str
) -> tuple[MaskException, ...]:
    """
    Decide that the personal data in a text is posted as it stands; journaled, and told in the package.

    Refuses `mask.reason-and-name`, and `mask.nothing-there` where nothing of it would be hidden.
    """
    if not reason.strip() or not name.strip():
        raise ExpectedError("mask.reason-and-name")
    with app.work() as work:
        kept = except_in(app, work, consultation_id, text, reason.strip(), name.strip())
        if not kept:
            raise ExpectedError("mask.nothing-there")
        work.commit()
    return kept


def except_in(
    app: App, work: UnitOfWork, consultation_id: int, text: str, reason: str, name: str
) -> tuple[MaskException, ...]:
    """Add the exceptions of a text within the transaction at hand."""
    hider = hider_for(app, work, consultation_id)
    hider(text)
    kept = []
    for one in hider.found.values():
        if one.excepted or one.shown == one.words:
            continue
        told = MaskException(0, consultation_id, one.kind, one.words, reason, name, app.now())
        kept.append(work.mask_exceptions.add(told))
        work.note(
            app.now(),
            "mask.excepted",
            consultation=consultation_id,
            kind=one.kind,
            shown=one.shown,
            reason=reason,
            name=name,
        )
    return tuple(kept)


def hide_again(app: App, exception_id: int) -> None:
    """Take a decision back: the words are hidden again on papers made from now on."""
    with app.work() as work:
        gone = work.mask_exceptions.get(exception_id)
        work.mask_exceptions.remove(exception_id)
        work.note(
            app.now(),
            "mask.hidden-again",
            consultation=gone.consultation_id,
            shown=mask_text(gone.words),
        )
        work.commit()
