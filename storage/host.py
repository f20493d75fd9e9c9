"""Hosts: one request at a time from all processes together, and what their robots.txt says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import select

from monitor.domain.source import HostRobots
from storage.engine import Transaction, upsert
from storage.tables.source import host


def reserve(tx: Transaction, name: str, now: datetime, hold: timedelta) -> timedelta:
    """Nothing where the host is free and is now held for at most `hold`; else how long to wait before asking again."""
    row = tx.execute(select(host.c.free_at, host.c.paused_until).where(host.c.host == name)).first()
    if row is not None:
        busy = max((moment for moment in row if moment is not None), default=now)
        if busy > now:
            return busy - now
    _keep(tx, {"host": name, "free_at": now + hold}, known=row is not None)
    return timedelta(0)


def release(tx: Transaction, name: str, free_at: datetime, paused_until: datetime | None = None) -> None:
    """The request is over: the next one may start at `free_at`, or when a wait that the host asked for is over."""
    row: dict[str, object] = {"host": name, "free_at": free_at}
    if paused_until is not None:
        row["paused_until"] = paused_until
    _keep(tx, row, known=True)


def _keep(tx: Transaction, row: Mapping[str, object], *, known: bool) -> None:
    """Two of these for every request: the row is changed where it is, and made only where it was not."""
    name = row["host"]
    rest = {key: value for key, value in row.items() if key != "host"}
    if not known or not tx.execute(host.update().where(host.c.host == name).values(**rest)).rowcount:
        tx.execute(host.insert(), dict(row))


def robots(tx: Transaction, name: str) -> HostRobots | None:
    """The host's robots.txt as last read."""
    columns = (host.c.robots_status, host.c.robots_text, host.c.robots_at)
    row = tx.execute(select(*columns).where(host.c.host == name)).first()
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
