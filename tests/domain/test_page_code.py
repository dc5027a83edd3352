import pytest
import segno
from hypothesis import example, given
from hypothesis import strategies as st

from consult_app.domain.page_code import (
    LETTERS,
    MOST,
    PageCode,
    decode,
    decode_trimmed,
    encode,
    page_code,
    paper_key,
)

numbers = st.integers(0, MOST)


@st.composite
def codes(draw):
    page, pages = sorted((draw(numbers), draw(numbers)))
    digests = (draw(st.binary(min_size=n, max_size=n)) for n in (5, 5, 4))
    return PageCode(*digests, draw(numbers), page, pages)


@given(codes())
def test_what_a_page_says_of_itself_is_read_back(code):
    assert decode(encode(code)) == code


@given(codes())
def test_every_code_fits_the_second_smallest_qr_code(code):
    drawn = segno.make(encode(code), error="m", micro=False, boost_error=False)
    assert (drawn.version, drawn.mode) == (2, "alphanumeric")


@given(codes(), st.integers(0, 34), st.sampled_from(LETTERS))
def test_a_letter_read_wrongly_is_never_another_page(code, place, letter):
    letters = encode(code)
    wrong = letters[:place] + letter + letters[place + 1 :]
    assert decode(wrong) == (code if wrong == letters else None)


@given(codes())
@example(page_code("u35", "c", "p", 1))  # begins with a space
def test_a_code_is_read_whose_spaces_were_cut_off_its_ends(code):
    assert decode_trimmed(encode(code).strip()) == code
    assert decode_trimmed(f" {encode(code)}\r") == code


@given(st.text())
def test_no_other_text_is_taken_for_a_code(text):
    assert decode(text) is decode_trimmed(text) is None


def test_the_same_paper_has_one_code_whatever_its_page():
    first = page_code("v", "c", paper_key("sign_in", 3, None, None), 2)
    assert first.of_page(2, 3) == PageCode(first.village, first.consultation, first.paper, 2, 2, 3)
    assert first != page_code("v", "c", paper_key("sign_in", 4, None, None), 2)


def test_all_pages_of_a_ballot_say_the_same():
    ballot = page_code("v", "c", paper_key("ballot", None, 7, None), 0)
    assert ballot.ballot
    assert ballot.of_page(1, 2) == ballot.of_page(2, 2) == ballot


@pytest.mark.parametrize(("page", "pages"), [(2, 1), (-1, 3), (1, MOST + 1)])
def test_a_page_beyond_its_paper_is_no_code(page, pages):
    with pytest.raises(ValueError, match="page"):
        PageCode(b"v" * 5, b"c" * 5, b"p" * 4, 1, page, pages)
