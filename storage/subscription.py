"""Who gets mail and who has left, and the feeds of alerts that were given out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select

from monitor.domain.alert import Alert, AlertFeed, AlertReason, DeliveryState, Subscriber
from monitor.domain.finding import Finding
from storage.alert import alert_from
from storage.engine import Transaction
from storage.finding import finding_from
from storage.tables.alert import alert, alert_feed, delivery, subscriber
from storage.tables.finding import finding

_TOLD = [str(reason) for reason in AlertReason if reason.sends]


def add_subscriber(tx: Transaction, entry: Subscriber) -> None:
    """A further address."""
    tx.execute(subscriber.insert(), [{name: getattr(entry, name) for name in subscriber.c.keys()}])  # noqa: SIM118


def find_subscriber(
    tx: Transaction, *, token: str | None = None, receiver: str = "", address: str = ""
) -> Subscriber | None:
    """By its token, else by receiver and address."""
    column = subscriber.c
    where = [column.token == token] if token is not None else [column.receiver == receiver, column.address == address]
    row = tx.execute(select(subscriber).where(*where)).mappings().first()
    return Subscriber(**row) if row else None


def subscribers(tx: Transaction) -> list[Subscriber]:
    """All of them, in the order of addresses."""
    query = select(subscriber).order_by(subscriber.c.receiver, subscriber.c.address)
    return [Subscriber(**row) for row in tx.execute(query).mappings()]


def left(tx: Transaction) -> set[tuple[str, str]]:
    """(receiver, address) of all who have left."""
    query = select(subscriber.c.receiver, subscriber.c.address).where(subscriber.c.left_at.is_not(None))
    return {(row.receiver, row.address) for row in tx.execute(query)}


def set_left(
    tx: Transaction,
    entry: Subscriber,
    left_at: datetime | None,
    *,
    reason: str = "unsubscribed",
    address: str | None = None,
) -> None:
    """The address has left, or is back. What waits for one who left is given up with that reason; `address` is what
    its deliveries are addressed to, where that is another one."""
    tx.execute(subscriber.update().where(subscriber.c.token == entry.token).values(left_at=left_at))
    if left_at is None:
        return
    column = delivery.c
    waiting = (
        column.receiver == entry.receiver,
        column.address == (entry.address if address is None else address),
        column.state == str(DeliveryState.PENDING),
    )
    gone = {"state": str(DeliveryState.DEAD), "next_at": None, "error": reason, "permanent": True}
    tx.execute(delivery.update().where(*waiting).values(**gone))


def add_feed(tx: Transaction, entry: AlertFeed) -> None:
    """A further feed."""
    tx.execute(alert_feed.insert(), [{name: getattr(entry, name) for name in alert_feed.c.keys()}])  # noqa: SIM118


def feeds(tx: Transaction) -> list[AlertFeed]:
    """All that were given out, oldest first."""
    query = select(alert_feed).order_by(alert_feed.c.created_at, alert_feed.c.id)
    return [AlertFeed(**row) for row in tx.execute(query).mappings()]


def find_feed(tx: Transaction, token_hash: str) -> AlertFeed | None:
    """The feed with this token, unless it was revoked."""
    column = alert_feed.c
    query = select(alert_feed).where(column.token_hash == token_hash, column.revoked_at.is_(None))
    row = tx.execute(query).mappings().first()
    return AlertFeed(**row) if row else None


def revoke_feed(tx: Transaction, feed_id: str, now: datetime) -> bool:
    """Ends a feed; False where none of this id is given out."""
    column = alert_feed.c
    query = alert_feed.update().where(column.id == feed_id, column.revoked_at.is_(None)).values(revoked_at=now)
    return bool(tx.execute(query).rowcount)


def newest_alerts(
    tx: Transaction, *, routes: Collection[str], metric: str, limit: int = 50
) -> list[tuple[Alert, Finding]]:
    """The newest alerts of routes that tell, each with its finding, newest first and each finding once."""
    column = alert.c
    query = (
        select(alert, finding)
        .join(finding, finding.c.id == column.finding_id)
        .where(or_(*(column.route == route for route in sorted(routes))), column.reason.in_(_TOLD))
        .order_by(column.created_at.desc(), finding.c.seq.desc(), finding.c.ordinal, finding.c.generation.desc())
        .limit(limit * 3)
    )
    if metric:
        query = query.where(finding.c.metric == metric)
    found: dict[str, tuple[Alert, Finding]] = {}
    for row in tx.execute(query):
        values = row._mapping
        told = alert_from({name: values[col] for name, col in alert.c.items()})
        found.setdefault(told.finding_id, (told, finding_from({name: values[c] for name, c in finding.c.items()})))
    return list(found.values())[:limit]
