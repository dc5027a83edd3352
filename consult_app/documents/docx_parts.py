"""The pieces of WordprocessingML that python-docx has no words for: East Asian faces, grids, fields, rules."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from lxml.etree import SubElement  # type: ignore[import-untyped]  # comes with python-docx

from consult_app.documents.document import Document
from consult_app.documents.docx_layout import (
    STYLE,
    VAL,
    align,
    exact_pitch,
    indent,
    property_of,
    tab_stop,
    whole_twips,
)
from consult_app.documents.fonts import Face
from consult_app.documents.lines import TICKS
from consult_app.documents.sheets import Sheet

# The customary faces come first, so that the township sees what it expects; every program knows the second names.
NAMES: dict[Face, tuple[str, str]] = {
    "fang": ("仿宋_GB2312", "仿宋"),
    "song": ("方正小标宋简体", "宋体"),
    "hei": ("黑体", "黑体"),
    "kai": ("楷体_GB2312", "楷体"),
    "sans": ("黑体", "黑体"),
    "digits": ("宋体", "宋体"),
}
TICK_FACE = "Segoe UI Symbol"

R, RPR, T, BR = qn("w:r"), qn("w:rPr"), qn("w:t"), qn("w:br")
FONTS, COLOUR, SIZE = qn("w:rFonts"), qn("w:color"), qn("w:sz")
ASCII, HANSI, EAST_ASIA, HINT = qn("w:ascii"), qn("w:hAnsi"), qn("w:eastAsia"), qn("w:hint")
SPACE = qn("xml:space")


def add_paragraph(place: Any, style: str = "Normal") -> Any:  # noqa: ANN401 - python-docx has no types
    """Add a paragraph to a body or a cell; by its name python-docx would look for the style each time."""
    paragraph = place.add_paragraph()
    if style != "Normal":
        property_of(paragraph._p, STYLE).set(VAL, style.replace(" ", ""))  # noqa: SLF001
    return paragraph


def put_run(
    paragraph: Any,  # noqa: ANN401 - python-docx has no types
    text: str,
    face: Face,
    size: float | None = None,
    *,
    colour: str = "",
    on_new_line: bool = False,
) -> None:
    """Add words in a face for Chinese and for Latin; each tick box gets a run of its own in a face that has it."""
    for part in parts_of(text) or [""]:
        run = put_empty_run(paragraph, TICK_FACE if part in TICKS else NAMES[face][0], size, colour)
        if on_new_line:
            SubElement(run, BR)
            on_new_line = False
        words = SubElement(run, T)
        words.text = part
        words.set(SPACE, "preserve")


def put_empty_run(paragraph: Any, face: str, size: float | None, colour: str = "") -> Any:  # noqa: ANN401
    """Add a run without words and return it; python-docx needs ten times as long for it."""
    run = SubElement(paragraph._p, R)  # noqa: SLF001
    properties = SubElement(run, RPR)
    SubElement(properties, FONTS, {ASCII: face, HANSI: face, EAST_ASIA: face, HINT: "eastAsia"})
    if colour:
        SubElement(properties, COLOUR, {VAL: colour})
    if size is not None:
        SubElement(properties, SIZE, {VAL: str(round(size * 2))})
    return run


def parts_of(text: str) -> list[str]:
    """Divide a text into tick boxes and what stands between them."""
    parts = [""]
    for char in text:
        if char in TICKS:
            parts += [char, ""]
        else:
            parts[-1] += char
    return [part for part in parts if part]


def set_styles(styles: Any, sheet: Sheet) -> None:  # noqa: ANN401
    """Set the body, title and heading styles; the theme's faces never come through."""
    _style(styles, "Normal", "fang", sheet.body, sheet.pitch)
    normal = styles["Normal"]
    # Word's default, said aloud: LibreOffice reads this flag the wrong way round and lets marks hang where it is left out
    for tag, value in (("w:overflowPunct", "1"), ("w:autoSpaceDE", "0"), ("w:autoSpaceDN", "0")):
        flag = _element(tag, {"w:val": value})
        normal.element.pPr.insert_element_before(flag, "w:spacing", "w:ind", "w:jc")
    if sheet.official:
        narrower = _element("w:spacing", {"w:val": "-5"})
        normal.element.rPr.insert_element_before(narrower, "w:kern", "w:sz", "w:szCs", "w:lang")
    styles.add_style("Cell", WD_STYLE_TYPE.PARAGRAPH).base_style = normal
    _style(styles, "Cell", "fang", sheet.cell, sheet.cell_pitch)
    body = _style(styles, "Body Text", "fang", sheet.body, sheet.pitch)
    body.paragraph_format.first_line_indent = Pt(sheet.indent)
    body.element.pPr.find(qn("w:ind")).set(qn("w:firstLineChars"), "200")
    title = _style(styles, "Title", "song", sheet.title, sheet.title_pitch)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(title_white(sheet))
    for style in (title, styles["Cell"]):
        _off_grid(style.element.pPr)
    title.element.rPr.insert_element_before(
        _element("w:spacing", {"w:val": "0"}), "w:kern", "w:sz", "w:szCs", "w:lang"
    )
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)
    for level, (face, size) in enumerate(sheet.headings, 1):
        heading = _style(styles, f"Heading {level}", face, size, sheet.pitch)
        heading.paragraph_format.first_line_indent = Pt(sheet.indent)
        heading.paragraph_format.keep_with_next = True


