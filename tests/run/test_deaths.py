"""Feeds that answer and yet give nothing of use, what stands in for them, and pages that killed their readers."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog

from monitor.domain.errors import UsageError
from monitor.domain.source import FeedState, Funnel, ItemOutcome
from monitor.fetch.search_links import is_search_link, target_of
from monitor.run.catalog import Catalog
from monitor.run.poisoned import quarantine, retry
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_jobs import PageJob, do
from monitor.run.worker_pool import WorkerPool
from storage import Store, incident, source

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
DAYS = timedelta(days=2)


class Watch:
    """Passes over some outlets on a fake clock."""

    def __init__(self, catalog: Catalog, store: Store, pool: WorkerPool) -> None:
        self.catalog, self.store, self.pool, self.now = catalog, store, pool, NOW
        self.recorder = Recorder(catalog, store, clock=lambda: self.now)

    def poll(self, after: timedelta = DAYS) -> Funnel:
        self.now += after
        means = Means(pool=self.pool, connect=connect)
        return poll_once(self.catalog, self.store, self.recorder, now=self.now, means=means)

    def open(self) -> list[tuple[str, str]]:
        with self.store.read() as tx:
            return [(entry.subject, entry.kind) for entry in incident.list_(tx, open_only=True)]

    def state(self, feed_id: str = "daily/news") -> FeedState:
        with self.store.read() as tx:
            return source.feed_states(tx)[feed_id]


Open = Callable[..., Watch]


@pytest.fixture
def watch(press: Press, pool: WorkerPool, lite: Store, tmp_path: Path) -> Open:
    def open_(*tables: str, **more: object) -> Watch:
        feeds = "".join(tables) or feed_table("news", press.url("daily.test/rss"), **more)
        return Watch(make_catalog(tmp_path / "config", {"daily": feeds}), lite, pool)

    return open_


def titled(title: str, *items: tuple[str, str], when: datetime | None = None) -> str:
    return feed(*items, when=when).replace("<title>x</title>", f"<title>{title}</title>", 1)


def one(press: Press, number: int) -> tuple[str, str]:
    return press.url(f"daily.test/a-{number}.html"), f"Story {number}"


def test_a_feed_that_calls_itself_another_section_is_told_after_its_tries_and_closes_by_itself(
    press: Press, watch: Open
) -> None:
    press.put("daily.test/rss", titled("Kinh tế - Báo Ngày", one(press, 1)))
    opened = watch()
    opened.poll()
    press.put("daily.test/rss", titled("BÁO NGÀY | Kinh tế", one(press, 2)))
    opened.poll()
    assert opened.state().death is None
    press.put("daily.test/rss", titled("Đô thị và giao thông", one(press, 3)))
    for number in range(1, 4):
        opened.poll()
        assert opened.open() == ([("daily/news", "wrong-section")] if number == 3 else [])
    assert "Đô thị" in opened.state().detail
    press.put("daily.test/rss", titled("Kinh tế - Báo Ngày", one(press, 4)))
    opened.poll()
    assert opened.open() == []


def test_a_feed_that_does_not_name_its_configured_section_is_wrong_from_the_first_poll(
    press: Press, watch: Open
) -> None:
    press.put("daily.test/rss", titled("Tin tức tổng hợp", one(press, 1)))
    opened = watch(section="Kinh tế")
    for _ in range(3):
        opened.poll()
    assert opened.open() == [("daily/news", "wrong-section")]
    press.put("daily.test/rss", titled("KINH TẾ", one(press, 2)))
    opened.poll()
    assert opened.open() == []


def test_a_feed_whose_links_lead_to_other_outlets_is_wrong(press: Press, watch: Open) -> None:
    press.put("daily.test/rss", feed(*((f"http://spam.example/{n}-100001.html", f"Win {n}") for n in range(9))))
    opened = watch()
    opened.poll()
    assert "9 of 9 links" in opened.state().detail


def test_a_feed_frozen_before_we_came_is_stale_at_its_first_poll_and_well_when_it_thaws(
    press: Press, watch: Open
) -> None:
    frozen = [feed(one(press, n), when=NOW - timedelta(days=40, hours=6 * n)) for n in range(9)]
    rows = "".join(text[text.index("<item>") : text.index("</channel>")] for text in frozen)
    press.put("daily.test/rss", f"<rss><channel><title>x</title>{rows}</channel></rss>")
    opened = watch()
    opened.poll()
    assert opened.open() == [("daily/news", "stale")]
    press.put("daily.test/rss", feed(one(press, 20), when=NOW + DAYS))
    opened.poll()
    assert opened.open() == []


def test_a_living_feed_is_stale_after_three_times_the_gap_that_nine_in_ten_stay_under(
    press: Press, watch: Open
) -> None:
    opened = watch()
    for number in range(10):
        press.put("daily.test/rss", feed(one(press, number)))
        opened.poll(timedelta(days=1))
    for hours in (12, 36, 60, 84):
        opened.poll(timedelta(hours=12 if hours == 12 else 24))
        assert opened.open() == ([("daily/news", "stale")] if hours > 72 else [])


def test_fail_over_goes_from_feed_to_sitemap_to_section_page_and_back(press: Press, watch: Open) -> None:
    story = one(press, 100001)
    press.put("daily.test/map.xml", f"<urlset><url><loc>{story[0]}</loc></url></urlset>")
    press.put("daily.test/page", f'<html><body><a href="{story[0]}">A title that is long enough</a></body></html>')
    opened = watch(
        feed_table("news", press.url("daily.test/rss")),
        feed_table("map", press.url("daily.test/map.xml"), "news-sitemap", fallback_rank=1),
        feed_table("page", press.url("daily.test/page"), "listing", fallback_rank=2),
    )

    def polled() -> set[str]:
        return {count.feed_id.removeprefix("daily/") for count in opened.poll().feeds}

    assert polled() == {"news"}
    assert polled() == {"news"}
    assert polled() == {"news", "map"}
    press.put("daily.test/map.xml", status=410)
    assert [polled(), polled()] == [{"news", "map"}] * 2
    assert polled() == {"news", "map", "page"}
    press.put("daily.test/map.xml", f"<urlset><url><loc>{story[0]}</loc></url></urlset>")
    assert polled() == {"news", "map", "page"}
    assert polled() == {"news", "map"}
    press.put("daily.test/rss", feed(story))
    polled()
    assert polled() == {"news"}
    assert opened.open() == []


@pytest.mark.parametrize("kind", ["rss", "news-sitemap"])
def test_what_stands_before_a_cut_is_taken_and_the_cut_is_told_after_its_tries(
    press: Press, watch: Open, kind: str
) -> None:
    first, second = one(press, 100001), one(press, 100002)
    press.put("daily.test/a-100001.html", article("First", ON_TOPIC, SHARE))
    lines = [f"<url><loc>{url}</loc></url>" for url, _ in (first, second)]
    whole = feed(first, second) if kind == "rss" else f"<urlset>{''.join(lines)}</urlset>"
    cut = whole[: whole.index(second[0]) + 12]
    press.put("daily.test/rss", cut)
    opened = watch(kind=kind)
    assert opened.poll().items == {ItemOutcome.ON_TOPIC: 1}
    assert (opened.state().death, opened.state().failures, opened.open()) == ("malformed", 0.0, [])
    opened.poll()
    opened.poll()
    assert opened.open() == [("daily/news", "malformed")]
    press.put("daily.test/rss", whole)
    opened.poll()
    assert opened.open() == []


def old_link(address: str) -> str:
    """A link of the search service as it was until 2024: the address with its length in base64."""
    held = b"\x08\x13\x22" + bytes([len(address)]) + address.encode() + b"\xd2\x01\x00"
    token = base64.urlsafe_b64encode(held).decode().rstrip("=")
    return f"https://news.google.com/rss/articles/{token}?oc=5"


def test_links_of_a_search_service_are_resolved_where_they_say_where_they_lead() -> None:
    address = "https://daily.test/resolution-57-100001.html"
    assert target_of(old_link(address)) == address
    assert target_of(f"https://news.google.com/x?url={address}") == address
    key = base64.urlsafe_b64encode(b'\x08\x13"\xd2\x01AU_yqLM' + b"x" * 60).decode()
    assert target_of(f"https://news.google.com/rss/articles/{key}?oc=5") is None
    assert is_search_link(old_link(address))
    assert not is_search_link(address)


def test_links_that_do_not_say_it_are_counted_and_not_fetched(press: Press, watch: Open) -> None:
    press.put("daily.test/a-100001.html", article("A", ON_TOPIC, SHARE))
    known = old_link(press.url("daily.test/a-100001.html"))
    secret = "https://news.google.com/rss/articles/CBMiAU_yqLMsecret?oc=5"
    press.put("daily.test/rss", feed((known, "A"), (secret, "B")))
    opened = watch()
    assert opened.poll().items == {ItemOutcome.ON_TOPIC: 1, ItemOutcome.UNRESOLVED: 1}


def die_while_told(catalog: Catalog, job: object) -> object:
    """Test hook: pages of this title end their reader while the environment says so."""
    is_deadly = isinstance(job, PageJob) and b"<h1>abort" in job.body
    if is_deadly and (Path(os.environ["NQ57_CACHE"]) / "deadly").exists():
        os.abort()
    return do(catalog, job)  # type: ignore[arg-type]


def test_a_page_that_killed_its_readers_is_fed_again_and_taken_up_once_it_can_be_read(
    press: Press, lite: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NQ57_CACHE", str(tmp_path))
    (tmp_path / "deadly").touch()
    press.put("daily.test/a-100001.html", article("abort", ON_TOPIC, SHARE))
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A")))
    catalog = make_catalog(tmp_path / "config", {"daily": feed_table("news", press.url("daily.test/rss"))})
    with WorkerPool(catalog, work=die_while_told) as pool:
        opened = Watch(catalog, lite, pool)
        assert opened.poll().items == {ItemOutcome.POISON: 1}
        assert [done.reason is None for done in retry(catalog, lite, [], pool=pool, now=opened.now)] == [False]
        (tmp_path / "deadly").unlink()
        [entry] = quarantine(lite)
        assert entry.tries == 2
        with pytest.raises(UsageError):
            list(retry(catalog, lite, ["zz"], pool=pool))
        assert [d.reason for d in retry(catalog, lite, [entry.key[:6]], pool=pool, now=opened.now)] == [None]
        assert quarantine(lite) == []
        assert opened.poll(timedelta(minutes=1)).retries == {ItemOutcome.ON_TOPIC: 1}
