"""Scans filed from a shell."""

import pytest
from disturbing import pdf
from scan_maker import pages_of, paper, prepare

from consult_app.cli import run


@pytest.fixture
def minutes(app, consultation):
    return paper(app, consultation, "minutes_raw", prepare(app, consultation))


def test_scans_are_filed_and_what_is_missing_is_said(app, minutes, tmp_path, capsys):
    good, bad = tmp_path / "a.pdf", tmp_path / "b.pdf"
    good.write_bytes(pdf(pages_of(app, minutes, without=["记录人"])))
    bad.write_bytes(b"nothing")
    app.close()
    folder = ["--data", str(app.folder), "--lang", "zh"]
    assert run(["scans", "file", str(good), str(bad), *folder], None) == 0
    told = capsys.readouterr().out
    assert f"a.pdf：{minutes.pages} 页，归位 {minutes.pages}，待处理 0" in told
    assert "待处理 1 页" in told
    assert "记录人" in told
    assert run(["scans", "file", str(tmp_path / "none.pdf"), *folder], None) == 1
    assert "none.pdf" in capsys.readouterr().out
    assert run(["scans", "list", *folder], None) == 0
    assert "记录人" in capsys.readouterr().out


def test_a_folder_without_a_village_keeps_every_page_in_the_tray(app, minutes, tmp_path, capsys):
    good = tmp_path / "a.pdf"
    good.write_bytes(pdf(pages_of(app, minutes)))
    app.close()
    nobody = ["--data", str(tmp_path / "empty"), "--lang", "zh"]
    assert run(["scans", "file", str(good), *nobody], None) == 0
    told = capsys.readouterr().out
    assert f"a.pdf：{minutes.pages} 页，归位 0，待处理 {minutes.pages}" in told
