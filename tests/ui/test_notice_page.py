"""Stage 4 on screen."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from consult_app.domain.finding import Result
from consult_app.services.notifying import view_notice
from consult_app.services.stages import view_stage
from consult_app.ui.pages.notice import NoticePage
from consult_app.ui.pages.notice_dialogs import GiveDialog


@pytest.fixture
def page(qtbot, app, consultation):
    made = NoticePage(app, consultation, "notice")
    qtbot.addWidget(made)
    made.acted.connect(lambda _words: made.refresh())
    made.refresh()
    return made


def press(qtbot, page, words):
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def take_next(app, consultation, page):
    step = view_stage(app, consultation, "notice").next
    page.take_step(step.code, step.facts)
    return step.code


def test_the_next_step_leads_from_the_list_to_the_last_delivery(
    qtbot, app, consultation, page, monkeypatch
):
    assert take_next(app, consultation, page) == "notice.build_roll"
    assert len(view_notice(app, consultation, "notice").people) == 9
    monkeypatch.setattr(GiveDialog, "exec", lambda _dialog: 1)
    assert take_next(app, consultation, page) == "notice.give"
    assert view_notice(app, consultation, "notice").given
    assert take_next(app, consultation, page) == "notice.deliver"
    press(qtbot, page, "Signed in person")
    found = {one.code: one.result for one in view_stage(app, consultation, "notice").findings}
    assert found["notice.delivered"] is Result.MET


def test_a_list_of_nobody_is_told_in_words_and_its_gate_draws_it_up(app, consultation, page):
    found = {one.code: one for one in view_stage(app, consultation, "notice").findings}
    assert "notice.delivered" not in found
    assert (found["notice.listed"].blocks, found["notice.listed"].have) == (True, "")
    page.mend("notice.listed")
    assert len(view_notice(app, consultation, "notice").people) == 9


def test_a_day_picked_on_the_strip_moves_the_meeting(app, consultation, page):
    before = view_notice(app, consultation, "notice").planned_on
    page._strip.picked.emit(before + timedelta(days=2))
    assert view_notice(app, consultation, "notice").planned_on == before + timedelta(days=2)


def test_a_verb_without_anybody_chosen_says_so(qtbot, page):
    with qtbot.waitSignal(page.failed_quietly) as told:
        press(qtbot, page, "By phone")
    assert told.args == ["Choose people in the table first"]