def title_white(sheet: Sheet) -> float:
    """Return the white below a title, in points."""
    return sheet.pitch if sheet.official else sheet.pitch * 0.4


def _style(styles: Any, name: str, face: Face, size: float, pitch: float) -> Any:  # noqa: ANN401
    style = styles[name]
    font = style.font
    font.size, font.bold, font.italic = Pt(size), False, False
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    chinese = NAMES[face][0]
    for key in ("w:ascii", "w:hAnsi"):
        fonts.set(qn(key), chinese)
    fonts.set(qn("w:eastAsia"), chinese)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, whole_twips(pitch)
    layout.widow_control = False
    return style


def _element(tag: str, attributes: dict[str, str]) -> Any:  # noqa: ANN401
    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def set_properties(file: Any, document: Document, made_at: datetime) -> None:  # noqa: ANN401
    properties = file.core_properties
    properties.title = properties.subject = document.title[:255]
    properties.author = properties.last_modified_by = document.author[:255]
    properties.language, properties.comments = "zh-CN", ""
    properties.created = properties.modified = made_at.replace(tzinfo=None) - (
        made_at.utcoffset() or made_at - made_at
    )


def set_language(styles: Any) -> None:  # noqa: ANN401
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(_element("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN"}))


def set_compatibility(file: Any) -> None:  # noqa: ANN401
    """Ask for the layout of Word 2013 and later, and for marks that meet to share their white."""
    settings = file.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for control in settings.iter(qn("w:characterSpacingControl")):
        control.set(qn("w:val"), "compressPunctuation")


def name_substitutes(file: Any) -> None:  # noqa: ANN401
    """Say in the font table which face takes the place of a customary one that a machine lacks."""
    part = next(
        rel.target_part for rel in file.part.rels.values() if rel.reltype.endswith("/fontTable")
    )
    table = parse_xml(part.blob)
    for customary, substitute in dict.fromkeys(NAMES.values()):
        if customary != substitute:
            font = _element("w:font", {"w:name": customary})
            font.append(_element("w:altName", {"w:val": substitute}))
            font.append(_element("w:charset", {"w:val": "86"}))
            font.append(_element("w:family", {"w:val": "modern"}))
            table.append(font)
    part._blob = serialize_part_xml(table)  # noqa: SLF001 - the part is kept as bytes


def set_line_grid(section: Any, pitch: int) -> None:  # noqa: ANN401
    """Lay lines at `pitch` twentieths of a point; 579 gives 22 lines a page."""
    for old in section._sectPr.findall(qn("w:docGrid")):  # noqa: SLF001
        section._sectPr.remove(old)  # noqa: SLF001
    grid = _element("w:docGrid", {"w:type": "lines", "w:linePitch": str(pitch)})
    section._sectPr.append(grid)  # noqa: SLF001


def _off_grid(properties: Any) -> None:  # noqa: ANN401
    """Let lines stand off the document grid, which would round them up to a multiple of its own."""
    flag = _element("w:snapToGrid", {"w:val": "0"})
    properties.insert_element_before(flag, "w:spacing", "w:ind", "w:contextualSpacing", "w:jc")


