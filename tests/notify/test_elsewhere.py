"""A Maildir on this machine, and what the optional library reaches."""

from __future__ import annotations

import json
import mailbox
from pathlib import Path

import pytest
from messages import PNG, a_message, sending
from receiving import web_server

from monitor.domain.errors import DeliveryError
from monitor.net.host import host_refusal
from monitor.notify import apprise as module
from monitor.notify.apprise import LIMIT, AppriseSender
from monitor.notify.maildir import MaildirSender


def test_a_mail_stands_once_in_a_maildir_however_often_it_is_sent(tmp_path: Path) -> None:
    sender = MaildirSender(tmp_path / "box", "nq57 <nq57@bot.example>")
    for attempt in (1, 2):
        sender.send(a_message(images=(("chart1", PNG),)), sending("", attempt=attempt))
    (mail,) = mailbox.Maildir(tmp_path / "box")
    assert mail["Message-ID"] == f"<{'d' * 20}@nq57.bot.example>"
    assert mail["To"] == "nq57@bot.example"
    assert list((tmp_path / "box" / "tmp").iterdir()) == []


def test_a_maildir_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "box").write_text("a file")
    with pytest.raises(DeliveryError, match="cannot write") as caught:
        MaildirSender(tmp_path / "box", "nq57@bot.example").send(a_message(), sending(""))
    assert not caught.value.permanent


def test_the_library_tells_every_part_to_its_addresses() -> None:
    long = a_message(text="\n\n".join(f"Paragraph {n}: " + "x" * 300 for n in range(12)))
    with web_server() as host:
        address = host.url.replace("http://", "json://")
        AppriseSender((address,), allow_private=True).send(long, sending(""))
        host.answers = [(500, {}, b"down")]
        with pytest.raises(DeliveryError, match="not taken") as caught:
            AppriseSender((address,), allow_private=True).send(a_message(), sending(""))
    assert not caught.value.permanent
    told = [json.loads(body) for _, _, body in host.requests]
    assert all(len(part["message"]) <= LIMIT for part in told)
    assert "Paragraph 11" in told[-2]["message"]
    assert told[0]["title"].startswith(a_message().subject)


@pytest.mark.parametrize("urls", [(), ("nonsense",)])
def test_addresses_that_it_does_not_know_are_a_permanent_failure(urls: tuple[str, ...]) -> None:
    with pytest.raises(DeliveryError) as caught:
        AppriseSender(urls).send(a_message(), sending(""))
    assert caught.value.permanent
    assert "nonsense" not in str(caught.value)


def test_without_the_library_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "apprise", None)
    with pytest.raises(DeliveryError, match="not installed") as caught:
        AppriseSender(("json://x",)).send(a_message(), sending(""))
    assert "nq57[apprise]" in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "json://127.0.0.1",
        "json://localhost",
        "json://[::1]",
        "json://2130706433",
        "mailto://u:p@1.1.1.1?smtp=10.0.0.1&from=a@b.example&to=a@b.example",
    ],
)
def test_a_private_address_is_refused_before_the_library_is_asked(url: str) -> None:
    with pytest.raises(DeliveryError, match="private address") as caught:
        AppriseSender((url,)).send(a_message(), sending(""))
    assert caught.value.permanent
    assert url not in str(caught.value)


@pytest.mark.parametrize(("host", "refused"), [("1.1.1.1", False), ("[::ffff:10.0.0.1]", True), ("a..b", False)])
def test_a_host_is_refused_where_it_has_a_private_address(host: str, refused: bool) -> None:
    assert (host_refusal(host) is not None) is refused
