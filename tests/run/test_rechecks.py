"""On-topic articles are fetched again on a fake clock: a silent edit is found, a figure that is gone is retracted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog

from monitor.domain.source import Funnel
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import Store, ledger, recheck
from storage import finding as findings

START = datetime(2026, 1, 12, 9, tzinfo=UTC)
PAGE = "daily.test/a-100001.html"
USERS = "There were 19.2 million people using 5G in 2025, the Ministry of Science and Technology said."


class Watch:
    """One on-topic article behind one feed, and a clock that is moved by hand."""

    def __init__(self, press: Press, pool: WorkerPool, store: Store, folder: Path) -> None:
        self.press, self.pool, self.store, self.now = press, pool, store, START
        press.put(PAGE, article("A year of Resolution 57", ON_TOPIC, SHARE))
        press.put("daily.test/rss", feed((press.url(PAGE), "A year of Resolution 57")))
        self.catalog = make_catalog(folder, {"daily": feed_table("news", press.url("daily.test/rss"))})
        self.recorder = Recorder(self.catalog, store, clock=lambda: self.now)
        self.poll()

    def poll(self, after: timedelta = timedelta(0)) -> Funnel:
        self.now += after
        means = Means(pool=self.pool, connect=connect)
        return poll_once(self.catalog, self.store, self.recorder, now=self.now, means=means)

    def kinds(self) -> list[str]:
        with self.store.read() as tx:
            return [str(found.kind) for found in findings.list_(tx)]

    def due(self) -> recheck.Recheck:
        with self.store.read() as tx:
            [entry] = recheck.due(tx, self.now + timedelta(days=1000), 5)
            return entry


@pytest.fixture
def watch(press: Press, pool: WorkerPool, lite: Store, tmp_path: Path) -> Watch:
    return Watch(press, pool, lite, tmp_path / "config")


def test_an_article_is_fetched_again_after_an_hour_and_ever_more_rarely(watch: Watch) -> None:
    hours = []
    for _ in range(8):
        wait = watch.due().due_at - watch.now
        hours.append(round(wait.total_seconds() / 3600))
        assert watch.poll(wait).rechecks == {"unchanged": 1}
    assert hours == [1, 5, 18, 48, 96, 552, 2160, 2160]
    assert watch.press.statuses[304] >= 8


def test_an_unchanged_page_adds_no_revision_observation_or_finding(watch: Watch) -> None:
    before = watch.kinds()
    watch.poll(timedelta(hours=2))
    watch.press.pages[PAGE].headers["no-etag"] = "1"
    watch.poll(timedelta(hours=12))
    watch.press.put(PAGE, article("A year of Resolution 57", ON_TOPIC, SHARE).replace("<h1>", "<!-- 9:19 --><h1>"))
    assert watch.poll(timedelta(days=3)).rechecks == {"unchanged": 1}
    assert watch.kinds() == before
    with watch.store.read() as tx:
        kinds = [type(event).__name__ for event in ledger.events(tx)]
    assert kinds.count("ReadingEvent") == 1
    assert kinds.count("FetchEvent") == 4


def test_f16_an_edit_behind_a_validator_that_stays_the_same_is_found_within_a_week(watch: Watch) -> None:
    entry = watch.due()
    with watch.store.write() as tx:
        recheck.save(tx, replace(entry, etag='"always"'))
    edited = article("A year of Resolution 57", ON_TOPIC, SHARE.replace("14.02", "16.30"))
    watch.press.put(PAGE, edited, etag='"always"')
    done = [watch.poll(watch.due().due_at - watch.now).rechecks for _ in range(5)]
    assert done == [{"unchanged": 1}] * 4 + [{"edited": 1}]
    assert watch.now - START <= timedelta(days=7, minutes=1)
    assert "corrected" in watch.kinds()


def test_p7_a_silent_edit_is_found_and_the_page_is_looked_at_again_within_a_day(watch: Watch) -> None:
    watch.press.put(PAGE, article("A year of Resolution 57", ON_TOPIC, SHARE.replace("14.02", "15.6")))
    assert watch.poll(timedelta(hours=2)).rechecks == {"edited": 1}
    assert "corrected" in watch.kinds()
    assert watch.due().due_at - watch.now <= timedelta(hours=24, minutes=1)


def test_a_figure_that_two_fetches_do_not_give_is_retracted(watch: Watch) -> None:
    long = "The report was read out to the members of the committee, who had asked for it in the spring of that year."
    watch.press.put(PAGE, article("A year of Resolution 57", ON_TOPIC, long))
    watch.poll(timedelta(hours=2))
    assert "retracted" not in watch.kinds()
    assert watch.poll(timedelta(hours=25)).rechecks == {"unchanged": 1}
    assert watch.kinds().count("retracted") == 1
    watch.poll(timedelta(days=9))
    assert watch.kinds().count("retracted") == 1


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        ({"status": 404}, "gone"),
        ({"status": 410}, "gone"),
        ({"status": 500}, "transient"),
        ({"status": 403}, "blocked"),
        ({"body": "<html><title>Just a moment...</title>Checking your browser before accessing</html>"}, "challenge"),
        (
            {
                "body": article(
                    "A", "Resolution 57 was spoken of, officials said, and that is all of it. " * 2, filled=False
                )
            },
            "incomplete",
        ),
    ],
)
def test_f19_a_page_that_is_gone_or_broken_takes_nothing_back(watch: Watch, page: dict[str, Any], outcome: str) -> None:
    watch.press.put(PAGE, **page)
    for _ in range(3):
        done = watch.poll(timedelta(days=3)).rechecks
        assert set(done) <= {outcome, "not-article", "no-text"}
    assert watch.kinds() == ["new_series"]
    watch.press.put(PAGE, article("A year of Resolution 57", ON_TOPIC, SHARE))
    assert watch.poll(timedelta(days=3)).rechecks == {"unchanged": 1}


def test_the_sides_of_a_conflict_are_fetched_again_within_a_day(watch: Watch) -> None:
    for _ in range(4):
        watch.poll(watch.due().due_at - watch.now)
    assert watch.due().due_at - watch.now > timedelta(hours=24)
    other = "daily.test/b-100002.html"
    watch.press.put(other, article("Resolution 57: another count", ON_TOPIC,
                    SHARE.replace("14.02", "15.90").replace("National Statistics Office", "General Tax Department"),
                    published="2026-01-12T08:00:00+07:00"))  # fmt: skip
    watch.press.put("daily.test/rss", feed((watch.press.url(other), "Another count")))
    watch.poll(timedelta(hours=1))
    assert "conflict" in watch.kinds()
    with watch.store.read() as tx:
        dues = recheck.due(tx, watch.now + timedelta(days=999), 9)
    assert [entry.due_at - watch.now <= timedelta(hours=24, minutes=1) for entry in dues] == [True, True]


def test_as_long_as_a_conflict_is_open_its_sides_are_fetched_again_every_day(watch: Watch) -> None:
    for _ in range(5):
        watch.poll(watch.due().due_at - watch.now)
    other = "daily.test/b-100002.html"
    claim = SHARE.replace("National Statistics Office", "General Tax Department")
    watch.press.put(other, article("Resolution 57: another count", ON_TOPIC, claim.replace("14.02", "15.90"),
                    published="2026-01-12T08:00:00+07:00"))  # fmt: skip
    watch.press.put("daily.test/rss", feed((watch.press.url(other), "Another count")))
    watch.poll(timedelta(hours=1))
    for _ in range(4):
        watch.poll(timedelta(hours=24, minutes=2))
        assert all(wait <= timedelta(hours=24, minutes=1) for wait in waits(watch))
    watch.press.put(
        other, article("Resolution 57: another count", ON_TOPIC, claim, published="2026-01-12T08:00:00+07:00")
    )
    for _ in range(3):
        watch.poll(timedelta(hours=24, minutes=2))
    assert "resolved" in watch.kinds()
    watch.poll(timedelta(days=9))
    assert max(waits(watch)) > timedelta(days=2)


def waits(watch: Watch) -> list[timedelta]:
    with watch.store.read() as tx:
        return [entry.due_at - watch.now for entry in recheck.due(tx, watch.now + timedelta(days=9999), 9)]
