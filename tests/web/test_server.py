"""The server in its thread: address, port, who may reach it, health."""

from __future__ import annotations

import socket
import sqlite3
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from asking import Client
from demo_week import Week
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import event

from monitor.domain.errors import ConfigError, DatabaseError
from monitor.domain.source import WORK_FAILED
from monitor.net.loopback import is_loopback
from monitor.run.catalog import Catalog
from monitor.web import build_pages
from monitor.web.server import Pages
from storage import Store, connect, incident, lease, open_store


def with_web(catalog: Catalog, **changed: object) -> Catalog:
    settings = replace(catalog.settings, web=replace(catalog.settings.web, **changed))  # type: ignore[arg-type]
    return Catalog(catalog.files, catalog.digest, settings, catalog.origins)


def test_pages_are_served_until_they_are_stopped(week: Week) -> None:
    pages = build_pages(week.catalog, week.store)
    pages.start()
    with urllib.request.urlopen(f"{pages.address}/livez", timeout=10) as answer:
        assert answer.read() == b"ok\n"
    pages.stop()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{pages.address}/livez", timeout=2)


def test_a_port_in_use_names_the_port_and_the_key(week: Week) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError, match=rf"web\.port: port {port} is already in use.*NQ57_WEB_PORT"):
            build_pages(with_web(week.catalog, port=port), week.store).start()


def test_an_address_that_is_not_ours_is_told(week: Week) -> None:
    pages = build_pages(with_web(week.catalog, host="no such host", login="none"), week.store)
    with pytest.raises(ConfigError, match=r"web\.host"):
        pages.start()


def test_without_a_login_only_this_machine_is_served(week: Week) -> None:
    with pytest.raises(ConfigError, match=r"web\.login"):
        build_pages(with_web(week.catalog, host="0.0.0.0"), week.store)
    assert build_pages(with_web(week.catalog, host="0.0.0.0", login="none"), week.store)


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("192.168.1.1", False), ("example.vn", False), ("", False)],
)  # fmt: skip
def test_loopback_is_told_from_the_rest(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_ready_says_what_it_looked_at(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["ready"] is True
    assert answer.json()["daemon"] == "none"
    assert answer.json()["last_pass"].endswith("+07:00")
    assert answer.json()["outbox_pending"] == 0


def test_a_daemon_whose_lease_ran_out_is_not_ready(week: Week, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'x.db'}") as store:
        pages = build_pages(week.catalog, store)
        pages.start()
        client = Client(pages.address)
        now = datetime.now(UTC)
        with store.write() as tx:
            lease.acquire(tx, "daemon", "me", now - timedelta(hours=1), timedelta(minutes=1))
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert (answer.json()["daemon"], answer.json()["database"]) == ("its lease has run out", "ok")
        with store.write() as tx:
            lease.acquire(tx, "daemon", "me", now, timedelta(minutes=1))
        assert client.get("/readyz").status_code == 200
        pages.stop()


def test_a_daemon_whose_passes_fail_again_and_again_is_not_ready_and_tells_no_secret(
    week: Week, tmp_path: Path
) -> None:
    with open_store(f"sqlite:///{tmp_path / 'x.db'}") as store:
        pages = build_pages(week.catalog, store)
        pages.start()
        client, now = Client(pages.address), datetime.now(UTC)
        with store.write() as tx:
            lease.acquire(tx, lease.DAEMON, "me", now, lease.LIFE)
            incident.open_(tx, "poll", WORK_FAILED, "secret-host is gone", now)
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert (answer.json()["daemon"], answer.json()["failing"]) == ("ok", ["poll"])
        assert "secret-host" not in answer.text
        with store.write() as tx:
            incident.close(tx, "poll", now)
        assert client.get("/readyz").json()["failing"] == []
        pages.stop()


def fill(store: Store, now: datetime) -> None:
    """Uses what room there is in the pages of the table."""
    for number in range(10_000):
        with store.write() as tx:
            lease.acquire(tx, f"{number}", "", now, timedelta(0))


@contextmanager
def served(catalog: Catalog, path: Path, pragma: Callable[[], str]) -> Iterator[tuple[Store, Client]]:
    """A new store, each connection of which is told the pragma, and a client of its pages."""

    def look(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA {pragma()}")

    with open_store(f"sqlite:///{path / 'x.db'}") as store:
        event.listen(store.engine, "checkout", look)
        pages = build_pages(catalog, store)
        pages.start()
        yield store, Client(pages.address)
        pages.stop()


def test_a_disk_that_is_full_is_told_where_the_lease_ran_out_for_it(week: Week, tmp_path: Path) -> None:
    now, is_full = datetime.now(UTC), list[bool]()
    with served(week.catalog, tmp_path, lambda: f"max_page_count = {1 if is_full else 1_000_000}") as (store, client):
        with store.write() as tx:
            lease.acquire(tx, "daemon", "me", now - timedelta(hours=1), timedelta(minutes=1))
        is_full.append(True)
        with pytest.raises(DatabaseError, match="full"):
            fill(store, now)
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert answer.json()["database"].startswith("takes no writes: make room on the disk")
        assert "x.db" not in answer.text


def test_a_write_that_failed_is_known_at_once_though_the_lease_still_holds(week: Week, tmp_path: Path) -> None:
    now, is_full = datetime.now(UTC), list[bool]()
    with served(week.catalog, tmp_path, lambda: f"query_only = {'ON' if is_full else 'OFF'}") as (store, client):
        with store.write() as tx:
            lease.acquire(tx, lease.DAEMON, "me", now, lease.LIFE)
        assert client.get("/readyz").json()["ready"] is True
        is_full.append(True)
        with pytest.raises(DatabaseError), store.write() as tx:
            lease.renew(tx, lease.DAEMON, 1, now, lease.LIFE)
        answer = client.get("/readyz")
        assert (answer.status_code, answer.json()["ready"], answer.json()["daemon"]) == (503, False, "ok")
        assert answer.json()["database"].startswith("takes no writes: ")
        is_full.clear()
        assert client.get("/readyz").json()["ready"] is True


def test_a_database_that_is_gone_is_503_and_names_nothing(week: Week, tmp_path: Path) -> None:
    store = connect(f"sqlite:///{tmp_path / 'secret-name.db'}")
    pages = build_pages(week.catalog, store)
    pages.start()
    client = Client(pages.address)
    for path in ("/", "/index.json", "/readyz", "/-/metrics"):
        answer = client.get(path)
        assert answer.status_code == 503, path
        assert "secret-name" not in answer.text
    pages.stop()
    store.close()


def test_metrics_parse_and_their_labels_are_closed_lists(client: Client, week: Week) -> None:
    families = {family.name: family for family in text_string_to_metric_families(client.get("/-/metrics").text)}
    kinds = {sample.labels["kind"] for sample in families["nq57_findings"].samples if "kind" in sample.labels}
    assert "conflict" in kinds
    sources = {sample.labels["source"] for sample in families["nq57_source_failing"].samples}
    assert sources == {feed.id for feed in week.catalog.feeds}
    assert all(family.documentation for name, family in families.items() if name.startswith("nq57_"))
    assert families["nq57_conflicts_open"].samples[0].value == 1


def test_the_address_is_one_that_a_browser_can_open() -> None:
    shown = SimpleNamespace(host="0.0.0.0", port=8057)
    assert Pages.address.fget(shown) == "http://127.0.0.1:8057"  # type: ignore[attr-defined]
    shown = SimpleNamespace(host="::1", port=8057)
    assert Pages.address.fget(shown) == "http://[::1]:8057"  # type: ignore[attr-defined]
