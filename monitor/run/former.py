"""Metrics that the configuration has no more: what was recorded of them is kept for ever, and asked for by their id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from monitor.run.catalog import Catalog
from storage import Transaction, reading


def metric_table(tx: Transaction, catalog: Catalog, metric: str) -> Mapping[str, Any] | None:
    """The metric as the catalogue has it; of a former one what its figures say; None for one that never was."""
    known = catalog.metrics_by_id.get(metric)
    if known is not None:
        return known
    units = reading.units_stated(tx, metric)
    name = {"en": metric, "vi": metric}
    return {"id": metric, "name": name, "units": units, "better": "none", "area": ""} if units else None


def all_metrics(tx: Transaction, catalog: Catalog) -> list[str]:
    """The ids of the catalogue in its order, then those of former metrics."""
    return [*catalog.metrics_by_id, *sorted(reading.metrics_stated(tx) - catalog.metrics_by_id.keys())]
