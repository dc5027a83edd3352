"""Prints a finished PDF on the paper it was made for, at its own size."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.documents.paper import PagePicture, page_count, page_size, render_page

PRINT_DPI = 300


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print where; with `target`, into a PDF file instead of a printer."""

    pdf: Path
    printer: str = ""
    copies: int = 1
    target: Path | None = None


def printer_names() -> tuple[str, ...]:
    """Return the printers of this machine, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(
        sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))
    )


def image_of(page: PagePicture) -> QImage:
    """Return a page's picture as Qt holds it, with pixels of its own."""
    shown = QImage(
        page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBX8888
    )
    return shown.copy()


def print_paper(order: PrintOrder, step: Step = silent) -> int:
    """Print all pages at 100 %, edge to edge as they are laid out; return how many."""
    count = page_count(order.pdf)
    printer = _printer(order)
    painter = QPainter()
    if not painter.begin(printer):
        raise ExpectedError("paper.not-printed", printer=order.printer or str(order.target))
    try:
        for index in range(count):
            step(index, count)
            if index:
                printer.newPage()
            _paint(painter, printer, order.pdf, index)
    finally:
        painter.end()
    return count


def printing(order: PrintOrder) -> Callable[[Step], int]:
    """Return the work of a job that prints."""
    return lambda step: print_paper(order, step)


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
    printer.setPageLayout(_layout(order.pdf))
    return printer


def _layout(pdf: Path) -> QPageLayout:
    width, height = page_size(pdf)
    upright = QSizeF(min(width, height), max(width, height))
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = width > height
    orientation = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))


def _paint(painter: QPainter, printer: QPrinter, pdf: Path, index: int) -> None:
    """Draw a page by its size in mm, so that a driver's own resolution changes nothing."""
    width, height = page_size(pdf, index)
    dots = printer.resolution() / 25.4
    picture = image_of(render_page(pdf, index, PRINT_DPI))
    painter.drawImage(QRectF(0, 0, width * dots, height * dots), picture)
