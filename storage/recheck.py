"""Articles that are fetched again, and when."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from monitor.domain.source import Recheck
from storage.engine import Transaction, upsert
from storage.tables.source import recheck


def save(tx: Transaction, entry: Recheck) -> None:
    """Keeps when an article is next fetched."""
    row = {
        "article_id": entry.article_id,
        "url": entry.url,
        "step": entry.step,
        "due_at": entry.due_at,
        "etag": entry.etag,
        "last_modified": entry.last_modified,
        "body_hash": entry.body_hash,
        "failures": entry.failures,
    }
    upsert(tx, recheck, [row], key=["article_id"])


def find(tx: Transaction, article_id: str) -> Recheck | None:
    """The article's entry, or None where it is not tracked."""
    row = tx.execute(select(recheck).where(recheck.c.article_id == article_id)).first()
    return None if row is None else Recheck(**row._mapping)


def due(tx: Transaction, now: datetime, limit: int) -> list[Recheck]:
    """Articles to be fetched again, the longest waiting first."""
    query = select(recheck).where(recheck.c.due_at <= now).order_by(recheck.c.due_at, recheck.c.article_id).limit(limit)
    return [Recheck(**row._mapping) for row in tx.execute(query)]


def hasten(tx: Transaction, article_ids: Collection[str], until: datetime) -> None:
    """Makes these articles due at `until` at the latest."""
    later = (recheck.c.article_id.in_(list(article_ids))) & (recheck.c.due_at > until)
    tx.execute(recheck.update().where(later).values(due_at=until))


def tracked(tx: Transaction) -> int:
    """How many articles are fetched again from time to time."""
    return tx.execute(select(func.count()).select_from(recheck)).scalar_one()
