"""The deliberation page as plain values: agenda, floor, what was said, the text and its amendments."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from consult_app.domain.articles import moved_references, renumbered
from consult_app.domain.meeting import (
    AgendaItem,
    Amendment,
    Contribution,
    ContributionKind,
    Meeting,
    Motion,
    RollEntry,
    Sounding,
    Turn,
    TurnState,
)
from consult_app.services.agenda import in_order
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.deliberating import amendments_of, count_stances
from consult_app.services.meeting_clock import moment_of, seconds_behind
from consult_app.services.speaking import (
    gone_from_list,
    half_typed,
    queue_of,
    spoken_seconds,
)
from consult_app.services.speaking_times import urged_turn
from consult_app.services.text_at_hand import clashes, with_change
from consult_app.services.together_view import BY_ITSELF, HeldTogether, held_together
from consult_app.storage.unit_of_work import UnitOfWork

BELL = 60
"""Seconds before the end of a turn at which the bell rings."""


def bell_stage(left: int) -> str:
    """Return how far a turn is by the seconds left: it runs, the last minute has begun, or the time is up."""
    return "end" if left <= 0 else "bell" if left <= BELL else "run"


@dataclass(frozen=True, slots=True)
class Floor:
    """A turn with who has it, the how many-eth it is of that person, and whether that one has left meanwhile."""

    turn: Turn
    entry: RollEntry | None
    times: int
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something filed, with its speaker's line of the roll, and whether a question was answered."""

    contribution: Contribution
    entry: RollEntry | None
    answered: bool


@dataclass(frozen=True, slots=True)
class DeliberationView:
    """Everything the page shows; `turn_seconds` is how long a turn may last."""

    meeting: Meeting | None
    binding: bool
    items: tuple[AgendaItem, ...]
    speaking: Floor | None
    queue: tuple[Floor, ...]
    said: tuple[Spoken, ...]
    stances: dict[ContributionKind, int]
    motion: Motion | None
    amendments: tuple[Amendment, ...]
    soundings: tuple[Sounding, ...]
    turn_seconds: int
    half_typed: tuple[str, str]
    """Words typed and not filed yet, and whose they are: the id of a line of the roll, or a name."""
    half_typed_by: str = ""
    """The name of who says them."""
    urged: int = 0
    """The waiting turn of whoever has spoken least: a suggestion, 0 where the list says the same already."""
    clashing: frozenset[int] = frozenset()
    """Open amendments whose place was changed since: they must be written anew or refused."""
    motions: tuple[Motion, ...] = ()
    """Every text at hand, in the order they were laid on the table; `motion` is the one shown."""
    every: tuple[Amendment, ...] = ()
    """The amendments of all texts; `amendments` are those of the one shown."""
    clock_behind: int = 0
    """By how many seconds the computer's clock stands before the meeting's time."""
    newest_line: int = 0
    """The newest line of the roll: a larger one says that somebody was put on it since."""
    together: HeldTogether = BY_ITSELF
    """The matters of this meeting, where there are several."""
    references: tuple[str, ...] = ()
    """Articles named in the text whose number changed with the last numbering anew."""

    @property
    def unanswered(self) -> tuple[Spoken, ...]:
        """Questions that nobody has answered yet, the oldest first."""
        return tuple(
            one
            for one in self.said
            if one.contribution.kind is ContributionKind.QUESTION and not one.answered
        )

    @property
    def item_now(self) -> AgendaItem | None:
        return next((item for item in self.items if item.state == "now"), None)

    @property
    def may_reopen(self) -> bool:
        """Say whether the meeting was closed and its minutes are not locked yet."""
        met = self.meeting
        return met is not None and met.closed_at is not None and met.minutes_locked_at is None

    def allowed(self, turn: Turn) -> int:
        """Return the seconds a turn may last, with what was granted."""
        return self.turn_seconds + turn.granted_seconds

    def used(self, now: datetime) -> int:
        """Return the seconds that the present speaker has used by the meeting's own clock."""
        if self.speaking is None:
            return 0
        return spoken_seconds(self.speaking.turn, now + timedelta(seconds=self.clock_behind))

    def with_amendment(self, amendment: Amendment) -> str:
        """Return the text as it would read with an open amendment; where it clashes, as it was asked for."""
        if self.motion is None or amendment.state != "open":
            return self.motion.text if self.motion else ""
        merged = with_change(amendment, self.motion, self.amendments)
        return amendment.after if merged is None else merged

    def draft_number(self) -> int:
        """Return the how many-eth draft lies on the table."""
        return 1 + sum(one.state == "adopted" for one in self.amendments)


