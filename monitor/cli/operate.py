"""Operating commands: run, web, demo, check-config, doctor, healthcheck, version."""

from __future__ import annotations

import json
import os
import platform
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.output import counted, print_json, print_lines, print_text, say
from monitor.cli.worker import open_queue, refuse_sqlite

#: What the daemon says of itself is shorter.
_MOST_SAID = 65_536
_STRANGER = "another program answers; is the daemon running on this port (setting web.port)?"


def _versions() -> dict[str, str]:
    names = ["nq57", "httpx", "selectolax", "apscheduler", "sqlalchemy", "feedparser", "trafilatura", "psycopg"]
    names += ["procrastinate"]
    found = {"python": platform.python_version()}
    for name in names:
        try:
            found[name] = installed(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def version(json_: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Prints the version of this program and of what it stands on.

    Example: nq57 version --json
    """
    found = _versions()
    if json_:
        print_json(found)
    else:
        print_lines(f"{name} {number}" for name, number in found.items())


def check_config(
    origin: Annotated[bool, typer.Option("--origin", help="Print every setting with where it came from.")] = False,
) -> None:
    """Checks all configuration and names every fault at once: file, key, reason.

    Example: nq57 check-config --origin
    """
    from monitor.run.check import check_configuration, remarks
    from monitor.run.origins import values_with_origins

    catalog, faults = check_configuration()
    for key, value, where in values_with_origins(catalog) if catalog is not None and origin else ():
        print_text(f"{key} = {json.dumps(value, ensure_ascii=False, default=str)}   # {where}\n")
    for fault in faults:
        say(str(fault))
    if faults:
        say(counted(len(faults), "fault"))
        raise typer.Exit(2)
    assert catalog is not None
    for remark, remedy in remarks(catalog):
        say(f"note: {remark}; {remedy}")
    say(
        f"configuration is right: {len(catalog.publishers.publishers)} publishers, {len(catalog.feeds)} feeds, "
        f"{len(catalog.metrics)} metrics"
    )


def run(
    port: Annotated[int | None, typer.Option(help="Port of the pages (setting web.port).")] = None,
    host: Annotated[str | None, typer.Option(help="Address of the pages (setting web.host).")] = None,
) -> None:
    """Runs the daemon: polls due feeds, delivers digests, serves the pages.

    Example: nq57 run --port 8057
    """
    from datetime import UTC, datetime

    from monitor.daemon import run_daemon
    from monitor.run.catalog import load_catalog
    from monitor.run.chores import own_chores
    from monitor.run.digest.alerting import enqueue
    from monitor.run.maintain import told_of_lost, upgrade_database
    from monitor.run.record import Recorder
    from monitor.run.wiring import open_database
    from monitor.web import build_pages
    from storage.maintain import refuse_damage

    catalog = load_catalog(flags=_address(host, port))
    if catalog.settings.queue.enabled:
        refuse_sqlite(catalog)
    if catalog.settings.database.url.startswith("sqlite"):
        done, copy = upgrade_database(catalog, datetime.now(UTC))
        if copy:
            say(f"the database was older: it was copied to {copy} and upgraded")
        for line in told_of_lost(done):
            say(line)
    with open_database(catalog) as store:
        refuse_damage(store)
        if catalog.settings.queue.enabled:
            chores = open_queue(store).queue_chores(catalog, store)
        else:
            chores = own_chores(catalog, store, Recorder(catalog, store, enqueue=enqueue))
        raise typer.Exit(run_daemon(catalog, store, build_pages(catalog, store), chores))


def web(
    port: Annotated[int | None, typer.Option(help="Port of the pages (setting web.port).")] = None,
    host: Annotated[str | None, typer.Option(help="Address of the pages (setting web.host).")] = None,
) -> None:
    """Serves the pages alone: nothing is polled or delivered from here.

    Example: nq57 web --port 8058
    """
    from monitor.daemon import serve_pages
    from monitor.run.catalog import load_catalog
    from monitor.run.wiring import open_database
    from monitor.web import build_pages

    catalog = load_catalog(flags=_address(host, port))
    with open_database(catalog) as store:
        pages, zone = build_pages(catalog, store), ZoneInfo(catalog.settings.time.zone)
        raise typer.Exit(serve_pages(pages, store.address, zone))


def _address(host: str | None, port: int | None) -> dict[str, object]:
    """The settings that the options of the pages stand for."""
    return {key: value for key, value in (("web.host", host), ("web.port", port)) if value is not None}


def demo(
    once: Annotated[bool, typer.Option("--once", help="Exit after the digest.")] = False,
    port: Annotated[int, typer.Option(help="Port of the pages.")] = 8057,
) -> None:
    """Shows the whole thing with no network: replays bundled feeds into a scratch database and prints the digest.

    Example: nq57 demo --once
    """
    from monitor.run.demo import run_demo
    from monitor.web import build_pages

    raise typer.Exit(run_demo(once=once, port=port, build_pages=build_pages))


def healthcheck(
    url: Annotated[str | None, typer.Option(help="Address of the pages; by default from the settings.")] = None,
) -> None:
    """Exits 0 where the daemon answers and is ready, else 1 with the reason (for containers).

    Example: nq57 healthcheck
    """
    import urllib.error
    import urllib.request
    from http.client import HTTPException

    from monitor.run.catalog import load_catalog
    from monitor.run.given import address_of

    web = load_catalog().settings.web
    host = "127.0.0.1" if web.host in ("0.0.0.0", "::") else web.host
    target = address_of(url or f"http://{f'[{host}]' if ':' in host else host}:{web.port}", "--url") + "/readyz"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(target, timeout=5) as answer:
            said = _readiness(answer.read(_MOST_SAID))
    except urllib.error.HTTPError as error:
        said = _readiness(error.read(_MOST_SAID))
        say(f"{target}: not ready: {said}" if said else f"{target}: {_STRANGER}")
        raise typer.Exit(1) from error
    except HTTPException as error:
        say(f"{target}: {_STRANGER}")
        raise typer.Exit(1) from error
    except OSError as error:
        reason = getattr(error, "reason", error)
        told = getattr(reason, "strerror", None) or reason
        say(f"{target}: no answer ({told}); is the daemon running on this port (setting web.port)?")
        raise typer.Exit(1) from error
    say(f"ready: {said}" if said else f"{target}: {_STRANGER}")
    raise typer.Exit(0 if said else 1)


def _readiness(body: bytes) -> str:
    """What the daemon says of itself, in a line; "" where it is another program that answers."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    return json.dumps(found) if isinstance(found, dict) and "ready" in found else ""


def doctor(
    network: Annotated[bool, typer.Option(help="Probe the sources over the network.")] = True,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Looks at configuration, database, receivers and sources and says what is wrong and what to do.

    Example: nq57 doctor --no-network
    """
    from monitor.run.doctor import examine

    worst = 0
    for check in examine(os.environ, network=network):
        if json_:
            print_json({"check": check.name, "state": check.state, "detail": check.detail, "remedy": check.remedy})
        else:
            print_lines(
                [f"{check.state:<5} {check.name}: {check.detail}{f' -> {check.remedy}' if check.remedy else ''}"]
            )
        worst = max(worst, check.state == "fault")
    raise typer.Exit(worst)
