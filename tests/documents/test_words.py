from datetime import date, datetime, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.documents.words import (
    clean_text,
    date_words,
    moment_words,
    number_words,
    share_words,
    tick,
    time_words,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "零"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (34, "三十四"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (10005, "一万零五"),
        (100000, "十万"),
        (420000, "四十二万"),
        (100010001, "一亿零一万零一"),
        (-3, "负三"),
    ],
)
def test_numbers_are_said_as_people_say_them(number, words):
    assert number_words(number) == words


def test_days_and_hours_have_no_leading_zeros_and_minutes_have_two_digits():
    assert date_words(date(2026, 3, 5)) == "2026年3月5日"
    assert time_words(time(9, 0)) == "9时"
    assert moment_words(datetime(2026, 11, 25, 14, 5)) == "2026年11月25日14时05分"  # noqa: DTZ001 - only its words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Fraction(2, 3), "66.66%"),
        (Fraction(1, 2), "50%"),
        (Fraction(1), "100%"),
        (Fraction(73, 80), "91.25%"),
    ],
    ids=str,
)
def test_a_share_is_never_rounded_up(share, words):
    assert share_words(share) == words


def test_a_tick_is_a_tick():
    assert tick(chosen=True) + tick(chosen=False) == "☑☐"


@given(st.text())
def test_cleaned_text_holds_nothing_that_xml_or_paper_refuses(text):
    cleaned = clean_text(text)
    assert all(
        char == "\n" or char.isprintable() or char == "\u3000" or ord(char) > 0x7F
        for char in cleaned
    )
    assert not any(0xD800 <= ord(char) <= 0xDFFF for char in cleaned)
    assert clean_text(cleaned) == cleaned


def test_line_ends_of_all_systems_are_one():
    assert clean_text("一\r\n二\r三\u2028四\t五") == "一\n二\n三\n四 五"
