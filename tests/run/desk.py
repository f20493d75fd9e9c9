"""A desk: a store, a catalogue and passes over it on a fixed clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from press import connect

from monitor.domain.finding import Finding
from monitor.domain.source import Funnel
from monitor.run.catalog import Catalog
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import Store, incident, source
from storage import finding as findings

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Desk:
    """A store, a catalogue and passes over it on a fake clock."""

    def __init__(self, catalog: Catalog, store: Store, pool: WorkerPool) -> None:
        self.catalog, self.store, self.pool = catalog, store, pool
        self.now = NOW
        self.baselines: list[bool] = []
        self.recorder = Recorder(catalog, store, enqueue=self._enqueue, clock=lambda: self.now)

    def _enqueue(self, _tx: object, _catalog: object, found: Sequence[Finding], _now: datetime, baseline: bool) -> None:
        self.baselines += [baseline] * len(found)

    def poll(self, after: timedelta = timedelta(0), **options: Any) -> Funnel:
        self.now += after + timedelta(seconds=1)
        chosen = {"connect": connect, **options.pop("means", {})}
        means = Means(pool=self.pool, clock=lambda: self.now, **chosen)
        return poll_once(self.catalog, self.store, self.recorder, now=self.now, means=means, **options)

    def state(self, feed_id: str) -> source.FeedState:
        with self.store.read() as tx:
            return source.feed_states(tx)[feed_id]

    def incidents(self, *, open_only: bool = False) -> list[tuple[str, str]]:
        with self.store.read() as tx:
            return [(entry.subject, entry.kind) for entry in incident.list_(tx, open_only=open_only)]

    def kinds(self) -> list[str]:
        with self.store.read() as tx:
            return [str(found.kind) for found in findings.list_(tx)]


Open = Callable[..., Desk]


Open = Callable[..., Desk]
