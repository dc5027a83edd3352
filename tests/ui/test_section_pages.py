"""Dossiers, figures and settings on screen."""

from dataclasses import replace

import pytest

from consult_app.domain.village import Board
from consult_app.services.dossiers import DossierState, view_dossiers
from consult_app.services.figures import view_figures
from consult_app.services.journal_page import view_journal
from consult_app.services.setting_up import save_board, view_settings
from consult_app.ui.pages.dossiers import DossiersPage
from consult_app.ui.pages.figures import FiguresPage
from consult_app.ui.pages.settings import SettingsPage
from consult_app.ui.pages.settings_dialogs import JournalDialog, NameDialog


@pytest.fixture
def made(qtbot, app):
    def make(kind):
        page = kind(app)
        qtbot.addWidget(page)
        page.acted.connect(lambda _words: page.refresh())
        page.refresh()
        return page

    return make


def test_the_archive_finds_a_dossier_and_opens_it(qtbot, consultation, made):
    page = made(DossiersPage)
    page._search.setText("村道")
    assert [one.consultation.id for one in page._table.rows()] == [consultation]
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page.press_next()
    assert wanted.args[0] == consultation
    page._search.setText("没有这件")
    assert page._table.rows() == []


def test_a_dossier_says_who_must_act(app, consultation):
    row = view_dossiers(app).rows[0]
    assert (row.state, row.missing > 0) == (DossierState.UNDER_WAY, True)
    with app.work() as work:
        case = work.consultations.get(consultation)
        work.consultations.save(replace(case, closed_on=app.today()))
        work.commit()
    assert view_dossiers(app).rows[0].state is DossierState.INCOMPLETE


def test_figures_count_the_year_and_open_the_case_behind_a_bar(qtbot, app, consultation, made):
    assert view_figures(app, 2026).consultations == 1
    assert view_figures(app, 2025).consultations == 0
    page = made(FiguresPage)
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page._procedures.opened.emit(0)
    assert wanted.args[0] == consultation


def test_a_setting_is_changed_and_the_journal_says_so(qtbot, app, village, made, monkeypatch):
    page = made(SettingsPage)
    monkeypatch.setattr(NameDialog, "exec", lambda dialog: dialog._name.set_text("李小满") or 1)
    page.change_operator()
    assert view_settings(app).operator == "李小满"
    assert view_journal(app).entries[0].event == "operator.changed"


def test_the_search_narrows_the_settings(village, made):
    page = made(SettingsPage)
    page._search.setText("phone")
    assert page._table.rows()[0].name == "Office phone"
    assert len(page._table.rows()) == 2  # and the line that is read by phone


def test_a_backup_is_written_and_shown(qtbot, app, village, made, tmp_path):
    page = made(SettingsPage)
    with qtbot.waitSignal(page.acted, timeout=20000):
        page.back_up_to(tmp_path)
    assert view_settings(app).backed_up_at is not None
    assert any(tmp_path.iterdir())


def test_a_changed_journal_is_said_first(qtbot, app, village, made):
    save_board(app, Board(0, "桥头"))
    assert view_journal(app).broken_at is None
    with app.work() as work:
        work._connection.exec_driver_sql("UPDATE journal SET facts = '{}' WHERE id = 2")
        work.commit()
    assert view_journal(app).broken_at == 2
    dialog = JournalDialog(made(SettingsPage), app)
    qtbot.addWidget(dialog)
    assert dialog._table.rows()[-1].id == 1