def ruled(
    paragraph: Any,  # noqa: ANN401
    side: str,
    width: float,
    colour: str = "000000",
    gap: float = 1.0,
    kind: str = "single",
) -> None:
    """Draw a rule of `width` points at the `top` or the `bottom` of a paragraph, `gap` points from its words."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(borders, "w:spacing", "w:ind", "w:jc", "w:rPr")
    facts = {"w:val": kind, "w:sz": str(round(width * 8)), "w:space": str(round(gap))}
    borders.append(_element(f"w:{side}", facts | {"w:color": colour}))


def write_feet(file: Any, document: Document, sheet: Sheet) -> None:  # noqa: ANN401
    """Write page numbers as fields: at the outer side on official papers, counted on forms."""
    section = file.sections[0]
    if document.watermark:
        file.settings.odd_and_even_pages_header_footer = document.style == "official"
        _write_watermark(section.header, document.watermark, sheet)
        if document.style == "official":
            _write_watermark(section.even_page_header, document.watermark, sheet)
    match document.style:
        case "official":
            file.settings.odd_and_even_pages_header_footer = True
            for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
                _official_foot(footer, document.footer, side)
        case "form" | "poster":
            paragraph = section.footer.paragraphs[0]
            _clear_tabs(paragraph)
            tab_stop(paragraph, sheet.text_width, "right")
            _small(paragraph, document.footer)
            if document.style == "form":
                _small(paragraph, "\t第 ")
                add_field(paragraph, "PAGE", "fang", 10.5)
                _small(paragraph, " 页  共 ")
                add_field(paragraph, "NUMPAGES", "fang", 10.5)
                _small(paragraph, " 页")
        case "ballot":
            pass


def _clear_tabs(paragraph: Any) -> None:  # noqa: ANN401
    paragraph._p.style = None  # noqa: SLF001 - by its name python-docx would look for the style each time
    exact_pitch(paragraph, 14)


def _small(paragraph: Any, text: str) -> None:  # noqa: ANN401
    put_run(paragraph, text, "fang", 10.5)


def _official_foot(footer: Any, words: str, side: str) -> None:  # noqa: ANN401
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    _clear_tabs(paragraph)
    right = side == "right"
    align(paragraph, side)
    exact_pitch(paragraph, 18)
    if right:
        indent(paragraph, right=14)
    else:
        indent(paragraph, left=14)
    put_run(paragraph, "— ", "digits", 14)
    add_field(paragraph, "PAGE", "digits", 14)
    put_run(paragraph, " —", "digits", 14)
    if words:
        under = footer.add_paragraph()
        _clear_tabs(under)
        _small(under, words)


def add_field(paragraph: Any, code: str, face: Face, size: float) -> None:  # noqa: ANN401
    for kind in ("begin", "", "separate", "shown", "end"):
        run = put_empty_run(paragraph, NAMES[face][0], size)
        if kind in {"begin", "separate", "end"}:
            run.append(_element("w:fldChar", {"w:fldCharType": kind}))
        else:
            words = SubElement(run, T if kind else qn("w:instrText"), {SPACE: "preserve"})
            words.text = "1" if kind else f" {code} "


def _write_watermark(header: Any, text: str, sheet: Sheet) -> None:  # noqa: ANN401
    """Put grey words across every page, as Word's own watermark does."""
    header.is_linked_to_previous = False
    high = min(sheet.width, sheet.height) * 0.35
    shape = parse_xml(
        f"<w:pict {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'>"
        "<v:shapetype id='_x0000_t136' coordsize='21600,21600' o:spt='136' adj='10800' path='m@7,l@8,m@5,21600l@6,21600e'>"
        "<v:formulas><v:f eqn='sum #0 0 10800'/><v:f eqn='prod #0 2 1'/><v:f eqn='sum 21600 0 @1'/><v:f eqn='sum 0 0 @2'/>"
        "<v:f eqn='sum 21600 0 @3'/><v:f eqn='if @0 @3 0'/><v:f eqn='if @0 21600 @1'/><v:f eqn='if @0 0 @2'/>"
        "<v:f eqn='if @0 @4 21600'/></v:formulas><v:path textpathok='t'/><v:textpath on='t' fitshape='t'/></v:shapetype>"
        f"<v:shape id='watermark' type='#_x0000_t136' style='position:absolute;width:{high * len(text) * 0.6:.0f}pt;height:{high * 0.6:.0f}pt;"
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page' fillcolor='#e4e4e4' stroked='f'>"
        "<v:textpath style='font-family:&quot;黑体&quot;;font-size:1pt'/></v:shape></w:pict>"
    )
    shape.find(".//{urn:schemas-microsoft-com:vml}shape").find(
        "{urn:schemas-microsoft-com:vml}textpath"
    ).set("string", text)
    header.paragraphs[0].add_run()._r.append(shape)  # noqa: SLF001


def lay_cut_table(table: Any, widths: Sequence[float], sheet: Sheet) -> None:  # noqa: ANN401
    """A table whose inner borders are the dashed lines to cut along."""
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", {"w:w": str(round(sheet.left * 20)), "w:type": "dxa"}))
    properties.insert_element_before(margins, "w:tblLook")
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):  # noqa: SLF001
        column.w = Pt(width)
    for row in table._tbl.tr_lst:  # noqa: SLF001
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = Pt(width)
    borders = OxmlElement("w:tblBorders")
    for side in ("insideH", "insideV"):
        dashed = {"w:val": "dashed", "w:sz": "4", "w:space": "0", "w:color": "666666"}
        borders.append(_element(f"w:{side}", dashed))
    properties.insert_element_before(borders, "w:tblLayout", "w:tblCellMar", "w:tblLook")
    for cell in table._cells:  # noqa: SLF001
        cell.vertical_alignment = 1


def end_cell(cell: Any) -> None:  # noqa: ANN401
    """Remove the empty paragraph with which a cell is born, and end it with one if a table is last."""
    if len(cell._tc) > 2:  # noqa: SLF001
        cell._tc.remove(cell.paragraphs[0]._p)  # noqa: SLF001
    if cell._tc[-1].tag == qn("w:tbl"):  # noqa: SLF001
        shrink(cell.add_paragraph())


def shrink(paragraph: Any) -> None:  # noqa: ANN401
    """Make the paragraph that has to follow a table as small as can be."""
    exact_pitch(paragraph, 1)
    put_run(paragraph, "", "fang", 1)
