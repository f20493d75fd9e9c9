"""One feed to its end: polled, its items sorted out, the new ones taken one after another, its state for next time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from monitor.domain.feed import Feed, FeedItem, FeedKind, PublisherKind
from monitor.domain.source import Death, FeedCount, FeedOutcome, FeedState, ItemOutcome, KnownItem
from monitor.fetch.choice import Candidate, Choice, choose
from monitor.fetch.feeds import READ_FAULTS, FeedAnswer, fetch_feed
from monitor.fetch.schedule import after_failure, after_success, gaps_of, is_stale, next_interval, weight, with_gap
from monitor.fetch.search_links import is_search_link, target_of
from monitor.parse.screen import is_worth_fetching
from monitor.parse.section import is_same_title, leads_elsewhere, names
from monitor.run.poll_desk import Desk, GivenUpError, HandOver
from monitor.run.poll_items import take
from monitor.run.worker_jobs import FeedJob, instant
from storage import Transaction, source

#: A job whose worker was killed is done again; an item that no job is left for is taken by a pass after this.
_HANDED_OVER = timedelta(hours=1)
#: So many of a sitemap index's newest parts are read.
_PARTS = 2
#: A feed that has called itself something else for so many polls has got a new name.
_ACCEPTED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedResult:
    """One feed's part of the pass, and what is to be kept of it. `network`: it failed as all do without network."""

    feed: Feed
    count: FeedCount
    state: FeedState
    #: As it was before the poll.
    before: FeedState
    network: bool = False
    moved_to: str | None = None
    stale: bool = False


async def poll_feed(desk: Desk, feed: Feed, state: FeedState) -> FeedResult:
    """Polls the feed. Nothing that a feed can cause is raised."""
    now = desk.clock()
    answer = await fetch_feed(desk.client, feed, state, now, desk.catalog.settings.fetch.max_bytes)
    if answer.outcome is FeedOutcome.FAILED:
        return _failed(desk, feed, state, answer)
    if answer.outcome is not FeedOutcome.NEW_ITEMS:
        return _succeeded(desk, feed, state, answer, answer.outcome, Counter(), found=state.items)
    found = await _sorted_out(desk, feed, state, answer, now)
    # Hundreds of feeds are at work at a time: of each only what is still to be done stays in memory.
    answer = replace(answer, body=b"")
    if found.death is not None:
        # The body is not kept as known: the same bytes next time are the same failure, not "nothing new".
        failure = replace(answer, outcome=FeedOutcome.FAILED, death=found.death, detail=found.detail, body_hash=None)
        return _failed(desk, feed, state, failure)
    counts, baseline = found.counts, not state.baseline_done
    for entry, item in found.claimed:
        counts[await take(desk, feed, entry, item, baseline=baseline)] += 1
        desk.claims.end(entry.key)
    fresh = sum(counts.values()) - sum(counts[o] for o in _NOT_NEW)
    outcome = FeedOutcome.NEW_ITEMS if fresh else FeedOutcome.NO_NEW
    if found.cut:
        # The whole of it is asked for next time: half an answer is none that can be unchanged.
        answer = replace(answer, body_hash=None, etag=None, last_modified=None)
    return _succeeded(desk, feed, state, answer, outcome, counts, found=found.number, new=fresh, read=found)


