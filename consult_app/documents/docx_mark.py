"""The code at the foot of a DOCX: a picture that stays where it is while a clerk edits, words with page fields, a property.

Word, WPS and LibreOffice number pages by fields, but none of them draws another picture on each page; so the code of a
DOCX tells no page, the line beside it does. Scans of such pages are numbered in the order of their file.
"""

from html import escape
from io import BytesIO
from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu

from consult_app.documents.document import Document
from consult_app.documents.docx_layout import align, exact_pitch, indent
from consult_app.documents.docx_parts import add_field, put_run, shrink
from consult_app.documents.page_foot import (
    GAP,
    WORDS_SIZE,
    CodePlace,
    code_place,
    code_places,
    mark_words,
    qr_picture,
    room_for_words,
)
from consult_app.documents.sheets import Sheet, paper_size
from consult_app.domain.page_code import PageMark, encode

PROPERTY = "ConsultPaper"
POINT = 12_700
"""EMU, the unit of drawings, in a point."""
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


def write_mark(file: Any, document: Document, sheet: Sheet) -> None:  # noqa: ANN401 - python-docx has no types
    """Put the code and its words at the foot of every page, and into the file's properties."""
    if document.mark is None:
        return
    _tell_property(file, document.mark)
    section, height = file.sections[0], paper_size(document)[1]
    feet = [(section.footer, 1)]
    if document.style == "official":
        feet.append((section.even_page_footer, 2))
    for foot, number in feet:
        foot.is_linked_to_previous = False
        for copy, place in enumerate(code_places(document, sheet, number, height), start=1):
            _write_words(foot, document, sheet, place)
            _place_picture(foot, document.mark, place, number * 10 + copy)
        _make_room(foot, document, code_place(document, sheet, number))


def _make_room(foot: Any, document: Document, place: CodePlace) -> None:  # noqa: ANN401
    """Let the foot's own words begin beside the code; a ballot's foot has none and takes no height."""
    if document.style == "ballot":
        shrink(foot.paragraphs[-1])
    elif not place.at_right:
        for paragraph in foot.paragraphs[1 if document.style != "official" else 2 :]:
            indent(paragraph, left=place.side + GAP)


def _place_picture(foot: Any, mark: PageMark, place: CodePlace, number: int) -> None:  # noqa: ANN401
    """Add the code's picture, and turn it from a letter in the line into one that stands on the page."""
    run = foot.paragraphs[-1].add_run()
    side = Emu(round(place.side * POINT))
    run.add_picture(BytesIO(qr_picture(mark.code)), side, side)
    inline = run._r.find(f"{qn('w:drawing')}/{qn('wp:inline')}")  # noqa: SLF001 - python-docx stops here
    graphic = inline.find(qn("a:graphic"))
    x, y = round(place.x * POINT), round(place.y * POINT)
    anchor = parse_xml(
        f"<wp:anchor {nsdecls('wp', 'a')} distT='0' distB='0' distL='0' distR='0' simplePos='0' "
        f"relativeHeight='{number}' behindDoc='0' locked='1' layoutInCell='0' allowOverlap='1'>"
        "<wp:simplePos x='0' y='0'/>"
        f"<wp:positionH relativeFrom='page'><wp:posOffset>{x}</wp:posOffset></wp:positionH>"
        f"<wp:positionV relativeFrom='page'><wp:posOffset>{y}</wp:posOffset></wp:positionV>"
        f"<wp:extent cx='{side}' cy='{side}'/><wp:effectExtent l='0' t='0' r='0' b='0'/><wp:wrapNone/>"
        f"<wp:docPr id='{9000 + number}' name='{PROPERTY}' descr='{escape(encode(mark.code))}'/>"
        "<wp:cNvGraphicFramePr/></wp:anchor>"
    )
    anchor.append(graphic)
    inline.getparent().replace(inline, anchor)


def _write_words(foot: Any, document: Document, sheet: Sheet, place: CodePlace) -> None:  # noqa: ANN401
    """Write the line beside the code into a frame of its own, so that it takes no room from the page."""
    paragraph = foot.paragraphs[0].insert_paragraph_before()
    width = room_for_words(sheet, document)
    x = place.x - GAP - width if place.at_right else place.x + place.side + GAP
    height = WORDS_SIZE * 1.6
    frame = parse_xml(
        f"<w:framePr {nsdecls('w')} w:w='{_twips(width)}' w:h='{_twips(height)}' w:hRule='exact' "
        f"w:wrap='around' w:vAnchor='page' w:hAnchor='page' w:x='{_twips(x)}' "
        f"w:y='{_twips(place.y + place.side - height)}'/>"
    )
    paragraph._p.style = None  # noqa: SLF001 - Normal, without looking for it
    exact_pitch(paragraph, height)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert(1 if properties.find(qn("w:pStyle")) is not None else 0, frame)
    align(paragraph, "right" if place.at_right else "left")
    before, page, rest = mark_words(document, "\x00", "\x01").partition("\x00")
    put_run(paragraph, before, "fang", WORDS_SIZE)
    if page:
        between, _, after = rest.partition("\x01")
        add_field(paragraph, "PAGE", "fang", WORDS_SIZE)
        put_run(paragraph, between, "fang", WORDS_SIZE)
        add_field(paragraph, "NUMPAGES", "fang", WORDS_SIZE)
        put_run(paragraph, after, "fang", WORDS_SIZE)


def _twips(points: float) -> int:
    return round(points * 20)


def _tell_property(file: Any, mark: PageMark) -> None:  # noqa: ANN401
    """Say in the file itself which paper it is: editors keep properties they do not know."""
    told = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{PROPERTY}">'
        f"<vt:lpwstr>{escape(encode(mark.code))}</vt:lpwstr></property></Properties>"
    )
    package = file.part.package
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM, told.encode(), package)
    package.relate_to(part, _RELATION)
