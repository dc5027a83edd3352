"""The parts of an official paper, measured in the PDF and found in the DOCX (GB/T 9704-2012)."""

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Column,
    Grid,
    GridCell,
    GridRow,
    Heading,
    Imprint,
    Issued,
    Paragraph,
    RedHead,
    Signature,
    Table,
    Title,
    document_words,
)
from consult_app.documents.docx import write_docx
from consult_app.documents.layout import lay_out
from consult_app.documents.pages import RED, Put, Rule
from consult_app.documents.pdf import write_pdf
from consult_app.documents.reading import words_of_docx, words_of_pdf
from tests.documents.test_writers import MADE_AT, official, origins

MM = 72 / 25.4
TOP, LEFT = 37 * MM, 28 * MM
PITCH, CHAR = 225 / 22 * MM, 156 / 28 * MM
HALF_MM = 0.5 * MM


def rules(page):
    return [item for item in page.items if isinstance(item, Rule)]


def puts(page):
    return {item.line.text: item for item in page.items if isinstance(item, Put)}


def both(tmp_path, *blocks):
    document = official(*blocks)
    write_pdf(document, tmp_path / "o.pdf", MADE_AT)
    write_docx(document, tmp_path / "o.docx", MADE_AT)
    assert words_of_pdf(tmp_path / "o.pdf") == document_words(document)
    assert words_of_docx(tmp_path / "o.docx") == document_words(document)
    return tmp_path / "o.pdf", docx.Document(str(tmp_path / "o.docx"))


def test_a_red_head_stands_where_the_standard_puts_it(tmp_path):
    head = RedHead("柳河村村民委员会文件", "柳村〔2026〕7号", ("000001", "特急"))
    both(tmp_path, head, Title("通知"), Paragraph("正文。"))
    (page,) = lay_out(official(head, Title("通知"), Paragraph("正文。")))
    found, (rule,) = puts(page), rules(page)
    name, number = found["柳河村村民委员会文件"], found["柳村〔2026〕7号"]
    size = name.line.size
    assert name.y - 0.88 * size == pytest.approx(TOP + 35 * MM, abs=HALF_MM)
    assert number.y - 0.88 * 16 - (name.y + 0.12 * size) == pytest.approx(
        2 * PITCH + (PITCH - 16) / 2, abs=HALF_MM
    )
    assert rule.y - (number.y + 0.12 * 16) == pytest.approx(4 * MM, abs=HALF_MM)
    assert rule.to_x - rule.x == pytest.approx(156 * MM, abs=0.1)
    assert name.colour == rule.colour == RED
    assert 1.5 * PITCH <= found["通知"].y - 22 - rule.y <= 2.6 * PITCH
    assert (found["正文。"].y - 0.88 * 16 - (PITCH - 16) / 2 - TOP) / PITCH % 1 == pytest.approx(
        0, abs=0.01
    )
    assert [found[mark].y for mark in ("000001", "特急")] == pytest.approx(
        [TOP + (PITCH - 16) / 2 + 0.88 * 16, TOP + PITCH + (PITCH - 16) / 2 + 0.88 * 16]
    )


def test_a_paper_to_those_above_names_its_signer_at_the_right(tmp_path):
    head = RedHead("柳河村村民委员会", "柳村〔2026〕8号", signer="张正平")
    both(tmp_path, head, Paragraph("正文。"))
    found = puts(lay_out(official(head))[0])
    signer = found["签发人：张正平"]
    assert found["柳村〔2026〕8号"].x == pytest.approx(LEFT + CHAR)
    assert signer.x + signer.line.width == pytest.approx(LEFT + 156 * MM - CHAR, abs=HALF_MM)


def test_the_date_of_a_sealed_paper_ends_four_characters_from_the_right():
    found = puts(lay_out(official(Paragraph("文"), Issued(("村委会",), "2026年1月3日")))[0])
    issuer, date = found["村委会"], found["2026年1月3日"]
    right = LEFT + 156 * MM
    assert date.x + date.line.width == pytest.approx(right - 4 * CHAR, abs=HALF_MM)
    middles = [(LEFT + put.line.width + LEFT + put.line.runs[0].x) / 2 for put in (issuer, date)]
    assert middles[0] == pytest.approx(middles[1], abs=HALF_MM)


@pytest.mark.parametrize(
    "issuer", ["柳河村村民委员会", "村委会"], ids=["long", "shorter than date"]
)
def test_without_a_seal_the_date_begins_two_characters_after_the_issuer(issuer, tmp_path):
    blocks = (Paragraph("文"), Issued((issuer,), "2026年11月23日", seal=False))
    both(tmp_path, *blocks)
    found = puts(lay_out(official(*blocks))[0])
    starts = [found[text].line.runs[0].x for text in (issuer, "2026年11月23日")]
    ends = [found[text].line.width for text in (issuer, "2026年11月23日")]
    assert starts[1] - starts[0] == pytest.approx(2 * CHAR, abs=HALF_MM)
    assert max(ends) == pytest.approx(156 * MM - 2 * CHAR, abs=HALF_MM)
    assert found[issuer].y - found["文"].y == pytest.approx(2 * PITCH)


