"""Opens pictures of pages: photographs turned as they were held, TIFF files of many pages, names in any language."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from consult_app.basics.errors import ExpectedError

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""Rows of pixels of three bytes, blue first as OpenCV has them, or of one byte where a function says grey."""

LONGEST_SIDE = 3000
"""Pixels kept of a page's longer side: an A4 page at 250 dpi, or at 175 in a photograph with a margin around it."""
LEAST_SIDE = 300
"""Pixels of the shorter side of a picture that a page can be read from."""


def count_pictures(data: bytes) -> int:
    """Return how many pages a picture file holds; `ExpectedError("scan.damaged")` for what is no picture."""
    with _told(), Image.open(io.BytesIO(data)) as file:
        return int(getattr(file, "n_frames", 1))


def picture_page(data: bytes, number: int) -> Pixels:
    """Return a page of a picture file, counted from 0, smaller where it is larger than `LONGEST_SIDE`.

    Raises ExpectedError `scan.damaged` where the file is no picture or ends too early, `scan.too-small`.
    """
    with _told(), Image.open(io.BytesIO(data)) as file:
        file.seek(number)
        return _page(file)


@contextmanager
def _told() -> Iterator[None]:
    """Say of everything that Pillow raises over a file from elsewhere that the file is damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)  # of odd TIFF and Exif entries
            yield
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,  # Pillow says so of a broken PNG
        ValueError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise ExpectedError("scan.damaged") from error


def _page(file: Image.Image) -> Pixels:
    if min(file.size) < LEAST_SIDE:
        raise ExpectedError("scan.too-small", width=file.size[0], height=file.size[1])
    file.load()
    upright = ImageOps.exif_transpose(file)
    if "A" in upright.getbands():  # what can be seen through is white paper
        white = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(white, upright.convert("RGBA"))
    return limited(np.ascontiguousarray(np.asarray(upright.convert("RGB"))[:, :, ::-1]))


def from_rgba(width: int, height: int, rgba: bytes) -> Pixels:
    """Return a page that was drawn elsewhere, its rows of four bytes a pixel."""
    pixels = np.frombuffer(rgba, np.uint8).reshape(height, width, 4)
    return limited(np.ascontiguousarray(pixels[:, :, 2::-1]))


def limited(pixels: Pixels) -> Pixels:
    """Return the same page with at most `LONGEST_SIDE` pixels a side."""
    height, width = pixels.shape[:2]
    scale = LONGEST_SIDE / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return _bytes(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA))


def grey_of(pixels: Pixels) -> Pixels:
    return pixels if pixels.ndim == 2 else _bytes(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))


def evened(pixels: Pixels) -> Pixels:
    """Divide a page by its paper's own brightness and tint, so that shadows go and print, ink and seals stay."""
    height, width = pixels.shape[:2]
    size = (max(1, width // 8), max(1, height // 8))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    ground = cv2.GaussianBlur(cv2.dilate(small, np.ones((11, 11), np.uint8)), (0, 0), 6)
    ground = cv2.resize(ground, (width, height), interpolation=cv2.INTER_LINEAR)
    return _bytes(cv2.divide(pixels, np.maximum(ground, 40), scale=255))


def turned(pixels: Pixels, degrees: int) -> Pixels:
    """Return a page turned clockwise by 0, 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(pixels, -(degrees // 90) % 4))


def to_jpeg(pixels: Pixels, quality: int) -> bytes:
    """Return a picture as JPEG; in memory, as OpenCV cannot write to Chinese paths on Windows."""
    done, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("a page could not be written as JPEG")
    return bytes(data)


def from_jpeg(data: bytes) -> Pixels:
    """Return a picture that `to_jpeg` wrote."""
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if found is None:
        raise ValueError("a kept page is no JPEG")
    return _bytes(found)


def blank(pixels: Pixels) -> bool:
    """Say whether a page is empty, as the backs of pages are in a double-sided scan."""
    small = _bytes(cv2.resize(grey_of(pixels), (240, 320), interpolation=cv2.INTER_AREA))
    inner = small[12:-12, 10:-10]
    ground = cv2.medianBlur(inner, 31)
    darker = cv2.subtract(ground, inner)
    return int((darker > 20).sum()) < 12


def _bytes(pixels: object) -> Pixels:
    return np.asarray(pixels, np.uint8)
