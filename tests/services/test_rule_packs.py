"""Rule packs: signed by the township, seen before they are taken, taken whole, taken back."""

import zipfile
from datetime import date

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.paths import resource
from consult_app.exchange.rule_pack import MANIFEST, SIGNATURE, write_pack
from consult_app.exchange.signing import Standing, installation_key, remember
from consult_app.services.rule_packs import (
    change_words,
    install_pack,
    installed_packs,
    make_pack,
    preview_pack,
    undo_pack,
)
from consult_app.services.rulebook import load_rulebook

DAY = date(2026, 11, 20)
ISSUED = date(2026, 11, 1)
PLACE = """
code = "liuhe"
title = "柳河村"
title_en = "Liuhe"
level = "village"
over = "zhejiang"

[[rule]]
procedures = ["villager_reps"]
valid_from = 2026-01-01
law = "town_rule"
article = "9"
status = "custom"
[rule.notice]
days = 7
"""
LAWS = """
[town_rule]
zh = "清溪镇议事规程"
cite = "清溪镇议事规程"
en = "Qingxi town rules"
version_zh = "2026年"
version_en = "2026"
"""
TERMS = '[unit.members]\nzh = "成员"\nen = "members"\n'


def reps(least="3/4"):
    text = resource("procedures", "villager_reps.toml").read_text("utf-8")
    return text.replace('at_least = "2/3"', f'at_least = "{least}"').encode()


@pytest.fixture
def key(tmp_path):
    return installation_key(tmp_path / "town", "清溪镇社会工作办公室", "")


@pytest.fixture
def pack(tmp_path, key):
    """Write a pack of the files given; without any, of a changed procedure, a place and its law."""

    def made(files=None, name="town.rules"):
        path = tmp_path / name
        files = files or {
            "procedures/villager_reps.toml": reps(),
            "profiles/liuhe.toml": PLACE.encode(),
            "laws.toml": LAWS.encode(),
            "terms.toml": TERMS.encode(),
        }
        write_pack(path, "清溪镇 2026.2", ISSUED, files, key)
        return path

    return made


@pytest.fixture
def village(tmp_path):
    return tmp_path / "village"


def refused(code):
    return pytest.raises(ExpectedError, match=code.replace(".", r"\."))


def quorum_need(folder):
    book = load_rulebook(folder / "rules")
    return book.procedure("villager_reps", DAY).quorum.any_of[0][0].need


def test_what_a_pack_would_change_is_seen_before_it_is_taken(village, pack):
    preview = preview_pack(village, pack())
    national = [each for each in preview.changes if not each.place]
    assert [(each.valid_from.year, each.rule) for each in national] == [
        (2010, "quorum"),
        (2026, "quorum"),
    ]
    book = load_rulebook()
    assert change_words(book, national[1]) == (
        "到会人数",
        "≥ 2/3 组成人员",
        "≥ 3/4 组成人员",
    )
    assert national[1].basis.law == "vc2025"
    assert preview.tables == ("laws.toml", "terms.toml")
    assert preview.standing is Standing.UNKNOWN
    assert not village.exists()


def test_a_pack_of_a_known_key_is_taken_and_taken_back(village, pack, key):
    remember(village, key.signer)
    install_pack(village, pack())
    assert quorum_need(village) == "≥ 3/4"
    book = load_rulebook(village / "rules")
    here = book.procedure("villager_reps", DAY, "liuhe")
    assert (here.notice.days, book.cite(here.notice.basis)) == (7, "清溪镇议事规程第九条")
    assert book.law("vc2025").cite == "村民委员会组织法"
    assert (book.term("unit", "members"), book.term("unit", "adults")) == (
        "成员",
        "十八周岁以上村民",
    )
    assert installed_packs(village)[0]["title"] == "清溪镇 2026.2"
    assert undo_pack(village) == "清溪镇 2026.2"
    assert quorum_need(village) == "≥ 2/3"
    with refused("pack.none-installed"):
        undo_pack(village)


