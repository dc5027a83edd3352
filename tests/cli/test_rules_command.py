"""`consult-app rules`: packs signed by a township, shown, taken and taken back from a shell."""

import textwrap
from pathlib import Path

import pytest

from consult_app.basics.paths import resource
from consult_app.cli import run
from consult_app.exchange.rule_pack import read_pack
from consult_app.exchange.signing import installation_key


def test_the_whole_way_from_a_shell(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    village = tmp_path / "village"
    key = installation_key(tmp_path / "town", "清溪镇", "")
    rules = tmp_path / "source" / "procedures"
    rules.mkdir(parents=True)
    national = resource("procedures", "villager_reps.toml").read_text("utf-8")
    stricter = national.replace('at_least = "2/3"', 'at_least = "3/4"')
    (rules / "villager_reps.toml").write_text(stricter, "utf-8")
    out = tmp_path / "town.rules"

    def shell(*words, data=village):
        code = run(["rules", *map(str, words), "--data", str(data)], lambda *_: 0)
        return code, *capsys.readouterr()

    made = shell(
        "pack", tmp_path / "source", out, "--title", "清溪镇 2026.2", "--office", "清溪镇", "--on", "2026-11-01",
        data=tmp_path / "town",
    )  # fmt: skip
    assert made[:2] == (0, f"已签发 1 个文件：{out}\n")
    shown = shell("show", out)[1]
    assert key.signer.key in shown
    assert "村民代表会议 2026-01-01 到会人数: ≥ 2/3 组成人员 → ≥ 3/4 组成人员" in shown
    code, told, refusal = shell("install", out)
    assert (code, told) == (1, "")
    assert key.signer.fingerprint in refusal
    assert shell("install", out, "--trust", key.signer.key)[0] == 0
    assert "清溪镇 2026.2" in shell("list")[1]
    assert shell("undo")[1] == "已撤回规则包：清溪镇 2026.2\n"
    assert shell("list")[1] == "没有装入规则包\n"
    assert read_pack(out).files.keys() == {"procedures/villager_reps.toml"}


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_place_in_the_readme_can_be_signed_and_holds(tmp_path, capsys, monkeypatch, readme):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    text = (Path(__file__).parents[2] / readme).read_text("utf-8")
    written = text.partition("rules/profiles/yunxi.toml")[2].partition("```")[0].partition("\n")[2]
    place = tmp_path / "rules" / "profiles" / "yunxi.toml"
    place.parent.mkdir(parents=True)
    place.write_text(textwrap.dedent(written), "utf-8")
    pack, data = tmp_path / "yunxi.rules", ["--data", str(tmp_path / "data")]
    told = ["--title", "云溪县 2026.1", "--office", "云溪县民政局", "--on", "2026-06-01"]
    assert (
        run(["rules", "pack", str(tmp_path / "rules"), str(pack), *told, *data], lambda *_: 0) == 0
    )
    assert run(["rules", "install", str(pack), *data], lambda *_: 0) == 1
    added = capsys.readouterr().err.splitlines()[0].partition("--trust ")[2]
    assert run(["rules", "install", str(pack), *data, "--trust", added], lambda *_: 0) == 0
    assert "云溪县 村民代表会议 2026-06-01 提前通知（日）: — → 5" in capsys.readouterr().out
