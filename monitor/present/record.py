"""Figures and findings as the JSON records of the contract: every key always present."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from monitor.domain.figure import Figure
from monitor.domain.finding import Finding, Side
from monitor.domain.zone import VIET_NAM


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: an int where the value is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def instant(value: datetime | None) -> str | None:
    """ISO 8601 with the offset of Viet Nam."""
    return None if value is None else value.astimezone(VIET_NAM).isoformat(timespec="seconds")


def figure_record(figure: Figure) -> dict[str, Any]:
    """A figure in JSON (DESIGN, section 6)."""
    quantity = figure.quantity
    return {
        "quote": figure.quote,
        "start": figure.start,
        "end": figure.end,
        "metric": figure.metric,
        "value": number(quantity.value),
        "value_high": number(quantity.value_high),
        "unit": str(quantity.unit),
        "comparator": str(quantity.comparator),
        "kind": str(figure.kind),
        "period": figure.period.text if figure.period else None,
        "geo": figure.geo,
        "geo_name": figure.geo_name,
        "direction": str(figure.direction) if figure.direction else None,
        "claimant": figure.claimant,
        "facet": figure.facet,
        "instrument": figure.instrument,
        "part_of": figure.part_of,
        "confidence": round(figure.confidence, 3),
        "rule": figure.rule,
    }


def verdict_record(verdict: str | None, figure: Figure, read: Figure | None) -> dict[str, Any]:
    """What an analyst last said of a figure, and what the machine had read where that was corrected: the fields that
    differ."""
    now, was = figure_record(figure), figure_record(read) if read else {}
    differing = {name: value for name, value in was.items() if now[name] != value}
    return {"verdict": str(verdict) if verdict else None, "as_read": differing if read else None}


def side_record(side: Side | None) -> dict[str, Any] | None:
    """A figure with the page that states it."""
    if side is None:
        return None
    return {
        **figure_record(side.figure),
        "article_url": side.article_url,
        "publisher": side.publisher,
        "published": instant(side.published),
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding in JSON (DESIGN, section 6)."""
    return {
        "id": finding.id,
        "kind": str(finding.kind),
        "metric": finding.metric,
        "unit": finding.unit,
        "geo": finding.geo,
        "geo_name": finding.geo_name,
        "period": finding.period,
        "figure_kind": str(finding.figure_kind),
        "facet": finding.facet,
        "instrument": finding.instrument,
        "before": side_record(finding.before),
        "after": side_record(finding.after),
        "reason": finding.reason,
        "cause": str(finding.cause),
        "severity": str(finding.severity),
        "explanation": finding.explanation,
        "conflict_id": finding.conflict_id,
        "closes": finding.closes,
        "recorded_at": instant(finding.recorded_at),
    }
