"""What comparing and storing cost as history grows, and what the library costs over the driver.

NQ57_BENCH_ROWS=10000,1000000,10000000 make bench
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from statistics import median
from typing import Any

import made_past as past
import pytest
from builders import a_screening, a_submission
from sqlalchemy import Connection, select

from monitor.domain.figure import Extraction
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.read import PageRead
from monitor.run.record import Recorder
from storage import Store, bulk, open_store
from storage.columns import canonical
from storage.figures import figure_row
from storage.tables.finding import current_value
from storage.tables.ledger import observation
from storage.views.current import all_current

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3600)]
#: Observations in the history.
SIZES = tuple(int(size) for size in os.environ.get("NQ57_BENCH_ROWS", "10000,1000000").split(","))


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog({})


def cost(work: Callable[[], Any], times: int, clock: Callable[[], float] = time.process_time) -> float:
    """Median seconds of this process, or by another clock."""
    found = []
    for _ in range(times):
        begun = clock()
        work()
        found.append(clock() - begun)
    return median(found)


def tellers(catalog: Catalog, articles: int) -> Iterator[Callable[[Recorder], Any]]:
    """New articles about the month that the history of each place has come to."""
    names = past.metrics_of(catalog)
    for n in range(10**6):
        figures = past.figures(names, articles - n % 5 - 1, past.PLACES[n * 7 % len(past.PLACES)])
        read = PageRead(screening=a_screening(), extraction=Extraction(figures=figures, rejects=()), sketch=b"\0\0\0\0")
        submission = a_submission(url=f"https://new{n % 20}.vn/{n}", text=f"text {n}")
        yield lambda recorder, s=submission, r=read: recorder.record(s, r)


def comparing(store: Store, catalog: Catalog, articles: int) -> tuple[float, float]:
    """Seconds for one article: of a recorder that has read nothing yet, and of one that goes on."""
    new = tellers(catalog, articles)
    cold = cost(lambda: next(new)(Recorder(catalog, store)), 15)
    warm = Recorder(catalog, store)
    for _ in range(5):
        next(new)(warm)
    return cold, cost(lambda: next(new)(warm), 25)


def test_costs_as_history_grows(new_database: Callable[[], str], catalog: Catalog) -> None:
    """Comparing an article of ten figures, and all current values beside the driver's reading of the same table."""
    first: tuple[float, float, float] | None = None
    for size in SIZES:
        with open_store(new_database()) as store:
            articles = past.fill(store, catalog, size)
            rows = past.shape(store)
            statement = select(current_value).compile(store.engine).string
            with store.read() as tx:
                reading = cost(lambda: all_current(tx), 9, time.perf_counter)  # noqa: B023 - called at once
                driver = tx.connection.driver_connection
                floor = cost(lambda: driver.execute(statement).fetchall(), 9, time.perf_counter)  # noqa: B023
            cold, warm = comparing(store, catalog, articles)
            first = first or (cold, warm, reading)
            print(
                f"\n{store.dialect}, {rows['observation']:,} observations at {rows['point_state']:,} points: "
                f"one article compared cold {cold * 1e3:.1f} ms ({cold / first[0]:.2f}x), "
                f"warm {warm * 1e3:.1f} ms ({warm / first[1]:.2f}x); "
                f"{rows['current_value']:,} current values {reading * 1e3:.1f} ms ({reading / first[2]:.2f}x), "
                f"{reading / floor:.1f} times the driver",
                flush=True,
            )


def test_bulk_insert_over_the_driver(store: Store, catalog: Catalog) -> None:
    """Both into the table as it is, with its indexes; the driver gets values that are ready made. Wall clock, so that
    the server's part counts."""
    columns, names = [column.name for column in observation.c], past.metrics_of(catalog)
    told = [figure for n in range(2_000) for figure in past.figures(names, n, past.PLACES[n % len(past.PLACES)])]
    rows = [
        {
            "id": f"{n:020x}",
            "seq": 1,
            "position": n,
            "article_id": "a",
            "revision_id": "r",
            "authority": 20,
            **figure_row(figure),
        }
        for n, figure in enumerate(told)
    ]
    ready = [
        tuple(canonical(row[name]) if name == "detail" else _driver(row[name]) for name in columns) for row in rows
    ]
    floors, ours = [], []
    with store.engine.connect() as connection:
        for _ in range(3):
            _without_references(connection)
            floors.append(cost(lambda: _by_driver(connection, columns, ready), 1, time.perf_counter))
            connection.rollback()
            _without_references(connection)
            ours.append(cost(lambda: bulk.insert(connection, observation, rows), 1, time.perf_counter))
            connection.rollback()
    floor, core = median(floors), median(ours)
    way = "executemany" if store.dialect == "sqlite" else "COPY"
    print(f"\n{store.dialect}: {core / len(rows) * 1e6:.1f} us a row, {core / floor:.2f} times {way} ({floor:.2f} s)")


def _without_references(connection: Connection) -> None:
    """What the rows refer to is not there: this transaction does not ask for it."""
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql(
        "PRAGMA defer_foreign_keys = ON" if sqlite else "ALTER TABLE observation DISABLE TRIGGER ALL"
    )


def _by_driver(connection: Connection, columns: list[str], ready: list[tuple[Any, ...]]) -> None:
    names, driver = ", ".join(f'"{name}"' for name in columns), connection.connection.driver_connection
    assert driver is not None
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(columns))
        driver.executemany(f"INSERT INTO observation ({names}) VALUES ({marks})", ready)
        return
    with driver.cursor() as cursor, cursor.copy(f"COPY observation ({names}) FROM STDIN") as out:
        for row in ready:
            out.write_row(row)


def _driver(value: Any) -> Any:
    return format(value, "f") if isinstance(value, Decimal) else value
