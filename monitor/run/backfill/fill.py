"""Old articles found, read and compared with the manners of polling: one backfill from its targets to its report."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from monitor.domain.backfill import UNREAD, Backfill, BackfillReport, Emit, SourceKind
from monitor.fetch.polite import PoliteClient
from monitor.net.client import Client
from monitor.run.backfill.errand import Errand, Tell, tell_nobody
from monitor.run.backfill.files import ForeseenTexts, look_into_files, read_files
from monitor.run.backfill.find import find_articles
from monitor.run.backfill.plan import Plan
from monitor.run.backfill.take import read_articles
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.poll.claims import Claims
from monitor.run.poll.clerk import Clerk
from monitor.run.poll.desk import Desk
from monitor.run.poll.means import Means, client_settings, guard_of, lent_pool, manners_of
from monitor.run.record import Recorder, no_alerts
from monitor.run.worker_pool import WorkerPool
from storage import Store, Transaction, backfill

#: A backfill lets everybody else who waits for a host go first.
YIELDS = timedelta(milliseconds=250)
#: It has time: a host that wants to be left alone for hours is waited for.
PATIENCE = timedelta(hours=24)
#: Thousands of old pages in a row may be broken on a host that is well: each of them costs a rest.
REST = timedelta(minutes=1)
#: Articles that a report names, of those that could not be had.
_MOST_NAMED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What a dry run found."""

    entry: Backfill
    texts: ForeseenTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for. `emit`: who is told. `matching`: only titles and addresses that touch the subject."""

    plan: Plan
    emit: Emit = Emit.NONE
    matching: bool = False


_OWN_MEANS = Means()


def run_backfill(
    catalog: Catalog,
    store: Store,
    request: Request,
    *,
    means: Means = _OWN_MEANS,
    tell: Tell = tell_nobody,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> BackfillReport:
    """Reads what the plan asks for, going on where the same plan was ended before.

    Each text is committed with the note that it was read: however often a backfill is killed, it comes to the same.
    Nothing that a source does is raised; it is in the report.
    """
    recorder = Recorder(catalog, store, enqueue=no_alerts if request.emit is Emit.NONE else enqueue, clock=clock)
    with lent_pool(catalog, means.pool) as pool, ThreadPoolExecutor(pool.count, "nq57-reader") as readers:
        return asyncio.run(_run(catalog, store, recorder, request, pool, readers, means, tell, clock))


async def _run(
    catalog: Catalog,
    store: Store,
    recorder: Recorder,
    request: Request,
    pool: WorkerPool,
    readers: ThreadPoolExecutor,
    means: Means,
    tell: Tell,
    clock: Callable[[], datetime],
) -> BackfillReport:
    plan = request.plan
    client = means.connect(client_settings(catalog), guard_of(catalog))
    async with client, Clerk(store, recorder) as clerk:
        desk = _desk(catalog, clerk, client, pool, readers, means, clock)
        entry = await clerk.write(lambda tx: backfill.start(tx, plan.entry(clock()), plan.sources, plan.items))
        errand = Errand(
            desk=desk,
            entry=entry,
            journal=clerk,
            tell=tell,
            matching=request.matching,
            baseline=request.emit is not Emit.ALL,
        )
        await _work(errand)
        return await clerk.read(lambda tx: _report(tx, entry.id))


def _desk(
    catalog: Catalog,
    clerk: Clerk,
    client: Client,
    pool: WorkerPool,
    readers: ThreadPoolExecutor,
    means: Means,
    clock: Callable[[], datetime],
) -> Desk:
    manners = replace(manners_of(catalog), yields=YIELDS, patience=PATIENCE, rest=REST)
    return Desk(
        catalog=catalog,
        clerk=clerk,
        pool=pool,
        client=PoliteClient(client, clerk, manners, clock),
        clock=clock,
        stopped=means.stopped,
        readers=readers,
        claims=Claims(clerk, clock),
    )


async def _work(errand: Errand) -> None:
    """As far as it comes before it is stopped."""
    entry, journal, desk = errand.entry, errand.journal, errand.desk
    if entry.planned_at is None:
        await find_articles(errand)
        if desk.stopped() or await journal.write(lambda tx: _all_failed(tx, entry.id)):
            return
        now = desk.clock()
        await journal.write(lambda tx: backfill.mark(tx, entry.id, planned_at=now))
    await read_articles(errand)
    await read_files(errand)
    if not desk.stopped():
        now = desk.clock()
        await journal.write(lambda tx: backfill.mark(tx, entry.id, finished_at=now))


def _all_failed(tx: Transaction, backfill_id: str) -> bool:
    """Whether no source gave anything and nothing is to be read: they are all looked at again next time."""
    sources = [entry for entry in backfill.sources_of(tx, backfill_id) if entry.kind is not SourceKind.ROBOTS]
    if not sources or backfill.item_counts(tx, backfill_id) or any(not source.detail for source in sources):
        return False
    for source in sources:
        backfill.save_source(tx, backfill_id, replace(source, done=False, position=0))
    return True


def dry_run(
    catalog: Catalog,
    store: Store,
    notes: Store,
    request: Request,
    *,
    means: Means = _OWN_MEANS,
    tell: Tell = tell_nobody,
) -> Foreseen:
    """What would be read, kept in `notes` alone, a database to be thrown away; hosts' turns are kept in `store`."""
    recorder = Recorder(catalog, notes)

    def clock() -> datetime:
        return datetime.now(UTC)

    async def find(pool: WorkerPool, readers: ThreadPoolExecutor) -> Foreseen:
        client = means.connect(client_settings(catalog), guard_of(catalog))
        async with client, Clerk(store, recorder) as clerk, Clerk(notes, recorder) as journal:
            desk = _desk(catalog, clerk, client, pool, readers, means, clock)
            plan = request.plan
            entry = await journal.write(lambda tx: backfill.start(tx, plan.entry(clock()), plan.sources, plan.items))
            errand = Errand(desk=desk, entry=entry, journal=journal, tell=tell, matching=request.matching)
            await find_articles(errand)
            return Foreseen(entry=entry, texts=await look_into_files(errand))

    with lent_pool(catalog, means.pool) as pool, ThreadPoolExecutor(pool.count, "nq57-reader") as readers:
        return asyncio.run(find(pool, readers))


def _report(tx: Transaction, backfill_id: str) -> BackfillReport:
    entry = backfill.find(tx, backfill_id)
    assert entry is not None
    sources = backfill.sources_of(tx, backfill_id)
    counts, findings = backfill.counted(tx, backfill_id)
    items = backfill.item_counts(tx, backfill_id)
    waiting = items.pop("", 0)
    outcomes = {name: counts.get(name, 0) + items.get(name, 0) for name in sorted({*counts, *items})}
    if waiting:
        outcomes["waiting"] = waiting
    return BackfillReport(
        target=entry.target,
        since=entry.since,
        until=entry.until,
        sources=len(sources),
        failed={source.url: source.detail for source in sources if source.detail},
        unread={item.url: str(item.outcome) for item in backfill.items_ended(tx, entry.id, UNREAD, _MOST_NAMED)},
        outcomes=outcomes,
        findings=findings,
        finished=entry.finished_at is not None,
    )
