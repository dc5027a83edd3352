"""Slips of a DOCX: a table with dashed rules to cut along, a code and words in each pair of cells."""

from collections.abc import Sequence
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from consult_app.documents.document import Slip, Slips
from consult_app.documents.docx_tables import run_of
from consult_app.documents.sheets import Sheet
from consult_app.documents.slips import (
    ACROSS,
    HEIGHT,
    PAD,
    SIDE,
    code_picture,
    pitch_of,
    slip_lines,
    slip_width,
)

DASHED = 'w:val="dashed" w:sz="4" w:space="0" w:color="666666"'


def slips_of(block: Slips, sheet: Sheet, file: Any) -> Any:  # noqa: ANN401 - python-docx has no types
    """Return the `w:tbl` of the slips, whose codes' pictures are added to `file`."""
    pair = (SIDE + 2 * PAD, slip_width(sheet) - SIDE - 2 * PAD)
    widths = pair * ACROSS
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    codes = _add_pictures(block, file)
    rows = [
        _row(block.slips[first : first + ACROSS], codes[first : first + ACROSS], pair, sheet)
        for first in range(0, len(block.slips), ACROSS)
    ]
    return parse_xml(
        f'<w:tbl {nsdecls("w", "wp", "a", "pic", "r")}><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _add_pictures(block: Slips, file: Any) -> list[int]:  # noqa: ANN401
    """Add each slip's code to the file and return their numbers; python-docx would compare each picture with all others."""
    package, relations = file.part.package, file.part.rels
    numbers = list(range(len(relations) + 1, len(relations) + 1 + len(block.slips)))
    for number, slip in zip(numbers, block.slips, strict=True):
        name = PackURI(f"/word/media/code{number}.png")
        part = Part(name, CONTENT_TYPE.PNG, code_picture(slip.code), package)
        relations.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, f"code{number}")
    return numbers


def _row(
    slips: Sequence[Slip], codes: Sequence[int], pair: tuple[float, float], sheet: Sheet
) -> str:
    cells = "".join(
        _code_cell(code, pair[0]) + _words_cell(slip, pair[1], sheet)
        for code, slip in zip(codes, slips, strict=True)
    )
    for _ in range(ACROSS - len(slips)):
        cells += _cell("<w:p/>", pair[0], "") + _cell("<w:p/>", pair[1], "")
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{_twips(HEIGHT)}" w:hRule="exact"/></w:trPr>'
        f"{cells}</w:tr>"
    )


def _code_cell(number: int, width: float) -> str:
    side = Pt(SIDE)
    size = f'cx="{side}" cy="{side}"'
    drawing = (
        f'<w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="{number}" name="Picture {number}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="code{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="code{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    centred = (
        '<w:p><w:pPr><w:pStyle w:val="Cell"/><w:spacing w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="center"/></w:pPr><w:r>{drawing}</w:r></w:p>'
    )
    return _cell(centred, width, "left")


def _words_cell(slip: Slip, width: float, sheet: Sheet) -> str:
    lines = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Cell"/><w:spacing w:line="{_twips(pitch_of(size))}" w:lineRule="exact"/></w:pPr>'
        + run_of(text, "fang").replace("</w:rPr>", f'<w:sz w:val="{round(size * 2)}"/></w:rPr>')
        + "</w:p>"
        for text, size in slip_lines(slip, sheet)
    )
    return _cell(lines, width, "right")


def _cell(content: str, width: float, cut: str) -> str:
    """Return a cell; a slip's two cells are cut at their outer side, above and below."""
    edges = [edge for edge in ("top", "left", "bottom", "right") if edge in ("top", "bottom", cut)]
    borders = "".join(f"<w:{edge} {DASHED}/>" for edge in edges) if cut else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>'
        f"<w:tcBorders>{borders}</w:tcBorders>"
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def _twips(points: float) -> int:
    return round(points * 20)
