"""What happens to a page between the printer and the scanner's folder: pens, skew, shadows, telephones."""

import io

import cv2
import numpy as np
from PIL import Image

from consult_app.documents.paper import render_page

INKS = {"black": (35, 30, 30), "blue": (150, 60, 30), "red": (60, 50, 200)}


def drawn(pdf, page=0, dpi=200):
    """Return a page as it comes from the printer, blue first."""
    picture = render_page(pdf, page, dpi)
    rgba = np.frombuffer(picture.rgba, np.uint8).reshape(picture.height, picture.width, 4)
    return np.ascontiguousarray(rgba[:, :, 2::-1])


def signed(pixels, cells, dpi=200, ink="black", seed=1):
    """Write something like a name into each cell: a few strokes of a pen half a millimetre wide."""
    chance = np.random.default_rng(seed)
    scale = dpi / 254
    out = pixels.copy()
    for cell in cells:
        wide, high = min(cell.width, 260), min(cell.height, 100)
        x, y = cell.x + (cell.width - wide) / 2, cell.y + max(0, cell.height - high - 10)
        for stroke in range(4):
            left = x + wide * (0.15 + 0.17 * stroke)
            points = [
                (left + chance.uniform(0, 45), y + high * (0.25 + 0.5 * part / 4))
                for part in range(5)
            ]
            line = np.asarray(points) * scale
            cv2.polylines(
                out,
                [line.astype(np.int32)],
                False,
                INKS[ink],
                max(1, round(5 * scale)),
                cv2.LINE_AA,
            )
    return out


def thumbed(pixels, cell, dpi=200):
    """Press a red thumb into a cell."""
    scale, out = dpi / 254, pixels.copy()
    middle = (round((cell.x + cell.width / 2) * scale), round((cell.y + cell.height / 2) * scale))
    cv2.ellipse(out, middle, (round(55 * scale), round(35 * scale)), 10, 0, 360, (110, 90, 220), -1)
    return out


def turned(pixels, degrees):
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))


def skewed(pixels, degrees, ground=(255, 255, 255)):
    height, width = pixels.shape[:2]
    move = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(pixels, move, (width, height), borderValue=ground)


def grainy(pixels, amount=12, seed=2):
    noise = np.random.default_rng(seed).normal(0, amount, pixels.shape)
    return np.clip(pixels + noise, 0, 255).astype(np.uint8)


def shadowed(pixels, darkest=0.45):
    """Let the light fall from one corner only."""
    height, width = pixels.shape[:2]
    across = np.linspace(1.0, darkest, width)[None, :] * np.linspace(1.0, 0.8, height)[:, None]
    return (pixels * across[:, :, None]).astype(np.uint8)


def photographed(pixels, tilt=0.06, turn=3.0, margin=0.12, size=3000):
    """Photograph a page that lies on a wooden table, held askew."""
    height, width = pixels.shape[:2]
    scale = size / (height * (1 + 2 * margin))
    high, wide = size, round(width * scale * (1 + 2 * margin))
    x, y = margin * width * scale, margin * height * scale
    w, h = width * scale, height * scale
    to = [(x + tilt * w, y), (x + w - tilt * w * 0.4, y + tilt * h * 0.5)]
    to += [(x + w, y + h), (x - tilt * w * 0.3, y + h - tilt * h * 0.4)]
    at = [(0, 0), (width, 0), (width, height), (0, height)]
    move = cv2.getPerspectiveTransform(np.float32(at), np.float32(to))
    roll = np.vstack([cv2.getRotationMatrix2D((wide / 2, high / 2), turn, 1.0), [0, 0, 1]])
    laid = cv2.warpPerspective(
        pixels, roll @ move, (wide, high), flags=cv2.INTER_AREA, borderValue=(70, 105, 140)
    )
    return shadowed(cv2.GaussianBlur(laid, (0, 0), 0.8), 0.6)


def cropped(pixels, part=0.02):
    """Lose the margins, as a lid that was closed too early does; the foot stays."""
    height, width = pixels.shape[:2]
    return np.ascontiguousarray(
        pixels[round(height * part) :, round(width * part) : -round(width * part)]
    )


def jpeg(pixels, quality=90, exif=None):
    file = io.BytesIO()
    image = Image.fromarray(pixels[:, :, ::-1])
    image.save(file, "JPEG", quality=quality, **({"exif": exif} if exif else {}))
    return file.getvalue()


def through_jpeg(pixels, quality):
    return np.asarray(Image.open(io.BytesIO(jpeg(pixels, quality))))[:, :, ::-1].copy()


def tiff(pages):
    file = io.BytesIO()
    first, *rest = (Image.fromarray(page[:, :, ::-1]) for page in pages)
    first.save(file, "TIFF", save_all=True, append_images=rest, compression="jpeg")
    return file.getvalue()


def pdf(pages, dpi=200):
    """Join pages to a PDF as scanners make it: a picture a page."""
    file = io.BytesIO()
    first, *rest = (Image.fromarray(page[:, :, ::-1]) for page in pages)
    first.save(file, "PDF", save_all=True, append_images=rest, resolution=dpi)
    return file.getvalue()
