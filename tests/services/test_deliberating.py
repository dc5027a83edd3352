"""Deliberation: agenda, speakers, contributions, the text, the minutes, an outcome without a vote."""

from dataclasses import replace
from datetime import timedelta

import pytest
from meeting_maker import (
    change_meeting,
    members_of,
    opened_meeting,
    plan_meeting,
    sign_in_some,
    with_subject,
)

from consult_app.basics.errors import ExpectedError
from consult_app.documents.reading import words_of_docx
from consult_app.domain.consultation import NextAfterNoAgreement, Outcome, SubjectRole
from consult_app.domain.meeting import (
    AgendaItem,
    AgendaKind,
    AgendaState,
    AmendmentState,
    ContributionKind,
    TurnState,
)
from consult_app.services.agenda import (
    in_order,
    move_item,
    next_item,
    remove_item,
    save_item,
    take_item,
)
from consult_app.services.attending import leave, open_meeting
from consult_app.services.deliberating import (
    Consensus,
    count_stances,
    name_recorder,
    record_consensus,
    reopen_consensus,
)
from consult_app.services.meeting_course import adjourn
from consult_app.services.papers.making import preview_paper
from consult_app.services.roll import rebuild_roll
from consult_app.services.sounding import sound_out
from consult_app.services.speaking import (
    Said,
    ask_to_speak,
    call_next_speaker,
    call_speaker,
    correct_words,
    end_turn,
    file_words,
    grant_time,
    half_typed,
    keep_half_typed,
    pause_clock,
    queue_of,
    remove_words,
    spoken_seconds,
    withdraw_turn,
)
from consult_app.services.stages import finish_step, view_stage
from consult_app.services.text_at_hand import (
    adopt_amendment,
    explain_refusal,
    fix_text,
    propose_amendment,
    refuse_amendment,
    reopen_amendment,
    revise_amendment,
    rewrite_text,
    unfix_text,
    withdraw_amendment,
)
from consult_app.services.undoing import undo

pytestmark = pytest.mark.usefixtures("village")


def refused(code: str):
    return pytest.raises(ExpectedError, match=f"^{code}")


@pytest.fixture
def meeting(app):
    return opened_meeting(app, 8)


@pytest.fixture
def motion(app, meeting):
    with app.work() as work:
        return work.motions.find(meeting_id=meeting.id)


def next_step(app, meeting):
    return view_stage(app, meeting.consultation_id, "deliberation").next


def finding(app, meeting, code: str):
    found = view_stage(app, meeting.consultation_id, "deliberation").findings
    return next((one for one in found if one.code == code), None)


def through_agenda(app, meeting) -> None:
    while next_item(app, meeting.id) is not None:
        pass


def agenda(app, meeting):
    with app.work() as work:
        return in_order(work, meeting.id)


def said(app, meeting, words="同意", kind=ContributionKind.FOR, who=0, **facts):
    entry = members_of(app, meeting)[who]
    return file_words(app, meeting.id, Said(words, kind, entry.id, **facts))


def test_opening_makes_the_agenda_and_lays_the_draft_on_the_table(app, meeting, motion):
    items = agenda(app, meeting)
    assert [item.state for item in items] == ["now", *["waiting"] * 4]
    assert "应到9人，实到8人" in items[0].say
    assert items[1].title == "说明三组村道硬化的草案"
    assert motion.text.startswith("一、硬化三组王家院")


def test_items_follow_each_other_with_their_real_times(app, meeting, clock):
    clock.forward(minutes=4)
    begun = next_item(app, meeting.id)
    first = agenda(app, meeting)[0]
    assert (first.state, first.ended_at - first.started_at) == (
        AgendaState.DONE,
        timedelta(minutes=4),
    )
    assert begun.started_at == first.ended_at


def test_the_vote_is_left_to_its_own_stage(app, meeting):
    through_agenda(app, meeting)
    assert [item.state for item in agenda(app, meeting)] == [*["done"] * 4, "waiting"]
    assert finding(app, meeting, "deliberation.agenda").result == "met"
    with refused("agenda.nothing-left"):
        next_item(app, meeting.id)


