"""The second screen follows the meeting; one key blanks it, one holds it."""

import shutil
from dataclasses import replace

import pytest
from meeting_maker import (
    agreed_without_a_vote,
    members_of,
    opened_meeting,
    plan_meeting,
    sign_in_some,
)
from PySide6.QtCore import Qt
from ui.looking import colours

from consult_app.basics.errors import ExpectedError
from consult_app.services.attending import open_meeting, sign_in
from consult_app.services.hall import HallScene, view_hall
from consult_app.services.meeting_course import adjourn, close_meeting
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.ui.clock_watch import ClockWatch
from consult_app.ui.hall import hall_view
from consult_app.ui.hall_desk import HallDesk
from consult_app.ui.hall_view import QuorumScene, TextScene, WordsScene, spoken
from consult_app.ui.pages.deliberation import DeliberationPage

pytestmark = pytest.mark.usefixtures("village")


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


def test_the_projector_pulled_and_plugged_in_again_gives_the_picture_back(
    app, desk_of, monkeypatch
):
    meeting = opened_meeting(app, 6)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    desk.freeze()
    monkeypatch.setattr(type(desk.screen), "isFullScreen", lambda _self: True)
    desk._on_screen_removed(None)
    assert desk.screen is None
    assert "comes back by itself" in desk._window.footer._act.whole()
    adjourn(app, meeting.id)
    desk._on_screen_added(None)
    assert desk.screen is not None
    assert desk.screen.is_frozen()
    desk.freeze()
    assert isinstance(desk.screen.canvas.view.scene, WordsScene)
    desk.close()
    desk._on_screen_added(None)
    assert desk.screen is None, "what the clerk closed stays closed"


def test_nothing_private_reaches_the_hall(app, chinese):
    """Neither number, telephone, address nor household of anybody is in any picture of a meeting."""
    meeting = plan_meeting(app, "villagers_assembly")
    with app.work() as work:
        people = work.people.all()
        for number, one in enumerate(people):
            private = f"9999991965030500{number:02d}"
            work.people.save(
                replace(
                    one, id_number=private, phone=f"199900{number:05d}", address=f"柳树坪{number}号"
                )
            )
        work.note(app.now(), "people.changed", undo=False)
        work.commit()
    seen = [repr(view_hall(app, meeting.id))]
    entry = sign_in_some(app, meeting, 20)[0]
    seen.append(repr(view_hall(app, meeting.id)))
    open_meeting(app, meeting.consultation_id, "sign_in")
    ask_to_speak(app, meeting.id, entry.id)
    call_next_speaker(app, meeting.id)
    state = view_hall(app, meeting.id)
    seen += [repr(state), repr(hall_view(state))]
    with app.work() as work:
        people = work.people.all()
    for picture in seen:
        for one in people:
            assert one.id_number not in picture
            assert one.phone not in picture
            assert one.address not in picture
    named = {one.name for one in people if one.name in repr(hall_view(state))}
    assert named == {entry.name}, "nobody is named but who speaks"


def test_the_running_sheet_moves_items_and_names_the_next_click(qtbot, app, chinese):
    meeting = opened_meeting(app, 8)
    page = DeliberationPage(app, meeting.consultation_id, "deliberation")
    qtbot.addWidget(page)
    page.acted.connect(page.refresh)
    page.resize(922, 586)
    page.show()
    page._tabs.choose("running")
    page._show_pane()
    assert page.running._say.text().startswith("现在开会")
    assert page.running._next.text().startswith("念完点右边：")
    down = next(
        button
        for button, (code, item) in page.running._rows.items()
        if code == "down" and item.position == 2
    )
    before = [item.title for item in page.view().items]
    down.click()
    after = [item.title for item in page.view().items]
    assert after == [before[0], before[2], before[1], *before[3:]]


def test_a_clock_that_jumps_is_told_and_kept_with_the_meeting(qtbot, app, desk_of, clock):
    meeting = opened_meeting(app, 6)
    window = desk_of(meeting)._window
    watch = window.findChild(ClockWatch)
    watch.look()
    clock.forward(minutes=-95)
    watch.look()
    assert "95 min back" in window.footer._act.whole()
    clock.forward(minutes=95)
    watch.look()
    with app.work() as work:
        kept = [one.kind for one in work.meeting_events.all(meeting_id=meeting.id)]
    assert kept == ["opened", "clock_moved", "clock_moved"]
    close_meeting(app, meeting.id)
    clock.forward(hours=9)
    watch.look()
    with app.work() as work:
        assert work.meeting_events.count(meeting_id=meeting.id, kind="clock_moved") == 2


