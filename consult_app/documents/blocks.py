"""Makes blocks from their definitions in a form, and checks the definitions."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from consult_app.basics.errors import ExpectedError
from consult_app.documents.document import (
    Align,
    AttachmentHead,
    Attachments,
    Bar,
    Block,
    Chart,
    Column,
    Grid,
    GridCell,
    GridRow,
    Heading,
    Imprint,
    Issued,
    Labelled,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Picture,
    RedHead,
    Signature,
    Slip,
    Slips,
    Spacer,
    Table,
    Title,
)
from consult_app.documents.templates import ITEM, Templates

Data = Mapping[str, Any]
Spec = Mapping[str, Any]

KINDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "red_head": (frozenset({"issuer"}), frozenset({"number", "marks", "signer"})),
    "title": (frozenset({"text"}), frozenset({"subtitle"})),
    "heading": (frozenset({"text"}), frozenset({"level"})),
    "paragraph": (frozenset({"text"}), frozenset({"style"})),
    "labelled": (frozenset({"label", "text"}), frozenset()),
    "table": (frozenset({"columns", "cells"}), frozenset({"row_height", "blank_rows", "empty"})),
    "grid": (frozenset({"columns", "rows"}), frozenset({"row_height", "together", "cut"})),
    "signature": (frozenset({"roles"}), frozenset({"columns"})),
    "issued": (frozenset({"issuers", "date"}), frozenset({"seal"})),
    "attachments": (frozenset({"names"}), frozenset()),
    "attachment_head": (frozenset({"title"}), frozenset({"label"})),
    "imprint": (frozenset({"printer"}), frozenset({"copied_to", "printed_on"})),
    "chart": (frozenset({"each", "label", "count", "shown"}), frozenset()),
    "slips": (frozenset({"each", "code", "text"}), frozenset()),
    "picture": (frozenset({"data"}), frozenset({"caption", "width", "height"})),
    "spacer": (frozenset(), frozenset({"lines"})),
    "page_break": (frozenset(), frozenset()),
}
"""The keys a block of each kind must have, and those it may have beside `when` and `each`."""

VALUES: dict[str, tuple[object, ...]] = {
    "style": ("body", "flush", "centre", "right", "note", "attachment"),
    "align": ("left", "centre", "right"),
    "level": (1, 2, 3, 4),
}


def check_block(block: Spec, *, file: str, place: str) -> None:
    """Refuse a block of an unknown kind, with a key it does not have or without one it needs."""
    kind = block.get("kind")
    if kind not in KINDS:
        raise ExpectedError("form.unknown-kind", file=file, block=place, kind=str(kind))
    needed, allowed = KINDS[kind]
    for key in sorted(set(block) - needed - allowed - {"kind", "when", "each"}):
        raise ExpectedError("form.unknown-key", file=file, block=place, key=key)
    for key in sorted(needed - set(block)):
        raise ExpectedError("form.missing-key", file=file, block=place, key=key)
    for key, values in VALUES.items():
        if key in block and block[key] not in values:
            raise ExpectedError(
                "form.wrong-value", file=file, block=place, key=key, value=str(block[key])
            )
    if kind == "table" and len(block["cells"]) != len(block["columns"]):
        raise ExpectedError(
            "form.wrong-value", file=file, block=place, key="cells", value=str(len(block["cells"]))
        )
    if kind == "grid":
        _check_grid(block, file, place)


def _check_grid(block: Spec, file: str, place: str) -> None:
    for number, row in enumerate(block["rows"], 1):
        spans = sum(int(cell.get("span", 1)) for cell in row["cells"])
        if spans != len(block["columns"]):
            raise ExpectedError(
                "form.wrong-value",
                file=file,
                block=place,
                key=f"rows {number} span",
                value=str(spans),
            )


def make_blocks(templates: Templates, spec: Spec, data: Data) -> tuple[Block, ...]:
    """Return the blocks that one definition gives: none, one, or one for each item of its list."""
    if "when" in spec and not templates.value(spec["when"], data):
        return ()
    if "each" in spec and spec["kind"] not in ("table", "chart", "slips"):
        items = templates.value(spec["each"], data)
        return tuple(
            block for item in items for block in _make(templates, spec, {**data, ITEM: item})
        )
    return _make(templates, spec, data)


def _make(templates: Templates, spec: Spec, data: Data) -> tuple[Block, ...]:  # noqa: C901 - one line for each kind
    def text(key: str, default: str = "") -> str:
        return templates.text(str(spec.get(key, default)), data)

    match spec["kind"]:
        case "red_head":
            marks = tuple(_parts(text("marks")))
            signer = _line(text("signer"))
            return (RedHead(_line(text("issuer")), _line(text("number")), marks, signer),)
        case "title":
            return (Title(text("text").strip(), _cell_text(text("subtitle"))),)
        case "heading":
            return (Heading(_line(text("text")), int(spec.get("level", 1))),)
        case "paragraph":
            style = cast("ParagraphStyle", spec.get("style", "body"))
            return tuple(Paragraph(part, style) for part in _parts(text("text")))
        case "labelled":
            return (Labelled(_line(text("label")), _line(text("text"))),)
        case "table":
            return (_table(templates, spec, data),)
        case "grid":
            return (_grid(templates, spec, data),)
        case "signature":
            roles = (_line(templates.text(role, data)) for role in spec["roles"])
            return (Signature(tuple(role for role in roles if role), int(spec.get("columns", 2))),)
        case "issued":
            issuers = tuple(_parts(text("issuers")))
            return (Issued(issuers, _line(text("date")), bool(spec.get("seal", True))),)
        case "attachments":
            names = tuple(_parts(text("names")))
            return (Attachments(names),) if names else ()
        case "attachment_head":
            return (AttachmentHead(_line(text("label", "附件")), _line(text("title"))),)
        case "imprint":
            told = (_line(text("copied_to")), _line(text("printer")), _line(text("printed_on")))
            return (Imprint(*told),)
        case "picture":
            return _picture(templates, spec, data)
        case "chart":
            return _chart(templates, spec, data)
        case "slips":
            return _slips(templates, spec, data)
        case "spacer":
            return (Spacer(float(spec.get("lines", 1))),)
        case _:
            return (PageBreak(),)


def _line(text: str) -> str:
    return " ".join(text.split("\n")).strip(" ")


def _parts(text: str) -> Iterable[str]:
    """Return the lines of a text that hold anything; the white around them belongs to the template."""
    return (part.strip(" ") for part in text.split("\n") if part.strip())


def _cell_text(text: str) -> str:
    return "\n".join(_parts(text))


def _table(templates: Templates, spec: Spec, data: Data) -> Table:
    columns = tuple(
        Column(
            _line(templates.text(column["title"], data)),
            float(column.get("width", 1)),
            cast("Align", column.get("align", "centre")),
        )
        for column in spec["columns"]
    )
    items = templates.value(spec["each"], data) if "each" in spec else [{}]
    rows = [
        tuple(_cell_text(templates.text(cell, {**data, ITEM: item})) for cell in spec["cells"])
        for item in items
    ]
    if not rows and "empty" in spec:
        rows = [(_line(templates.text(spec["empty"], data)), *("" for _ in columns[1:]))]
    while len(rows) < int(spec.get("blank_rows", 0)):
        rows.append(tuple("" for _ in columns))
    return Table(columns, tuple(rows), float(spec.get("row_height", 8)))


def _grid(templates: Templates, spec: Spec, data: Data) -> Grid:
    rows: list[GridRow] = []
    height = float(spec.get("row_height", 10))
    for row in spec["rows"]:
        if "when" in row and not templates.value(row["when"], data):
            continue
        told = [data]  # a grid that is repeated as a whole keeps its own item
        if "each" in row:
            told = [{**data, ITEM: item} for item in templates.value(row["each"], data)]
        rows += [_grid_row(templates, row, each, height) for each in told]
    columns = tuple(float(share) for share in spec["columns"])
    whole = {key: bool(spec.get(key, False)) for key in ("together", "cut")}
    return Grid(columns, tuple(rows), **whole)


def _grid_row(templates: Templates, row: Spec, data: Data, height: float) -> GridRow:
    cells = tuple(
        GridCell(
            text=_cell_text(templates.text(str(cell.get("label", cell.get("text", ""))), data)),
            span=int(cell.get("span", 1)),
            label="label" in cell,
            align=cast("Align", cell.get("align", "left")),
        )
        for cell in row["cells"]
    )
    return GridRow(cells, float(row.get("height", height)))


def _chart(templates: Templates, spec: Spec, data: Data) -> tuple[Block, ...]:
    bars = []
    for item in templates.value(spec["each"], data):
        told = {**data, ITEM: item}
        count = templates.value(spec["count"], told)
        label, shown = (_line(templates.text(spec[key], told)) for key in ("label", "shown"))
        bars.append(Bar(label, max(0, int(count or 0)), shown))
    return (Chart(tuple(bars)),) if bars else ()


def _slips(templates: Templates, spec: Spec, data: Data) -> tuple[Block, ...]:
    slips = []
    for item in templates.value(spec["each"], data):
        told = {**data, ITEM: item}
        lines = templates.text(spec["text"], told).split("\n")
        code = "".join(filter(_is_digit, templates.text(spec["code"], told)))
        slips.append(Slip(code or "0", tuple(line.strip() for line in lines if line.strip())))
    return (Slips(tuple(slips)),) if slips else ()


def _is_digit(char: str) -> bool:
    return char.isascii() and char.isdigit()


def _picture(templates: Templates, spec: Spec, data: Data) -> tuple[Block, ...]:
    content = templates.value(spec["data"], data)
    if not content:
        return ()
    caption = _line(templates.text(str(spec.get("caption", "")), data))
    return (
        Picture(content, caption, float(spec.get("width", 120)), float(spec.get("height", 90))),
    )
