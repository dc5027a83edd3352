"""After an outcome that leaves something open: every way on is an act with its event, its link and its paper."""

from datetime import date, timedelta

import pytest
from meeting_maker import meeting_now, plan_meeting, sign_in_some, with_subject

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome, SubjectRole
from consult_app.domain.meeting import MeetingState
from consult_app.services.attending import open_meeting
from consult_app.services.consultation_record import consultation_record
from consult_app.services.deliberating import Consensus, record_consensus, reopen_consensus
from consult_app.services.going_on import consult_again, hand_over, put_off, to_assembly
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import view_minutes
from consult_app.services.minutes_lock import lock_minutes
from consult_app.services.papers.making import preview_paper
from consult_app.services.roll import rebuild_roll
from consult_app.services.stages import current_step, view_stage
from consult_app.services.text_at_hand import rewrite_text
from consult_app.services.undoing import undo
from consult_app.services.vote_view import view_vote
from consult_app.services.workbench import Kind, Part, view_workbench

pytestmark = pytest.mark.usefixtures("village")
Way = NextAfterNoAgreement


def held(app, clock, outcome=Outcome.NOT_AGREED, way=Way.AGAIN):
    """Hold a consultation that ends so, and return its meeting."""
    meeting = plan_meeting(app, "village_consultation", roll=False)
    case = meeting.consultation_id
    with_subject(app, meeting, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting, 1)
    open_meeting(app, case, "sign_in")
    clock.forward(minutes=30)
    part = outcome is Outcome.PARTLY_AGREED
    told = Consensus(
        outcome, "先修村口。" if part else "", "账目要公开。", way, "支路修不修。" if part else ""
    )
    record_consensus(app, case, "vote", told)
    return meeting_now(app, meeting)


def minutes_words(app, meeting, step="vote"):
    return [part.words for part in view_minutes(app, meeting.consultation_id, step).parts]


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def the_case(app, meeting):
    with app.work() as work:
        return work.consultations.get(meeting.consultation_id)


def locked(app, meeting):
    close_meeting(app, meeting.id)
    lock_minutes(app, meeting.id)


def test_the_minutes_tell_the_outcome_and_its_taking_back(app, clock):
    meeting = held(app, clock, Outcome.PARTLY_AGREED)
    assert (
        "协商结果：部分达成一致：先修村口；尚未一致：支路修不修。接下来：择期再次协商。保留意见：账目要公开。"
        in minutes_words(app, meeting)
    )
    clock.forward(minutes=1)
    reopen_consensus(app, meeting.consultation_id, "vote")
    assert minutes_words(app, meeting)[-1] == "（协商结果收回，继续协商。）"


def test_people_meet_again_about_the_same_matter(app, clock):
    meeting = held(app, clock, Outcome.PARTLY_AGREED)
    case = meeting.consultation_id
    with app.work() as work:
        motion = work.motions.all(meeting_id=meeting.id)[0]
    rewrite_text(app, motion.id, motion.text, "一、先修村口。", "周小满")
    again = app.now() + timedelta(days=8)
    with refused("going_on.minutes-open"):
        consult_again(app, case, "vote", again)
    locked(app, meeting)
    with refused("going_on.day-passed"):
        consult_again(app, case, "vote", app.now())
    new = consult_again(app, case, "vote", again, "文化广场")

    assert (new.state, new.place, new.call) == (MeetingState.PLANNED, "文化广场", 1)
    assert the_case(app, meeting).outcome is Outcome.OPEN
    assert current_step(app, case) == "notice"
    assert view_vote(app, case, "vote").meeting.id == new.id
    with app.work() as work:
        carried = work.motions.all(meeting_id=new.id)[0]
        way = work.ways_taken.find(consultation_id=case)
    assert (carried.text, carried.original) == ("一、先修村口。", "一、先修村口。")
    assert (way.words, way.next_meeting_id) == ("先修村口。\n支路修不修。", new.id)

    offers = [one for one in view_stage(app, case, "deliberation").papers if one.held_on]
    assert {one.key for one in offers} == {
        f"minutes_raw@{meeting.id}",
        f"minutes_official@{meeting.id}",
    }
    words = words_of_docx(preview_paper(app, case, "deliberation", offers[0]).docx)
    assert "部分达成一致" in words
    assert "文化广场" not in words


def test_the_new_meeting_is_signed_in_and_opened_by_itself(app, clock):
    meeting = held(app, clock)
    case = meeting.consultation_id
    locked(app, meeting)
    new = consult_again(app, case, "vote", app.now() + timedelta(days=8))
    rebuild_roll(app, case, "sign_in")
    clock.forward(days=8)
    sign_in_some(app, new, 1)
    open_meeting(app, case, "sign_in")
    record_consensus(app, case, "vote", Consensus(Outcome.AGREED, "都修。"))
    assert meeting_now(app, meeting).state is MeetingState.CLOSED
    assert meeting_now(app, new).state is MeetingState.OPEN
    assert "协商结果：协商一致：都修。" in minutes_words(app, new)
    with app.work() as work:
        record = consultation_record(app, work, case)
    assert [one["state"] for one in record["meetings"]] == ["closed", "open"]
    assert [one["way"] for one in record["ways_taken"]] == ["again"]


