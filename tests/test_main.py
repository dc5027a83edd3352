"""The program as a whole: it opens, refuses to open in words, and comes back where it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from consult_app import main
from consult_app.cli import Speech
from consult_app.services.app import open_app

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


def test_a_second_copy_on_the_same_store_is_refused_in_a_sentence(
    qapp, qtbot, monkeypatch, tmp_path
):
    monkeypatch.setattr(main, "dressed_application", lambda speech: qapp)
    first = open_app(tmp_path)
    seen = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.close()

    QTimer.singleShot(200, read_and_close)
    code = main.open_window(tmp_path, Speech())
    first.close()
    assert code == 1
    assert len(seen) == 1
    assert "store.in-use" not in seen[0]


def test_the_window_opens_and_its_folder_is_free_again_afterwards(
    qapp, qtbot, monkeypatch, tmp_path
):
    monkeypatch.setattr(main, "dressed_application", lambda speech: qapp)
    opened = []

    def look_and_close() -> None:
        opened.extend(
            type(window).__name__ for window in qapp.topLevelWidgets() if window.isVisible()
        )
        qapp.closeAllWindows()

    QTimer.singleShot(400, look_and_close)
    assert main.open_window(tmp_path, Speech()) == 0
    assert opened == ["MainWindow"]
    open_app(tmp_path).close()
