import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.documents.lines import Setting, Span, balance, break_points, set_lines, text_width

MARKS = "，。、；：？！）》」』】〉”’（《「『【〈“‘…—·％"
TEXTS = st.lists(
    st.one_of(
        st.text("村民代表会议协商硬化道路资金公示", min_size=3, max_size=12),
        st.text(MARKS, min_size=1, max_size=3),
        st.text("abcXYZ0123456789.,%-", min_size=1, max_size=10),
        st.just(" "),
        st.sampled_from(["……", "——", "䶮", "𬭎", "😀"]),
    ),
    min_size=1,
    max_size=40,
).map("".join)


def lines_of(text, width=240.0, **how):
    return set_lines((Span(text, "fang"),), Setting(16.0, width, **how))


@settings(deadline=None)  # the first line loads its fonts
@given(TEXTS)
def test_no_word_is_lost_or_moved(text):
    assert "".join(line.text for line in lines_of(text)) == text


@settings(deadline=None)  # the first line loads its fonts
@given(TEXTS)
def test_no_closing_mark_starts_a_line_and_no_opening_mark_ends_one(text):
    points, start = break_points(text), 0
    for line in lines_of(text)[:-1]:
        end = start + len(line.text)
        choice = any(points[start + 1 : end + 1])  # a heap of marks wider than the line leaves none
        assert points[end] or not choice, (line.text, text[end:])
        start = end


def test_where_a_line_may_begin():
    text = "（甲）乙 ，丙“ 丁”3.5m——戊……己"
    begins = [char for char, point in zip(text, break_points(text), strict=True) if point]
    assert "".join(begins) == "乙丙“3戊己"


@settings(deadline=None)  # the first line loads its fonts
@given(TEXTS, st.floats(60, 500))
def test_no_line_is_wider_than_its_column(text, width):
    for line in lines_of(text, width):
        assert line.width <= width + 0.05, line.text


@settings(deadline=None)  # the first line loads its fonts
@given(TEXTS)
def test_glyphs_follow_one_another_without_overlap(text):
    for line in lines_of(text):
        places = [run.x for run in line.runs]
        assert places == sorted(places)


PIECES = (
    "村民代表会议", "协商三组村道硬化", "，", "。", "；", "：", "、", "？", "！", "（甲方）", "“同意”", "《实施方案》", "——", "……",
    "【注】", "（“附件”），", "2026年11月3日", "1,234,567.89元", "〔2026〕17号", "第12次", "35.5%", "WPS Office", "GB/T 9704-2012",
    "¥18.5万", "䶮", "与", "应到45人",
)  # fmt: skip


def stress_lines(length=9_000):
    """Return about 1,500 lines of what official papers hold, in an order nobody chose."""
    chance = random.Random(9704)
    text = "".join(chance.choice(PIECES) for _ in range(length))
    return text, set_lines(
        (Span(text, "fang"),), Setting(16.0, 156 / 25.4 * 72, 156 / 25.4 * 72 / 28)
    )


def test_a_stress_text_of_a_thousand_lines_breaks_no_rule():
    text, lines = stress_lines()
    starts = [line.text[0] for line in lines]
    ends = [line.text.rstrip()[-1] for line in lines[:-1]]
    breaks = [(one.text[-1], other.text[0]) for one, other in pairwise(lines)]
    whole = (
        "1,234,567.89元",
        "2026年",
        "11月",
        "3日",
        "〔2026〕17号",
        "第12次",
        "35.5%",
        "9704-2012",
        "¥18.5万",
        "——",
        "……",
    )
    met = "".join(line.text + "|" for line in lines)
    assert len(lines) > 1_000
    assert "".join(line.text for line in lines) == text
    assert sum(char in "，。；：、？！）”》】…—%" for char in starts[1:]) == 0
    assert sum(char in "（“《【〔¥" for char in ends) == 0
    assert sum(line.width > 156 / 25.4 * 72 + 0.05 for line in lines) == 0
    assert sum(a.isascii() and b.isascii() and " " not in (a, b) for a, b in breaks) == 0
    assert [met.count(word) for word in whole] == [text.count(word) for word in whole]


