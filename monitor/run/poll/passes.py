"""One pass over the feeds that are due: polled side by side, one host at a time, every item counted once."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from monitor.domain.address import parts_of
from monitor.domain.feed import Feed, FeedItem
from monitor.domain.source import FeedState, Funnel, ItemOutcome, KnownItem, Recheck
from monitor.fetch.choice import chains_of
from monitor.fetch.outage import excused, outage_of
from monitor.fetch.polite import PoliteClient, Room
from monitor.run.catalog import Catalog
from monitor.run.memory import give_back
from monitor.run.poll.claims import Claims
from monitor.run.poll.clerk import Clerk
from monitor.run.poll.desk import ENDS_THE_PASS, IN_HAND, Desk
from monitor.run.poll.due import Choose, Due, due_now
from monitor.run.poll.feed import poll_feed
from monitor.run.poll.incidents import NETWORK, note, note_network, rest
from monitor.run.poll.item import sides_of, take
from monitor.run.poll.means import Means, client_settings, guard_of, lent_pool, manners_of, running_clock
from monitor.run.poll.outcome import FeedResult, failed_by_us
from monitor.run.poll.rechecks import fetch_again
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import Store, Transaction, evidence, incident, poll_run, recheck, source

#: Feeds in work at a time, waiting for their hosts for the most part.
_FEEDS_A_SLOT = 16
#: From so many feeds on, a pass lets its writes wait so long for each other, and clears up behind itself.
_MANY = 16
_GATHER_SECONDS = 0.02

#: How often a pass looks whether it is to stop, and how long what is in flight may then take.
_LOOK_SECONDS = 0.25
_LAST_SECONDS = 4.0

Result = TypeVar("Result")
Entry = TypeVar("Entry", Recheck, KnownItem)


class StoppedError(Exception):
    """The pass was broken off. Its items are taken up by a later one."""


_OWN_MEANS = Means()


def poll_once(
    catalog: Catalog,
    store: Store,
    recorder: Recorder,
    *,
    feeds: Collection[str] | None = None,
    everything: bool = False,
    now: datetime | None = None,
    means: Means = _OWN_MEANS,
) -> Funnel:
    """Polls the due feeds (or the named ones, or all), fetches again what is due, and keeps where everything ended.

    As `work_on`.
    """
    return work_on(catalog, store, recorder, partial(due_now, only=feeds, everything=everything), now=now, means=means)


def work_on(
    catalog: Catalog,
    store: Store,
    recorder: Recorder,
    choose: Choose,
    *,
    now: datetime | None = None,
    means: Means = _OWN_MEANS,
) -> Funnel:
    """One pass over what is chosen, as it stands when the pass begins.

    `now` is when the pass starts; its clock runs on from there. Nothing that a source does is raised; StoppedError is
    where a stopped pass had to be broken off.
    """
    clock = means.clock or running_clock(now or datetime.now(UTC))
    with lent_pool(catalog, means.pool) as pool, ThreadPoolExecutor(pool.count, "nq57-reader") as readers:
        funnel = asyncio.run(_pass(catalog, store, recorder, pool, readers, clock, means, choose))
    if len(funnel.feeds) >= _MANY:
        give_back()
    return funnel


async def _pass(
    catalog: Catalog,
    store: Store,
    recorder: Recorder,
    pool: WorkerPool,
    readers: ThreadPoolExecutor,
    clock: Callable[[], datetime],
    means: Means,
    choose: Choose,
) -> Funnel:
    started = clock()
    client = means.connect(client_settings(catalog), guard_of(catalog))
    async with client, Clerk(store, recorder) as clerk:
        room = Room(IN_HAND)
        states = await clerk.read(source.feed_states)
        desk = Desk(
            catalog=catalog,
            clerk=clerk,
            pool=pool,
            client=PoliteClient(client, clerk, manners_of(catalog), clock, room, means.breaker),
            room=room,
            clock=clock,
            stopped=_end_of(means),
            readers=readers,
            chains=chains_of(catalog.feeds, states, catalog.publishers.languages),
            hand_over=means.hand_over,
            claims=Claims(clerk, clock),
        )
        due = await clerk.read(lambda tx: choose(tx, desk.chains, states, started))
        clerk.gathers = _GATHER_SECONDS if len(due.feeds) >= _MANY else 0.0
        async with desk.claims.held():
            work = asyncio.gather(
                _poll_all(desk, due.feeds, states), _again(desk, due.again), _take_all(desk, due, states)
            )
            results, rechecks, retries = await _until_stopped(means.stopped, work)
        down = await _conclude(desk, results)
        funnel = Funnel(
            started_at=started,
            finished_at=clock(),
            feeds=tuple(result.count for result in results),
            rechecks=rechecks,
            retries=retries,
            findings=desk.findings,
            no_network=down,
        )
        if funnel.feeds or rechecks or retries:
            await clerk.write(lambda tx: poll_run.add(tx, funnel))
        return funnel


def _end_of(means: Means) -> Callable[[], bool]:
    """Whether the pass should begin nothing new: it is to stop, or its time is over."""
    until = None if means.budget is None else time.monotonic() + means.budget.total_seconds()
    return lambda: means.stopped() or (until is not None and time.monotonic() > until)


async def _until_stopped(stopped: Callable[[], bool], work: asyncio.Future[Result]) -> Result:
    """The result of the work. Once the pass is to stop, what is in flight may end. Raises StoppedError."""
    try:
        while not stopped():
            done, _ = await asyncio.wait([work], timeout=_LOOK_SECONDS)
            if done:
                return work.result()
        done, _ = await asyncio.wait([work], timeout=_LAST_SECONDS)
        if done:
            return work.result()
        raise StoppedError
    finally:
        # Also where this itself is broken off (Ctrl-C): nothing of the work is left behind.
        if not work.done():
            work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await work


async def _poll_all(desk: Desk, feeds: Sequence[Feed], states: dict[str, FeedState]) -> list[FeedResult]:
    at_work = asyncio.Semaphore(desk.catalog.settings.fetch.concurrency * _FEEDS_A_SLOT)

    async def one(feed: Feed) -> FeedResult | None:
        async with at_work:
            if desk.stopped():
                return None
            state = states.get(feed.id) or FeedState(feed_id=feed.id)
            try:
                result = await poll_feed(desk, feed, state)
            except ENDS_THE_PASS:
                raise
            except Exception as error:
                desk.log.exception("%s: a fault of ours; the feed is polled again later", feed.id)
                result = failed_by_us(desk, feed, state, error)
            if not result.network:
                await desk.clerk.write(lambda tx: source.save_feed(tx, result.state))
            return result

    return [result for result in await asyncio.gather(*map(one, feeds)) if result is not None]


async def _again(desk: Desk, entries: Sequence[Recheck]) -> Counter[str]:
    if entries:
        now = desk.clock()
        open_ = await desk.clerk.read(lambda tx: evidence.open_conflicts(tx, now))
        desk.disputed = frozenset(sides_of(open_))

    async def one(entry: Recheck) -> str:
        try:
            return await fetch_again(desk, entry)
        except ENDS_THE_PASS:
            raise
        except Exception:
            desk.log.exception("%s: a fault of ours; the article is fetched again tomorrow", entry.url)
            later = replace(entry, failures=entry.failures + 1, due_at=desk.clock() + timedelta(days=1))
            await desk.clerk.write(lambda tx: recheck.save(tx, later))
            return ItemOutcome.FAULT

    return Counter(await _by_host(entries, one))


async def _by_host(entries: Sequence[Entry], work: Callable[[Entry], Awaitable[Result]]) -> list[Result]:
    """The results of all entries: hosts side by side, the entries of one host one after another."""
    hosts: dict[str, list[Entry]] = {}
    for entry in entries:
        hosts.setdefault(parts_of(entry.url).netloc, []).append(entry)

    async def one_host(mine: list[Entry]) -> list[Result]:
        return [await work(entry) for entry in mine]

    return [result for found in await asyncio.gather(*map(one_host, hosts.values())) for result in found]


async def _take_all(desk: Desk, due: Due, states: dict[str, FeedState]) -> Counter[ItemOutcome]:
    """Items of earlier passes that were not read, or could not be read then."""
    feeds = {feed.id: feed for feed in desk.catalog.feeds}

    async def one(entry: KnownItem) -> ItemOutcome | None:
        feed = feeds.get(entry.feed_id)
        if feed is None:
            await _drop(desk, entry)
            return None
        state = states.get(feed.id)
        item = FeedItem(
            url=entry.url,
            title=entry.title,
            summary=due.summaries.get(entry.key, ""),
            published=entry.published,
            published_raw=None,
            guid=None,
            author=None,
        )
        first = due.baseline or state is None or not state.baseline_done
        return await take(desk, feed, entry, item, baseline=first)

    return Counter(outcome for outcome in await _by_host(due.items, one) if outcome is not None)


async def _drop(desk: Desk, entry: KnownItem) -> None:
    """The item's feed is configured no more: it stays as it is."""
    await desk.clerk.write(lambda tx: source.settle(tx, entry.key, entry.outcome, tries=entry.tries, retry_at=None))


