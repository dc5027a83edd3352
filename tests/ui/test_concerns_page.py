from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from consult_app.domain.concern import ConcernClass, Ending, Origin
from consult_app.services.concerns import ConcernEntry, answer_concern, join_concern, take_in
from consult_app.ui.pages.concern_form import ConcernForm
from consult_app.ui.pages.concerns import ConcernsPage
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.name_field import NameField
from consult_app.ui.widgets.panel import RightPanel
from consult_app.ui.widgets.tables import DataTable
from tests.ui.modal import on_dialog, press


@pytest.fixture
def road(app, village):
    return take_in(
        app,
        ConcernEntry("三组村道坑洼", proposer_name="王桂兰", kind=ConcernClass.PUBLIC_WORKS),
    )


@pytest.fixture
def page(qtbot, app, village):
    shown = ConcernsPage(app)
    qtbot.addWidget(shown)
    qtbot.addWidget(shown.side())
    shown.acted.connect(shown.refresh)
    shown.resize(922, 640)
    shown.show()
    shown.refresh()
    return shown


def concern(app, concern_id):
    with app.work() as work:
        return work.concerns.get(concern_id)


def button(page, words):
    return next(
        one for one in page.findChildren(Button) if one.words() == words and not one.isHidden()
    )


def form(page):
    return page.findChild(ConcernForm)


def test_a_concern_is_taken_in_with_a_person_found_by_initials(qtbot, app, page):
    page.open_item("new")
    name = page.findChild(NameField)
    qtbot.keyClicks(name.field, "zjg")
    qtbot.keyClick(name.field, Qt.Key.Key_Return)
    assert name.name() == "赵建国"
    form(page)._title.editor.insert("路灯不亮")
    with qtbot.waitSignal(page.acted):
        qtbot.mouseClick(button(page, "Enter this concern"), Qt.MouseButton.LeftButton)
    kept = concern(app, 1)
    assert (kept.title, kept.proposer_name, kept.group) == ("路灯不亮", "赵建国", "第二村民小组")
    assert kept.person_id is not None
    assert page.findChild(DataTable).row().concern.id == 1


def test_a_free_name_stays_a_free_name(qtbot, app, page):
    page.open_item("new")
    page.findChild(NameField).field.insert("过路人")
    form(page)._title.editor.insert("路灯不亮")
    qtbot.mouseClick(button(page, "Enter this concern"), Qt.MouseButton.LeftButton)
    assert (concern(app, 1).proposer_name, concern(app, 1).person_id) == ("过路人", None)


def test_without_a_title_nothing_is_kept(qtbot, app, page):
    page.open_item("new")
    qtbot.mouseClick(button(page, "Enter this concern"), Qt.MouseButton.LeftButton)
    assert form(page)._title.has_error()
    with app.work() as work:
        assert work.concerns.count() == 0


def test_every_field_of_a_kept_concern_can_be_corrected(qtbot, app, road, page):
    page.refresh()
    page.open_item(str(road.id))
    shown = form(page)
    shown._origins.buttons()[1].click()
    shown._title.set_text("三组村道要修")
    shown._detail.set_text("雨天积水")
    shown._owner.set_text("陈国栋")
    shown._due.set_day(date(2026, 11, 20))
    shown._kind.set_code("land")
    qtbot.mouseClick(button(page, "Keep the changes"), Qt.MouseButton.LeftButton)
    kept = concern(app, road.id)
    assert (kept.title, kept.detail, kept.owner) == ("三组村道要修", "雨天积水", "陈国栋")
    assert (kept.origin, kept.kind) == (Origin.CADRE, ConcernClass.LAND)
    assert kept.due_on == date(2026, 11, 20)
    assert kept.received_at == road.received_at
    assert not form(page).changed()


def test_a_like_concern_is_warned_of_and_can_be_looked_at(qtbot, app, road, page):
    page.refresh()
    page.open_item("new")
    form(page)._title.editor.insert("三组村道不平")
    qtbot.waitUntil(form(page)._like.isVisible, timeout=3000)
    assert "Concern 1" in form(page)._like.accessibleName()
    on_dialog(press)
    qtbot.mouseClick(button(page, "Look"), Qt.MouseButton.LeftButton)
    assert form(page).concern_id() == road.id


