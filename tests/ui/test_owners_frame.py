"""An owners' vote on screen: the register, both bars at sign-in, papers by name, the verdict with both shares."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from consult_app.domain.owners import Owner
from consult_app.domain.voting import Mark
from consult_app.main import build_window
from consult_app.services.attending import sign_in
from consult_app.services.owners import OwnerLine, preview_owners, view_owners
from consult_app.ui.pages.roster import RosterPage
from consult_app.ui.pages.roster_owners import OwnerDialog, OwnersPreviewDialog
from consult_app.ui.pages.vote_calls import GROUP_COLUMN, NAME_COLUMN, PARTS_COLUMN, CallPane
from consult_app.ui.widgets.base import Label
from consult_app.ui.words.plan import means_words
from consult_app.ui.words.steps import next_act
from tests.services.test_owners import owners, owners_case, roll_of  # noqa: F401 - fixtures
from tests.ui.looking import cut_words
from tests.ui.modal import on_dialog, press


@pytest.fixture
def case_id(app, owners):  # noqa: F811
    return owners_case(app)


@pytest.fixture
def window(qtbot, app, case_id):
    made = build_window(app)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.open_case(case_id)
    return made


def page_at(window, step):
    window.frame.open_step(step)
    return window.frame.page()


def come(app, case_id, clock, count=6):
    meeting, roll = roll_of(app, case_id)
    clock.time = meeting.planned_at
    for entry in list(roll.values())[:count]:
        sign_in(app, entry.id)


def test_sign_in_shows_heads_and_area(app, clock, window, case_id):
    page = page_at(window, "sign_in")
    come(app, case_id, clock, 2)
    window.frame.refresh_frame()
    page.refresh()
    assert page.head.area_bar.isVisibleTo(page)
    assert "m²" in page.head.sentence.text()
    assert "short" in page.head.sentence.text()
    waiting = next_act(window.frame.view)
    assert waiting.code == "sign_in.wait"
    assert waiting.what.startswith("Still missing: 2 owners and ")
    assert waiting.what.endswith(" m²")
    come_all = [one for one in roll_of(app, case_id)[1].values() if not one.here]
    for entry in come_all:
        sign_in(app, entry.id)
    page.refresh()
    assert "two thirds of both" in page.head.sentence.text()


def vote_page(app, clock, window, case_id):
    page = page_at(window, "sign_in")
    come(app, case_id, clock)
    page.take_step("sign_in.open", {})
    page = page_at(window, "vote")
    page.set_up._offices["supervisor"].set_text("孙")
    page.set_up._offices["counter"].set_text("许")
    page.set_up._on_edited()
    page.take_step("vote.open", {})
    return page


def test_papers_come_back_in_any_order_and_both_shares_decide(qtbot, app, clock, window, case_id):
    page = vote_page(app, clock, window, case_id)
    pane: CallPane = page.calls
    assert page._panes.currentWidget() is pane
    assert pane.keys[Mark.SPOILED].isVisibleTo(pane)
    assert not pane.keys[Mark.AWAY].isVisibleTo(pane)
    pane.search.setText("商铺1")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane._name.text() == "甲乙物业有限公司"
    qtbot.keyClick(pane, Qt.Key.Key_2)
    for _ in range(5):
        qtbot.keyClick(pane, Qt.Key.Key_1)
    window.frame.refresh_frame()
    page.take_step("vote.close", {})
    result = page.result
    assert page._panes.currentWidget() is result
    assert "short of the share" in result._sentence.text()
    assert result._area_bar.isVisibleTo(result)


def test_both_bars_have_their_height_and_the_words_of_the_threshold(
    qtbot, app, clock, window, case_id
):
    page = vote_page(app, clock, window, case_id)
    window.frame.refresh_frame()
    bars = page.calls.bars.bars
    assert all(bar.isVisible() for bar in bars)
    qtbot.waitUntil(lambda: all(bar.height() >= bar.sizeHint().height() for bar in bars))


@pytest.mark.parametrize("speaks_chinese", [True, False], ids=["chinese", "english"])
def test_in_the_narrowest_window_an_owner_is_told_by_the_parts_and_no_word_is_cut(
    request, look, app, clock, window, case_id, speaks_chinese
):
    if speaks_chinese:
        request.getfixturevalue("chinese")
    look.wear(size="largest")
    window.resize(1024, 768)
    page = vote_page(app, clock, window, case_id)
    window.frame.refresh_frame()
    pane = page.calls
    for _ in range(6):
        QApplication.processEvents()
    hidden = [pane._table.isColumnHidden(one) for one in (NAME_COLUMN, GROUP_COLUMN, PARTS_COLUMN)]
    assert hidden == [True, True, False]
    called = pane._calling().entry
    assert (called.household, called.name) == tuple(pane._method.whole().split("\u2002"))
    assert cut_words(window) == []
    look.wear(size="standard")
    window.resize(1366, 768)
    for _ in range(6):
        QApplication.processEvents()
    assert not pane._table.isColumnHidden(NAME_COLUMN)
    assert pane._card.isVisible()
    assert pane._method.whole() != f"{called.household}\u2002{called.name}"


def test_a_paper_that_did_not_come_back_keeps_nobody_waiting(qtbot, app, clock, window, case_id):
    page = vote_page(app, clock, window, case_id)
    for _ in range(5):
        qtbot.keyClick(page.calls, Qt.Key.Key_1)
    window.frame.refresh_frame()
    assert window.frame.view.next.code == "vote.close"
    page.take_step("vote.close", {})
    assert "both shares reached" in page.result._sentence.text()


def test_a_secret_ballot_cannot_be_chosen(app, clock, window, case_id):
    page = page_at(window, "sign_in")
    come(app, case_id, clock)
    page.take_step("sign_in.open", {})
    page = page_at(window, "vote")
    able = [kind.value for kind, one in page.set_up._methods.items() if one.isEnabled()]
    assert able == ["roll_call"]


def test_an_owner_is_added_and_a_sheet_taken_in_on_the_page(
    qtbot,
    app,
    owners,  # noqa: F811
    tmp_path,
):
    window = build_window(app)
    qtbot.addWidget(window)
    window.open_section("roster")
    page = window.findChild(RosterPage)
    page._tabs.choose("owners")
    page._on_tab("owners")

    def fill(dialog):
        dialog.name.set_text("新业主")
        assert isinstance(dialog, OwnerDialog)
        dialog.lines.editor.setPlainText("9幢901 88.88\n9幢902 20")
        press(dialog)

    on_dialog(fill)
    page.owners._ask(OwnerLine(Owner(0, ""), ()))
    assert ("新业主", 10888) in [(one.owner.name, one.area) for one in view_owners(app).lines]
    file = tmp_path / "业主.csv"
    file.write_text("业主,房号,面积\n又一位,9幢903,90\n错的,9幢904,九十\n", "utf-8")
    preview = preview_owners(app, file)
    asked = []

    def take(dialog):
        assert isinstance(dialog, OwnersPreviewDialog)
        asked.extend(dialog.problems())
        press(dialog)

    on_dialog(take)
    page.owners._on_read(preview)
    assert len(view_owners(app).lines) == 8
    assert "九十" in asked[0]


def test_the_plan_writes_areas_in_square_metres(app, window):
    means = {one.code: means_words(one, app.rules) for one in view_plan_of(window).means}
    assert "632.34 m²" in means["quorum"]
    assert "474.26 m²" in means["decision"]
    assert "63234" not in "".join(means.values()).replace(",", "")


def view_plan_of(window):
    return page_at(window, "plan")._view


def test_the_head_names_the_procedure_in_the_language_on_screen(window, app):
    title = app.rules.title("owners_major", "en")
    assert title in [
        label.text().partition("\u3000")[0] for label in window.frame.top.findChildren(Label)
    ]
