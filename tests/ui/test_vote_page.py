"""Votes driven by keys: read aloud, called by name, shown by hands."""

from datetime import date

import pytest
from meeting_maker import (
    change_meeting,
    meeting_now,
    members_of,
    opened_meeting,
    plan_meeting,
    sign_in_some,
    with_subject,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from consult_app.domain.consultation import NextAfterNoAgreement, Outcome, SubjectRole
from consult_app.domain.voting import Mark, VoteMethod, VoteState
from consult_app.services.attending import open_meeting
from consult_app.services.counting import answer_call
from consult_app.services.deliberating import Consensus, record_consensus
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.roll import rebuild_roll
from consult_app.services.stages import view_stage
from consult_app.services.undoing import undo
from consult_app.services.vote_ends import ask_next
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages import vote_count
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_correcting import AFTER, Correction, correcting_menu
from consult_app.ui.pages.vote_going_on import AgainDialog
from consult_app.ui.widgets.base import Label
from consult_app.ui.widgets.dialogs import ReasonDialog
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")

TELLERS = ("孙秀英", "许文清", "", "马德福")


@pytest.fixture(autouse=True)
def unhurried(monkeypatch):
    """The hands of a test are faster than any clerk's; the guard has a test of its own."""
    monkeypatch.setattr(vote_count, "GUARD_MS", 0)


@pytest.fixture
def page_of(pages_of):
    return pages_of(VotePage, "vote")


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, second="", question="三组村道硬化"):
    told = SetUp(question, method, *TELLERS[:2], second, TELLERS[3], "", 12)
    save_set_up(app, meeting.consultation_id, "vote", told)
    return open_vote(app, meeting.consultation_id, "vote")


def collected(qtbot, app, meeting, page_of, returned=8, second="") -> VotePage:
    opened(app, meeting, second=second)
    page = page_of(meeting)
    page.count.collect._returned.editor.setValue(returned)
    page.count.collect._on_keep()
    return page


def strike(qtbot, page, keys: str) -> None:
    for key in keys:
        qtbot.keyClick(page.count, key)


def vote_of(app, meeting):
    with app.work() as work:
        return work.votes.some(1, newest=True, meeting_id=meeting.id)[0]


