"""Alerts, digests and their deliveries: the outbox, and what keeps findings from being told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from monitor.domain.alert import (
    Acknowledgement,
    Alert,
    AlertReason,
    Delivery,
    DeliveryState,
    Message,
    Silence,
    Timing,
    Wanted,
)
from storage.batches import batches
from storage.engine import Transaction, upsert
from storage.tables import alert as tables
from storage.tables.finding import finding


def add_alerts(tx: Transaction, alerts: Iterable[Alert]) -> None:
    """Stores decisions. One that is stored already is left as it is: enqueueing twice tells nothing twice."""
    wanted = {alert.id: alert for alert in alerts}
    known: set[str] = set()
    for batch in batches(wanted):
        query = select(tables.alert.c.id).where(tables.alert.c.id.in_(batch))
        known.update(tx.execute(query).scalars())
    rows = [_alert_row(alert) for alert in wanted.values() if alert.id not in known]
    if rows:
        tx.execute(tables.alert.insert(), rows)


def due_alerts(tx: Transaction, now: datetime, route: str) -> list[Alert]:
    """Alerts of a route that are due and in no digest yet, oldest first. They are told in the language that the route
    has by then."""
    column = tables.alert.c
    return _alerts(tx, column.digest_id.is_(None), column.due_at <= now, column.route == route)


def waiting(tx: Transaction) -> list[Alert]:
    """All alerts that are to be told and are in no digest yet, whatever their hour and route, oldest first."""
    column = tables.alert.c
    return _alerts(tx, column.digest_id.is_(None), column.due_at.is_not(None))


def kept_back(tx: Transaction, reason: AlertReason, since: datetime | None = None) -> list[Alert]:
    """Alerts that are not told for this reason and that no digest mentions, oldest first."""
    column = tables.alert.c
    where = [column.reason == reason, column.due_at.is_(None), column.digest_id.is_(None)]
    return _alerts(tx, *where, *([column.created_at >= since] if since is not None else []))


def _alerts(tx: Transaction, *where: ColumnElement[bool]) -> list[Alert]:
    column = tables.alert.c
    query = select(tables.alert).where(*where).order_by(column.created_at, column.id)
    return [alert_from(row) for row in tx.execute(query).mappings()]


def replace_alert(tx: Transaction, alert_id: str, new: Alert) -> None:
    """The decision becomes another one: of another route, or for another hour."""
    values = {name: value for name, value in _alert_row(new).items() if name != "digest_id"}
    tx.execute(tables.alert.update().where(tables.alert.c.id == alert_id).values(**values))


def held_ids(tx: Transaction, route: str, since: datetime) -> set[str]:
    """The findings that the route's digests after `since` told as one: of floods and suspect batches."""
    column = tables.alert.c
    query = (
        select(column.finding_id)
        .join(tables.digest, tables.digest.c.id == column.digest_id)
        .where(column.route == route, tables.digest.c.created_at > since)
        .where(column.reason.in_([AlertReason.FLOOD, AlertReason.INHIBITED]))
    )
    return set(tx.execute(query).scalars())


def decide_again(tx: Transaction, alert_ids: Collection[str], reason: AlertReason, due_at: datetime | None) -> None:
    """The alerts have another reason now, and are told at another time or not at all."""
    for batch in batches(sorted(alert_ids)):
        where = tables.alert.c.id.in_(batch)
        tx.execute(tables.alert.update().where(where).values(reason=str(reason), due_at=due_at))


def conflict_times(tx: Transaction, route: str) -> dict[str, datetime | None]:
    """Conflict -> when the route last told it; None where an alert of it still waits."""
    column = tables.alert.c
    query = (
        select(finding.c.conflict_id, column.due_at, tables.digest.c.created_at)
        .join(finding, finding.c.id == column.finding_id)
        .outerjoin(tables.digest, tables.digest.c.id == column.digest_id)
        .where(column.route == route, finding.c.conflict_id.is_not(None))
    )
    told: dict[str, datetime | None] = {}
    for conflict_id, due_at, sent in tx.execute(query):
        if sent is not None:
            last = told.get(conflict_id, sent)
            told[conflict_id] = None if last is None else max(last, sent)
        elif due_at is not None:
            told[conflict_id] = None
    return told


def alerts_of(tx: Transaction, finding_ids: Collection[str]) -> list[Alert]:
    """Every decision about the findings."""
    found: list[Alert] = []
    for batch in batches(sorted(finding_ids)):
        query = select(tables.alert).where(tables.alert.c.finding_id.in_(batch))
        found += [alert_from(row) for row in tx.execute(query.order_by(tables.alert.c.id)).mappings()]
    return found