def test_a_question_mark_that_stands_in_the_middle_keeps_its_white():
    """FandolFang has it there: half its room taken away, its ink would hang over the margin or over its neighbour."""
    assert lines_of("（甲）？”")[0].width == pytest.approx(lines_of("甲乙丙丁戊")[0].width - 8.0)
    assert lines_of("村" * 14 + "？" + "村")[0].width <= 240.0


def test_a_stress_text_is_justified_but_for_lines_before_a_long_word():
    _text, lines = stress_lines()
    full = 156 / 25.4 * 72
    ragged = [line.text for line in lines[:-1] if line.width < full - 0.1]
    assert len(ragged) < len(lines) / 100, ragged


def test_full_lines_are_justified_to_the_edge():
    lines = lines_of(
        "根据会议商议，定于近期召开村民代表会议，协商abc123村道硬化事项，现将有关事项通知如下。" * 3
    )
    assert all(line.width == pytest.approx(240.0, abs=0.01) for line in lines[:-1])


def test_two_marks_that_meet_share_their_white():
    apart = lines_of("（甲）乙，")[0].width
    together = lines_of("（甲），乙")[0].width
    assert together == pytest.approx(apart - 8.0)


def test_a_word_longer_than_the_line_is_broken_and_not_lost():
    lines = lines_of("x" * 200)
    assert "".join(line.text for line in lines) == "x" * 200
    assert all(line.width <= 240.05 for line in lines)


def test_latin_words_and_numbers_stay_whole():
    lines = lines_of("路长一二三四五六七八九十一二1234567.89元路长")
    assert any("1234567.89" in line.text for line in lines)


def test_twenty_eight_characters_fill_an_official_line_exactly():
    pitch = 156 / 25.4 * 72 / 28
    lines = set_lines((Span("村" * 56, "fang"),), Setting(16.0, 28 * pitch, pitch))
    assert [len(line.text) for line in lines] == [28, 28]


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        (
            "关于召开柳河村2026年第4次村民代表会议的通知",
            ("关于召开柳河村2026年", "第4次村民代表会议的通知"),
        ),
        ("决议", ("决议",)),
    ],
    ids=["broken between words, in lines of like length", "short titles stay whole"],
)
def test_a_title_is_broken_where_it_reads_well(title, parts):
    assert balance(title, "song", 22.0, 400.0) == parts


def broken(parts, name):
    """Say whether a line ends inside a name."""
    return name in "".join(parts) and not any(name in part for part in parts)


def test_a_title_never_breaks_inside_a_place_or_an_office():
    names = ("清溪镇", "梧桐坪村", "梧桐坪村村民委员会")
    titles = [
        f"{'新修' * pad}{'路' * odd}清溪镇梧桐坪村村民委员会关于召开会议的通知"
        for pad in range(9)
        for odd in range(2)
    ]
    kept = [balance(title, "song", 22.0, 400.0, names) for title in titles]
    plain = [balance(title, "song", 22.0, 400.0) for title in titles]
    assert ["".join(parts) for parts in kept] == titles
    assert not any(broken(parts, name) for parts in kept for name in names)
    assert any(broken(parts, name) for parts in plain for name in names)


def test_a_name_longer_than_a_line_is_broken_all_the_same():
    name = "云溪经济技术开发区清溪街道梧桐坪社区居民委员会第一居民小组"
    parts = balance(f"关于{name}的通知", "song", 22.0, 400.0, (name,))
    assert all(text_width(part, "song", 22.0) < 401 for part in parts)


@settings(deadline=None)  # the first line loads its fonts
@given(st.text("村民代表会议的通知《》，2026abc", min_size=1, max_size=150))
def test_a_title_keeps_its_words_and_its_width(title):
    parts = balance(title, "song", 22.0, 440.0)
    assert "".join(parts) == title
    assert all(text_width(part, "song", 22.0) < 441 for part in parts if len(part) > 1)
