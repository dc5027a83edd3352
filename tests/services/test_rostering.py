from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled
from consult_app.domain.people import Organisation, Person, Sex, counts
from consult_app.domain.village import BodyKind
from consult_app.exchange.roster import write_roster
from consult_app.services.app import open_app
from consult_app.services.bodies import Term, seat_body, view_bodies
from consult_app.services.finding_people import find_person, people_index
from consult_app.services.organisations import (
    Change,
    compare_organisations,
    preview_organisations,
    save_organisation,
    take_organisations,
    take_out_organisation,
    view_organisations,
)
from consult_app.services.people_by_hand import (
    choose_speaker,
    mark_back,
    mark_left,
    save_person,
)
from consult_app.services.roster_view import view_household, view_roster
from consult_app.services.rostering import export_roster, preview_roster, take_roster
from consult_app.services.sample_village import found_sample_village

SAMPLES = Path(__file__).parents[1] / "samples"
BY_PERSON = SAMPLES / "roster_by_person.xlsx"


def take(app, path, **how):
    return take_roster(app, preview_roster(app, path), **how)


def written(tmp_path, people, name="r.xlsx"):
    write_roster(people, tmp_path / name)
    return tmp_path / name


def everybody(app):
    with app.work() as work:
        return work.people.all()


def members(app, kind):
    body = next(one for one in view_bodies(app) if one.kind is kind)
    return [seat.person.name for seat in body.seats]


@pytest.fixture
def tiny(app, tmp_path):
    people = [
        Person(0, "何涛", "1", Sex.MALE, date(1980, 1, 5), "", "户主", "一组", representative=True),
        Person(0, "何小雨", "1", Sex.FEMALE, date(2015, 1, 5), "", "女儿", "一组"),
        Person(0, "赵山", "2", Sex.MALE, date(1960, 1, 5), "", "户主", "二组", party_member=True),
    ]
    take(app, written(tmp_path, people, "tiny.xlsx"))
    return people


def test_a_preview_keeps_nothing(app):
    preview = preview_roster(app, BY_PERSON)
    assert (preview.added, preview.changed, preview.unchanged) == (1848, 0, 0)
    assert everybody(app) == ()


def test_a_roster_taken_in_twice_doubles_nobody(app):
    first = take(app, BY_PERSON)
    again = take(app, BY_PERSON)
    assert (first.added, again.added, again.changed, again.unchanged) == (1848, 0, 0, 1848)
    assert first.counts == again.counts
    assert counts(everybody(app), app.today())["households"] == 524
    with app.work() as work:
        assert work.households.count() == 524
        assert [one.event for one in work.journal()] == ["roster.imported"] * 2


def test_another_file_of_the_same_people_brings_them_up_to_date(app):
    take(app, BY_PERSON)
    preview = preview_roster(app, SAMPLES / "roster_by_household.xlsx")
    assert (preview.added, preview.changed, len(preview.missing)) == (2, 1, 0)
    taken = take_roster(app, preview)
    assert taken.counts["people"] == 1850
    assert taken.counts["grids"] == 3
    assert taken.counts["representatives"] == 45


def test_what_was_exported_comes_back_unchanged(app, tmp_path):
    take(app, BY_PERSON)
    assert export_roster(app, tmp_path / "out.xlsx") == 1848
    preview = preview_roster(app, tmp_path / "out.xlsx")
    assert (preview.added, preview.changed, preview.unchanged) == (0, 0, 1848)


def test_an_export_that_cannot_be_written_is_refused(app, tmp_path, tiny):
    with pytest.raises(ExpectedError, match=r"roster\.cannot-write"):
        export_roster(app, tmp_path / "nowhere" / "out.xlsx")


def test_who_is_not_in_the_file_stays_unless_the_clerk_says_so(app, tmp_path, tiny):
    path = written(tmp_path, tiny[:2])
    preview = preview_roster(app, path)
    assert [one.name for one in preview.missing] == ["赵山"]
    assert take_roster(app, preview).left == 0
    assert take(app, path, left=[preview.missing[0].id]).left == 1
    assert everybody(app)[2].left_on == app.today()
    assert members(app, BodyKind.PARTY_MEMBERS) == []
    assert [one.name for one in people_index(app).search("zs")] == []


def test_who_left_and_is_in_the_file_again_is_back(app, tmp_path, tiny):
    mark_left(app, 3, app.today())
    assert take(app, written(tmp_path, tiny)).changed == 1
    assert everybody(app)[2].left_on is None
    assert members(app, BodyKind.PARTY_MEMBERS) == ["赵山"]


