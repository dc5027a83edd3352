"""A meeting that nobody can hold says why, and leads to where it is put right."""

from dataclasses import replace

import pytest
from meeting_maker import members_of, plan_meeting, sign_in_some, with_subject

from consult_app.domain.consultation import SubjectRole
from consult_app.services.attending import excuse, leave
from consult_app.services.roll import rebuild_roll
from consult_app.services.stages import view_stage
from consult_app.services.who_is_due import NOBODY
from consult_app.ui.words.findings import gate
from consult_app.ui.words.steps import next_act

pytestmark = pytest.mark.usefixtures("village")


def stage(app, meeting):
    return view_stage(app, meeting.consultation_id, "sign_in")


def emptied(app, *shelves):
    """Take everybody out of these registers, as a village that never entered them."""
    with app.work() as work:
        for name in shelves:
            shelf = getattr(work, name)
            for one in shelf.all():
                shelf.remove(one.id)
        work.note(app.now(), "body.seated", undo=False)
        work.commit()


@pytest.mark.parametrize(
    ("how", "shelves", "code", "facts"),
    [
        ({}, ["memberships"], "members", {"section": "roster:bodies"}),
        ({"procedure": "owners_ordinary"}, [], "owners", {"section": "roster:owners"}),
        ({"procedure": "village_consultation"}, [], "parties", {"back_to": "subjects"}),
        (
            {"procedure": "villagers_assembly", "body": "villagers_assembly"},
            ["memberships", "people"],
            "people",
            {"section": "roster:people"},
        ),
    ],
    ids=["a body without members", "no owners", "nobody registered", "an empty roster"],
)
def test_a_list_without_anybody_says_why_and_leads_there(app, how, shelves, code, facts):
    emptied(app, *shelves)
    meeting = plan_meeting(app, roll=False, **how)
    assert stage(app, meeting).next.code == "sign_in.build_roll"
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    view = stage(app, meeting)
    (found,) = (one for one in view.blocking if one.code.startswith(NOBODY))
    assert (found.code, view.next.code) == (NOBODY + code, NOBODY + code)
    assert view.next.facts.items() >= facts.items()
    assert gate(found).why.startswith("Nobody is due")
    assert "0" not in next_act(view).what
    assert "quorum" not in {one.code for one in view.findings}


def test_once_somebody_is_registered_the_list_is_drawn_up_anew(app):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    told = {"kind": "party", "role": SubjectRole.CONSULTATIVE}
    with_subject(app, meeting, name="钱秀英", **told)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    assert stage(app, meeting).next.code == "sign_in.no_parties", "who only advises is not due"
    with_subject(app, meeting, name="周国栋", **told | {"role": SubjectRole.VOTING})
    assert stage(app, meeting).next.code == "sign_in.build_roll"
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    assert stage(app, meeting).next.code == "sign_in.open", "two thirds are usual, but no duty"


def test_nobody_is_waited_for_where_all_are_excused_or_went(app, clock):
    meeting = plan_meeting(app)
    away = members_of(app, meeting)
    for one in away[2:]:
        excuse(app, one.id)
    assert stage(app, meeting).next.code == "sign_in.wait", "two may still come"
    for one in away[:2]:
        excuse(app, one.id)
    step = stage(app, meeting).next
    assert (step.code, step.facts["back_to"]) == ("sign_in.move", "notice")
    clock.forward(hours=6)
    assert stage(app, meeting).next.code == "sign_in.too_few"
    for one in sign_in_some(app, meeting, 3):
        leave(app, one.id)
    told = next_act(stage(app, meeting))
    assert f"{len(away) - 3} excused, 3 left" in told.then


def test_representatives_who_speak_for_no_household_are_told_apart(app):
    meeting = plan_meeting(app, "one_case_one_meeting", body="villager_reps")
    with app.work() as work:
        for one in work.roll.all(meeting_id=meeting.id):
            work.roll.save(replace(one, households=0))
        work.commit()
    (found,) = (one for one in stage(app, meeting).blocking if one.code.startswith(NOBODY))
    assert found.code == "sign_in.no_weight"
    assert gate(found).why.startswith(f"{len(members_of(app, meeting))} are on the list")
