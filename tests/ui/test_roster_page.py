"""The roster's page by clicks and keys, on a real store."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from consult_app.domain.id_number import check_digit
from consult_app.domain.village import BodyKind
from consult_app.services.app import open_app
from consult_app.services.bodies import view_bodies
from consult_app.services.rostering import preview_roster, take_roster
from consult_app.ui.pages.roster import BODIES, EMPTY, PEOPLE, PREVIEW, RosterPage
from consult_app.ui.pages.roster_parts import PersonDialog, duty_words
from consult_app.ui.pages.roster_preview import CorrectionDialog
from consult_app.ui.pages.roster_seats import SeatsDialog
from consult_app.ui.section_frame import Section
from consult_app.ui.widgets.dialogs import ConfirmDialog, Dialog
from consult_app.ui.window import MainWindow
from tests.conftest import Clock

NEW_NUMBER = "99999919850103999" + check_digit("99999919850103999")
SAMPLES = Path(__file__).parents[1] / "samples"
BY_PERSON = SAMPLES / "roster_by_person.xlsx"


@pytest.fixture(scope="module")
def taken(tmp_path_factory) -> Path:
    """A data folder with the sample roster, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("taken") / "data"
    opened = open_app(folder, Clock())
    take_roster(opened, preview_roster(opened, BY_PERSON))
    opened.close()
    return folder


@pytest.fixture
def full(taken, tmp_path, clock):
    opened = open_app(shutil.copytree(taken, tmp_path / "full"), clock)
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot, full):
    return shown(qtbot, full)


def shown(qtbot, app):
    made = MainWindow(app, [Section("roster", "Roster", "users", RosterPage)], {})
    qtbot.addWidget(made)
    made.show()
    made.open_section("roster")
    return made


def page_of(window) -> RosterPage:
    return window.findChild(RosterPage)


def names(page):
    return [line.person.name for line in page.table.rows()]


def answer(monkeypatch, kind, act):
    """Let a dialog be filled by `act` and answered as `act` says."""
    monkeypatch.setattr(kind, "exec", act)


def opened(qtbot, page, path=BY_PERSON):
    page.open_file(path)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == PREVIEW, timeout=10_000)


def test_an_empty_roster_says_how_to_begin(qtbot, app):
    window = shown(qtbot, app)
    page = page_of(window)
    assert page.stack.currentIndex() == EMPTY


def test_a_group_shows_its_people_and_the_first_ones_household(qtbot, window):
    page = page_of(window)
    page.groups.choose("第三村民小组")
    assert len(names(page)) == 199
    assert page.household.edit.isVisible()


def test_initials_find_people_and_tell_the_same_names_apart(qtbot, window):
    page = page_of(window)
    qtbot.keyClicks(page.search, "sj")
    assert names(page)[1:4] == ["苏建"] * 3
    column = page.table.model().columns[0]
    seconds = {column.second(line) for line in page.table.rows()[1:4]}
    assert len(seconds) == 3
    assert any("三组" in words for words in seconds)


def test_a_household_number_finds_its_people(qtbot, window):
    page = page_of(window)
    qtbot.keyClicks(page.search, "316")
    assert {line.person.household_no for line in page.table.rows()} == {"316"}


def test_representatives_and_party_members_are_a_tab_away(qtbot, window):
    page = page_of(window)
    page._which.choose("representatives")
    page._show_lines()
    assert len(names(page)) == 45


def test_a_person_is_added_and_found(qtbot, window, monkeypatch, full):
    page = page_of(window)

    def fill(dialog):
        dialog.name.set_text("䶮㛃")
        dialog.id_number.set_text(NEW_NUMBER)
        dialog.household.set_text("900")
        dialog.representative.setChecked(True)
        return int(dialog.check())

    answer(monkeypatch, PersonDialog, fill)
    page.add_person()
    qtbot.keyClicks(page.search, "yj")
    person = next(one.person for one in page.table.rows() if one.person.name == "䶮㛃")
    assert (person.name, person.born.isoformat(), person.sex) == ("䶮㛃", "1985-01-03", "male")
    seats = next(one for one in view_bodies(full) if one.kind is BodyKind.REPRESENTATIVES).seats
    assert "䶮㛃" in [seat.person.name for seat in seats]


def test_what_was_added_can_be_taken_back(qtbot, window, monkeypatch):
    page = page_of(window)
    answer(monkeypatch, PersonDialog, lambda dialog: dialog.name.set_text("新来的") or 1)
    page.add_person()
    assert "新来的" in names(page)
    window.undo()
    assert "新来的" not in names(page)


def test_a_doubtful_number_is_asked_about_once(qtbot, window):
    page = page_of(window)
    dialog = PersonDialog(page, page.table.row().person, ["第一村民小组"])
    qtbot.addWidget(dialog)
    dialog.id_number.set_text("12345")
    assert not dialog.check()
    assert "5 places instead of 18" in dialog.id_number.editor.accessibleDescription()
    assert dialog.check()
    dialog.born.set_text("1.1.1980")
    assert not dialog.check()