def test_an_empty_cell_takes_nothing_away(app, tmp_path, tiny):
    save_person(app, replace(everybody(app)[0], phone="19990990001"))
    take(app, written(tmp_path, tiny))
    assert everybody(app)[0].phone == "19990990001"


def test_a_number_that_was_missing_is_added_to_the_person(app, tmp_path, tiny):
    with_number = replace(tiny[0], id_number="999999198001050014")
    taken = take(app, written(tmp_path, [with_number, *tiny[1:]]))
    assert (taken.added, taken.changed) == (0, 1)
    assert everybody(app)[0].id_number == "999999198001050014"


def test_a_file_without_household_numbers_puts_newcomers_into_known_households(app, tmp_path, tiny):
    path = tmp_path / "r.csv"
    path.write_text(
        "姓名,性别,身份证号,出生日期,与户主关系\n"
        "何涛,男,999999198001050014,1980-01-05,户主\n"
        "何小山,男,,2020-01-05,儿子\n"
        "钱多,男,,1970-01-05,户主\n",
        "utf-8",
    )
    save_person(app, replace(everybody(app)[0], id_number="999999198001050014"))
    take(app, path)
    housed = {one.name: one.household_no for one in everybody(app)}
    assert (housed["何小山"], housed["钱多"]) == ("1", "3")


def test_marks_in_the_roster_make_representatives_for_a_term(app, tmp_path, tiny):
    assert members(app, BodyKind.REPRESENTATIVES) == ["何涛"]
    changed = [
        replace(tiny[0], representative=False),
        tiny[1],
        replace(tiny[2], representative=True),
    ]
    term = Term(date(2025, 12, 1), date(2030, 11, 30))
    take(app, written(tmp_path, changed), term=term)
    assert members(app, BodyKind.REPRESENTATIVES) == ["赵山"]
    with app.work() as work:
        ended, running = work.memberships.all(body=BodyKind.REPRESENTATIVES)
    assert ended.until == app.today() - timedelta(days=1)
    assert (running.since, running.until) == (term.since, term.until)


def test_an_import_stopped_on_the_way_keeps_nothing(app):
    preview = preview_roster(app, BY_PERSON)

    def stop(done, total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_roster(app, preview, step=stop)
    assert everybody(app) == ()


def test_a_person_added_by_hand_is_found_and_may_be_corrected(app, tiny):
    kept = save_person(
        app, Person(0, " 单  国强 ", "5", born=date(1990, 1, 1), representative=True)
    )
    assert [one.name for one in people_index(app).search("sgq")] == ["单 国强"]
    corrected = save_person(app, replace(kept, name="单国强", representative=False))
    assert find_person(app, kept.id) == corrected
    assert members(app, BodyKind.REPRESENTATIVES) == ["何涛"]
    assert view_household(app, "5").members[0].age == 36


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (Person(0, "  "), "person.name-missing"),
        (Person(0, "何明", born=date(2030, 1, 1)), "person.born-in-future"),
        (Person(0, "何明", id_number="999999198001050014"), "person.id-already-there"),
    ],
)
def test_a_person_that_cannot_be_is_refused(app, tiny, person, code):
    save_person(app, replace(everybody(app)[0], id_number="999999198001050014"))
    with pytest.raises(ExpectedError) as refusal:
        save_person(app, person)
    assert refusal.value.code == code
    assert len(everybody(app)) == 3


def test_who_left_goes_out_of_every_body_and_may_come_back(app, tiny):
    mark_left(app, 1, app.today())
    assert members(app, BodyKind.REPRESENTATIVES) == []
    assert view_roster(app).left == 1
    mark_back(app, 1)
    assert view_roster(app).left == 0
    with pytest.raises(ExpectedError, match=r"person\.left-in-future"):
        mark_left(app, 1, app.today() + timedelta(days=1))


def test_a_household_is_spoken_for_by_its_head_or_whom_it_chose(app, tiny):
    assert view_household(app, "1").speaker_id == 1
    wife = save_person(app, Person(0, "钱秀", "1", Sex.FEMALE, date(1982, 1, 1), relation="配偶"))
    choose_speaker(app, "1", wife.id)
    assert view_household(app, "1").speaker_id == wife.id
    mark_left(app, wife.id, app.today())
    assert view_household(app, "1").speaker_id == 1
    mark_left(app, 1, app.today())
    assert view_roster(app).without_speaker == ("1",)
    assert view_household(app, "99") is None


