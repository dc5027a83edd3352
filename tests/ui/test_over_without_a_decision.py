"""A meeting that is over and decided nothing leads on: its body meets again, and nothing says it was decided."""

import pytest
from meeting_maker import meeting_now, opened_meeting, plan_meeting, sign_in_some

from consult_app.domain.consultation import Outcome
from consult_app.domain.voting import Mark, VoteMethod
from consult_app.services.attending import open_meeting
from consult_app.services.counting import collect_papers, read_paper
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.papers.making import make_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import override, view_stage
from consult_app.services.vote_ends import void_vote
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up
from consult_app.ui.pages.vote import VotePage
from tests.ui.modal import on_dialog, press

pytestmark = pytest.mark.usefixtures("village")

TOLD = SetUp("修路方案", VoteMethod.SECRET_BALLOT, "孙秀英", "许文清", caller="马德福", printed=12)


def counted(app, meeting, papers: int):
    save_set_up(app, meeting.consultation_id, "vote", TOLD)
    if papers < 6:
        override(app, meeting.consultation_id, "vote", "quorum", "洪水断路", "何建平", "主持人")
    vote = open_vote(app, meeting.consultation_id, "vote")
    collect_papers(app, vote.id, papers, papers)
    for _ in range(papers):
        read_paper(app, vote.id, Mark.YES)
    return close_vote(app, vote.id)


def void_the_next_day(app, clock):
    """Fraud is found out after the minutes were signed."""
    meeting = opened_meeting(app)
    vote = counted(app, meeting, 8)
    close_meeting(app, meeting.id)
    lock_minutes(app, meeting.id)
    clock.forward(days=1)
    void_vote(app, vote.id, "有人冒名投票")
    return meeting


def too_few(app, clock):
    """They voted on the chair's word, with fewer than the law asks for."""
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 4)
    override(app, meeting.consultation_id, "sign_in", "quorum", "洪水断路", "何建平", "主持人")
    open_meeting(app, meeting.consultation_id, "sign_in")
    vote = counted(app, meeting, 4)
    close_meeting(app, meeting.id)
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert step.code == "vote.print_report"
    clock.forward(minutes=1)
    report = PaperOffer("vote_report", 1, meeting.id, vote.id)
    make_paper(app, meeting.consultation_id, "vote", report)
    lock_minutes(app, meeting.id)
    return meeting


def never_asked(app, clock):
    """It got late, and nobody put it to the vote."""
    meeting = opened_meeting(app)
    close_meeting(app, meeting.id)
    lock_minutes(app, meeting.id)
    return meeting


@pytest.mark.parametrize("end", [void_the_next_day, too_few, never_asked])
def test_the_next_step_plans_another_meeting_where_nobody_can_vote_any_more(
    app, clock, pages_of, end
):
    meeting = end(app, clock)
    case = meeting.consultation_id
    step = view_stage(app, case, "vote").next
    assert step.code == "vote.meet_again"
    page = pages_of(VotePage, "vote")(meeting)
    on_dialog(press)
    page.take_step(step.code, step.facts)
    with app.work() as work:
        held = work.meetings.all(consultation_id=case)
        assert len(held) == 2
        assert held[1].planned_at > app.now()
        assert work.consultations.get(case).outcome is Outcome.OPEN
        assert not work.steps_done.find(consultation_id=case, step="notice")
        notes = [one.words for one in work.minutes_notes.all(meeting_id=meeting.id)]
    assert any("本次会议没有形成有效的决定" in words for words in notes)
    assert view_stage(app, case, "vote").next.code == "mend", "the new one has not begun"


def test_a_question_that_carried_is_not_met_about_again(app):
    meeting = opened_meeting(app)
    counted(app, meeting, 8)
    close_meeting(app, meeting_now(app, meeting).id)
    assert view_stage(app, meeting.consultation_id, "vote").next.code == "vote.print_report"
