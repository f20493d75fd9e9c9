"""Turns alerts that are due into digests with their deliveries, in one transaction: all of it or nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.alert.clock import after_quiet, last_digest, last_weekly
from monitor.alert.route import Empty, Route, concerns
from monitor.domain.alert import Alert, AlertReason, Delivery, DeliveryState, Message, Timing
from monitor.domain.digest import Digest, Weekly
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.present.chart import ChartSpec
from monitor.present.digest import render, subject
from monitor.present.record import instant
from monitor.run.catalog import Catalog
from monitor.run.crash import crash_point
from monitor.run.digest.again import INCIDENT
from monitor.run.digest.alerting import about, standing_of
from monitor.run.digest.charts import charts_for, draw, illustrated
from monitor.run.digest.compose import Extras, compose
from monitor.run.digest.held import held_again, held_back
from monitor.run.digest.receivers import addresses
from monitor.run.digest.subscription import still_subscribed
from monitor.run.digest.waiting import review, told_from, withheld
from monitor.run.digest.weekly import weekly_of
from monitor.run.standing import all_targets
from storage import Store, Transaction, evidence, incident
from storage import alert as outbox

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A route that has something to say now, or whose hour has come. `tells`: a digest is made of it."""

    route: Route
    alerts: tuple[Alert, ...]
    since: datetime
    tells: bool
    #: Alerts that were due and are not told after all, each with its reason.
    held: Mapping[str, AlertReason] = field(default_factory=dict)
    weekly: Weekly = Weekly()


def assemble_due(store: Store, catalog: Catalog, now: datetime, *, everything: bool = False) -> int:
    """How many digests were made of what is due. With `everything`, of all that waits, whatever the hour."""
    horizon = now + 60 * _WEEK if everything else now
    review(store, catalog, now)
    return sum(_assemble(store, catalog, route, now, horizon) for route in catalog.routes.all())


def _assemble(store: Store, catalog: Catalog, route: Route, now: datetime, horizon: datetime) -> int:
    """Pictures are drawn first, since that takes seconds; the digest is then made in one short transaction."""
    with store.read() as tx:
        due = find_due(tx, catalog, route, now, horizon)
        if due is None:
            return 0
        specs = charts_for(tx, catalog, _digest(tx, catalog, due, now), catalog.words(route.language))
    pictures = draw(specs) if due.tells else {}

    def store_it(tx: Transaction) -> int:
        again = find_due(tx, catalog, route, now, horizon)
        if again is None:
            return 0
        times = outbox.route_times(tx, route.id)
        for alert_id, reason in again.held.items():
            outbox.decide_again(tx, [alert_id], reason, None)
        if again.tells:
            _store_digest(tx, catalog, again, specs, pictures, now)
        last_sent = now if again.tells or times is None else times[1]
        outbox.save_route_time(tx, route.id, route.language, now, last_sent)
        crash_point("before-assemble-commit")
        return int(again.tells)

    return store.attempt(store_it)


def find_due(tx: Transaction, catalog: Catalog, route: Route, now: datetime, horizon: datetime) -> Due | None:
    """What the route has to tell now: alerts that are due, or the emptiness of a period whose hour has come."""
    alerts = outbox.due_alerts(tx, horizon, route.id)
    if alerts and route.timing is Timing.IMMEDIATE and horizon == now:
        alerts = _free_now(tx, catalog, route, alerts, now)
    times = outbox.route_times(tx, route.id)
    since = times[1] if times else min((alert.created_at for alert in alerts), default=now)
    if alerts:
        held = withheld(tx, catalog, alerts, now)
        held |= held_again(tx, route, [alert for alert in alerts if alert.id not in held], since, now)
        told = tuple(alert for alert in alerts if alert.id not in held)
        weekly = _weekly(tx, catalog, route, since if times else None, now)
        return Due(route=route, alerts=told, since=since, tells=bool(told), held=held, weekly=weekly)
    if route.timing is Timing.IMMEDIATE or not route.receivers:
        return None
    if times is None:
        # A new route starts counting now.
        return Due(route=route, alerts=(), since=now, tells=False)
    hour = last_digest(route, now, ZoneInfo(catalog.settings.time.zone), catalog.routes.holidays)
    if hour is None or times[0] >= hour:
        return None
    weekly = _weekly(tx, catalog, route, since, now)
    tells = weekly != Weekly() or _tells_emptiness(route, times[1], now)
    return Due(route=route, alerts=(), since=since, tells=tells, weekly=weekly)


