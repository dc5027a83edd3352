"""The code at the foot of a page and the line of words beside it: where both stand, for both writers."""

import re
from dataclasses import dataclass

from consult_app.documents.document import Document
from consult_app.documents.lines import text_width
from consult_app.documents.official import fitting_size
from consult_app.documents.pages import Signing
from consult_app.documents.sheets import MM, Sheet, slots_of
from consult_app.documents.signing import is_signed
from consult_app.domain.page_code import PageCode, encode

SIDE, EDGE = 12 * MM, 8 * MM
"""The code's side without the white around it, and its distance from the paper's lower edge, in points."""
BALLOT_SIDE, BALLOT_EDGE = 9 * MM, 3 * MM
GAP = 2 * MM
"""White between the code and the words beside it: four modules, as ISO/IEC 18004 asks for."""
WORDS_SIZE = 7.5


@dataclass(frozen=True, slots=True)
class CodePlace:
    """Where a code stands: its upper left corner from the top left of the paper, in points."""

    x: float
    y: float
    side: float
    at_right: bool
    """Whether it ends the line: the words then stand before it."""


def qr_rows(code: PageCode) -> tuple[bytes, ...]:
    """Return the modules of a page's code, row by row, 1 for a dark one, without the white around them."""
    from consult_app.documents.qr import code_rows  # a preview has no code

    return code_rows(encode(code), boost=False)


def qr_picture(code: PageCode) -> bytes:
    """Return the code as a small PNG without white around it, for writers that cannot draw."""
    from consult_app.documents.qr import code_png

    return code_png(qr_rows(code))


def mark_words(document: Document, page: str, pages: str) -> str:
    """Return the line beside the code; of a ballot no page is told."""
    if document.mark is None:
        return ""
    if document.mark.code.ballot:
        return document.mark.words
    return f"{document.mark.words}　第{page}页 共{pages}页"


def code_place(document: Document, sheet: Sheet, number: int) -> CodePlace:
    """Return where the code of page `number` stands on its paper, or on its slot: at the foot, at the inner side.

    Pages printed on both sides are bound at the left of odd and at the right of even ones.
    """
    ballot = document.style == "ballot"
    side, edge = (BALLOT_SIDE, BALLOT_EDGE) if ballot else (SIDE, EDGE)
    at_right = document.style == "official" and number % 2 == 0
    x = sheet.left + (sheet.text_width - side if at_right else 0.0)
    return CodePlace(x, sheet.height - edge - side, side, at_right)


def code_places(
    document: Document, sheet: Sheet, number: int, height: float
) -> tuple[CodePlace, ...]:
    """Return the places of all copies on a sheet of paper `height` points high."""
    here = code_place(document, sheet, number)
    return tuple(
        CodePlace(here.x + x, height - y - sheet.height + here.y, here.side, here.at_right)
        for x, y in slots_of(document)
    )


def footer_place(document: Document, sheet: Sheet, number: int) -> tuple[float, float, float]:
    """Return where the footer's words begin on page `number`, their baseline from the top, and the size in which they fit."""
    room = sheet.text_width - (30 * MM if document.style == "form" else 0)
    x = sheet.left
    if document.mark:
        place = code_place(document, sheet, number)
        room -= place.side + GAP
        x += 0.0 if place.at_right else place.side + GAP
    below = 16 * MM if document.style == "official" else 6 * MM
    y = sheet.top + sheet.text_height + below + 10
    return x, y, fitting_size(document.footer, "fang", 10.5, room)


_TO_SIGN_ON = re.compile("＿{3,}")
SIGNED_ABOVE, SIGNED_BELOW = 8 * MM, 1 * MM
"""How far a hand reaches above and below a line at the foot of a page."""


def foot_signings(document: Document, sheet: Sheet, number: int) -> tuple[Signing, ...]:
    """Return the places at the foot of page `number` where each page is signed (本页签字)."""
    words = document.footer
    if not is_signed(words) or document.style == "ballot":
        return ()
    x, y, size = footer_place(document, sheet, number)
    places = []
    for line in _TO_SIGN_ON.finditer(words):
        before = words[: line.start()]
        who = before.rstrip("：: ").split("　")[-1].strip()
        left = x + text_width(before, "fang", size)
        wide, high = text_width(line.group(), "fang", size), SIGNED_ABOVE + SIGNED_BELOW
        places.append(Signing(left, y - SIGNED_ABOVE, wide, high, f"{who}（第{number}页）"))
    return tuple(places)


def room_for_words(sheet: Sheet, document: Document) -> float:
    """Return how long the words beside the code may be, in points."""
    beside = code_place(document, sheet, 1).side + GAP
    taken = 40 * MM if document.style == "form" else 0.0  # where the number of the page stands
    return sheet.text_width - beside - taken
