"""Work shared by workers over a queue on Postgres: the same work as a pass does, done once, whoever dies."""

from __future__ import annotations

import asyncio
import gzip
import signal
import subprocess
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

import hands as workers
import pytest
from crawl import record
from hands import Hands, start_worker
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog
from procrastinate import JobContext, RetryDecision
from procrastinate.jobs import Job
from procrastinate.worker import Worker
from sqlalchemy import text

from monitor.domain.errors import DatabaseError, UsageError
from monitor.domain.feed import Feed, FeedKind
from monitor.domain.source import ItemOutcome, KnownItem, Recheck
from monitor.run.alerting import enqueue
from monitor.run.backfill import Request, run_backfill
from monitor.run.backfill_plan import plan_for
from monitor.run.poll import Means, StoppedError, poll_once
from monitor.run.queue.clock import put_due, put_files, put_orders
from monitor.run.queue.jobs import Jobs
from monitor.run.queue.line import prepare, put
from monitor.run.queue.order import Task, again_orders, feed_order, file_order, lone_order, page_orders
from monitor.run.queue.watch import Watch
from monitor.run.queue.worker import ATTEMPTS, Again, build_app, give_back
from monitor.run.record import Recorder
from monitor.run.replay import verify_store
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store, recheck, schema, source
from storage import finding as findings
from storage.upgrade import upgrade
from storage.views import queue as views

Starts = Callable[..., subprocess.Popen[str]]
NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
#: Each outlet has a subject of its own: what one host's articles say does not hang on who reads another host when.
SENTENCES = {
    "daily": "The digital economy made up {share}.02% of GDP in 2025, according to the National Statistics Office.",
    "weekly": "5G covered {share}% of the population in 2025, according to the Ministry of Science and Technology.",
    "monthly": "Spending on R&D reached {share}.5% of GDP in 2025, according to the Ministry of Finance.",
}


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


def test_a_run_through_the_queue_comes_to_what_a_pass_comes_to(
    press: Press, hands: workers.Open, pool: WorkerPool, lite: Store
) -> None:
    opened = hands(
        daily=outlet(press, "daily", 5),
        weekly=outlet(press, "weekly", 4),
        monthly=outlet(press, "monthly", 1),
    )
    recorder = Recorder(opened.catalog, lite, enqueue=enqueue)
    poll_once(opened.catalog, lite, recorder, everything=True, means=Means(pool=pool, connect=connect))
    put_due(opened.catalog, opened.store)
    opened.drain(2)
    assert content(opened.store) == content(lite)
    assert content(lite)["findings"]
    assert verify_store(opened.store) == []


def test_two_workers_read_everything_and_nothing_twice(press: Press, hands: workers.Open) -> None:
    opened = hands(daily=outlet(press, "daily", 7), weekly=outlet(press, "weekly", 6))
    assert put_due(opened.catalog, opened.store) == 2
    opened.drain(2)
    asked = page_requests(press)
    assert len(asked) == 13
    assert set(asked.values()) == {1}
    assert press.count("daily.test/rss") == press.count("weekly.test/rss") == 1
    assert opened.line().queues == ()


def test_a_host_is_asked_by_one_job_at_a_time(press: Press, hands: workers.Open) -> None:
    tables = outlet(press, "daily", 5)
    press.put("daily.test/more", feed((press.url("daily.test/other-10001.html"), "Other")))
    press.put("daily.test/other-10001.html", article("Other", ON_TOPIC, SHARE))
    opened = hands(daily=tables + feed_table("more", press.url("daily.test/more")))
    running: list[int] = []
    for number in range(1, 10):
        press.then[number] = lambda: running.append(opened.line().running)
    put_due(opened.catalog, opened.store)
    opened.drain(2)
    assert set(running) == {1}
    assert press.most_at_once == 1


def test_what_waits_or_runs_is_not_put_into_the_line_again(press: Press, hands: workers.Open) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    while_running: list[int] = []
    press.then[1] = lambda: while_running.append(put_due(opened.catalog, opened.store))
    assert [put_due(opened.catalog, opened.store) for _ in range(3)] == [1, 0, 0]
    assert put_orders(opened.store, [lone_order(Task.DELIVER)] * 2) == 1
    opened.drain()
    assert while_running == [0]
    # The feed is due again after its interval, and not before.
    assert put_due(opened.catalog, opened.store) == 0
    assert put_due(opened.catalog, opened.store, datetime.now(UTC) + timedelta(days=2)) > 0


