"""The agenda of a meeting: made from the consultation, edited, and carried through with real times."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.citation import chinese_number
from consult_app.domain.meeting import (
    AgendaItem,
    AgendaKind,
    AgendaState,
    Meeting,
    MeetingEvent,
    MeetingMoment,
    MeetingState,
    Motion,
)
from consult_app.services.app import App
from consult_app.services.case import Case, case_of
from consult_app.services.meeting_clock import moment_of
from consult_app.services.phrases import measure_of, phrases
from consult_app.services.presence_counts import count_attendance
from consult_app.services.speaking import end_turns
from consult_app.services.together import circle, matter_of
from consult_app.storage.unit_of_work import UnitOfWork


def ensure_agenda(work: UnitOfWork, case: Case) -> None:
    """Give the case's meeting the usual agenda where it has none; does not commit."""
    meeting = case.meeting
    if meeting is None or work.agenda.count(meeting_id=meeting.id):
        return
    facts = _facts(case, meeting)
    for position, item in enumerate(_usual(case), 1):
        work.agenda.add(
            AgendaItem(
                id=0,
                meeting_id=meeting.id,
                position=position,
                title=item["title"].format(**facts),
                minutes=item["minutes"],
                say=item["say"].format(**facts),
                kind=AgendaKind(item.get("kind", "talk")),
            )
        )
    fit_agendas(case.app, work, meeting)


def _usual(case: Case) -> list[dict[str, Any]]:
    items = phrases()["agenda"]["items" if case.meeting_procedure.binding else "without_vote"]
    return list(items)


def fit_agendas(app: App, work: UnitOfWork, meeting: Meeting) -> None:
    """
    Let the agendas of the matters held together follow their order; does not commit.

    The meeting is opened once, at its first matter; every other one begins with the sentence that leads over to it.
    What was begun stays, and an agenda that was not made yet too.
    """
    for no, one in enumerate(circle(work, meeting), 1):
        items = in_order(work, one.id)
        if not items:
            continue
        case = case_of(app, work, one)
        usual = _usual(case)[0]
        opening = next((item for item in items if item.title == usual["title"]), None)
        if no > 1 and opening is not None and opening.started_at is None:
            work.agenda.remove(opening.id)
        elif no == 1 and opening is None and one.opened_at is None:
            place = items[0].position - 1
            say = usual["say"].format(**_facts(case, one))
            work.agenda.add(AgendaItem(0, one.id, place, usual["title"], usual["minutes"], say))
        title = case.consultation.title
        lead = _next_matter(no, title) if no > 1 else ""
        _lead_over(work, [item for item in items if item != opening], lead, _lead(title))


def _lead_over(work: UnitOfWork, items: list[AgendaItem], lead: str, old: re.Pattern[str]) -> None:
    """Put the sentence that leads over to a matter before what is said at its first item, and nowhere else."""
    for place, item in enumerate(items):
        say = ("" if place else lead) + old.sub("", item.say, count=1)
        if item.started_at is None and say != item.say:
            work.agenda.save(replace(item, say=say))


def _lead(title: str) -> re.Pattern[str]:
    """
    Return what finds the sentence that leads over to a matter, whatever number it was made for.

    A title may have a full stop in it, so this one is looked for whole; one that was called otherwise ends at the first.
    """
    before, between, after = re.split(r"\{no\}|\{title\}", phrases()["together"]["next"])
    return re.compile(
        f"^{re.escape(before)}[一二三四五六七八九十百]+{re.escape(between)}(?:{re.escape(title)}|.*?){re.escape(after)}"
    )


def _next_matter(no: int, title: str) -> str:
    """Return the sentence with which the chair goes on to a matter that is not the first."""
    return str(phrases()["together"]["next"]).format(no=chinese_number(no), title=title)


def several_matters(work: UnitOfWork, meeting: Meeting) -> str:
    """Return the sentence that names every matter of the meeting in order; "" where there is one."""
    titles = [matter_of(work, one) for one in circle(work, meeting)]
    if len(titles) == 1:
        return ""
    words = phrases()["together"]
    told = [
        words["one"].format(no=chinese_number(no), title=each) for no, each in enumerate(titles, 1)
    ]
    return str(words["several"]).format(
        count=chinese_number(len(titles)), matters=words["and"].join(told)
    )


