from dataclasses import replace
from datetime import date, timedelta

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import StepDone
from consult_app.domain.following import Task
from consult_app.domain.meeting import Meeting
from consult_app.domain.procedure import Stage
from consult_app.domain.publication import Publication, PublicationKind
from consult_app.services.consulting import (
    Beginning,
    Waiting,
    close_consultation,
    correct_header,
    open_again,
    start_consultation,
    view_cases,
)
from consult_app.services.undoing import undo


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化", proposer="王桂兰"))


def plan(app, consultation, days):
    with app.work() as work:
        meeting = Meeting(
            0, consultation.id, "", "villager_reps", "会", app.now() + timedelta(days=days),
            "会议室", "陈", "周",
        )  # fmt: skip
        work.meetings.add(meeting)
        for step in ("proposal", "plan"):
            work.steps_done.add(StepDone(0, consultation.id, step, app.now(), ""))
        work.commit()


def test_consultations_are_numbered_by_year(app, road, clock):
    second = start_consultation(app, Beginning("路灯增设"))
    clock.forward(days=90)
    third = start_consultation(app, Beginning("水渠清淤"))
    assert [road.number, second.number, third.number] == [1, 2, 1]
    assert third.year == 2027
    assert road.uid != second.uid
    assert road.organiser == "柳河村村民委员会"


def test_a_consultation_needs_a_title(app, road):
    with pytest.raises(ExpectedError, match=r"consultation\.title-missing"):
        start_consultation(app, Beginning(" "))
    with pytest.raises(ExpectedError, match=r"consultation\.title-missing"):
        correct_header(app, road.id, title="", origin="villager", proposer="")


def test_the_header_is_corrected_and_the_correction_undone(app, road):
    kept = correct_header(
        app,
        road.id,
        title="三组村道修缮",
        origin="cadre",
        proposer="何建平",
        proposer_contact="电话",
    )
    assert (kept.title, kept.origin, kept.proposer, kept.number) == (
        "三组村道修缮", "cadre", "何建平", 1,
    )  # fmt: skip
    undo(app)
    with app.work() as work:
        assert work.consultations.get(road.id) == road


def test_the_list_says_at_which_step_each_case_stands(app, road):
    row = view_cases(app).rows[0]
    assert (row.step, row.stage, row.steps_done) == ("proposal", Stage.PROPOSAL, 0)
    assert row.steps_all == 10
    assert row.waiting is Waiting.STEP
    assert row.number == "柳协〔2026〕1号"
    assert row.procedure_title == ""


@pytest.mark.parametrize(
    ("days", "waiting", "figure"),
    [
        (0, Waiting.MEETING_TODAY, 0),
        (2, Waiting.MEETING_IN_DAYS, 2),
        (-3, Waiting.MEETING_PASSED, 3),
    ],
)
def test_a_planned_meeting_is_told_with_its_distance(app, road, days, waiting, figure):
    plan(app, road, days)
    row = view_cases(app).rows[0]
    assert (row.waiting, row.figure) == (waiting, figure)


def test_a_running_publication_is_told_with_its_day(app, road):
    with app.work() as work:
        work.publications.add(
            Publication(
                0, road.id, "", PublicationKind.DECISION, "决议", "", "", date(2026, 10, 25)
            )
        )
        work.commit()
    row = view_cases(app).rows[0]
    assert (row.waiting, row.figure) == (Waiting.PUBLICATION, 9)


def test_overdue_tasks_come_first_and_closed_cases_last(app, road):
    second = start_consultation(app, Beginning("水渠清淤"))
    third = start_consultation(app, Beginning("路灯增设"))
    close_consultation(app, third.id)
    with app.work() as work:
        work.tasks.add(Task(0, road.id, "付工钱", "何建平", date(2026, 10, 30)))
        work.commit()
    rows = view_cases(app).rows
    assert [row.consultation.id for row in rows] == [road.id, second.id, third.id]
    assert [row.waiting for row in rows] == [Waiting.OVERDUE_TASKS, Waiting.STEP, Waiting.CLOSED]
    assert view_cases(app).open == 2


@pytest.mark.parametrize("search", ["村道", "2026-1", "王桂", "〔2026〕1"])
def test_the_list_is_searched_by_title_number_and_proposer(app, road, search):
    start_consultation(app, Beginning("水渠清淤"))
    found = view_cases(app, search)
    assert [row.consultation.id for row in found.rows] == [road.id]
    assert found.total == 2


def test_a_case_closes_once_and_can_be_opened_again(app, road):
    assert close_consultation(app, road.id).closed_on == date(2026, 11, 2)
    with pytest.raises(ExpectedError, match=r"consultation\.closed-already"):
        close_consultation(app, road.id)
    assert open_again(app, road.id) == replace(road, closed_on=None)
