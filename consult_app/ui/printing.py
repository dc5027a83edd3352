"""Prints finished PDFs on the paper they were made for, at their own size; says what a printer would cut off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.documents.document import PAPERS
from consult_app.documents.paper import (
    Margins,
    PagePicture,
    page_count,
    page_size,
    render_page,
)

PRINT_DPI = 300
NEAR_MM = 2.0
"""A page so near to a paper's size has that paper."""
SPARE_MM = 0.2
"""A mark so little inside the unprintable margin is printed all the same."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print where; with `target`, into a PDF file instead of a printer."""

    pdf: Path
    printer: str = ""
    copies: int = 1
    target: Path | None = None
    both_sides: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A side at which a printer leaves more of the sheet empty than the paper does; both in mm."""

    side: str
    paper: float
    printer: float


def printer_names() -> tuple[str, ...]:
    """Return the printers of this machine, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(
        sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))
    )


def paper_name(pdf: Path) -> str:
    """Return the name of the sheet a PDF was made for (A4), or its size in mm where it has none."""
    width, height = sorted(page_size(pdf))
    for name, (wide, high) in PAPERS.items():
        if abs(wide - width) < NEAR_MM and abs(high - height) < NEAR_MM:
            return name
    return f"{round(width)} × {round(height)} mm"


def takes_paper(printer: str, pdf: Path) -> bool:
    """Say whether a printer names the paper of a PDF among its own; one that names none is believed."""
    sizes = QPrinterInfo.printerInfo(printer).supportedPageSizes()
    width, height = sorted(page_size(pdf))
    for size in sizes:
        wide, high = sorted(
            (
                size.size(QPageSize.Unit.Millimeter).width(),
                size.size(QPageSize.Unit.Millimeter).height(),
            )
        )
        if abs(wide - width) < NEAR_MM and abs(high - height) < NEAR_MM:
            return True
    return not sizes


def prints_both_sides(printer: str) -> bool:
    """Say whether a printer turns the sheet by itself."""
    long_side = QPrinter.DuplexMode.DuplexLongSide
    return long_side in QPrinterInfo.printerInfo(printer).supportedDuplexModes()


def unprintable(printer: str, pdf: Path) -> Margins:
    """Return the margins in mm that a printer cannot print on, on the paper of a PDF as it is seen."""
    asked = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
    wanted = _layout(*page_size(pdf))
    asked.setPageSize(wanted.pageSize())
    asked.setPageOrientation(wanted.orientation())
    layout = asked.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    return Margins(least.left(), least.top(), least.right(), least.bottom())


def compare(paper: Margins, printer: Margins) -> tuple[Cut, ...]:
    """Return the sides at which the printer's empty margin reaches into what is on the paper."""
    return tuple(
        Cut(side, ours, theirs)
        for side, ours, theirs in (
            ("left", paper.left, printer.left),
            ("top", paper.top, printer.top),
            ("right", paper.right, printer.right),
            ("bottom", paper.bottom, printer.bottom),
        )
        if theirs - ours > SPARE_MM
    )


def image_of(page: PagePicture) -> QImage:
    """Return a page's picture as Qt holds it, with pixels of its own."""
    shown = QImage(
        page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBX8888
    )
    return shown.copy()


def print_paper(order: PrintOrder, step: Step = silent) -> int:
    """Print all pages at 100 %, edge to edge as they are laid out; return how many."""
    return print_papers((order,), step)


def print_papers(orders: Sequence[PrintOrder], step: Step = silent) -> int:
    """Print several papers one after another, each as a job of its own; return how many pages in all."""
    counts = [page_count(order.pdf) for order in orders]
    done, total = 0, sum(counts)
    for order, count in zip(orders, counts, strict=True):
        _print(order, count, done, total, step)
        done += count
    return total


def _print(order: PrintOrder, count: int, before: int, total: int, step: Step) -> None:
    printer = _printer(order)
    painter = QPainter()
    if not painter.begin(printer):
        raise ExpectedError("paper.not-printed", printer=order.printer or str(order.target))
    try:
        for index in range(count):
            step(before + index, total)
            if index:
                printer.setPageLayout(_layout(*page_size(order.pdf, index)))
                printer.newPage()
            _paint(painter, printer, order.pdf, index)
    except BaseException:
        printer.abort()  # a job that was stopped or failed half way is not printed half
        raise
    finally:
        painter.end()


def printing(*orders: PrintOrder) -> Callable[[Step], int]:
    """Return the work of a job that prints."""
    return lambda step: print_papers(orders, step)


def _printer(order: PrintOrder) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if order.target is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(order.target))
    else:
        printer.setPrinterName(order.printer)
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(True)
    printer.setDuplex(
        QPrinter.DuplexMode.DuplexLongSide if order.both_sides else QPrinter.DuplexMode.DuplexNone
    )
    printer.setPageLayout(_layout(*page_size(order.pdf)))
    return printer


def _layout(width: float, height: float) -> QPageLayout:
    upright = QSizeF(min(width, height), max(width, height))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = width > height
    orientation = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
    # Else Qt moves the page in by what the driver cannot print on, whatever `setFullPage` said before.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _paint(painter: QPainter, printer: QPrinter, pdf: Path, index: int) -> None:
    """Draw a page by its size in mm, so that a driver's own resolution changes nothing."""
    width, height = page_size(pdf, index)
    dots = printer.resolution() / 25.4
    picture = image_of(render_page(pdf, index, PRINT_DPI))
    painter.drawImage(QRectF(0, 0, width * dots, height * dots), picture)
