"""Version 4: meetings held together, and what the count keeps besides."""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 4 keeps; a new column that may not be empty brings its `server_default`."""
