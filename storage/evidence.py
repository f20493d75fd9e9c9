"""What shows that a finding is so: the passages of its figures, who else says it, which conflicts are open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import func, select

from monitor.domain.finding import TWO_METHODS, Cause, Finding
from storage.batches import batches
from storage.engine import Transaction
from storage.finding import current_generation, finding_from
from storage.tables.finding import finding
from storage.tables.source import poll_count, poll_run


def open_conflicts(tx: Transaction, until: datetime) -> list[Finding]:
    """The latest finding of every conflict that was open then, the newest first: no method explains it, and nothing
    closed it since it was last told. One that was over may be told again."""
    column = finding.c
    dispute = func.coalesce(column.closes, column.conflict_id)
    newest_first = [column.seq.desc(), column.ordinal.desc()]
    told = (
        select(finding, func.row_number().over(partition_by=dispute, order_by=newest_first).label("place"))
        .where(
            column.generation == current_generation(tx, recorded_by=until),
            column.recorded_at <= until,
            dispute.is_not(None),
        )
        .subquery()
    )
    last = told.c
    query = select(told).where(last.place == 1, last.closes.is_(None), last.reason != TWO_METHODS)
    return [finding_from(row) for row in tx.execute(query.order_by(last.seq.desc(), last.ordinal)).mappings()]


def conflict_starts(
    tx: Transaction, conflict_ids: Collection[str], until: datetime | None = None
) -> dict[str, datetime]:
    """Conflict -> since when it was open then, or is now: from the first that was told of it after it was last over.
    One that is over is left out."""
    column, generation = finding.c, current_generation(tx, recorded_by=until)
    known = [] if until is None else [column.recorded_at <= until]
    found: dict[str, datetime] = {}
    for ids in batches(sorted(conflict_ids)):
        query = select(column.conflict_id, column.closes, column.recorded_at).where(
            column.generation == generation, *known, column.conflict_id.in_(ids) | column.closes.in_(ids)
        )
        for conflict_id, closes, recorded_at in tx.execute(query.order_by(column.seq, column.ordinal)):
            if closes is not None:
                found.pop(closes, None)
            else:
                found.setdefault(conflict_id, recorded_at)
    return found


def closed_by_verdict(tx: Transaction, conflict_ids: Collection[str]) -> dict[str, int]:
    """Conflict -> the event of the verdict that closed it last; none for one that no verdict closed."""
    column, found = finding.c, dict[str, int]()
    for ids in batches(sorted(conflict_ids)):
        query = select(column.closes, func.max(column.seq)).where(
            column.generation == current_generation(tx), column.closes.in_(ids), column.cause == str(Cause.VERDICT)
        )
        found.update(tx.execute(query.group_by(column.closes)).tuples().all())
    return found


def by_ids(tx: Transaction, finding_ids: Collection[str]) -> list[Finding]:
    """The findings with these ids, of the newest generation that has each, oldest first."""
    found: dict[str, Finding] = {}
    for ids in batches(sorted(finding_ids)):
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
