"""All sources failing at once is one outage of ours, whenever each of them happens to be due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from monitor.domain.feed import Feed
from monitor.domain.source import Death, FeedState
from monitor.fetch.outage import WINDOW, excused, outage_of
from monitor.fetch.schedule import Pace, after_failure, after_success, weight

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
TICK = timedelta(minutes=1)
PACE = Pace(every_min=timedelta(minutes=5), every_max=timedelta(hours=24), jitter=0.1)


def feeds_of(number: int, every: int = 1800) -> list[Feed]:
    return [
        Feed(id=f"paper{n}/news", publisher_id=f"paper{n}", url=f"https://paper{n}.test/rss", every_seconds=every)
        for n in range(number)
    ]


class World:
    """Feeds polled when they are due, minute by minute; `deaths` says what each answers with now."""

    def __init__(self, feeds: list[Feed], seed: int) -> None:
        self.feeds, self.now, self.told = feeds, NOW, 0
        self.opened: datetime | None = None
        self.deaths: dict[str, Death] = {}
        self.worst = 0.0
        chance = Random(seed)
        self.states = {
            feed.id: FeedState(feed_id=feed.id, next_due=NOW + chance.random() * timedelta(minutes=30))
            for feed in feeds
        }

    def run(self, span: timedelta) -> None:
        end = self.now + span
        while self.now < end:
            self.now += TICK
            due = [feed for feed in self.feeds if (self.states[feed.id].next_due or self.now) <= self.now]
            if due:
                self._pass(due)

    def _pass(self, due: list[Feed]) -> None:
        before = dict(self.states)
        for feed in due:
            self.states[feed.id] = self._poll(feed, before[feed.id])
        outage = outage_of(self.feeds, self.states, self.now, known=self.opened is not None, network=())
        if outage.down:
            ids = {feed.id for feed in due} | (set() if self.opened else set(outage.silent))
            self.told += self.opened is None
            self.opened = self.opened or self.now
            for feed in self.feeds:
                if feed.id in ids:
                    failures = 0.0 if feed.id in outage.silent else before[feed.id].failures
                    self.states[feed.id] = excused(feed, self.states[feed.id], failures, self.opened, PACE, self.now)
        else:
            self.opened = None
        self.worst = max([self.worst, *(state.failures for state in self.states.values())])

    def _poll(self, feed: Feed, state: FeedState) -> FeedState:
        death, every = self.deaths.get(feed.id), timedelta(seconds=feed.every_seconds)
        if death is None:
            due = self.now + after_success(every, PACE, [], feed.id, self.now)
            return replace(state, polled_at=self.now, success_at=self.now, failures=0.0, death=None, next_due=due)
        failures = state.failures + weight(death)
        due = self.now + after_failure(every, failures, PACE, None, feed.id, self.now)
        return replace(state, polled_at=self.now, failures=failures, death=death, next_due=due)

    def strike(self, death: Death | None, feeds: list[Feed] | None = None) -> None:
        for feed in feeds or self.feeds:
            if death is None:
                self.deaths.pop(feed.id, None)
            else:
                self.deaths[feed.id] = death


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("death", [Death.SERVER_ERROR, Death.DNS, Death.BLOCKED])
@pytest.mark.parametrize("every", [600, 1800, 7200])
def test_an_outage_is_told_once_is_nobodys_fault_and_ends_with_the_first_answer(
    seed: int, death: Death, every: int
) -> None:
    world = World(feeds_of(12, every), seed)
    world.run(timedelta(hours=5))
    assert (world.told, world.opened) == (0, None)
    world.strike(death)
    world.run(WINDOW + timedelta(seconds=every) * 1.5)
    assert (world.told, world.opened is None) == (1, False)
    assert world.worst < 3
    world.run(timedelta(hours=12))
    assert world.told == 1
    assert {state.failures for state in world.states.values()} == {0.0}
    world.strike(None)
    world.run(timedelta(seconds=every) * 1.2 + TICK)
    assert world.opened is None
    assert {state.death for state in world.states.values()} == {None}


@pytest.mark.parametrize("seed", range(6))
def test_sources_long_dead_neither_make_an_outage_nor_hide_one(seed: int) -> None:
    feeds = feeds_of(20)
    world = World(feeds, seed)
    world.strike(Death.DNS, feeds[:8])
    world.run(timedelta(days=3))
    assert world.told == 0
    world.strike(Death.SERVER_ERROR, feeds[8:])
    world.run(timedelta(hours=2))
    assert world.told == 1
    assert world.opened is not None


@pytest.mark.parametrize("seed", range(6))
def test_many_failures_are_their_own_while_anybody_answers(seed: int) -> None:
    feeds = feeds_of(20)
    world = World(feeds, seed)
    world.run(timedelta(hours=2))
    world.strike(Death.SERVER_ERROR, feeds[1:])
    world.run(timedelta(days=2))
    assert world.told == 0
    assert world.worst >= 3


def test_a_refusal_that_only_the_source_can_give_is_an_answer() -> None:
    feeds = feeds_of(6)
    world = World(feeds, 1)
    world.run(timedelta(hours=2))
    world.strike(Death.GONE)
    world.run(timedelta(days=2))
    assert world.told == 0


def test_a_first_start_without_network_is_told_with_its_first_pass() -> None:
    feeds = feeds_of(3)
    silent = {feed.id: FeedState(feed_id=feed.id, polled_at=NOW, death=Death.DNS) for feed in feeds}
    assert outage_of(feeds, silent, NOW, known=False, network=()).down
    assert not outage_of(feeds, {}, NOW, known=False, network=()).down


def test_one_source_alone_speaks_for_the_network_only_where_there_is_no_other() -> None:
    feeds = feeds_of(3)
    well = NOW - timedelta(hours=3)
    states = {feed.id: FeedState(feed_id=feed.id, polled_at=well, success_at=well) for feed in feeds}
    assert not outage_of(
        feeds,
        {feeds[0].id: replace(states[feeds[0].id], success_at=None, death=Death.DNS)},
        NOW,
        known=False,
        network=(),
    ).down
    states[feeds[0].id] = FeedState(feed_id=feeds[0].id, polled_at=NOW, success_at=well, death=Death.DNS)
    assert not outage_of(feeds, states, NOW, known=False, network=()).down
    assert outage_of(feeds[:1], states, NOW, known=False, network=()).down
