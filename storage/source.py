"""Feeds and the items they gave."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Row, bindparam, func, select

from monitor.domain.source import Death, FeedState, ItemOutcome, KnownItem
from storage.batches import batches
from storage.engine import Transaction, upsert
from storage.tables.source import feed_state, item

#: Made once: it runs for every item that is taken.
_SETTLE = (
    item.update()
    .where(item.c.key == bindparam("of"))
    .values(outcome=bindparam("to"), tries=bindparam("so_often"), retry_at=bindparam("again"))
)
_INSERT = item.insert()


def feed_states(tx: Transaction, feed_ids: Collection[str] | None = None) -> dict[str, FeedState]:
    """The state of each feed that was ever polled, by id."""
    query = select(feed_state)
    if feed_ids is not None:
        query = query.where(feed_state.c.feed_id.in_(list(feed_ids)))
    return {row.feed_id: _feed(row) for row in tx.execute(query)}


def _feed(row: Row[tuple[object, ...]]) -> FeedState:
    values = dict(row._mapping)
    seconds = values.pop("interval_seconds")
    return FeedState(
        **{
            **values,
            "interval": None if seconds is None else timedelta(seconds=seconds),
            "gaps": tuple(values["gaps"]),
            "death": Death(values["death"]) if values["death"] else None,
        }
    )


def save_feed(tx: Transaction, state: FeedState) -> None:
    """Keeps what is now known of a feed."""
    upsert(
        tx,
        feed_state,
        [
            {
                "feed_id": state.feed_id,
                "next_due": state.next_due,
                "interval_seconds": state.interval.total_seconds() if state.interval is not None else None,
                "etag": state.etag,
                "last_modified": state.last_modified,
                "body_hash": state.body_hash,
                "full_at": state.full_at,
                "polled_at": state.polled_at,
                "success_at": state.success_at,
                "new_at": state.new_at,
                "gaps": list(state.gaps),
                "items": state.items,
                "failures": state.failures,
                "death": state.death,
                "detail": state.detail,
                "title": state.title,
                "strikes": state.strikes,
                "baseline_done": state.baseline_done,
            }
        ],
        key=["feed_id"],
    )


def make_due(tx: Transaction, feed_id: str, now: datetime) -> None:
    """The feed is polled with the next pass."""
    tx.execute(feed_state.update().where(feed_state.c.feed_id == feed_id).values(next_due=now))


def known_items(tx: Transaction, keys: Sequence[str]) -> dict[str, KnownItem]:
    """Those of the keys that some feed gave before."""
    found: dict[str, KnownItem] = {}
    for batch in batches(keys):
        query = select(item).where(item.c.key.in_(batch))
        found.update({row.key: _item(row) for row in tx.execute(query)})
    return found


def _item(row: Row[tuple[object, ...]]) -> KnownItem:
    return KnownItem(**{**row._mapping, "outcome": ItemOutcome(row.outcome)})


def claim(tx: Transaction, items: Iterable[KnownItem], *, again: Collection[ItemOutcome] = ()) -> set[str]:
    """The keys that no feed gave before, or gave with an outcome of `again`; they are kept with their new outcome.

    Looked up and inserted in one write transaction: of two passes only one claims an item.
    """
    wanted = {entry.key: entry for entry in items}
    known = _outcomes(tx, list(wanted))
    new = [entry for key, entry in wanted.items() if key not in known]
    if new:
        tx.execute(_INSERT, [_row(entry) for entry in new])
    taken_up = [entry for key, entry in wanted.items() if known.get(key) in again]
    upsert(tx, item, [_row(entry) for entry in taken_up], key=["key"])
    return {entry.key for entry in (*new, *taken_up)}


def hold(tx: Transaction, keys: Sequence[str], until: datetime) -> None:
    """Those of the claimed items that have not ended are left to who claimed them until then."""
    pending = item.c.outcome == ItemOutcome.PENDING
    for batch in batches(keys):
        tx.execute(item.update().where(item.c.key.in_(batch), pending).values(retry_at=until))


def _outcomes(tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
    """Where those of the keys ended that some feed gave before."""
    found: dict[str, str] = {}
    for batch in batches(keys):
        query = select(item.c.key, item.c.outcome).where(item.c.key.in_(batch))
        found.update(tuple(row) for row in tx.execute(query))
    return found


def _row(entry: KnownItem) -> dict[str, object]:
    return {
        "key": entry.key,
        "url": entry.url,
        "feed_id": entry.feed_id,
        "outcome": entry.outcome,
        "tries": entry.tries,
        "first_seen": entry.first_seen,
        "retry_at": entry.retry_at,
        "published": entry.published,
        "title": entry.title[:500],
    }


def remember(tx: Transaction, entry: KnownItem) -> None:
    """Keeps an item as it is given, whatever was known of it."""
    upsert(tx, item, [_row(entry)], key=["key"])


def settle(tx: Transaction, key: str, outcome: ItemOutcome, *, tries: int, retry_at: datetime | None) -> None:
    """Keeps where an item ended, and when it is tried again."""
    tx.execute(_SETTLE, {"of": key, "to": outcome, "so_often": tries, "again": retry_at})


def due_items(tx: Transaction, now: datetime, limit: int) -> list[KnownItem]:
    """Items to be tried again, the longest waiting first."""
    query = select(item).where(item.c.retry_at <= now).order_by(item.c.retry_at, item.c.key).limit(limit)
    return [_item(row) for row in tx.execute(query)]


def item_counts(tx: Transaction) -> Mapping[str, Mapping[ItemOutcome, int]]:
    """Feed -> where all its items ended so far."""
    query = select(item.c.feed_id, item.c.outcome, func.count()).group_by(item.c.feed_id, item.c.outcome)
    found: dict[str, dict[ItemOutcome, int]] = {}
    for feed_id, outcome, count in tx.execute(query):
        found.setdefault(feed_id, {})[ItemOutcome(outcome)] = count
    return found
