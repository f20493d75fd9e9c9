"""Webhooks: signed over the exact bytes, guarded, never redirected, their replies capped."""

from __future__ import annotations

import json
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from messages import NOW, a_message, sending
from receiving import WebHost, web_server
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from monitor.domain.errors import DeliveryError
from monitor.net.post import Reply
from monitor.notify.channel import Sending
from monitor.notify.webhook import WebhookSender, judge, shown

OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"


def sender(host: WebHost, **changes: Any) -> WebhookSender:
    return WebhookSender(**{"url": host.url, "secrets": (NEW,), "allow_private": True, "deadline": 10.0, **changes})


def fresh(attempt: int = 1) -> Sending:
    return Sending(id="d1", address="", attempt=attempt, now=datetime.now(UTC))


def test_a_receiver_can_verify_the_exact_bytes() -> None:
    with web_server() as host:
        sender(host).send(a_message(), fresh())
    ((path, headers, body),) = host.requests
    assert path == "/hook"
    assert body == a_message().payload.encode()
    assert headers["content-type"] == "application/json; charset=utf-8"
    assert headers["webhook-id"] == "msg_d1"
    assert Webhook(NEW).verify(body, headers) == json.loads(a_message().payload)
    with pytest.raises(WebhookVerificationError):
        Webhook(NEW).verify(body.replace(b"2 m", b"3 m"), headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(NEW).verify(body, {**headers, "webhook-timestamp": str(int(headers["webhook-timestamp"]) - 9)})


def test_while_a_secret_is_replaced_both_verify() -> None:
    with web_server() as host:
        sender(host, secrets=(OLD, NEW)).send(a_message(), fresh())
    ((_, headers, body),) = host.requests
    assert Webhook(OLD).verify(body, headers) == Webhook(NEW).verify(body, headers)


@pytest.mark.parametrize("secret", ["not base64!", "whsec_!!!", "abc", "whsec_YWJj", "whsec_" + "YWJj" * 22])
def test_a_secret_that_is_none_is_named_and_nothing_is_sent(secret: str) -> None:
    with web_server() as host:
        with pytest.raises(DeliveryError, match="webhook.secret: the signing secret is none") as caught:
            sender(host, secrets=(secret,)).send(a_message(), fresh())
        assert not host.requests
    assert not caught.value.permanent
    assert secret not in str(caught.value)


def test_an_old_message_that_is_played_again_does_not_verify() -> None:
    with web_server() as host:
        sender(host).send(a_message(), Sending(id="d1", address="", attempt=1, now=NOW - timedelta(days=400)))
    ((_, headers, body),) = host.requests
    with pytest.raises(WebhookVerificationError, match="old"):
        Webhook(NEW).verify(body, headers)


def test_a_second_attempt_carries_the_same_id() -> None:
    with web_server() as host:
        host.answers = [(500, {}, b"oops"), (200, {}, b"")]
        with pytest.raises(DeliveryError, match="answered 500 oops") as caught:
            sender(host).send(a_message(), fresh())
        sender(host).send(a_message(), fresh(attempt=2))
    assert not caught.value.permanent
    assert [headers["webhook-id"] for _, headers, _ in host.requests] == ["msg_d1", "msg_d1"]


@pytest.mark.parametrize(
    ("status", "permanent"), [(400, True), (404, True), (410, True), (408, False), (429, False), (502, False)]
)
def test_a_status_says_whether_another_attempt_makes_sense(status: int, permanent: bool) -> None:
    with web_server() as host:
        host.answers = [(status, {"Retry-After": "90"}, b"")]
        with pytest.raises(DeliveryError, match=f"answered {status}") as caught:
            sender(host).send(a_message(), fresh())
    assert caught.value.permanent is permanent
    assert caught.value.retry_after == 90


def test_a_receiver_is_named_with_its_port_and_without_what_may_be_secret() -> None:
    assert shown("https://me:pw@hook.test:8443/token?key=1") == "https://hook.test:8443"
    assert shown("https://hook.test/token") == "https://hook.test"


def test_a_redirect_is_not_followed() -> None:
    with web_server() as host, web_server() as other:
        host.answers = [(307, {"Location": other.url}, b"")]
        with pytest.raises(DeliveryError, match="redirects are not followed") as caught:
            sender(host).send(a_message(), fresh())
        assert not other.requests
    assert caught.value.permanent


def test_an_endless_reply_is_cut() -> None:
    with web_server() as host:
        host.answers = [(500, {}, b"x" * 5_000_000)]
        with pytest.raises(DeliveryError) as caught:
            sender(host).send(a_message(), fresh())
    assert len(str(caught.value)) < 400


def test_a_receiver_that_never_answers_costs_no_more_than_the_deadline() -> None:
    with web_server() as host:
        host.stall = threading.Event()
        with pytest.raises(DeliveryError, match="timeout") as caught:
            sender(host, deadline=0.5).send(a_message(), fresh())
        host.stall.set()
    assert not caught.value.permanent


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/x", "http://localhost/x", "http://[::1]/x", "http://169.254.169.254/latest"]
)
def test_a_private_address_is_refused_unless_it_is_allowed(url: str) -> None:
    with pytest.raises(DeliveryError, match=r"refused-address: (?!(\S+) is \1)") as caught:
        WebhookSender(url=url, secrets=()).send(a_message(), sending())
    assert caught.value.permanent


def test_allowing_one_private_address_allows_no_other_port() -> None:
    with web_server() as host, web_server() as other:
        allowed = WebhookSender(url=host.url, secrets=(), allow_private=True)
        allowed.send(a_message(), sending())
        host.answers = [(302, {"Location": other.url}, b"")]
        with pytest.raises(DeliveryError):
            allowed.send(a_message(), sending())
        assert not other.requests


def test_an_error_does_not_tell_the_path_which_may_be_a_secret() -> None:
    with web_server() as host:
        host.answers = [(404, {}, b"")]
        with pytest.raises(DeliveryError) as caught:
            sender(host).send(a_message(), fresh())
    assert "/hook" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30", 30),
        ("999999999", 86400),
        ("-5", 0),
        ("soon", None),
        ("", None),
        ("\xb2", None),
        ("9" * 5000, None),
        ("Thu, 01 Jan 2026 99999999999999999999:00:00 GMT", None),
        ("Tue, 13 Jan 2026 00:31:00 GMT", 60),
        ("Tue, 13 Jan 2015 00:31:00 GMT", 0),
        ("Tue, 13 Jan 2099 00:31:00 GMT", 86400),
    ],
)
def test_the_wait_that_is_asked_for_is_kept_within_a_day_and_what_is_none_is_left_alone(
    text: str, seconds: float | None
) -> None:
    with pytest.raises(DeliveryError, match="answered 429") as caught:
        judge(Reply(status=429, headers={"retry-after": text}, body=b""), "http://hook.test/", NOW)
    assert caught.value.retry_after == seconds
