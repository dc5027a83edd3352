"""Lays a document out on pages, block by block."""

from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from consult_app.documents.document import (
    Block,
    Document,
    Grid,
    Heading,
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
)
from consult_app.documents.fonts import Face
from consult_app.documents.lines import Setting, Span, balance, set_lines, text_width
from consult_app.documents.pages import RED, Page, Pages, Put, Rule, Shown, Signing, baseline_in
from consult_app.documents.pictures import picture_size
from consult_app.documents.sheets import MM, Sheet, sheet_of
from consult_app.documents.signing import cells_of, is_signed, signer
from consult_app.documents.tables import lay_grid, lay_table
from consult_app.domain.page_code import SignatureCell


def lay_out(document: Document) -> tuple[Page, ...]:
    """Return the pages of one copy of the document; at least one."""
    pages = Pages(sheet_of(document))
    blocks = (*document.blocks, Spacer(0))
    for block, following in pairwise(blocks):
        _lay(pages, block, following)
    return tuple(pages.pages)


def signature_cells(document: Document) -> tuple[SignatureCell, ...]:
    """Return where a paper is to be signed, page by page; what a ballot holds is nobody's name."""
    return () if document.style == "ballot" else cells_of(lay_out(document))


def _lay(pages: Pages, block: Block, following: Block) -> None:  # noqa: C901 - one line for each kind
    match block:
        case RedHead():
            _lay_red_head(pages, block)
        case Title():
            _lay_title(pages, block)
        case Heading(text, level):
            _lay_heading(pages, text, level, following)
        case Paragraph():
            _lay_paragraph(pages, block, following)
        case Labelled(label, text):
            _lay_labelled(pages, label, text)
        case Table():
            lay_table(pages, block)
            _gap_after_rules(pages, following)
        case Grid():
            lay_grid(pages, block)
            _gap_after_rules(pages, following)
        case Signature():
            _lay_signature(pages, block)
        case Issued():
            _lay_issued(pages, block)
        case Picture():
            _lay_picture(pages, block)
        case Spacer(count):
            pages.skip(count * pages.sheet.pitch)
        case PageBreak():
            if pages.y > 0:
                pages.turn()
        case _:
            assert_never(block)


def _gap_after_rules(pages: Pages, following: Block) -> None:
    """Go back to the grid under a table; without a grid, leave some white before words."""
    if isinstance(following, Heading | Paragraph) and not pages.sheet.official:
        pages.skip(GAP * pages.sheet.pitch)
    elif not isinstance(following, Table | Grid):
        pages.to_grid()


GAP = 0.3
"""White between rules and words, in lines."""


def _lay_red_head(pages: Pages, block: RedHead) -> None:
    """版头: the name's upper edge 35 mm below the block's, the rule 4 mm under the number (7.2.4-7.2.7)."""
    sheet = pages.sheet
    size = fitting_size(block.issuer, "song", 40.0, sheet.text_width)
    pages.y = max(pages.y, 35 * MM if sheet.official else 0.0)
    line = set_lines(
        (Span(block.issuer, "song"),), Setting(size, sheet.text_width, align="centre")
    )[0]
    pages.line(line, size * 1.2, colour=RED)
    pages.skip(sheet.pitch)
    if block.number:
        setting = Setting(sheet.body, sheet.text_width, sheet.char, align="centre")
        for line in set_lines((Span(block.number, "fang"),), setting):
            pages.line(line, sheet.pitch)
    y = sheet.top + pages.y + (4 * MM - (sheet.pitch - sheet.body) / 2 if block.number else 0.0)
    pages.put(Rule(sheet.left, y, sheet.left + sheet.text_width, y, 1.4, RED))
    pages.y += 4 * MM
    pages.to_grid()
    pages.skip(sheet.pitch)


def fitting_size(text: str, face: Face, largest: float, width: float) -> float:
    """Return the largest type size, at most `largest` points, in which `text` fits on one line."""
    return min(largest, width / max(0.001, text_width(text, face, 1.0)) * 0.999)


def title_lines(text: str, sheet: Sheet) -> tuple[str, ...]:
    """Break a title as it is printed; both writers use these lines."""
    return tuple(
        part
        for piece in text.split("\n")
        if piece.strip()
        for part in balance(piece.strip(), "song", sheet.title, sheet.text_width)
    )


def _lay_title(pages: Pages, block: Title) -> None:
    sheet = pages.sheet
    setting = Setting(sheet.title, sheet.text_width, align="centre")
    for text in title_lines(block.text, sheet):
        pages.line(set_lines((Span(text, "song"),), setting)[0], sheet.title_pitch)
    if block.subtitle:
        under = Setting(sheet.body, sheet.text_width, sheet.char, align="centre")
        for line in set_lines((Span(block.subtitle, "kai"),), under):
            pages.line(line, sheet.pitch)
    pages.skip(sheet.pitch if sheet.official else sheet.pitch * 0.4)


