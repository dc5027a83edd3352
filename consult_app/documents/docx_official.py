"""The parts of an official paper in WordprocessingML: head, 附件说明, 落款, 版记 (GB/T 9704-2012)."""

from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from consult_app.documents import docx_parts as parts
from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Imprint,
    Issued,
    RedHead,
)
from consult_app.documents.docx_layout import (
    align,
    break_before,
    exact_pitch,
    indent,
    keep_with_next,
    space,
    tab_stop,
    whole_twips,
)
from consult_app.documents.fonts import Face
from consult_app.documents.lines import Setting, balance
from consult_app.documents.official import (
    RED_RULE,
    SMALL,
    THICK,
    THIN,
    attachment_settings,
    blank_lines,
    fitting_size,
    head_places,
    imprint_setting,
    issue_places,
)
from consult_app.documents.sheets import Sheet

RED = "D3202A"

SLACK = 1.5
"""Points by which white is kept smaller than in the PDF: rounded up, a page's last line would go to the next one."""


def red_head(place: Any, block: RedHead, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the marks, the red name and, ruled below, the number."""
    places = head_places(block, sheet)
    for index, mark in enumerate(block.marks):
        face: Face = "fang" if index == 0 and mark.isdigit() else "hei"
        parts.put_run(parts.add_paragraph(place), mark, face)
    head = parts.add_paragraph(place)
    align(head, "centre")
    before = places.name - len(block.marks) * sheet.pitch
    numbered = bool(block.number or block.signer)
    space(head, before=before, after=places.number - places.name - places.size if numbered else 0)
    exact_pitch(head, places.size)
    parts.put_run(head, block.issuer, "song", places.size, colour=RED)
    number = parts.add_paragraph(place)
    if not numbered:
        exact_pitch(number, 1.0)
        space(
            number, places.rule - places.name - places.size - 1, places.after - places.rule - SLACK
        )
        parts.ruled(number, "bottom", RED_RULE, RED, 0.0)
        return
    gap = places.rule - places.number - sheet.pitch
    space(number, before=0, after=places.after - places.rule - RED_RULE - SLACK)
    parts.ruled(number, "bottom", RED_RULE, RED, max(0.0, gap))
    if not block.signer:
        align(number, "centre")
        size = fitting_size(block.number, "fang", sheet.body, sheet.text_width)
        parts.put_run(number, block.number, "fang", size)
        return
    indent(number, left=sheet.char, right=sheet.char)
    tab_stop(number, sheet.text_width - sheet.char, "right")
    parts.put_run(number, block.number, "fang")
    number.add_run("\t")
    parts.put_run(number, "签发人：", "fang")
    parts.put_run(number, block.signer, "kai")


def issued(place: Any, block: Issued, sheet: Sheet) -> None:  # noqa: ANN401
    """Write issuers and date at the right, with room for the seal above them."""
    texts, whites = (*block.issuers, block.date), issue_places(block, sheet)
    for index, (text, white) in enumerate(zip(texts, whites, strict=True)):
        paragraph = parts.add_paragraph(place)
        align(paragraph, "right")
        indent(paragraph, right=white)
        if index < len(block.issuers):
            keep_with_next(paragraph._p)  # noqa: SLF001
        if index == 0:
            line = whole_twips(
                sheet.pitch
            ).pt  # more than whole lines of the grid would cost one more
            space(paragraph, before=blank_lines(block) * line, after=0)
        parts.put_run(paragraph, text, "fang")


def attachments(place: Any, block: Attachments, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the names of what is attached, further lines hanging below each name."""
    settings = attachment_settings(block, sheet)
    for index, (label, name, setting) in enumerate(
        zip(block.labels, block.names, settings, strict=True)
    ):
        paragraph = parts.add_paragraph(place)
        indent(paragraph, left=setting.hanging, first=setting.first - setting.hanging)
        align(paragraph, "both")
        if index < len(block.names) - 1:
            keep_with_next(paragraph._p)  # noqa: SLF001
        space(paragraph, before=0 if index else sheet.pitch - SLACK, after=0)
        parts.put_run(paragraph, label + name, "fang")


def attachment_head(place: Any, block: AttachmentHead, sheet: Sheet) -> None:  # noqa: ANN401
    """Write `附件1` at the head of a new page, and its title on the third line."""
    label = parts.add_paragraph(place)
    break_before(label)
    space(label, before=0, after=sheet.pitch)
    parts.put_run(label, block.label, "hei")
    title = parts.add_paragraph(place, "Title")
    for index, text in enumerate(
        balance(block.title, "song", sheet.title, sheet.text_width, block.names)
    ):
        parts.put_run(title, text, "song", on_new_line=index > 0)
    space(title, before=0, after=sheet.pitch)


def imprint(place: Any, block: Imprint, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the 版记 as a table that floats at the foot of the page's text block."""
    setting = imprint_setting(sheet)
    room = (sheet.text_width - 3 * setting.pitch) / 2
    half = round(sheet.text_width * 10)
    date = f"{block.printed_on}印发" if block.printed_on else ""
    size = min(fitting_size(text, "fang", SMALL, room) for text in (block.printer, date))
    printed = _imprint_cell(block.printer, half, size, setting) + _imprint_cell(
        date, half, size, setting, right=True
    )
    rows = [printed]
    if block.copied_to:
        told = f"抄送：{block.copied_to}"
        rows.insert(0, _imprint_cell(told, 2 * half, SMALL, setting, span=2))
    thick, thin = round(THICK * 8), round(THIN * 8)
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for side, size in (("top", thick), ("bottom", thick), ("insideH", thin))
    )
    height = round(sheet.pitch * 20)
    body = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>{cells}</w:tr>'
        for cells in rows
    )
    table = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" '
        f'w:tblpX="{round(sheet.left * 20)}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>'
        f'<w:tblW w:w="{2 * half}" w:type="dxa"/><w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{half}"/></w:tblGrid>{body}</w:tbl>'
    )
    behind = parts.add_paragraph(place)
    behind._p.addprevious(table)  # noqa: SLF001 - python-docx has no words for it
    parts.shrink(behind)


def _imprint_cell(
    text: str, width: int, size: float, setting: Setting, *, span: int = 1, right: bool = False
) -> str:
    """Return a `w:tc`: names of copies hang below one another, one character from both sides (7.4.2)."""
    left, first = (setting.hanging, setting.first) if span > 1 else (setting.pitch, setting.pitch)
    indent = f'w:left="{round(left * 20)}" w:right="{round(setting.pitch * 20)}"'
    if left > first:
        indent += f' w:hanging="{round((left - first) * 20)}"'
    face = parts.NAMES["fang"][0]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{span}"/>'
        '<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Cell"/><w:keepNext/><w:ind {indent}/>'
        f'<w:jc w:val="{"right" if right else "both"}"/></w:pPr>'
        f'<w:r><w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:hint="eastAsia"/>'
        f'<w:sz w:val="{round(size * 2)}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
    )