def test_a_job_finds_out_what_others_have_done_meanwhile(press: Press, hands: workers.Open, pool: WorkerPool) -> None:
    opened = hands(daily=outlet(press, "daily", 3))
    put_due(opened.catalog, opened.store)
    recorder = Recorder(opened.catalog, opened.store, enqueue=enqueue)
    poll_once(opened.catalog, opened.store, recorder, everything=True, means=Means(pool=pool, connect=connect))
    asked = len(press.asked)
    with opened.store.read() as tx:
        key = opened.catalog.key_of(press.url("daily.test/story-10001.html"))
        known = source.known_items(tx, [key])[key]
    before = replace(known, outcome=ItemOutcome.PENDING, tries=0)
    assert put_orders(opened.store, page_orders([before], {}, baseline=True, batch=9)) == 1
    opened.drain()
    assert opened.line().failed == 0
    assert len(press.asked) == asked


def test_articles_that_are_due_again_are_fetched_again_by_jobs(press: Press, hands: workers.Open) -> None:
    opened = hands(daily=outlet(press, "daily", 3))
    put_due(opened.catalog, opened.store)
    opened.drain()
    with opened.store.write() as tx:
        for entry in recheck.due(tx, datetime.now(UTC) + timedelta(days=30), 10):
            recheck.hasten(tx, [entry.article_id], datetime.now(UTC) - timedelta(minutes=1))
    # One batch of a host at a time: of three articles two, then one.
    assert put_due(opened.catalog, opened.store) == 1
    opened.drain()
    assert put_due(opened.catalog, opened.store) == 1
    opened.drain()
    assert put_due(opened.catalog, opened.store) == 0
    assert set(page_requests(press).values()) == {2}
    assert content(opened.store)["events"].count(("fetch", 6)) == 1


def test_the_first_pass_of_a_feed_stays_its_first_pass_in_the_jobs_that_follow(
    press: Press, hands: workers.Open
) -> None:
    opened = hands(daily=outlet(press, "daily", 3))
    put_due(opened.catalog, opened.store)
    opened.drain()
    assert {reason for _, reason, _ in content(opened.store)["alerts"]} == {"baseline"}
    outlet(press, "daily", 4)
    put_due(opened.catalog, opened.store, datetime.now(UTC) + timedelta(days=2))
    with opened.store.write() as tx:
        source.make_due(tx, "daily/news", datetime.now(UTC))
    opened.drain()
    assert {reason for _, reason, _ in content(opened.store)["alerts"]} > {"baseline"}


def test_a_teaser_speaks_in_a_job_too(press: Press, hands: workers.Open) -> None:
    link = '<li><a href="/story-number-0-10000.html">Resolution 57: digital economy at 14.02% of GDP in 2025</a></li>'
    press.put("daily.test/tag", f"<html><body><ul>{link}</ul></body></html>")
    press.put("daily.test/story-number-0-10000.html", status=403)
    opened = hands(daily=feed_table("tag", press.url("daily.test/tag"), "listing"))
    put_due(opened.catalog, opened.store)
    opened.drain()
    assert [row[2] for row in content(opened.store)["items"]] == ["teaser"]


def held(press: Press, at: int) -> tuple[threading.Event, threading.Event]:
    """The `at`-th request is not answered until the second event is set; the first says that it has come."""
    asked, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        asked.set()
        let_go.wait(120)

    press.then[at] = hold
    return asked, let_go


def fall_silent(store: Store) -> None:
    """An hour goes by in which no worker says anything: nobody's turn at a host lasts so long."""
    with store.write() as tx:
        tx.execute(text("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'"))
        tx.execute(text("UPDATE host SET free_at = NULL"))


async def given_back(hands: Hands) -> int:
    app = build_app(Jobs(hands.catalog, hands.store, hands.means))
    async with app.open_async():
        return await give_back(app)