@pytest.mark.parametrize("code", ["store.busy", "store.unreachable"])
def test_a_jump_that_cannot_be_kept_now_is_kept_at_the_next_look(
    app, desk_of, clock, monkeypatch, code
):
    meeting = opened_meeting(app, 6)
    window = desk_of(meeting)._window
    watch = window.findChild(ClockWatch)
    watch.look()
    clock.forward(minutes=-95)
    with monkeypatch.context() as held:
        held.setattr("consult_app.services.hall.meeting_on_show", _refusing(code))
        watch.look()
    with app.work() as work:
        assert work.meeting_events.count(meeting_id=meeting.id, kind="clock_moved") == 0
    watch.look()
    assert "95 min back" in window.footer._act.whole()


def test_while_a_long_paper_holds_the_store_the_picture_stands(app, desk_of, monkeypatch):
    """The picture is read again each second; a store that is held must not end in a fault."""
    meeting = opened_meeting(app, 6)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    before = desk.screen.canvas.view
    monkeypatch.setattr("consult_app.services.hall.view_hall", _refusing("store.busy"))
    desk._on_tick()
    assert desk.screen.canvas.view is before


def test_the_clock_reads_the_meeting_again_only_when_something_can_have_changed(
    app, clock, desk_of, monkeypatch
):
    meeting = opened_meeting(app, 6)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    desk._on_tick()
    read = []
    whole = HallDesk.refresh
    monkeypatch.setattr(HallDesk, "refresh", lambda desk: (read.append(clock()), whole(desk)))
    desk._on_tick()
    assert read == [], "nothing was noted, and the minute is the same"
    sign_in(app, members_of(app, meeting)[8].id)
    desk._on_tick()
    desk._on_tick()
    assert len(read) == 1, "somebody came"
    clock.forward(minutes=1)
    desk._on_tick()
    assert len(read) == 2, "the picture bears the time of day"


def _refusing(code):
    def refuse(*_asked):
        raise ExpectedError(code)

    return refuse


def test_after_another_round_the_hall_sees_everybody_who_was_chosen(app):
    said = {
        "kind": "seats", "word": "carried", "seats": 3, "chosen": ["唐四"], "by_most": True, "least": None,
        "options": [{"name": "唐四", "votes": 13, "state": "chosen"}, {"name": "宋三", "votes": 4, "state": "short"}],
        "chosen_before": ["高一", "罗二"],
    }  # fmt: skip
    meeting = opened_meeting(app, 6)
    state = replace(view_hall(app, meeting.id), scene=HallScene.RESULT, said=said)
    assert "高一、罗二" in repr(hall_view(state).scene)


def test_the_hall_goes_on_seeing_what_it_saw_when_the_drive_is_pulled(app, desk_of):
    meeting = opened_meeting(app, 8)
    desk = desk_of(meeting)
    desk.open(meeting.consultation_id)
    seen = desk.screen.canvas.view
    app.close()
    shutil.move(app.folder, app.folder.with_name("pulled"))
    desk._on_tick()
    assert desk.screen.canvas.view is seen


def test_one_key_turns_the_pages_of_the_text_and_then_the_picture_follows_again(
    qtbot, app, desk_of
):
    draft = "\n".join(
        f"第{number}条　村民应当爱护公共设施，不乱堆杂物。" for number in range(1, 60)
    )
    meeting = opened_meeting(app, 6, draft=draft)
    desk = desk_of(meeting)
    desk.turn_text()  # with no screen open the key does nothing
    desk.open(meeting.consultation_id)
    scene = desk.screen.canvas.view.scene
    assert isinstance(scene, QuorumScene)
    qtbot.keyClick(desk.screen, Qt.Key.Key_F7)
    text = desk.screen.canvas.view.scene
    assert isinstance(text, TextScene)
    pages = desk.screen.canvas.pages(text)
    assert pages > 1
    desk.refresh()
    assert desk.screen.canvas.view.scene.page == 0
    for page in range(1, pages):
        qtbot.keyClick(desk.screen, Qt.Key.Key_F7)
        assert desk.screen.canvas.view.scene.page == page
    qtbot.keyClick(desk.screen, Qt.Key.Key_F7)
    assert isinstance(desk.screen.canvas.view.scene, QuorumScene)
    qtbot.keyClick(desk.screen, Qt.Key.Key_F7)
    adjourn(app, meeting.id)
    desk.refresh()
    assert isinstance(desk.screen.canvas.view.scene, WordsScene)  # the next scene ends the reading


def test_what_was_agreed_without_a_vote_stays_readable_in_the_hall(app):
    meeting = agreed_without_a_vote(app)
    close_meeting(app, meeting.id)
    view = hall_view(view_hall(app, meeting.id))
    assert (view.scene.title, view.scene.text) == ("Agreed", "先修主路，支路明年再议。")
    assert "钱建国" not in spoken(view)
