"""The schema at head: made in one transaction where a database is empty, its version and its triggers checked."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from monitor.domain.errors import DatabaseError, SchemaError, named
from storage.tables import APPEND_ONLY, metadata

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
#: The revision that `create` makes; the newest file of storage/migrations/versions.
HEAD = "0001"
#: As Alembic makes it.
_ALEMBIC = (
    "CREATE TABLE alembic_version "
    "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def known_versions() -> tuple[str, ...]:
    """The revisions that this program can upgrade, oldest first."""
    return tuple(sorted(path.stem.split("_")[0] for path in _VERSIONS.glob("[0-9]*.py")))


def prepare(tx: Connection) -> None:
    """Makes the schema where the database is empty, else checks it. Raises SchemaError or DatabaseError."""
    objects = _objects(tx)
    if not objects:
        create(tx)
        return
    if "alembic_version" not in objects:
        raise DatabaseError(
            "holds tables of another program",
            subject="database",
            remedy="name an empty database in the setting database.url",
        )
    check_version(version_of(tx))
    missing = lost_triggers(tx)
    if missing:
        raise SchemaError(
            f"history could be changed unseen: of its triggers are missing {named(missing)}",
            subject="database",
            remedy="run nq57 db upgrade, which puts them back, then nq57 db verify",
        )


def is_empty(tx: Connection) -> bool:
    """Whether the database has no table at all."""
    return not _objects(tx)


def is_ready(tx: Connection) -> bool:
    """Whether the schema exists; where it does, its version and its triggers have been checked."""
    if is_empty(tx):
        return False
    prepare(tx)
    return True


def create(tx: Connection) -> None:
    """The whole schema at head, stamped."""
    metadata.create_all(tx, checkfirst=False)
    create_triggers(tx)
    tx.execute(text(_ALEMBIC))
    tx.execute(text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": HEAD})


def version_of(tx: Connection) -> str:
    """The revision that the database says it has; "" where it says none."""
    return str(tx.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def check_version(found: str) -> None:
    """Raises SchemaError where the revision is older or newer than this program's, or none is said."""
    if found == HEAD:
        return
    if not found:
        raise SchemaError(
            "does not say which schema it has: its table alembic_version is empty",
            subject="database",
            remedy="bring back a copy with nq57 db restore FILE",
        )
    if found in known_versions():
        raise SchemaError(f"its schema is {found}, older than {HEAD}", subject="database", remedy="run nq57 db upgrade")
    raise SchemaError(
        f"its schema {found!r} is newer than this program knows ({HEAD})",
        subject="database",
        remedy="install the program that wrote it, or restore a backup (nq57 db upgrade goes forward only)",
    )


def lost_triggers(tx: Connection) -> list[str]:
    """The triggers that keep history as it is and that its tables lack."""
    objects = _objects(tx)
    events = ("update", "delete") if tx.dialect.name == "sqlite" else ("change", "truncate")
    needed = [f"{table}_no_{what}" for table in APPEND_ONLY if table in objects for what in events]
    return [name for name in needed if name not in objects]


def create_triggers(tx: Connection) -> None:
    """The triggers of every append-only table; those that exist are replaced."""
    for statement in trigger_statements(tx.dialect.name):
        tx.exec_driver_sql(statement)


def trigger_statements(dialect: str) -> list[str]:
    """SQL that makes the triggers, in order."""
    found: list[str] = []
    if dialect == "sqlite":
        for table in APPEND_ONLY:
            for what in ("update", "delete"):
                found.append(f"DROP TRIGGER IF EXISTS {table}_no_{what}")
                found.append(
                    f'CREATE TRIGGER {table}_no_{what} BEFORE {what.upper()} ON "{table}" '
                    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
                )
        return found
    found.append(
        "CREATE OR REPLACE FUNCTION nq57_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END $$"
    )
    for table in APPEND_ONLY:
        for name, what in (("change", "UPDATE OR DELETE"), ("truncate", "TRUNCATE")):
            found.append(f'DROP TRIGGER IF EXISTS {table}_no_{name} ON "{table}"')
            found.append(
                f'CREATE TRIGGER {table}_no_{name} BEFORE {what} ON "{table}" '
                "FOR EACH STATEMENT EXECUTE FUNCTION nq57_append_only()"
            )
    return found


def _objects(tx: Connection) -> frozenset[str]:
    """Names of the tables and enabled triggers of the database's own schema."""
    if tx.dialect.name == "sqlite":
        rows = tx.exec_driver_sql("SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')")
        return frozenset(row[0] for row in rows if not row[0].startswith("sqlite_"))
    rows = tx.exec_driver_sql(
        "SELECT c.relname FROM pg_class c "
        "WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') "
        "UNION ALL SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')"
    )
    return frozenset(row[0] for row in rows)
