"""The current values of series as frozen rows."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import select

from storage.engine import Transaction
from storage.tables.finding import current_value


class Current(NamedTuple):
    """The value at the newest point of one series; `published` is ISO 8601, null where the page gives no date."""

    metric: str
    unit: str
    geo: str
    geo_name: str
    #: "level", "forecast", "target" or "threshold".
    family: str
    period: str | None
    facet: str | None
    instrument: str | None
    value: Decimal
    value_high: Decimal | None
    comparator: str
    kind: str
    claimant: str
    published: str | None
    observation: str
    #: Independent sources of the value.
    witnesses: int
    #: Whether the point is in an open conflict.
    disputed: bool


_COLUMNS = [current_value.c[name] for name in Current._fields]


def all_current(tx: Transaction, metrics: Collection[str] | None = None) -> list[Current]:
    """Every series' current value, all or of these metrics, in no order."""
    query = select(*_COLUMNS)
    if metrics is not None:
        query = query.where(current_value.c.metric.in_(sorted(metrics)))
    return [Current(*row) for row in tx.execute(query)]
