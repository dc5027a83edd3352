"""Every shipped form, with short, typical and extreme data, read back from both files."""

import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from consult_app.documents.document import document_words
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.layout import lay_out
from consult_app.documents.pages import Code, Put, Rule, Shown
from consult_app.documents.paper import make_paper, page_size
from consult_app.documents.reading import is_artifact, words_of_docx, words_of_pdf
from consult_app.documents.sheets import MM, paper_size, sheet_of, slots_of
from tests.documents.samples import extreme, short, typical

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)
DATA = {"short": short, "typical": typical, "extreme": extreme}
TEN = {
    "notice",
    "announcement",
    "participants",
    "sign_in",
    "minutes_raw",
    "ballot",
    "vote_report",
    "resolution",
    "publication",
    "implementation",
    "archive_list",
}


HALF_MM = 0.5 * MM


def bounds_of_words(pdf):
    """Yield left, bottom, right and top of all words that are no artifacts, in points from the lower left."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,)):
            if not is_artifact(item.raw):
                yield item.get_bounds()
    document.close()


def same(text: str) -> str:
    """Return `text` as it compares: PDF readers resolve compatibility characters."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_all_papers_of_a_consultation_have_a_form():
    assert set(form_codes()) >= TEN


@pytest.mark.parametrize("kind", DATA)
@pytest.mark.parametrize("code", form_codes())
def test_pdf_and_docx_say_the_same_words_in_the_same_order(code, kind, tmp_path):
    form, data = load_form(code), DATA[kind]()
    pdf, docx = make_paper(form, data, tmp_path, code, MADE_AT)
    meant = same(document_words(fill(form, data)))
    assert same(words_of_docx(docx)) == meant
    if kind == "extreme":  # a row broken over pages is read column by column on each page
        assert sorted(same(words_of_pdf(pdf))) == sorted(meant)
    else:
        assert same(words_of_pdf(pdf)) == meant


@pytest.mark.parametrize("kind", DATA)
@pytest.mark.parametrize("code", form_codes())
def test_nothing_stands_outside_the_text_block(code, kind):
    document = fill(load_form(code), DATA[kind]())
    sheet = sheet_of(document)
    left, right = sheet.left - 0.1, sheet.left + sheet.text_width + 0.1
    bottom = sheet.top + sheet.text_height + 0.1
    for page in lay_out(document):
        for item in page.items:
            match item:
                case Put(x, y, line):
                    assert left <= x, line.text
                    assert x + line.width <= right, line.text
                    assert sheet.top <= y <= bottom, line.text
                case Rule(x, y, to_x, to_y):
                    assert left <= x <= to_x <= right
                    assert sheet.top - 0.1 <= y <= to_y <= bottom
                case Shown(x, y, width, height):
                    assert left <= x <= x + width <= right
                    assert y + height <= bottom
                case Code(x, y, side):
                    assert left <= x <= x + side <= right
                    assert y + side <= bottom


@pytest.mark.parametrize("kind", DATA)
@pytest.mark.parametrize("code", form_codes())
def test_no_glyph_of_the_file_stands_outside_the_text_block(code, kind, tmp_path):
    """Read back from the PDF, to half a millimetre; code and page number stand below the block as artifacts."""
    form = load_form(code)
    (pdf,) = make_paper(form, DATA[kind](), tmp_path, code, MADE_AT, ("pdf",))
    document = fill(form, DATA[kind]())
    sheet, height = sheet_of(document), paper_size(document)[1]
    slots = [
        (x + sheet.left, y + sheet.height - sheet.top - sheet.text_height)
        for x, y in slots_of(document)
    ]
    for left, bottom, right, top in bounds_of_words(pdf):
        assert any(
            left >= x - HALF_MM
            and right <= x + sheet.text_width + HALF_MM
            and bottom >= y - HALF_MM
            and top <= y + sheet.text_height + HALF_MM
            for x, y in slots
        ), (left / MM, bottom / MM, right / MM, top / MM)
    assert height == pytest.approx(page_size(pdf)[1] * MM, abs=0.1)


def test_two_thousand_people_sign_on_sheets_that_each_bear_the_head(tmp_path):
    data = typical() | {"leave_names": "", "quorum_sentence": ""}
    rows = data["roll"]
    data["roll"] = [
        rows[index % 4] | {"no": index + 1, "name": "买买提·阿卜杜拉热合曼江"}
        for index in range(2000)
    ]
    pdf, docx = make_paper(load_form("sign_in"), data, tmp_path, "roll", MADE_AT)
    meant = same(document_words(fill(load_form("sign_in"), data)))
    assert same(words_of_pdf(pdf)) == meant == same(words_of_docx(docx))
    with pikepdf.open(pdf) as file:
        assert 60 < len(file.pages) < 200


