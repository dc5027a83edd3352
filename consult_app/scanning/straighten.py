"""Straightens a picture of a page by laying it over the page as it was printed.

The code gives a first guess, good near it and poor at the far end of the page; words and rules that are found on both
mend it, twice. What then lies over each other is counted: a page that does not match is told so.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from consult_app.scanning.codes import Corners, find_codes
from consult_app.scanning.pictures import Pixels, evened, grey_of

Floats: TypeAlias = npt.NDArray[np.float64]

WORKING_DPI = 100
KEPT_DPI = 200
MM = WORKING_DPI / 25.4
REACH = (45 * MM, 12 * MM)
"""How far a mark may lie from where the guess expects it, in the first and in the second round."""
FEATURES = 1200
BLOCK = round(24 * MM)
"""Side of the parts of a page that are looked for one by one once it lies nearly true."""
SLIPS = (round(6 * MM), round(3 * MM))
"""How far a part may lie from its place, in the first and the second round: less than from one row of a table to the next."""
LEAST_LIKENESS = 0.4
LEAST_BLOCKS = 8
LEAST_CONTRAST = 12.0
"""Parts of a page that are nearly white cannot be told from one another."""
LEAST_MATCHES = 12
FITS = 0.55
"""Share of the printed ink that has to be found again within 1 mm: a page with another text has about a third."""


@dataclass(frozen=True, slots=True)
class Straight:
    """A page as large as its paper at `KEPT_DPI`; `fits` says whether it lies over the printed page everywhere."""

    pixels: Pixels
    fits: bool


def straighten(pixels: Pixels, printed: Pixels, corners: Corners | None = None) -> Straight:
    """Lay a picture over `printed`, the page as it was made, drawn at `KEPT_DPI`; `corners` are those of its code."""
    target = _working(grey_of(printed))
    grey = evened(grey_of(pixels))
    guesses = [*_by_code(corners, printed), *_by_sides(grey, target)]
    best, best_share = guesses[0], 0.0
    for guess in guesses:
        for mended in _mended(grey, target, guess):
            share = _share(grey, target, mended)
            if share > best_share:
                best, best_share = mended, share
        if best_share >= FITS:
            break
    for slip in SLIPS:
        mended = _by_blocks(grey, target, best, slip)
        share = _share(grey, target, mended)
        if share >= best_share:
            best, best_share = mended, share
    return Straight(_laid(pixels, printed, best), best_share >= FITS)


def upright_only(pixels: Pixels) -> Pixels:
    """Return a page without anything to lay it over: turned so that its lines are level, no larger than A4."""
    grey = grey_of(pixels)
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    dark = cv2.adaptiveThreshold(
        small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15
    )
    angle = max(np.arange(-4.0, 4.1, 0.5), key=lambda each: _levelness(dark, float(each)))
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(angle), 1.0)
    return np.asarray(
        cv2.warpAffine(pixels, turn, (width, height), borderValue=(255, 255, 255)), np.uint8
    )


def _levelness(dark: Any, angle: float) -> float:  # noqa: ANN401 - OpenCV's arrays
    height, width = dark.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    rows = cv2.warpAffine(dark, turn, (width, height)).sum(axis=1).astype(np.float64)
    return float(np.square(np.diff(rows)).sum())


def _working(grey: Pixels) -> Pixels:
    scale = WORKING_DPI / KEPT_DPI
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def _by_code(corners: Corners | None, printed: Pixels) -> list[Floats]:
    """Return the guess from the code's four corners: turned, moved and scaled as it is."""
    there = find_codes(printed) if corners else ()
    if not corners or not there:
        return []
    to = np.asarray(there[0].corners, np.float64) * (WORKING_DPI / KEPT_DPI)
    at = np.asarray(corners, np.float64)
    move, _ = cv2.estimateAffinePartial2D(at, to, method=cv2.LMEDS)
    return [] if move is None else [np.vstack([move, [0.0, 0.0, 1.0]])]


