"""What did not arrive: deliveries that were given up, receivers that fail, and those that said they are gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from monitor.domain.alert import Delivery, DeliveryState
from monitor.run.catalog import Catalog
from monitor.run.digest.receivers import told_receivers
from monitor.run.digest.subscription import place_of
from storage import Transaction, subscription
from storage import alert as outbox

#: More waiting deliveries than this are counted as many.
_MOST = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """One thing in words, with what to do. `lasting`: it has failed so often that it will not mend itself."""

    told: str
    remedy: str
    lasting: bool = False


def undelivered(tx: Transaction, catalog: Catalog) -> Iterator[Undelivered]:
    """Everything that did not arrive, a receiver each; nothing where all did, or waits for its first try."""
    zone = ZoneInfo(catalog.settings.time.zone)
    gone = subscription.left(tx)
    for receiver in told_receivers(catalog):
        place = place_of(catalog, receiver.id, "")
        if (receiver.id, place) in gone:
            told = f"{receiver.id} said that it is gone and is told nothing more"
            yield Undelivered(told=told, remedy=f"name another address, or nq57 alerts subscribers --restore '{place}'")
    failing: dict[str, list[Delivery]] = {}
    for delivery in outbox.deliveries(tx, state=DeliveryState.PENDING, limit=_MOST):
        if delivery.error is not None:
            failing.setdefault(delivery.receiver, []).append(delivery)
    for name, waiting in sorted(failing.items()):
        since = min(entry.created_at for entry in waiting).astimezone(zone)
        many = f"{len(waiting)} for {name} failed and wait, the oldest since {since:%Y-%m-%d %H:%M}"
        yield Undelivered(
            told=f"{many}: {waiting[0].error}",
            remedy="nq57 alerts deliveries --state pending",
            lasting=max(entry.attempts for entry in waiting) >= catalog.settings.poll.incident_after,
        )
    _, _, dead = outbox.outbox(tx)
    for last in outbox.deliveries(tx, state=DeliveryState.DEAD, limit=1):
        yield Undelivered(
            told=f"{dead} given up, the last for {last.receiver} ({last.error})",
            remedy="nq57 alerts deliveries --state dead lists them, nq57 alerts resend tries one again",
        )
