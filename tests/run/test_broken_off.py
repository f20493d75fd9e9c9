"""S3, S7: the database breaks a pass off, and the next one ends where an undisturbed one does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog
from sqlalchemy import event

from monitor.domain.errors import DatabaseError
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.replay import verify_store
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
ARTICLES = 6


@pytest.fixture
def catalog(press: Press, tmp_path: Path) -> Catalog:
    """One outlet with a feed of articles that state figures."""
    items = []
    for number in range(ARTICLES):
        said = SHARE.replace("14.02", f"{12 + number * 3}.02").replace("2025", str(2025 - number // 2))
        page = article(f"Story {number}", ON_TOPIC, said, published=f"2026-01-10T08:{number:02}:00+07:00")
        items.append((press.put(f"daily.test/a-{100001 + number}.html", page), f"Story {number}"))
    press.put("daily.test/rss", feed(*items))
    return make_catalog(tmp_path / "config", {"daily": feed_table("news", press.url("daily.test/rss"))})


def passes(catalog: Catalog, store: Store, pool: WorkerPool, after: Callable[[], object] = bool) -> int:
    """A pass every hour, after which what one that was broken off had begun is taken up; how many were broken off."""
    recorder = Recorder(catalog, store, enqueue=enqueue, clock=lambda: NOW)
    broken, means = 0, Means(pool=pool, connect=connect)
    for hour in range(8):
        try:
            poll_once(catalog, store, recorder, everything=True, now=NOW + timedelta(hours=hour), means=means)
        except DatabaseError:
            broken += 1
        after()
        # A turn at the host that could not be given back ends by itself after a while: not waited for here.
        with store.write() as tx:
            tx.exec_driver_sql("UPDATE host SET free_at = NULL")
    return broken


def kept(store: Store) -> list[tuple[object, ...]]:
    """What the store knows, but for the order in which it came to know it."""
    statements = (
        "SELECT url FROM article ORDER BY id",
        "SELECT article_id, number, text_hash FROM revision ORDER BY article_id, number",
        "SELECT metric, period, count(*) FROM finding GROUP BY metric, period ORDER BY period",
        "SELECT key, outcome FROM item ORDER BY key",
        "SELECT route, language, count(*), count(DISTINCT finding_id) FROM alert GROUP BY route, language",
    )
    with store.read() as tx:
        return [tuple(map(tuple, tx.exec_driver_sql(statement))) for statement in statements]


def undisturbed(catalog: Catalog, pool: WorkerPool, folder: Path) -> list[tuple[object, ...]]:
    with open_store(f"sqlite:///{folder}/undisturbed.db") as store:
        assert passes(catalog, store, pool) == 0
        return kept(store)


def test_a_disk_that_fills_up_during_a_pass_costs_nothing_but_time(
    press: Press, catalog: Catalog, pool: WorkerPool, lite: Store, tmp_path: Path
) -> None:
    whole = undisturbed(catalog, pool, tmp_path)
    is_full: list[bool] = []

    def look(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA query_only = {len(is_full)}")

    event.listen(lite.engine, "checkout", look)
    asked = len(press.asked)
    for number in range(3, 3 * ARTICLES, 4):
        press.then[asked + number] = lambda: is_full.append(True)
    assert passes(catalog, lite, pool, after=is_full.clear) > 1
    assert kept(lite) == whole
    assert verify_store(lite) == []


def test_connections_that_a_server_cuts_during_a_pass_cost_nothing_but_time(
    press: Press, catalog: Catalog, pool: WorkerPool, postgres_url: str, tmp_path: Path
) -> None:
    whole, cuts = undisturbed(catalog, pool, tmp_path), 0

    def cut() -> None:
        nonlocal cuts
        with psycopg.connect(postgres_url, autocommit=True) as other:
            mine = "datname = current_database() AND pid <> pg_backend_pid()"
            cuts += len(
                other.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}").fetchall()
            )

    asked = len(press.asked)
    for number in range(2, 3 * ARTICLES, 2):
        press.then[asked + number] = cut
    with open_store(postgres_url) as store:
        passes(catalog, store, pool)
        assert cuts > 2
        assert kept(store) == whole
        assert verify_store(store) == []