def test_the_last_pack_wins_and_the_earlier_comes_back(village, pack, key):
    remember(village, key.signer)
    install_pack(village, pack())
    install_pack(village, pack({"procedures/villager_reps.toml": reps("4/5")}, "second.rules"))
    assert quorum_need(village) == "≥ 4/5"
    undo_pack(village)
    assert quorum_need(village) == "≥ 3/4"


def test_a_villages_own_file_wins_over_a_pack(village, pack, key):
    own = village / "rules" / "procedures" / "villager_reps.toml"
    own.parent.mkdir(parents=True)
    own.write_bytes(reps("1/1"))
    install_pack(village, pack(), trusted=key.signer.key)
    assert quorum_need(village) == "≥ 1/1"


def test_an_unknown_key_needs_somebody_who_compared_it(village, pack, key):
    with pytest.raises(ExpectedError) as refusal:
        install_pack(village, pack())
    assert refusal.value.code == "pack.signer-unknown"
    assert refusal.value.facts["fingerprint"] == key.signer.fingerprint
    assert installed_packs(village) == []
    install_pack(village, pack(), trusted=key.signer.key)
    with refused("pack.already-installed"):
        install_pack(village, pack(), trusted=key.signer.key)


def repacked(path, change):
    """Write the pack again with its contents changed behind the signature."""
    with zipfile.ZipFile(path) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    change(contents)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda c: c.update({"procedures/villager_reps.toml": reps("1/2")}), "pack.file-changed"),
        (lambda c: c.pop("laws.toml"), "pack.file-changed"),
        (lambda c: c.update({"procedures/new.toml": b""}), "pack.file-changed"),
        (lambda c: c.update({"../evil.toml": b""}), "pack.file-not-rules"),
        (lambda c: c.update({"procedures/run.py": b""}), "pack.file-not-rules"),
        (lambda c: c.update({SIGNATURE: bytes(64)}), "pack.signature-wrong"),
        (lambda c: c.pop(SIGNATURE), "pack.signature-wrong"),
        (lambda c: c.update({MANIFEST: c[MANIFEST].replace(b"2026.2", b"2026.3")}), "pack.signature-wrong"),
        (lambda c: c.update({MANIFEST: b"{}"}), "pack.unreadable"),
        (lambda c: c.update({MANIFEST: b'{"format": "other"}'}), "pack.unreadable"),
        (lambda c: c.pop(MANIFEST), "pack.unreadable"),
        (lambda c: c.update({f"profiles/p{n}.toml": b"" for n in range(600)}), "pack.file-not-rules"),
    ],
)  # fmt: skip
def test_a_pack_that_was_touched_is_refused(village, pack, change, code):
    with refused(code):
        install_pack(village, repacked(pack(), change))
    assert installed_packs(village) == []


def test_a_pack_torn_on_its_stick_is_refused(tmp_path, village):
    torn = tmp_path / "torn.rules"
    with zipfile.ZipFile(torn, "w") as archive:
        archive.writestr("pack.json", "{}" * 50, compress_type=zipfile.ZIP_DEFLATED)
    whole = bytearray(torn.read_bytes())
    start = whole.index(b"pack.json") + len(b"pack.json")
    whole[start : start + 4] = b"\xff" * 4  # deflate knows no such block
    torn.write_bytes(whole)
    with refused("pack.unreadable"):
        preview_pack(village, torn)


def test_what_is_no_pack_is_refused(tmp_path, village):
    paper = tmp_path / "paper.rules"
    paper.write_bytes(b"%PDF")
    for path in (paper, tmp_path / "none.rules"):
        with refused("pack.unreadable"):
            preview_pack(village, path)


