"""What is filed with an office (报备): the sheet with its receipt, and which sheet is the filing the law asks for."""

from dataclasses import replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain.following import Submission, SubmissionKind
from consult_app.domain.supporting import Filing
from consult_app.services.app import App
from consult_app.services.case import Case, law_day, read_case
from consult_app.services.papers.words import town_office
from consult_app.services.plan_means import ruling_procedure


def office_name(case: Case, code: str) -> str:
    """Return how papers name an office of `terms.toml`."""
    if code == "township":
        return town_office(case.village.town)
    return case.app.rules.term("office", code)


def decided_on(case: Case) -> date:
    """Return the day of the case's last meeting: what was decided there is what goes out."""
    meetings = case.work.meetings.all(consultation_id=case.consultation.id)
    return max((law_day(case.app, one) for one in meetings), default=case.app.today())


def filed_sheet(case: Case) -> Filing | None:
    """
    Return the sheet that is the filing the procedure asks for: to its office, and after the decision.

    Sheets to others, or of something filed before, are nothing to the law.
    """
    rule = ruling_procedure(case, case.procedure).filing
    if rule is None:
        return None
    office, decided = office_name(case, rule.to), decided_on(case)
    sheets = case.work.filings.all(consultation_id=case.consultation.id)
    return next(
        (one for one in reversed(sheets) if one.to.strip() == office and one.on >= decided), None
    )


def next_filing(case: Case) -> Filing:
    """Return the sheet that would be filed today: what the follow-up tells of it, else with the township."""
    rule = ruling_procedure(case, case.procedure).filing
    to = office_name(case, rule.to if rule else "township")
    by = str(case.work.setting("operator", ""))
    fresh = Filing(0, case.consultation.id, to, case.app.today(), "", by, case.consultation.title)
    sent = told_at_offices(case)
    if sent is None:
        return fresh
    return replace(
        fresh, on=sent.sent_on, receipt_on=sent.answered_on,
        receipt_by=to if sent.answered_on else "", receipt_number=sent.number, remark=sent.words,
    )  # fmt: skip


def told_at_offices(case: Case) -> Submission | None:
    """Return the filing as the offices of the follow-up tell it, nothing where they tell none."""
    mine = {"consultation_id": case.consultation.id, "kind": SubmissionKind.FILING}
    return case.work.submissions.find(**mine)


def save_filing(app: App, filing: Filing) -> Filing:
    """
    Keep what was reported to an office; its receipt may come later.

    Where it is the filing the law asks for, the follow-up reads it from here and keeps no second one.
    """
    if not filing.to.strip() or not filing.what.strip():
        raise ExpectedError("filing.to-and-what")
    for day in (filing.on, filing.receipt_on):
        if day is not None and day > app.today():
            raise ExpectedError("supporting.in-the-future", on=day.isoformat())
    if filing.receipt_on is not None and filing.receipt_on < filing.on:
        raise ExpectedError("filing.receipt-before", on=filing.on.isoformat())
    with app.work() as work:
        kept = filing
        if filing.id:
            work.filings.save(filing)
        else:
            kept = work.filings.add(filing)
        case = read_case(app, work, filing.consultation_id)
        told = told_at_offices(case)
        if told is not None and filed_sheet(case) == kept:
            work.submissions.remove(told.id)
        work.note(app.now(), "filing.kept", consultation=filing.consultation_id, to=filing.to)
        work.commit()
    return kept


def remove_filing(app: App, filing_id: int) -> None:
    with app.work() as work:
        gone = work.filings.get(filing_id)
        work.filings.remove(filing_id)
        work.note(app.now(), "filing.removed", consultation=gone.consultation_id, to=gone.to)
        work.commit()
