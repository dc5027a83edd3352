"""How paragraphs of a DOCX stand: their properties set in place, where python-docx looks for each one several times."""

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Pt

from consult_app.documents.document import Align

_ORDER = {
    qn(f"w:{name}"): number
    for number, name in enumerate(
        [
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
            "tabs",
            "suppressAutoHyphens",
            "kinsoku",
            "wordWrap",
            "overflowPunct",
            "topLinePunct",
            "autoSpaceDE",
            "autoSpaceDN",
            "bidi",
            "adjustRightInd",
            "snapToGrid",
            "spacing",
            "ind",
            "contextualSpacing",
            "mirrorIndents",
            "suppressOverlap",
            "jc",
            "textDirection",
            "textAlignment",
            "textboxTightWrap",
            "outlineLvl",
            "divId",
            "cnfStyle",
            "rPr",
            "sectPr",
            "pPrChange",
        ]
    )
}
"""Where a property stands among the others (ISO/IEC 29500-1, 17.3.1.26)."""
P_PR, STYLE, KEEP_NEXT, BREAK = (
    qn(f"w:{name}") for name in ("pPr", "pStyle", "keepNext", "pageBreakBefore")
)
SNAP, SPACING, INDENT, TABS, JC = (
    qn(f"w:{name}") for name in ("snapToGrid", "spacing", "ind", "tabs", "jc")
)
TAB, VAL, POS, LEADER = qn("w:tab"), qn("w:val"), qn("w:pos"), qn("w:leader")
BEFORE, AFTER, LINE, RULE = (qn(f"w:{name}") for name in ("before", "after", "line", "lineRule"))
LEFT, RIGHT, FIRST, HANGING = (
    qn(f"w:{name}") for name in ("left", "right", "firstLine", "hanging")
)
JUSTIFIED = {"left": "left", "centre": "center", "right": "right", "both": "both"}


def property_of(paragraph: Any, tag: str) -> Any:  # noqa: ANN401 - python-docx has no types
    """Return the property `tag` of a `w:p`, new and in its place if need be."""
    properties = paragraph.find(P_PR)
    if properties is None:
        properties = paragraph.makeelement(P_PR)
        paragraph.insert(0, properties)
    found = properties.find(tag)
    if found is None:
        found, place = properties.makeelement(tag), len(properties)
        while place and _ORDER[properties[place - 1].tag] > _ORDER[tag]:
            place -= 1
        properties.insert(place, found)
    return found


def align(paragraph: Any, how: Align | str) -> None:  # noqa: ANN401
    """Set a paragraph flush to a side, in the middle or, with `both`, to both sides."""
    property_of(paragraph._p, JC).set(VAL, JUSTIFIED[how])  # noqa: SLF001


def indent(
    paragraph: Any,  # noqa: ANN401
    *,
    left: float | None = None,
    first: float | None = None,
    right: float | None = None,
) -> None:
    """Set indents in points; `first` is that of the first line from the others, and may be negative."""
    found = property_of(paragraph._p, INDENT)  # noqa: SLF001
    if left is not None:
        found.set(LEFT, twips(left))
    if first is not None and first < 0:
        found.set(HANGING, twips(-first))
    elif first is not None:
        found.set(FIRST, twips(first))
    if right is not None:
        found.set(RIGHT, twips(right))


def space(paragraph: Any, before: float, after: float) -> None:  # noqa: ANN401
    """Set the white above and below a paragraph, in points."""
    found = property_of(paragraph._p, SPACING)  # noqa: SLF001
    found.set(BEFORE, twips(before))
    found.set(AFTER, twips(after))


def exact_pitch(paragraph: Any, pitch: float) -> None:  # noqa: ANN401
    """Set the height of a paragraph's lines, wherever the grid has its own."""
    property_of(paragraph._p, SNAP).set(VAL, "0")  # noqa: SLF001
    found = property_of(paragraph._p, SPACING)  # noqa: SLF001
    found.set(RULE, "exact")
    found.set(LINE, twips(whole_twips(pitch).pt))


def keep_with_next(paragraph: Any) -> None:  # noqa: ANN401
    """Forbid a page break after a `w:p` element."""
    property_of(paragraph, KEEP_NEXT)


def break_before(paragraph: Any) -> None:  # noqa: ANN401
    """Let a paragraph begin a page."""
    property_of(paragraph._p, BREAK)  # noqa: SLF001


def tab_stop(paragraph: Any, at: float, how: str = "left", leader: str = "") -> None:  # noqa: ANN401
    """Add a stop behind those a paragraph has."""
    stops = property_of(paragraph._p, TABS)  # noqa: SLF001
    stop = stops.makeelement(TAB, {POS: twips(at), VAL: how})
    if leader:
        stop.set(LEADER, leader)
    stops.append(stop)


def whole_twips(pitch: float) -> Any:  # noqa: ANN401
    """Round down to 1/20 pt: rounded up, 22 lines of 28.99 pt would no longer fit on a page."""
    return Pt(int(pitch * 20) / 20)


def twips(points: float) -> str:
    """Return a length in twentieths of a point."""
    return str(round(Pt(points) / 635))
