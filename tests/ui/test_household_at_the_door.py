"""Households at the door: any adult is found and counts for the household; another may take the place."""

from dataclasses import replace

import pytest
from meeting_maker import members_of, opened_meeting, plan_meeting, roll_of
from PySide6.QtCore import Qt

from consult_app.domain.id_number import check_digit
from consult_app.domain.meeting import CountingMode, PresenceKind
from consult_app.services.standing_in import may_come_for
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.sign_in_dialogs import ProxyDialog
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def page_of(pages_of):
    return pages_of(SignInPage, "sign_in")


def plan(app):
    return plan_meeting(app, "villagers_assembly", mode=CountingMode.HOUSEHOLDS)


def noted(app, meeting):
    return {one.household: one.standing for one in roll_of(app, meeting) if one.standing}


def type_(page, words: str) -> None:
    page._search.setText(words)


def test_the_wife_is_found_by_her_initials_and_signs_the_household_in(qtbot, app, page_of):
    meeting = plan(app)
    page = page_of(meeting)
    home = members_of(app, meeting)[1]
    wife = may_come_for(app, home)[0]
    type_(page, wife.name)
    assert [one.household for one in page._hits] == [home.household]
    assert f"comes {wife.name}" in page._rows[0].accessibleName()
    assert page._nobody.isHidden()
    qtbot.keyClick(page._search, Qt.Key.Key_Return)
    assert noted(app, meeting) == {home.household: PresenceKind.ARRIVED}
    assert page._recent.rows[0].below() == f"{wife.name} came"


def test_a_click_on_a_missing_name_means_the_one_on_the_roll(app, page_of):
    meeting = plan(app)
    page = page_of(meeting)
    home = members_of(app, meeting)[1]
    type_(page, may_come_for(app, home)[0].name)
    page._on_name(home.id)
    assert page._recent.rows[0].below() == ""


def test_the_card_of_another_of_the_household_signs_it_in(qtbot, app, page_of):
    meeting = plan(app)
    home = members_of(app, meeting)[1]
    wife = may_come_for(app, home)[0]
    number = "99999919670103002"
    number += check_digit(number)
    with app.work() as work:
        work.people.save(replace(work.people.get(wife.id), id_number=number))
        work.note(app.now(), "person.corrected", undo=False, name=wife.name)
        work.commit()
    page = page_of(meeting)
    type_(page, number)
    qtbot.keyClick(page._search, Qt.Key.Key_Return)
    assert page._recent.rows[0].below() == f"{wife.name} came"


def test_f5_lets_another_of_the_household_take_the_place_in_the_middle(qtbot, app, page_of, clock):
    meeting = opened_meeting(app, 9, procedure="villagers_assembly", mode=CountingMode.HOUSEHOLDS)
    page = page_of(meeting)
    home = members_of(app, meeting)[1]
    daughter = may_come_for(app, home)[1]
    present = page.view().attendance.present
    type_(page, home.name)

    def choose(dialog) -> None:
        assert isinstance(dialog, ProxyDialog)
        dialog._who.editor.setCurrentIndex(1)
        press(dialog)

    clock.forward(minutes=20)
    on_dialog(choose)
    qtbot.keyClick(page._search, Qt.Key.Key_F5)
    assert page.view().attendance.present == present
    assert page._recent.rows[0].below() == f"{daughter.name} is here for it since 09:20"
