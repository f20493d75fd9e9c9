"""Mail: taken by a real server, recognised when it comes twice, refused without harm."""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from messages import PNG, a_message, sending
from receiving import Mailbox, MailHost, mail_server, raw_server

from monitor.domain.alert import Timing
from monitor.domain.errors import DeliveryError
from monitor.notify.mail import MailSender, MailServer, compose
from monitor.present.clean import one_line

SENDER = "nq57 <nq57@bot.example>"


def sender(host: MailHost, **changes: Any) -> MailSender:
    values: dict[str, Any] = {
        "host": "localhost",
        "port": host.port,
        "security": "none",
        "username": "",
        "password": "",
        "sender": SENDER,
        "timeout": 20.0,
        "trust": host.trust,
    }
    return MailSender(MailServer(**{**values, **changes}))


def test_a_mail_has_text_html_and_the_headers_that_programs_go_by() -> None:
    with mail_server() as host:
        sender(host).send(a_message(images=(("chart1", PNG),)), sending())
    (mail,) = host.mailbox.mails
    assert mail["Subject"] == a_message().subject
    assert mail["To"] == "lan@desk.example"
    assert mail["Message-ID"] == f"<{'d' * 20}@nq57.bot.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"] == "nq57 everything <everything.vi.nq57.bot.example>"
    assert mail["List-Unsubscribe"] == "<mailto:nq57@bot.example?subject=unsubscribe>"
    assert mail["Date"].endswith("+0000")
    text, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert page is not None
    assert text.get_content().splitlines() == a_message().text.splitlines()
    assert "14,02% ↔ 18,72%" in page.get_content()
    (image,) = [part for part in mail.walk() if part.get_content_type() == "image/png"]
    assert image["Content-ID"] == "<chart1>"
    assert image.get_content() == PNG
    assert all(len(line) <= 998 for line in mail.as_bytes().splitlines())


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=150))
def test_a_subject_arrives_letter_for_letter(subject: str) -> None:
    wanted = one_line(subject)
    mail = compose(a_message(subject=wanted), sending(), SENDER)
    assert message_from_bytes(mail.as_bytes(), policy=default)["Subject"] == wanted
    assert max(map(len, mail.as_bytes().splitlines())) <= 998


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_password_is_sent_over_an_encrypted_session(security: str) -> None:
    with mail_server(security=security, password="hidden") as host:
        sender(host, security=security, username="bot", password="hidden").send(a_message(), sending())
    assert len(host.mailbox.mails) == 1


def test_a_password_is_never_sent_in_clear() -> None:
    with mail_server() as host, pytest.raises(DeliveryError, match="not sent without encryption"):
        sender(host, username="bot", password="hidden").send(a_message(), sending())


def test_a_server_without_starttls_gets_nothing() -> None:
    with mail_server() as host:
        with pytest.raises(DeliveryError, match="no STARTTLS; nothing was sent in clear") as caught:
            sender(host, security="starttls").send(a_message(), sending())
        assert not host.mailbox.mails
    assert not caught.value.permanent


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    with mail_server(security="starttls") as host, pytest.raises(DeliveryError, match="certificate"):
        sender(host, security="starttls", trust=None).send(a_message(), sending())


def test_a_wrong_password_is_told_without_it_and_tried_again_later() -> None:
    with (
        mail_server(security="starttls", password="right") as host,
        pytest.raises(DeliveryError, match="the session was refused") as caught,
    ):
        sender(host, security="starttls", username="bot", password="wr0ng").send(a_message(), sending())
    assert not caught.value.permanent
    assert "wr0ng" not in str(caught.value)


@pytest.mark.parametrize(("answer", "permanent"), [("450 4.2.0 greylisted", False), ("550 5.1.1 no such user", True)])
def test_a_refused_recipient_is_permanent_where_the_server_says_so(answer: str, permanent: bool) -> None:
    with mail_server() as host:
        host.mailbox.refuses["lan@desk.example"] = answer
        with pytest.raises(DeliveryError, match=answer.split(" ", 1)[1]) as caught:
            sender(host).send(a_message(), sending())
        sender(host).send(a_message(), sending("minh@desk.example"))
    assert caught.value.permanent is permanent
    assert host.mailbox.recipients == ["minh@desk.example"]


@pytest.mark.parametrize(("answer", "permanent"), [("451 try later", False), ("554 refused as spam", True)])
def test_refused_content_is_permanent_where_the_server_says_so(answer: str, permanent: bool) -> None:
    with mail_server() as host:
        host.mailbox.data.append(answer)
        with pytest.raises(DeliveryError) as caught:
            sender(host).send(a_message(), sending())
    assert caught.value.permanent is permanent


