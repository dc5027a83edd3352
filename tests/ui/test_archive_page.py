import errno
from datetime import date

import pytest
from full_case import PAPERS, full_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton

from consult_app.exchange.bag_check import check_bag
from consult_app.exchange.signing import installation_key
from consult_app.exchange.stick import Drive
from consult_app.services import catalogue as catalogue_module
from consult_app.services.archiving import view_archive
from consult_app.services.catalogue import LineState, Retention
from consult_app.services.receiving import Keys, keys_of, make_receipt, verify_package
from consult_app.ui.jobs import wait_for_jobs
from consult_app.ui.pages import archive as archive_page
from consult_app.ui.pages.archive import ArchivePage
from consult_app.ui.pages.archive_dialogs import CompareDialog, RetentionDialog
from consult_app.ui.pages.archive_export import size_words
from consult_app.ui.widgets.dialogs import ReasonDialog

GB = 1 << 30


@pytest.fixture(autouse=True)
def forms(tmp_path, monkeypatch):
    folder = tmp_path / "forms"
    folder.mkdir()
    for code in (*(code for code, _title in PAPERS), "ballot"):
        (folder / f"{code}.toml").touch()
    monkeypatch.setattr(catalogue_module, "forms_folder", lambda: folder)


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return Drive(tmp_path / "stick", "柳湾报送", "vfat", 16 * GB, 12 * GB, writable=True)


@pytest.fixture
def plugged(stick):
    return [stick]


@pytest.fixture
def page(qtbot, app, case, plugged):
    shown = ArchivePage(app, case, "archive", look=lambda: tuple(plugged))
    qtbot.addWidget(shown)
    shown.acted.connect(shown.refresh)
    shown.resize(922, 586)
    shown.refresh()
    shown.show()
    yield shown
    shown.may_leave()
    wait_for_jobs()


@pytest.fixture
def told(monkeypatch):
    """What would be said in a dialog over the window."""
    codes = []
    monkeypatch.setattr(archive_page, "tell", lambda parent, error: codes.append(error.code))
    return codes


def press(qtbot, page, words):
    button = next(each for each in page.findChildren(QPushButton) if words in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def line(page, code):
    return next(each for each in page._table.rows() if each.code == code)


def shows(page, words):
    return any(words in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_page_says_how_much_is_there_and_marks_what_is_not(page):
    assert page.heading.question() == "Is the dossier complete?"
    assert shows(page, "7 papers wanted, 0 there, 12 pages")
    assert [each.number for each in page._table.rows()] == list(range(1, 8))


def test_an_original_is_laid_in_and_taken_out_again_with_one_press(qtbot, page):
    page._table.choose("notice")
    press(qtbot, page, "Original is in")
    assert line(page, "notice").state is LineState.COMPLETE
    press(qtbot, page, "Original is not in")
    assert line(page, "notice").state is LineState.UNSIGNED


def test_all_originals_are_laid_in_at_once_and_the_button_goes(qtbot, page):
    press(qtbot, page, "All 6 are in")
    assert shows(page, "7 papers wanted, 6 there")
    assert not page._file_all.isVisible()


def test_the_tab_and_the_gate_show_only_what_is_missing(qtbot, page):
    press(qtbot, page, "All 6 are in")
    page.mend("archive.complete")
    assert [each.code for each in page._table.rows()] == ["ballot"]


def test_an_absent_paper_gets_its_reason_and_loses_it(qtbot, page, monkeypatch):
    monkeypatch.setattr(ReasonDialog, "exec", lambda dialog: 1)
    monkeypatch.setattr(ReasonDialog, "reason", lambda dialog: "由镇里封存")
    page._table.choose("ballot")
    press(qtbot, page, "Not there, why")
    assert line(page, "ballot").absent_reason == "由镇里封存"
    assert page._reason.whole() == "由镇里封存"
    press(qtbot, page, "It is there after all")
    assert line(page, "ballot").state is LineState.NOT_MADE


def test_how_long_a_paper_is_kept_is_asked_for_and_kept(qtbot, page, monkeypatch):
    def choose(dialog):
        dialog._choice.set_code("permanent")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RetentionDialog, "exec", choose)
    page._table.choose("notice")
    press(qtbot, page, "How long")
    assert line(page, "notice").retention is Retention.PERMANENT


def test_the_package_is_written_read_back_and_only_then_may_the_stick_be_pulled(
    qtbot, page, stick, app, case
):
    phases = []
    page._phases.begun.connect(lambda name, total: phases.append((name, page._proof.may_pull)))
    with qtbot.waitSignal(page.acted, timeout=20_000):
        press(qtbot, page, "Write it")
    assert phases == [("pack", False), ("write", False), ("read-back", False)]
    assert page._proof.may_pull
    assert verify_package(stick.path / "柳协〔2026〕5号-三组村道硬化").good
    assert view_archive(app, case).package is not None


def test_the_next_step_of_the_panel_writes_it_too(qtbot, page):
    with qtbot.waitSignal(page.acted, timeout=20_000):
        page.take_step("archive.export", {})


def test_stopping_leaves_the_stick_as_it_was(qtbot, page, stick):
    page._proof.show_begun()
    page._on_write()
    page._job.cancel()
    qtbot.waitUntil(lambda: page._job is None, timeout=20_000)
    assert not page._proof.may_pull
    assert [each.name for each in stick.path.iterdir()] in ([], ["柳协〔2026〕5号-三组村道硬化"])
    for each in stick.path.iterdir():
        assert check_bag(each).faults == ()


def test_without_a_stick_it_says_what_to_do(qtbot, page, plugged, told):
    plugged.clear()
    page._drive.look_again()
    assert shows(page, "No USB drive is plugged in")
    press(qtbot, page, "Write it")
    assert told == ["drive.none"]


def test_a_stick_that_goes_meanwhile_is_said_to_be_gone(
    qtbot, page, stick, plugged, told, tmp_path
):
    stick.path.rename(tmp_path / "pocket")
    press(qtbot, page, "Write it")
    qtbot.waitUntil(lambda: told == ["drive.gone"], timeout=20_000)
    assert not page._proof.may_pull
    assert page._proof.write.isVisible()


def test_a_bug_in_the_work_is_not_swallowed(page):
    with pytest.raises(OSError, match="bug"):
        page._on_failed(OSError(errno.EINVAL, "bug"))


def test_a_stick_just_plugged_in_is_meant_and_two_can_be_told_apart(qtbot, page, plugged, tmp_path):
    (tmp_path / "other").mkdir()
    page._drive.choose_folder(tmp_path)
    assert page._drive.target().folder == tmp_path
    other = Drive(tmp_path / "other", "另一个", "exfat", 8 * GB, GB, writable=False)
    plugged.append(other)
    page._drive.look_again()
    assert page._drive.target().name == "柳湾报送"
    press(qtbot, page, "Another drive")
    assert page._drive.target().name == "另一个"
    assert shows(page, "Write-protected, 8 GB")


def test_a_folder_can_be_chosen_and_is_forgotten_when_it_goes(qtbot, page, tmp_path, monkeypatch):
    (tmp_path / "share").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "share"))
    press(qtbot, page, "Folder")
    assert page._drive.target().folder == tmp_path / "share"
    (tmp_path / "share").rmdir()
    page._drive.look_again()
    assert page._drive.target().name == "柳湾报送"


