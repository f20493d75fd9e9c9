"""Workers on a line of jobs, for tests: in this process until nothing is left, or as a process of their own."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from press import ON_TOPIC, Press, article, connect, feed, feed_table
from sqlalchemy import text

from monitor.run.catalog import Catalog
from monitor.run.poll.means import Means
from monitor.run.queue.jobs import Jobs
from monitor.run.queue.worker import build_app
from monitor.run.worker_pool import WorkerPool
from storage import Store
from storage import finding as findings
from storage.views import queue

ROOT = Path(__file__).resolve().parents[2]
CHILD = """
import sys
from datetime import timedelta
from press import ON_TOPIC, Press, article, connect, feed, feed_table
from sqlalchemy import text
from monitor.daemon import run_worker
from monitor.domain.zone import VIET_NAM
from monitor.run.catalog import load_catalog
from monitor.run.queue.order import QUEUES
from monitor.run.queue import worker
from storage import open_store

catalog = load_catalog()
with open_store(catalog.settings.database.url) as store:
    worker.LOOK = timedelta(seconds=float(sys.argv[1]))
    hands = worker.QueueWorker(catalog, store, concurrency=4, queues=list(QUEUES), connect=connect)
    sys.exit(run_worker(hands, ["ready"], VIET_NAM))
"""


class Hands:
    """A line with its jobs done by workers in this process."""

    def __init__(self, catalog: Catalog, store: Store, pool: WorkerPool) -> None:
        self.catalog, self.store, self.pool = catalog, store, pool
        self.means = Means(pool=pool, connect=connect)

    def drain(self, workers: int = 1, *, concurrency: int = 4) -> None:
        """Until nothing waits any more."""
        asyncio.run(self._drain(workers, concurrency))

    async def _drain(self, workers: int, concurrency: int) -> None:
        apps = [build_app(Jobs(self.catalog, self.store, self.means)) for _ in range(workers)]
        for app in apps:
            # The clock of the periodic tasks is no part of this.
            app.periodic_registry.periodic_tasks.clear()
            await app.open_async()
        try:
            while self.waiting:
                options: dict[str, Any] = {"wait": False, "concurrency": concurrency, "delete_jobs": "successful"}
                options |= {"install_signal_handlers": False, "listen_notify": False}
                await asyncio.gather(*(app.run_worker_async(**options) for app in apps))
        finally:
            for app in apps:
                await app.close_async()

    def line(self) -> queue.Line:
        with self.store.read() as tx:
            found = queue.line(tx)
        assert found is not None
        return found

    @property
    def waiting(self) -> int:
        return self.line().waiting


def start_worker(config: Path, url: str, look: float = 20.0) -> subprocess.Popen[str]:
    """A worker process, which looks after its part in the line every `look` seconds; every host is this machine."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}:{ROOT / 'tests' / 'run'}",
        "NQ57_CONFIG": str(config),
        "NQ57_DATABASE_URL": url,
        "NQ57_FETCH_HOST_SPACING": "0s",
        "NQ57_FETCH_DEADLINE": "15m",
    }
    line = [sys.executable, "-c", CHILD, str(look)]
    return subprocess.Popen(line, env=environment, stderr=subprocess.PIPE, text=True)


Open = Callable[..., Hands]


NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
#: Each outlet has a subject of its own: what one host's articles say does not hang on who reads another host when.
SENTENCES = {
    "daily": "The digital economy made up {share}.02% of GDP in 2025, according to the National Statistics Office.",
    "weekly": "5G covered {share}% of the population in 2025, according to the Ministry of Science and Technology.",
    "monthly": "Spending on R&D reached {share}.5% of GDP in 2025, according to the Ministry of Finance.",
}


def outlet(press: Press, name: str, count: int) -> str:
    """Puts an outlet with so many articles on the net; the TOML of its feed."""
    stories = []
    for number in range(1, count + 1):
        address = f"{name}.test/story-{number}0001.html"
        press.put(address, article(f"{name} {number}", ON_TOPIC, SENTENCES[name].format(share=14 + number % 4)))
        stories.append((press.url(address), f"{name} story {number}"))
    press.put(f"{name}.test/rss", feed(*stories))
    return feed_table("news", press.url(f"{name}.test/rss"))


def content(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """What the ledger says, in no order and without the times of day."""
    with store.read() as tx:
        rows = {
            "articles": tx.execute(text("SELECT url, publisher FROM article")).all(),
            "events": tx.execute(text("SELECT kind, count(*) FROM event GROUP BY kind")).all(),
            "observations": tx.execute(text("SELECT metric, quote, period, claimant FROM observation")).all(),
            "items": tx.execute(text("SELECT url, feed_id, outcome, tries FROM item")).all(),
            "alerts": tx.execute(text("SELECT route, reason, count(*) FROM alert GROUP BY 1, 2")).all(),
        }
        found = [(f.kind, f.metric, f.after and f.after.figure.quote) for f in findings.list_(tx)]
    return {name: sorted(map(tuple, part), key=str) for name, part in (*rows.items(), ("findings", found))}


def page_requests(press: Press) -> Counter[str]:
    return Counter(name for name in press.asked if name.endswith(".html"))
