"""Rules about what follows a decision: filing and approval."""

from collections.abc import Mapping
from datetime import date

from consult_app.domain.finding import Finding, Result
from consult_app.domain.procedure import Procedure
from consult_app.domain.rules.bodies import Day
from consult_app.domain.rules.weighing import missing_fact


def filing(procedure: Procedure, filed_on: Day, adopted_on: date) -> Finding | None:
    """Say whether the text was filed in time; the day of adoption is not counted."""
    rule = procedure.filing
    if rule is None:
        return None
    need = f"≤ {rule.days}"
    if filed_on is None or filed_on is True:
        return missing_fact("filing", rule.basis, need, "filing.filed_on", to=rule.to)
    told = {"to": rule.to, "days": rule.days}
    if filed_on is False:
        return Finding("filing", Result.NOT_MET, "", need, None, rule.basis, told)
    have = (filed_on - adopted_on).days
    result = Result.MET if 0 <= have <= rule.days else Result.NOT_MET
    told |= {"have": have, "on": filed_on.isoformat()}
    return Finding("filing", result, str(have), need, rule.days - have, rule.basis, told)


def approval(procedure: Procedure, approved: Mapping[str, Day], decided_on: date) -> Finding | None:
    """Say whether every office that must approve did so, after the decision."""
    rule = procedure.approval
    if rule is None:
        return None
    refused = [office for office in rule.by if _fails(approved.get(office), decided_on)]
    unknown = [office for office in rule.by if approved.get(office) is None]
    given = len(rule.by) - len(refused) - len(unknown)
    told = {
        "by": list(rule.by),
        "refused": refused,
        "missing": [f"approval.{each}" for each in unknown],
    }
    result = Result.MET if given == len(rule.by) else Result.UNKNOWN
    if refused:
        result = Result.NOT_MET
    have, need = f"{given}/{len(rule.by)}", f"= {len(rule.by)}"
    return Finding("approval", result, have, need, given - len(rule.by), rule.basis, told)


def _fails(approved: Day, decided_on: date) -> bool:
    if isinstance(approved, date):
        return approved < decided_on
    return approved is False
