"""Lays a document out on pages, block by block."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from consult_app.documents.charts import lay_chart
from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Imprint,
    Issued,
    Labelled,
    PageBreak,
    Paragraph,
    Picture,
    RedHead,
    Signature,
    Slips,
    Spacer,
    Table,
    Title,
)
from consult_app.documents.lines import Setting, Span, balance, set_lines
from consult_app.documents.official import (
    fitting_size,
    height_of_attachments,
    height_of_imprint,
    height_of_issue,
    lay_attachment_head,
    lay_attachments,
    lay_imprint,
    lay_issued,
    lay_red_head,
    paragraph_spans,
)
from consult_app.documents.page_foot import foot_signings
from consult_app.documents.pages import Page, Pages, Put, Rule, Shown, Signing, baseline_in
from consult_app.documents.pictures import picture_size
from consult_app.documents.sheets import MM, Sheet, sheet_of
from consult_app.documents.signing import cells_of, is_signed, signer
from consult_app.documents.slips import lay_slips
from consult_app.documents.tables import lay_grid, lay_table
from consult_app.domain.page_code import SignatureCell


def lay_out(document: Document) -> tuple[Page, ...]:
    """Return the pages of one copy of the document; at least one."""
    return tuple(lay_pages(document).pages)


def signature_cells(document: Document) -> tuple[SignatureCell, ...]:
    """Return where a paper is to be signed, page by page and at the foot of each; what a ballot holds is nobody's name."""
    if document.style == "ballot":
        return ()
    laid = lay_pages(document)
    for number, page in enumerate(laid.pages, 1):
        page.signings += foot_signings(document, laid.sheet, number)
    return cells_of(laid.pages)


def lay_pages(document: Document) -> Pages:
    """Lay out one copy of the document: its pages, their structure and their outline."""
    pages = Pages(sheet_of(document))
    blocks = document.blocks
    for index, block in enumerate(blocks):
        if not isinstance(block, Spacer | PageBreak):
            pages.begin(element_of(block))
        _lay(pages, block, blocks[index + 1 :])
        pages.owner = 0
        pages.skip(white_below(block, blocks[index + 1 : index + 2], pages.sheet))
    return pages


def element_of(block: Block) -> str:
    """Return which part of a structure a block is (PDF 1.7, 14.8.4)."""
    match block:
        case Title() | AttachmentHead():
            return "H1"
        case Heading(_, level):
            return f"H{level + 1}"
        case Table() | Grid():
            return "Table"
        case Picture() | Slips():
            return "Sect"
        case _:
            return "P"


def _lay(pages: Pages, block: Block, rest: Sequence[Block]) -> None:  # noqa: C901 - one line for each kind
    following = rest[0] if rest else None
    match block:
        case RedHead():
            lay_red_head(pages, block)
        case Title():
            _lay_title(pages, block)
        case Heading(text, level):
            _lay_heading(pages, text, level, rest)
        case Paragraph():
            _lay_paragraph(pages, block, rest)
        case Labelled(label, text):
            _lay_labelled(pages, label, text)
        case Table():
            lay_table(pages, block, tail_height(rest, pages.sheet))
            _gap_after_rules(pages, following)
        case Grid():
            lay_grid(pages, block, tail_height(rest, pages.sheet))
            if block.cut:
                _lay_cut(pages)
            else:
                _gap_after_rules(pages, following)
        case Signature():
            _lay_signature(pages, block)
        case Issued():
            lay_issued(pages, block)
        case Attachments():
            lay_attachments(pages, block)
        case AttachmentHead():
            lay_attachment_head(pages, block)
        case Imprint():
            lay_imprint(pages, block)
        case Picture():
            _lay_picture(pages, block)
        case Chart():
            lay_chart(pages, block)
        case Slips():
            lay_slips(pages, block)
        case Spacer(count):
            pages.skip(count * pages.sheet.pitch)
        case PageBreak():
            if pages.y > 0:
                pages.turn()
        case _:
            assert_never(block)


def tail_height(rest: Sequence[Block], sheet: Sheet) -> float:
    """
    Return the height of the 落款, lines to sign on and 版记 that follow, which never stand on a page without text.

    A 附注 stands under the 落款 (GB/T 9704-2012, 7.3.6) and is no text for a page of its own.
    """
    height, issued = 0.0, False
    for block in rest:
        match block:
            case Issued():
                height += height_of_issue(block, sheet)
                issued = True
            case Paragraph() if issued and not is_long(block, sheet):
                setting, pitch = paragraph_setting(block, sheet)
                height += len(set_lines(paragraph_spans(block, sheet), setting)) * pitch
            case Attachments():
                height += height_of_attachments(block, sheet)
            case Signature():
                height += _height_of_signature(block, sheet)
            case Imprint():
                height += height_of_imprint(block, sheet)
            case _:
                break
    return height if height <= sheet.text_height - 2 * sheet.pitch else 0.0


