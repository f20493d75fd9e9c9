"""Feeds and sitemaps of our own in more than a hundred forms: every item with its link, words and instant."""

from __future__ import annotations

import pytest
from bed_feed_oddities import ODD_FEEDS, ODD_SITEMAPS
from bed_feeds import FEEDS, SITEMAPS, URL
from layouts import outlets

from monitor.parse import parse_feed, parse_sitemap

ALL_FEEDS, ALL_SITEMAPS = FEEDS | ODD_FEEDS, SITEMAPS | ODD_SITEMAPS


@pytest.mark.parametrize("name", ALL_FEEDS)
def test_a_feed_gives_its_items_as_a_reader_wants_them(name: str) -> None:
    feed, want = ALL_FEEDS[name]
    got = parse_feed(feed if isinstance(feed, bytes) else feed.encode(), url=URL, outlets=outlets()).items
    assert [(i.url, i.title, i.summary, i.published) for i in got] == [
        (w.url, w.title, w.summary, w.published) for w in want
    ]
    authors = {w.url: w.author for w in want if w.author}
    assert {i.url: i.author for i in got if i.url in authors} == authors


@pytest.mark.parametrize("name", ALL_SITEMAPS)
def test_a_sitemap_gives_its_addresses(name: str) -> None:
    body, want = ALL_SITEMAPS[name]
    got = parse_sitemap(body.encode(), url=URL).items
    assert tuple((i.url, i.title, i.published, i.guid) for i in got) == want
