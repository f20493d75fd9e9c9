"""Backup, restore and the checks of a database file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from monitor.domain.errors import DatabaseError
from storage import schema
from storage.engine import RESTORE, Store, told


def integrity_faults(store: Store) -> list[str]:
    """What the database itself says is broken in its file, pages and foreign keys; nothing where all is well."""
    if store.dialect != "sqlite":
        return []
    with store.read() as tx:
        said = [str(row[0]) for row in tx.exec_driver_sql("PRAGMA quick_check(20)")]
        orphans = [
            f"{row[0]}: a row names a missing {row[2]}" for row in tx.exec_driver_sql("PRAGMA foreign_key_check")
        ]
    return [line for line in said if line != "ok"] + orphans[:20]


def refuse_damage(store: Store) -> None:
    """Raises DatabaseError, naming how to bring back a copy, where the pages of the file are no sound database.

    Reads the whole file.
    """
    if store.dialect != "sqlite":
        return
    with store.read() as tx:
        said = str(tx.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
    if said != "ok":
        raise DatabaseError(f"is damaged ({' '.join(said.split())})", subject=store.address, remedy=RESTORE)


def backup(store: Store, target: Path) -> int:
    """Copies the database to `target` while others go on writing, and proves the copy. Returns its events.

    Raises DatabaseError; no half copy is left behind. Postgres has its own tool.
    """
    if store.dialect != "sqlite":
        raise DatabaseError(
            "is copied with Postgres's own tool", subject=store.address, remedy="run pg_dump --format=custom DATABASE"
        )
    if target.exists():
        raise DatabaseError("exists already", subject=str(target), remedy="name a new file")
    partial = target.with_name(target.name + ".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _driver(store) as source, closing(sqlite3.connect(partial)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        events = inspect(partial)
        partial.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseError(f"the copy failed ({error})", subject=str(target)) from error
    finally:
        partial.unlink(missing_ok=True)
    return events


def restore(store: Store, source: Path, keep: Path) -> int:
    """Makes the database what the backup is, keeping what it was at `keep`. Returns the events restored.

    What is too damaged to be copied is set aside as it is. Raises DatabaseError, before anything is changed, where
    `source` is no sound database of this schema or `keep` exists.
    """
    if store.dialect != "sqlite":
        raise DatabaseError(
            "is restored with Postgres's own tool",
            subject=store.address,
            remedy="run pg_restore --dbname=DATABASE FILE",
        )
    events = inspect(source)
    if keep.exists():
        raise DatabaseError("exists already", subject=str(keep), remedy="move it away")
    try:
        backup(store, keep)
    except DatabaseError:
        _set_aside(store, keep)
    try:
        with closing(sqlite3.connect(source)) as copy, _driver(store) as target:
            copy.backup(target)
    except sqlite3.Error as error:
        raise DatabaseError(f"restoring failed ({error})", subject=str(source), remedy=f"{keep} is what was") from error
    return events


def _set_aside(store: Store, keep: Path) -> None:
    """Moves the file, with what it has not taken over yet, to `keep`; nothing where there is none."""
    store.close()
    path = Path(store.engine.url.database or "")
    for suffix in ("", "-wal"):
        part = path.with_name(path.name + suffix)
        if part.exists() and part.stat().st_size:
            part.replace(keep.with_name(keep.name + suffix))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)


def inspect(path: Path) -> int:
    """The number of events in a sound database file of this program. Raises DatabaseError or SchemaError."""
    if not path.is_file():
        raise DatabaseError("there is no such file", subject=str(path))
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if said != "ok":
                raise DatabaseError(f"is damaged ({said})", subject=str(path))
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            events = connection.execute("SELECT count(*) FROM event").fetchone()[0]
    except sqlite3.Error as error:
        raise DatabaseError(f"is no database of nq57 ({error})", subject=str(path)) from error
    if not version or version[0] not in schema.known_versions():
        schema.check_version(version[0] if version else "")
    return int(events)


@contextmanager
def _driver(store: Store) -> Iterator[Any]:
    """The driver's own connection, outside any transaction."""
    with told(store.address):
        connection = store.engine.raw_connection()
    try:
        yield connection.driver_connection
    finally:
        connection.close()


def beside(store: Store, name: str) -> Path:
    """A path beside the SQLite file: "nq57.db" and "x" give "nq57-x.db"."""
    path = Path(store.engine.url.database or "nq57.db")
    return path.with_name(f"{path.stem}-{name}{path.suffix or '.db'}")
