"""Jobs that the line thinks a living worker does, and it does not: the database did not answer when they had ended."""

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


class Watch:
    """Knows which jobs this process does. Nobody else can tell: its worker lives, so that its jobs seem to be done."""

    def __init__(self) -> None:
        self._worker: int | None = None
        self._at_work: set[int | None] = set()
        self._suspects: frozenset[int | None] = frozenset()

    async def around(self, job: Callable[[], Awaitable[Any]], context: JobContext, worker: Worker) -> Any:
        """Does the job, and knows of it meanwhile."""
        self._worker = worker.worker_id
        self._at_work.add(context.job.id)
        try:
            return await job()
        finally:
            self._at_work.discard(context.job.id)

    async def look(self, app: App) -> int:
        """Puts back what was not at work at this look nor at the one before; how many that were."""
        if self._worker is None:
            return 0
        jobs = await app.job_manager.list_jobs_async(status="doing", worker_id=self._worker)
        idle = [job for job in jobs if job.id not in self._at_work]
        lost = [job for job in idle if job.id in self._suspects]
        self._suspects = frozenset(job.id for job in idle)
        for job in lost:
            LOG.warning("job %s (%s): its end could not be noted; it is done again", job.id, job.lock or "no lock")
            await app.job_manager.retry_job(job)
        return len(lost)

    async def go_on(self, app: App, every: timedelta) -> None:
        """Looks again and again until it is cancelled."""
        while True:
            await asyncio.sleep(every.total_seconds())
            try:
                await self.look(app)
            except ConnectorException as error:
                LOG.warning("the queue could not be looked at (%s)", error.__cause__ or error)
