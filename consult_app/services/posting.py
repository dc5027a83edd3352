"""Posting a paper at a place, with a near and a far photograph as proof: notices and publications alike."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding, Result
from consult_app.domain.publication import Attachment, PhotoView, Posting, PostingOf
from consult_app.services.app import CHINA, App
from consult_app.services.attaching import attachment_path
from consult_app.services.case import Case
from consult_app.services.meeting_course import called_again_at
from consult_app.storage.unit_of_work import UnitOfWork

OWNER = "posting"
WANTED = (PhotoView.NEAR, PhotoView.FAR)
"""Near shows that the paper can be read, far shows where it hangs."""


@dataclass(frozen=True, slots=True)
class Photograph:
    attachment: Attachment
    path: Path


@dataclass(frozen=True, slots=True)
class PostingView:
    """One place with its pictures; `missing` names the views still to be taken."""

    posting: Posting
    photographs: tuple[Photograph, ...]
    missing: tuple[PhotoView, ...]


def read_postings(
    app: App, work: UnitOfWork, of: PostingOf, owner_id: int
) -> tuple[PostingView, ...]:
    views = []
    for posting in work.postings.all(of=of, owner_id=owner_id):
        kept = work.attachments.all(owner=OWNER, owner_id=posting.id)
        taken = {picture.view for picture in kept}
        views.append(
            PostingView(
                posting,
                tuple(Photograph(one, attachment_path(app, one)) for one in kept),
                tuple(view for view in WANTED if view not in taken),
            )
        )
    return tuple(views)


def post(  # one line of the posting card
    app: App,
    consultation_id: int,
    of: PostingOf,
    owner_id: int,
    place: str,
    posted_at: datetime,
    posted_by: str,
) -> Posting:
    """
    Say that a paper hangs at a place since a moment; the same place twice is refused.

    The notice of a second call takes the place of the first one's, which is then down since that day.
    """
    if not place.strip():
        raise ExpectedError("posting.place-missing")
    if posted_at > app.now():
        raise ExpectedError("posting.in-the-future", place=place.strip())
    with app.work() as work:
        since = (
            called_again_at(work, work.meetings.get(owner_id)) if of is PostingOf.NOTICE else None
        )
        for hung in work.postings.all(of=of, owner_id=owner_id, place=place.strip()):
            if since is None or hung.posted_at >= since:
                raise ExpectedError("posting.already-there", place=place.strip())
            if hung.taken_down_on is None:
                day = posted_at.astimezone(CHINA).date()
                work.postings.save(replace(hung, taken_down_on=day))
        kept = work.postings.add(
            Posting(0, of, owner_id, place.strip(), posted_at, posted_by.strip())
        )
        work.note(app.now(), "paper.posted", consultation=consultation_id, place=place.strip())
        work.commit()
    return kept


def take_down(app: App, consultation_id: int, posting_id: int, on: date) -> None:
    with app.work() as work:
        posting = work.postings.get(posting_id)
        work.postings.save(replace(posting, taken_down_on=on))
        work.note(app.now(), "paper.taken-down", consultation=consultation_id, place=posting.place)
        work.commit()


def unpost(app: App, consultation_id: int, posting_id: int) -> None:
    """Take back a posting entered by mistake; one with photographs keeps them out of the list too."""
    with app.work() as work:
        posting = work.postings.get(posting_id)
        for picture in work.attachments.all(owner=OWNER, owner_id=posting_id):
            work.attachments.remove(picture.id)
        for check in work.posting_checks.all(posting_id=posting_id):
            work.posting_checks.remove(check.id)
        work.postings.remove(posting_id)
        work.note(app.now(), "posting.removed", consultation=consultation_id, place=posting.place)
        work.commit()


def photograph_gate(code: str, views: Sequence[PostingView]) -> Finding:
    """Every place wants a near and a far photograph."""
    complete = [view for view in views if not view.missing]
    lacking = [view.posting.place for view in views if view.missing]
    return Finding(
        code,
        Result.MET if not lacking else Result.ADVICE,
        have=f"{len(complete)}/{len(views)}",
        need=str(len(views)),
        margin=len(complete) - len(views),
        facts={"missing": lacking},
    )


def posted_gate(code: str, views: Sequence[PostingView]) -> Finding:
    """A paper that must hang in public hangs at one place at least."""
    return Finding(
        code,
        Result.MET if views else Result.NOT_MET,
        have=str(len(views)),
        need="≥ 1",
        margin=len(views) - 1,
        facts={"places": [view.posting.place for view in views]},
    )


def planned_places(case: Case) -> tuple[str, ...]:
    """Return where papers are to hang: the boards that the plan names, else all of them."""
    boards = [board.place for board in case.work.boards.all()]
    named = [place for place in boards if place in case.consultation.publicity]
    return tuple(named or boards)


def planned_elsewhere(case: Case, views: Sequence[PostingView], code: str) -> tuple[Finding, ...]:
    """Say where the plan wants it to hang too: the papers name the places where it hangs, not those of the plan."""
    hung = [one.posting.place for one in views]
    planned = [place for place in planned_places(case) if place in case.consultation.publicity]
    missing = [place for place in planned if place not in hung]
    if not hung or not missing:
        return ()
    return (
        Finding(
            code,
            Result.ADVICE,
            have=f"{len(planned) - len(missing)}/{len(planned)}",
            need=str(len(planned)),
            margin=-len(missing),
            facts={"missing": missing},
        ),
    )
