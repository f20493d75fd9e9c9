"""S10: a clock that was ahead and was set right stalls nothing, and what it wrote is told and mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog
from sqlalchemy import select

from monitor.domain.alert import DeliveryState
from monitor.domain.source import HostRobots, ItemOutcome, KnownItem, Recheck
from monitor.fetch.schedule import RECHECK_AFTER
from monitor.run.ahead import longest_of, mend_times
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.deliver import deliver_due
from monitor.run.doctor import examine
from monitor.run.poll.means import Means
from monitor.run.record import Recorder
from monitor.run.ticks import deliver_tick, next_poll, poll_tick
from monitor.run.worker_pool import WorkerPool
from storage import Store, host, poll_run, recheck, source
from storage.ahead import ahead
from storage.tables.alert import delivery

YEAR = timedelta(days=365)


@pytest.fixture
def catalog(press: Press, tmp_path: Path) -> Catalog:
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A")))
    press.put("daily.test/a-100001.html", article("A year of Resolution 57", ON_TOPIC, SHARE))
    outlet = {"daily": feed_table("news", press.url("daily.test/rss"))}
    return make_catalog(tmp_path / "config", outlet, {"NQ57_DIGEST_DIRECTORY": str(tmp_path / "told" / "digests")})


@pytest.fixture
def tick(catalog: Catalog, lite: Store, pool: WorkerPool) -> Callable[[], None]:
    """One tick of a daemon by the clock as it stands."""

    def one() -> None:
        recorder = Recorder(catalog, lite, enqueue=enqueue)
        poll_tick(catalog, lite, recorder, Means(pool=pool, connect=connect))

    return one


def at(offset: timedelta) -> time_machine.travel:
    return time_machine.travel(datetime.now(UTC) + offset, tick=True)


@pytest.mark.parametrize("offset", [timedelta(hours=1), YEAR])
def test_s10_a_clock_that_was_ahead_stalls_no_feed_and_no_host(
    press: Press,
    catalog: Catalog,
    lite: Store,
    tick: Callable[[], None],
    offset: timedelta,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with at(offset):
        tick()
    before = press.count("daily.test/rss")
    tick()
    assert press.count("daily.test/rss") == before + 1
    assert "the clock was ahead" in caplog.text
    assert "1 feeds up to" in caplog.text
    now = datetime.now(UTC)
    with lite.read() as tx:
        assert ahead(tx, now, longest_of(catalog)) == []
        assert source.feed_states(tx)["daily/news"].failures == 0
        assert all(funnel.finished_at <= now for funnel in poll_run.last(tx, 5))
    assert next_poll(catalog, lite) - now < timedelta(hours=2)


def test_s10_items_and_articles_are_due_whose_time_no_right_clock_can_have_written(
    catalog: Catalog, lite: Store
) -> None:
    now = datetime.now(UTC)
    waits = {f"s{step}": wait for step, wait in enumerate(RECHECK_AFTER)}
    with lite.write() as tx:
        for step, (name, wait) in enumerate(waits.items()):
            for sort, late in (("right", timedelta(0)), ("wrong", timedelta(hours=1))):
                recheck.save(
                    tx,
                    Recheck(
                        article_id=f"{name}-{sort}", url="http://daily.test/", step=step, due_at=now + wait + late,
                        etag=None, last_modified=None, body_hash=None,
                    ),
                )  # fmt: skip
        for key, outcome, wait in (
            ("claimed", ItemOutcome.PENDING, timedelta(hours=3)),
            ("blocked", ItemOutcome.BLOCKED, YEAR),
            ("patient", ItemOutcome.BLOCKED, timedelta(days=7)),
        ):
            source.remember(
                tx,
                KnownItem(
                    key=key, url="http://daily.test/", feed_id="daily/news", outcome=outcome, tries=1, first_seen=now,
                    retry_at=now + wait, published=None, title="",
                ),
            )  # fmt: skip
    mend_times(catalog, lite, now)
    with lite.read() as tx:
        assert {entry.article_id for entry in recheck.due(tx, now, 100)} == {f"{name}-wrong" for name in waits}
        assert {entry.key for entry in source.due_items(tx, now, 100)} == {"claimed", "blocked"}


def test_s10_a_host_is_free_that_a_wrong_clock_took_and_waits_where_it_asked_for_it(
    catalog: Catalog, lite: Store
) -> None:
    now, hold = datetime.now(UTC), timedelta(seconds=35)
    with lite.write() as tx:
        host.release(tx, "wrong", now + YEAR, now + YEAR)
        host.release(tx, "right", now, now + timedelta(hours=24))
        host.save_robots(tx, HostRobots(host="wrong", status=503, text=None, read_at=now + YEAR))
    mend_times(catalog, lite, now)
    with lite.write() as tx:
        assert host.reserve(tx, "wrong", now, hold) == timedelta(0)
        assert host.reserve(tx, "right", now, hold) > timedelta(hours=23)
        found = host.robots(tx, "wrong")
        assert found is not None
        assert found.read_at <= now


def test_s10_a_delivery_is_tried_again_at_once_that_a_wrong_clock_put_off(
    catalog: Catalog, lite: Store, tick: Callable[[], None]
) -> None:
    with at(YEAR):
        tick()
        catalog.settings.digest.directory.parent.mkdir(parents=True, exist_ok=True)
        catalog.settings.digest.directory.write_text("no folder")
        assert deliver_due(lite, catalog, datetime.now(UTC), everything=True).waiting
    catalog.settings.digest.directory.unlink()
    deliver_tick(catalog, lite)
    with lite.read() as tx:
        rows = tx.execute(select(delivery.c.state, delivery.c.sent_at)).all()
    assert {row.state for row in rows} == {DeliveryState.SENT}
    assert all(row.sent_at <= datetime.now(UTC) for row in rows)


def test_s10_the_doctor_names_times_of_a_later_clock_and_what_to_do(
    catalog: Catalog, lite: Store, tick: Callable[[], None], tmp_path: Path
) -> None:
    with at(YEAR):
        tick()
    environment = {"NQ57_CONFIG": str(tmp_path / "config"), "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db"}
    checks = {check.name: check for check in examine(environment, network=False)}
    assert checks["clock"].state == "fault"
    assert "1 feeds up to 20" in checks["clock"].detail
    assert "nq57 poll" in checks["clock"].remedy
    mend_times(catalog, lite, datetime.now(UTC))
    assert "clock" not in {check.name for check in examine(environment, network=False)}
