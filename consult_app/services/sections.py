"""Hands in a large hall: counted section by section, so that a difference is looked for in one of them only."""

from collections.abc import Sequence
from dataclasses import replace

from consult_app.basics.errors import ExpectedError
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.app import App
from consult_app.services.count_gates import counts_of
from consult_app.services.voting import case_of_vote, note_vote

MOST = 12
"""As many sections stand on the page beside each other's counts, and as many can two people walk through."""


def divide_hall(app: App, vote_id: int, names: Sequence[str]) -> Vote:
    """
    Say into which sections the hall is divided for a show of hands; none or one of them is the hall as a whole.

    Refuses with `count.other-method`, with `sections.counted` once a counter has entered, with `sections.too-many`
    and with `sections.twice`.
    """
    told = tuple(name.strip() for name in names if name.strip())
    told = told if len(told) > 1 else ()
    if len(told) > MOST:
        raise ExpectedError("sections.too-many", most=MOST)
    if len(set(told)) < len(told):
        twice = next(name for name in told if told.count(name) > 1)
        raise ExpectedError("sections.twice", name=twice)
    with app.work() as work:
        vote = work.votes.get(vote_id)
        if vote.method is not VoteMethod.SHOW_OF_HANDS:
            raise ExpectedError("count.other-method", method=vote.method.value)
        if vote.state not in (VoteState.SET_UP, VoteState.OPEN) or counts_of(work, vote):
            raise ExpectedError("sections.counted")
        if told == vote.sections:
            return vote
        divided = replace(vote, sections=told)
        work.votes.save(divided)
        event = "vote.sections_set" if told else "vote.sections_none"
        note_vote(
            app,
            work,
            case_of_vote(app, work, vote),
            event,
            divided,
            count=len(told),
            names="、".join(told),
        )
        work.commit()
    return divided
