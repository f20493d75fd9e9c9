"""What a pass works with: its client, its manners and its clock, from the catalogue or as they are handed over."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.domain.feed import Publisher
from monitor.fetch.breaker import Breaker
from monitor.fetch.polite import Manners
from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard
from monitor.run.catalog import Catalog
from monitor.run.poll.desk import HandOver
from monitor.run.worker_pool import WorkerPool

Connect = Callable[[ClientSettings, Guard], Client]


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a pass works with besides its arguments: parts that outlive it, or that a test replaces."""

    pool: WorkerPool | None = None
    connect: Connect = Client
    stopped: Callable[[], bool] = bool
    #: The pass's idea of now; without one, the time it was given and what has passed since.
    clock: Callable[[], datetime] | None = None
    #: After so long a pass begins no new item: a slow host must not keep the others from being polled.
    budget: timedelta | None = None
    #: Who takes the items of feeds; without one, the pass that polls the feeds does.
    hand_over: HandOver | None = None
    #: What passes know of hosts that fail.
    breaker: Breaker = field(default_factory=Breaker)


def running_clock(started: datetime) -> Callable[[], datetime]:
    """A clock that stands at `started` now and runs on; a step of the system's clock does not move it."""
    origin = time.monotonic()
    return lambda: started + timedelta(seconds=time.monotonic() - origin)


@contextlib.contextmanager
def lent_pool(catalog: Catalog, given: WorkerPool | None) -> Iterator[WorkerPool]:
    """The given pool, else one of its own that is closed afterwards."""
    if given is not None:
        yield given
        return
    with WorkerPool(catalog) as own:
        yield own


def client_settings(catalog: Catalog) -> ClientSettings:
    """The client's part of the settings."""
    fetch = catalog.settings.fetch
    return ClientSettings(
        user_agent=fetch.user_agent,
        contact=fetch.contact,
        deadline=fetch.deadline.total_seconds(),
        max_bytes=fetch.max_bytes,
        max_redirects=fetch.max_redirects,
        connections=fetch.concurrency * 2,
        unverified=frozenset(domain.lower() for name in unverified(catalog) for domain in name.domains),
    )


def unverified(catalog: Catalog) -> list[Publisher]:
    """The publishers whose certificates are not checked."""
    return [publisher for publisher in catalog.publishers.publishers if not publisher.verify_tls]


def guard_of(catalog: Catalog) -> Guard:
    """What may be fetched: the public web, and the private hosts of publishers that allow it."""
    allowed = [publisher for publisher in catalog.publishers.publishers if publisher.allow_private]
    return Guard(frozenset(domain.lower() for publisher in allowed for domain in publisher.domains))


def manners_of(catalog: Catalog) -> Manners:
    """How we behave towards hosts."""
    fetch = catalog.settings.fetch
    agent = fetch.user_agent.split("/")[0].split()[0]
    return Manners(agent=agent, spacing=fetch.host_spacing, concurrency=fetch.concurrency, deadline=fetch.deadline)
