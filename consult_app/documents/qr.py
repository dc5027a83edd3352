"""QR codes as rows of modules and as small pictures.

Segno encodes; which of the eight masks is best (ISO/IEC 18004, 7.8.3) is weighed here for all modules at once, with the
same outcome: module by module it takes nine tenths of the time of a paper full of slips.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import segno.encoder
from segno import make as make_code

encoder: Any = segno.encoder  # its own functions have no types
Rows = Sequence[bytes | bytearray]
"""Lines of modules, a byte each: 1 is dark."""

FINDER = b"\x01\x00\x01\x01\x01\x00\x01"


def code_rows(text: str, *, boost: bool) -> tuple[bytes, ...]:
    """Return the modules of a code of level M, or with `boost` of the highest level that makes it no larger; no white around."""
    drawn = make_code(text, error="m", micro=False, boost_error=boost)
    return tuple(bytes(row) for row in drawn.matrix)


PIXELS = 8
"""Pixels a module: a whole byte of a black and white picture, in which 1 is white."""
_AS_PIXELS = bytes.maketrans(b"\0\1", b"\xff\0")
_AS_BITS = bytes.maketrans(b"\0\1", b"10")


def code_png(rows: Rows) -> bytes:
    """Return modules as a black and white PNG of eight pixels a module."""
    side = len(rows) * PIXELS
    lines = b"".join((b"\0" + row.translate(_AS_PIXELS)) * PIXELS for row in rows)
    header = struct.pack(">2I5B", side, side, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def as_bits(row: bytes) -> bytes:
    """Return a line of modules with one bit each, 1 for a light one, in whole bytes."""
    length = -(-len(row) // 8)
    return int(row.translate(_AS_BITS).ljust(length * 8, b"1"), 2).to_bytes(length)


def best_mask(
    matrix: Rows, width: int, height: int, proposed_mask: int | None = None
) -> tuple[int, tuple[bytearray, ...]]:
    """Return the number of the mask with the least penalty, or of the proposed one, and the modules under it."""
    length = (width + 1) * height
    across, upright = (
        int.from_bytes(_joined(lines)) for lines in (matrix, zip(*matrix, strict=True))
    )
    masked = [
        ((across ^ mask).to_bytes(length), (upright ^ turned).to_bytes(length))
        for mask, turned in _masks(width, height)
    ]
    choice = range(len(masked)) if proposed_mask is None else (proposed_mask,)
    best = min(choice, key=lambda number: penalty(*masked[number], width))
    lines = masked[best][0]
    return best, tuple(
        bytearray(lines[start : start + width]) for start in range(0, length, width + 1)
    )


def _joined(lines: Iterable[Iterable[int]]) -> bytes:
    """Return lines as one text, each with a byte behind it that is neither dark nor light."""
    return b"".join(bytes(line) + b"\x02" for line in lines)


@cache
def _masks(width: int, height: int) -> tuple[tuple[int, int], ...]:
    """Return the eight masks of codes of one size, line by line and column by column, each as one number."""
    fixed = encoder.make_matrix(width, height)
    encoder.add_finder_patterns(fixed, width, height)
    encoder.add_alignment_patterns(fixed, width, height)
    fixed[-8][8] = 1
    found = []
    for condition in encoder.get_data_mask_functions(is_micro=False):
        lines = [
            [int(fixed[i][j] > 1 and condition(i, j)) for j in range(width)] for i in range(height)
        ]
        found.append((_number(lines), _number(zip(*lines, strict=True))))
    return tuple(found)


def _number(lines: Iterable[Iterable[int]]) -> int:
    return int.from_bytes(b"".join(bytes(line) + b"\0" for line in lines))


def penalty(across: bytes, upright: bytes, width: int) -> int:
    """Return how hard a square code would be to read; its lines, and its columns, as one text (ISO/IEC 18004, table 11)."""
    score = _blocks(across, width)
    for text in (across, upright):
        score += _runs(text, width) + 40 * _finders(text, width)
    return score + 10 * int(abs(across.count(1) / width**2 * 100 - 50) / 5)


@cache
def _not_first(width: int) -> int:
    """Return the modules that have one at their left."""
    return int.from_bytes((b"\0" + b"\1" * (width - 1) + b"\0") * width)


def _runs(text: bytes, width: int) -> int:
    """Count three points for five modules of one colour in a row and one for each more."""
    number = int.from_bytes(text)
    same = _not_first(width) & ~(number ^ (number >> 8))
    five = same & (same >> 8) & (same >> 16) & (same >> 24)
    return five.bit_count() + 2 * (five & ~(five >> 8)).bit_count()


def _blocks(text: bytes, width: int) -> int:
    """Count three points for each square of four modules of one colour."""
    number, line = int.from_bytes(text), 8 * (width + 1)
    beside, above = number ^ (number >> 8), number ^ (number >> line)
    first_line = (_not_first(width) >> line * (width - 1)) << line * (width - 1)
    last = _not_first(width) ^ first_line
    return 3 * (last & ~(beside | above | (beside >> line))).bit_count()


def _finders(text: bytes, width: int) -> int:
    """Count what looks like a finder pattern, with four light modules or the code's edge at one side of it."""
    found, start = 0, text.find(FINDER)
    while start != -1:
        before, end = start % (width + 1), start + len(FINDER)
        behind = width - before - len(FINDER)
        if (
            not before
            or not behind
            or 1 not in text[start - min(before, 4) : start]
            or 1 not in text[end : end + min(behind, 4)]
        ):
            found += 1
        else:
            end = start + 4  # its last dark modules may begin another
        start = text.find(FINDER, end)
    return found


encoder.find_and_apply_best_mask = best_mask
