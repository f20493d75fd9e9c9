"""Indexes of sitemaps that name indexes for ever: looked into so far and no further, and told."""

from __future__ import annotations

import pytest
from past import Open, sitemap, story
from press import Press, feed_table

from monitor.fetch.archives import MAX_DEPTH
from monitor.run.backfill import find


def chain(press: Press, length: int, last: str) -> str:
    """The address of the first of so many indexes, each of which names the next one; the last names a sitemap."""
    names = [f"daily.test/map-{number}.xml" for number in range(length)]
    for name, below in zip(names, [*map(press.url, names[1:]), press.url("daily.test/last.xml")], strict=True):
        press.put(name, sitemap((below, ""), index=True))
    press.put("daily.test/last.xml", sitemap((last, "")))
    return press.url(names[0])


def test_indexes_below_each_other_are_followed_as_far_as_honest_sites_go(press: Press, past: Open) -> None:
    report = past(feed_table("map", chain(press, MAX_DEPTH, story(press, 100001)), "sitemap")).run("daily")
    assert (report.outcomes, report.failed, report.finished) == ({"on-topic": 1}, {}, True)


def test_a_chain_of_indexes_ends_at_a_depth_that_is_told(press: Press, past: Open) -> None:
    first = chain(press, MAX_DEPTH + 20, story(press, 100001))
    other = press.put("daily.test/other.xml", sitemap((story(press, 100002), "")))
    report = past(feed_table("map", first, "sitemap") + feed_table("other", other, "sitemap")).run("daily")
    deepest = press.url(f"daily.test/map-{MAX_DEPTH}.xml")
    told = f"{MAX_DEPTH} indexes stand above it: the sitemaps that it names (1) are not looked into"
    assert report.failed == {deepest: told}
    assert (report.outcomes, report.finished) == ({"on-topic": 1}, True)
    assert [name for name in press.asked if "/map-" in name] == [
        f"daily.test/map-{n}.xml" for n in range(MAX_DEPTH + 1)
    ]


def test_a_depth_is_not_forgotten_by_a_backfill_that_is_stopped_after_every_look(press: Press, past: Open) -> None:
    it = past(feed_table("map", chain(press, MAX_DEPTH + 20, story(press, 100001)), "sitemap"))
    for _ in range(MAX_DEPTH + 5):
        before = len(press.asked)
        report = it.run("daily", means={"stopped": lambda before=before: len(press.asked) > before})
        if report.failed:
            break
    assert list(report.failed) == [press.url(f"daily.test/map-{MAX_DEPTH}.xml")]


def test_an_index_that_names_itself_is_asked_once(press: Press, past: Open) -> None:
    own, back = press.url("daily.test/a.xml"), press.url("daily.test/b.xml")
    press.put("daily.test/a.xml", sitemap((own, ""), (back, ""), index=True))
    press.put("daily.test/b.xml", sitemap((own, ""), (back, ""), index=True))
    report = past(feed_table("map", own, "sitemap")).run("daily")
    assert (press.count("daily.test/a.xml"), press.count("daily.test/b.xml")) == (1, 1)
    assert (report.failed, report.finished) == ({}, True)


def test_of_more_sitemaps_than_are_looked_into_the_others_are_counted(
    press: Press, past: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find, "MAX_SITEMAPS", 3)
    urls = [press.put(f"daily.test/map-{n}.xml", sitemap((story(press, 100001 + n), ""))) for n in range(5)]
    first = press.put("daily.test/first.xml", sitemap(*((url, "") for url in urls), index=True))
    report = past(feed_table("map", first, "sitemap")).run("daily")
    assert report.failed == {first: "names 3 more sitemaps than the 3 that are looked into; name those that you want"}
    assert (report.outcomes, report.sources, report.finished) == ({"on-topic": 2}, 3, True)
