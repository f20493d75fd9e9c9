"""S17: whatever ends a backfill, it ends in the same state; nobody is starved by it; the first start makes one."""

from __future__ import annotations

import asyncio
import json
import random
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from past import NOW, Past, Shell, ledger_of, listing, sitemap, story
from press import ON_TOPIC, SHARE, Press, article, connect, feed_table, make_catalog, to_loopback

from monitor.fetch.polite import Manners, PoliteClient
from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard
from monitor.run.crash import CRASH_STATUS
from monitor.run.poll.clerk import Clerk
from monitor.run.poll.means import Means
from monitor.run.record import Recorder
from monitor.run.ticks import backfill_tick
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store


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
            desk, runs, finished = Past(catalog, store, pool), 0, False
            while not finished:
                until = len(press.asked) + (3 if name == "torn" and runs < 9 else 999)
                finished = desk.run("daily", means={"stopped": lambda until=until: len(press.asked) >= until}).finished
                runs += 1
            states.append(ledger_of(store))
            assert (runs > 2) == (name == "torn")
    assert states[0] == states[1]


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
    chance = random.Random(57)
    # By turns at the n-th request that it makes, of which some are for lists, and at the n-th step of recording.
    for number in range(8):
        if number % 2:
            place = chance.choice(("record-fetched", "record-read", "record-found", "record-whole"))
            process = torn.start(NQ57_CRASH_AT=f"{place}:{chance.randint(1, 4)}")
            status = CRASH_STATUS
        else:
            process = torn.start()
            press.then[len(press.asked) + chance.randint(1, 7)] = process.kill
            status = -signal.SIGKILL
        process.communicate(timeout=120)
        assert process.returncode == status
        torn.free_hosts()
    process = torn.start()
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    with open_store(f"sqlite:///{whole.database}") as first, open_store(f"sqlite:///{torn.database}") as second:
        assert ledger_of(second) == ledger_of(first)


def test_one_who_lets_others_go_first_takes_no_turn_before_them(press: Press, lite: Store, tmp_path: Path) -> None:
    press.put("daily.test/live", "x")
    press.put("daily.test/slow", "x")
    catalog = make_catalog(tmp_path / "config", {"daily": ""})
    turns: list[str] = []

    async def go() -> None:
        settings, guard = ClientSettings(user_agent="t"), Guard(frozenset({"daily.test"}))
        async with (
            Client(settings, guard, resolver=to_loopback) as client,
            Clerk(lite, Recorder(catalog, lite)) as clerk,
        ):

            def polite(yields: float) -> PoliteClient:
                spacing = timedelta(milliseconds=100)
                manners = Manners(agent="t", spacing=spacing, concurrency=4, yields=timedelta(seconds=yields))
                return PoliteClient(client, clerk, manners, lambda: NOW)

            live, slow, ended = polite(0), polite(0.2), asyncio.Event()

            async def work_on() -> None:
                while not ended.is_set():
                    await slow.get(press.url("daily.test/slow"))
                    turns.append("slow")

            other = asyncio.create_task(work_on())
            for _ in range(8):
                await asyncio.sleep(0.02)
                turns.append("wanted")
                await live.get(press.url("daily.test/live"))
                turns.append("live")
            ended.set()
            await other

    asyncio.run(go())
    told = " ".join(turns)
    # A turn of the other one may be under way when we come; never are there two before ours.
    assert told.count("wanted") == told.count("live") == 8
    assert "wanted slow slow" not in told
    assert "slow" in told


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


def test_links_that_are_no_addresses_end_as_refused_and_the_others_are_read(
    press: Press, pool: WorkerPool, lite: Store, tmp_path: Path
) -> None:
    good = story(press, 100001)
    listed = ["http://xn--zzzzzz--.vn/resolution-57-nq-tw", "http://[::1/resolution-57-nq-tw", good]
    press.put("daily.test/map.xml", sitemap(*((url, "2026-01-10") for url in listed)))
    table = feed_table("map", press.url("daily.test/map.xml"), "sitemap")
    report = Past(make_catalog(tmp_path / "config", {"daily": table}), lite, pool).run("daily")
    assert report.finished
    assert report.outcomes == {"refused-address": 1, "on-topic": 1}
