"""Papers: every form is filled from the store, kept by version, and says the same in both formats."""

from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from consult_app.basics.errors import ExpectedError
from consult_app.documents.form import form_codes
from consult_app.documents.paper import page_size, render_page
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.domain.consultation import Subject, SubjectRole
from consult_app.domain.page_code import decode
from consult_app.services.notifying import prepare_roll
from consult_app.services.numbering import correct_number, original_of
from consult_app.services.papers.making import make_all, make_paper, offers, preview_paper
from consult_app.services.papers.words import word
from consult_app.services.registering import register_by_hand, register_person
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import override, view_stage
from consult_app.ui.words.findings import FINDINGS
from tests.full_case import full_case

COPIES = (
    "announcement_large",
    "announcement_a3",
    "publication_large",
    "publication_a3",
    "result_announcement_a3",
)


@pytest.fixture
def prepared(app, consultation):
    with app.work() as work:
        people = [one.id for one in work.people.all()[:4]]
    for person in people:
        register_person(app, consultation, person)
    register_by_hand(
        app,
        Subject(
            0,
            consultation,
            "expert",
            "王䶮",
            SubjectRole.CONSULTATIVE,
            contact="19990001234",
            represents="县交通局",
        ),
    )
    prepare_roll(app, consultation, "notice")
    return consultation


@pytest.mark.parametrize("code", sorted(form_codes()))
def test_every_form_is_filled_from_the_store_with_equal_words(app, prepared, code):
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=prepared)
    files = preview_paper(app, prepared, "notice", PaperOffer(code, meeting_id=meeting.id))
    assert files.pages >= 1
    assert words_of_pdf(files.pdf) == words_of_docx(files.docx)
    assert "None" not in words_of_docx(files.docx)


def test_a_paper_that_says_the_same_is_kept_once(app, prepared, clock):
    offer = PaperOffer("participants")
    first = make_paper(app, prepared, "subjects", offer)
    clock.forward(minutes=5)
    assert make_paper(app, prepared, "subjects", offer) == first
    with app.work() as work:
        person = work.people.find(name="吴小梅")
    register_person(app, prepared, person.id)
    second = make_paper(app, prepared, "subjects", offer)
    assert (first.version, second.version) == (1, 2)
    assert (app.folder / first.pdf).is_file()
    assert "吴小梅" in words_of_docx(app.folder / second.docx)


def test_all_papers_offered_are_made_at_once(app, prepared):
    made = make_all(app, prepared)
    assert {paper.code for paper in made} == {offer.code for _, offer in offers(app, prepared)}
    assert {"participants", "notice", "announcement"} <= {paper.code for paper in made}


def test_an_override_is_printed_in_the_minutes(app, prepared):
    blocked = view_stage(app, prepared, "notice").blocking[0]
    override(app, prepared, "notice", blocked.code, "汛期抢修", "赵建国", "主任")
    files = preview_paper(app, prepared, "deliberation", PaperOffer("minutes_raw"))
    said = words_of_docx(files.docx)
    assert "汛期抢修" in said
    assert word("gate", blocked.code) in said


def test_what_hangs_in_public_holds_no_phone(app, prepared):
    register = preview_paper(app, prepared, "subjects", PaperOffer("participants"))
    assert "19990001234" in words_of_docx(register.docx)
    for code in ("announcement", "publication"):
        files = preview_paper(app, prepared, "notice", PaperOffer(code))
        assert "19990001234" not in words_of_docx(files.docx)


def test_every_gate_has_a_chinese_name_for_the_minutes():
    assert [code for code in FINDINGS if word("gate", code) == code] == []


def test_a_rehearsal_says_so_on_every_page(app, prepared):
    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), rehearsal=True))
        work.commit()
    files = preview_paper(app, prepared, "subjects", PaperOffer("participants"))
    document = pypdfium2.PdfDocument(files.pdf)
    said = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert all("演练" in page for page in said)


