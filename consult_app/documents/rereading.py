"""Reads a DOCX that was edited elsewhere: which paper it says it is, and its words paragraph by paragraph."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from consult_app.basics.errors import ExpectedError
from consult_app.documents.docx_mark import PROPERTY
from consult_app.domain.page_code import PageCode, decode_trimmed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that Word or WPS has locked with a password, or that is an old .doc."""
LARGEST = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class EditedPaper:
    """What a DOCX says: the codes of its properties and feet, and the texts of its paragraphs and cells in order."""

    codes: tuple[PageCode, ...]
    texts: tuple[str, ...]


def read_edited(path: Path) -> EditedPaper:
    """Read a DOCX; ExpectedError `final.unreadable`, `final.password`, `final.not-docx`."""
    try:
        data = path.read_bytes()[:8]
    except OSError as error:
        raise ExpectedError("final.unreadable", file=path.name, why=error.strerror or "") from error
    if data == _LOCKED:
        raise ExpectedError("final.password", file=path.name)
    try:
        with zipfile.ZipFile(path) as package:
            if sum(part.file_size for part in package.infolist()) > LARGEST:
                raise ExpectedError("final.not-docx", file=path.name)
            body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - no entities below
            codes = tuple(dict.fromkeys(_codes(package)))
    except (zipfile.BadZipFile, KeyError, ET.ParseError, OSError, EOFError, ValueError) as error:
        raise ExpectedError("final.not-docx", file=path.name) from error
    return EditedPaper(codes, tuple(texts_of(body)))


def _codes(package: zipfile.ZipFile) -> Iterator[PageCode]:
    for name in package.namelist():
        if name == "docProps/custom.xml" or re.match(r"word/(footer|header)\d*\.xml$", name):
            for element in ET.fromstring(package.read(name)).iter():  # noqa: S314
                yield from _told(element)


def _told(element: Any) -> Iterator[PageCode]:  # noqa: ANN401 - an element of XML
    named = element.get("name") == PROPERTY
    letters = ["".join(element.itertext())] if named else []
    letters.append(element.get("descr") or "")
    for spelt in letters:
        code = decode_trimmed(spelt)
        if code is not None:
            yield code


def texts_of(body: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the words of each paragraph, and of each cell as one; what is empty says nothing.

    Words that a tracked change took out are gone, those it put in are there.
    """
    for element in _blocks(body):
        if text := "\n".join(filter(None, (_text(one) for one in _paragraphs(element)))):
            yield text


def _blocks(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield paragraphs outside tables and innermost cells, in the order in which they are read."""
    for child in element:
        if child.tag == f"{_W}p" or (child.tag == f"{_W}tc" and child.find(f".//{_W}tc") is None):
            yield child
        else:
            yield from _blocks(child)


def _paragraphs(element: Any) -> Iterator[Any]:  # noqa: ANN401
    return iter([element]) if element.tag == f"{_W}p" else element.iter(f"{_W}p")


def _text(paragraph: Any) -> str:  # noqa: ANN401
    parts = []
    for element in paragraph.iter():
        if element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag == f"{_W}br":
            parts.append("\n")
    return "".join(parts).strip()
