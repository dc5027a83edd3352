"""Votes among several: options, seats, ties and another round, two readers, the mobile box, acclamation."""

import json

import pytest
from jsonschema import validate
from meeting_maker import change_meeting, members_of, opened_meeting, with_subject

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.domain.consultation import Outcome, SubjectRole
from consult_app.domain.meeting import MeetingState
from consult_app.domain.voting import Mark, VoteKind, VoteMethod, VoteState
from consult_app.services.app import CHINA
from consult_app.services.attending import sign_in
from consult_app.services.consultation_record import consultation_record
from consult_app.services.counting import (
    Figures,
    acclaim,
    answer_call,
    collect_papers,
    count_hands,
    read_choice,
    read_paper,
    settle_paper,
    take_back_paper,
)
from consult_app.services.meeting_course import adjourn, close_meeting, resume
from consult_app.services.minutes import view_minutes
from consult_app.services.mobile_box import bring_box_back, plan_box
from consult_app.services.stages import view_stage
from consult_app.services.vote_ends import (
    leave_unfilled,
    object_to_acclamation,
    recount,
    repeat_vote,
    report_avoidance,
    void_vote,
)
from consult_app.services.voting import SetUp, close_vote, open_vote, save_set_up

pytestmark = pytest.mark.usefixtures("village")

WORKS = ("水渠防渗", "五组村道", "路灯补亮", "卫生室修缮")
PEOPLE = ("王桂兰", "李满仓", "赵有田")


def refused(code: str):
    return pytest.raises(ExpectedError, match=f"^{code}")


