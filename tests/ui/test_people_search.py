"""The search with its suggestion list, by real keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from consult_app.domain.people import Organisation, Person, Sex
from consult_app.domain.people_index import index_people
from consult_app.services.rostering import spelled
from consult_app.ui.widgets.people_search import PeopleSearch, telling_apart

PEOPLE = [
    spelled(one)
    for one in (
        Person(
            1, "王桂兰", "316", Sex.FEMALE, date(1968, 1, 1), relation="户主", group="第三村民小组"
        ),
        Person(2, "王桂兰", "31", Sex.FEMALE, date(1981, 1, 1), group="第五村民小组"),
        Person(3, "汪光林", "324", Sex.MALE, date(1975, 1, 1), relation="户主", group="三组"),
        Person(4, "䶮㛃", "6"),
        *(Person(10 + n, f"王国{name}", str(n)) for n, name in enumerate("良梁亮量粮凉")),
    )
]
SCHOOL = Organisation(7, "柳河小学", "resident_unit", initials="lhxx", sort_key="liu")


@pytest.fixture
def page(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    index = index_people(PEOPLE, [SCHOOL])
    taken = {("person", 3)}
    search = PeopleSearch(index.search, "register", taken=lambda one: one.key in taken)
    layout.addWidget(search)
    layout.addStretch(1)
    window.resize(900, 700)
    window.search = search
    qtbot.addWidget(window)
    window.show()
    search.field.setFocus()
    return window


def typed(qtbot, page, text):
    if text.isascii():
        qtbot.keyClicks(page.search.field, text)
    else:  # as an input method commits it
        page.search.field.insert(text)
    return page.search.list


def chosen(qtbot, page, act):
    with qtbot.waitSignal(page.search.chosen, timeout=1000) as signal:
        act()
    return signal.args[0].id


def test_letters_open_at_most_six_rows_with_what_tells_people_apart(qtbot, page):
    shown = typed(qtbot, page, "wgl")
    assert shown.isVisible()
    assert len(shown.candidates()) == 6
    assert shown.width() == page.search.field.width()
    assert "2 of the same name" in shown.warning()


def test_enter_takes_the_first_row_that_is_not_taken_and_empties_the_field(qtbot, page):
    shown = typed(qtbot, page, "wgl")
    first = shown.candidates()[shown.place()]
    assert first.id != 3
    assert (
        chosen(qtbot, page, lambda: qtbot.keyClick(page.search.field, Qt.Key.Key_Return))
        == first.id
    )
    assert page.search.field.text() == ""
    assert page.search.field.hasFocus()
    assert not shown.isVisible()


def test_arrows_choose_and_pass_over_who_is_taken(qtbot, page):
    shown = typed(qtbot, page, "wgl")
    seen = {shown.candidates()[shown.place()].id}
    for _ in range(6):
        qtbot.keyClick(page.search.field, Qt.Key.Key_Down)
        seen.add(shown.candidates()[shown.place()].id)
    assert 3 not in seen
    assert len(seen) == 5
    qtbot.keyClick(page.search.field, Qt.Key.Key_Up)
    assert shown.place() != 0


def test_a_digit_takes_that_row(qtbot, page):
    shown = typed(qtbot, page, "wgl")
    wanted = shown.candidates()[2].id
    assert chosen(qtbot, page, lambda: qtbot.keyClick(page.search.field, Qt.Key.Key_3)) == wanted


def test_digits_search_for_a_household_where_no_name_stands(qtbot, page):
    assert [one.id for one in typed(qtbot, page, "316").candidates()] == [1]
    assert page.search.field.text() == "316"


def test_esc_clears_and_closes(qtbot, page):
    shown = typed(qtbot, page, "wg")
    qtbot.keyClick(page.search.field, Qt.Key.Key_Escape)
    assert page.search.field.text() == ""
    assert not shown.isVisible()


def test_who_is_taken_cannot_be_taken_again(qtbot, page):
    shown = typed(qtbot, page, "汪光林")
    with qtbot.assertNotEmitted(page.search.chosen):
        qtbot.keyClick(page.search.field, Qt.Key.Key_Return)
    assert "is there already" in shown.sentence()
    assert shown.findChildren(QPushButton) == []


def test_a_click_takes_the_row(qtbot, page):
    shown = typed(qtbot, page, "lhxx")
    button = shown.findChild(QPushButton)
    assert chosen(qtbot, page, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)) == 7


def test_nobody_found_says_what_to_try(qtbot, page):
    shown = typed(qtbot, page, "qqq")
    assert shown.isVisible()
    assert "Nobody found" in shown.sentence()


def test_rare_characters_are_found_by_their_initials(qtbot, page):
    assert [one.name for one in typed(qtbot, page, "yj").candidates()] == ["䶮㛃"]


def test_the_list_closes_when_the_keyboard_goes_elsewhere(qtbot, page):
    shown = typed(qtbot, page, "wgl")
    page.search.field.clearFocus()
    assert not shown.isVisible()


def test_the_words_tell_apart_in_chinese(chinese, qtbot, page):
    index = index_people(PEOPLE, [SCHOOL])
    assert telling_apart(index.search("316")[0]) == "女，1968年生，三组"
    assert telling_apart(index.search("lhxx")[0]) == "驻村（社区）单位"
