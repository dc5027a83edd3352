"""An evening that does not go as planned: breaks, the next day, items out of order, and what the chair reads then."""

from dataclasses import replace
from datetime import timedelta

import pytest
from meeting_maker import (
    agreed_without_a_vote,
    change_meeting,
    members_of,
    opened_meeting,
    plan_meeting,
)

from consult_app.basics.errors import ExpectedError
from consult_app.domain.meeting import AgendaItem, Capacity, ContributionKind, TurnState
from consult_app.services.agenda import (
    ensure_agenda,
    in_order,
    move_item,
    next_item,
    remove_item,
    save_item,
    take_item,
)
from consult_app.services.attending import add_guest, open_meeting, send_proxy, sign_in
from consult_app.services.case import case_of
from consult_app.services.deliberation_view import view_deliberation
from consult_app.services.meeting_course import (
    adjourn,
    call_back,
    close_meeting,
    reopen_meeting,
    resume,
)
from consult_app.services.minutes import view_minutes
from consult_app.services.opinions import read_in_opinion
from consult_app.services.running_sheet import view_running_sheet
from consult_app.services.sounding import sound_out
from consult_app.services.speaking import (
    Said,
    Speaker,
    ask_to_speak,
    call_next_speaker,
    call_speaker,
    correct_words,
    end_turn,
    file_words,
    spoken_seconds,
    withdraw_turn,
)
from consult_app.services.speaking_times import view_speaking_times
from consult_app.services.text_at_hand import (
    lay_text,
    members_here,
    propose_amendment,
    rewrite_text,
)
from consult_app.services.undoing import undo

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def room(app):
    return opened_meeting(app, 8)


def sheet(app, meeting):
    return view_running_sheet(app, meeting.consultation_id, "deliberation")


def items(app, meeting):
    with app.work() as work:
        return in_order(work, meeting.id)


def refused(code):
    return pytest.raises(ExpectedError, match=code)


def test_before_the_vote_the_chair_does_not_read_that_the_meeting_is_over(app, room):
    while next_item(app, room.id) is not None:
        pass
    assert sheet(app, room).say == "现在表决。请监票人、计票人就位。"


def test_an_item_left_out_is_read_before_the_end(app, room):
    third = items(app, room)[3]
    take_item(app, third.id)
    next_item(app, room.id)
    assert sheet(app, room).say == items(app, room)[1].say


def test_after_an_agreement_the_chair_reads_the_end_and_no_vote(app):
    room = agreed_without_a_vote(app)
    while next_item(app, room.id) is not None:
        pass
    assert sheet(app, room).say == "今天的议程进行完毕，感谢大家。现在散会。"


def test_a_break_moves_the_plan_and_is_no_delay(app, room, clock):
    planned = [line.planned_at for line in sheet(app, room).lines]
    clock.forward(minutes=5)
    next_item(app, room.id)
    clock.forward(minutes=4)
    adjourn(app, room.id)
    clock.forward(minutes=15)
    resume(app, room.id)
    now = sheet(app, room)
    assert [line.planned_at for line in now.lines[:2]] == planned[:2]
    assert now.lines[2].planned_at == planned[2] + timedelta(minutes=15)
    clock.forward(minutes=6)
    assert sheet(app, room).late == 0
    clock.forward(minutes=3)
    assert sheet(app, room).late == 3


def test_a_meeting_that_goes_on_the_next_day_is_not_a_day_late(app, room, clock):
    clock.forward(minutes=5)
    next_item(app, room.id)
    adjourn(app, room.id)
    clock.forward(hours=20)
    call_back(app, room.id)
    for entry in members_of(app, room)[:8]:
        sign_in(app, entry.id)
    resume(app, room.id)
    assert sheet(app, room).late == 0
    clock.forward(minutes=12)
    next_item(app, room.id)
    told = sheet(app, room)
    assert told.late == 2
    assert told.lines[3].planned_at == told.lines[2].planned_at + timedelta(minutes=40)


def test_items_are_taken_up_only_while_the_meeting_runs(app, room):
    item = items(app, room)[1]
    adjourn(app, room.id)
    for act in (lambda: take_item(app, item.id), lambda: next_item(app, room.id)):
        with refused("agenda.in-break"):
            act()
    resume(app, room.id)
    close_meeting(app, room.id)
    for act in (lambda: take_item(app, item.id), lambda: next_item(app, room.id)):
        with refused("meeting.not-running"):
            act()