def set_up(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    told = {"supervisor": "孙秀英", "counter": "许文清", "caller": "马德福", "printed": 12}
    told |= {"kind": VoteKind.OPTIONS, "options": WORKS, "pick": 2, "seats": 2} | facts
    wanted = SetUp("2027年先办哪两件实事", method, **told)
    return save_set_up(app, meeting.consultation_id, "vote", wanted)


def opened(app, meeting, method=VoteMethod.SECRET_BALLOT, **facts):
    set_up(app, meeting, method, **facts)
    return open_vote(app, meeting.consultation_id, "vote")


def counted(app, vote, *papers):
    """Read papers, each a tuple of numbers and names, and close the count."""
    collect_papers(app, vote.id, len(papers), len(vote.roll))
    for paper in papers:
        numbers = [one for one in paper if isinstance(one, int)]
        read_choice(app, vote.id, numbers, [one for one in paper if isinstance(one, str)])
    return close_vote(app, vote.id)


def codes(app, meeting) -> list[str]:
    found = view_stage(app, meeting.consultation_id, "vote").findings
    return [one.code for one in found if one.blocks]


def next_step(app, meeting):
    return view_stage(app, meeting.consultation_id, "vote").next


def outcome(app, meeting) -> Outcome:
    with app.work() as work:
        return work.consultations.get(meeting.consultation_id).outcome


def states(said) -> dict[str, str]:
    return {each["name"]: each["state"] for each in said["options"]}


def test_two_of_four_are_chosen_by_the_share_and_the_most_marks(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    papers = [(1, 2)] * 5 + [(1, 4), (1, 2, 3), ()]
    said = counted(app, vote, *papers).verdict
    assert (said["word"], said["chosen"]) == ("carried", ["水渠防渗", "五组村道"])
    assert {each["name"]: each["votes"] for each in said["options"]}["水渠防渗"] == 6
    assert (said["tally"]["spoiled"], said["tally"]["abstain"], said["tally"]["valid"]) == (1, 1, 7)
    assert (said["least"], said["base"]) == (5, 8)
    assert all(each["holds"] for each in said["sums"])
    assert "水渠防渗6票" in said["announcement"]
    assert "水渠防渗、五组村道的票数超过到会人数的半数，入选。" in said["announcement"]
    assert outcome(app, meeting) is Outcome.CARRIED


def test_who_does_not_reach_the_share_goes_to_another_round(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    papers = [(1, 2)] * 4 + [(1, 3)] * 3 + [(4,)]
    first = counted(app, vote, *papers)
    assert (first.verdict["word"], first.verdict["chosen"]) == ("run_off", ["水渠防渗"])
    assert "还差1项，另行投票" in first.verdict["announcement"]
    assert outcome(app, meeting) is Outcome.OPEN
    assert codes(app, meeting) == ["vote.run_off"]
    step = next_step(app, meeting)
    assert (step.code, step.facts) == ("vote.run_off", {"round": 2, "left": 1})
    again = repeat_vote(app, vote.id)
    assert (again.options, again.pick, again.free_seats) == (("五组村道", "路灯补亮"), 1, 1)
    assert not again.by_most
    set_up(app, meeting, options=again.options, pick=1)
    again = open_vote(app, meeting.consultation_id, "vote")
    said = counted(app, again, *[(1,)] * 6, (2,), (2,)).verdict
    assert (said["word"], said["chosen"]) == ("carried", ["水渠防渗", "五组村道"])
    assert outcome(app, meeting) is Outcome.CARRIED


def test_a_tie_for_the_last_seat_is_settled_by_the_most_marks_of_those_tied(app):
    meeting = opened_meeting(app, 8)
    facts = {"kind": VoteKind.SEATS, "options": PEOPLE, "pick": 2, "seats": 1}
    vote = opened(app, meeting, **facts)
    first = counted(app, vote, *[(1, 2)] * 6, (3,), ())
    assert states(first.verdict) == {"王桂兰": "tied", "李满仓": "tied", "赵有田": "short"}
    assert "王桂兰、李满仓票数相等。还差1名，另行投票。" in first.verdict["announcement"]
    again = repeat_vote(app, vote.id)
    assert (again.options, again.by_most) == (("王桂兰", "李满仓"), True)
    set_up(app, meeting, **{**facts, "options": again.options, "pick": 1, "by_most": True})
    again = open_vote(app, meeting.consultation_id, "vote")
    said = counted(app, again, (1,), (1,), (2,), *[()] * 5).verdict
    assert (said["word"], said["chosen"], said["least"]) == ("carried", ["王桂兰"], None)
    assert "王桂兰得票最多，当选。" in said["announcement"]


def test_as_many_names_as_seats_still_need_the_share(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, kind=VoteKind.SEATS, options=PEOPLE, pick=3, seats=3)
    said = counted(app, vote, *[(1, 2)] * 5, (3,), (3,), ()).verdict
    assert states(said) == {"王桂兰": "chosen", "李满仓": "chosen", "赵有田": "short"}
    ended = leave_unfilled(app, vote.id, "会议同意先选两名")
    assert (ended.verdict["word"], ended.verdict["unfilled"]) == ("carried", 1)
    assert outcome(app, meeting) is Outcome.CARRIED
    with refused("vote.no-run-off"):
        leave_unfilled(app, vote.id, "再来")


def test_a_name_written_in_counts_and_one_that_is_printed_counts_once(app):
    meeting = opened_meeting(app, 8)
    facts = {"kind": VoteKind.SEATS, "options": PEOPLE, "pick": 1, "seats": 1, "write_in": 1}
    vote = opened(app, meeting, **facts)
    papers = [("冯 秋月",)] * 4 + [("冯秋月",), (1, "王桂兰"), ("王桂兰",), (1, "孙大有")]
    said = counted(app, vote, *papers).verdict
    told = {each["name"]: (each["votes"], each["printed"]) for each in said["options"]}
    assert told["冯 秋月"] == (5, False)
    assert told["王桂兰"] == (2, True)
    assert said["tally"]["spoiled"] == 1
    assert said["chosen"] == ["冯 秋月"]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"options": ()}, "vote.options_none"),
        ({"options": ("甲",)}, "vote.options_one"),
        ({"options": ("甲", "乙", "甲 ")}, "vote.options_twice"),
        ({"options": tuple(f"第{n}项" for n in range(61))}, "vote.options_many"),
        ({"pick": 5}, "vote.options_pick"),
        ({"seats": 5}, "vote.options_seats"),
    ],
    ids=["none", "one", "twice", "too many", "marks", "seats"],
)
def test_a_paper_that_cannot_be_chosen_from_is_not_opened(app, facts, code):
    meeting = opened_meeting(app, 8)
    set_up(app, meeting, **facts)
    assert code in codes(app, meeting)
    with refused("vote.blocked"):
        open_vote(app, meeting.consultation_id, "vote")


