"""Workers that are killed, stopped, silent or without a database: nothing is lost and nothing comes twice."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import hands as workers
import pytest
from hands import Hands, content, outlet, page_requests, start_worker
from press import Press
from procrastinate import JobContext, RetryDecision
from procrastinate.jobs import Job
from procrastinate.worker import Worker
from sqlalchemy import text

from monitor.domain.errors import DatabaseError
from monitor.run.poll.passes import StoppedError
from monitor.run.queue.clock import put_due
from monitor.run.queue.jobs import Jobs
from monitor.run.queue.watch import Watch
from monitor.run.queue.worker import ATTEMPTS, Again, build_app, give_back
from monitor.run.replay import verify_store
from storage import Store

Starts = Callable[..., subprocess.Popen[str]]


def held(press: Press, at: int) -> tuple[threading.Event, threading.Event]:
    """The `at`-th request is not answered until the second event is set; the first says that it has come."""
    asked, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        asked.set()
        let_go.wait(120)

    press.then[at] = hold
    return asked, let_go


def fall_silent(store: Store) -> None:
    """An hour goes by in which no worker says anything: nobody's turn at a host lasts so long."""
    with store.write() as tx:
        tx.execute(text("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 hour'"))
        tx.execute(text("UPDATE host SET free_at = NULL"))


async def given_back(hands: Hands) -> int:
    app = build_app(Jobs(hands.catalog, hands.store, hands.means))
    async with app.open_async():
        return await give_back(app)


@pytest.fixture
def start(postgres_url: str, tmp_path: Path) -> Iterator[Starts]:
    """Starts worker processes; whatever still runs is killed after the test."""
    running: list[subprocess.Popen[str]] = []

    def run(**options: float) -> subprocess.Popen[str]:
        running.append(start_worker(tmp_path / "config", postgres_url, **options))
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("at", [2, 4, 5])
def test_a_worker_that_is_killed_loses_nothing_and_nothing_comes_twice(
    press: Press, hands: workers.Open, start: Starts, at: int
) -> None:
    """At the feed, at the first page and at the second: robots.txt is the first request of all."""
    opened = hands(daily=outlet(press, "daily", 5))
    asked, let_go = held(press, at)
    put_due(opened.catalog, opened.store)
    process = start()
    assert asked.wait(60)
    process.send_signal(signal.SIGKILL)
    process.wait(60)
    let_go.set()
    assert opened.line().running == 1
    # As long as it may live its jobs stay its own.
    assert asyncio.run(given_back(opened)) == 0
    fall_silent(opened.store)
    assert asyncio.run(given_back(opened)) == 1
    opened.drain()
    assert [row[2] for row in content(opened.store)["items"]] == ["on-topic"] * 5
    assert ("fetch", 5) in content(opened.store)["events"]
    assert ("reading", 5) in content(opened.store)["events"]
    assert sum(page_requests(press).values()) == 5 + (at > 2)
    assert verify_store(opened.store) == []


def test_a_stopped_worker_puts_its_job_back_at_once_and_ends_with_0(
    press: Press, hands: workers.Open, start: Starts
) -> None:
    opened = hands(daily=outlet(press, "daily", 5))
    asked, let_go = held(press, 4)
    put_due(opened.catalog, opened.store)
    process = start()
    assert asked.wait(60)
    process.send_signal(signal.SIGTERM)
    # The outlet does not answer, and the deadline of a fetch is a quarter of an hour here.
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "what was at work is done or back in the queue" in said
    assert "Traceback" not in said
    line = opened.line()
    assert (line.running, line.failed, line.workers) == (0, 0, 0)
    assert line.waiting >= 1
    let_go.set()
    opened.drain()
    assert [row[2] for row in content(opened.store)["items"]] == ["on-topic"] * 5


def test_a_worker_whose_queue_is_lost_ends_with_1_and_says_why(
    press: Press, hands: workers.Open, start: Starts
) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    asked, let_go = held(press, 1)
    put_due(opened.catalog, opened.store)
    process = start(look=0.2)
    assert asked.wait(60)
    with opened.store.write() as tx:
        tx.exec_driver_sql("ALTER TABLE procrastinate_jobs RENAME TO elsewhere")
    _, said = process.communicate(timeout=120)
    let_go.set()
    assert process.returncode == 1
    assert 'the queue does not answer (relation "procrastinate_jobs" does not exist' in said
    assert "the queue was lost; start the worker again" in said


def test_a_job_that_costs_every_worker_is_given_up(press: Press, hands: workers.Open) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    put_due(opened.catalog, opened.store)

    async def die() -> None:
        app = build_app(Jobs(opened.catalog, opened.store, opened.means))
        async with app.open_async():
            worker = await app.job_manager.register_worker()
            assert await app.job_manager.fetch_job(None, worker) is not None
            fall_silent(opened.store)
            assert await give_back(app) == 1

    for _ in range(ATTEMPTS - 1):
        asyncio.run(die())
        assert opened.waiting == 1
    asyncio.run(die())
    line = opened.line()
    assert (line.waiting, line.running, line.failed) == (0, 0, 1)
    # The feed is due still: the clock brings it back.
    assert put_due(opened.catalog, opened.store) == 1


def test_a_job_whose_end_could_not_be_noted_is_done_again_while_its_worker_lives(
    press: Press, hands: workers.Open
) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    put_due(opened.catalog, opened.store)

    async def looks() -> list[int]:
        app, watch = build_app(Jobs(opened.catalog, opened.store, opened.means)), Watch()
        async with app.open_async():
            worker = Worker(app)
            worker.worker_id = await app.job_manager.register_worker()
            job = await app.job_manager.fetch_job(None, worker.worker_id)
            assert job is not None
            context = JobContext(app=app, job=job, start_timestamp=0, abort_reason=lambda: None)

            async def at_work() -> list[int]:
                return [await watch.look(app) for _ in range(3)]

            seen = await watch.around(at_work, context, worker)
            return [*seen, *[await watch.look(app) for _ in range(3)]]

    assert asyncio.run(looks()) == [0, 0, 0, 0, 1, 0]
    assert opened.waiting == 1


def test_a_worker_whose_job_was_given_to_another_ends(press: Press, hands: workers.Open, start: Starts) -> None:
    opened = hands(daily=outlet(press, "daily", 1))
    asked, let_go = held(press, 1)
    put_due(opened.catalog, opened.store)
    process = start(look=0.2)
    assert asked.wait(60)
    fall_silent(opened.store)
    assert asyncio.run(given_back(opened)) == 1
    _, said = process.communicate(timeout=120)
    let_go.set()
    assert process.returncode == 1
    assert "the queue was lost" in said


def test_a_database_that_fails_is_tried_again_a_few_times_and_a_fault_of_ours_is_not() -> None:
    def decided(error: Exception, attempts: int) -> RetryDecision | None:
        job = Job(queue="feeds", lock=None, queueing_lock=None, task_name="nq57.feed", attempts=attempts)
        return Again().get_retry_decision(exception=error, job=job)

    assert decided(DatabaseError("is gone", subject="x"), 0) is not None
    assert decided(DatabaseError("is gone", subject="x"), ATTEMPTS) is None
    assert decided(ValueError("a fault"), 0) is None
    returned = decided(StoppedError(), 100)
    assert returned is not None
    assert returned.retry_at is None
