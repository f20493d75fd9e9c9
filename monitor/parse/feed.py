"""Feeds: RSS, Atom, RDF and JSON Feed. A strict reader over mended text first, the lenient library where it fails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from typing import Any
from unicodedata import category
from urllib.parse import urljoin, urlsplit

from monitor.domain.article import PageKind
from monitor.domain.feed import FeedItem, ItemList
from monitor.parse.charset import decode
from monitor.parse.dates import Order, read_date, slash_order
from monitor.parse.feed_xml import ENTITY_DECLARATION, Row, strict_entries
from monitor.parse.outlets import NO_OUTLETS, Outlets
from monitor.parse.plain import plain, read_json, squeeze
from monitor.parse.recognise import NotAFeedError, kind_of

MAX_BYTES = 32 * 1024 * 1024
MAX_ITEMS = 5_000
_FIELD_CAP = 100_000
_HEAD = 4_000
_PLAIN_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d{1,5})?(?:[/?][^\s\\]*)?\Z")
_READ_ON_SIZE = 160
_MORE = re.compile(r"tiếp|thêm|chi tiết|more|reading|read on", re.IGNORECASE)
_READ_ON = re.compile(
    r"(?:^|(?<=[.!?…”\"\]]))\s*[\[(]?"
    r"(?:xem tiếp|đọc tiếp|xem thêm|xem chi tiết|chi tiết|read more|continue reading|read on)\b"
    r"[^.!?]{0,120}?[»→›.…\])]*$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\s*(?:The post .{1,300}? (?:first )?appeared first on .{1,120}|"
    r"(?:Bài viết|The post) .{1,300}? (?:đã )?xuất hiện (?:đầu tiên|lần đầu)\b.{1,120})$"
)
_WRAPPED = re.compile(r"\s*<!\[CDATA\[(.*)\]\]>\s*", re.DOTALL)
_RELATIVE = re.compile(r"(?i)^(?:javascript|data|vbscript|file|mailto|about|blob):")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as written, before cleaning."""

    title: str = ""
    link: str = ""
    base: str = ""
    summary: str = ""
    date: str = ""
    guid: str = ""
    author: str = ""


def parse_feed(body: bytes, *, url: str, content_type: str | None = None, outlets: Outlets = NO_OUTLETS) -> ItemList:
    """The items in the order of the feed, at most the newest 5,000. NotAFeedError names what came instead of a feed."""
    if len(body) > MAX_BYTES:
        raise NotAFeedError(f"too-large: {len(body)} bytes", reason="too-large", subject=url)
    text = decode(body, content_type)
    kind = kind_of(text)
    if kind is PageKind.EMPTY:
        raise NotAFeedError("empty: the answer has no text", reason="empty", subject=url)
    if kind is PageKind.CHALLENGE:
        raise NotAFeedError("challenge: a gatekeeper's page came instead of the feed", reason="challenge", subject=url)
    if kind is not PageKind.FEED:
        if _is_binary(text):
            message = "malformed: what came is no text, and so neither a feed nor a page"
            raise NotAFeedError(message, reason="malformed", subject=url)
        raise NotAFeedError(f"html-not-feed: {kind} came instead of a feed", reason="html-not-feed", subject=url)
    if ENTITY_DECLARATION.search(text):
        raise NotAFeedError(
            "entity: the feed declares entities of its own, which no honest feed does", reason="entity", subject=url
        )
    entries = list(_entries(text, url))
    order = slash_order(entry.date for entry in entries)
    items = (_item(entry, url, order, outlets) for entry in entries)
    return _newest(tuple(item for item in items if item is not None))


def _is_binary(text: str) -> bool:
    """Whether its beginning has more control characters than any text, in whatever letters its bytes were read."""
    head = text[:_HEAD]
    strange = sum(category(character) == "Cc" and not character.isspace() for character in head)
    return strange > len(head) // 20


def _entries(text: str, url: str) -> Iterable[Entry]:
    if text.lstrip().startswith("{"):
        return _json_entries(text, url)
    rows = strict_entries(text)
    if not rows:
        lenient: list[Row] = import_module("monitor.parse.feed_lenient").lenient_entries(text, url)
        if rows is None and not lenient and "<item" not in text and "<entry" not in text and "</" not in text[-200:]:
            raise NotAFeedError("malformed: the feed ends before its first item", reason="malformed", subject=url)
        rows = lenient[:-1] if lenient and not lenient[-1]["link"] and _ends_inside(text) else lenient
    return (Entry(**{name: _unwrapped(words) for name, words in row.items()}) for row in rows)


