"""Hosts: one request at a time from all processes together, and what their robots.txt says."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from monitor.domain.source import HostRobots
from storage.engine import Transaction, upsert
from storage.tables.source import host

# Made once: two of these run for every request, and to put a statement together costs more than to run it.
_NAME = host.c.host == bindparam("name")
_TURN = select(host.c.free_at, host.c.paused_until).where(_NAME)
_ROBOTS = select(host.c.robots_status, host.c.robots_text, host.c.robots_at).where(_NAME)
_FREE = host.update().where(_NAME).values(free_at=bindparam("until"))
_PAUSE = host.update().where(_NAME).values(free_at=bindparam("until"), paused_until=bindparam("paused"))
_NEW = host.insert()


def reserve(tx: Transaction, name: str, now: datetime, hold: timedelta) -> timedelta:
    """Nothing where the host is free and is now held for at most `hold`; else how long to wait before asking again."""
    row = tx.execute(_TURN, {"name": name}).first()
    if row is not None:
        busy = max((moment for moment in row if moment is not None), default=now)
        if busy > now:
            return busy - now
    _keep(tx, name, now + hold, None, known=row is not None)
    return timedelta(0)


def release(tx: Transaction, name: str, free_at: datetime, paused_until: datetime | None = None) -> None:
    """The request is over: the next one may start at `free_at`, or when a wait that the host asked for is over."""
    _keep(tx, name, free_at, paused_until, known=True)


def _keep(tx: Transaction, name: str, free_at: datetime, paused_until: datetime | None, *, known: bool) -> None:
    """The row is changed where it is, and made only where it was not."""
    given = {"name": name, "until": free_at}
    change = (_FREE, given) if paused_until is None else (_PAUSE, {**given, "paused": paused_until})
    if not known or not tx.execute(*change).rowcount:
        tx.execute(_NEW, {"host": name, "free_at": free_at, "paused_until": paused_until})


def robots(tx: Transaction, name: str) -> HostRobots | None:
    """The host's robots.txt as last read."""
    row = tx.execute(_ROBOTS, {"name": name}).first()
    if row is None or row.robots_at is None:
        return None
    return HostRobots(host=name, status=row.robots_status, text=row.robots_text, read_at=row.robots_at)


def save_robots(tx: Transaction, found: HostRobots) -> None:
    """Keeps a robots.txt."""
    row = {
        "host": found.host,
        "robots_status": found.status,
        "robots_text": found.text,
        "robots_at": found.read_at,
    }
    upsert(tx, host, [row], key=["host"])
