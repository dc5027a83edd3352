from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.masking import (
    find_personal,
    mask_bank,
    mask_name,
    mask_phone,
    mask_text,
    posted_name,
)


def test_what_is_hidden_is_told_with_its_kind_and_place():
    text = "李某，低保户，身份证110101199001011234，电话+86 138-1234-5678，住三组12号"
    found = find_personal(text)
    assert [exposure.kind for exposure in found] == ["poverty", "identity", "phone", "address"]
    assert text[found[1].start : found[1].end] == "110101199001011234"
    assert mask_text(text) == "李某，（略）户，身份证110101********1234，电话138****5678，住三组"


@pytest.mark.parametrize(
    ("born", "shown"),
    [
        (date(2008, 11, 23), "欧阳小明"),
        (date(2009, 1, 1), "欧阳某"),
        (date(2013, 1, 1), "未成年人"),
    ],
    ids=["of age today", "a minor keeps the family name", "a child keeps nothing"],
)
def test_names_of_the_young_are_not_posted(born, shown):
    assert posted_name("欧阳小明", born, date(2026, 11, 23)) == shown


def test_single_values_are_hidden():
    assert mask_name("欧阳") == "欧某"
    assert mask_name(" ") == ""
    assert mask_phone("+86 13812345678") == "138****5678"
    assert mask_bank("6222 0210 0100 1234 567") == "****4567"


@given(st.text("0123456789X-号组村 年月日一二三", max_size=60))
def test_no_identity_or_mobile_number_is_left(text):
    masked = mask_text(text)
    assert all(
        exposure.kind in {"health", "poverty", "address"} for exposure in find_personal(masked)
    )
