"""One feed to its end: polled, its items sorted out, the new ones taken one after another, its state for next time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from monitor.domain.feed import Feed
from monitor.domain.source import FeedOutcome, FeedState, ItemOutcome
from monitor.fetch.feeds import fetch_feed
from monitor.run.poll.desk import Desk
from monitor.run.poll.item import take
from monitor.run.poll.outcome import FeedResult, failed, succeeded
from monitor.run.poll.triage import triage

_NOT_NEW = (
    ItemOutcome.SEEN,
    ItemOutcome.OVER_CAP,
    ItemOutcome.TOO_OLD,
    ItemOutcome.NO_LINK,
    ItemOutcome.UNRESOLVED,
    ItemOutcome.COVERED,
    ItemOutcome.UNLISTED,
)


async def poll_feed(desk: Desk, feed: Feed, state: FeedState) -> FeedResult:
    """Polls the feed. Nothing that a feed can cause is raised."""
    now = desk.clock()
    answer = await fetch_feed(desk.client, feed, state, now, desk.catalog.settings.fetch.max_bytes)
    if answer.outcome is FeedOutcome.FAILED:
        return failed(desk, feed, state, answer)
    if answer.outcome is not FeedOutcome.NEW_ITEMS:
        return succeeded(desk, feed, state, answer, answer.outcome, Counter(), found=state.items)
    found = await triage(desk, feed, state, answer, now)
    # Hundreds of feeds are at work at a time: of each only what is still to be done stays in memory.
    answer = replace(answer, body=b"")
    if found.death is not None:
        # The body is not kept as known: the same bytes next time are the same failure, not "nothing new".
        failure = replace(answer, outcome=FeedOutcome.FAILED, death=found.death, detail=found.detail, body_hash=None)
        return failed(desk, feed, state, failure)
    counts, baseline = found.counts, not state.baseline_done
    for entry, item in found.claimed:
        counts[await take(desk, feed, entry, item, baseline=baseline)] += 1
        desk.claims.end(entry.key)
    fresh = sum(counts.values()) - sum(counts[o] for o in _NOT_NEW)
    outcome = FeedOutcome.NEW_ITEMS if fresh else FeedOutcome.NO_NEW
    if found.cut:
        # The whole of it is asked for next time: half an answer is none that can be unchanged.
        answer = replace(answer, body_hash=None, etag=None, last_modified=None)
    return succeeded(desk, feed, state, answer, outcome, counts, found=found.number, new=fresh, read=found)
