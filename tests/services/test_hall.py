"""What the hall sees at each moment of a meeting."""

from dataclasses import replace
from datetime import timedelta

import pytest
from meeting_maker import DRAFT, members_of, opened_meeting, plan_meeting, sign_in_some

from consult_app.basics.errors import ExpectedError
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.counting import Figures, collect_papers, count_hands, read_paper
from consult_app.services.hall import HallScene, meeting_on_show, view_hall
from consult_app.services.meeting_course import adjourn, close_meeting, resume
from consult_app.services.minutes import view_minutes
from consult_app.services.running_sheet import view_running_sheet
from consult_app.services.speaking import ask_to_speak, call_next_speaker
from consult_app.services.vote_ends import ask_next
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")


def open_ballot(app, meeting, method=VoteMethod.SECRET_BALLOT):
    told = SetUp("是否同意", method, "孙秀英", "许文清", "", "马德福", "", 12)
    save_set_up(app, meeting.consultation_id, "vote", told)
    return open_vote(app, meeting.consultation_id, "vote")


def scene(app, meeting) -> HallScene:
    return view_hall(app, meeting.id).scene


def test_before_the_opening_the_hall_sees_who_is_here_and_the_agenda(app):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 5)
    state = view_hall(app, meeting.id)
    assert (state.scene, state.due, state.present) == (HallScene.QUORUM, 9, 5)
    assert len(state.agenda) == 5
    assert meeting_on_show(app, meeting.consultation_id, "sign_in") == meeting.id


def test_a_speaker_is_shown_with_the_time_and_who_is_next(app, clock):
    meeting = opened_meeting(app, 8)
    assert scene(app, meeting) is HallScene.AGENDA
    members = members_of(app, meeting)
    for entry in members[:3]:
        ask_to_speak(app, meeting.id, entry.id)
    call_next_speaker(app, meeting.id)
    clock.forward(seconds=72)
    speaker = view_hall(app, meeting.id).speaker
    assert (speaker.name, speaker.used, speaker.total) == (members[0].name, 72, 300)
    assert [name for name, _ in speaker.following] == [one.name for one in members[1:3]]


def test_in_a_secret_vote_the_hall_sees_counts_and_no_names(app):
    meeting = opened_meeting(app, 8)
    vote = open_ballot(app, meeting)
    assert scene(app, meeting) is HallScene.QUESTION
    collect_papers(app, vote.id, 8, 8)
    read_paper(app, vote.id, Mark.YES)
    state = view_hall(app, meeting.id)
    assert (state.scene, state.counts[Mark.YES], state.read, state.papers) == (
        HallScene.TALLY,
        1,
        1,
        8,
    )
    assert set(state.counts) == {Mark.YES, Mark.NO, Mark.ABSTAIN, Mark.SPOILED}
    assert set(state.tellers) == {"孙秀英", "许文清", "马德福"}
    assert state.speaker is None


def test_the_result_is_shown_as_it_was_kept(app):
    meeting = opened_meeting(app, 8)
    vote = open_ballot(app, meeting)
    collect_papers(app, vote.id, 8, 8)
    for _ in range(8):
        read_paper(app, vote.id, Mark.YES)
    close_vote(app, vote.id)
    state = view_hall(app, meeting.id)
    assert (state.scene, state.said["word"]) == (HallScene.RESULT, "carried")


def test_hands_are_counted_without_a_board(app):
    meeting = opened_meeting(app, 8)
    told = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", told)
    open_vote(app, meeting.consultation_id, "vote")
    assert scene(app, meeting) is HallScene.QUESTION


def test_a_break_and_the_end_are_said(app):
    meeting = opened_meeting(app, 8)
    adjourn(app, meeting.id)
    assert scene(app, meeting) is HallScene.BREAK
    close_meeting(app, meeting.id)
    assert scene(app, meeting) is HallScene.OVER


def test_the_hall_reads_what_is_put_to_the_vote_and_nothing_where_it_is_the_question_alone(app):
    meeting = opened_meeting(app, 8)
    state = view_hall(app, meeting.id)
    assert (state.text_title, state.text) == ("三组村道硬化", DRAFT)
    told = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    state = view_hall(app, meeting.id)
    assert (state.scene, state.text_title, state.text) == (HallScene.QUESTION, "是否同意", DRAFT)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(8, 0, 0))
    close_vote(app, vote.id)
    ask_next(app, vote.id)
    save_set_up(app, meeting.consultation_id, "vote", replace(told, question="路灯也一起装"))
    assert view_hall(app, meeting.id).text == ""


def test_a_break_says_when_the_meeting_goes_on_and_a_time_gone_by_is_refused(app, clock):
    meeting = opened_meeting(app, 8)
    with pytest.raises(ExpectedError, match=r"^meeting\.until-passed"):
        adjourn(app, meeting.id, until=clock.time)
    adjourn(app, meeting.id, until=clock.time + timedelta(minutes=20))
    assert view_hall(app, meeting.id).until == clock.time + timedelta(minutes=20)
    lines = [line.words for line in view_minutes(app, meeting.consultation_id, "vote").lines]
    assert any("宣布休会。定于9时20分复会。" in words for words in lines)
    sheet = view_running_sheet(app, meeting.consultation_id, "deliberation")
    assert sheet.say == "现在休会，9时20分继续开会，请大家准时回来。"
    resume(app, meeting.id)
    assert view_hall(app, meeting.id).until is None


def test_the_last_result_stays_readable_after_the_meeting_is_closed(app):
    meeting = opened_meeting(app, 8)
    told = SetUp("是否同意", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", told)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(8, 0, 0))
    ask_next(app, close_vote(app, vote.id).id)  # never put to the vote, gone with the end
    close_meeting(app, meeting.id)
    state = view_hall(app, meeting.id)
    assert (state.scene, state.question, state.said["word"]) == (
        HallScene.RESULT,
        "是否同意",
        "carried",
    )
