"""Version 5: the order in which the matters of one meeting are dealt with."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 5 keeps; 0 says that nobody changed the order in which the matters were begun."""
    op.add_column(
        "meeting", sa.Column("matter_no", sa.Integer(), nullable=False, server_default="0")
    )
