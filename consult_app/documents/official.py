"""Where the parts of an official paper stand (GB/T 9704-2012): head, 附件说明, 落款, 版记; both writers take it from here."""

import math
import re
from dataclasses import dataclass

from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Imprint,
    Issued,
    Paragraph,
    RedHead,
)
from consult_app.documents.fonts import Face
from consult_app.documents.lines import Line, Setting, Span, balance, set_lines, text_width
from consult_app.documents.pages import RED, Pages, Put, Rule, baseline_in
from consult_app.documents.sheets import MM, Sheet

HEAD_TOP = 35 * MM
"""From the block's upper edge to that of the red name (7.2.4)."""

RULE_BELOW = 4 * MM
"""From the number to the red rule (7.2.7)."""

RED_RULE = 1.4
THICK, THIN = 0.35 * MM, 0.25 * MM
"""The first and last rule of the 版记, and those between (7.4.1)."""

SMALL = 14.0
"""4号, in points."""


@dataclass(frozen=True, slots=True)
class HeadPlaces:
    """The parts of a 版头, in points below the block's upper edge."""

    size: float
    """Type size of the red name."""
    name: float
    number: float
    rule: float
    after: float
    """Where the title's line begins: two lines below the rule, on the grid."""


def head_places(block: RedHead, sheet: Sheet) -> HeadPlaces:
    """Return where a 版头 at the head of a page stands (7.2.4-7.2.7)."""
    size = fitting_size(block.issuer, "song", 40.0, sheet.text_width)
    marks = len(block.marks) * sheet.pitch
    name = max(HEAD_TOP, marks) if sheet.official else marks
    number = name + size + 2 * sheet.pitch
    if block.number or block.signer:
        rule = number + (sheet.pitch + sheet.body) / 2 + RULE_BELOW
    else:
        rule = name + size + sheet.pitch
    after = rule + (1.5 if sheet.official else 1) * sheet.pitch
    if sheet.official:
        after = math.ceil(after / sheet.pitch - 0.001) * sheet.pitch
    return HeadPlaces(size, name, number, rule, after)


def fitting_size(text: str, face: Face, largest: float, width: float) -> float:
    """Return the largest type size, at most `largest` points, in which `text` fits on one line."""
    return min(largest, width / max(0.001, text_width(text, face, 1.0)) * 0.999)


def lay_red_head(pages: Pages, block: RedHead) -> None:
    """Put a 版头; a form that has it elsewhere than at the head of a page gets it on a page of its own."""
    sheet = pages.sheet
    if pages.y > 0 and sheet.official:
        pages.turn()
    places = head_places(block, sheet)
    start = pages.y
    for index, mark in enumerate(block.marks):
        face: Face = "fang" if index == 0 and mark.isdigit() else "hei"
        pages.line(_fitted(mark, face, sheet), sheet.pitch)
    setting = Setting(places.size, sheet.text_width, align="centre")
    name = set_lines((Span(block.issuer, "song"),), setting)[0]
    baseline = sheet.top + start + places.name + 0.88 * places.size
    pages.put(Put(sheet.left, baseline, name, RED))
    pages.y = start + places.number
    _put_number(pages, block)
    y = sheet.top + start + places.rule
    pages.put(Rule(sheet.left, y, sheet.left + sheet.text_width, y, RED_RULE, RED))
    pages.y = start + places.after


def _put_number(pages: Pages, block: RedHead) -> None:
    """Put the number in the middle, or, beside a signer, one character from the left (7.2.5, 7.2.6)."""
    sheet = pages.sheet
    y = sheet.top + pages.y + baseline_in(sheet.pitch, sheet.body)
    if not block.signer:
        line = _fitted(block.number, "fang", sheet)
        pages.put(Put(sheet.left + (sheet.text_width - line.width) / 2, y, line))
        return
    half = sheet.text_width / 2 - sheet.char
    number = _fitted(block.number, "fang", sheet, half)
    pages.put(Put(sheet.left + sheet.char, y, number))
    spans = (Span("签发人：", "fang"), Span(block.signer, "kai"))
    size = min(sheet.body, half / (4 + text_width(block.signer, "kai", 1.0)))
    signer = set_lines(spans, Setting(size, sheet.text_width * 2))[0]
    pages.put(Put(sheet.left + sheet.text_width - sheet.char - signer.width, y, signer))


def _fitted(text: str, face: Face, sheet: Sheet, width: float = 0.0) -> Line:
    """Return a text on one line, in smaller type if it must be."""
    size = fitting_size(text, face, sheet.body, width or sheet.text_width)
    return set_lines((Span(text, face),), Setting(size, sheet.text_width * 2))[0]


FIRST_LEVEL = re.compile(r"[一二三四五六七八九十百]+、")
SECOND_LEVEL = re.compile(r"（[一二三四五六七八九十百]+）")


def paragraph_spans(block: Paragraph, sheet: Sheet) -> tuple[Span, ...]:
    """Return a paragraph's words in their faces: a numbered lead is set as a heading of its level is (7.3.3).

    The lead is the first sentence when more follows, or a whole paragraph of at most one line that ends without a mark.
    """
    text = block.text
    face: Face = "fang"
    if sheet.official and block.style == "body":
        if FIRST_LEVEL.match(text):
            face = "hei"
        elif SECOND_LEVEL.match(text):
            face = "kai"
    end = _lead_end(text)
    if face == "fang" or not end:
        return (Span(text, "fang"),)
    return tuple(span for span in (Span(text[:end], face), Span(text[end:], "fang")) if span.text)


LEAD = 28
"""A lead is no longer than a line."""


def _lead_end(text: str) -> int:
    stop = text.find("。") + 1
    if 0 < stop < len(text):
        return stop if stop <= LEAD else 0
    return len(text) if len(text) <= LEAD and text[-1:] not in "。；，：？！" else 0


