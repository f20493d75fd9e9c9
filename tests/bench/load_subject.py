"""The subject of the load benchmark, in a process of its own: passes over all feeds, one JSON line a cycle.

`python load_subject.py PORT FEEDS CYCLES FOLDER`
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path

from load_memory import family
from load_server import ITEMS

from monitor.domain.source import ItemOutcome, KnownItem
from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard
from monitor.parse.address import canonical_address
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import Store, open_store, source

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def children() -> list[str]:
    return list(family(str(os.getpid())))[1:]


def cpu_seconds() -> float:
    """Of this process and of all its readers, the ended ones included."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    total = time.process_time() + ended.ru_utime + ended.ru_stime
    for pid in children():
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += (int(fields[11]) + int(fields[12])) / TICK
    return total


def resident_mb() -> float:
    """Of this process and of its living readers."""
    pids = ["self", *children()]
    return sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE for pid in pids) / 1e6


def catalog_for(folder: Path, port: int, feeds: int) -> Catalog:
    """One outlet with a feed under each of many host names."""
    publishers = folder / "config" / "publishers"
    publishers.mkdir(parents=True)
    for path in (shipped_directory() / "publishers").glob("*.toml"):
        (publishers / path.name).write_text("enabled = false\n")
    tables = "".join(
        f'[[feeds]]\nid = "f{n}"\nurl = "http://f{n}.test:{port}/rss"\nkind = "rss"\nevery = "15m"\n'
        for n in range(feeds)
    )
    (publishers / "press.toml").write_text(
        'id = "press"\nname = "Press"\ndomains = ["test"]\nlanguage = "en"\nkind = "newspaper"\nauthority = 40\n'
        f'allow_private = true\n{tables}[[layouts]]\ntitle = "h1"\nbody = "article"\n'
    )
    return load_catalog({"NQ57_CONFIG": str(folder / "config")})


def know(store: Store, port: int, feeds: int, now: datetime) -> None:
    """The items of cycle 0 have been read before."""

    def entry(url: str) -> KnownItem:
        return KnownItem(
            key=canonical_address(url), url=url, feed_id="press/x", outcome=ItemOutcome.OFF_TOPIC, tries=1,
            first_seen=now, retry_at=None,
        )  # fmt: skip

    for number in range(feeds):
        entries = [entry(f"http://f{number}.test:{port}/a/{n}.html") for n in range(ITEMS)]
        with store.write() as tx:
            source.claim(tx, entries)


async def to_loopback(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


def connect(settings: ClientSettings, guard: Guard) -> Client:
    return Client(settings, guard, resolver=to_loopback)


def main(port: int, feeds: int, cycles: int, folder: Path) -> None:
    catalog, now = catalog_for(folder, port, feeds), datetime(2026, 1, 12, 9, tzinfo=UTC)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with open_store(f"sqlite:///{folder}/nq57.db") as store, WorkerPool(catalog) as pool:
        know(store, port, feeds, now)
        recorder = Recorder(catalog, store, clock=lambda: now)
        for cycle in range(1, cycles + 1):
            opener.open(f"http://127.0.0.1:{port}/__cycle/{cycle}").read()
            # The due-clock is a fake one: every feed is due in every cycle.
            now += timedelta(hours=25)
            began, cost = time.monotonic(), cpu_seconds()
            funnel = poll_once(catalog, store, recorder, now=now, means=Means(pool=pool, connect=connect))
            record = {
                "cycle": cycle,
                "wall": time.monotonic() - began,
                "cpu": cpu_seconds() - cost,
                "polled": len(funnel.feeds),
                "failed": sum(1 for count in funnel.feeds if count.death),
                "items": {str(outcome): count for outcome, count in funnel.items.items()},
                "rechecks": sum(funnel.rechecks.values()),
                "resident": resident_mb(),
            }
            print(json.dumps(record), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