def add_digest(tx: Transaction, message: Message, alert_ids: Sequence[str], deliveries: Iterable[Delivery]) -> None:
    """A digest with its deliveries; its alerts are told with it. All of them in this transaction or none."""
    row = {name: getattr(message, name) for name in tables.digest.c.keys()}  # noqa: SIM118 - columns, not a mapping
    tx.execute(tables.digest.insert(), {**row, "timing": str(message.timing)})
    images = [{"digest_id": message.id, "cid": cid, "png": png} for cid, png in message.images]
    if images:
        tx.execute(tables.digest_image.insert(), images)
    for batch in batches(alert_ids):
        tx.execute(tables.alert.update().where(tables.alert.c.id.in_(batch)).values(digest_id=message.id))
    rows = [{**_delivery_row(delivery), "digest_id": message.id} for delivery in deliveries]
    if rows:
        tx.execute(tables.delivery.insert(), rows)


def next_number(tx: Transaction) -> int:
    """The number of the next digest; the first is 1."""
    return int(tx.execute(select(func.max(tables.digest.c.number))).scalar() or 0) + 1


def get_digest(tx: Transaction, digest_id: str) -> Message | None:
    """The digest with this id."""
    row = tx.execute(select(tables.digest).where(tables.digest.c.id == digest_id)).mappings().first()
    return _message(tx, row) if row else None


def digests(tx: Transaction, *, limit: int = 50) -> list[Message]:
    """The newest digests, newest first, without their images."""
    query = select(tables.digest).order_by(tables.digest.c.number.desc()).limit(limit)
    return [_message(tx, row, images=False) for row in tx.execute(query).mappings()]


def due_deliveries(tx: Transaction, now: datetime, *, behind: datetime, limit: int = 100) -> list[Delivery]:
    """Deliveries to be tried now, the oldest digest first and at most `limit` of each receiver: one that takes nothing
    takes no other's turn. Left out is what waits behind an earlier digest that failed at the same address after
    `behind` and waits for its next try."""
    column, number = tables.delivery.c, tables.digest.c.number
    failed = (
        select(column.receiver, column.address, func.min(number).label("number"))
        .join(tables.digest, tables.digest.c.id == column.digest_id)
        .where(column.state == DeliveryState.PENDING, column.next_at > now, column.created_at > behind)
        .group_by(column.receiver, column.address)
        .subquery()
    )
    same = and_(failed.c.receiver == column.receiver, failed.c.address == column.address)
    place = func.row_number().over(partition_by=column.receiver, order_by=[number, column.address])
    due = (
        select(tables.delivery, number.label("number"), place.label("place"))
        .join(tables.digest, tables.digest.c.id == column.digest_id)
        .outerjoin(failed, same)
        .where(column.state == DeliveryState.PENDING, column.next_at <= now)
        .where(or_(failed.c.number.is_(None), number <= failed.c.number))
        .subquery()
    )
    wanted = [due.c[name] for name in column.keys()]  # noqa: SIM118 - columns, not a mapping
    query = select(*wanted).where(due.c.place <= limit).order_by(due.c.number, due.c.receiver, due.c.address)
    return [_delivery(row) for row in tx.execute(query).mappings()]


def deliveries(
    tx: Transaction, *, state: DeliveryState | None = None, digest_id: str | None = None, limit: int = 200
) -> list[Delivery]:
    """Deliveries, newest first."""
    column = tables.delivery.c
    query = select(tables.delivery).order_by(column.created_at.desc(), column.id).limit(limit)
    if state is not None:
        query = query.where(column.state == state)
    if digest_id is not None:
        query = query.where(column.digest_id == digest_id)
    return [_delivery(row) for row in tx.execute(query).mappings()]


def claim_delivery(tx: Transaction, delivery: Delivery, until: datetime) -> bool:
    """Puts off the next attempt before this one is made; False where another process has it, or has sent it."""
    column = tables.delivery.c
    same = (column.id == delivery.id, column.state == DeliveryState.PENDING, column.attempts == delivery.attempts)
    changed = tables.delivery.update().where(*same).values(attempts=delivery.attempts + 1, next_at=until)
    return tx.execute(changed).rowcount == 1


def save_delivery(tx: Transaction, delivery: Delivery) -> None:
    """Keeps what became of an attempt."""
    upsert(tx, tables.delivery, [_delivery_row(delivery)], key=["id"])


def outbox(tx: Transaction) -> tuple[int, datetime | None, int]:
    """How many deliveries wait, since when the oldest does, and how many were given up."""
    column = tables.delivery.c
    waiting = select(func.count(), func.min(column.created_at)).where(column.state == DeliveryState.PENDING)
    count, oldest = tx.execute(waiting).one()
    dead = tx.execute(select(func.count()).where(column.state == DeliveryState.DEAD)).scalar()
    return int(count), oldest, int(dead or 0)


def route_times(tx: Transaction, route: str) -> tuple[datetime, datetime] | None:
    """When the route last came to a digest time and when it last sent one, in whatever language; None for a new one."""
    column = tables.route_state.c
    query = select(func.max(column.last_at), func.max(column.last_sent_at)).where(column.route == route)
    last_at, last_sent_at = tx.execute(query).one()
    return None if last_at is None else (last_at, last_sent_at)