def test_attachments_are_numbered_and_hang_below_their_names(tmp_path):
    blocks = (Paragraph("文"), Attachments(("方案" * 20, "工程量测算表")))
    both(tmp_path, *blocks)
    page = lay_out(official(*blocks))[0]
    lines = [item for item in page.items if isinstance(item, Put)]
    starts = [put.line.runs[0].x / CHAR for put in lines]
    assert starts[1] == pytest.approx(2)
    assert starts[2] == pytest.approx(5.78, abs=0.1)
    assert starts[3] == pytest.approx(5)
    assert lines[1].y - lines[0].y == pytest.approx(2 * PITCH)
    assert document_words(official(Attachments(("甲",)))) == "附件：甲"


def test_an_attachment_begins_on_a_page_of_its_own(tmp_path):
    blocks = (Paragraph("文"), AttachmentHead("附件1", "工程量测算表"), Paragraph("表"))
    both(tmp_path, *blocks)
    found = puts(lay_out(official(*blocks))[1])
    assert [found[text].line.runs[0].face for text in ("附件1", "工程量测算表")] == ["hei", "song"]
    assert found["附件1"].y - TOP == pytest.approx((PITCH - 16) / 2 + 0.88 * 16)
    assert found["工程量测算表"].y - 0.88 * 22 - (PITCH - 22) / 2 - TOP == pytest.approx(2 * PITCH)


def test_the_imprint_ends_at_the_lower_edge_of_the_last_page(tmp_path):
    imprint = Imprint("清溪镇人民政府。", "柳河村村民委员会", "2026年11月21日")
    blocks = (Paragraph("文" * 28 * 25, "flush"), imprint)
    _pdf, file = both(tmp_path, *blocks)
    drawn = rules(lay_out(official(*blocks))[-1])
    assert drawn[-1].y == pytest.approx(TOP + 225 * MM, abs=0.1)
    assert [rule.width / MM for rule in drawn] == pytest.approx([0.35, 0.25, 0.35])
    (foot,) = file.tables
    place = foot._tbl.tblPr.find(qn("w:tblpPr"))
    assert (place.get(qn("w:vertAnchor")), place.get(qn("w:tblpYSpec"))) == ("margin", "bottom")
    assert [len(row._tr.tc_lst) for row in foot.rows] == [1, 2]


def test_an_imprint_takes_the_signature_block_and_two_lines_with_it(tmp_path):
    tail = (
        Issued(("柳河村村民委员会",), "2026年11月21日"),
        Imprint("", "柳河村村民委员会", "2026年11月21日"),
    )
    blocks = (Paragraph("文" * 28 * 18, "flush"), *tail)
    last = lay_out(official(*blocks))[-1]
    assert sum(isinstance(one, Put) and "文" in one.line.text for one in last.items) == 2
    _pdf, file = both(tmp_path, *blocks)
    assert all(one.paragraph_format.keep_with_next for one in file.paragraphs[:3])


ISSUED = Issued(("柳河村村民委员会",), "2026年11月21日")


@pytest.mark.parametrize("lines", range(16, 22))
def test_no_page_holds_one_line_and_the_signature_block(lines):
    blocks = (Paragraph("文" * 28 * lines, "flush"), Paragraph("联系方式：村委会"), ISSUED)
    pages = lay_out(official(*blocks))
    last = [one.line.text for one in pages[-1].items if isinstance(one, Put)]
    assert len(pages) == 1 or any("文" in text for text in last)


@pytest.mark.parametrize("lines", range(12, 22))
def test_a_note_below_the_date_goes_with_it_and_no_single_line_begins_the_page(lines):
    note = "（联系方式：村民委员会办公室，0000-1234567）"
    short = Paragraph("短" * 40)
    imprint = Imprint("", "柳河村村民委员会", "2026年11月21日")
    text = Paragraph("文" * 28 * lines, "flush")
    for end in ((Paragraph("特此报告。"),), ()):
        pages = lay_out(official(text, short, *end, ISSUED, Paragraph(note), imprint))
        texts = [[one.line.text for one in page.items if isinstance(one, Put)] for page in pages]
        last = next(page for page in texts if note in page)
        assert "2026年11月21日" in last
        assert [sum("短" in text for text in page) for page in texts if "短" in "".join(page)] == [
            2
        ]


