"""Stage 3 on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from consult_app.services.registering import view_subjects
from consult_app.services.stages import view_stage
from consult_app.ui.pages.subject_dialogs import HouseholdsDialog, NotConcernedDialog, SubjectDialog
from consult_app.ui.pages.subjects import SubjectsPage


@pytest.fixture
def page(qtbot, app, consultation):
    made = SubjectsPage(app, consultation, "subjects")
    qtbot.addWidget(made)
    made.acted.connect(lambda _words: made.refresh())
    made.refresh()
    made.show()
    return made


def press(qtbot, page, words):
    button = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def register(page, initials):
    QTest.keyClicks(page._search.field, initials)
    QTest.keyClick(page._search.field, Qt.Key.Key_Return)


def test_initials_and_enter_register_somebody(app, consultation, page):
    register(page, "zjg")
    subjects = view_subjects(app, consultation).subjects
    assert [one.name for one in subjects] == ["赵建国"]
    assert page._search.field.text() == ""


def test_somebody_registered_is_not_offered_again(app, consultation, page):
    register(page, "zxy")
    register(page, "zxy")
    assert view_subjects(app, consultation).people == 2  # 赵秀英, then 郑秀英 of the same initials


def test_the_next_step_fetches_the_missing_household(app, consultation, page, monkeypatch):
    register(page, "zjg")
    monkeypatch.setattr(HouseholdsDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(HouseholdsDialog, "marked", lambda _dialog: ["7"])
    page.households()
    step = view_stage(app, consultation, "subjects").next
    page.take_step(step.code, step.facts)
    assert view_subjects(app, consultation).households_missing == ()


def test_kinds_that_do_not_matter_are_noted_with_a_reason(
    qtbot, app, consultation, page, monkeypatch
):
    def answer(dialog):
        assert not dialog.check()
        dialog.tick_all()
        dialog._why.set_text("本村没有")
        return int(dialog.check())

    monkeypatch.setattr(NotConcernedDialog, "exec", answer)
    press(qtbot, page, "Not concerned")
    assert view_subjects(app, consultation).missing == ()


def test_keeping_away_asks_for_the_reason(qtbot, app, consultation, page, monkeypatch):
    register(page, "zjg")
    page._table.selectRow(0)

    def answer(dialog):
        assert not dialog.check()
        dialog._why.set_text("施工方亲属")
        return int(dialog.check())

    monkeypatch.setattr(SubjectDialog, "exec", answer)
    press(qtbot, page, "Must keep away")
    kept = view_subjects(app, consultation).subjects[0]
    assert (kept.avoids, kept.avoidance_reason) == (True, "施工方亲属")
