"""The current value of every series, kept beside the points: the value at its newest point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, select

from storage.batches import batches
from storage.bulk import replace
from storage.engine import Transaction
from storage.tables.finding import current_value, point_state

#: Of a point's record as it is.
_OWN = ("series", "recency", "metric", "unit", "geo", "geo_name", "family", "period", "facet", "instrument")


def refresh(tx: Transaction, records: Iterable[Mapping[str, Any]], dropped: Collection[str]) -> None:
    """Follows points that were saved (by their records) and those that were dropped (by their keys)."""
    moved: dict[str, dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for record in records:
        moved[record["series"]][record["key"]] = record
    kept = _kept(tx, moved.keys(), dropped)
    rows, gone = [], []
    for series in sorted(moved.keys() | kept.keys()):
        points, held = moved.get(series, {}), kept.get(series)
        best = max(points.values(), key=_when, default=None)
        best = best if best and best["recency"] else None
        if held and (best is None or _when(best) < held):
            if held[1] not in points and held[1] not in dropped:
                continue
            # The newest point lost its value, and what is left may be of any time.
            best = _newest(tx, series)
        if best is not None:
            rows.append(row_of(best))
        elif held:
            gone.append(series)
    replace(tx, current_value, rows, key="series", also=gone)


def clear(tx: Transaction) -> None:
    """Nothing is kept."""
    tx.execute(delete(current_value))


def load(tx: Transaction) -> dict[str, dict[str, Any]]:
    """Series -> its row."""
    return {row["series"]: dict(row) for row in tx.execute(select(current_value)).mappings()}


def told_ahead(tx: Transaction, metrics: Collection[str]) -> list[dict[str, Any]]:
    """The rows of all points of these metrics that are no levels and at which something stands: the targets, forecasts
    and thresholds of every deadline, of which `current_value` holds the last."""
    series = select(current_value.c.series).where(
        current_value.c.family != "level", current_value.c.metric.in_(sorted(metrics))
    )
    query = select(point_state.c.record).where(point_state.c.series.in_(series), point_state.c.recency > "")
    return [row_of(record) for record in tx.execute(query).scalars()]


def newest(records: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Series -> the row that these points, all of theirs, give."""
    best: dict[str, Mapping[str, Any]] = {}
    for record in records:
        held = best.get(record["series"])
        if record["recency"] and (held is None or _when(record) > _when(held)):
            best[record["series"]] = record
    return {series: row_of(record) for series, record in best.items()}


def row_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """A row of `current_value` from the record of a point at which something stands."""
    shown = record["shown"]
    high = shown["value_high"]
    return {
        **{name: record[name] for name in _OWN},
        "point": record["key"],
        "value": Decimal(shown["value"]),
        "value_high": None if high is None else Decimal(high),
        **{name: shown[name] for name in ("comparator", "kind", "claimant", "published")},
        "observation": record["current"],
        "witnesses": record["clusters"][0]["witnesses"],
        "disputed": bool(record["conflicts"]),
    }


def _when(record: Mapping[str, Any]) -> tuple[str, str]:
    return (record["recency"], record["key"])


def _kept(tx: Transaction, series: Collection[str], dropped: Collection[str]) -> dict[str, tuple[str, str]]:
    """Series -> recency and point of what is kept, of these series and of those whose point was dropped."""
    columns = (current_value.c.series, current_value.c.recency, current_value.c.point)
    found: dict[str, tuple[str, str]] = {}
    for column, names in ((current_value.c.series, sorted(series)), (current_value.c.point, sorted(dropped))):
        for batch in batches(names):
            query = select(*columns).where(column.in_(batch))
            found |= {row.series: (row.recency, row.point) for row in tx.execute(query)}
    return found


def _newest(tx: Transaction, series: str) -> Mapping[str, Any] | None:
    point = point_state.c
    query = select(point.record).where(point.series == series, point.recency > "")
    record: Mapping[str, Any] | None = tx.execute(
        query.order_by(point.recency.desc(), point.key.desc()).limit(1)
    ).scalar()
    return record
