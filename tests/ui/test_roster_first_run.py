"""The first start, from names to the committee, and the door to rehearsal."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from consult_app.domain.village import BodyKind
from consult_app.services.app import open_app
from consult_app.services.bodies import view_bodies
from consult_app.services.setting_up import needs_first_run, view_settings
from consult_app.ui.first_run import FILE, NAMES, PREVIEW, SEATS, FirstRunWindow
from consult_app.ui.widgets.dialogs import Dialog

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture
def wizard(qtbot, app):
    made = FirstRunWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def named(qtbot, wizard):
    wizard.names.name.editor.setFocus()
    wizard.names.name.editor.insert("柳河村")
    wizard.names.name.editor.textEdited.emit("柳河村")
    wizard.names.operator.set_text("周小满")
    press(qtbot, wizard.next)


def test_names_follow_the_villages_until_they_are_written_by_hand(qtbot, wizard):
    wizard.names.party.set_text("中共柳河村总支部委员会")
    wizard.names.party.editor.textEdited.emit("x")
    named(qtbot, wizard)
    village = view_settings(wizard.app).village
    assert (village.committee, village.short) == ("柳河村村民委员会", "柳")
    assert village.party_branch == "中共柳河村总支部委员会"
    assert not village.rehearsal
    assert wizard.stack.currentIndex() == FILE


def test_a_village_needs_its_names(qtbot, wizard):
    press(qtbot, wizard.next)
    assert wizard.stack.currentIndex() == NAMES
    assert wizard.names.name.has_error()
    assert needs_first_run(wizard.app)


def test_a_community_has_a_residents_committee(qtbot, wizard):
    wizard.names.kind.set_code("community")
    named(qtbot, wizard)
    assert view_settings(wizard.app).village.committee == "柳河村居民委员会"


def test_the_whole_way_from_names_to_the_committee(qtbot, wizard):
    named(qtbot, wizard)
    wizard.open_file(SAMPLES / "roster_by_person.xlsx")
    qtbot.waitUntil(lambda: wizard.stack.currentIndex() == PREVIEW, timeout=10_000)
    assert wizard.next.words() == "Take 1848 rows in, put the other 2 right later"
    press(qtbot, wizard.next)
    qtbot.waitUntil(lambda: wizard.stack.currentIndex() == SEATS, timeout=20_000)
    for body, typed in ((BodyKind.COMMITTEE, "qh"), (BodyKind.SUPERVISION, "ljl")):
        search = wizard.seats.lists[body].search
        qtbot.keyClicks(search.field, typed)
        qtbot.keyClick(search.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(wizard.finished) as finished:
        press(qtbot, wizard.next)
    assert finished.args[0] is wizard.app
    bodies = {one.kind: len(one.seats) for one in view_bodies(wizard.app)}
    assert (bodies[BodyKind.COMMITTEE], bodies[BodyKind.SUPERVISION]) == (1, 1)
    assert bodies[BodyKind.REPRESENTATIVES] == 45


def test_nobody_can_be_entered_into_both(qtbot, wizard, monkeypatch):
    named(qtbot, wizard)
    wizard.open_file(SAMPLES / "roster_by_person.xlsx")
    qtbot.waitUntil(lambda: wizard.stack.currentIndex() == PREVIEW, timeout=10_000)
    press(qtbot, wizard.next)
    qtbot.waitUntil(lambda: wizard.stack.currentIndex() == SEATS, timeout=20_000)
    said = []
    monkeypatch.setattr(Dialog, "exec", lambda dialog: said.append(dialog) or 0)
    for one in wizard.seats.lists.values():
        qtbot.keyClicks(one.search.field, "qh")
        qtbot.keyClick(one.search.field, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(wizard.finished):
        press(qtbot, wizard.next)
    assert len(said) == 1


def test_the_roster_may_wait(qtbot, wizard):
    named(qtbot, wizard)
    with qtbot.waitSignal(wizard.finished):
        press(qtbot, wizard.later)


def test_rehearsal_opens_a_store_of_its_own(qtbot, app, tmp_path, clock):
    other = open_app(tmp_path / "rehearsal", clock)
    wizard = FirstRunWindow(app, lambda: other)
    qtbot.addWidget(wizard)
    with qtbot.waitSignal(wizard.finished) as finished:
        wizard.rehearse()
    assert finished.args[0] is other
    assert view_settings(other).village.rehearsal
    assert needs_first_run(app)
    other.close()
