"""Version 3: what the meeting room and its papers keep besides."""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 3 keeps; a new column that may not be empty brings its `server_default`."""
