"""A count put right in the hall: papers miscounted, a pile read wrong, a vote given up before its end."""

from collections import Counter
from dataclasses import replace

import pytest
from meeting_maker import opened_meeting
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from consult_app.documents.reading import words_of_docx
from consult_app.domain.finding import Result
from consult_app.domain.voting import VoteMethod, VoteState
from consult_app.services.catalogue import newest_papers
from consult_app.services.hall import HallScene, view_hall
from consult_app.services.papers.making import make_paper, preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.services.undoing import undo
from consult_app.services.voting import SetUp, open_vote, save_set_up
from consult_app.ui.hall import hall_view
from consult_app.ui.pages import vote, vote_count
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_correcting import Correction
from consult_app.ui.widgets.dialogs import ReasonDialog
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture(autouse=True)
def unhurried(monkeypatch):
    """Keys come fast, and a menu is read without being drawn: it would take the keyboard of the desktop."""
    monkeypatch.setattr(vote_count, "GUARD_MS", 0)
    monkeypatch.setattr(vote, "above", lambda _menu, _button: None)


@pytest.fixture
def page_of(pages_of):
    return pages_of(VotePage, "vote")


def opened(app, page_of, method=VoteMethod.SECRET_BALLOT, **facts):
    meeting = opened_meeting(app, 8)
    told = {"supervisor": "孙秀英", "counter": "许文清", "caller": "马德福", "printed": 12} | facts
    save_set_up(app, meeting.consultation_id, "vote", SetUp("修路方案", method, **told))
    open_vote(app, meeting.consultation_id, "vote")
    return meeting, page_of(meeting)


def out_of_the_box(page, returned: int) -> None:
    page.count.collect._returned.editor.setValue(returned)
    page.count.collect._on_keep()


