"""The running sheet (主持词) on screen: what the chair says now, and how the items stand to their times."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from consult_app.domain.consultation import WITHOUT_VOTE
from consult_app.domain.meeting import (
    AgendaItem,
    AgendaKind,
    AgendaState,
    Meeting,
    MeetingMoment,
    MeetingState,
)
from consult_app.services.agenda import in_order
from consult_app.services.app import CHINA, App
from consult_app.services.case import Case, read_case
from consult_app.services.meeting_course import goes_on_at
from consult_app.services.meeting_run import as_left
from consult_app.services.papers.words import moment_words, time_words
from consult_app.services.phrases import measure_of, phrases
from consult_app.services.presence_counts import count_attendance
from consult_app.services.together_view import BY_ITSELF, HeldTogether, Matter, held_together


@dataclass(frozen=True, slots=True)
class RunningLine:
    """
    One item with the sentence that opens it; `planned_at` follows from the minutes of the items before it, and breaks.

    `paused` is how long the meeting had breaks while the item was in hand.
    """

    item: AgendaItem
    planned_at: datetime
    say: str
    matter: Matter | None = None
    """Of which of several matters of the meeting it is; nothing in a meeting of one."""
    paused: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class RunningSheet:
    """`say` is read now; `late` is by how many minutes the meeting runs behind its plan (less than 0: ahead)."""

    meeting: Meeting
    say: str
    lines: tuple[RunningLine, ...]
    late: int = 0
    together: HeldTogether = BY_ITSELF
    """The matters of the meeting, where it has several."""


def view_running_sheet(app: App, consultation_id: int, step_key: str) -> RunningSheet | None:
    """Return the sheet of a step's meeting as it stands now; nothing while none is planned."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting is None:
            return None
        held = held_together(case)
        lines = tuple(_lines(case, case.meeting, held))
        say, late = _say(case, case.meeting, lines), _late(app.now(), lines)
        return RunningSheet(case.meeting, say, lines, late, held)


def _lines(case: Case, meeting: Meeting, held: HeldTogether) -> list[RunningLine]:
    planned, lines = meeting.opened_at or meeting.planned_at, []
    breaks = _breaks(case, meeting)
    for matter in held.matters or (None,):
        for item in in_order(case.work, matter.meeting_id if matter else meeting.id):
            say = item.say or phrases()["running"]["item"].format(title=item.title)
            before = _sum(one for one in breaks if _was_before(one, item))
            during = _sum(breaks) - before if item.state is AgendaState.NOW else timedelta()
            lines.append(RunningLine(item, planned + before, say, matter, during))
            planned += timedelta(minutes=item.minutes)
    return lines


Break = tuple[datetime, datetime]
"""From when and until when a meeting had a break."""


def _breaks(case: Case, meeting: Meeting) -> list[Break]:
    """
    Return the breaks so far; one that is still going on lasts until now, or until when the chair said.

    The time between a closing and its being taken back is one too.
    """
    breaks: list[Break] = []
    for event in case.work.meeting_events.all(meeting_id=meeting.id):
        if event.kind in (MeetingMoment.ADJOURNED, MeetingMoment.CLOSED):
            over = event.kind is MeetingMoment.CLOSED  # for good, unless it is opened again
            until = event.at if over else event.until or case.app.now()
            breaks.append((event.at, max(event.at, until)))
        elif event.kind in (MeetingMoment.RESUMED, MeetingMoment.REOPENED) and breaks:
            breaks[-1] = (breaks[-1][0], event.at)
    return breaks


def _was_before(one: Break, item: AgendaItem) -> bool:
    """Say whether a break moves an item's beginning: one that was not begun by then waits for its end."""
    return item.started_at is None or item.started_at > one[0]


def _sum(breaks: Iterable[Break]) -> timedelta:
    return sum((end - begin for begin, end in breaks), timedelta())


def _say(case: Case, meeting: Meeting, lines: tuple[RunningLine, ...]) -> str:
    words = phrases()["running"]
    match meeting.state:
        case MeetingState.PLANNED | MeetingState.SIGNING_IN:
            counted = count_attendance(case.work, meeting, case.meeting_procedure)
            unit = measure_of(counted.unit)
            return str(words["sign_in"]).format(due=counted.due, present=counted.present, unit=unit)
        case MeetingState.OPEN:
            now = [line.say for line in lines if line.item.state is AgendaState.NOW]
            following = (line.say for line in lines if _comes_still(case, line))
            return now[0] if now else next(following, str(words["close"]))
        case MeetingState.ADJOURNED if until := goes_on_at(case.work, meeting):
            same_day = until.astimezone(CHINA).date() == case.app.today()
            at = time_words(until) if same_day else moment_words(until)
            return str(words["adjourned_until"]).format(at=at)
        case MeetingState.ADJOURNED | MeetingState.CLOSED | MeetingState.NO_QUORUM:
            return str(words[meeting.state.value])


def _comes_still(case: Case, line: RunningLine) -> bool:
    """Say whether an item is still to come; where the matter was settled without a vote, none is held."""
    if line.item.state is not AgendaState.WAITING:
        return False
    here = line.matter is None or line.matter.here
    return not (
        here and line.item.kind is AgendaKind.VOTE and as_left(case).outcome in WITHOUT_VOTE
    )


def _late(now: datetime, lines: tuple[RunningLine, ...]) -> int:
    """Compare the item in hand with its plan: by its beginning, and once its minutes are used up by its end."""
    line = next((one for one in lines if one.item.state is AgendaState.NOW), None)
    if line is None or line.item.started_at is None:
        return 0
    behind = line.item.started_at - line.planned_at
    over = now - line.planned_at - line.paused - timedelta(minutes=line.item.minutes)
    return int(max(behind, over).total_seconds() // 60) if over > timedelta() else _minutes(behind)


def _minutes(gap: timedelta) -> int:
    return int(gap.total_seconds() / 60)
