"""Sign-in driven by keys and clicks."""

from dataclasses import replace
from datetime import date

import pytest
from meeting_maker import (
    meeting_now,
    members_of,
    opened_meeting,
    plan_meeting,
    roll_of,
    sign_in_some,
    with_subject,
)
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from consult_app.basics.errors import ExpectedError
from consult_app.domain.consultation import SubjectRole
from consult_app.domain.id_number import check_digit
from consult_app.domain.meeting import Capacity, MeetingState, PresenceKind
from consult_app.domain.page_code import encode, page_code
from consult_app.domain.person_code import person_code, read_person_code
from consult_app.services.app import CHINA
from consult_app.services.attending import sign_in
from consult_app.services.meeting_course import close_meeting
from consult_app.services.minutes import view_minutes
from consult_app.services.roll import rebuild_roll
from consult_app.services.sheet_count import enter_sheet_count, view_sheet_count
from consult_app.services.stages import view_stage
from consult_app.services.undoing import undo
from consult_app.ui.pages.sign_in import SignInPage
from consult_app.ui.pages.sign_in_dialogs import (
    CallAgainDialog,
    GuestDialog,
    ProxyDialog,
    SheetDialog,
    WrongPersonDialog,
)
from consult_app.ui.pages.sign_in_recent import RecentRows
from consult_app.ui.pages.sign_in_rows import HIT_INSET, HitRow
from consult_app.ui.widgets.base import ElidedLabel, Label, scaled

pytestmark = pytest.mark.usefixtures("village")


@pytest.fixture
def page_of(pages_of):
    return pages_of(SignInPage, "sign_in")


def here(app, meeting) -> list[str]:
    return [entry.name for entry in roll_of(app, meeting) if entry.here]


def press(qtbot, page, keys: str, *then: Qt.Key) -> None:
    if keys.isascii():
        qtbot.keyClicks(page._search, keys)
    else:  # an input method hands over whole words
        page._search.setText(keys)
    for key in then:
        qtbot.keyClick(page._search, key)


def double_click(qtbot, widget, spot=None) -> None:
    left, at = Qt.MouseButton.LeftButton, spot or widget.rect().center()
    qtbot.mouseClick(widget, left, pos=at)
    qtbot.mouseDClick(widget, left, pos=at)
    qtbot.mouseRelease(widget, left, pos=at)


def hover(widget, spot: QPoint) -> None:
    """Send the move itself: the cursor of a screen that is not there asks the first window that it lies over."""
    place, none = QPointF(spot), Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        QPointF(widget.mapToGlobal(spot)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, moved)


def names_of(page) -> list[str]:
    return [one.name for one in page._names.entries()]


def click_name(qtbot, page, name) -> None:
    spot = page._names.place_of(names_of(page).index(name)).center()
    qtbot.mouseClick(page._names, Qt.MouseButton.LeftButton, pos=spot)