@pytest.mark.parametrize(
    ("files", "code", "key_told"),
    [
        ({"procedures/villager_reps.toml": b"code = 5"}, "rules.value-wrong", "version"),
        ({"procedures/villager_reps.toml": b"code ="}, "rules.file-unreadable", None),
        ({"procedures/other.toml": reps()}, "rules.value-wrong", "code"),
        ({"profiles/liuhe.toml": PLACE.encode()}, "rules.value-wrong", "law = town_rule"),
        ({"profiles/liuhe.toml": PLACE.replace("zhejiang", "mars").encode()}, "rules.value-wrong", "over = mars"),
        (
            {"profiles/liuhe.toml": PLACE.replace('"villager_reps"', '"villager_rep"').encode(), "laws.toml": LAWS.encode()},
            "rules.value-wrong",
            "procedures = villager_rep",
        ),
        ({"profiles/liuhe.toml": PLACE.replace("liuhe", "elsewhere").encode()}, "rules.value-wrong", "code"),
    ],
)  # fmt: skip
def test_rules_that_cannot_be_read_are_refused_by_file_and_key(
    village, pack, files, code, key_told
):
    with pytest.raises(ExpectedError) as refusal:
        preview_pack(village, pack(files))
    assert refusal.value.code == code
    assert refusal.value.facts.get("key") == key_told


def test_a_pack_that_names_a_meeting_nobody_knows_is_refused(village, pack):
    text = resource("procedures", "four_two.toml").read_text("utf-8")
    faulty = text.replace('"two_committees_meeting"', '"moon_meeting"').encode()
    with pytest.raises(ExpectedError) as refusal:
        preview_pack(village, pack({"procedures/four_two.toml": faulty}))
    assert refusal.value.facts["file"] == "four_two.toml"
    assert refusal.value.facts["key"] == "procedure = moon_meeting"


@pytest.mark.parametrize("text", ["{", "[5]", "[{}]", "5"])
def test_a_damaged_list_of_packs_is_named(village, text):
    (village / "rules").mkdir(parents=True)
    (village / "rules" / "installed.json").write_text(text, "utf-8")
    with refused("rules.file-unreadable"):
        installed_packs(village)
    with refused("rules.file-unreadable"):
        load_rulebook(village / "rules")


def test_a_file_that_is_not_utf_8_is_named(tmp_path):
    (tmp_path / "laws.toml").write_bytes(b"\xff")
    with refused("rules.file-unreadable"):
        load_rulebook(tmp_path).law("vc2025")


def test_the_same_rules_give_the_same_pack(pack):
    first = pack().read_bytes()
    assert pack().read_bytes() == first


def test_only_rules_are_packed(tmp_path, key):
    with refused("pack.file-not-rules"):
        write_pack(tmp_path / "x", "x", ISSUED, {"notes.txt": b""}, key)
    with refused("pack.nothing-to-pack"):
        make_pack(tmp_path / "nothing", tmp_path / "x", "x", ISSUED, key)


def test_rules_of_a_place_are_seen_one_by_one_before_a_pack_is_taken(village, pack):
    preview = preview_pack(village, pack())
    place = [one for one in preview.changes if one.place]
    assert [(one.place, one.procedure, one.rule) for one in place] == [
        ("liuhe", "", "version"),
        ("liuhe", "villager_reps", "notice"),
    ]
    assert change_words(load_rulebook(), place[1]) == ("提前通知（日）", "", "7")
    assert preview.titles["liuhe"] == "柳河村"


def test_a_changed_province_shows_only_the_numbers_that_change(village, pack):
    text = resource("profiles", "shandong.toml").read_text("utf-8")
    changed = text.replace("[rule.notice]\ndays = 5", "[rule.notice]\ndays = 4").encode()
    preview = preview_pack(village, pack({"profiles/shandong.toml": changed}))
    book = load_rulebook()
    assert [(one.procedure, *change_words(book, one)[1:]) for one in preview.changes] == [
        ("four_two", "5", "4"),
        ("supervision_choice", "5", "4"),
        ("villager_reps", "5", "4"),
    ]


def test_a_new_procedure_is_one_change_of_text(village, pack):
    text = reps().replace(b'code = "villager_reps"', b'code = "council"')
    preview = preview_pack(village, pack({"procedures/council.toml": text}))
    assert [each.rule for each in preview.changes] == ["version", "version"]