def test_who_is_called_names_what_is_chosen_and_the_record_keeps_who_named_what(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL, write_in=1)
    lines = vote.roll
    for numbers, entry in zip([(1, 2)] * 5 + [(1,)], lines, strict=False):
        answer_call(app, vote.id, entry, Mark.YES, chosen=numbers)
    answer_call(app, vote.id, lines[6], Mark.YES, written=["修戏台"])
    assert codes(app, meeting) == ["vote.all_called", "vote.closed"]
    assert next_step(app, meeting).code == "vote.calling_options"
    answer_call(app, vote.id, lines[7], Mark.AWAY)
    answer_call(app, vote.id, lines[5], Mark.YES, "听错了", chosen=(2,))
    said = close_vote(app, vote.id).verdict
    told = {each["name"]: each["votes"] for each in said["options"]}
    assert told == {"水渠防渗": 5, "五组村道": 6, "修戏台": 1, "路灯补亮": 0, "卫生室修缮": 0}
    assert (said["word"], said["tally"]["valid"]) == ("carried", 7)
    with app.work() as work:
        answers = work.call_answers.all(vote_id=vote.id, roll_entry_id=lines[5])
    assert [(one.chosen, one.reason) for one in answers] == [((1,), ""), ((2,), "听错了")]


@pytest.mark.parametrize(
    ("mark", "facts", "code"),
    [
        (Mark.YES, {}, "count.choose-options"),
        (Mark.NO, {}, "count.choose-options"),
        (Mark.YES, {"chosen": (1, 2, 3)}, "count.too-many-named"),
        (Mark.YES, {"chosen": (9,)}, "count.no-such-option"),
        (Mark.YES, {"written": ("修戏台",)}, "count.no-write-in"),
        (Mark.SPOILED, {}, "count.no-spoiled-answer"),
    ],
    ids=["names nothing", "says no", "names three", "no such number", "not on the list", "spoiled"],
)
def test_what_cannot_be_an_answer_among_several_is_refused(app, mark, facts, code):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL)
    with refused(code):
        answer_call(app, vote.id, vote.roll[0], mark, **facts)
    with app.work() as work:
        assert work.call_answers.count(vote_id=vote.id) == 0


def test_equal_names_called_go_to_another_round_between_those_tied(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL, pick=1, seats=1, by_most=True)
    for number, entry in enumerate(vote.roll):
        answer_call(app, vote.id, entry, Mark.YES, chosen=(1 + number % 2,))
    assert states(close_vote(app, vote.id).verdict)["水渠防渗"] == "tied"
    again = repeat_vote(app, vote.id)
    assert (again.options, again.method) == (("水渠防渗", "五组村道"), VoteMethod.ROLL_CALL)


def test_options_by_hands_are_counted_apart_and_no_hand_is_counted_twice(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.SHOW_OF_HANDS, second_counter="冯秋月", pick=1, seats=1)
    with refused("count.choices-missing"):
        count_hands(app, vote.id, 1, Figures(0, 0, 0))
    with refused("count.more-hands-than-voters"):
        count_hands(app, vote.id, 1, Figures(0, 0, 1, choices=(5, 3, 0, 0)))
    count_hands(app, vote.id, 1, Figures(0, 0, 1, choices=(5, 2, 0, 0)))
    count_hands(app, vote.id, 2, Figures(0, 0, 1, choices=(5, 1, 0, 0)))
    found = view_stage(app, meeting.consultation_id, "vote").findings
    differ = next(one for one in found if one.code == "vote.counters_agree")
    assert differ.facts["options"] == ["五组村道"]
    with refused("vote.not-complete"):
        close_vote(app, vote.id)
    count_hands(app, vote.id, 2, Figures(0, 0, 1, choices=(5, 2, 0, 0)))
    said = close_vote(app, vote.id).verdict
    assert (said["chosen"], said["tally"]["valid"]) == (["水渠防渗"], 8)
    assert "发出" not in said["announcement"]


