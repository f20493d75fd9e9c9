"""CPU and accuracy of parsing beside trafilatura and feedparser, in one run: `python -m tests.bench.bench_parse`."""

from __future__ import annotations

import gc
import json
import os
import re
import statistics
import sys
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time
from urllib.parse import urlsplit

import feedparser
import trafilatura
from selectolax.lexbor import LexborHTMLParser

from monitor.parse import Layout, parse_feed, parse_page
from monitor.parse.dates import read_date

ROUNDS = 5
REPEATS = 4
PUBLISHERS = Path(__file__).parents[2] / "config" / "publishers"


def cpu(work: Callable[[], object]) -> float:
    """Median milliseconds of CPU of one call."""
    work()
    taken = []
    for _ in range(ROUNDS):
        gc.collect()
        started = process_time()
        for _ in range(REPEATS):
            work()
        taken.append((process_time() - started) * 1000 / REPEATS)
    return statistics.median(taken)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def f1(want: str, got: str) -> float:
    a, b = words(want), words(got)
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


def layouts_for(url: str) -> list[Layout]:
    host = urlsplit(url).hostname or ""
    for path in sorted(PUBLISHERS.glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        if host.removeprefix("www.") in table["domains"]:
            return [Layout.from_table(layout) for layout in table.get("layouts", ())]
    return []


def pages(fixtures: Path) -> None:
    print(f"{'page':26} {'KB':>5} {'tree':>6} {'layout':>7} {'generic':>8} {'traf':>6}  ratio  F1: layout generic traf")
    sums = [0.0, 0.0, 0.0]
    for path in sorted((fixtures / "reference").glob("*__*.json")):
        want = json.loads(path.read_text("utf-8"))
        if want["kind"] != "article":
            continue
        body, url = (fixtures / want["file"]).read_bytes(), want["url"]
        layouts = layouts_for(url)
        texts = (
            parse_page(body, url=url, layouts=layouts).text,
            parse_page(body, url=url).text,
            trafilatura.extract(body.decode(), url=url) or "",
        )
        times = (
            cpu(lambda b=body, u=url, ls=layouts: parse_page(b, url=u, layouts=ls)),
            cpu(lambda b=body, u=url: parse_page(b, url=u)),
            cpu(lambda b=body, u=url: trafilatura.bare_extraction(b.decode(), url=u, with_metadata=True)),
        )
        tree = cpu(lambda b=body: LexborHTMLParser(b.decode()))
        sums = [total + time for total, time in zip(sums, times, strict=True)]
        scores = " ".join(f"{f1(want['text'], text):.3f}" for text in texts)
        print(
            f"{path.stem:26} {len(body) / 1000:5.0f} {tree:6.2f} {times[0]:7.2f} {times[1]:8.2f} {times[2]:6.1f}"
            f"  {times[2] / times[0]:5.1f}      {scores}"
        )
    print(f"all: trafilatura costs {sums[2] / sums[0]:.1f} times the layout path, {sums[2] / sums[1]:.1f} the generic")


def feeds(fixtures: Path) -> None:
    bodies = [path.read_bytes() for path in sorted((fixtures / "feeds").glob("*.xml"))]
    items = [item for body in bodies for item in parse_feed(body, url="https://x.vn/rss").items]
    dated = sum(read_date(item.published) is not None for item in items)
    theirs = [entry for body in bodies for entry in feedparser.parse(body).entries]
    ours = cpu(lambda: [parse_feed(body, url="https://x.vn/rss") for body in bodies])
    lenient = cpu(lambda: [feedparser.parse(body) for body in bodies])
    print(f"{len(bodies)} feeds: {ours:.1f} ms, feedparser {lenient:.1f} ms, ratio {lenient / ours:.1f}")
    print(f"items dated: {dated} of {len(items)}, feedparser {sum(bool(e.get('published_parsed')) for e in theirs)}")


def main() -> int:
    shared = os.environ.get("NQ57_SHARED")
    if not shared:
        print("NQ57_SHARED is not set: the pages and feeds are not here", file=sys.stderr)
        return 2
    pages(Path(shared) / "fixtures")
    feeds(Path(shared) / "fixtures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
