"""How articles are written."""

import pytest

from consult_app.domain.citation import article_words, chinese_number


@pytest.mark.parametrize(
    ("article", "zh", "en"),
    [
        ("30", "第三十条", "Art. 30"),
        ("28(3)", "第二十八条第三款", "Art. 28 para 3"),
        ("28[4]", "第二十八条第四项", "Art. 28 item 4"),
        ("19, 20", "第十九条、第二十条", "Art. 19, Art. 20"),
        ("278", "第二百七十八条", "Art. 278"),
        ("", "", ""),
        ("附件", "附件", "附件"),
    ],
)
def test_articles_in_words(article, zh, en):
    assert article_words(article) == zh
    assert article_words(article, "en") == en


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
        (117, "一百一十七"),
        (1000, "一千"),
        (1009, "一千零九"),
        (1010, "一千零一十"),
        (1259, "一千二百五十九"),
    ],
)
def test_numbers_as_laws_write_them(number, words):
    assert chinese_number(number) == words
