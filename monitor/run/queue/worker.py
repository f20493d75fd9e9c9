"""A worker: takes jobs from the line until it is stopped, and keeps the line in order beside its work."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from procrastinate import App, BaseRetryStrategy, JobContext, PsycopgConnector, RetryDecision
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Job, Status

from monitor.domain.errors import MonitorError
from monitor.net.client import Client
from monitor.run.catalog import Catalog
from monitor.run.poll.desk import ENDS_THE_PASS
from monitor.run.poll.means import Connect, Means
from monitor.run.poll.passes import StoppedError
from monitor.run.queue.jobs import Jobs
from monitor.run.queue.line import PREFIX
from monitor.run.queue.order import QUEUES, UPKEEP, Task
from monitor.run.queue.watch import Watch
from monitor.run.worker_pool import WorkerPool
from storage import Store

LOG = logging.getLogger("nq57.queue")
#: A worker that said nothing for so long is taken for dead, and its jobs go back into the line.
SILENCE = timedelta(seconds=30)
_BEAT = timedelta(seconds=10)
#: How often a worker looks whether the line and it agree on what it does.
LOOK = timedelta(seconds=20)
#: So often a job is tried that ends its worker, or meets a database that fails.
ATTEMPTS = 5
#: Jobs behind one that waits for its next try wait too where they share its lock: so it waits for seconds only.
_FIRST_WAIT = 2
#: Jobs that were given up are kept so long, to be looked at.
_KEPT_HOURS = 24 * 7


class Again(BaseRetryStrategy):
    """A job that was stopped goes back at once; one whose database or readers failed soon. What is left of any other
    stays due in the database, and the clock brings it back."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, StoppedError):
            return RetryDecision()
        if isinstance(exception, ENDS_THE_PASS) and job.attempts < ATTEMPTS:
            return RetryDecision(retry_in={"seconds": _FIRST_WAIT * 2**job.attempts})
        return None


def build_app(jobs: Jobs, *, silence: timedelta = SILENCE) -> App:
    """The library's application with every task of ours."""
    # Two for the worker itself, one that listens, one for the clock of its periodic tasks.
    app = App(connector=PsycopgConnector(conninfo=jobs.store.conninfo, min_size=1, max_size=4))
    for tasks in QUEUES.values():
        for task in tasks:
            app.task(name=f"{PREFIX}{task}", retry=Again())(_body(jobs, task))

    async def rescue(context: JobContext, timestamp: int) -> None:  # noqa: ARG001  # the library's own argument
        await give_back(context.app, silence)

    async def clear(context: JobContext, timestamp: int) -> None:  # noqa: ARG001
        await context.app.job_manager.delete_old_jobs(
            nb_hours=_KEPT_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
        )

    # Neither has a lock: a worker that dies in it would keep it for ever.
    for cron, work in (("* * * * *", rescue), ("17 * * * *", clear)):
        task_ = app.task(name=f"{PREFIX}{work.__name__}", queue=UPKEEP, priority=100, pass_context=True)(work)
        app.periodic(cron=cron)(task_)
    return app


def _body(jobs: Jobs, task: Task) -> Callable[..., None]:
    """What the library calls: it tells of a failure with all arguments and its own stack, we in our own words."""
    body: Callable[..., None] = getattr(jobs, task.replace("-", "_"))

    def run(**arguments: Any) -> None:
        try:
            body(**arguments)
        except StoppedError:
            raise
        except MonitorError as error:
            LOG.error("%s failed: %s", task, error)
            raise
        except Exception:
            LOG.exception("%s failed by a fault of ours; what it left is due still", task)
            raise

    return run


def _is_news(record: logging.LogRecord) -> bool:
    """Whether the library says something that is not told already."""
    return getattr(record, "action", None) != "job_error"


async def give_back(app: App, silence: timedelta = SILENCE) -> int:
    """Puts the jobs of workers that have fallen silent back into the line; how many they were.

    One that has cost so many workers is given up.
    """
    jobs = app.job_manager
    stalled = list(await jobs.get_stalled_jobs(seconds_since_heartbeat=silence.total_seconds()))
    for job in stalled:
        if job.attempts + 1 >= ATTEMPTS:
            LOG.error("%s: %d workers died of it or before its end; it is given up", _shown(job), job.attempts + 1)
            await jobs.finish_job(job, Status.FAILED, delete_job=False)
            continue
        try:
            await jobs.retry_job(job)
            LOG.warning("%s: its worker has fallen silent; it is done again", _shown(job))
        except UniqueViolation:
            # The same job waits already.
            await jobs.finish_job(job, Status.FAILED, delete_job=True)
    return len(stalled)


def _shown(job: Job) -> str:
    return f"job {job.id} ({job.task_name.removeprefix(PREFIX)}, {job.lock or 'no lock'})"


class QueueWorker:
    """One worker process's part in the line. `queues`: names of QUEUES."""

    def __init__(
        self,
        catalog: Catalog,
        store: Store,
        *,
        concurrency: int,
        queues: Sequence[str],
        connect: Connect = Client,
    ) -> None:
        self._catalog = catalog
        self._store = store
        self._concurrency = concurrency
        self._queues = [*queues, UPKEEP]
        self._connect = connect

    def run(self, stop: threading.Event, *, grace: timedelta, give_up: Callable[[], None]) -> bool:
        """Works until `stop` is set. False where the worker ended by itself: its database does not answer.

        After the stop no job is begun, and those at work end soon: done, or put back. Where one does not within
        `grace`, `give_up` is called, which is to end the process: the job is done again by another.
        """
        with WorkerPool(self._catalog) as pool:
            means = Means(pool=pool, stopped=stop.is_set, connect=self._connect)
            return asyncio.run(self._serve(Jobs(self._catalog, self._store, means), stop, grace, give_up))

    async def _serve(self, jobs: Jobs, stop: threading.Event, grace: timedelta, give_up: Callable[[], None]) -> bool:
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(self._concurrency, thread_name_prefix="nq57-job"))
        logging.getLogger("procrastinate.worker").addFilter(_is_news)
        app, watch = build_app(jobs), Watch()
        async with app.open_async():
            looks = asyncio.create_task(watch.go_on(app, LOOK))
            work = asyncio.create_task(
                app.run_worker_async(
                    queues=self._queues,
                    concurrency=self._concurrency,
                    install_signal_handlers=False,
                    delete_jobs="successful",
                    update_heartbeat_interval=_BEAT.total_seconds(),
                    stalled_worker_timeout=SILENCE.total_seconds(),
                    worker_middleware=[watch.around],
                )
            )
            told = asyncio.ensure_future(_told(stop))
            # The first to end says why: we are to stop, or the worker has ended or is about to by itself.
            await asyncio.wait([work, told, looks], return_when=asyncio.FIRST_COMPLETED)
            stopped = stop.is_set()
            stop.set()
            work.cancel()
            looks.cancel()
            ended, _ = await asyncio.wait([work], timeout=grace.total_seconds())
            if not ended:
                LOG.warning("some work did not end in %s; another worker does it again", grace)
                give_up()
            await told
        if not work.cancelled() and (error := work.exception()) is not None:
            LOG.error("the queue does not answer (%s)", " ".join(str(error.__cause__ or error).split()))
        return stopped


async def _told(stop: threading.Event) -> None:
    """Returns once the event is set, without a look now and then and without one of the threads of jobs."""
    loop, heard = asyncio.get_running_loop(), asyncio.Event()

    def wait() -> None:
        stop.wait()
        loop.call_soon_threadsafe(heard.set)

    threading.Thread(target=wait, name="nq57-stop", daemon=True).start()
    await heard.wait()
