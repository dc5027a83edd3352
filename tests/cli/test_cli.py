"""The command line: what it prints, in which language, and the code it leaves."""

import subprocess
import sys
from pathlib import Path

import pytest

from consult_app import __version__
from consult_app.cli import data_folder, run, spoken


@pytest.fixture(autouse=True)
def chinese_machine(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


class Window:
    """Stands where the window would open, and remembers on what folder."""

    def __init__(self) -> None:
        self.opened: list[Path] = []

    def __call__(self, folder, speech):
        self.opened.append(folder)
        return 0


def test_without_a_command_the_window_opens_on_the_users_own_data_folder():
    window = Window()
    assert run([], window) == 0
    assert window.opened == [data_folder()]


def test_the_window_opens_on_the_folder_that_was_named(tmp_path):
    window = Window()
    assert run(["--data", str(tmp_path)], window) == 0
    assert window.opened == [tmp_path]


def test_where_prints_the_data_folder(capsys, tmp_path):
    assert run(["where"], Window()) == 0
    assert run(["where", "--data", str(tmp_path)], Window()) == 0
    assert run(["--data", str(tmp_path), "where"], Window()) == 0
    assert capsys.readouterr().out.splitlines() == [str(data_folder()), *[str(tmp_path)] * 2]


@pytest.mark.parametrize(
    ("arguments", "environment", "english"),
    [
        ([], {}, False),
        ([], {"LANG": "en_GB.UTF-8"}, True),
        ([], {"LANG": "zh_CN.UTF-8"}, False),
        ([], {"LANG": "C.UTF-8"}, False),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, False),
        (["--lang", "en"], {"LANG": "zh_CN.UTF-8"}, True),
        (["where", "--lang=zh"], {"LANG": "en_GB.UTF-8"}, False),
        (["--lang"], {}, False),
    ],
    ids=[
        "nothing said",
        "an English machine",
        "a Chinese machine",
        "a machine without language",
        "the stronger variable",
        "asked for English",
        "asked for Chinese",
        "asked for nothing",
    ],
)
def test_the_language_is_chinese_unless_english_is_asked_for(arguments, environment, english):
    assert spoken(arguments, environment).english is english


@pytest.mark.parametrize("arguments", [["--help"], ["where", "--help"]])
def test_help_is_whole_in_either_language(arguments, capsys):
    with pytest.raises(SystemExit) as chinese:
        run(arguments, Window())
    told = capsys.readouterr().out
    with pytest.raises(SystemExit) as english:
        run([*arguments, "--lang", "en"], Window())
    assert (chinese.value.code, english.value.code) == (0, 0)
    assert told.startswith("用法：consult-app")
    assert not {"usage:", "options:", "show this help"} & set(told.splitlines())
    told = capsys.readouterr().out
    assert told.startswith("Usage: consult-app")
    assert told.isascii() or str(data_folder()) in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["where", "--nothing"], "命令写得不对：不认识：--nothing"),
        (["nowhere"], "不能是 'nowhere'，可用的有："),
        (["--data"], "命令写得不对：“--data”后面缺少内容"),
        (["--lang", "fr"], "命令写得不对：“--lang”不能是 'fr'"),
    ],
)
def test_wrong_usage_is_told_and_leaves_two(arguments, told, capsys):
    with pytest.raises(SystemExit) as leaving:
        run(arguments, Window())
    assert leaving.value.code == 2
    assert told in capsys.readouterr().err


def test_the_version_is_printed(capsys):
    with pytest.raises(SystemExit):
        run(["--version"], Window())
    assert capsys.readouterr().out == f"consult-app {__version__}\n"


def test_the_command_line_loads_no_window_library_and_no_store_until_asked():
    code = (
        "import sys, consult_app.cli, consult_app.main\n"
        "heavy = ('PySide6', 'sqlalchemy', 'reportlab', 'docx', 'pypinyin')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert told.stdout == "[]\n"
