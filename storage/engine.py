"""Opens a database and hands out transactions. What differs between SQLite and Postgres stays in this package."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    RowMapping,
    Select,
    Table,
    create_engine,
    event,
    select,
    tuple_,
)
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool

from monitor.domain.errors import DatabaseError
from storage import schema
from storage.read_only import may_write, open_to_read

#: What the functions of storage take first.
Transaction = Connection
Result = TypeVar("Result")

BUSY_SECONDS = 30
#: All writers of one Postgres database take this lock: events are committed in the order of their `seq`.
_WRITER_LOCK = 5757
_WRITES = "nq57_writes"
_ATTEMPTS = 5
#: Postgres: serialization failure, deadlock, administrator's shutdown, connection failures.
_TRANSIENT = ("40001", "40P01", "57P01", "57P02", "57P03", "08")
_KEY = "database.url (NQ57_DATABASE_URL)"
_ROOM = "make room on the disk that holds it"
RESTORE = "the file was left as it is; bring back a copy with nq57 db restore FILE"
_WRITABLE = f"make the file and its folder writable, or name another one in {_KEY}"
_SQLITE_REMEDIES = {
    sqlite3.SQLITE_FULL: _ROOM,
    sqlite3.SQLITE_CORRUPT: RESTORE,
    sqlite3.SQLITE_NOTADB: RESTORE,
    sqlite3.SQLITE_READONLY: _WRITABLE,
    sqlite3.SQLITE_CANTOPEN: _WRITABLE,
    sqlite3.SQLITE_BUSY: "another program holds it; try again, or end that one",
}
#: What SQLite says where it cannot make the files beside the database; to read needs them too.
_PERHAPS_FULL = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})
#: Less than this on a disk is no room for them.
_LEAST_ROOM = 65_536
#: Parameters of a Postgres address that are no matter of whoever reads it.
_SECRETS = ("password", "sslpassword")
_POSTGRES_REMEDIES = {"53100": _ROOM, "42501": f"grant the user of {_KEY} what it needs"}


class Store:
    """One database. Safe to share between threads; every transaction has a connection of its own."""

    def __init__(self, engine: Engine, *, read_only: bool = False) -> None:
        self.engine = engine
        #: An SQLite file that this process may read and not write.
        self.read_only = read_only
        #: What an operator has to do about the last write of this process, where the database did not take it.
        self.refused: str | None = None
        #: "sqlite" or "postgresql".
        self.dialect = engine.dialect.name
        #: The address without its password.
        self.address = _shown(engine.url)

    @property
    def conninfo(self) -> str:
        """The address as Postgres's own library takes it, with its password: not to be shown."""
        return self.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """A transaction that sees one state of the database. Raises DatabaseError."""
        with told(self.address), self.engine.connect() as tx:
            if self.dialect == "postgresql":
                tx = tx.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            with tx.begin():
                yield tx

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """The only write transaction of its moment: others wait for it. Rolled back on any exception.

        Raises DatabaseError, at once where the file may only be read.
        """
        self.refuse_read_only()
        try:
            with told(self.address), self.engine.connect() as connection:
                tx = connection.execution_options(**{_WRITES: True})
                with tx.begin():
                    if self.dialect == "postgresql":
                        tx.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})")
                    yield tx
        except DatabaseError as error:
            # That writes fail cannot be written. What the caller raises, and a fault of ours, says nothing of that.
            if isinstance(error.__cause__, DBAPIError) and error.remedy:
                self.refused = error.remedy
            raise
        self.refused = None

    def refuse_read_only(self) -> None:
        """Raises DatabaseError where the file may only be read."""
        if self.read_only:
            raise DatabaseError("the file may only be read", subject=self.address, remedy=_WRITABLE)

    def attempt(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns in a write transaction; the whole of it again where the database broke it off."""
        for attempt in range(1, _ATTEMPTS):
            try:
                with self.write() as tx:
                    return work(tx)
            except DatabaseError as error:
                if not _transient(error.__cause__):
                    raise
                time.sleep(0.05 * 2**attempt)
        with self.write() as tx:
            return work(tx)

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def driver_of(tx: Transaction) -> Any:
    """The driver's own connection, in the same transaction: for a library that brings its own statements."""
    return tx.connection.driver_connection


def run_script(tx: Transaction, script: str) -> None:
    """Runs many statements at once, their percent signs as they stand. On Postgres only. Raises DatabaseError."""
    try:
        driver_of(tx).execute(script)
    except tx.dialect.loaded_dbapi.Error as error:
        raise DatabaseError(" ".join(str(error).split()), subject="database") from error


def open_store(url: str, password: str = "", *, base: Path | None = None) -> Store:
    """The database at `url`, its schema made where it is empty, else checked.

    `base` is what a relative SQLite path starts from (the working directory where None). Raises DatabaseError for an
    address that cannot be used or reached, SchemaError where the schema is older or newer.
    """
    store = connect(url, password, base=base)
    try:
        with store.read() as tx:
            ready = schema.is_ready(tx)
        if not ready:
            # Another process may be first: the lock is taken before the database is looked at again.
            with store.write() as tx:
                schema.prepare(tx)
    except BaseException:
        store.close()
        raise
    return store


def connect(url: str, password: str = "", *, base: Path | None = None) -> Store:
    """The database at `url`, whatever it holds. Raises DatabaseError."""
    address = parse_url(url, password)
    if address.get_backend_name() != "sqlite":
        return Store(create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": 10}))
    path = _database_file(address, base)
    address, read_only = address.set(database=str(path)), not may_write(path)
    if read_only:
        # Each transaction opens the file anew: whether somebody else writes it meanwhile shows only then.
        engine = create_engine(address, creator=lambda: open_to_read(path), poolclass=NullPool)
    else:
        engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin_sqlite)
    return Store(engine, read_only=read_only)


def parse_url(url: str, password: str = "") -> URL:
    """The address in the form of SQLAlchemy. Raises DatabaseError naming the forms that are taken."""
    remedy = "write sqlite:///relative, sqlite:////absolute or postgresql://user@host/name"
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseError("is no database address", subject=_KEY, remedy=remedy) from error
    if address.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        address = address.set(drivername="postgresql+psycopg")
        return address.set(password=password) if password and not address.password else address
    if address.drivername != "sqlite":
        raise DatabaseError(f"{address.drivername!r} is no database that is served", subject=_KEY, remedy=remedy)
    if not address.database or address.database == ":memory:" or address.host:
        raise DatabaseError("names no SQLite file", subject=_KEY, remedy=remedy)
    return address


def without_password(url: str) -> str:
    """The address as it was written, stars in place of its password; nothing but stars where it is none."""
    try:
        return _shown(make_url(url))
    except (ArgumentError, ValueError):
        return "***"


def _shown(address: URL) -> str:
    return address.difference_update_query(_SECRETS).render_as_string(hide_password=True)


def _database_file(address: URL, base: Path | None) -> Path:
    path = (base or Path()) / str(address.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"cannot make {path.parent} ({error.strerror})", subject=_KEY, remedy="name a folder that can be written"
        ) from error
    return path


def _set_pragmas(connection: Any, _record: object) -> None:
    """Every SQLite connection: transactions are begun by us, history is durable, foreign keys hold."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}").close()
    _write_ahead(connection)
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _write_ahead(connection: Any) -> None:
    """SQLite does not wait by itself for the others that open a new file at the same time, since two that wait for each
    other there would wait for ever: who finds it locked tries again."""
    last = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
        time.sleep(0.01)


def _begin_sqlite(connection: Connection) -> None:
    """A read that turns into a write would fail at once when another has written: writers say so first."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def told(address: str) -> Iterator[None]:
    """Failures of the driver as DatabaseError naming the address without its password, and the key."""
    try:
        yield
    except DBAPIError as error:
        reason, remedy = _reason(error), _remedy(error)
        if (full := _full_folder(error, address)) is not None:
            reason, remedy = f"the disk is full: there is no room left in {full}", _ROOM
        raise DatabaseError(reason, subject=address, remedy=remedy) from error


def _reason(error: DBAPIError) -> str:
    """What the driver says, on one line. What it asks ("Is the server running on that host ...?") is our remedy's."""
    said = [line.strip() for line in str(error.orig).splitlines()]
    return " ".join(" ".join([line for line in said if not line.endswith("?")] or said).split())


def _full_folder(error: DBAPIError, address: str) -> Path | None:
    """Where an SQLite file lies that could not be used because its disk has no room left."""
    if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF not in _PERHAPS_FULL:
        return None
    folder = Path(make_url(address).database or "").absolute().parent
    try:
        room = os.statvfs(folder)
    except OSError:
        return None
    return folder if room.f_bavail * room.f_frsize < _LEAST_ROOM else None


def _remedy(error: DBAPIError) -> str | None:
    """What an operator can do about it; None where it is a fault of this program."""
    code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
    state = str(getattr(error.orig, "sqlstate", None) or "")
    for told in (_SQLITE_REMEDIES.get(code), _POSTGRES_REMEDIES.get(state)):
        if told:
            return told
    lost = error.connection_invalidated or error.statement is None or state.startswith(_TRANSIENT)
    return f"check {_KEY}" if lost else None


def _transient(cause: BaseException | None) -> bool:
    if not isinstance(cause, DBAPIError):
        return False
    state = str(getattr(cause.orig, "sqlstate", None) or "")
    return cause.connection_invalidated or state.startswith(_TRANSIENT)


def in_order(
    tx: Transaction, query: Select[Any], order: Sequence[ColumnElement[Any]], size: int = 1000
) -> Iterator[RowMapping]:
    """Rows of the query in the order of these columns, which name a row: read in parts, and no cursor stays open."""
    last: tuple[Any, ...] | None = None
    while True:
        part = query if last is None else query.where(tuple_(*order) > tuple_(*last))
        rows = tx.execute(part.order_by(*order).limit(size)).mappings().all()
        yield from rows
        if len(rows) < size:
            return
        last = tuple(rows[-1][column] for column in order)


def upsert(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]], *, key: Sequence[str]) -> None:
    """Inserts the rows, or updates those whose `key` columns exist. Writers are alone, so nothing comes between."""
    if not rows:
        return
    columns: list[Column[Any]] = [table.c[name] for name in key]
    known: set[tuple[Any, ...]] = set()
    for start in range(0, len(rows), 200):
        wanted = [tuple(row[name] for name in key) for row in rows[start : start + 200]]
        known.update(tuple(row) for row in tx.execute(select(*columns).where(tuple_(*columns).in_(wanted))))
    fresh = [dict(row) for row in rows if tuple(row[name] for name in key) not in known]
    if fresh:
        tx.execute(table.insert(), fresh)
    for row in rows:
        identity = tuple(row[name] for name in key)
        rest = {name: value for name, value in row.items() if name not in key}
        if identity in known and rest:
            where = [column == value for column, value in zip(columns, identity, strict=True)]
            tx.execute(table.update().where(*where).values(**rest))
