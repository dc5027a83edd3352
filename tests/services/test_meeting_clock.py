"""The meeting's own clock: whatever the computer's does, what came later bears no earlier time."""

import random
from itertools import pairwise

import pytest
from meeting_maker import members_of, opened_meeting

from consult_app.domain.meeting import ContributionKind, TurnState
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.agenda import next_item
from consult_app.services.counting import answer_call
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.meeting_clock import note_clock_moved, seconds_behind, trust_clock
from consult_app.services.minutes import view_minutes
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
                end_turn(app, turn.id, "说完了")
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
