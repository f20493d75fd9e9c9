"""Decides about findings in the transaction that stores them: a finding and its alerts are committed together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from monitor.alert.clock import due_at, next_weekly, sending_reason
from monitor.alert.group import is_unplaced
from monitor.alert.route import About, Route, decide
from monitor.alert.silence import Standing, subject_of
from monitor.domain.alert import Alert, AlertReason, Timing, Wanted
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.present.record import instant
from monitor.run.catalog import Catalog
from monitor.run.digest.receivers import addresses
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
    groups = Groups(tx, catalog, now)
    alerts = []
    for finding in findings:
        for decided in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
            wanted = groups.settle(decided)
            alerts.append(_alert(catalog, finding, wanted, now, baseline=baseline))
    outbox.add_alerts(tx, alerts)


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


def _alert(catalog: Catalog, finding: Finding, wanted: Wanted, now: datetime, *, baseline: bool) -> Alert:
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
        due_at=_due_at(catalog, route, finding, now) if route and told else None,
    )


def _due_at(catalog: Catalog, route: Route, finding: Finding, now: datetime) -> datetime:
    """The route's next hour; an undated figure that fits no known point is listed once a week."""
    zone = ZoneInfo(catalog.settings.time.zone)
    if is_unplaced(finding):
        return next_weekly(route, now, zone)
    return due_at(route, now, zone, catalog.routes.holidays)


def preview_alerts(store: Store, catalog: Catalog, since: datetime | None, now: datetime) -> list[dict[str, Any]]:
    """What every route does with each finding since then, when and why, as records. Nothing is stored.

    What a route has told already is "already-sent"; what its digest told as a summary or holds for review says so.
    What was kept without a word to anybody stays "untold". Receivers are named where they are told: those whose channel
    is configured.
    """
    with store.read() as tx:
        findings = list(stored.list_(tx, since=since, recorded_by=now))
        standing = standing_of(tx, catalog, findings, now)
        known = {(a.finding_id, a.wanted.route): a for a in outbox.alerts_of(tx, {f.id for f in findings})}
        groups = Groups(tx, catalog, now)
        rows = []
        for finding in findings:
            for decided in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
                wanted = groups.settle(decided)
                alert = known.get((finding.id, wanted.route))
                reason, due = _previewed(catalog, finding, wanted, alert, now)
                told = due is not None or (alert is not None and alert.digest_id is not None)
                row = _preview_row(finding, wanted, reason, due, told=told)
                rows.append(row | {"receivers": _reached(catalog, wanted) if told else []})
    return rows


def _previewed(
    catalog: Catalog, finding: Finding, wanted: Wanted, alert: Alert | None, now: datetime
) -> tuple[AlertReason, datetime | None]:
    """The reason that stands, and when the finding is told; None where it is not."""
    route = catalog.routes.by_id(wanted.route)
    if route is None or not wanted.reason.sends:
        return wanted.reason, None
    if alert is None:
        return AlertReason.UNTOLD, None
    if alert.digest_id is not None:
        kept = alert.wanted.reason
        return (kept if kept in _TOLD_AS_ONE else AlertReason.ALREADY_SENT), None
    if alert.wanted.reason is AlertReason.INHIBITED:
        return wanted.reason, _due_at(catalog, route, finding, now)
    # Only what an incident held is decided again: what came in a silence is not told when that is over.
    return alert.wanted.reason, alert.due_at


def _reached(catalog: Catalog, wanted: Wanted) -> list[str]:
    known = catalog.routes.receivers
    return [name for name in wanted.receivers if addresses(catalog, known[name])]


_TOLD_AS_ONE = frozenset({AlertReason.BASELINE, AlertReason.FLOOD, AlertReason.INHIBITED})


def _preview_row(
    finding: Finding, wanted: Wanted, reason: AlertReason, due: datetime | None, *, told: bool
) -> dict[str, Any]:
    return {
        "finding": finding.id,
        "kind": str(finding.kind),
        "metric": finding.metric,
        "period": finding.period,
        "severity": str(finding.severity),
        "route": wanted.route,
        "timing": str(wanted.timing) if told else "-",
        "due": instant(due),
        "language": wanted.language,
        "reason": str(reason),
    }
