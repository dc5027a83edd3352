"""The code at the foot: read back from every page as a scanner would see it, and nowhere in the way."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
import zxingcpp

from consult_app.documents.document import Document, Paragraph, Signature, Title
from consult_app.documents.docx import write_docx
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.layout import signature_cells
from consult_app.documents.paper import (
    page_count,
    page_size,
    places_of,
    render_page,
    render_pages,
)
from consult_app.documents.pdf import write_pdf
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.documents.sheets import MM, sheet_of
from consult_app.domain.page_code import PageMark, decode, encode, page_code
from tests.documents.samples import typical

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)


def marked(document, version=3):
    version = 0 if document.style == "ballot" else version
    code = page_code("village", "consultation", document.code, version)
    return replace(document, mark=PageMark(code, f"{document.title}　柳协〔2026〕5号"))


def grey(picture):
    rgba = np.frombuffer(picture.rgba, np.uint8).reshape(picture.height, picture.width, 4)
    return rgba[:, :, :3].mean(axis=2).astype(np.uint8)


def codes_of(picture):
    """The codes of pages on a picture; those of people, on the slips they sign by, are another kind."""
    found = [decode(code.text) for code in zxingcpp.read_barcodes(grey(picture))]
    return [code for code in found if code is not None]


@pytest.mark.parametrize("form", form_codes())
def test_every_page_of_every_form_says_which_page_it_is(form, tmp_path):
    document = marked(fill(load_form(form), typical()))
    write_pdf(document, tmp_path / "p.pdf", MADE_AT)
    pages = render_pages(tmp_path / "p.pdf", 200)
    for number, page in enumerate(pages, 1):
        wanted = document.mark.code.of_page(number, len(pages))
        assert codes_of(page) == [wanted] * document.copies


@pytest.mark.parametrize("form", form_codes())
def test_the_code_adds_no_word_to_a_paper_and_moves_none(form, tmp_path):
    plain = fill(load_form(form), typical())
    for name, document in (("plain", plain), ("marked", marked(plain))):
        write_pdf(document, tmp_path / f"{name}.pdf", MADE_AT)
        write_docx(document, tmp_path / f"{name}.docx", MADE_AT)
    assert words_of_pdf(tmp_path / "marked.pdf") == words_of_pdf(tmp_path / "plain.pdf")
    assert words_of_docx(tmp_path / "marked.docx") == words_of_docx(tmp_path / "plain.docx")
    pairs = zip(
        *(render_pages(tmp_path / f"{n}.pdf", 72) for n in ("plain", "marked")), strict=True
    )
    sheet = sheet_of(plain)
    for before, after in pairs:
        block = slice(0, round(sheet.top + sheet.text_height + 1))
        assert (grey(before)[block] == grey(after)[block]).all()


LONG = "村" * 600
STYLES = [("official", "A4", False), ("official", "A4", True), ("form", "A4", False)]
STYLES += [("form", "A4", True), ("form", "A5", False), ("poster", "A4", False)]
STYLES += [("poster", "A3", False), ("form", "A3", True)]


@pytest.mark.parametrize(("style", "paper", "landscape"), STYLES)
def test_the_code_stands_below_the_text_and_off_the_edge(style, paper, landscape, tmp_path):
    blocks = (Title("测试"), *(Paragraph(LONG) for _ in range(6)))
    document = Document(
        "t", "测试" * 30, blocks, style=style, paper=paper, landscape=landscape, footer="清溪镇" * 9
    )
    write_pdf(marked(document), tmp_path / "p.pdf", MADE_AT)
    sheet = sheet_of(document)
    for number in (1, 2):
        page = render_page(tmp_path / "p.pdf", number - 1, 200)
        (found,) = zxingcpp.read_barcodes(grey(page))
        spot, scale = found.position, 200 / 72
        top = min(spot.top_left.y, spot.top_right.y) / scale
        bottom = max(spot.bottom_left.y, spot.bottom_right.y) / scale
        assert top > sheet.top + sheet.text_height
        assert bottom < sheet.height - 5 * MM
        at_left = (spot.top_left.x + spot.top_right.x) / 2 / scale < sheet.width / 2
        assert at_left is (style != "official" or number == 1)


def test_no_ballot_can_be_told_from_another(tmp_path):
    ballot = marked(fill(load_form("ballot"), typical()))
    two = replace(ballot, blocks=ballot.blocks * 2)
    write_pdf(two, tmp_path / "b.pdf", MADE_AT)
    pages = render_pages(tmp_path / "b.pdf", 200)
    found = [code for page in pages for code in codes_of(page)]
    assert len(pages) == 2
    assert found == [ballot.mark.code] * 4
    assert (found[0].version, found[0].page, found[0].pages) == (0, 0, 0)


@pytest.mark.parametrize("form", ["resolution", "sign_in", "publication", "ballot"])
def test_a_docx_says_in_its_properties_and_in_its_picture_which_paper_it_is(form, tmp_path):
    document = marked(fill(load_form(form), typical()))
    write_docx(document, tmp_path / "p.docx", MADE_AT)
    with zipfile.ZipFile(tmp_path / "p.docx") as package:
        told = package.read("docProps/custom.xml").decode()
        feet = [name for name in package.namelist() if name.startswith("word/footer")]
        footers = [package.read(name).decode() for name in feet]
    letters = encode(document.mark.code)
    assert letters in told
    assert sum(foot.count(f'descr="{letters}"') for foot in footers) == (
        1 if form == "sign_in" else 2  # odd and even pages, or both copies on the sheet
    )
    paged = [foot.count(" PAGE ") for foot in footers if letters in foot]
    assert all(paged) is (form != "ballot")


def test_where_a_paper_is_signed_is_told_with_who_signs():
    document = fill(load_form("sign_in"), typical())
    cells = signature_cells(document)
    assert [cell.label for cell in cells][:2] == ["1 张正平", "2 李满仓"]
    assert [cell.label for cell in cells][-2:] == ["主持人", "签到负责人"]
    assert all(cell.height >= 100 for cell in cells[:4])


def test_a_date_to_be_filled_in_is_no_signature():
    cells = signature_cells(Document("t", "t", (Signature(("责任人（签字）", "填表日期")),)))
    assert [cell.label for cell in cells] == ["责任人"]


def test_each_page_of_the_minutes_is_signed_on_the_lines_at_its_foot(tmp_path):
    document = marked(fill(load_form("minutes_raw"), typical()))
    write_pdf(document, tmp_path / "m.pdf", MADE_AT)
    pages = page_count(tmp_path / "m.pdf")
    foot = [cell for cell in signature_cells(document) if cell.label.endswith("页）")]
    assert [(cell.page, cell.label) for cell in foot] == [
        (number, f"{who}（第{number}页）")
        for number in range(1, pages + 1)
        for who in ("主持人", "记录人")
    ]
    width, height = page_size(tmp_path / "m.pdf")
    for number in range(1, pages + 1):
        lines = places_of(tmp_path / "m.pdf", number - 1, ["＿＿＿＿＿＿"])
        here = [cell for cell in foot if cell.page == number]
        for (left, top, wide, high), cell in zip(lines, here, strict=True):
            assert abs(left * width - cell.x / 10) < 1
            assert abs(wide * width - cell.width / 10) < 2  # its ink is narrower than its room
            assert cell.y / 10 < (top + high) * height <= (cell.y + cell.height) / 10 + 0.5


def test_a_footer_that_asks_for_no_hand_is_no_place_to_sign():
    document = marked(fill(load_form("sign_in"), typical()))
    assert not any("页）" in cell.label for cell in signature_cells(document))
