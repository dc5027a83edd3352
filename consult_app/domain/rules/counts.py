"""Quorum and decision: how many there are, how many agree, and whether that is enough."""

from collections.abc import Iterable

from consult_app.domain.finding import Finding
from consult_app.domain.procedure import CountRule, Procedure, Shares
from consult_app.domain.rules.weighing import AREA_DIGITS, Counts, Weighed, judge_counts, weigh


def quorum(
    procedure: Procedure, due: Counts, present: Counts, digits: int = AREA_DIGITS
) -> Finding | None:
    """
    Say whether enough are present; None where the text asks for no number.

    An alternative is looked at when one of its units is counted at all: a meeting that counts households is not
    held up by an unknown number of adults. Cheap enough to be asked after every key on the sign-in page.
    """
    rule = procedure.quorum
    if rule is None:
        return None
    chosen = _counted(rule, {*due, *present}) or list(rule.any_of)
    weighed = [tuple(_quorum_share(shares, due, present)) for shares in chosen]
    return judge_counts("quorum", rule, weighed, digits)


def decision(
    procedure: Procedure,
    due: Counts,
    present: Counts,
    yes: Counts,
    unit: str = "",
    digits: int = AREA_DIGITS,
) -> Finding | None:
    """
    Compare the votes in favour with the rule's own base, never with the valid papers.

    `unit` is what the quorum was counted in; where the vote is counted in it too, nothing else is looked at.
    """
    rule = procedure.decision
    if rule is None:
        return None
    chosen = (unit in yes and _counted(rule, {unit})) or _counted(rule, yes) or list(rule.any_of)
    weighed = [tuple(_decision_share(shares, due, present, yes)) for shares in chosen]
    return judge_counts("decision", rule, weighed, digits)


def least_votes(procedure: Procedure, unit: str, due: int, present: int) -> int | None:
    """Return how many votes in favour will be needed, counted in `unit`; None where no share asks for it."""
    rule = procedure.decision
    shares = [share for each in rule.any_of for share in each if share.unit == unit] if rule else []
    needed = (share.least(due if share.of == "due" else present) for share in shares)
    return max(needed, default=None)


def least_present(procedure: Procedure, unit: str, due: int) -> int | None:
    """Return how many must be present, counted in `unit`; None where the text asks for no number of it."""
    rule = procedure.quorum
    shares = [share for each in rule.any_of for share in each if share.unit == unit] if rule else []
    return max((share.least(due) for share in shares), default=None)


def _counted(rule: CountRule, units: Iterable[str]) -> list[Shares]:
    given = set(units)
    return [shares for shares in rule.any_of if any(share.unit in given for share in shares)]


def _quorum_share(shares: Shares, due: Counts, present: Counts) -> Iterable[Weighed]:
    for share in shares:
        yield weigh(share, present.get(share.unit), due.get(share.unit), "present")


def _decision_share(shares: Shares, due: Counts, present: Counts, yes: Counts) -> Iterable[Weighed]:
    for share in shares:
        base = due if share.of == "due" else present
        yield weigh(share, yes.get(share.unit), base.get(share.unit), "vote.yes")