def test_two_readers_settle_the_papers_they_read_differently_one_by_one(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, second_counter="冯秋月", second_reads=True)
    collect_papers(app, vote.id, 3, 8)
    for numbers in ((1, 2), (1,), (3,)):
        read_choice(app, vote.id, numbers)
    assert next_step(app, meeting).code == "vote.second_teller"
    for numbers in ((2, 1), (4,), (3,)):
        read_choice(app, vote.id, numbers, teller=2)
    assert codes(app, meeting)[0] == "vote.papers_differ"
    assert next_step(app, meeting).facts["numbers"] == [2]
    with refused("vote.not-complete"):
        close_vote(app, vote.id)
    with refused("count.not-differing"):
        settle_paper(app, vote.id, 1, Mark.YES, chosen=(1,))
    settle_paper(app, vote.id, 2, Mark.SPOILED, "看不清")
    settle_paper(app, vote.id, 2, Mark.YES, chosen=(4,))
    said = close_vote(app, vote.id).verdict
    assert {each["name"]: each["votes"] for each in said["options"]}["卫生室修缮"] == 1
    with app.work() as work:
        readings = work.ballots_read.all(vote_id=vote.id, number=2)
    assert [(one.teller, one.chosen) for one in readings] == [(1, (1,)), (2, (4,)), (3, (4,))]


def test_taking_a_paper_back_takes_what_was_settled_on_it_too(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, second_counter="冯秋月", second_reads=True)
    collect_papers(app, vote.id, 1, 8)
    read_choice(app, vote.id, (1,))
    read_choice(app, vote.id, (2,), teller=2)
    settle_paper(app, vote.id, 1, Mark.YES, chosen=(1,))
    take_back_paper(app, vote.id, teller=2)
    with app.work() as work:
        assert [one.teller for one in work.ballots_read.all(vote_id=vote.id)] == [1]


def test_a_yes_no_paper_is_settled_too(app):
    meeting = opened_meeting(app, 8)
    facts = {"kind": VoteKind.YES_NO, "second_counter": "冯秋月", "second_reads": True}
    vote = opened(app, meeting, **facts)
    assert vote.options == ("同意", "反对", "弃权")
    collect_papers(app, vote.id, 1, 8)
    read_paper(app, vote.id, Mark.YES)
    read_paper(app, vote.id, Mark.NO, teller=2)
    settle_paper(app, vote.id, 1, Mark.NO)
    assert close_vote(app, vote.id).verdict["tally"]["no"] == 1


def test_the_mobile_box_raises_the_base_but_makes_no_quorum(app):
    meeting = opened_meeting(app, 7)
    absent = [one.id for one in members_of(app, meeting) if not one.here][:2]
    vote = set_up(app, meeting, kind=VoteKind.YES_NO)
    plan_box(app, vote.id, ["孙秀英", "许文清"], absent, "行动不便")
    assert "vote.box_staff" in codes(app, meeting)
    plan_box(app, vote.id, ["孙秀英", "许文清", "马德福"], absent, "行动不便")
    vote = open_vote(app, meeting.consultation_id, "vote")
    assert (len(vote.roll), vote.present) == (9, 7)
    with refused("box.away"):
        collect_papers(app, vote.id, 8, 8)
    with refused("box.not-asked"):
        bring_box_back(app, vote.id, [vote.roll[0]])
    bring_box_back(app, vote.id, absent[:1])
    with refused("count.more-issued-than-voters"):
        collect_papers(app, vote.id, 9, 9)
    collect_papers(app, vote.id, 8, 8)
    for mark in [Mark.YES] * 4 + [Mark.NO] * 4:
        read_paper(app, vote.id, mark)
    said = close_vote(app, vote.id).verdict
    assert (said["base"], said["least"], said["word"]) == (8, 5, "not_carried")
    assert (said["eligible"], said["present"]) == (8, 7)


def test_the_box_goes_to_nobody_who_is_here_stands_aside_or_has_no_vote(app):
    meeting = opened_meeting(app, 8)
    vote = set_up(app, meeting)
    here = next(one.id for one in members_of(app, meeting) if one.here)
    with refused("box.is-here"):
        plan_box(app, vote.id, ["甲", "乙", "丙"], [here])
    assert plan_box(app, vote.id, ["甲"], []) is not None
    assert plan_box(app, vote.id, [], []) is None


