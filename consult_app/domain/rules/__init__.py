"""Rules: each takes a procedure and the facts of its own stage and gives a finding."""

from consult_app.domain.rules.after import approval, filing
from consult_app.domain.rules.ballots import ballot_account
from consult_app.domain.rules.bodies import (
    avoidance,
    composition,
    convening,
    delegation,
    method,
    party_discussion,
)
from consult_app.domain.rules.counts import decision, least_present, least_votes, quorum
from consult_app.domain.rules.days import (
    days_between,
    earliest_meeting_day,
    frequency,
    latest_notice_day,
    next_meeting_by,
    notice,
    publication,
    publication_end,
)

__all__ = [
    "approval",
    "avoidance",
    "ballot_account",
    "composition",
    "convening",
    "days_between",
    "decision",
    "delegation",
    "earliest_meeting_day",
    "filing",
    "frequency",
    "latest_notice_day",
    "least_present",
    "least_votes",
    "method",
    "next_meeting_by",
    "notice",
    "party_discussion",
    "publication",
    "publication_end",
    "quorum",
]
