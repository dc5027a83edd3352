"""The page of scans: one clear next step, a tray with pictures and reasons, and what papers still lack."""

import docx
import numpy as np
import pytest
from disturbing import jpeg, pdf, turned
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from scan_maker import page_of, pages_of, paper, prepare

from consult_app.services.scan_folder import watch
from consult_app.services.scan_taking import take_file
from consult_app.services.scan_view import view_scans
from consult_app.ui.jobs import wait_for_jobs
from consult_app.ui.language import speak
from consult_app.ui.pages.scan_dialogs import FinalDialog, PlaceDialog
from consult_app.ui.pages.scans import ScansPage
from consult_app.ui.scan_watch import ScanWatch
from consult_app.ui.section_frame import SectionFrame
from consult_app.ui.widgets.dialogs import ReasonDialog
from consult_app.ui.widgets.scan_picture import PictureDialog
from tests.ui.looking import cut_words

NOISE = np.random.default_rng(5).integers(0, 255, (900, 700, 3), np.uint8)


@pytest.fixture
def minutes(app, consultation):
    return paper(app, consultation, "minutes_raw", prepare(app, consultation))


@pytest.fixture
def page(qtbot, app, village):
    shown = ScansPage(app)
    qtbot.addWidget(shown)
    shown.acted.connect(lambda _words: shown.refresh())
    shown.resize(900, 600)
    shown.show()
    shown.refresh()
    yield shown
    wait_for_jobs()


def put(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def press(qtbot, page, words):
    button = next(each for each in page.findChildren(QPushButton) if words in each.text())
    assert button.isEnabled(), words
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def show(page, tab):
    page._tabs.choose(tab)
    page._on_tab(tab)


def test_the_next_step_is_the_folder_then_the_tray_then_files(qtbot, app, page, tmp_path):
    assert page._panel.next_act().code == "folder"
    watch(app, tmp_path)
    page.refresh()
    assert page._panel.next_act().code == "files"
    take_file(app, put(tmp_path, "n.jpg", jpeg(NOISE)))
    page.refresh()
    assert page._panel.next_act().what == "Look at the tray: 1 pages"
    assert page._why.text().startswith("No code was found")


def test_files_are_chosen_filed_in_the_background_and_told(
    qtbot, app, minutes, page, tmp_path, monkeypatch
):
    file = put(tmp_path, "a.pdf", pdf(pages_of(app, minutes)))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *told: ([str(file)], ""))
    with qtbot.waitSignal(page.acted, timeout=60_000) as acted:
        press(qtbot, page, "Choose files")
    assert acted.args == [f"{minutes.pages} pages filed, 0 in the tray"]
    assert (page._view.signed, page._view.papers) == (1, 1)
    show(page, "filed")
    assert page._filed.rows()[0].paper.id == minutes.id
    press(qtbot, page, "Take it out")
    assert len(page._view.tray) == 1


def test_a_page_is_turned_placed_by_hand_and_seen(qtbot, app, minutes, page, tmp_path, monkeypatch):
    scan = page_of(app, minutes, 2)
    scan[-180:, :700] = 255
    take_file(app, put(tmp_path, "a.jpg", jpeg(turned(scan, 180))))
    page.refresh()
    press(qtbot, page, "Turn")
    press(qtbot, page, "Turn")
    assert page._tray.row().turn == 180
    asked = []

    def answer(dialog):
        asked.append(dialog._paper.editor.currentText())
        dialog._page.set_code("2")
        return 1

    monkeypatch.setattr(PlaceDialog, "exec", answer)
    press(qtbot, page, "Place it")
    assert "三组村道硬化" in asked[0]
    assert view_scans(app).filed[0].scan.page == 2
    assert page._tray.rows() == []


