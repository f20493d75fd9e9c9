"""The whole thing with no network: our own feeds and articles, edition by edition, into a scratch database."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from monitor.domain.errors import ConfigError
from monitor.domain.finding import Finding
from monitor.domain.source import Funnel
from monitor.domain.zone import VIET_NAM
from monitor.present.digest import render
from monitor.present.meaning import kind_label
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.compose import build_digest
from monitor.run.digest.deliver import deliver_due
from monitor.run.newsstand import Newsstand
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.wiring import open_database
from monitor.run.worker_pool import WorkerPool
from storage import Store
from storage import finding as stored

#: Longer than any pass takes.
A_PASS = timedelta(hours=1)
#: Variables of the caller that say where things are on this machine, and nothing about what is done.
KEPT = ("HOME", "PATH", "TMPDIR", "NQ57_CACHE", "XDG_CACHE_HOME")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One pass of the demo: which edition the outlets have reached, when it is, and what to look for."""

    number: int
    moment: datetime
    shows: str


def _edition(number: int, day: int, hour: int, shows: str) -> Edition:
    return Edition(number=number, moment=datetime(2026, 1, day, hour, tzinfo=VIET_NAM), shows=shows)


#: A week in January 2026. The last pass finds nothing new and must add nothing.
WEEK = (
    _edition(1, 4, 18, "the first pass is the baseline: what was known, and the targets"),
    _edition(2, 6, 12, "new figures; a feed that has become a web page"),
    _edition(3, 7, 12, "a figure refined, one revised, a wire copy that counts once"),
    _edition(4, 8, 12, "a second method gives another number: a conflict with its explanation"),
    _edition(5, 9, 12, "a silent edit, a confirmation, and two numbers that cannot both be right"),
    _edition(5, 10, 12, "nothing was published, so nothing may be told"),
)


class PageServer(Protocol):
    """The pages, as the demo uses them."""

    @property
    def address(self) -> str:
        """Where a browser finds them."""

    def start(self) -> None:
        """Answers requests from here on."""

    def stop(self) -> None:
        """Answers no more."""


class WeekClock:
    """The demo's own clock: it stands at each edition's moment."""

    def __init__(self) -> None:
        self.now = WEEK[0].moment

    def __call__(self) -> datetime:
        return self.now


def run_demo(*, once: bool, port: int, build_pages: Callable[[Catalog, Store], PageServer]) -> int:
    """Plays the week, prints the digest on stdout and three commands to try next; exit status 0.

    Unless `once`, the pages and the outlets stay up until SIGINT or SIGTERM. The scratch folder stays, so that the
    commands work on it. Raises ConfigError where the port is taken.
    """
    home = Path(tempfile.mkdtemp(prefix="nq57-demo-"))
    with Newsstand(shipped_directory() / "demo" / "editions") as stand:
        environment = prepare(home, stand, port=None if once else port)
        catalog = load_catalog(environment)
        with open_database(catalog) as store:
            pages = None if once else build_pages(catalog, store)
            if pages is not None:
                _start(pages, home)
            _say(f"No network is used. Scratch database and settings: {home}")
            play(catalog, store, stand)
            sys.stdout.write(week_digest(catalog, store) + "\n")
            sys.stdout.flush()
            _say(next_steps(environment))
            if pages is not None:
                _say(f"\nThe pages: {pages.address}   (Ctrl-C ends the demo)")
                _wait()
                pages.stop()
    return 0


def _start(pages: PageServer, home: Path) -> None:
    try:
        pages.start()
    except ConfigError:
        shutil.rmtree(home)
        raise


