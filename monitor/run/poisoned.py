"""Pages and feeds that a reader died of: what they are, and another try."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from monitor.domain.errors import UsageError
from monitor.domain.source import ItemOutcome, Poison
from monitor.run.catalog import Catalog
from monitor.run.worker_jobs import AddressJob, PageJob
from monitor.run.worker_pool import PoisonedError, WorkerPool
from storage import Store, Transaction, poison, source


@dataclass(frozen=True, slots=True, kw_only=True)
class Retried:
    """One entry after another try. `reason` is what the reader died of this time, None where it read the bytes."""

    entry: Poison
    reason: str | None


def quarantine(store: Store) -> list[Poison]:
    """Everything that a reader died of, the oldest first."""
    with store.read() as tx:
        return poison.list_(tx)


def retry(
    catalog: Catalog, store: Store, starts: list[str], *, pool: WorkerPool | None = None, now: datetime | None = None
) -> Iterator[Retried]:
    """Feeds the kept bytes (of the keys that begin so, or of all) to a reader once more.

    What can be read now is let out: its article or feed is due at once, and polling takes it up as any other. What
    cannot stays where it is. Raises UsageError for a key that nothing has.
    """
    entries = quarantine(store)
    for start in starts:
        if not any(entry.key.startswith(start) for entry in entries):
            raise UsageError("is in no quarantine", subject=start, remedy="see nq57 feeds poison list")
    moment = now or datetime.now(UTC)
    own = pool or WorkerPool(catalog)
    try:
        for entry in entries:
            if not starts or any(entry.key.startswith(start) for start in starts):
                yield _retried(catalog, store, own, entry, moment)
    finally:
        if pool is None:
            own.close()


def _retried(catalog: Catalog, store: Store, pool: WorkerPool, entry: Poison, now: datetime) -> Retried:
    if entry.body is not None:
        is_feed = any(feed.url == entry.url for feed in catalog.feeds)
        page = PageJob(body=entry.body, url=entry.url, fetched_at=now)
        try:
            pool.run(AddressJob(body=entry.body, url=entry.url) if is_feed else page)
        except PoisonedError as error:
            reason = str(error)
            store.attempt(lambda tx: poison.add(tx, entry.key, entry.url, reason, now, entry.body))
            return Retried(entry=entry, reason=reason)
    store.attempt(lambda tx: _let_out(tx, catalog, entry, now))
    return Retried(entry=entry, reason=None)


def _let_out(tx: Transaction, catalog: Catalog, entry: Poison, now: datetime) -> None:
    poison.remove(tx, entry.key)
    key = catalog.key_of(entry.url)
    known = source.known_items(tx, [key]).get(key)
    if known is not None and known.outcome is ItemOutcome.POISON:
        source.settle(tx, key, ItemOutcome.DEFERRED, tries=0, retry_at=now)
    for feed in catalog.feeds:
        if feed.url == entry.url:
            source.make_due(tx, feed.id, now)
