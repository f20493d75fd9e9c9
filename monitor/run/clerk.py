"""The one thread that writes while a pass runs, for the loop that must not wait on a database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Any, TypeVar

from monitor.domain.article import Submission
from monitor.domain.source import HostRobots
from monitor.run.read import PageRead
from monitor.run.record import Also, Recorded, Recorder
from storage import Store, Transaction, host

Result = TypeVar("Result")
_Work = Callable[[Transaction], Any]
_Write = tuple[_Work, "asyncio.Future[Any]"]


class Clerk:
    """Store and recorder, one call after another. Implements monitor.fetch.polite.Slots on the wall clock.

    Writes that wait while another one is made durable share the next transaction: a pass over many hosts makes
    thousands of small ones.
    """

    def __init__(self, store: Store, recorder: Recorder) -> None:
        self.store = store
        self._recorder = recorder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="nq57-writer")
        self._waiting: list[_Write] = []
        self._drain: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Clerk:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drain is not None:
            await asyncio.wait([self._drain])
        self._thread.shutdown(wait=True)

    async def write(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns in a write transaction, once that is committed. `work` may be called more than once."""
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, answer))
        if self._drain is None or self._drain.done():
            self._drain = asyncio.create_task(self._write_all())
        return await answer

    async def _write_all(self) -> None:
        """Writes what waits until nothing does."""
        while self._waiting:
            batch, self._waiting = self._waiting, []
            outcomes = await self._do(partial(self._write_batch, [work for work, _ in batch]))
            for (_, answer), (result, error) in zip(batch, outcomes, strict=True):
                if answer.cancelled():
                    continue
                if error is None:
                    answer.set_result(result)
                else:
                    answer.set_exception(error)

    def _write_batch(self, works: Sequence[_Work]) -> list[tuple[Any, Exception | None]]:
        """All works in one transaction, or each in its own where one of them fails."""
        try:
            return [(result, None) for result in self.store.attempt(lambda tx: [work(tx) for work in works])]
        except Exception as error:
            if len(works) == 1:
                return [(None, error)]
        return [outcome for work in works for outcome in self._write_batch([work])]

    async def read(self, work: Callable[[Transaction], Result]) -> Result:
        """What `work` returns in one read transaction."""

        def reading() -> Result:
            with self.store.read() as tx:
                return work(tx)

        return await self._do(reading)

    async def record(
        self, submission: Submission, read: PageRead, *, baseline: bool = False, also: Also | None = None
    ) -> Recorded:
        """As Recorder.record."""
        return await self._do(lambda: self._recorder.record(submission, read, baseline=baseline, also=also))

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