def _lay_heading(pages: Pages, text: str, level: int, following: Block) -> None:
    """Put a heading where a line of what follows it finds room, too, or the head of a table and a row."""
    sheet = pages.sheet
    face, size = sheet.headings[level - 1]
    setting = Setting(size, sheet.text_width, sheet.char * size / sheet.body, first=sheet.indent)
    lines = set_lines((Span(text, face),), setting)
    kept = 3 if isinstance(following, Table | Grid) else 1
    pages.need((len(lines) + kept) * sheet.pitch)
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


def _lay_paragraph(pages: Pages, block: Paragraph, following: Block) -> None:
    setting, pitch = paragraph_setting(block, pages.sheet)
    lines = set_lines((Span(block.text, "fang"),), setting)
    tail = _height_of_issue(following, pages.sheet) if isinstance(following, Issued) else 0.0
    for index, line in enumerate(lines):
        last_two = index == max(0, len(lines) - 2)
        if tail and last_two and (len(lines) - index) * pitch + tail > pages.room + 0.01:
            pages.need(pages.sheet.text_height)  # 落款 never stands on a page without text
        pages.line(line, pitch)


def _lay_labelled(pages: Pages, label: str, text: str) -> None:
    sheet = pages.sheet
    hanging = sheet.indent + (len(label) + 1) * sheet.char
    hanging = min(hanging, sheet.text_width / 2)
    setting = Setting(sheet.body, sheet.text_width, sheet.char, sheet.indent, hanging)
    for line in set_lines((Span(f"{label}：", "hei"), Span(text, "fang")), setting):
        pages.line(line, sheet.pitch)


def _lay_signature(pages: Pages, block: Signature) -> None:
    """Roles side by side, each with a line as long as its column allows."""
    sheet = pages.sheet
    pitch = max(sheet.pitch * 1.35, 11 * MM)
    column = sheet.text_width / block.columns
    for start in range(0, len(block.roles), block.columns):
        pages.need(pitch)
        for index, role in enumerate(block.roles[start : start + block.columns]):
            _put_role(pages, role, index * column, column, pitch)
        pages.y += pitch
    pages.to_grid()


def _put_role(pages: Pages, role: str, x: float, column: float, pitch: float) -> None:
    sheet = pages.sheet
    size = fitting_size(f"{role}：", "fang", sheet.body, column * 0.7)
    line = set_lines((Span(f"{role}：", "fang"),), Setting(size, column * 2))[0]
    baseline = sheet.top + pages.y + baseline_in(pitch, size)
    pages.put(Put(sheet.left + x, baseline, line))
    start, end = sheet.left + x + line.width, sheet.left + x + column - sheet.body
    pages.put(Rule(start, baseline + size * 0.15, end, baseline + size * 0.15))
    if is_signed(role):
        top = sheet.top + pages.y
        pages.sign(Signing(start, top, end - start, pitch, signer(role)))


SEAL_LINES = 2
"""Lines left above the issuer for the seal, which stands over issuer and date (GB/T 9704-2012, 7.3.5.1)."""


def _height_of_issue(block: Issued, sheet: Sheet) -> float:
    return (len(block.issuers) + 1 + SEAL_LINES) * sheet.pitch


def issue_places(block: Issued, sheet: Sheet) -> tuple[float, ...]:
    """Return the white at the right of each issuer and of the date, in points (7.3.5.1, 7.3.5.2)."""
    widths = [text_width(text, "fang", sheet.char) for text in (*block.issuers, block.date)]
    if not block.seal:
        return tuple(sheet.indent for _ in widths)
    middle = 4 * sheet.char + widths[-1] / 2
    widest = max(widths)
    middle = max(middle, widest / 2)
    return tuple(max(0.0, middle - width / 2) for width in widths)


def _lay_issued(pages: Pages, block: Issued) -> None:
    sheet = pages.sheet
    pages.need(_height_of_issue(block, sheet))
    pages.skip(SEAL_LINES * sheet.pitch)
    for text, white in zip((*block.issuers, block.date), issue_places(block, sheet), strict=True):
        setting = Setting(sheet.body, sheet.text_width - white, sheet.char, align="right")
        for line in set_lines((Span(text, "fang"),), setting):
            pages.line(line, sheet.pitch)


def _lay_picture(pages: Pages, block: Picture) -> None:
    sheet = pages.sheet
    width, height = picture_size(block, sheet.text_width, sheet.text_height * 0.6)
    pages.need(height + sheet.pitch)
    x = sheet.left + (sheet.text_width - width) / 2
    pages.put(Shown(x, sheet.top + pages.y, width, height, block.data))
    pages.y += height
    if block.caption:
        setting = Setting(sheet.cell, sheet.text_width, align="centre")
        for line in set_lines((Span(block.caption, "fang"),), setting):
            pages.line(line, sheet.cell_pitch)
    pages.to_grid()
