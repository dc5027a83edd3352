import contextlib
import errno
import hashlib
import os
import subprocess
import sys
import textwrap
import unicodedata
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled
from consult_app.exchange import bag as bag_module
from consult_app.exchange.bag import Contents, clear_halves, decoded, encoded, write_bag
from consult_app.exchange.bag_check import check_bag

PAPERS = {
    "papers/05-会议通知.pdf": b"%PDF notice",
    "papers/06-签到表.pdf": b"%PDF sign-in",
    "consultation.json": b"{}",
}
INFO = (("Source-Organization", "清溪镇柳河村"), ("External-Description", "三组村道硬化"))


def seal(listing: bytes) -> bytes:
    return hashlib.sha512(listing).digest()


@pytest.fixture
def contents():
    return Contents(PAPERS, INFO, {"signer.json": b"{}"}, seal)


def test_a_bag_holds_what_was_put_in_and_has_no_fault(tmp_path, contents):
    written = write_bag(contents, tmp_path / "柳协5号")

    assert {name: (tmp_path / "柳协5号/data" / name).read_bytes() for name in PAPERS} == PAPERS
    checked = check_bag(written.folder)
    assert checked.faults == ()
    assert checked.digest == written.digest
    assert (checked.files, checked.size) == (3, sum(map(len, PAPERS.values())))
    assert checked.info["Source-Organization"] == "清溪镇柳河村"
    assert checked.info["Payload-Oxum"] == f"{checked.size}.3"


def test_the_reference_reader_takes_the_bag_too(tmp_path, contents):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import bagit
    write_bag(contents, tmp_path / "bag")
    assert bagit.Bag(str(tmp_path / "bag")).is_valid()


def test_the_signature_is_made_over_the_tag_manifest_which_does_not_list_it(tmp_path, contents):
    write_bag(contents, tmp_path / "bag")
    listing = (tmp_path / "bag/tagmanifest-sha256.txt").read_bytes()
    assert (tmp_path / "bag/signature.ed25519").read_bytes() == seal(listing)
    assert b"signature" not in listing
    for name in (b"manifest-sha256.txt", b"bag-info.txt", b"bagit.txt", b"signer.json"):
        assert name in listing


def test_the_same_contents_make_the_same_bytes(tmp_path, contents):
    first, second = (write_bag(contents, tmp_path / name) for name in "ab")
    assert first.digest == second.digest


def test_percent_and_line_ends_in_names_survive_the_manifest(tmp_path):
    names = {"百分之100%.txt": b"1", "a%0Ab.txt": b"2", "行\n尾\r.txt": b"3"}
    write_bag(Contents(names), tmp_path / "bag")
    assert check_bag(tmp_path / "bag").faults == ()
    listing = (tmp_path / "bag/manifest-sha256.txt").read_text("utf-8")
    assert "百分之100%25.txt" in listing
    assert "a%250Ab.txt" in listing
    assert "行%0A尾%0D.txt" in listing


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_encoding_a_path_and_decoding_it_is_the_identity(text):
    assert decoded(encoded(text)) == text
    assert not set(encoded(text)) & {"\r", "\n"}


def test_names_are_written_in_composed_form(tmp_path):
    name = unicodedata.normalize("NFD", "é.txt")
    write_bag(Contents({name: b"x"}), tmp_path / "bag")
    assert [file.name for file in (tmp_path / "bag/data").iterdir()] == ["é.txt"]
    assert check_bag(tmp_path / "bag").faults == ()


@pytest.mark.parametrize(
    "names",
    [
        ["../out"],
        ["/etc/x"],
        ["a//b"],
        ["c:x"],
        ["a\\b"],
        ["A.txt", "a.TXT"],
        ["\u00e9", "e\u0301"],
    ],
    ids=["upwards", "absolute", "empty part", "drive letter", "backslash", "case", "spelling"],
)
def test_contents_that_could_not_lie_on_every_drive_do_not_exist(names):
    with pytest.raises(ValueError, match=r"plain path|differ only"):
        Contents(dict.fromkeys(names, b""))


