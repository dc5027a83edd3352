"""Checks a PDF against ISO 19005-2 (PDF/A-2b), as far as a file can be checked without a validator, and its tags.

Checked: header, trailer, streams and filters (6.1), colours and output intent (6.2.2-6.2.4), fonts and glyphs (6.2.11),
no transparency (6.2.10), no actions, annotations or attachments (6.3-6.5, 6.8), metadata (6.6), and the structure tree.
Not checked: the outlines and hinting inside font programs, and the ICC profile beyond its header.
"""

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
FORBIDDEN_KEYS = {
    "/AA",
    "/OpenAction",
    "/JavaScript",
    "/JS",
    "/EmbeddedFiles",
    "/EF",
    "/XFA",
    "/Encrypt",
    "/SMask",
    "/Annots",
    "/AcroForm",
    "/TR",
    "/Alternates",
    "/OPI",
    "/Ref",
    "/PS",
}
FILTERS = {"/FlateDecode", "/DCTDecode"}
COLOUR_OPERATORS = {"rg", "RG", "g", "G"}
OTHER_COLOURS = {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}
KINDS = {"Document", "P", "Sect", "Table", "TR", "TH", "TD", "Figure", "Caption"} | {
    f"H{level}" for level in range(1, 7)
}


def faults(path: Path, *, tagged: bool = True) -> list[str]:
    """Return every fault that was found; none in a file that an archive may take. Level b asks for no tags."""
    raw = path.read_bytes()
    with pikepdf.open(path) as file:
        return [
            *_frame(raw, file),
            *_objects(file),
            *_intent(file),
            *_metadata(file),
            *_pages(file),
            *(_tags(file) if tagged else ()),
        ]


def _frame(raw: bytes, file: pikepdf.Pdf) -> Iterator[str]:
    head = raw.split(b"\n", 2)
    if head[0] != b"%PDF-1.7" or sum(byte > 127 for byte in head[1]) < 4:
        yield "header"
    if not raw.rstrip(b"\r\n").endswith(b"%%EOF"):
        yield "words after the end"
    if len(file.trailer.get("/ID", [])) != 2:
        yield "no file identifier"
    for found in re.finditer(rb"/Length (\d+)[^\n]*>>\s*\nstream\n", raw):
        end = found.end() + int(found[1])
        if raw[end : end + 10] != b"\nendstream":
            yield f"stream at {found.start()} does not end where its length says"


def _objects(file: pikepdf.Pdf) -> Iterator[str]:
    for item in file.objects:
        if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for key in FORBIDDEN_KEYS & set(item.keys()):
            yield f"forbidden {key}"
        if item.get("/S") in {"/Launch", "/URI", "/Movie", "/Sound", "/JavaScript", "/Named"}:
            yield f"action {item.S}"
        if item.get("/Interpolate"):
            yield "interpolated picture"
        if float(item.get("/CA", 1)) < 1 or float(item.get("/ca", 1)) < 1:
            yield "transparency"
        if isinstance(item, pikepdf.Stream):
            used = item.get("/Filter", pikepdf.Array())
            used = [used] if isinstance(used, pikepdf.Name) else list(used)
            yield from (f"filter {name}" for name in map(str, used) if name not in FILTERS)
        if item.get("/Subtype") == "/Image" and item.ColorSpace not in {
            "/DeviceRGB",
            "/DeviceGray",
        }:
            yield f"picture in {item.ColorSpace}"


def _intent(file: pikepdf.Pdf) -> Iterator[str]:
    (intent,) = file.Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()
    if intent.S != "/GTS_PDFA1" or intent.DestOutputProfile.N != 3:
        yield "output intent"
    if struct.unpack(">I", profile[:4])[0] != len(profile) or profile[36:40] != b"acsp":
        yield "profile is cut off"
    if profile[8] > 4 or profile[12:20] != b"mntrRGB ":
        yield "profile is of another kind"


def _metadata(file: pikepdf.Pdf) -> Iterator[str]:
    stream = file.Root.Metadata
    if "/Filter" in stream or stream.Type != "/Metadata" or stream.Subtype != "/XML":
        yield "metadata stream"
    tree = ET.fromstring(stream.read_bytes().decode())
    info = file.docinfo
    told = {
        "part": (_said(tree, f"{PDFAID}part"), "2"),
        "conformance": (_said(tree, f"{PDFAID}conformance"), "B"),
        "title": (_said(tree, f"{DC}title//{RDF}li"), str(info["/Title"])),
        "author": (_said(tree, f"{DC}creator//{RDF}li"), str(info["/Author"])),
        "subject": (_said(tree, f"{DC}description//{RDF}li"), str(info["/Subject"])),
        "creator": (_said(tree, f"{XMP}CreatorTool"), str(info["/Creator"])),
        "producer": (_said(tree, f"{PDF}Producer"), str(info["/Producer"])),
        "keywords": (_said(tree, f"{PDF}Keywords"), str(info["/Keywords"])),
        "made": (_moment(_said(tree, f"{XMP}CreateDate")), str(info["/CreationDate"])),
        "changed": (_moment(_said(tree, f"{XMP}ModifyDate")), str(info["/ModDate"])),
        "language": (str(file.Root.Lang), "zh-CN"),
    }
    yield from (
        f"{name}: {one!r}, not {other!r}" for name, (one, other) in told.items() if one != other
    )
    if not file.Root.ViewerPreferences.DisplayDocTitle:
        yield "the title is not shown"


