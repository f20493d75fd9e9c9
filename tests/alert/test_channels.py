"""One digest to every receiver at once: each is told by itself, and only what failed is tried again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
from asking import Client
from receiving import MailHost, WebHost, mail_server, web_server
from standardwebhooks.webhooks import Webhook

from monitor.domain.alert import DeliveryState
from monitor.domain.finding import Finding
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest.deliver import deliver_due
from monitor.web import build_pages
from storage import Store
from storage import alert as outbox

MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
Told = Callable[..., list[Finding]]


def everywhere(tmp_path: Path, mail: MailHost, web: WebHost) -> Catalog:
    return load_catalog(
        {},
        {
            "digest.directory": str(tmp_path / "digests"),
            "digest.language": "vi",
            "smtp.host": "localhost",
            "smtp.port": mail.port,
            "smtp.security": "none",
            "smtp.sender": "nq57 <nq57@bot.example>",
            "smtp.recipients": ("lan@desk.example", "gone@desk.example"),
            "webhook.url": web.url,
            "webhook.secret": SECRET,
            "webhook.allow_private": True,
            "web.port": 0,
        },
    )


def states(store: Store) -> dict[tuple[str, str], DeliveryState]:
    with store.read() as tx:
        return {(item.receiver, item.address): item.state for item in outbox.deliveries(tx)}


def test_every_receiver_is_told_by_itself(store: Store, tmp_path: Path, tell: Told) -> None:
    now = datetime.now(UTC)
    with mail_server() as mail, web_server() as web:
        catalog = everywhere(tmp_path, mail, web)
        mail.mailbox.refuses["gone@desk.example"] = "550 5.1.1 no such user"
        web.answers = [(503, {}, b"busy")]
        tell(made.all_lines(), MONDAY, using=catalog)
        first = deliver_due(store, catalog, now, everything=True)
        assert (first.digests, first.sent, first.dead, first.waiting) == (1, 2, 1, 1)
        assert states(store) == {
            ("files", ""): DeliveryState.SENT,
            ("mail", "lan@desk.example"): DeliveryState.SENT,
            ("mail", "gone@desk.example"): DeliveryState.DEAD,
            ("webhook", ""): DeliveryState.PENDING,
        }
        second = deliver_due(store, catalog, now + timedelta(minutes=1))
        assert (second.sent, second.waiting) == (1, 0)
        pages = build_pages(catalog, store)
        pages.start()
        shown, record = (Client(pages.address).get(path) for path in ("/digests", "/digests.json"))
        pages.stop()
    # A refusal for good is shown, without telling whoever looks whose address it is.
    (dead,) = record.json()["undelivered"]
    assert (dead["receiver"], dead["state"], dead["attempts"]) == ("mail", "dead", 1)
    assert "… was refused: 550 5.1.1 no such user" in dead["error"]
    assert dead["id"] in shown.text
    assert "gone@desk.example" not in shown.text + record.text
    (letter,) = mail.mailbox.mails
    assert letter["Subject"].startswith("1 mâu thuẫn: Tỷ lệ phủ sóng 5G, năm 2025: 58,9% ↔ trên 91%")
    page = letter.get_body(("html",))
    assert page is not None
    assert "Tỷ trọng kinh tế số trong GDP" in page.get_content()
    (_, early, _), (_, late, body) = web.requests
    assert early["webhook-id"] == late["webhook-id"]
    told = Webhook(SECRET).verify(body, late)
    assert (told["data"]["conflicts"], told["data"]["methods"]) == (1, 1)
    assert len(list((tmp_path / "digests").glob("digest-*.html"))) == 1


def test_a_dead_mail_server_delays_nobody_else(store: Store, tmp_path: Path, tell: Told) -> None:
    with mail_server() as mail, web_server() as web:
        catalog = everywhere(tmp_path, mail, web)
    with web_server() as web:
        again = everywhere(tmp_path, mail, web)
        tell([made.revision()], MONDAY, using=catalog)
        done = deliver_due(store, again, datetime.now(UTC), everything=True)
    assert (done.sent, done.waiting) == (2, 2)
    assert all(problem.startswith("mail: smtp localhost") for problem in done.problems)


def test_n1_after_a_day_without_a_mail_server_everything_arrives_once_and_in_order(
    store: Store, tmp_path: Path, tell: Told
) -> None:
    with mail_server() as mail, web_server() as web:
        catalog = everywhere(tmp_path, mail, web)
        mail.mailbox.data = ["421 4.3.2 down"] * 1000
        waiting: list[int] = []
        for hour in range(25):
            moment = MONDAY + timedelta(hours=hour)
            if hour % 8 == 0:
                line = made.revision()
                tell([replace(line, finding=replace(line.finding, id=f"at-{hour}"))], moment, using=catalog)
            waiting.append(deliver_due(store, catalog, moment, everything=True).waiting)
        assert waiting[-1] == 8  # four digests for two addresses
        with store.read() as tx:
            _, oldest, dead = outbox.outbox(tx)
        assert (oldest, dead) == (MONDAY, 0)
        mail.mailbox.data = []
        for hour in range(25, 40):
            deliver_due(store, catalog, MONDAY + timedelta(hours=hour))
    for address in ("lan@desk.example", "gone@desk.example"):
        numbers = [int(letter["X-Nq57-Digest"]) for letter in mail.mailbox.mails if letter["To"] == address]
        assert numbers == [1, 2, 3, 4]
    assert len({letter["Message-ID"] for letter in mail.mailbox.mails}) == 8
