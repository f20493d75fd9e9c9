"""Upgrades of the schema, after a copy. Importing this imports Alembic."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from monitor.run.catalog import Catalog
from storage import connect, maintain, schema
from storage.upgrade import upgrade


def upgrade_database(catalog: Catalog, now: datetime) -> tuple[str, str, Path | None]:
    """The revision before and after, and the copy that was made of an older SQLite file.

    Raises SchemaError where the schema is newer than this program.
    """
    database = catalog.settings.database
    with connect(database.url, database.password.reveal()) as store:
        with store.read() as tx:
            older = not schema.is_empty(tx) and schema.version_of(tx) != schema.HEAD
        copy = None
        if older and store.dialect == "sqlite":
            copy = maintain.beside(store, f"before-upgrade-{now:%Y%m%d-%H%M%S}")
            maintain.backup(store, copy)
        before, after = upgrade(store)
    return before, after, copy
