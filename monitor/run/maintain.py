"""Upgrades of the schema, after a copy, and copies brought back. Importing this imports Alembic."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from monitor.domain.errors import DatabaseError, UsageError, named
from monitor.run.catalog import Catalog
from storage import connect, lease, maintain, schema
from storage.upgrade import Upgrade, upgrade


def upgrade_database(catalog: Catalog, now: datetime) -> tuple[Upgrade, Path | None]:
    """What was upgraded, and the copy that was made of an older SQLite file.

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
        done = upgrade(store, now)
    return done, copy


def told_of_lost(done: Upgrade) -> list[str]:
    """What an operator must know where triggers were missing, a line; nothing where none was."""
    if not done.lost:
        return []
    told = f"history could have been changed unseen: of its triggers were missing {named(done.lost)}"
    return [f"ERROR: {told}; they were put back, now run nq57 db verify"]


def restore_database(catalog: Catalog, source: Path, now: datetime) -> tuple[int, Path]:
    """Makes the database what the copy is, however damaged it may be: the events restored, and where what was is kept.

    Raises UsageError while a daemon works on it, DatabaseError where the copy is not sound.
    """
    database = catalog.settings.database
    with connect(database.url, database.password.reveal()) as store:
        holder = None
        with contextlib.suppress(DatabaseError), store.read() as tx:
            holder = lease.holder(tx, lease.DAEMON, now)
        if holder is not None:
            raise UsageError(f"a daemon works on it ({holder})", subject=store.address, remedy="stop it first")
        keep = maintain.beside(store, f"before-restore-{now:%Y%m%d-%H%M%S}")
        events = maintain.restore(store, source, keep)
    return events, keep
