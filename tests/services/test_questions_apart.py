"""Several questions of one meeting, each with its own rounds, result, text and paper; none speaks for another."""

from dataclasses import replace
from datetime import timedelta

import pytest
from meeting_maker import opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import Outcome
from consult_app.domain.meeting import MeetingState
from consult_app.domain.voting import Mark, VoteKind, VoteMethod, VoteState
from consult_app.services.counting import Figures, answer_call, count_hands
from consult_app.services.going_on import put_off
from consult_app.services.meeting_course import close_meeting
from consult_app.services.papers.making import make_paper, preview_paper
from consult_app.services.publishing import view_publication
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import view_stage
from consult_app.services.text_at_hand import fix_text, lay_text, unfix_text
from consult_app.services.undoing import undo
from consult_app.services.vote_ends import (
    ask_next,
    drop_question,
    recount,
    repeat_vote,
    void_vote,
)
from consult_app.services.vote_view import view_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")
ROAD = SetUp("三组村道硬化", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
SECOND = replace(ROAD, question="推选理事会")
YES, NO = Mark.YES, Mark.NO
DRAFT = "硬化三组王家院至柳树坪路段"


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


def counted(app, meeting, mark):
    vote = open_vote(app, meeting.consultation_id, "vote")
    for entry_id in vote.roll:
        answer_call(app, vote.id, entry_id, mark)
    return close_vote(app, vote.id)


def asked(app, meeting, mark, told=ROAD, after=None):
    if after is not None:
        ask_next(app, after.id)
    save_set_up(app, meeting.consultation_id, "vote", told)
    return counted(app, meeting, mark)


def two(app, meeting, first, second, told=SECOND):
    road = asked(app, meeting, first)
    return road, asked(app, meeting, second, told, road)


def the_outcome(app, meeting):
    with app.work() as work:
        return work.consultations.get(meeting.consultation_id).outcome


def in_hand(app, meeting):
    return view_vote(app, meeting.consultation_id, "vote").vote


def offered(app, meeting):
    return {one.key: one for one in view_stage(app, meeting.consultation_id, "vote").papers}


def words(app, meeting, offer, step="vote"):
    return words_of_docx(preview_paper(app, meeting.consultation_id, step, offer).docx)


def refused(code):
    return pytest.raises(ExpectedError, match=rf"^{code}")


def test_a_refused_text_is_neither_published_nor_resolved_as_carried(app, meeting):
    road, other = two(app, meeting, NO, YES)
    assert the_outcome(app, meeting) is Outcome.CARRIED
    told = view_publication(app, meeting.consultation_id).draft_text
    assert DRAFT not in told
    assert "决议内容" not in told
    first, second = told.splitlines()[1:]
    assert first.startswith("（一）三组村道硬化：")
    assert "同意0票，反对8票" in first
    assert first.endswith("表决未通过。")
    assert second.startswith("（二）推选理事会：")
    assert "同意8票，反对0票" in second
    assert second.endswith("表决通过。")

    offers = offered(app, meeting)
    assert f"resolution@{meeting.id}.{road.id}" not in offers
    for offer in (offers["resolution"], PaperOffer("resolution", meeting_id=meeting.id)):
        resolved = words(app, meeting, offer)
        assert "关于推选理事会的决议" in resolved
        assert "会议决定：\n一、推选理事会" in resolved.replace("会议决定：一", "会议决定：\n一")
        assert DRAFT not in resolved
    assert other.motion_id is None


def test_a_refused_second_question_is_published_as_refused_beside_the_resolution(app, meeting):
    two(app, meeting, YES, NO)
    told = view_publication(app, meeting.consultation_id).draft_text
    assert told.count("决议内容如下：") == 1
    head, first, mark, *text, second = told.splitlines()
    assert "对2个问题" in head
    assert first.endswith("表决通过。")
    assert mark == "决议内容如下："
    assert DRAFT in text[0]
    assert "推选理事会" in second
    assert second.endswith("表决未通过。")


def test_a_text_that_alone_was_refused_is_not_published_as_a_resolution(app, meeting):
    asked(app, meeting, NO)
    told = view_publication(app, meeting.consultation_id).draft_text
    assert told.endswith("表决未通过。没有形成决议。")
    assert DRAFT not in told


def test_the_report_tells_each_question_with_its_result(app, meeting):
    two(app, meeting, NO, YES)
    told = words(app, meeting, PaperOffer("report"), "archive")
    assert "（一）三组村道硬化：同意0票" in told
    assert "（二）推选理事会：同意8票" in told
    assert DRAFT not in told


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda app, vote: void_vote(app, vote.id, "数错"), id="void"),
        pytest.param(lambda app, vote: recount(app, vote.id, "数错"), id="recount"),
        pytest.param(lambda app, vote: repeat_vote(app, vote.id), id="repeat"),
    ],
)
def test_what_happens_to_one_question_leaves_the_resolution_of_another(app, meeting, act):
    road, other = two(app, meeting, YES, NO)
    act(app, other)
    assert the_outcome(app, meeting) is Outcome.CARRIED
    assert f"resolution@{meeting.id}.{road.id}" in offered(app, meeting)


