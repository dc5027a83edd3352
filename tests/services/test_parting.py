"""A matter leaves an evening whose notice is out: what hangs stays with those that stay, and each is told what to do."""

from datetime import timedelta

import pytest
from disturbing import pdf
from meeting_maker import MATTERS, change_meeting, evening_of, meeting_now, members_of
from scan_maker import pages_of

from consult_app.documents.reading import words_of_docx
from consult_app.domain.person_code import person_code
from consult_app.domain.publication import PostingOf
from consult_app.domain.scans import ScanState
from consult_app.services.catalogue import LineState, read_catalogue
from consult_app.services.consulting import close_consultation
from consult_app.services.joining import hold_apart, hold_together
from consult_app.services.notifying import give_notice
from consult_app.services.papers.making import make_paper, open_version, preview_paper, versions_of
from consult_app.services.posting import post
from consult_app.services.scan_taking import take_file
from consult_app.services.scanned import scanned_entry
from consult_app.services.stages import view_stage
from consult_app.services.undoing import redo, undo
from consult_app.ui.words.findings import gate

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def evening(app):
    """Three matters in one evening, whose notice is printed, out and hangs."""
    held = evening_of(app)
    printed(app, held[2], "notice")
    give_notice(app, held[0].id, app.today(), "书面")
    case, meeting = held[0].consultation_id, held[0].id
    post(app, case, PostingOf.NOTICE, meeting, "村务公开栏", app.now(), "周小满")
    return held


def offer_of(app, meeting, code):
    offers = view_stage(app, meeting.consultation_id, "notice").papers
    return next(one for one in offers if one.code == code)


def printed(app, meeting, code):
    return make_paper(app, meeting.consultation_id, "notice", offer_of(app, meeting, code))


def words_of(app, meeting, code="notice"):
    offer = offer_of(app, meeting, code)
    return words_of_docx(preview_paper(app, meeting.consultation_id, "notice", offer).docx)


def told(app, meeting, step="notice"):
    """Return the advice about a notice that names a matter too many, in words."""
    found = view_stage(app, meeting.consultation_id, step).findings
    return {one.code: gate(one).why for one in found if one.code in ADVICE}


ADVICE = ("notice.left_by", "notice.names_gone", "notice.named_elsewhere")


def versions(app, meeting, code="notice"):
    offer = offer_of(app, meeting, code)
    where = offer.home or None
    case, offer = (where.case_id, where.offer) if where else (meeting.consultation_id, offer)
    return [one.version for one in versions_of(app, case, offer)]


def test_the_notice_that_hangs_stays_with_the_matters_that_stay(app, evening):
    first, second, third = evening
    (out,) = versions_of(app, first.consultation_id, offer_of(app, first, "notice"))
    hold_apart(app, first.consultation_id, "notice")
    assert versions(app, first) == []
    assert versions(app, second) == versions(app, third) == [1]
    (kept,) = versions_of(app, second.consultation_id, offer_of(app, second, "notice"))
    assert (kept.id, kept.pdf_sha256) == (out.id, out.pdf_sha256)
    assert open_version(app, kept.id).pdf.is_file()
    states = [line_of(app, one, "notice").state for one in evening]
    assert states == [LineState.NOT_MADE, LineState.UNSIGNED, LineState.EXCUSED]


def line_of(app, meeting, code):
    with app.work() as work:
        lines = read_catalogue(work, meeting.consultation_id).lines
    return next(one for one in lines if one.code == code)


def test_its_number_stays_too_and_the_one_that_left_is_given_the_next(app, evening):
    first, second, _ = evening
    hold_apart(app, first.consultation_id, "notice")
    kept = printed(app, first, "notice")
    assert kept.version == 2, "its first version hangs with the others"
    assert "柳村〔2026〕2号" in words_of(app, first)
    again = printed(app, second, "notice")
    told_again = words_of(app, second)
    assert "柳村〔2026〕1号" in told_again
    assert MATTERS[0] not in told_again
    assert again.version == 2
    assert versions(app, second) == [2, 1]
    assert open_version(app, kept.id).pdf != open_version(app, again.id).pdf


