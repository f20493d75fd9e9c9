"""Sends what waits in the outbox: at least once, each delivery under one id, each receiver for itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from monitor.domain.alert import Delivery, DeliveryState
from monitor.domain.errors import DeliveryError, UsageError
from monitor.notify.channel import Sending
from monitor.present.record import instant
from monitor.run.assemble import assemble_due
from monitor.run.catalog import Catalog
from monitor.run.crash import crash_point
from monitor.run.receivers import sender_of
from monitor.run.subscription import unsubscribe_address
from storage import Store, Transaction
from storage import alert as outbox

#: Waits between attempts; the last one repeats until the delivery is given up.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360))
#: A receiver that is down for a long weekend loses nothing.
GIVE_UP_AFTER = timedelta(days=5)
#: So long a digest that is not taken holds back the later ones for the same address.
HOLDS_BACK = timedelta(days=1)
_ROUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What one round came to. `problems` name receiver, reason and remedy, a line each."""

    digests: int
    sent: int
    waiting: int
    dead: int
    problems: tuple[str, ...] = ()


def deliver_due(store: Store, catalog: Catalog, now: datetime, *, everything: bool = False) -> Delivered:
    """Makes the digests that are due and sends what waits. With `everything`, all that waits to be told is told now.

    A receiver that fails stops none but itself: its later digests wait behind the one that failed, so that they
    arrive in order; for a day, since it may be that one digest that is not taken.
    """
    digests = assemble_due(store, catalog, now, everything=everything)
    tally: Counter[DeliveryState] = Counter()
    problems: list[str] = []
    stuck: set[tuple[str, str]] = set()
    with store.read() as tx:
        before = outbox.held_up(tx, now, now - HOLDS_BACK)
        due = [entry for entry in outbox.due_deliveries(tx, now, limit=_ROUND) if not _is_behind(tx, entry, before)]
    for delivery in due:
        if (delivery.receiver, delivery.address) in stuck:
            continue
        done, problem = _attempt(store, catalog, delivery, now)
        tally[done.state] += 1
        if problem:
            problems.append(problem)
        if done.state is DeliveryState.PENDING:
            stuck.add((delivery.receiver, delivery.address))
    with store.read() as tx:
        waiting, _, _ = outbox.outbox(tx)
    return Delivered(
        digests=digests,
        sent=tally[DeliveryState.SENT],
        waiting=waiting,
        dead=tally[DeliveryState.DEAD],
        problems=tuple(problems),
    )


def _is_behind(tx: Transaction, delivery: Delivery, before: Mapping[tuple[str, str], int]) -> bool:
    """Whether an earlier digest waits for its next try at the same address."""
    earliest = before.get((delivery.receiver, delivery.address))
    if earliest is None:
        return False
    message = outbox.get_digest(tx, delivery.digest_id)
    return message is not None and message.number > earliest


def _attempt(store: Store, catalog: Catalog, delivery: Delivery, now: datetime) -> tuple[Delivery, str | None]:
    """Sends once and keeps what became of it. A crash in between sends again, under the same id."""
    with store.read() as tx:
        message = outbox.get_digest(tx, delivery.digest_id)
        leave = unsubscribe_address(tx, catalog, delivery)
    assert message is not None
    attempt = delivery.attempts + 1
    sending = Sending(
        id=delivery.id,
        address=delivery.address,
        attempt=attempt,
        now=now,
        unsubscribe=leave,
        leave=catalog.words(message.language).say("mail.leave"),
    )
    problem: str | None = None
    crash_point("before-send")
    try:
        sender_of(catalog, delivery.receiver).send(message, sending)
    except DeliveryError as error:
        done = after_failure(delivery, error, now)
        problem = f"{delivery.receiver}: {error}" + ("" if done.state is DeliveryState.PENDING else " (given up)")
    else:
        crash_point("after-send")
        done = replace(
            delivery,
            state=DeliveryState.SENT,
            attempts=delivery.attempts + 1,
            sent_at=now,
            next_at=None,
            error=None,
        )
    store.attempt(lambda tx: outbox.save_delivery(tx, done))
    crash_point("after-mark")
    return done, problem


def after_failure(delivery: Delivery, error: DeliveryError, now: datetime) -> Delivery:
    """The delivery after an attempt that failed: to be tried again later, or given up."""
    attempts = delivery.attempts + 1
    wait = BACK_OFF[min(attempts, len(BACK_OFF)) - 1]
    if error.retry_after is not None:
        wait = max(wait, timedelta(seconds=error.retry_after))
    dead = error.permanent or now - delivery.created_at >= GIVE_UP_AFTER
    return replace(
        delivery,
        state=DeliveryState.DEAD if dead else DeliveryState.PENDING,
        attempts=attempts,
        next_at=None if dead else now + wait,
        error=str(error),
        permanent=error.permanent,
    )


def delivery_records(store: Store, state: str | None) -> list[dict[str, Any]]:
    """Deliveries as records, newest first."""
    with store.read() as tx:
        found = outbox.deliveries(tx, state=DeliveryState(state) if state else None)
        numbers = {message.id: message.number for message in outbox.digests(tx, limit=1000)}
    return [
        {
            "id": item.id,
            "digest": numbers.get(item.digest_id),
            "receiver": item.receiver,
            "address": item.address,
            "state": str(item.state),
            "attempts": item.attempts,
            "created_at": instant(item.created_at),
            "next_at": instant(item.next_at),
            "sent_at": instant(item.sent_at),
            "error": item.error,
        }
        for item in found
    ]


def send_again(store: Store, delivery_id: str, now: datetime) -> None:
    """Puts a delivery that was given up back into the outbox under its id. Raises UsageError where there is none."""
    with store.write() as tx:
        dead = {item.id: item for item in outbox.deliveries(tx, state=DeliveryState.DEAD, limit=10_000)}
        if delivery_id not in dead:
            raise UsageError(
                "is no delivery that was given up",
                subject=delivery_id,
                remedy="see nq57 alerts deliveries --state dead",
            )
        again = replace(dead[delivery_id], state=DeliveryState.PENDING, created_at=now, next_at=now, permanent=False)
        outbox.save_delivery(tx, again)