def test_a_round_taken_back_leaves_the_refusal_with_its_ways_on(app, meeting):
    road = asked(app, meeting, NO)
    again = repeat_vote(app, road.id)
    assert the_outcome(app, meeting) is Outcome.OPEN
    drop_question(app, again.id)
    assert the_outcome(app, meeting) is Outcome.NOT_CARRIED
    assert in_hand(app, meeting).id == road.id
    undo(app)
    assert in_hand(app, meeting) == again
    assert the_outcome(app, meeting) is Outcome.OPEN
    drop_question(app, again.id)
    put_off(app, meeting.consultation_id, "vote", app.today() + timedelta(days=9), "雨季")


def test_an_earlier_question_is_counted_again_or_void_while_a_later_one_stands(app, meeting):
    road, other = two(app, meeting, YES, NO)
    again = recount(app, road.id, "有人提出异议")
    assert in_hand(app, meeting) == again
    assert the_outcome(app, meeting) is Outcome.OPEN
    with refused(r"vote\.another-open"):
        recount(app, other.id, "也再数一次")
    with app.work() as work:
        roll = work.votes.get(road.id).roll
    for entry_id in roll:
        answer_call(app, road.id, entry_id, NO)
    assert close_vote(app, road.id).verdict["word"] == "not_carried"
    assert the_outcome(app, meeting) is Outcome.NOT_CARRIED
    assert in_hand(app, meeting).id == other.id

    void_vote(app, road.id, "有人代答")
    assert in_hand(app, meeting).id == road.id
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.repeat"
    with refused(r"vote\.not-closed"):
        ask_next(app, other.id)
    second_round = repeat_vote(app, road.id)
    assert (second_round.round, second_round.first_id) == (2, road.id)
    assert counted(app, meeting, YES).question_id == road.id
    with refused(r"vote\.later-round"):
        void_vote(app, road.id, "又来")
    assert the_outcome(app, meeting) is Outcome.CARRIED


def test_two_questions_with_the_same_words_stay_two(app, meeting):
    road, _ = two(app, meeting, YES, NO, ROAD)
    assert the_outcome(app, meeting) is Outcome.CARRIED
    assert f"resolution@{meeting.id}.{road.id}" in offered(app, meeting)
    told = view_publication(app, meeting.consultation_id).draft_text
    assert "（一）三组村道硬化" in told
    assert "（二）三组村道硬化" in told


def test_a_question_whose_ballot_was_printed_is_withdrawn_and_leaves_no_trace_in_the_result(
    app, meeting
):
    road = asked(app, meeting, YES)
    further = ask_next(app, road.id)
    on_paper = replace(SECOND, method=VoteMethod.SECRET_BALLOT, printed=10)
    save_set_up(app, meeting.consultation_id, "vote", on_paper)
    make_paper(app, meeting.consultation_id, "vote", offered(app, meeting)["ballot"])
    drop_question(app, further.id)
    assert in_hand(app, meeting).id == road.id
    with app.work() as work:
        kept = work.votes.get(further.id)
        assert work.papers.count(vote_id=further.id) == 1
    assert (kept.withdrawn, kept.state, kept.void_reason) == (
        True,
        VoteState.VOID,
        "没有付诸表决，会上撤回",
    )
    assert "推选理事会" not in view_publication(app, meeting.consultation_id).draft_text
    with refused(r"vote\.later-round"):
        drop_question(app, further.id)
    assert ask_next(app, road.id).question == ""