def test_a_page_is_thrown_away_with_its_reason(qtbot, app, page, tmp_path, monkeypatch):
    take_file(app, put(tmp_path, "n.jpg", jpeg(NOISE)))
    page.refresh()
    monkeypatch.setattr(ReasonDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(ReasonDialog, "reason", lambda dialog: "是菜单")
    press(qtbot, page, "Throw away")
    assert page._view.tray == ()


def test_a_file_that_cannot_be_opened_can_only_be_thrown_away(qtbot, app, page, tmp_path):
    take_file(app, put(tmp_path, "a.pdf", b"x"))
    page.refresh()
    assert not page._place.isEnabled()
    assert page._throw.isEnabled()
    assert "damaged" in page._why.text()
    press(qtbot, page, "Larger")  # there is nothing to show, and nothing happens


def test_who_has_not_signed_is_named_and_may_be_explained(
    qtbot, app, minutes, page, tmp_path, monkeypatch
):
    take_file(app, put(tmp_path, "a.pdf", pdf(pages_of(app, minutes, without=["记录人"]))))
    page.refresh()
    show(page, "lacking")
    assert page._lacking.row().state.empty == ("记录人（第1页）", "记录人", "记录人（第2页）")
    monkeypatch.setattr(ReasonDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(ReasonDialog, "reason", lambda dialog: "记录人出差")
    press(qtbot, page, "Rightly empty")
    assert page._view.lacking == ()


def test_a_word_file_is_compared_before_it_becomes_final(
    qtbot, app, minutes, page, tmp_path, monkeypatch
):
    file = docx.Document(str(app.folder / minutes.docx))
    file.add_paragraph("补记一句")
    file.save(str(tmp_path / "b.docx"))
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *told: (str(tmp_path / "b.docx"), "")
    )
    seen = []

    def look(dialog):
        from consult_app.ui.pages.scan_dialogs import ChangesText

        seen.append(dialog.findChild(ChangesText).toPlainText())
        return 1

    monkeypatch.setattr(FinalDialog, "exec", look)
    show(page, "lacking")
    press(qtbot, page, "Final version from Word")
    assert "补记一句" in seen[0]
    assert page._view.lacking == ()


def test_a_foreign_word_file_is_refused_in_words(qtbot, app, minutes, page, tmp_path, monkeypatch):
    docx.Document().save(str(tmp_path / "x.docx"))
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *told: (str(tmp_path / "x.docx"), "")
    )
    told = []
    monkeypatch.setattr("consult_app.ui.widgets.dialogs.say", lambda *words: told.append(words[-1]))
    show(page, "lacking")
    press(qtbot, page, "Final version from Word")
    assert "none of this village's papers" in told[0]


def test_pressed_twice_files_are_taken_once(qtbot, app, minutes, page, tmp_path):
    file = put(tmp_path, "a.pdf", pdf(pages_of(app, minutes)))
    with qtbot.waitSignal(page.acted, timeout=60_000):
        page.take([file])
        page.take([file])
    wait_for_jobs()
    assert len(view_scans(app).filed) == minutes.pages


def test_a_page_is_shown_large(qtbot, app, minutes, page, tmp_path, monkeypatch):
    take_file(app, put(tmp_path, "n.jpg", jpeg(NOISE)))
    page.refresh()
    shown = []
    monkeypatch.setattr(PictureDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    press(qtbot, page, "Larger")
    assert shown == ["n.jpg, page 1"]


def test_the_watch_takes_what_the_scanner_brings(qtbot, app, minutes, tmp_path):
    folder = tmp_path / "scanner"
    folder.mkdir()
    watch(app, folder)
    put(folder, "a.pdf", pdf(pages_of(app, minutes)))
    owner = QObject()
    watcher = ScanWatch(app, owner)
    watcher.look()
    wait_for_jobs()
    qtbot.waitUntil(lambda: watcher._job is None, timeout=5000)
    with qtbot.waitSignal(watcher.taken, timeout=60_000) as taken:
        watcher.look()
        watcher.look()  # the first look is still at work: a second one waits for the next time
    assert [one.filed for one in taken.args[0]] == [minutes.pages]
    qtbot.waitUntil(lambda: watcher._job is None, timeout=5000)
    watcher.stop()


@pytest.mark.parametrize("size", ["standard", "large", "largest"])
@pytest.mark.parametrize("speech", ["zh_CN", "en"])
def test_no_word_is_cut_at_any_size(qtbot, app, minutes, tmp_path, look, qapp, size, speech):
    speak(qapp, speech)
    look.wear(palette="paper", size=size)
    take_file(app, put(tmp_path, "n.jpg", jpeg(NOISE)))
    frame = SectionFrame(ScansPage(app))
    qtbot.addWidget(frame)
    frame.set_dense(True)
    frame.resize(1274, 650)
    frame.refresh()
    frame.show()
    qapp.processEvents()
    assert frame.width() == 1274
    for tab in ("tray", "lacking", "filed"):
        show(frame.page, tab)
        qapp.processEvents()
        assert cut_words(frame) == []
    speak(qapp, "en")


def test_the_gates_of_the_panel_lead_to_their_tab(qtbot, app, minutes, page, tmp_path):
    page._panel.gate_clicked.emit("unsigned")
    assert page._tabs.code() == "lacking"
    page._panel.gate_clicked.emit("tray")
    assert page._tabs.code() == "tray"
