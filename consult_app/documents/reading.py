"""Reads the words back out of a finished paper, to prove that both writers printed the same."""

import ctypes
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pypdfium2.raw as pdfium

from consult_app.documents.opened import open_pdf

_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


LINE_END_HYPHEN = "\x02"
"""What pdfium tells of a hyphen at the end of a line, which it takes for a divided word."""


def words_of_docx(path: Path) -> str:
    """Return the words of the body, without white space, headers and footers."""
    with zipfile.ZipFile(path) as package:
        body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - our own file
    return "".join("".join(element.text or "" for element in body.iter(_TEXT)).split())


def words_of_pdf(path: Path) -> str:
    """Return the words in the order in which they were written, without white space and artifacts.

    Artifacts are page numbers, footers, watermarks and the table heads that are repeated on later pages.
    """
    with open_pdf(path) as document:
        return "".join("".join(_texts(document)).split()).replace(LINE_END_HYPHEN, "-")


def _texts(document: Any) -> Iterator[str]:  # noqa: ANN401 - pypdfium2 has no types
    for page in document:
        text_page = page.get_textpage()
        for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,)):
            if not is_artifact(item.raw):
                yield _text(item.raw, text_page.raw)
        text_page.close()


def is_artifact(item: Any) -> bool:  # noqa: ANN401
    """Tell whether an object of a page is marked as no part of the paper's words."""
    for index in range(pdfium.FPDFPageObj_CountMarks(item)):
        mark = pdfium.FPDFPageObj_GetMark(item, index)
        buffer, size = (pdfium.FPDF_WCHAR * 64)(), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, buffer, ctypes.sizeof(buffer), size)
        if bytes(buffer)[: size.value].decode("utf-16-le").rstrip("\0") == "Artifact":
            return True
    return False


def _text(item: Any, text_page: Any) -> str:  # noqa: ANN401
    size = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size * 2)
    pdfium.FPDFTextObj_GetText(
        item, text_page, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size
    )
    return buffer.raw[:size].decode("utf-16-le", "ignore").rstrip("\0")
