"""Pages and feeds that a worker died of."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from monitor.domain.source import Poison
from storage.engine import Transaction, upsert
from storage.tables.source import poison


def find(tx: Transaction, key: str) -> Poison | None:
    """The entry of these bytes."""
    row = tx.execute(select(poison).where(poison.c.key == key)).first()
    return None if row is None else Poison(**row._mapping)


def add(tx: Transaction, key: str, url: str, reason: str, now: datetime, body: bytes | None) -> None:
    """Keeps that a worker died of these bytes, once more."""
    known = find(tx, key)
    row = {
        "key": key,
        "url": url,
        "reason": reason,
        "tries": known.tries + 1 if known else 1,
        "first_at": known.first_at if known else now,
        "last_at": now,
        "body": body,
    }
    upsert(tx, poison, [row], key=["key"])


def given_up(tx: Transaction, tries: int) -> set[str]:
    """The keys of bytes that a worker died of so often."""
    return set(tx.execute(select(poison.c.key).where(poison.c.tries >= tries)).scalars())


def list_(tx: Transaction) -> list[Poison]:
    """All of them, oldest first."""
    return [Poison(**row._mapping) for row in tx.execute(select(poison).order_by(poison.c.first_at, poison.c.key))]


def remove(tx: Transaction, key: str) -> None:
    """The bytes may be read again."""
    tx.execute(poison.delete().where(poison.c.key == key))
