"""Putting a count of papers right while it runs: numbers noted wrong from the box, a pile that was read wrong."""

from dataclasses import replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.voting import Vote, VoteMethod
from consult_app.services.app import App
from consult_app.services.counting import check_numbers, note_count, open_count
from consult_app.services.meeting_clock import moment_of
from consult_app.storage.columns import moment_text


def correct_papers(
    app: App, vote_id: int, returned: int, issued: int, spoiled_before: int, reason: str
) -> Vote:
    """
    Correct what was noted from the box, also while the papers are read: a pile miscounted need not be read anew.

    What was read stays; the journal keeps both numbers with the reason. Refuses as `collect_papers`, but for
    `count.already-reading`, and with `count.reason-missing`, `count.box-not-opened`, and `count.fewer-than-read`
    where a teller has read more papers than that.
    """
    if not reason.strip():
        raise ExpectedError("count.reason-missing")
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        if vote.collected_at is None:
            raise ExpectedError("count.box-not-opened")
        check_numbers(work, vote, returned, issued, spoiled_before)
        read = work.ballots_read.highest("number", vote_id=vote_id, count=vote.count)
        if returned < read:
            raise ExpectedError("count.fewer-than-read", read=read, returned=returned)
        corrected = replace(vote, returned=returned, issued=issued, spoiled_before=spoiled_before)
        work.votes.save(corrected)
        note_count(
            app,
            work,
            corrected,
            "vote.papers_corrected",
            returned=returned,
            issued=issued,
            before=vote.returned,
            issued_before=vote.issued,
            reason=reason.strip(),
        )
        work.commit()
    return corrected


def read_again(app: App, vote_id: int, reason: str) -> Vote:
    """
    Read the pile anew from its first paper, before there is a verdict; what was read stays under its count.

    The tellers' totals may differ with nobody knowing at which paper. The minutes and the report tell it with the
    reason, as they tell a recount. Refuses with `count.reason-missing` and `count.nothing-read`.
    """
    if not reason.strip():
        raise ExpectedError("count.reason-missing")
    with app.work() as work:
        vote = open_count(work, vote_id, VoteMethod.SECRET_BALLOT)
        here = {"vote_id": vote_id, "count": vote.count}
        if not (work.ballots_read.count(**here) or work.hand_counts.count(**here)):
            raise ExpectedError("count.nothing-read")
        before = {
            "recount_reason": reason.strip(),
            "recounted_at": moment_text(moment_of(app, work, vote.meeting_id)),
        }
        again = replace(
            vote,
            earlier=(*vote.earlier, before),
            count=vote.count + 1,
            recount_reason=reason.strip(),
        )
        work.votes.save(again)
        note_count(app, work, again, "vote.read_again", reason=reason.strip())
        work.commit()
    return again
