"""Receivers that fail: tried again with growing waits under one id, in order, and given up after days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import made_findings as made
import pytest

from monitor.domain.alert import DeliveryState, Message
from monitor.domain.errors import DeliveryError, UsageError
from monitor.domain.finding import Finding
from monitor.notify.channel import Sending
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest import deliver
from monitor.run.digest.deliver import BACK_OFF, GIVE_UP_AFTER, after_failure, deliver_due, send_again
from storage import Store
from storage import alert as outbox

Told = Callable[..., list[Finding]]
#: A Monday, 10:00 in Viet Nam; the next digest is due at 07:30 on Tuesday.
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)


class Flaky:
    """A sender that fails as told and keeps what it was given."""

    def __init__(self, *faults: DeliveryError | None) -> None:
        self.faults = list(faults)
        self.taken: list[tuple[int, Sending]] = []

    def send(self, message: Message, sending: Sending) -> None:
        self.taken.append((message.number, sending))
        fault = self.faults.pop(0) if self.faults else None
        if fault:
            raise fault


def down(*, permanent: bool = False, retry_after: float | None = None) -> DeliveryError:
    return DeliveryError("down", subject="x", permanent=permanent, retry_after=retry_after)


@pytest.fixture
def flaky(monkeypatch: pytest.MonkeyPatch) -> Flaky:
    sender = Flaky()
    monkeypatch.setattr(deliver, "sender_of", lambda _catalog, _receiver: sender)
    return sender


def test_a_receiver_that_is_down_is_tried_again_with_growing_waits_under_one_id(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down() for _ in range(4)]
    tell([made.revision()], MONDAY)
    moments = [minute for minute in range(200) if deliver_due_at(store, catalog, minute, flaky)]
    assert moments == [0, 1, 6, 21, 81]
    assert len({sending.id for _, sending in flaky.taken}) == 1
    assert [sending.attempt for _, sending in flaky.taken] == [1, 2, 3, 4, 5]


def deliver_due_at(store: Store, catalog: Catalog, minute: int, flaky: Flaky) -> bool:
    before = len(flaky.taken)
    deliver_due(store, catalog, TUESDAY + timedelta(minutes=minute))
    return len(flaky.taken) > before


def test_a_permanent_refusal_is_a_dead_letter_that_can_be_sent_again(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down(permanent=True)]
    tell([made.revision()], MONDAY)
    done = deliver_due(store, catalog, TUESDAY)
    assert (done.dead, done.waiting) == (1, 0)
    assert done.problems == ("files: x: down (given up)",)
    with store.read() as tx:
        (dead,) = outbox.deliveries(tx, state=DeliveryState.DEAD)
        assert outbox.outbox(tx) == (0, None, 1)
    with pytest.raises(UsageError, match="no delivery that was given up"):
        send_again(store, "nothing", TUESDAY)
    send_again(store, dead.id, TUESDAY)
    assert deliver_due(store, catalog, TUESDAY).sent == 1
    assert {sending.id for _, sending in flaky.taken} == {dead.id}


def test_who_failed_before_is_asked_after_the_others(
    store: Store, tmp_path: Path, tell: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {
        "smtp.host": "mail.example",
        "smtp.recipients": ("a@x.example",),
        "webhook.url": "https://x.example/hook",
    }
    catalog = load_catalog({}, {**settings, "digest.directory": str(tmp_path)})
    asked: list[tuple[str, int]] = []

    def sender_of(_catalog: Catalog, receiver: str) -> Any:
        def send(message: Message, _sending: Sending) -> None:
            asked.append((receiver, message.number))
            if receiver == "mail" and len(asked) < 4:
                raise down()

        return SimpleNamespace(send=send)

    monkeypatch.setattr(deliver, "sender_of", sender_of)
    tell([made.revision()], MONDAY, using=catalog)
    deliver_due(store, catalog, TUESDAY)
    tell([made.edit()], TUESDAY, using=catalog)
    deliver_due(store, catalog, TUESDAY + timedelta(days=1))
    assert asked == [
        ("files", 1), ("mail", 1), ("webhook", 1), ("files", 2), ("webhook", 2), ("mail", 1), ("mail", 2)
    ]  # fmt: skip


def test_later_digests_wait_behind_one_that_failed_so_that_they_come_in_order(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down(), down()]
    tell([made.revision()], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    tell([made.edit()], TUESDAY)
    deliver_due(store, catalog, TUESDAY + timedelta(days=1))
    deliver_due(store, catalog, TUESDAY + timedelta(days=1, hours=1))
    assert [number for number, _ in flaky.taken] == [1, 1, 1, 2]


def test_a_later_digest_does_not_overtake_one_that_waits_for_its_next_try_unless_that_takes_days(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down(retry_after=4 * 3600.0), down(retry_after=40 * 3600.0)]
    tell([made.revision()], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    tell([made.edit()], TUESDAY)
    later = TUESDAY + timedelta(hours=1)
    assert deliver_due(store, catalog, later, everything=True).digests == 1
    assert [number for number, _ in flaky.taken] == [1]
    deliver_due(store, catalog, TUESDAY + timedelta(hours=4))
    deliver_due(store, catalog, TUESDAY + timedelta(hours=5))
    assert [number for number, _ in flaky.taken] == [1, 1]
    deliver_due(store, catalog, TUESDAY + timedelta(hours=25))
    assert [number for number, _ in flaky.taken] == [1, 1, 2]


def _pending() -> outbox.Delivery:
    """A delivery that nobody has tried."""
    return outbox.Delivery(
        id="d",
        digest_id="m",
        receiver="r",
        address="",
        state=DeliveryState.PENDING,
        attempts=0,
        created_at=TUESDAY,
        next_at=TUESDAY,
    )


@pytest.mark.parametrize(("asked", "minutes"), [(None, 1), (30.0, 1), (7200.0, 120)])
def test_a_receiver_that_asks_to_wait_is_left_alone_for_so_long(asked: float | None, minutes: int) -> None:
    later = after_failure(_pending(), down(retry_after=asked), TUESDAY)
    assert later.next_at == TUESDAY + timedelta(minutes=minutes)


def test_nothing_is_given_up_before_five_days_are_over() -> None:
    delivery, now = _pending(), TUESDAY
    while delivery.state is DeliveryState.PENDING:
        delivery = after_failure(delivery, down(), now)
        now = delivery.next_at or now
    assert now - TUESDAY >= GIVE_UP_AFTER
    assert now - TUESDAY < GIVE_UP_AFTER + BACK_OFF[-1]
