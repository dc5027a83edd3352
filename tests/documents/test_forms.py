"""Every shipped form, with short, typical and extreme data, read back from both files."""

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from consult_app.documents.document import document_words
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.layout import lay_out
from consult_app.documents.pages import Put, Rule, Shown
from consult_app.documents.paper import make_paper
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.documents.sheets import sheet_of
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
