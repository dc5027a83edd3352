"""Who is due: a body's members entered for a term, and the list renewed when it no longer fits."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from consult_app.domain.meeting import DeliveryResult
from consult_app.domain.village import BodyKind
from consult_app.services.bodies import view_bodies
from consult_app.services.consulting import Beginning, start_consultation
from consult_app.services.notifying import deliver, prepare_roll, view_notice
from consult_app.services.plan_matter import set_matter
from consult_app.services.planning import choose_procedure, fill_plan
from consult_app.ui.pages.notice import NoticePage
from consult_app.ui.pages.plan import PlanPage
from consult_app.ui.pages.roster_body import BodyDialog
from consult_app.ui.widgets.base import Label
from tests.services.test_planning import ENTRY
from tests.ui.modal import on_dialog, press

SINCE, UNTIL = date(2026, 1, 1), date(2030, 12, 31)


def body(app, kind):
    return next(one for one in view_bodies(app) if one.kind is kind)


@pytest.fixture
def opened(qtbot, app, village):
    def show(kind):
        dialog = BodyDialog(None, app, body(app, kind))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def add(qtbot, dialog, initials):
    """Type initials and take the first who fits with Enter."""
    qtbot.keyClicks(dialog.search.field, initials)
    qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return)


def told(dialog):
    return [label.text() for label in dialog.findChildren(Label)]


def test_a_body_is_entered_head_first_and_kept_for_its_term(qtbot, app, opened):
    dialog = opened(BodyKind.COLLECTIVE_COUNCIL)
    for initials in ("zjg", "qjg", "sjg"):
        add(qtbot, dialog, initials)
    assert "3 members" in told(dialog)
    dialog.since.set_day(SINCE)
    dialog.until.set_day(UNTIL)
    dialog.keep()
    kept = body(app, BodyKind.COLLECTIVE_COUNCIL)
    assert [one.membership.duty for one in kept.seats] == ["理事长", "理事", "理事"]
    assert [one.membership.since for one in kept.seats] == [SINCE] * 3
    assert kept.until == UNTIL


def test_whoever_sits_already_cannot_be_added_twice_and_can_be_taken_out(qtbot, opened):
    dialog = opened(BodyKind.COMMITTEE)
    before = [one.person_id for one in dialog.seats()]
    add(qtbot, dialog, "qjg")
    assert [one.person_id for one in dialog.seats()] == before
    dialog.table.choose(before[0])
    dialog._out.click()
    assert [one.person_id for one in dialog.seats()] == before[1:]


def test_a_representative_speaks_for_households_and_the_sum_is_told(opened):
    dialog = opened(BodyKind.REPRESENTATIVES)
    dialog.table.choose(dialog.seats()[0].person_id)
    dialog._households.editor.setValue(14)
    dialog._households.editor.editingFinished.emit()
    assert dialog.seats()[0].households == 14
    assert "9 members, speaking for 14 households" in told(dialog)


def test_everybody_of_age_becomes_a_member_of_the_collective_at_one_click(app, opened):
    dialog = opened(BodyKind.COLLECTIVE_MEMBERS)
    dialog._everybody.click()
    assert len(dialog.seats()) == 36
    dialog._everybody.click()
    assert len(dialog.seats()) == 36


@pytest.fixture
def noticed(app, consultation):
    """Everybody on the list has signed for the notice; then one representative leaves the body."""
    prepare_roll(app, consultation, "notice")
    people = view_notice(app, consultation, "notice").people
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=consultation)
    deliver(app, meeting.id, [one.entry.id for one in people], "当面", DeliveryResult.SIGNED)
    with app.work() as work:
        gone = work.memberships.all(body=BodyKind.REPRESENTATIVES)[-1]
        work.memberships.remove(gone.id)
        name = work.people.get(gone.person_id).name
        work.note(app.now(), "body.seated", undo=False, body="representatives")
        work.commit()
    return consultation, name


@pytest.mark.parametrize("renewed", [True, False])
def test_the_list_is_renewed_only_after_saying_who_goes_and_what_goes_with_them(
    qtbot, app, noticed, renewed
):
    case, name = noticed
    page = NoticePage(app, case, "notice")
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    seen = []

    def answer(dialog):
        seen.extend(told(dialog))
        if renewed:
            press(dialog)

    on_dialog(answer)
    page.mend("roll.stale")
    words = "\n".join(seen)
    assert f"Go off: {name}" in words
    assert f"Receipts or sign-ins that go with them: {name}" in words
    assert len(view_notice(app, case, "notice").people) == (8 if renewed else 9)


@pytest.mark.parametrize("agreed", [True, False])
def test_another_way_of_meeting_lets_receipts_go_only_when_asked(qtbot, app, village, agreed):
    case = start_consultation(app, Beginning("补选监委会", question="选谁？")).id
    set_matter(app, case, matter_kind="supervision_members", money_source="none")
    choose_procedure(app, case, "supervision_choice", "按规定")
    fill_plan(app, case, ENTRY)
    prepare_roll(app, case, "notice")
    people = view_notice(app, case, "notice").people
    with app.work() as work:
        meeting = work.meetings.find(consultation_id=case)
    deliver(app, meeting.id, [one.entry.id for one in people], "当面", DeliveryResult.SIGNED)
    page = PlanPage(app, case, "plan")
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    way = page._means.way
    assert not way.isHidden()
    other = next(number for number in range(way.count()) if way.itemData(number) == "members")
    way.setCurrentIndex(other)
    seen = []

    def answer(dialog):
        seen.extend(told(dialog))
        if agreed:
            press(dialog)

    on_dialog(answer)
    way.activated.emit(other)
    assert any("are not due any more" in words for words in seen), seen
    left = len(view_notice(app, case, "notice").people)
    assert left == (9 if agreed else 36)
    assert way.code() == ("members" if agreed else "adults")
