"""Finds the code at the foot of a page, however the page lies, and whatever else looks like one."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import zxingcpp

from consult_app.domain.page_code import PageCode, decode
from consult_app.scanning.pictures import Pixels, grey_of

Corners = tuple[tuple[float, float], ...]
"""Upper left, upper right, lower right and lower left corner of a code as it was printed, in pixels."""


@dataclass(frozen=True, slots=True)
class FoundCode:
    code: PageCode
    corners: Corners


def find_codes(pixels: Pixels) -> tuple[FoundCode, ...]:
    """Return the page codes on a picture; what is faint, dark on one side or grainy is looked at a second time."""
    grey = grey_of(pixels)
    for look in (_as_is, _evened, _smoothed, _enlarged):
        if found := look(grey):
            return found
    return ()


def _as_is(grey: Pixels) -> tuple[FoundCode, ...]:
    return _read(grey, 1.0)


def _evened(grey: Pixels) -> tuple[FoundCode, ...]:
    """Take shadows away: each place is compared with the brightness around it."""
    ground = cv2.GaussianBlur(cv2.dilate(grey, np.ones((15, 15), np.uint8)), (0, 0), 25)
    return _read(np.asarray(cv2.divide(grey, ground, scale=255), np.uint8), 1.0)


def _smoothed(grey: Pixels) -> tuple[FoundCode, ...]:
    """Take grain away."""
    return _read(np.asarray(cv2.bilateralFilter(grey, 7, 60, 5), np.uint8), 1.0)


def _enlarged(grey: Pixels) -> tuple[FoundCode, ...]:
    """Enlarge and sharpen a page whose modules are hardly two pixels wide."""
    large = cv2.resize(grey, None, fx=2.0, fy=2.0, interpolation=cv2.INTER_CUBIC)
    soft = cv2.GaussianBlur(large, (0, 0), 2.5)
    return _read(np.asarray(cv2.addWeighted(large, 1.8, soft, -0.8, 0), np.uint8), 2.0)


def _read(grey: Pixels, scale: float) -> tuple[FoundCode, ...]:
    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    read = zxingcpp.read_barcodes(np.ascontiguousarray(grey), formats=wanted)
    found = ((decode(each.text), each.position) for each in read)
    return tuple(FoundCode(code, _corners(spot, scale)) for code, spot in found if code)


def _corners(spot: Any, scale: float) -> Corners:  # noqa: ANN401 - zxing has no types
    four = (spot.top_left, spot.top_right, spot.bottom_right, spot.bottom_left)
    return tuple((point.x / scale, point.y / scale) for point in four)
