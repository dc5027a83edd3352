"""Objections to what hangs on the board: each is written down and answered, whichever meeting's decision it is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consult_app.basics.errors import ExpectedError
from consult_app.domain.publication import Objection, Publication
from consult_app.services.app import App
from consult_app.storage.unit_of_work import UnitOfWork

ANSWER_WITHIN = 5
"""Days within which an objection should be answered; the practice of several provinces (law.md 1.7)."""


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """An objection beside the publication it is about, and by when it should be answered."""

    objection: Objection
    to: Publication
    answer_by: date
    days_left: int

    @property
    def answered(self) -> bool:
        return bool(self.objection.reply)


def objections_to(
    app: App, work: UnitOfWork, publications: Sequence[Publication]
) -> tuple[ObjectionView, ...]:
    """Return all objections to some publications, those without an answer first."""
    views = []
    for publication in publications:
        for objection in work.objections.all(publication_id=publication.id):
            by = objection.on + timedelta(days=ANSWER_WITHIN)
            views.append(ObjectionView(objection, publication, by, (by - app.today()).days))
    return tuple(sorted(views, key=lambda one: (one.answered, one.objection.on)))


def add_objection(app: App, consultation_id: int, objection: Objection) -> Objection:
    """Write down what somebody said against it; the name may be left out (没留名)."""
    if not objection.words.strip():
        raise ExpectedError("objection.words-missing")
    with app.work() as work:
        kept = work.objections.add(replace(objection, words=objection.words.strip()))
        work.note(app.now(), "objection.added", consultation=consultation_id, who=objection.who)
        work.commit()
    return kept


def answer_objection(
    app: App, consultation_id: int, objection_id: int, reply: str, by: str
) -> None:
    """Answer an objection, or correct the answer."""
    if not reply.strip():
        raise ExpectedError("objection.reply-missing")
    with app.work() as work:
        objection = work.objections.get(objection_id)
        work.objections.save(
            replace(objection, reply=reply.strip(), replied_on=app.today(), replied_by=by.strip())
        )
        work.note(app.now(), "objection.answered", consultation=consultation_id, who=objection.who)
        work.commit()


def correct_objection(app: App, consultation_id: int, objection: Objection) -> None:
    if not objection.words.strip():
        raise ExpectedError("objection.words-missing")
    with app.work() as work:
        work.objections.save(objection)
        work.note(app.now(), "objection.corrected", consultation=consultation_id, who=objection.who)
        work.commit()


def remove_objection(app: App, consultation_id: int, objection_id: int) -> None:
    """Take out an objection entered by mistake."""
    with app.work() as work:
        gone = work.objections.get(objection_id)
        work.objections.remove(objection_id)
        work.note(app.now(), "objection.removed", consultation=consultation_id, who=gone.who)
        work.commit()
