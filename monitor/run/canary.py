"""The daily proof that a figure which changes is told: an invented one, from a loop-back feed to a test delivery.

It runs with the configuration of this process but in a scratch folder, so that it never enters history and nobody is
told of it. The dead-man ping goes out only where everything came as expected.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from monitor.domain.errors import MonitorError
from monitor.domain.finding import Finding, FindingKind, Side
from monitor.domain.source import CANARY_FAILED
from monitor.notify.webhook import judge, post_to
from monitor.run.catalog import Catalog
from monitor.run.config_files import ConfigFiles
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.deliver import deliver_due
from monitor.run.poll.means import Connect, Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from monitor.settings import Secret
from storage import Store, incident, lease, open_store
from storage import finding as stored

LOG = logging.getLogger("nq57.canary")
#: Its lease holds it back until it is due again; its incidents have this subject.
NAME = "canary"
#: One that failed is tried again so soon.
_AGAIN = timedelta(hours=1)
METRIC = "digital_economy_gdp_share"
_FILLER = (
    "The meeting heard reports from several agencies and agreed on the work of the coming months, with each of them "
    "naming one official who answers for it.",
    "Participants also went through the list of tasks that had been given out in spring and asked for shorter papers.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """What came of one run. `problem` is "" where the figure came out as it had to."""

    before: str
    after: str
    problem: str = ""


#: Kind, metric, quote before, quote after.
_Said = tuple[FindingKind, str, str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    """A statement of the invented figure about a year that has ended, published at a moment."""

    name: str
    percent: str
    year: int
    published: datetime


def canary_tick(catalog: Catalog, store: Store, now: datetime | None = None) -> Canary | None:
    """Runs the canary where it is due, keeps what came of it as an incident, and pings. None where it is not due."""
    settings, moment = catalog.settings.canary, now or datetime.now(UTC)
    if not settings.every:
        return None
    who = f"{socket.gethostname()}:{os.getpid()}"
    token = store.attempt(lambda tx: lease.acquire(tx, NAME, who, moment, settings.every))
    if token is None:
        return None
    done = run_canary(catalog, moment)
    if done.problem:
        LOG.error("the daily test figure did not come out: %s", done.problem)
        store.attempt(lambda tx: incident.open_(tx, NAME, CANARY_FAILED, done.problem[:500], moment))
        store.attempt(lambda tx: lease.renew(tx, NAME, token, moment, min(_AGAIN, settings.every)))
        return done
    store.attempt(lambda tx: incident.close(tx, NAME, moment))
    ping(catalog, done, moment)
    return done


def ping(catalog: Catalog, done: Canary, now: datetime) -> None:
    """Tells the dead-man's switch that all is well, where one is configured. A failure of it is logged."""
    settings = catalog.settings.canary
    url = settings.ping.reveal()
    if not url:
        return
    body = json.dumps({"before": done.before, "after": done.after}).encode()
    headers = {"Content-Type": "application/json", "User-Agent": catalog.settings.fetch.user_agent}
    try:
        judge(post_to(url, body, headers, allow_private=settings.allow_private, deadline=30.0), url, now)
    except MonitorError as error:
        LOG.warning("the dead-man ping was not taken: %s", error)


def run_canary(catalog: Catalog, now: datetime, *, connect: Connect | None = None) -> Canary:
    """One run: two passes over a loop-back feed whose second article changes the figure of the first. Raises nothing
    that a part of the program causes: that is what it looks for."""
    before, after = figures(now)
    start = now - timedelta(days=12)
    year = start.year - 1
    stories = (
        _Story(name="first", percent=before, year=year, published=start),
        _Story(name="second", percent=after, year=year, published=now - timedelta(hours=2)),
    )
    try:
        with tempfile.TemporaryDirectory(prefix="nq57-canary-") as folder, _outlet() as outlet:
            problem = _told(scratch_catalog(catalog, Path(folder), outlet.port), outlet, stories, now, connect)
    except (MonitorError, OSError, ArithmeticError, LookupError, TypeError, ValueError, AssertionError) as error:
        LOG.exception("the daily test figure broke something")
        problem = f"{type(error).__name__}: {error}"
    return Canary(before=before, after=after, problem=problem)


def figures(now: datetime) -> tuple[str, str]:
    """Two plausible values, other ones every day of a year."""
    day = now.timetuple().tm_yday
    return f"{13 + day % 7}.{day % 90 + 10}%", f"{21 + day % 5}.{(day * 7) % 90 + 10}%"


def _at(moment: datetime) -> datetime:
    """The time of a clock that stands still."""
    return moment


