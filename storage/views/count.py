"""Counts for the front page and for Prometheus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, func, select

from storage.engine import Transaction
from storage.tables.article import article, revision
from storage.tables.finding import finding, generation
from storage.tables.ledger import event, observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much the store holds. `last_event` is None on an empty one."""

    articles: int
    on_topic: int
    observations: int
    findings: Mapping[str, int]
    last_event: datetime | None
    last_seq: int


def totals(tx: Transaction) -> Totals:
    """Counts over everything; findings are those of the newest generation, by kind."""
    topical = select(func.count(func.distinct(revision.c.article_id))).where(revision.c.on_topic)
    last = tx.execute(select(event.c.seq, event.c.recorded_at).order_by(event.c.seq.desc()).limit(1)).first()
    newest = select(func.max(generation.c.number)).scalar_subquery()
    kinds = select(finding.c.kind, func.count()).where(finding.c.generation == newest).group_by(finding.c.kind)
    return Totals(
        articles=tx.execute(select(func.count()).select_from(article)).scalar_one(),
        on_topic=tx.execute(topical).scalar_one(),
        observations=tx.execute(select(func.count()).select_from(observation)).scalar_one(),
        findings={str(kind): int(count) for kind, count in tx.execute(kinds)},
        last_event=last.recorded_at if last else None,
        last_seq=last.seq if last else 0,
    )


def articles_by_publisher(tx: Transaction) -> dict[str, tuple[int, int]]:
    """Publisher's id -> (articles stored, of these on topic)."""
    topical = (
        select(revision.c.article_id, func.max(revision.c.on_topic.cast(Integer)).label("topical"))
        .group_by(revision.c.article_id)
        .subquery()
    )
    query = (
        select(article.c.publisher_id, func.count(), func.sum(topical.c.topical))
        .join(topical, topical.c.article_id == article.c.id)
        .group_by(article.c.publisher_id)
    )
    return {publisher: (int(count), int(on or 0)) for publisher, count, on in tx.execute(query)}
