"""Deliberation driven by keys: what is said, who speaks, what is changed."""

import pytest
from meeting_maker import members_of, opened_meeting, take_the_floor
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel

from consult_app.domain.meeting import AgendaState, ContributionKind, MeetingState
from consult_app.main import build_window
from consult_app.services.agenda import in_order
from consult_app.services.app import CHINA
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.minutes import view_minutes
from consult_app.services.phrases import contribution_phrases
from consult_app.services.speaking import Said, ask_to_speak, call_next_speaker, file_words
from consult_app.services.stages import view_stage
from consult_app.services.text_at_hand import Hands, propose_amendment
from consult_app.sound.bell import Bell
from consult_app.sound.devices import silent_backends
from consult_app.ui.pages import deliberation_talk
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.deliberation_asking import (
    AnswerDialog,
    HandsDialog,
    OpinionDialog,
    PhrasesDialog,
)
from consult_app.ui.pages.deliberation_dialogs import (
    AmendmentDialog,
    ItemDialog,
    NameDialog,
    SoundingDialog,
    TextDialog,
    WordsDialog,
)
from consult_app.ui.pages.meeting_break import BreakDialog
from consult_app.ui.widgets.base import ElidedLabel
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.dialogs import ConfirmDialog
from tests.ui.looking import cut_words
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def page(pages_of, meeting) -> DeliberationPage:
    return pages_of(DeliberationPage, "deliberation")(meeting)


def said(app, meeting):
    with app.work() as work:
        return work.contributions.all(meeting_id=meeting.id)


def view(app, meeting):
    return view_deliberation(app, meeting.consultation_id, "deliberation")


def answering(monkeypatch, dialog, **answers) -> None:
    """Let a dialog be confirmed with these answers."""
    monkeypatch.setattr(dialog, "exec", lambda _self: 1)
    for name, value in answers.items():
        monkeypatch.setattr(dialog, name, lambda _self, value=value: value)


def test_enter_files_the_paragraph_under_who_has_the_floor(qtbot, app, page, meeting):
    entry = take_the_floor(app, meeting)
    page.refresh()
    page.talk.field.setPlainText("下雨天娃娃上学要绕两里路。")
    qtbot.keyClick(page.talk.field, Qt.Key.Key_Return)
    filed = said(app, meeting)[0]
    assert (filed.speaker, filed.kind, filed.words) == (
        entry.name,
        "statement",
        "下雨天娃娃上学要绕两里路。",
    )
    assert page.talk.words() == ""


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_F2, ContributionKind.FOR),
        (Qt.Key.Key_F3, ContributionKind.AGAINST),
        (Qt.Key.Key_F4, ContributionKind.QUESTION),
        (Qt.Key.Key_F5, ContributionKind.SUGGESTION),
    ],
)
def test_a_key_says_how_the_words_count(qtbot, app, page, meeting, key, kind):
    take_the_floor(app, meeting)
    page.refresh()
    page.talk.field.setPlainText("要说的话")
    qtbot.keyClick(page.talk.field, key)
    assert said(app, meeting)[0].kind is kind