def test_the_agenda_is_edited_and_reordered(app, meeting):
    added = save_item(app, AgendaItem(0, meeting.id, 0, "镇农办讲解", 10))
    assert added.position == 6
    move_item(app, added.id, -1)
    assert agenda(app, meeting)[4].id == added.id
    save_item(app, replace(agenda(app, meeting)[4], title="镇农办讲政策"))
    assert agenda(app, meeting)[4].title == "镇农办讲政策"
    remove_item(app, added.id)
    assert len(agenda(app, meeting)) == 5
    with refused("agenda.begun"):
        remove_item(app, agenda(app, meeting)[0].id)
    with refused("agenda.title-missing"):
        save_item(app, AgendaItem(0, meeting.id, 0, " ", 10))


def test_an_item_taken_out_of_order_ends_the_one_in_hand(app, meeting):
    take_item(app, agenda(app, meeting)[2].id)
    assert [item.state for item in agenda(app, meeting)][:3] == ["done", "waiting", "now"]


def test_who_asks_first_speaks_first_but_a_point_of_order_before_all(app, meeting, clock):
    members = members_of(app, meeting)
    for number, urgent in ((0, False), (1, False), (2, True)):
        clock.forward(seconds=5)
        ask_to_speak(app, meeting.id, members[number].id, urgent=urgent)
    with app.work() as work:
        waiting = queue_of(work.turns.all(meeting_id=meeting.id))
    assert [turn.name for turn in waiting] == [members[n].name for n in (2, 0, 1)]
    assert next_step(app, meeting).facts["name"] == members[2].name


def test_who_is_not_signed_in_is_not_put_on_the_list(app, meeting):
    with refused("turn.not-signed-in"):
        ask_to_speak(app, meeting.id, members_of(app, meeting)[8].id)


def test_nobody_waits_twice(app, meeting):
    entry = members_of(app, meeting)[0]
    ask_to_speak(app, meeting.id, entry.id)
    with refused("turn.already-waiting"):
        ask_to_speak(app, meeting.id, entry.id)


def test_the_next_speaker_gets_the_floor_and_the_words_before_are_filed(app, meeting, clock):
    members = members_of(app, meeting)
    first = ask_to_speak(app, meeting.id, members[0].id)
    second = ask_to_speak(app, meeting.id, members[1].id)
    call_speaker(app, first.id)
    clock.forward(minutes=3)
    said = Said("下雨天娃娃上学要绕两里路。", entry_id=first.roll_entry_id)
    turn = call_next_speaker(app, meeting.id, said)
    assert turn.id == second.id
    with app.work() as work:
        ended = work.turns.get(first.id)
        kept = work.contributions.all(meeting_id=meeting.id)
    assert (ended.state, spoken_seconds(ended, clock())) == (TurnState.DONE, 180)
    assert [(one.speaker, one.kind) for one in kept] == [(members[0].name, "statement")]
    undo(app)
    with app.work() as work:
        assert work.turns.get(first.id).state is TurnState.SPEAKING
        assert not work.contributions.count(meeting_id=meeting.id)


def test_a_stopped_clock_does_not_count_and_more_time_can_be_given(app, meeting, clock):
    turn = call_speaker(app, ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id).id)
    clock.forward(seconds=60)
    pause_clock(app, turn.id)
    clock.forward(seconds=300)
    assert spoken_seconds(pause_clock(app, turn.id), clock()) == 60
    clock.forward(seconds=30)
    assert grant_time(app, turn.id).granted_seconds == 60
    assert spoken_seconds(end_turn(app, turn.id), clock()) == 90


def test_a_clock_that_was_set_back_takes_no_time_away(app, meeting, clock):
    turn = call_speaker(app, ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id).id)
    clock.forward(minutes=-10)
    assert spoken_seconds(turn, clock()) == 0


def test_a_withdrawn_turn_is_not_called(app, meeting):
    turn = ask_to_speak(app, meeting.id, members_of(app, meeting)[0].id)
    withdraw_turn(app, turn.id)
    with refused("turn.not-waiting"):
        call_speaker(app, turn.id)
    with refused("turn.nobody-waiting"):
        call_next_speaker(app, meeting.id)


def test_what_is_said_is_filed_with_time_name_and_item(app, meeting, clock):
    kept = said(app, meeting, "村里出钱太多，我不同意。", ContributionKind.AGAINST, dissent=True)
    assert (kept.at, kept.speaker) == (clock(), members_of(app, meeting)[0].name)
    assert kept.agenda_item_id == agenda(app, meeting)[0].id
    fixed = correct_words(
        app, kept.id, "村里出钱多了，我不同意。", ContributionKind.AGAINST, dissent=False
    )
    assert fixed.words == "村里出钱多了，我不同意。"
    remove_words(app, kept.id)
    with app.work() as work:
        assert not work.contributions.count(meeting_id=meeting.id)


