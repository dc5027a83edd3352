"""Writes a document as DOCX with real styles, so that WPS, Word and LibreOffice lay it out alike and a clerk can go on."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, assert_never

from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt

from consult_app.documents import docx_official as official
from consult_app.documents import docx_parts as parts
from consult_app.documents.document import (
    AttachmentHead,
    Attachments,
    Block,
    Chart,
    Document,
    Grid,
    Heading,
    Imprint,
    Issued,
    Labelled,
    PageBreak,
    Paragraph,
    Picture,
    RedHead,
    Signature,
    Slips,
    Spacer,
    Table,
    Title,
)
from consult_app.documents.docx_layout import (
    align,
    break_before,
    exact_pitch,
    indent,
    keep_with_next,
    space,
    tab_stop,
)
from consult_app.documents.docx_mark import write_mark
from consult_app.documents.docx_package import new_file, save_file
from consult_app.documents.docx_slips import slips_of
from consult_app.documents.docx_tables import chart_of, grid_of, table_of
from consult_app.documents.layout import (
    CUT,
    is_long,
    kept_height,
    lay_pages,
    paragraph_setting,
    role_size,
    signature_pitch,
    tail_fits,
    title_lines,
    white_below,
)
from consult_app.documents.official import paragraph_spans
from consult_app.documents.pictures import picture_size
from consult_app.documents.sheets import MM, Sheet, paper_size, sheet_of


def write_docx(document: Document, path: Path, made_at: datetime) -> None:
    """Write `path` with the same words in the same order as `write_pdf`; the same moment gives the same bytes."""
    sheet = sheet_of(document)
    file = new_file(sheet)
    _lay_section(file, document, sheet)
    parts.set_properties(file, document, made_at)
    parts.write_feet(file, document, sheet)
    write_mark(file, document, sheet)
    if document.copies == 1:
        _Writer(file, file, sheet).write(document)
    else:
        _write_copies(file, document, sheet)
    save_file(file, path, made_at)


def _lay_section(file: Any, document: Document, sheet: Sheet) -> None:  # noqa: ANN401 - python-docx has no types
    section = file.sections[0]
    width, height = paper_size(document)
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(width), Pt(height)
    if document.copies > 1:
        section.top_margin = section.left_margin = section.right_margin = section.bottom_margin = (
            Pt(0)
        )
        section.header_distance = section.footer_distance = Pt(0)
        return
    section.top_margin, section.left_margin = Pt(sheet.top), Pt(sheet.left)
    section.right_margin = Pt(width - sheet.left - sheet.text_width)
    section.bottom_margin = Pt(height - sheet.top - sheet.text_height)
    section.header_distance = Pt(12 * MM)
    below, line = (7 * MM, 18) if sheet.official else (6 * MM, 14)
    section.footer_distance = Pt(max(0.0, height - sheet.top - sheet.text_height - below - line))
    if sheet.official:
        parts.set_line_grid(section, 579)


def _write_copies(file: Any, document: Document, sheet: Sheet) -> None:  # noqa: ANN401
    """Write each copy into its own cell of a table as large as the sheet, to be cut apart."""
    across = 2 if document.copies == 4 else 1
    whole = (
        len(lay_pages(document).pages) == 1
    )  # what needs more than its part of a sheet is not cut off
    body = file._body  # noqa: SLF001 - the file itself would look for the style of a table
    table = body.add_table(document.copies // across, across, file._block_width)  # noqa: SLF001
    parts.lay_cut_table(table, [sheet.width] * across, sheet)
    for row in table.rows:
        row.height_rule, row.height = (
            WD_ROW_HEIGHT_RULE.EXACTLY if whole else WD_ROW_HEIGHT_RULE.AT_LEAST,
            Pt(sheet.height - 2),
        )  # two lines of 1 pt follow
        for cell in row.cells:
            writer = _Writer(file, cell, sheet)
            writer.write(document)
            parts.end_cell(cell)
    parts.shrink(file.add_paragraph())


class _Writer:
    """Writes blocks into a body or a cell."""

    def __init__(self, file: Any, place: Any, sheet: Sheet) -> None:  # noqa: ANN401
        self._file = file
        self._place = place
        self._sheet = sheet

    def write(self, document: Document) -> None:
        for count, block in enumerate(document.blocks, 1):
            self._write(block)
            rest = document.blocks[count:]
            if kept_height(rest, self._sheet) and not (
                is_long(block, self._sheet) and tail_fits(document, count)
            ):
                self._keep_with_next()
            if white := white_below(block, rest[:1], self._sheet):
                self._last().get_or_add_pPr().spacing_after = Pt(white)

    def _keep_with_next(self) -> None:
        """Let 落款 and lines to sign on take the last paragraph, or the last row, with them to another page."""
        last = self._last()
        rows = last.findall(qn("w:tr"))
        for paragraph in rows[-1].iter(qn("w:p")) if rows else (last,):
            keep_with_next(paragraph)

    def _write(self, block: Block) -> None:  # noqa: C901 - one line for each kind
        match block:
            case RedHead():
                official.red_head(self._place, block, self._sheet)
            case Title():
                self._title(block)
            case Heading(text, level):
                parts.put_run(
                    self._paragraph(f"Heading {level}"), text, self._sheet.headings[level - 1][0]
                )
            case Paragraph():
                self._text(block)
            case Labelled(label, text):
                self._labelled(label, text)
            case Table():
                self._ruled(table_of(block, self._sheet))
            case Grid():
                self._ruled(grid_of(block, self._sheet))
                if block.cut:
                    self._cut()
            case Signature():
                self._signature(block)
            case Issued():
                official.issued(self._place, block, self._sheet)
            case Attachments():
                official.attachments(self._place, block, self._sheet)
            case AttachmentHead():
                official.attachment_head(self._place, block, self._sheet)
            case Imprint():
                official.imprint(self._place, block, self._sheet)
            case Picture():
                self._picture(block)
            case Chart():
                self._ruled(chart_of(block, self._sheet))
            case Slips():
                self._ruled(slips_of(block, self._sheet, self._file))
            case Spacer(lines):
                self._space(lines)
            case PageBreak():
                self._page_break()
            case _:
                assert_never(block)

    def _paragraph(self, style: str) -> Any:  # noqa: ANN401
        return parts.add_paragraph(self._place, style)

    def _title(self, block: Title) -> None:
        paragraph = self._paragraph("Title")
        for index, text in enumerate(title_lines(block, self._sheet)):
            parts.put_run(paragraph, text, "song", on_new_line=index > 0)
        lines = [text for text in block.subtitle.split("\n") if text]
        white = parts.title_white(self._sheet)
        if lines:
            space(paragraph, before=0, after=0)
        for index, text in enumerate(lines, 1):
            under = self._paragraph("Normal")
            align(under, "centre")
            space(under, before=0, after=white if index == len(lines) else 0)
            parts.put_run(under, text, "kai")

    def _text(self, block: Paragraph) -> None:
        setting, pitch = paragraph_setting(block, self._sheet)
        paragraph = self._paragraph("Body Text" if block.style == "body" else "Normal")
        if block.style != "body":
            indent(paragraph, left=setting.hanging, first=setting.first - setting.hanging)
            align(paragraph, setting.align)
        if setting.align == "left":
            align(paragraph, "both")
        if pitch != self._sheet.pitch:
            exact_pitch(paragraph, pitch)
        for span in paragraph_spans(block, self._sheet):
            parts.put_run(
                paragraph, span.text, span.face, setting.size if block.style == "note" else None
            )

    def _labelled(self, label: str, text: str) -> None:
        sheet = self._sheet
        hanging = min(sheet.indent + (len(label) + 1) * sheet.char, sheet.text_width / 2)
        paragraph = self._paragraph("Normal")
        indent(paragraph, left=hanging, first=sheet.indent - hanging)
        align(paragraph, "both")
        parts.put_run(paragraph, f"{label}：", "hei")
        parts.put_run(paragraph, text, "fang")

    def _ruled(self, table: Any) -> None:  # noqa: ANN401
        """Add a table; between two, Word needs a paragraph, or it joins them."""
        before = self._last()
        if before is not None and before.tag == table.tag:
            parts.shrink(self._paragraph("Normal"))
        if self._place is self._file:
            self._file.element.body.sectPr.addprevious(table)
        else:
            self._place._tc.append(table)  # noqa: SLF001 - python-docx stops here

    def _cut(self) -> None:
        """Add the dashed line along which a slip is cut off."""
        paragraph = self._paragraph("Normal")
        exact_pitch(paragraph, CUT)
        space(paragraph, before=0, after=CUT)
        parts.ruled(paragraph, "bottom", 0.5, gap=0.0, kind="dashed")

    def _last(self) -> Any:  # noqa: ANN401
        if self._place is self._file:
            return self._file.element.body.sectPr.getprevious()
        return self._place._tc[-1]  # noqa: SLF001

    def _signature(self, block: Signature) -> None:
        sheet = self._sheet
        column = sheet.text_width / block.columns
        for start in range(0, len(block.roles), block.columns):
            paragraph = self._paragraph("Normal")
            exact_pitch(paragraph, signature_pitch(sheet))
            for index, role in enumerate(block.roles[start : start + block.columns]):
                end = (index + 1) * column
                tab_stop(paragraph, end - sheet.body, leader="underscore")
                tab_stop(paragraph, end)
                parts.put_run(paragraph, f"{role}：", "fang", role_size(block, sheet))
                paragraph.add_run("\t\t")

    def _picture(self, block: Picture) -> None:
        width, height = picture_size(block, self._sheet.text_width, self._sheet.text_height * 0.6)
        paragraph = self._paragraph("Normal")
        align(paragraph, "centre")
        paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
        paragraph.add_run().add_picture(BytesIO(block.data), Pt(width), Pt(height))
        if block.caption:
            under = self._paragraph("Normal")
            align(under, "centre")
            parts.put_run(under, block.caption, "fang", self._sheet.cell)

    def _page_break(self) -> None:
        paragraph = self._paragraph("Normal")
        break_before(paragraph)
        exact_pitch(paragraph, 1.0)

    def _space(self, lines: float) -> None:
        paragraph = self._paragraph("Normal")
        exact_pitch(paragraph, max(1.0, lines * self._sheet.pitch))
