"""`/readyz` and `/-/metrics`: whether the daemon does its work, for a container and for Prometheus."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response

from monitor.domain.errors import DatabaseError
from monitor.domain.source import ItemOutcome
from monitor.web.site import Site
from storage import incident, poll_run, source
from storage.views import count, finding

TEXT = "text/plain; version=0.0.4; charset=utf-8"


def ready(site: Site) -> Callable[[Request], Response]:
    """200 where the database answers and can be read at the schema of this program, else 503 with the reason."""

    def answer(_request: Request) -> Response:
        checks: dict[str, object] = {}
        status = 200
        try:
            with site.store.read() as tx:
                totals = count.totals(tx)
                checks = {"database": "ok", "events": totals.last_seq}
                last = next(iter(poll_run.last(tx)), None)
                checks["last_pass"] = last.finished_at.isoformat() if last else None
        except DatabaseError:
            # The message may name hosts and users: it belongs into the log, not to whoever asks.
            checks, status = {"database": "does not answer"}, 503
        return Response(json.dumps({"ready": status == 200, **checks}) + "\n", status, None, "application/json")

    return answer


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
            totals = count.totals(tx)
            open_conflicts = sum(1 for c in finding.conflicts(tx) if not c.explained and c.closed_by is None)
            states = source.feed_states(tx, [feed.id for feed in self._site.catalog.feeds])
            items = source.item_counts(tx)
            troubled = {entry.subject for entry in incident.list_(tx, open_only=True)}
            last = next(iter(poll_run.last(tx)), None)
        yield _counter("nq57_events", "Events in the ledger.", totals.last_seq)
        yield _counter("nq57_observations", "Figures stored.", totals.observations)
        articles = CounterMetricFamily("nq57_articles", "Articles stored.", labels=["status"])
        articles.add_metric(["on_topic"], totals.on_topic)
        articles.add_metric(["off_topic"], totals.articles - totals.on_topic)
        yield articles
        findings = CounterMetricFamily("nq57_findings", "Findings of the generation that holds.", labels=["kind"])
        for kind, number in sorted(totals.findings.items()):
            findings.add_metric([kind], number)
        yield findings
        yield GaugeMetricFamily("nq57_conflicts_open", "Conflicts that nothing explains or closed.", open_conflicts)
        sums: dict[ItemOutcome, int] = {}
        for counts in items.values():
            for outcome, number in counts.items():
                sums[outcome] = sums.get(outcome, 0) + number
        listed = CounterMetricFamily("nq57_items", "Items that feeds listed, by where they ended.", labels=["outcome"])
        for outcome, number in sorted(sums.items()):
            listed.add_metric([str(outcome)], number)
        yield listed
        success = GaugeMetricFamily(
            "nq57_source_last_success_timestamp_seconds", "When a feed was last read.", labels=["source"]
        )
        failing = GaugeMetricFamily("nq57_source_failing", "1 while a feed gives nothing.", labels=["source"])
        for feed_id, state in sorted(states.items()):
            if state.success_at is not None:
                success.add_metric([feed_id], state.success_at.timestamp())
            failing.add_metric([feed_id], float(state.death is not None))
        yield success
        yield failing
        yield GaugeMetricFamily("nq57_incidents_open", "Source incidents that are open.", len(troubled))
        if last is not None:
            yield GaugeMetricFamily(
                "nq57_last_pass_timestamp_seconds",
                "When the last pass over the feeds ended.",
                _seconds(last.finished_at),
            )

    @staticmethod
    def _build() -> Metric:
        try:
            number = version("nq57")
        except PackageNotFoundError:
            number = "unknown"
        family = GaugeMetricFamily("nq57_build_info", "The version that runs.", labels=["version"])
        family.add_metric([number], 1)
        return family


def _counter(name: str, text: str, value: float) -> Metric:
    return CounterMetricFamily(name, text, value)


def _seconds(moment: datetime) -> float:
    return moment.astimezone(UTC).timestamp()