def test_nothing_of_agenda_and_text_changes_after_the_lock(app, room):
    motion = lay_text(app, room.id, "公约", "第一条 爱护环境。")
    item = items(app, room)[1]
    close_meeting(app, room.id)
    change_meeting(app, room, minutes_locked_at=app.now())
    for act in (
        lambda: save_item(app, replace(item, title="别的")),
        lambda: move_item(app, item.id, 1),
        lambda: remove_item(app, item.id),
        lambda: rewrite_text(app, motion.id, "公约", "第一条 改了。", "周小满"),
        lambda: propose_amendment(app, motion.id, "赵建国", "第一条 改了。"),
        lambda: lay_text(app, room.id, "又一件", "文字"),
        lambda: sound_out(app, room.id, "再问一次", (1, 0, 0)),
    ):
        with refused("minutes.locked"):
            act()


def test_a_sounding_out_counts_somebody_and_no_more_than_are_here(app, room):
    add_guest(app, room.id, "林工", "镇农办", Capacity.OBSERVER)
    with refused("sounding.nobody"):
        sound_out(app, room.id, "先问问", (0, 0, 0))
    with refused("sounding.too-many"):
        sound_out(app, room.id, "先问问", (5, 3, 2))
    assert sound_out(app, room.id, "先问问", (5, 3, 1)).yes == 5


def test_whoever_stands_aside_raises_no_hand(app, room):
    entry = members_of(app, room)[0]
    with app.work() as work:
        work.roll.save(replace(work.roll.get(entry.id), avoids=True))
        work.note(app.now(), "subject.avoids", undo=False, name=entry.name)
        work.commit()
    assert members_here(app, room.id) == 7


def test_words_filed_under_the_wrong_name_are_put_right(app, room):
    first, second = members_of(app, room)[:2]
    said = file_words(app, room.id, Said("路太窄。", ContributionKind.AGAINST, first.id))
    kept = correct_words(
        app, said.id, "路太窄。", said.kind, dissent=False, by=Speaker(second.id, second.name)
    )
    assert (kept.speaker, kept.roll_entry_id, kept.at) == (second.name, second.id, said.at)
    kept = correct_words(
        app, said.id, "路太窄。", said.kind, dissent=False, by=Speaker(None, "过路的人")
    )
    assert (kept.speaker, kept.roll_entry_id) == ("过路的人", None)
    with refused("contribution.speaker-missing"):
        correct_words(app, said.id, "x", said.kind, dissent=False, by=Speaker(None, " "))


def test_two_speakers_of_one_name_are_two_in_the_times(app, room, clock):
    lines = members_of(app, room)[:3]
    with app.work() as work:
        for entry, year in zip(lines[1:], (1971, 1990), strict=True):
            told = {"name": lines[0].name, "group": lines[1].group, "born_year": year}
            work.roll.save(replace(work.roll.get(entry.id), **told))
        work.note(app.now(), "roster.imported", undo=False)
        work.commit()
    for number, entry in enumerate(lines, 1):
        turn = ask_to_speak(app, room.id, entry.id)
        call_speaker(app, turn.id)
        clock.forward(seconds=10 * number)
        end_turn(app, turn.id)
    name = lines[0].name
    assert [
        (one.name, one.turns, one.seconds) for one in view_speaking_times(app, room.id).persons
    ] == [
        (f"{name}（{lines[1].group[1]}组）（1990）", 1, 30),
        (f"{name}（{lines[1].group[1]}组）（1971）", 1, 20),
        (f"{name}（{lines[0].group[1]}组）（1965）", 1, 10),
    ]


def test_whoever_is_represented_may_write_and_is_not_waited_for(app):
    room = plan_meeting(app, "villagers_assembly")
    lines = members_of(app, room)[:30]
    for entry in lines[1:]:
        sign_in(app, entry.id)
    send_proxy(app, lines[0].id, lines[1].name, written=True)
    open_meeting(app, room.consultation_id, "sign_in")
    assert lines[0].name not in view_speaking_times(app, room.id).silent
    read = read_in_opinion(app, room.id, "我赞成。", entry_id=lines[0].id, source="意见箱")
    assert read.speaker == lines[0].name
    with refused("opinion.is-here"):
        read_in_opinion(app, room.id, "我赞成。", entry_id=lines[2].id, source="意见箱")


def told(app, meeting) -> list[str]:
    return [one.words for one in view_minutes(app, meeting.consultation_id, "deliberation").lines]


def test_the_minutes_tell_how_the_agenda_changed_while_the_meeting_ran(app, clock):
    room = plan_meeting(app)
    with app.work() as work:
        ensure_agenda(work, case_of(app, work, room))
        work.commit()
    save_item(app, AgendaItem(0, room.id, 0, "开会前就加的", 5))
    for entry in members_of(app, room)[:8]:
        sign_in(app, entry.id)
    open_meeting(app, room.consultation_id, "sign_in")
    second, third = items(app, room)[1:3]
    for act in (
        lambda: next_item(app, room.id),
        lambda: save_item(app, AgendaItem(0, room.id, 0, "路灯 <b>{x}</b>", 5)),
        lambda: remove_item(app, third.id),
        lambda: next_item(app, room.id),
        lambda: take_item(app, second.id),
    ):
        clock.forward(minutes=1)
        act()
    lines = told(app, room)
    for words in (
        "议程增加一项：路灯 <b>{x}</b>。",
        f"议程取消一项：{third.title}。",
        f"回到议程：{second.title}。",
    ):
        assert words in lines
    assert not [one for one in lines if "开会前就加的" in one and "增加" in one]
    undo(app)
    assert f"回到议程：{second.title}。" not in told(app, room)


