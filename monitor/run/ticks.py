"""What the daemon does at its ticks."""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from monitor.domain.alert import Channel
from monitor.domain.source import FeedOutcome, Funnel
from monitor.run.canary import canary_tick
from monitor.run.catalog import Catalog
from monitor.run.deliver import deliver_due
from monitor.run.poll import Means, StoppedError, poll_once
from monitor.run.receivers import addresses, is_told
from monitor.run.record import Recorder
from storage import Store, source

LOG = logging.getLogger("nq57.poll")


def poll_tick(catalog: Catalog, store: Store, recorder: Recorder, means: Means) -> None:
    """One pass over what is due, told in one line where anything was due."""
    try:
        funnel = poll_once(catalog, store, recorder, means=means)
    except StoppedError:
        LOG.info("the pass was broken off; what it had begun is taken up later")
        return
    if funnel.feeds or funnel.rechecks or funnel.retries:
        LOG.info("%s", summary(funnel))


def summary(funnel: Funnel) -> str:
    """A pass in one line."""
    if funnel.no_network:
        return f"no network: all {len(funnel.feeds)} sources failed at once; they are tried again every few minutes"
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.outcomes.items()))
    items = ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.items.items()))
    failed = [f"{feed.feed_id} ({feed.death})" for feed in funnel.feeds if feed.outcome is FeedOutcome.FAILED]
    parts = [
        f"polled {len(funnel.feeds)} sources ({outcomes or 'none due'})",
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
    done = deliver_due(store, catalog, datetime.now(UTC))
    for problem in done.problems:
        LOG.warning("%s", problem)
    if done.digests or done.sent:
        LOG.info("%d digests made, %d deliveries sent, %d waiting", done.digests, done.sent, done.waiting)


def canary_look(catalog: Catalog, store: Store) -> None:
    """Runs the daily test figure where it is due."""
    done = canary_tick(catalog, store)
    if done is not None and not done.problem:
        LOG.info("the daily test figure came out as it had to (%s -> %s)", done.before, done.after)


def who_is_told(catalog: Catalog) -> str:
    """Where digests go, in words."""
    places = [f"files in {catalog.settings.digest.directory}"]
    for receiver in catalog.routes.receivers.values():
        found = [address for address in addresses(catalog, receiver) if address]
        if receiver.channel is Channel.SMTP and found:
            places.append(f"mail to {', '.join(found)}")
        elif receiver.channel is Channel.WEBHOOK and addresses(catalog, receiver):
            places.append(f"webhook {receiver.id}")
    return ", ".join(places) + ("" if is_told(catalog) else " (nobody else is told)")
