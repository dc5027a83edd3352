"""Stage 9 on screen."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from consult_app.domain.following import Task, TaskState
from consult_app.services.following_up import view_follow_up
from consult_app.ui.pages.follow_up import FollowUpPage
from consult_app.ui.pages.follow_up_dialogs import (
    AcceptDialog,
    ProgressDialog,
    SatisfactionDialog,
    TaskDialog,
)


@pytest.fixture
def page(qtbot, app, consultation):
    made = FollowUpPage(app, consultation, "follow_up")
    qtbot.addWidget(made)
    made.acted.connect(lambda _words: made.refresh())
    made.refresh()
    return made


def press(qtbot, page, words):
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_task_goes_from_entered_to_accepted(qtbot, app, consultation, page, monkeypatch):
    due = app.today() + timedelta(days=5)
    monkeypatch.setattr(TaskDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(TaskDialog, "answer", lambda _dialog: Task(0, 0, "浇筑路面", "何建平", due))
    press(qtbot, page, "Add a task")
    monkeypatch.setattr(
        ProgressDialog, "exec", lambda dialog: dialog._words.set_text("浇筑520米") or 1
    )
    press(qtbot, page, "Note progress, money")
    assert view_follow_up(app, consultation).tasks[0].notes[0].words == "浇筑520米"
    press(qtbot, page, "It is done")
    monkeypatch.setattr(AcceptDialog, "exec", lambda dialog: dialog._by.set_text("卫建国") or 1)
    press(qtbot, page, "Accepted")
    assert view_follow_up(app, consultation).tasks[0].task.state is TaskState.ACCEPTED


def test_a_satisfaction_sheet_that_does_not_add_up_is_marked(qtbot, page):
    dialog = SatisfactionDialog(page)
    qtbot.addWidget(dialog)
    dialog._sent.editor.setValue(10)
    dialog._back.editor.setValue(9)
    dialog._answers[0].editor.setValue(8)
    assert not dialog.check()
    assert dialog._back.has_error()
    dialog._answers[3].editor.setValue(1)
    assert dialog.check()


def test_a_later_last_day_asks_for_its_reason(qtbot, app, page):
    task = Task(7, 1, "浇筑路面", "何建平", app.today())
    dialog = TaskDialog(page, app.today(), task)
    qtbot.addWidget(dialog)
    dialog._due.set_day(app.today() + timedelta(days=3))
    assert not dialog.check()
    dialog._why.set_text("连日下雨")
    assert dialog.check()
