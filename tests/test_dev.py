"""The chores: what they do on machines that lack something."""

import re
import sys

import pytest

import dev


@pytest.fixture
def ran(monkeypatch):
    """Commands that would have been run, instead of running them; all succeed."""
    commands: list[list[str]] = []

    def note(command, **_more):
        commands.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(dev.subprocess, "call", note)
    return commands


@pytest.fixture
def debian(monkeypatch):
    monkeypatch.setattr(dev, "ON_LINUX", True)
    monkeypatch.setattr(dev.shutil, "which", lambda name, **_: f"/usr/bin/{name}")


def test_what_follows_the_two_dashes_is_for_the_program():
    options = dev.read_arguments(["test", "--long", "--", "-k", "tally", "--", "x"])
    assert (options.chore, options.long) == ("test", True)
    assert options.rest == ["-k", "tally", "--", "x"]


def test_a_library_that_cannot_be_loaded_is_missing(monkeypatch):
    monkeypatch.setattr(dev, "ON_LINUX", True)
    assert dev.missing({"libnothing-of-the-kind.so.9": "libnothing9"}) == ["libnothing9"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no root")
def test_root_installs_what_is_missing(debian, ran, monkeypatch):
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0)
    dev.install_packages(["python3-venv"])
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    assert ran[0] == [*quiet, "update"]
    assert ran[1] == [*quiet, "install", "-y", "--no-install-recommends", "python3-venv"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no root")
def test_who_may_not_install_is_told_the_one_command(debian, ran, monkeypatch):
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.subprocess, "call", lambda *_, **__: 1)
    with pytest.raises(dev.Refusal) as refusal:
        dev.install_packages(["python3-venv", "libegl1"])
    told = str(refusal.value)
    assert "sudo apt-get install -y --no-install-recommends python3-venv libegl1" in told


def test_another_linux_is_told_what_it_lacks(ran, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name, **_: None)
    with pytest.raises(dev.Refusal, match="libegl1"):
        dev.install_packages(["libegl1"])
    assert ran == []


def test_nothing_is_installed_twice(ran, monkeypatch, tmp_path):
    for kind in ("run", "dev"):
        lock = tmp_path / f"{kind}.lock"
        lock.write_text(f"{kind}\n", "utf-8")
        monkeypatch.setitem(dev.LOCKS, kind, lock)
    monkeypatch.setattr(dev, "VENV", tmp_path)
    dev.install_locked("dev")
    dev.install_locked("dev")
    dev.install_locked("run")
    assert len(ran) == 1
    (tmp_path / "run.lock").write_text("newer\n", "utf-8")
    dev.install_locked("run")
    assert len(ran) == 2
    assert "--require-hashes" in ran[1]


def test_a_check_that_fails_does_not_hide_the_next(monkeypatch, capsys):
    codes = iter([1, 0, 1, 0])
    monkeypatch.setattr(dev.subprocess, "call", lambda *_, **__: next(codes))
    assert dev.tell_failed(dev.failed_checks()) == 1
    assert capsys.readouterr().out.endswith("Failed: layout, types\n")


def test_unfinished_words_are_listed(monkeypatch, tmp_path):
    file = tmp_path / "words.ts"
    file.write_text(
        "<TS><context><name>Page</name>"
        "<message><source>Close</source><translation>关闭</translation></message>"
        '<message><source>Open</source><translation type="unfinished"/></message>'
        "<message><source>Print</source><translation></translation></message>"
        "</context></TS>",
        "utf-8",
    )
    monkeypatch.setattr(dev, "TRANSLATION", file)
    assert dev.unfinished_words() == ["Page: Open", "Page: Print"]


def test_every_locked_dependency_has_its_hash():
    for lock in dev.LOCKS.values():
        entries = re.split(r"\n(?=[a-z0-9])", lock.read_text("utf-8"))[1:]
        assert entries
        assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_windows_alone_needs_is_locked_too():
    lock = dev.LOCKS["dev"].read_text("utf-8")
    for name in ("tzdata", "pefile", "pywin32-ctypes", "colorama"):
        assert re.search(rf"^{name}==", lock, re.MULTILINE)
