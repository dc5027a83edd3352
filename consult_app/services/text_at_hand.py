"""The text put to the vote: drafts, amendments with their fate, sounding out, and the final wording."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.articles import renumbered
from consult_app.domain.meeting import (
    HERE,
    Amendment,
    AmendmentState,
    Capacity,
    DecidedHow,
    Motion,
)
from consult_app.domain.text_diff import carry_over, put_together
from consult_app.domain.voting import VoteState
from consult_app.services.app import App
from consult_app.services.meeting_clock import moment_of
from consult_app.services.phrases import phrases
from consult_app.services.questions import votes_on
from consult_app.storage.unit_of_work import UnitOfWork


def lay_text(app: App, meeting_id: int, title: str, text: str) -> Motion:
    """Put a draft on the table; refuses with `text.missing`."""
    if not title.strip() or not text.strip():
        raise ExpectedError("text.missing")
    with app.work() as work:
        check_unlocked(work, meeting_id)
        position = work.motions.highest("position", meeting_id=meeting_id) + 1
        words = text.strip()
        motion = work.motions.add(Motion(0, meeting_id, position, title.strip(), words, words))
        _note(app, work, motion, "text.laid")
        work.commit()
    return motion


def rewrite_text(app: App, motion_id: int, title: str, text: str, by: str) -> Motion:
    """Change the wording at once (改这一稿); kept as an adopted amendment, so that no draft is lost."""
    if not title.strip() or not text.strip():
        raise ExpectedError("text.missing")
    with app.work() as work:
        motion = _open_text(work, motion_id)
        changed = replace(motion, title=title.strip(), text=text.strip())
        if changed.text != motion.text:
            now = moment_of(app, work, motion.meeting_id)
            _keep_change(work, motion, changed, by, "", now)
        work.motions.save(changed)
        _note(app, work, changed, "text.rewritten")
        work.commit()
    return changed


def propose_amendment(
    app: App, motion_id: int, proposer: str, after: str, reason: str = ""
) -> Amendment:
    """
    Keep somebody's wish to change the wording.

    Refuses with `amendment.proposer-missing`, `amendment.no-change`, `text.missing`, `text.fixed`.
    """
    if not proposer.strip():
        raise ExpectedError("amendment.proposer-missing")
    if not after.strip():
        raise ExpectedError("text.missing")
    with app.work() as work:
        motion = _open_text(work, motion_id)
        if after.strip() == motion.text:
            raise ExpectedError("amendment.no-change")
        kept = work.amendments.add(
            Amendment(
                0,
                motion_id,
                proposer.strip(),
                motion.text,
                after.strip(),
                reason.strip(),
                moment_of(app, work, motion.meeting_id),
            )
        )
        _note(app, work, motion, "amendment.proposed", name=kept.proposer)
        work.commit()
    return kept


def revise_amendment(
    app: App, amendment_id: int, after: str, *, proposer: str = "", reason: str | None = None
) -> Amendment:
    """
    Write an open amendment anew against the present wording (改一改), and who proposes it and why where that is said.

    Refuses with `text.missing`, `amendment.no-change`, `amendment.decided`, `text.fixed`.
    """
    if not after.strip():
        raise ExpectedError("text.missing")
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        if after.strip() == motion.text:
            raise ExpectedError("amendment.no-change")
        revised = replace(
            amendment,
            before=motion.text,
            after=after.strip(),
            proposer=proposer.strip() or amendment.proposer,
            reason=amendment.reason if reason is None else reason.strip(),
        )
        work.amendments.save(revised)
        _note(app, work, motion, "amendment.revised", name=revised.proposer)
        work.commit()
    return revised


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands counted on an amendment; it carries with more than half of all hands raised, abstentions included."""

    yes: int
    no: int
    abstain: int = 0

    @property
    def all(self) -> int:
        return self.yes + self.no + self.abstain

    @property
    def carried(self) -> bool:
        return self.yes * 2 > self.all


def decide_by_hands(app: App, amendment_id: int, hands: Hands, reason: str = "") -> Amendment:
    """
    Put one amendment to the vote (逐条表决): the figures decide, and stand in the minutes.

    Refuses with `count.negative`, `amendment.no-hands`, and `amendment.too-many-hands` (most) where more hands
    were counted than members are here; with `amendment.conflict` where it would carry and cannot be put in.
    """
    if min(hands.yes, hands.no, hands.abstain) < 0:
        raise ExpectedError("count.negative")
    if not hands.all:
        raise ExpectedError("amendment.no-hands")
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        most = _members_here(work, motion.meeting_id)
        if hands.all > most:
            raise ExpectedError("amendment.too-many-hands", counted=hands.all, most=most)
        counted = replace(
            amendment,
            decided_how=DecidedHow.HANDS,
            yes=hands.yes,
            no=hands.no,
            abstain=hands.abstain,
        )
        if hands.carried:
            kept = _adopt(app, work, counted, motion)
        else:
            now = moment_of(app, work, motion.meeting_id)
            kept = _decide(work, counted, AmendmentState.REFUSED, now, reason.strip())
        event = "amendment.adopted" if hands.carried else "amendment.refused"
        _note(app, work, motion, event, name=amendment.proposer)
        work.commit()
    return kept


