"""What a database promises, on SQLite and on Postgres alike."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, String, Table, text
from sqlalchemy.exc import DBAPIError, StatementError

from monitor.domain.errors import DatabaseError, SchemaError
from storage import Store, Transaction, bulk, connect, open_store, upsert
from storage.columns import CanonicalJson, ExactDecimal, UtcDateTime
from storage.engine import told as told_of
from storage.tables import APPEND_ONLY, metadata
from storage.upgrade import upgrade

NOW = datetime(2026, 1, 31, 8, 30, tzinfo=UTC)
sample = Table(
    "sample",
    MetaData(),
    Column("id", String, primary_key=True),
    Column("value", ExactDecimal),
    Column("moment", UtcDateTime),
    Column("record", CanonicalJson),
)


@pytest.fixture
def sampled(store: Store) -> Store:
    with store.write() as tx:
        sample.create(tx)
    return store


@pytest.mark.parametrize(
    "number", ["12345678901234.123456", "18.720", "0", "-0.5", "152000000000", "0.000000000000000001", "1E+3"]
)
def test_decimals_come_back_digit_for_digit(sampled: Store, number: str) -> None:
    with sampled.write() as tx:
        tx.execute(sample.insert(), {"id": "a", "value": Decimal(number)})
    with sampled.read() as tx:
        found = tx.execute(sample.select()).one()
    assert format(found.value, "f") == format(Decimal(number), "f")


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), 1.5])
def test_what_is_no_finite_decimal_is_refused(sampled: Store, value: object) -> None:
    with pytest.raises(StatementError, match="finite decimal"), sampled.write() as tx:
        tx.execute(sample.insert(), {"id": "a", "value": value})


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            'connection to server at "h", port 1 failed: Connection refused\n\tIs the server running on that host and '
            "accepting TCP/IP connections?\n",
            'h: connection to server at "h", port 1 failed: Connection refused; check database.url (NQ57_DATABASE_URL)',
        ),
        ("what now?", "h: what now?; check database.url (NQ57_DATABASE_URL)"),
    ],
)
def test_what_a_driver_asks_is_left_to_the_remedy(said: str, told: str) -> None:
    with pytest.raises(DatabaseError) as refused, told_of("h"):
        raise DBAPIError(None, None, Exception(said))
    assert str(refused.value) == told


def test_naive_datetimes_are_refused(sampled: Store) -> None:
    with pytest.raises(StatementError, match="no time zone"), sampled.write() as tx:
        tx.execute(sample.insert(), {"id": "a", "moment": datetime(2026, 1, 31)})  # noqa: DTZ001 - the point of the test


def test_instants_come_back_in_utc_and_sort_in_time(sampled: Store) -> None:
    hanoi = NOW.astimezone(timezone(timedelta(hours=7)))
    with sampled.write() as tx:
        rows = [("late", hanoi + timedelta(microseconds=1)), ("first", NOW), ("early", NOW - timedelta(days=400))]
        tx.execute(sample.insert(), [{"id": name, "moment": moment} for name, moment in rows])
    with sampled.read() as tx:
        found = tx.execute(sample.select().order_by(sample.c.moment)).all()
        since = tx.execute(sample.select().where(sample.c.moment > NOW)).all()
    assert [row.id for row in found] == ["early", "first", "late"]
    assert [row.id for row in since] == ["late"]
    assert found[1].moment == NOW
    assert found[1].moment.utcoffset() == timedelta(0)


def test_json_is_stored_in_one_spelling(sampled: Store) -> None:
    with sampled.write() as tx:
        tx.execute(sample.insert(), {"id": "a", "record": {"b": [1, "số"], "a": None}})
    with sampled.read() as tx:
        assert tx.execute(text("SELECT record FROM sample")).scalar() == '{"a":null,"b":[1,"số"]}'


def test_upsert_inserts_what_is_new_and_updates_what_is_known(sampled: Store) -> None:
    with sampled.write() as tx:
        upsert(tx, sample, [{"id": "a", "value": Decimal(1)}], key=["id"])
        upsert(tx, sample, [{"id": "a", "value": Decimal(2)}, {"id": "b", "value": Decimal(3)}], key=["id"])
        upsert(tx, sample, [], key=["id"])
    with sampled.read() as tx:
        rows = tx.execute(sample.select().order_by(sample.c.id)).all()
    assert [(row.id, row.value) for row in rows] == [("a", Decimal(2)), ("b", Decimal(3))]


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_history_refuses_update_delete_and_truncate(store: Store, table: str) -> None:
    column = next(iter(metadata.tables[table].c)).name
    statements = [f'UPDATE "{table}" SET "{column}" = "{column}"', f'DELETE FROM "{table}"']
    with store.write() as tx:
        _fill(tx, store)
    if store.dialect == "postgresql":
        statements.append(f'TRUNCATE "{table}" CASCADE')
    for statement in statements:
        with pytest.raises(DatabaseError, match="append-only"), store.write() as tx:
            tx.execute(text(statement))


def test_replacing_a_row_of_history_is_refused_too(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/a.db")
    with store.write() as tx:
        _fill(tx, store)
    with pytest.raises(DatabaseError, match="append-only"), store.write() as tx:
        tx.execute(text("INSERT OR REPLACE INTO generation VALUES (1, 5, 'x', '2026')"))


def _fill(tx: object, store: Store) -> None:
    """A row in every append-only table: SQLite's triggers speak for rows only."""
    if store.dialect == "postgresql":
        return
    tx.execute(text("PRAGMA defer_foreign_keys = ON"))  # type: ignore[attr-defined]
    for name in APPEND_ONLY:
        row = {column.name: _value(column) for column in metadata.tables[name].c}
        tx.execute(metadata.tables[name].insert(), row)  # type: ignore[attr-defined]