def test_the_set_up_is_kept_field_by_field(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    page = page_of(meeting)
    assert "at least 5 votes in favour" in page.set_up._need.text()
    for office, name in (("supervisor", "孙秀英"), ("counter", "许文清"), ("caller", "马德福")):
        editor = page.set_up._offices[office].editor
        editor.setFocus()
        editor.setText(name)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    vote = vote_of(app, meeting)
    assert (vote.supervisor, vote.counter, vote.caller) == ("孙秀英", "许文清", "马德福")
    assert (vote.question, vote.printed) == ("三组村道硬化", 14)
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert step.code == "vote.open"
    page.take_step(step.code, step.facts)
    assert vote_of(app, meeting).state is VoteState.OPEN
    assert page._panes.currentWidget() is page.count


def test_mending_the_question_keeps_what_is_proposed(app, page_of):
    meeting = opened_meeting(app, 8)
    page = page_of(meeting)
    page.mend("vote.question")
    assert vote_of(app, meeting).question == "三组村道硬化"


def test_each_key_is_one_paper_and_kept_at_once(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of)
    assert page.first_field() is page.count
    strike(qtbot, page, "112")
    assert page.count._number.text() == "4"
    assert page.count.columns[Mark.YES].figure.text() == "2"
    with app.work() as work:
        assert [paper.mark for paper in work.ballots_read.all()] == ["yes", "yes", "no"]


def test_the_number_pad_counts_too(qtbot, app, page_of):
    page = collected(qtbot, app, opened_meeting(app, 8), page_of)
    qtbot.keyClick(page.count, Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    assert page.count.columns[Mark.YES].figure.text() == "1"


def test_backspace_takes_the_last_paper_back(qtbot, app, page_of):
    page = collected(qtbot, app, opened_meeting(app, 8), page_of)
    strike(qtbot, page, "13")
    assert "no. 2 (Abstain)" in page.count._back.words()
    qtbot.keyClick(page.count, Qt.Key.Key_Backspace)
    assert page.count.columns[Mark.ABSTAIN].figure.text() == "0"
    assert page.count._number.text() == "2"


def test_the_same_key_at_once_is_asked_about(qtbot, app, page_of, monkeypatch):
    monkeypatch.setattr(vote_count, "GUARD_MS", 60_000)
    page = collected(qtbot, app, opened_meeting(app, 8), page_of)
    strike(qtbot, page, "11")
    assert page.count.columns[Mark.YES].figure.text() == "1"
    assert not page.count._ask.isHidden()
    qtbot.mouseClick(page.count._again, Qt.MouseButton.LeftButton)
    assert page.count.columns[Mark.YES].figure.text() == "2"
    strike(qtbot, page, "2")
    strike(qtbot, page, "2")
    qtbot.mouseClick(page.count._not_again, Qt.MouseButton.LeftButton)
    assert page.count.columns[Mark.NO].figure.text() == "1"


def test_another_key_at_once_is_counted(qtbot, app, page_of, monkeypatch):
    monkeypatch.setattr(vote_count, "GUARD_MS", 60_000)
    page = collected(qtbot, app, opened_meeting(app, 8), page_of)
    strike(qtbot, page, "1213")
    assert [page.count.columns[mark].figure.text() for mark in vote_count.PAPER_MARKS] == [
        "2",
        "1",
        "1",
        "0",
    ]


def test_a_spoiled_paper_asks_why_and_esc_counts_nothing(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of)
    strike(qtbot, page, "0")
    qtbot.keyClick(page.count, Qt.Key.Key_Escape)
    strike(qtbot, page, "02")
    with app.work() as work:
        assert [(one.mark, one.reason) for one in work.ballots_read.all()] == [
            ("spoiled", "选了两项")
        ]


def test_undo_in_the_footer_takes_a_paper_back_too(qtbot, app, page_of):
    page = collected(qtbot, app, opened_meeting(app, 8), page_of)
    strike(qtbot, page, "12")
    undo(app)
    page.refresh()
    assert page.count._number.text() == "2"


def test_the_whole_count_ends_in_a_verdict(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of)
    strike(qtbot, page, "11111230")
    strike(qtbot, page, "1")  # the reason of the spoiled one
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert step.code == "vote.close"
    page.take_step(step.code, step.facts)
    assert page._panes.currentWidget() is page.result
    assert page.result._word.text() == "Carried"
    assert page.result._sentence.text() == "5 in favour, more than half of the 8 present"
    assert page.result._formula.text().split() == ["5", "×", "2", "=", "10", ">", "8"]
    assert "Organic Law" in page.result._cite.whole()
    page.result._end.click()
    assert meeting_now(app, meeting).closed_at is not None
    assert page.result._end.isHidden()


def test_in_chinese_the_verdict_reads_as_in_the_law(qtbot, app, page_of, chinese):
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of)
    strike(qtbot, page, "11112222")
    page.take_step("vote.close", {})
    assert page.result._word.text() == "未通过"
    assert page.result._sentence.text() == "同意 4 票，没有超过到会 8 人的半数"
    assert page.result._cite.whole().startswith("村民委员会组织法第三十条，")
    assert page.result._sums.whole() == (
        "印制 12 = 发出 8 + 剩余 4\u3000收回 8 = 有效 8 + 无效 0\u3000有效 8 = 同意 4 + 反对 4 + 弃权 0"
    )
    page.result._way_buttons["to_assembly"].click()
    with app.work() as work:
        assert work.consultations.get(meeting.consultation_id).way_on == "to_assembly"


def test_more_papers_than_issued_end_in_a_void_vote_and_a_second_round(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of, returned=9)
    page.take_step("vote.close_void", {})
    assert page.result._word.text() == "Void"
    page.take_step("vote.repeat", {})
    assert vote_of(app, meeting).round == 2
    assert page._panes.currentWidget() is page.set_up


def test_the_second_teller_compares_before_closing(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of, second="冯秋月")
    strike(qtbot, page, "11111222")
    assert not page.count.second.isHidden()
    for mark, count in ((Mark.YES, 5), (Mark.NO, 2), (Mark.ABSTAIN, 1)):
        page.count.second._fields[mark].editor.setValue(count)
    page.count.second._on_keep()
    assert "No: 3 and 2" in page.count.second._head.text()
    page.count.second._fields[Mark.NO].editor.setValue(3)
    page.count.second._fields[Mark.ABSTAIN].editor.setValue(0)
    page.count.second._on_keep()
    assert page.count.second.isHidden()
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.close"


def test_names_are_called_with_one_key_each(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    opened(app, meeting, VoteMethod.ROLL_CALL)
    page = page_of(meeting)
    names = [entry.name for entry in members_of(app, meeting)]
    assert page.calls._name.text() == names[0]
    for key in "1203":
        qtbot.keyClick(page.calls, key)
    assert page.calls._name.text() == names[4]
    qtbot.keyClick(page.calls, Qt.Key.Key_Backspace)
    assert page.calls._name.text() == names[3]
    with app.work() as work:
        assert [one.mark for one in work.call_answers.all()] == ["yes", "no", "away"]


def test_what_the_first_counter_entered_is_covered_until_the_second_has_too(qtbot, app, page_of):
    meeting = opened_meeting(app, 8)
    opened(app, meeting, VoteMethod.SHOW_OF_HANDS, second="冯秋月")
    page = page_of(meeting)
    first, second = page.hands.counters
    for card, figures in ((first, (5, 2, 1)), (second, (5, 1, 1))):
        for mark, count in zip((Mark.YES, Mark.NO, Mark.ABSTAIN), figures, strict=True):
            card._fields[mark].setValue(count)
        card._on_keep()
        if card is first:
            assert first._lines.isHidden()
    assert not first._lines.isHidden()
    assert "No differs" in page.hands._band.accessibleName()
    assert first._fields[Mark.NO].property("state") == "error"
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.count_again"


def test_a_recount_asks_for_its_reason(qtbot, app, page_of, monkeypatch):
    monkeypatch.setattr(ReasonDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(ReasonDialog, "reason", lambda _self: "监票人要求")
    meeting = opened_meeting(app, 8)
    page = collected(qtbot, app, meeting, page_of)
    strike(qtbot, page, "11111222")
    page.take_step("vote.close", {})
    page.result.correction_wanted.emit(Correction.RECOUNT, page._view.vote.id)
    assert vote_of(app, meeting).count == 2
    assert page._panes.currentWidget() is page.count
    assert page.count._number.text() == "1"


def test_a_consultation_keeps_what_was_agreed(app, page_of):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    with_subject(app, meeting, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    sign_in_some(app, meeting, 1)
    open_meeting(app, meeting.consultation_id, "sign_in")
    page = page_of(meeting)
    page.set_up.no_vote_wanted.emit()
    page.consensus._agreed.set_text("先修村口一段。")
    page.consensus.keep()
    with app.work() as work:
        case = work.consultations.get(meeting.consultation_id)
    assert (case.outcome, case.agreed_words) == (Outcome.AGREED, "先修村口一段。")
    assert not page.consensus._reopen.isHidden()


def test_where_nothing_must_be_voted_on_the_next_step_is_what_was_agreed(app, page_of):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    with_subject(app, meeting, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    sign_in_some(app, meeting, 1)
    open_meeting(app, meeting.consultation_id, "sign_in")
    page = page_of(meeting)
    view = view_stage(app, meeting.consultation_id, "vote")
    assert (view.next.code, view.next.facts["finding"]) == ("mend", "vote.outcome")
    page.mend("vote.outcome")
    assert page._panes.currentWidget() is page.consensus
    page.mend("vote.outcome")
    assert page.consensus._agreed.editor.toPlainText() == ""
    assert view_stage(app, meeting.consultation_id, "vote").blocking, (
        "nothing written, nothing kept"
    )
    page.consensus._agreed.set_text("\n".join(f"{no}、先修村口<一>段。" for no in range(1, 9)))
    page.mend("vote.outcome")
    assert view_stage(app, meeting.consultation_id, "vote").blocking == ()
    page.resize(922, 586)
    told = page.consensus._told_box
    assert told.widget().sizeHint().height() <= told.height(), "what was kept is seen whole"


def consulted(app, outcome=Outcome.NOT_AGREED, way=NextAfterNoAgreement.NONE):
    """Hold a consultation without a vote, whose outcome is kept."""
    meeting = plan_meeting(app, "village_consultation", roll=False)
    with_subject(app, meeting, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    sign_in_some(app, meeting, 1)
    open_meeting(app, meeting.consultation_id, "sign_in")
    words = "" if outcome is Outcome.NOT_AGREED else "先修村口。"
    told = Consensus(outcome, words, "", way, "支路。" if outcome is Outcome.PARTLY_AGREED else "")
    record_consensus(app, meeting.consultation_id, "vote", told)
    return meeting_now(app, meeting)


def shown_acts(page):
    return [way for way, button in page.consensus.going_on.acts.items() if not button.isHidden()]


def the_ways(app, meeting):
    with app.work() as work:
        return work.ways_taken.all(consultation_id=meeting.consultation_id)


def test_what_was_agreed_leads_to_its_publication_and_its_paper(qtbot, app, page_of):
    page = page_of(consulted(app, Outcome.AGREED))
    assert shown_acts(page) == []
    with qtbot.waitSignal(page.step_wanted) as step:
        page.consensus.going_on.publish.click()
    with qtbot.waitSignal(page.paper_wanted) as paper:
        page.consensus.going_on.opinion.click()
    assert (step.args, paper.args) == (["publication"], ["resolution"])


def test_the_next_meeting_is_planned_from_the_page(app, page_of, monkeypatch):
    way = NextAfterNoAgreement.AGAIN
    meeting = consulted(app, Outcome.PARTLY_AGREED, way)
    page = page_of(meeting)
    assert shown_acts(page) == [way]
    assert not page.consensus.going_on.publish.isHidden()
    monkeypatch.setattr(AgainDialog, "exec", lambda _dialog: 1)
    on_dialog(lambda refusal: refusal.reject())
    page.consensus.going_on.acts[way].click()
    assert page._view.ways == ()  # the minutes are not locked yet
    close_meeting(app, meeting.id)
    lock_minutes(app, meeting.id)
    page.refresh()
    page.consensus.going_on.acts[way].click()
    assert [(one.way, one.day) for one in the_ways(app, meeting)] == [(way, date(2026, 11, 9))]
    assert page._panes.currentWidget() is page.set_up
    assert page._view.meeting.id != meeting.id


def test_a_matter_is_put_off_from_the_page(app, page_of):
    way = NextAfterNoAgreement.PUT_OFF
    meeting = consulted(app, way=way)
    page = page_of(meeting)

    def answer(dialog):
        assert not dialog.check()
        dialog._why.set_text("等奖补资金下来")
        press(dialog)

    on_dialog(answer)
    page.consensus.going_on.acts[way].click()
    assert [(one.way, one.words) for one in the_ways(app, meeting)] == [(way, "等奖补资金下来")]
    labels = [one.text() for one in page.consensus.going_on.findChildren(Label)]
    assert any("2026-12-02" in words for words in labels)
    assert page.consensus._reopen.isHidden()


def test_the_assembly_takes_the_matter_over_from_the_page(qtbot, app, page_of):
    way = NextAfterNoAgreement.TO_ASSEMBLY
    meeting = consulted(app, way=way)
    page = page_of(meeting)
    on_dialog(press)
    page.consensus.going_on.acts[way].click()
    assert shown_acts(page) == []
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page.consensus.going_on._open.click()
    assert wanted.args[0] == the_ways(app, meeting)[0].next_case_id


@pytest.mark.parametrize("way", [NextAfterNoAgreement.MEDIATION, NextAfterNoAgreement.REFER_UP])
def test_what_stays_open_is_handed_over_from_the_page(qtbot, app, page_of, way):
    meeting = consulted(app, way=way)
    page = page_of(meeting)
    assert page.consensus.going_on.letter.isHidden()
    on_dialog(press)
    page.consensus.going_on.acts[way].click()
    assert the_ways(app, meeting)[0].to in ("柳河村人民调解委员会", "清溪镇人民政府")
    with qtbot.waitSignal(page.paper_wanted) as paper:
        page.consensus.going_on.letter.click()
    assert paper.args == ["handover"]


def test_a_vote_that_did_not_carry_goes_on_by_the_same_buttons(app, page_of):
    meeting = opened_meeting(app)
    opened(app, meeting, VoteMethod.ROLL_CALL)
    vote = vote_of(app, meeting)
    for entry_id in vote.roll:
        answer_call(app, vote.id, entry_id, Mark.NO)
    close_vote(app, vote.id)
    page = page_of(meeting)
    assert page.result.going_on.isHidden()
    page.result.way_chosen.emit(NextAfterNoAgreement.TO_ASSEMBLY)
    on_dialog(press)
    page.result.going_on.acts[NextAfterNoAgreement.TO_ASSEMBLY].click()
    assert the_ways(app, meeting)[0].way is NextAfterNoAgreement.TO_ASSEMBLY


def test_the_next_question_is_asked_from_the_result_and_can_be_dropped(app, page_of):
    meeting = opened_meeting(app)
    opened(app, meeting, VoteMethod.ROLL_CALL)
    vote = vote_of(app, meeting)
    for entry_id in vote.roll:
        answer_call(app, vote.id, entry_id, Mark.YES)
    close_vote(app, vote.id)
    page = page_of(meeting)
    page.result._next.click()
    assert page._panes.currentWidget() is page.set_up
    assert vote_of(app, meeting).state is VoteState.SET_UP
    assert page.set_up._drop.isVisibleTo(page.set_up)
    page.set_up._drop.click()
    assert vote_of(app, meeting).id == vote.id
    assert page._panes.currentWidget() is page.result


def test_an_earlier_question_is_put_right_from_the_result_of_a_later_one(app, page_of, monkeypatch):
    monkeypatch.setattr(ReasonDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(ReasonDialog, "reason", lambda _self: "有人代答")
    meeting = opened_meeting(app)
    first = None
    for question in ("三组村道硬化", "换灯 A&B"):
        if first is not None:
            ask_next(app, first.id)
        opened(app, meeting, VoteMethod.ROLL_CALL, question=question)
        vote = vote_of(app, meeting)
        for entry_id in vote.roll:
            answer_call(app, vote.id, entry_id, Mark.YES)
        close_vote(app, vote.id)
        first = first or vote
    page = page_of(meeting)
    assert "三组村道硬化" in page.result._history.text()
    wanted = []
    menu = correcting_menu(page, page._view, lambda *told: wanted.append(told))
    (other,) = menu.findChildren(QMenu)
    for action in (*menu.actions()[:3], *other.actions()):
        action.trigger()
    assert wanted == [(what, which.id) for which in (vote, first) for what in AFTER]
    page.result.correction_wanted.emit(Correction.VOID, first.id)
    assert page._view.vote.id == first.id
    assert page._view.state is VoteState.VOID


def test_before_the_meeting_is_open_the_page_waits(app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    assert not page.set_up.isEnabled()
    change_meeting(app, meeting, place="别处")
    page.refresh()
