"""A search is the last of every chain: when it is asked, what of its finds is taken, and that it rests again."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from desk import Desk, Open
from press import ON_TOPIC, SHARE, Press, article, feed, feed_table

from monitor.domain.feed import Feed
from monitor.domain.source import Death, FeedState, ItemOutcome
from monitor.fetch.choice import chains_of
from monitor.run.health import feed_health
from monitor.run.publishers import feed_from

DAY = timedelta(days=1)


def outlets(press: Press) -> dict[str, str]:
    """Two outlets with feeds, one without, one that prints others' stories, and a search that stands in for them."""
    daily = feed_table("news", press.url("daily.test/rss"))
    daily += feed_table("map", press.url("daily.test/map.xml"), "news-sitemap", fallback_rank=1)
    daily += feed_table("page", press.url("daily.test/page"), "listing", fallback_rank=2)
    return {
        "daily": daily,
        "weekly": feed_table("news", press.url("weekly.test/rss")),
        "silent": "",
        "search": feed_table("query", press.url("search.test/rss"), probe=True, stands_in_for="en"),
    }


def fill(press: Press) -> None:
    found = []
    for name in ("daily", "weekly", "silent", "stranger"):
        address = f"{name}.test/a-100001.html"
        press.put(address, article(name, ON_TOPIC, SHARE))
        found.append((press.url(address), f"A story of the {name} - {name}"))
    press.put("search.test/rss", feed(*found))
    press.put("weekly.test/rss", feed((press.url("weekly.test/b-100002.html"), "Another")))
    press.put("weekly.test/b-100002.html", article("Another", "Nothing of interest was said in the town hall."))


def polled(opened: Desk) -> set[str]:
    return {count.feed_id for count in opened.poll(DAY).feeds}


def test_a_search_is_asked_only_while_a_whole_chain_fails_and_rests_when_it_is_well_again(
    press: Press, desk: Open
) -> None:
    fill(press)
    opened = desk(outlets(press))
    daily, well = ["daily/news", "daily/map", "daily/page"], {"weekly/news"}
    assert polled(opened) == {"daily/news"} | well
    for rank in (1, 2, 3):
        assert polled(opened) == {*daily[:rank]} | well
        expected = {*daily[: rank + 1]} | well
        assert polled(opened) == expected | ({"search/query"} if rank == 3 else set())
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A story")))
    assert polled(opened) == {*daily, "search/query"} | well
    assert polled(opened) == {"daily/news"} | well
    assert opened.incidents(open_only=True) == []


def fail_over(opened: Desk) -> dict[ItemOutcome, int]:
    """The counts of the search's first pass."""
    for _ in range(9):
        for count in opened.poll(DAY).feeds:
            if count.feed_id == "search/query":
                return dict(count.items)
    raise AssertionError("the search was never asked")


def test_of_what_a_search_finds_only_known_outlets_that_give_nothing_themselves_are_taken(
    press: Press, desk: Open
) -> None:
    fill(press)
    opened = desk(outlets(press))
    assert fail_over(opened) == {ItemOutcome.ON_TOPIC: 2, ItemOutcome.COVERED: 1, ItemOutcome.UNLISTED: 1}
    assert (press.count("daily.test/a-100001.html"), press.count("silent.test/a-100001.html")) == (1, 1)
    assert (press.count("weekly.test/a-100001.html"), press.count("stranger.test/a-100001.html")) == (0, 0)


def test_the_health_says_who_stands_by_and_for_whom_a_search_stands_in(press: Press, desk: Open) -> None:
    fill(press)
    opened = desk(outlets(press))
    rows = {row["feed"]: row for row in feed_health(opened.catalog, opened.store)}
    assert (rows["search/query"]["state"], rows["daily/page"]["state"]) == ("stands by", "stands by")
    fail_over(opened)
    rows = {row["feed"]: row for row in feed_health(opened.catalog, opened.store)}
    query = rows["search/query"]
    assert (query["state"], query["stands_in_for"], query["detail"]) == ("ok", ["daily"], "stands in for daily")
    assert json.dumps(rows)


def test_what_is_open_of_a_feed_that_rests_again_is_closed(press: Press, desk: Open) -> None:
    fill(press)
    opened = desk(outlets(press))
    fail_over(opened)
    opened.poll(DAY)
    assert ("daily/page", "gone") in opened.incidents(open_only=True)
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A story")))
    opened.poll(DAY)
    assert opened.incidents(open_only=True) == []


@pytest.mark.parametrize(
    ("language", "states", "asked"),
    [
        ("en", {}, False),
        ("en", {"a/x": 2.0}, False),
        ("en", {"a/x": 2.0, "a/y": 1.75}, False),
        ("en", {"a/x": 2.0, "a/y": 2.0}, True),
        ("vi", {"a/x": 2.0, "a/y": 2.0}, False),
    ],
)
def test_a_search_has_its_turn_where_all_feeds_of_an_outlet_of_its_language_fail(
    language: str, states: dict[str, float], asked: bool
) -> None:
    feeds = [
        Feed(id="a/x", publisher_id="a", url="http://a/x"),
        Feed(id="a/y", publisher_id="a", url="http://a/y", fallback_rank=1),
        Feed(id="s/q", publisher_id="s", url="http://s/q", stands_in_for=language),
    ]
    known = {name: FeedState(feed_id=name, failures=failures, death=Death.GONE) for name, failures in states.items()}
    assert chains_of(feeds, known, {"a": "en", "s": "vi"}).has_turn(feeds[2]) is asked


def test_a_search_stands_in_for_a_language_that_is_read() -> None:
    with pytest.raises(ValueError, match="none of en, vi"):
        feed_from("s", {"id": "q", "url": "https://s.test/q", "kind": "rss", "stands_in_for": "fr"})
