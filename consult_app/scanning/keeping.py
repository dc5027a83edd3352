"""Makes pages small: the paper white, grey where nothing is coloured, and all pages of a paper one PDF."""

import io
from collections.abc import Sequence
from datetime import datetime

import cv2
import numpy as np
import pikepdf

from consult_app.scanning.pictures import Pixels, evened, grey_of, to_jpeg
from consult_app.scanning.straighten import KEPT_DPI

QUALITY = 55
COLOURED = 40
"""By how much the largest and smallest of a pixel's three values differ where it is a colour, as seals and ink are."""


def page_jpeg(straight: Pixels) -> bytes:
    """Return a straightened page as JPEG with white paper; seals, blue ink and thumbprints keep their colour."""
    height, width = straight.shape[:2]
    even = evened(straight)
    table = np.clip((np.arange(256) - 25) * 255 / 205, 0, 255).astype(np.uint8)
    white = np.asarray(cv2.LUT(even, table), np.uint8)
    tiny = cv2.resize(white, (width // 4, height // 4), interpolation=cv2.INTER_AREA)
    values = tiny.astype(np.int16)
    coloured = int(((values.max(axis=2) - values.min(axis=2)) > COLOURED).sum())
    return to_jpeg(white if coloured > 60 else grey_of(white), QUALITY)


def join_pages(pages: Sequence[bytes], title: str, at: datetime) -> bytes:
    """Return one PDF of pages kept by `page_jpeg`; the same pages and moment give the same bytes."""
    pdf = pikepdf.new()
    for data in pages:
        _add(pdf, data)
    moment = f"D:{at:%Y%m%d%H%M%S}"
    pdf.docinfo["/Title"] = title
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = moment
    pdf.Root.Lang = pikepdf.String("zh-CN")
    file = io.BytesIO()
    pdf.save(file, deterministic_id=True)
    pdf.close()
    return file.getvalue()


def _add(pdf: pikepdf.Pdf, data: bytes) -> None:
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if found is None:
        raise ValueError("a kept page is no JPEG")
    height, width = found.shape[:2]
    image = pikepdf.Stream(pdf, data)
    image.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceGray if found.ndim == 2 else pikepdf.Name.DeviceRGB,
        Filter=pikepdf.Name.DCTDecode,
    )
    wide, high = width / KEPT_DPI * 72, height / KEPT_DPI * 72
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, round(wide, 2), round(high, 2)],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=pdf.make_indirect(image))),
        Contents=pikepdf.Stream(pdf, f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /Im Do Q".encode()),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
