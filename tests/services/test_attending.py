"""Sign-in: the roll, the events, the quorum, the opening."""

import contextlib
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_maker import (
    meeting_now,
    members_of,
    opened_meeting,
    plan_meeting,
    roll_of,
    sign_in_some,
    with_subject,
)

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import SubjectRole
from consult_app.domain.finding import Result
from consult_app.domain.meeting import (
    Capacity,
    CountingMode,
    DeliveryResult,
    MeetingState,
    PresenceKind,
)
from consult_app.domain.presence import standings
from consult_app.domain.voting import VoteMethod
from consult_app.services import meeting_clock
from consult_app.services.agenda import next_item
from consult_app.services.attending import (
    add_guest,
    come_back,
    excuse,
    leave,
    open_meeting,
    send_proxy,
    sign_in,
    take_back,
)
from consult_app.services.case import read_case
from consult_app.services.meeting_clock import note_clock_moved, seconds_behind
from consult_app.services.meeting_course import (
    adjourn,
    call_again,
    call_back,
    close_meeting,
    declare_no_quorum,
    reopen_meeting,
    resume,
)
from consult_app.services.minutes import view_minutes
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.notifying import deliver, give_notice, view_notice
from consult_app.services.people_by_hand import mark_left
from consult_app.services.roll import rebuild_roll, view_roll_change
from consult_app.services.running_sheet import view_running_sheet
from consult_app.services.sign_in_view import read_roll_index, search_roll, view_sign_in
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.services.stages import current_step, override, view_stage
from consult_app.services.undoing import redo, undo
from consult_app.services.vote_ends import void_vote
from consult_app.services.voting import SetUp, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")


def refused(code: str):
    return pytest.raises(ExpectedError, match=f"^{code}")


def test_a_committee_member_who_is_also_a_representative_is_one_line(app):
    meeting = plan_meeting(app)
    roll = roll_of(app, meeting)
    assert len(roll) == len({entry.person_id for entry in roll}) == 9
    both = next(entry for entry in roll if "主任" in entry.duty)
    assert both.representative
    assert both.duty == "主任、村民代表"


def test_the_assembly_lists_everybody_of_eighteen_years(app):
    roll = roll_of(app, plan_meeting(app, "villagers_assembly"))
    assert len(roll) == 36


def test_by_households_one_speaks_for_each(app):
    roll = roll_of(app, plan_meeting(app, "villagers_assembly", mode=CountingMode.HOUSEHOLDS))
    assert len(roll) == 12
    assert all(entry.name.endswith("国") for entry in roll)


def test_a_consultation_lists_its_subjects(app):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    with_subject(app, meeting, kind="committee", name="柳河村村民委员会", role=SubjectRole.VOTING)
    with_subject(app, meeting, kind="expert", name="林工", role=SubjectRole.CONSULTATIVE)
    assert rebuild_roll(app, meeting.consultation_id, "sign_in") == 2
    assert [entry.capacity for entry in roll_of(app, meeting)] == ["member", "consultative"]


def test_a_subject_who_is_no_member_only_advises_the_body(app):
    meeting = plan_meeting(app, roll=False)
    with_subject(
        app, meeting, kind="other_stakeholder", name="李满仓", role=SubjectRole.VOTING, avoids=True
    )
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    entry = roll_of(app, meeting)[-1]
    assert (entry.name, entry.capacity, entry.avoids) == ("李满仓", Capacity.CONSULTATIVE, True)


def test_a_member_with_avoidance_keeps_it_on_the_roll(app):
    meeting = plan_meeting(app, roll=False)
    with app.work() as work:
        person = next(one for one in work.people.all() if one.representative)
    with_subject(
        app,
        meeting,
        kind="registered_resident",
        name=person.name,
        role=SubjectRole.VOTING,
        person_id=person.id,
        avoids=True,
    )
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    theirs = [entry for entry in roll_of(app, meeting) if entry.person_id == person.id]
    assert [(one.capacity, one.avoids) for one in theirs] == [(Capacity.MEMBER, True)]


