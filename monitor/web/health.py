"""`/readyz` and `/-/metrics`: whether the daemon does its work, for a container and for Prometheus."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version

from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from monitor.domain.errors import DatabaseError
from monitor.domain.source import WORK_FAILED, Death, ItemOutcome
from monitor.present.record import instant
from monitor.web.site import Site
from storage import Store, Transaction, incident, lease, poll_run, source
from storage.views import count, finding
from storage.views.health import heart
from storage.views.queue import line

RUN_OUT = "its lease has run out"
TEXT = "text/plain; version=0.0.4; charset=utf-8"


def ready(site: Site) -> Callable[[Request], Response]:
    """200 where the database answers and the daemon, if one works on it, lives and gets its work done; else 503 with
    the reason: `failing` names what failed at every tick of late."""

    def answer(_request: Request) -> Response:
        try:
            with site.store.read() as tx:
                checks = _checks(tx, datetime.now(UTC))
            # A daemon that cannot write can keep no word of that either: its lease runs out only later.
            if checks["daemon"] == RUN_OUT or site.store.refused:
                checks["database"] = _of_writes(site.store, datetime.now(UTC))
                checks["ready"] = checks["ready"] and checks["database"] == "ok"
        except DatabaseError:
            # The message may name hosts and users: it belongs into the log, not to whoever asks.
            checks = {"ready": False, "database": "does not answer"}
        return Response(json.dumps(checks) + "\n", 200 if checks["ready"] else 503, None, "application/json")

    return answer


def _checks(tx: Transaction, now: datetime) -> dict[str, object]:
    beat = heart(tx)
    last = next(iter(poll_run.last(tx)), None)
    # The lease is renewed by a write four times in its life: one that has run out says that the daemon is gone or
    # hangs, or that the database takes no writes.
    lives = beat.until is None or lease.is_held(beat.until, now, lease.LIFE)
    # What it raised may name hosts and users: nq57 doctor tells it.
    failing = sorted(entry.subject for entry in incident.list_(tx, open_only=True) if entry.kind == WORK_FAILED)
    return {
        "ready": lives and not failing,
        "database": "ok",
        "failing": failing,
        "daemon": "none" if beat.until is None else "ok" if lives else RUN_OUT,
        "last_pass": instant(last.finished_at) if last else None,
        "network": not (last and last.no_network),
        "outbox_pending": beat.pending,
        "outbox_oldest_seconds": int((now - beat.oldest).total_seconds()) if beat.oldest else 0,
        **_line_checks(tx, now),
    }


def _of_writes(store: Store, now: datetime) -> str:
    """Whether the database takes a write such as a living daemon makes, else what an operator has to do about it."""
    try:
        store.attempt(lambda tx: lease.acquire(tx, "readyz", "readyz", now, timedelta(0)))
    except DatabaseError as error:
        # A remedy names settings, and neither hosts nor users.
        return f"takes no writes: {error.remedy}" if error.remedy else "takes no writes"
    return "ok"


def _line_checks(tx: Transaction, now: datetime) -> dict[str, object]:
    """Nothing where there is no line of jobs. Workers that are behind make no daemon unready."""
    jobs = line(tx)
    if jobs is None:
        return {}
    return {
        "queue_waiting": jobs.waiting,
        "queue_oldest_seconds": int((now - jobs.oldest).total_seconds()) if jobs.oldest else 0,
        "queue_workers": jobs.workers,
    }


def metrics(site: Site) -> Callable[[Request], Response]:
    """What the database says, in the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Database(site))
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)

    def answer(_request: Request) -> Response:
        return Response(generate_latest(registry), 200, None, TEXT)

    return answer


