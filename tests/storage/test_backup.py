import os

import pytest

from consult_app.basics.errors import ExpectedError
from consult_app.basics.progress import Cancelled
from consult_app.storage.backup import copy_store, drill, prove


@pytest.fixture
def store(app, village):
    return app.folder / "consult.db"


def test_a_store_in_use_is_copied_whole_and_proved(app, store, tmp_path):
    with app.work() as work:
        people = work.people.count()
        proof = copy_store(store, tmp_path / "copy.db")
    assert proof.rows["person"] == people == 36
    assert proof == prove(tmp_path / "copy.db")
    assert [file.name for file in tmp_path.glob("*copy*")] == ["copy.db"], (
        "one file, nothing beside it"
    )


def test_a_stopped_copy_leaves_the_earlier_one(store, tmp_path):
    (tmp_path / "copy.db").write_bytes(b"earlier")

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        copy_store(store, tmp_path / "copy.db", stop)
    assert (tmp_path / "copy.db").read_bytes() == b"earlier"
    assert not (tmp_path / ".copy.db.part").exists()


def test_progress_is_told_in_pages_up_to_the_last(store, tmp_path):
    told = []
    copy_store(store, tmp_path / "copy.db", lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 10


@pytest.mark.parametrize("damage", ["middle", "cut", "other", "empty"])
def test_a_damaged_copy_is_found(store, tmp_path, damage):
    copy = copy_store(store, tmp_path / "copy.db").file
    data = bytearray(copy.read_bytes())
    if damage == "middle":
        data[8192:40960] = os.urandom(32768)
    copy.write_bytes(
        {"cut": data[:9000], "other": b"no store" * 999, "empty": b"x"}.get(damage, data)
    )
    with pytest.raises(ExpectedError, match=r"store\.damaged"):
        prove(copy)


def test_a_store_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ExpectedError, match=r"store\.damaged"):
        copy_store(tmp_path / "none.db", tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_the_drill_opens_the_copy_and_leaves_it_as_it_was(store, tmp_path):
    copy = copy_store(store, tmp_path / "copy.db").file
    before = copy.read_bytes()
    proof = drill(copy)
    assert (proof.file, proof.rows["household"]) == (copy, 12)
    assert copy.read_bytes() == before
    assert [file.name for file in tmp_path.glob("*copy*")] == ["copy.db"], (
        "nothing beside it either"
    )
