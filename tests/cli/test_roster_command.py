"""`consult-app import-roster`: what scripts and people are told."""

import json
from pathlib import Path

import pytest

from consult_app.cli import run
from consult_app.services.app import open_app

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text("utf-8"))


@pytest.fixture
def command(tmp_path, capsys, qapp):
    def act(*arguments):
        code = run(["import-roster", *arguments, "--data", str(tmp_path / "data")], None)
        said = capsys.readouterr()
        return code, said.out, said.err

    return act


@pytest.mark.parametrize(
    "name", ["roster_by_person.xlsx", "roster_by_household.xlsx", "roster_by_group_old.xls"]
)
def test_a_script_is_told_counts_and_rows(command, name):
    code, out, _ = command(str(SAMPLES / name), "--on", "2026-11-23", "--json")
    told, expected = json.loads(out), EXPECTED[name.split(".")[0]]
    assert code == 0
    assert expected["taken"].items() <= told["taken"].items()
    for key in ("refused", "taken_to_be_checked"):
        assert {str(row["row"]): row["code"] for row in told[key]} == expected.get(key, {})


def test_each_row_has_sheet_row_column_code_and_a_sentence(command):
    _, out, _ = command(str(SAMPLES / "roster_by_person.xlsx"), "--on", "2026-11-23", "--json")
    assert json.loads(out)["refused"][0] == {
        "sheet": "花名册",
        "row": 51,
        "column": "F",
        "code": "duplicate_id",
        "message": "身份证号与第 50 行相同，只收一行",
    }


def test_people_are_told_in_plain_words(command):
    _, out, _ = command(str(SAMPLES / "roster_by_household.xlsx"))
    assert "人  1850" in out
    assert "没有“户籍情况”列：全部按本村户籍" in out
    _, out, _ = command(str(SAMPLES / "roster_by_person.xlsx"), "--lang", "en")
    assert "花名册 row 92 column C: There is no name" in out


def test_the_roster_is_kept_and_never_doubled(command, tmp_path):
    for _ in range(2):
        assert command(str(SAMPLES / "roster_by_person.xlsx"))[0] == 0
    app = open_app(tmp_path / "data")
    with app.work() as work:
        assert work.people.count() == 1848
    app.close()


def test_a_picture_renamed_is_refused_in_a_sentence(command, tmp_path):
    picture = tmp_path / "名册.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 99)
    code, out, err = command(str(picture))
    assert (code, out) == (1, "")
    assert err.strip() == "名册.xlsx 里面是图片，不是表格，改了扩展名也不行。"