@pytest.mark.parametrize("count", [*range(1, 6), *range(20, 60)])
def test_no_row_stands_alone_at_the_head_or_the_foot_of_a_page(count):
    """Nor do lines to sign on stand without the row they belong to."""
    data = typical()
    data["roll"] = [data["roll"][0] | {"no": f"R{number}"} for number in range(count)]
    pages = [
        {put.line.text for put in page.items if isinstance(put, Put) and put.line.text[:1] == "R"}
        for page in lay_out(fill(load_form("sign_in"), data))
    ]
    signed = [
        any("主持人" in put.line.text for put in page.items if isinstance(put, Put))
        for page in lay_out(fill(load_form("sign_in"), data))
    ]
    with_rows = [len(rows) for rows in pages if rows]
    assert count < 2 or min(with_rows) >= 2, with_rows
    assert signed[-1]
    assert sum(with_rows) == count


@pytest.mark.parametrize("question", ["是否同意更换电梯？", "是否同意更换电梯？" * 30])
def test_no_paper_of_an_owner_is_parted_between_pages(question, tmp_path):
    data = typical()
    data["ballot_question"] = question
    paper = data["owner_papers"][0]
    data["owner_papers"] = [paper | {"no": number} for number in range(1, 11)]
    document = fill(load_form("owner_ballot"), data)
    told = [
        [put.line.text for put in page.items if isinstance(put, Put)] for page in lay_out(document)
    ]
    begun = [sum(text.startswith("业主表决票（第") for text in page) for page in told]
    ended = [page.count("日期") for page in told]
    assert begun == ended
    assert sum(begun) == 10
    assert max(begun) >= 2
    _pdf, docx = make_paper(load_form("owner_ballot"), data, tmp_path, "papers", MADE_AT)
    with zipfile.ZipFile(docx) as file:
        assert file.read("word/document.xml").count(b"<w:keepNext/>") >= 10 * 5


@pytest.mark.parametrize("code", form_codes())
def test_every_font_is_embedded_and_subset(code, tmp_path):
    (pdf,) = make_paper(load_form(code), typical(), tmp_path, code, MADE_AT, ("pdf",))
    with pikepdf.open(pdf) as file:
        fonts = [
            item
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
        ]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            assert str(font.BaseFont)[7] == "+"
            assert "/ToUnicode" in font
        assert file.Root.Lang == "zh-CN"
        assert str(file.docinfo["/Title"]) == fill(load_form(code), typical()).title
    assert pdf.stat().st_size < 400_000


def test_the_same_paper_made_again_is_the_same_file(tmp_path):
    first = make_paper(load_form("notice"), typical(), tmp_path, "one", MADE_AT, ("pdf",))[0]
    second = make_paper(load_form("notice"), typical(), tmp_path, "two", MADE_AT, ("pdf",))[0]
    assert first.read_bytes() == second.read_bytes()


def test_rare_characters_of_names_can_be_copied_from_the_pdf(tmp_path):
    data = typical() | {"chair": "王䶮㛃𬭎"}
    (pdf,) = make_paper(load_form("minutes_raw"), data, tmp_path, "minutes", MADE_AT, ("pdf",))
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert "王䶮㛃𬭎" in text


def test_the_head_of_a_table_is_repeated_on_every_page(tmp_path):
    data = typical() | {"roll": typical()["roll"] * 30}
    (pdf,) = make_paper(load_form("sign_in"), data, tmp_path, "roll", MADE_AT, ("pdf",))
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    with_rows = [text for text in texts if "李满仓" in text]
    assert len(with_rows) > 3
    assert all("到会方式" in text for text in with_rows)


def test_a_rehearsal_says_so_on_every_page(tmp_path):
    data = typical() | {"rehearsal": True}
    pdf, docx = make_paper(load_form("resolution"), data, tmp_path, "r", MADE_AT)
    document = pypdfium2.PdfDocument(pdf)
    assert all("演练" in page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert words_of_pdf(pdf) == words_of_docx(docx)


def test_a_posted_paper_hides_numbers_that_came_into_its_words(tmp_path):
    data = typical() | {"published_text": "李某，身份证110101199001011234，电话13812345678。"}
    pdf, _docx = make_paper(load_form("publication"), data, tmp_path, "p", MADE_AT)
    words = words_of_pdf(pdf)
    assert "110101********1234" in words
    assert "138****5678" in words
    assert "0000-1234567" in words, "the office's own telephone stays"


def test_a_folder_that_takes_no_files_is_a_plain_refusal(tmp_path):
    from consult_app.basics.errors import ExpectedError

    target = tmp_path / "papers"
    target.mkdir()
    (target / "notice.pdf").mkdir()
    with pytest.raises(ExpectedError) as refusal:
        make_paper(load_form("notice"), typical(), target, "notice", MADE_AT, ("pdf",))
    assert refusal.value.code == "paper.not-written"
    assert [path.name for path in Path(target).iterdir()] == ["notice.pdf"]
