"""SQLite files that a process may read and not write: on a medium or of a user where nothing is written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path


def may_write(path: Path) -> bool:
    """Whether this process may write the database file, or make it where there is none: the file itself, and the two
    files beside it in which SQLite keeps what is not yet taken over."""
    if not path.exists():
        return True
    beside = [path.with_name(path.name + suffix) for suffix in ("-wal", "-shm")]
    return os.access(path, os.W_OK) and (
        os.access(path.parent, os.W_OK) or all(os.access(part, os.W_OK) for part in beside)
    )


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that only reads. Raises sqlite3.Error where what was written last cannot be read without writing."""
    address = path.resolve().as_uri()
    connection = _open(f"{address}?mode=ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").close()
    except sqlite3.OperationalError:
        connection.close()
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        # SQLite reads a file with a log only where it can make the log; without one nothing is amiss in the file, and
        # nobody writes it now.
        connection = _open(f"{address}?immutable=1")
    connection.execute("PRAGMA foreign_keys = ON").close()
    return connection


def _open(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
