from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from consult_app.domain import id_number
from consult_app.domain.people import Person, Sex, counts, full_years, namesakes, short_group
from consult_app.domain.people_index import index_people
from consult_app.domain.pinyin import spell_person, spell_words
from consult_app.services.rostering import spelled

DAY = date(2026, 11, 23)


def person(name, **facts):
    return spelled(Person(facts.pop("id", 0), name, **facts))


@pytest.mark.parametrize(
    ("born", "age", "adult"),
    [
        (date(2008, 11, 23), 18, True),
        (date(2008, 11, 24), 17, False),
        (date(2008, 2, 29), 18, True),
        (None, None, False),
    ],
    ids=["adult on the birthday", "a day short", "born on a leap day", "birth not known"],
)
def test_who_is_eighteen_on_the_day_is_an_adult(born, age, adult):
    one = Person(1, "李小雨", born=born)
    assert one.age(DAY) == age
    assert one.is_adult(DAY) is adult


def test_somebody_born_on_a_leap_day_is_a_year_older_on_the_first_of_march():
    assert full_years(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert full_years(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_who_left_belongs_to_the_roster_until_the_day_before():
    one = Person(1, "李小雨", left_on=DAY)
    assert one.lives_here(date(2026, 11, 22))
    assert not one.lives_here(DAY)


def test_persons_of_one_name_are_told_apart_by_group_year_and_head():
    people = [
        Person(1, "苏国强", "3", relation="户主"),
        Person(2, "苏建", "3", born=date(1968, 5, 1), relation="儿子", group="第三村民小组"),
        Person(3, "苏建", "9", born=date(1990, 5, 1), relation="户主", group="第九村民小组"),
    ]
    known = namesakes(people)
    assert known.on_paper(people[0]) == "苏国强"
    assert known.on_paper(people[1]) == "苏建（三组，1968年生，户主苏国强）"
    assert known.on_paper(people[2]) == "苏建（九组，1990年生，户主）"


def test_a_name_with_nothing_to_tell_it_apart_stays_bare():
    people = [Person(1, "苏建"), Person(2, "苏建")]
    assert namesakes(people).on_paper(people[0]) == "苏建"


@pytest.mark.parametrize(
    ("group", "short"),
    [("第三村民小组", "三组"), ("3组", "3组"), ("王家院", "王家院"), ("小组", "小组")],
)
def test_a_group_is_said_shortly(group, short):
    assert short_group(group) == short


def test_counts_leave_out_who_left():
    people = [
        Person(1, "甲", "1", Sex.FEMALE, date(1980, 1, 1), representative=True, group="一组"),
        Person(2, "乙", "2", Sex.MALE, date(2020, 1, 1), registered=False, group="一组"),
        Person(3, "丙", "3", Sex.MALE, date(1980, 1, 1), party_member=True, left_on=DAY),
    ]
    assert counts(people, DAY) == {
        "people": 2,
        "households": 2,
        "groups": 1,
        "grids": 0,
        "registered": 1,
        "not_registered": 1,
        "adults_registered": 1,
        "registered_households": 1,
        "party_members": 0,
        "representatives": 1,
        "women_representatives": 1,
    }


@given(st.text("0123456789", min_size=17, max_size=17))
def test_the_check_digit_is_that_of_the_standard(digits):
    assert id_number.check_digit(digits) == ric.calc_check_digit(f"{digits}0")


def test_a_number_tells_birth_and_sex():
    assert id_number.birth_date("999999198501036453") == date(1985, 1, 3)
    assert id_number.sex_of("999999198501036453") is Sex.MALE
    assert id_number.birth_date("999999850103645") == date(1985, 1, 3)
    assert id_number.sex_of("999999850103644") is Sex.FEMALE
    assert id_number.birth_date("999999198513036453") is None


def test_a_number_on_screen_shows_six_and_four_digits():
    assert id_number.masked("999999198501036453") == "999999 ****** 6453"
    assert id_number.masked("123") == "123"


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("单国强", "sgq"), ("曾立", "zl"), ("仇英", "qy"), ("解放", "xf"), ("查理", "zl"),
        ("区伟", "ow"), ("朴正", "pz"), ("尉迟恭", "ycg"), ("万俟明", "mqm"), ("䶮一", "yy"),
        ("㛃", "j"), ("王𬭎", "wh"), ("王乐", "wl"), ("王乐", "wy"), ("覃芳", "qf"), ("覃芳", "tf"),
        ("阿不都·热合曼", "abdrhm"), ("吕布", "lb"), ("Anna Li", "annali"),
    ],
)  # fmt: skip
def test_a_name_is_found_by_its_initials(name, initials):
    assert initials in spell_person(name).initials.split()


def test_a_surname_is_sorted_by_its_own_reading():
    names = ["张伟", "单国强", "曾立", "䶮一", "朱红", "翟明"]
    ordered = sorted(names, key=lambda name: spell_person(name).sort_key)
    assert ordered == ["单国强", "䶮一", "曾立", "翟明", "张伟", "朱红"]


def test_an_organisation_has_initials_too():
    assert spell_words("柳河小学").initials == "lhxx"


@given(st.text(max_size=12))
def test_any_text_can_be_spelled(text):
    spelling = spell_person(text)
    assert len(spelling.initials.split()) <= 8
    assert spelling.sort_key.endswith(text)


PEOPLE = (
    person("王桂兰", id=1, household_no="316", group="三组", sex=Sex.FEMALE, born=date(1968, 1, 1)),
    person("王桂兰", id=2, household_no="31", group="四组", sex=Sex.FEMALE, born=date(1990, 1, 1)),
    person("汪光林", id=3, household_no="324", group="三组"),
    person("李王", id=4, household_no="5"),
    person("䶮㛃", id=5, household_no="6"),
    person("王𬭎", id=6, household_no="7"),
)


@pytest.fixture(scope="module")
def index():
    return index_people(PEOPLE)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wgl", [3, 1, 2]), ("WGL", [3, 1, 2]), ("w", [3, 1, 2, 6, 4]), ("gl", [3, 1, 2]),
        ("王", [1, 2, 6, 4]), ("桂兰", [1, 2]), ("31", [2, 1]), ("316", [1]), ("王g", [1, 2]),
        ("䶮", [5]), ("𬭎", [6]), ("㛃", [5]), (" 王 桂 ", [1, 2]), ("", []), ("zzz", []), ("\n", []),
        ("３１６", [1]),
    ],
)  # fmt: skip
def test_people_are_found_by_initials_part_of_the_name_or_household(index, typed, found):
    assert [one.id for one in index.search(typed)] == found


def test_a_search_says_who_shares_a_name_and_never_an_id_number(index):
    first = index.search("wgl")[1]
    assert first.shared
    assert first.birth_year == 1968
    assert not hasattr(first, "id_number")


def test_a_search_stops_at_the_most_it_may_find(index):
    assert len(index.search("w", most=2)) == 2
    assert len(index.search("王g", most=1)) == 1


@given(st.text(max_size=6))
def test_any_typed_text_can_be_searched(typed):
    assert len(index_people(PEOPLE).search(typed)) <= len(PEOPLE)
