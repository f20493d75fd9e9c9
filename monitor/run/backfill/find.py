"""Old articles looked for: sitemaps with their parts, listings page by page, feeds, and addresses of unknown kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.domain.article import PageKind
from monitor.domain.backfill import BackfillItem, BackfillSource, SourceKind, with_fault
from monitor.domain.feed import Feed, FeedItem, FeedKind
from monitor.domain.source import Death, FeedOutcome, FeedState, ItemOutcome
from monitor.fetch.archives import (
    MAX_DEPTH,
    MAX_PAGES,
    MAX_SITEMAPS,
    further_page,
    is_listed_outside,
    may_hold,
    words_of,
)
from monitor.fetch.feeds import READ_FAULTS, FeedAnswer, fetch_feed
from monitor.fetch.pages import fetch_page
from monitor.fetch.search_links import is_search_link, target_of
from monitor.net.robots import sitemaps_of
from monitor.parse.screen import is_worth_fetching
from monitor.parse.section import unread
from monitor.run.backfill.errand import Errand
from monitor.run.poll.desk import GivenUpError
from monitor.run.worker_jobs import AddressJob, FeedJob, FeedResult, instant
from storage import Transaction, backfill

_TRIES = 3
_PASSING = frozenset({Death.UNREACHABLE, Death.SERVER_ERROR, Death.BUSY, Death.DNS})
#: A list without dates says nothing of how far back it has come.
_UNDATED_PAGES = 20
_KINDS = {
    PageKind.FEED: SourceKind.RSS,
    PageKind.SITEMAP: SourceKind.SITEMAP,
    PageKind.LISTING: SourceKind.LISTING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What one look at a source gave, and how the source stands after it. `kind`: what it turned out to be."""

    source: BackfillSource
    kind: SourceKind | None = None
    items: tuple[FeedItem, ...] = ()
    parts: tuple[BackfillSource, ...] = ()


async def find_articles(errand: Errand) -> None:
    """Looks through every source that is not done; each look is kept with what it gave."""
    entry, journal = errand.entry, errand.journal
    while not errand.desk.stopped():
        source = await journal.read(lambda tx: backfill.next_source(tx, entry.id))
        if source is None or source.kind is SourceKind.FILE:
            return
        errand.say(source.url, looking=True)
        await _step(errand, source)


async def _step(errand: Errand, source: BackfillSource) -> None:
    entry = errand.entry
    found = await _look(errand, source)
    items, counts = _sort(errand, found)
    errand.total += await errand.journal.write(lambda tx: _keep(tx, entry.id, found, items, counts))


def _keep(
    tx: Transaction, backfill_id: str, found: _Found, items: Sequence[BackfillItem], counts: Counter[ItemOutcome]
) -> int:
    fresh = backfill.add_items(tx, backfill_id, items)
    left = _add_parts(tx, backfill_id, found.parts)
    fault = f"names {left} more sitemaps than the {MAX_SITEMAPS:,} that are looked into; name those that you want"
    detail = with_fault(found.source.detail, fault) if left else found.source.detail
    backfill.save_source(tx, backfill_id, replace(found.source, found=found.source.found + fresh, detail=detail))
    if counts:
        backfill.add_counts(tx, backfill_id, counts={str(outcome): count for outcome, count in counts.items()})
    return fresh


def _add_parts(tx: Transaction, backfill_id: str, parts: Sequence[BackfillSource]) -> int:
    """Keeps the sitemaps that are not known yet, as many as are looked into; how many were left out."""
    known = {source.url for source in backfill.sources_of(tx, backfill_id)} if parts else set[str]()
    fresh = list({part.url: part for part in parts if part.url not in known}.values())
    room = max(0, MAX_SITEMAPS - len(known))
    backfill.add_sources(tx, backfill_id, fresh[:room])
    return len(fresh[room:])


def _sort(errand: Errand, found: _Found) -> tuple[list[BackfillItem], Counter[ItemOutcome]]:
    """The articles that are to be read, and why the others are not."""
    entry, source, rules = errand.entry, found.source, errand.desk.catalog.topic_rules
    known = errand.listed.setdefault(source.url, set())
    # However it was come by: a sitemap dates the last change.
    is_change, narrow = found.kind is SourceKind.SITEMAP, errand.matching or not source.wide
    kept: list[BackfillItem] = []
    left: Counter[ItemOutcome] = Counter()
    for item in found.items:
        url = target_of(item.url) if is_search_link(item.url) else item.url
        key = errand.desk.catalog.key_of(url or item.url)
        if not key or key in known:
            continue
        known.add(key)
        at = instant(item.published)[0]
        if url is None:
            left[ItemOutcome.UNRESOLVED] += 1
        elif is_listed_outside(at, entry.since, entry.until, is_change=is_change):
            left[ItemOutcome.OUTSIDE] += 1
        elif narrow and not is_worth_fetching(item.title or words_of(url), item.summary, rules):
            left[ItemOutcome.UNMATCHED] += 1
        else:
            kept.append(
                BackfillItem(
                    key=key, url=url, title=item.title, published=item.published, at=at, feed_id=source.feed_id
                )
            )
    return kept, left


