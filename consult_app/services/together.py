"""
Several matters in one meeting: which meetings are held together, and what is the same in all of them.

People come once, for two or three matters that are dealt with one after the other. Each matter keeps a meeting of its
own, with its own roll (for avoidance), votes, minutes and papers; `Meeting.joined_to` names the host, which keeps what
there is once, and `Meeting.matter_no` the order in which the matters are dealt with. What happens to the meeting as a
whole, and to the presence of a person, is written to all of them in one transaction: so whatever reads one meeting
alone (verdict, minutes, package) needs to know nothing of the others, and nobody's presence can be one thing here and
another there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Outcome
from consult_app.domain.meeting import AgendaState, Capacity, Meeting, RollEntry, TurnState
from consult_app.domain.voting import VoteState
from consult_app.services.app import App
from consult_app.storage.unit_of_work import UnitOfWork

SHARED = (
    "planned_at", "place", "chair", "recorder", "state", "call", "opened_at", "closed_at", "notice_on",
    "notice_method", "short_notice_reason", "sheet_count", "sheet_reason",
)  # fmt: skip
"""What is the same for all matters of one meeting."""
ONE_FOR_ALL = frozenset(
    {"notice", "announcement", "delivery_receipt", "delivery_slip", "sign_in", "person_slip", "proxy", "chair_script"}
)  # fmt: skip
"""Papers of which a meeting of several matters has one: it names them all, and is kept with the host."""
LEFT, JOINED, HELD, APART = "together.left", "together.joined", "together.held", "together.apart"
"""Acts noted at a meeting: another matter is no longer held with it, another is, it is held with another, or by itself."""
SET_AT_HOST = ("planned_at", "place", "chair", "recorder")
"""What is set where the first matter is."""


def circle(work: UnitOfWork, meeting: Meeting) -> tuple[Meeting, ...]:
    """
    Return the meetings held together with this one, itself among them, in the order in which their matters come.

    Where nobody said an order the host comes first, then the others as they were begun; one that joins comes last.
    """
    host_id = work.meetings.get(meeting.id).joined_to or meeting.id
    held = (work.meetings.get(host_id), *work.meetings.all(joined_to=host_id))
    return tuple(sorted(held, key=lambda one: (not one.matter_no, one.matter_no)))


def others(work: UnitOfWork, meeting: Meeting) -> tuple[Meeting, ...]:
    return tuple(one for one in circle(work, meeting) if one.id != meeting.id)


def host_of(work: UnitOfWork, meeting: Meeting) -> Meeting:
    """Return the meeting under whose number lies what there is once: the notice and its places, the sign-in sheet."""
    found = work.meetings.get(meeting.id)
    return found if found.joined_to is None else work.meetings.get(found.joined_to)


def save_together(work: UnitOfWork, changed: Meeting) -> None:
    """Keep a meeting, and what all have in common with every other that is held with it."""
    told = {name: getattr(changed, name) for name in SHARED}
    for other in others(work, changed):
        kept = replace(other, **told)
        if kept != other:
            work.meetings.save(kept)
    work.meetings.save(changed)


def check_set_at_host(work: UnitOfWork, before: Meeting, changed: Meeting) -> None:
    """Refuse with `together.set-at-host` another time, place or chair for a matter that is not the first of its meeting."""
    if before.joined_to is None:
        return
    if any(getattr(before, name) != getattr(changed, name) for name in SET_AT_HOST):
        raise ExpectedError("together.set-at-host", title=matter_of(work, host_of(work, before)))


def same_person(entry: RollEntry) -> tuple[object, ...]:
    """Return what tells one person from another on the rolls of several matters."""
    if entry.person_id is not None:
        return ("person", entry.person_id)
    if entry.owner_id is not None:
        return ("owner", entry.owner_id)
    return (entry.name, entry.group, entry.household)


def united(meeting_id: int, entries: Mapping[int, Sequence[RollEntry]]) -> tuple[RollEntry, ...]:
    """
    Return the lines of one matter's roll, from those that each matter of the meeting makes by its meeting's id.

    All have the same people on their rolls, so that each signs in once: whom only another matter invites sits in
    here as an observer.
    """
    own = list(entries[meeting_id])
    known = {same_person(entry) for entry in own}
    for other, theirs in entries.items():
        for entry in theirs if other != meeting_id else ():
            if same_person(entry) not in known:
                known.add(same_person(entry))
                own.append(
                    replace(
                        entry,
                        meeting_id=meeting_id,
                        capacity=Capacity.OBSERVER,
                        avoids=False,
                        direct=False,
                    )
                )
    return tuple(own)


def due_apart(mine: Iterable[RollEntry], theirs: Iterable[RollEntry]) -> tuple[str, ...]:
    """Return, by name, which members are due by one of two lists and not by the other."""
    due = [
        {same_person(one): one.name for one in each if one.capacity is Capacity.MEMBER}
        for each in (mine, theirs)
    ]
    alone = due[0].keys() ^ due[1].keys()
    return tuple(sorted(name for key, name in {**due[0], **due[1]}.items() if key in alone))


def twins(work: UnitOfWork, entry: RollEntry) -> Iterator[RollEntry]:
    """Yield the lines of the same person on the rolls of the other matters."""
    for other in others(work, work.meetings.get(entry.meeting_id)):
        found = line_of(work, entry, other.id)
        if found is not None:
            yield found


def line_of(work: UnitOfWork, entry: RollEntry, meeting_id: int) -> RollEntry | None:
    """Find a person's line by the index over persons; of two guests of one name the first is the first's."""
    for name in ("person_id", "owner_id"):
        if (number := getattr(entry, name)) is not None:
            lines = work.roll.among(name, [number])
            return next((one for one in lines if one.meeting_id == meeting_id), None)
    told = {
        "person_id": None,
        "owner_id": None,
        "name": entry.name,
        "group": entry.group,
        "household": entry.household,
    }
    own = [one.id for one in work.roll.all(meeting_id=entry.meeting_id, **told)]
    theirs = work.roll.all(meeting_id=meeting_id, **told)
    place = own.index(entry.id)
    return theirs[place] if place < len(theirs) else None


def note_of(  # one line of the journal
    app: App,
    work: UnitOfWork,
    event: str,
    meeting: Meeting,
    title: str,
    **named: Any,  # noqa: ANN401 - JSON
) -> None:
    """
    Write into the journal of one matter with which other it is held, or is not any more.

    `named` is what a notice says that is out and names a matter too many: when (`named_at`) and where (`place`).
    """
    told = {"consultation": meeting.consultation_id, "meeting": meeting.id, "title": title}
    work.note(app.now(), event, undo=True, **told, **named)


def note_for_all(
    work: UnitOfWork,
    at: datetime,
    event: str,
    meeting: Meeting,
    *,
    undo: bool = True,
    **facts: Any,  # noqa: ANN401 - JSON
) -> None:
    """Write what happened to the meeting into the journal of every matter; the one it was done at comes last."""
    for one in (*others(work, meeting), meeting):
        told = {"consultation": one.consultation_id, "meeting": one.id}
        work.note(at, event, undo=undo, **told, **facts)


def matter_of(work: UnitOfWork, meeting: Meeting) -> str:
    """Return the title of the matter that a meeting is about."""
    return work.consultations.get(meeting.consultation_id).title


def told_title(work: UnitOfWork, meeting: Meeting) -> str:
    """Return how a meeting is called where something is refused: by its matter where it is one of several."""
    return matter_of(work, meeting) if others(work, meeting) else meeting.title


def check_no_other_vote(work: UnitOfWork, meeting: Meeting) -> None:
    """Refuse with `together.vote-open` while a vote is open in another matter: the room votes on one thing at a time."""
    for one in others(work, meeting):
        vote = work.votes.find(meeting_id=one.id, state=VoteState.OPEN)
        if vote is not None:
            raise ExpectedError(
                "together.vote-open", title=matter_of(work, one), question=vote.question
            )


def untouched(work: UnitOfWork, meeting: Meeting) -> bool:
    """Say whether a matter came to nothing yet: no vote was closed, no outcome noted."""
    if work.votes.count(meeting_id=meeting.id, state=VoteState.CLOSED):
        return False
    return work.consultations.get(meeting.consultation_id).outcome is Outcome.OPEN


def taken_up_at(work: UnitOfWork, meeting: Meeting) -> datetime | None:
    """Return when a matter was first taken up: its first item, or where that was left out its first vote."""
    items = [one.started_at for one in work.agenda.all(meeting_id=meeting.id)]
    votes = [one.opened_at for one in work.votes.all(meeting_id=meeting.id)]
    return min((at for at in (*items, *votes) if at is not None), default=None)


def runs(work: UnitOfWork, meeting_id: int) -> bool:
    """Say whether something goes on in a matter: an item of its agenda, a turn, a vote."""
    here = {"meeting_id": meeting_id}
    return bool(
        work.agenda.find(**here, state=AgendaState.NOW)
        or work.turns.find(**here, state=TurnState.SPEAKING)
        or work.votes.find(**here, state=VoteState.OPEN)
    )


def in_hand(work: UnitOfWork, meeting: Meeting) -> Meeting:
    """Return which of the matters held together the room is about: where something runs, else where something was last."""
    held = circle(work, meeting)
    if len(held) == 1:
        return meeting
    for one in held:
        if work.votes.count(meeting_id=one.id, state=VoteState.OPEN):
            return one
    moved = {one.id: _moved_at(work, one) for one in held}
    return max(held, key=lambda one: moved[one.id])


def _moved_at(work: UnitOfWork, meeting: Meeting) -> float:
    """Return when a matter was last taken up or decided, as seconds; 0 while it was not."""
    mine = {"meeting_id": meeting.id}
    moments = (
        work.agenda.latest("started_at", **mine),
        work.votes.latest("opened_at", "closed_at", "voided_at", **mine),
        work.turns.latest("started_at", **mine),
    )
    return max((at.timestamp() for at in moments if at is not None), default=0.0)
