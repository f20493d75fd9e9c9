"""One request at a time to a host, spaced, and only where its robots.txt allows it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from monitor.domain.source import NETWORK_FAULTS, FetchFault, HostRobots
from monitor.fetch.breaker import Breaker
from monitor.net.client import Answer, Chain, Client
from monitor.net.fault import FetchFaultError
from monitor.net.patience import retry_after
from monitor.net.robots import MAX_BYTES, RobotsRules, robots_text, rules_for

_ROBOTS_LIFE = timedelta(hours=24)
#: A host whose robots.txt could not be had is asked again sooner.
_ROBOTS_RETRY = timedelta(minutes=30)
_PAUSES = frozenset({429, 503})
_SHORTEST_WAIT = 0.01
#: How often one that waits looks whether a host is free that needs no spacing.
_LOOK = timedelta(milliseconds=50)
_UNREACHED_SECONDS = 60.0
#: One address that hangs says nothing of its neighbours; a host at which so many in a row do hangs itself.
_HANGING = 3
#: Faults of requests that no host has seen: the next one need not wait.
_NEVER_THERE = frozenset({FetchFault.DNS, FetchFault.DNS_TEMPORARY, FetchFault.REFUSED_ADDRESS, FetchFault.BAD_URL})


class Slots(Protocol):
    """Whose turn a host is, agreed between all processes."""

    async def reserve(self, host: str, hold: timedelta) -> timedelta:
        """Nothing where the host is now held for at most `hold`, else how long it will be busy."""

    async def release(self, host: str, spacing: timedelta, pause: timedelta | None) -> None:
        """The request is over: the next one may start after `spacing`, or after the `pause` that was asked for."""

    async def robots(self, host: str) -> HostRobots | None:
        """The host's robots.txt as last read."""

    async def save_robots(self, found: HostRobots) -> None:
        """Keeps a robots.txt."""


class RobotsError(Exception):
    """The host does not want this address to be read."""


class BusyError(Exception):
    """The host asked to be left alone for longer than a pass waits."""

    def __init__(self, host: str, wait: timedelta) -> None:
        self.wait = wait
        super().__init__(f"{host} wants no request for another {wait.total_seconds():.0f} s")