def test_what_was_put_off_comes_up_again_on_its_day(app, clock):
    meeting = held(app, clock, way=Way.PUT_OFF)
    case = meeting.consultation_id
    with refused("going_on.day-passed"):
        put_off(app, case, "vote", app.today())
    clock.forward(minutes=1)
    put_off(app, case, "vote", date(2026, 12, 2), "等奖补资金下来")
    assert (
        minutes_words(app, meeting)[-1]
        == "会议决定：本事项暂缓，2026年12月2日再议。说明：等奖补资金下来"
    )
    assert Kind.TAKE_UP not in {row.kind for row in view_workbench(app).rows}
    clock.forward(days=30)
    row = next(row for row in view_workbench(app).rows if row.kind is Kind.TAKE_UP)
    assert (row.part, row.target.step) == (Part.TODAY, "vote")
    clock.forward(days=3)
    row = next(row for row in view_workbench(app).rows if row.kind is Kind.TAKE_UP)
    assert (row.part, row.days) == (Part.OVERDUE, 3)


def test_putting_off_can_be_undone(app, clock):
    meeting = held(app, clock, way=Way.PUT_OFF)
    put_off(app, meeting.consultation_id, "vote", date(2026, 12, 2))
    undo(app)
    assert view_vote(app, meeting.consultation_id, "vote").ways == ()
    assert "暂缓" not in minutes_words(app, meeting)[-1].replace("接下来：暂缓", "")


def test_the_assembly_gets_a_case_of_its_own_with_what_is_known(app, clock):
    meeting = held(app, clock, way=Way.TO_ASSEMBLY)
    case = meeting.consultation_id
    with refused("consultation.title-missing"):
        to_assembly(app, case, "vote", " ")
    started = to_assembly(app, case, "vote", "三组村道硬化")
    old = the_case(app, meeting)
    assert started.procedure == "villagers_assembly"
    assert (started.question, started.draft) == (old.question, old.draft)
    assert "柳协〔2026〕1号），结果：未达成一致" in started.background
    with refused("going_on.begun"):
        to_assembly(app, case, "vote", "三组村道硬化")
    told = view_vote(app, case, "vote").ways
    assert [(one.taken.next_case_id, one.next_case) for one in told] == [
        (started.id, "柳协〔2026〕2号 三组村道硬化")
    ]
    with app.work() as work:
        assert consultation_record(app, work, case)["ways_taken"][0]["begun"] == "柳协〔2026〕2号"
    assert current_step(app, started.id) == "proposal"


@pytest.mark.parametrize(
    ("way", "to", "said"),
    [
        (Way.MEDIATION, "柳河村人民调解委员会", "人民调解法"),
        (Way.REFER_UP, "清溪镇人民政府", "请予研究处理"),
    ],
    ids=["mediation", "the township"],
)
def test_what_stays_open_is_handed_over_with_a_letter(app, clock, way, to, said):
    meeting = held(app, clock, Outcome.PARTLY_AGREED, way)
    case = meeting.consultation_id
    assert view_vote(app, case, "vote").recipients[way] == to
    with refused("going_on.recipient-missing"):
        hand_over(app, case, "vote", way, " ", app.today())
    with refused("going_on.day-later"):
        hand_over(app, case, "vote", way, to, app.today() + timedelta(days=1))
    clock.forward(minutes=1)
    hand_over(app, case, "vote", way, to, app.today(), "两户<愿意>&再谈")
    offer = next(one for one in view_stage(app, case, "vote").papers if one.code == "handover")
    words = words_of_docx(preview_paper(app, case, "vote", offer).docx)
    for told in (f"{to}：", said, "尚未取得一致的事项：", "支路修不修", "两户<愿意>&再谈"):
        assert told in words
    assert to in minutes_words(app, meeting)[-1]


def test_after_the_lock_a_way_is_a_dated_addition(app, clock):
    meeting = held(app, clock, way=Way.MEDIATION)
    locked(app, meeting)
    before = minutes_words(app, meeting)
    hand_over(
        app, meeting.consultation_id, "vote", Way.MEDIATION, "柳河村人民调解委员会", app.today()
    )
    view = view_minutes(app, meeting.consultation_id, "vote")
    assert [part.words for part in view.parts] == before
    assert "柳河村人民调解委员会调解" in view.additions[-1].words


def test_what_is_settled_goes_nowhere_else(app, clock):
    meeting = held(app, clock)
    reopen_consensus(app, meeting.consultation_id, "vote")
    record_consensus(app, meeting.consultation_id, "vote", Consensus(Outcome.AGREED, "都修。"))
    with refused("going_on.settled"):
        put_off(app, meeting.consultation_id, "vote", date(2026, 12, 2))


def test_planning_the_next_meeting_can_be_undone_and_is_done_once(app, clock):
    meeting = held(app, clock, Outcome.PARTLY_AGREED)
    case = meeting.consultation_id
    locked(app, meeting)
    before, step = the_case(app, meeting), current_step(app, case)
    again = app.now() + timedelta(days=8)
    consult_again(app, case, "vote", again)
    with refused("going_on.settled"):
        consult_again(app, case, "vote", again)
    undo(app)
    assert (the_case(app, meeting), current_step(app, case)) == (before, step)
    assert view_vote(app, case, "vote").meeting.id == meeting.id
    consult_again(app, case, "vote", again)
    with app.work() as work:
        assert work.meetings.count(consultation_id=case) == 2