def test_bringing_the_roll_up_to_date_keeps_the_lines_that_stay(app):
    meeting = plan_meeting(app)
    before = [entry.id for entry in roll_of(app, meeting)]
    with_subject(app, meeting, kind="expert", name="林工", role=SubjectRole.OBSERVER)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    assert [entry.id for entry in roll_of(app, meeting)][:-1] == before


def test_a_renewed_roll_keeps_those_who_signed_in_until_the_meeting_is_opened(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 6)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    assert sum(one.here for one in roll_of(app, meeting)) == 6
    open_meeting(app, meeting.consultation_id, "sign_in")
    with refused("roll.frozen"):
        rebuild_roll(app, meeting.consultation_id, "sign_in")


def test_whoever_falls_off_with_a_sign_in_is_named_first(app):
    meeting = plan_meeting(app)
    (first, *_rest) = sign_in_some(app, meeting, 3)
    assert stale(app, meeting) is None
    with app.work() as work:
        people = work.people.get(first.person_id)
    mark_left(app, people.id, app.today())
    assert stale(app, meeting).result is Result.ADVICE
    change = view_roll_change(app, meeting.consultation_id, "sign_in")
    assert (change.leaving, change.losing, change.joining) == ((first.name,), (first.name,), ())
    with refused("roll.would-lose"):
        rebuild_roll(app, meeting.consultation_id, "sign_in")
    rebuild_roll(app, meeting.consultation_id, "sign_in", drop=True)
    assert first.name not in {one.name for one in roll_of(app, meeting)}
    assert sum(one.here for one in roll_of(app, meeting)) == 2
    assert stale(app, meeting) is None


def test_a_guest_at_the_door_stays_on_a_renewed_roll(app):
    meeting = plan_meeting(app)
    add_guest(app, meeting.id, "林工", "镇水利站")
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    assert "林工" in {one.name for one in roll_of(app, meeting)}


def stale(app, meeting):
    found = view_stage(app, meeting.consultation_id, "sign_in").findings
    return next((one for one in found if one.code == "roll.stale"), None)


def test_two_thirds_of_nine_are_six(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 5)
    view = view_sign_in(app, meeting.consultation_id, "sign_in")
    assert (view.quorum.result, view.quorum.have, view.quorum.margin) == (
        Result.NOT_MET,
        "5/9",
        -1,
    )
    step = view_stage(app, meeting.consultation_id, "sign_in").next
    assert (step.code, step.waiting, step.facts["short"]) == ("sign_in.wait", True, 1)

    sign_in(app, members_of(app, meeting)[5].id)
    view = view_sign_in(app, meeting.consultation_id, "sign_in")
    assert view.quorum.result is Result.MET
    assert view.quorum.basis.article == "30"
    assert view_stage(app, meeting.consultation_id, "sign_in").next.code == "sign_in.open"


def test_an_assembly_meets_by_either_of_two_numbers(app):
    meeting = plan_meeting(app, "villagers_assembly")
    heads = [entry for entry in members_of(app, meeting) if entry.name.endswith("国")]
    for entry in heads[:8]:
        sign_in(app, entry.id)
    quorum = view_sign_in(app, meeting.consultation_id, "sign_in").quorum
    assert quorum.result is Result.MET
    assert (quorum.facts["unit"], quorum.have) == ("households", "8/12")


def test_leaving_and_coming_back_are_counted_at_once(app):
    meeting = plan_meeting(app)
    chosen = sign_in_some(app, meeting, 6)
    leave(app, chosen[0].id)
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance.present == 5
    come_back(app, chosen[0].id)
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance.present == 6


def test_nobody_signs_in_twice(app):
    meeting = plan_meeting(app)
    entry = sign_in_some(app, meeting, 1)[0]
    with refused("presence.already-here"):
        sign_in(app, entry.id)


def test_the_wrong_person_of_the_same_name_is_taken_back_and_both_events_stay(app):
    meeting = plan_meeting(app)
    entry = sign_in_some(app, meeting, 1)[0]
    take_back(app, entry.id, "同名，签错了")
    with app.work() as work:
        events = work.presence.all(roll_entry_id=entry.id)
    assert [event.kind for event in events] == [PresenceKind.ARRIVED, PresenceKind.TAKEN_BACK]
    assert not roll_of(app, meeting)[0].here


