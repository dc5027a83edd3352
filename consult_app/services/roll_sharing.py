"""
The rolls of matters held together by a large body: whoever is due by the body is the same for all of them.

So 20,000 people are not read and made anew for each matter: a roll that still holds is copied, and only those lines are
looked at that subjects bring in, or that must stand aside.
"""

from collections.abc import Mapping
from dataclasses import replace

from consult_app.domain.meeting import Capacity, Meeting, RollEntry
from consult_app.services.case import Case
from consult_app.services.roll_lines import OF_THEMSELVES, body_of, entries_of
from consult_app.services.together import united
from consult_app.storage.unit_of_work import UnitOfWork

LARGE = 300
"""People from which a roll is shared; the rolls of fewer are compared line by line, and that can be undone."""
PEOPLE_EVENTS = frozenset(
    {
        "roster.imported", "person.added", "person.corrected", "person.left", "person.back",
        "household.speaker-chosen", "body.seated", "owner.saved", "owner.taken-out", "owners.imported",
        "act.undone", "act.redone",
    }
)  # fmt: skip
"""Acts after which somebody else may belong to a body."""
Held = Mapping[int, Case]
"""The cases of all matters held together, by their meeting."""


def due_by(case: Case) -> tuple[object, ...]:
    """Return all that says who is due in a body that is due by itself: the body, how it counts, day and groups."""
    body, mode = body_of(case), case.meeting.mode if case.meeting else None
    groups = frozenset(case.consultation.scope_groups) if body == "village_group" else frozenset()
    return (body, mode, case.law_day, groups)


def shared_by(work: UnitOfWork, held: Held) -> Meeting | None:
    """
    Return a meeting whose roll has the right people of the body for every matter; nothing where one must be made.

    That is so where all are due by the same rule, and every roll that was made is large, of this day, and younger
    than any change of people, seats or owners.
    """
    first = next(iter(held.values()))
    body = body_of(first)
    if len(held) == 1 or body not in OF_THEMSELVES or body == "village_group":
        return None  # the groups of a case may change without an act that names people
    meetings = [one.meeting for one in held.values() if one.meeting is not None]
    made = [one for one in meetings if work.roll.find(meeting_id=one.id) is not None]
    if not made or any(due_by(one) != due_by(first) for one in held.values()):
        return None
    for one in made:
        stale = one.roll_on != first.law_day or work.noted_since(one.roll_seen, PEOPLE_EVENTS)
        if stale or work.roll.count_to(LARGE + 1, meeting_id=one.id) <= LARGE:
            return None
    source = made[0]
    at_the_door = {"person_id": None, "owner_id": None, "subject_id": None}
    return None if work.roll.find(meeting_id=source.id, **at_the_door) else source


def fill_from(work: UnitOfWork, source: Meeting, held: Held) -> None:
    """Give every matter without a roll the people of the body, none of whom stands aside yet; does not commit."""
    blank = {"avoids": False, "direct": False, "standing": None, "standing_at": None}
    for id_ in held:
        if work.roll.find(meeting_id=id_) is None:
            work.roll.copy({"meeting_id": id_, **blank}, meeting_id=source.id, subject_id=None)


def lines_to_look_at(work: UnitOfWork, held: Held) -> dict[int, tuple[RollEntry, ...]]:
    """Return, by meeting, the lines that subjects may change: of people they name or named, and those they brought in."""
    people = {
        subject.person_id
        for one in held.values()
        for subject in work.subjects.all(consultation_id=one.consultation.id)
    }
    brought: dict[int, list[RollEntry]] = {}
    for id_ in held:
        marked = (
            *work.roll.all(meeting_id=id_, avoids=True),
            *work.roll.all(meeting_id=id_, direct=True),
        )
        people |= {line.person_id for line in marked}
        others = (Capacity.CONSULTATIVE, Capacity.OBSERVER)
        lines = (line for kind in others for line in work.roll.all(meeting_id=id_, capacity=kind))
        brought[id_] = [line for line in lines if line.subject_id is not None]
    named = work.roll.among("person_id", sorted(people - {None}))
    return {
        id_: (*(one for one in named if one.meeting_id == id_ and one.subject_id is None), *theirs)
        for id_, theirs in brought.items()
    }


def lines_wanted(
    work: UnitOfWork, held: Held, had: Mapping[int, tuple[RollEntry, ...]]
) -> dict[int, tuple[RollEntry, ...]]:
    """Return, by meeting, what these lines shall be, and which subjects bring in besides."""
    own = {}
    for id_, case in held.items():
        if case.meeting is not None:
            members = [
                replace(line, id=0, standing=None, standing_at=None)
                for line in had[id_]
                if line.subject_id is None
            ]
            own[id_] = tuple(entries_of(work, case, case.meeting, members))
    return {id_: united(id_, own) for id_ in own}