def view_deliberation(
    app: App, consultation_id: int, step_key: str, motion_id: int = 0
) -> DeliberationView:
    """Return what the page shows, of several texts the one named, else the first."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        if case.meeting is None:
            return _empty(case)
        return _view(work, case, case.meeting, motion_id)


def _empty(case: Case) -> DeliberationView:
    seconds = case.consultation.speaking_minutes * 60
    return DeliberationView(
        None, case.meeting_procedure.binding, (), None, (), (), {}, None, (), (), seconds, ("", "")
    )


def _view(work: UnitOfWork, case: Case, meeting: Meeting, motion_id: int) -> DeliberationView:
    turns = work.turns.all(meeting_id=meeting.id)
    said = work.contributions.all(meeting_id=meeting.id)
    motions = work.motions.all(meeting_id=meeting.id)
    entries = _entries(work, turns, said)
    gone = gone_from_list(work, turns)
    speaking = next((turn for turn in turns if turn.state is TurnState.SPEAKING), None)
    answered = {one.answers_id for one in said}
    chosen = next((one for one in motions if one.id == motion_id), motions[0] if motions else None)
    every = amendments_of(work, motions)
    amendments = tuple(one for one in every if chosen and one.motion_id == chosen.id)
    words, who, name = _half_typed(work, meeting)
    return DeliberationView(
        meeting=meeting,
        binding=case.meeting_procedure.binding,
        items=tuple(in_order(work, meeting.id)),
        speaking=_floor(speaking, entries, turns) if speaking else None,
        queue=tuple(
            replace(_floor(turn, entries, turns), gone=turn.id in gone) for turn in queue_of(turns)
        ),
        said=tuple(
            Spoken(one, entries.get(one.roll_entry_id or 0), one.id in answered) for one in said
        ),
        stances=count_stances(work, meeting),
        motion=chosen,
        motions=motions,
        every=every,
        amendments=amendments,
        soundings=work.soundings.all(meeting_id=meeting.id),
        turn_seconds=case.consultation.speaking_minutes * 60,
        half_typed=(words, who),
        half_typed_by=name,
        urged=urged_turn(
            tuple(one for one in turns if one.id not in gone), moment_of(case.app, work, meeting.id)
        ),
        clock_behind=seconds_behind(case.app, work, meeting.id),
        clashing=clashes(chosen, amendments) if chosen else frozenset(),
        references=_references(amendments),
        newest_line=work.roll.highest("id", meeting_id=meeting.id),
        together=held_together(case),
    )


def _half_typed(work: UnitOfWork, meeting: Meeting) -> tuple[str, str, str]:
    """Return the words, whose they are, and the name; nobody's where the line is not on the roll any more."""
    words, who = half_typed(work, meeting.id)
    if not who.isdecimal():
        return words, who, who
    line = work.roll.find(id=int(who), meeting_id=meeting.id)
    return (words, who, line.name) if line is not None else (words, "", "")


def _references(amendments: tuple[Amendment, ...]) -> tuple[str, ...]:
    """Where the newest change only numbered anew, name the references that people must look at."""
    newest = amendments[-1:]
    if not newest or newest[0].after != renumbered(newest[0].before):
        return ()
    return moved_references(newest[0].before, newest[0].after)


def _entries(
    work: UnitOfWork, turns: tuple[Turn, ...], said: tuple[Contribution, ...]
) -> dict[int, RollEntry]:
    ids = {turn.roll_entry_id for turn in turns} | {one.roll_entry_id for one in said}
    return {entry.id: entry for entry in work.roll.among("id", [one for one in ids if one])}


def _floor(turn: Turn, entries: dict[int, RollEntry], turns: tuple[Turn, ...]) -> Floor:
    """Count the turn among those this person has had."""
    had = sum(
        other.roll_entry_id == turn.roll_entry_id
        and other.state in (TurnState.DONE, TurnState.SPEAKING)
        and other.id != turn.id
        for other in turns
    )
    return Floor(turn, entries.get(turn.roll_entry_id or 0), had + 1)
