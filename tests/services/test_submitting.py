"""One filing, wherever it was told: at the offices of the follow-up, or on the filing sheet."""

from dataclasses import replace
from datetime import date

import pytest

from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import Outcome
from consult_app.domain.following import Submission, SubmissionKind
from consult_app.services.filing import remove_filing, save_filing
from consult_app.services.papers.making import preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.services.submitting import record_submission, view_offices
from consult_app.services.supporting import view_supporting

SENT, BACK = date(2026, 11, 25), date(2026, 11, 27)


@pytest.fixture
def case(app, consultation, clock) -> int:
    """Village rules that were carried on the 20th; eight days later."""
    with app.work() as work:
        told = work.consultations.get(consultation)
        work.consultations.save(
            replace(
                told,
                procedure="village_rules",
                matter_kind="village_rules",
                outcome=Outcome.CARRIED,
            )
        )
        work.note(app.now(), "vote.closed", undo=False, title=told.title)
        work.commit()
    clock.time = clock.time.replace(day=28)
    return consultation


def sheet(app, case) -> str:
    return words_of_docx(preview_paper(app, case, "archive", PaperOffer("township_filing")).docx)


def filing_gate(app, case) -> str:
    found = view_stage(app, case, "follow_up").findings
    return next(one.result.value for one in found if one.code == "filing")


def test_what_was_told_at_the_offices_stands_on_the_filing_sheet(app, case):
    told = Submission(
        0, case, SubmissionKind.FILING, "township", SENT, BACK, True, "备字7号", "准予备案"
    )
    record_submission(app, told)
    words = sheet(app, case)
    assert "2026年11月25日" in words
    assert "2026年11月27日由清溪镇人民政府签收（备字7号）" in words
    assert "准予备案" in words


def test_what_was_told_on_the_filing_sheet_meets_the_gate(app, case):
    assert filing_gate(app, case) == "not_met"
    save_filing(app, replace(view_supporting(app, case).next_filing, on=SENT, how="当面"))
    assert filing_gate(app, case) == "met"
    (office,) = view_offices(app, case)
    assert (office.sent.sent_on, office.sent.answered_on) == (SENT, None)


def test_an_answer_that_is_noted_at_the_offices_goes_onto_the_sheet_that_is_there(app, case):
    save_filing(app, replace(view_supporting(app, case).next_filing, on=SENT, how="当面"))
    told = Submission(0, case, SubmissionKind.FILING, "township", SENT, BACK, True, "备字7号")
    record_submission(app, told)
    (kept,) = view_supporting(app, case).filings
    assert (kept.how, kept.receipt_on, kept.receipt_number) == ("当面", BACK, "备字7号")
    with app.work() as work:
        assert work.submissions.count(consultation_id=case) == 0


def test_the_sheet_begins_with_what_the_offices_tell_and_takes_it_over(app, case):
    told = Submission(0, case, SubmissionKind.FILING, "township", SENT, BACK, True, "备字7号")
    record_submission(app, told)
    save_filing(app, replace(view_supporting(app, case).next_filing, how="当面"))
    (kept,) = view_supporting(app, case).filings
    assert (kept.on, kept.receipt_on, kept.how) == (SENT, BACK, "当面")
    with app.work() as work:
        assert work.submissions.count(consultation_id=case) == 0
    assert filing_gate(app, case) == "met"


@pytest.mark.parametrize(
    "changes",
    [{"to": "云溪县水利局"}, {"on": date(2026, 11, 3), "what": "协商方案"}],
    ids=["to another office", "before the decision"],
)
def test_another_sheet_is_not_the_filing_that_the_law_asks_for(app, case, changes):
    other = replace(view_supporting(app, case).next_filing, on=SENT, how="当面")
    kept = save_filing(app, replace(other, **changes))
    assert filing_gate(app, case) == "not_met"
    told = Submission(0, case, SubmissionKind.FILING, "township", SENT, BACK, True, "备字7号")
    record_submission(app, told)
    assert filing_gate(app, case) == "met"
    assert view_supporting(app, case).filings == (kept,), "it stays as it was"
    remove_filing(app, kept.id)
    assert filing_gate(app, case) == "met"
    assert "备字7号" in sheet(app, case)
