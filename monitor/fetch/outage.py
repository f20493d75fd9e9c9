"""Whether it is us: all sources failing at once, judged over the latest outcome of each and not over one pass."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitor.domain.feed import Feed
from monitor.domain.source import Death, FeedState
from monitor.fetch.schedule import Pace, jittered

#: While the answer of any source stands, the others' failures are their own. An answer stands so long at least, and
#: until the source is asked again, which may be long: at most so long.
WINDOW = timedelta(minutes=30)
_LONGEST = timedelta(hours=2)
#: By which a source that is due may be late.
_LATE = timedelta(minutes=5)
#: A source was well before the silence where its own last answer came within so many of its waits before the last.
_WAITS = 1.5
#: Without network all fail alike, and few hosts say it; what else they may say speaks of us only at so many at once.
_FEW_HOSTS = 2
_MANY_HOSTS = 5
_NETWORK = frozenset({Death.DNS, Death.UNREACHABLE})
#: What a missing network, a proxy, a portal or a ban of our address makes every source say. Anything else is an answer.
_OURS = _NETWORK | {
    Death.SERVER_ERROR,
    Death.TLS,
    Death.BUSY,
    Death.BLOCKED,
    Death.CHALLENGE,
    Death.HTML_NOT_FEED,
    Death.REDIRECT_LOOP,
    Death.REFUSED_ADDRESS,
    Death.FAULT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outage:
    """`down`: no source answers. `silent`: those that were well and have fallen silent since the last answer of any."""

    down: bool
    silent: Mapping[str, FeedState]


_NONE = Outage(down=False, silent={})


def outage_of(
    feeds: Collection[Feed], states: Mapping[str, FeedState], now: datetime, *, known: bool, network: Collection[str]
) -> Outage:
    """What the latest outcomes of the configured feeds say. `known`: the outage was told and nobody answered since.

    `network`: feeds of this pass that failed as all do without network (for the others their death says it).
    """
    polled = {feed.id: states[feed.id] for feed in feeds if feed.id in states and states[feed.id].polled_at is not None}
    answers = {feed_id: answered for feed_id, state in polled.items() if (answered := answered_at(state)) is not None}
    last = max(answers.values(), default=None)
    if any(_stands(polled[feed_id], answer, now) for feed_id, answer in answers.items()):
        return _NONE
    if last is None and len(polled) * 2 < len(feeds):
        # A first start has hardly begun: these may be the only ones that are dead.
        return _NONE
    silent = {
        feed.id: polled[feed.id]
        for feed in feeds
        if feed.id in polled and is_silent(polled[feed.id]) and _was_well(feed, polled[feed.id], last)
    }
    hosts = {urlsplit(feed.url).netloc for feed in feeds if feed.id in silent}
    alike = all(feed_id in network or state.death in _NETWORK for feed_id, state in silent.items())
    configured = len({urlsplit(feed.url).netloc for feed in feeds})
    needed = min(_FEW_HOSTS, configured) if alike else _MANY_HOSTS
    return Outage(down=known or len(hosts) >= max(needed, 1), silent=silent)


def is_silent(state: FeedState) -> bool:
    """Whether the feed's latest poll failed as it would if the fault were ours."""
    return state.polled_at is not None and state.polled_at != state.success_at and state.death in _OURS


def answered_at(state: FeedState) -> datetime | None:
    """When the source last said anything that only itself can say, if it is kept: a refusal is an answer."""
    return state.success_at if is_silent(state) else state.polled_at


def _stands(state: FeedState, answer: datetime, now: datetime) -> bool:
    """Whether the source's answer is the latest that is known of it, and lately enough to be true still."""
    if is_silent(state):
        return False
    next_due = state.next_due or answer
    return now < max(answer + WINDOW, min(next_due + _LATE, answer + _LONGEST))


def _was_well(feed: Feed, state: FeedState, last: datetime | None) -> bool:
    """Whether it answered in its turn until the silence. Where nobody ever answered, nobody is known to be unwell."""
    if last is None or state.polled_at is None:
        return True
    wait = max(state.interval or timedelta(0), timedelta(seconds=feed.every_seconds))
    return state.polled_at > last and state.success_at is not None and state.success_at >= last - wait * _WAITS


def excused(feed: Feed, state: FeedState, failures: float, opened: datetime, pace: Pace, now: datetime) -> FeedState:
    """The state after a poll that failed for no fault of the feed: `failures` are all, and it is tried again soon.

    The longer the outage, the longer the wait, up to the feed's own: nobody is asked more often than on a good day.
    """
    every = max(pace.every_min, timedelta(seconds=feed.every_seconds))
    wait = jittered(min(max(pace.every_min, (now - opened) / 4), every), pace, feed.id, now)
    return replace(state, failures=failures, strikes=0, next_due=now + wait)