def test_a_question_that_nobody_answered_says_so_once_the_meeting_is_over(app, room):
    entry = members_of(app, room)[0]
    asked = [
        file_words(app, room.id, Said(words, ContributionKind.QUESTION, entry.id))
        for words in ("钱从哪来？", "谁来监督？")
    ]
    file_words(
        app,
        room.id,
        Said("村集体出。", ContributionKind.ANSWER, answers_id=asked[0].id, name="何建平"),
    )
    assert not [one for one in told(app, room) if "没有答复" in one]
    close_meeting(app, room.id)
    assert [one for one in told(app, room) if "没有答复" in one] == [
        f"{entry.name}（{entry.group[1]}组）（提问）：谁来监督？（会上没有答复。）"
    ]


def test_namesakes_of_one_group_and_guests_are_told_apart_in_the_minutes(app, room):
    first, second = members_of(app, room)[:2]
    with app.work() as work:
        same = {"name": first.name, "group": first.group, "born_year": 1990}
        work.roll.save(replace(work.roll.get(second.id), **same))
        work.note(app.now(), "roster.imported", undo=False)
        work.commit()
    guest = add_guest(app, room.id, "林工", "镇农办", Capacity.OBSERVER)
    for entry in (first, second, guest):
        file_words(app, room.id, Said("我说两句。", entry_id=entry.id))
    group = f"{first.group[1]}组"
    assert [one for one in told(app, room) if "我说两句" in one] == [
        f"{first.name}（{group}，1965年生）：我说两句。",
        f"{first.name}（{group}，1990年生）：我说两句。",
        "林工（镇农办，列席人员）：我说两句。",
    ]


def test_a_point_of_order_interrupts_and_the_floor_comes_back_with_the_time_that_is_left(
    app, room, clock
):
    speaker, waiting, order = members_of(app, room)[:3]
    ask_to_speak(app, room.id, speaker.id)
    call_next_speaker(app, room.id)
    ask_to_speak(app, room.id, waiting.id)
    clock.forward(seconds=100)
    ask_to_speak(app, room.id, order.id, urgent=True)
    assert call_next_speaker(app, room.id).name == order.name
    view = view_deliberation(app, room.consultation_id, "deliberation")
    assert [floor.turn.name for floor in view.queue] == [speaker.name, waiting.name]
    assert (view.queue[0].turn.interrupted, view.urged) == (True, 0)
    clock.forward(seconds=30)
    back = call_next_speaker(app, room.id)
    assert (back.name, spoken_seconds(back, clock())) == (speaker.name, 100)
    clock.forward(seconds=20)
    call_next_speaker(app, room.id)
    shares = {
        one.name: (one.turns, one.seconds) for one in view_speaking_times(app, room.id).persons
    }
    assert shares == {speaker.name: (1, 120), order.name: (1, 30), waiting.name: (1, 0)}


def test_whoever_was_interrupted_and_says_no_more_has_spoken(app, room, clock):
    first, second = members_of(app, room)[:2]
    for act in (
        lambda turn: withdraw_turn(app, turn.id),
        lambda _turn: close_meeting(app, room.id),
    ):
        turn = ask_to_speak(app, room.id, first.id)
        call_speaker(app, turn.id)
        clock.forward(seconds=40)
        ask_to_speak(app, room.id, second.id, urgent=True)
        call_next_speaker(app, room.id)
        clock.forward(seconds=5)
        act(turn)
    with app.work() as work:
        had = work.turns.all(meeting_id=room.id, roll_entry_id=first.id)
    assert [(one.state, spoken_seconds(one, clock())) for one in had] == [(TurnState.DONE, 40)] * 2


def test_a_meeting_closed_by_mistake_is_not_late_by_the_time_it_was_closed(app, room, clock):
    planned = sheet(app, room).lines[-1].planned_at
    clock.forward(minutes=5)
    close_meeting(app, room.id)
    clock.forward(minutes=40)
    assert sheet(app, room).lines[-1].planned_at == planned
    reopen_meeting(app, room.id, "误点散会")
    assert sheet(app, room).late == 0
    assert sheet(app, room).lines[-1].planned_at == planned + timedelta(minutes=40)