def _told(
    catalog: Catalog, outlet: _Outlet, stories: tuple[_Story, ...], now: datetime, connect: Connect | None
) -> str:
    """What did not come as expected, or ""."""
    moments = (now - timedelta(days=11), now - timedelta(hours=1))
    database = catalog.settings.database
    with open_store(database.url) as store, WorkerPool(catalog) as pool:
        means = Means(pool=pool, connect=connect) if connect else Means(pool=pool)
        for count, moment in enumerate(moments, 1):
            outlet.stories = stories[:count]
            recorder = Recorder(catalog, store, enqueue=enqueue, clock=partial(_at, moment))
            poll_once(catalog, store, recorder, everything=True, now=moment, means=means)
        with store.read() as tx:
            found = list(stored.list_(tx))
        done = deliver_due(store, catalog, now, everything=True)
    problem = unexpected(found, stories[0].percent, stories[1].percent)
    if problem or done.problems:
        return problem or "; ".join(done.problems)
    told = "".join(path.read_text("utf-8") for path in catalog.settings.digest.directory.glob("*.txt"))
    return "" if stories[1].percent in told else f"{stories[1].percent} is not in the test delivery"


def unexpected(found: list[Finding], before: str, after: str) -> str:
    """How the findings differ from a first figure that its source then changes; "" where they do not."""
    said = [(f.kind, f.metric, _quote(f.before), _quote(f.after)) for f in found]
    expected: list[_Said] = [
        (FindingKind.NEW_SERIES, METRIC, None, before),
        (FindingKind.REVISED, METRIC, before, after),
    ]
    return "" if said == expected else f"expected {_shown(expected)}; found {_shown(said)}"


def _quote(side: Side | None) -> str | None:
    return side.figure.quote if side else None


def _shown(entries: list[_Said]) -> str:
    return ", ".join(f"{kind} {metric} {old or '-'} -> {new or '-'}" for kind, metric, old, new in entries) or "nothing"


def scratch_catalog(catalog: Catalog, folder: Path, port: int) -> Catalog:
    """This configuration with one outlet on this machine, one route and one receiver, which is a scratch folder."""
    host = f"127.0.0.1:{port}"
    publisher = {
        "id": NAME,
        "name": "Canary News",
        "domains": [host],
        "language": "en",
        "kind": "newspaper",
        "authority": 40,
        "allow_private": True,
        "feeds": [{"id": "test", "url": f"http://{host}/feed.rss", "kind": "rss", "every": "30m"}],
    }
    routes = {
        "receivers": [{"id": "test", "channel": "file"}],
        "routes": [{"id": NAME, "receivers": ["test"], "language": "en"}],
    }
    files = ConfigFiles(
        single={**catalog.files.single, "routes": routes},
        folders={**catalog.files.folders, "publishers": {NAME: publisher}},
        origins=catalog.files.origins,
    )
    known = catalog.settings
    settings = replace(
        known,
        database=replace(known.database, url=f"sqlite:///{folder / 'canary.db'}", password=Secret("")),
        digest=replace(known.digest, directory=folder / "digests", language="en"),
        fetch=replace(known.fetch, host_spacing=timedelta(0)),
        worker=replace(known.worker, count=1),
        smtp=replace(known.smtp, host=""),
        webhook=replace(known.webhook, url=Secret("")),
    )
    return Catalog(files, f"{catalog.digest}-canary", settings, catalog.origins)


class _Outlet:
    """The pages of the invented outlet."""

    def __init__(self) -> None:
        self.port = 0
        self.stories: tuple[_Story, ...] = ()

    def page(self, path: str) -> tuple[str, str] | None:
        """Content type and text."""
        if path == "/feed.rss":
            items = "".join(
                f"<item><link>http://127.0.0.1:{self.port}/{story.name}.html</link>"
                f"<title>Resolution 57: the digital economy, {story.name} report</title></item>"
                for story in self.stories
            )
            return "application/rss+xml", f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
        story = next((story for story in self.stories if path == f"/{story.name}.html"), None)
        return ("text/html", _article(story)) if story else None


def _article(story: _Story) -> str:
    title = f"Resolution 57: the digital economy, {story.name} report"
    paragraphs = (
        "Resolution 57-NQ/TW of the Politburo was reviewed at the meeting.",
        f"The digital economy made up {story.percent} of GDP in {story.year}, "
        "according to the National Statistics Office.",
        *_FILLER,
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    date = story.published.isoformat(timespec="seconds")
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "{date}"}}</script></head>'
        f"<body><h1>{title}</h1><article>{body}</article></body></html>"
    )


@contextmanager
def _outlet() -> Iterator[_Outlet]:
    """The outlet, served on a port of this machine."""
    outlet = _Outlet()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = outlet.page(self.path)
            kind, text = found or ("text/plain", "not found\n")
            body = text.encode()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    outlet.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, args=(0.05,), name="nq57-canary", daemon=True).start()
    try:
        yield outlet
    finally:
        server.shutdown()
        server.server_close()
