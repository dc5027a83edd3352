"""Joins the papers of a dossier into one PDF: every page numbered anew, every item with its bookmark."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pikepdf
from reportlab.pdfgen.canvas import Canvas

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Step, silent
from consult_app.documents.fonts import font_named
from consult_app.documents.pdf_archive import (
    CREATOR,
    colour_profile,
    mend_streams,
    pdf_date,
    xmp_packet,
)
from consult_app.documents.sheets import MM

EDGE_X, EDGE_Y = 9 * MM, 8 * MM
"""From the outer and the upper edge of the page to the number's corner."""
SIZE = 10.5
PRODUCER = "pikepdf"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the dossier; `level` 1 stands below the bookmark of the last part of level 0."""

    title: str
    pdf: Path
    level: int = 0


@dataclass(frozen=True, slots=True)
class Bound:
    """What the title page of the file says of itself."""

    title: str
    author: str
    made_at: datetime


def join(parts: Sequence[Part], target: Path, bound: Bound, step: Step = silent) -> int:
    """
    Write all parts into `target`, with bookmarks and numbers, and return how many pages there are.

    Pages keep their own size, turn and content; only the number is put on top, at the upper outer corner: at the
    right of odd pages, at the left of even ones, as the dossier is printed on both sides. A file that cannot be
    read is refused with `dossier.file-unreadable` (title). The whole says that it is PDF/A-2b (ISO 19005-2) where
    every part may stand in such a file: one that says so itself, or plain pictures of pages.
    """
    with pikepdf.new() as whole:
        starts, archival = [], True
        for done, part in enumerate(parts):
            step(done, len(parts) + 1)
            starts.append(len(whole.pages))
            archival = _append(whole, part) and archival
        _number(whole)
        _bookmark(whole, parts, starts)
        _describe(whole, bound, archival=archival)
        step(len(parts), len(parts) + 1)
        count = len(whole.pages)
        whole.save(target, deterministic_id=True, min_version="1.7")
    step(len(parts) + 1, len(parts) + 1)
    return count


def _append(whole: pikepdf.Pdf, part: Part) -> bool:
    """Add a part's pages, and say whether they may stand in a file for the archive."""
    try:
        with pikepdf.open(part.pdf) as source:
            first = len(whole.pages)
            whole.pages.extend(source.pages)
            for page in whole.pages[first:]:  # tags stay behind, and what leads to them
                if "/StructParents" in page.obj:
                    del page.obj.StructParents
            return says_archival(source) or all(map(_only_pictures, source.pages))
    except (pikepdf.PdfError, OSError) as error:
        raise ExpectedError(
            "dossier.file-unreadable", title=part.title, path=str(part.pdf)
        ) from error


def says_archival(file: pikepdf.Pdf) -> bool:
    """Say whether a PDF calls itself PDF/A-2."""
    with file.open_metadata() as told:
        return str(told.get("pdfaid:part", "")) == "2"


def _only_pictures(page: pikepdf.Page) -> bool:
    """Say whether a page is a scan as this program keeps it: pictures in plain colours, no type, nothing to press."""
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    if set(resources.keys()) - {"/XObject", "/ProcSet"} or "/Annots" in page.obj:
        return False
    return all(
        one.get("/Subtype") == "/Image"
        and one.get("/ColorSpace") in (pikepdf.Name.DeviceGray, pikepdf.Name.DeviceRGB)
        and one.get("/Filter") in (pikepdf.Name.DCTDecode, pikepdf.Name.FlateDecode)
        and "/SMask" not in one
        for one in resources.get("/XObject", pikepdf.Dictionary()).values()
    )


def _number(whole: pikepdf.Pdf) -> None:
    """Put the numbers on; a page that is turned for reading gets its number at the corner that is seen."""
    sizes = [_seen_size(page) for page in whole.pages]
    with pikepdf.open(BytesIO(_numbers(sizes))) as numbers:
        for page, over, (width, height) in zip(whole.pages, numbers.pages, sizes, strict=True):
            _normalise(page)
            _lay_over(whole, page, over, _place(page, width, height))


