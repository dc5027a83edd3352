"""Who is here in the place of whom: bearers who come and go, and households that send another of theirs."""

from dataclasses import replace

import pytest
from meeting_maker import (
    meeting_now,
    members_of,
    opened_meeting,
    plan_meeting,
    roll_of,
    sign_in_some,
)

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import Capacity, CountingMode, PresenceKind
from consult_app.domain.voting import Vote, VoteMethod, VoteState
from consult_app.services.attending import (
    add_guest,
    correct_person,
    leave,
    open_meeting,
    send_another,
    send_proxy,
    sign_in,
    take_back,
)
from consult_app.services.case import case_of
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.hall import HallScene, view_hall
from consult_app.services.meeting_course import adjourn
from consult_app.services.minutes import view_minutes
from consult_app.services.papers.of_count import count
from consult_app.services.papers.of_meeting import attendance
from consult_app.services.presence_counts import count_attendance
from consult_app.services.sign_in_view import read_roll_index
from consult_app.services.speaking import (
    Said,
    ask_to_speak,
    call_next_speaker,
    call_speaker,
    file_words,
)
from consult_app.services.stages import view_stage
from consult_app.services.standing_in import may_come_for, there_for
from consult_app.services.undoing import undo
from consult_app.services.vote_view import view_vote

pytestmark = pytest.mark.usefixtures("village")

ASSEMBLY = {"procedure": "villagers_assembly"}


def counted(app, meeting):
    with app.work() as work:
        met = work.meetings.get(meeting.id)
        return count_attendance(work, met, case_of(app, work, met).meeting_procedure)


def line(app, meeting, name):
    return next(one for one in roll_of(app, meeting) if one.name == name)


def told(app, meeting) -> list[str]:
    lines = view_minutes(app, meeting.consultation_id, "deliberation").lines
    return [one.words for one in lines]


def on_paper(app, meeting):
    with app.work() as work:
        return attendance(case_of(app, work, work.meetings.get(meeting.id)))


@pytest.fixture
def borne(app):
    """An assembly in which 赵建国 stands for 钱建国; returns it with both lines."""
    meeting = plan_meeting(app, **ASSEMBLY)
    sign_in_some(app, meeting, 30)
    bearer, giver = line(app, meeting, "赵建国"), line(app, meeting, "钱建国")
    take_back(app, giver.id)
    send_proxy(app, giver.id, bearer.name, written=True)
    open_meeting(app, meeting.consultation_id, "sign_in")
    return meeting_now(app, meeting), bearer, giver


def test_when_a_bearer_leaves_those_he_stands_for_are_not_here_either(app, borne):
    meeting, bearer, giver = borne
    before = counted(app, meeting).present
    leave(app, bearer.id)
    assert counted(app, meeting).present == before - 2
    assert line(app, meeting, giver.name).standing is PresenceKind.LEFT
    assert [one for one in told(app, meeting) if "离会" in one] == [
        "赵建国（二组）离会。",
        "赵建国（代三组钱建国）离会。",
    ]
    sign_in(app, bearer.id)
    assert counted(app, meeting).present == before
    assert line(app, meeting, giver.name).standing is PresenceKind.PROXY


def test_a_bearer_noted_as_gone_by_a_slip_takes_both_back(app, borne):
    meeting, bearer, giver = borne
    before = counted(app, meeting)
    leave(app, bearer.id)
    take_back(app, bearer.id)
    assert counted(app, meeting) == before
    leave(app, bearer.id)
    undo(app)
    assert counted(app, meeting) == before
    assert line(app, meeting, giver.name).standing is PresenceKind.PROXY


def test_whoever_gave_a_proxy_and_comes_is_here_in_person(app, borne):
    meeting, bearer, giver = borne
    sign_in(app, giver.id)
    leave(app, bearer.id)
    assert line(app, meeting, giver.name).here
    assert "钱建国（三组）本人到会，不再由赵建国代表。" in told(app, meeting)
    assert (
        next(row for row in on_paper(app, meeting)["roll"] if row["name"] == "钱建国")["mode"]
        == "本人（迟到）"
    )


