"""Papers of votes among several: ballots of one to sixty options, the report with every name, rounds and notes."""

import pypdfium2
import pytest
from meeting_maker import members_of, opened_meeting

from consult_app.documents.reading import words_of_docx
from consult_app.domain.voting import VoteKind, VoteMethod
from consult_app.services.counting import Figures, acclaim, collect_papers, count_hands, read_choice
from consult_app.services.mobile_box import bring_box_back, plan_box
from consult_app.services.papers.making import preview_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.vote_ends import recount, repeat_vote, report_avoidance
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

TELLERS = {"supervisor": "孙秀英", "counter": "许文清", "caller": "马德福", "printed": 12}
WORKS = ("水渠防渗", "五组村道", "路灯补亮")


def set_up(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    told = {"kind": VoteKind.OPTIONS, "options": WORKS, "pick": 2, "seats": 1, **TELLERS, **facts}
    return save_set_up(app, meeting.consultation_id, "vote", SetUp("先办哪件实事", method, **told))


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    set_up(app, meeting, method, **facts)
    return open_vote(app, meeting.consultation_id, "vote")


def counted(app, vote, *papers):
    collect_papers(app, vote.id, len(papers), vote.issued if vote.collected_at else len(papers))
    for numbers in papers:
        read_choice(app, vote.id, numbers)
    return close_vote(app, vote.id)


def made(app, meeting, code, vote):
    offer = PaperOffer(code, meeting_id=meeting.id, vote_id=vote.id)
    return preview_paper(app, meeting.consultation_id, "vote", offer)


def pages(files) -> list[str]:
    with pypdfium2.PdfDocument(files.pdf) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 9, 12, 17, 24, 25, 40, 59, 60])
def test_every_number_of_options_fits_one_sheet(app, count):
    meeting = opened_meeting(app, 8)
    names = tuple(f"第{number}项工程" for number in range(1, count + 1))
    facts = {"kind": VoteKind.SEATS, "options": names, "pick": 1, "paper_size": "A6"}
    vote = set_up(app, meeting, **facts)
    told = pages(made(app, meeting, "ballot", vote))
    assert len(told) == 1
    for name in names:
        assert told[0].count(f"{name}\r") + told[0].count(f"{name} ") >= 1 or name in told[0]


def test_every_ballot_on_the_sheet_says_the_same(app):
    meeting = opened_meeting(app, 8)
    vote = set_up(app, meeting, write_in=1)
    words = words_of_docx(made(app, meeting, "ballot", vote).docx)
    assert words.count("水渠防渗") == 2
    assert "最多选2项" in words
    assert "另写" in words


def test_the_report_tells_every_name_and_what_became_of_it(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    vote = counted(app, vote, *[(1, 2)] * 5, (1,), (3,), ())
    words = words_of_docx(made(app, meeting, "vote_report", vote).docx)
    assert "3选1（差额），每张最多选2项" in words
    assert "1水渠防渗6选上" in words
    assert "3路灯补亮1未选上" in words
    assert "None" not in words


def test_a_tie_its_round_a_recount_and_avoidance_stand_in_the_report(app):
    meeting = opened_meeting(app, 8)
    vote = counted(app, opened(app, meeting, kind=VoteKind.SEATS), *[(1, 2)] * 6, (3,), ())
    first = words_of_docx(made(app, meeting, "vote_report", vote).docx)
    assert "另行投票" in first
    assert "票数相等，另行投票" in first
    repeat_vote(app, vote.id)
    facts = {
        "kind": VoteKind.SEATS,
        "options": ("水渠防渗", "五组村道"),
        "pick": 1,
        "by_most": True,
    }
    vote = counted(app, opened(app, meeting, **facts), *[(1,)] * 5, (2,), (2,), (2,))
    vote = counted(app, recount(app, vote.id, "监票人要求"), *[(1,)] * 5, (2,), (2,), (2,))
    with app.work() as work:
        name = work.roll.get(vote.roll[0]).name
    report_avoidance(app, vote.id, name, "本户在施工路段")
    words = words_of_docx(made(app, meeting, "vote_report", vote).docx)
    assert "本次为第2轮投票。" in words
    assert "因监票人要求重新计票" in words
    assert f"应当回避的{name}参加了表决：本户在施工路段" in words
    assert "除去这1票，结果不变" in words


def test_the_mobile_box_stands_in_the_report_with_whom_it_reached(app):
    meeting = opened_meeting(app, 7)
    absent = [one for one in members_of(app, meeting) if not one.here][:1]
    vote = set_up(app, meeting)
    plan_box(app, vote.id, ["孙秀英", "许文清", "马德福"], [absent[0].id], "住院")
    vote = open_vote(app, meeting.consultation_id, "vote")
    bring_box_back(app, vote.id, [absent[0].id])
    vote = counted(app, vote, *[(1,)] * 8)
    words = words_of_docx(made(app, meeting, "vote_report", vote).docx)
    assert f"送到1人：{absent[0].name}" in words
    assert vote.verdict["base"] == 8


def test_hands_and_acclamation_have_reports_too(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS, second_counter="冯秋月", pick=1)
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(0, 0, 1, choices=(5, 2, 0)))
    vote = close_vote(app, vote.id)
    assert "1水渠防渗5选上" in words_of_docx(made(app, meeting, "vote_report", vote).docx)
    other = opened_meeting(app, 8)
    vote = opened(app, other, VoteMethod.ACCLAMATION, kind=VoteKind.YES_NO)
    acclaim(app, vote.id)
    vote = close_vote(app, vote.id)
    assert "无人反对" in words_of_docx(made(app, other, "vote_report", vote).docx)
