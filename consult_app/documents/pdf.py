"""Writes a document as PDF: fonts embedded and subset, words that can be copied, one size on every machine."""

import itertools
from datetime import datetime
from pathlib import Path
from threading import Lock

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from consult_app.documents.document import Document
from consult_app.documents.fonts import Face, font_named
from consult_app.documents.layout import lay_pages
from consult_app.documents.lines import TICKS, Line, Run, Setting, Span, set_lines
from consult_app.documents.official import fitting_size
from consult_app.documents.page_foot import (
    GAP,
    WORDS_SIZE,
    code_place,
    footer_place,
    mark_words,
    qr_rows,
    room_for_words,
)
from consult_app.documents.pages import RED, Code, Fill, Page, Pages, Put, Rule, Shown
from consult_app.documents.pdf_archive import add_bookmarks, mend_streams, set_metadata
from consult_app.documents.pdf_tags import Tags
from consult_app.documents.pictures import printable_picture
from consult_app.documents.sheets import MM, Sheet, paper_size, slots_of
from consult_app.documents.words import TICKED

_ONE_AT_A_TIME = Lock()
"""ReportLab's fonts read their file through one position; a preview may be made while a job writes papers."""

RED_INK = (0.827, 0.125, 0.165)
GREY_INK = (0.92, 0.92, 0.92)
BAR_INK = (0.35, 0.35, 0.35)


def write_pdf(document: Document, path: Path, made_at: datetime) -> int:
    """Write `path` and return the number of pages; the same document and moment give the same bytes."""
    with _ONE_AT_A_TIME:
        return _write(document, path, made_at)


def _write(document: Document, path: Path, made_at: datetime) -> int:
    laid = lay_pages(document)
    font_named("fang")
    mend_streams()
    canvas = Canvas(
        str(path),
        pagesize=paper_size(document),
        initialFontName="fang",
        invariant=1,
        pageCompression=1,
        lang="zh-CN",
        pdfVersion=(1, 7),
    )
    set_metadata(canvas, document, made_at)
    tags = Tags(laid.elements, document.copies)
    for number, page in enumerate(laid.pages, 1):
        _draw_page(canvas, document, laid, page, number, tags)
        canvas.showPage()
    tags.write(canvas)
    canvas.save()
    return len(laid.pages)


def _draw_page(
    canvas: Canvas, document: Document, laid: Pages, page: Page, number: int, tags: Tags
) -> None:
    sheet = laid.sheet
    tags.start_page()
    add_bookmarks(canvas, laid.bookmarks, number - 1)
    for copy, (x, y) in enumerate(slots_of(document)):
        canvas.saveState()
        canvas.translate(x, y)
        if document.watermark:
            _draw_watermark(canvas, document.watermark, sheet)
        _Pen(canvas, sheet.height).draw(page, tags, copy)
        if document.mark:
            _draw_mark(canvas, document, sheet, number, len(laid.pages))
        canvas.restoreState()
    _draw_foot(canvas, document, sheet, number, len(laid.pages))
    if document.copies > 1:
        _draw_cuts(canvas, document)


