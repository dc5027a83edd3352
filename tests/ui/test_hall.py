"""The second screen follows the meeting; one key blanks it, one holds it."""

import pytest
from meeting_maker import opened_meeting, plan_meeting, sign_in_some
from PySide6.QtCore import Qt
from ui.looking import colours

from consult_app.main import build_window
from consult_app.services.hall import view_hall
from consult_app.services.meeting_course import adjourn
from consult_app.ui.hall import hall_view
from consult_app.ui.hall_desk import HallDesk
from consult_app.ui.hall_view import QuorumScene, WordsScene

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def desk_of(qtbot, app):
    made = []

    def build(meeting) -> HallDesk:
        window = build_window(app)
        qtbot.addWidget(window)
        window.show()
        window.open_case(meeting.consultation_id, "sign_in")
        desk = window.findChild(HallDesk)
        made.append(desk)
        return desk

    yield build
    for desk in made:
        desk.close()


def test_the_quorum_is_said_in_two_lines(app, chinese):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 6)
    view = hall_view(view_hall(app, meeting.id))
    assert isinstance(view.scene, QuorumScene)
    assert view.scene.sentence == ("已达三分之二", "可以开会")
    assert (view.scene.need, view.scene.label) == (6, "三分之二 = 6 人")


def test_the_frames_button_opens_the_screen_and_the_picture_follows(qtbot, app, desk_of):
    meeting = opened_meeting(app, 6)
    desk = desk_of(meeting)
    desk._window.frame.second.wanted.emit()
    assert desk.screen is not None
    assert colours(desk.screen.canvas) > 3
    adjourn(app, meeting.id)
    desk._window.frame.hall_changed.emit()
    assert isinstance(desk.screen.canvas.view.scene, WordsScene)


def test_one_key_blanks_and_one_holds_the_picture(qtbot, app, desk_of):
    meeting = opened_meeting(app, 6)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    qtbot.keyClick(desk.screen, Qt.Key.Key_F12)
    assert desk.screen.is_blank()
    qtbot.keyClick(desk.screen, Qt.Key.Key_F12)
    qtbot.keyClick(desk.screen, Qt.Key.Key_F10)
    assert desk.screen.is_frozen()
    adjourn(app, meeting.id)
    desk.refresh()
    assert isinstance(desk.screen.canvas.view.scene, QuorumScene)
    desk.freeze()
    assert isinstance(desk.screen.canvas.view.scene, WordsScene)


def test_closing_the_screen_is_told_to_the_clerks_window(app, desk_of):
    meeting = opened_meeting(app, 6)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    desk.screen.close()
    assert desk.screen is None
    assert desk._window.frame.second._words.text() == "Second screen: off"
