from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import desk as desks
import hands as workers
import past as pasts
import pytest
from hands import Hands
from press import Press, feed_table, make_catalog
from sides import recorder_of

from monitor.run.catalog import Catalog, load_catalog
from monitor.run.queue.line import prepare
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store


@pytest.fixture
def press() -> Iterator[Press]:
    opened = Press()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The shipped configuration; pages take any port that is free, for other tests run beside these."""
    return load_catalog({}, {"web.port": 0})


@pytest.fixture
def recorder(catalog: Catalog, store: Store) -> Recorder:
    """A recorder whose clock goes on by an hour each time that it is looked at."""
    return recorder_of(catalog, store, timedelta(hours=1))


@pytest.fixture(scope="session")
def pool() -> Iterator[WorkerPool]:
    """One worker for all modules: to start it takes a second. It reads with the shipped configuration."""
    catalog = load_catalog({})
    with WorkerPool(catalog, settings=replace(catalog.settings.worker, count=1)) as opened:
        yield opened


@pytest.fixture
def lite(tmp_path: Path) -> Iterator[Store]:
    """A new store on SQLite."""
    with open_store(f"sqlite:///{tmp_path}/nq57.db") as opened:
        yield opened


@pytest.fixture
def desk(press: Press, pool: WorkerPool, lite: Store, tmp_path: Path) -> desks.Open:
    """Opens a desk for one outlet with one feed, or for those given."""

    def open_(
        publishers: dict[str, str] | None = None, settings: dict[str, str] | None = None, **more: Any
    ) -> desks.Desk:
        named = publishers or {"daily": feed_table("news", press.url("daily.test/rss"), **more)}
        return desks.Desk(make_catalog(tmp_path / "config", named, settings), lite, pool)

    return open_


@pytest.fixture
def past(press: Press, pool: WorkerPool, lite: Store, tmp_path: Path) -> pasts.Open:
    """Opens the past of one outlet with one feed, or with the feeds given."""

    def open_(*tables: str) -> pasts.Past:
        feeds = "".join(tables) or feed_table("news", press.url("daily.test/rss"))
        return pasts.Past(make_catalog(tmp_path / "config", {"daily": feeds}), lite, pool)

    return open_


@pytest.fixture
def shop(postgres_url: str) -> Iterator[Store]:
    """A new store on Postgres with a line of jobs."""
    with open_store(postgres_url) as opened:
        prepare(opened)
        yield opened


@pytest.fixture
def hands(press: Press, pool: WorkerPool, shop: Store, tmp_path: Path) -> workers.Open:
    """Opens a line for the outlets given, or for one with one feed."""

    def open_(**publishers: str) -> Hands:
        named = publishers or {"daily": feed_table("news", press.url("daily.test/rss"))}
        catalog = make_catalog(tmp_path / "config", named, {"NQ57_QUEUE_BATCH": "2"})
        return Hands(catalog, shop, pool)

    return open_
