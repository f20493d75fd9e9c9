"""Schemas come from migrations, whichever way a database was made."""

from __future__ import annotations

import ast
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from render_migration import render
from sqlalchemy import text

from monitor.domain.errors import SchemaError
from monitor.domain.source import GUARD_LOST
from storage import Store, connect, incident, open_store, schema
from storage.upgrade import Upgrade, migrate, upgrade

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
VERSIONS = Path(schema.__file__).parent / "migrations" / "versions"
CATALOG = """
SELECT 'column', table_name, column_name, data_type, is_nullable, coalesce(column_default, ''),
       coalesce(character_maximum_length, 0)
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'index', tablename, indexname, indexdef, '', '', 0 FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '', 0
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), '', '', 0
FROM pg_trigger WHERE NOT tgisinternal
"""


def shape(store: Store) -> set[Any]:
    """Everything that the database says of its schema."""
    with store.read() as tx:
        if store.dialect == "postgresql":
            return {tuple(row) for row in tx.exec_driver_sql(CATALOG)}
        rows = tx.exec_driver_sql("SELECT type, name, sql FROM sqlite_master")
        return {(row[0], row[1], _plain(row[2] or "")) for row in rows}


def _plain(sql: str) -> str:
    """One spelling: constraints in order of their text."""
    words = re.sub(r'[\s()"]+', " ", sql)
    return ", ".join(sorted(part.strip() for part in words.split(",")))


def test_the_schema_at_head_equals_all_migrations(store: Store, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url = request.getfixturevalue("postgres_url") if store.dialect == "postgresql" else f"sqlite:///{tmp_path}/m.db"
    with connect(url) as migrated:
        with migrated.write() as tx:
            migrate(tx)
        difference = shape(store) ^ shape(migrated)
        remedy = "the tables changed: before the first release, render 0001 again (tests/storage/render_migration.py)"
        assert not difference, remedy
        with migrated.read() as tx:
            assert schema.version_of(tx) == schema.HEAD


def test_the_first_migration_is_what_the_tables_say() -> None:
    assert (VERSIONS / "0001_first_release.py").read_text() == render()


def test_head_is_the_newest_migration() -> None:
    assert schema.known_versions()[-1] == schema.HEAD


@pytest.mark.parametrize("path", sorted(VERSIONS.glob("*.py")), ids=lambda path: path.stem)
def test_a_migration_imports_nothing_that_lives_on(path: Path) -> None:
    tree = ast.parse(path.read_text())
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= {"sqlalchemy", "alembic"}


def test_upgrading_what_is_at_head_changes_nothing_but_puts_triggers_back(opened: Store, database_url: str) -> None:
    before = shape(opened)
    suffix, name = (" ON event", "event_no_change") if opened.dialect == "postgresql" else ("", "event_no_update")
    with opened.write() as tx:
        tx.execute(text(f"DROP TRIGGER {name}{suffix}"))
    with pytest.raises(SchemaError):
        open_store(database_url)
    assert upgrade(opened, NOW) == Upgrade(schema.HEAD, schema.HEAD, (name,))
    assert shape(opened) == before
    with opened.read() as tx:
        [kept] = incident.list_(tx, open_only=True)
    assert (kept.kind, kept.detail, kept.opened_at) == (GUARD_LOST, f"the triggers {name} were missing", NOW)
    assert upgrade(opened, NOW) == Upgrade(schema.HEAD, schema.HEAD)


def test_a_newer_schema_is_not_touched_by_an_upgrade(store: Store) -> None:
    with store.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaError, match="newer"):
        upgrade(store, NOW)


def test_an_older_schema_is_refused_naming_the_upgrade(
    opened: Store, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "known_versions", lambda: ("0000", schema.HEAD))
    with opened.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    with pytest.raises(SchemaError, match="nq57 db upgrade"):
        open_store(database_url)
