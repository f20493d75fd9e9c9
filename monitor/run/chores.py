"""What the daemon does again and again: all by itself, or only as the clock of others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from monitor.domain.errors import DatabaseError
from monitor.domain.source import WORK_FAILED
from monitor.run.catalog import Catalog
from monitor.run.poll.means import Means
from monitor.run.record import Recorder
from monitor.run.ticks import backfill_tick, canary_look, deliver_tick, poll_tick
from storage import Store, incident

LOG = logging.getLogger("nq57.daemon")
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


@dataclass(slots=True)
class Watched:
    """Work that is an incident once it has failed so often in a row, until it goes well again."""

    store: Store
    name: str
    work: Callable[[], object]
    after: int
    _failed: int = 0
    #: Whether an incident may be open, be it from an earlier life.
    _told: bool = True

    def __call__(self) -> None:
        """Does the work. Raises what it raises."""
        try:
            self.work()
        except Exception as error:
            self._failed += 1
            if self._failed >= self.after:
                self._tell(error)
            raise
        self._failed = 0
        if self._told:
            self.store.attempt(lambda tx: incident.close(tx, self.name, datetime.now(UTC)))
            self._told = False

    def _tell(self, error: Exception) -> None:
        self._told = True
        detail, now = " ".join(f"{type(error).__name__}: {error}".split())[:500], datetime.now(UTC)
        try:
            self.store.attempt(lambda tx: incident.open_(tx, self.name, WORK_FAILED, detail, now))
        except DatabaseError as unwritten:
            # Readiness knows of a write that failed without it. Once is enough for a night.
            if self._failed == self.after:
                LOG.warning("that %s fails could not be kept: %s", self.name, unwritten)


#: The chores of a daemon, given what it works with.
Chores = Callable[[Means], Sequence[Chore]]


def own_chores(catalog: Catalog, store: Store, recorder: Recorder) -> Chores:
    """All work is done in this process."""

    def chores(means: Means) -> Sequence[Chore]:
        tick, after = catalog.settings.poll.tick, catalog.settings.poll.incident_after
        poll = Watched(store, "poll", lambda: poll_tick(catalog, store, recorder, means), after)
        deliver = Watched(store, "deliver", lambda: deliver_tick(catalog, store), after)
        return (
            Chore("poll", tick, poll),
            Chore("backfill", BACKFILL_EVERY, lambda: backfill_tick(catalog, store, means)),
            Chore("deliver", tick, deliver),
            Chore("canary", CANARY_LOOK, lambda: canary_look(catalog, store)),
        )

    return chores
