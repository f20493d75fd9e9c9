"""When everything fails at once, or everything at one host: told once, backed off, and over without a stampede."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from desk import HOUR, Desk, Open
from press import Press, article, feed, feed_table, make_catalog

from monitor.domain.source import Death, ItemOutcome
from monitor.fetch.breaker import TRIES, Breaker
from storage import source

STORM = [f"paper{number}" for number in range(8)]


def storm_desk(press: Press, desk: Open) -> Desk:
    for name in STORM:
        press.put(f"{name}.test/rss", feed((press.url(f"{name}.test/a-1.html"), "A")))
    return desk({name: feed_table("news", press.url(f"{name}.test/rss")) for name in STORM})


@pytest.mark.parametrize("apart", [timedelta(minutes=1), timedelta(minutes=4)])
def test_f18_a_storm_at_all_hosts_is_told_once_however_far_apart_they_are_polled(
    press: Press, desk: Open, apart: timedelta
) -> None:
    opened = storm_desk(press, desk)
    for name in STORM:
        opened.poll(apart, feeds=[f"{name}/news"])
    for name in STORM:
        press.put(f"{name}.test/rss", status=500)
    passes = [opened.poll(timedelta(minutes=5)).no_network for _ in range(16)]
    assert not passes[0]
    assert passes[-1]
    assert opened.incidents() == [("network", "no-network")]
    assert {opened.state(f"{name}/news").failures for name in STORM} == {0.0}
    press.put("paper3.test/rss", feed((press.url("paper3.test/a-2.html"), "B")))
    for _ in range(12):
        opened.poll(timedelta(minutes=5))
    assert opened.incidents(open_only=True) == []
    assert opened.state("paper0/news").failures > 0


def test_f18_the_end_of_a_storm_brings_no_stampede(press: Press, desk: Open) -> None:
    opened = storm_desk(press, desk)
    opened.poll()
    for name in STORM:
        press.put(f"{name}.test/rss", status=500)
    asked = len(press.asked)
    for _ in range(72):
        opened.poll(timedelta(minutes=5))
    assert opened.incidents() == [("network", "no-network")]
    # Six hours at an interval of half an hour, hardly more often than on a good day.
    assert (len(press.asked) - asked) / len(STORM) <= 24
    assert len({opened.state(f"{name}/news").next_due for name in STORM}) == len(STORM)
    for name in STORM:
        press.put(f"{name}.test/rss", feed((press.url(f"{name}.test/a-2.html"), "B")))
    opened.poll(HOUR)
    assert opened.incidents(open_only=True) == []
    assert press.most_at_once <= opened.catalog.settings.fetch.concurrency


def test_a_storm_at_most_hosts_is_no_outage_while_one_answers(press: Press, desk: Open) -> None:
    opened = storm_desk(press, desk)
    opened.poll()
    for name in STORM[1:]:
        press.put(f"{name}.test/rss", status=500)
    for _ in range(40):
        assert not opened.poll(timedelta(minutes=30)).no_network
    assert dict(opened.incidents()) == {f"{name}/news": "server-error" for name in STORM[1:]}


def test_f18_a_storm_at_one_host_is_backed_off_and_told_of_that_host_alone(press: Press, desk: Open) -> None:
    tables = {name: feed_table("news", press.url(f"{name}.test/rss")) for name in ("daily", "weekly")}
    press.put("daily.test/rss", status=500)
    press.put("weekly.test/rss", feed((press.url("weekly.test/a-1.html"), "A")))
    opened = desk(tables)
    for _ in range(120):
        opened.poll(timedelta(minutes=5))
    assert opened.incidents() == [("daily/news", "server-error")]
    assert press.count("daily.test/rss") <= 8
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A")))
    opened.poll(timedelta(hours=6))
    assert opened.incidents(open_only=True) == []


@pytest.mark.parametrize("status", [503, 429])
def test_f18_a_host_that_fails_is_not_asked_for_each_of_its_articles_and_none_of_them_is_lost(
    press: Press, desk: Open, status: int
) -> None:
    names = [f"daily.test/a-1000{number}.html" for number in range(10, 40)]
    press.put("daily.test/rss", feed(*((press.url(name), f"Story {name}") for name in names)))
    for name in names:
        press.put(name, status=status)
    opened, breaker = desk(), Breaker()

    def asked(after: timedelta) -> int:
        before = sum(map(press.count, names))
        opened.poll(after, means={"breaker": breaker})
        return sum(map(press.count, names)) - before

    assert asked(timedelta(0)) == TRIES
    # The feed answers, which tells nothing of the articles; they come when their rest is over.
    assert asked(timedelta(minutes=5)) == 0
    for _ in range(6):
        assert asked(timedelta(minutes=20)) <= TRIES
    for name in names:
        press.put(name, article(name, "Nothing of note was said at all in this short piece."))
    opened.poll(timedelta(minutes=20), means={"breaker": breaker})
    opened.poll(timedelta(days=2), means={"breaker": breaker})
    with opened.store.read() as tx:
        assert source.item_counts(tx) == {"daily/news": {ItemOutcome.OFF_TOPIC: len(names)}}


def test_f18_other_feeds_of_a_host_that_fails_are_left_alone_and_fail_as_it_did(press: Press, desk: Open) -> None:
    paths = [f"daily.test/rss{number}" for number in range(9)]
    for path in paths:
        press.put(path, status=502)
    opened = desk({"daily": "".join(feed_table(f"f{number}", press.url(path)) for number, path in enumerate(paths))})
    opened.poll()
    assert sum(map(press.count, paths)) == TRIES
    assert {opened.state(f"daily/f{number}").death for number in range(9)} == {Death.SERVER_ERROR}


def test_no_network_is_told_once_and_counted_against_nobody(press: Press, desk: Open) -> None:
    tables = {name: feed_table("news", press.url(f"{name}.test/rss")) for name in ("daily", "weekly", "monthly")}
    opened = desk(tables)
    press.close()
    assert opened.poll().no_network
    assert opened.poll(HOUR).no_network
    assert opened.incidents() == [("network", "no-network")]
    assert opened.state("daily/news").failures == 0
    again = Press()
    tables = {name: feed_table("news", again.url(f"{name}.test/rss")) for name in tables}
    back = Desk(make_catalog(Path(opened.catalog.files.origins["publishers/daily"]).parent.parent, tables),
                opened.store, opened.pool)  # fmt: skip
    back.now = opened.now
    assert not back.poll(HOUR).no_network
    assert opened.incidents(open_only=True) == []
    again.close()