def test_each_is_told_what_to_do_until_it_is_done(app, clock, evening):
    first, second, third = evening
    change_meeting(app, first, planned_at=app.now() + timedelta(days=12))
    hold_apart(app, first.consultation_id, "notice")
    why = told(app, first)["notice.named_elsewhere"]
    for words in (meeting_now(app, second).place, MATTERS[1], MATTERS[2], "its days begin anew"):
        assert words in why
    assert set(told(app, first, "sign_in")) == {"notice.named_elsewhere"}
    for one in (second, third):
        assert MATTERS[0] in told(app, one)["notice.names_gone"]
        assert set(told(app, one, "sign_in")) == {"notice.names_gone"}
    undo(app)
    assert [told(app, one) for one in evening] == [{}, {}, {}]
    assert versions(app, first) == [1]
    redo(app)
    clock.forward(minutes=5)
    printed(app, second, "announcement")
    assert told(app, second) == told(app, third) == {}
    give_notice(app, first.id, app.today(), "书面")
    assert told(app, first) == {}


def test_a_joined_matter_that_leaves_is_told_the_same(app, evening):
    first, second, third = evening
    hold_apart(app, third.consultation_id, "notice")
    assert MATTERS[0] in told(app, third)["notice.named_elsewhere"]
    assert MATTERS[2] in told(app, first)["notice.names_gone"]
    assert versions(app, first) == versions(app, second) == [1]
    assert versions(app, third) == []
    assert "柳村〔2026〕2号" in words_of(app, third)


def test_without_a_notice_out_nobody_is_sent_to_the_boards(app):
    first, second, _ = evening_of(app)
    hold_apart(app, first.consultation_id, "notice")
    assert set(told(app, second)) == {"notice.left_by"}
    assert told(app, first) == {}


def test_a_scan_of_what_was_printed_for_all_is_filed_with_those_that_stay(app, evening, tmp_path):
    first, second, third = evening
    receipt = printed(app, third, "delivery_receipt")
    sheets = pages_of(app, receipt)
    hold_apart(app, first.consultation_id, "notice")
    own = printed(app, first, "delivery_receipt")
    (tmp_path / "回执.pdf").write_bytes(pdf([*sheets, *pages_of(app, own)]))
    taken = take_file(app, tmp_path / "回执.pdf")
    assert (taken.filed, taken.tray) == (receipt.pages + own.pages, 0)
    with app.work() as work:
        filed = work.scan_pages.all(state=ScanState.FILED)
        assert {one.paper_id for one in filed} == {receipt.id, own.id}
        assert work.papers.get(receipt.id).consultation_id == second.consultation_id


def test_a_slip_printed_for_all_still_signs_in_where_the_others_meet(app, evening):
    first, second, third = evening
    entry = members_of(app, first)[2]
    printed(app, first, "person_slip")
    hold_apart(app, first.consultation_id, "notice")
    for one in (second, third):
        found = scanned_entry(app, one.id, person_code(first.id, entry.id))
        assert (found.name, found.meeting_id) == (entry.name, one.id)


def test_a_dropped_host_leaves_its_papers_and_its_number_to_the_others(app, evening):
    first, second, third = evening
    close_consultation(app, first.consultation_id)
    assert versions(app, third) == [1]
    assert "柳村〔2026〕1号" in words_of(app, second)
    close_consultation(app, second.consultation_id)
    assert versions(app, third) == [1]
    assert "柳村〔2026〕1号" in words_of(app, third)


def test_paper_and_number_stay_together_however_often_the_first_matter_comes_and_goes(app):
    first, second, third = evening_of(app)
    kept = printed(app, first, "notice")
    hold_apart(app, third.consultation_id, "notice")
    for _ in range(2):
        hold_apart(app, first.consultation_id, "notice")
        with app.work() as work:
            (number,) = work.document_numbers.all()
            assert work.papers.get(kept.id).meeting_id == number.meeting_id == second.id
        hold_together(app, second.consultation_id, "notice", first.id)
