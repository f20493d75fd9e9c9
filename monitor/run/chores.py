"""What the daemon does again and again: all by itself, or only as the clock of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monitor.run.catalog import Catalog
from monitor.run.poll.means import Means
from monitor.run.record import Recorder
from monitor.run.ticks import backfill_tick, canary_look, deliver_tick, poll_tick
from storage import Store

#: How often it is looked whether the daily test figure is due.
CANARY_LOOK = timedelta(minutes=10)
#: A first backfill that found no network is begun again.
BACKFILL_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Chore:
    """One thing done at every interval."""

    name: str
    every: timedelta
    work: Callable[[], object]


#: The chores of a daemon, given what it works with.
Chores = Callable[[Means], Sequence[Chore]]


def own_chores(catalog: Catalog, store: Store, recorder: Recorder) -> Chores:
    """All work is done in this process."""

    def chores(means: Means) -> Sequence[Chore]:
        tick = catalog.settings.poll.tick
        return (
            Chore("poll", tick, lambda: poll_tick(catalog, store, recorder, means)),
            Chore("backfill", BACKFILL_EVERY, lambda: backfill_tick(catalog, store, means)),
            Chore("deliver", tick, lambda: deliver_tick(catalog, store)),
            Chore("canary", CANARY_LOOK, lambda: canary_look(catalog, store)),
        )

    return chores
