"""Stage 1, proposal (提议): what it lacks, its papers and its acts."""

from consult_app.domain.finding import Finding
from consult_app.services.case import Case
from consult_app.services.stage_view import NextStep, PaperOffer


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of this stage."""
    return ()


def papers(case: Case) -> tuple[PaperOffer, ...]:
    """Return what can be printed here."""
    return ()


def next_step(case: Case, found: tuple[Finding, ...]) -> NextStep | None:
    """Return this stage's own next step, or nothing where finishing or mending is it."""
    return None