def blank_lines(block: Issued) -> int:
    """Return the lines left above the issuer: room for a seal that stands over both, or one (7.3.5.1, 7.3.5.2)."""
    return 2 if block.seal else 1


def issue_places(block: Issued, sheet: Sheet) -> tuple[float, ...]:
    """Return the white at the right of each issuer and of the date, in points (7.3.5.1, 7.3.5.2)."""
    widths = [text_width(text, "fang", sheet.char) for text in (*block.issuers, block.date)]
    widest, date = max(widths[:-1], default=0.0), widths[-1]
    if block.seal:
        middle = max(4 * sheet.char + date / 2, max(widest, date) / 2)
        return tuple(max(0.0, middle - width / 2) for width in widths)
    start = max(sheet.indent + widest, 2 * sheet.indent + date)  # the date begins two characters on
    names = tuple(max(0.0, start - widest) for _name in block.issuers)
    return (*names, max(0.0, start - sheet.indent - date))


def height_of_issue(block: Issued, sheet: Sheet) -> float:
    return (len(block.issuers) + 1 + blank_lines(block)) * sheet.pitch


def lay_issued(pages: Pages, block: Issued) -> None:
    sheet = pages.sheet
    pages.need(height_of_issue(block, sheet))
    pages.skip(blank_lines(block) * sheet.pitch)
    for text, white in zip((*block.issuers, block.date), issue_places(block, sheet), strict=True):
        setting = Setting(sheet.body, sheet.text_width - white, sheet.char, align="right")
        for line in set_lines((Span(text, "fang"),), setting):
            pages.line(line, sheet.pitch)


def attachment_settings(block: Attachments, sheet: Sheet) -> tuple[Setting, ...]:
    """Return how each name is set: numbers below one another, further lines below the name (7.3.4)."""
    settings = []
    for number, label in enumerate(block.labels):
        first = sheet.indent + (3 * sheet.char if number else 0.0)
        hanging = first + text_width(label, "fang", sheet.char)
        settings.append(Setting(sheet.body, sheet.text_width, sheet.char, first, hanging))
    return tuple(settings)


def attachment_lines(block: Attachments, sheet: Sheet) -> tuple[Line, ...]:
    return tuple(
        line
        for label, name, setting in zip(
            block.labels, block.names, attachment_settings(block, sheet), strict=True
        )
        for line in set_lines((Span(label + name, "fang"),), setting)
    )


def height_of_attachments(block: Attachments, sheet: Sheet) -> float:
    return (1 + len(attachment_lines(block, sheet))) * sheet.pitch


def lay_attachments(pages: Pages, block: Attachments) -> None:
    pages.skip(pages.sheet.pitch)
    for line in attachment_lines(block, pages.sheet):
        pages.line(line, pages.sheet.pitch)


def lay_attachment_head(pages: Pages, block: AttachmentHead) -> None:
    """Begin an attachment: `附件1` on the first line of a new page, the title on the third (7.3.7)."""
    sheet = pages.sheet
    if pages.y > 0:
        pages.turn()
    pages.mark(f"{block.label} {block.title}".strip(), 0)
    pages.line(_fitted(block.label, "hei", sheet), sheet.pitch)
    pages.skip(sheet.pitch)
    setting = Setting(sheet.title, sheet.text_width, align="centre")
    for text in balance(block.title, "song", sheet.title, sheet.text_width, block.names):
        pages.line(set_lines((Span(text, "song"),), setting)[0], sheet.title_pitch)
    pages.skip(sheet.pitch)


def imprint_setting(sheet: Sheet) -> Setting:
    """Return how the names of those who get a copy are set: 4号, one character from both sides (7.4.2)."""
    char = SMALL * sheet.char / sheet.body
    return Setting(SMALL, sheet.text_width - char, char, char, 4 * char)


def _copied_lines(block: Imprint, sheet: Sheet) -> tuple[Line, ...]:
    if not block.copied_to:
        return ()
    return set_lines((Span(f"抄送：{block.copied_to}", "fang"),), imprint_setting(sheet))


def height_of_imprint(block: Imprint, sheet: Sheet) -> float:
    return (len(_copied_lines(block, sheet)) + 1) * sheet.pitch


def lay_imprint(pages: Pages, block: Imprint) -> None:
    """Put the 版记 at the foot of the page, its last rule on the block's lower edge (7.4.1)."""
    sheet, setting = pages.sheet, imprint_setting(pages.sheet)
    lines = _copied_lines(block, sheet)
    pages.need((len(lines) + 1) * sheet.pitch)
    pages.y = max(pages.y, sheet.text_height - (len(lines) + 1) * sheet.pitch)
    _rule(pages, THICK)
    for line in lines:
        pages.line(line, sheet.pitch)
    if lines:
        _rule(pages, THIN)
    date = f"{block.printed_on}印发" if block.printed_on else ""
    room = (sheet.text_width - 3 * setting.pitch) / 2
    y = sheet.top + pages.y + baseline_in(sheet.pitch, SMALL)
    for text, right in ((block.printer, False), (date, True)):
        size = fitting_size(text, "fang", SMALL, room)
        line = set_lines((Span(text, "fang"),), Setting(size, sheet.text_width))[0]
        x = sheet.text_width - setting.pitch - line.width if right else setting.pitch
        pages.put(Put(sheet.left + x, y, line))
    pages.y += sheet.pitch
    _rule(pages, THICK)


def _rule(pages: Pages, width: float) -> None:
    sheet = pages.sheet
    y = sheet.top + pages.y
    pages.put(Rule(sheet.left, y, sheet.left + sheet.text_width, y, width))
