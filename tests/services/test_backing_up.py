import pytest
from full_case import full_case

from consult_app.basics.errors import ExpectedError
from consult_app.exchange.bag_check import check_bag
from consult_app.services.app import open_app
from consult_app.services.backing_up import (
    back_up,
    back_up_before,
    daily_backup,
    restore,
    restore_drill,
)
from consult_app.services.setting_up import view_settings


@pytest.fixture
def case(app, village, tmp_path):
    return full_case(app, tmp_path)


@pytest.fixture
def backup(app, case, tmp_path):
    (tmp_path / "stick").mkdir()
    return back_up(app, tmp_path / "stick").folder


def test_a_backup_holds_store_photographs_and_papers_but_not_the_key(app, case, tmp_path):
    (app.folder / "installation.key").write_bytes(b"secret")
    (tmp_path / "stick").mkdir()
    folder = back_up(app, tmp_path / "stick").folder
    names = [file.name for file in (folder / "data").rglob("*") if file.is_file()]
    assert "consult.db" in names
    assert "resolution-2.pdf" in names
    assert any(name.endswith(".jpg") for name in names)
    assert "installation.key" not in names
    assert check_bag(folder).faults == ()
    assert folder.name == "备份-云溪县清溪镇柳河村-20261102-090000"


def test_a_folder_that_has_no_village_yet_is_backed_up_too(app, tmp_path):
    written = back_up(app, tmp_path)
    assert [each.name[:3] for each in tmp_path.iterdir() if each.name.startswith("备份")] == [
        "备份-"
    ]
    assert written is not None


def test_the_phases_of_a_backup_are_told(app, case, tmp_path):
    told = []
    back_up(app, tmp_path, phase=lambda name, total: told.append(name))
    assert told == ["copy", "write", "read-back"]


def test_the_drill_says_what_is_in_it_and_what_came_since(app, backup):
    first = restore_drill(app, backup)
    assert first.proof.rows["consultation"] == 1
    assert first.made_on == "2026-11-02"
    assert first.differing == {"journal": 1}, "making the backup was itself noted"
    daily = daily_backup(app)
    drilled = restore_drill(app, daily)
    assert drilled.same_as_now
    assert drilled.made_on == "2026-11-02"


def test_a_damaged_backup_fails_the_drill_by_name(app, backup):
    (backup / "data/papers/5/notice-1.pdf").unlink()
    with pytest.raises(ExpectedError) as refusal:
        restore_drill(app, backup)
    assert refusal.value.code == "backup.damaged"


def test_a_bag_that_is_no_backup_is_refused(app, backup):
    from consult_app.exchange.bag import Contents, write_bag

    other = write_bag(Contents({"x": b""}), backup.parent / "other").folder
    with pytest.raises(ExpectedError, match=r"backup\.not-one"):
        restore_drill(app, other)


def test_a_backup_is_put_into_an_empty_folder_and_opens(app, case, backup, tmp_path, clock):
    restore_drill(app, backup)
    restore(backup, tmp_path / "new")
    assert check_bag(backup).faults == (), "a backup that was tried is as good as before"
    opened = open_app(tmp_path / "new", clock)
    assert view_settings(opened).village.name == "柳河村"
    assert (tmp_path / "new/papers/5/resolution-2.pdf").is_file()
    opened.close()


def test_a_daily_copy_is_restored_too(app, case, tmp_path):
    daily = daily_backup(app)
    assert restore(daily, tmp_path / "new").rows["consultation"] == 1


def test_a_folder_that_holds_a_store_is_never_restored_over(app, backup):
    with pytest.raises(ExpectedError, match=r"restore\.folder-taken"):
        restore(backup, app.folder)


def test_a_log_left_behind_is_not_played_into_what_is_brought_back(backup, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new/consult.db-wal").write_bytes(b"of another store")
    with pytest.raises(ExpectedError, match=r"restore\.folder-taken"):
        restore(backup, tmp_path / "new")


def test_the_villages_own_rules_and_forms_come_back_too(app, case, tmp_path):
    for name in ("rules/own.toml", "forms/notice.toml"):
        (app.folder / name).parent.mkdir(exist_ok=True)
        (app.folder / name).write_text("# ours", encoding="utf-8")
    restore(back_up(app, tmp_path).folder, tmp_path / "new")
    assert (tmp_path / "new/rules/own.toml").read_text("utf-8") == "# ours"
    assert (tmp_path / "new/forms/notice.toml").is_file()


def test_there_is_one_copy_a_day_and_the_newest_are_kept(app, village, clock):
    assert daily_backup(app, keep=3) is not None
    assert daily_backup(app, keep=3) is None
    for _day in range(4):
        clock.forward(days=1)
        daily_backup(app, keep=3)
    kept = sorted(file.name for file in (app.folder / "backups").iterdir())
    assert kept == ["day-2026-11-04.db", "day-2026-11-05.db", "day-2026-11-06.db"]


def test_a_copy_before_something_final_is_kept_apart(app, village):
    copy = back_up_before(app, "clearing")
    daily_backup(app, keep=1)
    assert copy.name == "before-clearing-20261102-090000.db"
    assert copy.exists()
