"""Decisions that change while an alert waits or after it was told: open conflicts told again, incidents, releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.alert.clock import due_at
from monitor.alert.route import Route, decide, decide_incident
from monitor.alert.silence import Standing
from monitor.domain.alert import Alert, AlertReason, Wanted
from monitor.domain.fingerprint import stable_id
from monitor.domain.source import Incident
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import Groups, about, afflicted, standing_of
from storage import Store, Transaction, evidence, incident
from storage import alert as outbox

#: What an alert of an incident has before the incident's id, where others have a finding's id.
INCIDENT = "incident:"
#: What was held back for longer is no news any more.
_RELEASED_WITHIN = timedelta(days=30)


def review(store: Store, catalog: Catalog, now: datetime) -> None:
    """Enqueues incidents that nobody was told of and open conflicts whose repeat is due, and releases what an incident
    held back that is over. Doing it again at once changes nothing."""
    with store.read() as tx:
        fresh = incident.untold(tx)
        repeats = [alert for route in catalog.routes.all() for alert in repeats_due(tx, catalog, route, now)]
        free = _released(tx, catalog, now)
    if not (fresh or repeats or free):
        return

    def write(tx: Transaction) -> None:
        _tell_incidents(tx, catalog, fresh, now)
        outbox.add_alerts(tx, repeats)
        for alert in free:
            outbox.decide_again(tx, [alert.id], alert.wanted.reason, alert.due_at)

    store.attempt(write)


def _due_at(catalog: Catalog, route: Route | None, reason: AlertReason, now: datetime) -> datetime | None:
    if route is None or not reason.sends:
        return None
    return due_at(route, now, ZoneInfo(catalog.settings.time.zone), catalog.routes.holidays)


def _tell_incidents(tx: Transaction, catalog: Catalog, fresh: Sequence[Incident], now: datetime) -> None:
    standing = Standing(silences=outbox.silences(tx, now))
    for entry in fresh:
        name = source_name(catalog, entry.subject)
        for wanted in decide_incident(name, catalog.routes, now, standing):
            route = catalog.routes.by_id(wanted.route)
            alert = _alert(f"{INCIDENT}{entry.id}", wanted, now, _due_at(catalog, route, wanted.reason, now))
            outbox.add_alerts(tx, [alert])
    incident.mark_told(tx, [entry.id for entry in fresh], now)


def source_name(catalog: Catalog, subject: str) -> str:
    """The publisher of a feed by its name; anything else as it is called."""
    feed = next((feed for feed in catalog.feeds if feed.id == subject), None)
    names = {publisher.id: publisher.name for publisher in catalog.publishers.publishers}
    return names.get(feed.publisher_id, subject) if feed else subject


def _alert(subject: str, wanted: Wanted, now: datetime, due: datetime | None, *again: str) -> Alert:
    return Alert(
        id=stable_id("alert", subject, wanted.route, wanted.language, *again),
        finding_id=subject,
        wanted=wanted,
        created_at=now,
        due_at=due,
    )


def repeats_due(tx: Transaction, catalog: Catalog, route: Route, now: datetime) -> list[Alert]:
    """Alerts of conflicts that are open still and that the route last told longer ago than its `repeat`."""
    if not route.repeat or not route.receivers:
        return []
    told = outbox.conflict_times(tx, route.id, route.language)
    open_ones = [f for f in evidence.open_conflicts(tx, now) if f.conflict_id and told.get(f.conflict_id)]
    standing = standing_of(tx, catalog, open_ones, now)
    found = []
    for finding in open_ones:
        last = told[finding.conflict_id or ""]
        if last is None or now - last < route.repeat:
            continue
        for wanted in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
            if wanted.route == route.id and wanted.reason is AlertReason.FIRST:
                again = _with_reason(wanted, AlertReason.REPEAT_DUE)
                due = _due_at(catalog, route, again.reason, now)
                found.append(_alert(finding.id, again, now, due, "repeat", last.isoformat()))
    return found


def _with_reason(wanted: Wanted, reason: AlertReason) -> Wanted:
    return Wanted(
        route=wanted.route,
        timing=wanted.timing,
        receivers=wanted.receivers,
        language=wanted.language,
        reason=reason,
        group=wanted.group,
    )


def _released(tx: Transaction, catalog: Catalog, now: datetime) -> list[Alert]:
    """Alerts that an incident held back, decided again because it is over."""
    held = outbox.inhibited(tx, now - _RELEASED_WITHIN)
    if not held:
        return []
    still = afflicted(tx, catalog)
    findings = {finding.id: finding for finding in evidence.by_ids(tx, {alert.finding_id for alert in held})}
    standing = standing_of(tx, catalog, list(findings.values()), now)
    groups = Groups(tx, catalog, now)
    found = []
    for alert in held:
        finding = findings.get(alert.finding_id)
        side = (finding.after or finding.before) if finding else None
        if finding is None or side is None or side.publisher in still:
            continue
        decided = decide(finding, catalog.routes, about(catalog, finding.metric), now, standing)
        wanted = next((w for w in decided if w.route == alert.wanted.route), None)
        if wanted is not None:
            wanted = groups.settle(wanted)
            route = catalog.routes.by_id(wanted.route)
            due = _due_at(catalog, route, wanted.reason, now)
            found.append(
                Alert(id=alert.id, finding_id=finding.id, wanted=wanted, created_at=alert.created_at, due_at=due)
            )
    return found


def withheld(tx: Transaction, catalog: Catalog, alerts: Sequence[Alert], now: datetime) -> dict[str, AlertReason]:
    """Alert -> why it is not told after all: silenced or acknowledged while it waited."""
    findings = evidence.by_ids(tx, {alert.finding_id for alert in alerts})
    standing = standing_of(tx, catalog, findings, now)
    if not (standing.silences or standing.acknowledgements or standing.incidents):
        return {}
    decided = {
        (finding.id, wanted.route): wanted.reason
        for finding in findings
        for wanted in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing)
    }
    found: dict[str, AlertReason] = {}
    for alert in alerts:
        reason = decided.get((alert.finding_id, alert.wanted.route))
        if reason in _HELD:
            found[alert.id] = reason
    return found


_HELD = frozenset({AlertReason.SILENCED, AlertReason.ACKNOWLEDGED, AlertReason.INHIBITED})
