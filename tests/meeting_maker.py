"""A consultation with a planned meeting, put into the store directly: the stages before are tested elsewhere."""

from dataclasses import replace
from datetime import timedelta

from consult_app.domain.consultation import Consultation
from consult_app.domain.meeting import CountingMode, Meeting, RollEntry
from consult_app.services.app import App
from consult_app.services.case import read_case
from consult_app.services.roll import build_roll

DRAFT = "一、硬化三组王家院至柳树坪路段，长1.2公里。\n二、村集体出资18万元，其余申请奖补资金。"


def plan_meeting(
    app: App,
    procedure: str = "villager_reps",
    body: str = "",
    mode: CountingMode = CountingMode.HEADS,
    *,
    draft: str = DRAFT,
    roll: bool = True,
    group: str = "",
) -> Meeting:
    """Keep a consultation whose stages before sign-in are finished, its meeting and its roll."""
    from consult_app.domain.consultation import StepDone

    with app.work() as work:
        case = work.consultations.add(
            Consultation(
                id=0,
                uid=f"case-{procedure}-{work.consultations.count()}",
                number=work.consultations.highest("number") + 1,
                year=2026,
                title="三组村道硬化",
                opened_at=app.now(),
                question="三组村道硬化实施方案是否同意",
                draft=draft,
                matter_kind="",
                procedure=procedure,
                chair="何建平",
                recorder="周小满",
            )
        )
        for step in ("proposal", "plan", "subjects", "notice"):
            work.steps_done.add(StepDone(0, case.id, step, app.now(), "周小满"))
        meeting = work.meetings.add(
            Meeting(
                id=0,
                consultation_id=case.id,
                group=group,
                body=body,
                title="村民代表会议",
                planned_at=app.now() + timedelta(hours=5),
                place="村委会二楼会议室",
                chair="何建平",
                recorder="周小满",
                mode=mode,
            )
        )
        work.note(app.now(), "meeting.planned", undo=False, title=case.title)
        if roll:
            build_roll(work, read_case(app, work, case.id, step_of(group, "sign_in")))
        work.commit()
    return meeting


def step_of(group: str, stage: str) -> str:
    return f"{group}.{stage}" if group else stage


def meeting_now(app: App, meeting: Meeting) -> Meeting:
    with app.work() as work:
        return work.meetings.get(meeting.id)


def roll_of(app: App, meeting: Meeting):
    with app.work() as work:
        return work.roll.all(meeting_id=meeting.id)


def members_of(app: App, meeting: Meeting):
    return [one for one in roll_of(app, meeting) if one.capacity == "member"]


def sign_in_some(app: App, meeting: Meeting, count: int):
    """Sign in the first members of the roll."""
    from consult_app.services.attending import sign_in

    chosen = members_of(app, meeting)[:count]
    for entry in chosen:
        sign_in(app, entry.id)
    return chosen


def opened_meeting(app: App, count: int = 8, **how) -> Meeting:
    """Plan a meeting, sign in `count` members and open it."""
    from consult_app.services.attending import open_meeting

    meeting = plan_meeting(app, **how)
    sign_in_some(app, meeting, count)
    open_meeting(app, meeting.consultation_id, "sign_in")
    return meeting_now(app, meeting)


def with_subject(app: App, meeting: Meeting, **facts) -> None:
    """Register a subject to the meeting's consultation."""
    from consult_app.domain.consultation import Subject

    with app.work() as work:
        work.subjects.add(Subject(id=0, consultation_id=meeting.consultation_id, **facts))
        work.note(app.now(), "subject.registered", undo=False, name=facts["name"])
        work.commit()


def change_meeting(app: App, meeting: Meeting, **facts) -> Meeting:
    with app.work() as work:
        changed = replace(work.meetings.get(meeting.id), **facts)
        work.meetings.save(changed)
        work.note(app.now(), "meeting.changed", undo=False)
        work.commit()
    return changed


MATTERS = ("三组村道硬化", "村级公益金使用", "路灯维修")
"""What is dealt with in one evening."""


def planned_matter(app: App, title: str, **how) -> Meeting:
    """Plan a meeting about another matter."""
    meeting = plan_meeting(app, **how)
    with app.work() as work:
        case = work.consultations.get(meeting.consultation_id)
        work.consultations.save(replace(case, title=title, uid=title))
        work.note(app.now(), "consultation.corrected", undo=False, title=title)
        work.commit()
    return meeting


def evening_of(app: App) -> list[Meeting]:
    """Plan three matters of the representatives' meeting, held together; the first is the host."""
    from consult_app.services.joining import hold_together

    first, *joined = (planned_matter(app, title) for title in MATTERS)
    for one in joined:
        hold_together(app, one.consultation_id, "notice", first.id)
    return [meeting_now(app, one) for one in (first, *joined)]


def consultation_of_six(app: App) -> Meeting:
    """Open a consultation, which takes no vote, with six parties; all are there."""
    from consult_app.services.attending import open_meeting
    from consult_app.services.registering import register_person
    from consult_app.services.roll import rebuild_roll

    meeting = plan_meeting(app, "village_consultation", roll=False)
    with app.work() as work:
        people = [one.id for one in work.people.all()[:6]]
    for person in people:
        register_person(app, meeting.consultation_id, person)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    sign_in_some(app, meeting, 6)
    open_meeting(app, meeting.consultation_id, "sign_in")
    return meeting


def agreed_without_a_vote(app: App) -> Meeting:
    """Hold a consultation of six that ends in agreement, with one dissent; it is not closed yet."""
    from consult_app.domain.consultation import Outcome
    from consult_app.services.deliberating import Consensus, record_consensus

    meeting = consultation_of_six(app)
    told = Consensus(Outcome.AGREED, "先修主路，支路明年再议。", "钱建国担心水沟")
    record_consensus(app, meeting.consultation_id, "vote", told)
    return meeting


def take_the_floor(app: App, meeting: Meeting, who: int = 0) -> RollEntry:
    """Let one of the members speak; returns whose line it is."""
    from consult_app.services.speaking import ask_to_speak, call_next_speaker

    entry = members_of(app, meeting)[who]
    ask_to_speak(app, meeting.id, entry.id)
    call_next_speaker(app, meeting.id)
    return entry
