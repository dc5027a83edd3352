"""What papers say of votes that went another way: none, hands, void after the verdict, counted again."""

import pytest
from meeting_maker import agreed_without_a_vote, opened_meeting, roll_of

from consult_app.documents.reading import words_of_docx
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.attending import leave
from consult_app.services.counting import (
    Figures,
    answer_call,
    collect_papers,
    count_hands,
    read_paper,
)
from consult_app.services.papers.making import preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.vote_ends import recount, void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")


def said(app, meeting, code, vote=None):
    offer = PaperOffer(code, meeting_id=meeting.id, vote_id=vote.id if vote else None)
    return words_of_docx(preview_paper(app, meeting.consultation_id, "vote", offer).docx)


def on_paper(app, meeting):
    wanted = SetUp(
        "修路方案", VoteMethod.SECRET_BALLOT, "孙秀英", "许文清", caller="马德福", printed=9
    )
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    vote = open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, vote.id, 8, 8)
    return vote


def read(app, vote, spoiled):
    for number in range(8):
        bad = number < spoiled
        read_paper(app, vote.id, Mark.SPOILED if bad else Mark.YES, "字迹不清" if bad else "")
    return close_vote(app, vote.id)


def test_a_vote_declared_void_after_it_carried_is_not_reported_as_carried(app):
    meeting = opened_meeting(app)
    vote = read(app, on_paper(app, meeting), 0)
    void_vote(app, vote.id, "票箱没有当场验空")
    report = said(app, meeting, "vote_report", vote)
    assert "表决结果投票无效票箱没有当场验空" in report
    assert "表决通过" not in report
    minutes = said(app, meeting, "minutes_raw")
    assert minutes.index("本项表决通过") < minutes.index("本次表决作废：票箱没有当场验空")


def test_a_recount_reports_its_own_spoiled_papers_only(app):
    meeting = opened_meeting(app)
    vote = read(app, on_paper(app, meeting), 2)
    read(app, recount(app, vote.id, "监票人要求"), 1)
    report = said(app, meeting, "vote_report", vote)
    assert "1票：字迹不清。" in report
    assert "3票" not in report


def test_the_report_counts_the_papers_that_were_given_out(app):
    meeting = opened_meeting(app)
    vote = read(app, on_paper(app, meeting), 0)
    assert "发出票8收回票8有效票8" in said(app, meeting, "vote_report", vote)


def test_the_report_of_a_roll_call_counts_no_papers(app):
    meeting = opened_meeting(app)
    wanted = SetUp("修路方案", VoteMethod.ROLL_CALL, supervisor="孙秀英", counter="许文清")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    called = open_vote(app, meeting.consultation_id, "vote")
    with app.work() as work:
        voters = work.roll.all(meeting_id=meeting.id, capacity="member")
    for entry in voters:
        if entry.id in called.roll:
            answer_call(app, called.id, entry.id, Mark.YES)
    report = said(app, meeting, "vote_report", close_vote(app, called.id))
    assert "发出票" not in report
    assert "有效8未表态0" in report


def test_minutes_of_raised_hands_speak_of_no_papers(app):
    meeting = opened_meeting(app)
    wanted = SetUp("修路方案", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(6, 1, 1))
    close_vote(app, vote.id)
    minutes = said(app, meeting, "minutes_raw")
    assert "表决方式：举手表决。同意6票，反对1票，弃权1票。" in minutes
    assert "发出" not in minutes


def test_what_was_agreed_without_a_vote_prints_no_empty_votes(app):
    meeting = agreed_without_a_vote(app)
    minutes = said(app, meeting, "minutes_raw")
    assert "票" not in minutes
    assert "表决" not in minutes
    assert "先修主路，支路明年再议。" in minutes
    assert "四、结论和保留意见" in minutes
    assert "没有形成结论" not in minutes


def test_minutes_of_a_meeting_that_came_to_nothing_say_so(app):
    assert "四、结论和保留意见本次会议没有形成结论。" in said(
        app, opened_meeting(app), "minutes_raw"
    )


def test_a_resolution_numbers_its_text_once(app):
    meeting = opened_meeting(app)
    vote = read(app, on_paper(app, meeting), 0)
    resolution = said(app, meeting, "resolution", vote)
    assert "会议决定：一、硬化三组" in resolution
    assert "一、一、" not in resolution


def test_who_goes_home_after_the_vote_does_not_undo_the_quorum_on_paper(app):
    meeting = opened_meeting(app, 7)
    with app.work() as work:
        roll = [one for one in work.roll.all(meeting_id=meeting.id) if one.here]
    wanted = SetUp("修路方案", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(7, 0, 0))
    close_vote(app, vote.id)
    for entry in roll[:4]:
        leave(app, entry.id)
    for code, about in (("minutes_raw", None), ("resolution", vote), ("minutes_official", None)):
        words = said(app, meeting, code, about)
        assert "应到9人，实到7人" in words
        assert "不符合规定" not in words


def test_a_report_tells_the_question_and_the_share_of_those_here_at_the_vote(app):
    """Two went home before the vote: the sign-in counts them as come, the vote does not."""
    meeting = opened_meeting(app, 9)
    here = [one for one in roll_of(app, meeting) if one.here]
    for one in here[:2]:
        leave(app, one.id)
    wanted = SetUp("是否现在<表决>", VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "马德福")
    save_set_up(app, meeting.consultation_id, "vote", wanted)
    vote = open_vote(app, meeting.consultation_id, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(7, 0, 0))
    report = said(app, meeting, "vote_report", close_vote(app, vote.id))
    assert "表决问题是否现在<表决>" in report
    assert "到会比例7/9，77.7%" in report