def _value(column: Column[object]) -> object:
    kind = column.type.python_type if not hasattr(column.type, "impl") else None
    if isinstance(column.type, UtcDateTime):
        return NOW
    if isinstance(column.type, ExactDecimal):
        return Decimal(1)
    if isinstance(column.type, CanonicalJson):
        return {}
    return {str: "1", int: 1, bool: True, bytes: b"", float: 1.0}[kind or str]


def test_a_second_writer_waits_for_the_first(store: Store) -> None:
    with store.write() as tx:
        tx.execute(text("CREATE TABLE tally (n INTEGER)"))
        tx.execute(text("INSERT INTO tally VALUES (0)"))
    first_is_in, may_end, order = threading.Event(), threading.Event(), []

    def add(name: str, *, hold: bool) -> None:
        with store.write() as tx:
            n = tx.execute(text("SELECT n FROM tally")).scalar_one()
            if hold:
                first_is_in.set()
                may_end.wait(10)
            tx.execute(text("UPDATE tally SET n = :n"), {"n": n + 1})
            order.append(name)

    slow = threading.Thread(target=add, args=("slow",), kwargs={"hold": True})
    slow.start()
    first_is_in.wait(10)
    quick = threading.Thread(target=add, args=("quick",), kwargs={"hold": False})
    quick.start()
    may_end.set()
    slow.join()
    quick.join()
    with store.read() as tx:
        assert tx.execute(text("SELECT n FROM tally")).scalar_one() == 2
    assert order == ["slow", "quick"]


def test_a_failure_inside_a_transaction_leaves_nothing(sampled: Store) -> None:
    def half() -> None:
        with sampled.write() as tx:
            tx.execute(sample.insert(), {"id": "a"})
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        half()
    with sampled.read() as tx:
        assert tx.execute(sample.select()).all() == []


