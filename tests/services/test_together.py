"""Several matters in one meeting: one notice, one sign-in, each matter its own vote and record."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_maker import (
    MATTERS,
    change_meeting,
    evening_of,
    meeting_now,
    members_of,
    planned_matter,
    roll_of,
    sign_in_some,
    with_subject,
)

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import SubjectRole
from consult_app.domain.meeting import DeliveryResult, MeetingState, PresenceKind
from consult_app.domain.person_code import person_code
from consult_app.domain.presence import standings
from consult_app.domain.publication import PostingOf
from consult_app.domain.voting import VoteMethod
from consult_app.services.agenda import in_order, next_item, take_item
from consult_app.services.attending import (
    add_guest,
    come_back,
    correct_person,
    excuse,
    leave,
    open_meeting,
    send_proxy,
    sign_in,
    take_back,
)
from consult_app.services.consulting import close_consultation
from consult_app.services.counting import Figures, count_hands
from consult_app.services.figures import view_figures
from consult_app.services.joining import hold_apart, hold_together, view_candidates
from consult_app.services.meeting_course import (
    adjourn,
    call_again,
    call_back,
    close_meeting,
    declare_no_quorum,
    reopen_meeting,
    resume,
)
from consult_app.services.meeting_plan import plan_meetings
from consult_app.services.notifying import deliver, give_notice, save_notice, view_notice
from consult_app.services.posting import post
from consult_app.services.roll import rebuild_roll
from consult_app.services.scanned import scanned_entry
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.services.stages import current_step, finish_step, override, view_stage
from consult_app.services.together import circle, in_hand
from consult_app.services.together_view import view_together
from consult_app.services.undoing import redo, undo
from consult_app.services.vote_ends import ask_next
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.services.workbench import Kind, view_workbench
from consult_app.storage.store import STORE_FILE
from consult_app.ui.words.findings import gate

pytestmark = pytest.mark.usefixtures("village")


def refused(code: str):
    return pytest.raises(ExpectedError, match=f"^{code}")


@pytest.fixture
def evening(app):
    return evening_of(app)


def standing_of(app, meeting):
    return {entry.name: (entry.standing, entry.standing_at) for entry in roll_of(app, meeting)}


def test_a_matter_takes_over_time_place_and_chair_of_the_one_it_is_held_with(app):
    first, second = planned_matter(app, MATTERS[0]), planned_matter(app, MATTERS[1])
    at = app.now() + timedelta(days=12)
    first = change_meeting(app, first, planned_at=at, place="文化广场", chair="赵建国")
    (told,) = view_candidates(app, second.consultation_id, "notice")
    assert (told.title, told.place, told.at, told.why_not) == (MATTERS[0], "文化广场", at, "")

    hold_together(app, second.consultation_id, "notice", first.id)
    joined = meeting_now(app, second)
    assert (joined.planned_at, joined.place, joined.chair) == (at, "文化广场", "赵建国")
    with refused("together.set-at-host"):
        save_notice(app, replace(joined, place="祠堂"))
    save_notice(app, replace(joined, notice_matters="公益金6万元"))
    save_notice(app, replace(meeting_now(app, first), place="祠堂"))
    assert meeting_now(app, second).place == "祠堂"
    assert meeting_now(app, second).notice_matters == "公益金6万元"
    assert view_together(app, second.consultation_id, "notice").host.title == MATTERS[0]


def test_holding_together_is_taken_back_whole(app):
    first, second = planned_matter(app, MATTERS[0]), planned_matter(app, MATTERS[1])
    change_meeting(app, first, place="文化广场")
    before = meeting_now(app, second)
    hold_together(app, second.consultation_id, "notice", first.id)
    undo(app)
    assert meeting_now(app, second) == before
    redo(app)
    with refused("together.already"):  # a second click
        hold_together(app, second.consultation_id, "notice", first.id)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"notice_on": "today"}, "together.notice-given"),
        ({"call": 2}, "together.called-again"),
        ({"mode": "households"}, "together.other-procedure"),
    ],
    ids=["its notice went out alone", "a second call", "counted otherwise"],
)
def test_what_does_not_go_together_says_why(app, change, why):
    first, second = planned_matter(app, MATTERS[0]), planned_matter(app, MATTERS[1])
    told = {name: app.today() if value == "today" else value for name, value in change.items()}
    change_meeting(app, first, **told)
    (candidate,) = view_candidates(app, second.consultation_id, "notice")
    assert candidate.why_not == why
    with refused(why):
        hold_together(app, second.consultation_id, "notice", first.id)


def test_only_meetings_of_the_same_body_that_have_not_begun_are_offered(app):
    second = planned_matter(app, MATTERS[1])
    planned_matter(app, "另一个会", procedure="village_consultation", roll=False)
    begun = planned_matter(app, MATTERS[0])
    sign_in_some(app, begun, 1)
    close_consultation(app, planned_matter(app, MATTERS[2]).consultation_id)
    assert view_candidates(app, second.consultation_id, "notice") == ()


def test_other_people_due_are_named(app):
    first, second = (
        planned_matter(app, title, procedure="village_consultation", roll=False)
        for title in MATTERS[:2]
    )
    for meeting, name in ((first, "钱秀英"), (second, "钱秀英"), (second, "周国栋")):
        with_subject(app, meeting, kind="party", name=name, role=SubjectRole.VOTING)
    with_subject(app, first, kind="office", name="镇农业办", role=SubjectRole.CONSULTATIVE)
    (told,) = view_candidates(app, second.consultation_id, "notice")
    assert (told.why_not, told.names) == ("together.people-differ", ("周国栋",))

    with_subject(app, first, kind="party", name="周国栋", role=SubjectRole.VOTING)
    hold_together(app, second.consultation_id, "notice", first.id)
    rebuild_roll(app, second.consultation_id, "sign_in")
    rolls = [{one.name: one.capacity for one in roll_of(app, each)} for each in (first, second)]
    assert rolls[0] == {"钱秀英": "member", "周国栋": "member", "镇农业办": "consultative"}
    assert rolls[1] == {**rolls[0], "镇农业办": "observer"}
    rebuild_roll(app, first.consultation_id, "sign_in")
    assert len(roll_of(app, second)) == 3, "who sits in is not drawn up twice"

    with_subject(app, second, kind="party", name="吴建国", role=SubjectRole.VOTING)
    with refused("together.people-differ"):
        rebuild_roll(app, first.consultation_id, "sign_in")


def test_one_notice_its_receipts_and_its_places_count_for_every_matter(app, evening):
    first, second, _ = evening
    give_notice(app, second.id, app.today(), "书面")
    deliver(app, first.id, [one.id for one in roll_of(app, first)], "当面", DeliveryResult.SIGNED)
    at = app.now()
    post(app, first.consultation_id, PostingOf.NOTICE, first.id, "村务公开栏", at, "周小满")
    for one in evening:
        view = view_notice(app, one.consultation_id, "notice")
        assert (view.given, view.reached, len(view.postings)) == (True, 9, 1)
        assert view.posted_for == (first.consultation_id, first.id)


def test_whoever_signs_in_anywhere_is_here_for_every_matter(app, evening):
    first, second, third = evening
    entry = members_of(app, second)[0]
    sign_in(app, entry.id)
    told = [standing_of(app, one)[entry.name] for one in evening]
    assert told[0][0] is PresenceKind.ARRIVED
    assert len(set(told)) == 1
    assert {meeting_now(app, one).state for one in evening} == {MeetingState.SIGNING_IN}

    guest = add_guest(app, third.id, "李镇长", "清溪镇政府")
    other = add_guest(app, first.id, "李镇长", "县农业局")
    leave(app, other.id)
    here = [[one.here for one in roll_of(app, each) if one.name == "李镇长"] for each in evening]
    assert here == [[True, False]] * 3, "of two guests of one name the right one left"
    assert guest.meeting_id == third.id
    undo(app)
    assert all(one.here for one in roll_of(app, second) if one.name == "李镇长")
    redo(app)

    wrong, right = members_of(app, first)[0], members_of(app, first)[3]
    correct_person(app, wrong.id, right.id)
    assert [standing_of(app, one)[right.name][0] for one in evening] == [PresenceKind.ARRIVED] * 3
    assert [standing_of(app, one)[wrong.name][0] for one in evening] == [None] * 3


def test_a_sign_in_is_one_act_for_all_matters_and_its_undoing_too(app, evening):
    entry = members_of(app, evening[1])[0]
    sign_in(app, entry.id)
    undo(app)
    for one in evening:
        assert meeting_now(app, one).state is MeetingState.PLANNED
        assert not any(each.here for each in roll_of(app, one))


ACTS = (sign_in, leave, come_back, excuse, take_back)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    acts=st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 5), st.sampled_from(ACTS)), max_size=12
    )
)
def test_no_course_of_arrivals_lets_the_matters_drift_apart(app, evening, acts):
    for place, who, act in acts:
        entry = members_of(app, evening[place])[who]
        try:
            act(app, entry.id)
        except ExpectedError as error:
            assert error.code.startswith("presence.")  # noqa: PT017 - which one depends on the course
    told = [standing_of(app, one) for one in evening]
    assert told[0] == told[1] == told[2]
    with app.work() as work:
        for one in evening:
            raw = standings(work.presence.all(meeting_id=one.id))
            roll = work.roll.all(meeting_id=one.id)
            assert {each.id: each.standing for each in roll if each.id in raw} == {
                id_: found.kind for id_, found in raw.items()
            }


def test_the_meeting_is_opened_interrupted_and_closed_for_all(app, clock, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    open_meeting(app, second.consultation_id, "sign_in")
    assert {meeting_now(app, one).state for one in evening} == {MeetingState.OPEN}
    with app.work() as work:
        items = [in_order(work, one.id) for one in evening]
        steps = [
            {each.step for each in work.steps_done.all(consultation_id=one.consultation_id)}
            for one in evening
        ]
    assert [one.state for one in items[0]][:2] == ["now", "waiting"], "the first matter begins"
    assert {one.state for one in items[1]} == {"waiting"}
    assert "今天共议三项：一、三组村道硬化；二、村级公益金使用；三、路灯维修。" in items[0][0].say
    assert items[1][0].say.startswith("下面是第二项，村级公益金使用。请")
    assert "宣布开会" not in "".join(one.title for one in items[1])
    assert all("sign_in" in done for done in steps)

    clock.forward(minutes=5)
    adjourn(app, third.id)
    clock.forward(minutes=5)
    resume(app, first.id)
    close_meeting(app, second.id)
    reopen_meeting(app, third.id, "漏了一项")
    kinds = []
    for one in evening:
        with app.work() as work:
            kinds.append(
                [
                    (each.kind, each.at, each.present)
                    for each in work.meeting_events.all(meeting_id=one.id)
                ]
            )
    assert kinds[0] == kinds[1] == kinds[2]
    assert [kind for kind, _, _ in kinds[0]] == [
        "opened",
        "adjourned",
        "resumed",
        "closed",
        "reopened",
    ]


def test_too_few_and_the_second_call_are_for_all(app, evening):
    first, second, _ = evening
    sign_in_some(app, first, 2)
    declare_no_quorum(app, second.id)
    again = app.now() + timedelta(days=3)
    call_again(app, first.id, again, "文化广场")
    for one in evening:
        now = meeting_now(app, one)
        assert (now.state, now.call, now.planned_at) == (MeetingState.PLANNED, 2, again)
        assert not any(each.standing for each in roll_of(app, one))
    sign_in_some(app, second, 3)
    assert sum(one.here for one in roll_of(app, first)) == 3


def test_one_matter_is_in_hand_at_a_time(app, clock, evening):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    with app.work() as work:
        assert in_hand(work, second).id == first.id
        items = in_order(work, second.id)
    clock.forward(minutes=20)
    take_item(app, items[0].id)
    with app.work() as work:
        now = [
            one.title
            for each in evening
            for one in work.agenda.all(meeting_id=each.id, state="now")
        ]
        assert in_hand(work, first).id == second.id
    assert now == [items[0].title]
    clock.forward(minutes=1)
    next_item(app, first.id)
    with app.work() as work:
        assert in_hand(work, second).id == first.id


def test_a_vote_that_is_open_in_one_matter_keeps_the_meeting_open(app, evening):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    tellers = ("孙秀英", "许文清", "冯秋月")
    told = SetUp("公益金6万元是否同意", VoteMethod.SHOW_OF_HANDS, *tellers)
    save_set_up(app, second.consultation_id, "vote", told)
    open_vote(app, second.consultation_id, "vote")
    with pytest.raises(ExpectedError) as refusal:
        close_meeting(app, first.id)
    assert refusal.value.code == "together.vote-open"
    assert refusal.value.facts["title"] == "村级公益金使用"


def test_a_matter_that_is_not_so_far_is_named_before_the_opening(app, evening):
    first, second, _ = evening
    with app.work() as work:
        done = work.steps_done.find(consultation_id=second.consultation_id, step="plan")
        work.steps_done.remove(done.id)
        work.note(app.now(), "step.reopened", undo=False, step="plan")
        work.commit()
    sign_in_some(app, first, 8)
    view = view_stage(app, first.consultation_id, "sign_in")
    assert view.next.code == "sign_in.together"
    found = next(one for one in view.findings if one.code == "sign_in.together")
    assert found.facts["titles"] == ["村级公益金使用"]
    assert found.facts["missing"] == ["村级公益金使用:plan"]
    assert gate(found).why == "Not finished: 村级公益金使用: Plan"
    with refused("together.not-ready"):
        open_meeting(app, first.consultation_id, "sign_in")
    override(
        app,
        first.consultation_id,
        "sign_in",
        "sign_in.together",
        "方案已口头说明",
        "何建平",
        "主任",
    )
    assert view_stage(app, first.consultation_id, "sign_in").next.code == "sign_in.open"
    open_meeting(app, first.consultation_id, "sign_in")
    assert meeting_now(app, second).state is MeetingState.OPEN


def test_a_matter_held_by_itself_again_begins_afresh_and_the_others_keep_what_was_done(
    app, evening
):
    first, second, third = evening
    give_notice(app, first.id, app.today(), "书面")
    deliver(app, first.id, [one.id for one in roll_of(app, first)], "当面", DeliveryResult.SIGNED)
    sign_in_some(app, third, 2)
    hold_apart(app, second.consultation_id, "notice")
    alone = meeting_now(app, second)
    assert (alone.joined_to, alone.notice_on, alone.state) == (None, None, MeetingState.PLANNED)
    assert not any(one.standing for one in roll_of(app, second))
    assert view_notice(app, second.consultation_id, "notice").reached == 0
    assert current_step(app, second.consultation_id) == "notice"
    save_notice(app, replace(alone, place="祠堂", planned_at=app.now() + timedelta(days=9)))
    assert meeting_now(app, first).place != "祠堂"
    for one in (first, third):
        assert sum(each.here for each in roll_of(app, one)) == 2
        assert view_notice(app, one.consultation_id, "notice").reached == 9
    with app.work() as work:
        assert [one.id for one in circle(work, first)] == [first.id, third.id]
    with refused("together.alone"):
        hold_apart(app, second.consultation_id, "notice")


def test_where_the_first_matter_goes_the_next_becomes_the_host(app, evening):
    first, second, third = evening
    at = app.now()
    post(app, first.consultation_id, PostingOf.NOTICE, first.id, "村务公开栏", at, "周小满")
    hold_apart(app, first.consultation_id, "notice")
    with app.work() as work:
        assert [one.id for one in circle(work, third)] == [second.id, third.id]
    places = [len(view_notice(app, one.consultation_id, "notice").postings) for one in evening]
    assert places == [0, 1, 1]
    sign_in_some(app, first, 1)
    assert not any(one.here for one in roll_of(app, second))
    sign_in_some(app, second, 8)
    open_meeting(app, third.consultation_id, "sign_in")
    with refused("together.opened"):
        hold_apart(app, third.consultation_id, "notice")


def test_avoidance_stays_with_the_matter(app, evening):
    first, second, _ = evening
    person = members_of(app, second)[0]
    with_subject(
        app, second, kind="party", name=person.name, person_id=person.person_id,
        role=SubjectRole.VOTING, avoids=True,
    )  # fmt: skip
    rebuild_roll(app, first.consultation_id, "sign_in")
    avoids = [
        next(one.avoids for one in roll_of(app, each) if one.name == person.name)
        for each in evening
    ]
    assert avoids == [False, True, False]
    with refused("proxy"):
        send_proxy(app, members_of(app, first)[1].id, person.name, written=True)


def test_a_matter_that_is_dropped_lets_the_others_go_and_they_say_so(app, evening):
    first, second, third = evening
    close_consultation(app, first.consultation_id)
    with app.work() as work:
        assert [one.id for one in circle(work, third)] == [second.id, third.id]
    for one in (second, third):
        found = view_stage(app, one.consultation_id, "notice").findings
        told = next(each for each in found if each.code == "notice.left_by")
        assert told.facts["title"] == MATTERS[0]
    assert "notice.left_by" not in codes(app, first)
    undo(app)
    assert "notice.left_by" not in codes(app, second), "it is dealt with in this meeting again"
    with app.work() as work:
        assert len(circle(work, third)) == 3


def codes(app, meeting, step="notice"):
    return {one.code for one in view_stage(app, meeting.consultation_id, step).findings}


def test_what_another_evening_loses_or_gains_leaves_the_advice_of_this_one(app, evening):
    first, second, _ = evening
    hold_apart(app, second.consultation_id, "notice")
    assert "notice.left_by" in codes(app, first)
    other = [planned_matter(app, title) for title in ("修水渠", "装路灯")]
    hold_together(app, other[1].consultation_id, "notice", other[0].id)
    assert "notice.left_by" in codes(app, first)
    hold_apart(app, other[1].consultation_id, "notice")
    assert "notice.left_by" in codes(app, first)
    hold_together(app, second.consultation_id, "notice", first.id)
    assert "notice.left_by" not in codes(app, first)


def test_a_slip_printed_for_one_matter_signs_in_at_the_door_of_another(app, evening):
    first, second, _ = evening
    entry = members_of(app, first)[2]
    found = scanned_entry(app, second.id, person_code(first.id, entry.id))
    assert (found.name, found.meeting_id) == (entry.name, second.id)


def test_a_power_cut_in_the_middle_of_a_sign_in_leaves_nothing_half_noted(app, evening):
    """The store refuses the very last line: nothing of the act may stay, in no matter."""
    first, _, third = evening
    entry = members_of(app, first)[0]
    with sqlite3.connect(app.folder / STORE_FILE) as file:
        file.execute(
            "CREATE TRIGGER cut BEFORE INSERT ON presence_event WHEN NEW.meeting_id = "
            f"{third.id} BEGIN SELECT RAISE(ABORT, 'cut'); END"
        )
    with pytest.raises(Exception, match="cut"):
        sign_in(app, entry.id)
    for one in evening:
        assert meeting_now(app, one).state is MeetingState.PLANNED
        assert not any(each.standing for each in roll_of(app, one))
    with app.work() as work:
        assert [work.presence.count(meeting_id=one.id) for one in evening] == [0, 0, 0]


def test_todays_work_shows_one_meeting_with_all_its_matters(app, evening):
    rows = view_workbench(app).rows
    assert [one.title for one in rows if one.kind is Kind.MEETING] == ["、".join(MATTERS)]


def test_who_speaks_to_one_matter_has_finished_when_the_room_goes_on_to_another(
    app, clock, evening
):
    first, second, _ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    ask_to_speak(app, first.id, members_of(app, first)[0].id)
    call_next_speaker(app, first.id)
    clock.forward(minutes=2)
    next_item(app, second.id)
    with app.work() as work:
        (turn,) = work.turns.all(meeting_id=first.id)
    assert (turn.state, turn.ended_at) == ("done", app.now())


def test_the_step_of_the_one_notice_is_finished_for_every_matter_that_lacks_nothing(app, evening):
    first, second, third = evening
    with app.work() as work:
        for one in evening:
            for key in ("notice",) if one is not third else ("notice", "plan"):
                done = work.steps_done.find(consultation_id=one.consultation_id, step=key)
                work.steps_done.remove(done.id)
        work.note(app.now(), "step.reopened", undo=False, step="notice")
        work.commit()
    give_notice(app, first.id, app.today(), "书面")
    deliver(app, first.id, [one.id for one in roll_of(app, first)], "当面", DeliveryResult.SIGNED)
    at = app.now()
    post(app, first.consultation_id, PostingOf.NOTICE, first.id, "村务公开栏", at, "周小满")
    finish_step(app, second.consultation_id, "notice")
    assert current_step(app, first.consultation_id) == "sign_in"
    assert current_step(app, second.consultation_id) == "sign_in"
    assert current_step(app, third.consultation_id) == "plan", "its own gates stay its own"
    undo(app)
    assert current_step(app, first.consultation_id) == "notice"


def test_a_break_to_another_day_sends_everybody_home_in_every_matter(app, clock, evening):
    first, second, third = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    adjourn(app, second.id)
    clock.forward(hours=20)
    assert call_back(app, third.id) == 8
    for one in evening:
        assert not any(each.here for each in roll_of(app, one))
    sign_in_some(app, second, 7)
    resume(app, first.id)
    assert [sum(each.here for each in roll_of(app, one)) for one in evening] == [7, 7, 7]


def test_a_new_time_in_the_plan_of_a_joined_matter_is_refused_with_the_way(app, consultation):
    """Its plan had the very time of the other: it would have moved the meeting of both."""
    first = planned_matter(app, MATTERS[0])
    with app.work() as work:
        mine = work.meetings.all(consultation_id=consultation)[0]
        told = work.consultations.get(consultation)
    change_meeting(app, first, planned_at=told.planned_at, body=mine.body, mode=mine.mode)
    hold_together(app, consultation, "notice", first.id)
    with app.work() as work, refused("together.set-at-host"):
        moved = replace(told, planned_at=told.planned_at + timedelta(days=1))
        procedure = app.rules.procedure(told.procedure, app.today(), None)
        plan_meetings(app, work, moved, procedure, told)


def test_the_room_votes_on_one_matter_at_a_time_and_each_has_its_own_voters(app, clock, evening):
    first, second, _ = evening
    person = members_of(app, second)[0]
    with_subject(
        app, second, kind="party", name=person.name, person_id=person.person_id,
        role=SubjectRole.VOTING, avoids=True,
    )  # fmt: skip
    rebuild_roll(app, first.consultation_id, "sign_in")
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    tellers = ("孙秀英", "许文清", "冯秋月")
    for one in (first, second):
        told = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, *tellers)
        save_set_up(app, one.consultation_id, "vote", told)
    vote = open_vote(app, first.consultation_id, "vote")
    with refused("together.vote-open"):
        open_vote(app, second.consultation_id, "vote")
    for number in (1, 2):
        count_hands(app, vote.id, number, Figures(7, 1, 0))
    close_vote(app, vote.id)
    assert len(vote.roll) == 8
    assert len(open_vote(app, second.consultation_id, "vote").roll) == 7
    with app.work() as work:
        outcomes = [work.consultations.get(one.consultation_id).outcome for one in evening]
    assert outcomes == ["carried", "open", "open"]


def test_a_further_question_that_waits_for_its_gates_is_not_passed_over(app, evening):
    first, *_ = evening
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    tellers = ("孙秀英", "许文清", "冯秋月")
    told = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, *tellers)
    save_set_up(app, first.consultation_id, "vote", told)
    vote = open_vote(app, first.consultation_id, "vote")
    for number in (1, 2):
        count_hands(app, vote.id, number, Figures(7, 1, 0))
    close_vote(app, vote.id)
    assert view_stage(app, first.consultation_id, "vote").next.code == "vote.next_matter"
    ask_next(app, vote.id)
    nobody_counts = SetUp("第二个问题", VoteMethod.SHOW_OF_HANDS)
    save_set_up(app, first.consultation_id, "vote", nobody_counts)
    assert view_stage(app, first.consultation_id, "vote").next.code == "mend"
    with refused("vote.blocked"):
        open_vote(app, first.consultation_id, "vote")


def test_an_evening_of_three_matters_is_one_meeting_in_the_figures_of_the_year(app, evening):
    sign_in_some(app, evening[0], 8)
    open_meeting(app, evening[0].consultation_id, "sign_in")
    told = view_figures(app, 2026)
    assert (told.meetings, told.came, told.due) == (1, 8, 9)