def test_undo_puts_the_sign_in_back_and_redo_brings_it_again(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 2)
    undo(app)
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance.present == 1
    redo(app)
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance.present == 2


def test_who_comes_after_the_opening_is_late(app, clock):
    meeting = opened_meeting(app, 6)
    clock.forward(minutes=10)
    change = sign_in(app, members_of(app, meeting)[6].id)
    assert change.event.kind is PresenceKind.LATE


def test_a_meeting_without_quorum_does_not_open(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 5)
    with refused("meeting.no-quorum"):
        open_meeting(app, meeting.consultation_id, "sign_in")


def test_a_meeting_without_quorum_opens_with_a_reason_and_a_name(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 5)
    override(app, meeting.consultation_id, "sign_in", "quorum", "防汛紧急", "何建平", "主任")
    assert open_meeting(app, meeting.consultation_id, "sign_in").state is MeetingState.OPEN


def test_opening_finishes_sign_in_and_undo_opens_it_again(app):
    meeting = opened_meeting(app, 6)
    assert view_stage(app, meeting.consultation_id, "sign_in").step.mark == "done"
    undo(app)
    assert meeting_now(app, meeting).state is MeetingState.SIGNING_IN
    assert view_stage(app, meeting.consultation_id, "sign_in").step.mark == "open"


def test_a_meeting_opens_once(app):
    meeting = opened_meeting(app, 6)
    with refused("meeting.already-open"):
        open_meeting(app, meeting.consultation_id, "sign_in")


def test_a_second_call_asks_everybody_to_sign_in_anew(app, clock):
    meeting = plan_meeting(app)
    chosen = sign_in_some(app, meeting, 3)
    declare_no_quorum(app, meeting.id)
    assert view_stage(app, meeting.consultation_id, "sign_in").next.code == "sign_in.call_again"
    again = call_again(app, meeting.id, clock() + timedelta(days=3))
    assert (again.call, again.state) == (2, MeetingState.PLANNED)
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance.present == 0
    sign_in(app, chosen[0].id)
    with app.work() as work:
        assert [one.call for one in work.presence.all(roll_entry_id=chosen[0].id)] == [1, 2]
        assert [one.kind for one in work.meeting_events.all()] == ["no_quorum", "called_again"]


def test_a_break_ends_with_resuming_and_the_meeting_with_closing(app):
    meeting = opened_meeting(app, 6)
    assert adjourn(app, meeting.id).state is MeetingState.ADJOURNED
    assert resume(app, meeting.id).state is MeetingState.OPEN
    assert close_meeting(app, meeting.id).closed_at is not None
    with refused("meeting.over"):
        leave(app, members_of(app, meeting)[0].id)
    with refused("meeting.not-now"):
        resume(app, meeting.id)


def test_representatives_send_nobody_in_their_place(app):
    entry = members_of(app, plan_meeting(app))[0]
    with refused("proxy.not-allowed"):
        send_proxy(app, entry.id, "李小军", written=True)


def test_nobody_is_represented_by_who_must_stand_aside_but_a_namesake_may_be_meant(app):
    meeting = plan_meeting(app, "villagers_assembly")
    members = members_of(app, meeting)
    with app.work() as work:
        work.roll.save(replace(members[5], avoids=True))
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()
    with refused("proxy.bearer-aside"):
        send_proxy(app, members[0].id, members[5].name, written=True)
    with app.work() as work:
        work.roll.save(replace(members[6], name=members[5].name))
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()
    assert send_proxy(app, members[0].id, members[5].name, written=True)


