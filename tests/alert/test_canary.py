"""The daily test figure: it comes out as a test delivery, never enters history, and the ping tells that it did."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from receiving import WebHost, web_server

from monitor.cli.entry import run
from monitor.run import canary
from monitor.run.canary import Canary, canary_tick, figures, run_canary
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import ConfigFiles
from storage import Store, incident, ledger, open_store
from storage import alert as outbox

NOW = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)


@pytest.fixture
def host() -> Iterator[WebHost]:
    with web_server() as opened:
        yield opened


@pytest.fixture
def watched(host: WebHost, tmp_path: Path) -> Catalog:
    """A configuration whose dead-man's switch is the test's server; mail that nobody would take."""
    flags = {"canary.ping": host.url, "canary.allow_private": True, "digest.directory": str(tmp_path / "d")}
    return load_catalog({}, {**flags, "smtp.host": "127.0.0.1", "smtp.port": 9, "smtp.recipients": ("x@y.example",)})


@pytest.fixture
def lite(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path}/nq57.db") as opened:
        yield opened


def blind(catalog: Catalog) -> Catalog:
    """The same configuration without the metric that the canary is about."""
    folders = catalog.files.folders
    metrics = {name: table for name, table in folders["metrics"].items() if name != "digital_economy"}
    files = ConfigFiles(single=catalog.files.single, folders={**folders, "metrics": metrics})
    return Catalog(files, "blind", catalog.settings, catalog.origins)


def test_the_figure_comes_out_once_a_day_is_pinged_and_leaves_nothing_in_history(
    watched: Catalog, lite: Store, host: WebHost
) -> None:
    done = canary_tick(watched, lite, NOW)
    assert done is not None
    assert done.problem == ""
    ((_, _, body),) = host.requests
    assert json.loads(body) == {"before": done.before, "after": done.after}
    assert canary_tick(watched, lite, NOW + timedelta(hours=23)) is None
    with lite.read() as tx:
        assert list(ledger.events(tx)) == []
        assert outbox.digests(tx) == []
        assert incident.list_(tx) == []
    assert not watched.settings.digest.directory.exists()


def test_a_figure_that_does_not_come_out_is_an_incident_and_no_ping(
    watched: Catalog, lite: Store, host: WebHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = canary_tick(blind(watched), lite, NOW)
    assert done is not None
    assert done.problem.startswith("expected new_series digital_economy_gdp_share - -> ")
    assert host.requests == []
    with lite.read() as tx:
        (opened,) = incident.untold(tx)
    assert (opened.subject, opened.kind) == ("canary", "canary-failed")
    good = Canary(before="1%", after="2%")
    monkeypatch.setattr(canary, "run_canary", lambda *_: good)
    assert canary_tick(watched, lite, NOW + timedelta(minutes=50)) is None
    assert canary_tick(watched, lite, NOW + timedelta(minutes=61)) == good
    with lite.read() as tx:
        assert incident.list_(tx, open_only=True) == []
    assert len(host.requests) == 1


def test_a_ping_that_is_not_taken_harms_nothing(watched: Catalog, host: WebHost) -> None:
    host.answers = [(500, {}, b"down")]
    canary.ping(watched, Canary(before="1%", after="2%"), NOW)
    refused = replace(watched.settings.canary, allow_private=False)
    settings = replace(watched.settings, canary=refused)
    canary.ping(Catalog(watched.files, "x", settings, watched.origins), Canary(before="1%", after="2%"), NOW)
    assert len(host.requests) == 1


def test_a_part_that_breaks_is_a_problem_and_no_crash(watched: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("no such thing")

    monkeypatch.setattr(canary, "poll_once", broken)
    assert run_canary(watched, NOW).problem == "LookupError: no such thing"


def test_it_can_be_turned_off_and_run_by_hand(lite: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert canary_tick(load_catalog({}, {"canary.every": "0s"}), lite, NOW) is None
    assert run(["alerts", "canary"]) == 0
    monkeypatch.setattr(canary, "run_canary", lambda *_: Canary(before="1%", after="2%", problem="nothing came"))
    assert run(["alerts", "canary"]) == 1


def test_its_values_are_plausible_and_differ_every_day() -> None:
    days = [figures(NOW + timedelta(days=day)) for day in range(366)]
    assert len(set(days)) >= 300
    assert all(13 <= float(a[:-1]) < 20 < float(b[:-1]) < 26 for a, b in days)
