"""`consult-app judge`: a case from a file or standard input, in words or JSON."""

import io
import json

import pytest

from consult_app.cli import run

CASE = {
    "procedure": "villager_reps",
    "held_on": "2026-11-20",
    "due": {"members": 50},
    "present": {"members": 34},
    "vote": {"method": "show_of_hands", "yes": {"members": 17}},
}


def no_window(folder, speech):
    raise AssertionError("judging opens no window")


@pytest.fixture
def judge(tmp_path, capsys, monkeypatch):
    """Judge some JSON text: the exit code, what was printed and what was refused."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def act(text, *more):
        path = tmp_path / "case.json"
        path.write_text(text, "utf-8")
        code = run(["judge", str(path), "--data", str(tmp_path / "data"), *more], no_window)
        return code, *capsys.readouterr()

    return act


def test_a_case_in_words(judge):
    code, told, _ = judge(json.dumps(CASE))
    assert code == 0
    assert told.splitlines()[0] == "村民代表会议 2026-11-20：未通过"
    assert "× 同意票：不符合。17/34；须 > 1/2；差 1 人；依据：村民委员会组织法第三十条" in told


def test_a_case_in_english(judge):
    assert judge(json.dumps(CASE), "--lang", "en")[1].startswith(
        "Villager representatives' meeting"
    )


def test_one_case_gives_one_answer_and_a_list_gives_a_list(judge):
    assert json.loads(judge(json.dumps(CASE), "--json")[1])["outcome"] == "not_carried"
    answers = json.loads(judge(json.dumps([CASE, CASE]), "--json")[1])
    assert [answer["outcome"] for answer in answers] == ["not_carried"] * 2
    assert json.loads(judge("[]", "--json")[1]) == []


def test_a_dash_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(CASE)))
    assert run(["judge", "-", "--json"], no_window) == 0
    assert json.loads(capsys.readouterr().out)["outcome"] == "not_carried"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "案例读不了：case.json，第 1 行第 2 列写得不对。案例用 UTF-8 的 JSON 写"),
        (
            json.dumps(CASE | {"due": {"members": -1}}),
            "“due.members”写得不对，应当是：不小于 0 的整数",
        ),
        (json.dumps(CASE | {"held_on": "2026-13-20"}), "应当是：2026-11-20 这样的日期"),
        (json.dumps(CASE | {"due": 50}), "“due”写得不对，应当是：一组 {…}"),
        (json.dumps(CASE | {"procedure": "moon"}), "没有“moon”这个程序"),
        (json.dumps(CASE | {"due": {"heads": 5}}), "due.heads"),
        (json.dumps([CASE, CASE | {"held_on": "2009-01-01"}]), "第 2 个："),
    ],
    ids=[
        "no JSON",
        "no count",
        "no day",
        "no object",
        "no such procedure",
        "no such unit",
        "the second of a list",
    ],
)
def test_a_refusal_is_a_sentence_and_prints_no_half_answer(judge, text, sentence):
    code, told, refused = judge(text, "--json")
    assert (code, told) == (1, "")
    assert sentence in refused


def test_a_file_that_is_not_there_or_no_text_is_told_in_plain_words(judge, tmp_path, capsys):
    assert run(["judge", str(tmp_path / "none.json"), "--lang", "zh"], no_window) == 1
    assert "案例读不了：none.json，找不到" in capsys.readouterr().err
    (tmp_path / "odd.json").write_bytes(b"\xff\xfe{")
    assert run(["judge", str(tmp_path / "odd.json"), "--lang", "zh"], no_window) == 1
    assert "不是 UTF-8 文字" in capsys.readouterr().err


def test_rules_in_the_data_folder_are_used(judge, tmp_path):
    folder = tmp_path / "data" / "rules" / "profiles"
    folder.mkdir(parents=True)
    (folder / "here.toml").write_text(
        'code = "here"\ntitle = "本村"\ntitle_en = "Here"\nlevel = "village"\n', "utf-8"
    )
    assert judge(json.dumps(CASE | {"profile": "here"}))[0] == 0
