"""Whom a delivery reaches: those whom the configuration of that day names, each for itself, and nobody who is gone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
import pytest
from receiving import mail_server, web_server

from monitor.domain.alert import DeliveryState
from monitor.domain.finding import Finding
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest.deliver import deliver_due, send_again
from monitor.run.digest.receivers import is_told, who_is_told
from monitor.run.digest.subscription import subscribe_again
from monitor.run.digest.undelivered import undelivered
from storage import Store
from storage import alert as outbox

Told = Callable[..., list[Finding]]
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
CLOSED = 9


@pytest.fixture
def under(tmp_path: Path) -> Callable[..., Catalog]:
    """The shipped configuration with these receivers, whom the one route that tells names."""
    folders = iter(range(20))

    def made_of(receivers: str, *named: str, **settings: object) -> Catalog:
        folder = tmp_path / f"own{next(folders)}"
        folder.mkdir()
        names = ", ".join(f'"{name}"' for name in named)
        (folder / "routes.toml").write_text(f'{receivers}\n[[routes]]\nid = "everything"\nreceivers = [{names}]\n')
        values = {name.replace("_", ".", 1): value for name, value in settings.items()}
        flags = {"digest.directory": str(tmp_path / "digests"), "smtp.security": "none", **values}
        return load_catalog({"NQ57_CONFIG": str(folder)}, flags)

    return made_of


Under = Callable[..., Catalog]


def mail(*to: str) -> str:
    listed = ", ".join(f'"{address}"' for address in to)
    return f'[[receivers]]\nid = "desk"\nchannel = "smtp"\nto = [{listed}]\n'


def hook(url: str) -> str:
    return f'[[receivers]]\nid = "hook"\nchannel = "webhook"\nurl = "{url}"\nallow_private = true\n'


def states(store: Store) -> dict[tuple[str, str], tuple[DeliveryState, str | None]]:
    with store.read() as tx:
        return {(item.receiver, item.address): (item.state, item.error) for item in outbox.deliveries(tx, limit=1000)}


def told(store: Store, catalog: Catalog) -> list[str]:
    with store.read() as tx:
        return [entry.told for entry in undelivered(tx, catalog)]


def test_a_dead_mail_server_with_hundreds_of_readers_keeps_nobody_else_from_being_told(
    store: Store, tell: Told, under: Under
) -> None:
    readers = [f"reader-{n}@desk.example" for n in range(260)]
    with web_server() as web:
        both = mail(*readers) + hook(web.url).replace('"hook"', '"zhook"')
        catalog = under(both, "desk", "zhook", smtp_host="127.0.0.1", smtp_port=CLOSED)
        tell([made.revision()], MONDAY, using=catalog)
        done = deliver_due(store, catalog, TUESDAY)
    assert (done.sent, done.waiting, len(web.requests)) == (1, 260, 1)


def test_readers_whose_earlier_digest_waits_take_no_turn_of_the_others(
    store: Store, tell: Told, under: Under, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.run.digest.deliver._ROUND", 3)
    late = [f"a{n}@desk.example" for n in range(5)]
    with mail_server() as host:
        catalog = under(mail(*late, "z@desk.example"), "desk", smtp_host="localhost", smtp_port=host.port)
        host.mailbox.refuses = dict.fromkeys(late, "450 later")
        tell([made.revision()], MONDAY, using=catalog)
        for second in range(3):
            deliver_due(store, catalog, TUESDAY + timedelta(seconds=second))
        assert host.mailbox.recipients == ["z@desk.example"]
        tell([made.edit()], TUESDAY, using=catalog)
        deliver_due(store, catalog, TUESDAY + timedelta(seconds=30), everything=True)
    assert host.mailbox.recipients == ["z@desk.example"] * 2


def test_what_waits_for_an_address_that_was_taken_out_is_given_up_by_its_name(
    store: Store, tell: Told, under: Under
) -> None:
    before = under(mail("a@desk.example", "b@desk.example"), "desk", smtp_host="127.0.0.1", smtp_port=CLOSED)
    tell([made.revision()], MONDAY, using=before)
    deliver_due(store, before, TUESDAY)
    with mail_server() as host:
        after = under(mail("b@desk.example", "c@desk.example"), "desk", smtp_host="localhost", smtp_port=host.port)
        done = deliver_due(store, after, TUESDAY + 10 * MINUTE)
        assert host.mailbox.recipients == ["b@desk.example"]
    assert (done.dead, done.waiting) == (1, 0)
    state, error = states(store)["desk", "a@desk.example"]
    assert state is DeliveryState.DEAD
    assert error is not None
    assert "receivers.desk: a@desk.example is no address of it any more" in error


def test_an_address_is_never_handed_to_another_service(store: Store, tell: Told, under: Under, tmp_path: Path) -> None:
    before = under(mail("boss@desk.example"), "desk", smtp_host="127.0.0.1", smtp_port=CLOSED)
    tell([made.revision()], MONDAY, using=before)
    deliver_due(store, before, TUESDAY)
    (tmp_path / "token").write_text("42:abc")
    with web_server() as web:
        url = web.url.removesuffix("/hook")
        chat = f'[[receivers]]\nid = "desk"\nchannel = "telegram"\nto = ["-100"]\nurl = "{url}"\nallow_private = true\n'
        after = under(chat + f'secret_file = "{tmp_path}/token"\n', "desk")
        deliver_due(store, after, TUESDAY + 10 * MINUTE)
        assert web.requests == []
    assert states(store)["desk", "boss@desk.example"][0] is DeliveryState.DEAD


def test_what_was_for_a_webhook_is_not_mailed(store: Store, tell: Told, under: Under) -> None:
    before = under(hook("http://127.0.0.1:9/x"), "hook")
    tell([made.revision()], MONDAY, using=before)
    deliver_due(store, before, TUESDAY)
    after = under(mail("a@desk.example").replace('"desk"', '"hook"'), "hook", smtp_host="127.0.0.1", smtp_port=CLOSED)
    deliver_due(store, after, TUESDAY + 10 * MINUTE)
    state, error = states(store)["hook", ""]
    assert (state, error) == (
        DeliveryState.DEAD,
        "routes.toml: receivers.hook: it was another channel then; put it back, or leave the delivery",
    )


@pytest.mark.parametrize(
    ("receivers", "name", "settings", "unset"),
    [
        (mail("a@desk.example"), "desk", {"smtp_host": "127.0.0.1", "smtp_port": CLOSED}, "smtp.host"),
        ("", "webhook", {"webhook_url": "http://127.0.0.1:9/", "webhook_allow_private": True}, "webhook.url"),
    ],
)
def test_what_waits_for_a_channel_that_is_not_configured_any_more_names_the_setting(
    store: Store, tell: Told, under: Under, receivers: str, name: str, settings: dict[str, object], unset: str
) -> None:
    tell([made.revision()], MONDAY, using=under(receivers, name, **settings))
    deliver_due(store, under(receivers, name, **settings), TUESDAY)
    (problem,) = deliver_due(store, under(receivers, name), TUESDAY + 10 * MINUTE).problems
    assert f"{unset} is empty, and it waits for that; set {unset}, or leave the delivery" in problem
    assert {state for state, _ in states(store).values()} == {DeliveryState.PENDING}


def test_a_webhook_that_says_it_is_gone_is_told_no_more_until_it_is_put_back(
    store: Store, tell: Told, under: Under
) -> None:
    with web_server() as web:
        web.answers = [(410, {}, b"gone")]
        catalog = under(hook(web.url), "hook")
        for day, line in enumerate((made.revision(), made.edit(), made.open_conflict())):
            tell([line], MONDAY + day * DAY, using=catalog)
            deliver_due(store, catalog, TUESDAY + day * DAY)
        assert len(web.requests) == 1
        (gone, dead) = told(store, catalog)
        assert "hook said that it is gone and is told nothing more" in gone
        assert "1 given up, the last for hook" in dead
        with store.read() as tx:
            (place,) = [entry.remedy.partition("'")[2].rstrip("'") for entry in undelivered(tx, catalog)][:1]
        assert web.url not in place
        subscribe_again(store, place)
        tell([made.explained_conflict()], MONDAY + 3 * DAY, using=catalog)
        assert deliver_due(store, catalog, TUESDAY + 3 * DAY).sent == 1


def test_a_webhook_that_was_gone_is_told_again_at_another_address_and_where_a_resend_is_taken(
    store: Store, tell: Told, under: Under
) -> None:
    with web_server() as web:
        web.answers = [(410, {}, b"gone")]
        catalog = under(hook(web.url), "hook")
        tell([made.revision()], MONDAY, using=catalog)
        deliver_due(store, catalog, TUESDAY)
        elsewhere = under(hook(f"{web.url}/v2"), "hook")
        tell([made.edit()], TUESDAY, using=elsewhere)
        assert deliver_due(store, elsewhere, TUESDAY + DAY).sent == 1
        with store.read() as tx:
            (dead,) = outbox.deliveries(tx, state=DeliveryState.DEAD)
        send_again(store, dead.id, TUESDAY + DAY)
        assert deliver_due(store, catalog, TUESDAY + DAY).sent == 1
        assert told(store, catalog) == []


def test_everybody_whom_a_route_tells_is_named_and_nobody_else(under: Under, tmp_path: Path) -> None:
    (tmp_path / "slack").write_text("https://hooks.slack.example/T0/B0/secret")
    chat = f'[[receivers]]\nid = "slack"\nchannel = "slack"\nsecret_file = "{tmp_path}/slack"\n'
    catalog = under(chat + mail("a@desk.example"), "slack")
    assert (who_is_told(catalog), is_told(catalog)) == ("slack slack", True)
    everyone = under(chat + mail("a@desk.example"), "files", "slack", "desk", smtp_host="mail.example")
    assert who_is_told(everyone) == f"files in {tmp_path}/digests, slack slack, mail to a@desk.example"
    nobody = under(mail("a@desk.example"), "desk")
    assert (who_is_told(nobody), is_told(nobody)) == (
        "nobody is told: no route has a receiver whose channel is configured",
        False,
    )


def test_what_fails_and_what_was_given_up_is_told_by_receiver(store: Store, tell: Told, under: Under) -> None:
    with web_server() as web:
        catalog = under(mail("a@desk.example") + hook(web.url), "desk", "hook", smtp_host="127.0.0.1", smtp_port=CLOSED)
        web.answers = [(404, {}, b"")]
        tell([made.revision()], MONDAY, using=catalog)
        assert told(store, catalog) == []
        deliver_due(store, catalog, TUESDAY)
    waits, dead = told(store, catalog)
    assert waits.startswith("1 for desk failed and wait, the oldest since 2026-01-13 07:30: smtp 127.0.0.1:9:")
    assert re.search(r"1 given up, the last for hook \(http://127\.0\.0\.1:\d+: answered 404\)", dead)
    with store.read() as tx:
        assert not any(entry.lasting for entry in undelivered(tx, catalog))
    for minute in (1, 7, 30):
        deliver_due(store, catalog, TUESDAY + minute * MINUTE)
    with store.read() as tx:
        assert [entry.lasting for entry in undelivered(tx, catalog)] == [True, False]