def test_the_next_step_is_the_most_urgent_concern_not_the_one_on_screen(
    qtbot, app, road, page, clock
):
    clock.forward(days=9)
    other = take_in(app, ConcernEntry("低保"))
    page.refresh()
    page.open_item(str(other.id))
    panel = page.findChild(RightPanel) or page.side()
    assert panel.next_act().what == "Answer Concern 1"

    def fill(dialog):
        dialog.findChild(QPlainTextEdit).setPlainText("明年动工")
        press(dialog)

    on_dialog(fill)
    page.press_next()
    assert concern(app, road.id).ending is Ending.ANSWERED
    assert concern(app, road.id).ending_words == "明年动工"
    assert panel.next_act().what == "Class Concern 2"


def test_telling_the_proposer_settles_the_concern(qtbot, app, road, page):
    answer_concern(app, road.id, "好")
    page.refresh()
    page.open_item(str(road.id))
    on_dialog(press)
    qtbot.mouseClick(button(page, "Note how told"), Qt.MouseButton.LeftButton)
    assert concern(app, road.id).told_how == "in person"
    assert page.findChild(DataTable).rows() == []


def test_a_concern_is_referred_and_the_end_corrected(qtbot, app, road, page):
    page.refresh()
    page.open_item(str(road.id))

    def to(words):
        def fill(dialog):
            dialog._to.set_text(words)
            press(dialog)

        return fill

    on_dialog(to("镇里"))
    qtbot.mouseClick(button(page, "Refer"), Qt.MouseButton.LeftButton)
    on_dialog(to("清溪镇人民政府"))
    qtbot.mouseClick(button(page, "Correct"), Qt.MouseButton.LeftButton)
    assert concern(app, road.id).referred_to == "清溪镇人民政府"
    qtbot.mouseClick(button(page, "Open again"), Qt.MouseButton.LeftButton)
    assert concern(app, road.id).open


def test_a_concern_is_joined_to_another(qtbot, app, road, page):
    other = take_in(app, ConcernEntry("村道难走"))
    page.refresh()
    page.open_item(str(other.id))
    on_dialog(press)
    qtbot.mouseClick(button(page, "Join"), Qt.MouseButton.LeftButton)
    assert concern(app, other.id).joined_to == road.id


def test_a_topic_opens_its_consultation(qtbot, app, road, page):
    page.refresh()
    page.open_item(str(road.id))
    on_dialog(press)
    with qtbot.waitSignal(page.case_wanted) as wished:
        qtbot.mouseClick(button(page, "Make a topic"), Qt.MouseButton.LeftButton)
    assert wished.args == [concern(app, road.id).consultation_id, ""]
    with qtbot.waitSignal(page.case_wanted):
        qtbot.mouseClick(button(page, "Open the consultation"), Qt.MouseButton.LeftButton)


def test_tabs_and_search_narrow_the_list(qtbot, app, road, page):
    other = take_in(app, ConcernEntry("村道难走", proposer_name="李四"))
    join_concern(app, other.id, road.id)
    page.refresh()
    table = page.findChild(DataTable)
    assert [one.concern.number for one in table.rows()] == [2, 1]
    qtbot.keyClicks(page.first_field(), "wgl")
    assert [one.concern.number for one in table.rows()] == [1]
    page.first_field().clear()
    qtbot.mouseClick(button(page, "Topics 0"), Qt.MouseButton.LeftButton)
    assert table.rows() == []


def test_half_typed_words_are_not_lost_without_asking(qtbot, app, road, page):
    page.refresh()
    page.open_item("new")
    form(page)._title.editor.insert("半句话")
    on_dialog(lambda dialog: dialog.safe_button.click())
    assert not page.may_leave()
    assert form(page)._title.text() == "半句话"
    on_dialog(press)
    assert page.may_leave()
    assert form(page)._title.text() == ""


def test_classing_leads_to_the_class_field(qtbot, app, page):
    take_in(app, ConcernEntry("路灯不亮"))
    page.refresh()
    page.press_next()
    assert form(page).class_field().hasFocus()