def end_height(rest: Sequence[Block], sheet: Sheet) -> float:
    """Return the height of a paragraph of one line and the tail behind it: by itself such a line is no text for a page."""
    if not rest or not isinstance(rest[0], Paragraph) or not (tail := tail_height(rest[1:], sheet)):
        return 0.0
    setting, pitch = paragraph_setting(rest[0], sheet)
    if len(rest[0].text) * sheet.char > 2 * sheet.text_width:  # spares breaking what is long anyway
        return 0.0
    lines = set_lines(paragraph_spans(rest[0], sheet), setting)
    return pitch + tail if len(lines) == 1 else 0.0


SHORT_PARAGRAPH = 3
"""Lines of which none is left behind, nor goes to the next page, by itself."""
LONG_PARAGRAPH = 8
"""Lines; LibreOffice takes the whole of a paragraph along that has to stay with what follows it."""


def is_long(block: Block, sheet: Sheet) -> bool:
    """Say whether a paragraph is longer than office programs should take along to another page."""
    return isinstance(block, Paragraph) and len(block.text) * sheet.char > (
        LONG_PARAGRAPH * sheet.text_width
    )


def tail_fits(document: Document, count: int) -> bool:
    """Say whether the tail behind the first `count` blocks has room on the page on which these end."""
    whole = lay_pages(replace(document, blocks=document.blocks[:count]))
    return kept_height(document.blocks[count:], whole.sheet) <= whole.room + 0.01


def kept_height(rest: Sequence[Block], sheet: Sheet) -> float:
    """Return the height of what the last line of a block is not parted from."""
    return end_height(rest, sheet) or tail_height(rest, sheet)


def white_below(block: Block, rest: Sequence[Block], sheet: Sheet) -> float:
    """Return the white between words and the rules of a table or form grid below them, where no grid of lines has it."""
    if sheet.official or not rest or not isinstance(rest[0], Table | Grid):
        return 0.0
    return GAP * sheet.pitch if isinstance(block, Heading | Paragraph | Labelled) else 0.0


def _gap_after_rules(pages: Pages, following: Block | None) -> None:
    """Go back to the grid under a table; without a grid, leave some white before words."""
    if isinstance(following, Heading | Paragraph) and not pages.sheet.official:
        pages.skip(GAP * pages.sheet.pitch)
    elif not isinstance(following, Table | Grid):
        pages.to_grid()


CUT = 12.0
"""White on either side of the line along which a slip is cut off, in points."""


def _lay_cut(pages: Pages) -> None:
    pages.need(CUT)
    y = pages.sheet.top + pages.y + CUT
    left = pages.sheet.left
    pages.put(Rule(left, y, left + pages.sheet.text_width, y, dashed=True))
    pages.y = min(pages.y + 2 * CUT, pages.sheet.text_height)


GAP = 0.3
"""White between rules and words, in lines."""


def title_lines(block: Title, sheet: Sheet) -> tuple[str, ...]:
    """Break a title as it is printed; both writers use these lines."""
    return tuple(
        part
        for piece in block.text.split("\n")
        if piece.strip()
        for part in balance(piece.strip(), "song", sheet.title, sheet.text_width, block.names)
    )


def _lay_title(pages: Pages, block: Title) -> None:
    sheet = pages.sheet
    setting = Setting(sheet.title, sheet.text_width, align="centre")
    pages.need(sheet.title_pitch)
    pages.mark(block.text.replace("\n", ""), 0)
    for text in title_lines(block, sheet):
        pages.line(set_lines((Span(text, "song"),), setting)[0], sheet.title_pitch)
    under = Setting(sheet.body, sheet.text_width, sheet.char, align="centre")
    for text in filter(None, block.subtitle.split("\n")):
        for line in set_lines((Span(text, "kai"),), under):
            pages.line(line, sheet.pitch)
    pages.skip(sheet.pitch if sheet.official else sheet.pitch * 0.4)


def _lay_heading(pages: Pages, text: str, level: int, rest: Sequence[Block]) -> None:
    """Put a heading where a line of what follows it finds room, too, or the head of a table and a row."""
    following = rest[0] if rest else None
    sheet = pages.sheet
    face, size = sheet.headings[level - 1]
    setting = Setting(size, sheet.text_width, sheet.char * size / sheet.body, first=sheet.indent)
    lines = set_lines((Span(text, face),), setting)
    kept = 3 if isinstance(following, Table | Grid) else 1
    pages.need(len(lines) * sheet.pitch + max(kept * sheet.pitch, end_height(rest, sheet)))
    pages.mark(text, level)
    for line in lines:
        pages.line(line, sheet.pitch)