def _weekly(tx: Transaction, catalog: Catalog, route: Route, told: datetime | None, now: datetime) -> Weekly:
    """What is told once a week, where its hour has come since the route last told something."""
    if route.timing is Timing.IMMEDIATE or told is None or not route.receivers:
        return Weekly()
    hour = last_weekly(route, now, ZoneInfo(catalog.settings.time.zone))
    return weekly_of(tx, catalog, now) if told < hour else Weekly()


def _tells_emptiness(route: Route, last_sent: datetime, now: datetime) -> bool:
    if route.empty is Empty.NEVER:
        return False
    return route.empty is Empty.DAILY or now - last_sent >= _WEEK


def _free_now(tx: Transaction, catalog: Catalog, route: Route, alerts: list[Alert], now: datetime) -> list[Alert]:
    """Without the alerts of groups that were told less than the route's interval ago, and none in quiet hours: those
    wait, whatever hour they were due at."""
    if after_quiet(now, route.quiet, ZoneInfo(catalog.settings.time.zone)) > now:
        return []
    free = told_from(tx, catalog, route, alerts)
    return [alert for alert in alerts if free[alert.id] <= now]


def _digest(tx: Transaction, catalog: Catalog, due: Due, now: datetime, number: int | None = None) -> Digest:
    by_reason = {reason: frozenset(a.finding_id for a in due.alerts if a.wanted.reason is reason) for reason in _MARKED}
    baseline = by_reason[AlertReason.BASELINE]
    findings = evidence.by_ids(tx, {alert.finding_id for alert in due.alerts})
    sources = {a.finding_id.removeprefix(INCIDENT) for a in due.alerts if a.finding_id.startswith(INCIDENT)}
    extras = Extras(
        baseline=tuple(finding for finding in findings if finding.id in baseline),
        repeated=by_reason[AlertReason.REPEAT_DUE],
        incidents=tuple(incident.by_ids(tx, sources)),
        weekly=due.weekly,
        targets=all_targets(tx, catalog) if baseline else (),
    )
    fresh = [finding for finding in findings if finding.id not in baseline]
    digest = compose(tx, catalog, fresh, due.since, now, extras=extras, number=number)
    standing = standing_of(tx, catalog, digest.open_conflicts, now)
    path = catalog.routes.path(due.route.id)
    lasting = [f for f in digest.open_conflicts if concerns(f, path, about(catalog, f.metric), now, standing)]
    return replace(digest, open_conflicts=tuple(lasting))


_MARKED = (AlertReason.BASELINE, AlertReason.REPEAT_DUE)


def _store_digest(
    tx: Transaction,
    catalog: Catalog,
    due: Due,
    specs: Sequence[ChartSpec],
    pictures: Mapping[str, bytes],
    now: datetime,
) -> None:
    """Composes, renders once and puts into the outbox."""
    digest = illustrated(_digest(tx, catalog, due, now, outbox.next_number(tx)), specs, pictures)
    message = message_of(catalog, due.route, digest, pictures, now)
    deliveries = still_subscribed(tx, catalog, deliveries_of(catalog, due.route, message), now)
    outbox.add_digest(tx, message, [alert.id for alert in due.alerts], deliveries)
    held = held_back(tx, _findings(tx, due), due.since, now)
    for ids, reason in ((held.flooded_ids, AlertReason.FLOOD), (held.doubted_ids, AlertReason.INHIBITED)):
        for alert in due.alerts:
            if alert.finding_id in ids:
                outbox.decide_again(tx, [alert.id], reason, alert.due_at)


def _findings(tx: Transaction, due: Due) -> list[Finding]:
    told = {a.finding_id for a in due.alerts if a.wanted.reason is not AlertReason.BASELINE}
    return evidence.by_ids(tx, told)


def message_of(catalog: Catalog, route: Route, digest: Digest, images: Mapping[str, bytes], now: datetime) -> Message:
    """The digest in words, as every attempt will send it."""
    language = route.language
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
        # Half a surrogate pair of a broken page is no text that could be sent or stored.
        payload=json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode(),
        metric=only_metric(digest),
        images=tuple(sorted(images.items())),
    )


def only_metric(digest: Digest) -> str:
    """The metric that all cards are about, or "" where there are several or something else is told."""
    metrics = {line.finding.metric for card in digest.cards for line in card.lines}
    return metrics.pop() if len(metrics) == 1 and not digest.incidents else ""


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
