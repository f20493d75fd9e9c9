"""Findings by generation, and the projection of point states."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select

from monitor.domain.figure import FigureKind
from monitor.domain.finding import Cause, Finding, FindingKind, Severity, Side
from storage.bulk import insert, replace
from storage.engine import Transaction, in_order
from storage.figures import figure_from_json, figure_json
from storage.tables import finding as tables


def current_generation(tx: Transaction, *, recorded_by: datetime | None = None) -> int:
    """The generation that holds now, or that held at `recorded_by`; 1 before anything was found."""
    query = select(func.max(tables.generation.c.number))
    if recorded_by is not None:
        query = query.where(tables.generation.c.recorded_at <= recorded_by)
    return int(tx.execute(query).scalar() or 1)


def ensure_generation(tx: Transaction, recorded_at: datetime) -> int:
    """The generation that holds now; the first one is opened where there is none."""
    number = tx.execute(select(func.max(tables.generation.c.number))).scalar()
    if number is None:
        add_generation(tx, number=1, up_to=0, comment="as events came", recorded_at=recorded_at)
    return int(number or 1)


def add_generation(tx: Transaction, *, number: int, up_to: int, comment: str, recorded_at: datetime) -> None:
    """Opens a generation of findings; `up_to` is the last event that the replay read."""
    row: dict[str, Any] = {"number": number, "up_to": up_to, "comment": comment, "recorded_at": recorded_at}
    tx.execute(tables.generation.insert(), row)


def add(tx: Transaction, findings: Sequence[Finding], *, generation: int) -> None:
    """Stores the findings of events in their order."""
    rows, place = [], (0, 0)
    for finding in findings:
        place = (finding.seq, place[1] + 1 if finding.seq == place[0] else 0)
        rows.append({**_row(finding), "generation": generation, "ordinal": place[1]})
    insert(tx, tables.finding, rows)


def list_(
    tx: Transaction,
    *,
    kinds: Collection[str] | None = None,
    since: datetime | None = None,
    recorded_by: datetime | None = None,
    metric: str | None = None,
    conflict_id: str | None = None,
    generation: int | None = None,
) -> Iterator[Finding]:
    """The findings of one generation (by default the one that holds), oldest first, each event's in its own order."""
    number = generation or current_generation(tx, recorded_by=recorded_by)
    column = tables.finding.c
    conditions: list[ColumnElement[bool]] = [column.generation == number]
    if kinds is not None:
        conditions.append(column.kind.in_(sorted(kinds)))
    if since is not None:
        conditions.append(column.recorded_at >= since)
    if recorded_by is not None:
        conditions.append(column.recorded_at <= recorded_by)
    if metric is not None:
        conditions.append(column.metric == metric)
    if conflict_id is not None:
        conditions.append((column.conflict_id == conflict_id) | (column.closes == conflict_id))
    for row in in_order(tx, select(tables.finding).where(*conditions), [column.seq, column.ordinal]):
        yield finding_from(row)


def get(tx: Transaction, finding_id: str) -> Finding | None:
    """The finding with this id, of the newest generation that has it; an unambiguous start of an id will do."""
    if not finding_id:
        return None
    column = tables.finding.c
    query = select(tables.finding).where(column.id.startswith(finding_id, autoescape=True))
    rows = tx.execute(query.order_by(column.generation.desc()).limit(50)).mappings().all()
    return finding_from(rows[0]) if rows and len({row["id"] for row in rows}) == 1 else None


def ids_from(tx: Transaction, start: str, *, limit: int = 10) -> list[str]:
    """The first ids of findings that begin so, in their order; none for ""."""
    column = tables.finding.c.id
    query = select(column).where(column.startswith(start, autoescape=True)).distinct().order_by(column).limit(limit)
    return list(tx.execute(query).scalars()) if start else []


def save_states(tx: Transaction, records: Iterable[Mapping[str, Any]]) -> None:
    """Puts records of points, which name their key, metric, place, series and recency, into the projection."""
    names = ("key", "metric", "geo", "series", "recency")
    rows = [{**{name: r[name] for name in names}, "record": r} for r in records]
    replace(tx, tables.point_state, rows, key="key")