def test_the_box_does_not_ask_who_came_to_the_hall_since_it_was_planned(app):
    meeting = opened_meeting(app, 7)
    late, away = [one.id for one in members_of(app, meeting) if not one.here][:2]
    vote = set_up(app, meeting, kind=VoteKind.YES_NO)
    plan_box(app, vote.id, ["孙秀英", "许文清", "马德福"], [late, away], "行动不便")
    sign_in(app, late)
    vote = open_vote(app, meeting.consultation_id, "vote")
    assert (len(vote.roll), vote.present) == (9, 8)
    with refused("box.not-asked"):
        bring_box_back(app, vote.id, [late, away])
    bring_box_back(app, vote.id, [away])
    collect_papers(app, vote.id, 9, 9)
    for _paper in range(9):
        read_paper(app, vote.id, Mark.YES)
    assert close_vote(app, vote.id).verdict["base"] == 9


def test_where_everybody_asked_came_the_box_stays_in_the_hall(app):
    meeting = opened_meeting(app, 7)
    late = next(one.id for one in members_of(app, meeting) if not one.here)
    vote = set_up(app, meeting, kind=VoteKind.YES_NO)
    plan_box(app, vote.id, ["孙秀英", "许文清", "马德福"], [late], "行动不便")
    sign_in(app, late)
    vote = open_vote(app, meeting.consultation_id, "vote")
    with app.work() as work:
        assert work.mobile_boxes.count(vote_id=vote.id) == 0
    collect_papers(app, vote.id, 8, 8)
    assert len(vote.roll) == 8


def test_one_against_ends_an_acclamation_and_hands_are_raised(app):
    meeting = opened_meeting(app, 8)
    facts = {"kind": VoteKind.YES_NO}
    vote = opened(app, meeting, VoteMethod.ACCLAMATION, **facts)
    assert next_step(app, meeting).code == "vote.acclaiming"
    object_to_acclamation(app, vote.id)
    assert next_step(app, meeting).code == "vote.repeat"
    again = repeat_vote(app, vote.id)
    assert (again.method, again.round) == (VoteMethod.SHOW_OF_HANDS, 2)


def test_an_acclamation_without_an_objection_carries(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ACCLAMATION, kind=VoteKind.YES_NO)
    acclaim(app, vote.id)
    said = close_vote(app, vote.id).verdict
    assert (said["word"], said["yes"]) == ("carried", 8)
    assert said["announcement"].endswith("无人反对，本项以鼓掌方式通过。")


def test_what_the_law_keeps_for_a_body_is_not_acclaimed(app):
    meeting = opened_meeting(app, 8)
    with app.work() as work:
        from dataclasses import replace

        case = work.consultations.get(meeting.consultation_id)
        work.consultations.save(replace(case, matter_kind="village_charter"))
        work.note(app.now(), "test", undo=False)
        work.commit()
    set_up(app, meeting, VoteMethod.ACCLAMATION, kind=VoteKind.YES_NO)
    assert "vote.acclamation" in codes(app, meeting)


def test_a_vote_is_not_counted_in_a_break_and_goes_on_after_midnight_as_it_was(app, clock):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    collect_papers(app, vote.id, 2, 8)
    read_choice(app, vote.id, (1,))
    clock.forward(hours=14)
    adjourn(app, meeting.id)
    with refused("vote.meeting-adjourned"):
        read_choice(app, vote.id, (1,))
    clock.forward(hours=2)
    resume(app, meeting.id)
    paper = read_choice(app, vote.id, (2,))
    assert paper.number == 2
    closed = close_vote(app, vote.id)
    assert closed.roll == vote.roll
    assert closed.closed_at.astimezone(CHINA).day == 3


def test_nothing_is_set_up_in_a_meeting_that_is_over(app):
    meeting = opened_meeting(app, 8)
    close_meeting(app, meeting.id)
    with refused("vote.meeting-closed"):
        set_up(app, meeting)


