"""Sign-in driven by keys and clicks."""

import pytest
from meeting_maker import (
    meeting_now,
    members_of,
    opened_meeting,
    plan_meeting,
    roll_of,
    sign_in_some,
)
from PySide6.QtCore import Qt

from consult_app.domain.meeting import Capacity, MeetingState, PresenceKind
from consult_app.services.undoing import undo
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.sign_in_dialogs import GuestDialog, ProxyDialog

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def page_of(qtbot, app):
    def build(meeting) -> SignInPage:
        page = SignInPage(app, meeting.consultation_id, "sign_in")
        qtbot.addWidget(page)
        page.acted.connect(page.refresh)
        page.resize(922, 586)
        page.show()
        return page

    return build


def here(app, meeting) -> list[str]:
    return [entry.name for entry in roll_of(app, meeting) if entry.here]


def press(qtbot, page, keys: str, *then: Qt.Key) -> None:
    if keys.isascii():
        qtbot.keyClicks(page._search, keys)
    else:  # an input method hands over whole words
        page._search.setText(keys)
    for key in then:
        qtbot.keyClick(page._search, key)


def test_two_letters_and_enter_sign_somebody_in(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    with qtbot.waitSignal(page.acted):
        press(qtbot, page, "qj", Qt.Key.Key_Return)
    assert here(app, meeting) == ["钱建国"]
    assert page._search.text() == ""
    assert page.first_field() is page._search


def test_a_digit_takes_that_row_and_the_arrow_chooses_it(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "zj", Qt.Key.Key_2)
    assert here(app, meeting) == ["周建国"]
    press(qtbot, page, "l", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert len(here(app, meeting)) == 2


def test_the_sentence_changes_with_each_arrival(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    sign_in_some(app, meeting, 5)
    page.refresh()
    assert page._sentence.text() == "9 people due, 5 here: 1 short, the meeting cannot open"
    press(qtbot, page, "周建国", Qt.Key.Key_Return)
    assert page._sentence.text() == "9 people due, 6 here: two thirds reached, the meeting may open"
    assert page._formula.text().startswith("6×3=18 ≥ 9×2=18")


def test_in_chinese_it_is_what_the_chair_says(app, page_of, chinese):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 6)
    assert page_of(meeting)._sentence.text() == "应到 9 人，实到 6 人，已达三分之二，可以开会"


def test_f3_is_late_and_f4_leaves(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "qj", Qt.Key.Key_F3)
    assert [entry.standing for entry in roll_of(app, meeting) if entry.standing] == [
        PresenceKind.LATE
    ]
    press(qtbot, page, "qj", Qt.Key.Key_F4)
    assert here(app, meeting) == []
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    assert here(app, meeting) == ["钱建国"]


def test_who_is_here_already_is_not_signed_in_again(qtbot, app, page_of, monkeypatch):
    told = []
    monkeypatch.setattr(
        "consult_app.ui.errors.tell", lambda _parent, error: told.append(error.code)
    )
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    assert here(app, meeting) == ["钱建国"]
    assert told == ["presence.not-now"]


def test_a_click_on_a_missing_name_signs_in_and_the_list_takes_it_back(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    button = next(one for one in page._names if one.words() == "孙建国")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert here(app, meeting) == ["孙建国"]
    assert "孙建国" not in {one.words() for one in page._names if not one.isHidden()}
    qtbot.mouseClick(page._recent[0]._undo, Qt.MouseButton.LeftButton)
    assert here(app, meeting) == []


def test_a_proxy_needs_its_paper(qtbot, app, page_of, monkeypatch):
    meeting = plan_meeting(app, "villagers_assembly")
    page = page_of(meeting)
    monkeypatch.setattr(ProxyDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(ProxyDialog, "answer", lambda _self: ("李小军", True))
    press(qtbot, page, "qj", Qt.Key.Key_F5)
    standing = {entry.name: entry.standing for entry in roll_of(app, meeting)}
    assert standing["钱建国"] is PresenceKind.PROXY
    assert page._recent[0]._below.whole() == "represented by 李小军"


def test_a_guest_is_added_and_found_afterwards(qtbot, app, page_of, monkeypatch):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    monkeypatch.setattr(GuestDialog, "exec", lambda _self: 1)
    answer = ("林工", "镇农办", Capacity.OBSERVER)
    monkeypatch.setattr(GuestDialog, "answer", lambda _self: answer)
    page.add_guest()
    press(qtbot, page, "lg")
    assert page._hits[0].name == "林工"


def test_the_next_step_opens_the_meeting(app, page_of):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 6)
    page = page_of(meeting)
    page.take_step("sign_in.open", {})
    assert meeting_now(app, meeting).state is MeetingState.OPEN
    assert "held" in page._sentence.text()


def test_after_an_undo_the_page_shows_what_holds(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    undo(app)
    page.refresh()
    assert page._view.attendance.present == 0
    assert page._recent[0].isHidden()


def test_too_few_lead_to_a_second_call(app, page_of):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 2)
    page = page_of(meeting)
    assert not page._give_up.isHidden()
    page.give_up()
    assert meeting_now(app, meeting).state is MeetingState.NO_QUORUM


def test_a_lost_quorum_says_that_no_vote_may_be_taken(qtbot, app, page_of):
    meeting = opened_meeting(app, 6)
    page = page_of(meeting)
    press(qtbot, page, members_of(app, meeting)[0].name, Qt.Key.Key_F4)
    assert "no vote may be taken" in page._sentence.text()
