import pytest
from PySide6.QtCore import Qt

from consult_app.services.consulting import Beginning, close_consultation, start_consultation
from consult_app.ui.pages.consultations import ConsultationsPage
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.tables import DataTable
from tests.ui.modal import on_dialog, press


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化", proposer="王桂兰"))


@pytest.fixture
def page(qtbot, app, village):
    shown = ConsultationsPage(app)
    qtbot.addWidget(shown)
    qtbot.addWidget(shown.side())
    shown.acted.connect(shown.refresh)
    shown.show()
    shown.refresh()
    return shown


def button(page, words):
    return next(
        one for one in page.findChildren(Button) if one.words() == words and not one.isHidden()
    )


def test_an_empty_list_says_how_to_begin(qtbot, page):
    assert not page.findChild(DataTable).isVisible()

    def fill(dialog):
        dialog._title.set_text("路灯增设")
        dialog._who.set_name("汪光林")
        press(dialog)

    on_dialog(fill)
    with qtbot.waitSignal(page.case_wanted) as wished:
        qtbot.mouseClick(button(page, "Begin"), Qt.MouseButton.LeftButton)
    assert wished.args[1] == ""
    assert page.findChild(DataTable).rows()[0].consultation.proposer == "汪光林"


def test_a_consultation_without_a_title_is_not_begun(qtbot, app, page):
    on_dialog(press)
    page.open_item("new")
    with app.work() as work:
        assert work.consultations.count() == 0


def test_enter_or_the_next_step_opens_a_case_where_it_stands(qtbot, road, page):
    page.refresh()
    table = page.findChild(DataTable)
    table.choose(road.id)
    with qtbot.waitSignal(page.case_wanted) as wished:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wished.args == [road.id, ""]
    with qtbot.waitSignal(page.case_wanted):
        page.press_next()
    with qtbot.waitSignal(page.case_wanted):
        qtbot.mouseClick(button(page, "Open"), Qt.MouseButton.LeftButton)


def test_the_title_is_corrected(qtbot, app, road, page):
    page.refresh()
    page.findChild(DataTable).choose(road.id)

    def fill(dialog):
        dialog._title.set_text("三组村道修缮")
        press(dialog)

    on_dialog(fill)
    qtbot.mouseClick(button(page, "Correct the title"), Qt.MouseButton.LeftButton)
    with app.work() as work:
        kept = work.consultations.get(road.id)
    assert (kept.title, kept.proposer) == ("三组村道修缮", "王桂兰")


def test_tabs_and_search_narrow_the_list(qtbot, app, road, page):
    other = start_consultation(app, Beginning("水渠清淤"))
    close_consultation(app, other.id)
    page.refresh()
    table = page.findChild(DataTable)
    assert [one.consultation.id for one in table.rows()] == [road.id]
    qtbot.mouseClick(button(page, "Finished 1"), Qt.MouseButton.LeftButton)
    assert [one.consultation.id for one in table.rows()] == [other.id]
    qtbot.mouseClick(button(page, "All 2"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.first_field(), "2026-1")
    assert [one.consultation.id for one in table.rows()] == [road.id]


def test_a_closed_case_can_be_opened_again(qtbot, app, road, page):
    close_consultation(app, road.id)
    page.refresh()
    qtbot.mouseClick(button(page, "Finished 1"), Qt.MouseButton.LeftButton)
    page.findChild(DataTable).choose(road.id)
    qtbot.mouseClick(button(page, "Open again"), Qt.MouseButton.LeftButton)
    with app.work() as work:
        assert work.consultations.get(road.id).closed_on is None