def test_one_bearer_stands_for_three_at_most_and_on_paper(app):
    meeting = plan_meeting(app, "villagers_assembly")
    members = members_of(app, meeting)
    with refused("proxy.not-written"):
        send_proxy(app, members[0].id, "李小军", written=False)
    with refused("proxy.bearer-missing"):
        send_proxy(app, members[0].id, " ", written=True)
    with refused("proxy.self"):
        send_proxy(app, members[0].id, members[0].name, written=True)
    for entry in members[:3]:
        send_proxy(app, entry.id, "李小军", written=True)
    with refused("proxy.too-many"):
        send_proxy(app, members[3].id, "李小军", written=True)
    counted = view_sign_in(app, meeting.consultation_id, "sign_in").attendance
    assert (counted.by_proxy, counted.in_person, counted.present) == (3, 0, 3)


def test_the_view_counts_each_standing_and_shows_the_newest_first(app, clock):
    meeting = plan_meeting(app)
    members = members_of(app, meeting)
    for entry in members[:3]:
        clock.forward(minutes=1)
        sign_in(app, entry.id)
    clock.forward(minutes=1)
    excuse(app, members[3].id, "住院")
    view = view_sign_in(app, meeting.consultation_id, "sign_in")
    assert [one.entry.id for one in view.recent] == [members[n].id for n in (3, 2, 1, 0)]
    counted = view.attendance
    assert (counted.due, counted.in_person, counted.excused, counted.awaited) == (9, 3, 1, 5)
    assert [one.id for one in view.awaited] == [one.id for one in members[4:]]


def test_guests_are_listed_but_count_for_nothing(app):
    meeting = plan_meeting(app)
    add_guest(app, meeting.id, "林工", "镇农业服务中心")
    counted = view_sign_in(app, meeting.consultation_id, "sign_in").attendance
    assert (counted.due, counted.present, counted.guests) == (9, 0, 1)
    with refused("roll.members-only-from-body"):
        add_guest(app, meeting.id, "林工", "", Capacity.MEMBER)


def test_two_letters_find_a_name_and_those_already_here_come_last(app):
    meeting = plan_meeting(app)
    index = read_roll_index(app, meeting.id)
    zhao = search_roll(app, index, "zj")
    assert [entry.name for entry in zhao] == ["赵建国", "周建国"]
    everybody = search_roll(app, index, "国")
    sign_in(app, everybody[0].id)
    assert search_roll(app, index, "国")[-1].id == everybody[0].id
    assert len(search_roll(app, index, "国", 2)) == 2, "of many who match, as many as are asked for"
    assert not any(entry.here for entry in search_roll(app, index, "国", 2))
    assert search_roll(app, index, "?") == ()
    assert {entry.household for entry in search_roll(app, index, "1")} == {"1"}


def test_who_is_still_missing_is_found_among_a_hundred_who_came(app):
    meeting = plan_meeting(app)
    line = members_of(app, meeting)[0]
    with app.work() as work:
        came = {"standing": PresenceKind.ARRIVED, "standing_at": app.now()}
        crowd = (
            replace(line, id=0, person_id=None, name="郑文", initials="zw", **came)
            for _ in range(99)
        )
        work.roll.add_many(crowd)
        last = work.roll.add(replace(line, id=0, person_id=None, name="郑武", initials="zw"))
        work.note(app.now(), "roll.built", undo=False)
        work.commit()
    found = search_roll(app, read_roll_index(app, meeting.id), "zw")
    assert (found[0].id, len(found)) == (last.id, 6)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(list(PresenceKind))), max_size=25))
def test_what_is_kept_equals_a_recount_from_the_raw_events(app, told):
    from consult_app.services import attending

    meeting = plan_meeting(app)
    members = members_of(app, meeting)
    for who, kind in told:
        with contextlib.suppress(ExpectedError):
            attending._note_presence(app, members[who].id, kind)
    with app.work() as work:
        newest = max(meeting_clock._newest(work, meeting.id), default=None)
        assert meeting_clock._latest(work, meeting.id) == newest, "carried from act to act"
        recount = standings(work.presence.all(meeting_id=meeting.id))
        roll = work.roll.all(meeting_id=meeting.id)
    assert {one.id: one.standing for one in roll if one.id in recount} == {
        id_: found.kind for id_, found in recount.items()
    }
    present = sum(found.here for found in recount.values())
    counted = view_sign_in(app, meeting.consultation_id, "sign_in").attendance
    assert counted.present == present