def test_a_vote_cannot_be_taken_again_once_the_meeting_is_over(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    void_vote(app, vote.id, "票箱没有当场验空")
    close_meeting(app, meeting.id)
    with refused("vote.meeting-closed"):
        repeat_vote(app, vote.id)


@pytest.mark.parametrize(
    ("yes", "code"),
    [(6, "vote.avoidance_found"), (5, "vote.avoidance_decides")],
    ids=["it stands without that vote", "it hangs on that vote"],
)
def test_avoidance_found_afterwards_says_whether_the_result_hangs_on_it(app, yes, code):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, kind=VoteKind.YES_NO)
    collect_papers(app, vote.id, 8, 8)
    for number in range(8):
        read_paper(app, vote.id, Mark.YES if number < yes else Mark.NO)
    assert close_vote(app, vote.id).verdict["word"] == "carried"
    with app.work() as work:
        name = work.roll.get(vote.roll[0]).name
    with refused("vote.not-voted"):
        report_avoidance(app, vote.id, "谁也不是", "与本事项有利害关系")
    report_avoidance(app, vote.id, name, "与本事项有利害关系")
    found = view_stage(app, meeting.consultation_id, "vote").findings
    told = next(one for one in found if one.code.startswith("vote.avoidance"))
    assert (told.code, told.facts["names"]) == (code, [name])


def test_who_must_stand_aside_gets_no_vote_and_is_told_so(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting, VoteMethod.ROLL_CALL, kind=VoteKind.YES_NO)
    stranger = next(one for one in members_of(app, meeting) if one.id not in vote.roll)
    with refused("count.not-on-roll"):
        answer_call(app, vote.id, stranger.id, Mark.YES)


def told_minutes(app, meeting) -> tuple[str, ...]:
    view = view_minutes(app, meeting.consultation_id, "vote")
    return tuple(line.words for line in view.lines)


def test_minutes_still_open_tell_both_verdicts_at_their_own_times(app, clock):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    counted(app, vote, *[(1, 2)] * 8)
    clock.forward(minutes=5)
    again = recount(app, vote.id, "监票人要求")
    clock.forward(minutes=5)
    counted(app, again, *[(3, 4)] * 8)
    told = [words for words in told_minutes(app, meeting) if "入选" in words or "重新" in words]
    assert ["水渠防渗、五组村道的" in told[0], "重新计票" in told[1], "路灯补亮、" in told[2]] == [
        True
    ] * 3


def test_locked_minutes_get_a_dated_addition_when_the_vote_is_counted_again(app):
    meeting = opened_meeting(app, 8)
    vote = opened(app, meeting)
    counted(app, vote, *[(1, 2)] * 8)
    change_meeting(
        app, meeting, minutes_locked_at=app.now(), state=MeetingState.CLOSED, closed_at=app.now()
    )
    before = told_minutes(app, meeting)
    again = recount(app, vote.id, "监票人要求")
    assert told_minutes(app, meeting) == before
    counted(app, again, *[(3, 4)] * 8)
    assert told_minutes(app, meeting) == before
    void_vote(app, vote.id, "票箱没有当场验空")
    assert told_minutes(app, meeting) == before
    assert (again.state, again.earlier[0]["recount_reason"]) == (VoteState.OPEN, "监票人要求")
    with app.work() as work:
        notes = work.minutes_notes.all(meeting_id=meeting.id)
    assert [one.after_lock for one in notes] == [True, True]
    assert "监票人要求" in notes[0].words
    assert "票箱没有当场验空" in notes[1].words


def test_a_vote_on_options_travels_as_the_schema_says(app):
    meeting = opened_meeting(app, 8)
    with_subject(app, meeting, kind="", name="冯大年", role=SubjectRole.OBSERVER)
    counted(app, opened(app, meeting), *[(1, 2)] * 8)
    with app.work() as work:
        record = consultation_record(app, work, meeting.consultation_id)
    validate(record, json.loads(resource("schemas", "consultation.schema.json").read_text("utf-8")))
    told = record["meetings"][0]["votes"][0]
    assert (told["kind"], told["pick"], told["marks"][0]) == (
        "options",
        2,
        {"name": "水渠防渗", "votes": 8},
    )
