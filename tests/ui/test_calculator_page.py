"""The calculator on screen, and Ctrl+K from wherever one is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from consult_app.main import build_window
from consult_app.ui.desk import Desk
from consult_app.ui.pages.calculator import CalculatorPage
from consult_app.ui.widgets.base import Label
from tests.ui.looking import cut_words


@pytest.fixture
def page(qtbot, app, village):
    made = CalculatorPage(app)
    qtbot.addWidget(made)
    made.resize(922, 586)
    return made


def _type(page, unit="members", **numbers):
    for key, number in numbers.items():
        of = "papers" if key in ("spoiled", "issued", "returned") else unit
        page._board._cells[key, of].setText(str(number))


def _shown(page):
    return " ".join(one.text() for one in page.findChildren(Label) if not one.isHidden())


def test_a_vote_is_judged_while_one_types(page):
    _type(page, due=50, present=34, yes=17, no=12, abstain=4, spoiled=1)
    assert "Not carried" in _shown(page)
    assert "17 × 2 = 34" in _shown(page)
    assert "Exactly the share" in _shown(page)
    _type(page, yes=18, no=11)
    assert "18 in favour, just enough" in _shown(page)
    assert "18 + 11 + 4 + 1 = 34, as many as present" in _shown(page)


def test_votes_that_do_not_add_up_are_said(page):
    _type(page, due=50, present=34, yes=20, no=15)
    assert "1 more than present" in _shown(page)


def test_the_step_copies_the_sum(page):
    page.press_next()
    assert not page._panel.next_act().what.startswith("Copy")
    _type(page, due=50, present=34, yes=18)
    page.press_next()
    assert "18" in QGuiApplication.clipboard().text()


def test_owners_are_counted_with_their_floor_area(page):
    page.choose("owners_ordinary", ("owners", "area"))
    _type(page, "owners", due=100, present=70, yes=36)
    _type(page, "area", due="8120.50", present="6000", yes="3000.01")
    assert page._board.figures().yes == {"owners": 36, "area": 300001}
    assert "Carried" in _shown(page)


def test_another_day_has_other_texts(page):
    page._day.set_day(date(1980, 1, 1))
    assert "No text was in force" in page._band.text()
    page._day.set_day(date(2026, 11, 25))
    assert page._procedure.code()


def test_ctrl_k_opens_it_over_a_case_and_esc_goes_back(qtbot, app, consultation):
    window = build_window(app)
    qtbot.addWidget(window)
    window.open_case(consultation)
    frame = window.frame
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk = window.findChild(Desk)
    assert desk.calculator is not None
    assert desk.calculator.isVisible()
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Escape)
    assert desk.calculator is None
    assert window._stack.currentWidget() is frame


@pytest.mark.parametrize("size", ["standard", "large", "largest"])
@pytest.mark.parametrize("words", ["en", "chinese"])
def test_nothing_is_cut(qtbot, request, app, village, look, size, words):
    if words == "chinese":
        request.getfixturevalue("chinese")
    look.wear(size=size)
    page = CalculatorPage(app)
    qtbot.addWidget(page)
    page.resize(876, 600) if size == "largest" else page.resize(922, 508)
    page.set_dense(size != "largest")
    _type(page, due=50, present=34, yes=17, no=12, abstain=4, spoiled=1)
    page.show()
    qtbot.wait(1)
    assert cut_words(page) == []