def test_an_address_that_cannot_be_used_is_named_with_its_key(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for url, what in [
        ("mysql://host/x", "mysql"),
        ("no address", "is no database address"),
        ("sqlite://", "names no SQLite file"),
        (f"sqlite:///{tmp_path}/file/below/x.db", "cannot make"),
        ("postgresql://me:sesame@127.0.0.1:1/none", r"me:\*\*\*@127.0.0.1:1/none"),
    ]:
        with pytest.raises(DatabaseError, match=what) as caught:
            open_store(url)
        assert "NQ57_DATABASE_URL" in str(caught.value)
        assert "sesame" not in str(caught.value)


def test_a_password_is_put_in_where_the_address_has_none() -> None:
    with_password = connect("postgresql://me@127.0.0.1/none", "sesame")
    assert with_password.engine.url.password == "sesame"
    assert "sesame" not in with_password.address
    assert connect("postgresql://me:own@127.0.0.1/none", "sesame").engine.url.password == "own"


def test_a_database_of_another_program_is_left_alone(empty_url: str) -> None:
    store = connect(empty_url)
    with store.write() as tx:
        tx.execute(text("CREATE TABLE songs (id INTEGER)"))
    store.close()
    with pytest.raises(DatabaseError, match="another program"):
        open_store(empty_url)


def test_a_schema_that_is_not_this_programs_is_refused_naming_the_remedy(opened: Store, database_url: str) -> None:
    with opened.write() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaError, match="newer than this program"):
        open_store(database_url)


def test_a_missing_trigger_is_noticed_at_the_next_start(opened: Store, database_url: str) -> None:
    with opened.write() as tx:
        suffix = " ON event" if opened.dialect == "postgresql" else ""
        name = "event_no_change" if opened.dialect == "postgresql" else "event_no_update"
        tx.execute(text(f"DROP TRIGGER {name}{suffix}"))
    with pytest.raises(SchemaError, match=name):
        open_store(database_url)


def test_many_processes_may_open_an_empty_database_at_once(empty_url: str) -> None:
    stores: list[Store] = []
    threads = [threading.Thread(target=lambda: stores.append(open_store(empty_url))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stores) == 4
    for store in stores:
        store.close()


def test_work_that_the_database_broke_off_is_done_again_whole(postgres_url: str) -> None:
    with open_store(postgres_url) as store:
        with store.write() as tx:
            sample.create(tx)
        tries: list[int] = []

        def work(tx: Transaction) -> int:
            tries.append(len(tries))
            tx.execute(sample.insert(), {"id": f"try {len(tries)}"})
            if len(tries) == 1:
                with store.engine.connect() as other:
                    pid = tx.exec_driver_sql("SELECT pg_backend_pid()").scalar()
                    other.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")
                tx.exec_driver_sql("SELECT 1")
            return len(tries)

        assert store.attempt(work) == 2
        with store.read() as tx:
            assert [row.id for row in tx.execute(sample.select())] == ["try 2"]


@pytest.mark.parametrize("count", [3, 300])
def test_rows_inserted_in_bulk_are_bound_as_any_others(sampled: Store, count: int) -> None:
    """Few go one way, many another: by COPY on Postgres."""
    rows = [
        {
            "id": f"{n:03d}\t\\",
            "value": Decimal("18.720"),
            "moment": NOW if n % 2 else None,
            "record": {"b": n, "a": "ồ"},
        }
        for n in range(count)
    ]
    with sampled.write() as tx:
        bulk.insert(tx, sample, rows)
    with sampled.read() as tx:
        assert [dict(row) for row in tx.execute(sample.select().order_by(sample.c.id)).mappings()] == rows


def test_rows_that_may_not_be_are_refused_all_at_once(sampled: Store) -> None:
    rows = [{"id": str(n % 299), "value": None, "moment": None, "record": None} for n in range(300)]
    with pytest.raises(DatabaseError), sampled.write() as tx:
        bulk.insert(tx, sample, rows)
    with sampled.read() as tx:
        assert not tx.execute(sample.select()).all()


def test_a_database_that_does_not_say_its_schema_is_told_so(database_url: str) -> None:
    with open_store(database_url) as store, store.write() as tx:
        tx.execute(text("DELETE FROM alembic_version"))
    with pytest.raises(SchemaError, match="alembic_version is empty; bring back a copy with nq57 db restore FILE"):
        open_store(database_url)
    with connect(database_url) as store, pytest.raises(SchemaError, match="alembic_version is empty"):
        upgrade(store, datetime.now(UTC))
