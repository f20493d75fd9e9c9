"""What storing and comparing cost as the ledger grows, and what the library costs over the driver."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial
from statistics import median
from typing import Any

import pytest
from builders import NOW, a_figure, a_quantity, a_screening, a_submission

from monitor.domain.figure import Extraction
from monitor.domain.period import Period
from monitor.domain.quantity import Unit
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.read import PageRead
from monitor.run.record import Recorder
from storage import Store, article, finding, ledger
from storage.columns import canonical
from storage.figures import figure_row
from storage.tables.ledger import observation

pytestmark = pytest.mark.bench
#: Observations in the ledger; 10^6 and more by NQ57_BENCH_ROWS.
SIZES = tuple(10**n for n in range(3, len(os.environ.get("NQ57_BENCH_ROWS", "100000"))))
PLACES = tuple(f"VN-{n:02d}" for n in range(1, 60))
FIGURES = 10


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog({})


def figures(catalog: Catalog, number: int) -> list[Any]:
    """Ten figures of an article: over the whole, every metric at every place, year after year."""
    names = [metric["id"] for metric in catalog.metrics if "percent" in metric.get("units", ())]
    found = []
    for n in range(number * FIGURES, (number + 1) * FIGURES):
        name, place = names[n % len(names)], PLACES[n // len(names) % len(PLACES)]
        year = 2000 + n // len(names) // len(PLACES) % 25
        value = str(10 + n * 7919 % 500 / 10)
        figure = a_figure(metric=name, geo=place, period=Period.year(year), quantity=a_quantity(value, Unit.PERCENT))
        found.append(figure)
    return found


def grow(store: Store, catalog: Catalog, known: int, size: int) -> int:
    """Appends articles until the ledger has so many observations. Returns how many articles there are."""
    recorder = Recorder(catalog, store)
    while known * FIGURES < size:
        with store.write() as tx:
            recorder._note_settings(tx, NOW)
            for number in range(known, min(known + 500, size // FIGURES)):
                _append(tx, catalog, number)
        known = min(known + 500, size // FIGURES)
    return known


def _append(tx: Any, catalog: Catalog, number: int) -> None:
    key, when = f"https://host{number % 40}.vn/{number}", NOW + timedelta(minutes=number)
    publisher = f"host:host{number % 40}.vn"
    made = article.create(
        tx,
        url=key,
        key=key,
        publisher=publisher,
        publisher_id=publisher,
        group=publisher,
        authority=20,
        lang="en",
        recorded_at=when,
    )
    text = article.add_revision(
        tx,
        article_id=made.id,
        title="",
        text=f"text {number}",
        complete=True,
        published=when,
        published_assumed=False,
        screening=a_screening(),
        sketch=b"\0\0\0\0",
        recorded_at=when,
    )
    ledger.append_fetch(
        tx,
        recorded_at=when,
        article=made,
        revision_id=text.id,
        fetched_at=when,
        published=when,
        complete=True,
        unchanged=False,
        story=made.id,
    )
    ledger.append_reading(
        tx,
        recorded_at=when,
        article_id=made.id,
        revision_id=text.id,
        extractor="1",
        lexicon="x",
        figures=[(figure, 20) for figure in figures(catalog, number)],
    )


def cost(work: Callable[[], Any], times: int = 3, clock: Callable[[], float] = time.process_time) -> float:
    """Median seconds of this process, or by another clock."""
    found = []
    for _ in range(times):
        begun = clock()
        work()
        found.append(clock() - begun)
    return median(found)


def test_comparing_one_article_as_the_ledger_grows(store: Store, catalog: Catalog) -> None:
    known = 0
    for size in SIZES:
        known = grow(store, catalog, known, size)
        numbers: Iterator[int] = iter(range(10**7 + size, 10**8))
        warm = Recorder(catalog, store)

        def tell(recorder: Recorder, numbers: Iterator[int] = numbers) -> None:
            n = next(numbers)
            read = PageRead(
                screening=a_screening(),
                extraction=Extraction(figures=tuple(figures(catalog, n)), rejects=()),
                sketch=b"\0\0\0\0",
            )
            recorder.record(a_submission(url=f"https://new.vn/{n}", text=f"text {n}"), read)

        cold = cost(lambda: tell(Recorder(catalog, store)))
        tell(warm)
        hot = cost(partial(tell, warm))
        print(f"\n{store.dialect} {size:>9} observations: cold {cold:.3f} s, warm {hot:.4f} s")


def test_bulk_insert_over_the_driver(store: Store, catalog: Catalog) -> None:
    """Both into the table as it is, with its indexes; the driver gets values that are ready made. Wall clock, so that
    the server's part counts."""
    columns = [column.name for column in observation.c]
    rows = [
        {
            "id": f"{n}",
            "seq": 1,
            "position": n,
            "article_id": "a",
            "revision_id": "r",
            "authority": 20,
            **figure_row(figures(catalog, n // FIGURES)[n % FIGURES]),
        }
        for n in range(20_000)
    ]
    ready = [
        tuple(canonical(row[name]) if name == "detail" else _driver(row[name]) for name in columns) for row in rows
    ]
    names = ", ".join(f'"{name}"' for name in columns)
    with store.engine.connect() as connection:
        driver = connection.connection.driver_connection
        if store.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            statement = f"INSERT INTO observation ({names}) VALUES ({', '.join('?' * len(columns))})"
            floor = cost(lambda: driver.executemany(statement, ready), 1, time.perf_counter)
        else:
            connection.exec_driver_sql("ALTER TABLE observation DISABLE TRIGGER ALL")

            def copy() -> None:
                with driver.cursor() as cursor, cursor.copy(f"COPY observation ({names}) FROM STDIN") as out:
                    for row in ready:
                        out.write_row(row)

            floor = cost(copy, 1, time.perf_counter)
        connection.rollback()
        if store.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        else:
            connection.exec_driver_sql("ALTER TABLE observation DISABLE TRIGGER ALL")
        core = cost(lambda: connection.execute(observation.insert(), rows), 1, time.perf_counter)
        connection.rollback()
    print(
        f"\n{store.dialect}: {core / len(rows) * 1e6:.1f} us a row, {core / floor:.2f} times the driver ({floor:.2f} s)"
    )


def _driver(value: Any) -> Any:
    return format(value, "f") if isinstance(value, Decimal) else value


def _state(number: int) -> dict[str, Any]:
    return {"key": f"k{number}", "metric": "m", "geo": "VN", "clusters": [{"observation": "x" * 20}] * 2}


def test_reading_all_current_values(store: Store) -> None:
    with store.write() as tx:
        finding.save_states(tx, [_state(n) for n in range(4000)])
        tx.exec_driver_sql("CREATE TABLE kept (k varchar(40) primary key, v varchar(200))")
        for n in range(4000):
            tx.exec_driver_sql(f"INSERT INTO kept VALUES ('k{n}', '{'v' * 150}')")
    with store.read() as tx:
        ours = cost(lambda: finding.load_states(tx))
        floor = cost(lambda: tx.exec_driver_sql("SELECT k, v FROM kept ORDER BY k").fetchall())
    print(f"\n{store.dialect}: all 4,000 current values {ours * 1e3:.1f} ms, {ours / floor:.1f} times a kept table")
