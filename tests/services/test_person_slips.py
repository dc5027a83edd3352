"""Slips for the door: every person's code on paper, read by a camera, signs the person in."""

import zipfile
from dataclasses import replace

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp
from meeting_maker import members_of, plan_meeting, roll_of

from consult_app.basics.errors import ExpectedError
from consult_app.documents.document import Slip
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.domain.person_code import person_code, read_person_code
from consult_app.services.attending import sign_in
from consult_app.services.papers.making import preview_paper
from consult_app.services.scanned import scanned_entry
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return plan_meeting(app)


def slips(app, meeting):
    offer = PaperOffer("person_slip", meeting_id=meeting.id)
    return preview_paper(app, meeting.consultation_id, "sign_in", offer)


def digits_of(grey) -> set[str]:
    found = zxingcpp.read_barcodes(np.ascontiguousarray(grey))
    return {one.text for one in found if read_person_code(one.text)}


def codes_of_pdf(path) -> set[str]:
    pages = pypdfium2.PdfDocument(str(path))
    drawn = (np.asarray(page.render(scale=3).to_pil().convert("L")) for page in pages)
    return set().union(*map(digits_of, drawn))


def codes_of_docx(path) -> set[str]:
    with zipfile.ZipFile(path) as parts:
        pictures = [parts.read(name) for name in parts.namelist() if "/media/" in name]
    read = (cv2.imdecode(np.frombuffer(one, np.uint8), cv2.IMREAD_GRAYSCALE) for one in pictures)
    return set().union(*(digits_of(np.pad(one, 30, constant_values=255)) for one in read))


def test_both_papers_bear_everybodys_code_and_words(app, meeting):
    files = slips(app, meeting)
    wanted = {person_code(meeting.id, one.id) for one in roll_of(app, meeting)}
    assert codes_of_pdf(files.pdf) == wanted
    assert codes_of_docx(files.docx) == wanted
    for words in (words_of_pdf(files.pdf), words_of_docx(files.docx)):
        for entry in roll_of(app, meeting):
            assert entry.name in words
            assert person_code(meeting.id, entry.id) in words
        assert "村委会二楼会议室" in words
        assert "号户" in words


def test_a_slip_read_at_the_door_signs_its_person_in(app, meeting):
    for code in sorted(codes_of_pdf(slips(app, meeting).pdf))[:3]:
        sign_in(app, scanned_entry(app, meeting.id, code).id)
    assert [one.here for one in members_of(app, meeting)] == [True] * 3 + [False] * 6


def test_a_slip_of_another_meeting_is_refused(app, meeting):
    other = plan_meeting(app)
    code = min(codes_of_pdf(slips(app, other).pdf))
    with pytest.raises(ExpectedError) as refused:
        scanned_entry(app, meeting.id, code)
    assert refused.value.code == "scan.other-meeting"


def test_slips_are_offered_at_the_door_and_with_the_notice(app, meeting):
    for step in ("notice", "sign_in"):
        offers = [one.code for one in view_stage(app, meeting.consultation_id, step).papers]
        assert "person_slip" in offers


def test_a_name_of_any_length_or_sign_stays_on_its_slip(app, meeting):
    long = "买买提·阿卜杜拉热合曼·艾合买提<>&{}%$#*|\\😀䶮"
    with app.work() as work:
        entry = work.roll.all(meeting_id=meeting.id)[0]
        work.roll.save(replace(entry, name=long))
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()
    files = slips(app, meeting)
    assert files.pages == 1
    assert "阿卜杜拉热合曼·艾合买提<>&{}%$#*|\\" in words_of_docx(files.docx)
    assert person_code(meeting.id, entry.id) in codes_of_pdf(files.pdf)


def test_a_slips_code_is_digits():
    with pytest.raises(ValueError, match="digits"):
        Slip("97A", ("会议", "张三"))