def test_each_resolution_has_its_own_number_and_title(app, meeting):
    road, other = two(app, meeting, YES, YES)
    offers = offered(app, meeting)
    wanted = [offers[f"resolution@{meeting.id}.{road.id}"], offers["resolution"]]
    kept = [make_paper(app, meeting.consultation_id, "vote", one) for one in wanted]
    with app.work() as work:
        numbers = {
            one.question_id: one.words
            for one in work.document_numbers.all(consultation_id=meeting.consultation_id)
        }
    assert set(numbers) == {road.id, other.id}
    assert len(set(numbers.values())) == 2
    for offer, vote in zip(wanted, (road, other), strict=True):
        told = words(app, meeting, offer)
        assert told.count(numbers[vote.id]) == 1
        assert f"关于{vote.question}的决议" in told
    assert kept[0].pdf != kept[1].pdf


def test_a_question_never_asked_ends_with_the_meeting(app, meeting):
    road = asked(app, meeting, NO)
    ask_next(app, road.id)
    assert the_outcome(app, meeting) is Outcome.OPEN
    close_meeting(app, meeting.id)
    assert in_hand(app, meeting).id == road.id
    assert the_outcome(app, meeting) is Outcome.NOT_CARRIED
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.print_report"
    undo(app)
    with app.work() as work:
        assert work.meetings.get(meeting.id).state is MeetingState.OPEN
    assert in_hand(app, meeting).state is VoteState.SET_UP


def test_a_seat_left_free_comes_before_the_next_question(app, meeting):
    told = replace(
        ROAD,
        question="推选理事",
        method=VoteMethod.SHOW_OF_HANDS,
        second_counter="钱玉兰",
        kind=VoteKind.OPTIONS,
        options=("甲方案", "乙方案"),
    )
    case = meeting.consultation_id
    save_set_up(app, case, "vote", told)
    vote = open_vote(app, case, "vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(0, 0, 0, choices=(4, 4)))
    vote = close_vote(app, vote.id)
    assert vote.verdict["word"] == "run_off"
    with refused(r"vote\.run-off-first"):
        ask_next(app, vote.id)


def test_a_text_voted_on_before_another_question_is_not_reopened(app, meeting):
    with app.work() as work:
        draft = work.motions.all(meeting_id=meeting.id)[0]
    rules = lay_text(app, meeting.id, "村规民约", "第一条　不乱倒垃圾。")
    fix_text(app, draft.id)
    fix_text(app, rules.id)
    road = asked(app, meeting, YES, replace(ROAD, motion_id=draft.id))
    assert ask_next(app, road.id).motion_id == rules.id
    with refused(r"text\.voted-on"):
        unfix_text(app, draft.id)
    assert unfix_text(app, rules.id).fixed_at is None


def test_what_is_previewed_before_it_is_kept_says_the_result_and_not_the_draft(app, meeting):
    asked(app, meeting, NO)
    close_meeting(app, meeting.id)
    made = preview_paper(app, meeting.consultation_id, "publication", PaperOffer("publication"))
    said = words_of_docx(made.docx)
    assert "没有形成决议" in said
    assert DRAFT not in said


@pytest.mark.parametrize("how_many", [1, 2])
def test_papers_ask_what_is_to_be_consulted_on_in_words_however_many_votes_there_were(
    app, meeting, how_many
):
    with app.work() as work:
        case = work.consultations.get(meeting.consultation_id)
        work.consultations.save(replace(case, question="线路怎样走？\n资金如何筹措？"))
        work.commit()
    if how_many == 2:
        two(app, meeting, YES, NO)
    else:
        asked(app, meeting, YES)
    for code in ("consultation_plan", "chair_script"):
        offer = PaperOffer(code, meeting_id=meeting.id)
        said = words_of_docx(preview_paper(app, meeting.consultation_id, "vote", offer).docx)
        assert "线路怎样走？" in said
        assert "资金如何筹措？" in said
        assert "{'" not in said
        assert "[]" not in said
    report = PaperOffer("report", meeting_id=meeting.id)
    said = words_of_docx(preview_paper(app, meeting.consultation_id, "vote", report).docx)
    assert ("推选理事会" in said) == (how_many == 2)
