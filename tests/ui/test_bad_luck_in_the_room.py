"""Bad luck while the vote is taken, through the page: it says what happened and what can be done; nothing is lost."""

import pytest
from meeting_maker import opened_meeting
from PySide6.QtWidgets import QLabel

from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.counting import Figures, count_hands
from consult_app.services.stages import view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.pages.vote_correcting import Correction
from consult_app.ui.pages.vote_dialogs import AvoidanceDialog
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
