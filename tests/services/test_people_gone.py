"""People leave before or during a vote: the page says what happened and what can be done."""

from dataclasses import replace

import pytest
from meeting_maker import members_of, opened_meeting

from consult_app.domain.voting import VoteMethod
from consult_app.services.attending import come_back, leave
from consult_app.services.counting import Figures, count_hands
from consult_app.services.stages import override, view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.words.findings import gate
from consult_app.ui.words.steps import next_act

pytestmark = pytest.mark.usefixtures("village")
HANDS = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")


@pytest.fixture
def meeting(app):
    """A meeting of nine, eight of whom came; the vote is set up."""
    meeting = opened_meeting(app)
    save_set_up(app, meeting.consultation_id, "vote", HANDS)
    return meeting


def stage(app, meeting):
    return view_stage(app, meeting.consultation_id, "vote")


def test_a_quorum_lost_before_the_vote_says_how_many_are_short_and_leads_to_the_door(app, meeting):
    for one in members_of(app, meeting)[:4]:
        leave(app, one.id)
    view = stage(app, meeting)
    assert (view.next.code, view.next.facts["step"]) == ("vote.too_few", "sign_in")
    assert next_act(view).what == "Too few for a vote: 2 people short"
    told = ("quorum", "只表决程序事项", "何建平", "村民委员会")
    override(app, meeting.consultation_id, "vote", *told)
    assert stage(app, meeting).next.code == "vote.open"


def test_who_leaves_while_hands_are_counted_is_named_until_back(app, meeting):
    vote = open_vote(app, meeting.consultation_id, "vote")
    gone = members_of(app, meeting)[1:3]
    for one in gone:
        leave(app, one.id)
    (told,) = (one for one in stage(app, meeting).findings if one.code == "vote.left_since")
    assert not told.blocks
    assert all(one.name in gate(told).why for one in gone)
    for one in gone:
        come_back(app, one.id)
    assert "vote.left_since" not in {one.code for one in stage(app, meeting).findings}
    leave(app, gone[0].id)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(7, 0, 0))
    assert stage(app, meeting).next.code == "vote.close"
    assert close_vote(app, vote.id).bases["present"] == {"members": 8}, "the list was frozen"


def test_who_never_came_is_not_said_to_have_left(app, meeting):
    open_vote(app, meeting.consultation_id, "vote")
    absent = members_of(app, meeting)[8]
    with app.work() as work:
        work.roll.save(replace(absent, standing="left"))
        work.commit()
    assert "vote.left_since" not in {one.code for one in stage(app, meeting).findings}
