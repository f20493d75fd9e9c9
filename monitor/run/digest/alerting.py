"""Decides about findings in the transaction that stores them: a finding and its alerts are committed together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from monitor.alert.clock import due_at, next_weekly, sending_reason
from monitor.alert.group import is_unplaced
from monitor.alert.route import About, Route, decide
from monitor.alert.silence import Standing, subject_of
from monitor.domain.alert import Alert, AlertReason, Timing, Wanted
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.run.catalog import Catalog
from monitor.run.digest.decided import told_instead
from storage import Transaction, incident
from storage import alert as outbox


def about(catalog: Catalog, metric: str) -> About:
    """What the catalogue knows of a metric that routes ask for."""
    table = catalog.metrics_by_id.get(metric, {})
    return About(area=table.get("area", ""), tier=table.get("tier", 3))


def enqueue(
    tx: Transaction, catalog: Catalog, findings: Sequence[Finding], now: datetime, baseline: bool = False
) -> None:
    """Stores what every route decides about the findings. With `baseline` (a source's first complete pass) they are
    told as one summary with the next digest, not one by one. What a verdict decides takes the place of what waits.
    Enqueueing a finding again changes nothing."""
    standing = standing_of(tx, catalog, findings, now)
    groups = Groups(tx, catalog, now)
    alerts = []
    for finding in findings:
        for decided in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
            wanted = groups.settle(decided)
            alerts.append(alert_for(catalog, finding, wanted, now, baseline=baseline))
    outbox.add_alerts(tx, [*alerts, *told_instead(tx, findings)])


class Groups:
    """Which groups of immediate alerts are under way: told within their route's interval, or waiting."""

    def __init__(self, tx: Transaction, catalog: Catalog, now: datetime) -> None:
        self._tx, self._catalog, self._now = tx, catalog, now
        self._zone = ZoneInfo(catalog.settings.time.zone)
        self._known: dict[tuple[str, str], bool] = {}

    def settle(self, wanted: Wanted) -> Wanted:
        """The decision with the reason of an alert that goes out: the first of its group, a further one, or one that
        waits for the end of the quiet hours."""
        route = self._catalog.routes.by_id(wanted.route)
        if route is None or wanted.reason is not AlertReason.FIRST:
            return wanted
        key = (wanted.route, wanted.group)
        if key not in self._known and route.timing is Timing.IMMEDIATE:
            self._known[key] = outbox.is_under_way(self._tx, *key, since=self._now - route.interval)
        reason = sending_reason(route, self._now, self._zone, joins=self._known.get(key, False))
        self._known[key] = True
        return replace(wanted, reason=reason)


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


def alert_for(catalog: Catalog, finding: Finding, wanted: Wanted, now: datetime, *, baseline: bool) -> Alert:
    """The decision as it is kept, with the hour at which it is told."""
    timing = wanted.timing
    if baseline and wanted.reason.sends:
        daily = Timing.DAILY if timing is Timing.IMMEDIATE else timing
        wanted = replace(wanted, timing=daily, reason=AlertReason.BASELINE)
    route = catalog.routes.by_id(wanted.route)
    told = wanted.reason.sends or wanted.reason is AlertReason.BASELINE
    return Alert(
        id=stable_id("alert", finding.id, wanted.route, wanted.language),
        finding_id=finding.id,
        wanted=wanted,
        created_at=now,
        due_at=due_of(catalog, route, finding, now) if route and told else None,
    )


def due_of(catalog: Catalog, route: Route, finding: Finding, now: datetime) -> datetime:
    """The route's next hour; an undated figure that fits no known point is listed once a week."""
    zone = ZoneInfo(catalog.settings.time.zone)
    if is_unplaced(finding):
        return next_weekly(route, now, zone)
    return due_at(route, now, zone, catalog.routes.holidays)
