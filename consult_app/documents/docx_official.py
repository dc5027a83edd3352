"""The parts of an official paper in WordprocessingML: head, 附件说明, 落款, 版记 (GB/T 9704-2012)."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Pt

from consult_app.documents import docx_parts as parts
from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Imprint,
    Issued,
    RedHead,
)
from consult_app.documents.fonts import Face
from consult_app.documents.lines import balance
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
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before = places.name - len(block.marks) * sheet.pitch
    parts.space(head, before=before, after=places.number - places.name - places.size)
    parts.exact_pitch(head, places.size)
    parts.put_run(head, block.issuer, "song", places.size, colour=RED)
    number = parts.add_paragraph(place)
    gap = places.rule - places.number - sheet.pitch
    parts.space(number, before=0, after=places.after - places.rule - RED_RULE - SLACK)
    parts.ruled(number, "bottom", RED_RULE, RED, max(0.0, gap))
    if not block.signer:
        number.alignment = WD_ALIGN_PARAGRAPH.CENTER
        size = fitting_size(block.number, "fang", sheet.body, sheet.text_width)
        parts.put_run(number, block.number, "fang", size)
        return
    layout = number.paragraph_format
    layout.left_indent = layout.right_indent = Pt(sheet.char)
    layout.tab_stops.add_tab_stop(Pt(sheet.text_width - sheet.char), WD_TAB_ALIGNMENT.RIGHT)
    parts.put_run(number, block.number, "fang")
    number.add_run("\t")
    parts.put_run(number, "签发人：", "fang")
    parts.put_run(number, block.signer, "kai")


def issued(place: Any, block: Issued, sheet: Sheet) -> None:  # noqa: ANN401
    """Write issuers and date at the right, with room for the seal above them."""
    texts, whites = (*block.issuers, block.date), issue_places(block, sheet)
    for index, (text, white) in enumerate(zip(texts, whites, strict=True)):
        paragraph = parts.add_paragraph(place)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = Pt(white)
        paragraph.paragraph_format.keep_with_next = index < len(block.issuers)
        if index == 0:
            line = parts.whole_twips(
                sheet.pitch
            ).pt  # more than whole lines of the grid would cost one more
            parts.space(paragraph, before=blank_lines(block) * line, after=0)
        parts.put_run(paragraph, text, "fang")


def attachments(place: Any, block: Attachments, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the names of what is attached, further lines hanging below each name."""
    settings = attachment_settings(block, sheet)
    for index, (label, name, setting) in enumerate(
        zip(block.labels, block.names, settings, strict=True)
    ):
        paragraph = parts.add_paragraph(place)
        paragraph.paragraph_format.left_indent = Pt(setting.hanging)
        paragraph.paragraph_format.first_line_indent = Pt(setting.first - setting.hanging)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        parts.space(paragraph, before=0 if index else sheet.pitch - SLACK, after=0)
        parts.put_run(paragraph, label + name, "fang")


def attachment_head(place: Any, block: AttachmentHead, sheet: Sheet) -> None:  # noqa: ANN401
    """Write `附件1` at the head of a new page, and its title on the third line."""
    label = parts.add_paragraph(place)
    label.paragraph_format.page_break_before = True
    parts.space(label, before=0, after=sheet.pitch)
    parts.put_run(label, block.label, "hei")
    title = parts.add_paragraph(place, "Title")
    for index, text in enumerate(balance(block.title, "song", sheet.title, sheet.text_width)):
        parts.put_run(title, text, "song", on_new_line=index > 0)
    parts.space(title, before=0, after=sheet.pitch)


def imprint(place: Any, block: Imprint, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the 版记 in a frame at the foot of the page's text block."""
    setting = imprint_setting(sheet)
    last = parts.add_paragraph(place)
    if block.copied_to:
        first = last
        first.paragraph_format.left_indent = Pt(setting.hanging)
        first.paragraph_format.first_line_indent = Pt(setting.first - setting.hanging)
        first.paragraph_format.right_indent = Pt(setting.pitch)
        parts.put_run(first, f"抄送：{block.copied_to}", "fang", SMALL)
        parts.ruled(first, "top", THICK)
        parts.ruled(first, "bottom", THIN)
        parts.framed(first, sheet)
        last = parts.add_paragraph(place)
    else:
        parts.ruled(last, "top", THICK)
    parts.ruled(last, "bottom", THICK)
    layout = last.paragraph_format
    layout.left_indent = layout.right_indent = Pt(setting.pitch)
    layout.tab_stops.add_tab_stop(Pt(sheet.text_width - setting.pitch), WD_TAB_ALIGNMENT.RIGHT)
    room = (sheet.text_width - 3 * setting.pitch) / 2
    parts.put_run(last, block.printer, "fang", fitting_size(block.printer, "fang", SMALL, room))
    if block.printed_on:
        last.add_run("\t")
        date = f"{block.printed_on}印发"
        parts.put_run(last, date, "fang", fitting_size(date, "fang", SMALL, room))
    parts.framed(last, sheet)
