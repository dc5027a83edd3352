"""Several matters in one meeting, through the real pages."""

from datetime import timedelta

import pytest
from meeting_maker import (
    MATTERS,
    change_meeting,
    evening_of,
    meeting_now,
    members_of,
    plan_meeting,
    planned_matter,
    roll_of,
    sign_in_some,
    with_subject,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from consult_app.domain.consultation import Outcome, SubjectRole
from consult_app.domain.meeting import MeetingState
from consult_app.services.agenda import in_order, take_item
from consult_app.services.attending import open_meeting, sign_in
from consult_app.services.deliberating import Consensus, record_consensus
from consult_app.services.hall import view_hall
from consult_app.services.joining import hold_apart, hold_together, view_candidates
from consult_app.services.notifying import give_notice
from consult_app.services.roll import rebuild_roll
from consult_app.services.stages import view_stage
from consult_app.ui.hall import hall_view
from consult_app.ui.language import speak
from consult_app.ui.pages.deliberation import DeliberationPage
from consult_app.ui.pages.notice import NoticePage
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.together_parts import OrderDialog, TogetherDialog
from consult_app.ui.pages.vote import VotePage
from consult_app.ui.widgets.base import ElidedLabel, Label
from consult_app.ui.widgets.dialogs import ConfirmDialog
from tests.ui.looking import cut_words

pytestmark = pytest.mark.usefixtures("village")


def button(page, words) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == words)


def press(qtbot, page, words) -> None:
    qtbot.mouseClick(button(page, words), Qt.MouseButton.LeftButton)


def test_a_matter_is_joined_to_another_and_parted_again_on_the_notice_page(
    qtbot, app, pages_of, monkeypatch
):
    first, second = planned_matter(app, MATTERS[0]), planned_matter(app, MATTERS[1])
    change_meeting(app, first, planned_at=app.now() + timedelta(days=12), place="文化广场")
    page = pages_of(NoticePage, "notice")(second)
    monkeypatch.setattr(TogetherDialog, "exec", lambda _dialog: 1)
    press(qtbot, page, "Together with another…")
    assert meeting_now(app, second).place == "文化广场"
    assert not button(page, "Together with another…").isVisible()
    with qtbot.waitSignal(page.case_wanted) as wanted:
        press(qtbot, page, f"1 {MATTERS[0]}")
    assert wanted.args == [first.consultation_id, "notice"]

    monkeypatch.setattr(ConfirmDialog, "exec", lambda _dialog: 1)
    press(qtbot, page, "Hold it by itself…")
    assert meeting_now(app, second).joined_to is None


def test_where_a_notice_hangs_it_is_said_that_it_names_a_matter_too_many(qtbot, app, pages_of):
    first, second, _ = evening_of(app)
    give_notice(app, first.id, app.today(), "书面")
    hold_apart(app, first.consultation_id, "notice")
    left, stays = (pages_of(NoticePage, "notice")(one) for one in (first, second))
    left.refresh()
    stays.refresh()
    assert f"with {MATTERS[1]}, {MATTERS[2]}. Strike this matter out" in words_in(left)
    assert f"“{MATTERS[0]}” is not dealt with then any more" in words_in(stays)
    with qtbot.waitSignal(stays.paper_wanted) as wanted:
        stays.mend("notice.names_gone")
    assert wanted.args == ["announcement"]


def test_the_choice_says_why_another_matter_does_not_go(qtbot, app, pages_of):
    first, second = planned_matter(app, MATTERS[0]), planned_matter(app, MATTERS[1])
    change_meeting(app, first, notice_on=app.today())
    page = pages_of(NoticePage, "notice")(second)
    dialog = TogetherDialog(page, view_candidates(app, second.consultation_id, "notice"))
    dialog.show()
    assert not dialog.act_button.isEnabled()
    assert "does not name the other" in words_in(dialog)


