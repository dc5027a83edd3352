"""What the papers of one meeting of several matters say of all of them: one notice, one sheet, one running order."""

from dataclasses import replace
from typing import Any

from consult_app.domain.citation import chinese_number
from consult_app.domain.meeting import Meeting
from consult_app.services.agenda import in_order
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.meeting_run import day_held
from consult_app.services.numbering import About, original_of
from consult_app.services.phrases import phrases
from consult_app.services.stage_view import PaperHome, PaperOffer
from consult_app.services.together import ONE_FOR_ALL, circle, host_of, matter_of
from consult_app.services.together_view import step_case
from consult_app.storage.unit_of_work import UnitOfWork

Data = dict[str, Any]

SCRIPT = "chair_script"
"""The chair's script leads through the whole evening."""


def several_matters(case: Case, code: str) -> Data:
    """Return the names that a paper about a meeting of several matters takes from all of them; else nothing."""
    meeting = case.meeting
    held = circle(case.work, meeting) if meeting is not None else ()
    if len(held) < 2 or original_of(code) not in ONE_FOR_ALL:
        return {}
    told: Data = {
        "matter_title": "、".join(matter_of(case.work, one) for one in held),
        "matter_text": "\n".join(
            f"（{chinese_number(no)}）{_matter_text(case, one)}" for no, one in enumerate(held, 1)
        ),
        "agenda": _agenda(case, held),
    }
    if code == SCRIPT:
        told["motion_text"] = "\n".join(
            f"（{chinese_number(no)}）{_motion_text(case, one)}" for no, one in enumerate(held, 1)
        )
        told["questions"] = "\n".join(filter(None, (_question(case, one) for one in held)))
    return told


def home_of(case: Case, offer: PaperOffer) -> PaperHome | None:
    """
    Return where the one paper of a meeting of several matters is kept; nothing where that is here.

    Printed from each matter it would hang several times, and nobody would know which one holds.
    """
    if offer.meeting_id is None or original_of(offer.code) not in ONE_FOR_ALL:
        return None
    met = case.meeting
    if met is None or met.id != offer.meeting_id:
        met = case.work.meetings.get(offer.meeting_id)
    if met.joined_to is None:
        return None
    host = host_of(case.work, met)
    theirs = step_case(case.app, case.work, host, case.step.stage)
    latest = case.work.meetings.all(consultation_id=host.consultation_id, group=host.group)[-1]
    day = None if latest.id == host.id else day_held(host)
    there = replace(offer, meeting_id=host.id, held_on=day)
    no = [one.id for one in circle(case.work, host)].index(host.id) + 1
    return PaperHome(host.consultation_id, theirs.step.key, no, theirs.consultation.title, there)


def at_home(
    app: App, consultation_id: int, step_key: str, offer: PaperOffer
) -> tuple[int, str, PaperOffer]:
    """Return consultation, step and offer under which a paper is made, from whichever matter it is asked for."""
    with app.work() as work:
        home = home_of(read_case(app, work, consultation_id, step_key, offer.meeting_id), offer)
    return (home.case_id, home.step_key, home.offer) if home else (consultation_id, step_key, offer)


def numbered_under(work: UnitOfWork, consultation_id: int, about: About) -> tuple[int, About]:
    """
    Return in which consultation a paper has its number, and as which paper.

    The one notice of several matters has one number, whichever matter it is printed from.
    """
    if about.meeting_id is None or original_of(about.code) not in ONE_FOR_ALL:
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
