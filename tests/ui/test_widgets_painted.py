"""Painted widgets: each shows something, says its sentence, and grows with the type."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from ui.looking import colours

from consult_app.ui.theme import SIZES, theme
from consult_app.ui.widgets.bars import DayCount, Part, QuorumBar, VoteBar, pattern
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.calendar_strip import CalendarStrip, Strip
from consult_app.ui.widgets.charts import Bar, BarChart, ColumnChart, legend
from consult_app.ui.widgets.clock import SpeakingClock
from consult_app.ui.widgets.difftext import DiffText
from consult_app.ui.widgets.flow import Flow
from consult_app.ui.widgets.photos import Photo, PhotoStrip, Tile, Wanted, thumbnail
from consult_app.ui.widgets.tally import Marks, TallyStrokes, marks


def _quorum():
    bar = QuorumBar("到会")
    bar.show_counts(34, 34, 50, "三分之二 = 34 人")
    return bar


def _vote():
    bar = VoteBar()
    parts = [Part("同意", 22), Part("反对", 7), Part("弃权", 4), Part("无效", 1)]
    bar.show_parts(parts, Fraction(1, 2), "半数 17，须超过", "到会 34 人")
    return bar


def _days():
    days = DayCount()
    days.show_days(6, 15, "今天第 6 天，还剩 9 天")
    return days


def _tally():
    strokes = TallyStrokes("同意")
    strokes.show_count(19, newest=True)
    return strokes


def _strip():
    strip = CalendarStrip()
    strip.show_strip(
        Strip(
            date(2026, 11, 21),
            date(2026, 11, 24),
            date(2026, 11, 25),
            {date(2026, 11, 24): "最早这天"},
        )
    )
    return strip


def _bars():
    chart = BarChart()
    chart.show_bars(
        [
            Bar("公共事务", (4,), "4 件"),
            Bar("矛盾纠纷", (2, 1), "3 件"),
            Bar("政策落实", (0,), "0 件"),
        ],
        "商量了什么",
    )
    return chart


def _columns():
    chart = ColumnChart()
    chart.show_bars([Bar(f"{month}月", (month % 3, 1)) for month in range(1, 13)], "每月提出和办结")
    return chart


PAINTED = {
    "quorum": (_quorum, "三分之二"),
    "vote": (_vote, "反对 7"),
    "days": (_days, "还剩 9 天"),
    "tally": (_tally, "同意 19"),
    "strip": (_strip, "最早这天"),
    "bars": (_bars, "矛盾纠纷 3 件"),
    "columns": (_columns, "12月"),
}


@pytest.mark.parametrize("palette", ["paper", "contrast"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("which", PAINTED)
def test_every_painted_widget_shows_and_says_itself(qtbot, look, which, size, palette):
    look.wear(size=size, palette=palette)
    make, said = PAINTED[which]
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(640, widget.sizeHint().height())
    assert said in widget.accessibleName()
    assert colours(widget) > 3


@pytest.mark.parametrize("which", ["quorum", "vote", "strip", "bars"])
def test_painted_widgets_grow_with_the_type(qtbot, look, which):
    widget = PAINTED[which][0]()
    qtbot.addWidget(widget)
    before = widget.sizeHint().height()
    look.wear(size="largest")
    assert widget.sizeHint().height() > before


def test_the_bar_turns_green_only_when_the_quorum_is_reached(qtbot):
    bar = _quorum()
    qtbot.addWidget(bar)
    bar.resize(600, bar.sizeHint().height())
    spot = QPoint(8, 16)
    assert bar.grab().toImage().pixelColor(spot) == theme().colour("met")
    bar.show_counts(33, 34, 50, "三分之二 = 34 人")
    assert bar.grab().toImage().pixelColor(spot) == theme().colour("ink2")


def test_a_bar_of_many_heads_has_no_cells(qtbot):
    bar = QuorumBar()
    qtbot.addWidget(bar)
    bar.resize(900, bar.sizeHint().height())
    bar.show_counts(700, 650, 1300, "半数 = 650 人")
    row = [bar.grab().toImage().pixelColor(x, 16) for x in range(20, 200)]
    assert set(map(QColor.name, row)) == {theme().colour("met").name()}


def test_the_options_of_a_vote_have_patterns_and_no_colours(qtbot):
    bar = _vote()
    qtbot.addWidget(bar)
    bar.resize(800, bar.sizeHint().height())
    picture = bar.grab().toImage()
    tints = [picture.pixelColor(x, 45).getHsv() for x in range(2, 790, 3)]
    assert max(saturation for _, saturation, _, _ in tints) < 60  # press has 200
    assert next(pattern(number).style() for number in range(4)) is Qt.BrushStyle.SolidPattern


def test_a_vote_without_votes_is_an_empty_bar(qtbot):
    bar = VoteBar()
    qtbot.addWidget(bar)
    bar.show_parts([Part("同意", 0), Part("反对", 0)])
    bar.resize(300, bar.sizeHint().height())
    assert colours(bar) > 1


@pytest.mark.parametrize("days", [7, 15, 30, 60])
def test_days_of_any_number_fit_the_page(qtbot, days):
    count = DayCount()
    qtbot.addWidget(count)
    count.show_days(3, days, f"共 {days} 天")
    assert count.sizeHint().width() <= 960
    assert colours(count) > 1


@pytest.mark.parametrize(
    ("count", "per_row", "rows", "expected"),
    [
        (0, 4, 3, Marks(0, ())),
        (3, 4, 3, Marks(0, (3,))),
        (19, 4, 3, Marks(0, (5, 5, 5, 4))),
        (60, 4, 3, Marks(0, (5,) * 12)),
        (61, 4, 3, Marks(8, (5, 5, 5, 5, 1))),
        (43, 4, 2, Marks(8, (3,))),
        (83, 6, 1, Marks(13, (5, 5, 5, 3))),
    ],
    ids=["none", "three", "nineteen", "a full board", "full rows fold", "two rows", "one line"],
)
def test_tally_marks_fold_by_full_rows(count, per_row, rows, expected):
    found = marks(count, per_row, rows)
    assert found == expected
    assert found.folded * 5 + sum(found.strokes) == count


@pytest.mark.parametrize("count", range(1, 130))
def test_tally_marks_always_add_up(count):
    for per_row, rows in ((4, 3), (4, 2), (6, 1), (7, 1)):
        found = marks(count, per_row, rows)
        assert found.folded * 5 + sum(found.strokes) == count


def test_a_day_of_the_strip_is_picked_by_click_and_by_keys(qtbot):
    strip = _strip()
    qtbot.addWidget(strip)
    strip.resize(920, strip.sizeHint().height())
    with qtbot.waitSignal(strip.picked) as told:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(46, 40))
    assert told.args == [date(2026, 11, 21)]
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    with qtbot.waitSignal(strip.picked) as told:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 26)]


def test_a_click_on_a_bar_opens_its_cases(qtbot):
    chart = _bars()
    qtbot.addWidget(chart)
    chart.resize(300, chart.sizeHint().height())
    with qtbot.waitSignal(chart.opened) as told:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(150, 50))
    assert told.args == [1]


def test_a_chart_of_four_series_is_refused(qtbot):
    chart = BarChart()
    qtbot.addWidget(chart)
    with pytest.raises(ValueError, match="three series"):
        chart.show_bars([Bar("一组", (1, 2, 3, 4))])
    qtbot.addWidget(legend(["提出", "办结"]))


def test_the_clock_counts_on_past_zero_in_ink(qtbot):
    clock = SpeakingClock()
    qtbot.addWidget(clock)
    clock.show_clock("赵春生", "三组代表", 192, 300)
    assert clock.figure() == "left 1:48"
    clock.show_clock("赵春生", "三组代表", 320, 300)
    assert clock.figure() == "over 0:20"
    assert "赵春生" in clock.accessibleName()


def test_the_difference_is_marked_and_the_clean_text_is_clean(qtbot):
    view = DiffText("正文")
    qtbot.addWidget(view)
    view.show_texts("村集体出资18万元。", "村集体出资12万元。")
    assert view.toPlainText() == "村集体出资1812万元。"
    shapes = {}
    block = view.document().begin()
    for part in block:
        shapes[part.fragment().text()] = part.fragment().charFormat()
    assert shapes["18"].fontStrikeOut()
    assert shapes["12"].fontUnderline()
    view.show_texts("村集体出资18万元。", "村集体出资12万元。", "clean")
    assert view.toPlainText() == "村集体出资12万元。"
    view.show_texts("村集体出资18万元。", "村集体出资12万元。", "original")
    assert view.toPlainText() == "村集体出资18万元。"


@pytest.fixture
def picture(tmp_path) -> Path:
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    file = tmp_path / "公开栏 近景.jpg"
    assert image.save(str(file))
    return file


def test_a_thumbnail_fills_its_tile(picture):
    small = thumbnail(picture, QSize(138, 92), 2.0)
    assert (small.width(), small.height()) == (276, 184)


def test_photographs_open_and_missing_ones_are_asked_for(qtbot, picture):
    strip = PhotoStrip()
    qtbot.addWidget(strip)
    strip.show_photos([Photo(picture, "近景 11月21日")], [Wanted("far", "还缺远景")])
    strip.show()
    near, far = strip.findChildren(Tile)
    with qtbot.waitSignal(strip.opened) as told:
        qtbot.mouseClick(near, Qt.MouseButton.LeftButton)
    assert told.args == [picture]
    with qtbot.waitSignal(strip.wanted) as told:
        qtbot.keyClick(far, Qt.Key.Key_Return)
    assert told.args == ["far"]


def test_a_picture_that_cannot_be_read_is_an_empty_one(tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    assert thumbnail(broken, QSize(30, 20)).isNull()


@pytest.mark.parametrize("width", [510, 922], ids=["cramped", "wide"])
def test_remarks_of_days_side_by_side_are_whole_and_none_is_written_over_the_other(qtbot, width):
    strip = CalendarStrip()
    qtbot.addWidget(strip)
    strip.resize(width, 140)
    days = [date(2026, 11, 2) + timedelta(days=number) for number in range(10)]
    told = {days[0]: "fixed 14:00", days[1]: "earliest", days[9]: "sent out, a long remark"}
    strip.show_strip(Strip(days[0], days[1], days[0], told))
    placed = strip._remarks(strip.fontMetrics())
    assert [words for _, words, _, _ in placed] == list(told.values())
    ends = 0
    for _, words, left, wide in placed:
        assert left >= ends
        assert wide >= strip.fontMetrics().horizontalAdvance(words)
        ends = left + wide
    assert ends <= width


def test_a_row_goes_on_in_the_next_line_where_it_is_too_narrow(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    parts = [Button(words, "small") for words in ("Open it again", "Close the meeting", "Vote")]
    page.setLayout(Flow(*parts, gap=8, last_right=True))
    page.resize(900, 200)
    page.show()
    assert len({part.y() for part in parts}) == 1
    assert parts[-1].geometry().right() == 899
    parts[0].hide()
    page.resize(parts[1].sizeHint().width() + 10, 200)
    page.layout().activate()
    assert parts[1].y() < parts[2].y(), "a hidden one takes no room"
    assert page.layout().heightForWidth(2000) < page.layout().heightForWidth(150)
