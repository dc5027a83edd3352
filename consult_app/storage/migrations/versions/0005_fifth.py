"""Version 5: the order in which the matters of one meeting are dealt with, and hands counted by sections."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 5 keeps; a new column that may not be empty brings its `server_default`."""
    _order_of_matters()
    _hands_by_sections()


def _order_of_matters() -> None:
    """In which order the matters of a meeting come; 0 says that nobody changed the one in which they were begun."""
    op.add_column(
        "meeting", sa.Column("matter_no", sa.Integer(), nullable=False, server_default="0")
    )


def _hands_by_sections() -> None:
    """Into which sections a hall is divided, and what each counter has in each of them."""
    for table, name in (("vote", "sections"), ("hand_count", "parts")):
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default="[]"))
