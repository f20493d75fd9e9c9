"""What the jobs do: the daemon's own functions, each on the part of the work that its job names."""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from monitor.domain.backfill import Emit
from monitor.domain.errors import MonitorError
from monitor.domain.source import KnownItem
from monitor.run.backfill.fill import Request, run_backfill
from monitor.run.backfill.plan import plan_for
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.poll.due import Choose, feed_if_due, left_of
from monitor.run.poll.means import Means
from monitor.run.poll.passes import StoppedError, work_on
from monitor.run.queue.line import put
from monitor.run.queue.order import page_orders
from monitor.run.record import Enqueue, Recorder
from monitor.run.ticks import backfill_tick, canary_look, deliver_tick, summary
from storage import Store, Transaction

LOG = logging.getLogger("nq57.queue")
Result = TypeVar("Result")


class ArchiveError(MonitorError):
    """A file could not be read to its end."""


class _SharedRecorder(Recorder):
    """The recorder of all jobs of a process: what it remembers of history serves the next text, whichever job's."""

    def __init__(self, catalog: Catalog, store: Store, *, enqueue: Enqueue) -> None:
        super().__init__(catalog, store, enqueue=enqueue)
        self._turn = threading.Lock()

    def together(self, works: Sequence[Callable[[Transaction], Result]]) -> list[Result]:
        """As of a recorder, one thread at a time. Writers wait for each other in the database anyway."""
        with self._turn:
            return super().together(works)


@dataclass(slots=True)
class Jobs:
    """The bodies of all jobs, for several threads. Each raises StoppedError where it is to go back into the line."""

    catalog: Catalog
    store: Store
    #: With the readers that all jobs share, and when to end.
    means: Means
    _recorder: Recorder = field(init=False)

    def __post_init__(self) -> None:
        self._recorder = _SharedRecorder(self.catalog, self.store, enqueue=enqueue)

    def feed(self, feed: str) -> None:
        """Polls the feed if it is due still; its new items become jobs."""
        if all(known.id != feed for known in self.catalog.feeds):
            LOG.warning("%s: is configured where the clock runs, and not here", feed)
        self._pass(feed, feed_if_due(feed))

    def pages(self, items: Sequence[tuple[str, int]], summaries: Mapping[str, str], baseline: bool) -> None:
        """Reads those of the items that nobody tried since, in the order given."""
        self._pass("pages", left_of(dict(items), summaries=summaries, baseline=baseline))

    def again(self, items: Sequence[tuple[str, int]], articles: Sequence[str]) -> None:
        """Fetches again those of the articles and items that are due still."""
        self._pass("again", left_of(dict(items), articles))

    def deliver(self) -> None:
        """Makes and sends what is due."""
        deliver_tick(self.catalog, self.store)

    def canary(self) -> None:
        """Sends the daily test figure where it is due."""
        canary_look(self.catalog, self.store)

    def first_backfill(self) -> None:
        """Reads the tag and topic pages some days back, once."""
        backfill_tick(self.catalog, self.store, self.means)
        self._return_if_stopped()

    def archive(self, path: str, since: str, until: str, asked: Sequence[str], emit: str, matching: bool) -> None:
        """Reads the file from where an earlier job left it. Raises ArchiveError."""
        if not Path(path).is_file():
            raise ArchiveError("is not here", subject=path, remedy="put archives where every worker sees them")
        days, words = (datetime.fromisoformat(since), datetime.fromisoformat(until)), (asked[0], asked[1])
        request = Request(plan=plan_for(self.catalog, [path], *days, asked=words), emit=Emit(emit), matching=matching)
        report = run_backfill(self.catalog, self.store, request, means=self.means)
        if not report.finished:
            self._return_if_stopped()
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(report.outcomes.items()))
        LOG.info("%s: %s; %d findings", path, outcomes or "nothing", sum(report.findings.values()))
        if report.failed:
            raise ArchiveError("; ".join(report.failed.values()), subject=path)

    def _pass(self, name: str, choose: Choose) -> None:
        funnel = work_on(self.catalog, self.store, self._recorder, choose, means=self._handing_over)
        if funnel.feeds:
            LOG.info("%s: %s", name, summary(funnel))
        elif funnel.rechecks or funnel.retries:
            ends = Counter({**funnel.retries}) + Counter({**funnel.rechecks})
            said = ", ".join(f"{count} {outcome}" for outcome, count in sorted(ends.items()))
            LOG.info("%s: %d articles (%s); %d findings", name, ends.total(), said, funnel.findings)
        self._return_if_stopped()

    @property
    def _handing_over(self) -> Means:
        return replace(self.means, hand_over=self._hand_over)

    def _hand_over(
        self, tx: Transaction, entries: Sequence[KnownItem], summaries: Mapping[str, str], baseline: bool
    ) -> None:
        put(tx, page_orders(entries, summaries, baseline=baseline, batch=self.catalog.settings.queue.batch))

    def _return_if_stopped(self) -> None:
        """A job that ends while its worker is being stopped may have left something: done again it finds what."""
        if self.means.stopped():
            raise StoppedError