def _by_sides(grey: Pixels, target: Pixels) -> list[Floats]:
    """Return the guesses that the whole picture is the whole page: upright, upside down, and on its sides."""
    height, width = grey.shape[:2]
    high, wide = target.shape[:2]
    to = np.asarray([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    at = np.asarray([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    order = (0, 2, 1, 3) if (height > width) == (high > wide) else (1, 3, 0, 2)
    return [
        np.asarray(cv2.getPerspectiveTransform(np.roll(at, -turn, axis=0), to), np.float64)
        for turn in order
    ]


def _mended(grey: Pixels, target: Pixels, guess: Floats) -> list[Floats]:
    """Return a guess and what two rounds of looking for the same marks make of it."""
    finder = cv2.ORB.create(nfeatures=FEATURES, fastThreshold=12)
    wanted = finder.detectAndCompute(target, None)
    tried = [guess]
    for reach in REACH:
        laid = _over(grey, target, tried[-1])
        step = _step(finder.detectAndCompute(laid, None), wanted, reach)
        if step is None:
            break
        tried.append(step @ tried[-1])
    return tried


def _step(found: Any, wanted: Any, reach: float) -> Floats | None:  # noqa: ANN401 - OpenCV's points
    (points, words), (targets, target_words) = found, wanted
    if words is None or target_words is None:
        return None
    pairs = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True).match(words, target_words)
    here = np.asarray([points[each.queryIdx].pt for each in pairs], np.float64).reshape(-1, 2)
    there = np.asarray([targets[each.trainIdx].pt for each in pairs], np.float64).reshape(-1, 2)
    near = np.hypot(*(here - there).T) < reach
    if int(near.sum()) < LEAST_MATCHES:
        return None
    step, kept = cv2.findHomography(here[near], there[near], cv2.RANSAC, 3.0, maxIters=4000)
    if step is None or int(kept.sum()) < LEAST_MATCHES:
        return None
    return np.asarray(step, np.float64)


def _by_blocks(grey: Pixels, target: Pixels, move: Floats, slip: int) -> Floats:
    """
    Mend a guess by looking for each part of the page near its place.

    Rows of a table look all alike, so that marks of one are taken for those of another; a whole part with its words is not.
    """
    laid = cv2.copyMakeBorder(
        _over(grey, target, move), slip, slip, slip, slip, cv2.BORDER_CONSTANT, value=255
    )
    here, there = [], []
    high, wide = target.shape[:2]
    for top in range(0, high - BLOCK + 1, BLOCK):
        for left in range(0, wide - BLOCK + 1, BLOCK):
            part = target[top : top + BLOCK, left : left + BLOCK]
            if float(part.std()) < LEAST_CONTRAST:
                continue
            around = laid[top : top + BLOCK + 2 * slip, left : left + BLOCK + 2 * slip]
            likeness = cv2.matchTemplate(around, part, cv2.TM_CCOEFF_NORMED)
            _, most, _, (x, y) = cv2.minMaxLoc(likeness)
            if most >= LEAST_LIKENESS:
                middle = (left + BLOCK / 2, top + BLOCK / 2)
                there.append(middle)
                here.append((middle[0] + x - slip, middle[1] + y - slip))
    if len(here) < LEAST_BLOCKS:
        return move
    step, _ = cv2.findHomography(
        np.asarray(here), np.asarray(there), cv2.RANSAC, 2.0, maxIters=4000
    )
    return move if step is None else np.asarray(step, np.float64) @ move


def _over(grey: Pixels, target: Pixels, move: Floats) -> Pixels:
    size = (target.shape[1], target.shape[0])
    laid = cv2.warpPerspective(grey, move, size, flags=cv2.INTER_AREA, borderValue=255)
    return np.asarray(laid, np.uint8)


def _share(grey: Pixels, target: Pixels, move: Floats) -> float:
    """Return how much of the printed ink lies within 1 mm of ink on the picture."""
    laid = _over(grey, target, move)
    ink = target < 140
    found = cv2.dilate((laid < 170).astype(np.uint8), np.ones((5, 5), np.uint8))
    if float(found.mean()) > 0.5:
        return 0.0
    covered = float((found[ink] > 0).mean()) if ink.any() else 0.0
    return covered * (1.0 - float(found.mean()))


def _laid(pixels: Pixels, printed: Pixels, move: Floats) -> Pixels:
    larger = np.diag([KEPT_DPI / WORKING_DPI, KEPT_DPI / WORKING_DPI, 1.0])
    size = (printed.shape[1], printed.shape[0])
    laid = cv2.warpPerspective(
        pixels, larger @ move, size, flags=cv2.INTER_LINEAR, borderValue=(255, 255, 255)
    )
    return np.asarray(laid, np.uint8)
