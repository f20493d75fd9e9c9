"""What the library does not look after: jobs whose end could not be noted, and a worker that is about to end by itself
and waits for its jobs first."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from procrastinate import App, JobContext
from procrastinate.exceptions import ConnectorException
from procrastinate.worker import Worker

LOG = logging.getLogger("nq57.queue")


#: So many looks in a row that fail say that the database is gone for good.
_FAILURES = 2


class Watch:
    """Knows which jobs this process does. Nobody else can tell: its worker lives, so that its jobs seem to be done."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._at_work: set[int | None] = set()
        self._suspects: frozenset[int | None] = frozenset()
        #: Jobs at work here were given to another worker: this one is taken for dead.
        self.disowned = False

    async def around(self, job: Callable[[], Awaitable[Any]], context: JobContext, worker: Worker) -> Any:
        """Does the job, and knows of it meanwhile."""
        self._worker = worker
        self._at_work.add(context.job.id)
        try:
            return await job()
        finally:
            self._at_work.discard(context.job.id)

    async def look(self, app: App) -> int:
        """Puts back what was not at work at this look nor at the one before; how many that were."""
        if self._worker is None or self._worker.worker_id is None:
            return 0
        before = frozenset(self._at_work)
        jobs = await app.job_manager.list_jobs_async(status="doing", worker_id=self._worker.worker_id)
        self.disowned = bool((before & self._at_work) - {job.id for job in jobs})
        idle = [job for job in jobs if job.id not in self._at_work]
        lost = [job for job in idle if job.id in self._suspects]
        self._suspects = frozenset(job.id for job in idle)
        for job in lost:
            LOG.warning("job %s (%s): its end could not be noted; it is done again", job.id, job.lock or "no lock")
            await app.job_manager.retry_job(job)
        return len(lost)

    async def go_on(self, app: App, every: timedelta) -> None:
        """Looks again and again until it is cancelled, or the worker has no part in the line any more.

        It then takes no job, and says no heart-beat: what it still does is done again elsewhere.
        """
        failures = 0
        while failures < _FAILURES and not self.disowned:
            await asyncio.sleep(every.total_seconds())
            if self._worker is not None and self._worker._stop_event.is_set():
                return
            try:
                await self.look(app)
                failures = 0
            except ConnectorException as error:
                failures += 1
                LOG.warning("the queue does not answer (%s)", " ".join(str(error.__cause__ or error).split()))
