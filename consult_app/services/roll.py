"""The roll (应到名单) of a meeting: made from the body that meets, with the facts of its day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Meeting, MeetingState, RollEntry
from consult_app.services.app import App
from consult_app.services.case import Case, case_of, read_case
from consult_app.services.roll_lines import OF_THEMSELVES, body_of, entries_of
from consult_app.services.roll_sharing import (
    due_by,
    fill_from,
    lines_to_look_at,
    lines_wanted,
    shared_by,
)
from consult_app.services.together import due_apart, others, united
from consult_app.storage.unit_of_work import UnitOfWork

MOST_SLIPS = 2000
"""People for each of whom a slip for the door is printed; a larger roll is signed in by its sheets, group by group."""

FEW = 300
"""A roll up to this size is written line by line and can be undone; a longer one at once, for good."""

_Key = tuple[str, int | str]


BEFORE_OPENING = frozenset({MeetingState.PLANNED, MeetingState.SIGNING_IN})

ROLL_EVENTS = frozenset(
    {
        "roster.imported", "person.added", "person.corrected", "person.left", "person.back",
        "household.speaker-chosen", "body.seated", "owner.saved", "owner.taken-out", "owners.imported",
        "subject.registered", "subject.corrected", "subject.avoids", "subject.removed",
        "household.marked", "household.unmarked", "act.undone", "act.redone", "together.left", "together.apart",
    }
)  # fmt: skip
"""Acts after which somebody else may be due; those of another case's subjects are looked at and change nothing."""


@dataclass(frozen=True, slots=True)
class RollChange:
    """
    What renewing a roll would change, by name: who comes on, who goes off, and whose line says something else.

    `losing` are those of `leaving` for whom a receipt or a sign-in was noted already: it would go with them.
    """

    joining: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    losing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        return not (self.joining or self.leaving or self.changed)


def stale_roll(case: Case) -> Finding | None:
    """
    Say that bodies, roster, subjects or the day changed after the roll was drawn up; nothing while it holds.

    Cheap: it looks at the journal, not at the people; `view_roll_change` says who it is about.
    """
    meeting = case.meeting
    if meeting is None or meeting.roll_on is None or meeting.state not in BEFORE_OPENING:
        return None
    moved = meeting.roll_on != case.law_day
    if not moved and not case.work.noted_since(meeting.roll_seen, ROLL_EVENTS):
        return None
    return Finding("roll.stale", Result.ADVICE, facts={"moved": moved, "day": meeting.roll_on})


