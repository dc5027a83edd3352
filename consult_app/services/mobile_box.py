"""The mobile box (流动票箱): who carries it, to whom, and whom it reached."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.finding import Finding, Result
from consult_app.domain.meeting import Capacity
from consult_app.domain.rules.ballots import BALLOT_BASIS
from consult_app.domain.voting import MobileBox, Vote, VoteMethod, VoteState
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.presence_counts import DIRECT, REPRESENTED
from consult_app.storage.unit_of_work import UnitOfWork

STAFF = 3
"""How many carry a box at least; from the Henan election method (law.md 8), since no statute speaks of matters."""


def box_of(work: UnitOfWork, vote_id: int) -> MobileBox | None:
    return work.mobile_boxes.find(vote_id=vote_id)


def plan_box(
    app: App,
    vote_id: int,
    staff: Sequence[str],
    asked: Collection[int],
    reason: str = "",
    route: str = "",
) -> MobileBox | None:
    """
    Keep who carries the box, which way and to which lines of the roll; nobody to go to takes the box away.

    Refuses with `vote.already-open`, `box.not-on-paper`, and for somebody on the list with `box.not-a-member`,
    `box.avoids`, `box.is-here`.
    """
    names = tuple(dict.fromkeys(name.strip() for name in staff if name.strip()))
    with app.work() as work:
        vote = work.votes.get(vote_id)
        if vote.state is not VoteState.SET_UP:
            raise ExpectedError("vote.already-open", question=vote.question)
        if vote.method is not VoteMethod.SECRET_BALLOT:
            raise ExpectedError("box.not-on-paper")
        for entry_id in asked:
            _check(work, vote, entry_id)
        had = box_of(work, vote_id)
        wanted = MobileBox(
            had.id if had else 0,
            vote_id,
            names,
            tuple(sorted(asked)),
            reason.strip(),
            route=route.strip(),
        )
        if not names and not asked:
            if had is None:
                return None
            work.mobile_boxes.remove(had.id)
            _note(app, work, vote, "vote.box_cancelled")
            work.commit()
            return None
        if had is None:
            wanted = work.mobile_boxes.add(wanted)
        elif wanted == had:
            return had
        else:
            work.mobile_boxes.save(wanted)
        _note(app, work, vote, "vote.box_planned", asked=len(wanted.asked), staff="、".join(names))
        work.commit()
    return wanted


def _check(work: UnitOfWork, vote: Vote, entry_id: int) -> None:
    entry = work.roll.get(entry_id)
    if entry.meeting_id != vote.meeting_id or entry.capacity is not Capacity.MEMBER:
        raise ExpectedError("box.not-a-member", name=entry.name)
    if entry.avoids:
        raise ExpectedError("box.avoids", name=entry.name)
    if entry.here:
        raise ExpectedError("box.is-here", name=entry.name)


def box_findings(box: MobileBox | None) -> tuple[Finding, ...]:
    """Say whether enough people carry the box; nothing where there is none."""
    if box is None:
        return ()
    staff = Finding(
        "vote.box_staff",
        Result.MET if len(box.staff) >= STAFF else Result.NOT_MET,
        f"{len(box.staff)}/{STAFF}",
        f"≥ {STAFF}",
        len(box.staff) - STAFF,
        BALLOT_BASIS,
        {"staff": len(box.staff), "short": max(0, STAFF - len(box.staff))},
    )
    asked = Finding(
        "vote.box_asked",
        Result.MET if box.asked else Result.NOT_MET,
        str(len(box.asked)),
        "≥ 1",
        facts={"asked": len(box.asked)},
    )
    return (staff, asked)


def bring_box_back(app: App, vote_id: int, reached: Collection[int]) -> MobileBox:
    """
    Note that the box is back, sealed, and who really got a paper; the list is printed and signed.

    Refuses with `box.none`, `box.already-back`, `box.not-asked`.
    """
    with app.work() as work:
        vote = work.votes.get(vote_id)
        box = box_of(work, vote_id)
        if vote.state is not VoteState.OPEN or box is None:
            raise ExpectedError("box.none")
        if vote.collected_at is not None:
            raise ExpectedError("box.already-back")
        if strangers := set(reached) - set(box.asked):
            raise ExpectedError("box.not-asked", name=work.roll.get(min(strangers)).name)
        box = replace(
            box, back_at=moment_of(app, work, vote.meeting_id), reached=tuple(sorted(reached))
        )
        work.mobile_boxes.save(box)
        hall = len(vote.roll) - len(box.asked)
        work.votes.save(replace(vote, issued=hall + len(box.reached)))
        _note(app, work, vote, "vote.box_back", reached=len(box.reached), asked=len(box.asked))
        work.commit()
    return box


def may_vote(work: UnitOfWork, vote: Vote) -> int:
    """Return how many could cast a vote: the frozen roll without those whom the box did not reach."""
    box = box_of(work, vote.id)
    if box is None or box.back_at is None:
        return len(vote.roll)
    return len(vote.roll) - len(box.asked) + len(box.reached)


def reached_by_box(work: UnitOfWork, vote: Vote) -> int:
    """Return how many got their paper from the mobile box."""
    box = box_of(work, vote.id)
    return len(box.reached) if box is not None else 0


def took_part(work: UnitOfWork, vote: Vote) -> dict[str, int]:
    """
    Return who took part, by unit: those in the hall and those the box reached; the base of the decision.

    The quorum stays with the hall: no text lets a carried box make a meeting.
    """
    bases: dict[str, int] = dict(vote.bases["present"])
    box = box_of(work, vote.id)
    if box is None or not box.reached:
        return bases
    lines = work.roll.among("id", box.reached)
    for unit, count in bases.items():
        more = len(lines)
        if unit == REPRESENTED:
            more = sum(line.households for line in lines)
        elif unit == DIRECT:
            more = sum(line.direct for line in lines)
        bases[unit] = count + more
    return bases


def _note(app: App, work: UnitOfWork, vote: Vote, event: str, **facts: Any) -> None:  # noqa: ANN401
    meeting = work.meetings.get(vote.meeting_id)
    work.note(
        app.now(),
        event,
        consultation=meeting.consultation_id,
        vote=vote.id,
        question=vote.question,
        **facts,
    )
