"""What shows that a finding is so: the passages of its figures, who else says it, which conflicts are open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, func, select

from monitor.domain.finding import TWO_METHODS, Finding
from storage.engine import Transaction
from storage.finding import current_generation, finding_from
from storage.tables.finding import finding
from storage.tables.source import poll_count, poll_run

_BATCH = 300


def open_conflicts(tx: Transaction, until: datetime) -> list[Finding]:
    """The latest finding of every conflict that was open then: no method explains it and nothing closed it."""
    column, later = finding.c, finding.alias()
    generation = current_generation(tx, recorded_by=until)
    closed = select(later.c.closes).where(
        later.c.generation == generation, later.c.closes.is_not(None), later.c.recorded_at <= until
    )
    newest = (
        select(later.c.conflict_id, func.max(later.c.seq).label("seq"))
        .where(later.c.generation == generation, later.c.kind == "conflict", later.c.recorded_at <= until)
        .group_by(later.c.conflict_id)
        .subquery()
    )
    query = (
        select(finding)
        .join(newest, and_(newest.c.conflict_id == column.conflict_id, newest.c.seq == column.seq))
        .where(
            column.generation == generation,
            column.kind == "conflict",
            column.reason != TWO_METHODS,
            column.conflict_id.not_in(closed),
        )
        .order_by(column.seq.desc(), column.ordinal)
    )
    found = {row["conflict_id"]: finding_from(row) for row in reversed(tx.execute(query).mappings().all())}
    return list(reversed(found.values()))


def conflict_starts(tx: Transaction, conflict_ids: Collection[str]) -> dict[str, datetime]:
    """Conflict -> when it was first recorded."""
    found: dict[str, datetime] = {}
    for ids in _batches(conflict_ids):
        column = finding.c
        query = select(column.conflict_id, func.min(column.recorded_at)).where(column.conflict_id.in_(ids))
        found.update(tx.execute(query.group_by(column.conflict_id)).tuples().all())
    return found


def by_ids(tx: Transaction, finding_ids: Collection[str]) -> list[Finding]:
    """The findings with these ids, of the newest generation that has each, oldest first."""
    found: dict[str, Finding] = {}
    for ids in _batches(finding_ids):
        query = select(finding).where(finding.c.id.in_(ids)).order_by(finding.c.generation)
        found.update({row["id"]: finding_from(row) for row in tx.execute(query).mappings()})
    return sorted(found.values(), key=lambda item: item.seq)


def doubtful(tx: Transaction, since: datetime, until: datetime) -> list[Finding]:
    """Figures that look misread, and what edited pages changed, found in a period, oldest first."""
    column = finding.c
    query = select(finding).where(
        column.generation == current_generation(tx, recorded_by=until),
        column.recorded_at >= since,
        column.recorded_at <= until,
        column.kind.in_(["corrected", "retracted", "suspect"]) | (column.cause == "edit"),
    )
    return [finding_from(row) for row in tx.execute(query.order_by(column.seq, column.ordinal)).mappings()]


def item_sums(tx: Transaction, since: datetime, until: datetime) -> Mapping[str, int]:
    """Outcome -> how many items ended there in the passes of a period."""
    query = (
        select(poll_count.c["items"])
        .join(poll_run, poll_run.c.id == poll_count.c.run_id)
        .where(poll_run.c.started_at > since, poll_run.c.started_at <= until)
    )
    sums: dict[str, int] = {}
    for items in tx.execute(query).scalars():
        for outcome, count in items.items():
            sums[outcome] = sums.get(outcome, 0) + count
    return sums


def _batches(ids: Collection[str]) -> Iterator[Sequence[str]]:
    wanted = sorted(ids)
    for start in range(0, len(wanted), _BATCH):
        yield wanted[start : start + _BATCH]
