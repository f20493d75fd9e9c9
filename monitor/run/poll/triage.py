"""The items of one answer: which are known, which are left out and why, and which are claimed to be fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitor.domain.feed import Feed, FeedItem, FeedKind, PublisherKind
from monitor.domain.source import Death, FeedOutcome, FeedState, ItemOutcome, KnownItem
from monitor.fetch.choice import Candidate, Choice, choose
from monitor.fetch.feeds import READ_FAULTS, FeedAnswer, fetch_feed
from monitor.fetch.schedule import gaps_of
from monitor.fetch.search_links import is_search_link, target_of
from monitor.parse.screen import is_worth_fetching
from monitor.parse.section import leads_elsewhere, unread
from monitor.run.poll.desk import Desk, GivenUpError, HandOver
from monitor.run.worker_jobs import FeedJob, instant
from storage import Transaction, source

#: A job whose worker was killed is done again; an item that no job is left for is taken by a pass after this.
HANDED_OVER = timedelta(hours=1)
#: So many of a sitemap index's newest parts are read.
_PARTS = 2


@dataclass(frozen=True, slots=True)
class _Read:
    """The items of a feed and what it calls itself, or what is wrong with it."""

    items: list[FeedItem]
    death: Death | None = None
    detail: str = ""
    title: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItems:
    """What is kept of a feed's items once they are sorted out, or what is wrong with it."""

    death: Death | None = None
    detail: str = ""
    #: Where the items ended that are not fetched.
    counts: Counter[ItemOutcome] = field(default_factory=Counter)
    #: The items that are, oldest first.
    claimed: Sequence[tuple[KnownItem, FeedItem]] = ()
    number: int = 0
    title: str = ""
    cut: bool = False
    #: So many links lead to other outlets, where that is most of them.
    away: int = 0
    #: Of a feed of which nothing is known yet: the gaps between its items, and the latest.
    arrivals: tuple[tuple[float, ...], datetime | None] | None = None


async def _items(desk: Desk, feed: Feed, answer: FeedAnswer) -> _Read:
    """The feed's items, or what is wrong with it."""
    job = FeedJob(
        body=answer.body,
        url=feed.url,
        kind=feed.kind,
        content_type=answer.content_type,
        link_pattern=feed.link_pattern,
    )
    try:
        result = await desk.read_feed(job)
        for fault in unread(cut=False, read=len(result.items), left=result.left):
            desk.log.info("%s: %s", feed.id, fault)
        items = list(result.items)
        parts = [item for item in items if item.guid == "sitemap" and feed.kind is FeedKind.SITEMAP]
        if parts:
            items = await _parts(desk, feed, parts)
    except GivenUpError as error:
        return _Read([], Death.POISON, str(error))
    if result.fault is not None:
        return _Read([], READ_FAULTS[result.fault], result.detail or result.fault)
    if not items:
        return _Read([], Death.EMPTY, "a valid answer without items")
    return _Read(items, title=result.title, cut=result.cut)


async def _parts(desk: Desk, feed: Feed, parts: list[FeedItem]) -> list[FeedItem]:
    """The items of a sitemap index's newest parts. Parts that fail are left out: the index is polled again."""
    dated = sorted(enumerate(parts), key=lambda pair: (pair[1].published or "", pair[0]), reverse=True)
    items: list[FeedItem] = []
    for _, part in dated[:_PARTS]:
        inner = replace(feed, url=part.url)
        answer = await fetch_feed(
            desk.client, inner, FeedState(feed_id=feed.id), desk.clock(), desk.catalog.settings.fetch.max_bytes
        )
        if answer.outcome is FeedOutcome.FAILED:
            desk.log.info("%s: part %s: %s", feed.id, part.url, answer.detail)
            continue
        result = await desk.read_feed(FeedJob(body=answer.body, url=part.url, kind=feed.kind))
        for fault in unread(cut=result.cut, read=len(result.items), left=result.left):
            desk.log.info("%s: part %s: %s", feed.id, part.url, fault)
        items += [item for item in result.items if item.guid != "sitemap"]
    return items


def _instant(text: str | None) -> datetime | None:
    return instant(text)[0]


