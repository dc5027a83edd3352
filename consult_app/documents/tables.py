"""Lays out tables and form grids: rows that grow, repeat their header and break over pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from consult_app.documents.document import Align, Grid, Table
from consult_app.documents.fonts import Face
from consult_app.documents.lines import Line, Setting, Span, set_lines
from consult_app.documents.pages import Pages, Put, Rule, Signing, baseline_in
from consult_app.documents.sheets import MM, Sheet
from consult_app.documents.signing import column_signed, grid_signer, row_signer

PAD = 1.3 * MM
"""White between a cell's rule and its words."""

JUSTIFIED_FROM = 16
"""Cells narrower than so many characters are set ragged: justified, their gaps would show."""

LEAST_LINES = 3
"""A row that is broken over pages leaves at least so many lines behind."""


class Cell(NamedTuple):
    x: float
    width: float
    lines: tuple[Line, ...]
    centred: bool = True
    """Upright in the middle; long texts start at the top."""
    label: bool = False
    span: int = 1
    signer: str = ""
    """Who signs here."""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    least: float
    """Least height in points."""

    def height(self, pitch: float) -> float:
        return max(self.least, max(len(cell.lines) for cell in self.cells) * pitch + 2 * PAD)


def lay_table(pages: Pages, table: Table, tail: float = 0.0) -> None:
    """Lay a table; its last row is not parted from the `tail` points of lines to sign on that follow."""
    widths = column_widths([column.width for column in table.columns], pages.sheet.text_width)
    titles = [column.title for column in table.columns]
    heads = [_setting(pages.sheet, width, "centre") for width in widths]
    header = _table_row(titles, widths, heads, "sans", table.row_height)
    settings = [
        _setting(pages.sheet, width, column.align)
        for width, column in zip(widths, table.columns, strict=True)
    ]
    signed = column_signed(titles)
    rows = [
        _signed_row(
            _table_row(row, widths, settings, "fang", table.row_height),
            signed,
            row_signer(titles, row, signed) if signed is not None else "",
        )
        for row in table.rows
    ]
    _lay_rows(pages, rows, header, tail)


def _signed_row(row: Row, signed: int | None, signer: str) -> Row:
    """Return a row whose cell `signed` awaits the hand of `signer`."""
    if signed is None or not signer:
        return row
    cells = list(row.cells)
    cells[signed] = cells[signed]._replace(signer=signer)
    return Row(tuple(cells), row.least)


def column_widths(shares: Sequence[float], width: float) -> list[float]:
    """Divide `width` by shares."""
    return [share / sum(shares) * width for share in shares]


def _table_row(
    texts: Sequence[str],
    widths: Sequence[float],
    settings: Sequence[Setting],
    face: Face,
    height: float,
) -> Row:
    cells, x = [], 0.0
    for text, width, setting in zip(texts, widths, settings, strict=True):
        cells.append(Cell(x, width, _cell_lines(text, face, setting)))
        x += width
    return Row(tuple(cells), height * MM)


def _setting(sheet: Sheet, width: float, align: Align) -> Setting:
    """Return how a cell of a width is set."""
    justify = width > JUSTIFIED_FROM * sheet.cell
    return Setting(sheet.cell, width - 2 * PAD, align=align, justify=justify)


@lru_cache(4096)
def _cell_lines(text: str, face: Face, setting: Setting) -> tuple[Line, ...]:
    """Break the words of a cell; groups, kinds and blanks stand in a sign-in sheet again and again."""
    return tuple(
        line for part in text.split("\n") for line in set_lines((Span(part, face),), setting)
    )


def lay_grid(pages: Pages, grid: Grid, tail: float = 0.0) -> None:
    """Lay a form grid; its last row is not parted from the `tail` points of lines to sign on that follow."""
    widths = column_widths(grid.columns, pages.sheet.text_width)
    rows = []
    for row in grid.rows:
        cells, column, x, label = [], 0, 0.0, ""
        for cell in row.cells:
            width = sum(widths[column : column + cell.span])
            face: Face = "sans" if cell.label else "fang"
            align: Align = "centre" if cell.label else cell.align
            lines = _cell_lines(cell.text, face, _setting(pages.sheet, width, align))
            signer = "" if cell.label else grid_signer(label, cell.text)
            cells.append(Cell(x, width, lines, label=cell.label, span=cell.span, signer=signer))
            column, x = column + cell.span, x + width
            label = cell.text if cell.label else label
        rows.append(Row(tuple(cells), row.height * MM))
    if grid.together:
        whole = sum(row.height(pages.sheet.cell_pitch) for row in rows)
        pages.need(min(whole, pages.sheet.text_height))
    _lay_rows(pages, rows, None, tail)


