"""Passes over the feeds, with where every item ended."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from monitor.domain.fingerprint import stable_id
from monitor.domain.source import Death, FeedCount, FeedOutcome, Funnel, ItemOutcome
from storage.engine import Transaction
from storage.tables.source import poll_count, poll_run


def add(tx: Transaction, funnel: Funnel) -> None:
    """Keeps one pass. Feeds that gave nothing to count are left out when they were not modified."""
    run_id = stable_id("pass", funnel.started_at.isoformat(), funnel.finished_at.isoformat())
    tx.execute(
        poll_run.insert(),
        {
            "id": run_id,
            "started_at": funnel.started_at,
            "finished_at": funnel.finished_at,
            "no_network": funnel.no_network,
            "findings": funnel.findings,
            "rechecks": dict(funnel.rechecks),
            "retries": dict(funnel.retries),
        },
    )
    rows = [
        {
            "run_id": run_id,
            "feed_id": feed.feed_id,
            "outcome": feed.outcome,
            "death": feed.death,
            "detail": feed.detail,
            "items": dict(feed.items),
        }
        for feed in funnel.feeds
    ]
    if rows:
        tx.execute(poll_count.insert(), rows)


def last(tx: Transaction, count: int = 1) -> list[Funnel]:
    """The latest passes, newest first."""
    runs = tx.execute(select(poll_run).order_by(poll_run.c.started_at.desc(), poll_run.c.id).limit(count)).all()
    return [_funnel(tx, dict(run._mapping)) for run in runs]


def ended_in(tx: Transaction, death: Death) -> int:
    """How many polls of feeds so far ended in this."""
    return tx.execute(select(func.count()).where(poll_count.c.death == death)).scalar_one()


def _funnel(tx: Transaction, run: dict[str, Any]) -> Funnel:
    run_id, retries = run.pop("id"), run.pop("retries")
    query = select(poll_count).where(poll_count.c.run_id == run_id).order_by(poll_count.c.feed_id)
    assert isinstance(retries, dict)
    return Funnel(
        **run,
        retries={ItemOutcome(name): number for name, number in retries.items()},
        feeds=tuple(
            FeedCount(
                feed_id=row.feed_id,
                outcome=FeedOutcome(row.outcome),
                death=Death(row.death) if row.death else None,
                detail=row.detail,
                items={ItemOutcome(name): number for name, number in row.items.items()}
                if isinstance(row.items, dict)
                else {},
            )
            for row in tx.execute(query)
        ),
    )
