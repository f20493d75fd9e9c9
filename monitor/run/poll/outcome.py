"""What one poll of a feed came to: what is counted, when it is polled again, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.domain.feed import Feed
from monitor.domain.source import Death, FeedCount, FeedOutcome, FeedState, ItemOutcome
from monitor.fetch.feeds import FeedAnswer
from monitor.fetch.schedule import after_failure, after_success, gaps_of, is_stale, next_interval, weight, with_gap
from monitor.parse.section import is_same_title, names
from monitor.run.poll.desk import Desk
from monitor.run.poll.triage import FoundItems

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


def failed_by_us(desk: Desk, feed: Feed, state: FeedState, error: Exception) -> FeedResult:
    """The part of a feed whose items this program could not take."""
    answer = FeedAnswer(outcome=FeedOutcome.FAILED, death=Death.FAULT, detail=f"{type(error).__name__}: {error}")
    return failed(desk, feed, state, answer)


def failed(desk: Desk, feed: Feed, state: FeedState, answer: FeedAnswer) -> FeedResult:
    """The part of a feed that gave no items: counted, and asked again the later, the more often it failed."""
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


def succeeded(
    desk: Desk,
    feed: Feed,
    state: FeedState,
    answer: FeedAnswer,
    outcome: FeedOutcome,
    counts: Counter[ItemOutcome],
    *,
    found: int,
    new: int = 0,
    read: FoundItems | None = None,
) -> FeedResult:
    """The part of a feed that answered. `found`: how many items it has, `new`: how many of them were; `read`: what its
    items came to, if they were read."""
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


def _arrivals(
    state: FeedState, read: FoundItems | None, now: datetime, *, new: int
) -> tuple[tuple[float, ...], datetime]:
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
    read: FoundItems | None,
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


def _wrong_section(feed: Feed, before: FeedState, read: FoundItems) -> str:
    """Why these are another section's items, or ""."""
    if feed.section is not None and not names(read.title, feed.section):
        return f"calls itself {read.title!r}, which does not name {feed.section!r}"
    is_new_name = before.death is Death.WRONG_SECTION and before.strikes >= _ACCEPTED
    if feed.section is None and not is_new_name and not is_same_title(before.title, read.title):
        return f"calls itself {read.title!r}, before {before.title!r}"
    return f"{read.away} of {read.number} links lead to other outlets" if read.away else ""