def test_words_without_a_speaker_are_not_filed(app, meeting):
    with refused("contribution.speaker-missing"):
        file_words(app, meeting.id, Said("谁说的？", ContributionKind.QUESTION))
    with refused("contribution.words-missing"):
        said(app, meeting, "  ")


def test_people_are_counted_once_for_each_stance(app, meeting):
    for who in (0, 0, 1):
        said(app, meeting, who=who)
    said(app, meeting, "钱从哪来？", ContributionKind.QUESTION, who=2)
    with app.work() as work:
        counted = count_stances(work, meeting)
    assert counted == {ContributionKind.FOR: 2, ContributionKind.QUESTION: 1}


def test_a_question_waits_for_its_answer(app, meeting):
    asked = said(app, meeting, "钱从哪来？", ContributionKind.QUESTION)
    assert finding(app, meeting, "deliberation.answers").have == "0/1"
    said(app, meeting, "去年的结余。", ContributionKind.ANSWER, who=1, answers_id=asked.id)
    assert finding(app, meeting, "deliberation.answers").result == "met"


def test_half_typed_words_outlive_the_program(app, meeting):
    keep_half_typed(app, meeting.id, "下雨天娃娃上")
    with app.work() as work:
        assert half_typed(work, meeting.id)[0] == "下雨天娃娃上"


def test_an_adopted_amendment_changes_the_text_and_undo_restores_it(app, motion):
    asked = motion.text.replace("18万元", "12万元")
    amendment = propose_amendment(app, motion.id, "赵春生", asked)
    assert adopt_amendment(app, amendment.id).text == asked
    undo(app)
    with app.work() as work:
        assert work.motions.get(motion.id).text == motion.text
        assert work.amendments.get(amendment.id).state is AmendmentState.OPEN


def test_two_amendments_of_different_places_are_both_adopted(app, motion):
    one = propose_amendment(app, motion.id, "甲", motion.text.replace("18万元", "12万元"))
    other = propose_amendment(app, motion.id, "乙", motion.text.replace("1.2公里", "0.8公里"))
    adopt_amendment(app, one.id)
    text = adopt_amendment(app, other.id).text
    assert "12万元" in text
    assert "0.8公里" in text


def test_two_amendments_of_one_place_must_be_written_anew(app, motion):
    one = propose_amendment(app, motion.id, "甲", motion.text.replace("18万元", "12万元"))
    other = propose_amendment(app, motion.id, "乙", motion.text.replace("18万元", "15万元"))
    adopt_amendment(app, one.id)
    with refused("amendment.conflict"):
        adopt_amendment(app, other.id)
    with app.work() as work:
        present = work.motions.get(motion.id).text
    revise_amendment(app, other.id, present.replace("12万元", "15万元"))
    assert "15万元" in adopt_amendment(app, other.id).text


def test_a_refused_amendment_wants_a_reason_and_can_be_asked_again(app, meeting, motion):
    amendment = propose_amendment(app, motion.id, "高成林", motion.text + "\n三、先修水渠。")
    refuse_amendment(app, amendment.id)
    assert finding(app, meeting, "deliberation.reasons").facts["names"] == ["高成林"]
    explain_refusal(app, amendment.id, "水渠已列入明年计划")
    assert finding(app, meeting, "deliberation.reasons").result == "met"
    with refused("amendment.decided"):
        withdraw_amendment(app, amendment.id)
    again = reopen_amendment(app, amendment.id)
    assert again.state is AmendmentState.OPEN
    assert withdraw_amendment(app, again.id).state is AmendmentState.WITHDRAWN


def test_undecided_amendments_keep_the_stage_open_and_are_the_next_step(app, meeting, motion):
    amendment = propose_amendment(app, motion.id, "罗桂芬", motion.text + "\n三、分两期。")
    through_agenda(app, meeting)
    step = next_step(app, meeting)
    assert (step.code, step.facts["number"]) == ("deliberation.decide_amendment", 1)
    with refused("stage.blocked"):
        finish_step(app, meeting.consultation_id, "deliberation")
    with refused("text.amendments-open"):
        fix_text(app, motion.id)
    adopt_amendment(app, amendment.id)
    assert next_step(app, meeting).code == "deliberation.fix_text"