class _Pen:
    """Draws the items of a page in the order in which they are read, with as few operators as can be."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height

    def draw(self, page: Page, tags: Tags, copy: int) -> None:
        """Draw rules and pictures first, then the words, each with the element it belongs to."""
        self._canvas.addLiteral("/Artifact BMC")
        for item in page.items:
            if isinstance(item, Rule):
                self._canvas.addLiteral(self._rule(item))
            elif isinstance(item, Fill):
                self._canvas.addLiteral(self._fill(item))
        self._canvas.addLiteral("EMC")
        for item, owner in zip(page.items, page.owners, strict=True):
            if isinstance(item, Shown | Code):
                self._canvas.addLiteral(tags.mark(owner, copy))
                self._picture(item) if isinstance(item, Shown) else self._code(item)
                self._canvas.addLiteral("EMC")
        puts = (
            (item, owner)
            for item, owner in zip(page.items, page.owners, strict=True)
            if isinstance(item, Put) and item.line.runs
        )
        for (artifact, owner), group in itertools.groupby(
            puts, key=lambda pair: (pair[0].artifact, pair[1])
        ):
            self._canvas.addLiteral("/Artifact BMC" if artifact else tags.mark(owner, copy))
            for put, _owner in group:
                self.line(put.line, put.x, put.y, RED_INK if put.colour == RED else (0, 0, 0))
            self._canvas.addLiteral("EMC")

    def _picture(self, item: Shown) -> None:
        image = ImageReader(printable_picture(item.data))
        bottom = self._height - item.y - item.height
        self._canvas.drawImage(image, item.x, bottom, item.width, item.height, mask="auto")

    def _code(self, code: Code) -> None:
        """Draw a code as a picture within the page, a bit for each module (PDF 1.7, 8.9.7)."""
        from consult_app.documents.qr import as_bits

        count, bottom = len(code.rows), self._height - code.y - code.side
        dots = b"".join(map(as_bits, code.rows)).hex()
        self._canvas.addLiteral(
            f"q {code.side:.3f} 0 0 {code.side:.3f} {code.x:.3f} {bottom:.3f} cm\n"
            f"BI /W {count} /H {count} /BPC 1 /CS /G /F /AHx ID {dots}> EI Q"
        )

    def _rule(self, rule: Rule) -> str:
        red, green, blue = RED_INK if rule.colour == RED else (0, 0, 0)
        start, end = self._height - rule.y, self._height - rule.to_y
        drawn = (
            f"{red} {green} {blue} RG {rule.width:g} w "
            f"{rule.x:.3f} {start:.3f} m {rule.to_x:.3f} {end:.3f} l S"
        )
        return f"q [4 4] 0 d {drawn} Q" if rule.dashed else drawn

    def _fill(self, fill: Fill) -> str:
        red, green, blue = BAR_INK
        bottom = self._height - fill.y - fill.height
        return (
            f"q {red} {green} {blue} rg "
            f"{fill.x:.3f} {bottom:.3f} {fill.width:.3f} {fill.height:.3f} re f Q"
        )

    def line(self, line: Line, x: float, y: float, ink: tuple[float, float, float]) -> None:
        """Write the runs of a line; tick boxes are drawn, with their character unseen behind them."""
        if not line.runs:
            return
        code = ["BT", f"{ink[0]} {ink[1]} {ink[2]} rg"]
        for run in line.runs:
            code += self._run(run, line.size, x, self._height - y)
        code.append("ET")
        self._canvas.addLiteral("\n".join(code))
        for run in line.runs:
            if run.text[:1] in TICKS:
                self._tick(x + run.x, self._height - y, line.size, ticked=run.text == TICKED)

    def _run(self, run: Run, size: float, x: float, y: float) -> list[str]:
        font, document = font_named(run.face), self._canvas._doc  # noqa: SLF001 - splitString asks for it
        code = [f"{run.spacing:.3f} Tc 1 0 0 1 {x + run.x:.3f} {y:.3f} Tm"]
        if run.text[:1] in TICKS:
            code.append("3 Tr")
        for name, chars in font.shown(run.text, document):
            code.append(f"{name} {size:.3f} Tf <{chars}> Tj")
        if run.text[:1] in TICKS:
            code.append("0 Tr")
        return code

    def _tick(self, x: float, y: float, size: float, *, ticked: bool) -> None:
        side = size * 0.78
        left, bottom = x + size * 0.11, y - size * 0.06
        canvas = self._canvas
        canvas.setStrokeColorRGB(0, 0, 0)
        canvas.setLineWidth(size / 18)
        canvas.rect(left, bottom, side, side)
        if ticked:
            canvas.setLineWidth(size / 9)
            path = canvas.beginPath()
            path.moveTo(left + side * 0.2, bottom + side * 0.52)
            path.lineTo(left + side * 0.42, bottom + side * 0.25)
            path.lineTo(left + side * 0.82, bottom + side * 0.8)
            canvas.drawPath(path)


def _draw_watermark(canvas: Canvas, text: str, sheet: Sheet) -> None:
    size = min(sheet.width, sheet.height) / max(2, len(text)) * 0.75
    line = set_lines((Span(text, "hei"),), Setting(size, size * len(text) * 2))[0]
    canvas.saveState()
    canvas.addLiteral("/Artifact BMC")
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(45)
    _Pen(canvas, 0.0).line(line, -line.width / 2, size * 0.38, GREY_INK)
    canvas.addLiteral("EMC")
    canvas.restoreState()


def _draw_foot(canvas: Canvas, document: Document, sheet: Sheet, number: int, count: int) -> None:
    """Page number and footer; official papers number at the outer side, 7 mm below the block (7.5)."""
    pen = _Pen(canvas, sheet.height)
    canvas.addLiteral("/Artifact BMC")
    below = sheet.top + sheet.text_height
    if document.style == "official":
        line = _foot_line(f"— {number} —", "digits", 14.0)
        indent = 14.0
        x = sheet.left + (sheet.text_width - line.width - indent if number % 2 else indent)
        pen.line(line, x, below + 7 * MM + 0.88 * 14.0, (0, 0, 0))
    elif document.style == "form":
        line = _foot_line(f"第 {number} 页  共 {count} 页", "fang", 10.5)
        pen.line(line, sheet.left + sheet.text_width - line.width, below + 6 * MM + 10, (0, 0, 0))
    if document.footer and document.style != "ballot":
        x, y, size = footer_place(document, sheet, number)
        pen.line(_foot_line(document.footer, "fang", size), x, y, (0, 0, 0))
    canvas.addLiteral("EMC")


def _draw_mark(canvas: Canvas, document: Document, sheet: Sheet, number: int, count: int) -> None:
    """Draw the page's code as rectangles, and beside it in words what it says."""
    if document.mark is None:
        return
    place = code_place(document, sheet, number)
    bottom = sheet.height - place.y - place.side
    rows = qr_rows(document.mark.code.of_page(number, count))
    module = place.side / len(rows)
    drawn = ["/Artifact BMC", "0 0 0 rg"]
    for up, row in enumerate(reversed(rows)):
        start = 0
        for dark, run in itertools.groupby(row):
            length = len(tuple(run))
            if dark:
                x, y = place.x + start * module, bottom + up * module
                drawn.append(f"{x:.3f} {y:.3f} {length * module:.3f} {module:.3f} re")
            start += length
    canvas.addLiteral("\n".join([*drawn, "f"]))
    words = mark_words(document, str(number), str(count))
    room = room_for_words(sheet, document)
    line = _foot_line(words, "fang", fitting_size(words, "fang", WORDS_SIZE, room))
    x = place.x - GAP - line.width if place.at_right else place.x + place.side + GAP
    _Pen(canvas, sheet.height).line(line, x, sheet.height - bottom - 1, (0, 0, 0))
    canvas.addLiteral("EMC")


def _foot_line(text: str, face: Face, size: float) -> Line:
    return set_lines((Span(text, face),), Setting(size, 10_000.0))[0]


def _draw_cuts(canvas: Canvas, document: Document) -> None:
    width, height = paper_size(document)
    canvas.addLiteral("/Artifact BMC")
    canvas.setLineWidth(0.4)
    canvas.setStrokeColorRGB(0.4, 0.4, 0.4)
    canvas.setDash(4, 4)
    canvas.line(0, height / 2, width, height / 2)
    if document.copies == 4:
        canvas.line(width / 2, 0, width / 2, height)
    canvas.addLiteral("EMC")
