"""One feed to its end: polled, its items sorted out, the new ones taken one after another, its state for next time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.domain.feed import Feed, FeedItem, FeedKind
from monitor.domain.source import Death, FeedCount, FeedOutcome, FeedState, ItemOutcome, KnownItem
from monitor.fetch.choice import Candidate, choose
from monitor.fetch.feeds import READ_FAULTS, FeedAnswer, fetch_feed
from monitor.fetch.schedule import after_failure, after_success, is_stale, next_interval, weight, with_gap
from monitor.parse.address import canonical_address
from monitor.parse.screen import is_worth_fetching
from monitor.run.poll_desk import Desk, GivenUpError
from monitor.run.poll_items import take
from monitor.run.worker_jobs import FeedJob, instant
from storage import source

#: A crashed pass leaves its claimed items to the passes after this.
_CLAIM = timedelta(hours=1)
#: So many of a sitemap index's newest parts are read.
_PARTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedResult:
    """One feed's part of the pass, and what is to be kept of it. `network`: it failed as all do without network."""

    feed: Feed
    count: FeedCount
    state: FeedState
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
    items, death, detail = await _items(desk, feed, answer)
    if death is not None:
        # The body is not kept as known: the same bytes next time are the same failure, not "nothing new".
        failure = replace(answer, outcome=FeedOutcome.FAILED, death=death, detail=detail, body_hash=None)
        return _failed(desk, feed, state, failure)
    counts = await _take_items(desk, feed, state, items, now)
    fresh = sum(counts.values()) - sum(counts[o] for o in _NOT_NEW)
    outcome = FeedOutcome.NEW_ITEMS if fresh else FeedOutcome.NO_NEW
    return _succeeded(desk, feed, state, answer, outcome, counts, found=len(items), new=fresh)


_NOT_NEW = (ItemOutcome.SEEN, ItemOutcome.OVER_CAP, ItemOutcome.TOO_OLD, ItemOutcome.NO_LINK)


async def _items(desk: Desk, feed: Feed, answer: FeedAnswer) -> tuple[list[FeedItem], Death | None, str]:
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
        return [], Death.POISON, str(error)
    if result.fault is not None:
        return [], READ_FAULTS[result.fault], result.fault
    if not items:
        return [], Death.EMPTY, "a valid answer without items"
    return items, None, ""


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


async def _take_items(
    desk: Desk, feed: Feed, state: FeedState, items: list[FeedItem], now: datetime
) -> Counter[ItemOutcome]:
    """Where each item ended."""
    poll, rules = desk.catalog.settings.poll, desk.catalog.topic_rules
    is_map = feed.kind in (FeedKind.SITEMAP, FeedKind.NEWS_SITEMAP)
    choice = choose(
        items,
        key=canonical_address,
        wanted=lambda item: feed.wide or is_worth_fetching(item.title, item.summary, rules),
        instant=_instant,
        cap=poll.max_items,
        oldest=now - max(poll.first_backfill, timedelta(days=2)) if is_map else None,
    )
    counts = Counter(choice.settled)
    entries = {candidate.key: _entry(candidate, feed, now) for candidate in choice.candidates}
    # What a narrow feed passed over is taken up where a wide one gives it too.
    again = (ItemOutcome.UNMATCHED,) if feed.wide else ()
    claimed = await desk.clerk.write(lambda tx: source.claim(tx, entries.values(), again=again))
    for candidate in choice.candidates:
        if candidate.key not in claimed:
            counts[ItemOutcome.SEEN] += 1
        elif candidate.outcome is ItemOutcome.UNMATCHED:
            counts[ItemOutcome.UNMATCHED] += 1
        else:
            baseline = not state.baseline_done
            counts[await take(desk, feed, entries[candidate.key], candidate.item, baseline=baseline)] += 1
    return counts


def _entry(candidate: Candidate, feed: Feed, now: datetime) -> KnownItem:
    pending = candidate.outcome is ItemOutcome.PENDING
    return KnownItem(
        key=candidate.key,
        url=candidate.item.url,
        feed_id=feed.id,
        outcome=candidate.outcome,
        tries=0,
        first_seen=now,
        retry_at=now + _CLAIM if pending else None,
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
        state, polled_at=now, failures=failures, death=death, detail=answer.detail[:500], next_due=now + wait
    )
    count = FeedCount(feed_id=feed.id, outcome=FeedOutcome.FAILED, death=death, detail=answer.detail[:500])
    return FeedResult(feed=feed, count=count, state=kept, network=answer.network)


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
) -> FeedResult:
    now, every = desk.clock(), timedelta(seconds=feed.every_seconds)
    interval = next_interval(every, state.interval, new=new, total=found, pace=desk.pace)
    wait = after_success(interval, desk.pace, [answer.wait], feed.id, now)
    gaps = state.gaps
    if new and state.new_at is not None:
        gaps = with_gap(gaps, (now - state.new_at).total_seconds() / 3600)
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
        new_at=now if new or state.new_at is None else state.new_at,
        gaps=gaps,
        items=found,
        failures=0.0,
        death=None,
        detail="",
        baseline_done=state.baseline_done or not counts[ItemOutcome.DEFERRED],
    )
    stale = is_stale(gaps, kept.new_at, now)
    kept = replace(kept, death=Death.STALE, detail=f"nothing new since {kept.new_at:%Y-%m-%d %H:%M}") if stale else kept
    if answer.moved_to:
        kept = replace(kept, death=Death.MOVED, detail=f"has moved to {answer.moved_to}")
    items = {outcome: number for outcome, number in counts.items() if number}
    count = FeedCount(feed_id=feed.id, outcome=outcome, death=kept.death, detail=kept.detail, items=items)
    return FeedResult(feed=feed, count=count, state=kept, moved_to=answer.moved_to, stale=stale)
