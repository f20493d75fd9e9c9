"""What a feed or listing calls itself, and where its links lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monitor.domain.address import host_of
from monitor.domain.feed import FeedItem
from monitor.domain.text import fold
from monitor.parse.charset import decode
from monitor.parse.plain import plain

#: What the protocol allows one sitemap.
MAX_ENTRIES = 50_000
_HEAD = 64_000
_FIRST_ITEM = re.compile(r"<(?:item|entry)[\s>]", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]{0,200}>(.{0,2000}?)</title>", re.IGNORECASE | re.DOTALL)
_MARKED = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_TAIL = 2_000
_LAST = re.compile(rb"</(?:[\w.-]+:)?(?:rss|feed|rdf|channel|urlset|sitemapindex)\s*>", re.IGNORECASE)
_WORD = re.compile(r"\w+")
#: From so many links on it says something that most of them lead away.
_MIN_LINKS = 5
_MOST = 0.8


def own_title(body: bytes, content_type: str | None = None) -> str:
    """The title of the feed or page itself, "" where it has none."""
    text = decode(body[:_HEAD], content_type)
    first = _FIRST_ITEM.search(text)
    found = _TITLE.search(text, 0, first.start() if first else len(text))
    return plain(_MARKED.sub(r"\1", found[1]))[:300] if found else ""


def is_cut_off(body: bytes) -> bool:
    """Whether a feed or sitemap in XML ends before its root element does."""
    start = body[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") and not _LAST.search(body[-_TAIL:].replace(b"\0", b""))


def unread(*, cut: bool, read: int, left: int) -> list[str]:
    """What is told of a feed, sitemap or listing that is not read whole: it is cut off, or has so many entries too many
    beside those `read`."""
    found = ["it is cut off; what stands before the cut is read"] if cut else []
    if left:
        found.append(f"it has {read + left:,} entries, of which {read:,} are read; the rest is left out")
    return found


def is_same_title(first: str, second: str) -> bool:
    """Whether two titles share most of their words, whatever their order, case and marks."""
    a, b = set(_WORD.findall(fold(first))), set(_WORD.findall(fold(second)))
    return not a or not b or len(a & b) * 2 >= min(len(a), len(b))


def names(title: str, section: str) -> bool:
    """Whether the title holds the words of the section."""
    return set(_WORD.findall(fold(section))) <= set(_WORD.findall(fold(title)))


def leads_elsewhere(items: Sequence[FeedItem], domains: Iterable[str]) -> int:
    """How many of the links lead to other outlets where that is most of them, else 0."""
    own = tuple(domains)
    hosts = [host_of(item.url) for item in items if item.url]
    away = sum(1 for host in hosts if not any(host == domain or host.endswith(f".{domain}") for domain in own))
    return away if len(hosts) >= _MIN_LINKS and away >= len(hosts) * _MOST else 0
