"""What every route does with the findings: when, why and by which receivers. Nothing is stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from monitor.alert.route import INCIDENT, decide, decide_incident
from monitor.alert.silence import Standing
from monitor.domain.alert import Alert, AlertReason, Wanted
from monitor.domain.finding import Finding, Severity
from monitor.present.record import instant
from monitor.run.catalog import Catalog
from monitor.run.digest.again import INCIDENT as PREFIX
from monitor.run.digest.again import hour_of, moves
from monitor.run.digest.alerting import Groups, about, standing_of
from monitor.run.digest.decided import decided
from monitor.run.digest.receivers import addresses
from monitor.run.digest.waiting import released, told_from
from storage import Store, Transaction, incident
from storage import alert as outbox
from storage import finding as stored


def preview_alerts(store: Store, catalog: Catalog, since: datetime | None, now: datetime) -> list[dict[str, Any]]:
    """What every route does with each finding since then and with each source that stands still, or did for a time
    since, when and why, as records. Nothing is stored.

    What a route has told already is "already-sent"; what its digest told as a summary or holds for review says so.
    What was kept without a word to anybody stays "untold". Receivers are named where they are told: those whose channel
    is configured.
    """
    with store.read() as tx:
        findings = list(stored.list_(tx, since=since, recorded_by=now))
        standing = standing_of(tx, catalog, findings, now)
        known = _known(tx, catalog, [entry.id for entry in findings], now)
        over = decided(tx, findings)
        groups = Groups(tx, catalog, now)
        rows = []
        for finding in findings:
            choices = decide(finding, catalog.routes, about(catalog, finding.metric), now, standing)
            for choice in _with_instead(finding, choices, known):
                wanted = groups.settle(choice)
                alert = known.get((finding.id, wanted.route))
                reason, due = _previewed(tx, catalog, wanted, alert)
                if due is not None and finding.id in over:
                    reason, due = AlertReason.DECIDED, None
                told = due is not None or (alert is not None and alert.digest_id is not None)
                row = _preview_row(finding, wanted, reason, due, told=told)
                rows.append(row | {"receivers": _reached(catalog, wanted) if told else []})
        return [*rows, *_incident_rows(tx, catalog, since, now)]


def _incident_rows(tx: Transaction, catalog: Catalog, since: datetime | None, now: datetime) -> list[dict[str, Any]]:
    """What every route does with incidents of sources; the daemon decides about a fresh one with its next look."""
    entries = incident.lasting(tx, since, now)
    known = _known(tx, catalog, [f"{PREFIX}{entry.id}" for entry in entries], now)
    standing = Standing(silences=outbox.silences(tx, now))
    rows = []
    for entry in entries:
        for wanted in decide_incident(catalog.source_name(entry.subject), catalog.routes, now, standing):
            alert = known.get((f"{PREFIX}{entry.id}", wanted.route))
            reason, due = _previewed(tx, catalog, wanted, alert)
            if alert is None and entry.told_at is None and entry.closed_at is None:
                reason, due = wanted.reason, hour_of(catalog, None, wanted, now)
            told = due is not None or (alert is not None and alert.digest_id is not None)
            row = _row(wanted, reason, due, told=told)
            about = {"finding": entry.id, "kind": INCIDENT, "metric": None, "period": None, "source": entry.subject}
            receivers = _reached(catalog, wanted) if told else []
            rows.append({**about, "severity": str(Severity.WARNING), **row, "receivers": receivers})
    return rows


def _with_instead(
    finding: Finding, choices: Sequence[Wanted], known: Mapping[tuple[str, str], Alert]
) -> Sequence[Wanted]:
    """What the routes decide, and those that tell it in place of something that a verdict decided about."""
    taken = {choice.route for choice in choices}
    instead = [
        alert.wanted
        for (finding_id, route), alert in known.items()
        if finding_id == finding.id and route not in taken and (alert.due_at or alert.digest_id)
    ]
    return [*(choice for choice in choices if choice.route or not instead), *instead]


def _known(tx: Transaction, catalog: Catalog, subjects: Collection[str], now: datetime) -> dict[tuple[str, str], Alert]:
    """(finding or incident, route) -> its alert, as the next look at what waits will leave it."""
    found = {alert.id: alert for alert in outbox.alerts_of(tx, set(subjects))}
    for entry in moves(tx, catalog, now):
        found.pop(entry.old.id, None)
        found.update({alert.id: alert for alert in entry.new})
    found.update({alert.id: alert for alert in released(tx, catalog, now)})
    return {(alert.finding_id, alert.wanted.route): alert for alert in found.values()}


def _previewed(
    tx: Transaction, catalog: Catalog, wanted: Wanted, alert: Alert | None
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
    return alert.wanted.reason, told_from(tx, catalog, route, [alert]).get(alert.id)


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
        "source": None,
        "severity": str(finding.severity),
        **_row(wanted, reason, due, told=told),
    }


def _row(wanted: Wanted, reason: AlertReason, due: datetime | None, *, told: bool) -> dict[str, Any]:
    return {
        "route": wanted.route,
        "timing": str(wanted.timing) if told else "-",
        "due": instant(due),
        "language": wanted.language,
        "reason": str(reason),
    }