@pytest.mark.parametrize(
    ("person", "code"), [(2, "household.speaker-not-adult"), (3, "household.not-a-member")]
)
def test_only_an_adult_of_the_household_speaks_for_it(app, tiny, person, code):
    with pytest.raises(ExpectedError) as refusal:
        choose_speaker(app, "1", person)
    assert refusal.value.code == code


def test_nobody_sits_in_the_committee_and_watches_it(app, tiny):
    term = Term(app.today(), None)
    seat_body(app, BodyKind.COMMITTEE, [(1, "主任")], term)
    with pytest.raises(ExpectedError) as refusal:
        seat_body(app, BodyKind.SUPERVISION, [(1, "主任"), (3, "委员")], term)
    assert refusal.value.facts == {"names": ["何涛"]}
    seat_body(app, BodyKind.SUPERVISION, [(3, "主任")], term)
    seat_body(app, BodyKind.SUPERVISION, [(2, "主任")], Term(app.today() + timedelta(days=1)))
    assert members(app, BodyKind.SUPERVISION) == ["赵山"]


@pytest.mark.parametrize(
    ("seats", "until", "code"),
    [([], None, "body.nobody"), ([(1, "主任")], date(2020, 1, 1), "body.term-upside-down")],
)
def test_a_body_needs_members_and_a_term(app, tiny, seats, until, code):
    with pytest.raises(ExpectedError) as refusal:
        seat_body(app, BodyKind.COMMITTEE, seats, Term(app.today(), until))
    assert refusal.value.code == code


def test_organisations_are_taken_by_name_and_corrected(app):
    reading = preview_organisations(SAMPLES / "organisations.xlsx")
    assert (take_organisations(app, reading), take_organisations(app, reading)) == (9, 9)
    found = people_index(app).search("lhxx")[0]
    assert (found.name, found.organisation_kind) == ("柳河小学", "resident_unit")
    save_organisation(app, Organisation(found.id, "柳河中心小学", "resident_unit"))
    save_organisation(app, Organisation(0, "云溪合作社", "farmer_cooperative"))
    with app.work() as work:
        assert work.organisations.count() == 10
    for name, code in (("", "name-missing"), ("柳河中心小学", "already-there")):
        with pytest.raises(ExpectedError, match=f"organisation.{code}"):
            save_organisation(app, Organisation(0, name, "resident_unit"))


def test_a_file_of_organisations_is_compared_with_the_list_before_it_is_taken(app):
    reading = preview_organisations(SAMPLES / "organisations.xlsx")
    assert {one.change for one in compare_organisations(app, reading)} == {Change.NEW}
    take_organisations(app, reading)
    school = next(one for one in view_organisations(app) if one.name == "柳河小学")
    save_organisation(app, replace(school, phone="0999-5550001"))
    found = {one.organisation.name: one.change for one in compare_organisations(app, reading)}
    assert found.pop("柳河小学") is Change.CHANGED
    assert set(found.values()) == {Change.SAME}


def test_an_organisation_taken_out_is_no_longer_found_and_comes_back_under_its_name(app):
    kept = save_organisation(app, Organisation(0, "云溪 驿站", "resident_unit"))
    take_out_organisation(app, kept.id)
    assert view_organisations(app) == ()
    assert people_index(app).search("yxyz") == ()
    assert save_organisation(app, Organisation(0, "云溪 驿站", "resident_unit")).id == kept.id
    assert [one.id for one in view_organisations(app)] == [kept.id]


def test_the_roster_is_shown_by_groups_in_their_order(app):
    take(app, BY_PERSON)
    view = view_roster(app, "第二村民小组")
    assert [line.group[1] for line in view.groups] == list("一二三四五六七八九")
    assert len(view.lines) == view.groups[1].people == 205
    assert view.imported_on == app.today()
    shared = [line for line in view_roster(app).lines if line.person.name == "苏建"]
    assert len(shared) == 3
    assert all(line.shared for line in shared)


def test_the_sample_village_is_a_rehearsal_with_all_its_bodies(tmp_path, clock):
    app = open_app(tmp_path / "sample", clock)
    village = found_sample_village(app)
    assert village.rehearsal
    sizes = {body.kind: len(body.seats) for body in view_bodies(app) if body.seats}
    assert sizes == {
        BodyKind.COMMITTEE: 5,
        BodyKind.REPRESENTATIVES: 45,
        BodyKind.SUPERVISION: 3,
        BodyKind.PARTY_MEMBERS: 113,
    }
    with app.work() as work:
        assert (work.boards.count(), work.organisations.count()) == (10, 9)
    with pytest.raises(ExpectedError, match=r"village\.already-there"):
        found_sample_village(app)
    app.close()
