"""What is said of a vote whose base or silence must be told: mobile box, hands not raised, too few who came."""

import pytest
from meeting_maker import members_of, opened_meeting, plan_meeting, sign_in_some

from consult_app.documents.reading import words_of_docx
from consult_app.domain.publication import PublicationKind
from consult_app.domain.tally import Word
from consult_app.domain.voting import Mark, VoteKind, VoteMethod
from consult_app.services.attending import leave, open_meeting, sign_in
from consult_app.services.counting import (
    Figures,
    answer_call,
    collect_papers,
    count_hands,
    read_choice,
    read_paper,
)
from consult_app.services.hall import view_hall
from consult_app.services.mobile_box import bring_box_back, plan_box
from consult_app.services.papers.making import preview_paper
from consult_app.services.published_vote import draft_text
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import override
from consult_app.services.vote_ends import leave_unfilled, repeat_vote
from consult_app.services.vote_view import view_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.hall import hall_view
from consult_app.ui.pages.vote_options_result import option_sentence
from consult_app.ui.pages.vote_result import formula_of, sentence_of

pytestmark = pytest.mark.usefixtures("village")


def set_up(app, meeting, method, **facts):
    told = {"supervisor": "孙秀英", "counter": "许文清", "caller": "马德福", "printed": 20} | facts
    save_set_up(app, meeting.consultation_id, "vote", SetUp("修路方案", method, **told))


def opened(app, meeting, method, **facts):
    set_up(app, meeting, method, **facts)
    return open_vote(app, meeting.consultation_id, "vote")


def paper(app, meeting, code, vote=None):
    offer = PaperOffer(code, meeting_id=meeting.id, vote_id=vote.id if vote else None)
    return words_of_docx(preview_paper(app, meeting.consultation_id, "vote", offer).docx)


def published(app, meeting):
    with app.work() as work:
        return draft_text(work, meeting.consultation_id, PublicationKind.DECISION)


def test_those_whom_the_box_reached_are_told_wherever_the_base_is(app):
    meeting = opened_meeting(app, 7)
    set_up(app, meeting, VoteMethod.SECRET_BALLOT)
    absent = [one.id for one in members_of(app, meeting) if not one.here]
    vote = view_vote(app, meeting.consultation_id, "vote").vote
    plan_box(app, vote.id, ["甲", "乙", "丙"], absent, "行动不便")
    vote = open_vote(app, meeting.consultation_id, "vote")
    bring_box_back(app, vote.id, absent[:1])
    collect_papers(app, vote.id, 8, 8)
    for mark in "yyyynnaa":
        read_paper(app, vote.id, {"y": Mark.YES, "n": Mark.NO, "a": Mark.ABSTAIN}[mark])
    vote = close_vote(app, vote.id)
    said = vote.verdict["announcement"]
    assert "实到7人" in said
    assert "流动票箱另送到1人，参加表决的共8人。" in said
    assert said.endswith("同意票没有超过参加表决人数的半数，本项表决未通过。")
    assert sentence_of(vote.verdict)[0].endswith("of the 8 who took part")
    assert formula_of(vote.verdict)[1].endswith("who took part")
    assert "没有超过参加表决8人的半数" in paper(app, meeting, "vote_report", vote)
    assert "有表决权的到会人员7人。流动票箱送往2人。" in paper(app, meeting, "minutes_raw")
    assert "实到7人，流动票箱另送到1人，同意4票" in published(app, meeting)


@pytest.mark.parametrize(
    ("method", "told"),
    [
        (VoteMethod.SHOW_OF_HANDS, "另有3人没有举手。"),
        (VoteMethod.ROLL_CALL, "另有3人没有应答。"),
    ],
)
def test_who_says_nothing_is_told_so_that_the_figures_come_to_those_present(app, method, told):
    meeting = opened_meeting(app, 9)
    vote = opened(app, meeting, method, second_counter="冯秋月")
    if method is VoteMethod.SHOW_OF_HANDS:
        for counter in (1, 2):
            count_hands(app, vote.id, counter, Figures(4, 1, 1))
    else:
        marks = [Mark.YES] * 4 + [Mark.NO, Mark.ABSTAIN] + [Mark.AWAY] * 3
        for entry, mark in zip(vote.roll, marks, strict=True):
            answer_call(app, vote.id, entry, mark)
    vote = close_vote(app, vote.id)
    assert f"同意4票，反对1票，弃权1票。{told}" in vote.verdict["announcement"]
    assert "有效6未表态3" in paper(app, meeting, "vote_report", vote)
    for words in (published(app, meeting), paper(app, meeting, "resolution", vote)):
        assert "弃权1票，未表态3人" in words
        assert "无效" not in words
    assert "弃权1票，未表态3人。" in paper(app, meeting, "minutes_raw")


def test_hands_among_several_tell_who_raised_none_where_each_has_one(app):
    meeting = opened_meeting(app, 9)
    among = {"kind": VoteKind.OPTIONS, "options": ("甲", "乙"), "second_counter": "冯秋月"}
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS, **among)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(0, 0, 1, choices=(5, 1)))
    said = close_vote(app, vote.id).verdict["announcement"]
    assert "甲5票，乙1票。另有2人没有举手。" in said


