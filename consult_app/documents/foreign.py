"""Opens PDF files that came from elsewhere: scans, of any page size, locked, cut short, or no PDF at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from consult_app.basics.errors import ExpectedError
from consult_app.documents.paper import PagePicture, page_count, page_size, render_page

DPI = 200
LONGEST_PIXELS = 3000
_MM = 25.4


def count_foreign(pdf: Path) -> int:
    """Return how many pages a PDF holds; ExpectedError `scan.password`, `scan.damaged`."""
    with _told():
        count = page_count(pdf)
    if not count:
        raise ExpectedError("scan.damaged")
    return count


def draw_foreign(pdf: Path, index: int) -> PagePicture:
    """Draw a page at 200 dpi, a poster smaller, a thumbnail larger; ExpectedError `scan.damaged`."""
    with _told():
        longest = max(page_size(pdf, index)) / _MM
        if longest <= 0:
            raise ExpectedError("scan.damaged")
        return render_page(pdf, index, min(DPI, LONGEST_PIXELS / longest))


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pdfium.FPDF_ERR_PASSWORD
        raise ExpectedError("scan.password" if locked else "scan.damaged") from error
