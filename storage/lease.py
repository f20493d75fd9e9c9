"""A lease that one process holds at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from storage.ahead import SKEW
from storage.engine import Transaction, upsert
from storage.tables.source import lease

#: The lease of the daemon, and how long it lives without being renewed.
DAEMON = "daemon"
LIFE = timedelta(seconds=60)
#: Whose lease was given back.
NOBODY = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A lease as it is written. While its holder lives, `until` moves."""

    holder: str
    token: int
    until: datetime


def find(tx: Transaction, name: str) -> Held | None:
    """The lease as it is written, or None where nobody ever had it or it was given back."""
    row = tx.execute(select(lease).where(lease.c.name == name)).first()
    return None if row is None or row.holder == NOBODY else Held(row.holder, row.token, row.until)


def is_held(until: datetime, now: datetime, life: timedelta) -> bool:
    """Whether a lease holds by our clock. One that reaches further than a life was written by a clock that is ahead."""
    return now < until <= now + life + SKEW


def holder(tx: Transaction, name: str, now: datetime, life: timedelta = LIFE) -> str | None:
    """Who holds it by our clock, or None."""
    found = find(tx, name)
    return found.holder if found is not None and is_held(found.until, now, life) else None


def acquire(
    tx: Transaction, name: str, who: str, now: datetime, life: timedelta, *, dead: Held | None = None
) -> int | None:
    """The token of the lease that is now ours, or None where somebody holds it. Tokens only grow.

    `dead` is a lease whose holder is known to have ended without giving it back, as long as it stays as it is.
    """
    row = tx.execute(select(lease).where(lease.c.name == name)).first()
    if row is not None and is_held(row.until, now, life) and Held(row.holder, row.token, row.until) != dead:
        return None
    token = 1 if row is None else row.token + 1
    upsert(tx, lease, [{"name": name, "holder": who, "token": token, "until": now + life}], key=["name"])
    return token


def renew(tx: Transaction, name: str, token: int, now: datetime, life: timedelta) -> bool:
    """False where the lease has gone to somebody else: its holder must stop."""
    mine = (lease.c.name == name) & (lease.c.token == token)
    return tx.execute(lease.update().where(mine).values(until=now + life)).rowcount == 1


def release(tx: Transaction, name: str, token: int, now: datetime) -> None:
    """Gives it back; the token stays taken."""
    mine = (lease.c.name == name) & (lease.c.token == token)
    tx.execute(lease.update().where(mine).values(until=now, holder=NOBODY))
