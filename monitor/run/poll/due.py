"""What a pass works on: what is due by the database, or what is left of what somebody was told to do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from monitor.domain.feed import Feed
from monitor.domain.source import FeedState, KnownItem, Recheck
from monitor.fetch.choice import Chains, due_feeds
from storage import Transaction, recheck, source

#: Articles and items that one pass fetches again at most.
AGAIN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Feeds to be polled, articles to be fetched again, and items that are known and not yet read."""

    feeds: Sequence[Feed] = ()
    again: Sequence[Recheck] = ()
    items: Sequence[KnownItem] = ()
    #: What their feed said of items, by key, where that is needed.
    summaries: Mapping[str, str] = field(default_factory=dict)
    #: The items are of their feed's first pass, whatever its state says by now.
    baseline: bool = False


#: Chooses with the chains and the states of all feeds at that time.
Choose = Callable[[Transaction, Chains, Mapping[str, FeedState], datetime], Due]


def due_now(
    tx: Transaction,
    chains: Chains,
    states: Mapping[str, FeedState],
    now: datetime,
    *,
    only: Collection[str] | None = None,
    everything: bool = False,
    again: int = AGAIN,
) -> Due:
    """What is due. With `only`, these feeds and nothing else; `everything`: all feeds, due or not."""
    return Due(
        feeds=due_feeds(chains, states, now, only=only, everything=everything),
        again=[] if only is not None else recheck.due(tx, now, again),
        items=[] if only is not None else source.due_items(tx, now, again),
    )


def feed_if_due(feed_id: str) -> Choose:
    """The feed, unless somebody polled it meanwhile or its turn is over."""

    def choose(_tx: Transaction, chains: Chains, states: Mapping[str, FeedState], now: datetime) -> Due:
        return Due(feeds=[feed for feed in due_feeds(chains, states, now) if feed.id == feed_id])

    return choose


def left_of(
    items: Mapping[str, int],
    articles: Collection[str] = (),
    *,
    summaries: Mapping[str, str] | None = None,
    baseline: bool = False,
) -> Choose:
    """Those of the items (key -> tries so far) that nobody tried since, and those of the articles that are due."""

    def choose(tx: Transaction, _chains: Chains, _states: Mapping[str, FeedState], now: datetime) -> Due:
        known = source.known_items(tx, list(items))
        tracked = [recheck.find(tx, article_id) for article_id in articles]
        return Due(
            again=[entry for entry in tracked if entry is not None and entry.due_at <= now],
            items=[
                known[key]
                for key, tries in items.items()
                if key in known and known[key].tries == tries and known[key].retry_at is not None
            ],
            summaries=summaries or {},
            baseline=baseline,
        )

    return choose
