"""Decides about findings in the transaction that stores them: a finding and its alerts are committed together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from monitor.alert.clock import due_at, next_weekly
from monitor.alert.group import is_unplaced
from monitor.alert.route import About, Route, decide
from monitor.alert.silence import Standing, subject_of
from monitor.domain.alert import Alert, AlertReason, Timing, Wanted
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.run.catalog import Catalog
from storage import Store, Transaction, incident
from storage import alert as outbox
from storage import finding as stored


def about(catalog: Catalog, metric: str) -> About:
    """What the catalogue knows of a metric that routes ask for."""
    table = catalog.metrics_by_id.get(metric, {})
    return About(area=table.get("area", ""), tier=table.get("tier", 3))


def enqueue(
    tx: Transaction, catalog: Catalog, findings: Sequence[Finding], now: datetime, baseline: bool = False
) -> None:
    """Stores what every route decides about the findings. With `baseline` (a source's first complete pass) they are
    told as one summary with the next digest, not one by one. Enqueueing a finding again changes nothing."""
    standing = standing_of(tx, catalog, findings, now)
    alerts = []
    for finding in findings:
        for wanted in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
            alerts.append(_alert(catalog, finding, wanted, now, baseline=baseline))
    outbox.add_alerts(tx, alerts)


def standing_of(tx: Transaction, catalog: Catalog, findings: Sequence[Finding], now: datetime) -> Standing:
    """What keeps any of these findings from being told."""
    return Standing(
        silences=outbox.silences(tx, now),
        acknowledgements=outbox.acknowledgements(tx, {subject_of(finding) for finding in findings}),
        incidents=afflicted(tx, catalog),
    )


def afflicted(tx: Transaction, catalog: Catalog) -> frozenset[str]:
    """Names of the publishers that have an incident now."""
    feeds = {feed.id: feed.publisher_id for feed in catalog.feeds}
    names = {publisher.id: publisher.name for publisher in catalog.publishers.publishers}
    troubled = {feeds.get(entry.subject, "") for entry in incident.list_(tx, open_only=True) if not entry.quiet}
    return frozenset(names[publisher] for publisher in troubled if publisher in names)


def _alert(catalog: Catalog, finding: Finding, wanted: Wanted, now: datetime, *, baseline: bool) -> Alert:
    timing = wanted.timing
    if baseline and wanted.reason.sends:
        wanted = Wanted(
            route=wanted.route,
            timing=Timing.DAILY if timing is Timing.IMMEDIATE else timing,
            receivers=wanted.receivers,
            language=wanted.language,
            reason=AlertReason.BASELINE,
            group=wanted.group,
        )
    route = catalog.routes.by_id(wanted.route)
    told = wanted.reason.sends or wanted.reason is AlertReason.BASELINE
    return Alert(
        id=stable_id("alert", finding.id, wanted.route, wanted.language),
        finding_id=finding.id,
        wanted=wanted,
        created_at=now,
        due_at=_due_at(catalog, route, finding, now) if route and told else None,
    )


def _due_at(catalog: Catalog, route: Route, finding: Finding, now: datetime) -> datetime:
    """The route's next hour; an undated figure that fits no known point is listed once a week."""
    zone = ZoneInfo(catalog.settings.time.zone)
    if is_unplaced(finding):
        return next_weekly(route, now, zone)
    return due_at(route, now, zone, catalog.routes.holidays)


def preview_alerts(store: Store, catalog: Catalog, since: datetime | None, now: datetime) -> list[dict[str, Any]]:
    """What every route would do with each finding since then, as records. Nothing is stored."""
    with store.read() as tx:
        findings = list(stored.list_(tx, since=since, recorded_by=now))
        standing = standing_of(tx, catalog, findings, now)
        sent = {alert.finding_id: alert for alert in outbox.alerts_of(tx, {f.id for f in findings}) if alert.digest_id}
    rows = []
    for finding in findings:
        for wanted in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
            reason = AlertReason.ALREADY_SENT if finding.id in sent and wanted.reason.sends else wanted.reason
            rows.append(
                {
                    "finding": finding.id,
                    "kind": str(finding.kind),
                    "metric": finding.metric,
                    "period": finding.period,
                    "severity": str(finding.severity),
                    "route": wanted.route,
                    "timing": str(wanted.timing) if wanted.reason.sends else "-",
                    "receivers": list(wanted.receivers),
                    "language": wanted.language,
                    "reason": str(reason),
                }
            )
    return rows
