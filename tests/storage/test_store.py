"""The store: one transaction, a chained journal, undo, and what it refuses."""

import os
import stat
import subprocess
import sys
from dataclasses import replace

import pytest
import sqlcipher3.dbapi2 as sqlite
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError

from consult_app.basics.errors import ExpectedError
from consult_app.domain.village import Board
from consult_app.storage.link import KEPT_ANSWERS, KEPT_ROWS, refusing
from consult_app.storage.migrating import HEAD
from consult_app.storage.store import STORE_FILE, open_store
from consult_app.storage.tables import metadata
from consult_app.storage.unit_of_work import GENESIS, entry_hash

FULL = 2


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


def test_the_store_is_durable_and_checks_its_references(store):
    with store.engine.connect() as connection:
        ask = lambda name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()  # noqa: E731
        assert ask("journal_mode") == "wal"
        assert ask("synchronous") == FULL
        assert ask("foreign_keys") == 1
        assert ask("user_version") == HEAD


def test_the_migrations_make_just_the_tables_of_the_values(store):
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert [
            change
            for change in compare_metadata(context, metadata())
            if change[1].name != "alembic_version"
        ] == []


def test_work_that_is_not_committed_never_happened(store, clock):
    with store.work() as work:
        work.boards.add(Board(0, "村务公开栏"))
        work.note(clock(), "board.saved")
    with store.work() as work:
        assert work.boards.all() == ()
        assert work.journal() == ()


def test_the_journal_is_a_chain(store, clock):
    for place in ("村口", "桥头", "祠堂"):
        with store.work() as work:
            work.note(clock(), "board.saved", place=place)
            work.commit()
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM journal ORDER BY id").mappings().all()
    previous = GENESIS
    for row in rows:
        assert row["previous"] == previous
        assert row["hash"] == entry_hash(row)
        previous = row["hash"]
    assert len(rows) == 3


def test_the_last_act_can_be_taken_back_and_done_again(store, clock):
    with store.work() as work:
        first = work.boards.add(Board(0, "村口"))
        work.note(clock(), "board.saved")
        work.commit()
    with store.work() as work:
        work.boards.save(Board(first.id, "桥头", main=True))
        added = work.boards.add(Board(0, "祠堂"))
        work.note(clock(), "board.saved", place="桥头")
        work.commit()
    with store.work() as work:
        work.turn_last_act(undo=True)
        work.note(clock(), "act.undone")
        work.commit()
    with store.work() as work:
        assert work.boards.all() == (Board(first.id, "村口"),)
        assert work.last_act() == ("board.saved", {"place": "桥头"}, True)
        work.turn_last_act(undo=False)
        work.note(clock(), "act.redone")
        work.commit()
    with store.work() as work:
        assert [board.place for board in work.boards.all()] == ["桥头", "祠堂"]
        assert work.boards.get(added.id).place == "祠堂"


def test_a_final_act_leaves_nothing_to_take_back(store, clock):
    with store.work() as work:
        work.boards.add(Board(0, "村口"))
        work.note(clock(), "board.saved", undo=False)
        work.commit()
    with store.work() as work:
        assert work.last_act() is None


def test_an_act_that_wrote_many_rows_at_once_takes_the_act_before_it_out_of_reach(store, clock):
    with store.work() as work:
        first = work.boards.add(Board(0, "村口"))
        work.note(clock(), "board.saved")
        work.commit()
    with store.work() as work:
        work.boards.save(Board(first.id, "桥头"))
        work.boards.add_many([Board(0, "祠堂"), Board(0, "学校")])
        work.note(clock(), "boards.saved")
        work.commit()
    with store.work() as work:
        assert work.last_act() is None


def test_a_second_copy_of_the_program_is_refused(store):
    tell = (
        "import sys; from pathlib import Path; from consult_app.storage.store import open_store\n"
        "from consult_app.basics.errors import ExpectedError\n"
        "try: open_store(Path(sys.argv[1]))\n"
        "except ExpectedError as error: print(error.code)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", tell, str(store.folder)], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "store.in-use"


def test_a_store_of_a_newer_program_is_refused_and_left_alone(tmp_path):
    open_store(tmp_path).close()
    file = sqlite.connect(tmp_path / STORE_FILE)
    file.execute(f"PRAGMA user_version = {HEAD + 1}")
    file.close()
    with pytest.raises(ExpectedError) as refusal:
        open_store(tmp_path)
    assert refusal.value.code == "store.too-new"


def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path):
    (tmp_path / STORE_FILE).write_bytes(b"not a database at all, but long enough to be read" * 100)
    with pytest.raises(ExpectedError) as refusal:
        open_store(tmp_path)
    assert refusal.value.code == "store.damaged"
    assert (tmp_path / STORE_FILE).read_bytes().startswith(b"not a database")


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    taken = tmp_path / "a file"
    taken.write_text("x", "utf-8")
    with pytest.raises(ExpectedError) as refusal:
        open_store(taken / "data")
    assert refusal.value.code == "store.folder-not-writable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write it")
