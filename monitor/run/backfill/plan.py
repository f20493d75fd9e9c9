"""What a backfill is asked for in words, as sources and articles: publishers, addresses, lists of them, folders."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from monitor.domain.address import is_web_address
from monitor.domain.backfill import Backfill, BackfillItem, BackfillSource, SourceKind
from monitor.domain.errors import UsageError, named
from monitor.domain.feed import Feed, FeedKind
from monitor.domain.fingerprint import stable_id
from monitor.fetch.archives import is_monthly, monthly
from monitor.parse.charset import decode
from monitor.parse.listing import is_article_address
from monitor.run.catalog import Catalog
from monitor.run.given_file import lines_at_most, read_at_most

#: Files that hold one text, and files that hold one a line.
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt", ".md"})
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
#: Files of a crawl, one page a record.
_ARCHIVES = (".warc", ".warc.gz")
_SITEMAP_SUFFIXES = (".xml", ".xml.gz", ".gz")
_FEED_SUFFIXES = (".rss", ".rdf", ".atom")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where to look and what to read, for articles published from `since` on and before `until`."""

    id: str
    target: str
    since: datetime
    until: datetime
    sources: tuple[BackfillSource, ...]
    items: tuple[BackfillItem, ...] = ()

    def entry(self, now: datetime) -> Backfill:
        """The backfill as it begins."""
        return Backfill(id=self.id, target=self.target, since=self.since, until=self.until, started_at=now)


def plan_for(
    catalog: Catalog, targets: Sequence[str], since: datetime, until: datetime, *, asked: tuple[str, str] = ("", "")
) -> Plan:
    """The plan of these targets. `asked` are the days as they were asked for: the same words are the same backfill,
    also tomorrow. Raises UsageError naming the targets that are nothing of all this."""
    if since >= until:
        raise UsageError(
            "its end is not after its beginning", subject="--since, --until", remedy="give the earlier day to --since"
        )
    _refuse_unknown(catalog, targets)
    sources: dict[str, BackfillSource] = {}
    items: dict[str, BackfillItem] = {}
    for target in targets:
        for found in _of_target(catalog, target, since, until):
            if isinstance(found, BackfillSource):
                sources.setdefault(found.url, found)
            else:
                items.setdefault(found.key, found)
    return Plan(
        id=stable_id("backfill", *targets, *asked, *sorted(items)),
        target=" ".join(targets),
        since=since,
        until=until,
        sources=tuple(sources.values()),
        items=tuple(items.values()),
    )


def _refuse_unknown(catalog: Catalog, targets: Sequence[str]) -> None:
    if "" in targets:
        # To Path it would be the folder that the command was started in.
        remedy = "name a publisher, feed, address, file or folder (. is this one)"
        raise UsageError("names nothing", subject="", remedy=remedy)
    unknown = [
        target
        for target in targets
        if not (is_web_address(target) or target == "-" or Path(target).is_file() or Path(target).is_dir())
        and not _feeds_of(catalog, target)
    ]
    if unknown:
        raise UsageError(
            "is no publisher with feeds, no feed, no address, no file and no folder",
            subject=named(unknown),
            remedy="see nq57 feeds list",
        )


def topic_plan(catalog: Catalog, since: datetime, until: datetime) -> Plan:
    """The tag and topic pages of the resolution."""
    feeds = [feed for feed in catalog.feeds if feed.topic]
    sources = [source for feed in feeds for source in _of_feed(feed, since, until)]
    return Plan(
        id=stable_id("backfill", "first"),
        target="tag and topic pages",
        since=since,
        until=until,
        sources=tuple({source.url: source for source in sources}.values()),
    )


def is_archive(path: Path) -> bool:
    """Whether the file is what a crawl kept."""
    return path.name.lower().endswith(_ARCHIVES)


def _of_target(
    catalog: Catalog, target: str, since: datetime, until: datetime
) -> Iterator[BackfillSource | BackfillItem]:
    if is_web_address(target):
        yield _of_address(catalog, target)
        return
    if target == "-":
        given = read_at_most(getattr(sys.stdin, "buffer", sys.stdin), catalog.settings.fetch.max_bytes, "stdin")
        yield from _of_list(catalog, decode(given).splitlines(), "stdin")
        return
    path = Path(target)
    if path.is_dir():
        yield from _of_folder(path, catalog.settings.fetch.max_bytes)
        return
    if path.is_file():
        yield from _of_file(catalog, path)
        return
    feeds = _feeds_of(catalog, target)
    for feed in feeds:
        yield from _of_feed(feed, since, until)
    if not any(feed.kind is FeedKind.SITEMAP or (feed.pages and is_monthly(feed.pages)) for feed in feeds):
        yield from {source.url: source for feed in feeds for source in _robots(feed)}.values()


