"""Alerts that wait while routes.toml or the language changes: nothing that was to be told is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
import pytest

from monitor.domain.alert import AlertReason
from monitor.domain.finding import Finding
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.preview import preview_alerts
from storage import Store, incident
from storage import alert as outbox

Told = Callable[..., list[Finding]]
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)
#: The shipped tree under another name.
RENAMED = "".join(f'[[routes]]\nid = "{name}"\nenabled = false\n' for name in ("everything", "urgent", "counted"))
RENAMED += '[[routes]]\nid = "team"\nreceivers = ["files"]\nat = "08:00"\n'


@pytest.fixture
def under(tmp_path: Path) -> Callable[..., Catalog]:
    """The shipped configuration with other routes and settings."""
    folders = iter(range(10))

    def made_of(routes: str, **settings: str) -> Catalog:
        folder = tmp_path / f"own{next(folders)}"
        folder.mkdir()
        (folder / "routes.toml").write_text(routes)
        values = {name.replace("_", ".", 1): value for name, value in settings.items()}
        return load_catalog({"NQ57_CONFIG": str(folder)}, {"digest.directory": str(tmp_path / "digests"), **values})

    return made_of


Under = Callable[..., Catalog]


def languages(store: Store) -> list[tuple[str, str]]:
    with store.read() as tx:
        return [(message.route, message.language) for message in outbox.digests(tx)][::-1]


def test_what_waits_is_told_in_the_language_that_the_route_has_by_then(
    store: Store, catalog: Catalog, tell: Told, under: Under
) -> None:
    tell([made.revision()], MONDAY)
    vietnamese = under("", digest_language="vi")
    assert [row["language"] for row in preview_alerts(store, vietnamese, None, MONDAY)] == ["vi"]
    assert deliver_due(store, vietnamese, TUESDAY).digests == 1
    assert languages(store) == [("everything", "vi")]
    assert deliver_due(store, catalog, TUESDAY + DAY).digests == 0


def test_an_open_conflict_is_told_again_after_the_language_has_changed(store: Store, tell: Told, under: Under) -> None:
    routes = '[[routes]]\nid = "everything"\nrepeat = "2d"\n'
    english = under(routes)
    tell([made.open_conflict()], MONDAY, using=english)
    deliver_due(store, english, TUESDAY)
    vietnamese = under(routes, digest_language="vi")
    told = [day for day in range(1, 5) if deliver_due(store, vietnamese, TUESDAY + day * DAY).digests]
    assert told == [3]
    assert languages(store) == [("everything", "en"), ("everything", "vi")]


def test_what_waits_for_a_route_that_is_gone_goes_to_those_that_take_it_now(
    store: Store, tell: Told, catalog: Catalog, under: Under
) -> None:
    with store.write() as tx:
        incident.open_(tx, "network", "no-network", "all sources failed at once", MONDAY)
    deliver_due(store, catalog, MONDAY)
    tell([made.revision(), made.open_conflict()], MONDAY)
    tell([made.edit()], MONDAY, baseline=True)
    renamed = under(RENAMED)
    rows = preview_alerts(store, renamed, None, MONDAY)
    assert {(row["route"], row["due"]) for row in rows} == {("team", "2026-01-13T08:00:00+07:00")}
    told = [(row["reason"], row["source"]) for row in rows if row["source"]]
    assert (told, sorted(row["reason"] for row in rows)) == (
        [("first", "network")],
        ["baseline", "first", "first", "first"],
    )
    eight = TUESDAY + timedelta(minutes=30)
    assert [deliver_due(store, renamed, moment).digests for moment in (TUESDAY, eight, eight + DAY)] == [0, 1, 0]
    with store.read() as tx:
        (message,) = outbox.digests(tx)
        assert outbox.waiting(tx) == []
    assert message.route == "team"
    assert "58.9% ↔ over 91%" in message.text
    assert "no network" in message.text
    assert "(1)" in message.text


def test_what_no_route_takes_any_more_is_named(
    store: Store, tell: Told, under: Under, caplog: pytest.LogCaptureFixture
) -> None:
    tell([made.revision()], MONDAY)
    nobody = under(RENAMED + 'match = { metrics = ["gii_rank"] }\n')
    assert [row["reason"] for row in preview_alerts(store, nobody, None, MONDAY)] == ["no-route"]
    assert deliver_due(store, nobody, TUESDAY).digests == 0
    assert "1 alerts waited for the route everything" in caplog.text
    with store.read() as tx:
        assert outbox.waiting(tx) == []


def test_a_route_that_got_another_hour_tells_what_waits_at_that_hour(store: Store, tell: Told, under: Under) -> None:
    tell([made.revision()], MONDAY)
    weekly = under('[[routes]]\nid = "everything"\ntiming = "weekly"\nweekday = "fri"\n')
    (row,) = preview_alerts(store, weekly, None, MONDAY)
    assert (row["due"], row["timing"]) == ("2026-01-16T07:30:00+07:00", "weekly")
    told = [day for day in range(10) if deliver_due(store, weekly, TUESDAY + day * DAY).digests]
    assert told == [3]


def test_a_route_that_became_immediate_tells_what_waits_at_once(store: Store, tell: Told, under: Under) -> None:
    tell([made.revision()], MONDAY)
    at_once = under('[[routes]]\nid = "everything"\ntiming = "immediate"\nwait = "0s"\nquiet = ""\n')
    assert deliver_due(store, at_once, MONDAY + timedelta(minutes=1)).digests == 1


def test_a_route_that_became_daily_tells_what_waits_with_the_next_digest(
    store: Store, tell: Told, under: Under, catalog: Catalog
) -> None:
    at_once = under('[[routes]]\nid = "everything"\ntiming = "immediate"\nwait = "2m"\n')
    tell([made.revision()], MONDAY, using=at_once)
    assert deliver_due(store, catalog, MONDAY + timedelta(minutes=5)).digests == 0
    assert deliver_due(store, catalog, TUESDAY).digests == 1


def test_a_route_without_receivers_counts_what_waited_for_it(
    store: Store, tell: Told, under: Under, caplog: pytest.LogCaptureFixture
) -> None:
    tell([made.revision()], MONDAY)
    silent = under('[[routes]]\nid = "everything"\nreceivers = []\n')
    assert deliver_due(store, silent, TUESDAY).digests == 0
    assert "everything" in caplog.text
    with store.read() as tx:
        assert [alert.wanted.reason for alert in outbox.alerts_of(tx, {made.revision().finding.id})] == [
            AlertReason.QUIET
        ]
