"""Whether the daemon lives and what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from monitor.domain.alert import DeliveryState
from storage.engine import Transaction
from storage.lease import DAEMON
from storage.tables.alert import delivery
from storage.tables.source import lease


@dataclass(frozen=True, slots=True, kw_only=True)
class Heart:
    """`until`: how far the daemon's lease reaches, which it renews by a write while it lives; None where no daemon ever
    worked on this database."""

    until: datetime | None
    pending: int
    #: When the delivery that waits longest was made.
    oldest: datetime | None
    #: Deliveries that were given up.
    dead: int


def heart(tx: Transaction) -> Heart:
    """As of now."""
    until = tx.execute(select(func.max(lease.c.until)).where(lease.c.name == DAEMON)).scalar()
    column = delivery.c
    waiting = tx.execute(
        select(func.count(), func.min(column.created_at)).where(column.state == DeliveryState.PENDING)
    ).one()
    dead = tx.execute(select(func.count()).where(column.state == DeliveryState.DEAD)).scalar_one()
    return Heart(until=until, pending=int(waiting[0]), oldest=waiting[1], dead=int(dead))
