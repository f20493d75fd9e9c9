"""Alerts that were decided before, decided again: by the routes, silences and incidents that there are now."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from monitor.alert.clock import after_quiet, due_at, is_its_hour
from monitor.alert.route import Route, decide, decide_incident, facts_of, facts_of_incident
from monitor.domain.alert import Alert, AlertReason, Timing, Wanted
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import Groups, about, alert_for, due_of, standing_of
from storage import Transaction, evidence, incident
from storage import alert as outbox

LOG = logging.getLogger("nq57.alerts")
#: What an alert of an incident has before the incident's id, where others have a finding's id.
INCIDENT = "incident:"


def hour_of(catalog: Catalog, finding: Finding | None, wanted: Wanted, now: datetime) -> datetime | None:
    """When what is wanted now is told; None where it is not. Without a finding: of an incident."""
    route = catalog.routes.by_id(wanted.route)
    if route is None or not (wanted.reason.sends or wanted.reason is AlertReason.BASELINE):
        return None
    if finding is not None:
        return due_of(catalog, route, finding, now)
    return due_at(route, now, ZoneInfo(catalog.settings.time.zone), catalog.routes.holidays)


class Subjects:
    """What some alerts are about, and what the routes decide of it now."""

    def __init__(self, tx: Transaction, catalog: Catalog, alerts: Collection[Alert], now: datetime) -> None:
        names = {alert.finding_id for alert in alerts}
        self._findings = {finding.id: finding for finding in evidence.by_ids(tx, names)}
        ids = {name.removeprefix(INCIDENT) for name in names if name.startswith(INCIDENT)}
        self._incidents = {
            f"{INCIDENT}{entry.id}": catalog.source_name(entry.subject) for entry in incident.by_ids(tx, ids)
        }
        self._catalog, self._now = catalog, now
        self._standing = standing_of(tx, catalog, list(self._findings.values()), now)
        self._groups = Groups(tx, catalog, now)

    def facts(self, alert: Alert) -> Mapping[str, str] | None:
        """What matchers look at; None where what it was about is not there any more."""
        finding, publisher = self._findings.get(alert.finding_id), self._incidents.get(alert.finding_id)
        if finding is not None:
            return facts_of(finding, about(self._catalog, finding.metric))
        return None if publisher is None else facts_of_incident(publisher)

    def decided(self, alert: Alert) -> Sequence[Wanted]:
        """What each route that takes it decides now."""
        finding, publisher = self._findings.get(alert.finding_id), self._incidents.get(alert.finding_id)
        routes = self._catalog.routes
        if finding is not None:
            found = decide(finding, routes, about(self._catalog, finding.metric), self._now, self._standing)
        elif publisher is not None:
            found = decide_incident(publisher, routes, self._now, self._standing)
        else:
            return ()
        return [self._groups.settle(wanted) for wanted in found]

    def hour(self, alert: Alert, wanted: Wanted) -> datetime | None:
        """When it is told as it is wanted now; None where it is not."""
        return hour_of(self._catalog, self._findings.get(alert.finding_id), wanted, self._now)

    def made(self, alert: Alert, wanted: Wanted) -> Alert:
        """The alert of another route in place of this one. A summary stays one, and so does what is told again."""
        if wanted.reason.sends and alert.wanted.reason is AlertReason.REPEAT_DUE:
            wanted = replace(wanted, reason=AlertReason.REPEAT_DUE)
        finding, baseline = self._findings.get(alert.finding_id), alert.wanted.reason is AlertReason.BASELINE
        if finding is not None:
            made = alert_for(self._catalog, finding, wanted, self._now, baseline=baseline)
            return replace(made, created_at=alert.created_at)
        name = stable_id("alert", alert.finding_id, wanted.route, wanted.language)
        return replace(alert, id=name, wanted=wanted, due_at=self.hour(alert, wanted))


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A waiting alert, and what it becomes: an alert of the routes that take it now, or one that nobody wants."""

    old: Alert
    new: tuple[Alert, ...]


def moves(tx: Transaction, catalog: Catalog, now: datetime) -> list[Move]:
    """The waiting alerts that were decided under other routes than there are now: those of a route that is gone go to
    the routes that take them now, those of a route that has another timing wait for its hour as it is now."""
    routes = {route.id: route for route in catalog.routes.all()}
    waiting = outbox.waiting(tx)
    stray = [alert for alert in waiting if _is_stray(catalog, routes.get(alert.wanted.route), alert, now)]
    if not stray:
        return []
    told = Subjects(tx, catalog, stray, now)
    known = {(a.finding_id, a.wanted.route): a for a in outbox.alerts_of(tx, {alert.finding_id for alert in stray})}
    found = []
    for alert in stray:
        route = routes.get(alert.wanted.route)
        if route is None:
            found.append(_elsewhere(alert, told, known))
            continue
        reason = alert.wanted.reason if route.receivers else AlertReason.QUIET
        wanted = replace(
            alert.wanted, timing=route.timing, receivers=route.receivers, language=route.language, reason=reason
        )
        if reason is AlertReason.BASELINE:
            wanted = replace(wanted, timing=alert.wanted.timing)
        found.append(Move(old=alert, new=(replace(alert, wanted=wanted, due_at=told.hour(alert, wanted)),)))
    return [entry for entry in found if entry.new != (entry.old,)]


def _is_stray(catalog: Catalog, route: Route | None, alert: Alert, now: datetime) -> bool:
    """Whether no route of now would have the alert wait for this hour."""
    if route is None or not route.receivers or alert.due_at is None:
        return True
    if alert.wanted.timing is not route.timing and alert.wanted.reason is not AlertReason.BASELINE:
        return True
    if alert.due_at <= now:
        return False
    zone = ZoneInfo(catalog.settings.time.zone)
    if route.timing is Timing.IMMEDIATE:
        # What came earlier waits no longer than what comes now.
        return alert.due_at > after_quiet(now + route.wait, route.quiet, zone)
    return not is_its_hour(route, alert.due_at, zone, catalog.routes.holidays)


def _elsewhere(alert: Alert, told: Subjects, known: dict[tuple[str, str], Alert]) -> Move:
    """What becomes of an alert whose route is gone. A route that knows the finding already is told nothing twice."""
    decided = told.decided(alert)
    new = [
        told.made(alert, wanted) for wanted in decided if wanted.route and (alert.finding_id, wanted.route) not in known
    ]
    known.update({(made.finding_id, made.wanted.route): made for made in new})
    if new:
        return Move(old=alert, new=tuple(new))
    reason = AlertReason.ALREADY_SENT if any(wanted.route for wanted in decided) else AlertReason.NO_ROUTE
    return Move(old=alert, new=(replace(alert, wanted=replace(alert.wanted, reason=reason), due_at=None),))


def move(tx: Transaction, moved: Sequence[Move]) -> None:
    """Keeps what the alerts become; what no route wants any more is logged by the route that it waited for."""
    lost: Counter[str] = Counter()
    for entry in moved:
        first, *others = entry.new
        outbox.replace_alert(tx, entry.old.id, first)
        outbox.add_alerts(tx, others)
        if first.wanted.reason in {AlertReason.NO_ROUTE, AlertReason.QUIET}:
            lost[entry.old.wanted.route] += 1
    for route, count in lost.items():
        LOG.warning(
            "routes.toml: %d alerts waited for the route %s, and no route with receivers takes them now; "
            "nq57 alerts preview names them",
            count,
            route,
        )
