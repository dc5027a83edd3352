"""Bad luck around the store, met through the real window: a plain Chinese sentence, nothing half, and work goes on."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from sqlalchemy import event

from consult_app import main
from consult_app.basics.errors import ExpectedError
from consult_app.cli import Speech
from consult_app.main import build_window
from consult_app.services.app import open_app
from consult_app.services.concerns import ConcernEntry, take_in
from consult_app.storage.store import STORE_FILE
from consult_app.storage.unit_of_work import GENESIS
from consult_app.ui.crash import watch
from consult_app.ui.errors import refusal_words
from consult_app.ui.language import speak
from consult_app.ui.pages.concern_form import ConcernForm
from consult_app.ui.words.system import system_words


@pytest.fixture(autouse=True)
def _chinese(qapp):
    speak(qapp, "zh_CN")
    yield
    speak(qapp, "en")


@pytest.fixture
def told(monkeypatch):
    """What dialogs say, before and after there is a window."""
    words: list[str] = []
    monkeypatch.setattr(
        "consult_app.ui.widgets.dialogs.say", lambda _parent, _title, said: words.append(said)
    )
    monkeypatch.setattr(
        QMessageBox, "warning", lambda _parent, _title, said: words.append(said), raising=True
    )
    return words


@pytest.fixture
def drive(tmp_path):
    """A small drive of its own, where we may mount one."""
    place = tmp_path / "drive"
    place.mkdir()
    if shutil.which("mount") is None or not mounted("-t", "tmpfs", "-o", "size=4m", place):
        pytest.skip("mounting a drive needs to be root on Linux")
    yield place
    subprocess.run(["umount", "-l", place], check=False)


def mounted(*options: object) -> bool:
    command = ["mount", *map(str, options[:-1]), "none", str(options[-1])]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def data(app, village) -> Path:
    """A closed store with a village in it."""
    app.close()
    return app.folder


@pytest.fixture
def on_drive(data, drive, clock):
    shutil.copytree(data, drive / "data")
    with closing(open_app(drive / "data", clock)) as opened:
        yield opened


@pytest.fixture
def shown(qtbot, request):
    """The real window on an app."""

    def show(app):
        window = build_window(app)
        qtbot.addWidget(window)
        window.show()
        window.open_section("today")
        return window

    return show


def press_keep(qtbot, window, title: str) -> None:
    """Take in a concern as a clerk does."""
    window.open_section("concerns:new")
    form = window.findChild(ConcernForm)
    form._title.set_text(title)
    qtbot.mouseClick(form._keep, Qt.MouseButton.LeftButton)
    form.mark_kept()  # what was refused still stands in the form: leave it without a question


def titles(app) -> list[str]:
    with app.work() as work:
        assert work.broken_link(GENESIS) is None
        assert [entry.event for entry in work.journal()].count(
            "concern.taken"
        ) == work.concerns.count()
        return [concern.title for concern in work.concerns.all()]


def plain(words: str, *parts: str) -> None:
    """Demand Chinese that says these things, and no word of another tongue but paths and names of files."""
    for part in parts:
        assert part in words
    bare = re.sub(r"/[\w./-]+|backups| U 盘", "", words)
    assert not re.search(r"[A-Za-z]{3,}", bare), bare
    assert words.endswith("。")


def start(folder: Path, qapp, monkeypatch) -> int:
    monkeypatch.setattr(main, "dressed_application", lambda *_: qapp)
    return main.open_window(folder, Speech())


def test_a_full_disk_is_told_and_the_window_goes_on(qtbot, on_drive, shown, told):
    window = shown(on_drive)
    press_keep(qtbot, window, "先记的一件")
    filler = on_drive.folder.parent / "filler"
    fill(filler)
    for number in range(20):  # the write-ahead log may still have room for some
        press_keep(qtbot, window, f"磁盘满了{number}")
        if told:
            break
    plain(told[0], "磁盘满了", "没有存上", "腾出空间")
    kept = titles(on_drive)
    assert kept == ["先记的一件", *(f"磁盘满了{number}" for number in range(len(kept) - 1))]
    assert len(kept) == number + 1
    filler.unlink()
    press_keep(qtbot, window, "腾出空间以后")
    assert titles(on_drive) == [*kept, "腾出空间以后"]


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as stream:
        for size in (65536, 4096, 1):
            try:
                while True:
                    stream.write(b"\0" * size)
            except OSError:
                continue


def test_a_disk_without_any_room_is_told_at_the_start(on_drive, qapp, monkeypatch, told):
    folder = on_drive.folder
    on_drive.close()
    fill(folder.parent / "filler")
    assert start(folder, qapp, monkeypatch) == 1
    plain(told[0], "磁盘满了", "腾出空间", "都还在")
    (folder.parent / "filler").unlink()
    open_app(folder).close()


def test_a_disk_with_little_room_does_not_keep_the_window_shut(qtbot, on_drive, qapp, told):
    """The day's copy cannot be made; that is told, and what is there can be read."""
    folder = on_drive.folder
    on_drive.close()
    fill(folder.parent / "filler")
    os.truncate(folder.parent / "filler", (folder.parent / "filler").stat().st_size - 150_000)
    with closing(main.Desktop(qapp, folder)) as desktop:
        window = desktop.first_window()
        window.show()
        qtbot.waitUntil(lambda: told != [])
        plain(told[0], "备份", "没有做成", "腾出空间")
        assert window.place() == "today"
    assert not list((folder / "backups").glob("*"))


