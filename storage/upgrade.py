"""Brings an older schema to head. Importing this imports Alembic: only those who upgrade do."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from storage import schema
from storage.engine import Store, Transaction

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(store: Store) -> tuple[str, str]:
    """The revision before and after. All migrations run in one transaction; then the triggers are put back.

    Raises SchemaError where the schema is newer than this program.
    """
    with store.write() as tx:
        if schema.is_empty(tx):
            schema.create(tx)
            return "", schema.HEAD
        before = schema.version_of(tx)
        if before not in schema.known_versions():
            schema.check_version(before)
        if before != schema.HEAD:
            migrate(tx)
        schema.create_triggers(tx)
        schema.prepare(tx)
    return before, schema.HEAD


def migrate(tx: Transaction, revision: str = "head") -> None:
    """Runs the migrations up to `revision` in the transaction."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = tx
    command.upgrade(config, revision)
