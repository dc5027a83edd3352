"""Slips to cut apart, two across, each with a person's code: their measures for both writers, and the PDF's laying."""

from functools import lru_cache

from consult_app.documents.document import Slip, Slips
from consult_app.documents.lines import Setting, Span, set_lines, text_width
from consult_app.documents.pages import Code, Pages, Put, Rule, baseline_in
from consult_app.documents.sheets import MM, Sheet

ACROSS = 2
HEIGHT, SIDE, PAD = 34 * MM, 24 * MM, 3 * MM
"""Height of a slip, side of its code, and the white around both, in points."""
NAME = 18.0
"""Size of the name, the second line; the others are as large as words in a table."""
WHITE = 2
"""Modules left white around a code; with the slip's own white that is more than the four that ISO/IEC 18004 asks for."""


def slip_width(sheet: Sheet) -> float:
    return sheet.text_width / ACROSS


def room_for_words(sheet: Sheet) -> float:
    """Return how wide the lines beside the code may be, in points."""
    return slip_width(sheet) - SIDE - 3 * PAD


def slip_lines(slip: Slip, sheet: Sheet) -> tuple[tuple[str, float], ...]:
    """Return the lines of a slip with the size in which each stands whole; the code's digits come last."""
    sizes = [sheet.cell - 2, NAME, *([sheet.cell - 1] * len(slip.lines))]
    told = [*zip(slip.lines, sizes, strict=False), (slip.code, sheet.cell - 3)]
    room = room_for_words(sheet)
    return tuple((text, _fitting(text, size, room)) for text, size in told if text)


def _fitting(text: str, size: float, room: float) -> float:
    wide = text_width(text, "fang", size)
    return size if wide <= room else size * room / wide * 0.99


def pitch_of(size: float) -> float:
    return size * 1.3


@lru_cache(4096)
def code_modules(code: str) -> tuple[bytes, ...]:
    """
    Return the digits as the modules of a QR code with the white around it, row by row, 1 for a dark one.

    Both writers ask for each, one after the other, and encoding one takes as long as the words of three slips.
    """
    from consult_app.documents.qr import code_rows  # few papers bear slips

    rows = code_rows(code, boost=True)
    side = (bytes(WHITE),)
    white = (bytes(len(rows) + 2 * WHITE),) * WHITE
    return (*white, *(b"".join((*side, row, *side)) for row in rows), *white)


def code_picture(code: str) -> bytes:
    """Return the modules of a code as a small PNG."""
    from consult_app.documents.qr import code_png

    return code_png(code_modules(code))


def lay_slips(pages: Pages, block: Slips) -> None:
    """Lay the slips row by row between dashed lines to cut along."""
    sheet, owner = pages.sheet, pages.owner
    width = slip_width(sheet)
    for first in range(0, len(block.slips), ACROSS):
        pages.need(HEIGHT)
        top = sheet.top + pages.y
        beside = block.slips[first : first + ACROSS]
        for place, slip in enumerate(beside):
            left = sheet.left + place * width
            pages.owner = owner
            pages.begin("Figure", words=slip.code)
            pages.put(Code(left + PAD, top + (HEIGHT - SIDE) / 2, SIDE, code_modules(slip.code)))  # fmt: skip
            pages.owner = owner
            _lay_words(pages, slip, left + SIDE + 2 * PAD, top)
        for x in range(len(beside) + 1):
            at = sheet.left + x * width
            pages.put(Rule(at, top, at, top + HEIGHT, 0.5, dashed=True))
        end = sheet.left + len(beside) * width
        for y in (top, top + HEIGHT):
            pages.put(Rule(sheet.left, y, end, y, 0.5, dashed=True))
        pages.y += HEIGHT
    pages.to_grid()


def _lay_words(pages: Pages, slip: Slip, x: float, top: float) -> None:
    lines = slip_lines(slip, pages.sheet)
    y = top + (HEIGHT - sum(pitch_of(size) for _, size in lines)) / 2
    for text, size in lines:
        line = set_lines((Span(text, "fang"),), Setting(size, room_for_words(pages.sheet) * 2))[0]
        pages.put(Put(x, y + baseline_in(pitch_of(size), size), line))
        y += pitch_of(size)
