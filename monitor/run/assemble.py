"""Turns alerts that are due into digests with their deliveries, in one transaction: all of it or nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.alert.clock import last_digest
from monitor.alert.route import Empty, Route
from monitor.domain.alert import Alert, AlertReason, Delivery, DeliveryState, Message, Timing
from monitor.domain.digest import Digest
from monitor.domain.fingerprint import stable_id
from monitor.present.digest import render, subject
from monitor.present.record import instant
from monitor.run.catalog import Catalog
from monitor.run.crash import crash_point
from monitor.run.digest import compose
from monitor.run.receivers import addresses
from storage import Store, Transaction, evidence
from storage import alert as outbox

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A route that has something to say now, or whose hour has come."""

    route: Route
    language: str
    alerts: tuple[Alert, ...]
    since: datetime | None


def assemble_due(store: Store, catalog: Catalog, now: datetime, *, everything: bool = False) -> int:
    """How many digests were made of what is due. With `everything`, of all that waits, whatever the hour."""
    horizon = now + _WEEK * 60 if everything else now
    made = 0
    for route in catalog.routes.all():
        made += store.attempt(lambda tx, route=route: _assemble(tx, catalog, route, now, horizon))  # type: ignore[misc]
    return made


def _assemble(tx: Transaction, catalog: Catalog, route: Route, now: datetime, horizon: datetime) -> int:
    alerts = outbox.due_alerts(tx, horizon, route.id, route.language)
    times = outbox.route_times(tx).get((route.id, route.language))
    if not alerts and not _hour_has_come(tx, catalog, route, times, now):
        return 0
    if alerts and route.timing is Timing.IMMEDIATE and horizon == now:
        alerts = _outside_interval(tx, route, alerts, now)
        if not alerts:
            return 0
    if not alerts and not _tells_emptiness(route, times, now):
        outbox.save_route_time(tx, route.id, route.language, now, times[1] if times else now)
        return 0
    since = times[1] if times else min((alert.created_at for alert in alerts), default=now)
    _store_digest(tx, catalog, Due(route=route, language=route.language, alerts=tuple(alerts), since=since), now)
    outbox.save_route_time(tx, route.id, route.language, now, now)
    crash_point("before-assemble-commit")
    return 1


def _hour_has_come(
    tx: Transaction, catalog: Catalog, route: Route, times: tuple[datetime, datetime] | None, now: datetime
) -> bool:
    """Whether a digest time has passed since the route was last looked at. A new route starts counting now."""
    if route.timing is Timing.IMMEDIATE or not route.receivers:
        return False
    if times is None:
        outbox.save_route_time(tx, route.id, route.language, now, now)
        return False
    hour = last_digest(route, now, ZoneInfo(catalog.settings.time.zone), catalog.routes.holidays)
    return hour is not None and times[0] < hour


def _tells_emptiness(route: Route, times: tuple[datetime, datetime] | None, now: datetime) -> bool:
    if times is None or route.empty is Empty.NEVER:
        return False
    return route.empty is Empty.DAILY or now - times[1] >= _WEEK


def _outside_interval(tx: Transaction, route: Route, alerts: list[Alert], now: datetime) -> list[Alert]:
    """Without the alerts of groups that were told less than the route's interval ago: those wait."""
    sent = outbox.group_times(tx, route.id, {alert.wanted.group for alert in alerts})
    return [alert for alert in alerts if now - sent.get(alert.wanted.group, now - _WEEK) >= route.interval]


def _store_digest(tx: Transaction, catalog: Catalog, due: Due, now: datetime) -> None:
    """Composes, renders once and puts into the outbox."""
    baseline_ids = {a.finding_id for a in due.alerts if a.wanted.reason is AlertReason.BASELINE}
    findings = evidence.by_ids(tx, {alert.finding_id for alert in due.alerts})
    digest = compose(
        tx,
        catalog,
        [finding for finding in findings if finding.id not in baseline_ids],
        due.since or now,
        now,
        baseline=[finding for finding in findings if finding.id in baseline_ids],
        number=outbox.next_number(tx),
    )
    message = message_of(catalog, due.route, due.language, digest, now)
    outbox.add_digest(tx, message, [alert.id for alert in due.alerts], deliveries_of(catalog, due.route, message))


def message_of(catalog: Catalog, route: Route, language: str, digest: Digest, now: datetime) -> Message:
    """The digest in words, as every attempt will send it."""
    words = catalog.words(language)
    number = digest.number or 0
    record = json.loads(render(digest, "json", words))
    payload = {"type": "nq57.digest", "timestamp": instant(now), "data": {"route": route.id, **record}}
    return Message(
        id=stable_id("digest", route.id, language, number, now.isoformat()),
        number=number,
        route=route.id,
        timing=route.timing,
        language=language,
        since=digest.since,
        until=digest.until,
        created_at=now,
        subject=subject(digest, words),
        text=render(digest, "text", words),
        html=render(digest, "html", words),
        markdown=render(digest, "markdown", words),
        payload=json.dumps(payload, ensure_ascii=False, separators=(",", ":")),
    )


def deliveries_of(catalog: Catalog, route: Route, message: Message) -> list[Delivery]:
    """One delivery for every address of every configured receiver of the route."""
    return [
        Delivery(
            id=stable_id("delivery", message.id, name, address),
            digest_id=message.id,
            receiver=name,
            address=address,
            state=DeliveryState.PENDING,
            attempts=0,
            created_at=message.created_at,
            next_at=message.created_at,
        )
        for name in route.receivers
        for address in addresses(catalog, catalog.routes.receivers[name])
    ]
