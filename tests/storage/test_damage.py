"""A file that is full, damaged or read-only: what is said, what is left as it is, and what brings it back."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import event, text
from test_ledger import tell

from monitor.domain.errors import DatabaseError, UsageError
from monitor.run.catalog import load_catalog
from monitor.run.doctor import examine
from monitor.run.maintain import restore_database
from storage import Store, Transaction, connect, lease, ledger, maintain, open_store

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
LATER = datetime(2026, 1, 12, 10, tzinfo=UTC)


def flipped(raw: bytes) -> bytes:
    """Every seventh page is nonsense; the first pages and so the schema are left."""
    size, damaged = int.from_bytes(raw[16:18], "big"), bytearray(raw)
    for page in range(60, len(raw) // size, 7):
        damaged[page * size : page * size + 200] = b"\xff" * 200
    return bytes(damaged)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "pages": flipped,
    "half of it": lambda raw: raw[: len(raw) // 2],
    "its head": lambda raw: b"x" * 100 + raw[100:],
    "nothing but noughts": lambda raw: bytes(len(raw)),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a copy of it beside."""
    path = tmp_path / "nq57.db"
    with open_store(f"sqlite:///{path}") as store:
        with store.write() as tx:
            tell_many(tx, 0, 60)
        maintain.backup(store, tmp_path / "copy.db")
    return path


def tell_many(tx: Transaction, first: int, last: int) -> None:
    for number in range(first, last):
        tell(tx, f"a{number}", "m1", "m2")


def start(path: Path) -> None:
    """As the daemon does."""
    with open_store(f"sqlite:///{path}") as store:
        maintain.refuse_damage(store)


@pytest.mark.parametrize("damage", DAMAGE)
def test_s6_a_damaged_file_is_refused_at_the_start_left_as_it_is_and_brought_back(path: Path, damage: str) -> None:
    start(path)
    damaged = DAMAGE[damage](path.read_bytes())
    path.write_bytes(damaged)
    with pytest.raises(DatabaseError, match="nq57 db restore"):
        start(path)
    assert path.read_bytes() == damaged
    catalog = load_catalog({}, {"database.url": f"sqlite:///{path}"})
    events, kept = restore_database(catalog, path.with_name("copy.db"), NOW)
    assert events == 120
    assert kept.read_bytes() == damaged
    start(path)
    with open_store(f"sqlite:///{path}") as store, store.read() as tx:
        assert len(list(ledger.events(tx))) == 120


@pytest.mark.parametrize("damage", DAMAGE)
def test_the_doctor_says_that_no_daemon_starts_on_a_damaged_file(path: Path, damage: str) -> None:
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    checks = list(examine({"NQ57_DATABASE_URL": f"sqlite:///{path}"}, network=False))
    assert [check.state for check in checks if check.name == "database"] == ["fault"]
    assert "nq57 db restore" in next(check.detail for check in checks if check.name == "database")


def test_a_copy_is_brought_back_where_there_is_no_file_any_more(path: Path) -> None:
    path.unlink()
    catalog = load_catalog({}, {"database.url": f"sqlite:///{path}"})
    assert restore_database(catalog, path.with_name("copy.db"), NOW)[0] == 120
    start(path)


def test_nothing_is_brought_back_while_a_daemon_works_on_it(path: Path) -> None:
    catalog = load_catalog({}, {"database.url": f"sqlite:///{path}"})
    with open_store(f"sqlite:///{path}") as store, store.write() as tx:
        lease.acquire(tx, lease.DAEMON, "host:1", NOW, lease.LIFE)
    with pytest.raises(UsageError, match="host:1"):
        restore_database(catalog, path.with_name("copy.db"), NOW)
    assert restore_database(catalog, path.with_name("copy.db"), LATER)[0] == 120


@pytest.fixture
def full(path: Path) -> tuple[Store, list[bool]]:
    """A store whose file cannot grow while the list is not empty."""
    store, is_full = connect(f"sqlite:///{path}"), list[bool]()

    def look(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {1 if is_full else 1_000_000}")

    event.listen(store.engine, "checkout", look)
    return store, is_full


def test_s3_a_full_disk_takes_nothing_says_so_and_goes_on_when_there_is_room(full: tuple[Store, list[bool]]) -> None:
    store, is_full = full
    is_full.append(True)
    with pytest.raises(DatabaseError, match="full; make room on the disk"), store.write() as tx:
        tell_many(tx, 100, 160)
    with store.read() as tx:
        assert ledger.last_seq(tx) == 120
    is_full.clear()
    with store.write() as tx:
        tell(tx, "a100", "m1")
    with store.read() as tx:
        assert ledger.last_seq(tx) == 122
    maintain.refuse_damage(store)
    store.close()


def test_s3_a_disk_without_room_for_the_files_that_even_reading_needs_is_said_to_be_full(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_room = SimpleNamespace(f_bavail=15, f_frsize=4096)
    monkeypatch.setattr("storage.engine.os.statvfs", {path.parent: no_room}.__getitem__)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Nothing grows: SQLite cannot make the index of its log, as on a full disk.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        with pytest.raises(DatabaseError) as raised:
            open_store(f"sqlite:///{path}")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    told = f"sqlite:///{path}: the disk is full: there is no room left in {path.parent}; make room on the disk"
    assert str(raised.value).startswith(told)


def test_s3_a_store_knows_that_its_last_write_was_refused_until_one_is_taken(full: tuple[Store, list[bool]]) -> None:
    store, is_full = full
    with pytest.raises(UsageError), store.write():
        raise UsageError("nothing of the database")
    assert store.refused is None
    is_full.append(True)
    with pytest.raises(DatabaseError), store.write() as tx:
        tell_many(tx, 100, 160)
    assert (store.refused or "").startswith("make room on the disk")
    with pytest.raises(DatabaseError), store.write() as tx:
        tx.execute(text("SELECT nothing FROM nowhere"))
    assert store.refused
    is_full.clear()
    with store.write() as tx:
        tell(tx, "a100", "m1")
    assert store.refused is None
    store.close()


def test_s4_what_cannot_be_written_or_opened_names_what_to_do(path: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(DatabaseError, match="unable to open database file; make the file and its folder writable"):
        open_store(f"sqlite:///{tmp_path}/folder.db")
    with open_store(f"sqlite:///{path}") as store:
        event.listen(store.engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON"))
        with pytest.raises(DatabaseError, match="readonly database; make the file"), store.write() as tx:
            tell(tx, "b", "m1")


def test_a_fault_of_ours_has_no_remedy(path: Path) -> None:
    with open_store(f"sqlite:///{path}") as store, pytest.raises(DatabaseError) as caught, store.read() as tx:
        tx.execute(text("SELECT nothing FROM nowhere"))
    assert caught.value.remedy is None
