"""The shipped publishers: every address that somebody saw working is there, and none has a single way in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from monitor.domain.feed import Feed
from monitor.run.catalog import Catalog, load_catalog

#: A place in an address that differs from page to page, or a form that is no feed.
_PATTERN = re.compile(r"[<{>}]|YYYY|\.\.\.|\?(?:q|start)=")


@dataclass(frozen=True)
class Row:
    """One row of the table of publishers."""

    publisher: str
    addresses: tuple[str, ...]
    confidence: str


def rows(shared: Path) -> Iterator[Row]:
    text = (shared / "PUBLISHERS.md").read_text(encoding="utf-8")
    for line in text.partition("## 1. ")[2].partition("\n## 2")[0].splitlines():
        if not line.startswith("| "):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        addresses = tuple(address.rstrip(" ,`") for address in re.findall(r"https?://[^\s`]+", cells[1]))
        if addresses:
            yield Row(cells[0], addresses, cells[3])


def bare(url: str) -> str:
    parts = urlsplit(url)
    return (parts.netloc.removeprefix("www.") + parts.path).rstrip("/").lower()


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog({})


def found(catalog: Catalog, row: Row) -> list[Feed]:
    wanted = {bare(address) for address in row.addresses}
    return [feed for feed in catalog.feeds if bare(feed.url) in wanted]


def test_every_address_that_was_seen_working_is_a_feed(catalog: Catalog, shared: Path) -> None:
    sure = [row for row in rows(shared) if row.confidence in "AB" and not _PATTERN.search(" ".join(row.addresses))]
    assert len(sure) > 60
    assert [row for row in sure if not found(catalog, row)] == []


def test_every_outlet_that_gives_anything_is_a_publisher(catalog: Catalog, shared: Path) -> None:
    hosts = {urlsplit(row.addresses[0]).netloc for row in rows(shared) if row.confidence in "ABC"}
    assert {host for host in hosts if catalog.publishers.of_host(host) is None} == set()


def test_what_nobody_has_tested_is_a_probe_and_what_is_dead_is_left_out(catalog: Catalog, shared: Path) -> None:
    for row in rows(shared):
        if row.confidence in "CDX":
            assert all(feed.probe for feed in found(catalog, row)), row


def test_every_outlet_with_feeds_has_something_to_fall_back_on(catalog: Catalog) -> None:
    ranks: dict[str, set[int]] = {}
    for feed in catalog.feeds:
        ranks.setdefault(feed.publisher_id, set()).add(feed.fallback_rank)
    assert len(ranks) > 30
    # The search service is itself what others fall back on.
    assert {publisher for publisher, found in ranks.items() if len(found) < 2} == {"google_news"}