def test_a_closed_meeting_goes_on_only_with_a_reason_and_both_closings_stay(app, clock):
    meeting = opened_meeting(app, 6)
    close_meeting(app, meeting.id)
    with refused("meeting.reason-missing"):
        reopen_meeting(app, meeting.id, "  ")
    clock.forward(minutes=3)
    again = reopen_meeting(app, meeting.id, "误点散会，还有一项没有表决")
    assert (again.state, again.closed_at) == (MeetingState.OPEN, None)
    with refused("meeting.not-now"):
        reopen_meeting(app, meeting.id, "再来一次")
    leave(app, members_of(app, meeting)[0].id)
    close_meeting(app, meeting.id)
    with app.work() as work:
        kept = work.meeting_events.all(meeting_id=meeting.id)
        assert work.journal()[-3].event == "meeting.reopened"
        assert "误点散会" in work.journal()[-3].facts["reason"]
    assert [one.kind for one in kept] == ["opened", "closed", "reopened", "closed"]
    told = view_minutes(app, meeting.consultation_id, "deliberation").lines
    assert any("会议继续开。理由：误点散会，还有一项没有表决" in line.words for line in told)


def test_a_meeting_is_not_closed_over_an_open_vote_and_none_is_set_up_after_it(app):
    meeting = opened_meeting(app, 8)
    told = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    with refused("meeting.vote-open"):
        close_meeting(app, meeting.id)
    assert meeting_now(app, meeting).state is MeetingState.OPEN
    void_vote(app, vote.id, "重来")
    close_meeting(app, meeting.id)
    with refused("vote.meeting-closed"):
        save_set_up(app, meeting.consultation_id, "vote", told)
    reopen_meeting(app, meeting.id, "重新表决")


def test_locked_minutes_keep_a_closed_meeting_closed(app):
    meeting = opened_meeting(app, 6)
    close_meeting(app, meeting.id)
    lock_minutes(app, meeting.id)
    with refused("minutes.locked"):
        reopen_meeting(app, meeting.id, "还有事")


def test_a_break_ends_the_turn_that_runs(app, clock):
    meeting = opened_meeting(app, 6)
    ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    call_next_speaker(app, meeting.id)
    clock.forward(minutes=2)
    adjourn(app, meeting.id)
    clock.forward(hours=2)
    resume(app, meeting.id)
    with app.work() as work:
        turn = work.turns.find(meeting_id=meeting.id)
    assert (turn.state, (turn.ended_at - turn.started_at).total_seconds()) == ("done", 120)


def test_a_clock_set_back_turns_no_event_round(app, clock):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 5)
    before = clock()
    clock.forward(hours=-30)
    note_clock_moved(app, meeting.id, -30 * 3600)
    with app.work() as work:
        assert seconds_behind(app, work, meeting.id) == 30 * 3600
    sign_in(app, members_of(app, meeting)[5].id)
    open_meeting(app, meeting.consultation_id, "sign_in")
    leave(app, members_of(app, meeting)[0].id)
    with app.work() as work:
        times = [one.at for one in work.presence.all(meeting_id=meeting.id)]
        moments = work.meeting_events.all(meeting_id=meeting.id)
    assert times == sorted(times)
    assert min(times[-2:]) == before
    assert [one.kind for one in moments] == ["clock_moved", "opened"]
    assert "倒退了1800分钟" in moments[0].remark
    assert moments[1].at == before
    clock.forward(hours=31)
    note_clock_moved(app, meeting.id, 31 * 3600)
    assert leave(app, members_of(app, meeting)[1].id).event.at == clock()


def test_a_meeting_passes_midnight_and_keeps_the_law_of_the_day_it_was_opened_on(app, clock):
    clock.forward(hours=14, minutes=50)
    meeting = opened_meeting(app, 6)
    clock.forward(minutes=30)
    assert clock().date() > meeting.opened_at.date()
    late = sign_in(app, members_of(app, meeting)[6].id)
    assert late.event.kind is PresenceKind.LATE
    with app.work() as work:
        case = read_case(app, work, meeting.consultation_id, "sign_in")
        assert case.law_day == meeting.opened_at.date()
    assert view_stage(app, meeting.consultation_id, "deliberation").findings
    close_meeting(app, meeting.id)
    lines = view_minutes(app, meeting.consultation_id, "deliberation").lines
    assert [one.at for one in lines] == sorted(one.at for one in lines)


