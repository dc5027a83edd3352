"""The second call after too few came: its own day, its own notice, in the place of the first one's."""

from datetime import date, timedelta

import pytest
from meeting_maker import evening_of, meeting_now, plan_meeting, sign_in_some

from consult_app.basics.errors import ExpectedError
from consult_app.domain.publication import PostingOf
from consult_app.services.meeting_course import call_again, declare_no_quorum
from consult_app.services.notifying import earliest_if_sent_today, view_notice
from consult_app.services.posting import post, take_down
from consult_app.services.undoing import undo

pytestmark = pytest.mark.usefixtures("village")

BOARD = "村务公开栏"


def hang(app, meeting, place=BOARD):
    owner = view_notice(app, meeting.consultation_id, "notice").posted_for
    return post(app, owner[0], PostingOf.NOTICE, owner[1], place, app.now(), "周小满")


def hung(app, meeting):
    with app.work() as work:
        return [
            (one.place, one.posted_at, one.taken_down_on)
            for one in work.postings.all(owner_id=meeting.id)
        ]


def called_again(app, clock, meeting):
    sign_in_some(app, meeting, 1)
    declare_no_quorum(app, meeting.id)
    clock.forward(hours=1)
    call_again(app, meeting.id, app.now() + timedelta(days=12))
    clock.forward(hours=1)


def test_the_second_notice_hangs_where_the_first_one_hung(app, clock):
    meeting = plan_meeting(app, "villagers_assembly", "villagers_assembly")
    began = app.now()
    hang(app, meeting)
    with pytest.raises(ExpectedError, match=r"posting\.already-there"):
        hang(app, meeting)
    called_again(app, clock, meeting)
    assert view_notice(app, meeting.consultation_id, "notice").postings == ()
    hang(app, meeting)
    assert hung(app, meeting) == [(BOARD, began, app.today()), (BOARD, app.now(), None)]
    with pytest.raises(ExpectedError, match=r"posting\.already-there"):
        hang(app, meeting)
    undo(app)
    assert hung(app, meeting) == [(BOARD, began, None)], "the first one hangs again"


def test_a_first_notice_that_was_taken_down_keeps_its_day(app, clock):
    meeting = plan_meeting(app, "villagers_assembly", "villagers_assembly")
    first = hang(app, meeting)
    take_down(app, meeting.consultation_id, first.id, date(2026, 11, 2))
    clock.forward(days=1)
    called_again(app, clock, meeting)
    hang(app, meeting)
    assert [down for _, _, down in hung(app, meeting)] == [date(2026, 11, 2), None]


def test_the_second_notice_of_several_matters_hangs_once_for_all(app, clock):
    first, second, third = evening_of(app)
    hang(app, second)
    called_again(app, clock, third)
    hang(app, third)
    places = [view_notice(app, one.consultation_id, "notice").postings for one in (first, second)]
    assert [len(each) for each in places] == [1, 1]
    assert meeting_now(app, second).call == 2


@pytest.mark.parametrize(
    ("procedure", "days"),
    [("villagers_assembly", 11), ("village_group", 1)],
    ids=["ten days", "none"],
)
def test_the_earliest_day_of_a_second_call_follows_the_rule_of_the_notice(app, procedure, days):
    meeting = plan_meeting(app, procedure, procedure, roll=False)
    told = earliest_if_sent_today(app, meeting.consultation_id, "sign_in")
    assert told == app.today() + timedelta(days=days)
