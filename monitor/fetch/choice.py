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


@dataclass(frozen=True, slots=True)
class Chains:
    """Every outlet's chain of feeds, by rank, as it stands: who is to be polled, and for whom a search stands in."""

    feeds: tuple[Feed, ...]
    #: The lowest rank of each outlet that does not fail altogether; None where every feed of the outlet fails.
    ranks: Mapping[str, int | None]
    #: The outlets that give nothing by any feed of their own, by language.
    lacking: Mapping[str, frozenset[str]]

    def has_turn(self, feed: Feed) -> bool:
        """Whether all that comes before the feed fails: the lower ranks, or for a search all feeds of some outlet."""
        if feed.stands_in_for is not None:
            return bool(self.lacking.get(feed.stands_in_for))
        rank = self.ranks[feed.publisher_id]
        return rank is None or feed.fallback_rank <= rank

    def served_by(self, feed: Feed) -> frozenset[str]:
        """The outlets that a search stands in for."""
        return self.lacking.get(feed.stands_in_for or "", frozenset())

    def feeds_itself(self, publisher_id: str) -> bool:
        """Whether the outlet's own feeds give what it publishes."""
        return self.ranks.get(publisher_id) is not None

    @property
    def resting(self) -> tuple[Feed, ...]:
        """The feeds that stand by."""
        return tuple(feed for feed in self.feeds if not self.has_turn(feed))


NO_CHAINS = Chains((), {}, {})


def chains_of(feeds: Iterable[Feed], states: Mapping[str, FeedState], languages: Mapping[str, str]) -> Chains:
    """The chains as the feeds' states make them. `languages`: that of each outlet."""
    own: dict[str, list[Feed]] = {}
    everything = tuple(feeds)
    for feed in everything:
        if feed.stands_in_for is None:
            own.setdefault(feed.publisher_id, []).append(feed)
    ranks = {outlet: _rank(chain, states) for outlet, chain in own.items()}
    lacking: dict[str, set[str]] = {}
    for outlet, rank in ranks.items():
        if rank is None:
            lacking.setdefault(languages.get(outlet, ""), set()).add(outlet)
    return Chains(everything, ranks, {language: frozenset(outlets) for language, outlets in lacking.items()})


def _rank(chain: Iterable[Feed], states: Mapping[str, FeedState]) -> int | None:
    living = (feed.fallback_rank for feed in chain if feed.id not in states or not is_failing(states[feed.id]))
    return min(living, default=None)


def due_feeds(
    chains: Chains,
    states: Mapping[str, FeedState],
    now: datetime,
    *,
    only: Collection[str] | None = None,
    everything: bool = False,
) -> list[Feed]:
    """The feeds of this pass: the named ones, or all, or those whose time and whose turn have come."""
    if only is not None:
        return [feed for feed in chains.feeds if feed.id in only]
    chosen = []
    for feed in chains.feeds:
        state = states.get(feed.id)
        is_due = state is None or state.next_due is None or state.next_due <= now
        if everything or (is_due and chains.has_turn(feed)):
            chosen.append(feed)
    return chosen


def is_failing(state: FeedState) -> bool:
    """Whether the feed gives nothing that can be relied on: it fails, or nothing new comes, or another section's."""
    return state.failures >= FAILING or state.death in (Death.STALE, Death.WRONG_SECTION)