def _feeds_of(catalog: Catalog, target: str) -> list[Feed]:
    named = [feed for feed in catalog.feeds if feed.id == target]
    publisher = catalog.publishers.resolve(None, target)
    feeds = named or [feed for feed in catalog.feeds if feed.publisher_id == publisher.id]
    # What reaches back farthest comes first.
    order = (FeedKind.SITEMAP, FeedKind.NEWS_SITEMAP, FeedKind.LISTING, FeedKind.RSS)
    return sorted(feeds, key=lambda feed: (order.index(feed.kind), feed.id))


def _of_feed(feed: Feed, since: datetime, until: datetime) -> Iterator[BackfillSource]:
    if feed.pages and is_monthly(feed.pages):
        for url in monthly(feed.pages, since, until):
            yield BackfillSource(url=url, kind=SourceKind.SITEMAP, feed_id=feed.id, wide=feed.wide)
    yield BackfillSource(url=feed.url, kind=SourceKind(feed.kind), feed_id=feed.id, wide=feed.wide)


def _robots(feed: Feed) -> Iterator[BackfillSource]:
    parts = urlsplit(feed.url)
    yield BackfillSource(url=f"{parts.scheme}://{parts.netloc}/robots.txt", kind=SourceKind.ROBOTS, wide=False)


def _of_address(catalog: Catalog, url: str) -> BackfillSource | BackfillItem:
    known = next((feed for feed in catalog.feeds if feed.url == url), None)
    if known is not None:
        return BackfillSource(url=url, kind=SourceKind(known.kind), feed_id=known.id)
    path = urlsplit(url).path.lower()
    if path.endswith(_FEED_SUFFIXES):
        return BackfillSource(url=url, kind=SourceKind.RSS)
    if path.endswith(_SITEMAP_SUFFIXES):
        # A feed may be called so too: its bytes tell.
        return BackfillSource(url=url, kind=SourceKind.ADDRESS)
    if is_article_address(url, url):
        return BackfillItem(key=catalog.key_of(url), url=url)
    return BackfillSource(url=url, kind=SourceKind.ADDRESS)


def _of_list(catalog: Catalog, lines: Sequence[str], name: str) -> Iterator[BackfillSource | BackfillItem]:
    """One address a line; blank lines and those that begin with # say nothing."""
    listed = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()[:1] not in ("", "#")]
    wrong = [str(number) for number, url in listed if not is_web_address(url)]
    if wrong:
        raise UsageError(
            "is no http or https address",
            subject=f"{name} line{'s' if len(wrong) > 1 else ''} {named(wrong)}",
            remedy="write one address a line, # before what is none",
        )
    for _, url in listed:
        found = _of_address(catalog, url)
        # Whoever lists thousands of addresses lists articles: what looks like none is asked once, not twice.
        is_feed = isinstance(found, BackfillSource) and (found.feed_id or found.kind is not SourceKind.ADDRESS)
        is_list = urlsplit(url).path.lower().endswith(_SITEMAP_SUFFIXES)
        yield found if is_feed or is_list else BackfillItem(key=catalog.key_of(url), url=url)


def _of_folder(folder: Path, most: int) -> Iterator[BackfillSource]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and (is_archive(path) or path.suffix.lower() in PAGE_SUFFIXES | LINE_SUFFIXES):
            yield _source_of(path, most)


def _of_file(catalog: Catalog, path: Path) -> Iterator[BackfillSource | BackfillItem]:
    most = catalog.settings.fetch.max_bytes
    if path.suffix.lower() in LINE_SUFFIXES or path.suffix.lower() not in (".txt", ".lst", ".csv", ""):
        yield _source_of(path, most)
        return
    with path.open("rb") as file:
        lines = decode(file.read(most)).splitlines()
        first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
        if not first.strip().startswith(("http://", "https://")):
            yield _source_of(path, most)
            return
        file.seek(0)
        lines = decode(read_at_most(file, most, str(path))).splitlines()
    yield from _of_list(catalog, lines, str(path))


def _source_of(path: Path, most: int) -> BackfillSource:
    # What a crawl kept is not counted: to count it is to read it.
    count = 0 if is_archive(path) else 1
    if path.suffix.lower() in LINE_SUFFIXES:
        with path.open("rb") as file:
            count = sum(1 for line in lines_at_most(file, most) if line.raw.strip())
    return BackfillSource(url=str(path.resolve()), kind=SourceKind.FILE, found=count)
