"""The writers by themselves: the grid of GB/T 9704, and texts that nobody would write."""

import ctypes
import re
import unicodedata
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO

import docx
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from consult_app.basics.errors import ExpectedError
from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Column,
    Document,
    Grid,
    GridCell,
    GridRow,
    Heading,
    Imprint,
    Issued,
    Labelled,
    PageBreak,
    Paragraph,
    Picture,
    RedHead,
    Signature,
    Spacer,
    Table,
    Title,
    document_words,
)
from consult_app.documents.docx import write_docx
from consult_app.documents.fonts import unprintable
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.layout import lay_out
from consult_app.documents.pages import Put
from consult_app.documents.paper import (
    make_paper,
    page_count,
    page_size,
    render_page,
    safe_stem,
    unprintable_in,
)
from consult_app.documents.pdf import write_pdf
from consult_app.documents.reading import words_of_docx, words_of_pdf
from consult_app.documents.vocabulary import shipped_vocabulary
from consult_app.documents.words import clean_text
from tests.documents.samples import typical

MADE_AT = datetime(2026, 11, 23, 10, 8, tzinfo=UTC)
MM = 72 / 25.4


def official(*blocks, **how):
    return Document("test", "测试", blocks, style="official", **how)


def origins(pdf, page=0):
    """Return (character, x, y) of every glyph, in points from the lower left."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[page].get_textpage()
    found = []
    for index in range(text.count_chars()):
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        found.append((chr(pdfium.FPDFText_GetUnicode(text.raw, index)), x.value, y.value))
    text.close()
    document.close()
    return found


def test_an_official_page_has_22_lines_of_28_characters_on_the_grid(tmp_path):
    pdf = tmp_path / "grid.pdf"
    write_pdf(official(Paragraph("村" * 28 * 30, "flush")), pdf, MADE_AT)
    glyphs = [(x, y) for char, x, y in origins(pdf) if char == "村"]
    rows = sorted({round(y, 2) for _x, y in glyphs}, reverse=True)
    columns = sorted({round(x, 2) for x, _y in glyphs})
    assert len(glyphs) == 22 * 28
    assert (len(rows), len(columns)) == (22, 28)
    assert rows[0] - rows[-1] == pytest.approx(21 * 225 / 22 * MM, abs=0.1)
    assert columns[0] == pytest.approx(28 * MM, abs=0.1)
    assert columns[-1] == pytest.approx(28 * MM + 27 * 156 / 28 * MM, abs=0.1)
    top = 297 * MM - 37 * MM
    assert top - 225 * MM < rows[-1] < rows[0] < top


def test_the_page_number_stands_7_mm_below_the_block_at_the_outer_side(tmp_path):
    pdf = tmp_path / "numbers.pdf"
    write_pdf(official(Paragraph("村" * 28 * 40, "flush")), pdf, MADE_AT)
    for page, char, inside in ((0, "1", False), (1, "2", True)):
        x, y = next((x, y) for found, x, y in origins(pdf, page) if found == char)
        assert y == pytest.approx((297 - 37 - 225 - 7) * MM - 0.88 * 14, abs=0.5)
        assert (x < 105 * MM) is inside


def test_the_signature_block_never_stands_alone_on_a_page():
    for count in range(20, 48):
        pages = lay_out(
            official(Paragraph("村" * 28 * count, "flush"), Issued(("村委会",), "2026年1月1日"))
        )
        last = [item.line.text for item in pages[-1].items if isinstance(item, Put)]
        assert "2026年1月1日" in last
        assert any("村村村" in text for text in last), count


def test_a_heading_is_never_the_last_line_of_a_page():
    for count in range(15, 25):
        pages = lay_out(
            official(Paragraph("村" * 28 * count, "flush"), Heading("一、标题"), Paragraph("正文"))
        )
        for page in pages:
            assert [item.line.text for item in page.items if isinstance(item, Put)][
                -1
            ] != "一、标题"


def test_a_long_opinion_in_a_cell_runs_over_pages_without_losing_a_word(tmp_path):
    opinion = "意见很长，要写四千字。" * 400
    document = Document(
        "x", "长", (Grid((1, 4), (GridRow((GridCell("意见", label=True), GridCell(opinion))),)),)
    )
    pdf = tmp_path / "long.pdf"
    assert write_pdf(document, pdf, MADE_AT) > 2
    assert words_of_pdf(pdf) == document_words(document)


def picture(width=40, height=20):
    stream = BytesIO()
    Image.new("RGB", (width, height), "red").save(stream, "PNG")
    return stream.getvalue()


def test_a_picture_keeps_its_shape_in_both_papers(tmp_path):
    document = official(Picture(picture(), "近景，2026年11月26日", 80, 80))
    write_pdf(document, tmp_path / "p.pdf", MADE_AT)
    write_docx(document, tmp_path / "p.docx", MADE_AT)
    shape = docx.Document(str(tmp_path / "p.docx")).inline_shapes[0]
    assert shape.width.mm == pytest.approx(80, abs=0.1)
    assert shape.height.mm == pytest.approx(40, abs=0.1)
    assert words_of_pdf(tmp_path / "p.pdf") == words_of_docx(tmp_path / "p.docx")


def test_a_picture_that_is_none_is_a_plain_refusal(tmp_path):
    with pytest.raises(ExpectedError) as refusal:
        write_pdf(official(Picture(b"not a picture", "x")), tmp_path / "p.pdf", MADE_AT)
    assert refusal.value.code == "paper.picture-not-readable"


def test_a_docx_has_real_headings_east_asian_faces_and_repeated_heads(tmp_path):
    table = Table((Column("序号"), Column("姓名")), (("1", "王䶮"),))
    path = tmp_path / "s.docx"
    write_docx(official(Title("标题"), Heading("一、甲"), Paragraph("文"), table), path, MADE_AT)
    file = docx.Document(str(path))
    xml = file.element.xml
    assert [paragraph.style.name for paragraph in file.paragraphs][:3] == [
        "Title",
        "Heading 1",
        "Body Text",
    ]
    assert 'w:eastAsia="仿宋_GB2312"' in xml
    assert 'w:eastAsia="方正小标宋简体"' in xml
    assert "w:tblHeader" in xml
    assert 'w:linePitch="579"' in xml
    assert "PAGE" in file.sections[0].footer._element.xml
    assert file.core_properties.title == "测试"
    with zipfile.ZipFile(path) as package:
        assert (
            '"仿宋_GB2312"><w:altName w:val="仿宋"' in package.read("word/fontTable.xml").decode()
        )


def test_tick_boxes_are_drawn_and_can_still_be_read(tmp_path):
    document = official(Paragraph("☑同意 ☐反对"))
    write_pdf(document, tmp_path / "t.pdf", MADE_AT)
    assert words_of_pdf(tmp_path / "t.pdf") == "☑同意☐反对"


def test_a_hyphen_at_the_end_of_a_line_is_read_back(tmp_path):
    document = official(Paragraph("abc-", "flush"), Paragraph("def", "flush"))
    write_pdf(document, tmp_path / "h.pdf", MADE_AT)
    assert words_of_pdf(tmp_path / "h.pdf") == "abc-def"


def test_characters_no_font_has_are_named():
    assert unprintable("王䶮😀村☑") == "😀"
    assert unprintable_in(official(Paragraph("王䶮😀"))) == "😀"


def test_four_ballots_share_a_sheet(tmp_path):
    document = Document("b", "票", (Title("表决票"), Paragraph("☐同意")), style="ballot", copies=4)
    write_pdf(document, tmp_path / "b.pdf", MADE_AT)
    write_docx(document, tmp_path / "b.docx", MADE_AT)
    assert (
        words_of_pdf(tmp_path / "b.pdf") == "表决票☐同意" * 4 == words_of_docx(tmp_path / "b.docx")
    )
    assert page_count(tmp_path / "b.pdf") == 1


def test_a_page_can_be_seen_before_it_is_printed(tmp_path):
    write_pdf(Document("x", "横", (Paragraph("村"),), landscape=True), tmp_path / "x.pdf", MADE_AT)
    page = render_page(tmp_path / "x.pdf", 0, 72)
    assert len(page.rgba) == page.width * page.height * 4
    assert page.rgba[:4] == b"\xff\xff\xff\xff"
    assert page_size(tmp_path / "x.pdf") == pytest.approx((297, 210), abs=0.1)


@pytest.mark.parametrize(
    ("name", "stem"),
    [("a/b:c*", "a_b_c"), ("..", "paper"), ("村" * 100, "村" * 66), ("会议 通知", "会议_通知")],
    ids=["signs of paths", "nothing left", "too long", "spaces"],
)
def test_file_names_are_what_every_system_takes(name, stem):
    assert safe_stem(name) == stem


def test_papers_can_be_made_and_looked_at_by_several_threads_at_once(tmp_path):
    text = "村民代表会议协商三组村道硬化，䶮㛃𬭎。"

    def make(number):
        pdf = tmp_path / f"{number}.pdf"
        document = official(Title(f"第{number}件"), Paragraph(text * 40))
        write_pdf(document, pdf, MADE_AT)
        render_page(pdf, 0, 40)
        return words_of_pdf(pdf) == document_words(document)

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(make, range(16)))


def readable(text):
    """Return what a PDF reader is bound to give back: it turns right-to-left words round."""
    return all(unicodedata.bidirectional(char) not in {"R", "AL", "AN"} for char in text)


ANY = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60).map(clean_text).filter(readable)
)


def compared(words):
    return "".join(unicodedata.normalize("NFKC", words).split())


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ANY, min_size=12, max_size=12))
def test_no_text_makes_a_writer_raise_or_lose_a_word(tmp_path, texts):
    line = [text.replace("\n", " ") for text in texts]
    document = Document(
        code="x",
        title=line[0] or "x",
        style="official",
        author=line[1],
        footer=line[2],
        watermark=line[3][:4],
        blocks=(
            RedHead(line[1], line[2], (line[7], line[8]), line[9]),
            Title(line[3], line[4]),
            Heading(line[5], 2),
            Paragraph(line[6]),
            Labelled(line[7], line[8]),
            Spacer(1),
            Table((Column(line[9]), Column("乙")), ((line[10], line[11]),)),
            Grid((1, 3), (GridRow((GridCell(line[0], label=True), GridCell(line[1]))),)),
            PageBreak(),
            Attachments((line[3], line[10])),
            AttachmentHead(line[4], line[5]),
            Imprint(line[6], line[7], line[8]),
            Signature((line[2] or "签字",)),
            Issued((line[4],), line[5]),
        ),
    )
    write_pdf(document, tmp_path / "any.pdf", MADE_AT)
    write_docx(document, tmp_path / "any.docx", MADE_AT)
    meant = compared(document_words(document))
    assert compared(words_of_docx(tmp_path / "any.docx")) == meant
    assert compared(words_of_pdf(tmp_path / "any.pdf")) == meant


NAMES = [
    entry.name
    for entry in shipped_vocabulary().names.values()
    if not entry.fields and isinstance(entry.sample, str)
]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(form_codes()), st.lists(ANY, min_size=len(NAMES), max_size=len(NAMES)))
def test_no_text_in_any_form_makes_a_writer_raise_or_lose_a_word(tmp_path, code, texts):
    data = typical() | dict(zip(NAMES, texts, strict=True))
    form = load_form(code)
    pdf, docx = make_paper(form, data, tmp_path, "any", MADE_AT)
    meant = compared(document_words(fill(form, data)))
    assert compared(words_of_docx(docx)) == meant
    assert sorted(compared(words_of_pdf(pdf))) == sorted(meant)


def test_a_ballot_longer_than_its_part_of_the_sheet_is_not_cut_off_in_the_docx(tmp_path):
    def heights(count):
        ballot = Document(
            "b", "票", (Paragraph("候选人"),) * count, style="ballot", copies=2
        )  # fmt: skip
        write_docx(ballot, tmp_path / "b.docx", MADE_AT)
        with zipfile.ZipFile(tmp_path / "b.docx") as package:
            return re.findall(
                r'<w:trHeight[^>]*w:hRule="(\w+)"', package.read("word/document.xml").decode()
            )

    assert heights(1) == ["exact", "exact"]
    assert heights(60) == ["atLeast", "atLeast"]
