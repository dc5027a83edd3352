"""Codes are those that segno draws, weighed faster, and can be read."""

import inspect
from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from segno import encoder, make

from consult_app.documents.qr import as_bits, best_mask, code_png, code_rows

WORDS = st.text("0123456789ABCDEFabc/.:村协", min_size=1, max_size=120)


@pytest.fixture(scope="module")
def weighed_by_segno():
    """Return segno's own weighing, read afresh from its file."""
    source = inspect.getsource(encoder)
    own = {"__name__": "segno.encoder", "__package__": "segno"}
    exec(compile(source, "segno", "exec"), own)
    return own["find_and_apply_best_mask"]


@given(words=WORDS, boost=st.booleans())
@settings(max_examples=40, deadline=None)
def test_a_code_is_the_one_that_segno_draws_by_itself(weighed_by_segno, words, boost):
    encoder.find_and_apply_best_mask = weighed_by_segno
    try:
        own = make(words, error="m", micro=False, boost_error=boost).matrix
    finally:
        encoder.find_and_apply_best_mask = best_mask
    assert code_rows(words, boost=boost) == tuple(map(bytes, own))


@given(words=st.text("0123456789", min_size=1, max_size=30))
@settings(max_examples=20, deadline=None)
def test_the_picture_of_a_code_is_read_back(words):
    rows = code_rows(words, boost=True)
    picture = Image.open(BytesIO(code_png(rows)))
    picture.load()
    assert picture.size == (8 * len(rows), 8 * len(rows))
    seen = Image.new("L", (picture.width + 80, picture.height + 80), "white")
    seen.paste(picture, (40, 40))
    assert [found.text for found in zxingcpp.read_barcodes(seen)] == [words]


def test_a_line_of_modules_is_packed_into_bits_with_white_as_one():
    assert as_bits(bytes([1, 0, 0, 1, 1, 0, 0, 0, 1])) == bytes([0b01100111, 0b01111111])