_NOT_NEW = (
    ItemOutcome.SEEN,
    ItemOutcome.OVER_CAP,
    ItemOutcome.TOO_OLD,
    ItemOutcome.NO_LINK,
    ItemOutcome.UNRESOLVED,
    ItemOutcome.COVERED,
    ItemOutcome.UNLISTED,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """The items of a feed and what it calls itself, or what is wrong with it."""

    items: list[FeedItem]
    death: Death | None = None
    detail: str = ""
    title: str = ""
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
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
        items += [item for item in result.items if item.guid != "sitemap"]
    return items


def _instant(text: str | None) -> datetime | None:
    return instant(text)[0]


async def _sorted_out(desk: Desk, feed: Feed, state: FeedState, answer: FeedAnswer, now: datetime) -> _Found:
    """What became of the feed's items so far, and those that are to be fetched."""
    read = await _items(desk, feed, answer)
    if read.death is not None:
        return _Found(death=read.death, detail=read.detail)
    choice, counts = _chosen(desk, feed, read.items, now)
    until = now + (desk.claims.life if desk.hand_over is None else _HANDED_OVER)
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
    return _Found(
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


def failed_by_us(desk: Desk, feed: Feed, state: FeedState, error: Exception) -> FeedResult:
    """The part of a feed whose items this program could not take."""
    answer = FeedAnswer(outcome=FeedOutcome.FAILED, death=Death.FAULT, detail=f"{type(error).__name__}: {error}")
    return _failed(desk, feed, state, answer)


def _failed(desk: Desk, feed: Feed, state: FeedState, answer: FeedAnswer) -> FeedResult:
    now, death = desk.clock(), answer.death or Death.UNREACHABLE
    failures = state.failures + weight(death)
    wait = after_failure(timedelta(seconds=feed.every_seconds), failures, desk.pace, answer.wait, feed.id, now)
    kept = replace(
        state,
        polled_at=now,
        failures=failures,
        death=death,
        detail=answer.detail[:500],
        strikes=state.strikes + 1 if state.death is death else 1,
        next_due=now + wait,
    )
    count = FeedCount(feed_id=feed.id, outcome=FeedOutcome.FAILED, death=death, detail=answer.detail[:500])
    return FeedResult(feed=feed, count=count, state=kept, before=state, network=answer.network)


def _succeeded(
    desk: Desk,
    feed: Feed,
    state: FeedState,
    answer: FeedAnswer,
    outcome: FeedOutcome,
    counts: Counter[ItemOutcome],
    *,
    found: int,
    new: int = 0,
    read: _Found | None = None,
) -> FeedResult:
    now, every = desk.clock(), timedelta(seconds=feed.every_seconds)
    interval = next_interval(every, state.interval, new=new, total=found, pace=desk.pace)
    wait = after_success(interval, desk.pace, [answer.wait], feed.id, now)
    gaps, new_at = _arrivals(state, read, now, new=new)
    not_modified = outcome is FeedOutcome.NOT_MODIFIED
    kept = replace(
        state,
        next_due=now + wait,
        interval=interval,
        etag=state.etag if not_modified else answer.etag,
        last_modified=state.last_modified if not_modified else answer.last_modified,
        body_hash=state.body_hash if not_modified else answer.body_hash,
        full_at=now if answer.full else state.full_at,
        polled_at=now,
        success_at=now,
        new_at=new_at,
        gaps=gaps,
        items=found,
        failures=0.0,
        death=None,
        detail="",
        baseline_done=state.baseline_done or not counts[ItemOutcome.DEFERRED],
    )
    stale = _stale(desk, gaps, new_at, now)
    death, detail = _unwell(feed, state, answer, read, stale=stale)
    kept = replace(
        kept,
        death=death,
        detail=detail,
        strikes=0 if death is None else state.strikes + 1 if state.death is death else 1,
        title=read.title if read is not None and death is not Death.WRONG_SECTION else state.title,
    )
    items = {outcome: number for outcome, number in counts.items() if number}
    count = FeedCount(feed_id=feed.id, outcome=outcome, death=kept.death, detail=kept.detail, items=items)
    return FeedResult(feed=feed, count=count, state=kept, before=state, moved_to=answer.moved_to, stale=bool(stale))


def _stale(desk: Desk, gaps: tuple[float, ...], new_at: datetime, now: datetime) -> str:
    """Since when nothing is new, in the configured zone, where that is too long; else ""."""
    since = new_at.astimezone(ZoneInfo(desk.catalog.settings.time.zone))
    return f"nothing new since {since:%Y-%m-%d %H:%M}" if is_stale(gaps, new_at, now) else ""


def _arrivals(state: FeedState, read: _Found | None, now: datetime, *, new: int) -> tuple[tuple[float, ...], datetime]:
    """The gaps between arrivals and the latest one: by the items' own dates at first, then by when they were seen."""
    if state.new_at is not None:
        if not new:
            return state.gaps, state.new_at
        return with_gap(state.gaps, (now - state.new_at).total_seconds() / 3600), now
    known = read.arrivals if read is not None else None
    gaps, newest = known or gaps_of([], now)
    return gaps, newest or now


def _unwell(
    feed: Feed,
    before: FeedState,
    answer: FeedAnswer,
    read: _Found | None,
    *,
    stale: str,
) -> tuple[Death | None, str]:
    """What is wrong with a feed that answers."""
    if read is None and before.death is Death.WRONG_SECTION:
        # The same bytes are still another section's.
        return Death.WRONG_SECTION, before.detail
    if read is not None and read.cut:
        return Death.MALFORMED, f"is cut off: {read.number} items stand before the cut"
    wrong = "" if read is None else _wrong_section(feed, before, read)
    if wrong:
        return Death.WRONG_SECTION, wrong
    if answer.moved_to:
        return Death.MOVED, f"has moved to {answer.moved_to}"
    if stale:
        return Death.STALE, stale
    return None, ""


def _wrong_section(feed: Feed, before: FeedState, read: _Found) -> str:
    """Why these are another section's items, or ""."""
    if feed.section is not None and not names(read.title, feed.section):
        return f"calls itself {read.title!r}, which does not name {feed.section!r}"
    is_new_name = before.death is Death.WRONG_SECTION and before.strikes >= _ACCEPTED
    if feed.section is None and not is_new_name and not is_same_title(before.title, read.title):
        return f"calls itself {read.title!r}, before {before.title!r}"
    return f"{read.away} of {read.number} links lead to other outlets" if read.away else ""
