"""Bringing a store up to date, step by step, with a copy kept of what it was."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from consult_app.storage.backup import copy_store

HEAD = 5
"""The newest version this program knows; each step in `migrations/versions` raises it by one."""

_STEPS = Path(__file__).parent / "migrations"


def version_of(engine: Engine) -> int:
    """Return the version of a store, 0 for an empty file."""
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def bring_up_to_date(engine: Engine, file: Path, version: int) -> None:
    """Run the missing steps in one transaction; an older store is copied beside itself first."""
    if version:
        copy_store(file, file.with_name(f"{file.stem}-before-v{HEAD}{file.suffix}"))
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # sqlite begins none by itself before DDL
        run_steps(connection)
        connection.exec_driver_sql("DELETE FROM last_act")  # its rows have the old columns
        connection.exec_driver_sql(f"PRAGMA user_version = {HEAD}")
        connection.commit()


def run_steps(connection: Connection, target: str = "head") -> None:
    """Run Alembic on a connection whose transaction is already open."""
    from alembic import command  # 0.2 s to load, needed once in a store's life
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
