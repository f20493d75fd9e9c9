"""Sends what waits in the outbox: at least once, each delivery under one id, each receiver for itself."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from monitor.domain.alert import Channel, Delivery, DeliveryState, Message
from monitor.domain.errors import DeliveryError, UsageError
from monitor.notify.channel import Sending
from monitor.notify.mail import OPENING
from monitor.present.record import instant
from monitor.run.catalog import Catalog
from monitor.run.crash import crash_point
from monitor.run.digest.assemble import assemble_due
from monitor.run.digest.receivers import check_address, sender_of
from monitor.run.digest.subscription import put_back, take_off, unsubscribe_address
from storage import Store, Transaction
from storage import alert as outbox

LOG = logging.getLogger("nq57.deliver")
#: Waits between attempts; the last one repeats until the delivery is given up.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360))
#: A receiver that is down for a long weekend loses nothing.
GIVE_UP_AFTER = timedelta(days=5)
#: So long a digest that is not taken holds back the later ones for the same address.
HOLDS_BACK = timedelta(days=1)
#: So many deliveries of each receiver are tried in a round.
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

    A receiver that fails stops none but itself: it is asked after the others, and its later digests wait behind the
    one that failed, so that they arrive in order; for a day, since it may be that one digest that is not taken. One
    that cannot be reached at all is asked once a round, whatever number of addresses it has. Raises DatabaseError, and
    then sends nothing more.
    """
    digests = assemble_due(store, catalog, now, everything=everything)
    tally: Counter[DeliveryState] = Counter()
    problems: list[str] = []
    stuck: set[tuple[str, str | None]] = set()
    with store.read() as tx:
        due = outbox.due_deliveries(tx, now, behind=now - HOLDS_BACK, limit=_ROUND)
    # Who failed before may take long again: the others get theirs first.
    failed = {entry.receiver for entry in due if entry.attempts}
    for delivery in sorted(due, key=lambda entry: entry.receiver in failed):
        if (delivery.receiver, delivery.address) in stuck or (delivery.receiver, None) in stuck:
            continue
        if not store.attempt(partial(outbox.claim_delivery, delivery=delivery, until=now + _hold(catalog, delivery))):
            continue
        done, error = _attempt(store, catalog, delivery, now)
        tally[done.state] += 1
        if error is not None:
            waits = done.state is DeliveryState.PENDING
            problems.append(f"{delivery.receiver}: {error}" + ("" if waits else " (given up)"))
            if waits:
                stuck.add((delivery.receiver, None if error.everywhere else delivery.address))
    with store.read() as tx:
        waiting, _, _ = outbox.outbox(tx)
    return Delivered(
        digests=digests,
        sent=tally[DeliveryState.SENT],
        waiting=waiting,
        dead=tally[DeliveryState.DEAD],
        problems=tuple(problems),
    )


def _wait(attempts: int) -> timedelta:
    """From an attempt, the first being 1, to the next one."""
    return BACK_OFF[min(attempts, len(BACK_OFF)) - 1]


def longest_wait(catalog: Catalog) -> timedelta:
    """No delivery waits longer for its next attempt, but where its receiver asks for it."""
    return max(*BACK_OFF, _longest_mail(catalog))


def _longest_mail(catalog: Catalog) -> timedelta:
    """What an attempt to mail takes at most."""
    return catalog.settings.smtp.timeout + timedelta(seconds=OPENING)


def _hold(catalog: Catalog, delivery: Delivery) -> timedelta:
    """So long nobody else may send it: what an attempt takes at most, or the wait after it.

    It is kept before the attempt. Were the database full or gone afterwards, the same mail would go out at every tick.
    """
    receiver = catalog.routes.receivers.get(delivery.receiver)
    is_mail = receiver is not None and receiver.channel is Channel.SMTP
    return max(_wait(delivery.attempts + 1), _longest_mail(catalog) if is_mail else timedelta(0))


def _attempt(
    store: Store, catalog: Catalog, delivery: Delivery, now: datetime
) -> tuple[Delivery, DeliveryError | None]:
    """Sends once and keeps what became of it. A crash in between sends again, under the same id. What waits for an
    address that the configuration no longer has is given up, and a receiver that is gone is off the list."""
    with store.read() as tx:
        message = outbox.get_digest(tx, delivery.digest_id)
        assert message is not None
        leave = unsubscribe_address(tx, catalog, delivery, message.language)
    attempt = delivery.attempts + 1
    sending = Sending(
        id=delivery.id,
        address=delivery.address,
        attempt=attempt,
        now=now,
        unsubscribe=leave,
        leave=catalog.words(message.language).say("mail.leave"),
    )
    crash_point("before-send")
    fault = _send(catalog, delivery, message, sending)
    if fault is not None:
        done = after_failure(delivery, fault, now)
    else:
        crash_point("after-send")
        done = replace(delivery, state=DeliveryState.SENT, attempts=attempt, sent_at=now, next_at=None, error=None)

    def keep(tx: Transaction) -> None:
        outbox.save_delivery(tx, done)
        if fault is None:
            put_back(tx, catalog, done)
        elif fault.gone:
            take_off(tx, catalog, done, now)

    store.attempt(keep)
    crash_point("after-mark")
    return done, fault


def _send(catalog: Catalog, delivery: Delivery, message: Message, sending: Sending) -> DeliveryError | None:
    """Why the receiver did not take it; None where it did."""
    try:
        check_address(catalog, delivery)
        sender_of(catalog, delivery.receiver).send(message, sending)
    except DeliveryError as error:
        return error
    except Exception as error:
        LOG.exception("%s: a fault of ours; it is tried again later", delivery.receiver)
        return DeliveryError(f"a fault of ours ({error!r})", subject=delivery.receiver, permanent=False)
    return None


def after_failure(delivery: Delivery, error: DeliveryError, now: datetime) -> Delivery:
    """The delivery after an attempt that failed: to be tried again later, or given up."""
    attempts = delivery.attempts + 1
    wait = _wait(attempts)
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