async def _look(errand: Errand, source: BackfillSource) -> _Found:
    if source.kind is SourceKind.ROBOTS:
        return await _robots(errand, source)
    feed = feed_for(errand, source)
    url = source.url
    is_further = source.kind is SourceKind.LISTING and source.position > 0
    if is_further:
        assert feed.pages is not None
        url = further_page(feed.pages, source.position + 1)
    answer = await _fetch(errand, replace(feed, url=url))
    if answer.outcome is FeedOutcome.FAILED:
        # A list ends where its next page is gone.
        over = is_further and answer.death in (Death.GONE, Death.MOVED)
        return _Found(source=replace(source, done=True, detail="" if over else f"{answer.death}: {answer.detail}"))
    try:
        result = await _read(errand, source, feed, url, answer)
    except GivenUpError as error:
        return _Found(source=replace(source, done=True, detail=f"poison: {error}"))
    if result.fault is not None:
        over = is_further or (result.fault == "empty" and source.kind is not SourceKind.ADDRESS)
        detail = "" if over else str(READ_FAULTS.get(result.fault, result.fault))
        return _Found(source=replace(source, done=True, detail=detail))
    return _sorted(errand, source, feed, result)


def _sorted(errand: Errand, source: BackfillSource, feed: Feed, result: FeedResult) -> _Found:
    """The items, the parts of an index that may hold articles of the days asked for, and whether there is more."""
    entry = errand.entry
    kind = _KINDS.get(result.kind, source.kind) if result.kind is not None else source.kind
    parts = [item for item in result.items if item.guid == "sitemap" and kind is SourceKind.SITEMAP]
    wanted = [p for p in parts if may_hold(p.url, instant(p.published)[0], entry.since, entry.until)]
    depth = source.position + 1
    further = tuple(
        replace(source, url=p.url, kind=kind, position=depth, done=False, found=0, detail="") for p in wanted
    )
    # What was wrong with it when all sources failed at once is over.
    detail = ""
    for fault in unread(cut=result.cut, read=len(result.items), left=result.left):
        detail = with_fault(detail, f"{Death.MALFORMED}: {fault}")
    if further and depth > MAX_DEPTH:
        left = f"{MAX_DEPTH} indexes stand above it: the sitemaps that it names ({len(further)}) are not looked into"
        detail = with_fault(detail, left)
        further = ()
    items = tuple(item for item in result.items if item not in parts) if parts else result.items
    known = errand.listed.get(source.url, set())
    is_over = (
        kind is not SourceKind.LISTING
        or feed.pages is None
        or source.position + 1 >= MAX_PAGES
        or all(errand.desk.catalog.key_of(item.url) in known for item in items)
        or _has_passed(items, entry.since, source.position)
    )
    at = replace(source, position=source.position + 1, done=is_over, detail=detail)
    return _Found(source=at, kind=kind, items=items, parts=further)


def _has_passed(items: Sequence[FeedItem], since: datetime, position: int) -> bool:
    """Whether a page of a list lies before the days asked for, as far as it can be told."""
    moments = [moment for item in items if (moment := instant(item.published)[0]) is not None]
    if not moments:
        return position + 1 >= _UNDATED_PAGES
    # One old article among new ones is a pinned one.
    return len(moments) * 2 >= len(items) and max(moments) < since


async def _fetch(errand: Errand, feed: Feed) -> FeedAnswer:
    desk = errand.desk
    for _ in range(_TRIES):
        answer = await fetch_feed(
            desk.client, feed, FeedState(feed_id=feed.id), desk.clock(), desk.catalog.settings.fetch.max_bytes
        )
        if answer.outcome is not FeedOutcome.FAILED or answer.death not in _PASSING or desk.stopped():
            break
    return answer


async def _read(errand: Errand, source: BackfillSource, feed: Feed, url: str, answer: FeedAnswer) -> FeedResult:
    if source.kind is SourceKind.ADDRESS:
        return await errand.desk.read_address(AddressJob(body=answer.body, url=url, content_type=answer.content_type))
    return await errand.desk.read_feed(
        FeedJob(
            body=answer.body,
            url=url,
            kind=feed.kind,
            content_type=answer.content_type,
            link_pattern=feed.link_pattern,
        )
    )


def feed_for(errand: Errand, source: BackfillSource) -> Feed:
    """The source as a feed: the configured one that it belongs to, else one for this errand alone."""
    kind = FeedKind.RSS if source.kind in (SourceKind.ADDRESS, SourceKind.ROBOTS) else FeedKind(source.kind)
    known = next((feed for feed in errand.desk.catalog.feeds if feed.id == source.feed_id), None)
    if known is not None:
        return replace(known, url=source.url, kind=kind)
    publisher = errand.desk.catalog.publishers.resolve(source.url, None)
    return Feed(id=f"backfill/{publisher.id}", publisher_id=publisher.id, url=source.url, kind=kind)


async def _robots(errand: Errand, source: BackfillSource) -> _Found:
    """The sitemaps that a host names to crawlers. That there are none is no fault."""
    page = await fetch_page(errand.desk.client, source.url, errand.desk.clock())
    found = sitemaps_of(page.answer.body) if page.answer is not None and page.outcome is None else ()
    parts = tuple(replace(source, url=url, kind=SourceKind.SITEMAP, wide=False, position=0) for url in found)
    return _Found(source=replace(source, done=True, position=1), parts=parts)