def group_times(tx: Transaction, route: str, groups: Collection[str]) -> dict[str, datetime]:
    """Group -> when it was last told by the route."""
    column = tables.alert.c
    query = (
        select(column.group_key, func.max(tables.digest.c.created_at))
        .join(tables.digest, tables.digest.c.id == column.digest_id)
        .where(column.route == route, column.group_key.in_(sorted(groups)))
        .group_by(column.group_key)
    )
    return dict(tx.execute(query).tuples().all())


def is_under_way(tx: Transaction, route: str, group: str, since: datetime) -> bool:
    """Whether an alert of the group waits, or one was told after `since`."""
    column = tables.alert.c
    query = (
        select(column.id)
        .outerjoin(tables.digest, tables.digest.c.id == column.digest_id)
        .where(column.route == route, column.group_key == group)
        .where(
            and_(column.digest_id.is_(None), column.due_at.is_not(None)) | (tables.digest.c.created_at > since),
        )
    )
    return tx.execute(query.limit(1)).first() is not None


def save_route_time(tx: Transaction, route: str, language: str, last_at: datetime, last_sent_at: datetime) -> None:
    """Keeps when a route last came to a digest time, and when it last sent one."""
    row = {"route": route, "language": language, "last_at": last_at, "last_sent_at": last_sent_at}
    upsert(tx, tables.route_state, [row], key=["route", "language"])


def add_silence(tx: Transaction, silence: Silence) -> None:
    """From now on matching findings are not told."""
    row = {
        "id": silence.id,
        "match": {name: list(values) for name, values in silence.match.items()},
        "until": silence.until,
        "author": silence.author,
        "comment": silence.comment,
        "created_at": silence.created_at,
    }
    tx.execute(tables.silence.insert(), row)


def end_silence(tx: Transaction, silence_id: str, now: datetime) -> bool:
    """Ends a silence now; False where none of this id is in force."""
    column = tables.silence.c
    done = tx.execute(tables.silence.update().where(column.id == silence_id, column.until > now).values(until=now))
    return bool(done.rowcount)


def silences(tx: Transaction, now: datetime | None) -> tuple[Silence, ...]:
    """Silences in force, the one that ends first first; without a moment all that there ever were."""
    query = select(tables.silence).order_by(tables.silence.c.until)
    if now is not None:
        query = query.where(tables.silence.c.until > now)
    return tuple(
        Silence(**{**row, "match": {name: tuple(values) for name, values in row["match"].items()}})
        for row in tx.execute(query).mappings()
    )


def add_acknowledgement(tx: Transaction, item: Acknowledgement) -> None:
    """These values of this point or conflict are known to an analyst."""
    upsert(tx, tables.acknowledgement, [{name: getattr(item, name) for name in _ACKNOWLEDGED}], key=["id"])


_ACKNOWLEDGED = ("id", "subject", "value", "author", "comment", "created_at")


def acknowledgements(tx: Transaction, subjects: Collection[str]) -> tuple[Acknowledgement, ...]:
    """What was acknowledged about the subjects."""
    query = select(tables.acknowledgement).where(tables.acknowledgement.c.subject.in_(sorted(subjects)))
    return tuple(Acknowledgement(**row) for row in tx.execute(query).mappings())


def _alert_row(alert: Alert) -> dict[str, Any]:
    wanted = alert.wanted
    return {
        "id": alert.id,
        "finding_id": alert.finding_id,
        "route": wanted.route,
        "timing": str(wanted.timing),
        "receivers": list(wanted.receivers),
        "language": wanted.language,
        "reason": str(wanted.reason),
        "group_key": wanted.group,
        "created_at": alert.created_at,
        "due_at": alert.due_at,
        "digest_id": alert.digest_id,
    }


def alert_from(row: Mapping[Any, Any]) -> Alert:
    """The decision of a row."""
    wanted = Wanted(
        route=row["route"],
        timing=Timing(row["timing"]),
        receivers=tuple(row["receivers"]),
        language=row["language"],
        reason=AlertReason(row["reason"]),
        group=row["group_key"],
    )
    return Alert(
        id=row["id"],
        finding_id=row["finding_id"],
        wanted=wanted,
        created_at=row["created_at"],
        due_at=row["due_at"],
        digest_id=row["digest_id"],
    )


def _message(tx: Transaction, row: Mapping[Any, Any], *, images: bool = True) -> Message:
    found: tuple[tuple[str, bytes], ...] = ()
    if images:
        column = tables.digest_image.c
        query = select(column.cid, column.png).where(column.digest_id == row["id"]).order_by(column.cid)
        found = tuple((image.cid, image.png) for image in tx.execute(query))
    return Message(**{**row, "timing": Timing(row["timing"])}, images=found)


def _delivery_row(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": delivery.id,
        "digest_id": delivery.digest_id,
        "receiver": delivery.receiver,
        "address": delivery.address,
        "state": str(delivery.state),
        "attempts": delivery.attempts,
        "created_at": delivery.created_at,
        "next_at": delivery.next_at,
        "sent_at": delivery.sent_at,
        "error": delivery.error,
        "permanent": delivery.permanent,
    }


def _delivery(row: Mapping[Any, Any]) -> Delivery:
    return Delivery(**{**row, "state": DeliveryState(row["state"])})
