"""The account of ballot papers: what was issued, what came back, and whether the sums come out."""

from collections.abc import Mapping

from consult_app.domain.finding import Basis, Finding, Result, Status
from consult_app.domain.rules.weighing import Counts, missing_fact

BALLOT_BASIS = Basis("practice", "", Status.CUSTOM, "选举规则类推")
"""No statute speaks of ballots on matters; election rules are borrowed (law.md 8)."""

WITHOUT_PAPERS = frozenset({"show_of_hands", "roll_call", "voice", "acclamation", "consensus"})
NOT_BY_PAPERS = frozenset({"area", "represented_households"})
"""Units of which one paper may carry many; their votes do not add up to papers."""


def ballot_account(
    issued: int | None,
    returned: int | None,
    spoiled: int | None = None,
    votes: int | None = None,
    present: int | None = None,
) -> Finding:
    """
    Say whether the papers add up; more back than issued makes the whole vote void.

    `votes` is yes + no + abstain, None where one is not known; `present` those who may have had a paper.
    """
    missing = [
        name for name, count in (("issued", issued), ("returned", returned)) if count is None
    ]
    if issued is None or returned is None:
        names = (f"vote.{name}" for name in missing)
        return missing_fact("ballot_account", BALLOT_BASIS, "", *names)
    told = {"issued": issued, "returned": returned, "spoiled": spoiled, "valid": votes}
    if returned > issued:
        return _off("returned_at_most_issued", returned, "≤", issued, issued - returned, told)
    if present is not None and issued > present:
        return _off("issued_at_most_present", issued, "≤", present, present - issued, told)
    if votes is not None and spoiled is not None and returned != votes + spoiled:
        total = votes + spoiled
        return _off("returned", returned, "=", total, returned - total, told)
    have, need, margin = str(returned), f"≤ {issued}", issued - returned
    return Finding("ballot_account", Result.MET, have, need, margin, BALLOT_BASIS, told)


def _off(
    code: str, have: int, relation: str, need: int, margin: int, told: Mapping[str, int | None]
) -> Finding:
    return Finding(
        "ballot_account",
        Result.NOT_MET,
        str(have),
        f"{relation} {need}",
        margin,
        BALLOT_BASIS,
        {**told, "identity": code},
    )


def votes_on_papers(yes: Counts, no: Counts, abstain: Counts) -> tuple[str, int | None]:
    """Return the unit whose votes are papers, and how many votes there are of it (None when one is not known)."""
    for unit in yes:
        if unit not in NOT_BY_PAPERS:
            known = unit in no and unit in abstain
            return unit, yes[unit] + no[unit] + abstain[unit] if known else None
    return "", None
