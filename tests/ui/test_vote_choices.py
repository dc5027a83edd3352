"""Votes among several, driven by keys: nine options, two readers, acclamation, hands, the result."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from ui.looking import cut_words
from ui.modal import on_dialog, press

from consult_app.domain.voting import Mark, VoteKind, VoteMethod, VoteState
from consult_app.services.counting import collect_papers, read_choice, read_paper
from consult_app.services.stages import view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages import vote_count
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_call_options import NamedDialog
from consult_app.ui.pages.vote_set_up_dialogs import OptionsDialog
from consult_app.ui.pages.vote_tellers import SettleDialog
from consult_app.ui.widgets.dialogs import ReasonDialog

pytestmark = pytest.mark.usefixtures("village")

WORKS = (
    "水渠防渗",
    "五组村道",
    "路灯补亮",
    "卫生室修缮",
    "学校停车",
    "自来水换管",
    "垃圾分类亭",
    "老年食堂",
    "文化墙",
)
TOLD = {"supervisor": "孙秀英", "counter": "许文清", "caller": "马德福", "printed": 12}
SEVERAL = {"kind": VoteKind.OPTIONS, "options": WORKS, "pick": 3, "seats": 3}


@pytest.fixture(autouse=True)
def unhurried(monkeypatch):
    monkeypatch.setattr(vote_count, "GUARD_MS", 0)


@pytest.fixture
def page_of(pages_of):
    return pages_of(VotePage, "vote")


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    told = SetUp("先办哪三件实事", method, **{**TOLD, **SEVERAL, **facts})
    save_set_up(app, meeting.consultation_id, "vote", told)
    return open_vote(app, meeting.consultation_id, "vote")


def strike(qtbot, pane, keys: str, *, pad: bool = False) -> None:
    how = Qt.KeyboardModifier.KeypadModifier if pad else Qt.KeyboardModifier.NoModifier
    for key in keys:
        qtbot.keyClick(pane, Qt.Key.Key_Return if key == "." else key, how)


def papers(app, teller=1):
    with app.work() as work:
        found = work.ballots_read.all(teller=teller)
    return [(one.mark, one.chosen) for one in found]


def vote_of(app, meeting):
    with app.work() as work:
        return work.votes.some(1, newest=True, meeting_id=meeting.id)[0]


def test_one_digit_notes_what_is_named_when_called_and_the_list_says_it(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL, pick=1, seats=1)
    page = page_of(meeting)
    assert page.first_field() is page.calls
    strike(qtbot, page.calls, "2.9-0")
    assert named(app, vote) == [
        (Mark.YES, (2,)),
        (Mark.YES, (9,)),
        (Mark.ABSTAIN, ()),
        (Mark.AWAY, ()),
    ]
    pane = page.calls
    assert pane._answer(pane._table.rows()[0]) == "五组村道"
    assert pane.options.rows[1].figure.text() == "1"
    qtbot.waitUntil(lambda: cut_words(pane) == [])
    qtbot.keyClick(pane, Qt.Key.Key_Backspace)
    assert len(named(app, vote)) == 3


def test_several_named_wait_for_enter_and_too_many_are_refused(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL)
    page = page_of(meeting)
    strike(qtbot, page.calls, "123")
    assert named(app, vote) == []
    assert page.calls.options._told.whole() == "1 水渠防渗\u20022 五组村道\u20023 路灯补亮"
    strike(qtbot, page.calls, "3.")
    assert named(app, vote) == [(Mark.YES, (1, 2))]
    on_dialog(lambda refusal: refusal.reject())
    strike(qtbot, page.calls, "1234.")
    assert named(app, vote) == [(Mark.YES, (1, 2))]


def test_what_somebody_named_is_changed_with_a_reason(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL)
    page = page_of(meeting)
    strike(qtbot, page.calls, "12.")

    def fill(dialog):
        assert isinstance(dialog, NamedDialog)
        dialog._numbers.set_text("1 9 10")
        dialog._reason.set_text("本人更正")
        assert not dialog.check()
        dialog._numbers.set_text("1、9")
        press(dialog)

    on_dialog(fill)
    page.calls._on_opened(page.calls._table.rows()[0])
    assert named(app, vote) == [(Mark.YES, (1, 2)), (Mark.YES, (1, 9))]
    assert "(changed)" in page.calls._answer(page.calls._table.rows()[0])


def named(app, vote):
    with app.work() as work:
        return [(one.mark, one.chosen) for one in work.call_answers.all(vote_id=vote.id)]


def test_nine_options_are_read_by_digits_and_enter(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    collect_papers(app, vote.id, 5, 8)
    page = page_of(meeting)
    assert page.first_field() is page.choices
    strike(qtbot, page.choices, "14.12..1234.")
    assert papers(app) == [
        (Mark.YES, (1, 4)),
        (Mark.YES, (1, 2)),
        (Mark.ABSTAIN, ()),
        (Mark.SPOILED, (1, 2, 3, 4)),
    ]
    assert [row.figure.text() for row in page.choices.rows[:4]] == ["2", "1", "0", "1"]
    assert cut_words(page) == []


def test_a_digit_struck_again_takes_the_mark_off_and_backspace_the_last_one(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    collect_papers(app, vote.id, 2, 8)
    page = page_of(meeting)
    strike(qtbot, page.choices, "1434")
    qtbot.keyClick(page.choices, Qt.Key.Key_Backspace)
    strike(qtbot, page.choices, ".")
    assert papers(app) == [(Mark.YES, (1,))]
    qtbot.keyClick(page.choices, Qt.Key.Key_Backspace)
    assert papers(app) == []


def test_a_spoiled_paper_asks_for_its_reason(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    collect_papers(app, vote.id, 2, 8)
    page = page_of(meeting)
    strike(qtbot, page.choices, "01")
    with app.work() as work:
        assert work.ballots_read.all()[0].reason == "看不清"


def test_more_than_nine_options_are_two_digits_each(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, options=tuple(f"第{n}项" for n in range(1, 13)))
    collect_papers(app, vote.id, 2, 8)
    page = page_of(meeting)
    strike(qtbot, page.choices, "0112.")
    assert papers(app) == [(Mark.YES, (1, 12))]
    assert cut_words(page) == []


def test_two_readers_count_at_once_and_settle_what_differs(qtbot, app, page_of, monkeypatch):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, second_counter="冯秋月")
    assert vote.second_reads
    collect_papers(app, vote.id, 2, 8)
    page = page_of(meeting)
    strike(qtbot, page.choices, "12.")
    strike(qtbot, page.choices, "13.", pad=True)
    strike(qtbot, page.choices, "4.")
    strike(qtbot, page.choices, "4.", pad=True)
    assert papers(app, 2) == [(Mark.YES, (1, 3)), (Mark.YES, (4,))]
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.settle"

    def both_look(dialog) -> int:
        dialog.findChild(QComboBox).setCurrentIndex(2)
        return int(dialog.check())

    monkeypatch.setattr(SettleDialog, "exec", both_look)
    page.take_step("vote.settle", {})
    assert papers(app, 3) == [(Mark.YES, (1, 3))]
    page.take_step("vote.close", {})
    assert vote_of(app, meeting).state is VoteState.CLOSED


def test_the_keys_change_hands_where_there_is_no_number_pad(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    facts = {"kind": VoteKind.YES_NO, "second_counter": "冯秋月", "second_reads": True}
    vote = opened(app, meeting, **facts)
    collect_papers(app, vote.id, 2, 8)
    read_paper(app, vote.id, Mark.YES)
    read_paper(app, vote.id, Mark.YES)
    page = page_of(meeting)
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.second_teller"
    page.take_step("vote.second_teller", {})
    strike(qtbot, page.count, "12")
    assert [mark for mark, _ in papers(app, 2)] == [Mark.YES, Mark.NO]


def test_the_options_are_written_one_a_line(app, page_of, monkeypatch):
    meeting = opened_meeting(app, 8)
    page = page_of(meeting)
    page._on_set_up(page.set_up.answer())

    def fill(dialog) -> int:
        dialog._names.set_text("水渠防渗\n五组村道\n路灯补亮")
        dialog._pick.editor.setValue(2)
        dialog._seats.editor.setValue(2)
        return int(dialog.check())

    monkeypatch.setattr(OptionsDialog, "exec", fill)
    page.set_up._kind.set_code("options")
    vote = vote_of(app, meeting)
    assert (vote.kind, vote.options) == (VoteKind.OPTIONS, ("水渠防渗", "五组村道", "路灯补亮"))
    assert (vote.pick, vote.seats) == (2, 2)


def test_one_voice_against_ends_the_acclamation(app, page_of):
    meeting = opened_meeting(app, 8)
    opened(app, meeting, VoteMethod.ACCLAMATION, kind=VoteKind.YES_NO)
    page = page_of(meeting)
    assert page._panes.currentWidget() is page.acclaim
    page.acclaim._somebody.click()
    assert vote_of(app, meeting).state is VoteState.VOID


def test_hands_for_options_show_which_differ(app, page_of):
    meeting = opened_meeting(app, 8)
    facts = {"options": WORKS[:3], "pick": 1, "seats": 1, "second_counter": "冯秋月"}
    opened(app, meeting, VoteMethod.SHOW_OF_HANDS, **facts)
    page = page_of(meeting)
    for card, counts in zip(page.hands.counters, ((5, 2, 0, 1), (5, 1, 0, 1)), strict=True):
        for field, count in zip(card._fields.values(), counts, strict=True):
            field.setValue(count)
        card._keep.click()
    assert "2 五组村道 differs" in page.hands._band.accessibleName()


def test_a_seat_left_open_is_told_and_can_be_left_with_a_reason(app, page_of, monkeypatch):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    collect_papers(app, vote.id, 8, 8)
    for _ in range(8):
        read_choice(app, vote.id, (1, 2))
    close_vote(app, vote.id)
    page = page_of(meeting)
    assert page.result._word.text() == "Another round"
    assert page.result._sentence.text() == "2 of 3 chosen"
    monkeypatch.setattr(ReasonDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(ReasonDialog, "reason", lambda dialog: "先办两件")
    page.result.unfilled_wanted.emit()
    assert vote_of(app, meeting).verdict["unfilled_reason"] == "先办两件"
    assert page.result._word.text() == "Carried"