def _unwrapped(words: str) -> str:
    """Without the CDATA section that a tool escaped with what stands in it."""
    found = _WRAPPED.fullmatch(words) if "<![CDATA[" in words else None
    return found[1] if found else words


def _ends_inside(text: str) -> bool:
    """Whether the feed is cut inside its last item: a link that is not there was lost, as one that leads nowhere is."""
    opened = max(text.rfind("<item"), text.rfind("<entry"))
    return opened > max(text.rfind("</item"), text.rfind("</entry"))


def _json_entries(text: str, url: str) -> Iterator[Entry]:
    try:
        feed = read_json(text)
    except (ValueError, RecursionError) as error:
        raise NotAFeedError(f"malformed: no JSON ({error})"[:200], reason="malformed", subject=url) from error
    items = feed.get("items") if isinstance(feed, dict) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            yield Entry(
                title=_words(item.get("title")),
                link=_words(item.get("url") or item.get("external_url")),
                summary=_words(item.get("summary") or item.get("content_text") or item.get("content_html")),
                date=_words(item.get("date_published") or item.get("date_modified")),
                guid=_words(item.get("id")),
                author=_json_author(item),
            )


def _json_author(item: Mapping[str, Any]) -> str:
    authors = item.get("authors") or [item.get("author")]
    names = [_words(a.get("name")) for a in authors if isinstance(a, dict)] if isinstance(authors, list) else []
    return ", ".join(filter(None, names))


def _words(value: object) -> str:
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _item(entry: Entry, url: str, order: Order | None, outlets: Outlets) -> FeedItem | None:
    link = http_address(entry.link, entry.base or url) or (
        http_address(entry.guid, "") if entry.guid.strip().startswith(("http://", "https://")) else ""
    )
    title = plain(entry.title[:_FIELD_CAP])
    hostile = bool(entry.link.strip()) and not link
    if hostile or not (link or title):
        return None
    raw = squeeze(entry.date[:200]) or None
    stamp = read_date(raw, order=order)
    guid = entry.guid.strip()[:2000]
    return FeedItem(
        url=link,
        title=title,
        summary=_summary(entry.summary, outlets),
        published=stamp.iso if stamp else None,
        published_raw=entry.date.strip()[:200] or None,
        guid=guid if guid and not _RELATIVE.match(guid) else None,
        author=plain(entry.author[:500]) or None,
    )


def _summary(raw: str, outlets: Outlets) -> str:
    """Clean text without the agency's tag, the link to read on and the line that tools put under a post."""
    text = outlets.without_sign(plain(raw[:_FIELD_CAP]))
    if "appeared" in text or "xuất hiện" in text:
        text = _POSTED.sub("", text)
    last = text[-_READ_ON_SIZE:]
    if _MORE.search(last):
        text = text[: len(text) - len(last)] + _READ_ON.sub("", last)
    return text.rstrip()


def http_address(link: str, base: str) -> str:
    """The absolute http or https address, or "" for anything else.

    Escaped twice, it is unescaped; backslashes in its path are meant as strokes, as browsers read them.
    """
    link = "".join(link.split()) if "\n" in link or "\t" in link else link.strip()
    if "&amp;" in link:
        link = link.replace("&amp;", "&")
    if _PLAIN_ADDRESS.match(link):
        return link
    if "\\" in link:
        path, mark, query = link.partition("?")
        link = path.replace("\\", "/") + mark + query
    if not link or _RELATIVE.match(link):
        return ""
    try:
        absolute = link if link.startswith(("http://", "https://")) else urljoin(base, link)
        parts = urlsplit(absolute)
        return absolute if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def _newest(items: tuple[FeedItem, ...]) -> ItemList:
    if len(items) <= MAX_ITEMS:
        return ItemList(items=items, left=0)
    undated = datetime(1, 1, 1, tzinfo=UTC)

    def age(index: int) -> tuple[datetime, int]:
        stamp = read_date(items[index].published)
        return (stamp.instant if stamp else undated, -index)

    kept = sorted(sorted(range(len(items)), key=age, reverse=True)[:MAX_ITEMS])
    return ItemList(items=tuple(items[index] for index in kept), left=len(items) - MAX_ITEMS)
