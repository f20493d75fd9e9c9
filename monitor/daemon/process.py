"""`nq57 run`: polls and delivers at its ticks, serves the pages, and ends cleanly."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from datetime import UTC, datetime, timedelta, tzinfo
from types import FrameType
from typing import Protocol
from zoneinfo import ZoneInfo

from monitor.daemon.singleton import LIFE, Singleton
from monitor.daemon.ticker import Ticker
from monitor.net.client import Client
from monitor.run.ahead import mend_times
from monitor.run.catalog import Catalog
from monitor.run.chores import Chores
from monitor.run.digest.receivers import who_is_told
from monitor.run.poll.means import Connect, Means, unverified
from monitor.run.ticks import next_poll
from monitor.run.worker_pool import WorkerPool
from storage import Store

LOG = logging.getLogger("nq57.daemon")
GRACE = timedelta(seconds=10)
#: What a slow host has left after this is taken up by the next pass.
BUDGET = timedelta(minutes=5)
_WATCH_SECONDS = 1.0


class PagesDoor(Protocol):
    """What the daemon needs of the pages."""

    @property
    def address(self) -> str:
        """Where they are served."""

    def start(self) -> None:
        """Serves them. Raises ConfigError where the port is taken."""

    def stop(self) -> None:
        """Serves them no more."""


class _Line(logging.Formatter):
    """A line is a line whatever a page's title holds; its time is that of the zone, with its offset."""

    def __init__(self, form: str, zone: tzinfo) -> None:
        super().__init__(form)
        self._zone = zone

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802 - logging's
        """See logging.Formatter."""
        return datetime.fromtimestamp(record.created, self._zone).isoformat(sep=" ", timespec="milliseconds")

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        first, *rest = text.split("\n") if record.exc_info else [text]
        # What an error says may come from a page as well: its lines are set in, so that none looks like one of ours.
        return "\n".join([_shown(first), *(f"    {_shown(line)}" for line in rest)])


def _shown(line: str) -> str:
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)


def run_daemon(
    catalog: Catalog,
    store: Store,
    pages: PagesDoor,
    chores: Chores,
    *,
    connect: Connect = Client,
) -> int:
    """Does the chores until SIGTERM or SIGINT; the exit status: 0 after a clean end, 1 where another took over.

    Raises ConfigError where the port is taken and UsageError where another daemon works on this database.
    """
    log_to_stderr(ZoneInfo(catalog.settings.time.zone))
    stop = threading.Event()
    on_signals(stop)
    singleton = Singleton(store, pause=stop.wait)
    if not singleton.acquire():
        return 0
    try:
        mend_times(catalog, store, datetime.now(UTC))
        pages.start()
        try:
            _announce(catalog, store, pages)
            status, ended = _work(catalog, chores, stop, singleton, connect)
        finally:
            pages.stop()
    finally:
        singleton.release()
    if not ended:
        # A thread that waits on a resolver or a receiver would keep the process for as long as it likes.
        sys.stderr.flush()
        os._exit(status)
    return status


def log_to_stderr(zone: tzinfo, *libraries: str) -> None:
    """What the program says of its work goes to stderr, a line a message, and what goes wrong in these libraries."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Line("%(asctime)s %(levelname)s %(name)s: %(message)s", zone))
    for name, level in {"nq57": logging.INFO, **dict.fromkeys(libraries, logging.WARNING)}.items():
        root = logging.getLogger(name)
        root.handlers[:] = [handler]
        root.setLevel(level)
        root.propagate = False


def on_signals(stop: threading.Event) -> None:
    """The first signal asks for an end, the second one takes it."""

    def handle(number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            os._exit(128 + number)
        stop.set()

    signal.signal(signal.SIGTERM, handle)
    signal.signal(signal.SIGINT, handle)


def _announce(catalog: Catalog, store: Store, pages: PagesDoor) -> None:
    """Where everything is, on stderr."""
    zone = ZoneInfo(catalog.settings.time.zone)
    due = next_poll(catalog, store)
    soon = due - datetime.now(due.tzinfo) < timedelta(seconds=5)
    lines = [
        f"pages: {pages.address}",
        f"database: {store.address}",
        f"sources: {len(catalog.feeds)} feeds of {len({feed.publisher_id for feed in catalog.feeds})} publishers",
        f"next poll: {'now' if soon else due.astimezone(zone).isoformat(timespec='seconds')}",
        f"digests: {who_is_told(catalog)}",
    ]
    for publisher in unverified(catalog):
        lines.append(f"WARNING: certificates of {publisher.name} are not checked (verify_tls = false in its file)")
    lines += [f"WARNING: {fault}; left out, see nq57 check-config" for fault in catalog.source_faults]
    sys.stderr.write("\n".join(lines) + "\n")
    sys.stderr.flush()


def _work(
    catalog: Catalog,
    chores: Chores,
    stop: threading.Event,
    singleton: Singleton,
    connect: Connect,
) -> tuple[int, bool]:
    """The exit status, and whether all work has ended."""
    lost = threading.Event()

    def renew() -> None:
        if not singleton.renew():
            LOG.error("another daemon has taken over this database; this one ends")
            lost.set()
            stop.set()

    with WorkerPool(catalog) as pool:
        means = Means(pool=pool, stopped=stop.is_set, connect=connect, budget=BUDGET)
        ticker = Ticker()
        ticker.add("lease", LIFE / 4, renew)
        for chore in chores(means):
            ticker.add(chore.name, chore.every, chore.work)
        ticker.start()
        while not stop.wait(_WATCH_SECONDS):
            ticker.watch()
        LOG.info("ending: what is in work is finished, nothing new is begun")
        ended = ticker.stop(GRACE)
        if not ended:
            LOG.warning("some work did not end in %s; it is taken up at the next start", GRACE)
    return (1 if lost.is_set() else 0), ended