def test_shift_enter_makes_a_new_line(qtbot, app, page, meeting):
    page.talk.field.setPlainText("a")
    qtbot.keyClick(page.talk.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(app, meeting) == ()


def test_initials_and_enter_put_somebody_on_the_list(qtbot, app, page, meeting):
    qtbot.keyClicks(page.talk.queue.search, "qj")
    qtbot.keyClick(page.talk.queue.search, Qt.Key.Key_Return)
    assert [floor.turn.name for floor in view(app, meeting).queue] == ["钱建国"]
    step = view_stage(app, meeting.consultation_id, "deliberation").next
    assert (step.code, step.facts["name"]) == ("deliberation.next_speaker", "钱建国")


def test_the_next_speaker_files_the_words_before(app, page, meeting):
    first = take_the_floor(app, meeting)
    page.refresh()
    ask_to_speak(app, meeting.id, members_of(app, meeting)[1].id)
    page.refresh()
    page.talk.field.setPlainText("我说完了。")
    page.take_step("deliberation.next_speaker", {})
    assert [one.speaker for one in said(app, meeting)] == [first.name]
    assert page.talk.words() == ""
    assert view(app, meeting).speaking.turn.name == members_of(app, meeting)[1].name


def test_the_clock_rings_at_one_minute_and_at_the_end(app, page, meeting, clock, monkeypatch):
    rung = []
    monkeypatch.setattr(deliberation_talk, "ring", rung.append)
    take_the_floor(app, meeting)
    page.refresh()
    for seconds in (200, 45, 30, 30, 10):
        clock.forward(seconds=seconds)
        page.talk._show_time()
    assert rung == [Bell.WARNING, Bell.END]
    assert page.talk.sign() == "time is up"
    assert page.talk._clock.figure() == "over 0:15"


def test_half_typed_words_are_there_again_after_a_restart(qtbot, app, page, meeting):
    page.talk.field.setPlainText("下雨天娃娃上")
    page.talk._on_keep()
    again = DeliberationPage(app, meeting.consultation_id, "deliberation")
    qtbot.addWidget(again)
    assert again.talk.words() == "下雨天娃娃上"


def test_a_filed_paragraph_is_corrected_by_a_click(app, page, meeting, monkeypatch):
    entry = members_of(app, meeting)[0]
    file_words(app, meeting.id, Said("同意", ContributionKind.FOR, entry.id))
    page.refresh()
    answering(monkeypatch, WordsDialog, answer=("不同意", ContributionKind.AGAINST, True))
    next(iter(page.talk._spoken)).clicked.emit()
    kept = said(app, meeting)[0]
    assert (kept.words, kept.kind, kept.dissent) == ("不同意", "against", True)


def test_a_question_is_answered_beside_it(app, page, meeting, monkeypatch):
    entry = members_of(app, meeting)[0]
    asked = file_words(app, meeting.id, Said("钱从哪来？", ContributionKind.QUESTION, entry.id))
    page.refresh()
    answering(monkeypatch, AnswerDialog, answer=(None, "何建平", "去年的结余。"))
    page.talk.answer_wanted.emit(asked)
    assert said(app, meeting)[1].answers_id == asked.id


def test_the_agenda_goes_on_by_the_next_step(app, page, meeting):
    page.take_step("deliberation.next_item", {})
    with app.work() as work:
        states = [item.state for item in in_order(work, meeting.id)]
    assert states[:2] == [AgendaState.DONE, AgendaState.NOW]


def test_an_item_is_moved_and_retitled(app, page, meeting, monkeypatch):
    item = view(app, meeting).items[1]
    monkeypatch.setattr(ItemDialog, "exec", lambda self: setattr(self, "wish", "down") or 1)
    page.agenda.opened.emit(item)
    assert view(app, meeting).items[2].id == item.id


def test_an_amendment_is_seen_in_the_text_and_adopted_beside_it(app, page, meeting, monkeypatch):
    text = view(app, meeting).motion.text.replace("18万元", "12万元")
    answering(monkeypatch, AmendmentDialog, answer=("赵春生", text, "少出一点"))
    page.text.wanted.emit("add", 0)
    amendment = view(app, meeting).amendments[0]
    facts = {"id": amendment.id, "motion": amendment.motion_id}
    page.take_step("deliberation.decide_amendment", facts)
    assert page._tabs.code() == "text"
    assert "1812万元" in page.text._text.toPlainText()
    page.text.wanted.emit("adopt", amendment.id)
    assert "12万元" in view(app, meeting).motion.text
    assert page.text._number.text() == "draft 2"


def test_of_several_texts_each_is_shown_with_its_own_amendments(app, page, meeting, monkeypatch):
    assert not page.text._which.isVisibleTo(page.text)
    answering(monkeypatch, TextDialog, answer=("村规民约", "第一条　不乱倒垃圾。"))
    page.text._more.click()
    rules = page.view().motion
    assert rules.title == "村规民约"
    assert page.text._which.isVisibleTo(page.text)
    answering(monkeypatch, AmendmentDialog, answer=("赵大江", "第一条　不乱倒垃圾和污水。", ""))
    page.text._add.click()
    assert [one.motion_id for one in page.view().amendments] == [rules.id]
    page.text._which.setCurrentIndex(0)
    page.text._which.activated.emit(0)
    assert page.view().motion.title == "三组村道硬化"
    assert page.view().amendments == ()
    change = page.view().every[0]
    page.take_step("deliberation.decide_amendment", {"id": change.id, "motion": rules.id})
    assert page.text.chosen() == change
    adopt = next(one for one in page.text.findChildren(Button) if one.property("code") == "adopt")
    adopt.click()
    assert page.view().motion.text == "第一条　不乱倒垃圾和污水。"


def test_a_clash_is_told_and_the_amendment_stays_open(app, page, meeting, monkeypatch):
    told = []
    monkeypatch.setattr("consult_app.ui.errors.tell", lambda _p, error: told.append(error.code))
    motion = view(app, meeting).motion
    one = propose_amendment(app, motion.id, "甲", motion.text.replace("18万元", "12万元"))
    other = propose_amendment(app, motion.id, "乙", motion.text.replace("18万元", "15万元"))
    page.refresh()
    page.text.wanted.emit("adopt", one.id)
    page.text.wanted.emit("adopt", other.id)
    assert told == ["amendment.conflict"]
    assert view(app, meeting).amendments[1].state == "open"


def test_sounding_out_shows_its_figures_and_binds_nobody(app, page, meeting, monkeypatch):
    answering(monkeypatch, SoundingDialog, answer=("修正1", (5, 2, 1)))
    page.text.wanted.emit("sound", 0)
    assert "In favour 5" in page.text._bar.accessibleName()


def test_the_minutes_show_facts_and_words_and_keep_what_the_recorder_types(
    qtbot, app, page, meeting
):
    entry = members_of(app, meeting)[0]
    file_words(app, meeting.id, Said("同意", ContributionKind.FOR, entry.id))
    page.show_minutes()
    editor = page.minutes.editor
    assert "宣布开会" in editor.toPlainText()
    assert "（赞成）：同意" in editor.toPlainText()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, "quiet")
    qtbot.waitUntil(lambda: passages(app, meeting) != {}, timeout=5000)
    assert list(passages(app, meeting).values()) == ["quiet"]
    ask_to_speak(app, meeting.id, members_of(app, meeting)[1].id)
    page.refresh()
    assert "quiet" in editor.toPlainText()