def test_the_bearer_speaks_for_whom_he_stands(app, borne):
    meeting, bearer, giver = borne
    turn = ask_to_speak(app, meeting.id, giver.id)
    assert turn.name == bearer.name
    call_next_speaker(app, meeting.id)
    file_words(app, meeting.id, Said("他托我说一句。", entry_id=giver.id))
    assert "赵建国（代三组钱建国）：他托我说一句。" in told(app, meeting)
    assert "钱建国（赵建国代）" in on_paper(app, meeting)["present_names"]


def test_whoever_goes_home_may_leave_a_power_with_somebody(app, borne):
    meeting, bearer, _giver = borne
    other = line(app, meeting, "孙建国")
    leave(app, other.id)
    send_proxy(app, other.id, bearer.name, written=True)
    assert line(app, meeting, other.name).standing is PresenceKind.PROXY
    assert "孙建国（一组）委托赵建国到会，从此时起计入。" in told(app, meeting)


def test_nobody_who_is_away_stands_for_another(app, borne):
    meeting, _bearer, giver = borne
    absent = line(app, meeting, "孙建国")
    with pytest.raises(ExpectedError) as refused:
        send_proxy(app, absent.id, giver.name, written=True)
    assert refused.value.code == "proxy.bearer-away"


def test_a_bearer_who_goes_and_sends_a_power_takes_nobody_along(app, borne):
    meeting, bearer, giver = borne
    leave(app, bearer.id)
    send_proxy(app, bearer.id, "孙建国", written=True)
    assert line(app, meeting, giver.name).standing is PresenceKind.LEFT
    sign_in(app, bearer.id)
    assert line(app, meeting, giver.name).standing is PresenceKind.PROXY


@pytest.fixture
def homes(app):
    """A meeting of households, one line for each of the twelve; nine came, it is open."""
    return opened_meeting(app, 9, mode=CountingMode.HOUSEHOLDS, **ASSEMBLY)


def test_another_of_the_household_comes_for_it_without_a_paper(app, homes):
    home = members_of(app, homes)[10]
    wife = may_come_for(app, home)[0]
    index = read_roll_index(app, homes.id)
    assert index.came_for(home, wife.initials) == wife.name
    assert index.came_for(home, home.initials) == index.came_for(home, home.household) == ""
    sign_in(app, home.id, wife.name)
    assert counted(app, homes).present == 10
    assert f"{wife.name}（代{home.group[1]}组{home.name}）到会，从此时起计入。" in told(app, homes)
    row = next(one for one in on_paper(app, homes)["roll"] if one["name"] == home.name)
    assert row["mode"] == f"本户{wife.name}（迟到）"


def test_who_comes_back_for_a_household_is_who_left(app, homes):
    home = members_of(app, homes)[10]
    wife = may_come_for(app, home)[0]
    sign_in(app, home.id, wife.name)
    leave(app, home.id)
    sign_in(app, home.id)
    assert told(app, homes)[-2] == f"{wife.name}（代{home.group[1]}组{home.name}）返会。"


def test_a_household_sends_another_in_the_middle_and_stays_counted(app, homes):
    home = members_of(app, homes)[0]
    wife = may_come_for(app, home)[0]
    ask_to_speak(app, homes.id, home.id)
    call_next_speaker(app, homes.id)
    ask_to_speak(app, homes.id, home.id)
    send_another(app, home.id, wife.name)
    view = view_deliberation(app, homes.consultation_id, "deliberation")
    assert view.speaking is None
    assert [floor.turn.name for floor in view.queue] == [wife.name]
    assert counted(app, homes).present == 9
    group = f"{home.group[1]}组"
    assert f"{home.name}离会，改由{wife.name}（代{group}{home.name}）到会。" in told(app, homes)
    send_another(app, home.id, home.name)
    assert f"{wife.name}离会，改由{home.name}（{group}）到会。" in told(app, homes)
    take_back(app, home.id)
    assert [
        floor.turn.name
        for floor in view_deliberation(app, homes.consultation_id, "deliberation").queue
    ] == [wife.name]


def test_nobody_of_another_household_comes_for_it(app, homes):
    first, second = members_of(app, homes)[10:12]
    stranger = may_come_for(app, second)[0]
    for act in (sign_in, send_another):
        with pytest.raises(ExpectedError) as refused:
            act(app, first.id if act is sign_in else members_of(app, homes)[0].id, stranger.name)
        assert refused.value.code == "household.not-a-member"