def members_here(app: App, meeting_id: int) -> int:
    """Return how many members are here and may raise a hand: whoever must stand aside may not."""
    with app.work() as work:
        return _members_here(work, meeting_id)


def _members_here(work: UnitOfWork, meeting_id: int) -> int:
    member = {"meeting_id": meeting_id, "capacity": Capacity.MEMBER, "avoids": False}
    return sum(work.roll.count(standing=standing, **member) for standing in HERE)


def adopt_amendment(app: App, amendment_id: int, *, unopposed: bool = False) -> Motion:
    """
    Put an amendment into the text, also where the text has changed elsewhere since.

    `unopposed` says that nobody objected when the chair asked. Refuses with `amendment.conflict` where the
    same place was changed: then it must be written anew.
    """
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        how = DecidedHow.NO_OBJECTION if unopposed else amendment.decided_how
        _adopt(app, work, replace(amendment, decided_how=how), motion)
        changed = work.motions.get(motion.id)
        _note(app, work, motion, "amendment.adopted", name=amendment.proposer)
        work.commit()
    return changed


def _adopt(app: App, work: UnitOfWork, amendment: Amendment, motion: Motion) -> Amendment:
    text = with_change(amendment, motion, work.amendments.all(motion_id=motion.id))
    if text is None:
        raise ExpectedError("amendment.conflict", proposer=amendment.proposer)
    work.motions.save(replace(motion, text=text))
    # What stands in the history is what this adoption changed in the wording of its moment.
    adopted = replace(
        amendment,
        before=motion.text,
        after=text,
        asked_before=amendment.before,
        asked_after=amendment.after,
    )
    now = moment_of(app, work, motion.meeting_id)
    return _decide(work, adopted, AmendmentState.ADOPTED, now)


def with_change(amendment: Amendment, motion: Motion, others: Iterable[Amendment]) -> str | None:
    """
    Return the text as it reads with an open amendment; nothing where the same place was changed since.

    Amendments of one wording are put together from that wording, so that their order does not matter; only
    where the text was changed otherwise too is the change carried over into it.
    """
    base = amendment.before
    made = [
        one.asked_after
        for one in others
        if one.state is AmendmentState.ADOPTED and one.asked_before == base
    ]
    if put_together(base, made) == motion.text:
        return put_together(base, [*made, amendment.after])
    return carry_over(base, amendment.after, motion.text)


def clashes(motion: Motion, amendments: Iterable[Amendment]) -> frozenset[int]:
    """Return the ids of open amendments that cannot be put into the text as it reads now."""
    listed = tuple(amendments)
    return frozenset(
        one.id
        for one in listed
        if one.state is AmendmentState.OPEN and with_change(one, motion, listed) is None
    )


def renumber_text(app: App, motion_id: int, by: str) -> Motion:
    """
    Number the articles anew after some came in or went out (条号顺延); kept as a draft of its own.

    Refuses with `text.numbered-already`. References to articles are not touched: the view names those to look at.
    """
    with app.work() as work:
        motion = _open_text(work, motion_id)
        changed = replace(motion, text=renumbered(motion.text))
        if changed.text == motion.text:
            raise ExpectedError("text.numbered-already")
        now = moment_of(app, work, motion.meeting_id)
        _keep_change(work, motion, changed, by, str(phrases()["text"]["renumbered"]), now)
        work.motions.save(changed)
        _note(app, work, changed, "text.renumbered")
        work.commit()
    return changed


def _keep_change(  # the history of a text is that of its adopted amendments
    work: UnitOfWork, before: Motion, after: Motion, by: str, reason: str, at: datetime
) -> None:
    state = AmendmentState.ADOPTED
    work.amendments.add(Amendment(0, before.id, by, before.text, after.text, reason, at, state, at))


def refuse_amendment(app: App, amendment_id: int, reason: str = "") -> Amendment:
    """Refuse an amendment; the reason may follow (`explain_refusal`), until then it is pointed out."""
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        now = moment_of(app, work, motion.meeting_id)
        kept = _decide(work, amendment, AmendmentState.REFUSED, now, reason.strip())
        _note(app, work, motion, "amendment.refused", name=amendment.proposer)
        work.commit()
    return kept


