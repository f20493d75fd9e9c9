"""Backfills: what is to be read, what has been, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, func, select

from monitor.domain.backfill import Backfill, BackfillItem, BackfillSource, SourceKind
from monitor.domain.source import ItemOutcome
from storage.batches import batches
from storage.engine import Transaction, upsert
from storage.tables.backfill import backfill, backfill_item, backfill_source

_LONGEST_DETAIL = 2500


def find(tx: Transaction, backfill_id: str) -> Backfill | None:
    """The backfill with this id."""
    row = tx.execute(select(backfill).where(backfill.c.id == backfill_id)).first()
    return None if row is None else _backfill(row)


def _backfill(row: Row[Any]) -> Backfill:
    values = dict(row._mapping)
    del values["counts"], values["findings"]
    return Backfill(**values)


def start(
    tx: Transaction, entry: Backfill, sources: Sequence[BackfillSource], items: Sequence[BackfillItem] = ()
) -> Backfill:
    """The backfill as it stands where it was not finished; else it begins with these sources and articles."""
    known = find(tx, entry.id)
    if known is not None and known.finished_at is None:
        return known
    for table in (backfill_item, backfill_source):
        tx.execute(table.delete().where(table.c.backfill_id == entry.id))
    row = {
        "id": entry.id,
        "target": entry.target,
        "since": entry.since,
        "until": entry.until,
        "started_at": entry.started_at,
        "planned_at": None,
        "finished_at": None,
        "counts": {},
        "findings": {},
    }
    upsert(tx, backfill, [row], key=["id"])
    add_sources(tx, entry.id, sources)
    add_items(tx, entry.id, items)
    return entry


def mark(
    tx: Transaction, backfill_id: str, *, planned_at: datetime | None = None, finished_at: datetime | None = None
) -> None:
    """Keeps that everything to be read is known, or that everything was read."""
    values = {"planned_at": planned_at, "finished_at": finished_at}
    given = {name: moment for name, moment in values.items() if moment is not None}
    tx.execute(backfill.update().where(backfill.c.id == backfill_id).values(**given))


def add_counts(
    tx: Transaction,
    backfill_id: str,
    *,
    counts: Mapping[str, int] | None = None,
    findings: Mapping[str, int] | None = None,
) -> None:
    """Adds to what came of it."""
    old_counts, old_findings = counted(tx, backfill_id)
    values = {"counts": _sum(old_counts, counts or {}), "findings": _sum(old_findings, findings or {})}
    tx.execute(backfill.update().where(backfill.c.id == backfill_id).values(**values))


def _sum(first: Mapping[str, int], second: Mapping[str, int]) -> dict[str, int]:
    found = dict(first)
    for name, number in second.items():
        found[name] = found.get(name, 0) + number
    return found


def counted(tx: Transaction, backfill_id: str) -> tuple[dict[str, int], dict[str, int]]:
    """Texts that are no items by where they ended, and findings by kind."""
    row = tx.execute(select(backfill.c.counts, backfill.c.findings).where(backfill.c.id == backfill_id)).one()
    return dict(row.counts), dict(row.findings)


def add_sources(tx: Transaction, backfill_id: str, sources: Sequence[BackfillSource]) -> None:
    """Puts sources that are not known yet behind the others."""
    known = {source.url for source in sources_of(tx, backfill_id)}
    rows = []
    for source in sources:
        if source.url not in known:
            known.add(source.url)
            rows.append(_source_row(backfill_id, replace(source, ordinal=len(known))))
    if rows:
        tx.execute(backfill_source.insert(), rows)


def _source_row(backfill_id: str, source: BackfillSource) -> dict[str, Any]:
    return {
        "backfill_id": backfill_id,
        "url": source.url,
        "kind": source.kind,
        "feed_id": source.feed_id,
        "wide": source.wide,
        "ordinal": source.ordinal,
        "position": source.position,
        "done": source.done,
        "found": source.found,
        "detail": source.detail[:_LONGEST_DETAIL],
    }


def sources_of(tx: Transaction, backfill_id: str) -> list[BackfillSource]:
    """All sources in their order."""
    query = select(backfill_source).where(backfill_source.c.backfill_id == backfill_id)
    return [_source(row) for row in tx.execute(query.order_by(backfill_source.c.ordinal))]


def next_source(tx: Transaction, backfill_id: str) -> BackfillSource | None:
    """The first source that is not done."""
    column = backfill_source.c
    query = select(backfill_source).where(column.backfill_id == backfill_id, ~column.done)
    row = tx.execute(query.order_by(column.ordinal).limit(1)).first()
    return None if row is None else _source(row)


def _source(row: Row[Any]) -> BackfillSource:
    values = dict(row._mapping)
    del values["backfill_id"]
    return BackfillSource(**{**values, "kind": SourceKind(values["kind"])})


def save_source(tx: Transaction, backfill_id: str, source: BackfillSource) -> None:
    """Keeps how far a source is."""
    upsert(tx, backfill_source, [_source_row(backfill_id, source)], key=["backfill_id", "url"])


def add_items(tx: Transaction, backfill_id: str, items: Sequence[BackfillItem]) -> int:
    """Keeps the articles that are not known yet; how many that were."""
    wanted = {item.key: item for item in reversed(items)}
    known: set[str] = set()
    column = backfill_item.c
    for batch in batches(wanted):
        query = select(column.key).where(column.backfill_id == backfill_id, column.key.in_(batch))
        known.update(tx.execute(query).scalars())
    rows = [
        {
            "backfill_id": backfill_id,
            "key": item.key,
            "url": item.url,
            "title": item.title[:500],
            "published": item.published,
            "at": item.at,
            "feed_id": item.feed_id,
            "outcome": item.outcome,
            "tries": item.tries,
        }
        for key, item in wanted.items()
        if key not in known
    ]
    if rows:
        tx.execute(backfill_item.insert(), rows)
    return len(rows)


def open_items(tx: Transaction, backfill_id: str, limit: int) -> list[BackfillItem]:
    """The next articles to be read: the oldest first, undated ones last."""
    column = backfill_item.c
    query = (
        select(backfill_item)
        .where(column.backfill_id == backfill_id, column.outcome.is_(None))
        .order_by(case((column.at.is_(None), 1), else_=0), column.at, column.key)
        .limit(limit)
    )
    return [_item(row) for row in tx.execute(query)]


def _item(row: Row[Any]) -> BackfillItem:
    values = dict(row._mapping)
    del values["backfill_id"]
    return BackfillItem(**{**values, "outcome": ItemOutcome(values["outcome"]) if values["outcome"] else None})


def settle(tx: Transaction, backfill_id: str, key: str, outcome: ItemOutcome, *, tries: int) -> None:
    """Keeps where an article ended."""
    mine = (backfill_item.c.backfill_id == backfill_id) & (backfill_item.c.key == key)
    tx.execute(backfill_item.update().where(mine).values(outcome=outcome, tries=tries))


def reopen(tx: Transaction, backfill_id: str, outcomes: Collection[ItemOutcome], *, tries: int) -> int:
    """Articles that ended so in fewer than `tries` tries are to be read again; how many they are."""
    column = backfill_item.c
    mine = (column.backfill_id == backfill_id) & column.outcome.in_(sorted(outcomes)) & (column.tries < tries)
    return tx.execute(backfill_item.update().where(mine).values(outcome=None)).rowcount


def items_ended(tx: Transaction, backfill_id: str, outcomes: Collection[ItemOutcome], limit: int) -> list[BackfillItem]:
    """The first articles by their addresses that ended so."""
    column = backfill_item.c
    query = select(backfill_item).where(column.backfill_id == backfill_id, column.outcome.in_(sorted(outcomes)))
    return [_item(row) for row in tx.execute(query.order_by(column.url).limit(limit))]


def item_counts(tx: Transaction, backfill_id: str) -> dict[str, int]:
    """Where its articles ended; "" counts those that are still to be read."""
    column = backfill_item.c
    query = select(column.outcome, func.count()).where(column.backfill_id == backfill_id).group_by(column.outcome)
    return {outcome or "": count for outcome, count in tx.execute(query)}
