"""Votes: set up, opened with a frozen roll, counted, judged, void, repeated, recounted."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_maker import change_meeting, members_of, opened_meeting, plan_meeting, with_subject

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import (
    NextAfterNoAgreement,
    Outcome,
    StepDone,
    SubjectRole,
)
from consult_app.domain.voting import Mark, VoteMethod, VoteState
from consult_app.services.attending import leave, open_meeting, send_proxy, sign_in
from consult_app.services.counting import (
    Figures,
    answer_call,
    collect_papers,
    count_hands,
    read_paper,
    take_back_answer,
    take_back_paper,
)
from consult_app.services.stages import finish_step, view_stage
from consult_app.services.undoing import undo
from consult_app.services.vote_ends import choose_way_on, recount, repeat_vote, void_vote
from consult_app.services.voting import SetUp, close_vote, explain_teller, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

QUESTION = "三组村道硬化实施方案（修正后）"
TELLERS = {"supervisor": "孙秀英", "counter": "许文清", "caller": "马德福"}


def refused(code: str):
    return pytest.raises(ExpectedError, match=f"^{code}")


def set_up(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    told = {**TELLERS, "printed": 12, **facts}
    if method is VoteMethod.SHOW_OF_HANDS:
        told.setdefault("second_counter", "冯秋月")
    return save_set_up(app, meeting.consultation_id, "vote", SetUp(QUESTION, method, **told))


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    set_up(app, meeting, method, **facts)
    return open_vote(app, meeting.consultation_id, "vote")


def read(app, vote, marks: str) -> None:
    kinds = {"y": Mark.YES, "n": Mark.NO, "a": Mark.ABSTAIN, "s": Mark.SPOILED}
    for letter in marks:
        read_paper(app, vote.id, kinds[letter], "看不清" if letter == "s" else "")


def counted(app, meeting, marks: str, **facts):
    vote = opened(app, meeting, **facts)
    collect_papers(app, vote.id, len(marks), len(vote.roll))
    read(app, vote, marks)
    return close_vote(app, vote.id)


def next_code(app, meeting) -> str:
    return view_stage(app, meeting.consultation_id, "vote").next.code


def outcome(app, meeting) -> Outcome:
    with app.work() as work:
        return work.consultations.get(meeting.consultation_id).outcome


def test_more_than_half_of_those_present_carry_it(app):
    vote = counted(app, opened_meeting(app, 8), "yyyyynas")
    said = vote.verdict
    assert (said["word"], said["left"], said["right"], said["base_kind"]) == (
        "carried",
        10,
        8,
        "present",
    )
    assert (said["least"], said["margin"]) == (5, 0)
    assert said["cite"]["zh"] == "村民委员会组织法第三十条"
    assert "2026年1月1日起施行" in said["version"]["zh"]
    assert said["announcement"] == (
        "现在宣布表决结果：应到9人，实到8人。发出表决票8张，收回8张，其中有效票7张，无效票1张。"
        "同意5票，反对1票，弃权1票。同意票超过到会人数的半数，本项表决通过。"
    )
    assert all(each["holds"] for each in said["sums"])


def test_half_is_not_more_than_half(app):
    meeting = opened_meeting(app, 8)
    vote = counted(app, meeting, "yyyynnnn")
    assert (vote.verdict["word"], vote.verdict["margin"]) == ("not_carried", -1)
    assert outcome(app, meeting) is Outcome.NOT_CARRIED
    choose_way_on(app, meeting.consultation_id, NextAfterNoAgreement.TO_ASSEMBLY)


def test_the_outcome_of_the_case_follows_the_vote_and_undo_takes_it_back(app):
    meeting = opened_meeting(app, 8)
    counted(app, meeting, "yyyyyyyy")
    assert outcome(app, meeting) is Outcome.CARRIED
    undo(app)
    assert outcome(app, meeting) is Outcome.OPEN
    assert next_code(app, meeting) == "vote.close"


def test_the_verdict_of_the_old_text_is_judged_by_the_old_text(app, clock):
    clock.time = clock.time.replace(year=2025, month=12, day=10)
    vote = counted(app, opened_meeting(app, 8), "yyyyynnn")
    assert vote.verdict["law"] == "vc2018"


def test_who_comes_after_the_opening_of_the_vote_has_no_vote(app):
    meeting = opened_meeting(app, 6)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL)
    late = members_of(app, meeting)[7]
    sign_in(app, late.id)
    assert late.id not in vote.roll
    with refused("count.not-on-roll"):
        answer_call(app, vote.id, late.id, Mark.YES)


def test_who_left_before_the_opening_has_no_vote_and_is_no_base(app):
    meeting = opened_meeting(app, 8)
    leave(app, members_of(app, meeting)[0].id)
    vote = opened(app, meeting)
    assert (vote.present, len(vote.roll)) == (7, 7)


def test_who_must_stand_aside_is_present_but_does_not_vote(app):
    meeting = opened_meeting(app, 8)
    with app.work() as work:
        entry = work.roll.all(meeting_id=meeting.id)[0]
        work.roll.save(replace(entry, avoids=True))
        work.commit()
    vote = opened(app, meeting)
    assert (vote.present, len(vote.roll)) == (8, 7)
    assert entry.id not in vote.roll


def test_who_must_stand_aside_is_told_so_when_called(app):
    meeting = opened_meeting(app, 8)
    with app.work() as work:
        entry = work.roll.all(meeting_id=meeting.id)[0]
        work.roll.save(replace(entry, avoids=True))
        work.commit()
    vote = opened(app, meeting, VoteMethod.ROLL_CALL)
    with refused("count.stands-aside"):
        answer_call(app, vote.id, entry.id, Mark.YES)


def test_a_bearer_who_stands_aside_since_is_a_gate_before_the_vote(app):
    meeting = plan_meeting(app, "villagers_assembly")
    members = members_of(app, meeting)
    for one in members[1:]:
        sign_in(app, one.id)
    send_proxy(app, members[0].id, members[1].name, written=True)
    open_meeting(app, meeting.consultation_id, "sign_in")
    set_up(app, meeting)
    codes = {one.code for one in view_stage(app, meeting.consultation_id, "vote").findings}
    assert "vote.bearers_aside" not in codes
    with app.work() as work:
        bearer = work.roll.get(members[1].id)
        work.roll.save(replace(bearer, avoids=True))
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()
    found = {one.code: one for one in view_stage(app, meeting.consultation_id, "vote").findings}
    assert found["vote.bearers_aside"].blocks
    assert found["vote.bearers_aside"].facts["names"] == [bearer.name]
    with refused("vote.blocked"):
        open_vote(app, meeting.consultation_id, "vote")


def test_without_quorum_no_vote_is_opened(app):
    meeting = opened_meeting(app, 6)
    leave(app, members_of(app, meeting)[0].id)
    set_up(app, meeting)
    view = view_stage(app, meeting.consultation_id, "vote")
    assert "quorum" in {one.code for one in view.blocking}
    with refused("vote.blocked"):
        open_vote(app, meeting.consultation_id, "vote")


def test_nobody_votes_before_the_meeting_is_open(app):
    with refused("vote.meeting-not-open"):
        set_up(app, plan_meeting(app))


def test_nobody_votes_in_a_break(app):
    meeting = opened_meeting(app, 8)
    change_meeting(app, meeting, state="adjourned")
    with refused("vote.meeting-adjourned"):
        set_up(app, meeting)


def test_a_teller_who_must_stand_aside_blocks_and_an_interested_one_is_pointed_out(app):
    meeting = opened_meeting(app, 8)
    with_subject(
        app, meeting, kind="other_stakeholder", name="孙秀英", role=SubjectRole.VOTING, avoids=True
    )
    with_subject(
        app, meeting, kind="other_stakeholder", name="马德福", role=SubjectRole.VOTING, direct=True
    )
    vote = set_up(app, meeting)
    found = {one.code: one for one in view_stage(app, meeting.consultation_id, "vote").findings}
    assert found["vote.tellers_barred"].facts["names"] == ["孙秀英"]
    assert found["vote.tellers_interest"].facts["names"] == ["马德福"]
    with refused("vote.blocked"):
        open_vote(app, meeting.consultation_id, "vote")
    explain_teller(app, vote.id, "马德福", "会上举手同意由他唱票")
    found = {one.code for one in view_stage(app, meeting.consultation_id, "vote").findings}
    assert "vote.tellers_interest" not in found


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"caller": ""}, "vote.tellers"),
        ({"supervisor": " "}, "vote.tellers"),
        ({"printed": 7}, "vote.printed"),
    ],
    ids=["nobody reads aloud", "nobody watches", "too few papers"],
)
def test_the_set_up_says_what_is_missing(app, facts, code):
    meeting = opened_meeting(app, 8)
    set_up(app, meeting, **facts)
    assert code in {one.code for one in view_stage(app, meeting.consultation_id, "vote").blocking}


def test_more_papers_back_than_issued_void_the_vote_and_a_second_round_follows(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    collect_papers(app, vote.id, 9, 8)
    assert next_code(app, meeting) == "vote.close_void"
    with refused("count.all-read"):
        read_paper(app, vote.id, Mark.YES)
    closed = close_vote(app, vote.id)
    assert (closed.state, closed.verdict["word"]) == (VoteState.VOID, "void")
    assert next_code(app, meeting) == "vote.repeat"
    again = repeat_vote(app, vote.id)
    assert (again.round, again.state, again.question) == (2, VoteState.SET_UP, QUESTION)
    with app.work() as work:
        assert [one.round for one in work.votes.all(meeting_id=meeting.id)] == [1, 2]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ((8, 9, 0), "count.more-issued-than-voters"),
        ((8, 8, 5), "count.more-issued-than-printed"),
        ((-1, 8, 0), "count.negative"),
    ],
    ids=["more issued than may vote", "more than printed", "less than none"],
)
def test_impossible_numbers_of_papers_are_refused(app, told, code):
    vote = opened(app, opened_meeting(app, 8))
    with refused(code):
        collect_papers(app, vote.id, *told)


def test_the_box_is_counted_before_the_first_paper_is_read(app):
    vote = opened(app, opened_meeting(app, 8))
    with refused("count.box-not-opened"):
        read_paper(app, vote.id, Mark.YES)


def test_no_more_papers_are_read_than_came_back(app):
    vote = opened(app, opened_meeting(app, 8))
    collect_papers(app, vote.id, 2, 8)
    read(app, vote, "yn")
    with refused("count.all-read"):
        read_paper(app, vote.id, Mark.YES)


def test_a_spoiled_paper_has_its_reason(app):
    vote = opened(app, opened_meeting(app, 8))
    collect_papers(app, vote.id, 8, 8)
    with refused("count.reason-missing"):
        read_paper(app, vote.id, Mark.SPOILED)


def test_the_last_paper_can_be_taken_back(app):
    vote = opened(app, opened_meeting(app, 8))
    collect_papers(app, vote.id, 8, 8)
    read(app, vote, "yn")
    assert take_back_paper(app, vote.id).mark is Mark.NO
    assert read_paper(app, vote.id, Mark.YES).number == 2
    undo(app)
    assert read_paper(app, vote.id, Mark.NO).number == 2


def test_the_count_waits_until_all_papers_are_read(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    assert next_code(app, meeting) == "vote.collect"
    collect_papers(app, vote.id, 8, 8)
    read(app, vote, "yyy")
    step = view_stage(app, meeting.consultation_id, "vote").next
    assert (step.code, step.waiting, step.facts["left"]) == ("vote.reading", True, 5)
    with refused("vote.not-complete"):
        close_vote(app, vote.id)


def test_a_second_teller_who_differs_stops_the_closing(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, second_counter="冯秋月")
    collect_papers(app, vote.id, 8, 8)
    read(app, vote, "yyyyynas")
    assert next_code(app, meeting) == "vote.second_teller"
    count_hands(app, vote.id, 2, Figures(5, 2, 1, 0))
    with refused("vote.not-complete"):
        close_vote(app, vote.id)
    count_hands(app, vote.id, 2, Figures(5, 1, 1, 1))
    assert close_vote(app, vote.id).state is VoteState.CLOSED


def test_two_counters_of_hands_who_differ_count_again(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS)
    assert next_code(app, meeting) == "vote.counting_hands"
    count_hands(app, vote.id, 1, Figures(5, 2, 1))
    count_hands(app, vote.id, 2, Figures(5, 1, 1))
    assert next_code(app, meeting) == "vote.count_again"
    with refused("vote.not-complete"):
        close_vote(app, vote.id)
    count_hands(app, vote.id, 2, Figures(5, 2, 1))
    said = close_vote(app, vote.id).verdict
    assert (said["word"], said["tally"]["issued"]) == ("carried", None)
    assert "发出" not in said["announcement"]


def test_more_hands_than_people_are_refused_and_not_kept(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS)
    with refused("count.more-hands-than-voters"):
        count_hands(app, vote.id, 1, Figures(7, 2, 0))
    assert next_code(app, meeting) == "vote.counting_hands"
    with app.work() as work:
        assert work.hand_counts.all() == ()


def test_names_are_called_one_by_one_and_a_changed_answer_keeps_both(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL)
    for entry in vote.roll:
        answer_call(app, vote.id, entry, Mark.YES)
    take_back_answer(app, vote.id)
    answer_call(app, vote.id, vote.roll[-1], Mark.AWAY)
    with refused("count.reason-missing"):
        answer_call(app, vote.id, vote.roll[0], Mark.NO)
    answer_call(app, vote.id, vote.roll[0], Mark.NO, "听错了")
    said = close_vote(app, vote.id).verdict
    assert (said["tally"]["yes"], said["tally"]["no"], said["word"]) == (6, 1, "carried")
    with app.work() as work:
        assert work.call_answers.count(vote_id=vote.id, roll_entry_id=vote.roll[0]) == 2


def test_a_vote_is_closed_once(app):
    vote = counted(app, opened_meeting(app, 8), "yyyyynas")
    with refused("vote.not-open"):
        close_vote(app, vote.id)
    with refused("vote.not-open"):
        read_paper(app, vote.id, Mark.YES)


def test_a_recount_keeps_the_first_verdict_and_all_its_papers(app):
    vote = counted(app, opened_meeting(app, 8), "yyyynnas")
    with refused("vote.reason-missing"):
        recount(app, vote.id, " ")
    again = recount(app, vote.id, "监票人要求")
    read(app, again, "yyyyynas")
    closed = close_vote(app, vote.id)
    assert closed.verdict["word"] == "carried"
    assert [one["word"] for one in closed.earlier] == ["not_carried"]
    with app.work() as work:
        assert work.ballots_read.count(vote_id=vote.id) == 16


def test_a_vote_declared_void_needs_a_reason_and_can_be_repeated(app):
    meeting = opened_meeting(app, 8)
    vote = counted(app, meeting, "yyyyynas")
    with refused("vote.reason-missing"):
        void_vote(app, vote.id, "")
    assert void_vote(app, vote.id, "票箱没有当场验空").state is VoteState.VOID
    assert outcome(app, meeting) is Outcome.OPEN
    assert repeat_vote(app, vote.id).round == 2


def test_only_the_latest_round_is_repeated_voided_or_recounted(app):
    meeting = opened_meeting(app, 8)
    first = counted(app, meeting, "yyynnnnn")
    repeat_vote(app, first.id)
    for act in (
        repeat_vote,
        lambda *told: recount(*told, "听错"),
        lambda *told: void_vote(*told, "漏票"),
    ):
        with refused("vote.later-round"):
            act(app, first.id)
    with app.work() as work:
        assert [one.round for one in work.votes.all(meeting_id=meeting.id)] == [1, 2]


def test_a_vote_that_carried_is_not_repeated_until_it_is_void(app):
    vote = counted(app, opened_meeting(app, 8), "yyyyyyyy")
    with refused("vote.carried"):
        repeat_vote(app, vote.id)


def test_the_stage_ends_after_the_verdict(app):
    meeting = opened_meeting(app, 8)
    with app.work() as work:
        work.steps_done.add(
            StepDone(0, meeting.consultation_id, "deliberation", app.now(), "周小满")
        )
        work.commit()
    counted(app, meeting, "yyyyynas")
    view = view_stage(app, meeting.consultation_id, "vote")
    assert (view.next.code, view.blocking) == ("vote.print_report", ())
    assert [one.code for one in view.papers] == [
        "vote_report",
        "ballot_cover",
        "minutes_raw",
        "minutes_official",
        "resolution",
        "result_poster",
        "ballot_issue",
        "tally_sheet",
    ]
    finish_step(app, meeting.consultation_id, "vote")
    assert view_stage(app, meeting.consultation_id, "vote").step.mark == "done"


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text("ynas", min_size=8, max_size=8))
def test_what_is_said_equals_a_count_by_hand(app, marks):
    vote = counted(app, opened_meeting(app, 8), marks)
    tally = vote.verdict["tally"]
    assert [tally[name] for name in ("yes", "no", "abstain", "spoiled")] == [
        marks.count(letter) for letter in "ynas"
    ]
    assert (vote.verdict["word"] == "carried") == (2 * marks.count("y") > 8)


def test_in_a_grouped_procedure_each_meeting_is_judged_by_its_own_rules(app):
    """Of 四议两公开 the party members' meeting: half of those due must agree, not of those present."""
    meeting = plan_meeting(app, "four_two", group="party_members_review")
    members = members_of(app, meeting)
    assert len(members) == 6
    for entry in members[:5]:
        sign_in(app, entry.id)
    open_meeting(app, meeting.consultation_id, "party_members_review.sign_in")
    told = SetUp(QUESTION, VoteMethod.SHOW_OF_HANDS, "孙秀英", "许文清", "冯秋月")
    save_set_up(app, meeting.consultation_id, "party_members_review.vote", told)
    vote = open_vote(app, meeting.consultation_id, "party_members_review.vote")
    for counter in (1, 2):
        count_hands(app, vote.id, counter, Figures(3, 2, 0))
    said = close_vote(app, vote.id).verdict
    assert (said["unit"], said["base_kind"], said["base"]) == ("voting_members", "due", 6)
    assert said["word"] == "not_carried"


def test_the_vote_on_the_agenda_begins_and_ends_with_the_vote(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    with app.work() as work:
        assert [one.state for one in work.agenda.all()][-1] == "now"
    collect_papers(app, vote.id, 0, 0)
    close_vote(app, vote.id)
    with app.work() as work:
        assert [one.state for one in work.agenda.all()] == ["done", *["waiting"] * 3, "done"]