async def triage(desk: Desk, feed: Feed, state: FeedState, answer: FeedAnswer, now: datetime) -> FoundItems:
    """What became of the feed's items so far, and those that are to be fetched."""
    read = await _items(desk, feed, answer)
    if read.death is not None:
        return FoundItems(death=read.death, detail=read.detail)
    choice, counts = _chosen(desk, feed, read.items, now)
    until = now + (desk.claims.life if desk.hand_over is None else HANDED_OVER)
    entries = {candidate.key: _entry(candidate, feed, now, until) for candidate in choice.candidates}
    # What a narrow feed passed over is taken up where a wide one gives it too.
    again = (ItemOutcome.UNMATCHED,) if feed.wide else ()

    def claim(tx: Transaction) -> list[tuple[KnownItem, FeedItem]]:
        keys = source.claim(tx, entries.values(), again=again)
        fresh = [(entries[c.key], c.item) for c in choice.candidates if c.key in keys]
        if desk.hand_over is not None:
            _hand_over(tx, desk.hand_over, feed, fresh, baseline=not state.baseline_done)
        return fresh

    fresh = await desk.clerk.write(claim)
    claimed = [(entry, item) for entry, item in fresh if entry.outcome is ItemOutcome.PENDING]
    counts[ItemOutcome.SEEN] += len(choice.candidates) - len(fresh)
    counts[ItemOutcome.UNMATCHED] += len(fresh) - len(claimed)
    if desk.hand_over is not None:
        counts[ItemOutcome.PENDING] += len(claimed)
        claimed = []
    desk.claims.add(entry.key for entry, _ in claimed)
    return FoundItems(
        counts=counts,
        claimed=claimed,
        number=len(read.items),
        title=read.title,
        cut=read.cut,
        away=_away(desk, feed, read.items),
        arrivals=_gaps(read.items, now) if state.new_at is None else None,
    )


def _hand_over(
    tx: Transaction, to: HandOver, feed: Feed, fresh: Sequence[tuple[KnownItem, FeedItem]], *, baseline: bool
) -> None:
    """Gives the items that are to be fetched to whoever takes them, in the transaction that claims them."""
    entries = [entry for entry, _ in fresh if entry.outcome is ItemOutcome.PENDING]
    # Only a teaser of a list may have to speak for its article.
    said = {entry.key: item.summary for entry, item in fresh} if feed.kind is FeedKind.LISTING else {}
    if entries:
        to(tx, entries, said, baseline)


def _chosen(desk: Desk, feed: Feed, items: list[FeedItem], now: datetime) -> tuple[Choice, Counter[ItemOutcome]]:
    """The items that are to be looked up, and where the others ended."""
    poll, rules = desk.catalog.settings.poll, desk.catalog.topic_rules
    resolved, left = _resolved(desk, feed, items)
    is_map = feed.kind in (FeedKind.SITEMAP, FeedKind.NEWS_SITEMAP)
    choice = choose(
        resolved,
        key=desk.catalog.key_of,
        wanted=lambda item: feed.wide or is_worth_fetching(item.title, item.summary, rules),
        instant=_instant,
        cap=poll.max_items,
        oldest=now - max(poll.first_backfill, timedelta(days=2)) if is_map else None,
    )
    return choice, Counter(choice.settled) + left


def _away(desk: Desk, feed: Feed, items: list[FeedItem]) -> int:
    """How many of the links lead to other outlets where that is most of them, else 0."""
    publisher = desk.catalog.publishers.by_id.get(feed.publisher_id)
    if publisher is None:
        return 0
    return leads_elsewhere(items, (*publisher.domains, urlsplit(feed.url).hostname or ""))


def _gaps(items: list[FeedItem], now: datetime) -> tuple[tuple[float, ...], datetime | None]:
    """The gaps between the items by their own dates, and the latest date."""
    return gaps_of([moment for item in items if (moment := _instant(item.published))], now)


def _resolved(desk: Desk, feed: Feed, items: list[FeedItem]) -> tuple[list[FeedItem], Counter[ItemOutcome]]:
    """The items with links of search services replaced by where they lead, and why the others are left out."""
    kept: list[FeedItem] = []
    left: Counter[ItemOutcome] = Counter()
    for item in items:
        target = target_of(item.url) if is_search_link(item.url) else item.url
        if target is None:
            left[ItemOutcome.UNRESOLVED] += 1
        elif feed.stands_in_for is not None and (reason := _not_wanted(desk, target)) is not None:
            left[reason] += 1
        else:
            kept.append(item if target == item.url else replace(item, url=target))
    return kept, left


def _not_wanted(desk: Desk, url: str) -> ItemOutcome | None:
    """Why a search's find is not taken: searches speak for known outlets that do not speak for themselves."""
    publisher = desk.catalog.publishers.resolve(url, None)
    if publisher.id not in desk.catalog.publishers.by_id or publisher.kind is PublisherKind.REPUBLISHER:
        return ItemOutcome.UNLISTED
    return ItemOutcome.COVERED if desk.chains.feeds_itself(publisher.id) else None


def _entry(candidate: Candidate, feed: Feed, now: datetime, until: datetime) -> KnownItem:
    """The item as it is claimed until then."""
    pending = candidate.outcome is ItemOutcome.PENDING
    return KnownItem(
        key=candidate.key,
        url=candidate.item.url,
        feed_id=feed.id,
        outcome=candidate.outcome,
        tries=0,
        first_seen=now,
        retry_at=until if pending else None,
        published=candidate.item.published,
        title=candidate.item.title,
    )
