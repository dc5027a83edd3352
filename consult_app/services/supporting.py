"""Facts of the papers that have no stage of their own: experts, filing, checks on the boards, photographs."""

from dataclasses import dataclass, replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Consultation
from consult_app.domain.matter import MatterKind
from consult_app.domain.publication import Attachment, Posting, PostingOf
from consult_app.domain.supporting import ExpertOpinion, Filing, PostingCheck
from consult_app.services.app import App
from consult_app.services.case import read_case
from consult_app.services.filing import next_filing
from consult_app.services.plan_matter import kinds_here
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class CheckedPosting:
    """A paper that hangs or hung, with who looked at it meanwhile."""

    posting: Posting
    checks: tuple[PostingCheck, ...]


@dataclass(frozen=True, slots=True)
class SupportingView:
    """Everything of one consultation that only its extra papers ask for."""

    consultation: Consultation
    experts: tuple[ExpertOpinion, ...]
    filings: tuple[Filing, ...]
    postings: tuple[CheckedPosting, ...]
    photographs: tuple[Attachment, ...]
    operator: str
    next_filing: Filing
    kinds: tuple[MatterKind, ...]


def view_supporting(app: App, consultation_id: int) -> SupportingView:
    with app.work() as work:
        mine = {"consultation_id": consultation_id}
        case = read_case(app, work, consultation_id)
        return SupportingView(
            consultation=work.consultations.get(consultation_id),
            experts=work.expert_opinions.all(**mine),
            filings=work.filings.all(**mine),
            postings=tuple(
                CheckedPosting(one, work.posting_checks.all(posting_id=one.id))
                for one in all_postings(work, consultation_id)
            ),
            photographs=work.attachments.all(**mine),
            operator=str(work.setting("operator", "")),
            next_filing=next_filing(case),
            kinds=kinds_here(case),
        )


def all_postings(work: UnitOfWork, consultation_id: int) -> tuple[Posting, ...]:
    """Return every place at which a notice or a publication of this consultation hung."""
    mine = {"consultation_id": consultation_id}
    owners = [(PostingOf.NOTICE, one.id) for one in work.meetings.all(**mine)]
    owners += [(PostingOf.PUBLICATION, one.id) for one in work.publications.all(**mine)]
    return tuple(one for of, owner in owners for one in work.postings.all(of=of, owner_id=owner))


def save_review_points(
    app: App,
    consultation_id: int,
    *,
    matter_kind: str,
    lawful: bool,
    self_governed: bool,
    urgent: bool,
    words: str,
) -> None:
    """
    Keep what the review of a topic found: its class, the three points, and the reasons.

    Once a procedure is chosen for the class, the class is changed in the plan only.
    """
    with app.work() as work:
        before = work.consultations.get(consultation_id)
        kept = replace(
            before,
            matter_kind=before.matter_kind if before.procedure else matter_kind,
            lawful=lawful,
            self_governed=self_governed,
            urgent=urgent,
            decided_words=words.strip(),
        )
        work.consultations.save(kept)
        work.note(app.now(), "review.points-kept", consultation=consultation_id, title=kept.title)
        work.commit()


def save_expert_opinion(app: App, opinion: ExpertOpinion) -> ExpertOpinion:
    """Keep an expert's opinion: new where its id is 0, else corrected."""
    if not opinion.name.strip() or not opinion.words.strip():
        raise ExpectedError("expert.name-and-words")
    _not_later(app, opinion.on)
    with app.work() as work:
        kept = opinion
        if opinion.id:
            work.expert_opinions.save(opinion)
        else:
            kept = work.expert_opinions.add(opinion)
        work.note(
            app.now(), "expert.heard", consultation=opinion.consultation_id, name=opinion.name
        )
        work.commit()
    return kept


def remove_expert_opinion(app: App, opinion_id: int) -> None:
    """Take out an opinion entered by mistake, with what was said of its adoption."""
    with app.work() as work:
        gone = work.expert_opinions.get(opinion_id)
        for said in work.adoptions.all(
            consultation_id=gone.consultation_id, source="expert", source_id=opinion_id
        ):
            work.adoptions.remove(said.id)
        work.expert_opinions.remove(opinion_id)
        work.note(app.now(), "expert.removed", consultation=gone.consultation_id, name=gone.name)
        work.commit()


def add_check(app: App, consultation_id: int, check: PostingCheck) -> PostingCheck:
    """Keep that somebody looked at a paper while it hung."""
    _not_later(app, check.on)
    with app.work() as work:
        place = work.postings.get(check.posting_id).place
        kept = work.posting_checks.add(check)
        work.note(app.now(), "posting.checked", consultation=consultation_id, place=place)
        work.commit()
    return kept


def remove_check(app: App, consultation_id: int, check_id: int) -> None:
    with app.work() as work:
        gone = work.posting_checks.get(check_id)
        place = work.postings.get(gone.posting_id).place
        work.posting_checks.remove(check_id)
        work.note(app.now(), "posting.check-removed", consultation=consultation_id, place=place)
        work.commit()


def describe_photograph(
    app: App, attachment_id: int, *, caption: str, taken_on: date | None, taken_by: str
) -> None:
    """Say what a picture shows, and who took it when (影像目录)."""
    if taken_on is not None:
        _not_later(app, taken_on)
    with app.work() as work:
        found = work.attachments.get(attachment_id)
        work.attachments.save(
            replace(found, caption=caption.strip(), taken_on=taken_on, taken_by=taken_by.strip())
        )
        work.note(
            app.now(),
            "photograph.described",
            consultation=found.consultation_id,
            file=found.file_name,
        )
        work.commit()


def _not_later(app: App, on: date) -> None:
    if on > app.today():
        raise ExpectedError("supporting.in-the-future", on=on.isoformat())
