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
from consult_app.services.case import Case, law_day, read_case
from consult_app.services.plan_means import ruling_procedure
from consult_app.storage.unit_of_work import UnitOfWork

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
    sent = sent_by(case.work, case.consultation.id)
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
            next((one for one in sent if _is_for(one, kind, office)), None),
        )
        for kind, office, basis, days in asked
    )


def sent_by(work: UnitOfWork, consultation_id: int) -> tuple[Submission, ...]:
    """
    Return what went to offices, the one that was told on the filing sheet (报备表) among it.

    The sheet's entry says more; where there is one, the filing is kept there and nowhere else.
    """
    told = tuple(work.submissions.all(consultation_id=consultation_id))
    on_sheet = tuple(work.filings.all(consultation_id=consultation_id))
    return (*(_of_sheet(one) for one in reversed(on_sheet)), *told)


def _of_sheet(filing: Filing) -> Submission:
    return Submission(
        0, filing.consultation_id, SubmissionKind.FILING, "", filing.on, filing.receipt_on,
        filing.receipt_on is not None, filing.receipt_number, filing.remark,
    )  # fmt: skip


def _is_for(sent: Submission, kind: SubmissionKind, office: str) -> bool:
    """The sheet names its office in words; a procedure files with one office alone."""
    return sent.kind is kind and sent.office in {office, ""}


def _outcomes(case: Case) -> tuple[Outcome, ...]:
    """A commissioned consultation is reported back whatever came out of it."""
    return DECIDED if _ruling(case).binding else (*DECIDED, Outcome.NOT_AGREED)


def _ruling(case: Case) -> Procedure:
    return ruling_procedure(case, case.procedure)


def _decided_on(case: Case) -> date:
    """Return the day of the case's last meeting: what was decided there is what goes out."""
    meetings = case.work.meetings.all(consultation_id=case.consultation.id)
    return max((law_day(case.app, one) for one in meetings), default=case.app.today())


def view_offices(app: App, consultation_id: int) -> tuple[Wanted, ...]:
    with app.work() as work:
        return wanted_offices(read_case(app, work, consultation_id))


def findings(case: Case) -> tuple[Finding, ...]:
    """Return the gates of filing and approval, judged by the law of the meeting's day."""
    offices = wanted_offices(case)
    if not offices:
        return ()
    ruling, decided = _ruling(case), _decided_on(case)
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
        told = _kept(work, told)
        office = app.rules.term("office", told.office)
        event = "submission.answered" if told.answered_on else "submission.sent"
        work.note(app.now(), event, consultation=told.consultation_id, office=office)
        work.commit()
    return told


def _kept(work: UnitOfWork, told: Submission) -> Submission:
    mine = {"consultation_id": told.consultation_id}
    sheets = work.filings.all(**mine) if told.kind is SubmissionKind.FILING else ()
    if sheets:
        sheet = replace(
            sheets[-1], on=told.sent_on, receipt_on=told.answered_on,
            receipt_number=told.number, remark=told.words,
        )  # fmt: skip
        work.filings.save(sheet)
        return told
    before = work.submissions.find(**mine, kind=told.kind, office=told.office)
    if before is None:
        return work.submissions.add(told)
    told = replace(told, id=before.id)
    work.submissions.save(told)
    return told
