"""Tables of a DOCX, written as text and parsed once: python-docx needs ten times as long for a long sign-in sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from consult_app.documents.charts import STEPS, bar_pitch, bar_steps, chart_widths, word_size
from consult_app.documents.document import Align, Bar, Chart, Grid, Table
from consult_app.documents.docx_parts import NAMES, TICK_FACE, parts_of
from consult_app.documents.fonts import Face
from consult_app.documents.lines import TICKS
from consult_app.documents.sheets import MM, Sheet
from consult_app.documents.tables import PAD, column_widths

JUSTIFICATION = {"left": "left", "centre": "center", "right": "right"}
CELL = '<w:pStyle w:val="Cell"/>'
LONG = 200
"""A row with a longer text than this may be broken over pages."""


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    width: float
    face: Face
    align: Align
    span: int = 1


def table_of(table: Table, sheet: Sheet) -> Any:  # noqa: ANN401 - python-docx has no types
    """Return the `w:tbl` of a table whose header is repeated on every page."""
    widths = column_widths([column.width for column in table.columns], sheet.text_width)
    titles = [
        _Cell(column.title, width, "sans", "centre")
        for column, width in zip(table.columns, widths, strict=True)
    ]
    rows = [_row(titles, table.row_height, header=True)]
    for texts in table.rows:
        cells = [
            _Cell(text, width, "fang", column.align)
            for text, width, column in zip(texts, widths, table.columns, strict=True)
        ]
        rows.append(_row(cells, table.row_height))
    return _table(widths, rows)


def grid_of(grid: Grid, sheet: Sheet) -> Any:  # noqa: ANN401
    """Return the `w:tbl` of a form grid."""
    widths = column_widths(grid.columns, sheet.text_width)
    rows = []
    for row in grid.rows:
        cells, column = [], 0
        for cell in row.cells:
            width = sum(widths[column : column + cell.span])
            face: Face = "sans" if cell.label else "fang"
            cells.append(
                _Cell(cell.text, width, face, "centre" if cell.label else cell.align, cell.span)
            )
            column += cell.span
        rows.append(_row(cells, row.height))
    if grid.together:
        rows[:-1] = [row.replace(CELL, f"{CELL}<w:keepNext/>") for row in rows[:-1]]
    return _table(widths, rows)


def chart_of(chart: Chart, sheet: Sheet) -> Any:  # noqa: ANN401
    """Return a `w:tbl` without rules whose shaded cells are the bars: it can be changed in any word processor."""
    label, room, shown = chart_widths(sheet)
    columns = [label, *([room / STEPS] * STEPS), shown]
    height = round(bar_pitch(sheet) * 20)
    rows = [_bar_row(chart, bar, columns, height, sheet) for bar in chart.bars]
    grid = "".join(f'<w:gridCol w:w="{round(width * 20)}"/>' for width in columns)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{round(sum(columns) * 20)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _bar_row(chart: Chart, bar: Bar, columns: Sequence[float], height: int, sheet: Sheet) -> str:
    steps = bar_steps(chart, bar)
    cells = [_bar_cell(bar.label, columns[:1], sheet)]
    if steps:
        cells.append(_bar_cell("", columns[1 : steps + 1], sheet, shaded=True))
    cells.append(_bar_cell(bar.shown, columns[steps + 1 :], sheet, indent=sheet.body / 2))
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
        f"{''.join(cells)}</w:tr>"
    )


def _bar_cell(
    text: str, columns: Sequence[float], sheet: Sheet, *, indent: float = 0.0, shaded: bool = False
) -> str:
    """One cell of a chart; white rules above and below leave room between the bars."""
    size = word_size(text, sheet, chart_widths(sheet)[0])
    run = run_of(text, "fang").replace("</w:rPr>", f'<w:sz w:val="{round(size * 2)}"/></w:rPr>')
    white = f'w:val="single" w:sz="{round(sheet.pitch * 1.6)}" w:color="FFFFFF"'
    shade = (
        f"<w:tcBorders><w:top {white}/><w:bottom {white}/></w:tcBorders>"
        '<w:shd w:val="clear" w:color="auto" w:fill="595959"/>'
        if shaded
        else ""
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{round(sum(columns) * 20)}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{len(columns)}"/>{shade}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="Cell"/><w:ind w:left="{round(indent * 20)}"/></w:pPr>'
        f"{run if text else ''}</w:p></w:tc>"
    )


def _table(widths: Sequence[float], rows: Iterable[str]) -> Any:  # noqa: ANN401
    pad = round(PAD * 20)
    upright = pad - 10  # office programs count the rules as well
    columns = "".join(f'<w:gridCol w:w="{round(width * 20)}"/>' for width in widths)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{round(sum(widths) * 20)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{upright}" w:type="dxa"/><w:left w:w="{pad}" w:type="dxa"/>'
        f'<w:bottom w:w="{upright}" w:type="dxa"/><w:right w:w="{pad}" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _row(cells: Sequence[_Cell], height: float, *, header: bool = False) -> str:
    whole = max(len(cell.text) for cell in cells) < LONG
    written = "".join(map(_cell, cells))
    if header:  # Word would leave it by itself at the foot of a page
        written = written.replace(CELL, f"{CELL}<w:keepNext/>")
    return (
        f"<w:tr><w:trPr>{'<w:cantSplit/>' if whole else ''}"
        f'<w:trHeight w:val="{round(height * MM * 20)}" w:hRule="atLeast"/>'
        f"{'<w:tblHeader/>' if header else ''}</w:trPr>{written}</w:tr>"
    )


def _cell(cell: _Cell) -> str:
    span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    paragraphs = "".join(_paragraph(part, cell) for part in cell.text.split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{round(cell.width * 20)}" w:type="dxa"/>{span}'
        f'<w:vAlign w:val="center"/></w:tcPr>{paragraphs}</w:tc>'
    )


def _paragraph(text: str, cell: _Cell) -> str:
    runs = "".join(run_of(part, cell.face) for part in parts_of(text))
    return f'<w:p><w:pPr><w:pStyle w:val="Cell"/><w:jc w:val="{JUSTIFICATION[cell.align]}"/></w:pPr>{runs}</w:p>'


def run_of(text: str, face: Face) -> str:
    """Return a run of one face as text of a DOCX."""
    chinese = TICK_FACE if text in TICKS else NAMES[face][0]
    return (
        f'<w:r><w:rPr><w:rFonts w:ascii="{chinese}" w:hAnsi="{chinese}" w:eastAsia="{chinese}" w:hint="eastAsia"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )
