"""The recorder at the deliberation page, as an evening goes: other panes open, wrong names, long lists."""

from dataclasses import replace

import pytest
from meeting_maker import members_of, opened_meeting, roll_of, take_the_floor
from PySide6.QtCore import Qt

from consult_app.domain.meeting import AgendaKind, ContributionKind, TurnState
from consult_app.services.attending import leave
from consult_app.services.hall import HallScene, view_hall
from consult_app.services.meeting_course import close_meeting
from consult_app.services.speaking import Said, ask_to_speak, file_words
from consult_app.services.speaking_times import SpeakingTimes
from consult_app.services.text_at_hand import propose_amendment
from consult_app.sound.bell import Bell
from consult_app.ui.hall import hall_view
from consult_app.ui.hall_view import TextScene
from consult_app.ui.pages import deliberation_talk
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.deliberation_asking import NAMED, HandsDialog, TimesDialog
from consult_app.ui.pages.deliberation_dialogs import SoundingDialog, WordsDialog
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.buttons import Button
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def page(pages_of, meeting) -> DeliberationPage:
    return pages_of(DeliberationPage, "deliberation")(meeting)


@pytest.fixture
def rung(monkeypatch):
    rung: list[Bell] = []
    monkeypatch.setattr(deliberation_talk, "ring", rung.append)
    return rung


def test_the_bell_rings_while_the_recorder_looks_at_the_text(app, page, meeting, clock, rung):
    take_the_floor(app, meeting)
    page.refresh()
    page.show_text()
    assert not page.talk.isVisible()
    for seconds in (200, 45, 30, 30):
        clock.forward(seconds=seconds)
        page.talk._on_tick()
    assert rung == [Bell.WARNING, Bell.END]
    page.hide()  # another page of the window: the door, the vote
    clock.forward(seconds=600)
    page.talk._on_tick()
    assert rung == [Bell.WARNING, Bell.END]


def test_no_bell_rings_for_who_left_meanwhile(app, page, meeting, clock, rung):
    entry = take_the_floor(app, meeting)
    page.refresh()
    page.hide()
    leave(app, entry.id)
    clock.forward(seconds=290)
    page.talk._on_tick()
    assert rung == []


def test_words_under_the_wrong_name_get_the_right_one(qtbot, app, page, meeting):
    first, second = members_of(app, meeting)[:2]
    file_words(app, meeting.id, Said("路太窄。", ContributionKind.STATEMENT, first.id))
    page.refresh()

    def correct(dialog) -> None:
        assert isinstance(dialog, WordsDialog)
        dialog._by.editor.set_name(second.name)
        press(dialog)

    on_dialog(correct)
    page.correct(page.view().said[0].contribution.id)
    kept = page.view().said[0].contribution
    assert (kept.speaker, kept.roll_entry_id, kept.words) == (second.name, second.id, "路太窄。")


def test_a_household_number_is_typed_to_its_end(qtbot, app, page, meeting):
    twelfth = next(one for one in roll_of(app, meeting) if one.here)
    with app.work() as work:
        work.roll.save(replace(work.roll.get(twelfth.id), household="12"))
        work.note(app.now(), "roster.imported", undo=False)
        work.commit()
    page.talk.queue._roll = (0, 0)
    page.refresh()
    qtbot.keyClicks(page.talk.queue.search, "12")
    assert page.view().queue == ()
    qtbot.keyClick(page.talk.queue.search, Qt.Key.Key_Return)
    assert [floor.turn.roll_entry_id for floor in page.view().queue] == [twelfth.id]


def test_the_list_says_who_of_those_waiting_has_left(app, page, meeting):
    entry = members_of(app, meeting)[0]
    ask_to_speak(app, meeting.id, entry.id)
    leave(app, entry.id)
    page.refresh()
    assert next(iter(page.talk.queue._floors)).accessibleName().endswith("has left")


def test_in_a_hall_of_hundreds_not_every_silent_name_is_listed(qtbot):
    names = tuple(f"村民{number}" for number in range(460))
    dialog = TimesDialog(None, SpeakingTimes((), (), names))
    qtbot.addWidget(dialog)
    told = next(one.text() for one in dialog.findChildren(Label) if "460" in one.text())
    assert names[NAMED - 1] in told
    assert names[NAMED] not in told
    assert dialog.sizeHint().height() < 690


def test_after_the_closing_no_item_can_be_taken_up(app, page, meeting):
    close_meeting(app, meeting.id)
    page.refresh()
    page._tabs.choose("running")
    page._show_pane()
    assert not [one for one in page.running.findChildren(Button) if one.words() == "Now"]
    with app.work() as work:
        assert not work.turns.find(meeting_id=meeting.id, state=TurnState.SPEAKING)


@pytest.mark.parametrize(
    "dialog_of",
    [lambda: HandsDialog(None, "赵建国", 8), lambda: SoundingDialog(None, "先问问", 8)],
    ids=["hands", "sounding"],
)
def test_wrong_figures_are_told_in_the_dialog_where_they_can_be_mended(qtbot, dialog_of):
    dialog = dialog_of()
    qtbot.addWidget(dialog)
    assert not dialog.check()
    dialog._yes.editor.setValue(9)
    assert not dialog.check()
    dialog._yes.editor.setValue(8)
    assert dialog.check()


def in_the_hall(app, meeting) -> tuple[str, str]:
    scene = hall_view(view_hall(app, meeting.id)).scene
    return (scene.title, scene.text) if isinstance(scene, TextScene) else ("", "")


def test_the_hall_reads_the_amendment_that_is_asked_about(app, page, meeting):
    text = page.view().motion
    wishes = [
        propose_amendment(app, text.id, who, text.text.replace(old, new))
        for who, old, new in (("赵建国", "18万", "12万"), ("钱建国", "1.2公里", "1.5公里"))
    ]
    assert in_the_hall(app, meeting) == ("", ""), "people still speak about the whole"
    while page.view().item_now.kind is not AgendaKind.TEXT:
        page.take_step("deliberation.next_item", {})
    assert in_the_hall(app, meeting)[0] == "Amendment 1, asked for by 赵建国"
    page.show_text(wishes[1].id)
    title, words = in_the_hall(app, meeting)
    assert title == "Amendment 2, asked for by 钱建国"
    assert "1.2公里" in words
    assert "1.5公里" in words
    page.text.wanted.emit("withdraw", wishes[1].id)
    assert in_the_hall(app, meeting)[0] == "Amendment 1, asked for by 赵建国"
    take_the_floor(app, meeting)
    page.refresh()
    assert view_hall(app, meeting.id).scene is HallScene.SPEAKER
    page.take_step("deliberation.end_turn", {})
    page.text.choose(wishes[0].id)
    page.text.wanted.emit("adopt", wishes[0].id)
    assert view_hall(app, meeting.id).scene is HallScene.AGENDA
