"""What the daemon does at its ticks."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime, timedelta

from monitor.domain.backfill import Emit
from monitor.domain.source import FeedOutcome, Funnel
from monitor.run.ahead import mend_times
from monitor.run.backfill.errand import Progress
from monitor.run.backfill.fill import Request, run_backfill
from monitor.run.backfill.plan import topic_plan
from monitor.run.canary import canary_tick
from monitor.run.catalog import Catalog
from monitor.run.digest.deliver import deliver_due
from monitor.run.poll.means import Means
from monitor.run.poll.passes import StoppedError, poll_once
from monitor.run.record import Recorder
from storage import Store, backfill, source

LOG = logging.getLogger("nq57.poll")
_TOLD_EVERY = 30.0


def poll_tick(catalog: Catalog, store: Store, recorder: Recorder, means: Means) -> None:
    """One pass over what is due, told in one line where anything was due."""
    mend_times(catalog, store, datetime.now(UTC))
    try:
        funnel = poll_once(catalog, store, recorder, means=means)
    except StoppedError:
        LOG.info("the pass was broken off; what it had begun is taken up later")
        return
    if funnel.feeds or funnel.rechecks or funnel.retries:
        LOG.info("%s", summary(funnel))


def backfill_tick(catalog: Catalog, store: Store, means: Means) -> None:
    """The first start reads the resolution's tag and topic pages some days back, told as it goes; later ones nothing.

    Ended in between, it goes on at the next start. Its findings are told in one summary.
    """
    back, now = catalog.settings.poll.first_backfill, datetime.now(UTC)
    plan = topic_plan(catalog, now - back, now)
    with store.read() as tx:
        known = backfill.find(tx, plan.id)
    if not back or not plan.sources or (known is not None and known.finished_at is not None):
        return
    LOG.info("first start: reading the tag and topic pages of the last %d days", back.days)
    report = run_backfill(catalog, store, Request(plan=plan, emit=Emit.HISTORY), means=means, tell=_Told().tell)
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(report.outcomes.items()))
    state = "the first backfill is done" if report.finished else "the first backfill is not done; it goes on later"
    found = sum(report.findings.values())
    LOG.info("%s: %d articles (%s); %d findings", state, report.total, outcomes or "none", found)
    for url, detail in report.failed.items():
        LOG.warning("first backfill: %s: %s", url, detail)


class _Told:
    """Tells of a backfill's progress now and then, with its rate and an estimate."""

    def __init__(self) -> None:
        self._began = self._told = time.monotonic()
        self._first: int | None = None

    def tell(self, progress: Progress) -> None:
        """One line, unless the last one is not long ago."""
        now = time.monotonic()
        if self._first is None and not progress.looking:
            self._began, self._first = now, progress.done - 1
        if now - self._told < _TOLD_EVERY:
            return
        self._told = now
        if self._first is None:
            LOG.info("first backfill: looking for articles, %d so far, at %s", progress.total, progress.where)
            return
        rate = (progress.done - self._first) / max(now - self._began, 0.001)
        left = timedelta(seconds=round((progress.total - progress.done) / rate))
        counted = f"{progress.done} of {progress.total} articles, {progress.on_topic} on topic"
        LOG.info("first backfill: %s; %.1f a minute, about %s left", counted, rate * 60, left)


def summary(funnel: Funnel) -> str:
    """A pass in one line."""
    if funnel.no_network:
        return f"no network: no source answers ({len(funnel.feeds)} tried now); they are tried again every few minutes"
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.outcomes.items()))
    items = ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.items.items()))
    failed = [f"{feed.feed_id} ({feed.death})" for feed in funnel.feeds if feed.outcome is FeedOutcome.FAILED]
    parts = [
        f"polled {len(funnel.feeds)} feeds ({outcomes or 'none due'})",
        f"{funnel.total} items ({items})" if funnel.total else "",
        f"{sum(funnel.rechecks.values())} articles fetched again" if funnel.rechecks else "",
        f"{sum(funnel.retries.values())} items tried again" if funnel.retries else "",
        f"{funnel.findings} findings",
        f"failed: {', '.join(failed[:5])}{' ...' if len(failed) > 5 else ''}" if failed else "",
    ]
    return "; ".join(part for part in parts if part)


def next_poll(catalog: Catalog, store: Store, now: datetime | None = None) -> datetime:
    """When the next feed is due: now where one was never polled."""
    moment = now or datetime.now(UTC)
    with store.read() as tx:
        states = source.feed_states(tx)
    dues = [states[feed.id].next_due if feed.id in states else moment for feed in catalog.feeds]
    return max(min((due for due in dues if due is not None), default=moment), moment)


def deliver_tick(catalog: Catalog, store: Store) -> None:
    """Makes the digests that are due and sends what waits, told where anything was sent or went wrong."""
    now = datetime.now(UTC)
    mend_times(catalog, store, now)
    done = deliver_due(store, catalog, now)
    for problem in done.problems:
        LOG.warning("%s", problem)
    if done.digests or done.sent:
        LOG.info("%d digests made, %d deliveries sent, %d waiting", done.digests, done.sent, done.waiting)


def canary_look(catalog: Catalog, store: Store) -> None:
    """Runs the daily test figure where it is due."""
    done = canary_tick(catalog, store)
    if done is not None and not done.problem:
        LOG.info("the daily test figure came out as it had to (%s -> %s)", done.before, done.after)
