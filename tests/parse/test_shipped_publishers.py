"""The shipped publishers: every file is sound, every name resolves, every selector is one."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from monitor.domain.feed import FeedKind
from monitor.parse import Layout
from monitor.run.publishers import PublisherIndex, build_publishers

FOLDER = Path(__file__).parents[2] / "config" / "publishers"
TABLES: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.toml")
}
PUBLISHERS, FEEDS, FAULTS = build_publishers(TABLES, {})
INDEX = PublisherIndex(PUBLISHERS)


def test_every_file_is_sound_and_named_by_its_id() -> None:
    assert FAULTS == []
    assert {stem for stem, table in TABLES.items() if table["id"] != stem} == set()
    assert len(PUBLISHERS) == len(TABLES) >= 50


@pytest.mark.parametrize("stem", sorted(TABLES))
def test_a_layout_has_real_selectors(stem: str) -> None:
    tree = LexborHTMLParser("<p>x</p>")
    for table in TABLES[stem].get("layouts", ()):
        layout = Layout.from_table(table)
        assert layout.body
        for selector in filter(
            None, (layout.title, layout.lead, layout.body, layout.date, layout.author, *layout.drop)
        ):
            for part in selector.split(","):
                assert tree.css(part.strip()) == []


def test_link_patterns_compile_and_the_resolution_has_its_tag_page() -> None:
    assert all(re.compile(feed.link_pattern) for feed in FEEDS if feed.link_pattern)
    assert any(feed.kind is FeedKind.LISTING and "resolution-57-tag" in feed.url for feed in FEEDS)
    assert sum(feed.kind is FeedKind.RSS and not feed.probe for feed in FEEDS) >= 55


def test_a_site_and_its_language_editions_are_told_apart() -> None:
    expected = {
        "https://e.vnexpress.net/news/a-1.html": "VnExpress International",
        "https://vnexpress.net/a-1.html": "VnExpress",
        "https://en.nhandan.vn/a-post1.html": "Nhan Dan Online",
        "https://english.mst.gov.vn/a-1.htm": "Ministry of Science and Technology",
        "https://cand.com.vn/a": "Công an Nhân dân",
        "https://nowhere.example/a": "nowhere.example",
    }
    assert {url: INDEX.resolve(url, None).name for url in expected} == expected


def test_agency_outlets_share_a_group() -> None:
    assert {INDEX.by_id[name].group for name in ("vietnamplus", "vietnamplus_en", "vietnamnews", "baotintuc")} == {
        "vna"
    }


def test_the_publishers_of_the_gold_stories_are_known_by_name(shared: Path) -> None:
    unknown: set[str] = set()
    for path in sorted((shared / "gold" / "stories").glob("*.json")):
        for article in json.loads(path.read_text("utf-8"))["articles"]:
            if INDEX.resolve(None, article["publisher"]).id.startswith("host:"):
                unknown.add(article["publisher"])
    assert unknown == set()
