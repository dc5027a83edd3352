"""Differences that a clerk can read aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult_app.domain.text_diff import Change, Piece, carry_over, difference

TEXTS = st.text("一二三村路修硬化，。万元1289\n", max_size=30)


def marked(before: str, after: str) -> str:
    signs = {Change.KEPT: "{}", Change.TAKEN_OUT: "[-{}-]", Change.PUT_IN: "[+{}+]"}
    return "".join(signs[piece.change].format(piece.text) for piece in difference(before, after))


def test_a_number_is_changed_as_a_whole():
    assert marked("村集体出资18万元", "村集体出资12万元") == "村集体出资[-18-][+12+]万元"


def test_a_decimal_and_a_percentage_are_numbers_too():
    assert (
        marked("长1.2公里，占15%", "长0.8公里，占25%") == "长[-1.2-][+0.8+]公里，占[-15%-][+25%+]"
    )


def test_changes_with_one_character_between_them_are_one():
    assert marked("监督回避人", "检督让人") == "[-监督回避-][+检督让+]人"


def test_lines_are_never_joined():
    assert marked("一、甲\n二", "一、乙\n三") == "一、[-甲-][+乙+]\n[-二-][+三+]"


def test_equal_wordings_have_no_change():
    assert difference("同样", "同样") == (Piece(Change.KEPT, "同样"),)
    assert difference("", "") == ()


@given(TEXTS, TEXTS)
def test_the_pieces_hold_both_wordings(before, after):
    pieces = difference(before, after)
    assert "".join(p.text for p in pieces if p.change is not Change.PUT_IN) == before
    assert "".join(p.text for p in pieces if p.change is not Change.TAKEN_OUT) == after


def test_a_change_is_carried_over_into_a_wording_changed_elsewhere():
    before = "一、长1.2公里。\n二、出资18万元。"
    adopted = "一、长0.8公里。\n二、出资18万元。"
    asked = "一、长1.2公里。\n二、出资12万元，不向农户收钱。"
    assert carry_over(before, asked, adopted) == "一、长0.8公里。\n二、出资12万元，不向农户收钱。"


def test_two_changes_of_one_place_are_left_to_people():
    assert carry_over("出资18万元", "出资12万元", "出资15万元") is None


@given(TEXTS, TEXTS)
def test_carrying_over_into_the_same_wording_gives_what_was_asked(before, after):
    assert carry_over(before, after, before) == after
    assert carry_over(before, before, after) == after


RULES = "第三条　三包。\n第四条　垃圾分类，违者提醒。\n第五条　不堆柴草。"


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (
            RULES.replace("第四条　垃圾分类，违者提醒。\n", ""),
            "第三条　三包。\n[-第四条　垃圾分类，违者提醒。\n-]第五条　不堆柴草。",
        ),
        (
            RULES.replace("第五条", "第四条　不电鱼。\n第五条"),
            "第三条　三包。\n第四条　垃圾分类，违者提醒。\n[+第四条　不电鱼。\n+]第五条　不堆柴草。",
        ),
        (
            f"{RULES}\n第六条　不电鱼。",
            f"{RULES}[+\n第六条　不电鱼。+]",
        ),
        (
            RULES.replace("第五条　不堆柴草。", "第五条　村道两边不许停车。"),
            (
                "第三条　三包。\n第四条　垃圾分类，违者提醒。\n"
                "第五条　[-不堆柴草-][+村道两边不许停车+]。"
            ),
        ),
        (
            "第三条　三包。\n第四条　不堆柴草。\n第五条　垃圾分类，违者提醒。",
            (
                "第三条　三包。\n[+第四条　不堆柴草。\n+]"
                "第[-四-][+五+]条　垃圾分类，违者提醒。[-\n第五条　不堆柴草。-]"
            ),
        ),
    ],
    ids=["taken out", "put in", "added", "reworded", "moved"],
)
def test_an_article_is_taken_out_put_in_or_moved_as_a_whole(after, told):
    assert marked(RULES, after) == told


def test_an_article_taken_out_does_not_touch_the_words_of_the_one_before():
    gone = RULES.replace("第四条　垃圾分类，违者提醒。\n", "")
    asked = RULES.replace("三包。", "三包，谁家脏谁家扫！")
    assert carry_over(RULES, asked, gone) == "第三条　三包，谁家脏谁家扫！\n第五条　不堆柴草。"
