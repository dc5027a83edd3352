"""The red sign while sound is recorded: on every page, until it ends."""

import pytest
from meeting_maker import opened_meeting

from consult_app.main import build_window
from consult_app.services.recording import start_recording
from consult_app.sound.devices import silent_backends
from consult_app.ui import recording_desk
from consult_app.ui.recording_desk import RecordingDesk

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def window(qtbot, app):
    app.sound.microphone = silent_backends()
    meeting = opened_meeting(app, 8)
    window = build_window(app)
    qtbot.addWidget(window)
    window.show()
    start_recording(app, meeting.id, "已告知")
    yield window
    if app.sound.taking is not None:
        app.sound.taking.stop()
        app.sound.taking = None


def test_the_sign_is_red_on_every_page_and_a_press_ends_the_recording(app, window):
    desk = window.findChild(RecordingDesk)
    desk.look()
    window.open_section("roster")
    assert window.footer.recording().startswith("Recording 0:0")
    window.footer._recording.click()
    assert app.sound.taking is None
    assert window.footer.recording() == ""


def test_a_recording_that_ends_by_itself_is_told_and_kept(app, window, monkeypatch):
    told = []
    monkeypatch.setattr(recording_desk, "tell", lambda _w, error: told.append(error.code))
    app.sound.taking.problem = "disk_full"
    window.findChild(RecordingDesk).look()
    assert told == ["recording.ended-disk-full"]
    assert window.footer.recording() == ""
    with app.work() as work:
        assert work.recordings.all()[0].ending == "disk_full"


def test_the_sign_says_when_nothing_is_heard(window):
    desk = window.findChild(RecordingDesk)
    for _ in range(recording_desk.QUIET + 2):
        desk.look()
    assert "nothing is heard" in window.footer.recording()
