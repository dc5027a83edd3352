"""Opens PDF files for looking and reading, one at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
"""pdfium may be used by one thread only at any moment: a page is looked at while a job prints."""


@contextmanager
def open_pdf(path: Path) -> Iterator[Any]:
    """Open a PDF; the document and everything taken from it end with the block."""
    import pypdfium2  # who only writes papers does not wait for it

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(path)
        try:
            yield document
        finally:
            document.close()


def is_readable(path: Path) -> bool:
    """Say whether a PDF opens without a password and has pages."""
    import pypdfium2

    try:
        with open_pdf(path) as document:
            return len(document) > 0
    except pypdfium2.PdfiumError:
        return False
