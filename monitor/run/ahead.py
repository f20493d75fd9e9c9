"""A clock that was ahead and is right again has left times behind: they are taken as due, and told."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.fetch.schedule import LONGEST_FAILED_RECHECK, LONGEST_RETRY, RECHECK_AFTER
from monitor.net.patience import MAX_WAIT
from monitor.net.robots import MAX_DELAY
from monitor.run.catalog import Catalog
from monitor.run.digest.deliver import longest_wait
from monitor.run.poll.triage import HANDED_OVER
from storage import Store
from storage.ahead import Ahead, Longest, ahead, set_right

LOG = logging.getLogger("nq57.clock")


def longest_of(catalog: Catalog) -> Longest:
    """The longest waits that this configuration allows."""
    poll, fetch = catalog.settings.poll, catalog.settings.fetch
    every = max((timedelta(seconds=feed.every_seconds) for feed in catalog.feeds), default=poll.every_max)
    return Longest(
        poll=max(max(poll.every_max, every) * (1 + poll.jitter), MAX_WAIT),
        turn=max(fetch.deadline, fetch.host_spacing, timedelta(seconds=MAX_DELAY)),
        pause=MAX_WAIT,
        claim=HANDED_OVER,
        retry=LONGEST_RETRY,
        recheck=RECHECK_AFTER,
        recheck_failed=LONGEST_FAILED_RECHECK,
        delivery=max(longest_wait(catalog), MAX_WAIT),
    )


def mend_times(catalog: Catalog, store: Store, now: datetime) -> None:
    """Afterwards nothing waits for a time further ahead than its own longest wait, nor happened in the future."""
    longest = longest_of(catalog)
    with store.read() as tx:
        found = ahead(tx, now, longest)
    if found:
        store.attempt(lambda tx: set_right(tx, now, longest))
        LOG.warning(
            "the clock was ahead and has been set back (or is behind now): %s; they count as due now",
            shown(found, ZoneInfo(catalog.settings.time.zone)),
        )


def shown(found: Iterable[Ahead], zone: ZoneInfo) -> str:
    """What has times ahead, in words."""
    kinds = [f"{entry.count} {entry.noun} up to {entry.latest.astimezone(zone):%Y-%m-%d %H:%M}" for entry in found]
    return f"times of a later clock in {', '.join(kinds)}"