def passages(app, meeting):
    return view_minutes(app, meeting.consultation_id, "deliberation").own_words


def test_words_not_kept_yet_are_kept_when_the_page_is_left(qtbot, app, page, meeting):
    page.show_minutes()
    page.minutes.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(page.minutes.editor, "last words")
    assert page.may_leave()
    assert list(passages(app, meeting).values()) == ["last words"]


def test_a_wish_is_answered_beside_it_and_the_minutes_locked(app, page, meeting, monkeypatch):
    page.show_minutes()
    answering(monkeypatch, NameDialog, name="赵春生", words="我说的是12万")
    page.minutes.wanted.emit("note", 0, "")
    wish = view_minutes(app, meeting.consultation_id, "deliberation").asked[0]
    page.minutes.wanted.emit("accept", wish.id, "")
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_told: True)
    page.minutes.wanted.emit("lock", 0, "")
    assert view_minutes(app, meeting.consultation_id, "deliberation").locked
    assert page.minutes.editor.isReadOnly()


def test_sound_is_recorded_after_the_question_and_stopped_by_the_same_button(
    app, page, meeting, monkeypatch
):
    app.sound.microphone = silent_backends()
    page.show_minutes()
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_told: False)
    page.minutes.wanted.emit("record", 0, "")
    assert app.sound.taking is None
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_told: True)
    page.minutes.wanted.emit("record", 0, "")
    assert app.sound.taking is not None
    assert page.minutes._record.words() == "Stop recording"
    names = page.minutes._files.findChildren(ElidedLabel)
    QApplication.processEvents()
    assert [label.text() for label in names] == ["Sound from 09:00, recording"]
    page.minutes.wanted.emit("record", 0, "")
    assert app.sound.taking is None
    assert "开始录音" in page.minutes.editor.toPlainText()


def test_a_break_and_going_on_are_one_button(app, page, meeting):
    def begin(dialog):
        assert isinstance(dialog, BreakDialog)
        dialog._time.editor.setTime(QTime(8, 0))
        press(dialog)
        assert dialog.isVisible()  # that time has passed
        dialog._time.editor.setTime(QTime(9, 25))
        press(dialog)

    on_dialog(begin)
    page._break.click()
    with app.work() as work:
        assert work.meetings.get(meeting.id).state is MeetingState.ADJOURNED
        until = work.meeting_events.all(meeting_id=meeting.id)[-1].until
    assert until.astimezone(CHINA).strftime("%H:%M") == "09:25"
    assert page._break.words() == "Go on"
    page.take_step("deliberation.resume", {})
    assert page._break.words() == "Break"