def test_the_receipt_is_taken_in_and_its_key_compared(qtbot, page, stick, app, case, monkeypatch):
    with qtbot.waitSignal(page.acted, timeout=20_000):
        press(qtbot, page, "Write it")
    office = installation_key(stick.path.parent / "township", "清溪镇人民政府", "")
    (package,) = stick.path.iterdir()
    make_receipt(package, office, "李", app.now(), Keys(), stick.path / "receipt.json")
    chosen = (str(stick.path / "receipt.json"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    digits = []
    monkeypatch.setattr(
        CompareDialog,
        "exec",
        lambda dialog: (
            digits.append(" ".join(each.text() for each in dialog.findChildren(QLabel))) or 1
        ),
    )
    press(qtbot, page, "Take one in")
    assert office.signer.fingerprint[:4] in digits[0]
    assert shows(page, "This matter")
    assert keys_of(app.folder).known == (office.signer,)


def test_the_right_column_folds_in_a_low_window_until_there_is_something_to_prove(page):
    page.set_dense(True)
    assert not page._proof.lines["pack"].isVisible()
    assert page._receipt.isVisible()
    page._proof.show_begun()
    assert page._proof.lines["pack"].isVisible()
    assert not page._receipt.isVisible()
    page._proof.show_idle()
    page.set_dense(False)
    assert page._proof.lines["pack"].isVisible()


@pytest.mark.parametrize(
    ("size", "height"), [("standard", 586), ("standard", 516), ("largest", 586)]
)
@pytest.mark.parametrize("speech", ["zh_CN", "en"])
def test_nothing_is_wider_than_the_room_the_window_has(
    qtbot, app, case, plugged, look, qapp, size, height, speech
):
    from consult_app.ui.language import speak

    speak(qapp, speech)
    look.wear(palette="paper", size=size)
    page = ArchivePage(app, case, "archive", look=lambda: tuple(plugged))
    qtbot.addWidget(page)
    page.set_dense(height < 560)
    page.refresh()
    page.resize(900, height)
    page.show()
    qapp.processEvents()
    assert page.width() == 900
    inner = page._proof.parentWidget()
    assert inner.minimumSizeHint().width() <= page._right.width()
    speak(qapp, "en")


def test_the_first_missing_paper_is_chosen_so_that_no_button_is_dead(page):
    assert page._table.row().code == "participants"
    assert page._original.isEnabled()


def test_gates_lead_where_they_are_mended(qtbot, page):
    with qtbot.waitSignal(page.step_wanted) as wanted:
        page.mend("archive.published")
    assert wanted.args == ["publication"]
    page.mend("archive.packaged")
    assert page._proof.write.hasFocus() or not page.isActiveWindow()
    page.mend("other")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 KB"),
        (1500, "1 KB"),
        (50 << 20, "50 MB"),
        (16 << 30, "16 GB"),
        (int(3.15 * GB), "3.1 GB"),
    ],
)
def test_sizes_are_told_in_few_words(size, words):
    assert size_words(size) == words


def test_an_original_of_today_bears_todays_date(qtbot, page):
    page._table.choose("notice")
    press(qtbot, page, "Original is in")
    assert line(page, "notice").original_on == date(2026, 11, 2)