@pytest.fixture
def start(postgres_url: str, tmp_path: Path) -> Iterator[Starts]:
    """Starts worker processes; whatever still runs is killed after the test."""
    running: list[subprocess.Popen[str]] = []

    def run(**options: float) -> subprocess.Popen[str]:
        running.append(start_worker(tmp_path / "config", postgres_url, **options))
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("at", [2, 4, 5])
def test_a_worker_that_is_killed_loses_nothing_and_nothing_comes_twice(
    press: Press, hands: workers.Open, start: Starts, at: int
) -> None:
    """At the feed, at the first page and at the second: robots.txt is the first request of all."""
    opened = hands(daily=outlet(press, "daily", 5))
    asked, let_go = held(press, at)
    put_due(opened.catalog, opened.store)
    process = start()
    assert asked.wait(60)
    process.send_signal(signal.SIGKILL)
    process.wait(60)
    let_go.set()
    assert opened.line().running == 1
    # As long as it may live its jobs stay its own.
    assert asyncio.run(given_back(opened)) == 0
    fall_silent(opened.store)
    assert asyncio.run(given_back(opened)) == 1
    opened.drain()
    assert [row[2] for row in content(opened.store)["items"]] == ["on-topic"] * 5
    assert ("fetch", 5) in content(opened.store)["events"]
    assert ("reading", 5) in content(opened.store)["events"]
    assert sum(page_requests(press).values()) == 5 + (at > 2)
    assert verify_store(opened.store) == []


def test_a_stopped_worker_puts_its_job_back_at_once_and_ends_with_0(
    press: Press, hands: workers.Open, start: Starts
) -> None:
    opened = hands(daily=outlet(press, "daily", 5))
    asked, let_go = held(press, 4)
    put_due(opened.catalog, opened.store)
    process = start()
    assert asked.wait(60)
    process.send_signal(signal.SIGTERM)
    # The outlet does not answer, and the deadline of a fetch is a quarter of an hour here.
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "what was at work is done or back in the queue" in said
    assert "Traceback" not in said
    line = opened.line()
    assert (line.running, line.failed, line.workers) == (0, 0, 0)
    assert line.waiting >= 1
    let_go.set()
    opened.drain()
    assert [row[2] for row in content(opened.store)["items"]] == ["on-topic"] * 5


def test_a_worker_whose_queue_is_lost_ends_with_1_and_says_why(
    press: Press, hands: workers.Open, start: Starts
) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    asked, let_go = held(press, 1)
    put_due(opened.catalog, opened.store)
    process = start(look=0.2)
    assert asked.wait(60)
    with opened.store.write() as tx:
        tx.exec_driver_sql("ALTER TABLE procrastinate_jobs RENAME TO elsewhere")
    _, said = process.communicate(timeout=120)
    let_go.set()
    assert process.returncode == 1
    assert 'the queue does not answer (relation "procrastinate_jobs" does not exist' in said
    assert "the queue was lost; start the worker again" in said


def test_a_job_that_costs_every_worker_is_given_up(press: Press, hands: workers.Open) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    put_due(opened.catalog, opened.store)

    async def die() -> None:
        app = build_app(Jobs(opened.catalog, opened.store, opened.means))
        async with app.open_async():
            worker = await app.job_manager.register_worker()
            assert await app.job_manager.fetch_job(None, worker) is not None
            fall_silent(opened.store)
            assert await give_back(app) == 1

    for _ in range(ATTEMPTS - 1):
        asyncio.run(die())
        assert opened.waiting == 1
    asyncio.run(die())
    line = opened.line()
    assert (line.waiting, line.running, line.failed) == (0, 0, 1)
    # The feed is due still: the clock brings it back.
    assert put_due(opened.catalog, opened.store) == 1


def test_a_job_whose_end_could_not_be_noted_is_done_again_while_its_worker_lives(
    press: Press, hands: workers.Open
) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    put_due(opened.catalog, opened.store)

    async def looks() -> list[int]:
        app, watch = build_app(Jobs(opened.catalog, opened.store, opened.means)), Watch()
        async with app.open_async():
            worker = Worker(app)
            worker.worker_id = await app.job_manager.register_worker()
            job = await app.job_manager.fetch_job(None, worker.worker_id)
            assert job is not None
            context = JobContext(app=app, job=job, start_timestamp=0, abort_reason=lambda: None)

            async def at_work() -> list[int]:
                return [await watch.look(app) for _ in range(3)]

            seen = await watch.around(at_work, context, worker)
            return [*seen, *[await watch.look(app) for _ in range(3)]]

    assert asyncio.run(looks()) == [0, 0, 0, 0, 1, 0]
    assert opened.waiting == 1


