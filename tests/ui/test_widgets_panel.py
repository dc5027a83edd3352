"""The right panel and the rail of steps."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from ui.looking import colours, cut_words

from consult_app.main import build_window
from consult_app.ui.theme import SIZES
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.buttons import Button, StepButton, WaitPanel
from consult_app.ui.widgets.gates import Gate, GateRow, PaperLine, PaperRow
from consult_app.ui.widgets.panel import NextAct, RightPanel
from consult_app.ui.widgets.rail import RailCell, RailStep, SmallStep, StepRail

BLOCK = Gate(
    "household", "block", "直接相关的户须到齐", "11/12 户", "差：李满仓户", "村委会组织法第33条"
)
WARN = Gate("watchers", "warn", "监委会须有人监督", "0 人", "吴玉珍回避，请另定一人")
MET = [Gate(f"met{number}", "met", f"条件{number}", "1/1") for number in range(3)]
NEXT = NextAct(
    "register",
    "登记李满仓户",
    "还差这 1 户，才能发通知",
    "user-plus",
    quiet="说明理由，先往下办",
    quiet_code="override",
)


@pytest.fixture
def panel(qtbot):
    made = RightPanel()
    qtbot.addWidget(made)
    made.show_gates([WARN, *MET, BLOCK])
    made.show_papers(
        [PaperLine("register", "协商主体登记表", "2 页"), PaperLine("recusal", "回避声明", "1 份")]
    )
    made.show_next(NEXT)
    made.resize(made.width(), 610)
    made.show()
    qtbot.wait(1)
    return made


def rows(panel, kind):
    return [row for row in panel.findChildren(kind) if row.isVisible()]


def test_what_blocks_stands_first_and_met_ones_fold(qtbot, panel):
    assert [row.accessibleName().split("，")[0] for row in rows(panel, GateRow)] == [
        BLOCK.title,
        WARN.title,
    ]
    more = next(button for button in rows(panel, Button) if button.words() == "Show")
    more.click()
    qtbot.wait(1)
    assert len(rows(panel, GateRow)) == 5


def test_a_click_on_a_gate_goes_where_it_is_mended(qtbot, panel):
    row = rows(panel, GateRow)[0]
    with qtbot.waitSignal(panel.gate_clicked) as told:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert told.args == ["household"]
    with qtbot.waitSignal(panel.gate_clicked):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_a_gates_sentence_can_be_copied(panel):
    rows(panel, GateRow)[0].copy_sentence()
    assert (
        QGuiApplication.clipboard().text()
        == "直接相关的户须到齐，11/12 户，blocks，差：李满仓户，村委会组织法第33条"
    )


def test_a_paper_is_always_previewed_first(qtbot, panel):
    view = rows(panel, PaperRow)[1].findChild(Button)
    with qtbot.waitSignal(panel.paper_clicked) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    assert told.args == ["recusal"]
    assert view.accessibleName() == "Preview 回避声明"


def test_more_than_three_papers_show_how_many_there_are(qtbot, panel):
    panel.show_papers([PaperLine(str(number), f"材料{number}") for number in range(5)])
    qtbot.wait(1)
    assert len(rows(panel, PaperRow)) == 3
    next(button for button in rows(panel, Button) if button.words() == "All 5 papers").click()
    qtbot.wait(1)
    assert len(rows(panel, PaperRow)) == 5


def test_all_papers_of_a_long_list_scroll_and_the_next_step_keeps_its_place(qtbot, panel):
    panel.show_papers([PaperLine(str(number), f"材料{number}", "2 页") for number in range(12)])
    qtbot.wait(1)
    place = rows(panel, StepButton)[0].mapTo(panel, QPoint(0, 0))
    next(button for button in rows(panel, Button) if button.words() == "All 12 papers").click()
    qtbot.waitUntil(lambda: len(rows(panel, PaperRow)) == 12)
    qtbot.waitUntil(
        lambda: all(one.height() >= one.sizeHint().height() for one in rows(panel, PaperRow))
    )
    assert rows(panel, StepButton)[0].mapTo(panel, QPoint(0, 0)) == place


def test_there_is_one_filled_button_and_the_quiet_line_below(qtbot, panel):
    assert len(rows(panel, StepButton)) == 1
    with qtbot.waitSignal(panel.next_clicked) as told:
        panel.press_next()
    assert told.args == ["register"]
    quiet = next(button for button in rows(panel, Button) if button.words() == NEXT.quiet)
    with qtbot.waitSignal(panel.quiet_clicked) as told:
        qtbot.mouseClick(quiet, Qt.MouseButton.LeftButton)
    assert told.args == ["override"]


def test_what_waits_cannot_be_pressed_by_the_key_either(qtbot, panel):
    panel.show_next(NextAct("count", "还有 7 张没念", "念完就能结束计票", waiting=True))
    assert rows(panel, StepButton) == []
    assert len(rows(panel, WaitPanel)) == 1
    with qtbot.assertNotEmitted(panel.next_clicked):
        panel.press_next()


def test_the_same_view_again_keeps_the_rows_and_the_keyboard(panel):
    before = rows(panel, GateRow)
    panel.show_gates([WARN, *MET, BLOCK])
    assert rows(panel, GateRow) == before


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("dense", [False, True], ids=["high", "dense"])
def test_no_word_of_the_panel_is_cut(qtbot, look, panel, size, dense):
    look.wear(size=size)
    panel.set_dense(dense)
    panel.resize(panel.width(), 560 if dense else 610)
    qtbot.wait(1)
    assert cut_words(panel) == []


NAMES = [
    "Proposal",
    "Plan",
    "Subjects",
    "Notice",
    "Sign-in",
    "Debate",
    "Vote",
    "Publish",
    "Follow-up",
    "Archive",
]
STANDINGS = ["warning", "done", "now", "open", *["locked"] * 6]


@pytest.fixture
def rail(qtbot):
    made = StepRail()
    qtbot.addWidget(made)
    made.show_steps(
        [
            RailStep(name, name, standing, "未到")
            for name, standing in zip(NAMES, STANDINGS, strict=True)
        ],
        "Subjects",
    )
    made.resize(1274, made.sizeHint().height())
    made.show()
    qtbot.wait(1)
    return made


def test_ten_steps_have_equal_widths_and_say_where_they_stand(rail):
    assert rail.keys() == NAMES
    widths = {cell.width() for cell in rail.cells()}
    assert max(widths) - min(widths) <= 1
    assert rail.cells()[2].accessibleName() == "3 Subjects 未到"
    assert all(colours(cell) > 2 for cell in rail.cells())


def test_every_step_can_be_opened_a_locked_one_too(qtbot, rail):
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.cells()[9], Qt.MouseButton.LeftButton)
    assert told.args == ["Archive"]


def test_a_procedure_of_groups_shows_the_small_steps_of_the_open_one(qtbot, rail):
    steps = [
        RailStep("a1", "签到", "done", "已完成", "提议"),
        RailStep("a2", "表决", "done", "已完成", "提议"),
        RailStep("b1", "签到", "done", "已完成", "审议"),
        RailStep("b2", "表决", "now", "正在办", "审议"),
        RailStep("c1", "公开", "locked", "未到", "决议公开"),
    ]
    rail.show_steps(steps, "b2")
    qtbot.wait(1)
    assert [(cell.step.name, cell.step.standing) for cell in rail.cells()] == [
        ("提议", "done"),
        ("审议", "now"),
        ("决议公开", "locked"),
    ]
    assert [small.step.key for small in rail.findChildren(SmallStep) if small.isVisible()] == [
        "b1",
        "b2",
    ]
    assert rail.findChildren(RailCell)[-1].step.key == "c1"
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.cells()[0], Qt.MouseButton.LeftButton)
    assert told.args == ["a1"]


def test_the_rail_gets_lower_in_a_dense_window(rail):
    before = rail.sizeHint().height()
    rail.set_dense(True)
    assert rail.sizeHint().height() == before - 8


@pytest.fixture
def largest(qtbot, app, consultation, look, chinese):
    """The notice page in the largest type at 1366 x 768, with three papers and a hint of two lines."""
    look.wear(size="largest")
    window = build_window(app)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_case(consultation, "notice")
    qtbot.wait(50)
    return window


def test_no_row_of_the_papers_is_lower_than_its_button_needs_at_the_largest_type(largest):
    rows = largest.frame.panel.findChildren(PaperRow)
    assert len(rows) == 3
    assert [one.height() >= one.minimumSizeHint().height() for one in rows] == [True] * 3


def test_a_hint_in_a_list_gets_the_height_of_all_its_lines(largest):
    (hint,) = (
        label
        for label in largest.frame.page().findChildren(Label)
        if label.text().startswith("先打印公告")
    )
    assert hint.heightForWidth(hint.width()) > hint.fontMetrics().height() * 1.5
    assert hint.height() >= hint.heightForWidth(hint.width())