def prepare(home: Path, stand: Newsstand, *, port: int | None = None) -> dict[str, str]:
    """Writes the demo's settings into `home`: its own outlets at their addresses, the shipped ones off.

    The environment that is returned names them and nothing else of the caller's: no mail, webhook or other database.
    `port`: of the pages, to which what is sent and printed links; without one it links to nothing.
    """
    pages = {} if port is None else {"NQ57_WEB_PORT": str(port)}
    shipped = shipped_directory()
    overlay, source = home / "config", shipped / "demo" / "overlay"
    (overlay / "publishers").mkdir(parents=True)
    for file in sorted(shipped.glob("publishers/*.toml")):
        (overlay / "publishers" / file.name).write_text("enabled = false\n", encoding="utf-8")
    for file in sorted(source.rglob("*.toml")):
        (overlay / file.relative_to(source)).write_text(stand.rewrite(file.read_text("utf-8")), encoding="utf-8")
    return {
        **{name: os.environ[name] for name in KEPT if name in os.environ},
        "NQ57_CONFIG": str(overlay),
        "NQ57_DATABASE_URL": f"sqlite:///{home / 'demo.db'}",
        "NQ57_DIGEST_DIRECTORY": str(home / "digests"),
        **pages,
        "NQ57_WEB_PUBLIC_URL": "" if port is None else f"http://127.0.0.1:{port}",
    }


def play(catalog: Catalog, store: Store, stand: Newsstand) -> None:
    """Polls edition after edition with the daemon's own code, says on stderr what came of each, and sends the digest
    to the scratch folder."""
    clock = WeekClock()
    recorder = Recorder(catalog, store, enqueue=enqueue, clock=clock)
    with WorkerPool(catalog) as pool:
        for number, edition in enumerate(WEEK, 1):
            stand.edition, clock.now = edition.number, edition.moment
            means = Means(pool=pool)
            funnel = poll_once(catalog, store, recorder, everything=True, now=edition.moment, means=means)
            with store.read() as tx:
                found = list(stored.list_(tx, since=edition.moment))
            _say(f"\n{number}/{len(WEEK)}  {edition.moment:%Y-%m-%d}  {edition.shows}")
            _say(f"     {_summary(funnel)}; {_kinds(catalog, found)}")
    deliver_due(store, catalog, WEEK[-1].moment + A_PASS, everything=True)


def _summary(funnel: Funnel) -> str:
    read = sum(1 for feed in funnel.feeds if feed.death is None)
    topical = sum(number for outcome, number in funnel.items.items() if outcome == "on-topic")
    dead = [f"{feed.feed_id} {feed.death}" for feed in funnel.feeds if feed.death is not None]
    failed = f" ({', '.join(dead)})" if dead else ""
    articles = "article" if topical == 1 else "articles"
    return f"{read} of {len(funnel.feeds)} feeds read{failed}, {topical} new {articles} about Resolution 57"


def _kinds(catalog: Catalog, found: Sequence[Finding]) -> str:
    words = catalog.words("en")
    counted = Counter(kind_label(finding, words).lower() for finding in found)
    return ", ".join(f"{count} x {kind}" for kind, count in counted.most_common()) or "no findings"


def week_digest(catalog: Catalog, store: Store) -> str:
    """The text of everything found since the baseline."""
    since = WEEK[0].moment + A_PASS
    return render(
        build_digest(store, catalog, since, WEEK[-1].moment + A_PASS),
        "text",
        catalog.words(catalog.settings.digest.language),
    )


def next_steps(environment: dict[str, str]) -> str:
    """Three commands that work on the scratch database under all settings of the demo: none writes elsewhere."""
    names = [name for name in environment if name.startswith("NQ57_") and name not in KEPT]
    exports = "\n".join(f"  export {name}={shlex.quote(environment[name])}" for name in names)
    program = _called()
    return (
        "\nTry next, on the demo's own database:\n"
        f"{exports}\n"
        f"  {program} findings --kind conflict\n"
        f"  {program} series digital_economy_gdp_share\n"
        f'  {program} explain "Kinh tế số chiếm 14,02% GDP năm 2025, theo Cục Thống kê."'
    )


def _called() -> str:
    """How the reader calls the program: by its name where the shell finds that, else by its path."""
    beside = Path(sys.executable).with_name("nq57")
    return "nq57" if shutil.which("nq57") or not beside.exists() else shlex.quote(str(beside))


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def _wait() -> None:
    """Until SIGINT or SIGTERM: to be ended is how the demo ends, as the daemon does."""
    done = threading.Event()
    numbers = (signal.SIGINT, signal.SIGTERM)
    previous = {number: signal.signal(number, lambda *_: done.set()) for number in numbers}
    try:
        while not done.wait(1.0):
            pass
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
