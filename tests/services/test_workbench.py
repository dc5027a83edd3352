from datetime import date, datetime, timedelta

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.following import Task, TaskState
from consult_app.domain.meeting import MeetingState
from consult_app.domain.publication import Objection, Publication, PublicationKind
from consult_app.services.app import CHINA
from consult_app.services.concerns import ConcernEntry, answer_concern, take_in, tell_proposer
from consult_app.services.consulting import Beginning, close_consultation, start_consultation
from consult_app.services.plan_matter import set_delegation, set_matter
from consult_app.services.planning import choose_procedure, fill_plan
from consult_app.services.proposing import reply_to_proposer, return_proposal
from consult_app.services.rhythm import note_meeting_elsewhere, rhythm_of
from consult_app.services.workbench import Kind, Part, lunar_words, view_workbench
from tests.services.test_planning import ENTRY

TODAY = date(2026, 11, 2)


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化", proposer="王桂兰"))


def planned(app, road, at, procedure="villager_reps", **changes):
    from dataclasses import replace

    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    set_delegation(app, road.id, date(2026, 3, 8))
    choose_procedure(app, road.id, procedure)
    fill_plan(app, road.id, replace(ENTRY, planned_at=at))
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=road.id)
        work.meetings.save(replace(meeting, **changes))
        work.commit()


def test_an_empty_workbench_says_what_has_been_begun(app, village):
    view = view_workbench(app)
    assert view.rows == ()
    assert view.village.name == "柳河村"
    begun = view.begun
    assert (begun.people, begun.households, begun.groups) == (36, 12, 3)
    assert (begun.concerns, begun.cases) == (0, 0)
    assert begun.imported_at == app.now()


def test_the_lunar_date_is_told_without_its_year(app):
    assert lunar_words(date(2026, 11, 25)) == "十月十七"
    assert lunar_words(date(2026, 2, 17)) == "正月初一"


def test_todays_meeting_comes_first_with_time_place_and_roll(app, road):
    planned(app, road, datetime(2026, 11, 2, 14, 30, tzinfo=CHINA), notice_on=date(2026, 10, 20))
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.title) == (Part.TODAY, Kind.MEETING, "三组村道硬化")
    assert (row.facts["clock"], row.facts["place"]) == ("14:30", "村委会二楼会议室")
    assert row.facts["meeting"] == "村民代表会议"
    assert row.target.consultation_id == road.id


def test_a_meeting_that_goes_on_is_todays(app, road):
    at = datetime(2026, 11, 1, 14, 30, tzinfo=CHINA)
    planned(app, road, at, state=MeetingState.SIGNING_IN)
    assert view_workbench(app).rows[0].kind is Kind.MEETING_ON


def test_a_meeting_that_was_not_held_is_overdue(app, road):
    planned(app, road, datetime(2026, 10, 30, 14, 30, tzinfo=CHINA))
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.days) == (Part.OVERDUE, Kind.MEETING_PASSED, 3)


def test_the_last_day_for_the_notice_is_told_before_it_passes(app, road, clock):
    at = datetime(2026, 11, 20, 14, 30, tzinfo=CHINA)
    planned(app, road, at, procedure="villagers_assembly")
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.days) == (Part.SOON, Kind.NOTICE, 7)
    assert row.facts["latest"] == date(2026, 11, 9)
    assert row.facts["rule_days"] == 10
    clock.forward(days=8)
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.days) == (Part.OVERDUE, Kind.NOTICE, 1)


def test_a_meeting_with_its_notice_out_is_told_a_week_before(app, road):
    at = datetime(2026, 11, 9, 14, 30, tzinfo=CHINA)
    planned(app, road, at, notice_on=TODAY)
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.days) == (Part.SOON, Kind.MEETING, 7)


def test_tasks_are_overdue_or_due_within_a_week_and_else_quiet(app, road):
    with app.work() as work:
        for title, due in (("付工钱", -3), ("验收", 7), ("养护", 8), ("今天", 0)):
            work.tasks.add(Task(0, road.id, title, "何建平", TODAY + timedelta(days=due)))
        done = Task(0, road.id, "办完", "何建平", TODAY - timedelta(days=9), state=TaskState.DONE)
        work.tasks.add(done)
        work.commit()
    rows = view_workbench(app).rows
    assert [(row.part, row.facts["task"], row.days) for row in rows] == [
        (Part.OVERDUE, "付工钱", 3),
        (Part.SOON, "今天", 0),
        (Part.SOON, "验收", 7),
    ]


def publish(app, road, starts, **changes):
    with app.work() as work:
        kept = work.publications.add(
            Publication(
                0,
                road.id,
                "",
                PublicationKind.DECISION,
                "决议",
                "",
                "",
                starts_on=starts,
                **changes,
            )
        )
        work.commit()
    return kept


def test_a_running_publication_tells_its_day_and_what_is_left(app, road):
    publish(app, road, date(2026, 10, 25))
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.days) == (Part.PUBLICATION, Kind.PUBLICATION, 9)
    assert (row.facts["days"], row.facts["left"]) == (15, 6)
    assert row.facts["ends_on"] == date(2026, 11, 8)


def test_a_publication_over_its_days_waits_to_be_taken_down(app, road, clock):
    publish(app, road, date(2026, 10, 25))
    clock.forward(days=7)
    row = view_workbench(app).rows[0]
    assert (row.kind, row.days, row.facts["left"]) == (Kind.PUBLICATION_OVER, 15, 0)


