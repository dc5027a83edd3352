import os
import re
from pathlib import Path

import pytest
from full_case import full_case, paper_in

from consult_app.cli import run
from consult_app.domain.consultation import Consultation
from consult_app.services.app import open_app
from consult_app.services.receiving import take_receipt


def no_window(folder, speech):
    raise AssertionError("no window here")


def say(*arguments):
    return run([str(each) for each in arguments], no_window)


@pytest.fixture(autouse=True)
def chinese_machine(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def data(app, village, tmp_path):
    full_case(app, tmp_path)
    app.close()
    return app.folder


@pytest.fixture
def package(data, tmp_path, capsys):
    (tmp_path / "stick").mkdir()
    assert say("package", "write", "2026/5", "--to", tmp_path / "stick", "--data", data) == 0
    capsys.readouterr()
    return tmp_path / "stick/柳协〔2026〕5号-三组村道硬化"


def test_writing_says_where_and_the_one_consultation_needs_no_number(data, tmp_path, capsys):
    assert say("package", "write", "--to", tmp_path, "--data", data) == 0
    assert "写好并读回核对了" in capsys.readouterr().out


def test_of_several_consultations_the_number_must_be_said(data, tmp_path, capsys):
    opened = open_app(data)
    with opened.work() as work:
        work.consultations.add(Consultation(0, "u", 6, 2026, "水渠", opened.now()))
        work.commit()
    opened.close()
    assert say("package", "write", "--to", tmp_path, "--data", data) == 1
    assert "2026/5" in capsys.readouterr().err
    assert say("package", "write", "2026/6", "--to", tmp_path, "--data", data) == 0


def test_a_good_package_says_who_and_what(package, capsys):
    assert say("package", "verify", package, "--data", package.parent / "nobody") == 0
    told = capsys.readouterr().out
    assert "完好：云溪县清溪镇柳河村《三组村道硬化》（柳协〔2026〕5号）" in told
    assert "这里还没有人核对过这个密钥" in told
    assert re.search(r"写于 \d{4}-\d\d-\d\d \d\d:\d\d，", told)


def test_each_fault_is_named_in_plain_words(package, capsys):
    changed, gone = paper_in(package, "决议.pdf"), paper_in(package, "表决结果报告单.docx")
    changed.write_bytes(b"x")
    gone.unlink()
    (package / "readme.txt").touch()
    assert say("package", "verify", package) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "有 4 处问题，不能接收："
    assert f"  data/papers/{gone.name}：不见了" in lines
    assert f"  data/papers/{changed.name}：内容被改过" in lines
    assert "  readme.txt：多出来的文件，清单里没有" in lines
    assert any(line.startswith("  bag-info.txt：总数对不上") for line in lines)


def test_faults_are_told_in_english_too(package, capsys):
    (package / "signature.ed25519").unlink()
    assert say("package", "verify", package, "--lang", "en") == 1
    assert "signature.ed25519: the signature is missing" in capsys.readouterr().out


def test_nothing_there_is_refused_in_a_sentence(tmp_path, capsys):
    assert say("package", "verify", tmp_path / "none") == 1
    assert "没有东西" in capsys.readouterr().err


def test_a_compared_key_is_known_from_then_on(package, tmp_path, capsys):
    assert say("package", "trust", package, "--data", tmp_path / "township") == 0
    assert say("package", "verify", package, "--data", tmp_path / "township") == 0
    assert "以前核对过的密钥" in capsys.readouterr().out


def test_a_faulty_package_is_never_trusted(package, tmp_path, capsys):
    (package / "readme.txt").touch()
    assert say("package", "trust", package, "--data", tmp_path / "township") == 1
    assert not (tmp_path / "township").exists()


def test_the_township_signs_a_receipt_that_the_village_reads(data, package, tmp_path, capsys):
    arguments = ["--office", "清溪镇人民政府", "--by", "李", "--data", tmp_path / "township"]
    assert say("package", "receipt", package, "--out", tmp_path / "r.json", *arguments) == 0
    assert "回执写好了" in capsys.readouterr().out
    opened = open_app(data)
    assert take_receipt(opened, tmp_path / "r.json").receipt.received_by == "李"
    opened.close()


def test_a_backup_is_made_rehearsed_and_restored(data, tmp_path, capsys):
    assert say("backup", "make", "--to", tmp_path, "--data", data) == 0
    (backup,) = tmp_path.glob("备份-*")
    assert say("backup", "drill", backup, "--data", data) == 0
    assert "36 人，1 件协商" in capsys.readouterr().out
    assert say("backup", "restore", backup, "--data", tmp_path / "new") == 0
    assert (tmp_path / "new/consult.db").is_file()
    assert say("backup", "restore", backup, "--data", tmp_path / "new") == 1


def test_every_fault_code_has_words():
    """Codes are collected from the sources, so that a new one cannot be forgotten."""
    import re

    from consult_app.ui.words.faults import FAULTS

    root = Path(__file__).parents[2] / "consult_app"
    checks = (root / "exchange/bag_check.py").read_text("utf-8")
    raised = {f"bag.{code}" for code in re.findall(r'_fault\("([a-z0-9-]+)"', checks)}
    raised |= {"bag.file-changed", "bag.tag-changed"}
    for name in ("receiving", "journal_extract"):
        text = (root / f"services/{name}.py").read_text("utf-8")
        raised |= set(re.findall(r'Fault\(\s*"([a-z.-]+)"', text))
    assert raised == set(FAULTS)


@pytest.mark.skipif(os.name != "posix", reason="permissions of a folder")
def test_a_read_only_place_is_said_to_be_so(data, capsys, tmp_path):
    place = Path("/proc/self")
    assert say("package", "write", "--to", place, "--data", data) == 1
    assert capsys.readouterr().err.strip()
