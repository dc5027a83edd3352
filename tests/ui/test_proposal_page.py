from datetime import date

import pytest
from PySide6.QtCore import Qt

from consult_app.domain.consultation import Outcome, ProposalDecision, ReviewKind
from consult_app.services.concerns import ConcernEntry, make_topic, take_in
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.planning import choose_procedure
from consult_app.services.proposing import view_proposal
from consult_app.services.undoing import undo
from consult_app.ui.pages.proposal import ProposalPage
from consult_app.ui.pages.review_line import ReviewLine
from consult_app.ui.widgets.bars import QuorumBar
from consult_app.ui.widgets.buttons import Button
from consult_app.ui.widgets.tables import DataTable
from tests.ui.modal import on_dialog, press


@pytest.fixture
def road(app, village):
    concern = take_in(
        app, ConcernEntry("三组村道坑洼", proposer_name="王桂兰", affected="12 户 46 人")
    )
    return make_topic(app, concern.id, "三组村道硬化")


@pytest.fixture
def page(qtbot, app, road):
    choose_procedure(app, road.id, "villager_reps")
    shown = ProposalPage(app, road.id, "proposal")
    qtbot.addWidget(shown)
    shown.acted.connect(shown.refresh)
    shown.resize(922, 586)
    shown.show()
    shown.refresh()
    return shown


def button(page, words):
    return next(
        one for one in page.findChildren(Button) if one.words() == words and not one.isHidden()
    )


def consultation(app, road):
    with app.work() as work:
        return work.consultations.get(road.id)


def add(qtbot, page, letters):
    qtbot.keyClicks(page.first_field(), letters)
    qtbot.keyClick(page.first_field(), Qt.Key.Key_Return)


def test_there_is_no_filled_button_on_the_page(page):
    kinds = {one.property("kind") for one in page.findChildren(Button)}
    assert not kinds & {"primary", "largeprimary", "step", "smallprimary"}


def test_the_concern_it_came_from_is_shown_and_can_be_seen(qtbot, app, road, page):
    assert "三组村道坑洼" in page._source.whole()
    assert "12 户 46 人" in page._source.whole()
    with qtbot.waitSignal(page.section_wanted) as wished:
        qtbot.mouseClick(button(page, "See the concern"), Qt.MouseButton.LeftButton)
    assert wished.args == ["concerns:1"]


def test_signatures_are_added_by_initials_and_the_sentence_follows(qtbot, page):
    assert page._sentence.whole().startswith("Nobody signed")
    add(qtbot, page, "zjg")
    assert page._sentence.whole() == "1 representatives signed, 1 short of 1/5"
    add(qtbot, page, "qjg")
    assert page._sentence.whole() == "2 representatives signed, 1/5 reached: it must meet"
    assert page._formula.text() == "2×5=10 ≥ 9×1=9"
    assert "1/5 = 2" in page.findChild(QuorumBar)._label
    names = [one.proposer.name for one in page.findChild(DataTable).rows()]
    assert names == ["赵建国", "钱建国"]


def test_a_name_that_is_not_on_the_roster_stays_but_does_not_count(qtbot, app, road, page):
    def fill(dialog):
        dialog._reason.set_text("过路人")
        press(dialog)

    on_dialog(fill)
    qtbot.mouseClick(button(page, "Not on the roster"), Qt.MouseButton.LeftButton)
    row = page.findChild(DataTable).rows()[0]
    assert (row.proposer.name, row.reason) == ("过路人", "not_on_roster")


def test_a_signature_gets_another_day_or_is_struck_out(qtbot, app, road, page):
    add(qtbot, page, "zjg")
    table = page.findChild(DataTable)

    def other_day(dialog):
        dialog._day.set_day(date(2026, 10, 30))
        press(dialog)

    table.selectRow(0)
    on_dialog(other_day)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.rows()[0].proposer.signed_on == date(2026, 10, 30)
    on_dialog(lambda dialog: button(dialog, "Strike this signature out").click())
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.rows() == []
    undo(app)
    page.refresh()
    assert len(table.rows()) == 1


