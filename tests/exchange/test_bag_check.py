import os

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.exchange.bag import Contents, write_bag
from consult_app.exchange.bag_check import Fault, check_bag


@pytest.fixture
def bag(tmp_path):
    contents = Contents(
        {"papers/通知.pdf": b"notice", "papers/签到.pdf": b"signs", "consultation.json": b"{}"},
        (("Source-Organization", "柳河村"),),
        {"signer.json": b"{}"},
        lambda listing: b"s" * 64,
    )
    return write_bag(contents, tmp_path / "bag").folder


def faults(bag):
    return [(fault.code, fault.path) for fault in check_bag(bag).faults]


def edit(file, old, new):
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new))


def test_a_changed_paper_is_named_with_both_digests(bag):
    (bag / "data/papers/通知.pdf").write_bytes(b"Notice")
    (fault,) = check_bag(bag).faults
    assert (fault.code, fault.path) == ("bag.file-changed", "data/papers/通知.pdf")
    assert fault.facts["expected"] != fault.facts["found"]


def test_a_missing_paper_is_named_and_the_count_with_it(bag):
    (bag / "data/papers/通知.pdf").unlink()
    assert faults(bag) == [
        ("bag.oxum", "bag-info.txt"),
        ("bag.file-missing", "data/papers/通知.pdf"),
    ]


@pytest.mark.parametrize("name", ["data/papers/another.pdf", "note.txt", "papers/x.pdf"])
def test_an_added_file_is_named_wherever_it_lies(bag, name):
    (bag / name).parent.mkdir(exist_ok=True)
    (bag / name).write_bytes(b"")
    assert ("bag.file-added", name) in faults(bag)


@pytest.mark.parametrize(
    "name", ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "signer.json"]
)
def test_a_changed_tag_file_is_named(bag, name):
    with (bag / name).open("ab") as file:
        file.write(b"\n")
    assert ("bag.tag-changed", name) in faults(bag)


def test_a_paper_taken_out_with_its_line_is_still_found(bag):
    """Whoever removes a paper and its line in the manifest changes the manifest."""
    (bag / "data/papers/通知.pdf").unlink()
    lines = (bag / "manifest-sha256.txt").read_bytes().splitlines(keepends=True)
    kept = b"".join(line for line in lines if "通知".encode() not in line)
    (bag / "manifest-sha256.txt").write_bytes(kept)
    assert faults(bag) == [("bag.oxum", "bag-info.txt"), ("bag.tag-changed", "manifest-sha256.txt")]


