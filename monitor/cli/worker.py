"""`nq57 worker`: does the jobs of the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.domain.errors import UsageError

if TYPE_CHECKING:
    from types import ModuleType

    from monitor.run.catalog import Catalog
    from storage import Store

#: Each job may hold one connection to the database at a time, of the fifteen that a process has.
_MOST = 12


def worker(
    concurrency: Annotated[
        int | None, typer.Option(min=1, max=_MOST, help="Jobs at a time; by default fetch.concurrency.")
    ] = None,
    queues: Annotated[
        str | None, typer.Option(help="Queues to serve, with commas between: feeds, delivery, pages, history.")
    ] = None,
) -> None:
    """Does the jobs of the queue on PostgreSQL, beside any number of other workers (setting queue.enabled).

    Example: nq57 worker --concurrency 8 --queues feeds,pages
    """
    from monitor.daemon import run_worker
    from monitor.run.catalog import load_catalog
    from monitor.run.wiring import open_database

    catalog = load_catalog()
    refuse_sqlite(catalog)
    with open_database(catalog) as store:
        open_queue(store)
        from monitor.run.queue.order import QUEUES
        from monitor.run.queue.worker import QueueWorker

        served = [name.strip() for name in queues.split(",")] if queues is not None else list(QUEUES)
        unknown = [name for name in served if name not in QUEUES]
        if unknown:
            raise UsageError(f"{unknown[0]!r} is no queue", subject="--queues", remedy=f"use {', '.join(QUEUES)}")
        jobs = concurrency or min(catalog.settings.fetch.concurrency, _MOST)
        told = [f"database: {store.address}", f"queues: {', '.join(served)}, {jobs} jobs at a time"]
        if not catalog.settings.queue.enabled:
            told.append("WARNING: queue.enabled is false here: where nq57 run has it so too, it does all work itself")
        hands = QueueWorker(catalog, store, concurrency=jobs, queues=served)
        raise typer.Exit(run_worker(hands, told, ZoneInfo(catalog.settings.time.zone)))


def refuse_sqlite(catalog: Catalog) -> None:
    """Raises UsageError where the database is one that cannot be shared so."""
    if catalog.settings.database.url.startswith("sqlite"):
        raise UsageError(
            "workers share a PostgreSQL database, and this is SQLite",
            subject="database.url",
            remedy="set NQ57_DATABASE_URL=postgresql://user@host/name, or leave queue.enabled false: nq57 run does all",
        )


def open_queue(store: Store) -> ModuleType:
    """The queue's clock, its tables made where they are missing. Raises UsageError where its package is."""
    try:
        from monitor.run.queue import clock, line
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the queue needs the package {error.name}, which is not installed",
            subject="queue",
            remedy='install it: pip install "nq57[queue]"',
        ) from error
    line.prepare(store)
    return clock
