"""Work shared by workers over a queue on Postgres: the same work as a pass does, done once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version

import hands as workers
import pytest
from hands import NOW, content, outlet, page_requests
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table

from monitor.domain.errors import DatabaseError
from monitor.domain.feed import Feed, FeedKind
from monitor.domain.source import ItemOutcome, KnownItem, Recheck
from monitor.run.digest.alerting import enqueue
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.queue.clock import put_due, put_orders
from monitor.run.queue.line import prepare, put
from monitor.run.queue.order import Task, again_orders, feed_order, file_order, lone_order, page_orders
from monitor.run.record import Recorder
from monitor.run.replay import verify_store
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store, recheck, schema, source
from storage.upgrade import upgrade
from storage.views import queue as views


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


def test_the_line_disturbs_neither_the_schema_nor_its_proof(shop: Store, postgres_url: str) -> None:
    prepare(shop)
    assert verify_store(shop) == []
    assert upgrade(shop, datetime.now(UTC)).after == schema.HEAD
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
