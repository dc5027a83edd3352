from datetime import date

import pytest
from PySide6.QtCore import Qt

from consult_app.domain.consultation import PartElsewhere
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.plan_matter import set_delegation, set_matter
from consult_app.services.planning import choose_procedure, fill_plan
from consult_app.ui.pages.plan import PlanPage
from consult_app.ui.pages.plan_option import OptionLine
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.buttons import Button
from tests.services.test_planning import ENTRY
from tests.ui.modal import on_dialog, press


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化", question="要不要硬化？"))


@pytest.fixture
def page(qtbot, app, road):
    shown = PlanPage(app, road.id, "plan")
    qtbot.addWidget(shown)
    shown.acted.connect(shown.refresh)
    shown.resize(922, 586)
    shown.show()
    shown.refresh()
    return shown


def button(page, words):
    return next(
        one for one in page.findChildren(Button) if one.words() == words and not one.isHidden()
    )


def consultation(app, road):
    with app.work() as work:
        return work.consultations.get(road.id)


def pick(field, code):
    """Choose from a list as a hand does."""
    field.set_code(code)
    field.editor.activated.emit(field.editor.currentIndex())


def options(page):
    return page.findChildren(OptionLine)


def reps(app, road, source="none", money=None):
    set_matter(app, road.id, matter_kind="public_works", money_source=source, money_yuan=money)
    set_delegation(app, road.id, date(2026, 3, 8))
    choose_procedure(app, road.id, "villager_reps")


def test_four_choices_give_a_procedure_with_its_reason(qtbot, app, road, page):
    assert page._nothing.isVisible()
    pick(page._class, "reserved")
    pick(page._kind, "public_works")
    pick(page._money, "government")
    page._yuan.editor.setValue(180_000)
    page._yuan.editor.editingFinished.emit()
    kept = consultation(app, road)
    assert (kept.matter_kind, kept.money_source, kept.money_yuan) == (
        "public_works", "government", 180_000,
    )  # fmt: skip
    first = options(page)[0]
    told = [label.text() for label in first.findChildren(Label)]
    assert told[:2] == ["Villagers' assembly", "suggested"]
    assert "Art. 28" in told[2]
    assert not page._nothing.isVisible()


def test_the_only_kind_of_a_class_is_taken_at_once(qtbot, app, road, page):
    pick(page._class, "homestead")
    assert consultation(app, road).matter_kind == "homestead"


def test_the_groups_are_asked_for(qtbot, app, road, page):
    def two(dialog):
        for tick in list(dialog._boxes.values())[:2]:
            tick.setChecked(True)
        press(dialog)

    on_dialog(two)
    pick(page._scope, "groups")
    assert len(consultation(app, road).scope_groups) == 2
    on_dialog(lambda dialog: dialog.reject())
    pick(page._scope, "village")
    pick(page._scope, "groups")
    assert consultation(app, road).scope == "village"
    assert page._scope.code() == "village"


def test_the_suggested_procedure_is_taken_by_the_next_step(qtbot, app, road, page):
    set_matter(app, road.id, matter_kind="environment", money_source="none")
    page.refresh()
    page.take_step("plan.choose", {"procedure": "village_consultation"})
    assert consultation(app, road).procedure == "village_consultation"
    assert options(page)[0]._radio.isChecked()


def test_a_procedure_that_cannot_decide_asks_for_a_reason(qtbot, app, road, page):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    page.refresh()
    line = next(one for one in options(page) if one._option.choice.procedure == "villager_reps")
    on_dialog(lambda dialog: dialog.reject())
    line._radio.click()
    assert consultation(app, road).procedure == ""

    def why(dialog):
        dialog._reason.set_text("来不及开村民会议")
        press(dialog)

    line = next(one for one in options(page) if one._option.choice.procedure == "villager_reps")
    on_dialog(why)
    line._radio.click()
    kept = consultation(app, road)
    assert (kept.procedure, kept.procedure_reason) == ("villager_reps", "来不及开村民会议")


