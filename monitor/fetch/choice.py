"""Which feeds a pass polls, and which of a feed's items are fetched. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from monitor.domain.feed import Feed, FeedItem
from monitor.domain.source import Death, FeedState, ItemOutcome

#: Feeds of a lower rank count as failing from this weight of failures on.
FAILING = 2.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that is worth a look in the store: new ones are fetched, those with `outcome` only remembered."""

    key: str
    item: FeedItem
    outcome: ItemOutcome = ItemOutcome.PENDING


@dataclass(frozen=True, slots=True)
class Choice:
    """`settled` counts the items that end here; the rest are candidates, oldest first."""

    candidates: tuple[Candidate, ...]
    settled: Mapping[ItemOutcome, int]


def choose(
    items: Sequence[FeedItem],
    *,
    key: Callable[[str], str],
    wanted: Callable[[FeedItem], bool],
    instant: Callable[[str | None], datetime | None],
    cap: int,
    oldest: datetime | None = None,
) -> Choice:
    """Sorts a feed's items out: without link, twice in the feed, over the cap (the newest stay), too old, unmatched."""
    settled: Counter[ItemOutcome] = Counter()
    dated: dict[str, tuple[datetime | None, int, FeedItem]] = {}
    for position, item in enumerate(items):
        if not item.url:
            settled[ItemOutcome.NO_LINK] += 1
        elif (identity := key(item.url)) in dated:
            settled[ItemOutcome.SEEN] += 1
        else:
            dated[identity] = (instant(item.published), position, item)
    undated = datetime.max.replace(tzinfo=UTC)
    # Undated items are taken for new, in the order of the feed, which gives the newest first.
    newest = sorted(dated, key=lambda k: (dated[k][0] or undated, -dated[k][1]), reverse=True)
    settled[ItemOutcome.OVER_CAP] += len(newest[cap:])
    candidates = []
    for identity in reversed(newest[:cap]):
        moment, _, item = dated[identity]
        if oldest is not None and moment is not None and moment < oldest:
            settled[ItemOutcome.TOO_OLD] += 1
        else:
            outcome = ItemOutcome.PENDING if wanted(item) else ItemOutcome.UNMATCHED
            candidates.append(Candidate(identity, item, outcome))
    return Choice(tuple(candidates), {outcome: count for outcome, count in settled.items() if count})


def due_feeds(
    feeds: Iterable[Feed],
    states: Mapping[str, FeedState],
    now: datetime,
    *,
    only: Collection[str] | None = None,
    everything: bool = False,
) -> list[Feed]:
    """The feeds of this pass. A feed of a higher rank is polled only while all lower ones of its publisher fail."""
    all_feeds = list(feeds)
    if only is not None:
        return [feed for feed in all_feeds if feed.id in only]
    chosen = []
    for feed in all_feeds:
        state = states.get(feed.id)
        is_due = state is None or state.next_due is None or state.next_due <= now
        if everything or (is_due and _its_turn(feed, all_feeds, states)):
            chosen.append(feed)
    return chosen


def _its_turn(feed: Feed, feeds: Sequence[Feed], states: Mapping[str, FeedState]) -> bool:
    lower = [f for f in feeds if f.publisher_id == feed.publisher_id and f.fallback_rank < feed.fallback_rank]
    return all(f.id in states and is_failing(states[f.id]) for f in lower)


def is_failing(state: FeedState) -> bool:
    """Whether the feed gives nothing that can be relied on: it fails, or nothing new comes, or another section's."""
    return state.failures >= FAILING or state.death in (Death.STALE, Death.WRONG_SECTION)