def strike(qtbot, page, keys: str, pad=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(page.count, key, pad)


def choose(page, what: str) -> None:
    """Press the button at the foot of the pane on show and take a line of its menu."""
    pane = page._panes.currentWidget()
    button = pane.correct if pane.correct.isVisible() else pane.collect.correct
    assert button.isVisible()
    button.click()
    menu = page.findChildren(QMenu)[-1]
    told = {action.text(): action for action in menu.actions()}
    told[what].trigger()


def offered(page) -> list[str]:
    pane = page._panes.currentWidget()
    (pane.correct if pane.correct.isVisible() else pane.collect.correct).click()
    menu = page.findChildren(QMenu)[-1]
    return [action.text() for action in menu.actions()]


def really(returned: int, reason: str):
    def fill(dialog) -> None:
        dialog._returned.editor.setValue(returned)
        dialog._reason.editor.setText(reason)
        press(dialog)

    return fill


def because(reason: str):
    def fill(dialog) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog._reason.editor.setPlainText(reason)
        press(dialog)

    return fill


def recounted(app, meeting) -> Counter:
    """Count the readings that hold from the raw rows, knowing nothing of the services."""
    with app.work() as work:
        cast = work.votes.all(meeting_id=meeting.id)[-1]
        rows = work.ballots_read.all(vote_id=cast.id)
    return Counter(row.mark.value for row in rows if row.count == cast.count and row.teller == 1)


def said(app, meeting, code: str) -> str:
    with app.work() as work:
        cast = work.votes.all(meeting_id=meeting.id)[-1]
    offer = PaperOffer(code, meeting_id=meeting.id, vote_id=cast.id)
    return words_of_docx(preview_paper(app, meeting.consultation_id, "vote", offer).docx)


def test_a_pile_with_one_paper_fewer_than_noted_is_put_right_without_reading_it_anew(
    qtbot, app, page_of
):
    meeting, page = opened(app, page_of)
    out_of_the_box(page, 8)
    strike(qtbot, page, "1111122")
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.reading"
    on_dialog(really(6, "数错了"))
    choose(page, "Numbers of papers…")
    assert page._view.vote.returned == 8, "seven were read, six cannot have been in the box"
    on_dialog(really(7, ""))
    choose(page, "Numbers of papers…")
    assert page._view.vote.returned == 8, "why it was noted otherwise must be said"
    on_dialog(really(7, "两张粘在一起，数成了8张"))
    choose(page, "Numbers of papers…")
    assert (page._view.vote.returned, page._view.vote.issued) == (7, 8)
    assert page._view.marks.total == 7
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert step.code == "vote.close"
    page.take_step(step.code, step.facts)
    assert (
        page._view.vote.verdict["tally"] | {"yes": 5, "no": 2, "returned": 7}
        == (page._view.vote.verdict["tally"])
    )
    assert recounted(app, meeting) == {"yes": 5, "no": 2}
    assert "发出票8收回票7有效票7" in said(app, meeting, "vote_report")
    with app.work() as work:
        told = work.latest("vote.papers_corrected").facts
    assert (told["before"], told["returned"], told["reason"]) == (8, 7, "两张粘在一起，数成了8张")


def test_a_paper_more_than_noted_is_read_after_the_number_was_put_right(qtbot, app, page_of):
    meeting, page = opened(app, page_of)
    out_of_the_box(page, 7)
    strike(qtbot, page, "11111222")
    assert recounted(app, meeting) == {"yes": 5, "no": 2}, "the eighth has no place yet"
    on_dialog(really(8, "箱底还有一张"))
    choose(page, "Numbers of papers…")
    strike(qtbot, page, "2")
    assert recounted(app, meeting) == {"yes": 5, "no": 3}
    undo(app)
    page.refresh()
    assert page._view.marks.total == 7
    assert page._view.vote.returned == 8, "undo takes the last act back, and only that"


def test_more_than_were_issued_found_while_reading_void_the_vote_and_keep_what_was_read(
    qtbot, app, page_of
):
    meeting, page = opened(app, page_of)
    out_of_the_box(page, 8)
    strike(qtbot, page, "1111")
    on_dialog(really(9, "又数了一遍"))
    choose(page, "Numbers of papers…")
    assert page.count.collect.isVisible()
    on_dialog(really(8, "有一张是白纸，不是票"))
    out_of_the_box(page, 8)
    assert page._view.vote.returned == 8
    assert page._view.marks.total == 4
    on_dialog(really(9, "是票"))
    choose(page, "Numbers of papers…")
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert step.code == "vote.close_void"
    page.take_step(step.code, step.facts)
    assert page.result._more.text() == "收回的表决票9张，多于发出的8张"
    report = said(app, meeting, "vote_report")
    assert "收回票9有效票同意反对弃权" in report, "no paper is told as counted"
    assert "。。" not in report


def test_totals_that_differ_lead_to_a_pile_read_anew_and_both_readings_stay(qtbot, app, page_of):
    meeting, page = opened(app, page_of, second_counter="冯秋月")
    assert offered(page) == ["Declare void…"]
    out_of_the_box(page, 8)
    assert "Read all papers again…" not in offered(page), "nothing was read"
    strike(qtbot, page, "11112223")
    for field, count in zip(page.count.second._fields.values(), (5, 2, 1, 0), strict=True):
        field.editor.setValue(count)
    page.count.second._on_keep()
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.second_teller"
    on_dialog(because("许文清漏读一张"))
    choose(page, "Read all papers again…")
    assert page.count._number.text() == "1"
    assert page.count.keys[next(iter(page.count.keys))].isVisible()
    assert [column.figure.text() for column in page.count.columns.values()] == ["0"] * 4
    strike(qtbot, page, "11111223")
    page.count.second._on_keep()
    page.take_step("vote.close", {})
    assert recounted(app, meeting) == {"yes": 5, "no": 2, "abstain": 1}
    with app.work() as work:
        assert len(work.ballots_read.all()) == 16
    assert "第1次唱票没有宣布结果，因许文清漏读一张，从第一张重新唱票。" in said(
        app, meeting, "vote_report"
    )
    assert "重新计票：许文清漏读一张" in said(app, meeting, "minutes_raw")


@pytest.mark.parametrize(
    ("method", "facts"),
    [
        (VoteMethod.SECRET_BALLOT, {}),
        (VoteMethod.ROLL_CALL, {}),
        (VoteMethod.SHOW_OF_HANDS, {"second_counter": "冯秋月"}),
        (VoteMethod.ACCLAMATION, {}),
    ],
)
def test_a_vote_opened_by_mistake_is_given_up_from_its_count_with_a_reason(
    app, page_of, method, facts
):
    meeting, page = opened(app, page_of, method, **facts)
    on_dialog(because("还有人没进场"))
    choose(page, "Declare void…")
    assert page._view.vote.state is VoteState.VOID
    assert page.result._announcement.text() == (
        "现在宣布：关于“修路方案”的这次表决作废，原因：还有人没进场。"
    )
    assert view_hall(app, meeting.id).scene is HallScene.RESULT
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert step.code == "vote.repeat"
    page.take_step(step.code, step.facts)
    assert page._view.state is VoteState.SET_UP
    assert "本次表决作废：还有人没进场" in said(app, meeting, "minutes_raw")


def test_a_verdict_declared_void_is_not_read_aloud_as_carried(qtbot, app, page_of):
    meeting, page = opened(app, page_of)
    out_of_the_box(page, 8)
    strike(qtbot, page, "11111222")
    page.take_step("vote.close", {})
    assert "本项表决通过" in page.result._announcement.text()
    on_dialog(because("票箱没有当场验空"))
    page.result.correction_wanted.emit(Correction.VOID, page._view.vote.id)
    assert "本项表决通过" not in page.result._announcement.text()
    assert "作废，原因：票箱没有当场验空。" in page.result._announcement.text()
    page.take_step("vote.repeat", {"round": 2})
    save_set_up(app, meeting.consultation_id, "vote", page._view.draft)
    open_vote(app, meeting.consultation_id, "vote")
    page.refresh()
    out_of_the_box(page, 8)
    strike(qtbot, page, "22222111")
    page.take_step("vote.close", {})
    report = said(app, meeting, "vote_report")
    assert "本次为第2轮投票。第1轮投票作废：票箱没有当场验空。" in report
    assert hall_view(view_hall(app, meeting.id)).scene.word == "Not carried"


def test_a_result_overtaken_by_a_recount_is_printed_anew_and_leaves_the_dossier(
    qtbot, app, clock, page_of
):
    meeting, page = opened(app, page_of)
    case, cast = meeting.consultation_id, page._view.vote
    make_paper(app, case, "vote", PaperOffer("ballot", 12, meeting.id, cast.id))
    out_of_the_box(page, 8)
    strike(qtbot, page, "11111222")
    page.take_step("vote.close", {})
    step = view_stage(app, case, "vote").next
    assert step.code == "vote.print_report", "the ballots that were kept are no report"
    for code in ("vote_report", "resolution"):
        make_paper(app, case, "vote", PaperOffer(code, 1, meeting.id, cast.id))
    assert view_stage(app, case, "vote").next.code != "vote.print_report"
    clock.forward(minutes=5)
    on_dialog(because("一张看错了"))
    page.result.correction_wanted.emit(Correction.RECOUNT, cast.id)
    strike(qtbot, page, "11112222")
    page.take_step("vote.close", {})
    found = {one.code: one.result for one in view_stage(app, case, "vote").findings}
    assert found["vote.report_again"] is Result.ADVICE
    assert view_stage(app, case, "vote").next.code == "vote.print_report"
    assert newest(app, case) == {"ballot"}, "nothing in the dossier says that it carried"
    make_paper(app, case, "vote", PaperOffer("vote_report", 1, meeting.id, cast.id))
    assert newest(app, case) == {"ballot", "vote_report"}
    assert view_stage(app, case, "vote").next.code != "vote.print_report"
    told = said(app, meeting, "vote_report")
    assert "本项表决通过。因一张看错了重新计票。" in told
    assert "表决结果未通过" in told


def newest(app, case: int) -> set[str]:
    with app.work() as work:
        return {paper.code for paper in newest_papers(work, case)}


def test_of_two_of_one_name_the_one_who_should_have_stood_aside_is_chosen(qtbot, app, page_of):
    meeting, page = opened(app, page_of)
    first, second = page._view.vote.roll[:2]
    with app.work() as work:
        name = work.roll.get(first).name
        work.roll.save(replace(work.roll.get(second), name=name))
        work.note(app.now(), "roster.corrected", undo=False, name=name)
        work.commit()
    out_of_the_box(page, 8)
    strike(qtbot, page, "11111222")
    page.take_step("vote.close", {})

    def tell(dialog) -> None:
        dialog._name.set_text(name)
        dialog._reason.set_text("本户在施工路段")
        press(dialog)
        assert dialog.isVisible(), "which of the two is not said yet"
        dialog._which.set_code(str(first))
        press(dialog)

    on_dialog(tell)
    page.result.correction_wanted.emit(Correction.AVOIDANCE, page._view.vote.id)
    with app.work() as work:
        assert [one.roll_entry_id for one in work.late_avoidances.all()] == [first]
    minutes = said(app, meeting, "minutes_raw")
    assert f"事后发现应当回避的{name}参加了表决：本户在施工路段。" in minutes
