"""Decisions that change while an alert waits or after it was told: open conflicts told again, incidents, releases."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.alert.clock import after_quiet, due_at
from monitor.alert.route import Route, decide, decide_incident
from monitor.alert.silence import Standing, held_from
from monitor.domain.alert import Alert, AlertReason, Silence, Timing, Wanted
from monitor.domain.fingerprint import stable_id
from monitor.domain.source import Incident
from monitor.run.catalog import Catalog
from monitor.run.digest.again import INCIDENT, Subjects, hour_of, move, moves
from monitor.run.digest.alerting import about, standing_of
from monitor.run.digest.decided import decided
from storage import Store, Transaction, evidence, incident
from storage import alert as outbox

#: What was held back for longer is no news any more.
_RELEASED_WITHIN = timedelta(days=30)


def review(store: Store, catalog: Catalog, now: datetime) -> None:
    """Enqueues incidents that nobody was told of and open conflicts whose repeat is due, releases what an incident or a
    silence held back that is over, and gives what waits to the routes that there are now. Doing it again at once
    changes nothing."""
    with store.read() as tx:
        fresh = incident.untold(tx)
        repeats = [alert for route in catalog.routes.all() for alert in repeats_due(tx, catalog, route, now)]
        free = released(tx, catalog, now)
        moved = moves(tx, catalog, now)
    if not (fresh or repeats or free or moved):
        return

    def write(tx: Transaction) -> None:
        _tell_incidents(tx, catalog, fresh, now)
        outbox.add_alerts(tx, repeats)
        move(tx, moved)
        for alert in free:
            outbox.decide_again(tx, [alert.id], alert.wanted.reason, alert.due_at)

    store.attempt(write)


def _tell_incidents(tx: Transaction, catalog: Catalog, fresh: Sequence[Incident], now: datetime) -> None:
    standing = Standing(silences=outbox.silences(tx, now))
    for entry in fresh:
        name = catalog.source_name(entry.subject)
        for wanted in decide_incident(name, catalog.routes, now, standing):
            alert = _alert(f"{INCIDENT}{entry.id}", wanted, now, hour_of(catalog, None, wanted, now))
            outbox.add_alerts(tx, [alert])
    incident.mark_told(tx, [entry.id for entry in fresh], now)


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
    told = outbox.conflict_times(tx, route.id)
    open_ones = [f for f in evidence.open_conflicts(tx, now) if f.conflict_id and told.get(f.conflict_id)]
    standing = standing_of(tx, catalog, open_ones, now)
    found = []
    for finding in open_ones:
        last = told[finding.conflict_id or ""]
        if last is None or now - last < route.repeat:
            continue
        for wanted in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing):
            if wanted.route == route.id and wanted.reason is AlertReason.FIRST:
                again = replace(wanted, reason=AlertReason.REPEAT_DUE)
                due = due_at(route, now, ZoneInfo(catalog.settings.time.zone), catalog.routes.holidays)
                found.append(_alert(finding.id, again, now, due, "repeat", last.isoformat()))
    return found


def released(tx: Transaction, catalog: Catalog, now: datetime) -> list[Alert]:
    """Alerts that an incident or a silence held back, decided again because it is over."""
    since = now - _RELEASED_WITHIN
    every = outbox.silences(tx, None)
    ended = any(since < silence.until <= now for silence in every)
    held = outbox.kept_back(tx, AlertReason.INHIBITED, since)
    held += outbox.kept_back(tx, AlertReason.SILENCED) if ended else []
    if not held:
        return []
    told = Subjects(tx, catalog, held, now)
    found = []
    for alert in held:
        facts = told.facts(alert)
        if facts is None or (alert.wanted.reason is AlertReason.SILENCED and not _was_silent(alert, facts, every, now)):
            continue
        wanted = next((w for w in told.decided(alert) if w.route == alert.wanted.route), None)
        if wanted is not None and wanted.reason is not alert.wanted.reason:
            found.append(replace(alert, wanted=wanted, due_at=told.hour(alert, wanted)))
    return found


def _was_silent(alert: Alert, facts: Mapping[str, str], silences: Collection[Silence], now: datetime) -> bool:
    """Whether silences that are over held it, the last of them until lately. What was to wait for a weekly digest was
    found some days before."""
    start = held_from(facts, silences, now - _RELEASED_WITHIN, now)
    return start is not None and alert.created_at >= start - timedelta(days=8)


def told_from(tx: Transaction, catalog: Catalog, route: Route, alerts: Collection[Alert]) -> dict[str, datetime]:
    """Alert of a route -> from when on it may be told: when it is due, of a group told of late after the interval, and
    no immediate one in quiet hours."""
    times = {alert.id: alert.due_at for alert in alerts if alert.due_at is not None}
    if route.timing is not Timing.IMMEDIATE:
        return times
    zone, groups = ZoneInfo(catalog.settings.time.zone), {alert.id: alert.wanted.group for alert in alerts}
    sent = outbox.group_times(tx, route.id, set(groups.values()))
    after = {id_: sent[group] + route.interval for id_, group in groups.items() if group in sent}
    return {id_: after_quiet(max(due, after.get(id_, due)), route.quiet, zone) for id_, due in times.items()}


def withheld(tx: Transaction, catalog: Catalog, alerts: Sequence[Alert], now: datetime) -> dict[str, AlertReason]:
    """Alert -> why it is not told after all: silenced, acknowledged or decided about while it waited."""
    findings = evidence.by_ids(tx, {alert.finding_id for alert in alerts})
    over = decided(tx, findings)
    found = {alert.id: AlertReason.DECIDED for alert in alerts if alert.finding_id in over}
    standing = standing_of(tx, catalog, findings, now)
    if not (standing.silences or standing.acknowledgements or standing.incidents):
        return found
    now_wanted = {
        (finding.id, wanted.route): wanted.reason
        for finding in findings
        for wanted in decide(finding, catalog.routes, about(catalog, finding.metric), now, standing)
    }
    for alert in alerts:
        reason = now_wanted.get((alert.finding_id, alert.wanted.route))
        if reason in _HELD:
            found.setdefault(alert.id, reason)
    return found


_HELD = frozenset({AlertReason.SILENCED, AlertReason.ACKNOWLEDGED, AlertReason.INHIBITED})