@pytest.fixture
def room(app):
    return opened_meeting(app, 8)


def test_a_speaker_who_leaves_has_the_floor_no_longer(app, room):
    entry = members_of(app, room)[0]
    ask_to_speak(app, room.id, entry.id)
    call_next_speaker(app, room.id)
    assert view_hall(app, room.id).scene is HallScene.SPEAKER
    leave(app, entry.id)
    assert view_hall(app, room.id).speaker is None
    assert view_deliberation(app, room.consultation_id, "deliberation").speaking is None


def test_whoever_left_keeps_the_place_on_the_list_and_is_not_called(app, room):
    first, second = members_of(app, room)[:2]
    turns = [ask_to_speak(app, room.id, one.id) for one in (first, second)]
    leave(app, first.id)
    step = view_stage(app, room.consultation_id, "deliberation").next
    assert (step.code, step.facts["name"]) == ("deliberation.next_speaker", second.name)
    view = view_deliberation(app, room.consultation_id, "deliberation")
    assert [floor.gone for floor in view.queue] == [True, False]
    assert view_hall(app, room.id).present == 7
    with pytest.raises(ExpectedError) as refused:
        call_speaker(app, turns[0].id)
    assert refused.value.code == "turn.not-signed-in"
    assert call_next_speaker(app, room.id).name == second.name
    assert view_hall(app, room.id).speaker.waiting == 0
    sign_in(app, first.id)
    assert call_next_speaker(app, room.id).name == first.name


def test_when_all_who_wait_have_left_the_meeting_goes_on(app, room):
    entry = members_of(app, room)[0]
    ask_to_speak(app, room.id, entry.id)
    leave(app, entry.id)
    assert (
        view_stage(app, room.consultation_id, "deliberation").next.code == "deliberation.next_item"
    )


def test_nobody_has_the_floor_during_a_break(app, room):
    turn = ask_to_speak(app, room.id, members_of(app, room)[0].id)
    adjourn(app, room.id)
    for act in (lambda: call_speaker(app, turn.id), lambda: call_next_speaker(app, room.id)):
        with pytest.raises(ExpectedError) as refused:
            act()
        assert refused.value.code == "turn.in-break"


def test_a_guest_who_left_stands_in_the_minutes_and_cannot_ask_to_speak(app, room):
    guest = add_guest(app, room.id, "林工", "镇农办", Capacity.OBSERVER)
    leave(app, guest.id)
    assert "林工" in on_paper(app, room)["observer_names"]
    with pytest.raises(ExpectedError) as refused:
        ask_to_speak(app, room.id, guest.id)
    assert refused.value.code == "turn.not-signed-in"


def test_the_caller_of_names_is_told_who_answers_for_whom(app, borne):
    meeting, bearer, giver = borne
    voters = tuple(one.id for one in members_of(app, meeting) if one.here)
    with app.work() as work:
        asked = Vote(0, meeting.id, None, 1, VoteMethod.ROLL_CALL, "同意吗？", ())
        vote = work.votes.add(
            replace(asked, state=VoteState.OPEN, opened_at=app.now(), roll=voters)
        )
        work.note(app.now(), "vote.opened", undo=False)
        work.commit()
    leave(app, bearer.id)  # who has gone since had been called as it was then
    called = {
        one.entry.name: one.there for one in view_vote(app, meeting.consultation_id, "vote").called
    }
    assert called[giver.name] == bearer.name
    assert {told for name, told in called.items() if name != giver.name} == {""}
    with app.work() as work:
        case = case_of(app, work, work.meetings.get(meeting.id))
        listed = [row["name"] for row in count(case, vote.id)["calls"]]
    assert f"{giver.name}（{bearer.name}代）" in listed


def test_who_came_for_one_household_came_for_no_other_when_the_line_is_put_right(app):
    meeting = plan_meeting(app, mode=CountingMode.HOUSEHOLDS, **ASSEMBLY)
    wrong, right = members_of(app, meeting)[:2]
    sign_in(app, wrong.id, may_come_for(app, wrong)[0].name)
    correct_person(app, wrong.id, right.id)
    with app.work() as work:
        assert there_for(work, work.roll.get(right.id)) == ""
