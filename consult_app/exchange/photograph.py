"""Photographs for the road: the same picture without place, time or owner, which cameras hide in the file."""

import struct
from collections.abc import Iterator

JPEG = b"\xff\xd8"
PNG = b"\x89PNG\r\n\x1a\n"
PNG_TOLD = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
EXIF = b"Exif\x00\x00"
ORIENTATION = 0x0112
SOS, EOI, APP1 = 0xDA, 0xD9, 0xE1
TELLING = frozenset({APP1, 0xE2, 0xED, 0xFE})
"""Segments that may tell of place or person: Exif and XMP, MPF with second pictures, IPTC, comments."""
ICC = b"ICC_PROFILE\x00"


def without_place(data: bytes) -> bytes:
    """
    Return a JPEG or PNG without Exif, XMP, IPTC, comments and hidden second pictures; how it is to be
    turned is kept. Any other file comes back as it is. Raises ValueError for a torn picture.
    """
    try:
        if data.startswith(JPEG):
            return b"".join(_jpeg(data))
        return b"".join(_png(data)) if data.startswith(PNG) else data
    except (struct.error, IndexError) as error:
        raise ValueError("a torn picture") from error


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Walk the segments up to the first end of image (ITU-T T.81, annex B)."""
    yield JPEG
    turned = _turned(data)
    if turned != 1:
        yield _orientation_only(turned)
    place = 2
    while data[place + 1] != EOI:
        marker, end = data[place + 1], _segment_end(data, place)
        telling = marker in TELLING and not data[place + 4 : end].startswith(ICC)
        if not telling:
            yield data[place:end]
        place = end
        if marker == SOS:
            place = _scan_end(data, end)
            yield data[end:place]
    yield b"\xff\xd9"


def _segment_end(data: bytes, place: int) -> int:
    if data[place] != 0xFF:
        raise IndexError(place)
    length: int = struct.unpack_from(">H", data, place + 2)[0]
    end = place + 2 + length
    if length < 2 or end > len(data):
        raise IndexError(place)
    return end


def _scan_end(data: bytes, place: int) -> int:
    """Return where the next marker stands that is no stuffed byte and no restart."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0:
            raise IndexError(place)
        if data[place + 1] not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return place
        place += 1 if data[place + 1] == 0xFF else 2


def _turned(data: bytes) -> int:
    """Read the orientation, 1 to 8, from the Exif of a JPEG; 1 where none is told."""
    place = 2
    while data[place + 1] not in (SOS, EOI):
        end = _segment_end(data, place)
        body = data[place + 4 : end]
        if data[place + 1] == APP1 and body.startswith(EXIF):
            return _orientation(body[len(EXIF) :])
        place = end
    return 1


def _orientation(tiff: bytes) -> int:
    """Look through the first directory of the Exif (TIFF 6.0, section 2)."""
    order = "<" if tiff[:2] == b"II" else ">"
    start = struct.unpack_from(f"{order}I", tiff, 4)[0]
    entries = struct.unpack_from(f"{order}H", tiff, start)[0]
    for number in range(entries):
        tag, _kind, _count, value = struct.unpack_from(
            f"{order}HHIH", tiff, start + 2 + 12 * number
        )
        if tag == ORIENTATION:
            return value if 1 <= value <= 8 else 1
    return 1


def _orientation_only(turned: int) -> bytes:
    tiff = b"MM\x00\x2a" + struct.pack(">IHHHIHHI", 8, 1, ORIENTATION, 3, 1, turned, 0, 0)
    return struct.pack(">BBH", 0xFF, APP1, 2 + len(EXIF) + len(tiff)) + EXIF + tiff


def _png(data: bytes) -> Iterator[bytes]:
    """Walk the chunks up to the end chunk (ISO/IEC 15948)."""
    yield PNG
    place, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, place)
        end = place + 12 + length
        if end > len(data):
            raise IndexError(place)
        if kind not in PNG_TOLD:
            yield data[place:end]
        place = end
