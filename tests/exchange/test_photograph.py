import struct

import pytest
from full_case import exif, tiny_jpeg

from consult_app.exchange.photograph import without_place

PNG = b"\x89PNG\r\n\x1a\n"


def segment(marker, body):
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def chunk(kind, body=b""):
    return struct.pack(">I4s", len(body), kind) + body + b"crc!"


def test_the_place_goes_and_how_to_turn_the_picture_stays():
    bare = without_place(tiny_jpeg(exif(orientation=6)))
    assert b"GPS" not in bare
    assert without_place(bare) == bare, "what is clean already stays as it is"
    assert b"Exif" in bare
    assert b"Exif" not in without_place(tiny_jpeg(exif(orientation=1)))


@pytest.mark.parametrize("order", ["<", ">"])
def test_orientation_is_read_in_both_byte_orders(order):
    mark = b"II" if order == "<" else b"MM"
    tiff = mark + struct.pack(f"{order}HIH", 42, 8, 1)
    tiff += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, 8, 0)
    bare = without_place(tiny_jpeg(segment(0xE1, b"Exif\x00\x00" + tiff)))
    assert struct.pack(">HHIH", 0x0112, 3, 1, 8) in bare


@pytest.mark.parametrize(
    ("marker", "body"),
    [
        (0xE1, b"http://ns.adobe.com/xap/1.0/\x00 secret"),
        (0xED, b"Photoshop 3.0 secret"),
        (0xE2, b"MPF\x00 secret"),
        (0xFE, b"secret"),
    ],
    ids=["XMP", "IPTC", "second pictures", "comment"],
)
def test_other_places_where_cameras_tell_go_too(marker, body):
    assert b"secret" not in without_place(tiny_jpeg(segment(marker, body)))


def test_colours_and_tables_stay():
    kept = [
        segment(0xE0, b"JFIF\x00"),
        segment(0xE2, b"ICC_PROFILE\x00abc"),
        segment(0xDB, b"\x00" * 9),
    ]
    assert without_place(tiny_jpeg(*kept)) == tiny_jpeg(*kept)


def test_whatever_hangs_behind_the_picture_goes():
    assert without_place(tiny_jpeg() + tiny_jpeg(exif())) == tiny_jpeg()


def test_a_picture_with_several_scans_is_read_to_its_end():
    scans = b"\xff\xda\x00\x02\x11\xff\xff\x00" + segment(0xC4, b"table") + b"\xff\xda\x00\x02\x22"
    picture = b"\xff\xd8" + scans + b"\xff\xd9"
    assert without_place(picture) == picture


def test_texts_in_a_png_go_and_its_picture_stays():
    data = PNG + chunk(b"IHDR", b"1") + chunk(b"tEXt", b"secret") + chunk(b"eXIf", b"secret")
    data += chunk(b"IDAT", b"2") + chunk(b"IEND")
    kept = PNG + chunk(b"IHDR", b"1") + chunk(b"IDAT", b"2") + chunk(b"IEND")
    assert without_place(data + b"behind") == kept


@pytest.mark.parametrize(
    "data",
    [
        tiny_jpeg()[:-2],
        tiny_jpeg()[:5],
        b"\xff\xd8",
        b"\xff\xd8\xff\xe1\xff\xff",
        b"\xff\xd8\xff\xe0\x00\x01\xff\xd9",
        b"\xff\xd8nonsense",
        tiny_jpeg(segment(0xE1, b"Exif\x00\x00MM")),
        PNG,
        PNG + chunk(b"IHDR")[:-2],
    ],
)
def test_a_torn_picture_is_refused(data):
    with pytest.raises(ValueError, match="torn"):
        without_place(data)


def test_another_kind_of_file_stays_as_it_is():
    assert without_place(b"BM...") == b"BM..."