def test_a_drive_that_was_pulled_is_told_and_read_again_when_it_is_back(
    qtbot, data, clock, shown, told
):
    with closing(open_app(data, clock)) as app:
        window = shown(app)
        press_keep(qtbot, window, "拔掉以前")
        with app.work() as work:
            engine = work._connection.engine

        def no_answer(*_: object) -> None:
            raise sqlite.OperationalError("disk I/O error")

        window.open_section("concerns:new")
        form = window.findChild(ConcernForm)
        form._title.set_text("拔掉的时候")
        event.listen(engine, "do_execute", no_answer)
        qtbot.mouseClick(form._keep, Qt.MouseButton.LeftButton)
        event.remove(engine, "do_execute", no_answer)
        plain(told[0], "找不到数据文件夹", "重新插好")
        assert form._title.text() == "拔掉的时候", "what was typed is still there"
        qtbot.mouseClick(form._keep, Qt.MouseButton.LeftButton)
        assert titles(app) == ["拔掉以前", "拔掉的时候"]


def test_what_a_page_cannot_read_is_told_in_words_and_not_as_a_bug(clock, told, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    watching = watch(clock)
    try:
        sys.excepthook(ExpectedError, ExpectedError("store.unreachable"), None)
    finally:
        watching.remove()
    plain(told[0], "找不到数据文件夹")


def test_a_drive_that_is_gone_at_the_start_is_told(tmp_path, qapp, monkeypatch, told):
    gone = tmp_path / "stick"
    gone.write_text("not a folder any more", "utf-8")
    assert start(gone / "data", qapp, monkeypatch) == 1
    plain(told[0], "写不进去", "换一个文件夹")


def test_a_read_only_drive_is_told_at_the_start(data, drive, qapp, monkeypatch, told):
    shutil.copytree(data, drive / "data")
    assert mounted("-o", "remount,ro", drive)
    assert start(drive / "data", qapp, monkeypatch) == 1
    plain(told[0], "写不进去", "磁盘有写保护", "换一个文件夹")


def test_a_store_that_became_read_only_is_told_and_the_window_goes_on(
    qtbot, data, clock, shown, told
):
    with closing(open_app(data, clock)) as app:
        window = shown(app)
        window.open_section("concerns:new")
        form = window.findChild(ConcernForm)
        form._title.set_text("写不进去")
        with app.work() as work:
            engine = work._connection.engine
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        qtbot.mouseClick(form._keep, Qt.MouseButton.LeftButton)
        plain(told[0], "只读", "没有存上", "再填一次")
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = OFF")
        qtbot.mouseClick(form._keep, Qt.MouseButton.LeftButton)
        assert titles(app) == ["写不进去"]


def test_a_second_copy_is_told_where_the_first_one_is(data, clock, qapp, monkeypatch, told):
    with closing(open_app(data, clock)) as first:
        assert start(data, qapp, monkeypatch) == 1
        plain(told[0], "正被另一个窗口使用", "先关掉")
        take_in(first, ConcernEntry("第一个窗口照常"))
        assert titles(first) == ["第一个窗口照常"]


def test_a_store_of_a_newer_version_is_told_and_left_alone(data, qapp, monkeypatch, told):
    with closing(sqlite.connect(str(data / STORE_FILE))) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (data / STORE_FILE).read_bytes()
    assert start(data, qapp, monkeypatch) == 1
    plain(told[0], "更新的版本", "安装新版本", "数据没有动")
    assert (data / STORE_FILE).read_bytes() == before


def test_a_damaged_store_is_told_with_what_can_be_done(data, qapp, monkeypatch, told):
    (data / STORE_FILE).write_bytes(b"no database at all, but long enough to be read" * 100)
    assert start(data, qapp, monkeypatch) == 1
    plain(told[0], "坏了", "不要删", "backups", "最新的一份")


def test_what_the_system_says_is_put_into_plain_words():
    words = refusal_words(
        ExpectedError("paper.not-written", path="/tmp/会议通知.pdf", why="No space left on device")
    )
    plain(words, "空间不够")
    assert system_words("磁盘已满") == "磁盘已满"
