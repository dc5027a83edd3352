"""What kind of value each line of a block takes, so that a form from elsewhere is refused and never breaks a writer."""

from collections.abc import Mapping
from typing import Any

from consult_app.basics.errors import ExpectedError

TEXTS = frozenset(
    [
        "kind",
        "when",
        "each",
        "text",
        "subtitle",
        "label",
        "caption",
        "empty",
        "issuer",
        "number",
        "issuers",
        "date",
        "data",
        "style",
        "marks",
        "signer",
        "names",
        "copied_to",
        "printer",
        "printed_on",
        "count",
        "code",
        "shown",
    ]
)
NUMBERS = frozenset(["level", "blank_rows", "row_height", "width", "height", "lines", "span"])
MOST = 1000
"""No length in mm, no number of lines or rows is larger on any paper."""
MOST_COLUMNS = 40


def check_shape(block: object, *, file: str, place: str) -> None:
    """Refuse a block whose values are not of the kind that its lines take: `form.wrong-value` with the line."""
    if not isinstance(block, Mapping):
        raise ExpectedError("form.wrong-value", file=file, block=place, key="block", value=block)
    wrong = next(_wrong(block), None)
    if wrong is not None:
        key, value = wrong
        raise ExpectedError("form.wrong-value", file=file, block=place, key=key, value=str(value))


def _wrong(block: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a generator of (line, value)
    yield from _wrong_plain(block)
    match block.get("kind"):
        case "table":
            yield from _wrong_list(block, "columns", _is_column)
            yield from _wrong_list(block, "cells", _is_text)
        case "grid":
            yield from _wrong_list(block, "columns", _is_number)
            yield from _wrong_list(block, "rows", _is_row)
        case "signature":
            yield from _wrong_list(block, "roles", _is_text)
            if not 0 < _whole(block.get("columns", 2)) <= 4:
                yield "columns", block["columns"]


def _wrong_plain(told: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a generator of (line, value)
    for key, value in told.items():
        if key in TEXTS and not isinstance(value, str):
            yield key, value
        if key in NUMBERS and not _is_number(value):
            yield key, value
        if key in ("seal", "together") and not isinstance(value, bool):
            yield key, value


def _wrong_list(block: Mapping[str, Any], key: str, fits: Any) -> Any:  # noqa: ANN401 - a test of one entry
    if key not in block:
        return  # that it is missing is told by name
    entries = block[key]
    if not isinstance(entries, list) or not 0 < len(entries) <= MOST:
        yield key, entries
        return
    if key == "columns" and len(entries) > MOST_COLUMNS:
        yield key, len(entries)
    for number, entry in enumerate(entries, 1):
        if not fits(entry):
            yield f"{key} {number}", entry


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MOST


def _whole(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _is_column(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and isinstance(value.get("title"), str)
        and _is_wide(value.get("width", 1))
        and value.get("align", "centre") in ("left", "centre", "right")
    )


def _is_wide(value: object) -> bool:
    return _is_number(value) and value != 0


def _is_row(value: object) -> bool:
    if not isinstance(value, Mapping) or any(True for _ in _wrong_plain(value)):
        return False
    cells = value.get("cells")
    return isinstance(cells, list) and bool(cells) and all(_is_cell(cell) for cell in cells)


def _is_cell(value: object) -> bool:
    return (
        isinstance(value, Mapping)
        and not any(True for _ in _wrong_plain(value))
        and 0 < _whole(value.get("span", 1)) <= MOST_COLUMNS
        and value.get("align", "left") in ("left", "centre", "right")
    )
