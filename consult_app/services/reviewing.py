"""Who looked at a proposal (审核), in the lawful order."""

from dataclasses import dataclass, replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation, Review, ReviewKind
from consult_app.services.app import App
from consult_app.services.case import Case
from consult_app.services.joint_proposal import not_later
from consult_app.storage.unit_of_work import UnitOfWork

REVIEW_ORDER = tuple(ReviewKind)
"""Party branch, committee, supervision, township, legal adviser: the order in which a proposal is looked at."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One look at the proposal in the lawful order; `review` is missing until it was written down."""

    kind: ReviewKind
    review: Review | None
    wanted: bool


def review_rows(case: Case) -> tuple[ReviewRow, ...]:
    found = {one.kind: one for one in case.work.reviews.all(consultation_id=case.consultation.id)}
    wanted = {ReviewKind.PARTY_BRANCH, ReviewKind.COMMITTEE, ReviewKind.SUPERVISION}
    return tuple(ReviewRow(kind, found.get(kind), kind in wanted) for kind in REVIEW_ORDER)


def save_review(app: App, review: Review) -> Review:
    """Enter or correct what one of the five said of the proposal; each says it once."""
    with app.work() as work:
        consultation = work.consultations.get(review.consultation_id)
        not_later(app, review.held_on)
        if not review.opinion.strip():
            raise ExpectedError("review.opinion-missing")
        before = work.reviews.find(consultation_id=review.consultation_id, kind=review.kind)
        told = replace(review, opinion=review.opinion.strip(), signed_by=review.signed_by.strip())
        if before is None:
            kept = work.reviews.add(told)
        else:
            kept = replace(told, id=before.id)
            work.reviews.save(kept)
        _note_review(app, work, "review.saved", consultation, kept)
        work.commit()
    return kept


def sign_review(app: App, consultation_id: int, kind: ReviewKind) -> Review:
    """Say that the paper now bears this one's signature."""
    with app.work() as work:
        found = work.reviews.find(consultation_id=consultation_id, kind=kind)
        if found is None:
            raise ExpectedError("review.not-there")
        kept = replace(found, signed=True)
        work.reviews.save(kept)
        _note_review(app, work, "review.signed", work.consultations.get(consultation_id), kept)
        work.commit()
    return kept


def remove_review(app: App, consultation_id: int, kind: ReviewKind) -> None:
    """Take back what was written down of one look at the proposal."""
    with app.work() as work:
        found = work.reviews.find(consultation_id=consultation_id, kind=kind)
        if found is None:
            raise ExpectedError("review.not-there")
        work.reviews.remove(found.id)
        _note_review(app, work, "review.removed", work.consultations.get(consultation_id), found)
        work.commit()


def _note_review(
    app: App, work: UnitOfWork, event: str, consultation: Consultation, review: Review
) -> None:
    work.note(
        app.now(),
        event,
        consultation=consultation.id,
        title=consultation.title,
        kind=review.kind.value,
        agrees=review.agrees,
    )