def taken(tx: Transaction, ids: Collection[str], *, generation: int) -> set[str]:
    """Those of these ids that a finding of this generation has."""
    column, names, found = tables.finding.c, sorted(ids), set[str]()
    for start in range(0, len(names), 500):
        part = names[start : start + 500]
        query = select(column.id).where(column.generation == generation, column.id.in_(part))
        found.update(tx.execute(query).scalars())
    return found


def load_states(
    tx: Transaction,
    *,
    metrics: Collection[str] | None = None,
    geos: Collection[str] | None = None,
    keys: Collection[str] | None = None,
) -> dict[str, Mapping[str, Any]]:
    """Key -> record of the projection's points: all, or of these metrics at these places, or with these keys."""
    query = select(tables.point_state.c.key, tables.point_state.c.record)
    if keys is not None:
        query, names = query.order_by(tables.point_state.c.key), sorted(keys)
        parts = [names[start : start + 500] for start in range(0, len(names), 500)]
        found = [row for part in parts for row in tx.execute(query.where(tables.point_state.c.key.in_(part)))]
        return {row.key: row.record for row in found}
    if metrics is not None:
        query = query.where(tables.point_state.c.metric.in_(sorted(metrics)))
    if geos is not None:
        query = query.where(tables.point_state.c.geo.in_(sorted(geos)))
    return {row.key: row.record for row in tx.execute(query.order_by(tables.point_state.c.key))}


def drop_states(tx: Transaction, keys: Collection[str]) -> None:
    """Takes points out of the projection."""
    replace(tx, tables.point_state, [], key="key", also=sorted(keys))


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "seq": finding.seq,
        "kind": str(finding.kind),
        "metric": finding.metric,
        "unit": finding.unit,
        "geo": finding.geo,
        "geo_name": finding.geo_name,
        "period": finding.period,
        "figure_kind": str(finding.figure_kind),
        "facet": finding.facet,
        "instrument": finding.instrument,
        "before": side_json(finding.before),
        "after": side_json(finding.after),
        "others": [side_json(side) for side in finding.others],
        "reason": str(finding.reason),
        "cause": str(finding.cause),
        "severity": str(finding.severity),
        "explanation": finding.explanation,
        "conflict_id": finding.conflict_id,
        "closes": finding.closes,
        "recorded_at": finding.recorded_at,
    }


def finding_from(row: Mapping[Any, Any]) -> Finding:
    """The finding of a row."""
    return Finding(
        id=row["id"],
        kind=FindingKind(row["kind"]),
        metric=row["metric"],
        unit=row["unit"],
        geo=row["geo"],
        geo_name=row["geo_name"],
        period=row["period"],
        figure_kind=FigureKind(row["figure_kind"]),
        facet=row["facet"],
        instrument=row["instrument"],
        before=side_from(row["before"]),
        after=side_from(row["after"]),
        reason=row["reason"],
        cause=Cause(row["cause"]),
        severity=Severity(row["severity"]),
        explanation=row["explanation"],
        conflict_id=row["conflict_id"],
        closes=row["closes"],
        recorded_at=row["recorded_at"],
        seq=row["seq"],
        others=tuple(side for entry in row["others"] if (side := side_from(entry))),
    )


def side_json(side: Side | None) -> dict[str, Any] | None:
    """A side as one JSON object."""
    if side is None:
        return None
    return {
        "figure": figure_json(side.figure),
        "observation_id": side.observation_id,
        "article_id": side.article_id,
        "article_url": side.article_url,
        "publisher": side.publisher,
        "published": side.published.isoformat() if side.published else None,
    }


def side_from(record: Mapping[Any, Any] | None) -> Side | None:
    """The side that `side_json` wrote."""
    if record is None:
        return None
    return Side(
        figure=figure_from_json(record["figure"]),
        observation_id=record["observation_id"],
        article_id=record["article_id"],
        article_url=record["article_url"],
        publisher=record["publisher"],
        published=datetime.fromisoformat(record["published"]) if record["published"] else None,
    )
