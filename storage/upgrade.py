"""Brings an older schema to head. Importing this imports Alembic: only those who upgrade do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config

from monitor.domain.errors import named
from monitor.domain.source import GUARD_LOST, HISTORY
from storage import incident, schema
from storage.engine import Store, Transaction

_MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The revision before and after, and the triggers of history that were missing."""

    before: str
    after: str
    lost: tuple[str, ...] = ()


def upgrade(store: Store, now: datetime) -> Upgrade:
    """All migrations run in one transaction; then the triggers are put back. Had any gone, history could have been
    changed unseen: that is an incident until the history is verified.

    Raises SchemaError where the schema is newer than this program.
    """
    with store.write() as tx:
        if schema.is_empty(tx):
            schema.create(tx)
            return Upgrade("", schema.HEAD)
        before = schema.version_of(tx)
        if before not in schema.known_versions():
            schema.check_version(before)
        lost = schema.lost_triggers(tx)
        if before != schema.HEAD:
            migrate(tx)
        schema.create_triggers(tx)
        schema.prepare(tx)
        if lost:
            incident.open_(tx, HISTORY, GUARD_LOST, f"the triggers {named(lost)} were missing", now)
    return Upgrade(before, schema.HEAD, tuple(lost))


def migrate(tx: Transaction, revision: str = "head") -> None:
    """Runs the migrations up to `revision` in the transaction."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = tx
    command.upgrade(config, revision)
