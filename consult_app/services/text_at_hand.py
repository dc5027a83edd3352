"""The text put to the vote: drafts, amendments with their fate, sounding out, and the final wording."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Amendment, AmendmentState, Motion, Sounding
from consult_app.domain.text_diff import carry_over
from consult_app.domain.voting import VoteState
from consult_app.services.app import App
from consult_app.storage.unit_of_work import UnitOfWork


def lay_text(app: App, meeting_id: int, title: str, text: str) -> Motion:
    """Put a draft on the table; refuses with `text.missing`."""
    if not title.strip() or not text.strip():
        raise ExpectedError("text.missing")
    with app.work() as work:
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
            now = app.now()
            state = AmendmentState.ADOPTED
            work.amendments.add(
                Amendment(0, motion_id, by, motion.text, changed.text, "", now, state, now)
            )
        work.motions.save(changed)
        _note(app, work, changed, "text.rewritten")
        work.commit()
    return changed


def propose_amendment(
    app: App, motion_id: int, proposer: str, after: str, reason: str = ""
) -> Amendment:
    """
    Keep somebody's wish to change the wording.

    Refuses with `amendment.proposer-missing`, `amendment.no-change`, `text.fixed`.
    """
    if not proposer.strip():
        raise ExpectedError("amendment.proposer-missing")
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
                app.now(),
            )
        )
        _note(app, work, motion, "amendment.proposed", name=kept.proposer)
        work.commit()
    return kept


def revise_amendment(app: App, amendment_id: int, after: str) -> Amendment:
    """Write an open amendment anew against the present wording (改一改)."""
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        if after.strip() == motion.text:
            raise ExpectedError("amendment.no-change")
        revised = replace(amendment, before=motion.text, after=after.strip())
        work.amendments.save(revised)
        _note(app, work, motion, "amendment.revised", name=amendment.proposer)
        work.commit()
    return revised


def adopt_amendment(app: App, amendment_id: int) -> Motion:
    """
    Put an amendment into the text, also where the text has changed elsewhere since.

    Refuses with `amendment.conflict` where the same place was changed: then it must be written anew.
    """
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        text = carry_over(amendment.before, amendment.after, motion.text)
        if text is None:
            raise ExpectedError("amendment.conflict", proposer=amendment.proposer)
        changed = replace(motion, text=text)
        work.motions.save(changed)
        # What stands in the history is what this adoption changed in the wording of its moment.
        adopted = replace(amendment, before=motion.text, after=text)
        _decide(work, adopted, AmendmentState.ADOPTED, app.now())
        _note(app, work, motion, "amendment.adopted", name=amendment.proposer)
        work.commit()
    return changed


def refuse_amendment(app: App, amendment_id: int, reason: str = "") -> Amendment:
    """Refuse an amendment; the reason may follow (`explain_refusal`), until then it is pointed out."""
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        kept = _decide(work, amendment, AmendmentState.REFUSED, app.now(), reason.strip())
        _note(app, work, motion, "amendment.refused", name=amendment.proposer)
        work.commit()
    return kept


def withdraw_amendment(app: App, amendment_id: int) -> Amendment:
    """Note that the proposer withdraws."""
    with app.work() as work:
        amendment, motion = _undecided(work, amendment_id)
        kept = _decide(work, amendment, AmendmentState.WITHDRAWN, app.now())
        _note(app, work, motion, "amendment.withdrawn", name=amendment.proposer)
        work.commit()
    return kept


def explain_refusal(app: App, amendment_id: int, reason: str) -> Amendment:
    """Say why an amendment was refused."""
    if not reason.strip():
        raise ExpectedError("amendment.reason-missing")
    with app.work() as work:
        amendment = work.amendments.get(amendment_id)
        kept = replace(amendment, decision_reason=reason.strip())
        work.amendments.save(kept)
        motion = work.motions.get(amendment.motion_id)
        _note(app, work, motion, "amendment.explained", name=amendment.proposer)
        work.commit()
    return kept


def reopen_amendment(app: App, amendment_id: int) -> Amendment:
    """Ask again about an amendment that was refused or withdrawn."""
    with app.work() as work:
        amendment = work.amendments.get(amendment_id)
        motion = _open_text(work, amendment.motion_id)
        if amendment.state not in (AmendmentState.REFUSED, AmendmentState.WITHDRAWN):
            raise ExpectedError("amendment.not-refused")
        kept = replace(amendment, state=AmendmentState.OPEN, decided_at=None)
        work.amendments.save(kept)
        _note(app, work, motion, "amendment.reopened", name=amendment.proposer)
        work.commit()
    return kept


def sound_out(
    app: App,
    meeting_id: int,
    title: str,
    counts: tuple[int, int, int],
    amendment_id: int | None = None,
) -> Sounding:
    """Keep a sounding out: `counts` are in favour, not in favour, undecided. It binds nobody."""
    if min(counts) < 0:
        raise ExpectedError("count.negative")
    if not title.strip():
        raise ExpectedError("sounding.title-missing")
    with app.work() as work:
        kept = work.soundings.add(
            Sounding(0, meeting_id, title.strip(), *counts, app.now(), amendment_id)
        )
        meeting = work.meetings.get(meeting_id)
        work.note(
            app.now(),
            "sounding.kept",
            consultation=meeting.consultation_id,
            meeting=meeting_id,
            title=kept.title,
        )
        work.commit()
    return kept


def fix_text(app: App, motion_id: int) -> Motion:
    """Make the wording final (定稿); refuses with `text.amendments-open` while some are undecided."""
    with app.work() as work:
        motion = _open_text(work, motion_id)
        undecided = work.amendments.count(motion_id=motion_id, state=AmendmentState.OPEN)
        if undecided:
            raise ExpectedError("text.amendments-open", count=undecided)
        fixed = replace(motion, fixed_at=app.now())
        work.motions.save(fixed)
        _note(app, work, fixed, "text.fixed")
        work.commit()
    return fixed


def unfix_text(app: App, motion_id: int) -> Motion:
    """Open a final wording again; refuses with `text.voted-on` while a vote on it is open or closed."""
    with app.work() as work:
        motion = work.motions.get(motion_id)
        votes = work.votes.all(meeting_id=motion.meeting_id)
        if any(vote.state in (VoteState.OPEN, VoteState.CLOSED) for vote in votes[-1:]):
            raise ExpectedError("text.voted-on", title=motion.title)
        opened = replace(motion, fixed_at=None)
        work.motions.save(opened)
        _note(app, work, opened, "text.unfixed")
        work.commit()
    return opened


def _open_text(work: UnitOfWork, motion_id: int) -> Motion:
    motion = work.motions.get(motion_id)
    if motion.fixed_at is not None:
        raise ExpectedError("text.fixed", title=motion.title)
    return motion


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
