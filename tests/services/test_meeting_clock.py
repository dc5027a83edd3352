"""The meeting's own clock: whatever the computer's does, what came later bears no earlier time."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meeting_maker import members_of, opened_meeting, plan_meeting

from consult_app.domain.meeting import ContributionKind, MeetingMoment, TurnState
from consult_app.domain.voting import Mark, VoteMethod, VoteState, as_of
from consult_app.services.agenda import next_item
from consult_app.services.counting import answer_call
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.meeting_clock import (
    note_clock_moved,
    seconds_behind,
    set_back_after,
    trust_clock,
)
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import add_note, view_minutes
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.speaking import (
    Said,
    ask_to_speak,
    call_next_speaker,
    end_turn,
    file_words,
    spoken_seconds,
)
from consult_app.services.speaking_times import view_speaking_times
from consult_app.services.text_at_hand import (
    adopt_amendment,
    fix_text,
    propose_amendment,
    refuse_amendment,
)
from consult_app.services.vote_ends import void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


def say(app, meeting, words):
    return file_words(app, meeting.id, Said(words, ContributionKind.STATEMENT, None, "何建平"))


def test_a_clock_that_jumps_about_gives_no_earlier_time_and_no_negative_speech(app, clock, meeting):
    chance = random.Random(20261128)
    speakers = [entry.id for entry in members_of(app, meeting)[:8]]
    said = []
    for number in range(24):
        clock.forward(seconds=chance.choice((-7200, -900, -31, 20, 60, 240)))
        match number % 4:
            case 0:
                ask_to_speak(app, meeting.id, speakers[number // 4])
                turn = call_next_speaker(app, meeting.id)
            case 1:
                said.append(say(app, meeting, f"第{number}句").at)
            case 2:
                end_turn(app, turn.id, Said("说完了", entry_id=turn.roll_entry_id))
            case _ if number < 16:
                next_item(app, meeting.id)
    with app.work() as work:
        turns = work.turns.all(meeting_id=meeting.id)
        all_said = [one.at for one in work.contributions.all(meeting_id=meeting.id)]
        items = work.agenda.all(meeting_id=meeting.id)
    assert all_said == sorted(all_said)
    done = [one for one in turns if one.state is TurnState.DONE]
    assert len(done) == 6
    for turn in done:
        assert turn.asked_at <= turn.started_at <= turn.ended_at
        assert spoken_seconds(turn, clock()) >= 0
    for before, after in pairwise(done):
        assert before.ended_at <= after.started_at
    begun = [one for one in items if one.started_at]
    assert [one.started_at for one in begun] == sorted(one.started_at for one in begun)


def test_texts_and_votes_keep_their_order_when_the_clock_goes_back(app, clock, meeting):
    with app.work() as work:
        motion = work.motions.all(meeting_id=meeting.id)[0]
    first = propose_amendment(app, motion.id, "赵大江", motion.text + "\n三、公示七天。")
    clock.forward(hours=-1)
    adopt_amendment(app, first.id)
    second = propose_amendment(app, motion.id, "钱三喜", motion.text + "\n四、不修了。")
    clock.forward(hours=-1)
    refuse_amendment(app, second.id, "人少")
    fix_text(app, motion.id)
    told = SetUp("三组村道硬化", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
    save_set_up(app, meeting.consultation_id, "vote", told)
    clock.forward(hours=-1)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for entry_id in vote.roll:
        clock.forward(minutes=-1)
        answer_call(app, vote.id, entry_id, Mark.YES)
    clock.forward(hours=-1)
    closed = close_vote(app, vote.id)
    with app.work() as work:
        answers = [one.at for one in work.call_answers.all(vote_id=vote.id)]
        fixed = work.motions.get(motion.id).fixed_at
    assert fixed <= closed.opened_at <= answers[0] <= answers[-1] <= closed.closed_at
    assert answers == sorted(answers)
    told = [part.words for part in view_minutes(app, meeting.consultation_id, "vote").parts]
    order = [next(i for i, words in enumerate(told) if sign in words)
             for sign in ("采纳赵大江", "不采纳钱三喜", "草案定稿", "有表决权的到会人员", "现在宣布")]  # fmt: skip
    assert order == sorted(order)


def test_a_speech_is_as_long_as_it_was_though_the_clock_was_seen_going_back(app, clock, meeting):
    ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    turn = call_next_speaker(app, meeting.id)
    clock.forward(minutes=2)
    clock.forward(hours=-1)
    note_clock_moved(app, meeting.id, -3600)
    clock.forward(minutes=3)
    assert view_deliberation(app, meeting.consultation_id, "deliberation").used(clock()) == 300
    assert view_speaking_times(app, meeting.id).seconds == 300
    ended = end_turn(app, turn.id)
    assert spoken_seconds(ended, clock()) == 300
    with app.work() as work:
        assert seconds_behind(app, work, meeting.id) == 3600


def test_after_a_start_only_the_order_is_kept_since_nobody_saw_the_clock(app, clock, meeting):
    clock.forward(hours=-1)
    note_clock_moved(app, meeting.id, -3600)
    first = say(app, meeting, "先说的")
    trust_clock(app)
    clock.forward(minutes=10)
    assert say(app, meeting, "后说的").at == first.at
    clock.forward(hours=2)
    assert say(app, meeting, "再说的").at == clock()


@given(st.lists(st.integers(-7200, 7200).filter(lambda jump: abs(jump) >= 30), max_size=8))
def test_whatever_jumps_are_seen_the_time_of_the_meeting_neither_goes_back_nor_stands_still(jumps):
    shown, back, last = 0, 0, 0
    for jump in jumps:
        shown, back = shown + jump, set_back_after(back, jump)
        assert shown - back >= last, "what was noted last keeps its place"
        shown += 300
        assert shown - back >= last + 300, "five minutes of speech are five minutes"
        last = shown - back


@pytest.mark.parametrize(
    "jumps", [(20, -10), (60, -60), (-10, 20, -10), (-30, 10, -5)], ids=lambda jumps: f"{jumps}"
)
def test_no_order_of_jumps_stops_the_speaking_time(app, clock, meeting, jumps):
    def jump(minutes):
        clock.forward(minutes=minutes)
        note_clock_moved(app, meeting.id, minutes * 60)

    for minutes in jumps[:-1]:
        jump(minutes)
    ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    turn = call_next_speaker(app, meeting.id)
    jump(jumps[-1])
    clock.forward(minutes=5)
    assert spoken_seconds(end_turn(app, turn.id), clock()) == 300


def test_a_clock_put_right_after_the_meeting_is_trusted_again(app, clock, meeting):
    clock.forward(hours=-1)
    note_clock_moved(app, meeting.id, -3600)
    close_meeting(app, meeting.id)
    clock.forward(hours=1)
    assert note_clock_moved(app, meeting.id, 3600) is False
    clock.forward(days=3)
    lock_minutes(app, meeting.id)
    with app.work() as work:
        assert work.meetings.get(meeting.id).minutes_locked_at == clock()
        told = work.meeting_events.all(meeting_id=meeting.id)
    assert [one.kind for one in told].count(MeetingMoment.CLOCK_MOVED) == 1


def test_before_the_sign_in_a_clock_is_put_right_without_a_word(app, clock):
    planned = plan_meeting(app)
    assert note_clock_moved(app, planned.id, -3600) is False
    with app.work() as work:
        assert seconds_behind(app, work, planned.id) == 0


@pytest.mark.parametrize("seen", [True, False], ids=["seen", "not seen"])
def test_the_lock_and_what_follows_it_come_after_the_end_of_the_meeting(app, clock, meeting, seen):
    told = SetUp("三组村道硬化", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for entry_id in vote.roll:
        answer_call(app, vote.id, entry_id, Mark.YES)
    closed = close_vote(app, vote.id)
    clock.forward(hours=-1)
    if seen:
        note_clock_moved(app, meeting.id, -3600)
    clock.forward(minutes=5)
    close_meeting(app, meeting.id)
    locked = lock_minutes(app, meeting.id)
    added = add_note(app, meeting.id, "许文清", "附图一张")
    void_vote(app, vote.id, "发错了票")
    with app.work() as work:
        over = work.meetings.get(meeting.id).closed_at
        late = work.votes.get(vote.id)
        copied = work.minutes_copies.find(meeting_id=meeting.id).at
        additions = [one.at for one in work.minutes_notes.all(meeting_id=meeting.id)]
    assert closed.closed_at <= over < locked.minutes_locked_at == copied <= added.at
    assert additions == sorted(additions)
    assert late.voided_at >= locked.minutes_locked_at
    assert as_of(late, locked.minutes_locked_at).state is VoteState.CLOSED
