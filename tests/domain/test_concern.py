from fractions import Fraction

import pytest

from consult_app.domain.concern import likeness


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("广场夜里放音响太吵", "广场夜里放音响太吵", Fraction(1)),
        ("三组村道", "三组村道坑洼，出不了门", Fraction(1)),
        ("路灯不亮", "低保不公开", Fraction(0)),
        ("村道难走", "村道坑洼", Fraction(1, 3)),
        ("", "村道", Fraction(0)),
        ("路", "路", Fraction(0)),
    ],
    ids=["the same", "a part", "nothing", "one pair of three", "no words", "one character"],
)
def test_likeness_counts_the_pairs_of_the_shorter_text(one, other, share):
    assert likeness(one, other) == share
    assert likeness(other, one) == share


def test_marks_and_blanks_make_no_difference():
    assert likeness("三组，村道！", "三组 村道") == 1
