"""What the hall sees at each moment of a meeting."""

import pytest
from meeting_maker import members_of, opened_meeting, plan_meeting, sign_in_some

from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.counting import collect_papers, read_paper
from consult_app.services.hall import HallScene, meeting_on_show, view_hall
from consult_app.services.meeting_course import adjourn, close_meeting
from consult_app.services.speaking import ask_to_speak, call_next_speaker
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