def test_the_order_of_the_matters_is_changed_by_keys_before_and_by_a_click_during_the_meeting(
    qtbot, app, pages_of, monkeypatch
):
    first, second, third = evening = [planned_matter(app, title) for title in MATTERS]
    for one in evening[1:]:
        hold_together(app, one.consultation_id, "notice", first.id)
    page = pages_of(NoticePage, "notice")(second)
    shown = []

    def last_one_first(dialog) -> int:
        dialog.show()
        for _ in range(2):
            up = button(dialog, f"Deal with “{MATTERS[2]}” earlier")
            qtbot.keyClick(up, Qt.Key.Key_Space)
        shown.append(dialog.focusWidget().accessibleName())
        assert not button(dialog, f"Deal with “{MATTERS[2]}” earlier").isEnabled()
        return 1

    monkeypatch.setattr(OrderDialog, "exec", last_one_first)
    press(qtbot, page, "Order…")
    assert shown == [f"Deal with “{MATTERS[2]}” later"], "the keyboard stays with what is moved"
    assert button(page, f"1 {MATTERS[2]}")
    assert not page._together._apart.isHidden()

    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    page.refresh()
    assert not button(page, "Order…").isVisible(), "the running sheet has it now"
    page = pages_of(DeliberationPage, "deliberation")(third)
    page._tabs.choose("running")
    page._on_tab("running")
    names = [one.accessibleName() for one in page.running.findChildren(QPushButton)]
    moves = [name for name in names if name.startswith("Deal with")]
    assert moves == [f"Deal with “{MATTERS[0]}” later", f"Deal with “{MATTERS[1]}” earlier"]
    press(qtbot, page.running, moves[1])
    rows = [one.whole() for one in page.running.findChildren(ElidedLabel)]
    assert [words for words in rows if words.startswith("Matter")] == [
        f"Matter {no}: {MATTERS[place]}" for no, place in ((1, 2), (2, 1), (3, 0))
    ]
    agenda = [one.whole() for one in page.agenda.findChildren(ElidedLabel)]
    assert [words for words in agenda if words.startswith("Matter 2")] == [
        f"Matter 2: {MATTERS[1]}"
    ]
    assert [title for title, _ in hall_view(view_hall(app, first.id)).scene.agenda.lines] == [
        MATTERS[2], MATTERS[1], MATTERS[0],
    ]  # fmt: skip


def test_the_order_is_set_at_the_door_before_the_opening_and_in_the_agenda_after_it(
    qtbot, app, pages_of, monkeypatch
):
    first, second, third = evening_of(app)

    def last_one_earlier(dialog) -> int:
        dialog.show()
        press(qtbot, dialog, f"Deal with “{MATTERS[2]}” earlier")
        return 1

    monkeypatch.setattr(OrderDialog, "exec", last_one_earlier)
    page = pages_of(SignInPage, "sign_in")(second)
    press(qtbot, page.head.together, "Order…")
    assert [one.title for one in page.view().together.matters] == [
        MATTERS[0],
        MATTERS[2],
        MATTERS[1],
    ]
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    page.refresh()
    assert not button(page.head.together, "Order…").isVisible(), "the hall has begun"
    page = pages_of(DeliberationPage, "deliberation")(first)
    monkeypatch.setattr(OrderDialog, "exec", lambda dialog: press(qtbot, dialog, swap) or 1)
    swap = f"Deal with “{MATTERS[1]}” earlier"
    press(qtbot, page.agenda, "Order…")
    assert [one.title for one in page.view().together.matters] == list(MATTERS)
    with app.work() as work:
        item = in_order(work, third.id)[0]
    take_item(app, item.id)
    page.refresh()
    assert not button(page.agenda, "Order…").isVisible(), "only one is left that was not begun"


def test_whoever_signs_in_on_the_second_matters_page_is_here_for_the_first(qtbot, app, pages_of):
    first, second = planned_matter(app, MATTERS[0]), planned_matter(app, MATTERS[1])
    hold_together(app, second.consultation_id, "notice", first.id)
    page = pages_of(SignInPage, "sign_in")(second)
    assert page.head.together.isVisible()
    name = members_of(app, second)[0].name
    page.first_field().setText(name)
    qtbot.keyClick(page.first_field(), Qt.Key.Key_Return)
    assert [one.name for one in roll_of(app, first) if one.here] == [name]
    with qtbot.waitSignal(page.case_wanted) as wanted:
        press(qtbot, page, f"1 {MATTERS[0]}")
    assert wanted.args == [first.consultation_id, "sign_in"]


def test_a_matter_by_itself_shows_no_line(app, pages_of):
    page = pages_of(SignInPage, "sign_in")(plan_meeting(app))
    assert not page.head.together.isVisible()
    sign_in(app, members_of(app, page.view().meeting)[0].id)