def test_a_read_only_folder_is_refused(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(ExpectedError) as refusal:
        open_store(folder)
    assert refusal.value.code == "store.folder-not-writable"


def test_a_full_disk_is_refused_and_nothing_is_half_kept(store, clock):
    with store.work() as work:
        work.boards.add(Board(0, "村口"))
        work.note(clock(), "board.saved")
        work.commit()
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    def overfill() -> None:
        with store.work() as work:
            work._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for number in range(5000):
                work.boards.add(Board(0, f"{number}" * 50))
            work.commit()

    with pytest.raises(ExpectedError) as refusal:
        overfill()
    assert refusal.value.code == "store.disk-full"
    with store.work() as work:
        assert work.boards.count() == 1


def test_a_count_is_remembered_only_when_what_it_counts_was_kept(store):
    def lost() -> None:
        with store.work() as work:
            work._connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            work._connection.exec_driver_sql(
                "INSERT INTO posting_check (posting_id, \"on\", \"by\", words) VALUES (99, '2026-11-28', '', '')"
            )
            work.boards.add(Board(0, "村口"))
            work.carry(("boards",), 1)
            work.commit()

    with pytest.raises(DatabaseError):
        lost()
    with store.work() as work:
        assert work.recall("boards") == {}
        assert work.remembered(("boards",), work.boards.count) == 0


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["add", "change", "take", "lose", "many"]), max_size=12))
def test_what_is_answered_again_is_what_the_file_says(store, acts):
    for number, act in enumerate(acts):
        with store.work() as work:
            assert as_told(work) == as_it_lies(work)
            boards = work.boards.all()
            match act:
                case "add" | "lose":
                    work.boards.add(Board(0, f"第{number}处"))
                case "change" if boards:
                    work.boards.save(replace(boards[0], place=f"改{number}"))
                case "take" if boards:
                    work.boards.remove(boards[-1].id)
                case "many":
                    work.boards.add_many(Board(0, f"多{number}") for _ in range(40))
            assert as_told(work) == as_it_lies(work), "what this transaction wrote is seen in it"
            if act != "lose":
                work.commit()
        with store.work() as work:
            assert as_told(work) == as_it_lies(work)


def as_told(work) -> tuple[object, ...]:
    boards = work.boards.all()
    return [(one.id, one.place) for one in boards], work.boards.count(), work.boards.highest("id")


def as_it_lies(work) -> tuple[object, ...]:
    """Return the same, past everything that is remembered."""
    ask = work._connection.exec_driver_sql
    rows = [tuple(row) for row in ask("SELECT id, place FROM board ORDER BY id")]
    return rows, len(rows), max((id_ for id_, _place in rows), default=0)


def test_a_question_asked_twice_is_read_once_and_a_long_answer_is_not_kept(store, clock):
    with store.work() as work:
        work.boards.add_many(Board(0, f"第{number}处") for number in range(KEPT_ROWS + 1))
        work.commit()
    with store.work() as work:
        few = work.boards.some(3)
        assert work.boards.some(3) is few
        assert all(one is two for one, two in zip(few, work.boards.some(4), strict=False))
        assert work.boards.all() is not work.boards.all()
        for number in range(KEPT_ANSWERS + 5):
            work.boards.count(place=str(number))
        assert len(store.memory.answers) <= KEPT_ANSWERS
    with store.work() as work:
        work.set("anything", 1)
        work.commit()
    assert store.memory.answers == {}


@pytest.mark.parametrize("lost_at", ["its beginning", "a question"])
def test_of_a_drive_that_was_pulled_nothing_is_remembered(store, lost_at):
    """Another stick may be plugged in after it: what the first one answered is not told of the second."""
    with store.work() as work:
        work.boards.add(Board(0, "村口"))
        work.commit()
    with store.work() as work:
        assert work.boards.count() == 1

    def no_answer(*_: object) -> None:
        raise sqlite.OperationalError("disk I/O error")

    def ask() -> None:
        if lost_at == "its beginning":
            event.listen(store.engine, "do_execute", no_answer)
        with store.work(), refusing():
            no_answer()

    with pytest.raises(ExpectedError, match=r"^store\.unreachable"):
        ask()
    assert (store.memory.answers, store.memory.told) == ({}, {})


def test_counting_stops_at_what_is_asked(store):
    with store.work() as work:
        work.boards.add_many(Board(0, f"第{number}处") for number in range(5))
        assert [work.boards.count_to(most) for most in (0, 3, 9)] == [0, 3, 5]
        assert work.boards.count_to(9, place="第1处") == 1
