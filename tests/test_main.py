"""The program as a whole: it opens, refuses to open in words, and comes back where it was."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from consult_app import main
from consult_app.cli import Speech
from consult_app.services.app import open_app
from consult_app.ui.first_run import FirstRunWindow
from consult_app.ui.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
@pytest.mark.parametrize(
    ("language", "told"), [("zh", "这里没有显示器"), ("en", "There is no display")]
)
def test_without_a_display_the_program_says_so_and_does_not_crash(language, told, tmp_path):
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "consult_app", "--data", str(tmp_path), "--lang", language]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=120
    )
    assert ended.returncode == 1
    assert ended.stderr.decode("utf-8").startswith(told)


class Visitor:
    """Waits at the screen for something to be seen, deals with it once, and goes."""

    def __init__(self, find, deal) -> None:
        self._find, self._deal = find, deal
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(50)

    def _look(self) -> None:
        if (found := self._find()) is not None:
            self._timer.stop()
            self._deal(found)


def message_on_screen() -> QMessageBox | None:
    seen = QApplication.activeModalWidget()
    return seen if isinstance(seen, QMessageBox) else None


def window_on_screen() -> QWidget | None:
    kinds = (MainWindow, FirstRunWindow)
    windows = QApplication.topLevelWidgets()
    return next((one for one in windows if isinstance(one, kinds) and one.isVisible()), None)


@pytest.fixture
def dressed(qapp, qtbot, monkeypatch):
    """Let the program use the test's QApplication: there can be only one in a process."""
    monkeypatch.setattr(main, "dressed_application", lambda *_: qapp)


def test_a_second_copy_on_the_same_store_is_refused_in_a_sentence(dressed, tmp_path):
    told = []

    def read_and_close(box: QMessageBox) -> None:
        told.append(box.text())
        box.close()

    visitor = Visitor(message_on_screen, read_and_close)
    with closing(open_app(tmp_path)):
        assert main.open_window(tmp_path, Speech()) == 1
    assert len(told) == 1, visitor
    assert "store.in-use" not in told[0]


def test_a_new_folder_is_led_through_the_first_start_and_is_free_again_afterwards(
    dressed, tmp_path
):
    opened = []

    def look_and_close(window: QWidget) -> None:
        opened.append(type(window).__name__)
        window.close()

    visitor = Visitor(window_on_screen, look_and_close)
    assert main.open_window(tmp_path, Speech()) == 0, visitor
    assert opened == ["FirstRunWindow"]
    open_app(tmp_path).close()
