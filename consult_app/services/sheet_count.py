"""After the meeting the signatures on the printed sheet are counted and set beside what the screen counted."""

from dataclasses import dataclass, replace
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Meeting, MeetingEvent, MeetingMoment
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.phrases import phrases
from consult_app.services.presence_counts import CAME
from consult_app.services.together import (
    circle,
    note_for_all,
    save_together,
    told_title,
)
from consult_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SheetCount:
    """Signatures on the sheet (nothing while nobody counted them) beside the people the screen has signed in."""

    on_sheet: int | None
    on_screen: int
    reason: str = ""

    @property
    def difference(self) -> int:
        """How many more the sheet has than the screen; less than 0 where it has fewer."""
        return 0 if self.on_sheet is None else self.on_sheet - self.on_screen


def sheet_count_of(work: UnitOfWork, meeting: Meeting) -> SheetCount:
    """
    Return both counts of a meeting.

    The sheet lists everybody, guests too, and whoever bears a proxy signs on the line of the one represented: so
    every line counts that came at all, though its person went home before the end.
    """
    came = sum(
        count
        for (standing,), count in work.roll.counts("standing", meeting_id=meeting.id).items()
        if standing in CAME
    )
    return SheetCount(meeting.sheet_count, came, meeting.sheet_reason)


def view_sheet_count(app: App, meeting_id: int) -> SheetCount:
    with app.work() as work:
        return sheet_count_of(work, work.meetings.get(meeting_id))


def enter_sheet_count(app: App, meeting_id: int, signatures: int, reason: str = "") -> SheetCount:
    """
    Keep how many signatures the printed sheet bears; the minutes tell both numbers and why they differ.

    Entered anew, the earlier count stays in the record. Refuses with `sheet.too-early` before the opening,
    `sheet.negative`, `sheet.reason-missing` where the counts differ, and `minutes.locked`.
    """
    with app.work() as work:
        meeting = work.meetings.get(meeting_id)
        if meeting.opened_at is None:
            raise ExpectedError("sheet.too-early")
        held = circle(work, meeting)
        for one in held:
            if one.minutes_locked_at is not None:
                raise ExpectedError("minutes.locked", title=told_title(work, one))
        if signatures < 0:
            raise ExpectedError("sheet.negative")
        kept = replace(meeting, sheet_count=signatures, sheet_reason=reason.strip())
        told = sheet_count_of(work, kept)
        if told.difference and not told.reason:
            raise ExpectedError("sheet.reason-missing", sheet=signatures, screen=told.on_screen)
        save_together(work, kept)
        now, words = moment_of(app, work, meeting_id), _sentence(told)
        for one in held:
            event = MeetingEvent(0, one.id, MeetingMoment.SHEET_COUNTED, now, words)
            work.meeting_events.add(event)
        facts: dict[str, Any] = {
            "sheet": signatures,
            "screen": told.on_screen,
            "reason": told.reason,
        }
        note_for_all(work, now, "meeting.sheet_counted", meeting, **facts)
        work.commit()
    return told


def _sentence(told: SheetCount) -> str:
    words = phrases()["sheet"]
    facts = {
        "sheet": told.on_sheet,
        "screen": told.on_screen,
        "difference": abs(told.difference),
        "reason": told.reason,
    }
    return str(words["differs" if told.difference else "same"]).format(**facts)
