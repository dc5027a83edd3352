"""Version 4: meetings held together, and what the count keeps besides."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 4 keeps; a new column that may not be empty brings its `server_default`."""
    _held_together()
    _named_when_called()
    _way_of_the_box()
    _end_of_a_break()
    _way_of_a_question()


def _held_together() -> None:
    """With which other meeting a meeting is held together."""
    # in SQL: SQLite adds a column with its reference, which Alembic would copy the whole table for
    op.execute(
        "ALTER TABLE meeting ADD COLUMN joined_to INTEGER "
        "CONSTRAINT fk_meeting_joined_to REFERENCES meeting (id)"
    )
    op.create_index(op.f("ix_meeting_joined_to"), "meeting", ["joined_to"])


def _named_when_called() -> None:
    """What somebody names when called, where one among several is chosen."""
    for name in ("chosen", "written"):
        op.add_column(
            "call_answer", sa.Column(name, sa.Text(), nullable=False, server_default="[]")
        )


def _way_of_the_box() -> None:
    """Which way the mobile box is carried."""
    op.add_column("mobile_box", sa.Column("route", sa.Text(), nullable=False, server_default=""))


def _end_of_a_break() -> None:
    """When a break ends, where that was said."""
    op.add_column("meeting_event", sa.Column("until", sa.Text(), nullable=True))


def _way_of_a_question() -> None:
    """Which question went a way of its own."""
    op.add_column("way_taken", sa.Column("question_id", sa.Integer(), nullable=True))