def test_the_recorder_is_named_where_it_is_missing(app, page, meeting, monkeypatch):
    answering(monkeypatch, NameDialog, name="周小满")
    page.mend("deliberation.recorder")
    with app.work() as work:
        assert work.meetings.get(meeting.id).recorder == "周小满"


RULES = "村规民约\n第一条　甲。\n第二条　乙。\n第三条　丙。"


def test_articles_are_changed_one_after_the_other_and_nothing_else(qtbot):
    dialog = AmendmentDialog(None, "?", RULES, lambda _typed: (), "赵春生")
    qtbot.addWidget(dialog)
    dialog._where.set_code("at:1")
    assert dialog._text.text() == "第一条　甲。"
    dialog._text.set_text("第一条　甲甲。")
    dialog._where.set_code("new:2")
    dialog._text.set_text("新的一条。")
    dialog._where.set_code("at:3")
    assert dialog._text.text() == "第三条　丙。"
    dialog._text.set_text("第三条　丁。")
    assert dialog.check()
    assert dialog.answer()[1] == (
        "村规民约\n第一条　甲甲。\n第二条　乙。\n第二条　新的一条。\n第三条　丁。"
    )


def test_an_article_emptied_is_taken_out(qtbot):
    dialog = AmendmentDialog(None, "?", RULES, lambda _typed: (), "赵春生")
    qtbot.addWidget(dialog)
    dialog._where.set_code("at:3")
    dialog._text.set_text("")
    assert dialog.answer()[1] == "村规民约\n第一条　甲。\n第二条　乙。"


def test_hands_on_an_amendment_decide_and_stand_beside_it(app, page, meeting, monkeypatch):
    motion = view(app, meeting).motion
    one = propose_amendment(app, motion.id, "甲", motion.text.replace("18万元", "12万元"))
    page.refresh()
    page.show_text(one.id)
    monkeypatch.setattr(HandsDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(HandsDialog, "answer", lambda _self: (Hands(2, 5, 1), "太少"))
    page.text.wanted.emit("hands", one.id)
    kept = view(app, meeting).amendments[0]
    assert (kept.state, kept.decision_reason) == ("refused", "太少")
    assert "by hands: 2 in favour, 5 against, 1 abstained" in all_words(page.text)


def all_words(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_shift_enter_in_the_search_is_a_point_of_order(qtbot, app, page, meeting):
    ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    page.refresh()
    qtbot.keyClicks(page.talk.queue.search, "qj")
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.talk.queue.search, Qt.Key.Key_Return, shift)
    assert [floor.turn.urgent for floor in view(app, meeting).queue] == [True, False]


def test_a_written_opinion_and_phrases_come_from_their_dialogs(app, page, meeting, monkeypatch):
    answering(monkeypatch, OpinionDialog, answer=(None, "外出的人", "同意", "村委会柜中", None))
    page.talk.opinion_wanted.emit()
    assert (said(app, meeting)[0].speaker, said(app, meeting)[0].source) == (
        "外出的人",
        "村委会柜中",
    )
    answering(monkeypatch, PhrasesDialog, answer={"for": ("好<&>",)})
    page.talk.phrases_wanted.emit()
    assert contribution_phrases(app)["for"] == ("好<&>",)


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("speaks", ["en", "zh"])
def test_no_words_are_cut_on_any_pane_in_a_full_window(
    qtbot, request, app, meeting, look, size, speaks
):
    if speaks == "zh":
        request.getfixturevalue("chinese")
    speaking_now = members_of(app, meeting)[0]
    ask_to_speak(app, meeting.id, speaking_now.id)
    call_next_speaker(app, meeting.id)
    look.wear(size=size)
    window = build_window(app)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.open_case(meeting.consultation_id, "deliberation")
    window.show()
    page = window.findChild(DeliberationPage)
    for pane in ("talk", "text", "minutes"):
        page._tabs.choose(pane)
        page._on_tab(pane)
        QApplication.processEvents()
        assert cut_words(page) == []
