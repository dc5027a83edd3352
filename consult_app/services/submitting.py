"""What goes to an office after the decision: filing, reporting back, approval (备案, 报告, 报批)."""

from dataclasses import dataclass, replace
from datetime import date

from consult_app.basics.errors import ExpectedError
from consult_app.domain import rules
from consult_app.domain.consultation import Outcome
from consult_app.domain.finding import Basis, Finding, Result
from consult_app.domain.following import Submission, SubmissionKind
from consult_app.domain.procedure import Procedure
from consult_app.domain.supporting import Filing
from consult_app.services.app import App
from consult_app.services.case import Case, read_case
from consult_app.services.filing import decided_on, filed_sheet
from consult_app.services.plan_means import ruling_procedure

DECIDED = (Outcome.CARRIED, Outcome.AGREED, Outcome.PARTLY_AGREED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An office that the procedure asks to be told or to approve; `sent` is what went there, if anything did."""

    kind: SubmissionKind
    office: str
    basis: Basis
    days: int | None
    sent: Submission | None


def wanted_offices(case: Case) -> tuple[Wanted, ...]:
    """Return the offices by the procedure's rules of the meeting's day, in their order; none before a decision."""
    if case.consultation.outcome not in _outcomes(case):
        return ()
    ruling = _ruling(case)
    sent = case.work.submissions.all(consultation_id=case.consultation.id)
    sheet = filed_sheet(case)
    asked: list[tuple[SubmissionKind, str, Basis, int | None]] = []
    if ruling.filing is not None:
        filing = ruling.filing
        asked.append((SubmissionKind.FILING, filing.to, filing.basis, filing.days))
    if ruling.approval is not None:
        approval = ruling.approval
        asked += [(SubmissionKind.APPROVAL, one, approval.basis, None) for one in approval.by]
    return tuple(
        Wanted(
            kind,
            office,
            basis,
            days,
            next((one for one in sent if (one.kind, one.office) == (kind, office)), None)
            or (_of_sheet(sheet, office) if sheet and kind is SubmissionKind.FILING else None),
        )
        for kind, office, basis, days in asked
    )


def _of_sheet(filing: Filing, office: str) -> Submission:
    return Submission(
        0, filing.consultation_id, SubmissionKind.FILING, office, filing.on, filing.receipt_on,
        filing.receipt_on is not None, filing.receipt_number, filing.remark,
    )  # fmt: skip


def _outcomes(case: Case) -> tuple[Outcome, ...]:
    """A commissioned consultation is reported back whatever came out of it."""
    return DECIDED if _ruling(case).binding else (*DECIDED, Outcome.NOT_AGREED)


def _ruling(case: Case) -> Procedure:
    return ruling_procedure(case, case.procedure)


def view_offices(app: App, consultation_id: int) -> tuple[Wanted, ...]:
    with app.work() as work:
        return wanted_offices(read_case(app, work, consultation_id))


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of filing and approval, judged by the law of the meeting's day."""
    offices = wanted_offices(case)
    if not offices:
        return ()
    ruling, decided = _ruling(case), decided_on(case)
    filed = next((one.sent for one in offices if one.kind is SubmissionKind.FILING), None)
    answers = {
        one.office: _answer(one.sent) for one in offices if one.kind is SubmissionKind.APPROVAL
    }
    found = (
        rules.filing(ruling, filed.sent_on if filed else False, decided),
        rules.approval(ruling, answers, decided),
    )
    return tuple(_told(one) for one in found if one is not None)


def _answer(sent: Submission | None) -> date | bool | None:
    if sent is None or sent.answered_on is None:
        return None
    return sent.answered_on if sent.agreed else False


def _told(found: Finding) -> Finding:
    """An answer that has not come is missing here, not unknown: whoever asks knows that it has not."""
    result = Result.NOT_MET if found.result is Result.UNKNOWN else found.result
    if found.code == "filing" and found.margin is not None and found.margin < 0:
        result = Result.ADVICE  # too late is told, but cannot be mended any more
    waiting = [str(name).removeprefix("approval.") for name in found.facts.get("missing", ())]
    return replace(found, result=result, facts={**found.facts, "waiting": waiting})


def record_submission(app: App, submission: Submission) -> Submission:
    """
    Keep what was sent to an office and what came back; the same office again corrects it.

    Refuses `submission.day-later` for a day that has not come, `submission.answer-before-sent`, and
    `submission.no-such-office` for one that the procedure does not ask.
    """
    told = replace(submission, number=submission.number.strip(), words=submission.words.strip())
    for day in (told.sent_on, told.answered_on):
        if day is not None and day > app.today():
            raise ExpectedError("submission.day-later", on=day)
    if told.answered_on is not None and told.answered_on < told.sent_on:
        raise ExpectedError("submission.answer-before-sent", on=told.answered_on)
    with app.work() as work:
        case = read_case(app, work, told.consultation_id)
        wanted = {(one.kind, one.office) for one in wanted_offices(case)}
        if (told.kind, told.office) not in wanted:
            raise ExpectedError("submission.no-such-office", office=told.office)
        told = _kept(case, told)
        office = app.rules.term("office", told.office)
        event = "submission.answered" if told.answered_on else "submission.sent"
        work.note(app.now(), event, consultation=told.consultation_id, office=office)
        work.commit()
    return told


def _kept(case: Case, told: Submission) -> Submission:
    """Keep it where the filing is told already: on its sheet, else at the offices."""
    work = case.work
    before = work.submissions.find(
        consultation_id=told.consultation_id, kind=told.kind, office=told.office
    )
    sheet = filed_sheet(case) if told.kind is SubmissionKind.FILING else None
    if sheet is not None and before is None:
        work.filings.save(
            replace(
                sheet, on=told.sent_on, receipt_on=told.answered_on,
                receipt_number=told.number, remark=told.words,
            )
        )  # fmt: skip
        return told
    if before is None:
        return work.submissions.add(told)
    told = replace(told, id=before.id)
    work.submissions.save(told)
    return told