def test_a_mail_that_was_taken_but_not_acknowledged_comes_again_under_the_same_id() -> None:
    with mail_server() as host:
        host.mailbox.drops = 1
        with pytest.raises(DeliveryError) as caught:
            sender(host).send(a_message(), sending())
        sender(host).send(a_message(), sending(attempt=2))
    assert not caught.value.permanent
    first, second = host.mailbox.mails
    assert first["Message-ID"] == second["Message-ID"]
    assert (first["X-Nq57-Attempt"], second["X-Nq57-Attempt"]) == (None, "2")
    assert first["Subject"] == second["Subject"]


def test_a_server_that_is_not_there_is_tried_again_later() -> None:
    with mail_server() as host:
        gone = sender(host)
    with pytest.raises(DeliveryError, match="smtp localhost") as caught:
        gone.send(a_message(), sending())
    assert not caught.value.permanent


def drip(connection: socket.socket, text: bytes) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection.sendall(text)
            time.sleep(0.02)


def flood(connection: socket.socket, text: bytes) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection.sendall(text * 1000)


@pytest.mark.parametrize("security", ["none", "tls"])
@pytest.mark.parametrize("text", [b"220-hello\r\n", b"2"])
def test_a_server_that_never_ends_its_greeting_costs_no_more_than_the_opening(security: str, text: bytes) -> None:
    with raw_server(lambda connection: drip(connection, text)) as port:
        host = MailHost(port, Mailbox(), ssl.create_default_context())
        with pytest.raises(DeliveryError) as caught:
            sender(host, security=security, opening=0.5).send(a_message(), sending())
    assert not caught.value.permanent
    assert caught.value.everywhere
    assert security == "tls" or "not done after 0.5 s" in str(caught.value)


def test_a_server_that_refuses_the_session_is_tried_again_later() -> None:
    with (
        raw_server(lambda connection: connection.sendall(b"554 no mail here\r\n")) as port,
        pytest.raises(DeliveryError, match="554") as caught,
    ):
        sender(MailHost(port, Mailbox(), ssl.create_default_context())).send(a_message(), sending())
    assert not caught.value.permanent


def test_a_reply_without_an_end_is_not_kept_in_memory() -> None:
    with raw_server(lambda connection: flood(connection, b"220-hello\r\n")) as port:
        host = MailHost(port, Mailbox(), ssl.create_default_context())
        with pytest.raises(DeliveryError, match="no end") as caught:
            sender(host).send(a_message(), sending())
    assert not caught.value.permanent


@given(st.text(max_size=120))
def test_no_subject_makes_a_header_of_its_own(subject: str) -> None:
    usual = set(compose(a_message(), sending(), SENDER).keys())
    mail = compose(a_message(subject=subject), sending(), SENDER)
    assert set(message_from_bytes(mail.as_bytes(), policy=default).keys()) == usual


@pytest.mark.parametrize(
    "address", ["lan@desk.example\r\nBcc: all@evil.example", "no address", '["lan@desk.example"', ""]
)
def test_an_address_that_is_none_is_a_permanent_failure(address: str) -> None:
    with pytest.raises(DeliveryError, match="cannot be addressed") as caught:
        compose(a_message(), sending(address), SENDER)
    assert caught.value.permanent


def test_one_click_unsubscribing_is_offered_where_there_is_an_address_for_it() -> None:
    page = replace(sending(), unsubscribe="https://nq57.example/unsubscribe/token")
    mail = compose(a_message(), page, SENDER)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].startswith("<https://nq57.example/unsubscribe/token>, <mailto:")
    plain = compose(a_message(), replace(page, unsubscribe="http://nq57.local/unsubscribe/token"), SENDER)
    assert plain["List-Unsubscribe"].startswith("<http://nq57.local/unsubscribe/token>")
    assert plain["List-Unsubscribe-Post"] is None


def test_the_mail_itself_says_where_to_leave_the_list() -> None:
    leaving = replace(sending(), unsubscribe="https://nq57.example/unsubscribe/a&b", leave="Ngừng nhận bản tin này")
    mail = compose(a_message(), leaving, SENDER)
    text, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert page is not None
    assert text.get_content().splitlines()[-1] == "Ngừng nhận bản tin này: https://nq57.example/unsubscribe/a&b"
    assert 'href="https://nq57.example/unsubscribe/a&amp;b"' in page.get_content()
    assert page.get_content().rstrip().endswith("Ngừng nhận bản tin này</a></p>\n</body></html>")
    silent = compose(a_message(), sending(), SENDER).get_body(("plain",))
    assert silent is not None
    assert silent.get_content() == a_message().text


def test_mails_about_one_metric_are_one_thread_and_other_digests_are_their_routes() -> None:
    def thread(**changes: Any) -> str | None:
        return compose(a_message(**changes), sending(), SENDER)["References"]

    assert thread() == "<thread.everything.vi@nq57.bot.example>"
    about = "<thread.coverage_5g.everything.vi@nq57.bot.example>"
    assert {thread(metric="coverage_5g"), thread(metric="coverage_5g", number=18, id="m2")} == {about}
    assert thread(metric="coverage_5g", timing=Timing.IMMEDIATE) == about
    assert thread(timing=Timing.IMMEDIATE) is None