def test_a_name_is_needed(qtbot, window):
    page = page_of(window)
    dialog = PersonDialog(page, page.table.row().person, [])
    qtbot.addWidget(dialog)
    dialog.name.set_text(" ")
    assert not dialog.check()
    assert dialog.name.has_error()


def test_who_left_is_asked_about_and_may_come_back(qtbot, window, monkeypatch):
    page = page_of(window)
    person = page.table.row().person
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *_: True)
    qtbot.mouseClick(page.household.left, Qt.MouseButton.LeftButton)
    assert person.id not in [line.person.id for line in page.table.rows()]
    page._on_back(person)
    assert person.id in [line.person.id for line in page.table.rows()]


def test_another_adult_can_speak_for_the_household(qtbot, window):
    page = page_of(window)
    qtbot.keyClicks(page.search, "14")
    line = next(line for line in page.table.rows() if line.person.name == "唐环")
    page.table.choose(line.person.id)
    qtbot.mouseClick(page.household.speaker, Qt.MouseButton.LeftButton)
    assert page.household._view.speaker_id == line.person.id


def test_a_file_is_shown_before_it_is_taken(qtbot, window):
    page = page_of(window)
    opened(qtbot, page)
    assert page.preview.take_words() == "Take 1848 rows in, put the other 2 right later"
    assert [one.level for one in page.preview.table.rows()][:3] == ["block", "block", "warn"]
    with qtbot.waitSignal(page.acted, timeout=10_000) as kept:
        page.press_next()
    assert kept.args[0] == "took the roster in: 0 new, 0 changed, 0 left"
    assert page.stack.currentIndex() == PEOPLE


def test_a_refused_row_is_put_right_in_the_preview(qtbot, window, monkeypatch):
    page = page_of(window)
    opened(qtbot, page)
    row = next(one for one in page.preview.table.rows() if one.row == 92)

    def fill(dialog):
        dialog.fields["name"].set_text("万娥静")
        return 1

    answer(monkeypatch, CorrectionDialog, fill)
    page.preview.table.choose(row.key)
    qtbot.keyClick(page.preview.table, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: len(page.preview.preview.people) == 1849, timeout=10_000)
    assert "put the other 1 right later" in page.preview.take_words()


def test_who_is_missing_from_a_file_leaves_only_when_ticked(qtbot, window, tmp_path):
    page = page_of(window)
    path = tmp_path / "r.csv"
    path.write_text("户号,姓名,出生日期\n1,胡军水,1985-01-03\n", "utf-8")
    opened(qtbot, page, path)
    assert page.preview.left_ids() == []
    page.preview._gone.setChecked(True)
    assert len(page.preview.left_ids()) == len(page.preview.preview.missing)


def test_a_file_that_is_no_roster_is_told_in_words(qtbot, window, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(Dialog, "exec", lambda dialog: said.append(dialog) or 0)
    path = tmp_path / "r.xlsx"
    path.write_bytes(b"\x89PNG" + b"0" * 99)
    page = page_of(window)
    page.open_file(path)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert page.stack.currentIndex() == PEOPLE


def test_bodies_stand_with_their_members(qtbot, window):
    page = page_of(window)
    page._tabs.choose("bodies")
    page._on_tab("bodies")
    assert page.stack.currentIndex() == BODIES
    bodies = {body.kind: len(body.seats) for body in page.bodies.table.rows()}
    assert bodies[BodyKind.REPRESENTATIVES] == 45
    assert page.bodies.members.rows()


def test_an_election_is_entered_from_the_bodies(qtbot, window, monkeypatch, full):
    page = page_of(window)

    def fill(dialog):
        search = dialog.form.lists[BodyKind.COMMITTEE].search
        search.field.setText("qh")
        search.list.pick(0)
        return 1

    answer(monkeypatch, SeatsDialog, fill)
    page.bodies.elect_wanted.emit()
    seats = next(one for one in view_bodies(full) if one.kind is BodyKind.COMMITTEE).seats
    assert [(seat.person.name, seat.membership.duty) for seat in seats] == [("乔华", "主任")]


def test_at_the_largest_type_the_groups_fold_into_a_list(qtbot, window, look):
    page = page_of(window)
    look.wear(size="largest")
    assert not page.groups.isVisible()
    page._folded_groups.set_code("第二村民小组\t")
    page._on_folded_group()
    assert len(names(page)) == 205


def test_the_roster_is_written_to_a_file(qtbot, window, tmp_path, monkeypatch):
    page = page_of(window)
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(
        "consult_app.ui.pages.roster.QFileDialog.getSaveFileName", lambda *_: (str(path), "")
    )
    with qtbot.waitSignal(page.failed_quietly):
        page.write_file()
    assert path.stat().st_size > 50_000


def test_duties_are_said_in_words(qtbot, chinese):
    assert (
        duty_words(["representatives:村民代表", "committee:主任"])
        == "村民代表、村（居）民委员会主任"
    )
    assert duty_words([]) == ""
    assert QApplication.instance() is not None


def test_another_page_leads_straight_to_a_tab(window):
    window.open_section("roster:bodies")
    assert page_of(window).stack.currentIndex() == BODIES
