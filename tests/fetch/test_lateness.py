"""Live polling beside a backfill of the same hosts, on a clock that jumps: how late are feeds that are due?"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from monitor.domain.source import HostRobots
from monitor.fetch.polite import Manners, PoliteClient
from monitor.net.client import Answer, Chain
from monitor.net.guard import Guard
from monitor.run.backfill.fill import PATIENCE, YIELDS
from monitor.run.backfill.take import AHEAD

START = datetime(2026, 1, 12, tzinfo=UTC)
HOSTS, FEEDS_A_HOST, NEW_ITEMS = 8, 3, 2
TICK, EVERY, SPACING, FETCH = 30.0, 900.0, 2.0, 0.4
HOURS = 2


class JumpingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock stands still while anything can be done, and else jumps to what is next."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def time(self) -> float:
        return self.now

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self.now = max(self.now, self._scheduled[0]._when)  # type: ignore[attr-defined]
        super()._run_once()  # type: ignore[misc]

    def moment(self) -> datetime:
        return START + timedelta(seconds=self.now)


class Turns:
    """The hosts' turns as the database keeps them for all processes: see storage.host."""

    def __init__(self, loop: JumpingLoop) -> None:
        self.loop = loop
        self.free: dict[str, datetime] = {}

    async def reserve(self, name: str, hold: timedelta) -> timedelta:
        now = self.loop.moment()
        if self.free.get(name, now) > now:
            return self.free[name] - now
        self.free[name] = now + hold
        return timedelta(0)

    async def release(self, name: str, spacing: timedelta, pause: timedelta | None) -> None:
        del pause
        self.free[name] = self.loop.moment() + spacing

    async def robots(self, name: str) -> HostRobots:
        return HostRobots(host=name, status=404, text=None, read_at=self.loop.moment())

    async def save_robots(self, found: HostRobots) -> None:
        raise AssertionError(found)


class Outlets:
    """Answers everything after a while; counts how many ask one host at a time."""

    def __init__(self) -> None:
        self.guard = Guard()
        self.busy: set[str] = set()
        self.asked = 0

    def start(self, url: str, **_: Any) -> Chain:
        return Chain(url=url, current=self.guard.check(url), hops=[url])

    async def hop(self, chain: Chain, **_: Any) -> Answer:
        url, name = chain.url, chain.netloc
        assert name not in self.busy
        self.busy.add(name)
        self.asked += 1
        await asyncio.sleep(FETCH)
        self.busy.discard(name)
        return Answer(url=url, final_url=url, status=200, headers={}, body=b"x", hops=(url,))


class Day:
    """Some hours of polling, with or without a backfill of the same hosts."""

    def __init__(self, *, backfill: bool) -> None:
        self.loop, self.backfill = JumpingLoop(), backfill
        self.turns, self.outlets = Turns(self.loop), Outlets()
        self.late: list[float] = []
        self.read_back = 0

    def client(self, **manners: Any) -> PoliteClient:
        settings = Manners(agent="nq57", spacing=timedelta(seconds=SPACING), concurrency=8, **manners)
        return PoliteClient(self.outlets, self.turns, settings, self.loop.moment)  # type: ignore[arg-type]

    def run(self) -> Day:
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_until_complete(self._day())
        finally:
            asyncio.set_event_loop(None)
            self.loop.close()
        return self

    async def _day(self) -> None:
        reading = asyncio.create_task(self._read_back()) if self.backfill else None
        chance = Random(57)
        dues = {(n, f): chance.random() * EVERY for n in range(HOSTS) for f in range(FEEDS_A_HOST)}
        while self.loop.now < HOURS * 3600:
            client, began = self.client(), self.loop.now
            due = [feed for feed, when in dues.items() if when <= began]
            polls: list[Coroutine[Any, Any, None]] = [self._poll(client, feed, dues) for feed in due]
            await asyncio.gather(*polls)
            await asyncio.sleep(max(0.0, TICK - (self.loop.now - began)))
        if reading is not None:
            assert not reading.done(), reading
            reading.cancel()

    async def _poll(self, client: PoliteClient, feed: tuple[int, int], dues: dict[tuple[int, int], float]) -> None:
        name = f"http://h{feed[0]}.example.com"
        await client.get(f"{name}/rss{feed[1]}")
        self.late.append(self.loop.now - dues[feed])
        for item in range(NEW_ITEMS):
            await client.get(f"{name}/{item}")
        dues[feed] = self.loop.now + EVERY

    async def _read_back(self) -> None:
        client = self.client(yields=YIELDS, patience=PATIENCE)

        async def one(slot: int) -> None:
            while True:
                await client.get(f"http://h{slot % HOSTS}.example.com/old{slot}")
                self.read_back += 1

        await asyncio.gather(*map(one, range(AHEAD)))

    @property
    def p95(self) -> float:
        return sorted(self.late)[int(len(self.late) * 0.95)]


def test_a_backfill_of_the_same_hosts_hardly_makes_due_feeds_late(capsys: pytest.CaptureFixture[str]) -> None:
    alone, beside = Day(backfill=False).run(), Day(backfill=True).run()
    with capsys.disabled():
        told = f"alone {alone.p95:.1f} s over {len(alone.late)} polls, beside a backfill of {beside.read_back} pages"
        print(f"\nlateness, 95th percentile: {told} {beside.p95:.1f} s: {beside.p95 / alone.p95:.2f}")  # noqa: T201
    assert beside.read_back > 10 * HOURS * HOSTS
    assert len(beside.late) > 0.95 * len(alone.late)
    assert beside.p95 <= 1.2 * alone.p95
