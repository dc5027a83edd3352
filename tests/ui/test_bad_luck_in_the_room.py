"""Bad luck while the vote is taken, through the page: it says what happened and what can be done; nothing is lost."""

from datetime import datetime, timedelta

import pytest
from meeting_maker import members_of, opened_meeting, plan_meeting, sign_in_some
from PySide6.QtWidgets import QLabel

from consult_app.documents.reading import words_of_docx
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.app import CHINA
from consult_app.services.attending import sign_in
from consult_app.services.counting import Figures, count_hands
from consult_app.services.meeting_course import adjourn
from consult_app.services.papers.making import preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_correcting import Correction
from consult_app.ui.pages.vote_dialogs import AvoidanceDialog
from consult_app.ui.widgets.base import Label
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def hands(app):
    meeting = opened_meeting(app, 8)
    wanted = SetUp("三组村道硬化", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    return meeting, open_vote(app, meeting.consultation_id, "vote")


@pytest.fixture
def page_of(pages_of):
    return pages_of(VotePage, "vote")


def test_more_hands_than_people_are_told_and_the_figures_stay_to_be_put_right(app, hands, page_of):
    meeting, vote = hands
    page, said = page_of(meeting), []
    card = page.hands.counters[0]
    card._fields[Mark.YES].setValue(9)

    def read(dialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QLabel))

    on_dialog(read)
    card._on_keep()
    assert any("9" in words and "8" in words for words in said), said
    with app.work() as work:
        assert work.hand_counts.count(vote_id=vote.id) == 0
    assert card._fields[Mark.YES].value() == 9
    card._fields[Mark.YES].setValue(8)
    card._on_keep()
    with app.work() as work:
        assert work.hand_counts.all(vote_id=vote.id)[0].yes == 8


def test_who_should_have_stood_aside_is_noted_and_the_page_says_whether_it_decides(
    app, hands, page_of
):
    meeting, vote = hands
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(5, 3, 0))
    close_vote(app, vote.id)
    page = page_of(meeting)
    with app.work() as work:
        name = work.roll.get(vote.roll[0]).name

    def tell(dialog) -> None:
        assert isinstance(dialog, AvoidanceDialog)
        dialog._name.set_text(name)
        dialog._reason.set_text("本户在施工路段")
        press(dialog)

    on_dialog(tell)
    page.result.correction_wanted.emit(Correction.AVOIDANCE, page._view.vote.id)
    found = {one.code: one for one in view_stage(app, meeting.consultation_id, "vote").findings}
    assert found["vote.avoidance_decides"].facts["names"] == [name]
    with app.work() as work:
        assert work.votes.get(vote.id).verdict["tally"]["yes"] == 5


def test_the_vote_page_says_that_the_meeting_has_a_break_until_when_and_goes_on(
    app, clock, hands, page_of
):
    meeting, _vote = hands
    page = page_of(meeting)
    assert page.rest.isHidden()
    adjourn(app, meeting.id, until=clock.time + timedelta(minutes=20))
    page.refresh()
    assert not page.rest.isHidden()
    assert "until 09:20" in page.rest.findChild(Label).text()
    page.rest.resume_wanted.emit()
    assert page.rest.isHidden()


def test_a_meeting_past_midnight_is_told_by_its_pages_on_both_dates(qtbot, app, clock, pages_of):
    """Signed in and opened at 23:50, somebody comes and the vote is taken after midnight."""
    clock.time = datetime(2026, 11, 2, 23, 40, tzinfo=CHINA)
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 7)
    door = pages_of(SignInPage, "sign_in")(meeting)
    clock.forward(minutes=10)
    door.take_step("sign_in.open", {})
    clock.forward(minutes=25)
    late = next(one for one in members_of(app, meeting) if not one.here)
    sign_in(app, late.id)
    door.refresh()
    wanted = SetUp("三组村道硬化", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    page = pages_of(VotePage, "vote")(meeting)
    page.take_step("vote.open", {})
    for card in page.hands.counters:
        card._fields[Mark.YES].setValue(8)
        card._on_keep()
    page.take_step("vote.close", {})
    assert page._view.vote.word == "carried"
    assert page._view.vote.present == 8
    minutes = pages_of(DeliberationPage, "deliberation")(meeting)
    minutes.show_minutes()
    told = minutes.minutes.editor.toPlainText()
    order = (
        "23:50",
        "宣布开会",
        "00:00",
        "以下为2026年11月3日",
        "00:15",
        late.name,
        "本项表决通过",
    )
    assert sorted(order, key=told.index) == list(order)
    assert minutes_paper_says(app, meeting, "（以下为2026年11月3日。）")


def minutes_paper_says(app, meeting, words) -> bool:
    offer = PaperOffer("minutes_raw", meeting_id=meeting.id)
    paper = preview_paper(app, meeting.consultation_id, "vote", offer)
    return words in words_of_docx(paper.docx)
