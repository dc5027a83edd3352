"""Locking the minutes: the document and the facts of its paper are kept as they are, for good."""

import hashlib
import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Meeting
from consult_app.domain.minutes import MinutesCopy, NoteAnswer
from consult_app.domain.voting import VoteState
from consult_app.services.app import App
from consult_app.services.case import case_of
from consult_app.services.meeting_clock import moment_after_all
from consult_app.services.minutes import minutes_of, note_act, plain_parts, unlocked
from consult_app.services.papers.frozen import flat
from consult_app.services.papers.making import paper_data
from consult_app.services.speaking import half_typed
from consult_app.services.stage_view import PaperOffer
from consult_app.storage.unit_of_work import UnitOfWork

SHOWN = 20
"""Characters of words that were not filed, in the refusal that names them."""


def lock_minutes(app: App, meeting_id: int) -> Meeting:
    """
    Close the minutes for good: from now on only dated additions, also when a vote is recounted afterwards.

    Refuses with `minutes.locked`, `vote.meeting-not-open`, `minutes.vote-open`, `minutes.corrections-open`
    (count) while wishes of the correction round wait for their answer, `minutes.recording-on`, and
    `minutes.words-waiting` (words) while something typed was not filed.
    """
    with app.work() as work:
        meeting = _ready(work, meeting_id)
        locked = replace(meeting, minutes_locked_at=moment_after_all(app, work, meeting_id))
        copy = _copy(app, work, locked)
        work.meetings.save(locked)
        work.minutes_copies.add(copy)
        note_act(app, work, locked, "minutes.locked", sha256=copy.sha256)
        work.commit()
    return locked


def _ready(work: UnitOfWork, meeting_id: int) -> Meeting:
    meeting = unlocked(work, meeting_id)
    if meeting.opened_at is None:
        raise ExpectedError("vote.meeting-not-open")
    if work.votes.count(meeting_id=meeting_id, state=VoteState.OPEN):
        raise ExpectedError("minutes.vote-open")
    if work.recordings.count(meeting_id=meeting_id, ended_at=None):
        raise ExpectedError("minutes.recording-on")
    waiting = work.minutes_notes.count(meeting_id=meeting_id, answer=NoteAnswer.OPEN)
    if waiting:
        raise ExpectedError("minutes.corrections-open", count=waiting)
    typed, _who = half_typed(work, meeting_id)
    if typed.strip():
        raise ExpectedError("minutes.words-waiting", words=typed.strip()[:SHOWN])
    return meeting


def _copy(app: App, work: UnitOfWork, meeting: Meeting) -> MinutesCopy:
    """Read everything that the paper says before the lock is written: it is the last moment it may change."""
    case = case_of(app, work, meeting)
    view = minutes_of(case)
    parts = plain_parts(view.parts) if view else []
    data: dict[str, Any] = paper_data(case, PaperOffer("minutes_raw", meeting_id=meeting.id))
    facts = {"parts": parts, "paper": flat(data)}
    told = json.dumps(facts, ensure_ascii=False, sort_keys=True, default=_no_other)
    digest = hashlib.sha256(told.encode()).hexdigest()
    return MinutesCopy(0, meeting.id, meeting.minutes_locked_at or app.now(), digest, facts)


def _no_other(value: date | datetime) -> str:
    raise TypeError(f"{value!r} is not a plain value")