def withdraw_amendment(app: App, amendment_id: int) -> Amendment:
    """Note that the proposer withdraws."""
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        now = moment_of(app, work, motion.meeting_id)
        kept = _decide(work, amendment, AmendmentState.WITHDRAWN, now)
        _note(app, work, motion, "amendment.withdrawn", name=amendment.proposer)
        work.commit()
    return kept


def explain_refusal(app: App, amendment_id: int, reason: str) -> Amendment:
    """Say why an amendment was refused."""
    if not reason.strip():
        raise ExpectedError("amendment.reason-missing")
    with app.work() as work:
        amendment = work.amendments.get(amendment_id)
        motion = work.motions.get(amendment.motion_id)
        check_unlocked(work, motion.meeting_id)
        kept = replace(amendment, decision_reason=reason.strip())
        work.amendments.save(kept)
        _note(app, work, motion, "amendment.explained", name=amendment.proposer)
        work.commit()
    return kept


def reopen_amendment(app: App, amendment_id: int) -> Amendment:
    """
    Ask again about an amendment that was refused or withdrawn: it is proposed anew.

    What was decided before stays as it was decided, in the list and in the minutes.
    """
    with app.work() as work:
        amendment = work.amendments.get(amendment_id)
        motion = _open_text(work, amendment.motion_id)
        if amendment.state not in (AmendmentState.REFUSED, AmendmentState.WITHDRAWN):
            raise ExpectedError("amendment.not-refused")
        again = Amendment(
            0,
            motion.id,
            amendment.proposer,
            amendment.before,
            amendment.after,
            amendment.reason,
            moment_of(app, work, motion.meeting_id),
        )
        kept = work.amendments.add(again)
        _note(app, work, motion, "amendment.reopened", name=amendment.proposer)
        work.commit()
    return kept


def fix_text(app: App, motion_id: int) -> Motion:
    """Make the wording final (定稿); refuses with `text.amendments-open` while some are undecided."""
    with app.work() as work:
        motion = _open_text(work, motion_id)
        undecided = work.amendments.count(motion_id=motion_id, state=AmendmentState.OPEN)
        if undecided:
            raise ExpectedError("text.amendments-open", count=undecided)
        fixed = replace(motion, fixed_at=moment_of(app, work, motion.meeting_id))
        work.motions.save(fixed)
        _note(app, work, fixed, "text.fixed")
        work.commit()
    return fixed


def unfix_text(app: App, motion_id: int) -> Motion:
    """Open a final wording again; refuses with `text.voted-on` while a vote on it is open or closed."""
    with app.work() as work:
        motion = work.motions.get(motion_id)
        check_unlocked(work, motion.meeting_id)
        if any(one.state in (VoteState.OPEN, VoteState.CLOSED) for one in votes_on(work, motion)):
            raise ExpectedError("text.voted-on", title=motion.title)
        opened = replace(motion, fixed_at=None)
        work.motions.save(opened)
        _note(app, work, opened, "text.unfixed")
        work.commit()
    return opened


def _open_text(work: UnitOfWork, motion_id: int) -> Motion:
    motion = work.motions.get(motion_id)
    check_unlocked(work, motion.meeting_id)
    if motion.fixed_at is not None:
        raise ExpectedError("text.fixed", title=motion.title)
    return motion


def check_unlocked(work: UnitOfWork, meeting_id: int) -> None:
    """Refuse with `minutes.locked`: what was signed says how the text came about."""
    meeting = work.meetings.get(meeting_id)
    if meeting.minutes_locked_at is not None:
        raise ExpectedError("minutes.locked", title=meeting.title)


def _undecided(work: UnitOfWork, amendment_id: int) -> tuple[Amendment, Motion]:
    amendment = work.amendments.get(amendment_id)
    motion = _open_text(work, amendment.motion_id)
    if amendment.state is not AmendmentState.OPEN:
        raise ExpectedError("amendment.decided", proposer=amendment.proposer)
    return amendment, motion


def _decide(
    work: UnitOfWork,
    amendment: Amendment,
    state: AmendmentState,
    at: datetime,
    reason: str = "",
) -> Amendment:
    decided = replace(amendment, state=state, decided_at=at, decision_reason=reason)
    work.amendments.save(decided)
    return decided


def _note(app: App, work: UnitOfWork, motion: Motion, event: str, **facts: Any) -> None:  # noqa: ANN401
    meeting = work.meetings.get(motion.meeting_id)
    work.note(
        app.now(),
        event,
        consultation=meeting.consultation_id,
        meeting=meeting.id,
        title=motion.title,
        **facts,
    )