def test_files_are_copied_from_their_place_and_a_missing_one_is_named(tmp_path):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff" * 3_000_000)
    write_bag(Contents({"photos/1.jpg": photo}), tmp_path / "bag")
    assert (tmp_path / "bag/data/photos/1.jpg").read_bytes() == photo.read_bytes()

    photo.unlink()
    with pytest.raises(ExpectedError) as refusal:
        write_bag(Contents({"photos/1.jpg": photo}), tmp_path / "other")
    assert refusal.value.code == "package.source-missing"
    assert refusal.value.facts["path"] == str(photo)


def test_progress_tells_writing_and_reading_back_file_by_file(tmp_path, contents):
    told = []
    write_bag(
        contents,
        tmp_path / "bag",
        lambda done, total: told.append((done, total)),
        lambda name, total: told.append((name, total)),
    )
    back = told.index(("read-back", 9))
    assert told[0] == ("write", 9)
    assert told[back - 1] == (9, 9)
    assert told[-1] == (9, 9)


@pytest.mark.parametrize("at", [("write", 1), ("read-back", 3)], ids=["writing", "reading back"])
def test_a_stopped_write_leaves_the_earlier_bag_and_no_half(tmp_path, contents, at):
    write_bag(Contents({"old.txt": b"old"}), tmp_path / "bag")
    now = []

    def step(done, total):
        if (now[-1], done) == at:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_bag(contents, tmp_path / "bag", step, lambda name, total: now.append(name))
    assert [each.name for each in tmp_path.iterdir()] == ["bag"]
    assert (tmp_path / "bag/data/old.txt").read_bytes() == b"old"
    assert check_bag(tmp_path / "bag").faults == ()


def test_writing_again_replaces_the_earlier_bag(tmp_path, contents):
    write_bag(Contents({"old.txt": b"old"}), tmp_path / "bag")
    write_bag(contents, tmp_path / "bag")
    assert not (tmp_path / "bag/data/old.txt").exists()
    assert check_bag(tmp_path / "bag").faults == ()
    assert [each.name for each in tmp_path.iterdir()] == ["bag"]


def test_a_folder_that_is_no_bag_is_never_replaced(tmp_path, contents):
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday/photo.jpg").write_bytes(b"dear")
    with pytest.raises(ExpectedError) as refusal:
        write_bag(contents, tmp_path / "holiday")
    assert refusal.value.code == "package.target-taken"
    assert (tmp_path / "holiday/photo.jpg").read_bytes() == b"dear"


def test_what_the_medium_gives_back_differently_is_refused(tmp_path, contents, monkeypatch):
    """A bad stick: the file was taken, flushed, and comes back as something else."""
    put = bag_module._put

    def bad_stick(file, source, done):
        digest = put(file, source, done)
        if file.name == "06-签到表.pdf":
            file.write_bytes(b"%PDF sign-im")
        return digest

    monkeypatch.setattr(bag_module, "_put", bad_stick)
    with pytest.raises(ExpectedError) as refusal:
        write_bag(contents, tmp_path / "bag")
    assert refusal.value.code == "drive.read-back-differs"
    assert refusal.value.facts["path"] == "data/papers/06-签到表.pdf"
    assert list(tmp_path.iterdir()) == []


KILLED = """
    import sys, time
    from pathlib import Path
    from consult_app.exchange.bag import Contents, write_bag
    folder, where = Path(sys.argv[1]), sys.argv[2]
    now = []
    def step(done, total):
        if now[-1] == where and done == 2:
            print("there", flush=True)
            time.sleep(60)
    names = {f"{n}.txt": b"new" * 9999 for n in range(5)}
    write_bag(Contents(names), folder / "bag", step, lambda name, total: now.append(name))
"""