def test_a_kept_paper_bears_its_own_version_and_what_is_printed_is_what_is_kept(app, consultation):
    """The preview is printed before it is kept: it already says the version that it will be."""
    offer = PaperOffer("notice", meeting_id=1)

    def versions(pdf):
        found = zxingcpp.read_barcodes(_grey(render_page(pdf, 0, 200)))
        return [decode(each.text).version for each in found]

    first = make_paper(app, consultation, "notice", offer)
    assert versions(app.folder / first.pdf) == [1]
    with app.work() as work:
        work.consultations.save(replace(work.consultations.get(consultation), title="水渠清淤"))
        work.note(app.now(), "consultation.corrected", consultation=consultation)
        work.commit()
    assert versions(preview_paper(app, consultation, "notice", offer).pdf) == [2]
    second = make_paper(app, consultation, "notice", offer)
    assert (second.version, versions(app.folder / second.pdf)) == (2, [2])
    assert preview_paper(app, consultation, "notice", offer).same_as == second


def _grey(picture):
    rgba = np.frombuffer(picture.rgba, np.uint8).reshape(picture.height, picture.width, 4)
    return rgba[:, :, :3].mean(axis=2).astype(np.uint8)


@pytest.mark.parametrize("code", sorted(form_codes()))
def test_every_form_is_filled_from_a_case_with_something_of_everything(
    app, village, tmp_path, code
):
    case = full_case(app, tmp_path)
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case)
        vote = work.votes.find(meeting_id=meeting.id)
        hung = work.publications.find(consultation_id=case)
    about = {"meeting_id": meeting.id, "vote_id": vote.id, "publication_id": hung.id}
    files = preview_paper(app, case, "archive", PaperOffer(code, **about))
    assert words_of_pdf(files.pdf) == words_of_docx(files.docx)
    assert "None" not in words_of_docx(files.docx)


@pytest.mark.parametrize("code", COPIES)
def test_a_larger_copy_says_what_its_original_says_under_the_same_number(
    app, village, tmp_path, code
):
    case = full_case(app, tmp_path)
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case)
        hung = work.publications.find(consultation_id=case)
    about = {"meeting_id": meeting.id}
    if "announcement" not in code or code.startswith("result"):
        about = {"publication_id": hung.id}
    first = make_paper(app, case, "archive", PaperOffer(original_of(code), **about))
    copy = make_paper(app, case, "archive", PaperOffer(code, **about))
    assert words_of_docx(app.folder / copy.docx) == words_of_docx(app.folder / first.docx)
    with app.work() as work:
        assert work.document_numbers.count() == 1
    wide, _high = page_size(app.folder / copy.pdf)
    assert round(wide) == (297 if code.endswith("_a3") else 210)


def test_numbers_count_on_by_kind_and_are_never_given_twice(app, village, tmp_path):
    case = full_case(app, tmp_path)
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case)
    for code in ("notice", "announcement", "minutes_official", "notice"):
        make_paper(app, case, "notice", PaperOffer(code, meeting_id=meeting.id))
    with app.work() as work:
        kept = {one.code: one for one in work.document_numbers.all()}
    assert {code: one.number for code, one in kept.items()} == {
        "notice": 1, "announcement": 2, "minutes_official": 1,
    }  # fmt: skip
    with pytest.raises(ExpectedError, match=r"number\.taken"):
        correct_number(app, kept["notice"].id, kept["notice"].mark, kept["notice"].year, 2)
    correct_number(app, kept["notice"].id, kept["notice"].mark, kept["notice"].year, 7)
    make_paper(app, case, "archive", PaperOffer("township_filing"))
    with app.work() as work:
        assert work.document_numbers.find(code="township_filing").number == 8


def test_the_review_sheet_is_whole_when_it_is_signed_before_the_plan(app, village, tmp_path):
    case = full_case(app, tmp_path)
    said = words_of_docx(preview_paper(app, case, "proposal", PaperOffer("topic_review")).docx)
    assert "公共设施建设" in said
    assert "内容不违反法律、法规，属于自治范围，涉及公共设施建设，2人联名提出。" in said
    with app.work() as work:
        work.consultations.save(
            replace(work.consultations.get(case), procedure="", matter_kind="public_works")
        )
        work.commit()
    said = words_of_docx(preview_paper(app, case, "proposal", PaperOffer("topic_review")).docx)
    assert "建议程序村民代表会议" in said or "建议程序村民会议" in said


def test_a_village_without_a_phone_never_prints_an_empty_contact(app, prepared):
    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), phone=""))
        work.commit()
    files = preview_paper(app, prepared, "publication", PaperOffer("publication"))
    assert "可到办公地点当面联系" in words_of_docx(files.docx)
