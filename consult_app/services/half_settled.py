"""An outcome without a vote as it is being written: kept with every pause, so that a power cut takes no word."""

from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.services.app import App
from consult_app.services.deliberating import Consensus
from consult_app.storage.unit_of_work import UnitOfWork


def keep_half_settled(app: App, meeting_id: int, told: Consensus | None) -> None:
    """Keep what was chosen and typed so far; nothing once the meeting is to vote after all."""
    with app.work() as work:
        work.set(_name(meeting_id), _plain(told) if told is not None else None)
        work.commit()


def half_settled(work: UnitOfWork, meeting_id: int) -> Consensus | None:
    """Return what was written last and not recorded, or was recorded from it; nothing where no word was."""
    kept = work.setting(_name(meeting_id))
    if not kept:
        return None
    return Consensus(
        Outcome(kept["outcome"]),
        kept["agreed"],
        kept["minority"],
        NextAfterNoAgreement(kept["way"]),
        kept["open"],
    )


def _plain(told: Consensus) -> dict[str, str]:
    return {
        "outcome": told.outcome.value,
        "agreed": told.agreed_words,
        "minority": told.minority_words,
        "way": told.way_on.value,
        "open": told.open_words,
    }


def _name(meeting_id: int) -> str:
    return f"half_settled.{meeting_id}"
