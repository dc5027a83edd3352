"""Looks whether signature cells hold ink: darker or more coloured than the paper, where nothing was printed."""

from collections.abc import Sequence

import cv2
import numpy as np

from consult_app.domain.page_code import SignatureCell
from consult_app.scanning.pictures import Pixels, evened, grey_of
from consult_app.scanning.straighten import KEPT_DPI

PIXELS = KEPT_DPI / 254
"""Pixels to a tenth of a mm."""
INSET = 8
"""Tenths of a mm left out along the cell's rules."""
SPREAD = 10
"""Tenths of a mm around printed ink in which nothing counts: the picture never lies quite true."""
LEAST_MARK = 0.25
"""mm² of a mark that is no speck."""
LEAST_INK = 2.5
"""mm² of ink that make a signature: a dash of 6 mm by a thin pen."""


def empty_cells(
    straight: Pixels, printed: Pixels, cells: Sequence[SignatureCell]
) -> tuple[str, ...]:
    """Return who has not signed: the labels of cells without ink; both pictures at `KEPT_DPI`."""
    if not cells:
        return ()
    side = 2 * round(SPREAD * PIXELS) + 1
    spread = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    print_ = (grey_of(printed) < 200).astype(np.uint8)
    taken = np.asarray(cv2.dilate(print_, spread), np.uint8)
    even = evened(straight)
    return tuple(cell.label for cell in cells if ink_in(even, taken, cell) < LEAST_INK)


def ink_in(straight: Pixels, taken: Pixels, cell: SignatureCell) -> float:
    """Return the mm² of ink in a cell beside what is `taken` by print; specks do not count."""
    spot = _spot(cell)
    part = straight[spot]
    if part.size == 0:
        return 0.0
    grey = grey_of(part)
    ground = float(np.percentile(grey, 80))
    spread = np.asarray(part, np.int16)
    colour = spread.max(axis=2) - spread.min(axis=2) if part.ndim == 3 else np.zeros_like(grey)
    tint = float(np.percentile(colour, 50))
    ink = (grey < ground - max(38.0, ground * 0.2)) | (colour > tint + 55)
    mask = (ink & (taken[spot] == 0)).astype(np.uint8)
    _, _, marks, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    areas = marks[1:, cv2.CC_STAT_AREA].astype(float) / (PIXELS * 10) ** 2
    return float(areas[areas >= LEAST_MARK].sum())


def _spot(cell: SignatureCell) -> tuple[slice, slice]:
    top, left = (cell.y + INSET) * PIXELS, (cell.x + INSET) * PIXELS
    bottom = (cell.y + cell.height - INSET) * PIXELS
    right = (cell.x + cell.width - INSET) * PIXELS
    return slice(max(0, round(top)), round(bottom)), slice(max(0, round(left)), round(right))