@pytest.mark.parametrize("changes", [{"ended_on": date(2026, 11, 1)}, {"days": 15}])
def test_a_publication_not_begun_or_ended_is_quiet(app, road, changes):
    starts = date(2026, 10, 10) if "ended_on" in changes else date(2026, 11, 5)
    publish(app, road, starts, **changes)
    assert view_workbench(app).rows == ()


def test_an_objection_without_an_answer_is_not_overlooked(app, road):
    publication = publish(app, road, date(2026, 10, 25))
    with app.work() as work:
        work.objections.add(Objection(0, publication.id, date(2026, 10, 30), "李满仓", "路太窄"))
        work.commit()
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.days, row.facts["who"]) == (
        Part.OVERDUE, Kind.OBJECTION, 3, "李满仓",
    )  # fmt: skip


def test_concerns_are_overdue_soon_or_still_to_be_told(app, village, clock):
    late = take_in(app, ConcernEntry("邻居盖房", due_on=date(2026, 10, 30)))
    take_in(app, ConcernEntry("停水", due_on=date(2026, 11, 3)))
    take_in(app, ConcernEntry("以后", due_on=date(2026, 12, 3)))
    untold = take_in(app, ConcernEntry("路灯不亮", proposer_name="王桂兰"))
    answer_concern(app, untold.id, "已修")
    rows = view_workbench(app).rows
    assert [(row.part, row.title, row.days) for row in rows] == [
        (Part.OVERDUE, "邻居盖房", 3),
        (Part.SOON, "停水", 1),
        (Part.TO_TELL, "路灯不亮", 0),
    ]
    assert rows[0].target.concern_id == late.id
    tell_proposer(app, untold.id, TODAY, "当面")
    assert [row.title for row in view_workbench(app).rows] == ["邻居盖房", "停水"]


def test_a_returned_proposal_stays_until_its_proposer_was_told(app, road):
    return_proposal(app, road.id, "去年已经定过")
    row = view_workbench(app).rows[0]
    assert (row.part, row.kind, row.facts["who"]) == (Part.TO_TELL, Kind.TELL_PROPOSER, "王桂兰")
    reply_to_proposer(app, road.id, on=TODAY, how="当面", words="")
    assert view_workbench(app).rows == ()
    assert view_workbench(app).cases == ()


def test_the_running_cases_stand_beside_the_list(app, road):
    second = start_consultation(app, Beginning("路灯增设"))
    third = start_consultation(app, Beginning("水渠清淤"))
    close_consultation(app, third.id)
    cases = view_workbench(app).cases
    assert [case.consultation.id for case in cases] == [second.id, road.id]
    assert (cases[0].steps_done, cases[0].steps_all) == (0, 10)


def test_the_last_backup_is_told(app, village, tmp_path):
    from consult_app.services.backing_up import back_up, daily_backup

    assert view_workbench(app).backup.made_at is None
    stick = tmp_path / "stick"
    stick.mkdir()
    back_up(app, stick)
    daily_backup(app)
    backup = view_workbench(app).backup
    assert (backup.made_at, backup.place) == (app.now(), str(stick))
    assert backup.copied_on == TODAY


def closed_meeting(app, road, on):
    planned(
        app,
        road,
        on,
        state=MeetingState.CLOSED,
        opened_at=on,
        closed_at=on,
        notice_on=on.date() - timedelta(days=10),
    )


def bodies(app):
    return [row for row in view_workbench(app).rows if row.kind is Kind.BODY]


def test_a_body_that_has_to_meet_this_quarter_is_reminded_of_in_its_last_month(app, road, clock):
    closed_meeting(app, road, datetime(2026, 9, 3, 14, 30, tzinfo=CHINA))
    assert bodies(app) == []
    clock.time = datetime(2026, 12, 2, 9, 0, tzinfo=CHINA)
    (row,) = bodies(app)
    assert (row.part, row.title, row.days) == (Part.RHYTHM, "村民代表会议", 29)
    assert (row.facts["last"], row.facts["due_by"]) == (date(2026, 9, 3), date(2026, 12, 31))
    assert row.target.section == "rules:villager_reps"
    clock.time = datetime(2027, 1, 5, 9, 0, tzinfo=CHINA)
    (row,) = bodies(app)
    assert (row.part, row.days) == (Part.OVERDUE, 5)


def test_a_meeting_counts_for_the_day_it_has_here_not_in_greenwich(app, road):
    closed_meeting(app, road, datetime(2026, 10, 1, 7, 30, tzinfo=CHINA))
    assert rhythm_of(app, "villager_reps").last_held == date(2026, 10, 1)
    assert rhythm_of(app, "villager_reps").due_by == date(2027, 3, 31)


def test_a_meeting_held_without_the_program_counts_once_it_is_noted(app, village, clock):
    assert rhythm_of(app, "villager_reps").last_held is None
    note_meeting_elsewhere(app, "villager_reps", date(2026, 10, 8))
    assert rhythm_of(app, "villager_reps").due_by == date(2027, 3, 31)
    clock.time = datetime(2027, 3, 20, 9, 0, tzinfo=CHINA)
    assert [row.title for row in bodies(app)] == ["村民代表会议"]
    with pytest.raises(ExpectedError, match="day-to-come"):
        note_meeting_elsewhere(app, "villager_reps", date(2027, 3, 21))


def test_bodies_of_another_kind_of_place_are_not_reminded_of(app, village):
    assert rhythm_of(app, "resident_reps") is None
    assert rhythm_of(app, "collective_assembly") is None
    assert rhythm_of(app, "villagers_assembly").months == 12
