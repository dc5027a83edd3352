"""`consult-app rules`: packs signed by a township, shown, taken and taken back from a shell."""

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
