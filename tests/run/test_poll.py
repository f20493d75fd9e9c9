"""One pass: every item ends in exactly one counted state, and what failed is tried again or told."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from asking import Client as Reader
from desk import HOUR, Desk, Open
from press import ON_TOPIC, SHARE, Press, article, feed, feed_table, make_catalog, to_loopback

from monitor.domain.source import Death, FeedOutcome, Funnel, ItemOutcome
from monitor.net.client import Answer, Chain, Client
from monitor.run.catalog import Catalog
from monitor.run.record import Recorder
from monitor.run.worker_jobs import PageJob, do
from monitor.run.worker_pool import WorkerPool
from monitor.web import build_pages
from storage import Store, poison, poll_run


def counts(funnel: Funnel) -> dict[str, int]:
    return {str(outcome): count for outcome, count in funnel.items.items()}


def test_every_item_ends_in_exactly_one_counted_state(press: Press, desk: Open) -> None:
    pages = {
        "on": (article("A year of Resolution 57", ON_TOPIC, SHARE), 200),
        "off": (article("Rice prices rise", "Rice prices rose by 3 per cent in the Mekong Delta this week."), 200),
        "gone": ("", 410),
        "blocked": ("", 403),
        "busy": ("", 503),
        "gate": (
            "<html><title>Just a moment...</title><body>Checking your browser before accessing</body></html>",
            200,
        ),
        "blank": ("<html><head><title>x</title></head><body></body></html>", 200),
        "private": ("secret", 200),
    }
    for name, (body, status) in pages.items():
        press.put(f"daily.test/{name}-100001.html", body, status)
    press.put("daily.test/robots.txt", "User-agent: *\nDisallow: /private")
    items = [(press.url(f"daily.test/{name}-100001.html"), f"Story {name}") for name in pages]
    elsewhere = [("http://10.0.0.1/x", "Inside"), ("", "Without a link"), (press.url("daily.test/missing.html"), "M")]
    press.put("daily.test/rss", feed(*items, *elsewhere, items[0]))
    funnel = desk().poll()
    assert counts(funnel) == {
        "on-topic": 1, "off-topic": 1, "gone": 2, "blocked": 1, "transient": 1, "challenge": 1, "not-article": 1,
        "robots": 1, "refused-address": 1, "no-link": 1, "seen": 1,
    }  # fmt: skip
    assert funnel.total == len(items) + len(elsewhere) + 1
    assert press.most_at_once == 1


def test_three_cheap_exits_are_counted_apart(press: Press, desk: Open) -> None:
    story = (press.url("daily.test/a-100001.html"), "A")
    press.put("daily.test/a-100001.html", article("A", "Nothing of note was said at all in this short piece."))
    press.put("daily.test/rss", feed(story))
    opened = desk()
    assert opened.poll().outcomes == {FeedOutcome.NEW_ITEMS: 1}
    assert opened.poll(HOUR).outcomes == {FeedOutcome.NOT_MODIFIED: 1}
    press.put("daily.test/rss", feed(story), no_etag="1")
    assert opened.poll(2 * HOUR).outcomes == {FeedOutcome.SAME_BODY: 1}
    press.put("daily.test/rss", feed(story) + " ")
    funnel = opened.poll(3 * HOUR)
    assert funnel.outcomes == {FeedOutcome.NO_NEW: 1}
    assert counts(funnel) == {"seen": 1}
    assert press.count("daily.test/a-100001.html") == 1


def test_a_pass_is_kept_and_comes_back_as_it_was(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A")))
    opened = desk()
    funnel = opened.poll()
    with opened.store.read() as tx:
        assert poll_run.last(tx) == [funnel]


def test_a_feed_that_is_not_due_is_left_alone_unless_it_is_named(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A")))
    opened = desk()
    opened.poll()
    assert opened.poll().feeds == ()
    assert len(opened.poll(feeds=["daily/news"]).feeds) == 1
    assert len(opened.poll(everything=True).feeds) == 1


def test_only_the_first_pass_is_the_baseline(press: Press, desk: Open) -> None:
    first, second = press.url("daily.test/a-100001.html"), press.url("daily.test/b-100002.html")
    press.put("daily.test/a-100001.html", article("One", ON_TOPIC, SHARE))
    press.put("daily.test/b-100002.html", article("Two", ON_TOPIC, SHARE.replace("14.02", "15.7")))
    press.put("daily.test/rss", feed((first, "One")))
    opened = desk()
    opened.poll()
    told = len(opened.baselines)
    assert told
    assert all(opened.baselines)
    press.put("daily.test/rss", feed((second, "Two"), (first, "One")))
    opened.poll(HOUR)
    assert len(opened.baselines) > told
    assert not any(opened.baselines[told:])


def test_what_a_narrow_feed_passes_over_is_taken_up_by_a_wide_one(press: Press, desk: Open) -> None:
    story = press.url("daily.test/a-100001.html")
    press.put("daily.test/a-100001.html", article("A", ON_TOPIC, SHARE))
    press.put("daily.test/rss", feed((story, "Minister opens a bridge")))
    tables = feed_table("news", press.url("daily.test/rss"), wide=False)
    opened = desk({"daily": tables + feed_table("tag", press.url("daily.test/tag.rss"))})
    assert counts(opened.poll(feeds=["daily/news"])) == {"unmatched": 1}
    assert press.count("daily.test/a-100001.html") == 0
    press.put("daily.test/tag.rss", feed((story, "Minister opens a bridge")))
    assert counts(opened.poll(HOUR, feeds=["daily/tag"])) == {"on-topic": 1}


def test_a_narrow_feed_fetches_what_its_words_are_worth_fetching_for(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "Bridge", "Kinh tế số đóng góp 14% GDP")))
    assert counts(desk(wide=False).poll()) == {"gone": 1}


def test_an_item_that_failed_is_tried_again_and_then_stored(press: Press, desk: Open) -> None:
    press.put("daily.test/a-100001.html", "", 500)
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A")))
    opened = desk()
    assert counts(opened.poll()) == {"transient": 1}
    press.put("daily.test/a-100001.html", article("A", ON_TOPIC, SHARE))
    assert opened.poll(timedelta(minutes=10)).retries == {}
    assert opened.poll(timedelta(minutes=10)).retries == {ItemOutcome.ON_TOPIC: 1}
    assert opened.poll(HOUR).retries == {}


def test_items_over_the_cap_are_the_oldest_and_are_counted(press: Press, desk: Open) -> None:
    items = [(press.url(f"daily.test/{number}.html"), f"Story {number}") for number in range(5)]
    press.put("daily.test/rss", feed(*items))
    funnel = desk(settings={"NQ57_POLL_MAX_ITEMS": "2"}).poll()
    assert counts(funnel) == {"over-cap": 3, "gone": 2}
    assert [name for name in press.asked if name.endswith(".html")] == ["daily.test/1.html", "daily.test/0.html"]


def test_a_pass_that_is_stopped_leaves_its_items_to_the_next(press: Press, desk: Open) -> None:
    press.put("daily.test/a-100001.html", article("A", ON_TOPIC, SHARE))
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A")))
    opened = desk()
    funnel = opened.poll(means={"stopped": lambda: bool(press.count("daily.test/rss"))})
    assert counts(funnel) == {"deferred": 1}
    assert not opened.state("daily/news").baseline_done
    assert opened.poll(timedelta(minutes=1)).retries == {ItemOutcome.ON_TOPIC: 1}


@pytest.mark.parametrize(
    ("page", "death", "polls"),
    [
        ({"status": 404}, Death.GONE, 3),
        ({"status": 403}, Death.BLOCKED, 3),
        ({"status": 500}, Death.SERVER_ERROR, 6),
        ({"body": "<html><script>document.cookie='a=1';location.reload()</script></html>"}, Death.CHALLENGE, 3),
        ({"body": "<html><head><title>Front page</title></head><body><p>Hello"}, Death.HTML_NOT_FEED, 3),
        ({"body": "<rss><channel><title>x</title></channel></rss>"}, Death.EMPTY, 6),
        ({"status": 302, "Location": "/rss"}, Death.REDIRECT_LOOP, 3),
        ({"body": '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>'}, Death.MALFORMED, 3),
        ({"status": 302, "Location": "http://169.254.169.254/"}, Death.REFUSED_ADDRESS, 3),
    ],
)
def test_a_death_has_a_name_is_told_once_after_its_tries_and_closes_by_itself(
    press: Press, desk: Open, page: dict[str, Any], death: Death, polls: int
) -> None:
    press.put("daily.test/rss", **page)
    opened = desk()
    for number in range(1, polls + 2):
        funnel = opened.poll(timedelta(days=2))
        assert [count.death for count in funnel.feeds] == [death]
        assert opened.incidents() == ([("daily/news", str(death))] if number >= polls else [])
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A")))
    opened.poll(timedelta(days=2))
    assert opened.incidents(open_only=True) == []
    assert opened.state("daily/news").failures == 0


def test_a_feed_that_moved_for_good_is_read_and_told_and_not_silently_followed(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", status=301, Location="/feeds/all.xml")
    press.put("daily.test/feeds/all.xml", feed((press.url("daily.test/a-1.html"), "A")))
    opened = desk()
    assert opened.poll().outcomes == {FeedOutcome.NEW_ITEMS: 1}
    assert opened.incidents() == []
    for _ in range(2):
        assert opened.poll(timedelta(days=2)).outcomes == {FeedOutcome.NOT_MODIFIED: 1}
    assert opened.incidents(open_only=True) == [("daily/news", "moved")]
    assert "feeds/all.xml" in opened.state("daily/news").detail


def test_the_failure_of_one_feed_does_not_stop_the_others(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", b"\x00\xff" * 50)
    press.put("weekly.test/rss", feed((press.url("weekly.test/a-1.html"), "A")))
    tables = {name: feed_table("news", press.url(f"{name}.test/rss")) for name in ("daily", "weekly")}
    outcomes = {count.feed_id: count.outcome for count in desk(tables).poll().feeds}
    assert outcomes == {"daily/news": FeedOutcome.FAILED, "weekly/news": FeedOutcome.NEW_ITEMS}


def test_p14_an_address_of_eight_kilobytes_is_refused_and_counted(press: Press, desk: Open) -> None:
    long = press.url("daily.test/a-100001.html") + "?q=" + "x" * 8200
    press.put("daily.test/rss", feed((long, "Long")))
    assert counts(desk().poll()) == {"refused-address": 1}


def test_f7_what_leads_to_an_address_that_is_refused_is_counted_for_prometheus(press: Press, desk: Open) -> None:
    story = press.put("daily.test/a-100001.html", status=302, Location="http://127.0.0.1:1/x")
    press.put("daily.test/rss", feed((story, "Resolution 57")))
    press.put("weekly.test/rss", status=302, Location="http://169.254.169.254/latest/meta-data/")
    tables = {name: feed_table("news", press.url(f"{name}.test/rss")) for name in ("daily", "weekly")}
    opened = desk(tables, {"NQ57_WEB_PORT": "0"})
    opened.poll()
    opened.poll(HOUR, everything=True)
    pages = build_pages(opened.catalog, opened.store)
    pages.start()
    told = Reader(pages.address).get("/-/metrics").text
    pages.stop()
    assert 'nq57_ssrf_blocked_total{of="feed"} 2.0' in told
    assert 'nq57_ssrf_blocked_total{of="item"} 1.0' in told


@pytest.mark.parametrize("link", ["http://xn--zzzzzz--.vn/", "https://news.google.com/x?url=http://[::1"])
def test_f10_a_link_that_is_no_address_ends_as_refused_and_every_pass_goes_on(
    press: Press, desk: Open, link: str
) -> None:
    story = "daily.test/a-100001.html"
    press.put(story, status=503)
    press.put("daily.test/rss", feed((link, "Resolution 57"), (press.url(story), "A")))
    opened = desk()
    assert counts(opened.poll()) == {"refused-address": 1, "transient": 1}
    press.put(story, article("A year of Resolution 57", ON_TOPIC, SHARE))
    assert opened.poll(HOUR).retries == {ItemOutcome.ON_TOPIC: 1}


def test_a_fault_of_ours_while_a_page_is_fetched_costs_one_item_now_and_later(press: Press, desk: Open) -> None:
    class Broken(Client):
        async def hop(self, chain: Chain, **options: Any) -> Answer | None:
            if "broken" in chain.url:
                raise ValueError("a fault of ours")
            return await super().hop(chain, **options)

    broken, story = "daily.test/broken-100001.html", "daily.test/a-100002.html"
    press.put(story, status=503)
    press.put("daily.test/rss", feed((press.url(broken), "Resolution 57"), (press.url(story), "A")))
    opened = desk()
    means = {"connect": lambda settings, guard: Broken(settings, guard, resolver=to_loopback)}
    assert counts(opened.poll(means=means)) == {"fault": 1, "transient": 1}
    press.put(story, article("A year of Resolution 57", ON_TOPIC, SHARE))
    assert opened.poll(7 * HOUR, means=means).retries == {ItemOutcome.FAULT: 1, ItemOutcome.ON_TOPIC: 1}


def test_f17_a_feed_that_asks_for_time_is_given_it(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", status=503, Retry_After="36000")
    opened = desk()
    opened.poll()
    assert opened.state("daily/news").next_due - opened.now >= timedelta(hours=10)


def test_a_fallback_is_polled_only_while_what_it_stands_for_fails(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", status=404)
    press.put("daily.test/list.rss", feed((press.url("daily.test/a-1.html"), "A")))
    tables = feed_table("news", press.url("daily.test/rss"))
    tables += feed_table("list", press.url("daily.test/list.rss"), fallback_rank=1)
    opened = desk({"daily": tables})
    assert [count.feed_id for count in opened.poll().feeds] == ["daily/news"]
    opened.poll(timedelta(days=1))
    assert {count.feed_id for count in opened.poll(timedelta(days=1)).feeds} == {"daily/news", "daily/list"}
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A")))
    opened.poll(timedelta(days=1))
    assert [count.feed_id for count in opened.poll(timedelta(days=1)).feeds] == ["daily/news"]


def test_a_teaser_speaks_for_an_article_that_cannot_be_read_until_it_can(press: Press, desk: Open) -> None:
    links = "".join(
        f'<li><a href="/story-number-{n}-1000{n}.html">Resolution 57: digital economy at 14.02% of GDP in 2025</a></li>'
        for n in range(1)
    )
    press.put("daily.test/tag", f"<html><body><ul>{links}</ul></body></html>")
    press.put("daily.test/story-number-0-10000.html", status=403)
    opened = desk({"daily": feed_table("tag", press.url("daily.test/tag"), "listing")})
    assert counts(opened.poll()) == {"teaser": 1}
    press.put("daily.test/story-number-0-10000.html", article("Resolution 57", ON_TOPIC, SHARE))
    assert opened.poll(timedelta(hours=7)).retries == {ItemOutcome.ON_TOPIC: 1}


def test_sitemaps_and_listings_are_feeds_too(press: Press, desk: Open) -> None:
    press.put("daily.test/map.xml", f"<urlset><url><loc>{press.url('daily.test/a-100001.html')}</loc>"
              "<lastmod>2026-01-11</lastmod></url><url><loc>http://daily.test/old.html</loc><lastmod>2020-01-01</lastmod>"
              "</url></urlset>")  # fmt: skip
    press.put("daily.test/index.xml", f"<sitemapindex><sitemap><loc>{press.url('daily.test/map.xml')}</loc></sitemap>"
              "</sitemapindex>")  # fmt: skip
    tables = feed_table("map", press.url("daily.test/index.xml"), "sitemap")
    assert counts(desk({"daily": tables}).poll()) == {"gone": 1, "too-old": 1}


def test_a_fault_of_ours_costs_one_item_and_is_tried_again(press: Press, desk: Open) -> None:
    for name, share in (("a", "14.02"), ("b", "15.50")):
        press.put(f"daily.test/{name}-100001.html", article(name, ON_TOPIC, SHARE.replace("14.02", share)))
    press.put("daily.test/rss", feed(*((press.url(f"daily.test/{n}-100001.html"), n) for n in "ab")))
    opened = desk()
    faults = iter([True])

    def broken(*_: object) -> None:
        if next(faults, False):
            raise ValueError("a fault of ours")

    opened.recorder = Recorder(opened.catalog, opened.store, enqueue=broken, clock=lambda: opened.now)
    assert counts(opened.poll()) == {"fault": 1, "on-topic": 1}
    assert opened.poll(7 * HOUR).retries == {ItemOutcome.ON_TOPIC: 1}


def test_a_pass_whose_time_is_over_leaves_the_rest_to_the_next(press: Press, desk: Open) -> None:
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A")))
    opened = desk()
    assert opened.poll(means={"budget": timedelta(0)}).feeds == ()
    assert counts(opened.poll(means={"budget": timedelta(minutes=5)})) == {"gone": 1}


def test_p15_a_page_that_kills_its_reader_twice_is_not_read_a_third_time(
    press: Press, lite: Store, tmp_path: Path
) -> None:
    press.put("daily.test/a-100001.html", article("abort", ON_TOPIC, SHARE))
    press.put("daily.test/b-100002.html", article("B", ON_TOPIC, SHARE))
    press.put("daily.test/rss", feed(*((press.url(f"daily.test/{n}.html"), n) for n in ("a-100001", "b-100002"))))
    catalog = make_catalog(tmp_path / "config", {"daily": feed_table("news", press.url("daily.test/rss"))})
    with WorkerPool(catalog, work=die_of_abort) as pool:
        opened = Desk(catalog, lite, pool)
        assert counts(opened.poll()) == {"poison": 1, "on-topic": 1}
        for _ in range(3):
            assert opened.poll(timedelta(days=8)).retries in ({ItemOutcome.POISON: 1}, {})
        assert pool.lost == 2
    with lite.read() as tx:
        [entry] = poison.list_(tx)
    assert (entry.tries, entry.body is not None) == (2, True)
    assert "crash" in entry.reason


def die_of_abort(catalog: Catalog, job: object) -> object:
    """Test hook: a page of this title ends its reader."""
    if isinstance(job, PageJob) and b"<h1>abort" in job.body:
        os.abort()
    return do(catalog, job)  # type: ignore[arg-type]
