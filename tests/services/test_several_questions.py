"""Several texts in one meeting, each with its amendments, and several questions put to the vote one after the other."""

from dataclasses import replace

import pytest
from meeting_maker import opened_meeting

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import Outcome
from consult_app.domain.voting import Mark, VoteMethod, VoteState
from consult_app.services.agenda import next_item
from consult_app.services.counting import answer_call
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.papers.making import preview_paper
from consult_app.services.stages import view_stage
from consult_app.services.text_at_hand import (
    adopt_amendment,
    fix_text,
    lay_text,
    propose_amendment,
)
from consult_app.services.vote_ends import ask_next, drop_question
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")
RULES = "第一条　不乱倒垃圾。\n第二条　红白事从简。"


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


def vote_on(app, meeting, mark):
    vote = open_vote(app, meeting.consultation_id, "vote")
    for entry_id in vote.roll:
        answer_call(app, vote.id, entry_id, mark)
    return close_vote(app, vote.id)


def the_outcome(app, meeting):
    with app.work() as work:
        return work.consultations.get(meeting.consultation_id).outcome


def texts(app, meeting):
    """Lay the village rules beside the draft, change them, and make both final."""
    with app.work() as work:
        draft = work.motions.all(meeting_id=meeting.id)[0]
    rules = lay_text(app, meeting.id, "村规民约", RULES)
    change = propose_amendment(app, rules.id, "赵大江", RULES + "\n第三条　车不乱停。")
    return draft, rules, change


def test_each_text_has_its_own_amendments_and_the_next_step_finds_them(app, meeting):
    case = meeting.consultation_id
    draft, rules, change = texts(app, meeting)
    for _ in range(4):
        next_item(app, meeting.id)
    step = view_stage(app, case, "deliberation").next
    assert step.code == "deliberation.decide_amendment"
    assert (step.facts["id"], step.facts["motion"], step.facts["number"]) == (
        change.id,
        rules.id,
        1,
    )
    first = view_deliberation(app, case, "deliberation")
    assert (first.motion, first.amendments) == (draft, ())
    assert [one.title for one in first.motions] == ["三组村道硬化", "村规民约"]
    second = view_deliberation(app, case, "deliberation", rules.id)
    assert second.motion.id == rules.id
    assert second.amendments == second.every == (change,)


def test_one_question_after_the_other_is_put_to_the_vote(app, meeting):
    case = meeting.consultation_id
    draft, rules, change = texts(app, meeting)
    fix_text(app, draft.id)
    told = SetUp("三组村道硬化", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
    first = save_set_up(app, case, "vote", replace(told, motion_id=draft.id))
    with pytest.raises(ExpectedError, match=r"vote\.not-closed"):
        ask_next(app, first.id)
    with pytest.raises(ExpectedError, match=r"vote\.first"):
        drop_question(app, first.id)
    first = vote_on(app, meeting, Mark.YES)  # though the other text is still being changed

    second = ask_next(app, first.id)
    assert (second.question, second.motion_id, second.state) == (
        "村规民约",
        rules.id,
        VoteState.SET_UP,
    )
    assert second.supervisor == "孙秀英"
    with pytest.raises(ExpectedError, match=r"vote\.blocked"):
        open_vote(app, case, "vote")
    adopt_amendment(app, change.id)
    second = vote_on(app, meeting, Mark.NO)
    assert second.verdict["word"] == "not_carried"
    assert the_outcome(app, meeting) is Outcome.CARRIED  # the road is resolved all the same

    offers = {one.key: one for one in view_stage(app, case, "vote").papers}
    earlier = offers[f"resolution@{meeting.id}.{first.id}"]
    assert earlier.about == "三组村道硬化"
    words = words_of_docx(preview_paper(app, case, "vote", earlier).docx)
    assert "硬化三组王家院至柳树坪路段" in words
    assert "不乱倒垃圾" not in words
    report = words_of_docx(preview_paper(app, case, "vote", offers["vote_report"]).docx)
    assert "村规民约" in report
    assert "resolution" not in offers  # the rules did not carry

    third = ask_next(app, second.id)
    assert (third.question, third.motion_id) == ("", None)
    drop_question(app, third.id)
    assert view_stage(app, case, "vote").next.code != "vote.open"


def test_two_questions_that_fail_leave_nothing_resolved(app, meeting):
    case = meeting.consultation_id
    told = SetUp("三组村道硬化", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
    save_set_up(app, case, "vote", told)
    first = vote_on(app, meeting, Mark.NO)
    ask_next(app, first.id)
    told = SetUp("明年再修", VoteMethod.ROLL_CALL, "孙秀英", "许文清", "", "马德福")
    save_set_up(app, case, "vote", told)
    vote_on(app, meeting, Mark.NO)
    assert the_outcome(app, meeting) is Outcome.NOT_CARRIED
