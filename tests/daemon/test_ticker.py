"""S8, S10: a tick comes in time whatever the clock does, and one daemon works on a database."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from apscheduler.jobstores.memory import MemoryJobStore
from sqlalchemy import event

from monitor.daemon.singleton import LIFE, Singleton
from monitor.daemon.ticker import Ticker
from monitor.domain.errors import DatabaseError, UsageError
from storage import Store, lease, open_store

TICK = timedelta(milliseconds=100)


@pytest.fixture
def ticker() -> Iterator[Ticker]:
    opened = Ticker()
    yield opened
    opened.stop(timedelta(seconds=5))


class Counter:
    """Counts ticks and lets a test wait for the next one."""

    def __init__(self) -> None:
        self.count = 0
        self.changed = threading.Condition()

    def __call__(self) -> None:
        with self.changed:
            self.count += 1
            self.changed.notify_all()

    def reaches(self, number: int, watched: Ticker | None = None) -> bool:
        """Whether so many ticks came within half a minute."""
        with self.changed:
            for _ in range(600):
                if self.changed.wait_for(lambda: self.count >= number, 0.05):
                    return True
                if watched is not None:
                    watched.watch()
        return False


def test_a_job_runs_at_once_and_again_at_its_interval(ticker: Ticker) -> None:
    ticks = Counter()
    ticker.add("tick", TICK, ticks)
    ticker.start()
    assert ticks.reaches(3)


def test_a_job_that_fails_is_tried_again(ticker: Ticker) -> None:
    ticks = Counter()

    def work() -> None:
        ticks()
        raise ValueError("once more")

    ticker.add("tick", TICK, work)
    ticker.start()
    assert ticks.reaches(3)


@pytest.mark.parametrize("remedy", ["make room", None])
def test_a_fault_that_an_operator_can_mend_is_one_line_at_every_tick(
    ticker: Ticker, caplog: pytest.LogCaptureFixture, remedy: str | None
) -> None:
    ticks = Counter()

    def work() -> None:
        ticks()
        raise DatabaseError("disk is full", subject="nq57.db", remedy=remedy)

    ticker.add("poll", TICK, work)
    ticker.start()
    assert ticks.reaches(2)
    assert "poll failed: nq57.db: disk is full" in caplog.text
    assert ("Traceback" in caplog.text) == (remedy is None)


def test_a_job_that_takes_long_never_runs_twice_at_a_time(ticker: Ticker, caplog: pytest.LogCaptureFixture) -> None:
    ticks, release = Counter(), threading.Event()
    others = Counter()

    def work() -> None:
        ticks()
        release.wait(60)

    ticker.add("slow", TICK, work)
    ticker.add("other", TICK, others)
    ticker.start()
    assert others.reaches(5, ticker)
    assert ticks.count == 1
    assert "slow did not begin" not in caplog.text
    release.set()
    assert ticks.reaches(2)


def test_s10_a_clock_set_back_by_an_hour_stalls_no_tick_for_more_than_two_intervals(ticker: Ticker) -> None:
    ticks = Counter()
    ticker.add("tick", TICK, ticks)
    ticker.start()
    assert ticks.reaches(2)
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=1), tick=True):
        reached = ticks.count
        assert ticks.reaches(reached + 4, ticker)
    assert ticker.rearmed >= 1


def test_s10_a_clock_set_ahead_makes_one_tick_and_no_burst(ticker: Ticker) -> None:
    ticks = Counter()
    ticker.add("tick", timedelta(seconds=30), ticks)
    ticker.start()
    assert ticks.reaches(1)
    with time_machine.travel(datetime.now(UTC) + timedelta(days=2), tick=True):
        ticker._scheduler.wakeup()
        assert ticks.reaches(2)
        assert ticks.count == 2


def test_no_job_store_outlives_the_process(ticker: Ticker) -> None:
    ticker.add("tick", TICK, Counter())
    ticker.start()
    stores = ticker._scheduler._jobstores
    assert [type(store) for store in stores.values()] == [MemoryJobStore]


@pytest.fixture
def lite(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path}/nq57.db") as opened:
        yield opened


def test_s8_a_second_daemon_is_refused_and_names_the_first(store: Store) -> None:
    first = Singleton(store, who="elsewhere:1")
    first.acquire()
    with pytest.raises(UsageError, match="elsewhere:1"):
        Singleton(store, who="here:2").acquire()
    first.release()
    Singleton(store, who="here:2").acquire()


def test_s8_a_daemon_whose_lease_ran_out_learns_that_another_has_taken_over(lite: Store) -> None:
    first = Singleton(lite, who="elsewhere:1", life=timedelta(0))
    first.acquire()
    second = Singleton(lite, who="here:2", pause=lambda _seconds: None)
    second.acquire()
    assert second.token > first.token
    assert not first.renew()
    assert second.renew()
    first.release()
    with lite.read() as tx:
        assert lease.holder(tx, lease.DAEMON, datetime.now(UTC)) == "here:2"


def test_s8_a_daemon_that_was_killed_on_this_machine_is_followed_at_once(lite: Store) -> None:
    gone = os.spawnlp(os.P_NOWAIT, "true", "true")
    os.waitpid(gone, 0)
    Singleton(lite, who=f"{socket.gethostname()}:{gone}").acquire()
    Singleton(lite).acquire()
    # In a container the next life of the same process has the same number.
    Singleton(lite).acquire()


@pytest.mark.parametrize("clock", [timedelta(hours=-1), timedelta(hours=1), timedelta(days=365)])
def test_s10_no_clock_takes_the_lease_of_a_living_daemon_away(lite: Store, clock: timedelta) -> None:
    first = Singleton(lite, who="elsewhere:1")
    first.acquire()
    asked: list[float] = []

    def pause(seconds: float) -> None:
        asked.append(seconds)
        with time_machine.travel(datetime.now(UTC) - clock, tick=True):
            assert first.renew()

    with time_machine.travel(datetime.now(UTC) + clock, tick=True):
        second = Singleton(lite, who="here:2", pause=pause)
        with pytest.raises(UsageError, match="elsewhere:1") as refused:
            second.acquire()
    assert "set the clock" in (refused.value.remedy or "")
    assert asked == [LIFE.total_seconds() / 2]
    assert first.renew()


def test_s10_the_lease_of_a_dead_daemon_whose_clock_was_ahead_is_nobodys(lite: Store) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(days=365), tick=True):
        Singleton(lite, who="elsewhere:1").acquire()
    with lite.read() as tx:
        assert lease.holder(tx, lease.DAEMON, datetime.now(UTC)) is None
    assert Singleton(lite, who="here:2", pause=lambda _seconds: None).acquire()


def test_a_daemon_that_is_stopped_while_it_looks_takes_no_lease(lite: Store) -> None:
    first = Singleton(lite, who="elsewhere:1", life=timedelta(0))
    first.acquire()
    assert not Singleton(lite, who="here:2", pause=lambda _seconds: True).acquire()
    assert first.renew()


def test_s3_a_lease_that_cannot_be_given_back_for_a_full_disk_is_told_and_runs_out(
    lite: Store, caplog: pytest.LogCaptureFixture
) -> None:
    first = Singleton(lite, who="elsewhere:1")
    first.acquire()
    with caplog.at_level("WARNING", logger="nq57"):
        event.listen(lite.engine, "begin", lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON"))
        first.release()
    assert "could not be given back and runs out in 0:01:00" in caplog.text
