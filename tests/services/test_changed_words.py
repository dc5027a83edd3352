"""A change of wording told in a sentence, as minutes, lists and papers say it."""

import pytest

from consult_app.domain.articles import renumbered, with_article, with_new_article
from consult_app.services.papers.changed import articles_named, changed_words

RULES = (
    "柳河村村规民约（草案）\n第一条　红事不超过12桌，随礼不超过100元。\n第二条　三包：\n（一）包卫生；\n（二）包绿化。\n"
    "第三条　垃圾分类投放。\n第四条　违反第三条的，由小组批评教育。"
)
MOVED = (
    "柳河村村规民约（草案）\n第二条　三包：\n（一）包卫生；\n（二）包绿化。\n第三条　垃圾分类投放。\n"
    "第四条　违反第三条的，由小组批评教育。\n第一条　红事不超过12桌，随礼不超过100元。"
)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (RULES.replace("12桌", "8桌"), "第一条将“红事不超过12桌”改为“红事不超过8桌”"),
        (RULES.replace("；\n（二）包绿化", ""), "第二条将“包卫生；（二）包绿化。”改为“包卫生。”"),
        (with_article(RULES, 3, ""), "删去第三条“垃圾分类投放。”"),
        (with_new_article(RULES, 3, "不电鱼。<{&"), "在第三条后增加一条“不电鱼。<{&”"),
        (MOVED, "第一条移到第四条后"),
        (RULES.replace("（草案）", ""), "删去“（草案）”"),
        (RULES.replace("投放。", "投放，谁扔谁捡。"), "第三条在“垃圾分类投放”后增加“，谁扔谁捡”"),
        (renumbered(with_article(RULES, 1, "")), "删去第一条“红事不超过12桌，随礼不超过100元。”"),
        (
            with_article(RULES, 3, "第三条　家家门前三包到户。"),
            "第三条将“垃圾分类投放。”改为“家家门前三包到户。”",
        ),
        (RULES, ""),
    ],
    ids=[
        "words",
        "a line",
        "taken out",
        "put in",
        "moved",
        "title",
        "added",
        "renumbered",
        "another",
        "same",
    ],
)
def test_a_change_is_told_by_the_article_it_touches(after, told):
    assert changed_words(RULES, after) == told


def test_numbering_anew_alone_is_told_as_that():
    gap = with_article(RULES, 1, "")
    assert changed_words(gap, renumbered(gap)) == "条号顺延"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("先修路。后装灯。", "先修路。\n后装灯。"),
        ("先修路。\n\n后装灯。", "先修路。\n后装灯。"),
        ("先 修路。", "先修路。"),
        ("第一条　先修路。", "第一条先修路。"),
    ],
    ids=["a line parted", "an empty line", "a blank", "a blank behind a number"],
)
def test_blanks_and_line_breaks_alone_change_no_word(before, after):
    assert changed_words(before, after) == "只调整空格和分行，字句不变"


def test_a_line_without_a_number_that_moved_is_told_too():
    assert changed_words("先修路。\n后装灯。", "后装灯。\n先修路。") == "“后装灯。”移到另一处"


def test_a_blank_changed_beside_words_is_not_told_as_a_change():
    before, after = "第一条　先 修路。\n第二条　装灯。", "第一条　先修路。\n第二条　装路灯。"
    assert changed_words(before, after) == "第二条在“装”后增加“路”"


def test_words_without_articles_are_told_by_the_words_around():
    before = "硬化三组村道，村集体出资18万元。"
    assert (
        changed_words(before, before.replace("18", "12"))
        == "将“村集体出资18万元”改为“村集体出资12万元”"
    )
    assert changed_words(before, f"{before}\n工期60天。") == "增加“工期60天。”"


def test_the_articles_touched_are_named_once_each():
    assert articles_named(
        RULES, RULES.replace("第三条　垃圾", "第三条　废物").replace("8", "9")
    ) == ("第三条")
    assert articles_named(RULES, with_new_article(RULES, 3, "不电鱼。")) == "第三条后新增"
