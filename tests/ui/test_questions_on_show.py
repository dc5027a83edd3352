"""Several questions on the vote page: an earlier one is chosen, put right, and goes on by itself where it was refused."""

import json

import pytest
from jsonschema import validate
from meeting_maker import opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome
from consult_app.domain.tally import Word
from consult_app.domain.voting import VoteMethod, VoteState
from consult_app.services.consultation_record import consultation_record
from consult_app.services.counting import Figures, count_hands
from consult_app.services.going_on import put_off_question, question_goes_on
from consult_app.services.minutes import view_minutes
from consult_app.services.text_at_hand import lay_text
from consult_app.services.vote_ends import ask_next
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.services.workbench import view_workbench
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_correcting import Correction
from consult_app.ui.pages.vote_going_on import AssemblyDialog, PutOffDialog
from consult_app.ui.widgets.dialogs import ReasonDialog
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")
LAMPS = "安装路灯三十盏，集体出资6万元。"


def voted(app, meeting, question, yes, motion=None):
    told = SetUp(question, VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月", motion_id=motion)
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(yes, 8 - yes, 0))
    return close_vote(app, vote.id)


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def two(app, meeting):
    """The lamps are refused, then the road carries."""
    lamps = lay_text(app, meeting.id, "路灯补亮", LAMPS)
    refused = voted(app, meeting, "路灯补亮", 2, lamps.id)
    ask_next(app, refused.id)
    return refused, voted(app, meeting, "三组村道硬化", 8)


@pytest.fixture
def page(pages_of, meeting, two):
    return pages_of(VotePage, "vote")(meeting)


def the_case(app, id_):
    with app.work() as work:
        return work.consultations.get(id_)


def test_an_earlier_question_is_chosen_and_counted_again_beside_one_that_is_set_up(
    app, meeting, two, page
):
    refused, carried = two
    ask_next(app, carried.id)
    page.refresh()
    assert page._panes.currentWidget() is page.set_up
    assert page.questions.isVisibleTo(page)
    page.questions.chosen.emit(refused.question_id)
    assert page._panes.currentWidget() is page.result
    assert page._view.vote.id == refused.id
    assert page.result._next.isHidden()

    def recount(dialog):
        assert isinstance(dialog, ReasonDialog)
        dialog._reason.editor.setPlainText("监票人要求")
        press(dialog)

    on_dialog(recount)
    page.result.correction_wanted.emit(Correction.RECOUNT, refused.id)
    assert page._panes.currentWidget() is page.hands
    assert page._view.vote.id == refused.id
    assert page.questions.isHidden()
    for counter in (1, 2):
        count_hands(app, refused.id, counter, Figures(7, 1, 0))
    page.take_step("vote.close", {})
    with app.work() as work:
        assert work.votes.get(refused.id).word is Word.CARRIED
    assert page._panes.currentWidget() is page.set_up


def test_the_next_step_comes_back_to_the_question_in_hand(app, meeting, two, page):
    refused, carried = two
    third = ask_next(app, carried.id)
    told = SetUp("修水渠", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", told)
    page.questions.chosen.emit(refused.question_id)
    page.take_step("vote.open", {})
    assert (page._view.vote.id, page._view.vote.state) == (third.id, VoteState.OPEN)


def test_a_question_refused_beside_one_that_carried_begins_a_case_of_its_own(
    app, meeting, two, page
):
    refused, carried = two
    assert page._view.vote.id == carried.id
    assert page.result._ways.isHidden()
    page.questions.chosen.emit(refused.question_id)
    assert page.result._ways.isVisibleTo(page.result)

    def begin(dialog):
        assert isinstance(dialog, AssemblyDialog)
        assert dialog.title() == "路灯补亮"
        press(dialog)

    on_dialog(begin)
    page.result.way_chosen.emit(NextAfterNoAgreement.AGAIN)
    with app.work() as work:
        way = work.ways_taken.all()[-1]
    started = the_case(app, way.next_case_id)
    assert (started.question, started.draft) == ("路灯补亮", LAMPS)
    assert started.procedure == "villager_reps"
    first = the_case(app, meeting.consultation_id)
    assert (first.outcome, first.way_on) == (Outcome.CARRIED, NextAfterNoAgreement.NONE)
    minutes = view_minutes(app, meeting.consultation_id, "vote").lines
    assert any("“路灯补亮”没有通过，另行立项" in line.words for line in minutes)
    with pytest.raises(ExpectedError, match=r"^going_on\.question-begun"):
        question_goes_on(app, refused.id, NextAfterNoAgreement.AGAIN, "路灯补亮")
    with pytest.raises(ExpectedError, match=r"^going_on\.question-settled"):
        question_goes_on(app, carried.id, NextAfterNoAgreement.AGAIN, "三组村道硬化")
    with app.work() as work:
        told = consultation_record(app, work, meeting.consultation_id)
    validate(told, json.loads(resource("schemas/consultation.schema.json").read_text("utf-8")))
    assert [one["question"] for one in told["ways_taken"]] == ["路灯补亮"]


def test_a_question_that_is_put_off_comes_up_again_on_its_day(app, clock, meeting, two, page):
    refused, _carried = two
    page.questions.chosen.emit(refused.question_id)

    def rest(dialog):
        assert isinstance(dialog, PutOffDialog)
        dialog._why.editor.setPlainText("等电力部门勘察")
        press(dialog)

    on_dialog(rest)
    page.result.way_chosen.emit(NextAfterNoAgreement.PUT_OFF)
    assert not [row for row in view_workbench(app).rows if row.title == "路灯补亮"]
    clock.forward(days=30)
    assert [row.title for row in view_workbench(app).rows if row.title == "路灯补亮"]
    with pytest.raises(ExpectedError, match=r"^going_on\.day-passed"):
        put_off_question(app, refused.id, app.today())
    question_goes_on(app, refused.id, NextAfterNoAgreement.TO_ASSEMBLY, "路灯补亮")
    assert not [row for row in view_workbench(app).rows if row.title == "路灯补亮"]
