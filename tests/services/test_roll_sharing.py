"""The rolls of matters held together by many: copied where the people are known, and the same as if each were made anew."""

from dataclasses import replace

import pytest
from meeting_maker import (
    MATTERS,
    meeting_now,
    members_of,
    planned_matter,
    roll_of,
    sign_in_some,
    with_subject,
)

from consult_app.domain.consultation import SubjectRole
from consult_app.services import joining, roll, roll_sharing
from consult_app.services.attending import take_back
from consult_app.services.joining import hold_together
from consult_app.services.people_by_hand import mark_left
from consult_app.services.roll import rebuild_roll

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def many(monkeypatch):
    """Take the village's few for many."""
    monkeypatch.setattr(roll_sharing, "LARGE", 1)


@pytest.fixture
def made_anew(monkeypatch):
    """Count how often rolls are made by reading every person."""
    read = []
    real = roll._drawn_up
    monkeypatch.setattr(roll, "_drawn_up", lambda *told: read.append(told[1].id) or real(*told))
    return read


def assembly(app, title, **how):
    return planned_matter(
        app, title, procedure="villagers_assembly", body="villagers_assembly", **how
    )


def invite(app, first, second):
    """Let one person stand aside and be touched in the first matter; advisers and listeners come to both."""
    someone, other = members_of(app, first)[3:5]
    with_subject(
        app, first, kind="party", name=someone.name, person_id=someone.person_id,
        role=SubjectRole.VOTING, avoids=True, direct=True,
    )  # fmt: skip
    with_subject(
        app, second, kind="party", name=other.name, person_id=other.person_id, direct=True,
        role=SubjectRole.CONSULTATIVE,
    )  # fmt: skip
    with_subject(app, first, kind="office", name="镇农业办<&>", role=SubjectRole.CONSULTATIVE)
    with_subject(app, second, kind="office", name="县水利局", role=SubjectRole.OBSERVER)


def lines(app, meeting):
    return sorted(
        (replace(one, id=0, meeting_id=0) for one in roll_of(app, meeting)),
        key=lambda one: (one.person_id or 0, one.name),
    )


@pytest.mark.parametrize("second_has_a_roll", [False, True], ids=["copied", "both drawn up"])
def test_a_shared_roll_is_the_one_that_reading_everybody_makes(
    app, many, made_anew, monkeypatch, second_has_a_roll
):
    first, second = assembly(app, MATTERS[0]), assembly(app, MATTERS[1], roll=second_has_a_roll)
    invite(app, first, second)
    made_anew.clear()
    hold_together(app, second.consultation_id, "notice", first.id)
    assert made_anew == [], "nobody was read again"
    shared = [lines(app, one) for one in (first, second)]
    assert [len(each) for each in shared] == [38, 38]
    monkeypatch.setattr(roll, "shared_by", lambda *_: None)
    rebuild_roll(app, first.consultation_id, "sign_in")
    assert sorted(made_anew) == [first.id, second.id]
    assert [lines(app, one) for one in (first, second)] == shared


def test_subjects_that_go_or_change_are_followed_without_reading_everybody(app, many, made_anew):
    first, second = assembly(app, MATTERS[0]), assembly(app, MATTERS[1], roll=False)
    invite(app, first, second)
    made_anew.clear()
    hold_together(app, second.consultation_id, "notice", first.id)
    with app.work() as work:
        for subject in work.subjects.all():
            if subject.person_id is not None:
                work.subjects.remove(subject.id)
        work.note(app.now(), "subject.removed", undo=False)
        work.commit()
    assert rebuild_roll(app, second.consultation_id, "sign_in") == 38
    assert made_anew == []
    for one in (first, second):
        assert len(roll_of(app, one)) == 38
        assert not any(each.avoids or each.direct for each in roll_of(app, one))


def test_a_roll_older_than_a_change_of_people_is_made_anew(app, many, made_anew):
    first, second = assembly(app, MATTERS[0]), assembly(app, MATTERS[1], roll=False)
    gone = members_of(app, first)[0]
    mark_left(app, gone.person_id, app.today())
    made_anew.clear()
    hold_together(app, second.consultation_id, "notice", first.id)
    assert sorted(made_anew) == [first.id, second.id]
    names = [{one.person_id for one in roll_of(app, each)} for each in (first, second)]
    assert names[0] == names[1]
    assert gone.person_id not in names[0]


def test_who_signed_in_already_stays_so_when_rolls_are_shared_again(app, many, made_anew):
    first, second = assembly(app, MATTERS[0]), assembly(app, MATTERS[1], roll=False)
    made_anew.clear()
    hold_together(app, second.consultation_id, "notice", first.id)
    here = sign_in_some(app, second, 3)
    take_back(app, here[0].id)
    with_subject(
        app, first, kind="party", name=here[1].name, person_id=here[1].person_id,
        role=SubjectRole.VOTING, avoids=True,
    )  # fmt: skip
    rebuild_roll(app, first.consultation_id, "sign_in")
    assert made_anew == []
    for one in (first, second):
        assert {each.name for each in roll_of(app, one) if each.here} == {
            each.name for each in here[1:]
        }
    aside = [[each.name for each in roll_of(app, one) if each.avoids] for one in (first, second)]
    assert aside == [[here[1].name], []]


def test_a_joining_that_breaks_off_leaves_no_half(app, many, monkeypatch):
    first, second = assembly(app, MATTERS[0]), assembly(app, MATTERS[1], roll=False)

    def power_cut(*_):
        raise RuntimeError("dark")

    monkeypatch.setattr(joining, "fit_agendas", power_cut)
    with pytest.raises(RuntimeError):
        hold_together(app, second.consultation_id, "notice", first.id)
    assert meeting_now(app, second) == second
    assert roll_of(app, second) == ()
    assert len(roll_of(app, first)) == 36