@pytest.mark.parametrize("where", ["write", "read-back"])
def test_a_killed_write_leaves_the_earlier_bag_and_the_next_one_clears_up(
    tmp_path, contents, where
):
    write_bag(Contents({"old.txt": b"old"}), tmp_path / "bag")
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path), where]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"there\n"
        process.kill()

    assert (tmp_path / ".bag.consult-part").is_dir()
    assert check_bag(tmp_path / "bag").faults == ()
    assert (tmp_path / "bag/data/old.txt").read_bytes() == b"old"

    write_bag(contents, tmp_path / "another")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["another", "bag"]


def test_a_bag_that_was_moved_away_when_the_power_went_comes_back(tmp_path, contents):
    write_bag(contents, tmp_path / "bag")
    (tmp_path / "bag").rename(tmp_path / ".bag.consult-old")
    clear_halves(tmp_path)
    assert check_bag(tmp_path / "bag").faults == ()


def test_an_old_bag_whose_successor_stands_is_deleted_at_last(tmp_path, contents):
    write_bag(Contents({"old.txt": b"old"}), tmp_path / ".bag.consult-old")
    write_bag(contents, tmp_path / "bag")
    assert [each.name for each in tmp_path.iterdir()] == ["bag"]
    assert check_bag(tmp_path / "bag").faults == ()


def test_a_drive_that_is_pulled_out_in_the_middle_is_said_to_be_gone(tmp_path, contents):
    stick = tmp_path / "stick"
    stick.mkdir()

    def pull(done, total):
        if done == 2 and not (tmp_path / "in the pocket").exists():
            stick.rename(tmp_path / "in the pocket")

    with pytest.raises(ExpectedError) as refusal:
        write_bag(contents, stick / "bag", pull)
    assert refusal.value.code == "drive.gone"
    assert not stick.exists(), "nothing may be written where the drive was"


def test_a_drive_that_is_not_there_is_not_invented(tmp_path, contents):
    with pytest.raises(ExpectedError) as refusal:
        write_bag(contents, tmp_path / "stick" / "bag")
    assert refusal.value.code == "drive.gone"
    assert list(tmp_path.iterdir()) == []


def test_an_error_of_no_drive_is_a_bug_and_passes(tmp_path, contents, monkeypatch):
    def broken(file, source, done):
        raise OSError(errno.EINVAL, "bug")

    monkeypatch.setattr(bag_module, "_put", broken)
    with pytest.raises(OSError, match="bug"):
        write_bag(contents, tmp_path / "bag")


def test_a_drive_too_small_is_refused_before_anything_is_written(small_drive):
    free = os.statvfs(small_drive).f_bavail * os.statvfs(small_drive).f_frsize
    with pytest.raises(ExpectedError) as refusal:
        write_bag(Contents({"photo.jpg": b"x" * (free + 1)}), small_drive / "bag")
    assert refusal.value.code == "drive.full"
    assert list(small_drive.iterdir()) == []


def fill_up(file):
    with file.open("wb", buffering=0) as to, contextlib.suppress(OSError):
        while to.write(b"x" * 4096):
            pass


def test_a_drive_that_fills_up_meanwhile_keeps_the_earlier_bag(small_drive):
    write_bag(Contents({"old.txt": b"old"}), small_drive / "bag")

    def fill(done, total):
        if done == 0:
            fill_up(small_drive / "filler")

    with pytest.raises(ExpectedError) as refusal:
        write_bag(
            Contents({f"{n}.txt": b"x" * 50_000 for n in range(3)}), small_drive / "bag", fill
        )
    assert refusal.value.code == "drive.full"
    assert sorted(each.name for each in small_drive.iterdir()) == ["bag", "filler"]
    assert check_bag(small_drive / "bag").faults == ()


def test_a_read_only_drive_is_said_to_be_so(read_only_drive, contents):
    with pytest.raises(ExpectedError) as refusal:
        write_bag(contents, read_only_drive / "bag")
    assert refusal.value.code == "drive.read-only"
