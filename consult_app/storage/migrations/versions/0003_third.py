"""Version 3: what the meeting room and its papers keep besides."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 3 keeps; a new column that may not be empty brings its `server_default`."""
    _ways_taken()
    _dispatches()
    _meetings_apart()
    _questions()


def _ways_taken() -> None:
    """How a matter went on that a meeting did not settle."""
    parents = {"consultation_id": "consultation", "meeting_id": "meeting"}
    begun = {"next_meeting_id": "meeting", "next_case_id": "consultation"}
    outcome = ("outcome", "way_on", "agreed_words", "open_words", "minority_words")
    op.create_table(
        "way_taken",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("consultation_id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("to", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("next_meeting_id", sa.Integer(), nullable=True),
        sa.Column("next_case_id", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in outcome),
        *(
            sa.ForeignKeyConstraint([name], [f"{of}.id"], name=op.f(f"fk_way_taken_{name}"))
            for name, of in (parents | begun).items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_way_taken")),
    )
    for name in parents | begun:
        op.create_index(op.f(f"ix_way_taken_{name}"), "way_taken", [name])


def _dispatches() -> None:
    """Who gets a copy of an official paper, who printed and signed it, and what its head is marked with."""
    texts = ("code", "copied_to", "printer", "signer", "urgency", "secrecy", "copy_number")
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("consultation_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts),
        sa.ForeignKeyConstraint(
            ["consultation_id"], ["consultation.id"], name=op.f("fk_dispatch_consultation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispatch")),
        sa.UniqueConstraint("consultation_id", "code", name=op.f("uq_dispatch_consultation_id")),
    )
    op.create_index(op.f("ix_dispatch_consultation_id"), "dispatch", ["consultation_id"])


def _meetings_apart() -> None:
    """For which meeting a gate was passed, and whose decision a publication tells."""
    for table in ("override", "publication"):
        # in SQL: SQLite adds a column with its reference, which Alembic would copy the whole table for
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN meeting_id INTEGER "
            f"CONSTRAINT fk_{table}_meeting_id REFERENCES meeting (id)"
        )
        op.create_index(op.f(f"ix_{table}_meeting_id"), table, ["meeting_id"])


def _questions() -> None:
    """
    Several questions in one meeting: which rounds are one question, and which question a number was given to.

    Until now a meeting had one question, so its first round begins the chain of all the others.
    """
    op.add_column("vote", sa.Column("first_id", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE vote SET first_id = (SELECT min(id) FROM vote AS one WHERE one.meeting_id = vote.meeting_id)"
    )
    op.execute("UPDATE vote SET first_id = NULL WHERE first_id = id")
    op.add_column("document_number", sa.Column("question_id", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE document_number SET question_id = (SELECT coalesce(vote.first_id, vote.id)"
        " FROM paper JOIN vote ON vote.id = paper.vote_id WHERE paper.code = document_number.code"
        " AND paper.meeting_id = document_number.meeting_id LIMIT 1)"
        " WHERE code = 'resolution'"
    )
