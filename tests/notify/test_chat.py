"""Chats: every part fits, nothing of a page is markup, and the services' own words are heeded."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from messages import a_message, sending
from receiving import web_server

from monitor.domain.errors import DeliveryError
from monitor.notify.chat import SlackSender, TeamsSender, TelegramSender, parts

LONG = "\n\n".join(f"Mục {number}: " + "chữ " * 200 for number in range(60))


@given(st.text(max_size=3000), st.integers(20, 500))
def test_every_part_fits(text: str, limit: int) -> None:
    found = parts(text, limit)
    assert all(0 < len(part) <= limit for part in found)


@given(st.lists(st.text("abc ", min_size=1, max_size=30), max_size=30), st.integers(40, 200))
def test_nothing_is_lost_between_parts(items: list[str], limit: int) -> None:
    text = "\n\n".join(items)
    joined = "".join("".join(part.split()) for part in parts(text, limit, most=1000))
    assert joined == "".join(text.split())


def test_text_is_cut_between_items() -> None:
    assert parts("first item\n\nsecond item\n\nthird item", 25) == ["first item\n\nsecond item", "third item"]


def test_a_flood_is_cut_and_says_so() -> None:
    found = parts(LONG, 1000, most=3)
    assert len(found) == 3
    assert found[-1].endswith("…")


def test_slack_is_sent_markdown_blocks_with_the_subject_as_notification() -> None:
    with web_server() as host:
        SlackSender(url=host.url, allow_private=True).send(a_message(), sending())
    ((_, headers, body),) = host.requests
    record = json.loads(body)
    assert record["text"] == a_message().subject
    assert record["blocks"] == [{"type": "markdown", "text": a_message().markdown}]
    assert headers["x-nq57-delivery"] == "d" * 20


def test_telegram_is_sent_plain_text_in_parts_that_say_their_place() -> None:
    with web_server() as host:
        sender = TelegramSender(token="42:abc", url=host.url.removesuffix("/hook"), allow_private=True)
        sender.send(a_message(text=LONG, subject="<b>two</b> *conflicts*"), sending("-100200"))
    assert {path for path, _, _ in host.requests} == {"/bot42:abc/sendMessage"}
    records = [json.loads(body) for _, _, body in host.requests]
    assert len(records) > 1
    assert all(len(record["text"]) <= 4096 for record in records)
    assert all("parse_mode" not in record for record in records)
    assert records[0]["chat_id"] == "-100200"
    assert records[0]["text"].startswith(f"<b>two</b> *conflicts* (1/{len(records)})\n\n")


@pytest.mark.parametrize(
    ("said", "seconds"), [("35", 35), ("-1", 0), ("1e999", 86400), ("1" + "0" * 400, None), ("NaN", None), ("[]", None)]
)
def test_telegram_says_how_long_to_wait(said: str, seconds: float | None) -> None:
    with web_server() as host:
        host.answers = [(429, {}, b'{"ok": false, "parameters": {"retry_after": %s}}' % said.encode())]
        sender = TelegramSender(token="42:abc", url=host.url, allow_private=True)
        with pytest.raises(DeliveryError) as caught:
            sender.send(a_message(), sending("1"))
    assert not caught.value.permanent
    assert caught.value.retry_after == seconds


def test_a_blocked_bot_is_a_permanent_failure_that_keeps_the_token_to_itself() -> None:
    with web_server() as host:
        host.answers = [(403, {}, b'{"description": "Forbidden: bot was blocked by the user"}')]
        sender = TelegramSender(token="42:abc", url=host.url, allow_private=True)
        with pytest.raises(DeliveryError, match="bot was blocked") as caught:
            sender.send(a_message(), sending("1"))
    assert caught.value.permanent
    assert "42:abc" not in str(caught.value) + repr(sender)


def test_teams_is_sent_an_adaptive_card() -> None:
    with web_server() as host:
        TeamsSender(url=host.url, allow_private=True).send(a_message(markdown="one\n\ntwo"), sending())
    ((_, _, body),) = host.requests
    (attachment,) = json.loads(body)["attachments"]
    assert [block["text"] for block in attachment["content"]["body"]] == [a_message().subject, "one", "two"]


def test_teams_is_sent_headings_as_bold_blocks_since_its_cards_know_none() -> None:
    with web_server() as host:
        text = "# Title\n\n## Part\n\n**5 %** of #1\n\n---\nDigest no. 1"
        TeamsSender(url=host.url, allow_private=True).send(a_message(markdown=text), sending(""))
    ((_, _, body),) = host.requests
    _, *blocks = json.loads(body)["attachments"][0]["content"]["body"]
    assert [(block["text"], block.get("size")) for block in blocks] == [
        ("Title", "Large"),
        ("Part", "Medium"),
        ("**5 %** of #1", None),
        ("Digest no. 1", None),
    ]


def test_slack_asks_to_wait_in_a_header() -> None:
    with web_server() as host:
        host.answers = [(429, {"Retry-After": "20"}, b"")]
        with pytest.raises(DeliveryError) as caught:
            SlackSender(url=host.url, allow_private=True).send(a_message(), sending())
    assert caught.value.retry_after == 20


def test_a_failure_that_teams_tells_in_the_body_of_a_200_is_a_failure() -> None:
    said = b"Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with id"
    with web_server() as host:
        sender = TeamsSender(url=host.url, allow_private=True)
        for body, reason, permanent in (
            (said, "answered 429", False),
            (said.replace(b"429", b"413"), "answered 413", True),
            (b"Webhook message delivery failed", "answered 502", False),
        ):
            host.answers = [(200, {}, body)]
            with pytest.raises(DeliveryError, match=reason) as fault:
                sender.send(a_message(), sending())
            assert fault.value.permanent is permanent
        host.answers = [(200, {}, b"1"), (202, {}, b"")]
        sender.send(a_message(), sending())
        sender.send(a_message(), sending())
