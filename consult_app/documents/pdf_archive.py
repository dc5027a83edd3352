"""What an archive asks of a PDF beside its pages (ISO 19005-2, level b): metadata, output intent, outline, plain streams."""

import zlib
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from html import escape
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from consult_app.basics.paths import resource
from consult_app.documents.document import Document
from consult_app.documents.pages import Bookmark

CREATOR = "协商议事"
PRODUCER = "ReportLab"
LEVEL = 1
"""How hard streams are compressed: harder costs half the time more for two percent."""


@cache
def mend_streams() -> None:
    """Let every stream end with a line end before `endstream` (ISO 19005-2, 6.1.7.1), which ReportLab leaves out."""
    written, encoded, numbered = pdfdoc.PDFStream.format, pdfdoc.pdfdocEnc, pdfdoc.fp_str

    def format_stream(self: Any, document: Any) -> bytes:  # noqa: ANN401 - ReportLab has no types
        found: bytes = written(self, document)
        return found.removesuffix(b"endstream\n") + b"\nendstream\n"

    def encode(_filter: Any, text: str | bytes) -> bytes:  # noqa: ANN401
        return zlib.compress(text.encode() if isinstance(text, str) else text, LEVEL)

    def encode_words(words: str | bytes) -> bytes:
        """Nearly all words of a file are ASCII, which needs no table."""
        if isinstance(words, str) and words.isascii():
            return words.encode("ascii")
        told: bytes = encoded(words)
        return told

    def number_words(*numbers: float) -> str:
        """Most numbers of a file are whole, as the widths of its characters are."""
        if len(numbers) == 1 and type(numbers[0]) is int:
            return str(numbers[0])
        told: str = numbered(*numbers)
        return told

    pdfdoc.PDFStream.format = format_stream
    pdfdoc.fp_str = number_words
    pdfdoc.pdfdocEnc = encode_words
    pdfdoc.PDFStreamFilterZCompress.encode = encode
    pdfdoc.rl_config.useA85 = 0  # binary streams: a fifth smaller, and faster


class Known(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object whose words are known before the file is written: cheap, and written as it is."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, document: Any) -> bytes:  # noqa: ANN401, ARG002
        return self.content


def _plain_stream(entries: str, content: bytes) -> Known:
    """Return a stream without filters, which an archive asks for of its metadata."""
    return Known(
        f"<<{entries} /Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream\n"
    )


def set_metadata(canvas: Canvas, document: Document, made_at: datetime) -> None:
    """Say title, author and dates twice, in the information dictionary and as XMP, and in which colours to print."""
    canvas.setTitle(document.title)
    canvas.setSubject(document.title)
    canvas.setAuthor(document.author)
    canvas.setCreator(CREATOR)
    canvas.setProducer(PRODUCER)
    canvas.setDateFormatter(lambda *_: pdf_date(made_at))
    file = canvas._doc  # noqa: SLF001 - the canvas has no words for these
    catalog = file.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.Metadata = _plain_stream(
        "/Type /Metadata /Subtype /XML", xmp_packet(document.title, document.author, made_at)
    )
    catalog.OutputIntents = pdfdoc.PDFArray([_intent(file)])
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})


def _intent(file: Any) -> Any:  # noqa: ANN401
    profile = _plain_stream("/N 3 /Alternate /DeviceRGB", colour_profile())
    return pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": file.Reference(profile),
        }
    )


@cache
def colour_profile() -> bytes:
    """Return the ICC profile of sRGB, in which every paper is meant to be printed."""
    return resource("icc", "sRGB.icc").read_bytes()


def pdf_date(moment: datetime) -> str:
    zone = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def xmp_packet(
    title: str, author: str, made_at: datetime, producer: str = PRODUCER, *, archival: bool = True
) -> bytes:
    """
    Return the XMP packet, whose entries equal those of the information dictionary (ISO 19005-2, 6.6.3).

    `archival` says that the file is PDF/A-2b.
    """
    zone = made_at.strftime("%z") or "+0000"
    moment = f"{made_at:%Y-%m-%dT%H:%M:%S}{zone[:3]}:{zone[3:5]}"
    title, author = escape(title), escape(author)
    claim = (
        '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
        "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>\n"
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f"{claim if archival else ''}"
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:description>'
        "<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language></rdf:Description>\n"
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><xmp:CreateDate>{moment}</xmp:CreateDate>"
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate><xmp:MetadataDate>{moment}</xmp:MetadataDate></rdf:Description>\n"
        '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
        f"<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords></pdf:Keywords><pdf:Trapped>False</pdf:Trapped></rdf:Description>\n"
        "</rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="w"?>'
    ).encode()


def add_bookmarks(canvas: Canvas, bookmarks: Sequence[Bookmark], page: int) -> None:
    """Add to the outline what it leads to on the page that is being drawn, counted from 0."""
    height = canvas._pagesize[1]  # noqa: SLF001
    for number, place in enumerate(bookmarks):
        if place.page == page:
            canvas.bookmarkPage(f"place{number}", fit="XYZ", left=0, top=height - place.y)
            canvas.addOutlineEntry(place.text, f"place{number}", place.level, closed=False)