def _said(tree: ET.Element, path: str) -> str:
    found = tree.find(f".//{path}")
    return "(missing)" if found is None else found.text or ""


def _moment(iso: str) -> str:
    """Return an XMP date as the information dictionary writes it."""
    day, clock = iso.split("T")
    return f"D:{day.replace('-', '')}{clock[:8].replace(':', '')}{clock[8:11]}'{clock[12:14]}'"


def _pages(file: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(file.pages, 1):
        used = page.Resources.get("/Font", pikepdf.Dictionary())
        fonts = {name: _font(font) for name, font in used.items()}
        for name, font in used.items():
            yield from (f"{name} {fault}" for fault in _font_faults(font))
        yield from (f"page {number}: {fault}" for fault in _content(page, fonts))


def _font_faults(font: Any) -> Iterator[str]:
    if "/FontFile2" not in font.FontDescriptor or "/ToUnicode" not in font:
        yield "is not embedded or has no ToUnicode"
    if str(font.BaseFont)[7] != "+" or font.FontDescriptor.FontName != font.BaseFont:
        yield "is no subset"
    if not int(font.FontDescriptor.Flags) & 4 or "/Encoding" in font:
        yield "is symbolic and has an encoding"  # 6.2.11.6


def _font(font: Any) -> tuple[list[int], list[int], list[int]]:
    """Return for every code its glyph, the width the font has for that glyph in 1/1000, and the width the PDF says."""
    data = font.FontDescriptor.FontFile2.read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    tables = {
        data[at : at + 4]: struct.unpack(">II", data[at + 8 : at + 16])
        for at in range(12, 12 + 16 * count, 16)
    }
    start = tables[b"cmap"][0]
    at = start + struct.unpack(">I", data[start + 8 : start + 12])[0]
    form, _length, _language, first, entries = struct.unpack(">5H", data[at : at + 10])
    assert (form, first) == (6, 0)
    glyphs = list(struct.unpack(f">{entries}H", data[at + 10 : at + 10 + 2 * entries]))
    per_em = struct.unpack(">H", data[tables[b"head"][0] + 18 :][:2])[0]
    metrics = struct.unpack(">H", data[tables[b"hhea"][0] + 34 :][:2])[0]
    widths = [
        struct.unpack(">H", data[tables[b"hmtx"][0] + 4 * min(glyph, metrics - 1) :][:2])[0]
        for glyph in glyphs
    ]
    return glyphs, [width * 1000 // per_em for width in widths], [int(w) for w in font.Widths]


def _content(page: Any, fonts: dict[str, tuple[list[int], list[int], list[int]]]) -> Iterator[str]:
    depth, font = 0, ""
    for operands, operator in pikepdf.parse_content_stream(page):
        code = str(operator)
        if code in {"BDC", "BMC"}:
            depth += 1
        elif code == "EMC":
            depth -= 1
        elif code == "Tf":
            font = str(operands[0])
        elif code in {"Tj", "S", "f", "Do"} and depth != 1:
            yield f"{code} within {depth} marks"
        elif code in OTHER_COLOURS:
            yield f"colour operator {code}"
        if code == "Tj":
            glyphs, own, said = fonts[font]
            for char in bytes(operands[0]):
                if glyphs[char] == 0:
                    yield f"code {char} of {font} shows no glyph"
                if abs(own[char] - said[char]) > 1:
                    yield f"code {char} of {font} is {own[char]} wide, not {said[char]}"


def _tags(file: pikepdf.Pdf) -> Iterator[str]:
    root = file.Root.StructTreeRoot
    if not file.Root.MarkInfo.Marked or root.Type != "/StructTreeRoot":
        yield "not tagged"
    told = dict(zip(*[iter(root.ParentTree.Nums)] * 2, strict=True))
    met: set[tuple[int, int]] = set()
    _walk(root, file, met)
    for number, page in enumerate(file.pages):
        marks = [
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        ]
        owners = told[int(page.StructParents)]
        if marks != list(range(len(owners))):
            yield f"page {number}: marks {marks[:5]}… for {len(owners)} owners"
        missing = {(number, mark) for mark in marks} - met
        if missing:
            yield f"page {number}: {len(missing)} marks are in no element"


def _walk(node: Any, file: pikepdf.Pdf, met: set[tuple[int, int]]) -> None:
    pages = {page.objgen: number for number, page in enumerate(file.pages)}
    waiting = list(node.K)
    while waiting:
        kid = waiting.pop()
        if kid.Type == "/MCR":
            met.add((pages[kid.Pg.objgen], int(kid.MCID)))
            continue
        assert str(kid.S)[1:] in KINDS, kid.S
        waiting += list(kid.K)
