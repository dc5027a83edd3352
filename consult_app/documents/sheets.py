"""Page and type sizes of each style of paper, in points; both writers take them from here."""

from dataclasses import dataclass

from consult_app.documents.document import PAPERS, Document, Grid
from consult_app.documents.fonts import Face

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slot of paper and how it is set; lengths in points."""

    width: float
    height: float
    top: float
    left: float
    text_width: float
    text_height: float
    body: float
    pitch: float
    """Distance of body lines."""
    char: float
    """Room of one full-width character of the body."""
    title: float
    title_pitch: float
    cell: float
    cell_pitch: float
    headings: tuple[tuple[Face, float], ...]
    official: bool

    @property
    def indent(self) -> float:
        """Two characters."""
        return 2 * self.char


def sheet_of(document: Document) -> Sheet:
    """Return the sheet that a document (one copy of it) is set on."""
    match document.style:
        case "official":
            return _official(document)
        case "form":
            return _form(document)
        case "ballot":
            return _ballot(document)
        case "poster":
            return _poster(document)


def paper_size(document: Document) -> tuple[float, float]:
    """Return width and height of the paper that goes into the printer, in points."""
    width, height = PAPERS[document.paper]
    if document.landscape:
        width, height = height, width
    return width * MM, height * MM


def slots_of(document: Document) -> tuple[tuple[float, float], ...]:
    """Return the lower left corners of the copies on one sheet, in points, in reading order."""
    width, height = paper_size(document)
    match document.copies:
        case 2:
            return ((0.0, height / 2), (0.0, 0.0))
        case 4:
            return ((0.0, height / 2), (width / 2, height / 2), (0.0, 0.0), (width / 2, 0.0))
        case _:
            return ((0.0, 0.0),)


def _slot_size(document: Document) -> tuple[float, float]:
    width, height = paper_size(document)
    return width / (2 if document.copies == 4 else 1), height / (2 if document.copies > 1 else 1)


def _official(document: Document) -> Sheet:
    """GB/T 9704-2012, 5.2: text block 156 x 225 mm, 22 lines of 28 characters."""
    width, height = paper_size(document)
    pitch, char = 225 * MM / 22, 156 * MM / 28
    text_width, text_height = (225 * MM, 156 * MM) if document.landscape else (156 * MM, 225 * MM)
    return Sheet(
        width=width,
        height=height,
        top=(28 if document.landscape else 37) * MM,
        left=(35 if document.landscape else 28) * MM,
        text_width=text_width,
        text_height=text_height,
        body=16.0,
        pitch=pitch,
        char=char,
        title=22.0,
        title_pitch=pitch,
        cell=14.0,
        cell_pitch=20.0,
        headings=(("hei", 16.0), ("kai", 16.0), ("fang", 16.0), ("fang", 16.0)),
        official=True,
    )


def _form(document: Document) -> Sheet:
    """Forms and tables: smaller and quieter, with a margin to bind at the left."""
    width, height = paper_size(document)
    return Sheet(
        width=width,
        height=height,
        top=22 * MM,
        left=25 * MM,
        text_width=width - 43 * MM,
        text_height=height - 44 * MM,
        body=14.0,
        pitch=24.0,
        char=14.0,
        title=20.0,
        title_pitch=30.0,
        cell=12.0,
        cell_pitch=17.0,
        headings=(("hei", 14.0), ("kai", 14.0), ("fang", 14.0), ("fang", 14.0)),
        official=False,
    )


CROWDED = 14
"""A ballot with more rows of options than this is set in small type, so that sixty stand on one sheet."""


def _ballot(document: Document) -> Sheet:
    width, height = _slot_size(document)
    rows = sum(len(block.rows) for block in document.blocks if isinstance(block, Grid))
    small = document.copies == 4 or rows > CROWDED
    return Sheet(
        width=width,
        height=height,
        top=(10 if small else 14) * MM,
        left=(10 if small else 18) * MM,
        text_width=width - (20 if small else 36) * MM,
        text_height=height - (24 if small else 30) * MM,  # 14 and 16 mm for the code at the foot
        body=11.0 if small else 14.0,
        pitch=16.0 if small else 22.0,
        char=11.0 if small else 14.0,
        title=16.0 if small else 22.0,
        title_pitch=22.0 if small else 32.0,
        cell=12.0 if small else 16.0,
        cell_pitch=17.0 if small else 24.0,
        headings=(("hei", 12.0 if small else 15.0), *((("fang", 12.0 if small else 14.0),) * 3)),
        official=False,
    )


def _poster(document: Document) -> Sheet:
    """
    To be read standing before a board: the official page in type one third larger.

    A3 doubles the area for type another sixth larger, so that what fills a page of A4 hangs as one sheet.
    """
    width, height = paper_size(document)
    scale = min(width, height) / (210 * MM)
    larger = 1 + (scale - 1) * 0.4
    body, pitch = 21.0 * larger, 32.0 * larger
    return Sheet(
        width=width,
        height=height,
        top=25 * MM * scale,
        left=22 * MM * scale,
        text_width=width - 44 * MM * scale,
        text_height=height - 52 * MM * scale,
        body=body,
        pitch=pitch,
        char=body,
        title=32.0 * larger,
        title_pitch=46.0 * larger,
        cell=17.0 * larger,
        cell_pitch=25.0 * larger,
        headings=(("hei", body), ("kai", body), ("fang", body), ("fang", body)),
        official=False,
    )
