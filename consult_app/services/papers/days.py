"""The day a paper bears (成文日期): that of what it tells of, however late it was printed."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta

from consult_app.domain.consultation import ReviewKind
from consult_app.domain.meeting import Meeting
from consult_app.domain.publication import Publication
from consult_app.services.app import CHINA
from consult_app.services.going_on_view import handed_over
from consult_app.services.numbering import original_of
from consult_app.storage.unit_of_work import UnitOfWork

OF_THE_MEETING = frozenset(
    (
        "chair_script", "sign_in", "minutes_raw", "minutes_official", "text_final", "ballot", "vote_report",
        "resolution", "hearing_record", "owner_ballot", "proxy", "person_slip", "ballot_cover", "result_poster", "adoption",
        "roll_call", "tally_sheet", "hand_slip", "ballot_issue", "mobile_box",
    )
)  # fmt: skip
STEPS = {"consultation_plan": "plan", "participants": "subjects", "avoidance": "subjects"}

OF_RECORDS: Mapping[str, Callable[[UnitOfWork, int], Iterable[date]]] = {
    "legal_opinion": lambda work, id_: (
        one.held_on for one in work.reviews.all(consultation_id=id_, kind=ReviewKind.LEGAL_ADVISER)
    ),
    "expert_opinion": lambda work, id_: (
        one.on for one in work.expert_opinions.all(consultation_id=id_)
    ),
    "township_filing": lambda work, id_: (one.on for one in work.filings.all(consultation_id=id_)),
    "implementation": lambda work, id_: (one.on for one in work.replies.all(consultation_id=id_)),
    "satisfaction": lambda work, id_: (
        one.on for one in work.satisfaction.all(consultation_id=id_)
    ),
}
"""Papers that tell of entries of their own: the latest entry's day is theirs."""


def told_day(
    work: UnitOfWork,
    consultation_id: int,
    code: str,
    meeting: Meeting | None,
    publication: Publication | None,
) -> date | None:
    """Return the day of what a paper tells of; None where that has not happened or is not known."""
    if code in OF_RECORDS:
        return max(OF_RECORDS[code](work, consultation_id), default=None)
    match original_of(code):
        case "topic_proposal":
            concern = work.concerns.find(consultation_id=consultation_id)
            return _day(concern.received_at if concern else None)
        case "topic_review":
            return work.consultations.get(consultation_id).decided_on
        case "consultation_plan" | "participants" | "avoidance":
            done = work.steps_done.find(consultation_id=consultation_id, step=STEPS[code])
            return _day(done.done_at if done else None)
        case "notice" | "letter" | "announcement" | "delivery_receipt" | "delivery_slip":
            return meeting.notice_on if meeting else None
        case "handover":
            letter = handed_over(work, meeting)
            return letter.day if letter else None
        case "publication" | "result_announcement":
            return publication.starts_on if publication else None
        case "publication_proof":
            return _came_down(publication)
        case _ if code in OF_THE_MEETING:
            return _day(meeting.opened_at if meeting else None)
        case _:
            return None


def _came_down(publication: Publication | None) -> date | None:
    """What hung to its last day is proved on the next one."""
    if publication is None or publication.ends_on is None:
        return None
    return publication.ended_on or publication.ends_on + timedelta(days=1)


def _day(at: datetime | None) -> date | None:
    return at.astimezone(CHINA).date() if at else None
