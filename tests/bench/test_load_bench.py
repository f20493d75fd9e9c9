"""Load: many feeds under many host names, cycle after cycle; memory; an unchanged feed; beside Scrapy and trafilatura.

Sizes by NQ57_BENCH_FEEDS (1000) and NQ57_BENCH_PAGES (600, of the peer); NQ57_SCRAPY names a Python that has scrapy and
trafilatura, where this one has no scrapy.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import Any

import feedparser
import pytest
from load_memory import watched
from load_server import NEW, feed

from monitor.domain.feed import Feed
from monitor.domain.source import FeedState
from monitor.fetch.feeds import sorted_answer
from monitor.net.client import Answer
from monitor.parse import parse_feed

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]
HERE = Path(__file__).parent
FEEDS = int(os.environ.get("NQ57_BENCH_FEEDS", "1000"))
PAGES = int(os.environ.get("NQ57_BENCH_PAGES", "600"))
CYCLE_SECONDS = 300
# Read here: no test sees variables of ours.
SCRAPY = os.environ.get("NQ57_SCRAPY") or (sys.executable if find_spec("scrapy") else "")


@pytest.fixture
def press() -> Iterator[int]:
    """The port of a press in a process of its own."""
    with subprocess.Popen([sys.executable, HERE / "load_server.py"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())
        process.kill()


def run(press: int, feeds: int, cycles: int, folder: Path) -> tuple[list[dict[str, Any]], float]:
    """One record a cycle, and the most memory of all in MB."""
    environment = {**os.environ, "PYTHONPATH": f"{HERE.parents[1]}:{HERE}"}
    command = [sys.executable, HERE / "load_subject.py", str(press), str(feeds), str(cycles), str(folder)]
    out, most = watched(command, environment)
    return [json.loads(line) for line in out.splitlines()], most


def server_cpu(press: int) -> float:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    return float(opener.open(f"http://127.0.0.1:{press}/__cpu").read())


def test_each_cycle_over_all_feeds_is_in_time_and_a_page_costs_less_than_with_the_peer(
    press: int, tmp_path: Path
) -> None:
    cycles, peak = run(press, FEEDS, 3, tmp_path)
    pages, cpu = sum(NEW * cycle["polled"] for cycle in cycles), sum(cycle["cpu"] for cycle in cycles)
    print(f"\n{FEEDS} feeds, {pages} pages of 100 KB, load of the machine {os.getloadavg()[0]:.1f}")
    for cycle in cycles:
        print(f"  cycle {cycle['cycle']}: {cycle['wall']:.0f} s wall, {cycle['cpu']:.0f} s CPU, {cycle['items']}")
    print(f"  the load generator: {server_cpu(press):.0f} s CPU")
    mine = 1000 * cpu / pages
    print(f"  CPU a page {mine:.1f} ms, peak memory {peak:.0f} MB, what processes share counted once")
    for cycle in cycles:
        assert cycle["polled"] == FEEDS
        assert not cycle["failed"]
        assert cycle["wall"] < CYCLE_SECONDS
        assert cycle["items"]["seen"] == FEEDS * 45
    if not SCRAPY:
        pytest.skip("NQ57_SCRAPY names no Python with scrapy and trafilatura: no comparison")
    hosts = PAGES // NEW
    command = [SCRAPY, HERE / "load_spider.py", str(press), "50", str(50 + NEW), str(hosts), str(tmp_path / "peer.db")]
    out, their_peak = watched(command)
    peer = json.loads(out.splitlines()[-1])
    theirs = 1000 * peer["cpu"] / peer["pages"]
    print(f"  Scrapy and trafilatura: {peer['pages']} pages, {theirs:.1f} ms CPU a page, peak {their_peak:.0f} MB")
    print(f"  ratio: CPU {mine / theirs:.2f}, memory {peak / their_peak:.2f}")


def test_memory_is_flat_over_twenty_cycles(press: int, tmp_path: Path) -> None:
    cycles, _ = run(press, min(FEEDS, 100), 20, tmp_path)
    resident = [cycle["resident"] for cycle in cycles]
    print("\nresident MB by cycle:", " ".join(f"{size:.0f}" for size in resident))
    assert resident[-1] <= resident[2] * 1.1


def test_an_unchanged_feed_costs_next_to_nothing_after_its_fetch() -> None:
    body, now = feed("f1.test", 80, 1), datetime(2026, 1, 12, tzinfo=UTC)
    one = Feed(id="a/b", publisher_id="a", url="http://f1.test/rss")
    answer = Answer(url=one.url, final_url=one.url, status=200, headers={"etag": "1"}, body=body, hops=(one.url,))
    known = FeedState(feed_id=one.id, body_hash=sha256(body).hexdigest(), full_at=now)
    same, not_modified = partial(sorted_answer, answer), partial(sorted_answer, replace(answer, status=304, body=b""))

    def best(work: Callable[[], object], times: int) -> float:
        taken = []
        for _ in range(7):
            began = process_time()
            for _ in range(times):
                work()
            taken.append((process_time() - began) / times)
        return min(taken)

    parsed, theirs = best(lambda: parse_feed(body, url=one.url), 5), best(lambda: feedparser.parse(body), 2)
    print(f"\nparsed: {parsed * 1e6:.0f} us; by feedparser: {theirs * 1e6:.0f} us")
    costs = {}
    for name, work in (("304", not_modified), ("same bytes", same)):
        costs[name] = best(partial(work, one, known, now, full=False, max_bytes=8_000_000), 500)
        ratios = f"1/{parsed / costs[name]:.0f} of a parse, 1/{theirs / costs[name]:.0f} of one by feedparser"
        print(f"{name}: {costs[name] * 1e6:.1f} us, {ratios}")
    assert costs["304"] * 300 < parsed
    assert costs["same bytes"] * 300 < theirs
