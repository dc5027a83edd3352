"""How large a picture is printed, with how many pixels, and in which colours."""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from consult_app.basics.errors import ExpectedError
from consult_app.documents.document import Picture

_MM = 72 / 25.4
LARGEST = 1400
"""Pixels of the longer side: 300 to the inch on a photograph as large as papers show it."""


def for_paper(data: bytes) -> bytes:
    """
    Return a photograph as papers show it: upright, no larger than print can show, without what the camera noted.

    What is no picture gives nothing, and the paper leaves it out.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return b""
    upright.thumbnail((LARGEST, LARGEST))
    stream = BytesIO()
    upright.save(stream, "JPEG", quality=85)
    return stream.getvalue()


def picture_size(block: Picture, most_width: float, most_height: float) -> tuple[float, float]:
    """Return width and height in points, in the picture's own shape, within its limits and the page's."""
    try:
        with Image.open(BytesIO(block.data)) as image:
            pixels = image.size
    except (UnidentifiedImageError, OSError) as error:
        raise ExpectedError("paper.picture-not-readable", caption=block.caption) from error
    wide = min(block.width * _MM, most_width)
    high = min(block.height * _MM, most_height)
    scale = min(wide / pixels[0], high / pixels[1])
    return pixels[0] * scale, pixels[1] * scale


def printable_picture(data: bytes) -> BytesIO:
    """Return a picture in grey or RGB without transparency, as an archive's PDF takes it (ISO 19005-2, 6.2.4)."""
    with Image.open(BytesIO(data)) as image:
        if image.mode in {"1", "L", "RGB"} and "transparency" not in image.info:
            return BytesIO(data)
        flat = Image.new("RGB", image.size, "white")
        clear = image.convert("RGBA")
        flat.paste(clear, mask=clear.getchannel("A"))
    stream = BytesIO()
    flat.save(stream, "PNG")
    stream.seek(0)
    return stream


def for_print(data: bytes, longest: int = 2000) -> bytes | None:
    """
    Return a photograph upright, as large as a sheet can show, without what the camera wrote into it.

    Nothing for one that cannot be read; `longest` is its longer side in pixels at most.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    upright.thumbnail((longest, longest))
    written = BytesIO()
    upright.save(written, "JPEG", quality=85)
    return written.getvalue()
