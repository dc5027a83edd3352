"""What may be posted."""

from datetime import date

import pytest

from consult_app.domain.masking import (
    mask_address,
    mask_id_number,
    mask_phone,
    mask_text,
    posted_name,
)


@pytest.mark.parametrize(
    ("text", "posted"),
    [
        ("身份证999999196501011234的村民", "身份证999999********1234的村民"),
        ("身份证99999919650101123X", "身份证999999********123X"),
        ("身份证999999 19650101 123X", "身份证999999********123X"),
        ("身份证９９９９９９１９６５０１０１１２３Ｘ", "身份证999999********123X"),
        ("电话１９９５２４２７３１６", "电话199****7316"),
        ("电话199—5242—7316", "电话199****7316"),
        ("电话19952427316或199 5242 7316", "电话199****7316或199****7316"),
        ("账号6222020200012345678", "账号****5678"),
        ("卡号6222 0202 0001 2345 678", "卡号****5678"),
        ("住柳河村三组12号", "住柳河村三组"),
        ("住幸福小区3栋2单元501室", "住幸福小区"),
        (
            "集体出资120000元，2026年11月25日投票，同意34票",
            "集体出资120000元，2026年11月25日投票，同意34票",
        ),
        ("村委会电话0999-6123456", "村委会电话0999-6123456"),
        ("柳协〔2026〕5号", "柳协〔2026〕5号"),
    ],
    ids=lambda value: value[:12],
)
def test_free_text_hides_what_identifies_and_keeps_the_rest(text, posted):
    assert mask_text(text) == posted
    assert mask_text(posted) == posted


def test_single_fields_are_masked():
    assert mask_id_number("999999196501011234") == "999999********1234"
    assert mask_id_number("123") == "***"
    assert mask_phone("19952427316") == "199****7316"
    assert mask_phone("6123") == "**23"
    assert mask_address("柳河村三组12号", "第三村民小组") == "第三村民小组"


def test_a_minor_keeps_the_family_name_only():
    born = date(2009, 11, 24)
    assert posted_name("张小明", born, date(2026, 11, 23)) == "张某"
    assert posted_name("张小明", born, date(2027, 11, 24)) == "张小明"
    assert posted_name("张小明", None, date(2026, 11, 23)) == "张小明"
