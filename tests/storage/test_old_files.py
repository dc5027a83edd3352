"""Stores of earlier versions, one real file each: brought up to date whole, with a copy of what they were."""

import shutil
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from consult_app.storage.backup import prove
from consult_app.storage.migrating import HEAD
from consult_app.storage.store import STORE_FILE, open_store
from consult_app.storage.tables import TABLES, metadata
from consult_app.storage.unit_of_work import ShelfOf, UnitOfWork

OLD = Path(__file__).resolve().parents[1] / "old_files"
FILES = sorted(OLD.glob("v*.db"))


def test_every_version_before_this_one_has_its_file():
    assert [file.stem for file in FILES] == [f"v{version}" for version in range(1, HEAD)]


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def old(request, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copyfile(request.param, folder / STORE_FILE)
    return folder


def test_an_old_store_is_brought_up_to_date_and_loses_no_row(old):
    before = prove(old / STORE_FILE)
    store = open_store(old)
    try:
        with store.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": False})
            assert [
                change
                for change in compare_metadata(context, metadata())
                if change[1].name != "alembic_version"
            ] == []
        assert any(rows > 0 for rows in before.rows.values())
        with store.engine.connect() as connection:
            for table, rows in before.rows.items():
                if table == "last_act":
                    continue  # an act of the old version cannot be taken back by the new one
                found = connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one()
                assert found == rows, table
    finally:
        store.close()
    copy = old / f"consult-before-v{HEAD}.db"
    assert prove(copy).rows == before.rows


def test_every_row_of_an_old_store_is_read_as_a_value_of_today(old):
    store = open_store(old)
    try:
        with store.work() as work:
            names = [name for name, each in vars(UnitOfWork).items() if isinstance(each, ShelfOf)]
            shelves = [getattr(work, name) for name in names]
            assert len(shelves) == len(TABLES)
            assert work.last_act() is None, "its rows have the columns of the old version"
            for value in (value for shelf in shelves for value in shelf.all()):
                assert all(hasattr(value, field.name) for field in fields(value))
    finally:
        store.close()


@pytest.mark.parametrize("old", [OLD / "v1.db"], ids=["v1"], indirect=True)
def test_what_the_recorder_had_added_stands_at_the_end_of_the_minutes(old):
    import sqlite3

    from consult_app.domain.minutes import Fact, laid_out

    with closing(sqlite3.connect(old / STORE_FILE)) as link:
        link.execute("UPDATE meeting SET minutes_remarks = '会场秩序良好。' WHERE id = 1")
        link.commit()
        assert link.execute("SELECT count(*) FROM meeting WHERE id = 1").fetchone() == (1,)
    store = open_store(old)
    try:
        with store.work() as work:
            passages = work.minutes_passages.all(meeting_id=1)
            at = work.meetings.get(1).planned_at
        parts = laid_out([Fact("event:1", at, "散会。")], passages)
        assert [part.words for part in parts] == ["散会。", "会场秩序良好。"]
    finally:
        store.close()


@pytest.mark.parametrize("old", [OLD / "v2.db"], ids=["v2"], indirect=True)
def test_the_rounds_of_a_meeting_become_one_question_that_keeps_the_number_of_its_resolution(old):
    import sqlite3

    with closing(sqlite3.connect(old / STORE_FILE)) as link:
        names = [row[1] for row in link.execute("PRAGMA table_info(vote)") if row[1] != "id"]
        told = ", ".join(f'"{name}"' for name in names)
        again = ", ".join("2" if name == "round" else f'"{name}"' for name in names)
        link.execute(f"INSERT INTO vote ({told}) SELECT {again} FROM vote WHERE id = 1")
        link.commit()
    store = open_store(old)
    try:
        with store.work() as work:
            assert [vote.first_id for vote in work.votes.all(meeting_id=1)] == [None, 1]
            assert [vote.first_id for vote in work.votes.all(meeting_id=2)] == [None]
            numbers = work.document_numbers.all()
            (resolution,) = [one for one in numbers if one.code == "resolution"]
            assert resolution.question_id == 1
            others = [one for one in numbers if one.code != "resolution"]
            assert {one.question_id for one in others} == {None}
    finally:
        store.close()


@pytest.mark.parametrize("old", [OLD / "v4.db"], ids=["v4"], indirect=True)
def test_hands_counted_before_are_those_of_a_hall_counted_as_one(old):
    import sqlite3

    with closing(sqlite3.connect(old / STORE_FILE)) as link:
        told = "vote_id, counter, yes, no, abstain, at, spoiled, count, choices"
        values = "1, 1, 5, 1, 0, '2026-11-23T06:30:00.000000+00:00', 0, 1, '[]'"
        link.execute(f"INSERT INTO hand_count ({told}) VALUES ({values})")
        link.commit()
    store = open_store(old)
    try:
        with store.work() as work:
            assert work.votes.get(1).sections == ()
            assert [(one.yes, one.parts) for one in work.hand_counts.all()] == [(5, ())]
    finally:
        store.close()