@pytest.mark.parametrize("name", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_a_missing_manifest_is_named(bag, name):
    (bag / name).unlink()
    assert ("bag.manifest-missing", name) in faults(bag)


@pytest.mark.parametrize(
    "name", ["manifest-sha256.txt", "bagit.txt", "bag-info.txt", "signer.json"]
)
def test_each_tag_file_that_goes_missing_is_a_fault(bag, name):
    (bag / name).unlink()
    assert ("bag.file-missing", name) in faults(bag)


@pytest.mark.parametrize(
    "path",
    [
        "data/../../secret",
        "data/./x",
        "/etc/passwd",
        "..",
        "data\\..\\x",
        "data/C:x",
        "data//x",
        "x",
        "data/a%0A/../b",
    ],
)
def test_a_path_that_leaves_the_bag_is_named_and_never_read(bag, path):
    with (bag / "manifest-sha256.txt").open("a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  {path}\n")
    found = [fault for fault in check_bag(bag).faults if fault.code == "bag.path-escapes"]
    assert [fault.facts for fault in found] == [{"manifest": "manifest-sha256.txt", "line": 4}]
    assert not any(fault.code == "bag.file-missing" for fault in check_bag(bag).faults)


def test_a_tag_manifest_may_not_vouch_for_papers(bag):
    with (bag / "tagmanifest-sha256.txt").open("a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  data/papers/通知.pdf\n")
    assert ("bag.path-escapes", "data/papers/通知.pdf") in faults(bag)


def test_a_line_that_is_no_line_is_named_by_its_number(bag):
    edit(bag / "manifest-sha256.txt", b"  data/papers", b"data/papers")
    unreadable = [each for each in check_bag(bag).faults if each.code == "bag.manifest-unreadable"]
    assert [each.facts["line"] for each in unreadable] == [2, 3]


def test_a_path_listed_twice_is_named(bag):
    lines = (bag / "manifest-sha256.txt").read_bytes().splitlines(keepends=True)
    (bag / "manifest-sha256.txt").write_bytes(b"".join([*lines, lines[0]]))
    assert ("bag.listed-twice", "data/consultation.json") in faults(bag)


def test_a_link_is_named_and_not_followed(bag, tmp_path):
    (tmp_path / "outside.pdf").write_bytes(b"notice")
    (bag / "data/papers/通知.pdf").unlink()
    (bag / "data/papers/通知.pdf").symlink_to(tmp_path / "outside.pdf")
    (bag / "data/all").symlink_to("/", target_is_directory=True)
    found = faults(bag)
    assert ("bag.link", "data/papers/通知.pdf") in found
    assert ("bag.link", "data/all") in found
    assert ("bag.file-missing", "data/papers/通知.pdf") in found


def test_a_pipe_is_named_and_not_waited_for(bag):
    os.mkfifo(bag / "data/pipe")
    assert faults(bag) == [("bag.not-a-file", "data/pipe")]


def test_names_that_fall_together_on_a_stick_are_named(bag):
    (bag / "data/CONSULTATION.json").write_bytes(b"{}")
    (collision,) = [fault for fault in check_bag(bag).faults if fault.code == "bag.names-collide"]
    assert {collision.path, collision.facts["other"]} == {
        "data/CONSULTATION.json",
        "data/consultation.json",
    }


def test_a_name_in_decomposed_form_is_the_same_name(tmp_path):
    write_bag(Contents({"é.txt": b"x"}), tmp_path / "bag")
    (tmp_path / "bag/data/é.txt").rename(tmp_path / "bag/data/e\u0301.txt")
    assert faults(tmp_path / "bag") == []


def test_a_folder_without_declaration_is_no_bag(tmp_path):
    (tmp_path / "photos").mkdir()
    found = check_bag(tmp_path / "photos")
    assert Fault("bag.not-a-bag", "bagit.txt") in found.faults
    assert found.digest == ""


def test_a_bag_of_another_version_is_named(bag):
    edit(bag / "bagit.txt", b"1.0", b"9.9")
    assert ("bag.declaration", "bagit.txt") in faults(bag)


def test_a_bag_that_would_fetch_from_elsewhere_is_refused(bag):
    (bag / "fetch.txt").write_text("http://example.invalid/x 1 data/x\n", encoding="utf-8")
    assert ("bag.fetch", "fetch.txt") in faults(bag)


def test_a_manifest_in_another_encoding_is_named(bag):
    (bag / "manifest-sha256.txt").write_bytes("柳河村".encode("gb18030"))
    assert ("bag.not-utf8", "manifest-sha256.txt") in faults(bag)


def test_a_huge_tag_file_is_not_read(bag):
    with (bag / "bag-info.txt").open("ab") as file:
        file.truncate(1 << 25)
    assert ("bag.tag-too-large", "bag-info.txt") in faults(bag)


def test_windows_line_ends_are_read(bag):
    """Another tool may write them; they are a change of ours, yet every line is understood."""
    edit(bag / "manifest-sha256.txt", b"\n", b"\r\n")
    assert faults(bag) == [("bag.tag-changed", "manifest-sha256.txt")]


@pytest.mark.parametrize(
    ("make", "code"),
    [(lambda path: None, "package.not-found"), (lambda path: path.touch(), "package.not-a-folder")],
    ids=["nothing there", "a file"],
)
def test_what_is_no_folder_is_refused(tmp_path, make, code):
    make(tmp_path / "package")
    with pytest.raises(ExpectedError) as refusal:
        check_bag(tmp_path / "package")
    assert refusal.value.code == code


def test_checking_tells_its_progress(bag):
    told = []
    check_bag(bag, lambda done, total: told.append((done, total)))
    assert told[0] == (0, 7)
    assert told[-1] == (7, 7)


def test_a_drive_pulled_out_while_checking_is_said_to_be_gone(bag):
    with pytest.raises(ExpectedError) as refusal:
        check_bag(bag, lambda done, total: bag.exists() and bag.rename(bag.with_name("pocket")))
    assert refusal.value.code == "drive.gone"


def test_one_file_that_cannot_be_read_is_named(bag, monkeypatch):
    from consult_app.exchange import bag_check

    def bad_sector(file):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(bag_check, "sha256_of", bad_sector)
    assert {fault.code for fault in check_bag(bag).faults} == {"bag.file-unreadable"}
