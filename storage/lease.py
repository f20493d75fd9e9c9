"""A lease that one process holds at a time."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from storage.engine import Transaction, upsert
from storage.tables.source import lease


def holder(tx: Transaction, name: str, now: datetime) -> str | None:
    """Who holds it now, or None."""
    row = tx.execute(select(lease).where(lease.c.name == name)).first()
    return row.holder if row is not None and row.until > now else None


def acquire(
    tx: Transaction, name: str, who: str, now: datetime, life: timedelta, *, dead: str | None = None
) -> int | None:
    """The token of the lease that is now ours, or None where somebody holds it. Tokens only grow.

    `dead` is a holder that is known to have ended without giving it back.
    """
    row = tx.execute(select(lease).where(lease.c.name == name)).first()
    if row is not None and row.until > now and row.holder != dead:
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
    tx.execute(lease.update().where(lease.c.name == name, lease.c.token == token).values(until=now))