def view_roll_change(app: App, consultation_id: int, step_key: str) -> RollChange:
    """Say who would come on and go off if the roll were drawn up anew; refuses as `build_roll` does."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        return roll_change(work, case)


def roll_change(work: UnitOfWork, case: Case) -> RollChange:
    """Compare the roll with the one that bodies, roster and subjects make today."""
    meeting = _fresh(case)
    wanted, had = _wanted(case), _drawn_up(work, meeting)
    leaving = [had[key] for key in had.keys() - wanted.keys()]
    both = [(had[key], _kept(wanted[key], had[key])) for key in had.keys() & wanted.keys()]
    return RollChange(
        _names(wanted[key] for key in wanted.keys() - had.keys()),
        _names(leaving),
        _names(one for one in leaving if _noted(work, one)),
        _names(now for before, now in both if before != now),
    )


def _names(entries: Iterable[RollEntry]) -> tuple[str, ...]:
    return tuple(sorted(entry.name for entry in entries))


def _noted(work: UnitOfWork, entry: RollEntry) -> bool:
    here = {"roll_entry_id": entry.id}
    return bool(work.deliveries.count(**here) or work.presence.count(**here))


def _fresh(case: Case) -> Meeting:
    meeting = case.meeting
    if meeting is None:
        raise ExpectedError("meeting.missing")
    if meeting.state not in BEFORE_OPENING:
        raise ExpectedError("roll.frozen", meeting=meeting.title)
    return meeting


def _wanted(case: Case) -> dict[_Key, RollEntry]:
    """Return the lines that the roll must have, with whom only another matter of the same meeting invites."""
    held = _held(case)
    entries = {id_: tuple(entries_of(case.work, each, _fresh(each))) for id_, each in held.items()}
    return {_key(entry): entry for entry in united(_fresh(case).id, entries)}


def _held(case: Case) -> dict[int, Case]:
    """Return the cases of all matters held together, by their meeting; the case that was asked about comes last."""
    app, meeting = case.app, _fresh(case)
    held = {one.id: case_of(app, case.work, one) for one in others(case.work, meeting)}
    return {**held, meeting.id: case}


def _drawn_up(work: UnitOfWork, meeting: Meeting) -> dict[_Key, RollEntry]:
    """Return the lines that bodies and subjects made; a guest who was added at the door stays in any case."""
    lines = work.roll.all(meeting_id=meeting.id)
    return {_key(one): one for one in lines if one.person_id or one.subject_id or one.owner_id}


def _kept(wanted: RollEntry, had: RollEntry) -> RollEntry:
    """Return a line as it is wanted now, with its receipts (by its id) and its presence."""
    return replace(wanted, id=had.id, standing=had.standing, standing_at=had.standing_at)


def build_roll(work: UnitOfWork, case: Case, *, drop: bool = False) -> int:
    """
    Make the roll of the case's meeting, or bring it up to date, and return how many lines it has.

    Lines that stay keep their id, receipts and sign-ins. Refuses with `roll.frozen` once the meeting was opened, and
    with `roll.would-lose` (names) where somebody goes off for whom a receipt or sign-in was noted, unless `drop`
    says that they may go with them. Does not commit; a roll of more than `FEW` new lines is written at once and the
    act cannot be undone. The rolls of matters held together are made in the same act; refuses with
    `together.people-differ` (title, names) where other people would be due for one of them.
    """
    held = _held(case)
    source = shared_by(work, held)
    if source is not None:
        fill_from(work, source, held)
        had = lines_to_look_at(work, held)
        for id_, lines in lines_wanted(work, held, had).items():
            _build(work, held[id_], lines, had[id_], drop=drop)
        return work.roll.count(meeting_id=_fresh(case).id)
    entries = {id_: tuple(entries_of(work, each, _fresh(each))) for id_, each in held.items()}
    for id_, each in held.items():
        if names := due_apart(entries[_fresh(case).id], entries[id_]):
            title = each.consultation.title
            raise ExpectedError("together.people-differ", title=title, names=names)
    for id_, each in held.items():
        lines = united(id_, entries)
        _build(work, each, lines, _drawn_up(work, _fresh(each)).values(), drop=drop)
    return len({_key(one) for one in lines})


def differing(case: Case, other: Case) -> tuple[str, ...]:
    """
    Return, by name, who would be due for one of two matters and not for the other.

    Whoever a body's meeting is due by follows from body, day and groups; 20,000 people are not read for that.
    """
    if body_of(case) in OF_THEMSELVES and due_by(case) == due_by(other):
        return ()
    mine, theirs = (tuple(entries_of(one.work, one, _fresh(one))) for one in (case, other))
    return due_apart(mine, theirs)


def _build(
    work: UnitOfWork,
    case: Case,
    entries: Iterable[RollEntry],
    lines: Iterable[RollEntry],
    *,
    drop: bool,
) -> None:
    """Let the entries take the place of these lines of a meeting's roll."""
    meeting = _fresh(case)
    wanted = {_key(entry): entry for entry in entries}
    had = {_key(line): line for line in lines}
    leaving = [had[key] for key in had.keys() - wanted.keys()]
    losing = [one.name for one in leaving if _noted(work, one)]
    if losing and not drop:
        raise ExpectedError("roll.would-lose", meeting=meeting.title, names=losing)
    for entry in leaving:
        _remove(work, entry)
    for key in had.keys() & wanted.keys():
        entry = _kept(wanted[key], had[key])
        if entry != had[key]:
            work.roll.save(entry)
    _add(work, [entry for key, entry in wanted.items() if key not in had])
    seen = work.meetings.get(meeting.id)
    work.meetings.save(replace(seen, roll_on=case.law_day, roll_seen=work.last_entry()))


def rebuild_roll(app: App, consultation_id: int, step_key: str, *, drop: bool = False) -> int:
    """Make the roll anew from today's subjects and bodies, before the meeting is opened; refuses as `build_roll`."""
    with app.work() as work:
        case = read_case(app, work, consultation_id, step_key)
        entries = build_roll(work, case, drop=drop)
        work.note(
            app.now(),
            "roll.built",
            consultation=consultation_id,
            title=case.consultation.title,
            people=entries,
        )
        work.commit()
    return entries


def _add(work: UnitOfWork, entries: list[RollEntry]) -> None:
    if len(entries) > FEW:
        work.roll.add_many(entries)
    else:
        for entry in entries:
            work.roll.add(entry)


def _remove(work: UnitOfWork, entry: RollEntry) -> None:
    for delivery in work.deliveries.all(roll_entry_id=entry.id):
        work.deliveries.remove(delivery.id)
    for event in work.presence.all(roll_entry_id=entry.id):
        work.presence.remove(event.id)
    work.roll.remove(entry.id)


def _key(entry: RollEntry) -> _Key:
    if entry.person_id is not None:
        return ("person", entry.person_id)
    if entry.owner_id is not None:
        return ("owner", entry.owner_id)
    if entry.subject_id is not None:
        return ("subject", entry.subject_id)
    return (entry.name, entry.duty)