def test_a_final_wording_is_not_changed_until_it_is_opened_again(app, meeting, motion):
    fix_text(app, motion.id)
    with refused("text.fixed"):
        propose_amendment(app, motion.id, "赵春生", "别的")
    unfix_text(app, motion.id)
    rewritten = rewrite_text(app, motion.id, "实施方案", motion.text + "\n三、公开账目。", "周小满")
    with app.work() as work:
        assert [one.state for one in work.amendments.all(motion_id=motion.id)] == ["adopted"]
    assert rewritten.original == motion.original


def test_a_sounding_binds_nobody(app, meeting, motion):
    amendment = propose_amendment(app, motion.id, "罗桂芬", motion.text + "\n三、分两期。")
    kept = sound_out(app, meeting.id, "修正1", (4, 2, 1), amendment.id)
    assert (kept.yes, kept.no, kept.unsure) == (4, 2, 1)
    with app.work() as work:
        assert work.amendments.get(amendment.id).state is AmendmentState.OPEN


def test_the_stage_is_finished_when_all_is_handled(app, meeting, motion):
    through_agenda(app, meeting)
    fix_text(app, motion.id)
    assert next_step(app, meeting).code == "finish"
    finish_step(app, meeting.consultation_id, "deliberation")
    assert view_stage(app, meeting.consultation_id, "deliberation").step.mark == "done"


def test_a_break_is_ended_before_anything_else(app, meeting):
    adjourn(app, meeting.id)
    assert next_step(app, meeting).code == "deliberation.resume"


def test_a_meeting_without_a_recorder_cannot_go_on_to_the_vote(app, meeting):
    change_meeting(app, meeting, recorder="")
    assert finding(app, meeting, "deliberation.recorder").blocks
    name_recorder(app, meeting.id, "周小满")
    assert not finding(app, meeting, "deliberation.recorder").blocks


def test_talking_may_go_on_when_some_have_left(app, meeting):
    for entry in members_of(app, meeting)[:4]:
        leave(app, entry.id)
    assert finding(app, meeting, "quorum").result == "advice"


def test_a_consultation_may_end_in_agreement_without_a_vote(app):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    case = meeting.consultation_id
    with_subject(app, meeting, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    rebuild_roll(app, case, "sign_in")
    sign_in_some(app, meeting, 1)
    open_meeting(app, case, "sign_in")
    with refused("consensus.words-missing"):
        record_consensus(app, case, "vote", Consensus(Outcome.AGREED))
    with refused("consensus.way-missing"):
        record_consensus(app, case, "vote", Consensus(Outcome.NOT_AGREED))
    told = Consensus(Outcome.PARTLY_AGREED, "先修村口。", "钱有余：账目要公开。")
    with refused("consensus.open-missing"):
        record_consensus(app, case, "vote", told)
    told = replace(told, open_words="支路要不要修", way_on=NextAfterNoAgreement.AGAIN)
    record_consensus(app, case, "vote", told)
    offer = next(one for one in view_stage(app, case, "vote").papers if one.code == "resolution")
    words = words_of_docx(preview_paper(app, case, "vote", offer).docx)
    assert "关于三组村道硬化的协商意见" in words
    assert "尚未取得一致的事项（择期再次协商）：支路要不要修" in words
    assert "同意票" not in words
    view = view_stage(app, case, "vote")
    assert view.blocking == ()
    assert view.next.code == "finish"
    reopen_consensus(app, case, "vote")
    record_consensus(
        app,
        case,
        "vote",
        Consensus(Outcome.NOT_AGREED, way_on=NextAfterNoAgreement.TO_ASSEMBLY),
    )
    with app.work() as work:
        assert work.consultations.get(case).way_on is NextAfterNoAgreement.TO_ASSEMBLY


def test_a_body_that_decides_must_vote(app, meeting):
    with refused("consensus.binding"):
        record_consensus(
            app, meeting.consultation_id, "vote", Consensus(Outcome.AGREED, "都同意。")
        )


def test_the_usual_agenda_knows_its_vote(app, meeting):
    assert [item.kind for item in agenda(app, meeting)] == [
        *[AgendaKind.TALK] * 3,
        AgendaKind.TEXT,
        AgendaKind.VOTE,
    ]