class _Database(Collector):
    """Counters and gauges read from the database at each scrape. Labels come from closed lists and configured ids."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def describe(self) -> Iterator[Metric]:
        """Nothing: registering must not read the database."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """The families. Raises DatabaseError, which the application answers with 503."""
        yield self._build()
        with self._site.store.read() as tx:
            families = [*_outbox(tx), *_history(tx), *_sources(tx, [feed.id for feed in self._site.catalog.feeds])]
            families += _queues(tx)
        yield from families

    @staticmethod
    def _build() -> Metric:
        try:
            number = version("nq57")
        except PackageNotFoundError:
            number = "unknown"
        family = GaugeMetricFamily("nq57_build_info", "The version that runs.", labels=["version"])
        family.add_metric([number], 1)
        return family


def _outbox(tx: Transaction) -> Iterator[Metric]:
    beat = heart(tx)
    oldest = (datetime.now(UTC) - beat.oldest).total_seconds() if beat.oldest else 0
    yield GaugeMetricFamily("nq57_outbox_pending", "Deliveries that wait.", beat.pending)
    yield GaugeMetricFamily("nq57_outbox_oldest_seconds", "Age of the delivery that waits longest.", oldest)
    yield GaugeMetricFamily("nq57_outbox_dead", "Deliveries that were given up.", beat.dead)


def _queues(tx: Transaction) -> Iterator[Metric]:
    """Nothing where there is no line of jobs."""
    jobs, now = line(tx), datetime.now(UTC)
    if jobs is None:
        return
    numbers = GaugeMetricFamily("nq57_queue_jobs", "Jobs in the queue.", labels=["queue", "state"])
    oldest = GaugeMetricFamily("nq57_queue_oldest_seconds", "Age of the job that waits longest.", labels=["queue"])
    for queue in jobs.queues:
        for state, number in (("waiting", queue.waiting), ("running", queue.running), ("failed", queue.failed)):
            numbers.add_metric([queue.name, state], number)
        oldest.add_metric([queue.name], (now - queue.oldest).total_seconds() if queue.oldest else 0)
    yield numbers
    yield oldest
    yield GaugeMetricFamily("nq57_queue_workers", "Workers that live.", jobs.workers)


def _history(tx: Transaction) -> Iterator[Metric]:
    totals = count.totals(tx)
    open_conflicts = sum(conflict.is_open for conflict in finding.conflicts(tx))
    yield CounterMetricFamily("nq57_events", "Events in the ledger.", totals.last_seq)
    yield CounterMetricFamily("nq57_observations", "Figures stored.", totals.observations)
    articles = {"on_topic": totals.on_topic, "off_topic": totals.articles - totals.on_topic}
    yield _counters("nq57_articles", "Articles stored.", "status", articles)
    yield _counters("nq57_findings", "Findings of the generation that holds.", "kind", totals.findings)
    yield GaugeMetricFamily("nq57_conflicts_open", "Conflicts that nothing explains or closed.", open_conflicts)


def _sources(tx: Transaction, feeds: Sequence[str]) -> Iterator[Metric]:
    sums: Counter[str] = Counter()
    for counts in source.item_counts(tx).values():
        sums.update({str(outcome): number for outcome, number in counts.items()})
    yield _counters("nq57_items", "Items that feeds listed, by where they ended.", "outcome", sums)
    refused = {
        "feed": poll_run.ended_in(tx, Death.REFUSED_ADDRESS),
        "item": sums[str(ItemOutcome.REFUSED_ADDRESS)],
    }
    yield _counters("nq57_ssrf_blocked", "Addresses, or what they led to, that were not connected to.", "of", refused)
    name = "nq57_source_last_success_timestamp_seconds"
    success = GaugeMetricFamily(name, "When a feed was last read.", labels=["source"])
    failing = GaugeMetricFamily("nq57_source_failing", "1 while a feed gives nothing.", labels=["source"])
    for feed_id, state in sorted(source.feed_states(tx, feeds).items()):
        if state.success_at is not None:
            success.add_metric([feed_id], state.success_at.timestamp())
        failing.add_metric([feed_id], float(state.death is not None))
    yield success
    yield failing
    troubled = {entry.subject for entry in incident.list_(tx, open_only=True)}
    yield GaugeMetricFamily("nq57_incidents_open", "Source incidents that are open.", len(troubled))
    for last in poll_run.last(tx):
        ended = last.finished_at.timestamp()
        yield GaugeMetricFamily("nq57_last_pass_timestamp_seconds", "When the last pass over the feeds ended.", ended)


def _counters(name: str, text: str, label: str, numbers: Mapping[str, int]) -> Metric:
    """One counter for each value of a label."""
    family = CounterMetricFamily(name, text, labels=[label])
    for value, number in sorted(numbers.items()):
        family.add_metric([value], number)
    return family
