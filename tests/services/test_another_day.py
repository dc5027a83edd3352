"""A matter that takes two meetings: what holds on the second day, and what the minutes tell of it."""

from datetime import timedelta

import pytest
from meeting_maker import members_of, opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.services.attending import come_back, leave
from consult_app.services.meeting_clock import note_clock_moved
from consult_app.services.meeting_course import (
    adjourn,
    call_back,
    close_meeting,
    needs_call_back,
    resume,
)
from consult_app.services.minutes import view_minutes
from consult_app.services.sign_in_view import view_sign_in
from consult_app.services.stages import override, view_stage

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def second_day(app, clock):
    """A meeting of nine, eight of whom came, on the morning after its break."""
    meeting = opened_meeting(app)
    clock.forward(minutes=20)
    adjourn(app, meeting.id, "", app.now() + timedelta(days=1))
    clock.forward(hours=24)
    return meeting


def stage(app, meeting, step):
    return view_stage(app, meeting.consultation_id, step)


def words(app, meeting):
    return [part.words for part in view_minutes(app, meeting.consultation_id, "vote").parts]


def back(app, clock, meeting, people):
    for one in people:
        clock.forward(minutes=1)
        come_back(app, one.id)


def test_with_too_few_back_the_meeting_does_not_go_on(app, clock, second_day):
    call_back(app, second_day.id)
    came = members_of(app, second_day)[:8]
    back(app, clock, second_day, came[:3])
    step = stage(app, second_day, "deliberation").next
    assert (step.code, step.facts["short"]) == ("deliberation.too_few_back", 3)
    with pytest.raises(ExpectedError, match=r"^meeting\.too-few-back"):
        resume(app, second_day.id)
    back(app, clock, second_day, came[3:6])
    assert stage(app, second_day, "sign_in").next.facts["back_to"] == "deliberation"
    assert stage(app, second_day, "deliberation").next.code == "deliberation.resume"
    resume(app, second_day.id)


def test_with_a_reason_fewer_may_go_on(app, clock, second_day):
    call_back(app, second_day.id)
    back(app, clock, second_day, members_of(app, second_day)[:3])
    told = (second_day.consultation_id, "sign_in", "quorum", "只听情况，不表决", "何建平")
    override(app, *told, "村民委员会")
    assert stage(app, second_day, "deliberation").next.code == "deliberation.resume"
    resume(app, second_day.id)


def test_a_break_within_the_day_asks_for_nobody_anew(app, clock):
    meeting = opened_meeting(app)
    adjourn(app, meeting.id)
    for one in members_of(app, meeting)[:6]:
        leave(app, one.id)
    clock.forward(minutes=20)
    resume(app, meeting.id)


def test_after_a_second_night_everybody_is_called_back_again(app, clock, second_day):
    call_back(app, second_day.id)
    back(app, clock, second_day, members_of(app, second_day)[:3])
    assert stage(app, second_day, "deliberation").next.code == "deliberation.too_few_back"
    clock.forward(hours=24)
    assert stage(app, second_day, "deliberation").next.code == "deliberation.call_back"
    assert call_back(app, second_day.id) == 3
    with app.work() as work:
        assert not needs_call_back(app, work, work.meetings.get(second_day.id))


def test_who_was_sent_home_is_awaited_by_name(app, clock, second_day):
    call_back(app, second_day.id)
    view = view_sign_in(app, second_day.consultation_id, "sign_in")
    assert (view.missing, view.sent_home, len(view.awaited)) == (9, 8, 9)
    back(app, clock, second_day, view.awaited[:2])
    view = view_sign_in(app, second_day.consultation_id, "sign_in")
    assert (view.missing, view.sent_home, len(view.awaited)) == (7, 6, 7)


def test_the_minutes_tell_who_came_after_it_had_gone_on_and_nobody_who_came_before(
    app, clock, second_day
):
    call_back(app, second_day.id)
    came = members_of(app, second_day)[:8]
    back(app, clock, second_day, came[:6])
    clock.forward(minutes=1)
    resume(app, second_day.id)
    back(app, clock, second_day, came[6:7])
    close_meeting(app, second_day.id)
    told = words(app, second_day)
    later = [line for line in told if came[6].name in line]
    assert len(later) == 1
    assert not [line for line in told if came[0].name in line and came[0].name not in later[0]]
    gone_on = next(no for no, line in enumerate(told) if "到会6人" in line)
    assert gone_on < told.index(later[0])


def test_a_computer_that_slept_through_the_break_is_no_wrong_clock(app, second_day):
    assert not note_clock_moved(app, second_day.id, 24 * 3600)
    assert not [line for line in words(app, second_day) if "时钟" in line]
    assert note_clock_moved(app, second_day.id, -3600), (
        "a clock that went back is told all the same"
    )
