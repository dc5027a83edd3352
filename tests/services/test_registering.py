"""Stage 3: who takes part, and who is still missing."""

from dataclasses import replace

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import Subject, SubjectRole
from consult_app.domain.finding import Result
from consult_app.domain.people import Organisation
from consult_app.services.registering import (
    correct_subject,
    mark_household,
    register_by_hand,
    register_household,
    register_organisation,
    register_person,
    remove_subject,
    say_not_concerned,
    unmark_household,
    view_subjects,
)
from consult_app.services.stages import view_stage
from consult_app.services.undoing import undo


def gate(app, consultation, code):
    found = view_stage(app, consultation, "subjects").findings
    return next((one for one in found if one.code == code), None)


def person(app, name):
    with app.work() as work:
        return work.people.find(name=name)


def test_a_resident_is_registered_once_as_what_the_roster_says(app, consultation):
    subject = register_person(app, consultation, person(app, "吴小梅").id)
    assert (subject.kind, subject.role) == ("registered_resident", SubjectRole.VOTING)
    with pytest.raises(ExpectedError, match=r"subjects\.already-registered"):
        register_person(app, consultation, person(app, "吴小梅").id)
    assert view_subjects(app, consultation).people == 1


def test_a_committee_member_is_registered_for_the_committee(app, consultation):
    assert register_person(app, consultation, person(app, "赵建国").id).kind == "committee"


def test_an_organisation_comes_with_its_delegate(app, consultation):
    with app.work() as work:
        school = work.organisations.add(Organisation(0, "柳河小学", "resident_unit", "冯校长"))
        work.commit()
    subject = register_organisation(app, consultation, school.id)
    assert (subject.name, subject.represents, subject.kind) == (
        "冯校长",
        "柳河小学",
        "resident_unit",
    )


def test_the_missing_kinds_are_named_until_they_come_or_are_not_concerned(app, consultation):
    before = gate(app, consultation, "subjects.kinds")
    assert before.have == "0/14"
    assert "property_service" in before.facts["missing"]
    say_not_concerned(app, consultation, "property_service", "村里没有物业")
    register_person(app, consultation, person(app, "吴小梅").id)
    after = gate(app, consultation, "subjects.kinds")
    assert after.have == "2/14"
    assert "property_service" not in after.facts["missing"]
    with pytest.raises(ExpectedError, match=r"subjects\.reason-missing"):
        say_not_concerned(app, consultation, "owners_committee", "  ")


def test_a_touched_household_must_be_at_the_table(app, consultation):
    register_person(app, consultation, person(app, "赵建国").id)
    mark_household(app, consultation, "1")
    mark_household(app, consultation, "7")
    found = gate(app, consultation, "subjects.direct_households")
    assert (found.result, found.have, found.facts["missing"]) == (Result.NOT_MET, "1/2", ["郑建国"])
    step = view_stage(app, consultation, "subjects").next
    assert (step.code, step.facts["head"]) == ("mend", "郑建国") or step.facts["head"] == "郑建国"
    missing = view_subjects(app, consultation).households_missing[0]
    subject = register_household(app, missing.id)
    assert (subject.name, subject.direct) == ("郑建国", True)
    assert gate(app, consultation, "subjects.direct_households").result is Result.MET
    assert [one.direct for one in view_subjects(app, consultation).subjects] == [True, True]


def test_unmarking_a_household_takes_its_members_mark_away(app, consultation):
    mark_household(app, consultation, "1")
    register_person(app, consultation, person(app, "赵建国").id)
    unmark_household(app, view_subjects(app, consultation).households[0].id)
    assert not view_subjects(app, consultation).subjects[0].direct
    assert gate(app, consultation, "subjects.direct_households") is None


def test_an_unknown_household_is_refused(app, consultation):
    with pytest.raises(ExpectedError, match=r"subjects\.no-such-household"):
        mark_household(app, consultation, "999")


def test_avoidance_needs_its_reason_and_unseats_the_supervisor(app, consultation):
    subject = register_person(app, consultation, person(app, "卫建国").id)
    assert subject.kind == "supervision_committee"
    assert gate(app, consultation, "subjects.supervision").result is Result.MET
    with pytest.raises(ExpectedError, match=r"subjects\.avoidance-reason-missing"):
        correct_subject(app, replace(subject, avoids=True))
    correct_subject(app, replace(subject, avoids=True, avoidance_reason="施工方亲属"))
    found = gate(app, consultation, "subjects.supervision")
    assert (found.result, found.facts["avoiding"]) == (Result.ADVICE, ["卫建国"])


def test_somebody_in_no_list_is_entered_by_hand_and_taken_out_again(app, consultation):
    told = Subject(0, consultation, "expert", " 李工 ", SubjectRole.CONSULTATIVE, interest="路基")
    kept = register_by_hand(app, told)
    assert kept.name == "李工"
    remove_subject(app, kept.id)
    assert view_subjects(app, consultation).subjects == ()
    undo(app)
    assert view_subjects(app, consultation).subjects == (kept,)
    with pytest.raises(ExpectedError, match=r"subjects\.name-missing"):
        register_by_hand(app, replace(told, name=" "))