def test_an_opinion_is_entered_signed_and_taken_out(qtbot, app, road, page):
    def said(dialog):
        dialog._opinion.set_text("同意列为议题")
        press(dialog)

    on_dialog(said)
    page.mend("proposal.supervision")
    rows = {one.kind: one.review for one in view_proposal(app, road.id).reviews}
    watched = rows[ReviewKind.SUPERVISION]
    assert (watched.opinion, watched.signed, watched.agrees) == ("同意列为议题", False, True)
    assert watched.signed_by
    qtbot.mouseClick(button(page, "It is signed"), Qt.MouseButton.LeftButton)
    assert view_proposal(app, road.id).reviews[2].review.signed
    on_dialog(lambda dialog: button(dialog, "Take this opinion out").click())
    page.mend("proposal.supervision")
    assert view_proposal(app, road.id).reviews[2].review is None


def test_an_opinion_needs_words_and_the_party_study_is_mended_here(qtbot, app, road, page):
    def nothing(dialog):
        press(dialog)
        assert dialog._opinion.has_error()

    on_dialog(nothing)
    page.mend("party_discussion")
    assert all(row.review is None for row in view_proposal(app, road.id).reviews)
    assert len(page.findChildren(ReviewLine)) >= 5


def test_the_question_is_written_in_place(qtbot, app, road, page):
    def fill(dialog):
        dialog._question.set_text("要不要硬化三组村道？")
        press(dialog)

    on_dialog(fill)
    page.mend("proposal.words")
    assert consultation(app, road).question == "要不要硬化三组村道？"
    assert "要不要硬化" in page._asked.whole()


def test_the_next_step_takes_it_up_and_the_decision_can_be_left_open_again(qtbot, app, road, page):
    page.take_step("proposal.accept", {})
    assert consultation(app, road).decision is ProposalDecision.ACCEPTED
    assert "Made a topic" in page._decided.text()
    assert not page._ways.isVisible()
    qtbot.mouseClick(button(page, "Leave it open again"), Qt.MouseButton.LeftButton)
    assert consultation(app, road).decision is ProposalDecision.OPEN


def test_it_goes_back_with_a_reason_and_the_proposer_is_told(qtbot, app, road, page):
    def why(dialog):
        dialog._reason.set_text("去年已经定过")
        press(dialog)

    on_dialog(why)
    qtbot.mouseClick(button(page, "Send it back"), Qt.MouseButton.LeftButton)
    assert consultation(app, road).outcome is Outcome.RETURNED
    on_dialog(press)
    page.take_step("proposal.reply", {})
    assert consultation(app, road).closed_on is not None
    with app.work() as work:
        reply = work.replies.find(consultation_id=road.id)
        assert (reply.to, reply.words) == ("王桂兰", "去年已经定过")
        assert work.concerns.get(1).settled


def test_it_is_referred_to_another_body(qtbot, app, road, page):
    def to(dialog):
        dialog._to.set_text("清溪镇人民政府")
        press(dialog)

    on_dialog(to)
    qtbot.mouseClick(button(page, "Refer it"), Qt.MouseButton.LeftButton)
    assert consultation(app, road).referred_to == "清溪镇人民政府"


def test_the_missing_signature_is_a_paper_to_print(qtbot, page):
    with qtbot.waitSignal(page.paper_wanted) as wished:
        page.take_step("proposal.sign", {})
    assert wished.args == ["topic_review"]


def test_a_case_begun_from_nothing_names_its_proposer(qtbot, app, village):
    plain = start_consultation(app, Beginning("路灯增设", proposer="汪光林"))
    page = ProposalPage(app, plain.id, "proposal")
    qtbot.addWidget(page)
    page.refresh()
    assert page._source.whole() == "Proposed by 汪光林"
    assert page._concern.isHidden()