class DownError(Exception):
    """The host failed so often in a row that it is left alone for longer than a pass waits. `status` came last."""

    def __init__(self, host: str, status: int, wait: timedelta) -> None:
        self.status = status
        self.wait = wait
        super().__init__(
            f"{host} answered {status} again and again and is not asked for another {wait.total_seconds():.0f} s"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """`agent` is our name in robots.txt; a pass waits no longer than `patience` for one host.

    After its turn it lets others go first: one that waits for a free host asks `yields` later than everybody else.
    A host that fails again and again is left alone for about `rest` at a time.
    """

    agent: str
    spacing: timedelta
    concurrency: int
    patience: timedelta = timedelta(minutes=5)
    deadline: timedelta = timedelta(seconds=30)
    yields: timedelta = timedelta(0)
    rest: timedelta = timedelta(minutes=15)


class Room:
    """How many answers are in hand: nothing more is asked for while as many wait as may be kept in memory."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held = 0
        self._freed = asyncio.Event()

    async def wait(self) -> None:
        """Returns once there is room."""
        while self._held >= self._limit:
            self._freed.clear()
            await self._freed.wait()

    @contextmanager
    def held(self) -> Iterator[None]:
        """One answer is in hand."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
            self._freed.set()


class PoliteClient:
    """A client with manners. One for a whole pass. `room`: what was asked for before is worked on first.

    `breaker`: what earlier passes know of hosts that fail.
    """

    def __init__(
        self,
        client: Client,
        slots: Slots,
        manners: Manners,
        clock: Callable[[], datetime],
        room: Room | None = None,
        breaker: Breaker | None = None,
    ) -> None:
        self._client = client
        self._slots = slots
        self._manners = manners
        self._clock = clock
        self._room = room
        self._breaker = breaker or Breaker()
        self._locks: dict[str, asyncio.Lock] = {}
        self._rules: dict[str, RobotsRules] = {}
        self._free: dict[str, float] = {}
        self._unreached: dict[str, tuple[float, FetchFaultError]] = {}
        #: Requests in a row to which a host gave no answer.
        self._silent: Counter[str] = Counter()
        self._open = asyncio.Semaphore(manners.concurrency)

    async def get(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, origin: str | None = None
    ) -> Answer:
        """The answer. Raises FetchFaultError, RobotsError, BusyError or DownError.

        Wherever a redirect leads, the next address is asked for as the first one was: in its own host's turn, and only
        where that host's robots.txt allows it.
        """
        chain, answer = self._client.start(url, origin=origin), None
        while answer is None:
            host, address = host_of(chain.netloc), str(chain.current)
            async with self._locks.setdefault(host, asyncio.Lock()):
                self._raise_known(host)
                await self._rest(host)
                rules = await self._rules_of(host, address)
                if not rules.allows(address, self._manners.agent):
                    raise RobotsError(f"robots.txt of {host} does not allow it")
                answer = await self._turn(host, chain, etag=etag, last_modified=last_modified)
        return answer

    def _raise_known(self, host: str) -> None:
        """A host that could not be reached a moment ago is not waited for again by everybody who wants it."""
        moment, error = self._unreached.get(host, (0.0, None))
        if error is not None and _now() - moment < _UNREACHED_SECONDS:
            raise FetchFaultError(error.fault, f"not asked: {host} gave no answer a moment ago ({error.detail})")

    async def _rest(self, host: str) -> None:
        """Returns when the host is not at rest. Raises DownError where that is too long to wait."""
        if rest := self._breaker.rest(host, self._clock()):
            if rest > self._manners.patience:
                raise DownError(host, self._breaker.status(host), rest)
            await asyncio.sleep(rest.total_seconds())

    async def _turn(
        self,
        host: str,
        chain: Chain,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        max_bytes: int | None = None,
    ) -> Answer | None:
        """One request in the host's turn: the answer, or None where it leads on. Waiting for the turn holds no
        connection from others."""
        await self._wait(host)
        spacing, pause = self._spacing(host), None
        try:
            if self._room is not None:
                await self._room.wait()
            async with self._open:
                answer = await self._client.hop(
                    chain, etag=etag, last_modified=last_modified, max_bytes=max_bytes, cut=max_bytes is not None
                )
            now = self._clock()
            self._silent.pop(host, None)
            self._breaker.heard(host, None if answer is None else answer.status, now, self._manners.rest)
            if answer is not None and answer.status in _PAUSES:
                pause = retry_after(answer.headers, now)
            return answer
        except FetchFaultError as error:
            if error.fault in _NEVER_THERE:
                spacing = timedelta(0)
            self._note_silence(host, error, of_host=max_bytes is not None)
            raise
        finally:
            self._free[host] = _now() + (pause or spacing).total_seconds()
            await self._slots.release(host, spacing, pause)

    def _note_silence(self, host: str, error: FetchFaultError, *, of_host: bool) -> None:
        """Remembers a host that cannot be reached, whatever is wanted of it. `of_host`: everybody waits for what was
        asked for, as for its robots.txt."""
        if error.fault not in NETWORK_FAULTS:
            self._silent.pop(host, None)
            return
        self._silent[host] += 1
        if of_host or error.of_host or error.fault in _NEVER_THERE or self._silent[host] >= _HANGING:
            self._unreached[host] = (_now(), error)

    def _spacing(self, host: str) -> timedelta:
        """What is left between two requests to the host, as far as its wishes are known."""
        rules = self._rules.get(host)
        wanted = rules.delay(self._manners.agent) if rules is not None else 0.0
        return max(self._manners.spacing, timedelta(seconds=wanted))

    async def _wait(self, host: str) -> None:
        # Our own turn before this one is known here: nobody is asked before it is over.
        own = self._free.get(host, 0.0) - _now()
        waited = timedelta(0)
        if 0 < own <= self._manners.patience.total_seconds():
            waited = timedelta(seconds=own) + self._manners.yields
            await asyncio.sleep(waited.total_seconds())
        hold = self._manners.deadline + timedelta(seconds=5)
        while True:
            wait = await self._slots.reserve(host, hold)
            if not wait:
                return
            if waited + wait > self._manners.patience:
                raise BusyError(host, wait)
            # Another process may be done with the host long before its hold ends.
            longest = max(self._manners.spacing, _LOOK)
            pause = max((min(wait, longest) + self._manners.yields).total_seconds(), _SHORTEST_WAIT)
            await asyncio.sleep(pause)
            waited += timedelta(seconds=pause)

    async def _rules_of(self, host: str, url: str) -> RobotsRules:
        known = self._rules.get(host)
        if known is not None:
            return known
        kept = await self._slots.robots(host)
        life = _ROBOTS_LIFE if kept is not None and _settled(kept.status) else _ROBOTS_RETRY
        if kept is None or self._clock() - kept.read_at >= life:
            kept = await self._ask(host, url)
        rules = rules_for(kept.status, kept.text)
        self._rules[host] = rules
        return rules

    async def _ask(self, host: str, url: str) -> HostRobots:
        """Raises FetchFaultError where the host cannot be reached at all: that is no answer about robots."""
        address = f"{urlsplit(url).scheme.lower()}://{host}/robots.txt"
        try:
            chain, answer = self._client.start(address, origin=url), None
            while answer is None:
                # Where it leads to another host, that one is asked in its own turn too. It is not waited for behind
                # those who ask for its pages: of two hosts whose files lead to each other, each would wait for ever.
                answer = await self._turn(host_of(chain.netloc), chain, max_bytes=MAX_BYTES)
            status, text = answer.status, robots_text(answer.status, answer.body)
        except FetchFaultError as error:
            if error.fault not in (FetchFault.REDIRECT_LOOP, FetchFault.BAD_REDIRECT):
                raise
            # More redirects than are followed: as if there were no file.
            status, text = 404, None
        found = HostRobots(host=host, status=status, text=text, read_at=self._clock())
        await self._slots.save_robots(found)
        return found


def _settled(status: int) -> bool:
    return 200 <= status < 500 and status != 429


def host_of(netloc: str) -> str:
    """The host as a key: lower case, with its port where that is an odd one."""
    return netloc.lower().removesuffix(":80").removesuffix(":443")


def _now() -> float:
    """The loop's own clock."""
    return asyncio.get_running_loop().time()