@pytest.mark.parametrize("options", [(), ("甲", "乙")], ids=["yes or no", "among several"])
def test_votes_of_too_few_who_came_are_not_told_as_a_refusal(app, options):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 4)
    reason = ("洪水断路", "何建平", "主持人")
    override(app, meeting.consultation_id, "sign_in", "quorum", *reason)
    open_meeting(app, meeting.consultation_id, "sign_in")
    among = {"kind": VoteKind.OPTIONS, "options": options} if options else {}
    set_up(app, meeting, VoteMethod.SECRET_BALLOT, **among)
    override(app, meeting.consultation_id, "vote", "quorum", *reason)
    vote = open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, vote.id, 4, 4)
    for _ in range(4):
        read_choice(app, vote.id, (1,)) if options else read_paper(app, vote.id, Mark.YES)
    vote = close_vote(app, vote.id)
    assert vote.verdict["word"] == Word.NO_QUORUM
    first, more = (option_sentence if options else sentence_of)(vote.verdict)
    assert first == "4 of 9 came, at least 6 are needed"
    assert "whatever the votes were" in more
    scene = hall_view(view_hall(app, meeting.id)).scene
    assert scene.word == "Too few present"
    assert "not more than" not in str(scene.sentence)


def test_more_papers_than_issued_are_told_once_and_no_paper_as_counted(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.SECRET_BALLOT)
    collect_papers(app, vote.id, 9, 8)
    vote = close_vote(app, vote.id)
    assert vote.void_reason == "收回的表决票9张，多于发出的8张"
    assert "本次表决作废：收回的表决票9张，多于发出的8张" in (
        minutes := paper(app, meeting, "minutes_raw")
    )
    assert "同意0票" not in minutes
    report = paper(app, meeting, "vote_report", vote)
    assert "同意比例发出票8收回票9有效票同意反对弃权无效票" in report
    assert "本次投票作废：收回的表决票9张，多于发出的8张。监票人" in report


def test_where_every_name_is_written_in_and_none_is_valid_the_next_round_can_be_opened(app):
    meeting = opened_meeting(app, 8)
    written = {"kind": VoteKind.SEATS, "options": (), "write_in": 2, "pick": 2, "seats": 2}
    vote = opened(app, meeting, VoteMethod.SECRET_BALLOT, **written)
    collect_papers(app, vote.id, 8, 8)
    for _ in range(8):
        read_paper(app, vote.id, Mark.SPOILED, "看不清")
    vote = close_vote(app, vote.id)
    assert vote.verdict["word"] == Word.RUN_OFF
    again = repeat_vote(app, vote.id)
    assert (again.pick, again.write_in, again.round) == (2, 2, 2)
    again = open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, again.id, 8, 8)
    for _ in range(8):
        read_choice(app, again.id, (), ("赵建国", "钱建国"))
    assert close_vote(app, again.id).verdict["chosen"] == ["赵建国", "钱建国"]


def test_a_last_round_names_those_chosen_before_and_no_round_that_never_comes(app):
    meeting = opened_meeting(app, 8)
    asked = {"kind": VoteKind.SEATS, "options": ("甲", "乙", "丙"), "pick": 2, "seats": 2}
    vote = opened(app, meeting, VoteMethod.SECRET_BALLOT, **asked)
    collect_papers(app, vote.id, 8, 8)
    for paper_ in [(1, 2)] * 3 + [(1, 3)] * 3 + [(1,), ()]:
        read_choice(app, vote.id, paper_)
    vote = close_vote(app, vote.id)
    assert vote.verdict["announcement"].endswith("还差1名，另行投票。")
    again = repeat_vote(app, vote.id)
    open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, again.id, 8, 8)
    for number in range(8):
        read_choice(app, again.id, (1 + number % 2,))
    tied = close_vote(app, again.id)
    assert tied.verdict["announcement"].endswith(
        "乙4票，丙4票。前几轮已当选：甲。还差1名，另行投票。"
    )
    ended = leave_unfilled(app, again.id, "夜深了。").verdict["announcement"]
    assert ended.endswith("前几轮已当选：甲。还有1名空缺，会议决定不再另行投票：夜深了。")
    for words in (published(app, meeting), paper(app, meeting, "result_poster", again)):
        assert "前几轮已当选：甲。" in words
        assert "另行投票。" not in words


def test_papers_say_which_of_two_attendances_a_vote_was_judged_by(app):
    """One went home, one came late: nine came to the meeting, eight were there at the vote."""
    meeting = opened_meeting(app, 8)
    leave(app, next(one.id for one in members_of(app, meeting) if one.here))
    sign_in(app, next(one.id for one in members_of(app, meeting) if one.standing is None))
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS, second_counter="冯秋月")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(4, 4, 0))
    vote = close_vote(app, vote.id)
    for code, about in (("resolution", vote), ("minutes_official", None), ("minutes_raw", None)):
        words = paper(app, meeting, code, about)
        assert "应到9人，实到9人" in words
        assert "没有超过表决时到会8人的半数" in words
