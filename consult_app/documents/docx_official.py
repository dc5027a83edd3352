"""The parts of an official paper in WordprocessingML: head, 附件说明, 落款, 版记 (GB/T 9704-2012)."""

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Pt, RGBColor

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
"""Points by which a head is kept shorter than in the PDF: rounded up, the page's last line would go to the next one."""


def _paragraph(place: Any, style: str = "Normal") -> Any:  # noqa: ANN401 - python-docx has no types
    paragraph = place.add_paragraph()
    if style != "Normal":
        paragraph._p.style = style.replace(" ", "")  # noqa: SLF001 - by name it is looked for each time
    return paragraph


def _run(paragraph: Any, text: str, face: Face, size: float | None = None) -> Any:  # noqa: ANN401
    run = paragraph.add_run(text)
    parts.set_face(run, face, size)
    return run


def red_head(place: Any, block: RedHead, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the marks, the red name and, ruled below, the number."""
    places = head_places(block, sheet)
    for index, mark in enumerate(block.marks):
        face: Face = "fang" if index == 0 and mark.isdigit() else "hei"
        _run(_paragraph(place), mark, face)
    head = _paragraph(place)
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before = places.name - len(block.marks) * sheet.pitch
    parts.space(head, before=before, after=places.number - places.name - places.size)
    parts.exact_pitch(head, places.size)
    _run(head, block.issuer, "song", places.size).font.color.rgb = RGBColor.from_string(RED)
    number = _paragraph(place)
    gap = places.rule - places.number - sheet.pitch
    parts.space(number, before=0, after=places.after - places.rule - RED_RULE - SLACK)
    parts.ruled(number, "bottom", RED_RULE, RED, max(0.0, gap))
    if not block.signer:
        number.alignment = WD_ALIGN_PARAGRAPH.CENTER
        size = fitting_size(block.number, "fang", sheet.body, sheet.text_width)
        _run(number, block.number, "fang", size)
        return
    layout = number.paragraph_format
    layout.left_indent = layout.right_indent = Pt(sheet.char)
    layout.tab_stops.add_tab_stop(Pt(sheet.text_width - sheet.char), WD_TAB_ALIGNMENT.RIGHT)
    _run(number, block.number, "fang")
    number.add_run("\t")
    _run(number, "签发人：", "fang")
    _run(number, block.signer, "kai")


def issued(place: Any, block: Issued, sheet: Sheet) -> None:  # noqa: ANN401
    """Write issuers and date at the right, with room for the seal above them."""
    texts, whites = (*block.issuers, block.date), issue_places(block, sheet)
    for index, (text, white) in enumerate(zip(texts, whites, strict=True)):
        paragraph = _paragraph(place)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = Pt(white)
        paragraph.paragraph_format.keep_with_next = index < len(block.issuers)
        if index == 0:
            parts.space(paragraph, before=blank_lines(block) * sheet.pitch, after=0)
        _run(paragraph, text, "fang")


def attachments(place: Any, block: Attachments, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the names of what is attached, further lines hanging below each name."""
    settings = attachment_settings(block, sheet)
    for index, (label, name, setting) in enumerate(
        zip(block.labels, block.names, settings, strict=True)
    ):
        paragraph = _paragraph(place)
        paragraph.paragraph_format.left_indent = Pt(setting.hanging)
        paragraph.paragraph_format.first_line_indent = Pt(setting.first - setting.hanging)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        parts.space(paragraph, before=0 if index else sheet.pitch, after=0)
        _run(paragraph, label + name, "fang")


def attachment_head(place: Any, block: AttachmentHead, sheet: Sheet) -> None:  # noqa: ANN401
    """Write `附件1` at the head of a new page, and its title on the third line."""
    label = _paragraph(place)
    label.paragraph_format.page_break_before = True
    parts.space(label, before=0, after=sheet.pitch)
    _run(label, block.label, "hei")
    title = _paragraph(place, "Title")
    for index, text in enumerate(balance(block.title, "song", sheet.title, sheet.text_width)):
        run = _run(title, text, "song")
        if index:
            run._r.insert(1, parts.line_break())  # noqa: SLF001 - before the words, after rPr
    parts.space(title, before=0, after=sheet.pitch)


def imprint(place: Any, block: Imprint, sheet: Sheet) -> None:  # noqa: ANN401
    """Write the 版记 in a frame at the foot of the page's text block."""
    setting = imprint_setting(sheet)
    last = _paragraph(place)
    if block.copied_to:
        first = last
        first.paragraph_format.left_indent = Pt(setting.hanging)
        first.paragraph_format.first_line_indent = Pt(setting.first - setting.hanging)
        first.paragraph_format.right_indent = Pt(setting.pitch)
        _run(first, f"抄送：{block.copied_to}", "fang", SMALL)
        parts.ruled(first, "top", THICK)
        parts.ruled(first, "bottom", THIN)
        parts.framed(first, sheet)
        last = _paragraph(place)
    else:
        parts.ruled(last, "top", THICK)
    parts.ruled(last, "bottom", THICK)
    layout = last.paragraph_format
    layout.left_indent = layout.right_indent = Pt(setting.pitch)
    layout.tab_stops.add_tab_stop(Pt(sheet.text_width - setting.pitch), WD_TAB_ALIGNMENT.RIGHT)
    room = (sheet.text_width - 3 * setting.pitch) / 2
    _run(last, block.printer, "fang", fitting_size(block.printer, "fang", SMALL, room))
    if block.printed_on:
        last.add_run("\t")
        date = f"{block.printed_on}印发"
        _run(last, date, "fang", fitting_size(date, "fang", SMALL, room))
    parts.framed(last, sheet)
