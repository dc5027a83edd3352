"""Rules about days: notice before a meeting, publication after it, how often a body meets."""

from datetime import date, timedelta
from typing import Any

from consult_app.domain.finding import Finding, Result
from consult_app.domain.procedure import Counting, Laxer, NoticeRule, Procedure, PublicationRule
from consult_app.domain.rules.weighing import missing_fact


def days_between(counting: Counting, first: date, last: date) -> int:
    """Count the days as the rule says; never below 0."""
    apart = (last - first).days
    match counting:
        case Counting.CLEAR_DAYS:
            return max(apart - 1, 0)
        case Counting.UP_TO_MEETING:
            return max(apart, 0)
        case Counting.INCLUSIVE:
            return max(apart + 1, 0)


def notice(
    procedure: Procedure, given_on: date | None, held_on: date | None, short_notice_reason: str = ""
) -> Finding | None:
    """
    Say whether the notice was given early enough; None where the text names no days.

    A reason makes a short notice lawful where the text has that exception; it must still come before the meeting.
    """
    rule = procedure.notice
    if rule is None:
        return None
    need = f"≥ {rule.days}"
    if given_on is None or held_on is None:
        name = "notice.given_on" if given_on is None else "held_on"
        return missing_fact("notice", rule.basis, need, name, days=rule.days)
    have = days_between(rule.counting, given_on, held_on)
    short = have < rule.days and rule.short_notice and bool(short_notice_reason.strip())
    met = given_on <= held_on and (have >= rule.days or short)
    facts = {
        "have": have,
        "days": rule.days,
        "counting": rule.counting.value,
        "given_on": given_on.isoformat(),
        "held_on": held_on.isoformat(),
        "earliest": earliest_meeting_day(procedure, given_on).isoformat(),
        "short_notice": short,
        "may_be_short": rule.short_notice,
        **laxer_facts(rule.laxer),
    }
    return Finding(
        "notice",
        _notice_result(rule, met=met),
        str(have),
        need,
        have - rule.days,
        rule.basis,
        facts,
    )


def _notice_result(rule: NoticeRule, *, met: bool) -> Result:
    if met:
        return Result.MET
    return Result.ADVICE if rule.advisory else Result.NOT_MET


def earliest_meeting_day(procedure: Procedure, given_on: date) -> date:
    """Return the first day on which the meeting may be held; the day after the notice where no days are named."""
    rule = procedure.notice
    if rule is None:
        return given_on + timedelta(days=1)
    extra = 1 if rule.counting is Counting.CLEAR_DAYS else 0
    return given_on + timedelta(days=rule.days + extra)


def latest_notice_day(procedure: Procedure, held_on: date) -> date:
    """Return the last day on which the notice may go out for a meeting on `held_on`."""
    return held_on - (earliest_meeting_day(procedure, held_on) - held_on)


def publication(
    procedure: Procedure, start: date | None, end: date | None, held_on: date | None = None
) -> Finding | None:
    """Say whether it hung long enough; what hung before the decision (`held_on`) was not yet the decision."""
    rule = procedure.publication
    if rule is None:
        return None
    need = "" if rule.min_days is None else f"≥ {rule.min_days}"
    if start is None:
        return missing_fact("publication", rule.basis, need, "publication.from")
    if rule.min_days is None:
        return _published_at_all(rule, start, held_on)
    if end is None:
        return missing_fact("publication", rule.basis, need, "publication.to", days=rule.min_days)
    first = start if held_on is None else max(start, held_on)
    return _published_long_enough(rule, rule.min_days, first, end)


def _published_at_all(rule: PublicationRule, start: date, held_on: date | None) -> Finding:
    in_time = not rule.before or (held_on is not None and start < held_on)
    result = Result.MET if in_time else Result.NOT_MET
    facts = {"from": start.isoformat(), "before": rule.before}
    return Finding("publication", result, start.isoformat(), "", None, rule.basis, facts)


def _published_long_enough(rule: PublicationRule, days: int, first: date, end: date) -> Finding:
    have = days_between(rule.counting, first, end)
    enough = Result.ADVICE if rule.advisory else Result.NOT_MET
    facts = {
        "have": have,
        "days": days,
        "counting": rule.counting.value,
        "from": first.isoformat(),
        "to": end.isoformat(),
        "until": publication_end(first, days).isoformat(),
        **laxer_facts(rule.laxer),
    }
    result = Result.MET if have >= days else enough
    return Finding("publication", result, str(have), f"≥ {days}", have - days, rule.basis, facts)


def publication_end(start: date, days: int) -> date:
    """Return the last day on which it must hang; the first and the last day count."""
    return start + timedelta(days=max(days, 1) - 1)


def frequency(procedure: Procedure, last_held: date | None, on: date) -> Finding | None:
    """Remind of a body that has not met for longer than the text allows; advice, never a bar."""
    rule = procedure.frequency
    if rule is None:
        return None
    if last_held is None:
        return missing_fact("frequency", rule.basis, "", "last_held", months=rule.months)
    due_by = next_meeting_by(last_held, rule.months)
    result = Result.MET if on <= due_by else Result.ADVICE
    facts = {
        "months": rule.months,
        "last_held": last_held.isoformat(),
        "due_by": due_by.isoformat(),
    }
    return Finding(
        "frequency", result, last_held.isoformat(), "", (due_by - on).days, rule.basis, facts
    )


def next_meeting_by(last_held: date, months: int) -> date:
    """
    Return the last day of the period after the one in which the body last met.

    Once a quarter, half-year or year is meant as one in each such part of the calendar year.
    """
    period = (last_held.year * 12 + last_held.month - 1) // months + 2
    year, month = divmod(period * months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def laxer_facts(laxer: tuple[Laxer, ...]) -> dict[str, Any]:
    """Name what places ask less for: the statute decides, and the page says so."""
    if not laxer:
        return {}
    told = [
        {
            "profile": each.profile,
            "value": each.value,
            "law": each.basis.law,
            "article": each.basis.article,
        }
        for each in laxer
    ]
    return {"overruled": told}