def _lay_over(
    whole: pikepdf.Pdf, page: pikepdf.Page, over: pikepdf.Page, place: pikepdf.Rectangle
) -> None:
    """Put a page on top of another, as `Page.add_overlay` does, but under a name that is not drawn by lot."""
    form = whole.copy_foreign(over.as_form_xobject())
    name = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name("/DossierNumber"))
    drawn = page.calc_form_xobject_placement(
        form, name, place, invert_transformations=True, allow_shrink=True, allow_expand=True
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"Q\n")
    page.contents_add(b"/Artifact BMC\n" + drawn + b"\nEMC\n")


def _normalise(page: pikepdf.Page) -> None:
    """Say the turn and the box of a page on the page itself: they may be inherited, or count from another corner."""
    box = [float(each) for each in page.mediabox]
    page.obj.MediaBox = pikepdf.Array(
        [min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])]
    )


def _turn(page: pikepdf.Page) -> int:
    return int(page.obj.get("/Rotate", 0)) % 360


def _seen_size(page: pikepdf.Page) -> tuple[float, float]:
    """Return width and height in points as the page is seen."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    width, height = abs(right - left), abs(top - bottom)
    return (height, width) if _turn(page) in (90, 270) else (width, height)


def _place(page: pikepdf.Page, width: float, height: float) -> pikepdf.Rectangle:
    left, bottom = float(page.mediabox[0]), float(page.mediabox[1])
    wide, high = (height, width) if _turn(page) in (90, 270) else (width, height)
    return pikepdf.Rectangle(left, bottom, left + wide, bottom + high)


def _numbers(sizes: Sequence[tuple[float, float]]) -> bytes:
    """Draw one page for every page of the dossier with nothing but its number on it."""
    written = BytesIO()
    font_named("fang")
    mend_streams()
    canvas = Canvas(written, initialFontName="fang", invariant=1, pageCompression=1)
    for number, (width, height) in enumerate(sizes, 1):
        canvas.setPageSize((width, height))
        canvas.setFont("fang", SIZE)
        words = f"卷内第{number}页 共{len(sizes)}页"
        y = height - EDGE_Y - SIZE
        if number % 2:
            canvas.drawRightString(width - EDGE_X, y, words)
        else:
            canvas.drawString(EDGE_X, y, words)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def _bookmark(whole: pikepdf.Pdf, parts: Sequence[Part], starts: Sequence[int]) -> None:
    with whole.open_outline() as outline:
        for part, start in zip(parts, starts, strict=True):
            item = pikepdf.OutlineItem(part.title, start)
            if part.level and outline.root:
                outline.root[-1].children.append(item)
            else:
                outline.root.append(item)


def _describe(whole: pikepdf.Pdf, bound: Bound, *, archival: bool) -> None:
    """Say title, author and dates twice, in the information dictionary and as XMP, and in which colours to print."""
    whole.Root.Lang = pikepdf.String("zh-CN")
    whole.Root.PageMode = pikepdf.Name.UseOutlines
    whole.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    moment = pdf_date(bound.made_at)
    told = {
        "/Title": bound.title,
        "/Subject": bound.title,
        "/Author": bound.author,
        "/Creator": CREATOR,
        "/Producer": PRODUCER,
        "/Keywords": "",
        "/CreationDate": moment,
        "/ModDate": moment,
    }
    for key, words in told.items():
        whole.docinfo[key] = pikepdf.String(words)
    packet = xmp_packet(bound.title, bound.author, bound.made_at, PRODUCER, archival=archival)
    metadata = pikepdf.Stream(whole, packet)
    metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    whole.Root.Metadata = metadata
    profile = pikepdf.Stream(whole, colour_profile())
    profile.N, profile.Alternate = 3, pikepdf.Name.DeviceRGB
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=whole.make_indirect(profile),
    )
    whole.Root.OutputIntents = pikepdf.Array([intent])
