"""The table: sorting, filtering, copying, opening, keeping what was chosen."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from ui.looking import colours

from consult_app.ui.widgets.tables import Column, DataTable, Mark


@dataclass(frozen=True)
class Line:
    id: int
    name: str
    group: str
    pages: int
    told: bool


LINES = [
    Line(1, "赵春生", "三组", 2, told=True),
    Line(2, "䶮㛃𬭎", "一组", 10, told=False),
    Line(3, "钱有余", "四组", 9, told=False),
]


@pytest.fixture
def table(qtbot):
    made = DataTable(
        [
            Column("姓名", lambda line: line.name, second=lambda line: line.group),
            Column(
                "页",
                lambda line: str(line.pages),
                sort=lambda line: line.pages,
                right=True,
                width=60,
            ),
            Column("备注", lambda line: "", width=80, least=True),
            Column(
                "回执",
                lambda line: "已签收" if line.told else "还没送",
                mark=lambda line: Mark("circle-check", "met") if line.told else Mark("circle"),
                width=120,
            ),
        ],
        "送达",
    )
    qtbot.addWidget(made)
    made.resize(520, 260)
    made.show()
    made.show_rows(LINES, key=lambda line: line.id)
    return made


def names(table):
    return [line.name for line in table.rows()]


def test_rows_keep_their_order_until_a_head_is_clicked(table):
    assert names(table) == ["赵春生", "䶮㛃𬭎", "钱有余"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [line.pages for line in table.rows()] == [10, 9, 2]


def test_a_filter_looks_into_every_cell_and_line(table):
    table.set_filter("一组")
    assert names(table) == ["䶮㛃𬭎"]
    table.set_filter("")
    assert len(names(table)) == 3


def test_what_was_chosen_stays_chosen_when_rows_are_read_again(qtbot, table):
    assert table.choose(3)
    table.show_rows([*reversed(LINES)], key=lambda line: line.id)
    assert table.row() == LINES[2]
    table.show_rows(LINES[:2], key=lambda line: line.id)
    assert table.row() is None
    assert not table.choose(3)


def test_control_c_copies_with_heads(qtbot, table):
    table.choose(2)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "姓名\t页\t备注\t回执\n䶮㛃𬭎，一组\t10\t\t还没送"
    table.clearSelection()
    table.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_f2_and_enter_open_the_chosen_row(qtbot, table, key):
    table.choose(1)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, key)
    assert told.args == [LINES[0]]


def test_a_double_click_opens_and_a_click_chooses(qtbot, table):
    spot = table.visualRect(table.model().index(1, 0)).center()
    with qtbot.waitSignal(table.chosen) as told:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [LINES[1]]
    with qtbot.waitSignal(table.opened):
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_cells_say_their_head_and_their_words(table):
    index = table.model().index(0, 3)
    assert table.model().data(index, Qt.ItemDataRole.AccessibleTextRole) == "回执 已签收"
    empty = table.model().index(0, 2)
    assert table.model().data(empty, Qt.ItemDataRole.DisplayRole) == "—"


def test_the_least_column_goes_at_the_largest_type(look, table):
    assert not table.isColumnHidden(2)
    look.wear(size="largest")
    assert table.isColumnHidden(2)
    assert colours(table) > 4


def test_a_column_that_fails_is_told_once_and_the_table_stays(qtbot):
    def fails(line):
        if line.pages == 9:
            raise KeyError(line.name)
        return line.name

    broken = DataTable([Column("姓名", fails), Column("页", lambda line: str(line.pages))], "甲")
    qtbot.addWidget(broken)
    with qtbot.capture_exceptions() as told:
        broken.show_rows(LINES)
        broken.show()
        qtbot.wait(60)
        for _ in range(3):
            broken.viewport().repaint()
        qtbot.wait(30)
        broken.set_filter("9")
        broken.copy()
    assert [kind for kind, _fault, _trace in told] == [KeyError]
    assert broken.rows() == [LINES[2]]
    broken.set_filter("")
    assert broken.model().index(2, 0).data() == "—"
    assert broken.model().index(0, 0).data() == "赵春生"
