"""Single observations and readings: looked up, with what surrounds them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from monitor.domain.figure import Figure
from monitor.domain.ledger import Observation
from storage.engine import Transaction
from storage.figures import figure_from
from storage.tables import ledger as tables


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFacts:
    """Which text a figure was read from, and by what."""

    revision_id: str
    extractor: str
    lexicon: str


def observations_of(tx: Transaction, seq: int) -> tuple[Observation, ...]:
    """The observations of one reading, in the order of the text."""
    query = select(tables.observation).where(tables.observation.c.seq == seq).order_by(tables.observation.c.position)
    return tuple(observation_from(row._mapping) for row in tx.execute(query))


def observations(tx: Transaction, ids: Sequence[str]) -> dict[str, Observation]:
    """The observations with these ids."""
    found: dict[str, Observation] = {}
    for start in range(0, len(ids), 500):
        query = select(tables.observation).where(tables.observation.c.id.in_(ids[start : start + 500]))
        found |= {row["id"]: observation_from(row) for row in tx.execute(query).mappings()}
    return found


def find_observation(tx: Transaction, start: str) -> Observation | None:
    """The observation whose id begins so, or None where there is none or more than one."""
    query = select(tables.observation).where(tables.observation.c.id.startswith(start, autoescape=True)).limit(2)
    rows = tx.execute(query).all() if start else []
    return observation_from(rows[0]._mapping) if len(rows) == 1 else None


def ids_from(tx: Transaction, start: str, *, limit: int = 10) -> list[str]:
    """The first ids of observations that begin so, in their order; none for ""."""
    column = tables.observation.c.id
    query = select(column).where(column.startswith(start, autoescape=True)).distinct().order_by(column).limit(limit)
    return list(tx.execute(query).scalars()) if start else []


def siblings_of(tx: Transaction, observation: Observation) -> tuple[Observation, ...]:
    """All observations of the reading that this one is of, in the order of the text."""
    query = select(tables.observation.c.seq).where(tables.observation.c.id == observation.id)
    return observations_of(tx, tx.execute(query).scalar_one())


def reading_of(tx: Transaction, observation_id: str) -> ReadingFacts | None:
    """The reading that an observation is of."""
    reading, seen = tables.reading.c, tables.observation.c
    query = select(reading.revision_id, reading.extractor, reading.lexicon).join(
        tables.observation, seen.seq == reading.seq
    )
    row = tx.execute(query.where(seen.id == observation_id)).mappings().first()
    return ReadingFacts(**row) if row else None


def first_fetch(tx: Transaction, revision_id: str) -> tuple[datetime, str | None]:
    """When a text was first fetched, and the hash of the page that it came from."""
    fetch = tables.fetch.c
    query = select(fetch.fetched_at, fetch.snapshot).where(fetch.revision_id == revision_id).order_by(fetch.seq)
    row = tx.execute(query.limit(1)).one()
    return row.fetched_at, row.snapshot


def figures_of(tx: Transaction, article_id: str) -> tuple[Figure, ...]:
    """The figures of the article's newest reading."""
    query = select(func.max(tables.reading.c.seq)).where(tables.reading.c.article_id == article_id)
    seq = tx.execute(query).scalar()
    return tuple(item.figure for item in observations_of(tx, seq)) if seq else ()


def geos_of(tx: Transaction, article_id: str) -> frozenset[str]:
    """Every place of which the article ever stated a figure, as read or as corrected."""
    seen = tables.observation.c
    query = select(seen.geo).where(seen.article_id == article_id).distinct()
    return frozenset(tx.execute(query).scalars()) | _corrected(tx, article_id, "geo")


def _corrected(tx: Transaction, article_id: str, field: str) -> frozenset[str]:
    """What analysts' corrections of the article's figures set a field to."""
    verdict = tables.verdict.c
    query = select(verdict.correction).where(verdict.article_id == article_id, verdict.correction.is_not(None))
    corrections = [json.loads(text) for text in tx.execute(query).scalars()]
    return frozenset(str(entry[field]) for entry in corrections if entry.get(field))


def metrics_of(tx: Transaction, article_id: str) -> frozenset[str]:
    """Every metric of which the article ever stated a figure or a part, as read or as corrected."""
    seen = tables.observation.c
    query = select(seen.metric, seen.part_of).where(seen.article_id == article_id).distinct()
    stated = frozenset(metric for row in tx.execute(query) for metric in row if metric)
    return stated | _corrected(tx, article_id, "metric")


def metrics_stated(tx: Transaction) -> frozenset[str]:
    """Every metric of which a figure was ever stated, also such as the catalogue has no more."""
    query = select(tables.observation.c.metric).where(tables.observation.c.metric.is_not(None)).distinct()
    return frozenset(tx.execute(query).scalars())


def units_stated(tx: Transaction, metric: str) -> list[str]:
    """The units of the figures that were ever stated of a metric, the most frequent first; none where none was."""
    seen = tables.observation.c
    query = select(seen.unit).where(seen.metric == metric).group_by(seen.unit)
    return list(tx.execute(query.order_by(func.count().desc(), seen.unit)).scalars())


def observation_from(row: Mapping[Any, Any]) -> Observation:
    return Observation(
        id=row["id"],
        figure=figure_from(row),
        article_id=row["article_id"],
        revision_id=row["revision_id"],
        position=row["position"],
        authority=row["authority"],
    )
