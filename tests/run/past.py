"""Old articles at a local press, and backfills of them: by a call, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from press import ON_TOPIC, Press, article, connect, make_catalog
from sqlalchemy import text

from monitor.domain.backfill import BackfillReport
from monitor.run.backfill.errand import Progress
from monitor.run.backfill.fill import Request, run_backfill
from monitor.run.backfill.plan import plan_for
from monitor.run.catalog import Catalog
from monitor.run.poll.means import Means
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 6, 30, 9, tzinfo=UTC)
SINCE, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 6, 30, tzinfo=UTC)


def story(press: Press, number: int, *paragraphs: str, published: str = "2026-03-10T08:00:00+07:00") -> str:
    name = f"daily.test/story-number-{number:06}.html"
    return press.put(name, article(f"Story {number}", *(paragraphs or (ON_TOPIC,)), published=published))


def sitemap(*entries: tuple[str, str], index: bool = False, tag: str = "lastmod") -> str:
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    rows = "".join(
        f"<{inner}><loc>{url}</loc>{f'<{tag}>{when}</{tag}>' if when else ''}</{inner}>" for url, when in entries
    )
    return f'<?xml version="1.0"?><{outer} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</{outer}>'


def listing(*entries: tuple[str, str]) -> str:
    rows = "".join(
        f'<article><h3><a href="{url}">A long enough title of {url[-12:]}</a></h3>'
        f'<time datetime="{when}">x</time></article>'
        for url, when in entries
    )
    return f"<!DOCTYPE html><html><head><title>List</title></head><body><main>{rows}</main></body></html>"


class Past:
    """A store and a catalogue, and backfills of them."""

    def __init__(self, catalog: Catalog, store: Store, pool: WorkerPool) -> None:
        self.catalog, self.store, self.pool, self.told = catalog, store, pool, list[Progress]()

    def request(self, *targets: str, since: datetime = SINCE, until: datetime = UNTIL, **more: Any) -> Request:
        return Request(plan=plan_for(self.catalog, targets, since, until), **more)

    def run(self, *targets: str, means: dict[str, Any] | None = None, **more: Any) -> BackfillReport:
        return run_backfill(
            self.catalog,
            self.store,
            self.request(*targets, **more),
            means=Means(pool=self.pool, connect=connect, **(means or {})),
            tell=self.told.append,
            clock=lambda: NOW,
        )

    def count(self, table: str) -> int:
        with self.store.read() as tx:
            return int(tx.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


Open = Callable[..., Past]


def ledger_of(store: Store) -> list[tuple[Any, ...]]:
    """Everything that history holds, without the times of this run."""
    statements = (
        "SELECT url, key, publisher_id FROM article ORDER BY id",
        "SELECT e.seq, e.kind FROM event e ORDER BY e.seq",
        "SELECT id, seq, kind, metric, period FROM finding ORDER BY seq, ordinal",
        "SELECT key, outcome FROM item ORDER BY key",
        "SELECT article_id, number, text_hash FROM revision ORDER BY article_id, number",
        "SELECT outcome, count(*) FROM backfill_item GROUP BY outcome ORDER BY outcome",
        "SELECT counts, findings FROM backfill",
    )
    with store.read() as tx:
        return [tuple(tuple(row) for row in tx.execute(text(statement))) for statement in statements]


class Shell:
    """`nq57 backfill` as a process of its own on an outlet of this machine."""

    def __init__(self, press: Press, folder: Path, database: Path, targets: Sequence[str]) -> None:
        outlet = f"127.0.0.1:{press.port}"
        make_catalog(folder, {"daily": ""})
        (folder / "publishers" / "daily.toml").write_text(
            f'id = "daily"\nname = "Daily"\ndomains = ["{outlet}"]\nlanguage = "en"\nkind = "newspaper"\n'
            f'authority = 40\nallow_private = true\n[[feeds]]\nid = "tag"\nurl = "http://{outlet}/tag"\n'
            f'kind = "listing"\n'
            f'pages = "http://{outlet}/tag-p{{page}}"\n'
        )
        self.environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "NQ57_CONFIG": str(folder),
            "NQ57_DATABASE_URL": f"sqlite:///{database}", "NQ57_FETCH_HOST_SPACING": "0s", "NQ57_FETCH_DEADLINE": "60s",
        }  # fmt: skip
        self.command = [sys.executable, "-m", "monitor", "backfill", *targets, "--since", "2026-01-01", "--json"]
        self.database = database

    def start(self, **variables: str) -> subprocess.Popen[str]:
        environment = {**self.environment, **variables}
        return subprocess.Popen(
            self.command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def free_hosts(self) -> None:
        """The turn of the host that a killed process held ends by itself after a while: not waited for here."""
        with open_store(f"sqlite:///{self.database}") as store, store.write() as tx:
            tx.execute(text("UPDATE host SET free_at = NULL"))
