"""A file laid beside the matter is named in the papers, bound into the dossier, and travels only by choice."""

from dataclasses import replace

import pikepdf
import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.services.attaching import (
    attach_to_matter,
    move_annex,
    name_annex,
    remove_attachment,
    view_annexes,
)
from consult_app.services.binding import bind_dossier
from consult_app.services.package_sound import choose_sound
from consult_app.services.packaging import read_plan
from consult_app.services.papers.making import make_paper, preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.undoing import undo

NAME = "工程量测算表<&>{}%😀"


@pytest.fixture
def meeting(app, consultation):
    with app.work() as work:
        return work.meetings.find(consultation_id=consultation).id


@pytest.fixture
def notice(meeting):
    return PaperOffer("notice", meeting_id=meeting)


def put(folder, name, content):
    path = folder / name
    path.write_bytes(content)
    return path


def test_annexes_are_numbered_in_the_notice_and_stand_in_the_dossier(
    app, consultation, notice, tmp_path
):
    made = make_paper(app, consultation, "notice", notice)
    sheet = attach_to_matter(app, consultation, put(tmp_path, "表.xlsx", b"PK\x03\x04 x"), NAME)
    drawing = (app.folder / made.pdf).read_bytes()
    attach_to_matter(app, consultation, put(tmp_path, "施工图.pdf", drawing))
    said = words_of_docx(preview_paper(app, consultation, "notice", notice).docx)
    assert f"附件：1.{NAME}2.施工图" in said
    with app.work() as work:
        assert read_plan(app, work, consultation).extras == ()
    choose_sound(app, consultation, travels=True)
    with app.work() as work:
        travelling = read_plan(app, work, consultation).extras
    assert [one.caption for one in travelling] == [NAME, "施工图"]
    bound = bind_dossier(app, consultation)
    told = words_of_pdf(bound.pdf)
    assert "附件材料" in told
    assert f"SHA-256：{sheet.sha256}" in told
    assert "附件2件" in told


def test_an_annex_taken_out_is_named_no_more_and_comes_back_when_undone(
    app, consultation, notice, tmp_path
):
    drawing = preview_paper(app, consultation, "notice", notice).pdf.read_bytes()
    kept = attach_to_matter(app, consultation, put(tmp_path, "图.pdf", drawing))
    remove_attachment(app, kept.id)
    assert view_annexes(app, consultation) == ()
    said = words_of_docx(preview_paper(app, consultation, "notice", notice).docx)
    assert "附件：" not in said
    undo(app)
    assert [one.caption for one in view_annexes(app, consultation)] == ["图"]


def captions(app, consultation):
    return [one.caption for one in view_annexes(app, consultation)]


def test_annexes_are_named_and_put_in_order_and_papers_follow(app, consultation, notice, tmp_path):
    for name in ("甲", "乙", "丙"):
        attach_to_matter(
            app, consultation, put(tmp_path, f"{name}.xlsx", b"PK\x03\x04 " + name.encode())
        )
    last = view_annexes(app, consultation)[2]
    move_annex(app, last.id, -1)
    assert captions(app, consultation) == ["甲", "丙", "乙"]
    moved = view_annexes(app, consultation)[1]
    assert (moved.file_name, moved.sha256) == (last.file_name, last.sha256)
    name_annex(app, moved.id, f"  {NAME} ")
    said = words_of_docx(preview_paper(app, consultation, "notice", notice).docx)
    assert f"附件：1.甲2.{NAME}3.乙" in said
    undo(app)
    assert captions(app, consultation) == ["甲", "丙", "乙"]
    move_annex(app, moved.id, 1)
    undo(app)
    assert captions(app, consultation) == ["甲", "丙", "乙"]
    first, *_, end = view_annexes(app, consultation)
    move_annex(app, first.id, -1)
    move_annex(app, end.id, 1)
    assert captions(app, consultation) == ["甲", "丙", "乙"]
    with pytest.raises(ExpectedError) as refused:
        name_annex(app, first.id, "  ")
    assert refused.value.code == "annex.name-missing"


def test_annexes_of_a_closed_dossier_stay_as_they_are(app, consultation, tmp_path):
    kept = attach_to_matter(app, consultation, put(tmp_path, "甲.xlsx", b"PK\x03\x04 x"))
    with app.work() as work:
        case = work.consultations.get(consultation)
        work.consultations.save(replace(case, closed_on=app.today()))
        work.commit()
    for act in (lambda: name_annex(app, kept.id, "乙"), lambda: move_annex(app, kept.id, 1)):
        with pytest.raises(ExpectedError) as refused:
            act()
        assert refused.value.code == "scan.dossier-closed"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.exe", b"MZ"), ("图.pdf", b"not a pdf"), ("表.xlsx", b"<html>"), ("空.docx", b"")],
)
def test_a_file_that_is_not_what_it_says_is_refused(app, consultation, tmp_path, name, content):
    with pytest.raises(ExpectedError, match=r"attachment\.not-an-annex"):
        attach_to_matter(app, consultation, put(tmp_path, name, content))
    assert view_annexes(app, consultation) == ()


def locked(folder, drawing):
    path = folder / "加密.pdf"
    with pikepdf.open(drawing) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    return path


def test_a_pdf_that_nobody_can_open_is_refused_when_it_is_laid_beside(
    app, consultation, notice, tmp_path
):
    drawing = preview_paper(app, consultation, "notice", notice).pdf
    for path in (put(tmp_path, "坏.pdf", b"%PDF-1.7"), locked(tmp_path, drawing)):
        with pytest.raises(ExpectedError, match="not-an-annex"):
            attach_to_matter(app, consultation, path)