def ensure_motion(work: UnitOfWork, case: Case) -> None:
    """
    Lay the text on the table where there is none yet: as the meeting before left it, else the draft.

    Does not commit.
    """
    meeting, consultation = case.meeting, case.consultation
    if meeting is None or work.motions.count(meeting_id=meeting.id):
        return
    before = [one.id for one in work.meetings.all(consultation_id=consultation.id)]
    motions = [one for one in work.motions.among("meeting_id", before) if one.position == 1]
    text = motions[-1].text if motions else ""
    text = text or consultation.draft.strip() or consultation.question.strip()
    if text:
        work.motions.add(Motion(0, meeting.id, 1, consultation.title, text, text))


def _facts(case: Case, meeting: Meeting) -> dict[str, Any]:
    counted = count_attendance(case.work, meeting, case.meeting_procedure)
    consultation = case.consultation
    return {
        "title": consultation.title,
        "organiser": consultation.organiser or case.village.committee,
        "speaking_minutes": consultation.speaking_minutes,
        "due": counted.due,
        "present": counted.present,
        "unit": measure_of(counted.unit),
    }


def start_first_item(work: UnitOfWork, case: Case) -> None:
    """Begin the first item with the opening of the meeting; what the chair says has today's numbers."""
    if case.meeting is None:
        return
    items = in_order(work, case.meeting.id)
    if items and all(item.state is AgendaState.WAITING for item in items):
        default, say = _usual(case)[0], items[0].say
        if items[0].title == default["title"]:
            say = default["say"].format(**_facts(case, case.meeting))
            say += several_matters(work, case.meeting)
        now = moment_of(case.app, work, case.meeting.id)
        work.agenda.save(replace(items[0], state=AgendaState.NOW, started_at=now, say=say))


def in_order(work: UnitOfWork, meeting_id: int) -> list[AgendaItem]:
    return sorted(work.agenda.all(meeting_id=meeting_id), key=lambda item: item.position)


def next_item(app: App, meeting_id: int) -> AgendaItem | None:
    """
    End the item in hand and begin the next one that is not a vote; returns it, or nothing at the end.

    Refuses with `agenda.nothing-left`, and as `take_item` outside a meeting that runs.
    """
    with app.work() as work:
        _running(work, meeting_id)
        items = in_order(work, meeting_id)
        now = moment_of(app, work, meeting_id)
        ended = [item for item in items if item.state is AgendaState.NOW]
        _end_in_hand(work, meeting_id, now)
        following = next(
            (
                item
                for item in items
                if item.state is AgendaState.WAITING and item.kind is not AgendaKind.VOTE
            ),
            None,
        )
        begun = None
        if following is not None:
            begun = replace(following, state=AgendaState.NOW, started_at=now)
            work.agenda.save(begun)
        told = begun or (ended[0] if ended else None)
        if told is None:
            raise ExpectedError("agenda.nothing-left")
        event = "agenda.started" if begun else "agenda.ended"
        _note(app, work, meeting_id, event, item=told.title)
        work.commit()
    return begun


def _end_in_hand(work: UnitOfWork, meeting_id: int, now: datetime, but: int = 0) -> None:
    """End the item in hand, and of another matter of the same meeting also the turn: the room has one at a time."""
    for one in circle(work, work.meetings.get(meeting_id)):
        if one.id != meeting_id:
            end_turns(work, one.id, now)
        for item in work.agenda.all(meeting_id=one.id, state=AgendaState.NOW):
            if item.id != but:
                work.agenda.save(replace(item, state=AgendaState.DONE, ended_at=now))


def begin_vote_item(work: UnitOfWork, meeting_id: int, now: datetime) -> None:
    """Begin the agenda's vote with the opening of a vote; the item in hand ends. Does not commit."""
    items = in_order(work, meeting_id)
    vote = next((one for one in items if one.kind is AgendaKind.VOTE), None)
    if vote is None or vote.state is AgendaState.NOW:
        return
    _end_in_hand(work, meeting_id, now)
    started = vote.started_at or now
    work.agenda.save(replace(vote, state=AgendaState.NOW, started_at=started, ended_at=None))


def end_vote_item(work: UnitOfWork, meeting_id: int, now: datetime) -> None:
    """End the agenda's vote with the closing of the count; does not commit."""
    for item in work.agenda.all(meeting_id=meeting_id, state=AgendaState.NOW):
        if item.kind is AgendaKind.VOTE:
            work.agenda.save(replace(item, state=AgendaState.DONE, ended_at=now))


