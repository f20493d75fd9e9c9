"""P2, P15: a page that crashes, spins or eats memory loses itself and nothing else."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.domain.article import PageKind
from monitor.domain.feed import FeedKind
from monitor.run.catalog import Catalog
from monitor.run.worker_jobs import FeedJob, FeedResult, PageJob, PageResult
from monitor.run.worker_pool import PoisonedError, PoisonReason, WorkerPool

PAGE = b"""<html><head><title>x</title><script type="application/ld+json">
{"@type": "NewsArticle", "headline": "A year of Resolution 57", "datePublished": "2026-01-10T08:00:00+07:00"}
</script></head><body><h1>A year of Resolution 57</h1><article><p>Resolution 57-NQ/TW of the Politburo has changed much
in its first year, officials said on Saturday in Hanoi.</p><p>The digital economy made up 14.02 per cent of GDP in 2025,
according to the statistics office, which counts value added only.</p></article></body></html>"""


def misbehave(_catalog: Catalog, job: str) -> object:
    """Test hook: the job names what happens."""
    if job == "abort":
        os.abort()
    if job == "exit":
        os._exit(3)
    if job == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if job == "spin":
        while True:
            pass
    if job == "hang":
        signal.pause()
    if job == "eat":
        return len(b"x" * 4_000_000_000)
    if job == "fault":
        raise ValueError("a fault of ours")
    return (job, os.getpid())


@pytest.fixture
def pool(catalog: Catalog) -> Iterator[WorkerPool]:
    limits = replace(catalog.settings.worker, count=1, cpu_seconds=1, deadline=timedelta(seconds=60))
    with WorkerPool(catalog, settings=limits, work=misbehave) as found:
        yield found


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        ("abort", PoisonReason.CRASH), ("exit", PoisonReason.CRASH), ("killed", PoisonReason.MEMORY),
        ("spin", PoisonReason.CPU), ("eat", PoisonReason.MEMORY), ("fault", PoisonReason.ERROR),
    ],
)  # fmt: skip
def test_p15_a_page_that_kills_its_worker_is_named_and_the_next_one_is_read(
    pool: WorkerPool, job: str, reason: PoisonReason
) -> None:
    with pytest.raises(PoisonedError) as caught:
        pool.call(job)
    assert caught.value.reason is reason
    assert pool.call("next")[0] == "next"


def test_p15_a_page_that_hangs_is_killed_at_the_deadline(catalog: Catalog) -> None:
    limits = replace(catalog.settings.worker, count=1, deadline=timedelta(seconds=2))
    with WorkerPool(catalog, settings=limits, work=misbehave) as pool:
        with pytest.raises(PoisonedError) as caught:
            pool.call("hang")
        assert caught.value.reason is PoisonReason.DEADLINE
        assert pool.call("next")[0] == "next"
        assert pool.lost == 1


def test_a_worker_is_kept_from_job_to_job_and_recycled_after_its_share(catalog: Catalog) -> None:
    limits = replace(catalog.settings.worker, count=1, recycle_after=2)
    with WorkerPool(catalog, settings=limits, work=misbehave) as pool:
        pids = [pool.call(str(number))[1] for number in range(3)]
    assert pids[0] == pids[1] != pids[2]


def test_closing_the_pool_leaves_no_process_behind(catalog: Catalog) -> None:
    pool = WorkerPool(catalog, settings=replace(catalog.settings.worker, count=1), work=misbehave)
    pid = pool.call("x")[1]
    pool.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_page_goes_to_its_figures_in_one_hop(catalog: Catalog) -> None:
    job = PageJob(body=PAGE, url="https://example.vn/a-123456.html", fetched_at=datetime(2026, 1, 10, tzinfo=UTC))
    feed = FeedJob(body=b"<rss><channel><item><title>t</title><link>https://example.vn/a</link></item></channel></rss>",
                   url="https://example.vn/rss", kind=FeedKind.RSS)  # fmt: skip
    with WorkerPool(catalog, settings=replace(catalog.settings.worker, count=1)) as pool:
        page, items = pool.run(job), pool.run(feed)
        broken = pool.run(replace(feed, body=b"<html><body>hello</body></html>"))
    assert isinstance(page, PageResult)
    assert page.page.kind is PageKind.ARTICLE
    assert page.read is not None
    assert page.read.screening.on_topic
    assert page.read.extraction is not None
    assert [str(figure.quantity.value) for figure in page.read.extraction.figures] == ["14.02"]
    assert isinstance(items, FeedResult)
    assert [item.url for item in items.items] == ["https://example.vn/a"]
    assert isinstance(broken, FeedResult)
    assert broken.fault == "html-not-feed"


def test_p2_a_page_nested_without_end_costs_one_page(catalog: Catalog) -> None:
    # Room for a worker that must compile the lexicon first.
    limits = replace(catalog.settings.worker, count=1, cpu_seconds=12, deadline=timedelta(seconds=60))
    body = b"<html><body>" + b"<div>" * 200_000 + b"x"
    with WorkerPool(catalog, settings=limits) as pool:
        job = PageJob(body=body, url="https://example.vn/a-1.html", fetched_at=datetime(2026, 1, 10, tzinfo=UTC))
        outcome: object = None
        try:
            outcome = pool.run(job)
        except PoisonedError as error:
            outcome = error.reason
        assert outcome in (PoisonReason.CPU, PoisonReason.DEADLINE) or _said_nothing(outcome)
        assert isinstance(pool.run(replace(job, body=PAGE)), PageResult)


def _said_nothing(outcome: object) -> bool:
    return isinstance(outcome, PageResult) and outcome.submission is None
