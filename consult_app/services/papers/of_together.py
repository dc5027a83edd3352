"""What the papers of one meeting of several matters say of all of them: one notice, one sheet, one running order."""

from dataclasses import replace
from typing import Any

from consult_app.domain.citation import chinese_number
from consult_app.domain.meeting import Meeting
from consult_app.services.agenda import in_order
from consult_app.services.case import Case
from consult_app.services.numbering import About, original_of
from consult_app.services.phrases import phrases
from consult_app.services.together import circle, host_of, matter_of
from consult_app.storage.unit_of_work import UnitOfWork

Data = dict[str, Any]

NAMES_ALL = frozenset(
    {"notice", "announcement", "announcement_a3", "announcement_large", "delivery_receipt", "delivery_slip",
     "sign_in", "person_slip", "proxy"}
)  # fmt: skip
"""Papers about the meeting as a whole: they name every matter, whichever they are printed from."""
OF_THE_HOST = "chair_script"
"""The chair's script leads through the whole evening; it is kept where the notice is."""


def several_matters(case: Case, code: str) -> Data:
    """Return the names that a paper about a meeting of several matters takes from all of them; else nothing."""
    meeting = case.meeting
    held = circle(case.work, meeting) if meeting is not None else ()
    script = code == OF_THE_HOST and meeting is not None and meeting.joined_to is None
    if len(held) < 2 or not (script or original_of(code) in NAMES_ALL):
        return {}
    told: Data = {
        "matter_title": "、".join(matter_of(case.work, one) for one in held),
        "matter_text": "\n".join(
            f"（{chinese_number(no)}）{_matter_text(case, one)}" for no, one in enumerate(held, 1)
        ),
        "agenda": _agenda(case, held),
    }
    if script:
        told["motion_text"] = "\n".join(
            f"（{chinese_number(no)}）{_motion_text(case, one)}" for no, one in enumerate(held, 1)
        )
        told["questions"] = "\n".join(filter(None, (_question(case, one) for one in held)))
    return told


def numbered_under(work: UnitOfWork, consultation_id: int, about: About) -> tuple[int, About]:
    """
    Return in which consultation a paper has its number, and as which paper.

    The one notice of several matters has one number, whichever matter it is printed from.
    """
    if about.meeting_id is None or original_of(about.code) not in NAMES_ALL:
        return consultation_id, about
    host = host_of(work, work.meetings.get(about.meeting_id))
    if host.id == about.meeting_id:
        return consultation_id, about
    return host.consultation_id, replace(about, meeting_id=host.id)


def _matter_text(case: Case, meeting: Meeting) -> str:
    """Return a title and, in the clerk's words for the notice or else those of the draft, what it is about."""
    found = case.work.consultations.get(meeting.consultation_id)
    words = meeting.notice_matters or found.draft or found.question or found.background
    return "\n".join(filter(None, (f"{found.title}。", words)))


def _question(case: Case, meeting: Meeting) -> str:
    found = case.work.consultations.get(meeting.consultation_id)
    return f"{found.title}：{found.question}" if found.question else ""


def _motion_text(case: Case, meeting: Meeting) -> str:
    found = case.work.consultations.get(meeting.consultation_id)
    texts = [one.text for one in case.work.motions.all(meeting_id=meeting.id)]
    words = "\n".join(texts) or found.draft or found.question
    return f"{found.title}：\n{words}"


def _agenda(case: Case, held: tuple[Meeting, ...]) -> list[Data]:
    words, rows = phrases()["together"], []
    for no, one in enumerate(held, 1):
        for place, item in enumerate(in_order(case.work, one.id)):
            opening = no == 1 and not place
            of = words["item"].format(no=chinese_number(no), title=item.title)
            title = item.title if opening else of
            rows.append({"title": title, "minutes": item.minutes, "presenter": ""})
    return [{"no": no, **row} for no, row in enumerate(rows, 1)]
