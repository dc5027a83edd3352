"""Whatever happens at the door, the live counts equal a recount from the raw events by a few lines of their own."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meeting_maker import members_of, plan_meeting, with_subject

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import SubjectRole
from consult_app.domain.meeting import CountingMode
from consult_app.services import attending
from consult_app.services.sign_in_view import view_sign_in
from consult_app.services.undoing import redo, undo

pytestmark = pytest.mark.usefixtures("village")

PEOPLE = 9
ACTS = ("sign_in", "late", "leave", "back", "excuse", "proxy", "take_back", "wrong", "guest", "undo", "redo", "look")  # fmt: skip
SEQUENCES = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, PEOPLE - 1)), max_size=40)
PLACES = [
    ("villagers_assembly", CountingMode.HEADS),
    ("villagers_assembly", CountingMode.HOUSEHOLDS),
    ("villager_reps", CountingMode.HEADS),
]


def act(app, meeting, members, told):
    """Do one act as a page would; what does not fit is refused and changes nothing."""
    what, who = told
    entry = members[who].id
    other = members[(who + 1) % len(members)].id
    match what:
        case "sign_in":
            attending.sign_in(app, entry)
        case "late":
            attending.arrive_late(app, entry)
        case "leave":
            attending.leave(app, entry)
        case "back":
            attending.come_back(app, entry)
        case "excuse":
            attending.excuse(app, entry)
        case "proxy":
            attending.send_proxy(app, entry, f"代{who % 3}", written=True)
        case "take_back":
            attending.take_back(app, entry)
        case "wrong":
            attending.correct_person(app, entry, other)
        case "guest":
            attending.add_guest(app, meeting.id, f"来宾{who}", "镇里")
        case "undo":
            undo(app)
        case "redo":
            redo(app)
        case _:
            view_sign_in(app, meeting.consultation_id, "sign_in")


def recounted(events):
    """Return how each line of the roll stands, from the raw events alone."""
    stacks = {}
    for one in events:
        stack = stacks.setdefault(one.roll_entry_id, [])
        stack.pop() if one.kind == "taken_back" else stack.append(one.kind)
    return {entry: stack[-1] for entry, stack in stacks.items() if stack}


@pytest.mark.parametrize(("procedure", "mode"), PLACES)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(told=SEQUENCES)
def test_quorum_and_totals_equal_a_recount_from_the_raw_events(app, procedure, mode, told):
    meeting = plan_meeting(app, procedure, mode=mode)
    members = members_of(app, meeting)[:PEOPLE]
    view_sign_in(app, meeting.consultation_id, "sign_in")  # so that counts are carried on, not made
    for each in told:
        with contextlib.suppress(ExpectedError):
            act(app, meeting, members, each)
        view = view_sign_in(app, meeting.consultation_id, "sign_in")
    view = view_sign_in(app, meeting.consultation_id, "sign_in")
    with app.work() as work:
        roll = work.roll.all(meeting_id=meeting.id)
        stands = recounted(work.presence.all(meeting_id=meeting.id, call=meeting.call))
    assert {one.id: one.standing for one in roll if one.standing} == stands
    due = [one for one in roll if one.capacity == "member"]
    here = [one for one in due if stands.get(one.id) in ("arrived", "late", "returned", "proxy")]
    counted = view.attendance
    assert (counted.due, counted.present, counted.by_proxy) == (
        len(due),
        len(here),
        sum(stands[one.id] == "proxy" for one in here),
    )
    of = [stands.get(one.id) for one in due]
    assert (counted.excused, counted.left) == (of.count("excused"), of.count("left"))
    assert counted.guests == sum(
        stands.get(one.id) in ("arrived", "late", "returned") for one in roll if one not in due
    )
    if counted.units_due and "households" in counted.units_due and mode is CountingMode.HEADS:
        assert counted.units_due["households"] == len({one.household for one in due})
        assert counted.units_present["households"] == len({one.household for one in here})
    if view.quorum is not None and "have" in view.quorum.facts:
        unit = view.quorum.facts["unit"]
        assert view.quorum.facts["have"] == counted.units_present[unit]


def test_those_whom_the_matter_touches_are_carried_on_too(app):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    for number in range(3):
        with_subject(
            app, meeting, kind="other_stakeholder", name=f"村民{number}", role=SubjectRole.VOTING,
            direct=number < 2,
        )  # fmt: skip
    from consult_app.services.roll import rebuild_roll

    rebuild_roll(app, meeting.consultation_id, "sign_in")
    view_sign_in(app, meeting.consultation_id, "sign_in")
    attending.sign_in(app, members_of(app, meeting)[0].id)
    carried = view_sign_in(app, meeting.consultation_id, "sign_in").attendance
    with app.work() as work:
        work.set("anything", 1)  # after a write nothing is remembered
        work.commit()
    assert view_sign_in(app, meeting.consultation_id, "sign_in").attendance == carried


def test_the_wrong_person_of_the_same_name_is_put_right_and_both_events_stay(app):
    meeting = plan_meeting(app)
    wrong, right = members_of(app, meeting)[:2]
    attending.sign_in(app, wrong.id)
    view_sign_in(app, meeting.consultation_id, "sign_in")
    change = attending.correct_person(app, wrong.id, right.id, "两人同名")
    assert (change.entry.id, change.event.kind) == (right.id, "arrived")
    view = view_sign_in(app, meeting.consultation_id, "sign_in")
    assert (view.attendance.present, view.attendance.awaited) == (1, 8)
    with app.work() as work:
        events = work.presence.all(meeting_id=meeting.id)
        told = work.latest("presence.corrected").facts
    assert [(one.roll_entry_id, one.kind) for one in events] == [
        (wrong.id, "arrived"), (wrong.id, "taken_back"), (right.id, "arrived"),
    ]  # fmt: skip
    assert right.name in events[1].remark
    assert wrong.name in events[2].remark
    assert (told["name"], told["wrong"], told["reason"]) == (right.name, wrong.name, "两人同名")
    undo(app)
    assert members_of(app, meeting)[0].here
    with pytest.raises(ExpectedError, match="not-now"):
        attending.correct_person(app, right.id, wrong.id)
