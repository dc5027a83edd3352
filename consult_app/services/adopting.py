"""What became of every opinion that was heard (意见采纳情况): adopted, partly, or not, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import ReviewKind
from consult_app.domain.meeting import ContributionKind
from consult_app.domain.supporting import Adoption, AdoptionState, OpinionSource
from consult_app.services.app import CHINA, App
from consult_app.storage.unit_of_work import UnitOfWork

OPINIONS = frozenset(
    (
        ContributionKind.FOR,
        ContributionKind.AGAINST,
        ContributionKind.SUGGESTION,
        ContributionKind.WRITTEN,
    )
)
"""Contributions that ask for something; questions have their answers, statements their words."""
LOOKED_AT = frozenset((ReviewKind.TOWNSHIP, ReviewKind.LEGAL_ADVISER))


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion with what became of it; `kind` is the contribution's or review's own kind, `state` None while open."""

    source: OpinionSource
    source_id: int
    on: date
    who: str
    kind: str
    words: str
    state: AdoptionState | None
    reason: str


def view_opinions(app: App, consultation_id: int) -> tuple[Opinion, ...]:
    with app.work() as work:
        return heard_opinions(work, consultation_id)


def heard_opinions(work: UnitOfWork, consultation_id: int) -> tuple[Opinion, ...]:
    """Return every opinion of a consultation in the order in which it was heard."""
    kept = {
        (one.source, one.source_id): one
        for one in work.adoptions.all(consultation_id=consultation_id)
    }
    found = [_with(kept, one) for one in _all(work, consultation_id)]
    return tuple(sorted(found, key=lambda one: one.on))


def decided_opinions(work: UnitOfWork, consultation_id: int) -> tuple[Opinion, ...]:
    """Return those of which somebody said what became of them."""
    return tuple(one for one in heard_opinions(work, consultation_id) if one.state is not None)


def _with(kept: dict[tuple[OpinionSource, int], Adoption], one: Opinion) -> Opinion:
    said = kept.get((one.source, one.source_id))
    if said is None:
        return one
    return Opinion(
        one.source, one.source_id, one.on, one.who, one.kind, one.words, said.state, said.reason
    )


def _all(work: UnitOfWork, consultation_id: int) -> Iterator[Opinion]:
    mine = {"consultation_id": consultation_id}
    for review in work.reviews.all(**mine):
        if review.kind in LOOKED_AT and review.opinion:
            yield Opinion(
                OpinionSource.REVIEW, review.id, review.held_on, review.signed_by,
                review.kind.value, review.opinion, None, "",
            )  # fmt: skip
    for expert in work.expert_opinions.all(**mine):
        yield Opinion(
            OpinionSource.EXPERT, expert.id, expert.on, expert.name, "expert", expert.words, None, ""
        )  # fmt: skip
    for meeting in work.meetings.all(**mine):
        for said in work.contributions.all(meeting_id=meeting.id):
            if said.kind in OPINIONS:
                yield Opinion(
                    OpinionSource.CONTRIBUTION, said.id, said.at.astimezone(CHINA).date(),
                    said.speaker, said.kind.value, said.words, None, "",
                )  # fmt: skip
    for hung in work.publications.all(**mine):
        for objection in work.objections.all(publication_id=hung.id):
            yield Opinion(
                OpinionSource.OBJECTION, objection.id, objection.on, objection.who,
                "objection", objection.words, None, objection.reply,
            )  # fmt: skip


def decide_opinion(
    app: App,
    consultation_id: int,
    source: OpinionSource,
    source_id: int,
    state: AdoptionState,
    reason: str,
) -> Adoption:
    """Say what became of an opinion; what was not adopted whole is told why."""
    if state is not AdoptionState.ADOPTED and not reason.strip():
        raise ExpectedError("opinion.reason-missing")
    with app.work() as work:
        before = work.adoptions.find(
            consultation_id=consultation_id, source=source, source_id=source_id
        )
        kept = Adoption(
            before.id if before else 0, consultation_id, source, source_id, state, reason.strip()
        )
        if before is None:
            kept = work.adoptions.add(kept)
        else:
            work.adoptions.save(kept)
        work.note(app.now(), "opinion.decided", consultation=consultation_id, state=state.value)
        work.commit()
    return kept


def leave_opinion_open(
    app: App, consultation_id: int, source: OpinionSource, source_id: int
) -> None:
    """Take back what was said of an opinion."""
    with app.work() as work:
        before = work.adoptions.find(
            consultation_id=consultation_id, source=source, source_id=source_id
        )
        if before is None:
            return
        work.adoptions.remove(before.id)
        work.note(app.now(), "opinion.reopened", consultation=consultation_id)
        work.commit()
