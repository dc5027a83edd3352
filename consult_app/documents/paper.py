"""Papers as files: made whole or not at all, counted, and shown as pictures."""

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from PIL import Image

from consult_app.basics.errors import ExpectedError
from consult_app.basics.garbage import not_collecting
from consult_app.documents.document import Document, document_words
from consult_app.documents.docx import write_docx
from consult_app.documents.fonts import unprintable
from consult_app.documents.form import Form, fill
from consult_app.documents.opened import open_pdf
from consult_app.documents.pdf import write_pdf

Format = Literal["pdf", "docx"]
FORMATS: tuple[Format, ...] = ("pdf", "docx")

LONGEST_STEM = 200
"""Most file systems allow 255 bytes for a name."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as it prints: `rgba` holds `height` rows of `width` pixels of four bytes."""

    width: int
    height: int
    rgba: bytes


def make_paper(
    form: Form,
    data: Mapping[str, Any],
    folder: Path,
    stem: str,
    made_at: datetime,
    formats: Sequence[Format] = FORMATS,
) -> tuple[Path, ...]:
    """Fill a form and write it to `folder/stem.pdf` and `.docx`; an older file is replaced only by a whole new one."""
    with not_collecting():
        return write_paper(fill(form, data), folder, stem, made_at, formats)


def write_paper(
    document: Document,
    folder: Path,
    stem: str,
    made_at: datetime,
    formats: Sequence[Format] = FORMATS,
) -> tuple[Path, ...]:
    """Write a document in each format; `ExpectedError("paper.not-written")` if the folder does not take it."""
    folder.mkdir(parents=True, exist_ok=True)
    with not_collecting():
        return tuple(
            _write_whole(
                folder / f"{safe_stem(stem)}.{format_}", _writer(document, format_, made_at)
            )
            for format_ in formats
        )


def _writer(document: Document, format_: Format, made_at: datetime) -> Callable[[Path], object]:
    match format_:
        case "pdf":
            return lambda path: write_pdf(document, path, made_at)
        case "docx":
            return lambda path: write_docx(document, path, made_at)


def _write_whole(path: Path, write: Callable[[Path], object]) -> Path:
    """Write beside the target and rename, so that a power cut leaves the old file or the new one."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
        os.close(handle)
        part = Path(name)
        try:
            write(part)
            part.chmod(0o644)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExpectedError(
            "paper.not-written", path=str(path), why=error.strerror or str(error)
        ) from error
    return path


def unprintable_in(document: Document) -> str:
    """Return the characters of a paper that no shipped font has: the PDF shows a box for each, but keeps the words."""
    return unprintable(document_words(document))


def safe_stem(text: str) -> str:
    """Return a file name without what Windows, sticks or archives do not take, at most 200 bytes long."""
    stem = re.sub(r'[\x00-\x1f/\\:*?"<>|\s]+', "_", text).strip("._") or "paper"
    while len(stem.encode()) > LONGEST_STEM:
        stem = stem[:-1]
    return stem


def page_count(pdf: Path) -> int:
    with open_pdf(pdf) as document:
        return len(document)


def render_page(pdf: Path, index: int, dpi: float) -> PagePicture:
    """Draw one page (counted from 0) on white at `dpi` pixels to the inch."""
    with open_pdf(pdf) as document:
        bitmap = document[index].render(scale=dpi / 72, rev_byteorder=True, prefer_bgrx=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        raw = bytes(bitmap.buffer)
    rows = raw if stride == width * 4 else _tight(raw, width * 4, stride)
    return PagePicture(width, height, rows)


def _tight(raw: bytes, width: int, stride: int) -> bytes:
    return b"".join(raw[start : start + width] for start in range(0, len(raw), stride))


def render_pages(pdf: Path, dpi: float) -> tuple[PagePicture, ...]:
    return tuple(render_page(pdf, index, dpi) for index in range(page_count(pdf)))


def page_size(pdf: Path, index: int = 0) -> tuple[float, float]:
    """Return width and height of a page in mm."""
    with open_pdf(pdf) as document:
        width, height = document.get_page_size(index)
    return width / 72 * 25.4, height / 72 * 25.4


def places_of(pdf: Path, index: int, words: Iterable[str]) -> tuple[tuple[float, ...], ...]:
    """Return where words stand on a page: left, top, width and height, as shares of the page's width and height."""
    found = []
    with open_pdf(pdf) as document:
        page = document[index]
        width, height = page.get_size()
        text = page.get_textpage()
        for word in words:
            search = text.search(word, match_case=True)
            while (hit := search.get_next()) is not None:
                for number in range(text.count_rects(*hit)):
                    left, bottom, right, top = text.get_rect(number)
                    size = ((right - left) / width, (top - bottom) / height)
                    found.append((left / width, 1 - top / height, *size))
            search.close()
        text.close()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Margins:
    """What is left empty at the sides of a page as it is seen, in mm."""

    left: float
    top: float
    right: float
    bottom: float


PALE = 250
"""Lighter than this is the paper's own white; the mark of a rehearsal is darker, yet may be cut off like any other."""
LOOK_DPI = 100
"""A quarter of a millimetre a pixel: enough to see where a page begins."""


def empty_margins(pdf: Path) -> Margins:
    """Return how far from each edge the nearest mark of any page is; an empty page has nothing to lose."""
    found = [_empty(pdf, index) for index in range(page_count(pdf))]
    return Margins(
        min(one.left for one in found),
        min(one.top for one in found),
        min(one.right for one in found),
        min(one.bottom for one in found),
    )


def _empty(pdf: Path, index: int) -> Margins:
    page = render_page(pdf, index, LOOK_DPI)
    picture = Image.frombytes("RGBA", (page.width, page.height), page.rgba).convert("L")
    marks = picture.point(lambda grey: 255 if grey < PALE else 0).getbbox()
    left, top, right, bottom = marks or (page.width, page.height, 0, 0)
    edges = (left, top, page.width - right, page.height - bottom)
    return Margins(*(pixels / LOOK_DPI * 25.4 for pixels in edges))
