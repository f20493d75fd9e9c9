"""The main job on real input: real feeds and pages and the founding articles, polled twice on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from playback import Playback, catalog_of, play, seeds

from monitor.domain.source import FeedOutcome, Funnel, ItemOutcome
from monitor.present.digest import render
from monitor.present.record import finding_record
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.compose import build_digest
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import Store, article, open_store, poll_run
from storage import alert as alerts
from storage import finding as findings
from storage.views import count

START = datetime(2026, 11, 25, 8, tzinfo=UTC)
SHARE = "digital_economy_gdp_share"


@dataclass(slots=True)
class Told:
    """What two passes over everything gave."""

    catalog: Catalog
    store: Store
    playback: Playback
    first: Funnel
    second: Funnel
    before: dict[str, Any]
    after: dict[str, Any]

    def findings(self, **wanted: object) -> list[dict[str, Any]]:
        with self.store.read() as tx:
            records = [finding_record(found) for found in findings.list_(tx)]
        return [record for record in records if all(record[key] == value for key, value in wanted.items())]


def counted(store: Store) -> dict[str, Any]:
    """How much of everything there is."""
    with store.read() as tx:
        totals = count.totals(tx)
        found = list(findings.list_(tx))
        told = alerts.alerts_of(tx, {entry.id for entry in found})
        revisions = tx.exec_driver_sql("SELECT count(*) FROM revision").scalar_one()
    return {
        "articles": totals.articles, "observations": totals.observations, "findings": len(found),
        "alerts": len(told), "revisions": revisions,
    }  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def told(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("real")
    url = f"sqlite:///{folder}/nq57.db"
    if request.param == "postgres":
        server = request.getfixturevalue("postgres_server")
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute("CREATE DATABASE real_input")
        url = urlsplit(server)._replace(path="/real_input").geturl()
    playback = play(shared)
    catalog = catalog_of(playback, shared, folder / "config")
    now = [START]
    with open_store(url) as store, WorkerPool(catalog) as pool:
        recorder = Recorder(catalog, store, enqueue=enqueue, clock=lambda: now[0])
        means = Means(pool=pool, connect=playback.connect)
        first = poll_once(catalog, store, recorder, now=now[0], means=means)
        before = counted(store)
        now[0] += timedelta(hours=8)
        second = poll_once(catalog, store, recorder, now=now[0], means=means)
        yield Told(catalog, store, playback, first, second, before, counted(store))
    playback.close()


def test_every_feed_is_read_and_every_item_ends_in_one_state(told: Told) -> None:
    first = told.first
    assert len(first.feeds) == len(told.playback.feeds)
    failed = {feed.feed_id: str(feed.death) for feed in first.feeds if feed.outcome is FeedOutcome.FAILED}
    assert failed == {"playback/laodong-challenge": "challenge"}
    assert first.total == sum(first.items.values())
    assert first.total > 900
    assert first.items[ItemOutcome.GONE] > 500
    assert first.items[ItemOutcome.ON_TOPIC] == 5
    assert not set(first.items) & {ItemOutcome.POISON, ItemOutcome.TRANSIENT, ItemOutcome.REFUSED_ADDRESS}
    with told.store.read() as tx:
        kept = poll_run.last(tx, 2)
    assert [run.total for run in kept] == [told.second.total, first.total]


def test_the_founding_articles_are_stored_whole(told: Told, shared: Path) -> None:
    for seed in seeds(shared):
        with told.store.read() as tx:
            page = article.find(tx, told.playback.local(seed["url"]))
            assert page is not None, seed["id"]
            last = article.last_revision(tx, page.id, complete=True)
        assert last is not None
        assert last.published is not None
        assert last.published.astimezone(told.first.started_at.tzinfo).isoformat()[:10] <= seed["published"]
        words, kept = seed["text"].split(), last.text.split()
        assert len(kept) >= 0.97 * len(words), seed["id"]


def test_two_shares_of_gdp_for_2025_are_told_as_a_conflict_with_both_quotes_and_claimants(told: Told) -> None:
    conflicts = told.findings(kind="conflict", metric=SHARE, period="2025")
    assert len(conflicts) == 1
    before, after = conflicts[0]["before"], conflicts[0]["after"]
    assert {before["value"], after["value"]} == {14, 18.72}
    assert "14%" in after["quote"] or "14%" in before["quote"]
    assert any("18.72 per cent" in side["quote"] for side in (before, after))
    assert before["claimant"]
    assert after["claimant"]


def test_the_targets_of_2030_and_2045_are_found(told: Told) -> None:
    for period, value in (("2030", 30), ("2045", 50)):
        stated = told.findings(metric=SHARE, period=period, figure_kind="target")
        assert [found["kind"] for found in stated][0] in ("new_series", "new_point")
        assert value in {found["after"]["value"] for found in stated}
        assert not {found["kind"] for found in stated} & {"conflict", "target_changed"}


def test_the_innovation_rank_of_two_years_is_no_change(told: Told) -> None:
    ranks = told.findings(metric="gii_rank")
    assert {found["after"]["value"] for found in ranks} == {44}
    assert "2024" in {found["period"] for found in ranks}
    assert not {found["kind"] for found in ranks} & {"revised", "conflict", "corrected", "late"}


def test_the_start_up_rank_is_56_and_then_55_as_a_new_point(told: Told) -> None:
    ranks = told.findings(metric="startup_ecosystem_rank")
    assert [(found["kind"], found["after"]["value"]) for found in ranks] == [("new_series", 56), ("new_point", 55)]


def test_the_second_pass_adds_nothing(told: Told) -> None:
    assert told.after == told.before
    assert told.second.findings == 0
    assert told.second.items.get(ItemOutcome.ON_TOPIC, 0) == 0
    assert told.second.rechecks == {"unchanged": 5}
    cheap = {FeedOutcome.NOT_MODIFIED, FeedOutcome.SAME_BODY, FeedOutcome.NO_NEW}
    outcomes = {feed.outcome for feed in told.second.feeds if feed.death is None}
    assert outcomes <= cheap


def test_the_digest_shows_the_conflict_with_both_sides(told: Told) -> None:
    digest = build_digest(told.store, told.catalog, None, START + timedelta(days=1))
    text = render(digest, "text", told.catalog.words("en"))
    assert "14%" in text
    assert "18.72" in text