def _lay_rows(pages: Pages, rows: Sequence[Row], header: Row | None, tail: float) -> None:
    """Put rows under their header; neither one row by itself at the foot of a page nor one at the head of the last."""
    pitch, table = pages.sheet.cell_pitch, pages.owner
    head = header.height(pitch) if header else 0.0
    heights = [row.height(pitch) for row in rows]
    most = pages.sheet.text_height - head
    ends = sum(heights[:2]) if header and sum(heights[:2]) <= most / 2 else sum(heights[:1])
    pages.need(head + min(ends, most))
    if header:
        _put_row(pages, header, head, _owners(pages, table, header, head="Column"))
    for index, row in enumerate(rows):
        kept = _kept(heights, index, most, tail if index >= len(rows) - 2 else 0.0)
        if kept > pages.room + 0.01 and kept > heights[index] and pages.y > head:
            _turn(pages, header, head)
        _lay_row(pages, row, header, head, table)
    pages.owner = table


def _kept(heights: Sequence[float], index: int, most: float, tail: float) -> float:
    """Return the height that has to stay on one page from row `index` on: the last two rows, and what follows them."""
    last = len(heights) - 1
    rows = heights[index:] if 0 < index == last - 1 else heights[index : index + 1]
    for kept in (sum(rows) + tail, sum(rows)):
        if kept <= most:
            return kept
    return heights[index]


def _turn(pages: Pages, header: Row | None, head: float) -> None:
    pages.turn()
    if header:
        _put_row(pages, header, head, (), artifact=True)


def _owners(pages: Pages, table: int, row: Row, *, head: str = "") -> tuple[int, ...]:
    """Begin the elements of a row and its cells; return those of the cells."""
    pages.owner = table
    line, owners = pages.begin("TR"), []
    for cell in row.cells:
        pages.owner = line
        scope = head or ("Row" if cell.label else "")
        owners.append(pages.begin("TH" if scope else "TD", scope=scope, span=cell.span))
    return tuple(owners)


def _lay_row(pages: Pages, row: Row, header: Row | None, head: float, table: int) -> None:
    """Put a row here, on the next page, or, when it is longer than most of a page, over several."""
    pitch = pages.sheet.cell_pitch
    owners = _owners(pages, table, row)
    while (height := row.height(pitch)) > pages.room + 0.01:
        fitting = int((pages.room - 2 * PAD) // pitch)
        whole_page = height > pages.sheet.text_height - head + 0.01
        if fitting >= LEAST_LINES and (whole_page or height > pages.sheet.text_height / 2):
            first, row = _broken(row, fitting)
            _put_row(pages, first, pages.room, owners)
        elif pages.y <= head:
            break
        _turn(pages, header, head)
    _put_row(pages, row, row.height(pitch), owners)


def _broken(row: Row, count: int) -> tuple[Row, Row]:
    """Divide a row after `count` lines of each cell."""
    first = tuple(
        cell._replace(lines=cell.lines[:count], centred=False, signer="") for cell in row.cells
    )
    rest = tuple(
        cell._replace(lines=cell.lines[count:], centred=False)  # signed where its words end
        for cell in row.cells
    )
    return Row(first, 0.0), Row(rest, 0.0)


def _put_row(
    pages: Pages,
    row: Row,
    height: float,
    owners: Sequence[int],
    *,
    artifact: bool = False,
) -> None:
    sheet, pitch = pages.sheet, pages.sheet.cell_pitch
    y = sheet.top + pages.y
    for cell, pages.owner in zip(row.cells, owners or [0] * len(row.cells), strict=True):
        x = sheet.left + cell.x
        used = len(cell.lines) * pitch
        baseline = (
            y + ((height - used) / 2 if cell.centred else PAD) + baseline_in(pitch, sheet.cell)
        )
        for index, line in enumerate(cell.lines):
            pages.put(Put(x + PAD, baseline + index * pitch, line, artifact=artifact))
        pages.put(Rule(x, y, x, y + height))
        if cell.signer:
            pages.sign(Signing(x, y, cell.width, height, cell.signer))
    _frame(pages, y, height)
    pages.y += height


def _frame(pages: Pages, y: float, height: float) -> None:
    left, right = pages.sheet.left, pages.sheet.left + pages.sheet.text_width
    pages.put(Rule(left, y, right, y))
    pages.put(Rule(left, y + height, right, y + height))
    pages.put(Rule(right, y, right, y + height))
