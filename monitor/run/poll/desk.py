"""What every part of a pass works with, and the way of bytes through a worker."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from monitor.domain.errors import DatabaseError
from monitor.domain.source import KnownItem
from monitor.fetch.choice import NO_CHAINS, Chains
from monitor.fetch.polite import PoliteClient, Room
from monitor.fetch.schedule import Pace
from monitor.run.catalog import Catalog
from monitor.run.poll.claims import Claims
from monitor.run.poll.clerk import Clerk
from monitor.run.worker_jobs import AddressJob, FeedJob, FeedResult, FileJob, Job, PageJob, PageResult, TextJob
from monitor.run.worker_pool import PoisonedError, WorkerError, WorkerPool
from storage import Transaction, poison

LOG = logging.getLogger("nq57.poll")
#: Fetched pages that wait to be read or recorded, at most, but for those in flight.
IN_HAND = 8
#: Bytes that a worker died of are read again once.
_ATTEMPTS = 2


#: The database or the readers fail: that is no item's fault, and nothing can be kept of it.
ENDS_THE_PASS = (DatabaseError, WorkerError)


#: Takes the new items of a feed off the pass's hands, in the transaction that claims them: with what the feed said of
#: each by key, where that is needed, and whether they are of the feed's first pass. It may be called more than once.
HandOver = Callable[[Transaction, Sequence[KnownItem], Mapping[str, str], bool], None]


class GivenUpError(Exception):
    """These bytes are not read (again): a worker died of them."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """One pass. `clock` is the pass's idea of now; `stopped` says that it should end soon."""

    catalog: Catalog
    clerk: Clerk
    pool: WorkerPool
    client: PoliteClient
    clock: Callable[[], datetime]
    stopped: Callable[[], bool]
    readers: ThreadPoolExecutor
    claims: Claims
    room: Room = field(default_factory=lambda: Room(IN_HAND))
    #: Which outlets have feeds that can be relied on, as the pass began.
    chains: Chains = NO_CHAINS
    #: Who takes the new items; None where the pass does.
    hand_over: HandOver | None = None
    findings: int = 0
    #: Articles that are a side of an open conflict.
    disputed: frozenset[str] = frozenset()
    #: Bytes that are not read again, as known at the first reading of the pass.
    given_up: set[str] | None = None
    log: logging.Logger = field(default=LOG)

    @property
    def pace(self) -> Pace:
        poll = self.catalog.settings.poll
        return Pace(every_min=poll.every_min, every_max=poll.every_max, jitter=poll.jitter)

    async def read_page(self, job: PageJob) -> PageResult:
        """What the page says. Raises GivenUpError."""
        result = await self._through_worker(job, job.body, job.url)
        assert isinstance(result, PageResult)
        return result

    async def read_feed(self, job: FeedJob) -> FeedResult:
        """The items of the feed. Raises GivenUpError."""
        result = await self._through_worker(job, job.body, job.url)
        assert isinstance(result, FeedResult)
        return result

    async def read_text(self, job: TextJob) -> PageResult:
        """A text that came without a page. Raises GivenUpError."""
        result = await self._through_worker(job, job.submission.text.encode(), job.submission.url)
        assert isinstance(result, PageResult)
        return result

    async def read_address(self, job: AddressJob) -> FeedResult:
        """What is at an address, and its items. Raises GivenUpError."""
        result = await self._through_worker(job, job.body, job.url)
        assert isinstance(result, FeedResult)
        return result

    async def read_file(self, job: FileJob) -> PageResult:
        """What a stored page says. Raises GivenUpError."""
        result = await self._through_worker(job, job.body, job.url)
        assert isinstance(result, PageResult)
        return result

    async def _through_worker(self, job: Job, body: bytes, url: str) -> object:
        if self.given_up is None:
            self.given_up = await self.clerk.read(lambda tx: poison.given_up(tx, _ATTEMPTS))
        if self.given_up and sha256(body).hexdigest() in self.given_up:
            raise GivenUpError("readers died of it before")
        try:
            return await asyncio.get_running_loop().run_in_executor(self.readers, self.pool.run, job)
        except PoisonedError as error:
            reason, now, key = str(error), self.clock(), sha256(body).hexdigest()
            known = await self.clerk.write(lambda tx: _quarantined(tx, key, url, reason, now, body))
            if known >= _ATTEMPTS:
                self.given_up.add(key)
            self.log.warning("%s: a reader was lost (%s)", url, reason)
            raise GivenUpError(reason) from error


def _quarantined(tx: Transaction, key: str, url: str, reason: str, now: datetime, body: bytes) -> int:
    """How often a reader has died of these bytes, this time included."""
    poison.add(tx, key, url, reason, now, body)
    entry = poison.find(tx, key)
    return entry.tries if entry is not None else 0