def paragraph_setting(block: Paragraph, sheet: Sheet) -> tuple[Setting, float]:
    """Return how a paragraph is set, and the distance of its lines."""
    body = Setting(sheet.body, sheet.text_width, sheet.char)
    match block.style:
        case "body":
            return replace(body, first=sheet.indent), sheet.pitch
        case "flush":
            return body, sheet.pitch
        case "centre":
            return replace(body, align="centre"), sheet.pitch
        case "right":
            return replace(body, align="right"), sheet.pitch
        case "note":
            return Setting(sheet.cell, sheet.text_width), sheet.cell_pitch
        case "attachment":
            return replace(body, first=sheet.indent, hanging=5 * sheet.char), sheet.pitch


def _lay_paragraph(pages: Pages, block: Paragraph, rest: Sequence[Block]) -> None:
    """Put a paragraph; its last two lines, of three all, are not parted from a tail, nor from a last line and the tail."""
    setting, pitch = paragraph_setting(block, pages.sheet)
    lines = set_lines(paragraph_spans(block, pages.sheet), setting)
    tail = kept_height(rest, pages.sheet)
    kept = len(lines) if len(lines) <= SHORT_PARAGRAPH else 2
    for index, line in enumerate(lines):
        first_kept = index == max(0, len(lines) - kept)
        if tail and first_kept and (len(lines) - index) * pitch + tail > pages.room + 0.01:
            pages.need(pages.sheet.text_height)
        pages.line(line, pitch)


def _lay_labelled(pages: Pages, label: str, text: str) -> None:
    sheet = pages.sheet
    hanging = sheet.indent + (len(label) + 1) * sheet.char
    hanging = min(hanging, sheet.text_width / 2)
    setting = Setting(sheet.body, sheet.text_width, sheet.char, sheet.indent, hanging)
    for line in set_lines((Span(f"{label}：", "hei"), Span(text, "fang")), setting):
        pages.line(line, sheet.pitch)


def signature_pitch(sheet: Sheet) -> float:
    """Return the height of a line to sign on, tall enough for a hand."""
    return max(sheet.pitch * 1.35, 11 * MM)


def _height_of_signature(block: Signature, sheet: Sheet) -> float:
    return -(-len(block.roles) // block.columns) * signature_pitch(sheet)


def _lay_signature(pages: Pages, block: Signature) -> None:
    """Roles side by side, each with a line as long as its column allows."""
    sheet = pages.sheet
    pitch = signature_pitch(sheet)
    column = sheet.text_width / block.columns
    pages.need(min(_height_of_signature(block, sheet), sheet.text_height))
    for start in range(0, len(block.roles), block.columns):
        pages.need(pitch)
        for index, role in enumerate(block.roles[start : start + block.columns]):
            _put_role(pages, role, index * column, column, pitch, role_size(block, sheet))
        pages.y += pitch
    pages.to_grid()


def role_size(block: Signature, sheet: Sheet) -> float:
    """Return the type size in which every role leaves room to sign beside it: one for all of them."""
    room = sheet.text_width / block.columns * 0.7
    return min(
        (fitting_size(f"{role}：", "fang", sheet.body, room) for role in block.roles),
        default=sheet.body,
    )


def _put_role(pages: Pages, role: str, x: float, column: float, pitch: float, size: float) -> None:
    sheet = pages.sheet
    line = set_lines((Span(f"{role}：", "fang"),), Setting(size, column * 2))[0]
    baseline = sheet.top + pages.y + baseline_in(pitch, size)
    pages.put(Put(sheet.left + x, baseline, line))
    start, end = sheet.left + x + line.width, sheet.left + x + column - sheet.body
    pages.put(Rule(start, baseline + size * 0.15, end, baseline + size * 0.15))
    if is_signed(role):
        top = sheet.top + pages.y
        pages.sign(Signing(start, top, end - start, pitch, signer(role)))


def _lay_picture(pages: Pages, block: Picture) -> None:
    sheet = pages.sheet
    width, height = picture_size(block, sheet.text_width, sheet.text_height * 0.6)
    pages.need(height + sheet.pitch)
    x = sheet.left + (sheet.text_width - width) / 2
    section = pages.owner
    pages.begin("Figure", words=block.caption or "照片")
    pages.put(Shown(x, sheet.top + pages.y, width, height, block.data))
    pages.owner = section
    pages.y += height
    if block.caption:
        pages.begin("Caption")
        setting = Setting(sheet.cell, sheet.text_width, align="centre")
        for line in set_lines((Span(block.caption, "fang"),), setting):
            pages.line(line, sheet.cell_pitch)
    pages.to_grid()
