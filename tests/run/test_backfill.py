"""S17: old articles are found and read once, whatever ends the run; nobody is told unless asked, nobody is starved."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog, to_loopback
from sqlalchemy import text

from monitor.domain.backfill import BackfillReport, Emit
from monitor.domain.source import ItemOutcome
from monitor.fetch.polite import Manners, PoliteClient
from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard
from monitor.run.backfill import Request, dry_run, run_backfill
from monitor.run.backfill_errand import Progress
from monitor.run.backfill_plan import plan_for
from monitor.run.catalog import Catalog
from monitor.run.clerk import Clerk
from monitor.run.poll import Means, poll_once
from monitor.run.record import Recorder
from monitor.run.ticks import backfill_tick
from monitor.run.worker_pool import WorkerPool
from storage import Store, backfill, finding, ledger, open_store

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


class Desk:
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


Open = Callable[..., Desk]


@pytest.fixture
def desk(press: Press, pool: WorkerPool, lite: Store, tmp_path: Path) -> Open:
    def open_(*tables: str) -> Desk:
        feeds = "".join(tables) or feed_table("news", press.url("daily.test/rss"))
        return Desk(make_catalog(tmp_path / "config", {"daily": feeds}), lite, pool)

    return open_


def test_an_index_leads_to_the_sitemaps_of_the_months_asked_for_packed_ones_included(press: Press, desk: Open) -> None:
    names = ("2025-11", "2026-3", "2026-4")
    for number, name in enumerate(names):
        url = story(press, 100001 + number, published=f"{name[:5]}{int(name[5:]):02}-10T08:00:00+07:00")
        packed = gzip.compress(sitemap((url, "")).encode())
        press.put(f"daily.test/map-{name}.xml.gz", packed, content_type="application/x-gzip")
    parts = [(press.url(f"daily.test/map-{name}.xml.gz"), "") for name in names]
    old = (press.url("daily.test/map-old.xml"), "2025-12-20")
    press.put("daily.test/sitemap.xml", sitemap(*parts, old, index=True))
    report = desk(feed_table("map", press.url("daily.test/sitemap.xml"), "sitemap")).run("daily")
    assert report.outcomes == {"on-topic": 2}
    assert press.count("daily.test/map-2025-11.xml.gz") == press.count("daily.test/map-old.xml") == 0


def test_a_monthly_pattern_is_one_sitemap_a_month(press: Press, desk: Open) -> None:
    table = feed_table("map", press.url("daily.test/rss"), pages=press.url("daily.test/news-{year}-{month}.xml"))
    desk(table).run("daily", since=datetime(2025, 12, 5, tzinfo=UTC), until=datetime(2026, 2, 2, tzinfo=UTC))
    asked = [name for name in press.asked if "/news-" in name]
    assert asked == [f"daily.test/news-{name}.xml" for name in ("2025-12", "2026-1", "2026-2")]


def test_a_listing_is_followed_until_its_pages_are_too_old(press: Press, desk: Open) -> None:
    for page in range(6):
        month = f"2026-{6 - page:02}-10T08:00:00+07:00" if page < 5 else "2025-12-10T08:00:00+07:00"
        urls = [story(press, 100001 + page * 10 + n, published=month) for n in range(3)]
        pinned = (story(press, 100099, published="2025-01-02T08:00:00+07:00"), "2025-01-02T08:00:00+07:00")
        press.put(f"daily.test/tag{f'-page{page}' if page else ''}", listing(pinned, *((url, month) for url in urls)))
    table = feed_table("tag", press.url("daily.test/tag"), "listing", pages=press.url("daily.test/tag-page{index}"))
    report = desk(table).run("daily/tag", since=datetime(2026, 3, 1, tzinfo=UTC))
    assert report.outcomes == {"on-topic": 12, "outside": 4}
    assert press.count("daily.test/tag-page4") == 1
    assert press.count("daily.test/tag-page5") == 0


def test_a_listing_whose_last_page_comes_again_and_again_ends(press: Press, desk: Open) -> None:
    first, last = story(press, 100001), story(press, 100002)
    press.put("daily.test/tag", listing((first, ""), (last, "")))
    for number in range(2, 9):
        press.put(f"daily.test/tag-p{number}", listing((last, "")))
    table = feed_table("tag", press.url("daily.test/tag"), "listing", pages=press.url("daily.test/tag-p{page}"))
    assert desk(table).run("daily").outcomes == {"on-topic": 2}
    assert [name for name in press.asked if "/tag" in name] == ["daily.test/tag", "daily.test/tag-p2"]


def test_a_list_of_addresses_is_read_the_oldest_last_known_and_nothing_twice(
    press: Press, desk: Open, tmp_path: Path
) -> None:
    urls = [story(press, 100001 + n, published=f"2026-0{n + 1}-10T08:00:00+07:00") for n in range(3)]
    gone = press.url("daily.test/gone-for-good-123456.html")
    path = tmp_path / "list.txt"
    path.write_text("\n".join(["# mine", *urls, gone, urls[0] + "?utm_source=x", ""]))
    opened = desk()
    assert opened.run(str(path)).outcomes == {"on-topic": 3, "gone": 1}
    events = opened.count("event")
    again = opened.run(str(path))
    assert again.outcomes == {"seen": 4}
    assert opened.count("event") == events
    assert all(press.count(f"daily.test/story-number-{100001 + n}.html") == 1 for n in range(3))


def test_a_folder_of_pages_texts_and_lines_is_stored_once(desk: Open, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "a.html").write_text(article("Story", ON_TOPIC, SHARE))
    (folder / "b.txt").write_text(f"{ON_TOPIC}\n\n{SHARE}")
    lines = [
        {"url": "https://daily.test/1", "published": "2026-02-01", "title": "One", "text": f"{ON_TOPIC} {SHARE}"},
        {"url": "https://daily.test/2", "published": "2024-02-01", "title": "Two", "text": ON_TOPIC},
        {
            "url": "https://daily.test/1",
            "published": "2026-02-02",
            "text": ON_TOPIC + " " + SHARE.replace("14.0", "15.3"),
        },
    ]
    (folder / "c.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n\n{broken\n")
    opened = desk()
    report = opened.run(str(folder))
    assert report.outcomes == {"on-topic": 4, "outside": 1, "unreadable": 1}
    assert "text 4" in report.failed[str((folder / "c.jsonl").resolve())]
    before = opened.count("event")
    assert opened.run(str(folder)).outcomes == {"seen": 4, "outside": 1, "unreadable": 1}
    assert opened.count("event") == before


def test_an_address_is_what_its_bytes_are(press: Press, desk: Open) -> None:
    one, two = story(press, 100001), story(press, 100002)
    press.put("daily.test/things", feed((one, "One")))
    press.put("daily.test/map.xml", sitemap((two, "")))
    opened = desk()
    report = opened.run(
        press.url("daily.test/things"), press.url("daily.test/map.xml"), press.url("daily.test/no-such")
    )
    assert report.outcomes == {"on-topic": 2}
    assert report.failed == {press.url("daily.test/no-such"): "gone: status 404"}


def test_sitemaps_that_a_host_names_are_read_as_far_as_they_touch_the_subject(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", feed())
    wanted = press.put("daily.test/nghi-quyet-57-va-chuyen-doi-so-100001.html", article("Story", ON_TOPIC))
    other = press.put("daily.test/a-fine-day-at-the-sea-100002.html", article("Sea", "The sea was calm."))
    press.put("daily.test/robots.txt", f"User-agent: *\nSitemap: {press.url('daily.test/all.xml')}\n")
    press.put("daily.test/all.xml", sitemap((wanted, "2026-03-11"), (other, "2026-03-12")))
    assert desk().run("daily").outcomes == {"on-topic": 1, "unmatched": 1}


def test_articles_are_recorded_the_oldest_first_and_tell_nobody(press: Press, desk: Open) -> None:
    urls = [
        story(
            press,
            100001 + n,
            ON_TOPIC,
            SHARE.replace("14.02", f"{14 + n}.02"),
            published=f"2026-0{5 - n}-10T08:00:00+07:00",
        )
        for n in range(4)
    ]
    press.put("daily.test/map.xml", sitemap(*((url, f"2026-0{5 - n}-10") for n, url in enumerate(urls))))
    opened = desk(feed_table("map", press.url("daily.test/map.xml"), "sitemap"))
    report = opened.run("daily")
    assert sum(report.findings.values()) == opened.count("finding") > 1
    assert opened.count("alert") == 0
    with opened.store.read() as tx:
        published = [event.published for event in ledger.events(tx) if isinstance(event, ledger.FetchEvent)]
        assert published == sorted(published)
        assert {str(found.kind) for found in finding.list_(tx)} == set(report.findings)
    assert opened.told[-1].done == opened.told[-1].total == 4


@pytest.mark.parametrize(("emit", "reasons"), [(Emit.HISTORY, {"baseline"}), (Emit.ALL, {"wanted"})])
def test_on_request_findings_are_told_in_one_summary_or_as_of_news(
    press: Press, desk: Open, emit: Emit, reasons: set[str]
) -> None:
    url = story(press, 100001, ON_TOPIC, SHARE)
    opened = desk()
    opened.run(url, emit=emit)
    with opened.store.read() as tx:
        found = {row[0] for row in tx.execute(text("SELECT reason FROM alert WHERE due_at IS NOT NULL"))}
    assert found
    assert ("baseline" in found) == (reasons == {"baseline"})


def test_a_dry_run_names_what_would_be_read_and_stores_nothing(press: Press, desk: Open, tmp_path: Path) -> None:
    url = story(press, 100001)
    press.put("daily.test/rss", feed((url, "One")))
    opened = desk()
    with open_store(f"sqlite:///{tmp_path}/notes.db") as notes:
        entry = dry_run(
            opened.catalog, opened.store, notes, opened.request("daily"), means=Means(pool=opened.pool, connect=connect)
        )
        with notes.read() as tx:
            assert [item.url for item in backfill.open_items(tx, entry.id, 9)] == [url]
    assert [opened.count(table) for table in ("article", "event", "item", "backfill", "backfill_item")] == [0] * 5
    assert press.count("daily.test/story-number-100001.html") == 0


def test_what_a_backfill_read_is_not_fetched_again_by_polling(press: Press, desk: Open) -> None:
    url = story(press, 100001)
    press.put("daily.test/rss", feed((url, "One")))
    opened = desk()
    opened.run("daily")
    recorder = Recorder(opened.catalog, opened.store)
    funnel = poll_once(opened.catalog, opened.store, recorder, now=NOW, means=Means(pool=opened.pool, connect=connect))
    assert funnel.items == {ItemOutcome.SEEN: 1}


def test_an_outage_of_every_source_is_not_the_end_of_a_backfill(press: Press, desk: Open) -> None:
    opened = desk()
    press.put("daily.test/rss", "", 503)
    report = opened.run("daily/news")
    assert not report.finished
    press.put("daily.test/rss", feed((story(press, 100001), "One")))
    assert opened.run("daily/news").outcomes == {"on-topic": 1}


def test_an_article_that_could_not_be_had_is_tried_again_by_the_next_run(press: Press, desk: Open) -> None:
    url = press.put("daily.test/story-number-100001.html", "", 500)
    opened = desk()
    assert opened.run(url).outcomes == {"transient": 1}
    story(press, 100001)
    assert opened.run(url).outcomes == {"on-topic": 1}


def test_stopped_again_and_again_it_ends_in_the_same_state(press: Press, pool: WorkerPool, tmp_path: Path) -> None:
    entries = []
    for number in range(12):
        when = f"2026-0{1 + number * 5 % 6}-1{number % 9}T08:00:00+07:00"
        share = SHARE.replace("14.02", f"{12 + number}.02")
        entries.append((story(press, 100001 + number, ON_TOPIC, share, published=when), when))
    press.put("daily.test/tag", listing(*entries[:5]))
    press.put("daily.test/tag-p2", listing(*entries[4:]))
    table = feed_table("tag", press.url("daily.test/tag"), "listing", pages=press.url("daily.test/tag-p{page}"))
    catalog = make_catalog(tmp_path / "config", {"daily": table})
    states = []
    for name in ("whole", "torn"):
        with open_store(f"sqlite:///{tmp_path}/{name}.db") as store:
            desk, runs, finished = Desk(catalog, store, pool), 0, False
            while not finished:
                until = len(press.asked) + (3 if name == "torn" and runs < 9 else 999)
                finished = desk.run("daily", means={"stopped": lambda until=until: len(press.asked) >= until}).finished
                runs += 1
            states.append(ledger_of(store))
            assert (runs > 2) == (name == "torn")
    assert states[0] == states[1]


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
            "NQ57_DATABASE_URL": f"sqlite:///{database}", "NQ57_FETCH_HOST_SPACING": "0s", "NQ57_FETCH_DEADLINE": "5s",
        }  # fmt: skip
        self.command = [sys.executable, "-m", "monitor", "backfill", *targets, "--since", "2026-01-01", "--json"]
        self.database = database

    def start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def free_hosts(self) -> None:
        """The turn of the host that a killed process held ends by itself after a while: not waited for here."""
        with open_store(f"sqlite:///{self.database}") as store, store.write() as tx:
            tx.execute(text("UPDATE host SET free_at = NULL"))


@pytest.mark.fault
@pytest.mark.timeout(300)
def test_killed_at_random_points_and_started_again_it_ends_in_the_same_state(press: Press, tmp_path: Path) -> None:
    entries = []
    for number in range(40):
        share = SHARE.replace("14.02", f"{12 + number * 7 % 11}.{number:02}")
        when = f"2026-0{1 + number * 5 % 6}-{1 + number % 27:02}T08:00:00+07:00"
        name = f"127.0.0.1/story-number-{100001 + number}.html"
        press.put(
            name, article(f"Story {number}", ON_TOPIC, share, f"It was the {number}th of its kind.", published=when)
        )
        entries.append((f"http://127.0.0.1:{press.port}/story-number-{100001 + number}.html", when))
    press.put("127.0.0.1/tag", listing(*entries[:15]))
    press.put("127.0.0.1/tag-p2", listing(*entries[12:30]))
    press.put("127.0.0.1/tag-p3", listing(*entries[28:]))
    folder = tmp_path / "texts"
    folder.mkdir()
    lines = [
        {"url": f"https://x.test/{n}", "published": "2026-05-01", "text": f"{ON_TOPIC} {SHARE} {n}"} for n in range(20)
    ]
    (folder / "old.jsonl").write_text("\n".join(map(json.dumps, lines)))

    whole = Shell(press, tmp_path / "config", tmp_path / "whole.db", ["daily", str(folder)])
    process = whole.start()
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert json.loads(out)["outcomes"] == {"on-topic": 60}

    torn = Shell(press, tmp_path / "config", tmp_path / "torn.db", ["daily", str(folder)])
    chance, kills = random.Random(57), 0
    for _ in range(40):
        process = torn.start()
        try:
            out, err = process.communicate(timeout=chance.uniform(1.0, 3.5) if kills < 7 else 120)
            break
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
            torn.free_hosts()
    assert process.returncode == 0, err
    assert kills >= 3
    with open_store(f"sqlite:///{whole.database}") as first, open_store(f"sqlite:///{torn.database}") as second:
        assert ledger_of(second) == ledger_of(first)


def test_one_who_lets_others_go_first_takes_no_turn_before_them(press: Press, lite: Store, tmp_path: Path) -> None:
    press.put("daily.test/x", "x")
    catalog = make_catalog(tmp_path / "config", {"daily": ""})
    spacing = timedelta(milliseconds=150)
    waits: list[float] = []

    async def go() -> int:
        settings, guard = ClientSettings(user_agent="t"), Guard(frozenset({"daily.test"}))
        async with (
            Client(settings, guard, resolver=to_loopback) as client,
            Clerk(lite, Recorder(catalog, lite)) as clerk,
        ):

            def polite(yields: float) -> PoliteClient:
                manners = Manners(agent="t", spacing=spacing, concurrency=4, yields=timedelta(seconds=yields))
                return PoliteClient(client, clerk, manners, lambda: NOW)

            live, slow, ended = polite(0), polite(0.05), False
            taken = 0

            async def work_on() -> None:
                nonlocal taken
                while not ended:
                    await slow.get(press.url("daily.test/x"))
                    taken += 1

            other = asyncio.create_task(work_on())
            for _ in range(12):
                await asyncio.sleep(0.02)
                began = time.monotonic()
                await live.get(press.url("daily.test/x"))
                waits.append(time.monotonic() - began)
            ended = True
            await other
            return taken

    taken = asyncio.run(go())
    # A turn of the other one may be under way when we come; never are there two before ours.
    assert sorted(waits)[-2] < 2 * spacing.total_seconds() + 0.1
    assert taken <= 14


def test_the_first_start_reads_the_topic_pages_of_the_last_days_once(
    press: Press, lite: Store, pool: WorkerPool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "nq57.poll")
    new, old = datetime.now(UTC) - timedelta(days=5), datetime.now(UTC) - timedelta(days=40)
    fresh, stale = (story(press, n, published=when.isoformat()) for n, when in ((100001, new), (100002, old)))
    press.put("daily.test/tag", listing((fresh, new.isoformat()), (stale, old.isoformat())))
    press.put("daily.test/section", listing((story(press, 100003), "")))
    tables = feed_table("tag", press.url("daily.test/tag"), "listing", topic=True)
    tables += feed_table("section", press.url("daily.test/section"), "listing")
    means = Means(pool=pool, connect=connect)
    off = make_catalog(tmp_path / "config", {"daily": tables}, {"NQ57_POLL_FIRST_BACKFILL": "0s"})
    backfill_tick(off, lite, means)
    assert not press.asked
    catalog = make_catalog(tmp_path / "config", {"daily": tables})
    for _ in range(2):
        backfill_tick(catalog, lite, means)
    assert press.count("daily.test/tag") == press.count("daily.test/story-number-100001.html") == 1
    assert press.count("daily.test/section") == press.count("daily.test/story-number-100002.html") == 0
    assert "1 on-topic" in caplog.text
