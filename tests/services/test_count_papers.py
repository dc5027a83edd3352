"""Papers of the count itself: the roll call, the tally sheet, who got a ballot, where the mobile box went."""

import pytest
from meeting_maker import members_of, opened_meeting

from consult_app.documents.reading import words_of_docx
from consult_app.domain.voting import Mark, VoteKind, VoteMethod
from consult_app.services.counting import answer_call, collect_papers, read_choice, read_paper
from consult_app.services.mobile_box import bring_box_back, plan_box
from consult_app.services.papers.making import preview_paper
from consult_app.services.papers.of_count import strokes_words
from consult_app.services.stages import view_stage
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from tests.services.test_owners import elect, owners, owners_case  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("village")

TELLERS = {
    "supervisor": "孙秀英",
    "counter": "许文清",
    "second_counter": "冯秋月",
    "caller": "马德福",
}
WORKS = ("水渠防渗", "五组村道", "路灯补亮")
SEVERAL = {"kind": VoteKind.OPTIONS, "options": WORKS, "pick": 2, "seats": 2}


def set_up(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    wanted = SetUp("先办哪两件", method, printed=12, **{**TELLERS, **facts})
    return save_set_up(app, meeting.consultation_id, "vote", wanted)


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    set_up(app, meeting, method, **facts)
    return open_vote(app, meeting.consultation_id, "vote")


def said(app, case_id, code, vote):
    offer = next(
        one
        for one in view_stage(app, case_id, "vote").papers
        if (one.code, one.vote_id) == (code, vote.id)
    )
    return words_of_docx(preview_paper(app, case_id, "vote", offer).docx)


@pytest.mark.parametrize(
    ("count", "words"), [(0, ""), (1, "一"), (4, "止"), (5, "正"), (12, "正正丅"), (13, "正正下")]
)
def test_strokes_are_written_as_tellers_draw_them(count, words):
    assert strokes_words(count) == words


def test_the_list_of_a_roll_call_says_what_each_person_named_and_what_was_changed(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL, **SEVERAL)
    with app.work() as work:
        names = [one.name for one in work.roll.among("id", vote.roll)]
    assert f"1{names[0]}二组" in said(app, meeting.consultation_id, "roll_call", vote)
    for entry in vote.roll[:7]:
        answer_call(app, vote.id, entry, Mark.YES, chosen=(1, 3))
    answer_call(app, vote.id, vote.roll[7], Mark.AWAY)
    answer_call(app, vote.id, vote.roll[0], Mark.YES, "听错了", chosen=(2,))
    words = said(app, meeting.consultation_id, "roll_call", close_vote(app, vote.id))
    assert f"1{names[0]}二组五组村道先答“水渠防渗、路灯补亮”，因听错了改答" in words
    assert f"2{names[1]}" in words
    assert words.count("组水渠防渗、路灯补亮") == 6
    assert f"8{names[7]}" in words
    assert "不在" in words


def test_owners_elected_are_reported_with_heads_and_area_and_each_paper_with_its_own(
    app,
    clock,
    owners,  # noqa: F811
):
    case_id = owners_case(app, "owners_ordinary")
    vote = elect(app, clock, case_id, dict.fromkeys([one.owner.name for one in owners.lines], (1,)))
    report = said(app, case_id, "vote_report", vote)
    assert "1甲6948.51选上" in report
    assert "参与面积948.51㎡" in report
    assert "面积需474.26㎡" in report
    assert "同意面积" not in report
    listed = said(app, case_id, "roll_call", vote)
    assert "甲乙物业有限公司1幢601、商铺1400.21㎡甲" in listed


def test_the_tally_sheet_is_empty_before_the_count_and_has_both_tellers_strokes_after(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, second_reads=True)
    assert "同意反对弃权无效" in said(app, meeting.consultation_id, "tally_sheet", vote)
    collect_papers(app, vote.id, 8, 8)
    for teller in (1, 2):
        for mark in [Mark.YES] * 6 + [Mark.NO, Mark.ABSTAIN]:
            read_paper(app, vote.id, mark, teller=teller)
    words = said(app, meeting.consultation_id, "tally_sheet", close_vote(app, vote.id))
    assert "同意正一6正一6反对一1一1弃权一1一1无效00" in words
    assert "计票人甲许文清计票人乙冯秋月" in words


def test_names_written_in_and_spoiled_papers_stand_on_the_tally_sheet(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, second_counter="", write_in=1, **SEVERAL)
    collect_papers(app, vote.id, 2, 8)
    read_choice(app, vote.id, (1,), ("修戏台",))
    read_choice(app, vote.id, (1, 2, 3))
    words = said(app, meeting.consultation_id, "tally_sheet", vote)
    assert "水渠防渗一1五组村道0路灯补亮0弃权0无效一1修戏台一1" in words


def test_who_gets_a_ballot_where_and_whom_the_box_reached_stands_on_the_registers(app):
    meeting = opened_meeting(app, 7)
    vote = set_up(app, meeting)
    one, other = [line for line in members_of(app, meeting) if not line.here][:2]
    staff = ("孙秀英", "马德福", "冯秋月")
    plan_box(app, vote.id, staff, (one.id, other.id), "年老有病", "三组、四组")
    vote = open_vote(app, meeting.consultation_id, "vote")
    register = said(app, meeting.consultation_id, "ballot_issue", vote)
    assert "会场7流动票箱2序号" in register
    assert f"{one.name}" in register
    out = said(app, meeting.consultation_id, "mobile_box", vote)
    assert "护送人员孙秀英、马德福、冯秋月路线三组、四组不能到会的原因年老有病" in out
    assert "应送2人送到人" in out
    bring_box_back(app, vote.id, (one.id,))
    collect_papers(app, vote.id, 8, 8, 1)
    back = said(app, meeting.consultation_id, "mobile_box", vote)
    assert "应送2人送到1人" in back
    assert ("送到" in back, "未送到" in back) == (True, True)
    told = said(app, meeting.consultation_id, "ballot_issue", vote)
    assert "会场77流动票箱21序号" in told
    assert "发前作废1张" in told
