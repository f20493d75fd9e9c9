"""A clock that is no memory: jobs at intervals, re-armed by a monotonic watchdog when the wall clock is set back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from monitor.domain.errors import MonitorError

LOG = logging.getLogger("nq57.daemon")


@dataclass(slots=True)
class _Job:
    """One job, and when it last began or ended by the monotonic clock."""

    name: str
    every: timedelta
    work: Callable[[], object]
    seen: float = field(default_factory=time.monotonic)
    running: bool = False


class Ticker:
    """Runs each job at once and then at its interval, never twice at a time; a late run is one run.

    APScheduler with a memory store: due times live in the database. `watch` is to be called now and then.
    """

    def __init__(self) -> None:
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = BackgroundScheduler(timezone=UTC, job_defaults=defaults)
        self._jobs: dict[str, _Job] = {}
        self._idle = threading.Condition()
        #: How often the watchdog had to re-arm a job.
        self.rearmed = 0

    def add(self, name: str, every: timedelta, work: Callable[[], object]) -> None:
        """A job to be run at once and at every interval from then on."""
        job = _Job(name, every, work)
        self._jobs[name] = job
        self._scheduler.add_job(
            self._run, "interval", args=[job], id=name, seconds=every.total_seconds(), next_run_time=datetime.now(UTC)
        )

    def start(self) -> None:
        """Begins to run the jobs."""
        # The library tells of every job that is skipped because it still runs; that is what is wanted here.
        logging.getLogger("apscheduler").setLevel(logging.ERROR)
        self._scheduler.start()

    def _run(self, job: _Job) -> None:
        job.seen, job.running = time.monotonic(), True
        try:
            job.work()
        except MonitorError as error:
            # A full disk or a database that is gone may be told at every tick of a night: in a line.
            traced = error.remedy is None
            LOG.error("%s failed: %s; it is tried again in %s", job.name, error, job.every, exc_info=traced)
        except Exception:
            LOG.exception("%s failed; it is tried again in %s", job.name, job.every)
        finally:
            with self._idle:
                job.seen, job.running = time.monotonic(), False
                self._idle.notify_all()

    def watch(self) -> None:
        """Re-arms every job that has not begun for two intervals: the wall clock was set back."""
        now = time.monotonic()
        for job in self._jobs.values():
            if not job.running and now - job.seen > 2 * job.every.total_seconds():
                job.seen = now
                self.rearmed += 1
                LOG.warning("%s did not begin for two intervals (was the clock set back?); it is begun now", job.name)
                self._scheduler.modify_job(job.name, next_run_time=datetime.now(UTC))

    def stop(self, grace: timedelta) -> bool:
        """Begins no job any more and waits for the running ones; False where one runs on after the grace."""
        self._scheduler.shutdown(wait=False)
        with self._idle:
            return self._idle.wait_for(lambda: not any(j.running for j in self._jobs.values()), grace.total_seconds())