def test_the_evening_goes_from_one_matter_to_the_next(qtbot, app, pages_of, clock):
    """The agenda and the running sheet show every matter; one click leads on, and the hall follows the room."""
    first, second, third = evening = [planned_matter(app, title) for title in MATTERS]
    for one in evening[1:]:
        hold_together(app, one.consultation_id, "notice", first.id)
    sign_in_some(app, first, 8)
    open_meeting(app, first.consultation_id, "sign_in")
    page = pages_of(DeliberationPage, "deliberation")(first)
    page._tabs.choose("running")
    page._on_tab("running")
    shown = [one.whole() for one in page.running.findChildren(ElidedLabel)]
    assert [words for words in shown if words.startswith("Matter")] == [
        f"Matter {no}: {title}" for no, title in enumerate(MATTERS, 1)
    ]
    assert shown.count("讨论发言") == 3
    with qtbot.waitSignal(page.case_wanted) as wanted:
        qtbot.mouseClick(
            button(page.running, f"Go to Matter 2: {MATTERS[1]}"), Qt.MouseButton.LeftButton
        )
    assert wanted.args == [second.consultation_id, "deliberation"]
    assert hall_view(view_hall(app, third.id)).title == f"No. 1: {MATTERS[0]}"

    clock.forward(minutes=30)
    page = pages_of(DeliberationPage, "deliberation")(second)
    step = view_stage(app, second.consultation_id, "deliberation").next
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page.take_step(step.code, step.facts)
    assert wanted.args == [first.consultation_id, "deliberation"], "one press ends nothing there"
    page._tabs.choose("running")
    page._on_tab("running")
    press(qtbot, page.running, f"Now {page.view().items[0].title}")
    step = view_stage(app, second.consultation_id, "deliberation").next
    assert step.code == "deliberation.next_item"
    seen = hall_view(view_hall(app, first.id))
    assert seen.title == f"No. 2: {MATTERS[1]}"
    assert seen.scene.agenda.lines == (
        (MATTERS[0], "95 min"), (MATTERS[1], "now"), (MATTERS[2], "90 min"),
    )  # fmt: skip


def test_after_the_vote_on_one_matter_the_next_is_offered_and_closing_asks(
    qtbot, app, pages_of, monkeypatch
):
    evening = [
        planned_matter(app, title, procedure="village_consultation", roll=False)
        for title in MATTERS
    ]
    first, second, third = evening
    for one in evening:
        with_subject(app, one, kind="committee", name="村民委员会", role=SubjectRole.VOTING)
    for one in evening[1:]:
        hold_together(app, one.consultation_id, "notice", first.id)
    rebuild_roll(app, first.consultation_id, "sign_in")
    sign_in_some(app, second, 1)
    open_meeting(app, first.consultation_id, "sign_in")
    agreed = Consensus(Outcome.AGREED, "都修。")
    record_consensus(app, first.consultation_id, "vote", agreed)
    page = pages_of(VotePage, "vote")(first)
    step = view_stage(app, first.consultation_id, "vote").next
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page.take_step(step.code, step.facts)
    assert wanted.args == [second.consultation_id, "deliberation"]

    asked = []
    monkeypatch.setattr(ConfirmDialog, "exec", lambda dialog: asked.append(words_in(dialog)) or 0)
    page._on_end()
    assert MATTERS[1] in asked[0]
    assert MATTERS[2] in asked[0]
    assert meeting_now(app, third).state is MeetingState.OPEN
    for one in evening[1:]:
        record_consensus(app, one.consultation_id, "vote", agreed)
    page._on_end()
    assert len(asked) == 1
    assert {meeting_now(app, one).state for one in evening} == {MeetingState.CLOSED}


def words_in(dialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(Label))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_many_matters_are_offered_in_a_list_where_their_buttons_have_no_room(qtbot, app, pages_of):
    first, *joined = (planned_matter(app, f"{no}号路段硬化和排水沟整治") for no in range(1, 7))
    for one in joined:
        hold_together(app, one.consultation_id, "notice", first.id)
    page = pages_of(SignInPage, "sign_in")(first)
    assert page.width() == 922
    assert button(page, "Other matters").isVisible()
    press(qtbot, page, "Other matters")
    menu = page.head.together.findChild(QMenu)
    with qtbot.waitSignal(page.case_wanted) as wanted:
        next(one for one in menu.actions() if one.text().startswith("6 ")).trigger()
    menu.close()
    assert wanted.args == [joined[-1].consultation_id, "sign_in"]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_at_the_largest_type_nothing_is_cut_on_notice_and_sign_in(
    qtbot, app, pages_of, look, language, qapp
):
    first, second, third = (planned_matter(app, title) for title in MATTERS)
    hold_together(app, second.consultation_id, "notice", first.id)
    look.wear(size="largest")
    speak(qapp, language)
    try:
        pages = [pages_of(NoticePage, "notice")(one) for one in (third, second)]
        pages.append(pages_of(SignInPage, "sign_in")(second))
        for page in pages:
            page.resize(852, 566)
            qtbot.wait(10)
        told = [cut_words(page) for page in pages]
    finally:
        speak(qapp, "en")
    assert told == [[], [], []]
