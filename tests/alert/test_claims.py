"""An attempt is claimed before it is made: whatever happens then, nothing is sent at every tick, and nothing by two."""

from __future__ import annotations

import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
import pytest
from sqlalchemy import event

from monitor.domain.alert import DeliveryState, Message
from monitor.domain.errors import DatabaseError
from monitor.domain.finding import Finding
from monitor.notify.channel import Sending
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest import deliver
from monitor.run.digest.deliver import deliver_due
from storage import Store, open_store
from storage import alert as outbox

Told = Callable[..., list[Finding]]
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """On SQLite, for the file itself is what fails here."""
    with open_store(f"sqlite:///{tmp_path}/nq57.db") as opened:
        yield opened


class Takes:
    """A receiver that takes everything; `then` is done while it does."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.then: Callable[[], object] = bool

    def send(self, _message: Message, sending: Sending) -> None:
        self.ids.append(sending.id)
        self.then()


@pytest.fixture
def takes(monkeypatch: pytest.MonkeyPatch) -> Takes:
    sender = Takes()
    monkeypatch.setattr(deliver, "sender_of", lambda _catalog, _receiver: sender)
    return sender


def test_a_database_that_takes_no_mark_of_a_sending_lets_nothing_out_again_until_it_does(
    store: Store, catalog: Catalog, tell: Told, takes: Takes
) -> None:
    refuses: list[bool] = []

    def look(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA query_only = {len(refuses)}")

    event.listen(store.engine, "checkout", look)
    tell([made.revision()], MONDAY)
    takes.then = lambda: refuses.append(True)
    for minute in range(300):
        with pytest.raises(DatabaseError, match="make the file and its folder writable"):
            deliver_due(store, catalog, TUESDAY + minute * MINUTE)
    assert len(takes.ids) == 1
    refuses.clear()
    takes.then = bool
    assert deliver_due(store, catalog, TUESDAY + 300 * MINUTE).sent == 1
    assert len(takes.ids) == 2
    assert len(set(takes.ids)) == 1


def test_who_delivers_beside_the_daemon_sends_nothing_that_is_being_sent(
    store: Store, catalog: Catalog, tell: Told, takes: Takes
) -> None:
    others: list[int] = []

    def deliver_too() -> None:
        with open_store(store.address) as beside:
            others.append(deliver_due(beside, catalog, TUESDAY + timedelta(seconds=30), everything=True).sent)

    takes.then = deliver_too
    tell([made.revision()], MONDAY)
    assert deliver_due(store, catalog, TUESDAY).sent == 1
    assert others == [0]
    assert len(takes.ids) == 1


def test_what_another_has_sent_since_it_was_looked_at_is_not_sent_again(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    tell([made.revision()], MONDAY)
    deliver.assemble_due(store, catalog, TUESDAY)
    with store.read() as tx:
        (due,) = outbox.due_deliveries(tx, TUESDAY, behind=MONDAY)
    assert deliver_due(store, catalog, TUESDAY).sent == 1
    assert not store.attempt(lambda tx: outbox.claim_delivery(tx, due, TUESDAY + MINUTE))
    with store.read() as tx:
        assert [entry.state for entry in outbox.deliveries(tx)] == [DeliveryState.SENT]


@contextmanager
def doorstep() -> Iterator[tuple[int, list[object]]]:
    """A port that hangs up on everybody, and who came."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up() -> None:
            while True:
                try:
                    caller, address = listener.accept()
                except OSError:
                    return
                came.append(address)
                caller.close()

        threading.Thread(target=hang_up, daemon=True).start()
        yield listener.getsockname()[1], came
        listener.shutdown(socket.SHUT_RDWR)


def test_a_mail_server_that_is_down_is_asked_once_a_round_whatever_number_of_readers_it_has(
    store: Store, tmp_path: Path, tell: Told
) -> None:
    with doorstep() as (port, came):
        readers = tuple(f"reader-{n}@desk.example" for n in range(9))
        settings = {"smtp.host": "127.0.0.1", "smtp.port": port, "smtp.security": "none", "smtp.recipients": readers}
        catalog = load_catalog({}, {"digest.directory": str(tmp_path / "d"), **settings})
        tell([made.revision()], MONDAY, using=catalog)
        done = deliver_due(store, catalog, TUESDAY)
        assert (done.sent, done.waiting, len(done.problems), len(came)) == (1, 9, 1, 1)
        deliver_due(store, catalog, TUESDAY + MINUTE / 2)
        assert len(came) == 2


def test_a_fault_of_ours_in_one_sender_stops_no_other(
    store: Store, tmp_path: Path, tell: Told, takes: Takes, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Breaks:
        def send(self, _message: Message, _sending: Sending) -> None:
            raise ValueError("a fault of ours")

    monkeypatch.setattr(deliver, "sender_of", lambda _catalog, name: Breaks() if name == "files" else takes)
    catalog = load_catalog({}, {"digest.directory": str(tmp_path / "d"), "webhook.url": "https://hook.example/x"})
    tell([made.revision()], MONDAY, using=catalog)
    done = deliver_due(store, catalog, TUESDAY)
    assert (done.sent, done.waiting) == (1, 1)
    assert "a fault of ours" in done.problems[0]
    with store.read() as tx:
        (waiting,) = outbox.deliveries(tx, state=DeliveryState.PENDING)
    assert (waiting.receiver, waiting.attempts, waiting.next_at) == ("files", 1, TUESDAY + MINUTE)
