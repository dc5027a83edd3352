"""Stage 9: tasks, money, satisfaction, replies and the second publication."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Outcome
from consult_app.domain.finding import Result
from consult_app.domain.following import ProgressNote, Reply, Satisfaction, Task, TaskState
from consult_app.services.following_up import (
    accept_task,
    add_task,
    correct_task,
    finish_task,
    give_up_task,
    note_progress,
    record_reply,
    record_satisfaction,
    reopen_task,
    view_follow_up,
)
from consult_app.services.stages import view_stage


@pytest.fixture
def carried(app, consultation):
    with app.work() as work:
        row = work.consultations.get(consultation)
        work.consultations.save(replace(row, outcome=Outcome.CARRIED))
        work.commit()
    return consultation


@pytest.fixture
def task(app, carried) -> Task:
    due = app.today() + timedelta(days=10)
    return add_task(app, Task(0, carried, "浇筑路面", "何建平", due, budget_yuan=100000))


def gates(app, consultation):
    found = view_stage(app, consultation, "follow_up").findings
    return {one.code: one for one in found}


def test_a_carried_matter_asks_for_tasks_and_a_refused_one_does_not(app, carried):
    assert gates(app, carried)["follow_up.tasks"].result is Result.NOT_MET
    with app.work() as work:
        row = work.consultations.get(carried)
        work.consultations.save(replace(row, outcome=Outcome.NOT_CARRIED))
        work.commit()
    assert "follow_up.tasks" not in gates(app, carried)


def test_an_overdue_task_blocks_and_is_the_next_step(app, carried, task, clock):
    clock.forward(days=11)
    assert gates(app, carried)["follow_up.overdue"].facts["tasks"] == ["浇筑路面"]
    step = view_stage(app, carried, "follow_up").next
    assert (step.code, step.facts["owner"]) == ("follow_up.urge", "何建平")
    with pytest.raises(ExpectedError, match=r"task\.reason-for-later-day"):
        correct_task(app, replace(task, due_on=task.due_on + timedelta(days=5)))
    correct_task(app, replace(task, due_on=task.due_on + timedelta(days=5)), "连日下雨")
    assert gates(app, carried)["follow_up.overdue"].result is Result.MET


def test_money_is_the_sum_of_the_notes_against_what_was_approved(app, carried, task):
    note_progress(app, ProgressNote(0, task.id, app.today(), "第一笔工钱", 110000))
    assert gates(app, carried)["follow_up.money"].result is Result.MET
    note_progress(app, ProgressNote(0, task.id, app.today(), "第二笔工钱", 10001))
    found = gates(app, carried)["follow_up.money"]
    assert (found.result, found.facts["spent"]) == (Result.ADVICE, 120001)
    assert view_follow_up(app, carried).spent_yuan == 120001
    with pytest.raises(ExpectedError, match=r"task\.money-negative"):
        note_progress(app, ProgressNote(0, task.id, app.today(), "退", -1))


def test_a_task_is_finished_then_accepted_and_can_be_opened_again(app, carried, task):
    finish_task(app, task.id, app.today())
    assert gates(app, carried)["follow_up.accepted"].have == "0/1"
    with pytest.raises(ExpectedError, match=r"task\.accepted-by-missing"):
        accept_task(app, task.id, " ", app.today())
    accept_task(app, task.id, "卫建国", app.today())
    assert gates(app, carried)["follow_up.accepted"].result is Result.MET
    reopen_task(app, task.id)
    kept = view_follow_up(app, carried).tasks[0].task
    assert (kept.state, kept.accepted_by, kept.finished_on) == (TaskState.OPEN, "", None)


def test_giving_a_task_up_needs_a_reason(app, task):
    with pytest.raises(ExpectedError, match=r"task\.reason-missing"):
        give_up_task(app, task.id, "")
    give_up_task(app, task.id, "改由镇里统一施工")


def test_satisfaction_must_add_up(app, carried):
    sheet = Satisfaction(0, carried, app.today(), 46, 41, 19, 14, 6, 2)
    assert record_satisfaction(app, sheet).returned == 41
    with pytest.raises(ExpectedError, match=r"satisfaction\.does-not-add-up"):
        record_satisfaction(app, replace(sheet, very=20))
    with pytest.raises(ExpectedError, match=r"satisfaction\.more-than-sent"):
        record_satisfaction(app, replace(sheet, sent=40))
    with pytest.raises(ExpectedError, match=r"satisfaction\.negative"):
        record_satisfaction(app, replace(sheet, very=-1, satisfied=34))


def test_the_proposer_is_told_and_the_result_is_published(app, carried):
    assert gates(app, carried)["follow_up.told"].result is Result.NOT_MET
    record_reply(app, Reply(0, carried, date(2026, 11, 2), "赵春生", "当面", "路修好了"))
    assert gates(app, carried)["follow_up.told"].result is Result.MET
    assert gates(app, carried)["result.text"].result is Result.NOT_MET


def test_a_task_wants_a_title_and_an_owner(app, carried):
    with pytest.raises(ExpectedError, match=r"task\.title-and-owner"):
        add_task(app, Task(0, carried, "浇筑", " ", app.today()))
