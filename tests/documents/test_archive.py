"""The PDF of every form against PDF/A-2b and its structure, read back from the file."""

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from consult_app.documents.document import (
    Column,
    Document,
    Heading,
    Paragraph,
    Picture,
    Table,
    Title,
)
from consult_app.documents.fonts import font_named, unprintable
from consult_app.documents.form import fill, form_codes, load_form
from consult_app.documents.pdf import write_pdf
from consult_app.documents.reading import words_of_pdf
from tests.documents.archive_check import faults
from tests.documents.samples import extreme, short, typical

MADE_AT = datetime(2026, 11, 23, 18, 8, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def written(tmp_path):
    def write(*blocks, **how):
        path = tmp_path / "paper.pdf"
        write_pdf(Document("x", "标题<&>", blocks, **how), path, MADE_AT)
        return path

    return write


@pytest.mark.parametrize("data", [short, typical, extreme])
@pytest.mark.parametrize("code", form_codes())
def test_every_paper_is_fit_for_an_archive(code, data, tmp_path):
    path = tmp_path / "paper.pdf"
    write_pdf(fill(load_form(code), data()), path, MADE_AT)
    assert faults(path) == []


def picture(mode, form, **how):
    stream = BytesIO()
    Image.new(mode, (40, 20), how.pop("colour", 0)).save(stream, form, **how)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        picture("RGB", "PNG"),
        picture("RGBA", "PNG", colour=(9, 9, 9, 90)),
        picture("LA", "PNG"),
        picture("P", "PNG", transparency=0),
        picture("L", "JPEG"),
        picture("CMYK", "JPEG"),
        picture("1", "PNG"),
        picture("I;16", "PNG"),
    ],
    ids=[
        "colour",
        "transparent",
        "grey and clear",
        "palette",
        "grey",
        "print colours",
        "bits",
        "deep",
    ],
)
def test_a_picture_of_any_kind_goes_to_the_archive(data, written):
    path = written(Picture(data, "近景"))
    assert faults(path) == []
    assert words_of_pdf(path) == "近景"


def test_the_outline_leads_to_title_and_headings(written):
    path = written(
        Title("大标题"),
        Heading("一、甲"),
        Paragraph("文" * 3000),
        Heading("（一）乙", 2),
        Heading("二、丙"),
        style="official",
    )
    document = pypdfium2.PdfDocument(path)
    found = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    pages = [mark.get_dest().get_index() for mark in document.get_toc()]
    document.close()
    assert found == [(0, "大标题"), (1, "一、甲"), (2, "（一）乙"), (1, "二、丙")]
    assert pages[0] == 0 < pages[-1]


def test_the_structure_tells_headings_tables_and_pictures(written):
    table = Table((Column("序号"), Column("姓名")), tuple((str(n), "王䶮") for n in range(80)))
    path = written(Title("标题"), Heading("一、甲"), table, Picture(picture("RGB", "PNG"), "近景"))
    with pikepdf.open(path) as file:
        (top,) = file.Root.StructTreeRoot.K
        kinds = [str(kid.S)[1:] for kid in top.K]
        rows = top.K[2].K
        head = [str(cell.S) for cell in rows[0].K]
        figure = top.K[3].K[0]
        assert kinds == ["H1", "H2", "Table", "Sect"]
        assert len(rows) == 81
        assert head == ["/TH", "/TH"]
        assert rows[0].K[0].A.Scope == "/Column"
        assert {str(cell.S) for row in list(rows)[1:] for cell in row.K} == {"/TD"}
        assert (figure.S, str(figure.Alt)) == ("/Figure", "近景")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b"<pdfaid:part>2", b"<pdfaid:part>1", "part"),
        (b"GTS_PDFA1", b"GTS_PDFX_", "output intent"),
        (b"/Marked true", b"/Marked null", "Marked"),
        (b"\nendstream", b" endstream", "does not end"),
        (b"/FontFile2", b"/FontFile9", "FontFile2"),
    ],
    ids=["part", "intent", "tags", "stream", "font"],
)
def test_the_check_finds_what_is_wrong(old, new, fault, written):
    path = written(Paragraph("好"))
    path.write_bytes(path.read_bytes().replace(old, new))
    try:
        found = faults(path)
    except (AttributeError, KeyError) as error:
        found = [str(error)]
    assert any(fault in one for one in found)


def test_a_character_no_font_has_is_shown_as_a_mark_and_can_be_copied(written):
    path = written(Paragraph("李😀四\U000e0061\ue123"))
    assert words_of_pdf(path) == "李😀四\U000e0061\ue123"
    assert faults(path) == []
    assert unprintable("😀") == "😀"
    face = font_named("fang").face
    assert face.charToGlyph[ord("😀")] == face.charToGlyph[ord("〓")]


def test_every_han_character_of_the_national_standard_is_printed(written):
    """GB 18030: Extension A and B whole, and what names have of C to F."""
    assert unprintable("".join(map(chr, range(0x4E00, 0x9FA6)))) == ""
    assert unprintable("".join(map(chr, range(0x3400, 0x4DB6)))) == ""
    assert len(unprintable("".join(map(chr, range(0x20000, 0x2A6D7))))) == 0
    names = "䶮㛃𬭎𫖯𠀀𡿨𣬛𪚥𫔭𬺈"
    path = written(Paragraph(f"王{names}"), style="official")
    assert words_of_pdf(path) == f"王{names}"
    assert faults(path) == []


def test_the_moment_is_told_with_its_zone(written):
    with pikepdf.open(written(Paragraph("好"))) as file:
        assert str(file.docinfo["/CreationDate"]) == "D:20261123180800+08'00'"
    assert datetime(2026, 11, 23, 10, 8, tzinfo=UTC) == MADE_AT