def test_a_red_head_without_a_number_is_as_high_in_the_docx(tmp_path):
    title = Title("关于召开会议的通知", "")
    _pdf, file = both(tmp_path, RedHead("柳河村村民委员会文件", "", (), ""), title)
    head, rule = file.paragraphs[:2]
    assert (head.text, rule.text) == ("柳河村村民委员会文件", "")
    drawn = lay_out(official(RedHead("柳河村村民委员会文件", "", (), ""), title))[0]
    (line,) = [one for one in rules(drawn) if one.colour == RED]
    name = puts(drawn)["柳河村村民委员会文件"]
    size = name.line.size
    told = head.paragraph_format.space_before.pt + size + rule.paragraph_format.space_before.pt + 1
    assert abs(TOP + told - line.y) < 1
    assert rule.paragraph_format.line_spacing.pt == 1


@pytest.mark.parametrize("lines", range(14, 22))
def test_a_heading_goes_with_the_only_line_below_it(lines):
    blocks = (
        Paragraph("文" * 28 * lines, "flush"),
        Heading("四、要求"),
        Paragraph("请准时。"),
        ISSUED,
    )
    texts = [
        [one.line.text for one in page.items if isinstance(one, Put)]
        for page in lay_out(official(*blocks))
    ]
    assert any({"四、要求", "请准时。", "柳河村村民委员会"} <= set(page) for page in texts)


def test_the_head_of_a_table_goes_with_its_first_row_in_the_docx(tmp_path):
    _pdf, file = both(tmp_path, Table((Column("姓名"),), (("李满仓",), ("王秀兰",))))
    kept = [
        row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in file.tables[0].rows
    ]
    assert kept == [True, None, None]


def test_all_who_sign_are_named_in_one_size():
    (page,) = lay_out(official(Signature(("主持人", "村（居）委会主任（签字、盖章）"))))
    sizes = {one.line.size for one in page.items if isinstance(one, Put)}
    assert len(sizes) == 1


def test_a_slip_is_cut_off_along_a_dashed_line_below_it(tmp_path):
    slip = Grid((1.0,), (GridRow((GridCell("签收回执"),)),), together=True, cut=True)
    (page,) = lay_out(official(slip, slip))
    dashed = [rule for rule in rules(page) if rule.dashed]
    assert len(dashed) == 2
    assert all(rule.y not in {each.y for each in rules(page) if not each.dashed} for rule in dashed)
    _pdf, file = both(tmp_path, slip, slip)
    borders = [one._p.pPr.find(qn("w:pBdr")) for one in file.paragraphs if one._p.pPr is not None]
    kinds = [each.find(qn("w:bottom")).get(qn("w:val")) for each in borders if each is not None]
    assert kinds == ["dashed", "dashed"]


def test_numbered_leads_are_set_in_the_face_of_their_level(tmp_path):
    blocks = (
        Paragraph("一、实施硬化。路长1.2公里。"),
        Paragraph("（一）通报方案"),
        Paragraph("（一）通报方案；"),
        Paragraph("1.线路。"),
        Paragraph("（二）" + "很长的一句话" * 10 + "。"),
    )
    pdf, file = both(tmp_path, *blocks)
    faces = [
        [run.face for run in item.line.runs if run.face in {"hei", "kai", "fang"}][:1]
        for item in lay_out(official(*blocks))[0].items
        if isinstance(item, Put)
    ]
    assert faces[:5] == [["hei"], ["kai"], ["fang"], ["fang"], ["fang"]]
    east = [p.runs[0]._r.rPr.rFonts.get(qn("w:eastAsia")) for p in file.paragraphs]
    assert east == ["黑体", "楷体_GB2312", *["仿宋_GB2312"] * 3]
    with pikepdf.open(pdf) as opened:
        assert len(opened.pages) == 1


def test_lines_to_sign_on_never_stand_on_a_page_without_text():
    for count in range(10, 30):
        pages = lay_out(
            official(
                Paragraph("村" * 28 * count, "flush"),
                Issued(("村委会",), "2026年1月1日"),
                Signature(("主持人（签字）", "记录人（签字）", "代表（签字）")),
            )
        )
        texts = [put.line.text for put in pages[-1].items if isinstance(put, Put)]
        assert any("村村村" in text for text in texts), count
        assert "代表（签字）：" in texts


def test_page_numbers_stand_outside_with_a_dash_on_both_sides(tmp_path):
    write_pdf(official(Paragraph("村" * 28 * 40, "flush")), tmp_path / "n.pdf", MADE_AT)
    for page, outer in ((0, LEFT + 156 * MM - 14), (1, LEFT + 14)):
        dashes = [(x, y) for char, x, y in origins(tmp_path / "n.pdf", page) if char == "—"]
        assert len(dashes) == 2
        edge = dashes[1][0] + 14 if page == 0 else dashes[0][0]
        assert edge == pytest.approx(outer, abs=2 * HALF_MM)
