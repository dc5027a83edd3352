"""A text laid out for the hall: the largest letters with which it fits, else pages of the smallest."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextLayout, QTextOption

SIZES = (6.0, 5.4, 4.8, 4.3, 3.9, 3.6)
"""Sizes of the letters tried, in hundredths of the width; the last is read from 10 m on a picture 2 m wide."""
TITLE_SIZES = (5.0, 4.3, 3.8)
LEADING = 1.45
TEXT_TOP = 9.2
"""Where a text begins below the head."""
TITLE_LINES = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """Lines of each page, and the size of their letters in hundredths of the width."""

    size: float
    pages: tuple[tuple[str, ...], ...]


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """Break a text into the lines of a column `width` px wide; an empty line of the text is left out."""
    lines: list[str] = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for paragraph in text.splitlines():
        if not paragraph.strip():
            continue
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(paragraph[line.textStart() :][: line.textLength()].rstrip())
        layout.endLayout()
    return lines


def laid_out(
    text: str, font_of: Callable[[float], QFont], width: float, height: float, unit: float
) -> Laid:
    """
    Lay a text out in a column of `width` and `height` hundredths, of which one is `unit` px.

    Where even the smallest letters do not fit it on one page, they fill as many pages as needed.
    """
    lines: list[str] = []
    for size in SIZES:
        lines = wrapped(text, font_of(size), width * unit)
        if len(lines) * size * LEADING <= height:
            return Laid(size, (tuple(lines),))
    rows = max(1, int(height / (SIZES[-1] * LEADING)))
    pages = (tuple(lines[start : start + rows]) for start in range(0, len(lines), rows))
    return Laid(SIZES[-1], tuple(pages))


def title_lines(
    title: str, font_of: Callable[[float], QFont], width: float, unit: float
) -> tuple[float, tuple[str, ...]]:
    """Return the size and the lines of a title: large in one line, else smaller in at most three."""
    size, lines = TITLE_SIZES[0], wrapped(title, font_of(TITLE_SIZES[0]), width * unit)
    for size in TITLE_SIZES:
        lines = wrapped(title, font_of(size), width * unit)
        if len(lines) <= 1 + TITLE_SIZES.index(size):
            break
    if len(lines) > TITLE_LINES:
        lines = [*lines[: TITLE_LINES - 1], f"{lines[TITLE_LINES - 1][:-1]}…"]
    return size, tuple(lines)
