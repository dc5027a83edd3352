"""Version 2: owners and their areas, fuller meetings, papers that find their way home."""

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what version 2 keeps; a new column that may not be empty brings its `server_default`."""
