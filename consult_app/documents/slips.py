"""Slips to cut apart, two across, each with a person's code: their measures for both writers, and the PDF's laying."""

from functools import lru_cache
from io import BytesIO

from consult_app.documents.document import Slip, Slips
from consult_app.documents.lines import Setting, Span, set_lines, text_width
from consult_app.documents.pages import Pages, Put, Rule, Shown, baseline_in
from consult_app.documents.sheets import MM, Sheet

ACROSS = 2
HEIGHT, SIDE, PAD = 34 * MM, 24 * MM, 3 * MM
"""Height of a slip, side of its code, and the white around both, in points."""
NAME = 18.0
"""Size of the name, the second line; the others are as large as words in a table."""


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
def code_picture(code: str) -> bytes:
    """
    Return the digits as a small PNG of a QR code, with the white around it that ISO/IEC 18004 asks for.

    Both writers ask for each, one after the other, and drawing one takes as long as the words of three slips.
    """
    import segno  # brings half of Python's network along; few papers bear slips

    file = BytesIO()
    segno.make(code, error="m", micro=False).save(file, kind="png", scale=8, border=2)
    return file.getvalue()


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
            pages.put(Shown(left + PAD, top + (HEIGHT - SIDE) / 2, SIDE, SIDE, code_picture(slip.code)))  # fmt: skip
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
