"""What a publication says of the vote: who met, how many there were, and with what result."""

from collections.abc import Sequence

from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import Meeting
from consult_app.domain.voting import VoteState
from consult_app.services.app import CHINA
from consult_app.services.papers.words import day_words, law_words, sentence, word
from consult_app.storage.unit_of_work import UnitOfWork


def vote_told(work: UnitOfWork, consultation: Consultation, meetings: Sequence[Meeting]) -> str:
    """Return what a publication says of the latest vote: who met, how many, with what result."""
    votes = [vote for row in meetings for vote in work.votes.all(meeting_id=row.id)]
    closed = [vote for vote in votes if vote.state is VoteState.CLOSED and vote.verdict]
    if not closed:
        return ""
    vote = closed[-1]
    meeting = next(row for row in meetings if row.id == vote.meeting_id)
    tally = vote.verdict["tally"]
    day = day_words((meeting.opened_at or meeting.planned_at).astimezone(CHINA).date())
    if vote.verdict.get("shares"):
        said = str(vote.verdict["announcement"]).partition("：")[2]
        return sentence("published_owners", day=day, title=consultation.title, verdict=said)
    if vote.on_options:
        said = vote.verdict["announcement"]
        return sentence(
            "published_choice",
            day=day,
            meeting=meeting.title,
            title=consultation.title,
            said=said,
        )
    return sentence(
        "published_vote",
        day=day,
        meeting=meeting.title,
        title=consultation.title,
        due=vote.due,
        present=vote.present,
        unit=vote.verdict["measure"]["zh"],
        **{name: tally[name] for name in ("yes", "no", "abstain", "spoiled")},
        result=word("outcome", consultation.outcome),
        basis=law_words(vote.verdict["cite"]["zh"]),
    )
