"""The one thread that writes while a pass runs, for the loop that must not wait on a database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Write:
    """A work that waits, and who waits for it. `records`: it is the recorder's."""

    work: _Work
    records: bool
    answer: asyncio.Future[Any]


class Clerk:
    """Store and recorder, one call after another. Implements monitor.fetch.polite.Slots on the wall clock.

    Writes that wait while another one is made durable share the next transaction, and where many hosts are at work it
    is waited for them: a pass over many hosts makes thousands of small ones, and each transaction costs more than what
    is written in it. Nobody is answered before the transaction is committed.
    """

    def __init__(self, store: Store, recorder: Recorder) -> None:
        self.store = store
        self._recorder = recorder
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="nq57-writer")
        #: Seconds that a transaction waits for others to join it.
        self.gathers = 0.0
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
        return await self._written(work, records=False)

    async def _written(self, work: Callable[[Transaction], Result], *, records: bool) -> Result:
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Write(work, records, answer))
        if self._drain is None or self._drain.done():
            self._drain = asyncio.create_task(self._write_all())
        return await answer

    async def _write_all(self) -> None:
        """Writes what waits until nothing does."""
        while self._waiting:
            if self.gathers:
                await asyncio.sleep(self.gathers)
            batch, self._waiting = self._waiting, []
            outcomes = await self._do(partial(self._write_batch, batch))
            for write, (result, error) in zip(batch, outcomes, strict=True):
                if write.answer.cancelled():
                    continue
                if error is None:
                    write.answer.set_result(result)
                else:
                    write.answer.set_exception(error)

    def _write_batch(self, batch: Sequence[_Write]) -> list[tuple[Any, Exception | None]]:
        """All works in one transaction, or each in its own where one of them fails."""
        works = [write.work for write in batch]
        try:
            if any(write.records for write in batch):
                results = self._recorder.together(works)
            else:
                results = self.store.attempt(lambda tx: [work(tx) for work in works])
            return [(result, None) for result in results]
        except Exception as error:
            if len(batch) == 1:
                return [(None, error)]
        return [outcome for write in batch for outcome in self._write_batch([write])]

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

        def recording(tx: Transaction) -> Recorded:
            return self._recorder.take(tx, submission, read, baseline=baseline, also=also)

        return await self._written(recording, records=True)

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