def test_two_letters_and_enter_sign_somebody_in(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    with qtbot.waitSignal(page.acted):
        press(qtbot, page, "qj", Qt.Key.Key_Return)
    assert here(app, meeting) == ["钱建国"]
    assert page._search.text() == ""
    assert page.first_field() is page._search


def test_a_digit_takes_that_row_and_the_arrow_chooses_it(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "zj", Qt.Key.Key_2)
    assert here(app, meeting) == ["周建国"]
    press(qtbot, page, "l", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert len(here(app, meeting)) == 2


def test_the_sentence_changes_with_each_arrival(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    sign_in_some(app, meeting, 5)
    page.refresh()
    assert page.head.sentence.text() == "9 people due, 5 here: 1 short, the meeting cannot open"
    press(qtbot, page, "周建国", Qt.Key.Key_Return)
    assert (
        page.head.sentence.text()
        == "9 people due, 6 here: two thirds reached, the meeting may open"
    )
    assert page.head.formula.whole().startswith("6×3=18 ≥ 9×2=18")


def test_in_chinese_it_is_what_the_chair_says(app, page_of, chinese):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 6)
    assert page_of(meeting).head.sentence.text() == "应到 9 人，实到 6 人，已达三分之二，可以开会"


def test_a_digit_takes_no_row_that_is_not_shown(qtbot, app, page_of):
    """In a low window fewer rows have room than people were found: nobody is signed in unseen."""
    page = page_of(plan_meeting(app))
    page._search.setText("国")
    found = page._hits
    page.resize(922, 300)
    page._show_hits()
    shown = page._rows_shown
    assert 0 < shown < len(found)
    qtbot.keyClick(page._search, Qt.Key(int(Qt.Key.Key_1) + shown))
    assert page._search.text() == "国"
    assert not [one for one in page.view().recent if one.entry.here]
    qtbot.keyClick(page._search, Qt.Key(int(Qt.Key.Key_1) + shown - 1))
    assert [one.entry.id for one in page.view().recent] == [found[shown - 1].id]


def test_f3_is_late_and_f4_leaves(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "qj", Qt.Key.Key_F3)
    assert [entry.standing for entry in roll_of(app, meeting) if entry.standing] == [
        PresenceKind.LATE
    ]
    press(qtbot, page, "qj", Qt.Key.Key_F4)
    assert here(app, meeting) == []
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    assert here(app, meeting) == ["钱建国"]


def test_who_is_here_already_is_not_signed_in_again(qtbot, app, page_of, monkeypatch):
    told = []
    monkeypatch.setattr(
        "consult_app.ui.errors.tell", lambda _parent, error: told.append(error.code)
    )
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    assert here(app, meeting) == ["钱建国"]
    assert told == []
    assert (
        page._already.text()
        == "钱建国 (三组) is here since 09:00 already. Nothing was noted a second time."
    )


def test_a_click_on_a_missing_name_signs_in_and_the_list_takes_it_back(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    click_name(qtbot, page, "孙建国")
    assert here(app, meeting) == ["孙建国"]
    assert "孙建国" not in names_of(page)
    qtbot.mouseClick(page._recent.rows[0]._undo, Qt.MouseButton.LeftButton)
    assert here(app, meeting) == []


def test_a_double_click_acts_on_one_person_only(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    name = names_of(page)[0]
    double_click(
        qtbot, page._names, page._names.place_of(0).center()
    )  # the list has moved up: another name is there
    assert here(app, meeting) == [name]
    press(qtbot, page, "qj")
    double_click(qtbot, page._rows[0]._in)
    assert set(here(app, meeting)) == {name, "钱建国"}
    double_click(qtbot, page._recent.rows[0]._undo)
    assert here(app, meeting) == [name]


def test_a_proxy_needs_its_paper(qtbot, app, page_of, monkeypatch):
    meeting = plan_meeting(app, "villagers_assembly")
    page = page_of(meeting)
    monkeypatch.setattr(ProxyDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(ProxyDialog, "answer", lambda _self: ("李小军", True))
    press(qtbot, page, "qj", Qt.Key.Key_F5)
    standing = {entry.name: entry.standing for entry in roll_of(app, meeting)}
    assert standing["钱建国"] is PresenceKind.PROXY
    assert page._recent.rows[0].below() == "represented by 李小军"


def test_a_guest_is_added_and_found_afterwards(qtbot, app, page_of, monkeypatch):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    monkeypatch.setattr(GuestDialog, "exec", lambda _self: 1)
    answer = ("林工", "镇农办", Capacity.OBSERVER)
    monkeypatch.setattr(GuestDialog, "answer", lambda _self: answer)
    page.add_guest()
    press(qtbot, page, "lg")
    assert page._hits[0].name == "林工"


def test_the_next_step_opens_the_meeting(app, page_of):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 6)
    page = page_of(meeting)
    page.take_step("sign_in.open", {})
    assert meeting_now(app, meeting).state is MeetingState.OPEN
    assert "held" in page.head.sentence.text()


def test_after_an_undo_the_page_shows_what_holds(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "qj", Qt.Key.Key_Return)
    undo(app)
    page.refresh()
    assert page.view().attendance.present == 0
    assert page._recent.rows[0].isHidden()


def test_too_few_lead_to_a_second_call(app, page_of):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 2)
    page = page_of(meeting)
    assert not page.head.give_up.isHidden()
    page.give_up()
    assert meeting_now(app, meeting).state is MeetingState.NO_QUORUM


def test_a_meeting_to_which_nobody_came_can_be_given_up_once_its_time_has_come(app, page_of, clock):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    assert page.head.give_up.isHidden(), "it is not time yet"
    clock.forward(minutes=300)
    page.refresh()
    assert not page.head.give_up.isHidden()
    page.give_up()
    assert meeting_now(app, meeting).state is MeetingState.NO_QUORUM


def test_the_second_call_is_offered_for_the_first_lawful_day(app, page_of, monkeypatch):
    meeting = plan_meeting(app, "villagers_assembly", "villagers_assembly")
    sign_in_some(app, meeting, 2)
    page = page_of(meeting)
    page.give_up()
    said = []

    def take_it(dialog) -> int:
        said.extend(one.text() for one in dialog.findChildren(Label))
        return 1

    monkeypatch.setattr(CallAgainDialog, "exec", take_it)
    page.take_step("sign_in.call_again", {})
    now = meeting_now(app, meeting)
    assert (now.call, now.planned_at.astimezone(CHINA).date()) == (2, date(2026, 11, 13))
    assert "If the second notice goes out today, 2026-11-13 is the earliest lawful day." in said


def test_where_the_share_is_only_advised_too_few_may_be_called_again_or_go_on(app, page_of):
    meeting = plan_meeting(app, "village_consultation", roll=False)
    for name in ("钱秀英", "周国栋", "吴建国"):
        with_subject(app, meeting, kind="party", name=name, role=SubjectRole.VOTING)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    sign_in_some(app, meeting, 1)
    page = page_of(meeting)
    assert view_stage(app, meeting.consultation_id, "sign_in").next.code == "sign_in.open"
    assert not page.head.give_up.isHidden()
    page.give_up()
    assert meeting_now(app, meeting).state is MeetingState.NO_QUORUM
    assert view_stage(app, meeting.consultation_id, "sign_in").next.code == "sign_in.call_again"
    undo(app)
    for each in members_of(app, meeting)[1:]:
        sign_in(app, each.id)
    page.refresh()
    assert page.head.give_up.isHidden(), "all are here"


def test_a_lost_quorum_says_that_no_vote_may_be_taken(qtbot, app, page_of):
    meeting = opened_meeting(app, 6)
    page = page_of(meeting)
    press(qtbot, page, members_of(app, meeting)[0].name, Qt.Key.Key_F4)
    assert "no vote may be taken" in page.head.sentence.text()


def scan(qtbot, page, digits: str) -> None:
    """Type as a scanner does: quickly, then Enter."""
    qtbot.keyClicks(page._search, digits)
    qtbot.keyClick(page._search, Qt.Key.Key_Return)


@pytest.fixture
def told(monkeypatch):
    codes = []
    monkeypatch.setattr(
        "consult_app.ui.errors.tell", lambda _parent, error: codes.append(error.code)
    )
    return codes


def test_a_scanned_slip_signs_its_person_in_and_a_second_scan_nobody_twice(
    qtbot, app, page_of, told
):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    entry = members_of(app, meeting)[3]
    for _ in range(2):
        scan(qtbot, page, person_code(meeting.id, entry.id))
    assert here(app, meeting) == [entry.name]
    assert "already" in page._already.text()
    assert (told, page._search.text()) == ([], "")
    with app.work() as work:
        assert work.presence.count(meeting_id=meeting.id) == 1


@pytest.mark.parametrize("uid", ["u35", "u1477"])  # codes of pages that begin with a space
def test_a_slip_of_another_meeting_and_a_page_of_a_paper_sign_nobody_in(
    qtbot, app, page_of, told, uid
):
    meeting, other = plan_meeting(app), plan_meeting(app, "villagers_assembly")
    with app.work() as work:
        work.villages.save(replace(work.villages.get(1), uid=uid))
        work.commit()
    page = page_of(meeting)
    scan(qtbot, page, person_code(other.id, members_of(app, other)[0].id))
    with app.work() as work:
        village = work.villages.get(1)
        mine = work.consultations.get(meeting.consultation_id)
    for uid in (mine.uid, "another"):
        code = page_code(village.uid, uid, "notice:1:0:0", 1).of_page(1, 2)
        scan(qtbot, page, encode(code).lower())
    assert told == ["scan.other-meeting", "scan.page", "scan.other-page"]
    assert here(app, meeting) == []
    assert page._search.text() == ""


def test_an_identity_card_signs_its_holder_in(qtbot, app, page_of, told):
    meeting = plan_meeting(app)
    entry = members_of(app, meeting)[2]
    number = "99999919650305001"
    number += check_digit(number)
    with app.work() as work:
        person = work.people.get(entry.person_id)
        work.people.save(replace(person, id_number=number))
        work.note(app.now(), "person.changed", undo=False)
        work.commit()
    page = page_of(meeting)
    scan(qtbot, page, number)
    assert here(app, meeting) == [entry.name]
    stranger = "99999919700101002"
    scan(qtbot, page, stranger + check_digit(stranger))
    assert told == ["scan.not-due"]


def test_one_wrong_digit_of_a_slip_is_no_code(app):
    code = person_code(12, 345)
    assert (len(code), read_person_code(code)) == (16, (12, 345))
    for place in range(16):
        wrong = code[:place] + str((int(code[place]) + 1) % 10) + code[place + 1 :]
        assert read_person_code(wrong) is None
    with pytest.raises(ValueError, match="no person's code"):
        person_code(100_000, 1)


def test_every_missing_name_is_shown_that_has_room(app, page_of):
    page = page_of(plan_meeting(app, "villagers_assembly"))
    page.resize(922, 700)
    QApplication.sendPostedEvents()
    grid = page._names
    assert grid.isVisible()
    assert len(grid.entries()) > 20
    last = grid.place_of(len(grid.entries()) - 1)
    assert grid.mapTo(page, last.bottomLeft()).y() <= page.height()


def test_of_two_of_the_same_name_the_wrong_one_is_put_right(app, page_of, monkeypatch, qtbot):
    meeting = plan_meeting(app)
    first, second = members_of(app, meeting)[:2]
    with app.work() as work:
        work.roll.save(replace(second, name=first.name))
        work.note(app.now(), "roll.changed", undo=False)
        work.commit()
    page = page_of(meeting)
    sign_in_some(app, meeting, 1)
    page.refresh()
    monkeypatch.setattr(WrongPersonDialog, "exec", lambda _self: 1)
    qtbot.mouseClick(page._recent.rows[0]._other, Qt.MouseButton.LeftButton)
    lines = {one.id: one.here for one in roll_of(app, meeting)}
    assert (lines[first.id], lines[second.id]) == (False, True)


def test_a_clock_that_went_back_is_told_with_what_to_do(app, page_of, clock):
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 3)
    page = page_of(meeting)
    assert page.head._clock.isHidden()
    clock.forward(minutes=-42)
    page.refresh()
    assert not page.head._clock.isHidden()
    assert "42 min" in page.head._clock.text()


def test_the_signatures_on_the_sheet_are_set_beside_the_screen(app, page_of):
    meeting = opened_meeting(app, 6)
    page = page_of(meeting)
    assert not page.head.sheet.isHidden()
    dialog = SheetDialog(page, view_sheet_count(app, meeting.id))
    dialog._sheet.editor.setValue(5)
    assert not dialog.check()
    dialog._reason.set_text("孙秀英不识字，按了手印没签名")
    assert dialog.check()
    with pytest.raises(ExpectedError, match="reason-missing"):
        enter_sheet_count(app, meeting.id, 5)
    told = enter_sheet_count(app, meeting.id, *dialog.answer())
    assert (told.on_sheet, told.on_screen, told.difference) == (5, 6, -1)
    close_meeting(app, meeting.id)
    found = view_stage(app, meeting.consultation_id, "sign_in").findings
    assert [(one.result, one.have) for one in found if one.code == "sign_in.sheet"] == [
        ("met", "5/6")
    ]
    lines = view_minutes(app, meeting.consultation_id, "deliberation").lines
    assert any("签名5人，签到记录6人，相差1人：孙秀英" in line.words for line in lines)


def test_an_uncounted_sheet_is_asked_for_after_the_meeting(app):
    meeting = opened_meeting(app, 6)
    with pytest.raises(ExpectedError, match="negative"):
        enter_sheet_count(app, meeting.id, -1)
    close_meeting(app, meeting.id)
    found = view_stage(app, meeting.consultation_id, "sign_in").findings
    assert [one.result for one in found if one.code == "sign_in.sheet"] == ["advice"]


def test_who_came_last_stands_first_and_tab_comes_there_first(qtbot, app, page_of):
    page = page_of(plan_meeting(app))
    for initials in ("qj", "sj", "lj"):
        press(qtbot, page, initials, Qt.Key.Key_Return)
    shown = [line for line in page._recent.rows if not line.isHidden()]
    assert [line.signed() for line in shown] == list(page.view().recent)
    assert len(shown) == 3
    chain, widget = [], page._guest.nextInFocusChain()
    while widget is not page._guest:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    buttons = [button for line in page._recent.rows for button in (line._other, line._undo)]
    assert [widget for widget in chain if widget in set(buttons)] == buttons


def test_every_act_at_the_door_has_its_key_and_the_page_says_it(qtbot, app, page_of, monkeypatch):
    """A full hall is signed in without the mouse: excused, taken back, put right, guest; each with its words."""
    meeting = plan_meeting(app)
    one, other, excused, late = members_of(app, meeting)[:4]
    with app.work() as work:
        work.roll.save(replace(other, name=one.name, initials=one.initials))
        work.note(app.now(), "roll.built", undo=False)
        work.commit()
    page = page_of(meeting)
    control = Qt.KeyboardModifier.ControlModifier

    press(qtbot, page, excused.name, Qt.Key.Key_F2)
    assert standing(app, excused) is PresenceKind.EXCUSED
    press(qtbot, page, late.name, Qt.Key.Key_F3)
    press(qtbot, page, excused.name)
    qtbot.keyClick(page._search, Qt.Key.Key_R, control)
    assert standing(app, excused) is None, "the one typed, not the newest"
    assert standing(app, late) is PresenceKind.LATE
    assert page.focusWidget() is page._search
    qtbot.keyClick(page._search, Qt.Key.Key_R, control)
    assert standing(app, late) is None, "with nothing typed the newest"
    with qtbot.waitSignal(page.failed_quietly) as told:
        qtbot.keyClick(page._search, Qt.Key.Key_R, control)
    assert told.args == ["Nothing was noted there yet"]

    press(qtbot, page, one.name, Qt.Key.Key_Return)
    monkeypatch.setattr(WrongPersonDialog, "exec", lambda _dialog: 1)
    qtbot.keyClick(page._search, Qt.Key.Key_T, control)
    assert [standing(app, each) for each in (one, other)] == [None, PresenceKind.ARRIVED]
    press(qtbot, page, late.name, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.failed_quietly) as told:
        qtbot.keyClick(page._search, Qt.Key.Key_T, control)
    assert told.args == ["Nobody else of this name is still missing"]
    press(qtbot, page, late.name, Qt.Key.Key_F4)
    assert standing(app, late) is PresenceKind.LEFT
    press(qtbot, page, late.name, Qt.Key.Key_Return)
    assert standing(app, late) is PresenceKind.RETURNED

    monkeypatch.setattr(GuestDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(GuestDialog, "answer", lambda _: ("李镇长<&>", "镇政府", Capacity.OBSERVER))
    qtbot.keyClick(page._search, Qt.Key.Key_G, control)
    assert "李镇长<&>" in here(app, meeting)
    said = page.head.findChildren(ElidedLabel)[-1].whole()
    for key in ("Enter", "F2", "F3", "F4", "F5", "Ctrl+R", "Ctrl+T", "Ctrl+G"):
        assert key in said


def standing(app, entry):
    with app.work() as work:
        return work.roll.get(entry.id).standing


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_names_and_the_buttons_beside_them_are_whole(qtbot, app, page_of, look, size):
    look.wear(size=size)
    meeting = plan_meeting(app)
    sign_in_some(app, meeting, 2)
    page = page_of(meeting)
    page._search.setText("国")
    rows = RecentRows(2)
    qtbot.addWidget(rows)
    rows.show()
    QApplication.sendPostedEvents()
    shown = [line for line in page._rows if line.isVisible()]
    assert shown
    for line in shown:
        verbs = [one for one in (line._in, *line._more) if one.isVisible()]
        spots = [one.geometry() for one in verbs] or [line._spot]
        edges = [edge for spot in spots for edge in (spot.left(), spot.right())]
        name = line.letters("h2")[1].horizontalAdvance(line.entry().name)
        assert HIT_INSET + name <= line._ends <= edges[0]
        assert edges == sorted(edges)
        assert edges[-1] < line.width()
        assert all(one.width() >= one.sizeHint().width() for one in verbs)
    signed = page.view().recent[0]
    for wide in (210, 260, 300, 400):
        rows.show_recent([signed], {signed.entry.name}, rows)
        rows.resize(scaled(wide), 200)
        row, verbs = rows.rows[0], [rows.rows[0]._other, rows.rows[0]._undo]
        assert all(row.rect().contains(verb.geometry()) for verb in verbs)
        assert all(verb.width() >= verb.sizeHint().width() for verb in verbs)
        assert not verbs[0].geometry().intersects(verbs[1].geometry())
        name = row.letters("strong")[1].horizontalAdvance(signed.entry.name)
        assert row._begins + name <= row._ends


def test_a_row_filled_with_somebody_excused_has_room_for_the_name_as_one_made_anew(qtbot, app):
    """What was noted takes room beside the name: a row that showed somebody else is laid out anew for it."""
    meeting = plan_meeting(app)
    one, two = roll_of(app, meeting)[:2]
    excused = replace(two, standing=PresenceKind.EXCUSED, standing_at=app.now())
    shown = {"number": 2, "chosen": False, "namesake": False, "proxy": False, "opened": False}
    for wide in range(150, 300, 10):
        used, new = HitRow(), HitRow()
        for row in (used, new):
            qtbot.addWidget(row)
            row.be_wide(wide)
        used.show_entry(one, **shown)
        for row in (used, new):
            row.show_entry(excused, **shown)
        assert (used.flow, used._ends) == (new.flow, new._ends), wide


def test_what_is_painted_follows_the_look(qtbot, app, page_of, look):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    page._search.setText("国")
    page._rows[1].grab()
    look.wear(palette="contrast", size="large")
    fresh = page_of(meeting)
    fresh._search.setText("国")
    QApplication.sendPostedEvents()
    for old, new in ((page._rows[0], fresh._rows[0]), (page._rows[1], fresh._rows[1])):
        assert old.size() == new.size()
        assert old.grab().toImage() == new.grab().toImage()


def test_the_painted_button_of_a_row_signs_in_who_stands_there(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    press(qtbot, page, "国")
    row, left = page._rows[1], Qt.MouseButton.LeftButton
    assert [one.chosen() for one in page._rows[:2]] == [True, False]
    name, spot = row.entry().name, row._spot.center()
    hover(row, spot)
    assert row.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseClick(row, left, pos=QPoint(HIT_INSET, row.height() // 2))
    qtbot.mousePress(row, left, pos=spot)
    qtbot.mouseRelease(row, left, pos=QPoint(1, 1))
    assert here(app, meeting) == [], "only a press that ends on the button counts"
    double_click(qtbot, row, spot)
    assert here(app, meeting) == [name]


def test_names_clicked_aside_of_them_sign_nobody_in(qtbot, app, page_of):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    grid, left = page._names, Qt.MouseButton.LeftButton
    between = grid.place_of(0).topRight() + QPoint(3, 3)
    qtbot.mouseClick(grid, left, pos=between)
    qtbot.mousePress(grid, left, pos=grid.place_of(0).center())
    qtbot.mouseRelease(grid, left, pos=grid.place_of(1).center())
    assert here(app, meeting) == []
    hover(grid, grid.place_of(1).center())
    painted = grid.grab(grid.place_of(1)).toImage()
    hover(grid, between)
    assert grid.grab(grid.place_of(1)).toImage() != painted, "under the mouse it looks different"


def test_arrows_and_enter_sign_in_who_is_missing_and_the_frame_is_said_and_seen(
    qtbot, app, page_of
):
    meeting = plan_meeting(app)
    page = page_of(meeting)
    grid, names = page._names, names_of(page)
    assert grid.accessibleName() == "，".join(names)
    plain = grid.grab().toImage()
    QApplication.sendEvent(grid, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert grid.accessibleName() == f"{names[0]}，1/{len(names)}"
    assert grid.grab().toImage() != plain
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(grid, key)
    assert grid.marked() == 1
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.accessibleName().startswith(names[-1])
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert here(app, meeting) == [names[1]]
    QApplication.sendEvent(grid, QFocusEvent(QEvent.Type.FocusOut))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert here(app, meeting) == [names[1]], "without the keyboard no name is marked"
    assert grid.accessibleName() == "，".join(names_of(page))


def test_a_list_without_anybody_is_said_in_a_sentence_and_leads_to_the_register(
    qtbot, app, pages_of
):
    with app.work() as work:
        for one in work.memberships.all():
            work.memberships.remove(one.id)
        work.commit()
    meeting = plan_meeting(app, roll=False)
    rebuild_roll(app, meeting.consultation_id, "sign_in")
    page = pages_of(SignInPage, "sign_in")(meeting)
    assert page.head.sentence.text().startswith("Nobody is due: no members are entered")
    assert not page.head.bar.isVisible()
    assert page.head.formula.whole() == ""
    step = view_stage(app, meeting.consultation_id, "sign_in").next
    with qtbot.waitSignal(page.section_wanted) as wanted:
        page.take_step(step.code, step.facts)
    assert wanted.args == ["roster:bodies"]
    with qtbot.waitSignal(page.section_wanted):
        page.mend(step.code)
