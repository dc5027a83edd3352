"""Alembic's entry: runs on the connection it is given."""

from alembic import context

from consult_app.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata(),
    transactional_ddl=False,
)
context.run_migrations()
