"""Many rows at once, by the way that each driver is fastest at, through the same tables and column types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Table
from sqlalchemy.exc import DBAPIError

from storage.engine import Transaction

#: Below this COPY costs Postgres more than it saves.
_MANY = 100


def insert(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts the rows, which all name the same columns; all of them or, with the transaction, none."""
    if len(rows) < _MANY:
        if rows:
            tx.execute(table.insert(), [dict(row) for row in rows])
        return
    names = list(rows[0])
    insert_lines(tx, table.name, names, _bound(tx.dialect, table, names, rows))


def insert_lines(tx: Transaction, table: str, names: Sequence[str], lines: Iterable[Sequence[Any]]) -> None:
    """Inserts lines of values as the driver takes them, in the order of the columns `names`."""
    quote = tx.dialect.identifier_preparer.quote
    columns, into = ", ".join(map(quote, names)), quote(table)
    if tx.dialect.name == "sqlite":
        marks = ", ".join("?" * len(names))
        rows = [tuple(line) for line in lines]
        if rows:
            tx.exec_driver_sql(f"INSERT INTO {into} ({columns}) VALUES ({marks})", rows)
    else:
        _copy(tx, f"COPY {into} ({columns}) FROM STDIN", lines)


def replace(
    tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]], *, key: str, also: Iterable[str] = ()
) -> None:
    """Puts the rows in place of those with the same `key`; rows with the keys `also` go. Two statements, whatever the
    number of rows. Only for tables that nothing refers to."""
    names = [*(row[key] for row in rows), *also]
    for start in range(0, len(names), 500):
        tx.execute(table.delete().where(table.c[key].in_(names[start : start + 500])))
    insert(tx, table, rows)


def _bound(
    dialect: Dialect, table: Table, names: Sequence[str], rows: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[Any, ...]]:
    """The rows as the driver takes them: every value as its column's type binds it."""
    types = [table.c[name].type.dialect_impl(dialect) for name in names]
    binds = [(name, kind.bind_processor(dialect)) for name, kind in zip(names, types, strict=True)]
    for row in rows:
        yield tuple(row[name] if bind is None else bind(row[name]) for name, bind in binds)


def _copy(tx: Transaction, statement: str, lines: Iterable[Sequence[Any]]) -> None:
    """Raises DBAPIError, as everything that goes through SQLAlchemy does."""
    error, driver = tx.dialect.loaded_dbapi.Error, tx.connection.driver_connection
    assert driver is not None
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as out:
            for line in lines:
                out.write_row(line)
    except error as fault:
        raise DBAPIError.instance(statement, None, fault, error, dialect=tx.dialect) from fault