async def _conclude(desk: Desk, results: Sequence[FeedResult]) -> bool:
    """Keeps the states and incidents that depend on all sources. True where no source answers."""
    now, feeds = desk.clock(), desk.catalog.feeds

    def conclude(tx: Transaction) -> bool:
        told = incident.list_(tx, subject=NETWORK, open_only=True)
        states = {**source.feed_states(tx), **{result.feed.id: result.state for result in results}}
        network = {result.feed.id for result in results if result.network}
        outage = outage_of(feeds, states, now, known=bool(told), network=network)
        if outage.down:
            failures = {result.feed.id: result.before.failures for result in results}
            failures |= {feed_id: 0.0 for feed_id in outage.silent if not told or feed_id in failures}
            opened = told[0].opened_at if told else now
            for feed in feeds:
                if feed.id in failures:
                    state = excused(feed, states[feed.id], failures[feed.id], opened, desk.pace, now)
                    source.save_feed(tx, state)
        else:
            for result in results:
                if result.network:
                    source.save_feed(tx, result.state)
            note(tx, results, now, after=desk.catalog.settings.poll.incident_after)
            rest(tx, chains_of(feeds, states, desk.catalog.publishers.languages), now)
        note_network(tx, outage, now)
        return outage.down

    return await desk.clerk.write(conclude) if results else False
