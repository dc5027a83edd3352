"""What the hall sees: nothing too small, no names of voters, a picture that can be frozen and emptied."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from ui.looking import colours

from consult_app.ui.hall_brush import LEAST
from consult_app.ui.hall_picture import HallCanvas, HallPainter, lay_text
from consult_app.ui.hall_text import SIZES
from consult_app.ui.hall_view import (
    Agenda,
    ChosenScene,
    HallView,
    ListScene,
    QuorumScene,
    ResultScene,
    SpeakerScene,
    TallyScene,
    TextScene,
    WordsScene,
)
from consult_app.ui.second_screen import SecondScreen
from consult_app.ui.widgets.bars import Part

LINES = tuple((f"第 {number} 项议程", "10 分钟") for number in range(1, 7))
OPTIONS = (Part("同意", 22), Part("反对", 7), Part("弃权", 4), Part("无效", 1))
LONG_NAME = "水渠防渗和沿线三座小桥的加固维修"
LONG = "\n".join(
    f"第{number}条　村民应当爱护公共设施，不得占用村道堆放杂物。" for number in range(1, 40)
)
SCENES = {
    "quorum": QuorumScene(
        50, 34, 34, "三分之二 34 人", True, ("已达三分之二", "可以开会"), Agenda(LINES)
    ),
    "a large roll": QuorumScene(
        1300, 600, 650, "半数 650 人", False, ("还差 50 人", "不能开会"), Agenda(LINES)
    ),
    "speaker": SpeakerScene(
        "欧阳春生",
        "三组代表",
        192,
        300,
        60,
        (("孙秀英", "一组"),) * 3,
        ("赞成 6 人说", "反对 3 人说"),
    ),
    "over time": SpeakerScene("赵春生", "三组代表", 320, 300, 60),
    "tally": TallyScene(OPTIONS, 1, "唱票 马德福　计票 许文清、冯秋月"),
    "a long tally": TallyScene((Part("同意", 119), Part("反对", 45)), 0),
    "nine options": TallyScene(tuple(Part(f"方案{number}", number * 3) for number in range(9)), 2),
    "result": ResultScene(
        "通过",
        True,
        ("同意 22 票", "超过到会 34 人的半数"),
        OPTIONS,
        Fraction(1, 2),
        "半数 17",
        "第三十条",
    ),
    "not passed": ResultScene(
        "未通过",
        False,
        ("同意 12 票", "没有过半数"),
        OPTIONS,
        Fraction(1, 2),
        "半数 17",
        "第三十条",
    ),
    "nobody here yet, and no number asked for": QuorumScene(
        9, 0, 0, "", True, ("欢迎到会", "请签到"), Agenda(())
    ),
    "the last of seven items in hand": QuorumScene(
        50, 34, 34, "三分之二 34 人", True, ("已达三分之二", "正在开会"), Agenda(LINES * 2, 6)
    ),
    "a long name counted": TallyScene(
        tuple(Part(f"{no} {LONG_NAME}", no * 7) for no in range(12)), 11, "监票：吴玉珍", wide=True
    ),
    "sixty counted": TallyScene(
        tuple(Part(f"欧阳{no:02}", no) for no in range(60)), 59, "监票：吴玉珍", wide=True
    ),
    "twelve may be chosen among": ListScene(LONG_NAME * 4, (LONG_NAME,) * 12),
    "sixty may be chosen among": ListScene("推选", tuple(f"{no} 欧阳秀兰" for no in range(60))),
    "twelve in the result": ChosenScene(
        "另行投票",
        False,
        "应选 3 个，选上 2 个",
        tuple((f"{LONG_NAME}{no}", no, "未选上") for no in range(12)),
        frozenset({f"{LONG_NAME}11"}),
        "第 1 轮已选上：水渠防渗",
    ),
    "owners": ResultScene(
        "未通过",
        False,
        ("同意4人、751.81平方米", "还差1人"),
        OPTIONS,
        Fraction(3, 4),
        "四分之三 = 5",
        "第二百七十八条",
    ),
    "in English": ResultScene(
        "Carried",
        True,
        ("5 in favour", "more than half of the 8 present"),
        OPTIONS,
        Fraction(1, 2),
        "half 4, must be exceeded",
        "Organic Law of Villagers' Committees, Art. 30, amended 2025-10-28, in force 2026-01-01",
    ),
    "a text": TextScene("是否同意实施方案", "一、硬化三组村道。\n二、村集体出资18万元。"),
    "a page of a long text": TextScene("修订《柳河村村规民约》" * 6, LONG, 1),
    "words": WordsScene(("休息十分钟", "14:50 接着开会")),
}


def view(scene) -> HallView:
    return HallView("三组村道硬化", "14:34　签到", scene)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=["4:3", "16:9"])
@pytest.mark.parametrize("which", SCENES)
def test_every_picture_is_drawn_within_the_screen_and_nothing_is_too_small(
    qtbot, monkeypatch, which, size
):
    written = []
    write = HallPainter._text

    def noting(self, x, y, words, asked, **how):
        taken = write(self, x, y, words, asked, **how)
        if words:
            drawn = self._painter.font().pixelSize() / self._unit
            left = x - taken if how.get("right") else x
            written.append((words, round(drawn, 2), left, left + taken, y + drawn))
        return taken

    monkeypatch.setattr(HallPainter, "_text", noting)
    picture = QPixmap(*size)
    painter = QPainter(picture)
    HallPainter(painter, *size, 1.0).paint(view(SCENES[which]), size[1])
    painter.end()
    high = size[1] * 100 / size[0]
    assert [line for line in written if line[1] < LEAST - 0.1] == []
    assert [
        line for line in written if line[2] < 3.9 or line[3] > 96.5 or line[4] > high + 0.1
    ] == []


@pytest.mark.parametrize("unit_width", [1024, 1280, 1366, 1920])
def test_a_line_ends_in_an_ellipsis_only_in_the_least_type(qtbot, unit_width):
    picture = QPixmap(unit_width, 200)
    painter = QPainter(picture)
    brush = HallPainter(painter, *picture.size().toTuple(), 1.0)
    for short in range(1, 100):
        words = f"{short} more needed"
        taken = brush._text(4, 1, words, 5.2, face="serif", width=39)
        whole = painter.fontMetrics().horizontalAdvance(words) / brush._unit
        assert taken == whole, words
    painter.end()


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=["4:3", "16:9"])
def test_an_arrival_is_drawn_over_the_picture_as_if_all_were_drawn_anew(qtbot, size):
    canvas = HallCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.show()
    qtbot.waitExposed(canvas)
    for which in ("a large roll", "quorum"):  # Qt draws a large letter otherwise the first time
        canvas.show_view(view(SCENES[which]))
        canvas.update()
        before = on_screen(canvas)
    canvas.show_view(view(SCENES["a large roll"]))
    drawn_over = on_screen(canvas)
    canvas.update()
    assert drawn_over == on_screen(canvas)
    assert drawn_over != before


def on_screen(canvas) -> QImage:
    """Return what stands on the screen, not a new painting, as grab() would make."""
    QApplication.processEvents()
    return canvas.screen().grabWindow(canvas.winId()).toImage()


def test_the_canvas_says_what_it_shows(qtbot):
    canvas = HallCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(960, 540)
    canvas.show_view(view(SCENES["result"]))
    assert "通过" in canvas.accessibleName()
    assert colours(canvas) > 10


def test_a_frozen_picture_stays_until_it_is_let_go(qtbot):
    screen = SecondScreen()
    qtbot.addWidget(screen)
    first, second = view(SCENES["quorum"]), view(SCENES["result"])
    screen.show_view(first)
    screen.set_frozen(True)
    screen.show_view(second)
    assert (screen.is_frozen(), screen.canvas.view) == (True, first)
    screen.set_frozen(False)
    assert screen.canvas.view == second


def test_an_emptied_picture_shows_the_ground_only(qtbot):
    screen = SecondScreen()
    qtbot.addWidget(screen)
    screen.resize(960, 540)
    screen.show_view(view(SCENES["tally"]))
    screen.set_blank(True)
    assert screen.is_blank()
    assert colours(screen.canvas) == 1
    screen.set_blank(False)
    assert colours(screen.canvas) > 10


def test_with_one_display_it_stands_in_a_window_and_escape_closes_it(qtbot):
    screen = SecondScreen()
    qtbot.addWidget(screen)
    assert screen.open_on_second() is False
    assert screen.cursor().shape() is Qt.CursorShape.BlankCursor
    with qtbot.waitSignal(screen.closed):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)


def test_another_head_changes_only_the_head():
    told = view(SCENES["words"])
    assert replace(told, right="休息").scene == told.scene


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=["4:3", "16:9"])
def test_a_long_text_is_read_whole_page_by_page_and_a_short_one_in_the_largest_letters(qtbot, size):
    unit, high = size[0] / 100, size[1] * 100 / size[0]
    laid = lay_text(TextScene("村规民约", LONG), unit, high)[1]
    assert "".join("".join(page) for page in laid.pages) == LONG.replace("\n", "")
    assert len(laid.pages) > 2
    assert laid.size == SIZES[-1]
    assert lay_text(TextScene("路灯", "同意安装路灯。"), unit, high)[1].size == SIZES[0]
    odd = "<b>&{x}%$#*|\\ 😀 䶮" * 30
    assert lay_text(TextScene(odd, odd), unit, high)[1].pages[0][0].startswith("<b>&{x}")
