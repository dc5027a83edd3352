"""Several matters in one meeting, through the real pages."""

from datetime import timedelta

import pytest
from meeting_maker import change_meeting, meeting_now, members_of, plan_meeting, roll_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from consult_app.services.attending import sign_in
from consult_app.services.joining import hold_together
from consult_app.ui.pages.notice import NoticePage
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.together_parts import TogetherDialog
from consult_app.ui.widgets.dialogs import ConfirmDialog
from tests.services.test_together import TITLES, planned

pytestmark = pytest.mark.usefixtures("village")


def button(page, words) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == words)


def press(qtbot, page, words) -> None:
    qtbot.mouseClick(button(page, words), Qt.MouseButton.LeftButton)


def test_a_matter_is_joined_to_another_and_parted_again_on_the_notice_page(
    qtbot, app, pages_of, monkeypatch
):
    first, second = planned(app, TITLES[0]), planned(app, TITLES[1])
    change_meeting(app, first, planned_at=app.now() + timedelta(days=12), place="文化广场")
    page = pages_of(NoticePage, "notice")(second)
    monkeypatch.setattr(TogetherDialog, "exec", lambda _dialog: 1)
    press(qtbot, page, "Several matters in one meeting…")
    assert meeting_now(app, second).place == "文化广场"
    assert not button(page, "Several matters in one meeting…").isVisible()
    with qtbot.waitSignal(page.case_wanted) as wanted:
        press(qtbot, page, f"1 {TITLES[0]}")
    assert wanted.args == [first.consultation_id, "notice"]

    monkeypatch.setattr(ConfirmDialog, "exec", lambda _dialog: 1)
    press(qtbot, page, "Hold it by itself…")
    assert meeting_now(app, second).joined_to is None


def test_the_choice_says_why_another_matter_does_not_go(qtbot, app, pages_of):
    first, second = planned(app, TITLES[0]), planned(app, TITLES[1])
    change_meeting(app, first, notice_on=app.today())
    page = pages_of(NoticePage, "notice")(second)
    from consult_app.services.joining import view_candidates

    dialog = TogetherDialog(page, view_candidates(app, second.consultation_id, "notice"))
    dialog.show()
    assert not dialog.act_button.isEnabled()
    assert any(
        "does not name the other" in one.text() for one in dialog.findChildren(type(page._rule))
    )


def test_whoever_signs_in_on_the_second_matters_page_is_here_for_the_first(qtbot, app, pages_of):
    first, second = planned(app, TITLES[0]), planned(app, TITLES[1])
    hold_together(app, second.consultation_id, "notice", first.id)
    page = pages_of(SignInPage, "sign_in")(second)
    assert page.head.together.isVisible()
    name = members_of(app, second)[0].name
    page.first_field().setText(name)
    qtbot.keyClick(page.first_field(), Qt.Key.Key_Return)
    assert [one.name for one in roll_of(app, first) if one.here] == [name]
    with qtbot.waitSignal(page.case_wanted) as wanted:
        press(qtbot, page, f"1 {TITLES[0]}")
    assert wanted.args == [first.consultation_id, "sign_in"]


def test_a_matter_by_itself_shows_no_line(app, pages_of):
    page = pages_of(SignInPage, "sign_in")(plan_meeting(app))
    assert not page.head.together.isVisible()
    sign_in(app, members_of(app, page.view().meeting)[0].id)
