"""Copies of a database are proved, and nothing is changed before its replacement is."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from test_ledger import tell

from monitor.domain.errors import DatabaseError, SchemaError
from storage import Store, ledger, maintain, open_store


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path}/nq57.db")


def test_a_copy_holds_what_the_database_holds(sqlite_store: Store, tmp_path: Path) -> None:
    with sqlite_store.write() as tx:
        told = tell(tx, "a", "m1")
    assert maintain.backup(sqlite_store, tmp_path / "copies" / "one.db") == 2
    with open_store(f"sqlite:///{tmp_path}/copies/one.db") as copy, copy.read() as tx:
        assert list(ledger.events(tx)) == told
    assert [path.name for path in (tmp_path / "copies").iterdir() if "partial" in path.name] == []


def test_a_copy_is_made_while_another_writes(sqlite_store: Store, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            with sqlite_store.write() as tx:
                tell(tx, f"a{number}", "m1")
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        events = maintain.backup(sqlite_store, tmp_path / "copy.db")
    finally:
        stop.set()
        writer.join()
    assert events % 2 == 0


def test_a_copy_never_replaces_a_file(sqlite_store: Store, tmp_path: Path) -> None:
    (tmp_path / "there.db").write_text("mine")
    with pytest.raises(DatabaseError, match="exists already"):
        maintain.backup(sqlite_store, tmp_path / "there.db")
    assert (tmp_path / "there.db").read_text() == "mine"


def test_restoring_brings_back_what_was_and_keeps_what_is(sqlite_store: Store, tmp_path: Path) -> None:
    with sqlite_store.write() as tx:
        then = tell(tx, "a", "m1")
    maintain.backup(sqlite_store, tmp_path / "copy.db")
    with sqlite_store.write() as tx:
        tell(tx, "b", "m1")
    assert maintain.restore(sqlite_store, tmp_path / "copy.db", tmp_path / "kept.db") == 2
    with sqlite_store.read() as tx:
        assert list(ledger.events(tx)) == then
    assert maintain.inspect(tmp_path / "kept.db") == 4


def test_nothing_unsound_is_restored(sqlite_store: Store, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database at all" * 100)
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE songs (id)")
    other.close()
    maintain.backup(sqlite_store, tmp_path / "newer.db")
    with sqlite3.connect(tmp_path / "newer.db") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    for name, error in [
        ("none.db", DatabaseError),
        ("text.db", DatabaseError),
        ("other.db", DatabaseError),
        ("newer.db", SchemaError),
    ]:
        with pytest.raises(error):
            maintain.restore(sqlite_store, tmp_path / name, tmp_path / "kept.db")
    assert not (tmp_path / "kept.db").exists()


def test_a_damaged_page_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "nq57.db"
    with open_store(f"sqlite:///{path}") as store, store.write() as tx:
        for number in range(50):
            tell(tx, f"a{number}", "m1", "m2")
    raw = bytearray(path.read_bytes())
    size = int.from_bytes(raw[16:18], "big")
    for page in range(20, len(raw) // size, 7):
        raw[page * size : page * size + 200] = b"\xff" * 200
    path.write_bytes(raw)
    with pytest.raises(DatabaseError):
        maintain.inspect(path)


def test_postgres_is_copied_with_its_own_tool(postgres_url: str, tmp_path: Path) -> None:
    with open_store(postgres_url) as store:
        assert maintain.integrity_faults(store) == []
        with pytest.raises(DatabaseError, match="pg_dump"):
            maintain.backup(store, tmp_path / "x")
        with pytest.raises(DatabaseError, match="pg_restore"):
            maintain.restore(store, tmp_path / "x", tmp_path / "y")
