from dataclasses import replace
from datetime import date, datetime

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import PartElsewhere
from consult_app.domain.finding import Result
from consult_app.domain.meeting import CountingMode, MeetingState
from consult_app.domain.publication import PostingOf
from consult_app.domain.village import VillageKind
from consult_app.services.app import CHINA
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.meeting_plan import correct_meeting
from consult_app.services.papers.making import make_paper
from consult_app.services.plan_matter import (
    leave_part_out,
    reconsider_part,
    set_delegation,
    set_matter,
    split_part,
)
from consult_app.services.planning import PlanEntry, choose_procedure, fill_plan, view_plan
from consult_app.services.posting import post
from consult_app.services.proposing import accept_proposal
from consult_app.services.roll import rebuild_roll
from consult_app.services.stage_view import PaperOffer
from consult_app.services.stages import finish_step, override, view_stage
from consult_app.services.undoing import undo

PLANNED = datetime(2026, 11, 25, 14, 30, tzinfo=CHINA)
ENTRY = PlanEntry(
    background="雨天出不了门",
    question="要不要硬化三组村道？",
    options="一、全段硬化；二、先修村口",
    organiser="柳河村村民委员会",
    chair="陈国栋",
    recorder="周小满",
    planned_at=PLANNED,
    place="村委会二楼会议室",
    form="会议",
    speaking_minutes=5,
    decision_method="secret_ballot",
    publicity="村务公开栏、各组公示点",
    budget="18 万元",
    experts="",
)


@pytest.fixture
def road(app, village):
    return start_consultation(app, Beginning("三组村道硬化", question="要不要硬化三组村道？"))


def gates(app, road):
    return {found.code: found for found in view_stage(app, road.id, "plan").findings}


def reps(app, road, source="none", money=None):
    set_matter(app, road.id, matter_kind="public_works", money_source=source, money_yuan=money)
    set_delegation(app, road.id, date(2026, 3, 8))
    choose_procedure(app, road.id, "villager_reps")


def meetings(app, road):
    with app.work() as work:
        return work.meetings.all(consultation_id=road.id)


def test_nothing_is_suggested_before_the_matter_is_said(app, road):
    view = view_plan(app, road.id)
    assert (view.options, view.means, view.means_procedure) == ((), (), "")
    found = gates(app, road)["plan.matter"]
    assert (found.result, found.have, found.facts["missing"]) == (
        Result.NOT_MET, "0/2", ["matter", "money"],
    )  # fmt: skip
    assert view_stage(app, road.id, "plan").next.code == "mend"


def test_the_matter_suggests_a_procedure_with_reason_and_article(app, road):
    set_matter(app, road.id, matter_kind="environment", money_source="none")
    view = view_plan(app, road.id)
    assert view.suggested is not None
    assert view.suggested.choice.procedure == "village_consultation"
    assert view.suggested.choice.basis.article == "33"
    assert view.means_procedure == "village_consultation"
    able = [option.choice.can_decide for option in view.options]
    assert able == sorted(able, reverse=True)
    step = view_stage(app, road.id, "plan").next
    assert (step.code, step.facts["procedure"]) == ("plan.choose", "village_consultation")


def test_the_kinds_offered_are_those_somebody_here_can_settle(app, road):
    kinds = {kind.id for kind in view_plan(app, road.id).kinds}
    assert {"public_works", "environment", "land_adjust"} <= kinds
    assert "residents_pact" not in kinds
    assert view_plan(app, road.id).groups == ("第一村民小组", "第三村民小组", "第二村民小组")


def test_a_community_gets_its_own_kinds_and_procedures(app, road):
    with app.work() as work:
        village = work.villages.get(1)
        work.villages.save(replace(village, kind=VillageKind.COMMUNITY))
        work.commit()
    kinds = {kind.id for kind in view_plan(app, road.id).kinds}
    assert "residents_pact" in kinds
    assert "land_adjust" not in kinds
    set_matter(app, road.id, matter_kind="parking", money_source="none")
    view = view_plan(app, road.id)
    assert view.suggested is not None
    assert view.suggested.choice.procedure == "community_consultation"


