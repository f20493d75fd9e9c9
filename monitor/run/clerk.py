"""The one thread that writes while a pass runs, for the loop that must not wait on a database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TypeVar

from monitor.domain.article import Submission
from monitor.domain.source import HostRobots
from monitor.run.read import PageRead
from monitor.run.record import Recorded, Recorder
from storage import Store, Transaction, host

Result = TypeVar("Result")


class Clerk:
    """Store and recorder, one call after another. Implements monitor.fetch.polite.Slots on the wall clock."""

    def __init__(self, store: Store, recorder: Recorder) -> None:
        self.store = store
        self._recorder = recorder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="nq57-writer")

    async def __aenter__(self) -> Clerk:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown(wait=True)

    async def write(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns in one write transaction."""
        return await self._do(lambda: self.store.attempt(work))

    async def read(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns in one read transaction."""

        def reading() -> Result:
            with self.store.read() as tx:
                return work(tx)

        return await self._do(reading)

    async def record(self, submission: Submission, read: PageRead, *, baseline: bool = False) -> Recorded:
        """As Recorder.record."""
        return await self._do(lambda: self._recorder.record(submission, read, baseline=baseline))

    async def _do(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def reserve(self, name: str, hold: timedelta) -> timedelta:
        """See Slots."""
        return await self.write(lambda tx: host.reserve(tx, name, datetime.now(UTC), hold))

    async def release(self, name: str, spacing: timedelta, pause: timedelta | None) -> None:
        """See Slots."""
        now = datetime.now(UTC)
        until = now + pause if pause else None
        await self.write(lambda tx: host.release(tx, name, now + spacing, until))

    async def robots(self, name: str) -> HostRobots | None:
        """See Slots."""
        return await self.read(lambda tx: host.robots(tx, name))

    async def save_robots(self, found: HostRobots) -> None:
        """See Slots."""
        await self.write(lambda tx: host.save_robots(tx, found))
