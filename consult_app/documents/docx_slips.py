"""Slips of a DOCX: a table with dashed rules to cut along, a code and words in each pair of cells."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shape import CT_Inline
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


def slips_of(block: Slips, sheet: Sheet) -> Any:  # noqa: ANN401 - python-docx has no types
    """Return the `w:tbl` of the slips; the codes' pictures are put in by `put_codes`, once it stands in the file."""
    pair = (SIDE + 2 * PAD, slip_width(sheet) - SIDE - 2 * PAD)
    widths = pair * ACROSS
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    rows = [
        _row(block.slips[first : first + ACROSS], pair, sheet)
        for first in range(0, len(block.slips), ACROSS)
    ]
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def put_codes(table: Any, block: Slips, file: Any) -> None:  # noqa: ANN401
    """Put each slip's code into its cell; python-docx would look through the whole file for a number for each."""
    part, first = file.part, file.part.next_id
    codes = [cell for row in table.findall(qn("w:tr")) for cell in row.findall(qn("w:tc"))[::2]]
    for number, (cell, slip) in enumerate(zip(codes, block.slips, strict=False), first):
        relation, image = part.get_or_add_image(BytesIO(code_picture(slip.code)))
        inline = CT_Inline.new_pic_inline(number, relation, image.filename, Pt(SIDE), Pt(SIDE))
        cell.find(qn("w:p")).add_r().add_drawing(inline)


def _row(slips: Sequence[Slip], pair: tuple[float, float], sheet: Sheet) -> str:
    cells = "".join(_code_cell(pair[0]) + _words_cell(slip, pair[1], sheet) for slip in slips)
    for _ in range(ACROSS - len(slips)):
        cells += _cell("<w:p/>", pair[0], "") + _cell("<w:p/>", pair[1], "")
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{_twips(HEIGHT)}" w:hRule="exact"/></w:trPr>'
        f"{cells}</w:tr>"
    )


def _code_cell(width: float) -> str:
    centred = '<w:p><w:pPr><w:pStyle w:val="Cell"/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr></w:p>'
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
