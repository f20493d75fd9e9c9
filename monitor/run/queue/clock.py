"""The clock of a queue: what is due is put into the line, and nothing is done here."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime

from monitor.domain.backfill import SourceKind
from monitor.domain.errors import UsageError
from monitor.fetch.choice import chains_of
from monitor.run.ahead import mend_times
from monitor.run.backfill.fill import Request
from monitor.run.catalog import Catalog
from monitor.run.chores import BACKFILL_EVERY, CANARY_LOOK, Chore, Chores, Watched
from monitor.run.poll.due import due_now
from monitor.run.queue.line import put
from monitor.run.queue.order import Order, Task, again_orders, feed_order, file_order, lone_order
from storage import Store, source

LOG = logging.getLogger("nq57.queue")
#: Articles and items that are looked at in one tick; each host gets its next batch of them.
_AGAIN = 5000


def queue_chores(catalog: Catalog, store: Store) -> Chores:
    """The daemon's chores where workers do the work."""
    tick, after = catalog.settings.poll.tick, catalog.settings.poll.incident_after
    chores = (
        Chore("poll", tick, Watched(store, "poll", lambda: put_due(catalog, store), after)),
        Chore("backfill", BACKFILL_EVERY, lambda: put_orders(store, [lone_order(Task.FIRST_BACKFILL)])),
        Chore(
            "deliver",
            tick,
            Watched(store, "deliver", lambda: put_orders(store, [lone_order(Task.DELIVER)]), after),
        ),
        Chore("canary", CANARY_LOOK, lambda: put_orders(store, [lone_order(Task.CANARY)])),
    )
    return lambda _means: chores


def put_due(catalog: Catalog, store: Store, now: datetime | None = None) -> int:
    """Puts what is due and not in the line yet into it; how many jobs that were."""
    moment = now or datetime.now(UTC)
    mend_times(catalog, store, moment)
    with store.read() as tx:
        states = source.feed_states(tx)
        chains = chains_of(catalog.feeds, states, catalog.publishers.languages)
        due = due_now(tx, chains, states, moment, again=_AGAIN)
    orders = [feed_order(feed) for feed in due.feeds]
    orders += again_orders(due.again, due.items, batch=catalog.settings.queue.batch)
    count = put_orders(store, orders)
    if count:
        LOG.info("%d jobs put into the queue (%d feeds are due)", count, len(due.feeds))
    return count


def put_files(store: Store, request: Request, asked: tuple[str, str]) -> tuple[int, int]:
    """One job a file of the plan: how many were put, and how many wait or run already.

    `asked` are the days as they were asked for. Raises UsageError where the plan asks for more than files.
    """
    plan = request.plan
    if plan.items or any(entry.kind is not SourceKind.FILE for entry in plan.sources):
        raise UsageError("only files can be read by workers", subject="--defer", remedy="leave the option out")
    options = {
        "since": plan.since.isoformat(),
        "until": plan.until.isoformat(),
        "asked": list(asked),
        "emit": str(request.emit),
        "matching": request.matching,
    }
    orders = [file_order(entry.url, options) for entry in plan.sources]
    count = put_orders(store, orders)
    return count, len(orders) - count


def put_orders(store: Store, orders: Sequence[Order]) -> int:
    """Puts the jobs into the line in a transaction of their own; how many were new."""
    return store.attempt(lambda tx: put(tx, orders)) if orders else 0