def test_the_day_of_the_delegation_is_kept_and_taken_back(qtbot, app, road, page):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    page.refresh()

    def day(dialog):
        dialog._day.set_day(date(2026, 3, 8))
        press(dialog)

    on_dialog(day)
    page.mend("delegation")
    assert consultation(app, road).delegated_on == date(2026, 3, 8)
    on_dialog(lambda dialog: button(dialog, "It was not delegated").click())
    page.mend("delegation")
    assert consultation(app, road).delegated_on is None


def test_the_six_lines_show_this_villages_numbers(qtbot, app, road, page):
    reps(app, road)
    page.refresh()
    told = " | ".join(label.text() for label in page._means.findChildren(Label))
    assert "9 representatives, 9 members in all" in told
    assert "at least 2/3 of the members: 6" in told
    assert "with 6 present, 4 votes" in told
    assert "at least 15 days" in told
    assert "art. 30" in told


def test_money_of_another_body_becomes_a_second_case(qtbot, app, road, page):
    reps(app, road, "collective", 180_000)
    page.refresh()
    assert page._band.isVisible()
    assert "180,000" in page._band.accessibleName()
    on_dialog(press)
    page.take_step("plan.split", {})
    with app.work() as work:
        second = work.consultations.find(part_of=road.id)
    assert second.title == "三组村道硬化: use of the money"
    assert consultation(app, road).part_elsewhere is PartElsewhere.SECOND_CASE
    assert "Second case" in page._band.accessibleName()


def test_the_money_is_left_out_and_thought_of_again(qtbot, app, road, page):
    reps(app, road, "collective", 180_000)
    page.refresh()
    qtbot.mouseClick(button(page, "Without this money"), Qt.MouseButton.LeftButton)
    assert consultation(app, road).part_elsewhere is PartElsewhere.LEFT_OUT
    qtbot.mouseClick(button(page, "Think again"), Qt.MouseButton.LeftButton)
    assert consultation(app, road).part_elsewhere is PartElsewhere.OPEN


def test_the_plan_is_filled_on_one_form_and_makes_the_meeting(qtbot, app, road, page):
    reps(app, road)
    page.refresh()

    def fill(dialog):
        dialog._place.set_text("村委会二楼会议室")
        dialog._day.set_day(date(2026, 11, 25))
        dialog._chair.set_name("陈国栋")
        dialog._recorder.set_name("周小满")
        dialog._options.set_text("无")
        dialog._background.set_text("雨天难走")
        dialog._publicity.set_text("村务公开栏")
        press(dialog)

    on_dialog(fill)
    page.mend("plan.fields")
    kept = consultation(app, road)
    assert (kept.chair, kept.place, kept.decision_method) == (
        "陈国栋", "村委会二楼会议室", "secret_ballot",
    )  # fmt: skip
    assert kept.planned_at.date() == date(2026, 11, 25)
    with app.work() as work:
        assert work.meetings.find(consultation_id=road.id).place == "村委会二楼会议室"
    assert page._lacking.whole() == "Everything in the plan is filled in"


def test_each_of_several_meetings_gets_its_own_day(qtbot, app, road, page):
    reps(app, road)
    fill_plan(app, road.id, ENTRY)
    choose_procedure(app, road.id, "four_two")
    page.refresh()

    def first(dialog):
        dialog._rows[0][1].set_day(date(2026, 11, 10))
        press(dialog)

    on_dialog(first)
    qtbot.mouseClick(button(page, "Each meeting"), Qt.MouseButton.LeftButton)
    with app.work() as work:
        days = sorted(one.planned_at.day for one in work.meetings.all(consultation_id=road.id))
    assert days == [10, 25, 25, 25]


def test_the_party_study_is_mended_on_the_page_of_the_proposal(qtbot, app, road, page):
    with qtbot.waitSignal(page.step_wanted) as wished:
        page.mend("party_discussion")
    assert wished.args == ["proposal"]
