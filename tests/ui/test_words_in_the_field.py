"""The field of the discussion: nothing typed into it is lost, and nothing goes under another's name."""

import pytest
from meeting_maker import members_of, opened_meeting
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from consult_app.services.attending import add_guest, leave
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.minutes import view_minutes
from consult_app.services.speaking import (
    Said,
    ask_to_speak,
    call_next_speaker,
    file_words,
    keep_half_typed,
)
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.widgets import dialogs
from consult_app.ui.widgets.dialogs import ConfirmDialog

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def page(pages_of, meeting):
    return pages_of(DeliberationPage, "deliberation")(meeting)


def said(app, meeting):
    with app.work() as work:
        return work.contributions.all(meeting_id=meeting.id)


def floor(app, meeting):
    return view_deliberation(app, meeting.consultation_id, "deliberation")


def waits(app, page, meeting, who):
    entry = members_of(app, meeting)[who]
    turn = ask_to_speak(app, meeting.id, entry.id)
    page.refresh()
    return entry, turn


def test_what_the_chair_said_before_the_first_speaker_is_filed_as_the_chairs(app, page, meeting):
    waits(app, page, meeting, 0)
    page.talk.field.setPlainText("下面请大家发言。")
    page.take_step("deliberation.next_speaker", {})
    assert [(one.speaker, one.words) for one in said(app, meeting)] == [
        (meeting.chair, "下面请大家发言。")
    ]
    assert page.talk.words() == ""


def test_calling_somebody_out_of_turn_files_the_words_under_who_said_them(app, page, meeting):
    first, _ = waits(app, page, meeting, 0)
    call_next_speaker(app, meeting.id)
    second, turn = waits(app, page, meeting, 1)
    page.talk.field.setPlainText("我还没说完")
    page.talk._dissent.setChecked(True)
    page.talk.queue.turn_wanted.emit(turn.id, "call")
    assert [(one.speaker, one.dissent) for one in said(app, meeting)] == [(first.name, True)]
    assert floor(app, meeting).speaking.turn.name == second.name
    assert page.talk._speaker.currentText() == second.name


def test_words_in_the_field_stay_those_of_who_said_them_when_the_floor_changes(app, page, meeting):
    first, _ = waits(app, page, meeting, 0)
    call_next_speaker(app, meeting.id)
    page.refresh()
    page.talk.field.setPlainText("我说到一半")
    waits(app, page, meeting, 1)
    call_next_speaker(app, meeting.id)  # from another window of the hand: nothing was filed
    page.refresh()
    assert page.talk._speaker.currentText() == first.name
    QTest.keyClick(page.talk.field, Qt.Key.Key_Return)
    assert [one.speaker for one in said(app, meeting)] == [first.name]
    assert page.talk._speaker.currentText() == members_of(app, meeting)[1].name


def test_giving_time_does_not_change_who_was_chosen(app, page, meeting):
    waits(app, page, meeting, 0)
    call_next_speaker(app, meeting.id)
    page.refresh()
    page.talk._speaker.set_code(meeting.chair)
    page.talk._grant.click()
    assert page.talk._speaker.code() == meeting.chair


def test_words_and_whose_they_are_outlive_the_program_while_somebody_types_on(
    qtbot, app, page, meeting
):
    waits(app, page, meeting, 0)
    call_next_speaker(app, meeting.id)
    page.refresh()
    page.talk._speaker.set_code(meeting.chair)
    with qtbot.waitSignal(page.talk.half_typed, timeout=5000):
        for _ in range(24):  # never a pause as long as the timer
            QTest.keyClicks(page.talk.field, "a")
            qtbot.wait(60)
    again = DeliberationPage(app, meeting.consultation_id, "deliberation")
    qtbot.addWidget(again)
    assert again.talk.words().startswith("aaaa")
    assert again.talk._speaker.code() == meeting.chair


def test_after_a_power_cut_the_words_bear_the_name_of_who_said_them(app, pages_of, meeting):
    """Also of one who neither spoke nor waits, chosen by name: the number of a line of the roll says nothing."""
    silent = members_of(app, meeting)[3]
    keep_half_typed(app, meeting.id, "还没说完", str(silent.id))
    page = pages_of(DeliberationPage, "deliberation")(meeting)
    assert page.talk._speaker.currentText() == silent.name
    QTest.keyClick(page.talk.field, Qt.Key.Key_Return)
    assert [(one.speaker, one.roll_entry_id) for one in said(app, meeting)] == [
        (silent.name, silent.id)
    ]


def test_words_of_one_who_is_not_on_the_roll_any_more_are_nobodys(app, pages_of, meeting):
    keep_half_typed(app, meeting.id, "还没说完", "999")
    page = pages_of(DeliberationPage, "deliberation")(meeting)
    assert page.talk.words() == "还没说完"
    assert page.talk._speaker.currentText() == meeting.chair


def test_another_meeting_on_the_same_page_offers_its_own_people(app, pages_of, meeting):
    first = members_of(app, meeting)[0]
    file_words(app, meeting.id, Said("我先说", entry_id=first.id))
    talk = pages_of(DeliberationPage, "deliberation")(meeting).talk
    assert talk._speaker.findData(str(first.id)) >= 0
    talk.show_view(floor(app, opened_meeting(app, 8)))
    assert talk._speaker.findData(str(first.id)) == -1


def test_words_typed_a_moment_ago_are_kept_when_the_page_is_left(qtbot, app, page, meeting):
    page.talk.field.setPlainText("刚打的字")
    assert page.may_leave()
    assert floor(app, meeting).half_typed == ("刚打的字", meeting.chair)


def test_who_is_here_is_found_before_who_is_not(app, page, meeting):
    members = members_of(app, meeting)
    letter = members[0].initials[0]
    leave(app, members[0].id)
    page.refresh()
    page.talk.queue.search.setText(letter)
    hits = page.talk.queue._hits
    assert hits
    assert hits[0].here
    assert [one.here for one in hits] == sorted((one.here for one in hits), reverse=True)


def test_a_guest_who_came_since_is_found_too(app, page, meeting):
    add_guest(app, meeting.id, "何律师", "镇司法所")
    page.refresh()
    page.talk.queue.search.setText("hl")
    assert [one.name for one in page.talk.queue._hits] == ["何律师"]


def test_the_time_beside_the_field_is_that_of_now(app, page, meeting, clock):
    clock.forward(minutes=17)
    page.refresh()
    assert f"{clock():%H:%M}" in page.talk._who.whole()


def test_minutes_are_not_locked_while_words_stand_in_the_field(app, page, meeting, monkeypatch):
    told = []
    monkeypatch.setattr(ConfirmDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(dialogs, "say", lambda _parent, _title, words: told.append(words))
    page.talk.field.setPlainText("我补充一句")
    page.minutes.wanted.emit("lock", 0, "")
    assert "我补充一句" in told[0]
    QTest.keyClick(page.talk.field, Qt.Key.Key_Return)
    page.minutes.wanted.emit("lock", 0, "")
    assert view_minutes(app, meeting.consultation_id, "deliberation").locked
    assert len(told) == 1
