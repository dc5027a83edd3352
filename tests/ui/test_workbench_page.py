from datetime import date

import pytest
from PySide6.QtCore import Qt

from consult_app.domain.following import Task
from consult_app.domain.publication import Publication, PublicationKind
from consult_app.services.concerns import ConcernEntry, answer_concern, take_in
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.ui.pages.work_rows import DaysFigure
from consult_app.ui.pages.workbench import (
    BeginCard,
    CaseLine,
    SectionButton,
    WorkbenchPage,
    WorkButton,
)
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.buttons import Button


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化"))


@pytest.fixture
def page(qtbot, app, village):
    shown = WorkbenchPage(app)
    qtbot.addWidget(shown)
    qtbot.addWidget(shown.side())
    shown.refresh()
    return shown


def filled(page):
    return [one.words() for one in page.findChildren(Button) if "primary" in one.property("kind")]


def test_an_empty_workbench_shows_three_ways_to_begin(qtbot, page):
    assert filled(page) == ["Enter"]
    assert any(label.text() == "Done" for label in page.findChildren(Label))
    with qtbot.waitSignal(page.section_wanted) as wished:
        qtbot.mouseClick(page.first_field(), Qt.MouseButton.LeftButton)
    assert wished.args == ["concerns:new"]
    assert len(page.findChildren(SectionButton)) == 2
    assert not page.side().isVisibleTo(None)


def test_the_door_to_rehearsal_stands_open_in_a_real_village(qtbot, page):
    door = next(one for one in page.findChildren(Button) if "sample village" in one.words())
    with qtbot.waitSignal(page.rehearsal_wanted):
        qtbot.mouseClick(door, Qt.MouseButton.LeftButton)


def test_the_first_rows_verb_is_the_one_filled_button(qtbot, app, road, page):
    with app.work() as work:
        work.tasks.add(Task(0, road.id, "付工钱", "何建平", date(2026, 10, 30)))
        work.publications.add(
            Publication(
                0, road.id, "", PublicationKind.DECISION, "决议", "", "", date(2026, 10, 25)
            )
        )
        work.commit()
    page.refresh()
    assert filled(page) == ["Press for it"]
    with qtbot.waitSignal(page.case_wanted) as wished:
        page.press_next()
    assert wished.args == [road.id, "proposal"]
    told = [figure.accessibleName() for figure in page.findChildren(DaysFigure)]
    assert told == ["3 days late", "day 9"]
    assert not page.findChildren(BeginCard)


def test_a_concern_not_told_leads_to_the_concern(qtbot, app, page):
    concern = take_in(app, ConcernEntry("路灯不亮", proposer_name="王桂兰"))
    answer_concern(app, concern.id, "已修")
    page.refresh()
    with qtbot.waitSignal(page.section_wanted) as wished:
        qtbot.mouseClick(page.findChild(WorkButton), Qt.MouseButton.LeftButton)
    assert wished.args == [f"concerns:{concern.id}"]


def test_the_title_line_has_the_lunar_date(page):
    assert "九月廿四" in page.particulars()


def test_a_case_under_way_is_opened_by_key_or_click(qtbot, app, road, page):
    page.refresh()
    line = page.side().findChild(CaseLine)
    assert line.accessibleName().startswith("三组村道硬化")
    with qtbot.waitSignal(page.case_wanted) as wished:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wished.args == [road.id, ""]
    with qtbot.waitSignal(page.case_wanted):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)


def test_everything_can_be_begun_from_the_side(qtbot, app, road, page):
    page.refresh()
    buttons = {one.words(): one for one in page.side().findChildren(Button)}
    with qtbot.waitSignal(page.section_wanted) as wished:
        qtbot.mouseClick(buttons["Start a consultation"], Qt.MouseButton.LeftButton)
    assert wished.args == ["cases:new"]
    with qtbot.waitSignal(page.section_wanted) as wished:
        qtbot.mouseClick(buttons["Enter a concern"], Qt.MouseButton.LeftButton)
    assert wished.args == ["concerns:new"]
    with qtbot.waitSignal(page.backup_wanted):
        qtbot.mouseClick(buttons["Back up"], Qt.MouseButton.LeftButton)


def test_more_cases_than_fit_are_behind_a_button_with_their_number(qtbot, app, village, page):
    for number in range(8):
        start_consultation(app, Beginning(f"第{number}件"))
    page.refresh()
    assert len(page.side().findChildren(CaseLine)) == 6
    page.set_dense(True)
    qtbot.wait(1)
    assert sum(not line.isHidden() for line in page.side().findChildren(CaseLine)) == 5
    more = next(one for one in page.side().findChildren(Button) if one.words() == "All 8 cases")
    with qtbot.waitSignal(page.section_wanted) as wished:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert wished.args == ["cases"]