def take_item(app: App, item_id: int) -> AgendaItem:
    """
    Take up an item out of its order; the one in hand is ended.

    Refuses with `meeting.not-running` before the opening and after the closing, and with `agenda.in-break`.
    """
    with app.work() as work:
        wanted = work.agenda.get(item_id)
        _running(work, wanted.meeting_id)
        now = moment_of(app, work, wanted.meeting_id)
        _end_in_hand(work, wanted.meeting_id, now, but=item_id)
        if wanted.state is AgendaState.DONE:
            _tell(work, wanted, MeetingMoment.ITEM_AGAIN, now)
        taken = replace(
            wanted, state=AgendaState.NOW, started_at=wanted.started_at or now, ended_at=None
        )
        work.agenda.save(taken)
        _note(app, work, wanted.meeting_id, "agenda.started", item=wanted.title)
        work.commit()
    return taken


def save_item(app: App, item: AgendaItem) -> AgendaItem:
    """Add an item at the end (id 0), or correct one; refuses with `agenda.title-missing`, `agenda.minutes`, `minutes.locked`."""
    if not item.title.strip():
        raise ExpectedError("agenda.title-missing")
    if item.minutes < 0:
        raise ExpectedError("agenda.minutes")
    with app.work() as work:
        _unlocked(work, item.meeting_id)
        kept = replace(item, title=item.title.strip())
        if item.id:
            work.agenda.save(kept)
        else:
            last = work.agenda.highest("position", meeting_id=item.meeting_id)
            kept = work.agenda.add(replace(kept, position=last + 1))
            _tell(work, kept, MeetingMoment.ITEM_ADDED, moment_of(app, work, item.meeting_id))
        _note(app, work, item.meeting_id, "agenda.saved", item=kept.title)
        work.commit()
    return kept


def move_item(app: App, item_id: int, by: int) -> None:
    """Move an item up (-1) or down (+1) by one place; at the end nothing happens."""
    with app.work() as work:
        item = work.agenda.get(item_id)
        _unlocked(work, item.meeting_id)
        items = in_order(work, item.meeting_id)
        place = [one.id for one in items].index(item_id)
        other = place + by
        if not 0 <= other < len(items):
            return
        neighbour = items[other]
        work.agenda.save(replace(item, position=neighbour.position))
        work.agenda.save(replace(neighbour, position=item.position))
        _note(app, work, item.meeting_id, "agenda.moved", item=item.title)
        work.commit()


def remove_item(app: App, item_id: int) -> None:
    """Take an item off the agenda; refuses with `agenda.begun` once it was begun."""
    with app.work() as work:
        item = work.agenda.get(item_id)
        _unlocked(work, item.meeting_id)
        if item.started_at is not None:
            raise ExpectedError("agenda.begun", item=item.title)
        work.agenda.remove(item_id)
        _tell(work, item, MeetingMoment.ITEM_STRUCK, moment_of(app, work, item.meeting_id))
        _note(app, work, item.meeting_id, "agenda.removed", item=item.title)
        work.commit()


def _tell(work: UnitOfWork, item: AgendaItem, kind: MeetingMoment, at: datetime) -> None:
    """Keep for the minutes how the agenda changed while the meeting ran; what was planned before is no event."""
    if work.meetings.get(item.meeting_id).opened_at is not None:
        work.meeting_events.add(MeetingEvent(0, item.meeting_id, kind, at, item.title))


def _running(work: UnitOfWork, meeting_id: int) -> None:
    meeting = work.meetings.get(meeting_id)
    if meeting.opened_at is None or meeting.state is MeetingState.CLOSED:
        raise ExpectedError("meeting.not-running", title=meeting.title)
    if meeting.state is MeetingState.ADJOURNED:
        raise ExpectedError("agenda.in-break", title=meeting.title)


def _unlocked(work: UnitOfWork, meeting_id: int) -> None:
    meeting = work.meetings.get(meeting_id)
    if meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=meeting.title)


def _note(app: App, work: UnitOfWork, meeting_id: int, event: str, **facts: Any) -> None:  # noqa: ANN401
    meeting = work.meetings.get(meeting_id)
    work.note(app.now(), event, consultation=meeting.consultation_id, meeting=meeting_id, **facts)