def test_a_worker_whose_job_was_given_to_another_ends(press: Press, hands: workers.Open, start: Starts) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    asked, let_go = held(press, 1)
    put_due(opened.catalog, opened.store)
    process = start(look=0.2)
    assert asked.wait(60)
    fall_silent(opened.store)
    assert asyncio.run(given_back(opened)) == 1
    _, said = process.communicate(timeout=120)
    let_go.set()
    assert process.returncode == 1
    assert "the queue was lost" in said


def test_a_database_that_fails_is_tried_again_a_few_times_and_a_fault_of_ours_is_not() -> None:
    def decided(error: Exception, attempts: int) -> RetryDecision | None:
        job = Job(queue="feeds", lock=None, queueing_lock=None, task_name="nq57.feed", attempts=attempts)
        return Again().get_retry_decision(exception=error, job=job)

    assert decided(DatabaseError("is gone", subject="x"), 0) is not None
    assert decided(DatabaseError("is gone", subject="x"), ATTEMPTS) is None
    assert decided(ValueError("a fault"), 0) is None
    returned = decided(StoppedError(), 100)
    assert returned is not None
    assert returned.retry_at is None


def test_the_line_disturbs_neither_the_schema_nor_its_proof(shop: Store, postgres_url: str) -> None:
    prepare(shop)
    assert verify_store(shop) == []
    assert upgrade(shop)[1] == schema.HEAD
    open_store(postgres_url).close()
    with shop.read() as tx:
        assert views.made_by(tx) == version("procrastinate")
        assert schema.is_ready(tx)


def test_who_looked_before_the_line_was_made_sees_it_in_the_same_transaction(postgres_url: str) -> None:
    with open_store(postgres_url) as first, open_store(postgres_url) as second, second.engine.connect() as tx:
        assert views.made_by(tx) is None
        prepare(first)
        assert views.made_by(tx) is not None


def test_a_line_that_fails_is_a_failure_of_the_database(shop: Store) -> None:
    with shop.write() as tx:
        tx.exec_driver_sql("ALTER TABLE procrastinate_jobs RENAME TO elsewhere")
    with pytest.raises(DatabaseError, match="procrastinate_jobs"), shop.write() as tx:
        put(tx, [replace(file_order("/a", {}), once=None)])


def test_a_line_of_a_newer_library_is_left_alone(shop: Store) -> None:
    with shop.write() as tx:
        views.note_maker(tx, "99.0.0")
    with pytest.raises(DatabaseError, match=r"made by Procrastinate 99\.0\.0, newer"):
        prepare(shop)


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


FEED = Feed(id="daily/news", publisher_id="daily", url="https://Daily.test:443/rss", kind=FeedKind.RSS)


def entry(url: str, tries: int = 0) -> KnownItem:
    return KnownItem(
        key=url, url=url, feed_id="daily/news", outcome=ItemOutcome.PENDING, tries=tries, first_seen=NOW, retry_at=NOW
    )


def test_jobs_of_one_host_share_a_lock_and_come_in_batches() -> None:
    pages = [entry(f"https://{host}.test/{n}") for n in range(5) for host in ("daily", "weekly")]
    orders = page_orders(pages, {"https://daily.test/0": "words"}, baseline=True, batch=2)
    assert Counter(order.lock for order in orders) == {"host:daily.test": 3, "host:weekly.test": 3}
    assert feed_order(FEED).lock == "host:daily.test"
    assert orders[0].arguments == {
        "items": [["https://daily.test/0", 0], ["https://daily.test/1", 0]],
        "summaries": {"https://daily.test/0": "words"},
        "baseline": True,
    }
    assert {order.once for order in orders} == {None}


def test_what_is_fetched_again_is_one_job_a_host() -> None:
    tracked = [Recheck(article_id=str(n), url=f"https://daily.test/{n}", step=0, due_at=NOW) for n in range(5)]
    orders = again_orders(tracked, [entry("https://weekly.test/1", tries=3)], batch=2)
    assert [(order.once, order.lock) for order in orders] == [
        ("again:host:daily.test", "host:daily.test"), ("again:host:weekly.test", "host:weekly.test"),
    ]  # fmt: skip
    assert orders[0].arguments == {"articles": ["0", "1"], "items": []}
    assert orders[1].arguments == {"articles": [], "items": [["https://weekly.test/1", 3]]}