def test_a_delegated_matter_goes_to_the_representatives_and_is_remembered(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    first = view_plan(app, road.id).suggested
    assert first is not None
    assert first.choice.procedure == "villagers_assembly"
    set_delegation(app, road.id, date(2026, 3, 8))
    then = view_plan(app, road.id).suggested
    assert then is not None
    assert (then.choice.procedure, then.choice.reason) == ("villager_reps", "delegated")
    later = start_consultation(app, Beginning("二组水渠"))
    set_matter(app, later.id, matter_kind="public_works", money_source="none")
    again = view_plan(app, later.id).suggested
    assert again is not None
    assert again.choice.procedure == "villager_reps"
    with pytest.raises(ExpectedError, match=r"proposal\.day-later"):
        set_delegation(app, road.id, date(2026, 12, 1))


def test_without_delegation_the_representatives_may_not_decide(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    choose_procedure(app, road.id, "villager_reps", reason="来不及开村民会议")
    assert gates(app, road)["delegation"].blocks
    set_delegation(app, road.id, date(2026, 3, 8))
    assert gates(app, road)["delegation"].result is Result.MET


def test_the_six_lines_are_worked_with_this_villages_numbers(app, road):
    reps(app, road)
    means = {line.code: line for line in view_plan(app, road.id).means}
    assert list(means) == ["who", "quorum", "decision", "notice", "publication", "method"]
    assert means["who"].facts["members"] == 9
    quorum = means["quorum"].facts["parts"][0][0]
    assert (quorum["unit"], quorum["base"], quorum["least"]) == ("members", 9, 6)
    decision = means["decision"].facts["parts"][0][0]
    assert (decision["present"], decision["least"]) == (6, 4)
    assert means["notice"].facts["days"] is None
    assert means["publication"].facts["days"] == 15
    assert means["quorum"].basis is not None
    assert means["quorum"].basis.article == "30"


def test_the_assembly_counts_adults_or_households(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    means = {line.code: line for line in view_plan(app, road.id).means}
    parts = [part[0] for part in means["quorum"].facts["parts"]]
    assert [(part["unit"], part["base"], part["least"]) for part in parts] == [
        ("adults", 36, 19),
        ("households", 12, 8),
    ]
    assert means["notice"].facts["days"] == 10
    assert means["notice"].facts["earliest"] == "2026-11-13"


def test_a_consultation_has_no_number_of_its_own_yet(app, road):
    set_matter(app, road.id, matter_kind="environment", money_source="none")
    means = {line.code: line for line in view_plan(app, road.id).means}
    assert means["quorum"].facts["parts"][0][0]["least"] is None
    assert means["quorum"].facts["advisory"]


def test_four_two_names_all_its_bodies(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    choose_procedure(app, road.id, "four_two")
    means = view_plan(app, road.id).means
    assert means[0].facts["bodies"] == [
        "party_committee", "two_committees", "party_members", "villager_reps",
    ]  # fmt: skip


def test_groups_must_be_named_where_only_groups_are_concerned(app, road):
    with pytest.raises(ExpectedError, match=r"plan\.groups-missing"):
        set_matter(app, road.id, matter_kind="environment", scope="groups")
    kept = set_matter(
        app, road.id, matter_kind="environment", scope="groups", scope_groups=["第三村民小组"]
    )
    assert kept.scope_groups == ("第三村民小组",)
    with pytest.raises(ExpectedError, match=r"matter\.unknown"):
        set_matter(app, road.id, matter_kind="moon")


def test_collective_money_belongs_to_another_body(app, road):
    reps(app, road, "collective", 180_000)
    view = view_plan(app, road.id)
    assert view.part is not None
    assert (view.part.matter, view.part.to, view.part.money_yuan) == (
        "collective_property", "collective_assembly", 180_000,
    )  # fmt: skip
    assert view.part.basis.article.startswith("26")
    assert gates(app, road)["plan.part_elsewhere"].blocks
    assert view_stage(app, road.id, "plan").next.code == "plan.split"


def test_the_part_becomes_a_second_case(app, road):
    reps(app, road, "collective", 180_000)
    second = split_part(app, road.id, "三组村道硬化：动用集体收益")
    assert (second.part_of, second.matter_kind, second.money_yuan) == (
        road.id, "collective_property", 180_000,
    )  # fmt: skip
    view = view_plan(app, road.id)
    assert view.second_case is not None
    assert view.consultation.part_elsewhere is PartElsewhere.SECOND_CASE
    assert not gates(app, road)["plan.part_elsewhere"].blocks
    assert view_plan(app, second.id).part is None


def test_the_part_is_left_out_and_reconsidered(app, road):
    with pytest.raises(ExpectedError, match=r"plan\.no-part-elsewhere"):
        split_part(app, road.id, "二")
    reps(app, road, "collective", 180_000)
    assert leave_part_out(app, road.id).part_elsewhere is PartElsewhere.LEFT_OUT
    assert not gates(app, road)["plan.part_elsewhere"].blocks
    reconsider_part(app, road.id)
    assert gates(app, road)["plan.part_elsewhere"].blocks
    override(app, road.id, "plan", "plan.part_elsewhere", "另行报批", "陈国栋", "书记")
    assert view_stage(app, road.id, "plan").next.code != "plan.split"


def test_another_source_of_money_asks_anew(app, road):
    reps(app, road, "collective", 180_000)
    leave_part_out(app, road.id)
    kept = set_matter(
        app, road.id, matter_kind="public_works", money_source="government", money_yuan=180_000
    )
    assert kept.part_elsewhere is PartElsewhere.OPEN
    assert view_plan(app, road.id).part is None


def test_money_raised_from_villagers_belongs_to_one_case_one_meeting(app, road):
    reps(app, road, "raised", 20_000)
    part = view_plan(app, road.id).part
    assert part is not None
    assert part.to == "one_case_one_meeting"


def test_the_plan_says_what_is_not_filled_in(app, road):
    reps(app, road, "government", 180_000)
    fill_plan(app, road.id, replace(ENTRY, options="", budget=""))
    found = gates(app, road)["plan.fields"]
    assert (found.result, found.have) == (Result.NOT_MET, "10/12")
    assert found.facts["missing"] == ["options", "budget"]
    fill_plan(app, road.id, ENTRY)
    assert gates(app, road)["plan.fields"].result is Result.MET
    with pytest.raises(ExpectedError, match=r"plan\.minutes-missing"):
        fill_plan(app, road.id, replace(ENTRY, speaking_minutes=0))


def test_the_plan_makes_the_meeting_of_its_procedure(app, road):
    reps(app, road)
    assert meetings(app, road) == ()
    fill_plan(app, road.id, ENTRY)
    (meeting,) = meetings(app, road)
    assert (meeting.body, meeting.group, meeting.title) == ("villager_reps", "", "村民代表会议")
    assert (meeting.planned_at, meeting.place) == (PLANNED, "村委会二楼会议室")
    assert (meeting.chair, meeting.recorder) == ("陈国栋", "周小满")
    assert meeting.mode is CountingMode.HEADS


def test_a_corrected_plan_corrects_its_meeting(app, road):
    reps(app, road)
    fill_plan(app, road.id, ENTRY)
    later = PLANNED.replace(day=26)
    fill_plan(app, road.id, replace(ENTRY, planned_at=later, place="文化礼堂"))
    (meeting,) = meetings(app, road)
    assert (meeting.planned_at, meeting.place) == (later, "文化礼堂")
    undo(app)
    assert meetings(app, road)[0].place == "村委会二楼会议室"


def test_another_procedure_keeps_what_was_entered(app, road):
    reps(app, road)
    fill_plan(app, road.id, ENTRY)
    before = meetings(app, road)[0]
    choose_procedure(app, road.id, "villagers_assembly")
    (meeting,) = meetings(app, road)
    assert meeting.id == before.id
    assert (meeting.body, meeting.title) == ("villagers_assembly", "村民会议")
    assert (meeting.place, meeting.planned_at) == (before.place, PLANNED)
    with app.work() as work:
        assert work.consultations.get(road.id).options == ENTRY.options


def test_a_roll_that_was_drawn_up_follows_the_new_body(app, road):
    reps(app, road)
    fill_plan(app, road.id, ENTRY)
    assert rebuild_roll(app, road.id, "notice") == 9
    choose_procedure(app, road.id, "villagers_assembly")
    (meeting,) = meetings(app, road)
    with app.work() as work:
        assert work.roll.count(meeting_id=meeting.id) == 36


def test_four_two_has_four_meetings_and_keeps_the_one_of_the_same_body(app, road):
    reps(app, road)
    fill_plan(app, road.id, ENTRY)
    old = meetings(app, road)[0]
    choose_procedure(app, road.id, "four_two")
    rows = {meeting.group: meeting for meeting in meetings(app, road)}
    assert set(rows) == {"committee_meeting", "joint_meeting", "party_members_review", "resolution"}
    assert rows["resolution"].id == old.id
    assert rows["party_members_review"].body == "party_members"
    choose_procedure(app, road.id, "villager_reps")
    (back,) = meetings(app, road)
    assert back.id == old.id


def test_one_of_several_meetings_keeps_its_own_time(app, road):
    reps(app, road)
    choose_procedure(app, road.id, "four_two")
    fill_plan(app, road.id, ENTRY)
    first = next(one for one in meetings(app, road) if one.group == "committee_meeting")
    own = PLANNED.replace(day=10)
    correct_meeting(app, first.id, planned_at=own, place="支部", chair="陈国栋", recorder="周小满")
    fill_plan(app, road.id, replace(ENTRY, planned_at=PLANNED.replace(day=27)))
    days = {one.group: one.planned_at.day for one in meetings(app, road)}
    assert days["committee_meeting"] == 10
    assert days["resolution"] == 27


def test_steps_that_were_finished_count_in_the_new_procedure(app, road):
    accept_proposal(app, road.id)
    finish_step(app, road.id, "proposal")
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    choose_procedure(app, road.id, "four_two")
    view = view_stage(app, road.id, "committee_meeting.plan")
    assert view.steps[0].mark == "done"
    assert view.step.mark == "open"


def test_a_meeting_that_began_fixes_the_procedure(app, road):
    reps(app, road)
    fill_plan(app, road.id, ENTRY)
    (meeting,) = meetings(app, road)
    with app.work() as work:
        work.meetings.save(replace(meeting, state=MeetingState.OPEN))
        work.commit()
    assert view_plan(app, road.id).begun
    with pytest.raises(ExpectedError, match=r"plan\.meeting-begun"):
        choose_procedure(app, road.id, "villagers_assembly")
    with pytest.raises(ExpectedError, match=r"plan\.meeting-begun"):
        correct_meeting(app, meeting.id, planned_at=PLANNED, place="", chair="", recorder="")
    fill_plan(app, road.id, replace(ENTRY, place="别处"))
    assert meetings(app, road)[0].place == "村委会二楼会议室"


def test_a_day_too_early_for_the_notice_is_told_in_time(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    choose_procedure(app, road.id, "villagers_assembly")
    fill_plan(app, road.id, replace(ENTRY, planned_at=PLANNED.replace(day=8)))
    found = gates(app, road)["plan.notice_room"]
    assert (found.result, found.facts["earliest"]) == (Result.ADVICE, date(2026, 11, 13))
    fill_plan(app, road.id, ENTRY)
    assert gates(app, road)["plan.notice_room"].result is Result.MET


def test_a_whole_plan_can_be_finished(app, road):
    from consult_app.domain.consultation import Review, ReviewKind
    from consult_app.services.reviewing import save_review

    accept_proposal(app, road.id)
    finish_step(app, road.id, "proposal")
    save_review(
        app, Review(0, road.id, ReviewKind.PARTY_BRANCH, date(2026, 11, 1), "同意", agrees=True)
    )
    reps(app, road, "government", 180_000)
    fill_plan(app, road.id, ENTRY)
    view = view_stage(app, road.id, "plan")
    assert view.blocking == ()
    assert view.next.code == "finish"
    assert [offer.code for offer in view.papers] == ["consultation_plan", "expert_opinion"]
    finish_step(app, road.id, "plan")
    assert view_stage(app, road.id, "subjects").step.mark == "open"


def test_the_last_meeting_of_several_loses_its_title_when_it_is_the_only_one(app, road):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    fill_plan(app, road.id, ENTRY)
    choose_procedure(app, road.id, "four_two")
    choose_procedure(app, road.id, "villager_reps")
    assert [one.title for one in view_plan(app, road.id).meetings] == ["村民代表会议"]


@pytest.mark.parametrize("hung", [True, False], ids=["announcement hung up", "notice printed"])
def test_a_meeting_with_a_paper_stays_when_the_procedure_changes(app, road, hung):
    set_matter(app, road.id, matter_kind="public_works", money_source="none")
    fill_plan(app, road.id, ENTRY)
    choose_procedure(app, road.id, "four_two")
    first = view_plan(app, road.id).meetings[0]
    if hung:
        post(app, road.id, PostingOf.NOTICE, first.id, "村务公开栏", app.now(), "周小满")
    else:
        make_paper(app, road.id, "plan", PaperOffer("notice", meeting_id=first.id))
    choose_procedure(app, road.id, "villager_reps")
    assert first.id in [one.id for one in view_plan(app, road.id).meetings]
