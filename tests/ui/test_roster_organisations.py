"""The organisations of the roster by clicks and keys, on a real store."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from consult_app.domain.people import Organisation
from consult_app.services.organisations import save_organisation, view_organisations
from consult_app.services.undoing import undo
from consult_app.ui.pages.roster import ORGANISATIONS, RosterPage
from consult_app.ui.pages.roster_organisations import (
    OrganisationDialog,
    OrganisationsPreview,
)
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from tests.ui.looking import cut_words

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture
def page(qtbot, app, village):
    made = RosterPage(app)
    qtbot.addWidget(made)
    made.acted.connect(lambda _words: made.refresh())
    made.resize(922, 586)
    made.refresh()
    made.show()
    made._tabs.choose("organisations")
    made._on_tab("organisations")
    return made


def answer(monkeypatch, kind, act):
    """Let a dialog be filled by `act` and answered as `act` says."""
    monkeypatch.setattr(kind, "exec", act)


def names(page):
    return [one.name for one in page.organisations.table.rows()]


def test_without_organisations_the_page_says_what_belongs_there(page):
    assert page.stack.currentIndex() == ORGANISATIONS
    assert not page.organisations._empty.isHidden()
    assert not page.organisations.out_button.isEnabled()
    assert page.first_field() is page.organisations.search


def test_an_organisation_is_added_with_its_kind(page, app, monkeypatch):
    answers = iter([False, True])

    def fill(dialog):
        dialog.name.set_text("柳河小学")
        assert dialog.check() is next(answers)
        dialog.kind.set_code("resident_unit")
        assert dialog.check() is next(answers)
        return 1

    answer(monkeypatch, OrganisationDialog, fill)
    page.organisations.add()
    assert names(page) == ["柳河小学"]
    assert page.organisations.table.row().kind == "resident_unit"


def test_kinds_of_persons_are_not_offered_for_an_organisation(page, qtbot):
    dialog = OrganisationDialog(page, Organisation(0, "", ""))
    qtbot.addWidget(dialog)
    editor = dialog.kind.editor
    offered = {editor.itemData(place) for place in range(editor.count())}
    assert "expert" not in offered
    assert {"resident_unit", "property_service", "third_party_assessor"} <= offered


def test_a_name_that_is_in_the_list_already_is_refused_in_words(page, app, monkeypatch):
    save_organisation(app, Organisation(0, "柳河小学", "resident_unit"))
    page.refresh()
    said = []
    tries = iter([1, 0])

    def fill(dialog):
        if not isinstance(dialog, OrganisationDialog):
            said.append(dialog)
            return 0
        dialog.name.set_text("柳河小学")
        dialog.kind.set_code("resident_unit")
        return next(tries)

    monkeypatch.setattr(Dialog, "exec", fill)
    page.organisations.add()
    assert len(said) == 1
    assert names(page) == ["柳河小学"]


def test_one_that_is_taken_out_can_be_had_back(page, app, monkeypatch, qtbot):
    save_organisation(app, Organisation(0, "柳河小学", "resident_unit"))
    page.refresh()
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: True)
    qtbot.mouseClick(page.organisations.out_button, Qt.MouseButton.LeftButton)
    assert names(page) == []
    undo(app)
    page.refresh()
    assert names(page) == ["柳河小学"]


def test_typing_narrows_the_list(page, app):
    for name, kind in (("柳河小学", "resident_unit"), ("云溪合作社", "farmer_cooperative")):
        save_organisation(app, Organisation(0, name, kind))
    page.refresh()
    page.organisations.search.setText("小学")
    assert names(page) == ["柳河小学"]


def test_a_file_is_shown_first_and_taken_in(page, app, qtbot, monkeypatch):
    shown = []
    answer(monkeypatch, OrganisationsPreview, lambda dialog: shown.append(dialog.problems()) or 1)
    with qtbot.waitSignal(page.acted, timeout=10_000):
        page.organisations.open_file(SAMPLES / "organisations.xlsx")
    assert shown == [[]]
    assert len(names(page)) == 9


def test_a_file_left_alone_changes_nothing(page, app, qtbot, monkeypatch):
    shown = []
    answer(monkeypatch, OrganisationsPreview, lambda dialog: shown.append(dialog) or 0)
    page.organisations.open_file(SAMPLES / "organisations.xlsx")
    qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    assert view_organisations(app) == ()


def test_what_is_wrong_with_a_file_is_said_and_put_right(page, app, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "o.csv"
    path.write_text(
        "单位名称,类别,负责人\n云溪驿站,客栈,林老板\n云溪驿站,客栈,林老板\n,学校,冯老师\n", "utf-8"
    )

    def fill(dialog):
        if isinstance(dialog, OrganisationDialog):
            dialog.kind.set_code("resident_unit")
            return 1
        assert len(dialog.problems()) == 3
        dialog._on_correct()
        assert len(dialog.problems()) == 2
        return 1

    monkeypatch.setattr(Dialog, "exec", fill)
    with qtbot.waitSignal(page.acted, timeout=10_000):
        page.organisations.open_file(path)
    assert [(one.name, one.kind) for one in view_organisations(app)] == [
        ("云溪驿站", "resident_unit")
    ]


def test_a_file_that_is_no_list_is_told_in_words(page, app, qtbot, monkeypatch, tmp_path):
    said = []
    monkeypatch.setattr(Dialog, "exec", lambda dialog: said.append(dialog) or 0)
    path = tmp_path / "o.csv"
    path.write_text("今天,天气\n很,好\n", "utf-8")
    page.organisations.open_file(path)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert view_organisations(app) == ()


def test_the_panel_takes_in_a_list_of_organisations(page, monkeypatch):
    asked = []
    monkeypatch.setattr(page.organisations, "choose_file", lambda: asked.append(True))
    page.press_next()
    assert asked == [True]


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_no_word_of_the_list_is_cut(page, app, qtbot, look, chinese, size):
    look.wear(size=size)
    save_organisation(app, Organisation(0, "柳河小学", "resident_unit", "冯老师", "0999-5550001"))
    page.refresh()
    qtbot.wait(1)
    assert cut_words(page.organisations) == []
