"""Leaving the list, and feeds of alerts: a page is shown to whoever looks, only who posts leaves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import made_findings as made
import pytest
from asking import Client
from receiving import MailHost, mail_server

from monitor.cli.entry import run
from monitor.domain.errors import UsageError
from monitor.domain.finding import Finding
from monitor.present.atom import NAMESPACE
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.subscription import feeds, give_feed, revoke_feed, subscribe_again, subscribers
from monitor.web import build_pages
from storage import Store

Told = Callable[..., list[Finding]]
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)
ATOM = {"a": NAMESPACE}


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """SQLite, which the command opens too."""
    return f"sqlite:///{tmp_path}/data/nq57.db"


@pytest.fixture
def store(opened: Store) -> Store:
    return opened


@pytest.fixture
def host() -> Iterator[MailHost]:
    with mail_server() as opened:
        yield opened


@pytest.fixture
def mailing(host: MailHost, tmp_path: Path) -> Catalog:
    flags = {
        "digest.directory": str(tmp_path / "digests"),
        "smtp.host": "localhost",
        "smtp.port": host.port,
        "smtp.security": "none",
        "smtp.sender": "nq57@bot.example",
        "smtp.recipients": ("lan@desk.example", "minh@desk.example"),
        "web.port": 0,
        "web.public_url": "https://nq57.example",
    }
    return load_catalog({}, flags)


@pytest.fixture
def client(mailing: Catalog, store: Store) -> Iterator[Client]:
    pages = build_pages(mailing, store)
    pages.start()
    yield Client(pages.address)
    pages.stop()


def test_a_link_that_is_followed_takes_nobody_off_and_a_post_does(
    store: Store, mailing: Catalog, host: MailHost, client: Client, tell: Told
) -> None:
    tell([made.revision()], MONDAY, using=mailing)
    deliver_due(store, mailing, TUESDAY)
    assert host.mailbox.recipients == ["lan@desk.example", "minh@desk.example"]
    text = host.mailbox.mails[0].get_body(("plain",))
    assert text is not None
    assert "\nLeave this list: https://nq57.example/unsubscribe/" in text.get_content().replace("\r\n", "\n")
    found = re.match(
        r"<https://nq57\.example(/unsubscribe/[\w-]{32})\?lang=en>", host.mailbox.mails[0]["List-Unsubscribe"]
    )
    assert found is not None
    assert host.mailbox.mails[0]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = found[1]
    for method in ("GET", "HEAD", "GET"):
        shown = client.request(method, path)
        assert shown.status_code == 200
        assert shown.headers["cache-control"] == "no-store"
    assert "lan@desk.example" in shown.text
    assert [entry.left_at for entry in subscribers(store)] == [None, None]
    for _ in range(2):
        assert client.request("POST", path).status_code == 200
    assert client.get(path + "?lang=vi").text.count("Đã ngừng nhận bản tin") == 2
    tell([made.edit()], TUESDAY, using=mailing)
    deliver_due(store, mailing, TUESDAY + DAY)
    assert host.mailbox.recipients[2:] == ["minh@desk.example"]
    subscribe_again(store, "lan@desk.example")
    tell([made.open_conflict()], TUESDAY + DAY, using=mailing)
    deliver_due(store, mailing, TUESDAY + 2 * DAY)
    assert host.mailbox.recipients[3:] == ["lan@desk.example", "minh@desk.example"]
    with pytest.raises(UsageError):
        subscribe_again(store, "lan@desk.example")


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("token", ["x", "a" * 32, "%00", "'--", "a" * 5000])
def test_a_token_of_nobody_is_not_found(client: Client, method: str, token: str) -> None:
    assert client.request(method, f"/unsubscribe/{token}").status_code == 404


def test_what_waits_for_one_who_leaves_is_given_up_with_that_reason(
    store: Store, mailing: Catalog, host: MailHost, client: Client, tell: Told
) -> None:
    host.mailbox.data = ["451 later", "451 later"]
    tell([made.revision()], MONDAY, using=mailing)
    deliver_due(store, mailing, TUESDAY)
    token = subscribers(store)[0].token
    client.request("POST", f"/unsubscribe/{token}")
    deliver_due(store, mailing, TUESDAY + timedelta(minutes=10))
    assert host.mailbox.recipients == ["minh@desk.example"]


def test_a_feed_holds_what_its_route_and_metric_tell_and_is_not_sent_twice(
    store: Store, mailing: Catalog, client: Client, tell: Told
) -> None:
    now = MONDAY
    given, address = give_feed(store, mailing, route="", metric="coverage_5g", language="vi", comment="Lan", now=now)
    _, everything = give_feed(store, mailing, route="everything", metric="", language="en", comment="", now=now)
    path, wide = (found.removeprefix("https://nq57.example") for found in (address, everything))
    assert ElementTree.fromstring(client.get(path).content).findall("a:entry", ATOM) == []
    tell(made.all_lines(), MONDAY, using=mailing)
    first = client.get(path)
    assert first.headers["content-type"].startswith("application/atom+xml")
    (entry,) = ElementTree.fromstring(first.content).findall("a:entry", ATOM)
    title = entry.findtext("a:title", namespaces=ATOM) or ""
    assert title.startswith("Mâu thuẫn: ")
    assert "58,9% ↔ trên 91%" in title
    assert len(ElementTree.fromstring(client.get(wide).content).findall("a:entry", ATOM)) == len(made.all_lines())
    again = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    revoke_feed(store, given.id, now)
    assert client.get(path).status_code == 404
    assert client.get(wide).status_code == 200
    assert not any(address.split("/")[-1].removesuffix(".atom") in feed.token_hash for feed in feeds(store))


@pytest.mark.parametrize("wrong", [{"route": "nobody"}, {"metric": "nothing"}])
def test_a_feed_of_what_is_not_there_is_refused(store: Store, mailing: Catalog, wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        give_feed(store, mailing, **{"route": "", "metric": "", **wrong}, language="vi", comment="", now=MONDAY)


def test_feeds_and_subscribers_are_managed_at_the_shell(
    store: Store, database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", database_url)
    assert run(["alerts", "feeds", "--add", "--metric", "gii_rank"]) == 0
    assert re.fullmatch(r"http://127\.0\.0\.1:8057/alerts/[\w-]{32}\.atom\n", capsys.readouterr().out)
    (given,) = feeds(store)
    assert run(["alerts", "feeds", "--json"]) == 0
    assert '"metric": "gii_rank"' in capsys.readouterr().out
    assert run(["alerts", "feeds", "--revoke", given.id]) == 0
    assert run(["alerts", "feeds", "--revoke", given.id]) == 2
    assert run(["alerts", "feeds"]) == 0
    assert run(["alerts", "subscribers"]) == 0
    assert run(["alerts", "subscribers", "--restore", "x@y.example"]) == 2
