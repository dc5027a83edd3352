"""The dossier on screen: put together from the archive stage and section, shown, and how long kinds are kept."""

from threading import Event

import pytest
from PySide6.QtCore import Qt

from consult_app.main import build_window
from consult_app.services import binding
from consult_app.services.catalogue import Retention
from consult_app.services.papers.making import make_paper
from consult_app.services.stage_view import PaperOffer
from consult_app.ui import desk as desk_module
from consult_app.ui.desk import Desk
from consult_app.ui.jobs import wait_for_jobs
from consult_app.ui.pages.archive_dialogs import KindsDialog
from consult_app.ui.widgets.buttons import Button
from tests.ui.looking import cut_words


@pytest.fixture
def window(qtbot, app, consultation):
    made = build_window(app)
    qtbot.addWidget(made)
    yield made
    wait_for_jobs()


def button(page, words):
    return next(one for one in page.findChildren(Button) if one.words() == words)


def test_the_dossier_is_put_together_once_and_shown(qtbot, app, consultation, window):
    make_paper(app, consultation, "subjects", PaperOffer("participants"))
    window.open_case(consultation, "archive")
    page = window.frame.page()
    assert page._bound._remark.whole() == "not put together yet"
    bind = button(page, "Dossier as one PDF")
    qtbot.mouseClick(bind, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bind, Qt.MouseButton.LeftButton)
    desk = window.findChild(Desk)
    qtbot.waitUntil(lambda: desk.preview is not None, timeout=30_000)
    assert desk.preview._title.whole() == "三组村道硬化卷宗"
    assert [one for one in desk.preview.findChildren(Button) if one.words() == "Save as Word"] == []
    with app.work() as work:
        (made,) = work.dossiers.all()
    desk.close_paper()
    assert page._bound._remark.whole().startswith(f"version 1, {made.pages} pages")


def test_putting_a_dossier_together_can_be_stopped(qtbot, app, consultation, window, monkeypatch):
    make_paper(app, consultation, "subjects", PaperOffer("participants"))
    held = Event()

    def slow(_app, _case, step):
        step(1, 9)
        assert held.wait(20)
        step(2, 9)
        raise AssertionError("it was not stopped")

    monkeypatch.setattr(binding, "bind_dossier", slow)
    desk = window.findChild(Desk)
    desk.open_dossier(consultation)
    qtbot.waitUntil(lambda: "1 of 9" in window.footer.words(), timeout=10_000)
    stop = next(one for one in window.footer.findChildren(Button) if one.words() == "Stop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert window.footer.words().endswith("Stopping …")
    held.set()
    qtbot.waitUntil(lambda: desk._binding is None, timeout=10_000)
    assert window.footer.words().endswith("Stopped; the dossier is as it was")
    assert stop.isHidden()
    assert desk.preview is None


def test_a_stop_that_comes_too_late_claims_nothing(qtbot, app, consultation, window, monkeypatch):
    make_paper(app, consultation, "subjects", PaperOffer("participants"))
    made, real, held = Event(), binding.bind_dossier, Event()

    def whole(*asked):
        kept = real(*asked)
        made.set()
        assert held.wait(20)
        return kept

    monkeypatch.setattr(binding, "bind_dossier", whole)
    desk = window.findChild(Desk)
    desk.open_dossier(consultation)
    qtbot.waitUntil(made.is_set, timeout=20_000)
    desk._on_stop()
    held.set()
    qtbot.waitUntil(lambda: desk._binding is None, timeout=10_000)
    assert "as it was" not in window.footer.words()
    assert desk.preview is not None


def test_without_papers_it_says_what_to_do_first(qtbot, consultation, window, monkeypatch):
    said = []
    monkeypatch.setattr(desk_module, "tell", lambda _parent, error: said.append(error.code))
    window.open_section("archive")
    qtbot.mouseClick(
        button(window._shown["archive"].page, "Dossier as one PDF"), Qt.MouseButton.LeftButton
    )
    qtbot.waitUntil(lambda: said == ["dossier.nothing-to-bind"], timeout=20_000)


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_how_long_a_kind_is_kept_is_changed_at_once(chinese, look, size, qtbot, app, window):
    look.wear(size=size)
    dialog = KindsDialog(window, app)
    qtbot.addWidget(dialog)
    dialog.show()
    assert cut_words(dialog) == []
    dialog._table.choose("notice")
    dialog._verbs[Retention.YEARS_30].click()
    assert dialog.changed
    assert dialog._table.row().retention is Retention.YEARS_30
    assert not dialog._verbs[Retention.YEARS_30].isEnabled()


@pytest.mark.parametrize("size", ["standard", "largest"])
def test_no_word_is_cut_where_the_dossier_is_asked_for(
    chinese, look, size, qtbot, app, consultation, window
):
    make_paper(app, consultation, "subjects", PaperOffer("participants"))
    make_paper(app, consultation, "notice", PaperOffer("notice"))
    look.wear(size=size)
    window.resize(1366, 768)
    window.show()
    window.open_case(consultation, "archive")
    qtbot.waitUntil(lambda: cut_words(window.frame) == [])
    window.open_section("archive")
    qtbot.waitUntil(lambda: cut_words(window._shown["archive"]) == [])
