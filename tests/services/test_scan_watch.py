"""The watched folder: only whole files are taken, and laid aside; a folder that goes is waited for."""

import shutil

import pytest
from disturbing import pdf
from scan_maker import pages_of, paper, prepare

from consult_app.basics.errors import ExpectedError
from consult_app.services.scan_folder import look, watch, watched_folder
from consult_app.services.scan_view import view_scans
from consult_app.services.scan_watch import TAKEN_FOLDER, watch_once


@pytest.fixture
def folder(app, village, tmp_path):
    made = tmp_path / "扫描 仪"
    made.mkdir()
    watch(app, made)
    return made


def test_a_file_is_taken_when_it_has_stopped_growing_and_laid_aside(app, consultation, folder):
    minutes = paper(app, consultation, "minutes_raw", prepare(app, consultation))
    whole = pdf(pages_of(app, minutes))
    file = folder / "a.pdf"
    file.write_bytes(whole[: len(whole) // 2])
    first = watch_once(app, {})
    assert first.taken == ()
    file.write_bytes(whole)
    second = watch_once(app, first.look.seen)
    assert second.taken == ()
    third = watch_once(app, second.look.seen)
    assert [one.filed for one in third.taken] == [minutes.pages]
    assert not file.exists()
    assert (folder / TAKEN_FOLDER / "a.pdf").read_bytes() == whole
    assert watch_once(app, third.look.seen).taken == ()


def test_what_is_no_scan_empty_or_hidden_is_left_alone(app, folder):
    for name, content in {"a.docx": b"x", "b.pdf": b"", ".c.pdf": b"x", "~d.pdf": b"x"}.items():
        (folder / name).write_bytes(content)
    (folder / "sub.pdf").mkdir()
    seen = look(folder, look(folder, {}).seen)
    assert (seen.ready, seen.there) == ((), True)


def test_a_damaged_file_goes_to_the_tray_and_out_of_the_way(app, folder):
    (folder / "a.pdf").write_bytes(b"nothing")
    watch_once(app, watch_once(app, {}).look.seen)
    assert [scan.reason for scan in view_scans(app).tray] == ["damaged"]
    assert list(folder.glob("*.pdf")) == []


def test_two_files_of_one_name_are_both_kept_aside(app, folder):
    for content in (b"one", b"two"):
        (folder / "a.pdf").write_bytes(content)
        watch_once(app, watch_once(app, {}).look.seen)
    aside = sorted(path.name for path in (folder / TAKEN_FOLDER).iterdir())
    assert aside == ["a-2.pdf", "a.pdf"]


def test_a_folder_that_disappears_is_said_to_be_gone_and_comes_back(app, folder):
    shutil.rmtree(folder)
    gone = watch_once(app, {})
    assert (gone.look.there, gone.taken) == (False, ())
    assert not view_scans(app).folder_there
    folder.mkdir()
    assert watch_once(app, gone.look.seen).look.there


def test_a_folder_that_goes_between_look_and_taking_takes_nothing(app, folder):
    (folder / "a.pdf").write_bytes(b"nothing")
    seen = look(folder, look(folder, {}).seen)
    shutil.rmtree(folder)
    from consult_app.services.scan_watch import take_ready

    (taken,) = take_ready(app, seen.ready)
    assert taken.refusal.code == "scan.unreadable"
    assert view_scans(app).tray == ()


def test_only_a_folder_that_is_there_and_not_the_program_s_own_is_watched(app, village, tmp_path):
    with pytest.raises(ExpectedError, match=r"scan\.folder-missing"):
        watch(app, tmp_path / "none")
    with pytest.raises(ExpectedError, match=r"scan\.folder-own"):
        watch(app, app.folder)
    assert watched_folder(app) is None
    watch(app, tmp_path)
    assert watched_folder(app) == tmp_path
    watch(app, None)
    assert watched_folder(app) is None
