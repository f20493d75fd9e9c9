"""The stored pages and feeds of real outlets, against their references."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from layouts import layouts_for, outlets

from monitor.domain.article import PageKind
from monitor.parse import parse_feed, parse_listing, parse_page
from monitor.parse.address import canonical_address
from monitor.parse.dates import read_date
from monitor.parse.plain import squeeze


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", squeeze(text).lower()))


def f1(want: str, got: str) -> float:
    a, b = words(want), words(got)
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else float(a == b)


@pytest.mark.parametrize("with_layouts", [True, False], ids=["layouts", "generic"])
def test_every_stored_page_is_read_right(shared: Path, with_layouts: bool) -> None:
    wrong: list[str] = []
    for path in sorted((shared / "fixtures" / "reference").glob("*__*.json")):
        want = json.loads(path.read_text("utf-8"))
        url, body = want["url"], (shared / "fixtures" / want["file"]).read_bytes()
        got = parse_page(body, url=url, layouts=layouts_for(url) if with_layouts else [], outlets=outlets())
        if got.kind != want["kind"]:
            wrong.append(f"{path.stem}: kind {got.kind}")
        elif got.kind is PageKind.LISTING:
            given = {canonical_address(item.url) for item in parse_listing(body, url=url).items}
            wrong += [f"{path.stem}: {link}" for link in want["links"] if canonical_address(link) not in given]
        elif got.kind is PageKind.ARTICLE:
            facts = ("title", "author", "canonical_url")
            wrong += [f"{path.stem}: {fact} {getattr(got, fact)}" for fact in facts if getattr(got, fact) != want[fact]]
            if f1(want["text"], got.text) < 0.97:
                wrong.append(f"{path.stem}: text {f1(want['text'], got.text):.3f}")
            if got.published != want["published"] and (got.published or "")[:16] != want["published"][:16]:
                wrong.append(f"{path.stem}: published {got.published}")
    assert wrong == []


def test_every_stored_feed_gives_every_item_with_its_instant(shared: Path) -> None:
    feeds = json.loads((shared / "fixtures" / "reference" / "feeds.json").read_text("utf-8"))
    wrong: list[str] = []
    for name, items in feeds.items():
        url = f"https://{urlsplit(items[0]['url']).netloc}/rss/home.rss"
        body = (shared / "fixtures" / name).read_bytes()
        got = {canonical_address(item.url): item for item in parse_feed(body, url=url, outlets=outlets()).items}
        for want in items:
            item = got.get(canonical_address(want["url"]))
            stamp, told = read_date(item.published if item else None), read_date(want["published"])
            same = stamp is not None and told is not None and stamp.instant == told.instant
            if item is None or item.title != squeeze(want["title"]) or (not same and stamp != told):
                wrong.append(f"{name}: {want['url']}")
    assert wrong == []