def test_a_second_call_asks_for_a_second_notice_where_the_rule_does(app, clock):
    meeting = plan_meeting(app)
    give_notice(app, meeting.id, app.today(), "逐户送达")
    entry = members_of(app, meeting)[0]
    deliver(app, meeting.id, [entry.id], "送到家", DeliveryResult.SIGNED)
    declare_no_quorum(app, meeting.id)
    clock.forward(minutes=5)
    again = call_again(app, meeting.id, clock() + timedelta(days=12))
    assert again.notice_on is None
    told = view_notice(app, meeting.consultation_id, "notice")
    assert (told.given, told.reached, len(told.people)) == (False, 0, 9)
    assert current_step(app, meeting.consultation_id) == "notice"
    assert view_stage(app, meeting.consultation_id, "notice").step.mark == "open"
    clock.forward(minutes=5)
    deliver(app, meeting.id, [entry.id], "打电话", DeliveryResult.ANSWERED)
    assert view_notice(app, meeting.consultation_id, "notice").reached == 1


def test_on_another_day_everybody_signs_in_anew_before_the_meeting_goes_on(app, clock):
    meeting = opened_meeting(app, 7)
    leave(app, members_of(app, meeting)[6].id)
    adjourn(app, meeting.id, "明天上午九点继续")
    assert view_stage(app, meeting.consultation_id, "deliberation").next.code == (
        "deliberation.resume"
    )
    clock.forward(days=1)
    assert view_stage(app, meeting.consultation_id, "deliberation").next.code == (
        "deliberation.call_back"
    )
    with refused("meeting.sign-in-anew"):
        resume(app, meeting.id)
    assert call_back(app, meeting.id) == 6
    with refused("meeting.not-now"):
        call_back(app, meeting.id)
    counted = view_sign_in(app, meeting.consultation_id, "sign_in").attendance
    assert (counted.present, counted.left) == (0, 7)
    for entry in members_of(app, meeting)[:6]:
        sign_in(app, entry.id)
    resume(app, meeting.id)
    lines = [one.words for one in view_minutes(app, meeting.consultation_id, "deliberation").lines]
    assert sum("返会" in one for one in lines) == 0
    assert sum("离会" in one for one in lines) == 1
    assert any("隔日续会" in one for one in lines)
    assert any("复会，到会6人" in one for one in lines)


def test_a_break_that_passes_midnight_is_no_other_day(app, clock):
    clock.forward(hours=14, minutes=50)
    meeting = opened_meeting(app, 7)
    adjourn(app, meeting.id)
    clock.forward(minutes=30)
    assert resume(app, meeting.id).state is MeetingState.OPEN
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance.present == 7


def test_the_running_sheet_says_what_the_chair_reads_and_how_late_it_is(app, clock):
    meeting = plan_meeting(app)
    key = (meeting.consultation_id, "deliberation")
    sign_in_some(app, meeting, 7)
    assert view_running_sheet(app, *key).say == "请大家签到。应到9人，现在到了7人。"
    open_meeting(app, meeting.consultation_id, "sign_in")
    sheet = view_running_sheet(app, *key)
    assert sheet.say.startswith("现在开会。今天应到9人，实到7人")
    assert [(line.planned_at - sheet.lines[0].planned_at).seconds // 60 for line in sheet.lines] == [
        0, 5, 15, 55, 75,
    ]  # fmt: skip
    clock.forward(minutes=12)
    assert view_running_sheet(app, *key).late == 7
    next_item(app, meeting.id)
    assert view_running_sheet(app, *key).late == 7
    adjourn(app, meeting.id)
    assert view_running_sheet(app, *key).say.startswith("现在休会")
    resume(app, meeting.id)
    close_meeting(app, meeting.id)
    assert view_running_sheet(app, *key).say == "会议已经散会。"
