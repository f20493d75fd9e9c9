"""Files that a backfill leaves to workers: archives of a crawl, one job each."""

from __future__ import annotations

import gzip
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import hands as workers
import pytest
from crawl import record
from hands import NOW, SENTENCES, Hands, content
from press import ON_TOPIC, article, connect
from sqlalchemy import text

from monitor.domain.errors import UsageError
from monitor.run.backfill.fill import Request, run_backfill
from monitor.run.backfill.plan import plan_for
from monitor.run.poll.means import Means
from monitor.run.queue.clock import put_files
from monitor.run.replay import verify_store
from monitor.run.worker_pool import WorkerPool
from storage import Store


def crawl(folder: Path, name: str, count: int, *, broken: bool = False) -> Path:
    """A packed archive with so many articles of an outlet and a page on something else before each."""
    records = []
    for number in range(1, count + 1):
        said = SENTENCES[name].format(share=14 + number % 4)
        records.append(record(f"http://{name}.test/rice-{number}.html", article("Rice", "Rice is dear.").encode()))
        records.append(record(f"http://{name}.test/{number}.html", article(f"No. {number}", ON_TOPIC, said).encode()))
    packed = b"".join(map(gzip.compress, records))
    path = folder / f"{name}.warc.gz"
    path.write_bytes(packed[: -len(packed) // 20] if broken else packed)
    return path


def history(hands: Hands, *paths: Path, since: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> Request:
    return Request(plan=plan_for(hands.catalog, [str(path) for path in paths], since, NOW, asked=("30d", "")))


def test_archives_are_read_by_one_job_each_as_a_backfill_reads_them(
    hands: workers.Open, pool: WorkerPool, lite: Store, tmp_path: Path
) -> None:
    opened = hands()
    request = history(opened, crawl(tmp_path, "daily", 3), crawl(tmp_path, "weekly", 2))
    report = run_backfill(opened.catalog, lite, request, means=Means(pool=pool, connect=connect))
    assert report.outcomes == {"off-topic": 5, "on-topic": 5}
    assert put_files(opened.store, request, ("30d", "")) == (2, 0)
    assert put_files(opened.store, request, ("30d", "")) == (0, 2)
    opened.drain(2)
    assert content(opened.store) == content(lite)
    with opened.store.read() as tx:
        fetched = set(tx.execute(text('SELECT fetched_at FROM "fetch"')).scalars())
        kept = tx.execute(text('SELECT count(*) FROM "fetch" WHERE snapshot IS NOT NULL')).scalar_one()
    assert len(fetched) == 1
    assert kept == 5
    put_files(opened.store, request, ("30d", ""))
    opened.drain()
    assert content(opened.store) == content(lite)
    assert verify_store(opened.store) == []


def test_an_archive_that_breaks_off_gives_what_stands_before_and_is_told(
    hands: workers.Open, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened = hands()
    put_files(opened.store, history(opened, crawl(tmp_path, "daily", 3, broken=True)), ("30d", ""))
    opened.drain()
    assert opened.line().failed == 1
    assert "cannot be read after text 5" in caplog.text
    assert Counter(row[0] for row in content(opened.store)["events"]) == {"config": 1, "fetch": 1, "reading": 1}


def test_an_archive_that_a_worker_does_not_see_is_told(
    hands: workers.Open, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened = hands()
    path = crawl(tmp_path, "daily", 1)
    put_files(opened.store, history(opened, path), ("30d", ""))
    path.unlink()
    opened.drain()
    assert opened.line().failed == 1
    assert "put archives where every worker sees them" in caplog.text


def test_only_files_are_read_by_workers(hands: workers.Open) -> None:
    opened = hands()
    plan = plan_for(opened.catalog, ["daily"], datetime(2026, 1, 1, tzinfo=UTC), NOW)
    with pytest.raises(UsageError, match="only files can be read by workers"):
        put_files(opened.store, Request(plan=plan), ("30d", ""))
